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
from analyzers.sql.neutral import Call, Literal, Setting, Statement, Unread

__all__ = ["Found", "Spelling", "mode_of", "parser", "spelling_of", "statements"]

STATEMENTS_LIMIT = 1000
"""Statements of one text that are read one by one; the rest is one `Unread`."""
SETTINGS_LIMIT = 20
"""Settings of one SET that are read; clients send up to ten."""
MODES_LIMIT = 20
"""Changes of the `sql_mode` in one text that are followed; the rest is one `Unread`."""
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
    """Give the statements of a text, each under the `sql_mode` that those before it leave.

    Those of an empty text are none.
    """
    found: list[Found] = []
    begin = 0
    for _ in range(MODES_LIMIT):
        more, mode = _statements(text, begin, spelling_of(dialect, sql_mode), 0)
        found += more
        if mode is None:
            return found
        sql_mode = f"{sql_mode}{mode}" if mode.startswith(",") else mode
        begin = found[-1].end
    return [*found, Found(Unread("modes"), begin, len(text))]


def parser(dialect: str, sql_mode: str = "") -> Callable[[str], list[Statement]]:
    """Give a function of a text that gives its statements.

    It raises ValueError where one of them cannot be read.
    """

    def parse(text: str) -> list[Statement]:
        found = [one.statement for one in statements(text, dialect, sql_mode=sql_mode)]
        if any(isinstance(one, Unread) for one in found):
            message = "the text does not parse"
            raise ValueError(message)
        return found

    return parse


def _statements(
    text: str, begin: int, spelling: Spelling, inside: int
) -> tuple[list[Found], str | None]:
    """Give the statements from a place on, up to one that sets another `sql_mode`, and that mode."""
    if inside > _INNER:
        return [Found(Unread("depth"), begin, len(text))], None
    try:
        plain, doubts = uncovered(" " * begin + text[begin:], spelling)
        cut = stretches(tokens_of(plain, spelling))
    except TooMuch as problem:
        return [Found(Unread(str(problem)), begin, len(text))], None

    def inner(code: str) -> list[Statement]:
        return [one.statement for one in _statements(code, 0, spelling, inside + 1)[0]]

    found: list[Found] = []
    for number, tokens in enumerate(cut):
        start = tokens[0].start
        if number >= STATEMENTS_LIMIT:
            found.append(Found(Unread("statements"), start, len(text)))
            break
        end = tokens[-1].end + 1
        mode = None
        several = made(plain, tokens, spelling, inner)
        if len(several) > SETTINGS_LIMIT:
            several = [*several[:SETTINGS_LIMIT], Unread("settings")]
        for statement in several:
            one = doubtful(statement, "version comment") if doubts else statement
            found.append(Found(one, start, end))
            mode = mode_of(one) if mode is None else mode
        if mode is not None and not inside and number + 1 < len(cut):
            return found, mode
    return found, None


def mode_of(statement: Statement) -> str | None:
    """Give the `sql_mode` that a statement sets, None if none; one with a comma before it adds."""
    if not isinstance(statement, Setting) or statement.name != "sql_mode":
        return None
    values = statement.values or []
    texts = [one.text for one in values if isinstance(one, Literal)]
    if texts:
        return ",".join(texts)
    for one in values:
        if isinstance(one, Call) and one.names[-1] in ("concat", "concat_ws"):
            return "," + ",".join(arg.text for arg in one.args if isinstance(arg, Literal))
    return None
