"""CREATE, ALTER, DROP, TRUNCATE, LOAD DATA and VACUUM, read by hand."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot.parsing import Unreadable, read, table_at, value
from analyzers.sql.glot.spelling import Spelling
from analyzers.sql.glot.tokens import remade
from analyzers.sql.neutral import (
    AlterTable,
    Assignment,
    Copy,
    CreateTableAs,
    CreateView,
    Definition,
    Drop,
    Expression,
    Publish,
    Select,
    SetOperation,
    Statement,
    Table,
    Truncate,
    Unread,
    Update,
    Values,
)

Inner = Callable[[str], list[Statement]]

_QUERY = frozenset((TokenType.SELECT, TokenType.WITH, TokenType.VALUES, TokenType.TABLE))
_KINDS = frozenset(
    (
        "TABLE", "VIEW", "INDEX", "TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "DATABASE", "SCHEMA",
        "USER", "ROLE", "SERVER", "TABLESPACE", "LOGFILE", "SEQUENCE", "PACKAGE", "RESOURCE",
        "SPATIAL", "UNDO", "INSTANCE", "PREPARE",
    )
)  # fmt: skip
_CONSTRAINTS = frozenset(
    ("INDEX", "KEY", "PRIMARY", "FOREIGN", "CONSTRAINT", "CHECK", "PARTITION", "DEFAULT", "SYSTEM",
     "PERIOD")
)  # fmt: skip


def _word(tokens: list[Token], at: int) -> str:
    if not 0 <= at < len(tokens):
        return ""
    if tokens[at].token_type in (TokenType.STRING, TokenType.IDENTIFIER):
        return ""
    return tokens[at].text.upper()


def _kind(tokens: list[Token]) -> tuple[str, int]:
    """Give what a CREATE, ALTER or DROP is of, and the place behind that word."""
    for at in range(1, len(tokens)):
        word = _word(tokens, at)
        if word in _KINDS:
            return word, at + 1
    return "", len(tokens)


def _named(tokens: list[Token], at: int) -> int:
    """Give the place behind IF [NOT] EXISTS."""
    if _word(tokens, at) == "IF":
        at += 1
        while _word(tokens, at) in ("NOT", "EXISTS"):
            at += 1
    return at


def create(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give CREATE: views and tables with a query; all else gives no rows to anyone."""
    del inner
    kind, at = _kind(tokens)
    if kind == "VIEW":
        return [_view(text, tokens, at, spelling)]
    if kind != "TABLE" or _word(tokens, 1) == "VIRTUAL":
        return [Definition()]
    table, after = table_at(tokens, _named(tokens, at), spelling)
    start = _query_place(tokens, after)
    if start is None:
        return [Definition()]
    query = read(text, tokens[start:], spelling)
    temporary = not {"TEMP", "TEMPORARY"}.isdisjoint(_word(tokens, i) for i in range(1, at))
    return [CreateTableAs(table, query, temporary)]


def _query_place(tokens: list[Token], at: int) -> int | None:
    """Give where the query of a CREATE TABLE begins: outside the parentheses of its columns.

    `CREATE TABLE t (SELECT …)` is MySQL's; no column is called by a word that begins a query.
    """
    level = 0
    first = at
    while at < len(tokens):
        kind = tokens[at].token_type
        if kind in _QUERY and not level:
            partition = kind is TokenType.VALUES or _word(tokens, at - 1) in ("CHARACTER",)
            if not partition and not (kind is TokenType.WITH and _word(tokens, at + 1) == "SYSTEM"):
                return at
        elif kind is TokenType.L_PAREN:
            if not level and _begins_query(tokens, at):
                return at
            level += 1
        elif kind is TokenType.R_PAREN:
            level -= 1
        at += 1
    del first
    return None


def _begins_query(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].token_type is TokenType.L_PAREN:
        at += 1
    return at < len(tokens) and tokens[at].token_type in (TokenType.SELECT, TokenType.WITH)


def _view(text: str, tokens: list[Token], at: int, spelling: Spelling) -> Statement:
    table, after = table_at(tokens, _named(tokens, at), spelling)
    if _word(tokens, after) == "(":
        after += 1
        while after < len(tokens) and tokens[after].token_type is not TokenType.R_PAREN:
            if tokens[after].token_type is not TokenType.COMMA:
                table.columns.append(tokens[after].text)
            after += 1
        after += 1
    if _word(tokens, after) != "AS":
        message = "view"
        raise Unreadable(message)
    last = len(tokens)
    if _word(tokens, last - 1) == "OPTION" and _word(tokens, last - 2) == "CHECK":
        last -= 2
        while last and tokens[last].token_type is not TokenType.WITH:
            last -= 1
    query = read(text, tokens[after + 1 : last], spelling)
    if not isinstance(query, Select | SetOperation | Values):
        message = "view"
        raise Unreadable(message)
    temporary = not {"TEMP", "TEMPORARY"}.isdisjoint(_word(tokens, i) for i in range(1, at))
    return CreateView(table, query, temporary)


