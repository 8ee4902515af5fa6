"""SET, USE, PREPARE, EXECUTE, CALL, DO, HANDLER and PRAGMA, read by hand."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot.parsing import (
    Unreadable,
    calculated,
    read,
    table_at,
    value,
)
from analyzers.sql.glot.spelling import Spelling
from analyzers.sql.glot.tokens import remade
from analyzers.sql.neutral import (
    Call,
    Control,
    Definition,
    Execute,
    Expression,
    Into,
    IntoKind,
    Invoke,
    Literal,
    LiteralKind,
    Prepare,
    Setting,
    Show,
    Statement,
    Subquery,
    Unread,
    Variable,
)

Inner = Callable[[str], list[Statement]]

_FOR_OTHERS = frozenset(("GLOBAL", "PERSIST", "PERSIST_ONLY"))
"""Scopes in which a setting holds for sessions to come."""


def _word(tokens: list[Token], at: int) -> str:
    if at >= len(tokens) or tokens[at].token_type is TokenType.STRING:
        return ""
    return tokens[at].text.upper()


def _cut(tokens: list[Token]) -> list[list[Token]]:
    """Cut tokens at the commas that stand in no brackets."""
    parts: list[list[Token]] = [[]]
    level = 0
    for token in tokens:
        kind = token.token_type
        level += (kind is TokenType.L_PAREN) - (kind is TokenType.R_PAREN)
        if kind is TokenType.COMMA and not level:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def control(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give what changes the session at most."""
    del text, tokens, spelling, inner
    return [Control()]


def settings(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give SET: a setting for each variable; where a value reads tables, a query for it."""
    first = _word(tokens, 1)
    if first in ("PASSWORD", "DEFAULT", "RESOURCE"):
        return [Definition()]
    if first == "ROLE":
        values = [Literal(LiteralKind.TEXT, tokens[2].text)] if len(tokens) > 2 else []
        return [Setting("role", [*values])]
    if first == "STATEMENT":
        return _for_one(text, tokens, inner)
    if first in ("CHARACTER", "CHARACTER SET", "CHARSET", "TRANSACTION") or _word(tokens, 2) == (
        "TRANSACTION"
    ):
        return [Control()]
    return [one for part in _cut(tokens[1:]) for one in _set(text, part, spelling)]


def _for_one(text: str, tokens: list[Token], inner: Inner) -> list[Statement]:
    """Give the statement of MariaDB's `SET STATEMENT variable = value FOR statement`."""
    for at, token in enumerate(tokens):
        if token.token_type is not TokenType.STRING and token.text.upper() == "FOR":
            found = (
                inner(text[tokens[at + 1].start : tokens[-1].end + 1]) if tokens[at + 1 :] else []
            )
            return found or [Unread("set statement")]
    return [Unread("set statement")]


def _set(text: str, part: list[Token], spelling: Spelling) -> list[Statement]:
    """Give one variable's setting."""
    at = next(
        (
            i
            for i, token in enumerate(part)
            if token.token_type in (TokenType.EQ, TokenType.COLON_EQ) and i
        ),
        0,
    )
    if not at:
        return [Setting(_word(part, 0).lower(), [_constant(token) for token in part[1:]])]
    named = [token for token in part[:at] if token.text[:1].isidentifier()]
    user = part[0].text == "@"
    name = ("@" if user else "") + (named[-1].text.lower() if named else "")
    if not user and len(named) > 1 and named[0].text.upper() in _FOR_OTHERS:
        name = f"global.{name}"
    given = part[at + 1 :]
    if len(given) == 1 and given[0].token_type in (TokenType.VAR, TokenType.ON, TokenType.DEFAULT):
        return [Setting(name, [_constant(given[0])])]
    try:
        values, _ = value(text, given, spelling)
    except Unreadable:
        plain = all(token.token_type is not TokenType.L_PAREN for token in given)
        if not user and plain:
            return [Setting(name, [_constant(token) for token in given])]
        raise
    if not any(map(_queries, values)):
        return [Setting(name, values)]
    query = calculated(values)
    query.into = Into(IntoKind.VARIABLES, (name,))
    return [Setting(name, [Variable("?")]), query]


def _queries(node: Expression) -> bool:
    """Tell whether an expression has a query in it."""
    todo: list[object] = [node]
    while todo:
        found = todo.pop()
        if isinstance(found, Subquery):
            return True
        if isinstance(found, list | tuple):
            todo += found
        elif isinstance(found, Struct):
            todo += [getattr(found, name) for name in found.__struct_fields__]
    return False


def _constant(token: Token) -> Expression:
    return Literal(LiteralKind.TEXT, token.text)


def use(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give USE: another current database."""
    del text, spelling, inner
    if len(tokens) != 2:
        return [Unread("use")]
    return [Setting("database", [_constant(tokens[1])])]


def prepare(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give PREPARE name FROM: the statement where it is a text."""
    del text, spelling
    name = tokens[1].text if len(tokens) > 1 else ""
    if len(tokens) == 4 and tokens[3].token_type is TokenType.STRING:
        found = inner(tokens[3].text)
        return [Prepare(name, found[0] if len(found) == 1 else Unread("prepare"))]
    return [Prepare(name, None)]


def execute(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give EXECUTE name USING …, and MariaDB's EXECUTE IMMEDIATE, whose text is read."""
    given = next((at for at, token in enumerate(tokens) if token.text.upper() == "USING"), None)
    args: list[Expression] = []
    if given is not None:
        args, _ = value(text, tokens[given + 1 :], spelling)
    if _word(tokens, 1) == "IMMEDIATE":
        if len(tokens) > 2 and tokens[2].token_type is TokenType.STRING and given in (None, 3):
            return inner(tokens[2].text) or [Control()]
        return [Execute("", args)]
    return [Execute(tokens[1].text if len(tokens) > 1 else "", args)]


def call(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give CALL procedure(args)."""
    del inner
    table, after = table_at(tokens, 1, spelling)
    names = tuple(name.lower() for name in table.names)
    if after >= len(tokens):
        return [Invoke(Call(names))]
    args, _ = value(text, tokens[after + 1 : -1], spelling)
    return [Invoke(Call(names, args))]


def do(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give DO: expressions whose values go to nobody."""
    del inner
    values, _ = value(text, tokens[1:], spelling)
    query = calculated(values)
    query.into = Into(IntoKind.VARIABLES)
    return [query]


def handler(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give HANDLER t READ as the query it is; OPEN and CLOSE give no rows."""
    del inner
    table, after = table_at(tokens, 1, spelling)
    if _word(tokens, after) != "READ":
        return [Control()]
    del table
    first = tokens[0]
    made = [
        remade(first, TokenType.SELECT, "SELECT"),
        remade(first, TokenType.STAR, "*"),
        remade(first, TokenType.FROM, "FROM"),
        *tokens[1:after],
    ]
    tail = next(
        (at for at in range(after, len(tokens)) if _word(tokens, at) in ("WHERE", "LIMIT")), None
    )
    if tail is not None:
        made += tokens[tail:]
    return [read(text, made, spelling)]


def pragma(text: str, tokens: list[Token], spelling: Spelling, inner: Inner) -> list[Statement]:
    """Give PRAGMA: it shows the schema or settings, or changes one."""
    del text, inner
    said = {token.text.lower() for token in tokens}
    if not spelling.sqlite:
        return [Unread("pragma")]
    if not said.isdisjoint(("wal_checkpoint", "optimize", "incremental_vacuum")):
        return [Definition()]
    return [Show()]


__all__ = [
    "call", "control", "do", "execute", "handler", "pragma", "prepare", "settings", "use",
]  # fmt: skip
