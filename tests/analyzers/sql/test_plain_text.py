"""Text without comments: cut with one call, it is shown as the lexer's tokens show it."""

import json
from unittest.mock import patch

import pgparse
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyzers.sql import redaction
from analyzers.sql.lexer import POSTGRES, lexicon
from analyzers.sql.plain_text import plain_tokens
from analyzers.sql.postgres_front import parse
from analyzers.sql.redaction import Redacted, Redactor
from tests.analyzers.sql.telecom import gate
from tests.oracle.corpus import Corpus, corpora

LISTED = frozenset(("select", "from", "where", "in", "values", "insert", "into", "count", "a", "t"))
CORPORA = [corpus for corpus in corpora() if corpus.dialect == "postgres"]
SIGNS = st.text(st.sampled_from("a1 '\"$;()-+*/\\\n\t,.:=<>张[]eEUu&xb?|"), max_size=60)
WORDS = st.lists(
    st.sampled_from(
        (
            "select",
            "a",
            "(",
            ")",
            " ",
            "\n  ",
            ",",
            "'x'",
            "1",
            "-2.5",
            "$1",
            "zz",
            "[",
            "]",
            "count",
            "=",
        )
    ),
    max_size=40,
).map("".join)


def both(text: str) -> tuple[Redacted, Redacted]:
    """Redact a text, and redact it with the lexer alone."""
    shown = Redactor(LISTED, gate()).redacted(text)
    with patch.object(redaction, "plain_tokens", lambda *_: None):
        return shown, Redactor(LISTED, gate()).redacted(text)


@settings(max_examples=500, deadline=None)
@example("select a\n  (1, 2), (3, 4), (5, 6)")
@example("a ( 'x' 'y' ) [ $1 ]  ")
@given(SIGNS | WORDS)
def test_any_text_is_shown_as_by_the_lexer(text: str) -> None:
    shown, by_lexer = both(text)
    assert shown == by_lexer


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_statements_are_shown_as_by_the_lexer(corpus: Corpus) -> None:
    for statement in corpus.statements:
        shown, by_lexer = both(statement.sql)
        assert shown == by_lexer, statement.name


@pytest.mark.parametrize("text", ["a -- b", "a /* b */", "$$ b $$", "a$b$c"])
def test_comments_and_dollar_quotes_are_left_to_the_lexer(text: str) -> None:
    assert plain_tokens(text, 0, len(text), POSTGRES) is None


def test_other_dialects_are_left_to_the_lexer() -> None:
    assert plain_tokens("a", 0, 1, lexicon("mysql")) is None


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_the_parser_gives_what_the_standard_decoder_would(corpus: Corpus) -> None:
    for statement in corpus.statements:
        try:
            found = parse(statement.sql)
        except pgparse.PGQueryError:
            continue
        with patch.object(pgparse, "json", json):
            assert found == list(pgparse.parse(statement.sql))
