"""The front end by sqlglot: MySQL, MariaDB and SQLite (and PostgreSQL as second opinion) → neutral.

`statements(text, dialect)` never raises on account of a text: what is too large, too deep or not known
is `Unread`, which the resolver answers with *possible*. Places are in characters of the text.
"""

from collections.abc import Callable

from msgspec import Struct

from analyzers.sql.glot.executable import uncovered
from analyzers.sql.glot.marks import TooMuch, stretches, tokens_of
from analyzers.sql.glot.parsing import doubtful
from analyzers.sql.glot.spelling import Spelling, spelling_of
from analyzers.sql.glot.statements import made
from analyzers.sql.neutral import Statement, Unread

__all__ = ["Found", "Spelling", "parser", "spelling_of", "statements"]

STATEMENTS_LIMIT = 1000
"""Statements of one text that are read one by one; the rest is one `Unread`."""
_INNER = 4
"""Texts inside texts (PREPARE … FROM 'PREPARE …') that are read."""


class Found(Struct, frozen=True):
    """A statement and where it stands, in characters; `end` is behind its last one.

    One SET with several settings gives several that stand at the same place.
    """

    statement: Statement
    start: int
    end: int


def statements(text: str, dialect: str, *, sql_mode: str = "") -> list[Found]:
    """Give the statements of a text. Those of an empty text are none."""
    return _statements(text, spelling_of(dialect, sql_mode), 0)


def parser(dialect: str, sql_mode: str = "") -> Callable[[str], list[Statement]]:
    """Give a function of a text that gives its statements.

    It raises ValueError where one of them cannot be read.
    """
    spelling = spelling_of(dialect, sql_mode)

    def parse(text: str) -> list[Statement]:
        found = [one.statement for one in _statements(text, spelling, 0)]
        if any(isinstance(one, Unread) for one in found):
            message = "the text does not parse"
            raise ValueError(message)
        return found

    return parse


def _statements(text: str, spelling: Spelling, inside: int) -> list[Found]:
    if inside > _INNER:
        return [Found(Unread("depth"), 0, len(text))]
    plain, doubts = uncovered(text, spelling)
    try:
        cut = stretches(tokens_of(plain, spelling))
    except TooMuch as problem:
        return [Found(Unread(str(problem)), 0, len(text))]

    def inner(code: str) -> list[Statement]:
        return [one.statement for one in _statements(code, spelling, inside + 1)]

    found: list[Found] = []
    for number, tokens in enumerate(cut):
        start = tokens[0].start
        if number >= STATEMENTS_LIMIT:
            found.append(Found(Unread("statements"), start, len(text)))
            break
        end = tokens[-1].end + 1
        for statement in made(plain, tokens, spelling, inner):
            one = doubtful(statement, "version comment") if doubts else statement
            found.append(Found(one, start, end))
    return found