def alter(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give ALTER: the columns of a table that are dropped or rewritten."""
    del inner
    kind, at = _kind(tokens)
    if kind == "VIEW":
        return [_view(text, tokens, at, spelling)]
    if kind != "TABLE":
        return [Definition()]
    table, after = table_at(tokens, _named(tokens, at), spelling)
    if any(_word(tokens, i) == "EXCHANGE" for i in range(after, len(tokens))):
        return [Unread("exchange partition")]
    made = AlterTable(table)
    begins = True
    level = 0
    for place in range(after, len(tokens)):
        kind_of = tokens[place].token_type
        level += (kind_of is TokenType.L_PAREN) - (kind_of is TokenType.R_PAREN)
        if level:
            continue
        if begins and _empties(tokens, place):
            return [Truncate([table])]
        if begins:
            _altered(tokens, place, made)
        begins = kind_of is TokenType.COMMA
    made.expressions = _generated(text, tokens[after:], spelling)
    return [made] if made.dropped or made.retyped or made.expressions else [Definition()]


def _generated(text: str, tokens: list[Token], spelling: Spelling) -> list[Expression]:
    """Give what columns are made of: `AS (…)`, and MariaDB's DEFAULT (…)."""
    found: list[Expression] = []
    for at in range(1, len(tokens) - 1):
        if _word(tokens, at - 1) not in ("AS", "DEFAULT") or _word(tokens, at) != "(":
            continue
        end, level = at, 0
        while end < len(tokens):
            kind = tokens[end].token_type
            level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
            end += 1
            if not level:
                break
        made, _ = value(text, tokens[at + 1 : end - 1], spelling)
        found += made
    return found


def _empties(tokens: list[Token], at: int) -> bool:
    return _word(tokens, at) in ("DROP", "TRUNCATE") and _word(tokens, at + 1) == "PARTITION"


def _altered(tokens: list[Token], at: int, made: AlterTable) -> None:
    word = _word(tokens, at)
    if word not in ("DROP", "MODIFY", "CHANGE"):
        return
    at += 1
    if word == "DROP" and _word(tokens, at) in _CONSTRAINTS:
        return
    if _word(tokens, at) == "COLUMN":
        at += 1
    at = _named(tokens, at)
    if at < len(tokens):
        (made.dropped if word == "DROP" else made.retyped).append(tokens[at].text)


def drop(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give DROP of what holds rows."""
    del text, inner
    kind, at = _kind(tokens)
    at = _named(tokens, at)
    if kind in ("DATABASE", "SCHEMA"):
        return [Drop([], [tokens[at].text] if at < len(tokens) else [], everything=False)]
    if kind != "TABLE":
        return [Definition()]
    return [Drop(_tables(tokens, at, spelling))]


def truncate(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give TRUNCATE."""
    del text, inner
    return [Truncate(_tables(tokens, 2 if _word(tokens, 1) == "TABLE" else 1, spelling))]


def _tables(tokens: list[Token], at: int, spelling: Spelling) -> list[Table]:
    made: list[Table] = []
    while True:
        table, at = table_at(tokens, at, spelling)
        made.append(table)
        if _word(tokens, at) != ",":
            return made
        at += 1


def load(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give LOAD DATA and LOAD XML: rows that come in from a file."""
    del inner
    if _word(tokens, 1) not in ("DATA", "XML"):
        return [Definition()]
    local = any(_word(tokens, at) == "LOCAL" for at in range(2, min(len(tokens), 5)))
    at = next((i for i in range(len(tokens)) if _word(tokens, i) == "INTO"), 0)
    if not at or _word(tokens, at + 1) != "TABLE":
        return [Unread("load")]
    table, at = table_at(tokens, at + 2, spelling)
    made = Copy(to=False, table=table, by_wire=local)
    if _word(tokens, at) == "PARTITION":
        while at < len(tokens) and tokens[at].token_type is not TokenType.R_PAREN:
            at += 1
        at += 1
    while at < len(tokens) and _word(tokens, at) not in ("(", "SET"):
        at += 2 if _word(tokens, at) == "CHARACTER" else 1
    if _word(tokens, at) == "(":
        at = _loaded(tokens, at + 1, made)
    if _word(tokens, at) == "SET":
        made.assignments = _assigned(text, tokens[at:], spelling)
    return [made]


def _loaded(tokens: list[Token], at: int, made: Copy) -> int:
    """Take the columns and user variables of a LOAD DATA; give the place behind them."""
    while at < len(tokens) and tokens[at].token_type is not TokenType.R_PAREN:
        if _word(tokens, at) == "@":
            at += 1
            made.variables.append(tokens[at].text if at < len(tokens) else "")
        elif tokens[at].token_type is not TokenType.COMMA:
            made.columns.append(tokens[at].text)
        at += 1
    return at + 1


def _assigned(text: str, tokens: list[Token], spelling: Spelling) -> list[Assignment]:
    """Read `SET a = 1, …` as that of an UPDATE."""
    head = [
        remade(tokens[0], TokenType.UPDATE, "UPDATE"),
        remade(tokens[0], TokenType.VAR, "t"),
    ]
    made = read(text, head + tokens, spelling)
    if not isinstance(made, Update) or made.limits:
        message = "load set"
        raise Unreadable(message)
    return made.assignments


def vacuum(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give VACUUM; VACUUM INTO writes the whole database to a file."""
    del inner
    if _word(tokens, 1) == "INTO" or _word(tokens, 2) == "INTO":
        return [Publish([], [], everything=True)]
    if len(tokens) > 1:
        value(text, tokens[1:2], spelling)
    return [Definition()]
