"""PostgreSQL's lexical rules, by the cases of its manual (4.1) and for any text at all."""

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzers.sql.lexer import Token, TokenKind, comments, depth, folded, name_of, tokens


def parts(text: str) -> list[tuple[str, str]]:
    return [(token.kind.value, text[token.start : token.end]) for token in tokens(text)]


@pytest.mark.parametrize(
    "literal",
    [
        "'plain'",
        "'it''s'",
        "''",
        r"'back\slash'",
        r"E'it\'s'",
        r"e'a\\'",
        "E'it''s'",
        r"U&'d\0061t'",
        "B'0101'",
        "x'1FF'",
        "N'national'",
        "$$it's$$",
        "$tag$a $$ b$tag$",
        "42",
        "3.5",
        ".001",
        "4.",
        "1.925e-3",
        "5e2",
        "0x1F",
        "0b11",
        "1_500_000",
        "123abc",
        "$65536",
        "$0",
        "'line\nfeed'",
    ],
)
def test_every_form_of_a_literal_is_one_token(literal: str) -> None:
    assert parts(f"a = {literal} ") == [("name", "a"), ("operator", "="), ("literal", literal)]


@pytest.mark.parametrize(
    "text", ["'never ends", "E'never\\", "$x$never $y$", "/* never /* */", '"x']
)
def test_what_never_ends_takes_the_rest(text: str) -> None:
    assert [part for _, part in parts(f"select {text} select")][1:] == [f"{text} select"]


def test_names_are_folded_unless_quoted() -> None:
    text = 'Ab "Ab" "a""b" U&"\\0061" ÄB 张三 a$1'
    assert [name_of(text, token) for token in tokens(text)] == [
        "ab",
        "Ab",
        'a"b',
        'U&"\\0061"',
        "Äb",
        "张三",
        "a$1",
    ]


def test_parameters_and_casts_and_operators_are_told_apart() -> None:
    assert parts("$1::int[]<>-@x") == [
        ("parameter", "$1"),
        ("punctuation", "::"),
        ("name", "int"),
        ("punctuation", "["),
        ("punctuation", "]"),
        ("operator", "<>-@"),
        ("name", "x"),
    ]


def test_an_operator_ends_where_a_comment_begins() -> None:
    assert parts("a+--b\n1*/*c*/2") == [
        ("name", "a"),
        ("operator", "+"),
        ("comment", "--b"),
        ("literal", "1"),
        ("operator", "*"),
        ("comment", "/*c*/"),
        ("literal", "2"),
    ]


def test_block_comments_nest_and_literals_hide_them() -> None:
    text = "/* a /* b */ c */ '/* no */' $$-- no$$ \"-- no\" -- yes\r1 E'\\'/*no*/'"
    assert list(comments(text)) == ["/* a /* b */ c */", "-- yes"]


def test_a_long_list_is_one_token() -> None:
    assert parts("(1, 'b' ,-3.5,\n$4)") == [
        ("punctuation", "("),
        ("literals", "1, 'b' ,-3.5,\n$4"),
        ("punctuation", ")"),
    ]
    assert ("literals", "1,2,3,4") not in parts("1,2,3,4x")


def test_only_ascii_letters_are_folded() -> None:
    assert folded("İSTANBUL") == "İstanbul"


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("select " + "1+" * 500 + "1", 501),
        ("select " + "(" * 300 + "1" + ")" * 300, 301),
        ("select a" + "::int" * 200, 402),
        ("select 1, 2, 3" + ", f(1)" * 500, 2),
        ("a" + " and a" * 500, 1),
        ("select 1;" * 500, 1),
    ],
)
def test_depth_grows_with_chains_and_brackets_only(text: str, levels: int) -> None:
    assert depth(text, 10_000) == levels


_PIECES = st.sampled_from(
    ["'", '"', "$", "$$", "$a$", "/*", "*/", "--", "\n", "\\", "E'", "U&'", "1", ".", ",", "(", ";"]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(string.printable + "张\udc80\x00", max_size=4))).map(
    "".join
)


@given(_TEXTS)
def test_tokens_cover_any_text_without_overlap(text: str) -> None:
    found = list(tokens(text))
    assert all(token.start < token.end for token in found)
    gaps = [text[one.end : other.start] for one, other in _neighbours(found, len(text))]
    assert set("".join(gaps)) <= set(" \t\n\r\f\v")


def _neighbours(found: list[Token], end: int) -> list[tuple[Token, Token]]:
    outer = [Token(TokenKind.OTHER, 0, 0), *found, Token(TokenKind.OTHER, end, end)]
    return list(pairwise(outer))
