"""The front end of each dialect: text → neutral statements, with one kind of error."""

from collections.abc import Sequence

import pgparse

from analyzers.sql import glot, postgres_front
from analyzers.sql.facts import Dialect
from analyzers.sql.limits import parsable
from analyzers.sql.neutral import Statement
from analyzers.sql.resolver.catalog import Parse


def parser_of(dialect: Dialect, sql_mode: str = "") -> Parse:
    """Give the front end of a dialect.

    What it gives raises ValueError for a text that does not parse, RecursionError for one that is
    nested too deeply.
    """
    if dialect == "postgres":
        return _postgres
    return glot.parser(dialect, sql_mode)


def _postgres(text: str) -> Sequence[Statement]:
    if not parsable(text):
        raise ValueError(_MESSAGE)
    try:
        return postgres_front.statements(text)
    except (pgparse.PGQueryError, UnicodeEncodeError):
        raise ValueError(_MESSAGE) from None  # the parser's own text quotes the statement


_MESSAGE = "the text does not parse"
