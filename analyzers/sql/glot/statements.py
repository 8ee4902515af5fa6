"""Statements of MySQL, MariaDB and SQLite by their first words.

Queries and changes go to sqlglot (`glot.parsing`); all others are read here by hand, because sqlglot
keeps most of them as text or refuses them. What no maker knows is `Unread`.
Source: MySQL manual and MariaDB, "SQL Statements"; SQLite, "SQL As Understood By SQLite".
"""

from __future__ import annotations

from collections.abc import Callable

from sqlglot.tokenizer_core import Token, TokenType

from analyzers.sql.glot import definitions, sessions
from analyzers.sql.glot.parsing import Unreadable, main_word, read
from analyzers.sql.glot.spelling import Spelling
from analyzers.sql.neutral import Control, Definition, Explain, Show, Statement, Unread
from analyzers.sql.words import words

Inner = Callable[[str], list[Statement]]
"""Reads a text inside a text: PREPARE … FROM '…'."""

_QUERIES = frozenset(
    ("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "REPLACE", "UPDATE", "DELETE", "(")
)
_CONTROLS = words(
    """
BEGIN START COMMIT ROLLBACK SAVEPOINT RELEASE END XA UNLOCK SIGNAL RESIGNAL GET HELP
"""
)
_BEGUN = frozenset(("WORK", "TRANSACTION", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"))
"""Words behind the BEGIN of a transaction: with any other it begins a stored body's block."""
_DEFINITIONS = words(
    """
GRANT REVOKE FLUSH LOCK KILL RESET PURGE CHANGE INSTALL UNINSTALL SHUTDOWN OPTIMIZE REPAIR CHECK
CHECKSUM CACHE STOP RENAME REINDEX ATTACH DETACH CLONE RESTART IMPORT BACKUP
"""
)
_CALCULATING = frozenset(("ATTACH", "DETACH", "KILL", "PURGE"))
"""Definitions that take an expression, in which a query may stand."""
_EXPLAINS = frozenset(("EXPLAIN", "DESCRIBE", "DESC", "ANALYZE"))
_TELLING = frozenset(("PROCESSLIST", "BINLOG", "RELAYLOG", "ENGINE", "PROFILES", "PROFILE"))
"""SHOW of these shows statements of others, with their values, or what they changed."""
_DEEP = 8
"""Statements inside statements (EXPLAIN EXPLAIN …) that are followed."""


def made(
    text: str, tokens: list[Token], spelling: Spelling, inner: Inner, deep: int = 0
) -> list[Statement]:
    """Give the neutral statements of one statement's tokens: one, or one for each setting of SET."""
    try:
        return _made(text, tokens, spelling, inner, deep)
    except Unreadable as problem:
        return [Unread(str(problem))]


def _made(
    text: str, tokens: list[Token], spelling: Spelling, inner: Inner, deep: int
) -> list[Statement]:
    first = tokens[0]
    word = "" if first.token_type is TokenType.STRING else first.text.upper()
    if deep > _DEEP:
        return [Unread("depth")]
    if spelling.oracle and word not in ("SELECT", "INSERT", "UPDATE", "DELETE"):
        return [Unread("oracle mode")]
    if word in _QUERIES:
        if first.token_type is TokenType.L_PAREN or main_word(tokens):
            return [read(text, tokens, spelling)]
    elif word in _EXPLAINS:
        return [_explained(text, tokens, spelling, inner, deep)]
    elif word == "SHOW":
        return [_shown(text, tokens, spelling)]
    elif word in _MAKERS:
        return _MAKERS[word](text, tokens, spelling, inner)
    elif word in _CONTROLS:
        block = word == "BEGIN" and len(tokens) > 1 and tokens[1].text.upper() not in _BEGUN
        if not block:
            return [Control()]
    elif word in _DEFINITIONS:
        asks = any(one.token_type is TokenType.SELECT for one in tokens)
        return [Unread("query") if asks and word in _CALCULATING else Definition()]
    return [Unread("statement")]


def _explained(
    text: str, tokens: list[Token], spelling: Spelling, inner: Inner, deep: int
) -> Statement:
    """Give EXPLAIN of a statement; of a table's name it shows the table's columns."""
    analyze = False
    for at, token in enumerate(tokens):
        word = token.text.upper() if token.token_type is not TokenType.STRING else ""
        if word == "ANALYZE":
            analyze = True
        if word == "TABLE" and tokens[0].text.upper() == "ANALYZE":
            return Definition()
        if at and word in _EXPLAINED:
            found = made(text, tokens[at:], spelling, inner, deep + 1)
            return Explain(found[0], analyze and spelling.mysql)
        if at and word in ("CONNECTION", "FOR"):
            return Unread("statement of another session")
    return Definition() if tokens[0].text.upper() == "ANALYZE" else Show()


_EXPLAINED = frozenset(
    ("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "REPLACE", "UPDATE", "DELETE", "(", "EXPLAIN")
)


def _shown(text: str, tokens: list[Token], spelling: Spelling) -> Statement:
    said = {token.text.upper() for token in tokens if token.token_type is not TokenType.STRING}
    if "SELECT" in said or (not said.isdisjoint(_TELLING) and "CREATE" not in said):
        return Unread("statements of others")
    return Show()


_MAKERS: dict[str, Callable[[str, list[Token], Spelling, Inner], list[Statement]]] = {
    "ALTER": definitions.alter,
    "CALL": sessions.call,
    "CREATE": definitions.create,
    "DEALLOCATE": sessions.control,
    "DO": sessions.do,
    "DROP": definitions.drop,
    "EXECUTE": sessions.execute,
    "HANDLER": sessions.handler,
    "LOAD": definitions.load,
    "PRAGMA": sessions.pragma,
    "PREPARE": sessions.prepare,
    "SET": sessions.settings,
    "TRUNCATE": definitions.truncate,
    "USE": sessions.use,
    "VACUUM": definitions.vacuum,
}
