"""CREATE statements of MySQL, MariaDB and SQLite, by sqlglot; `mysqldump`'s files too."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from analyzers.sql.created_views import created_view
from analyzers.sql.ddl.parts import Key, Parts
from analyzers.sql.facts import Dialect
from analyzers.sql.glot.marks import TooMuch, tokens_of
from analyzers.sql.glot.spelling import spelling_of
from analyzers.sql.question_parts import Malformed, split_name, unquoted

sqlglot.logger.disabled = True
# It quotes statements that it cannot read, and those may hold values.

_VERSIONED = re.compile(r"/\*M?!\d*(.*?)\*/", re.DOTALL)
"""A comment that the server reads as code."""
_CREATES = re.compile(r"^\s*create\b(?P<more>[^(]*)", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:\s+|--[^\n]*\n|#[^\n]*\n|/\*.*?\*/)+", re.DOTALL)


def read(text: str, dialect: Dialect, parts: Parts) -> None:
    """Read a file of statements."""
    reader = "sqlite" if dialect == "sqlite" else "mysql"
    plain = text if dialect == "sqlite" else _VERSIONED.sub(r" \1 ", text)
    for statement in _statements(plain, reader, parts):
        begins = _CREATES.match(statement)
        if begins is None:
            continue
        words = begins["more"].lower().split()
        if "view" in words:
            _view(statement, parts)
        elif "table" in words[:3]:
            _created(statement, reader, parts)


def _created(statement: str, reader: str, parts: Parts) -> None:
    try:
        tokens_of(statement, spelling_of(reader))  # what is too deep would end the process
        tree = sqlglot.parse_one(statement, read=reader)
    except (SqlglotError, RecursionError, TooMuch):
        parts.unread += 1
        return
    like = tree.find(exp.LikeProperty)
    if isinstance(tree, exp.Create) and isinstance(tree.this, exp.Schema):
        _table(tree.this, parts)
    elif isinstance(tree, exp.Create) and like is not None and isinstance(like.this, exp.Table):
        parts.like(_key(tree.this), _key(like.this))
    else:
        parts.unread += 1


def _statements(text: str, reader: str, parts: Parts) -> Iterator[str]:
    """Give the statements of a text, split where the dialect's own lexer sees a semicolon."""
    try:
        tokens = sqlglot.tokenize(text, read=reader)
    except SqlglotError:
        parts.unread += 1
        return
    start = 0
    for token in tokens:
        if token.token_type.name == "SEMICOLON":
            yield _BEFORE.sub("", text[start : token.start])
            start = token.end + 1
    if text[start:].strip():
        yield _BEFORE.sub("", text[start:])


def _key(table: exp.Expression) -> Key:
    name = table.this if isinstance(table, exp.Schema) else table
    return (name.db or None, name.name) if isinstance(name, exp.Table) else (None, name.name)


def _view(statement: str, parts: Parts) -> None:
    created = created_view(statement)
    try:
        key = split_name(created.name)
    except Malformed:
        parts.unread += 1
        return
    columns = [unquoted(name.strip()) for name in created.columns.split(",") if name.strip()]
    more = {"columns": columns} if columns else {}
    parts.view(key, sql=created.query, check_option=created.check_option, **more)


def _table(schema: exp.Schema, parts: Parts) -> None:
    key = _key(schema)
    parts.table(key)
    for element in schema.expressions:
        if isinstance(element, exp.ColumnDef):
            _column(key, element, parts)
        elif isinstance(element, exp.Identifier) or element.is_string:  # SQLite: without a type
            parts.table(key, ((element.name, "", ""),))
        elif isinstance(element, exp.LikeProperty):
            parts.like(key, _key(element.this))
        elif isinstance(element, exp.PrimaryKey):
            parts.constraint(key, name="PRIMARY", kind="p", columns=_names(element.expressions))
        elif isinstance(element, exp.Constraint):
            for inner in element.expressions:
                _unique(key, element.name, inner, parts)
        elif isinstance(element, exp.UniqueColumnConstraint):
            _unique(key, "", element, parts)
        elif not isinstance(element, _NO_COLUMN):
            parts.unread += 1


_NO_COLUMN = (
    exp.CheckColumnConstraint,
    exp.ForeignKey,
    exp.IndexColumnConstraint,
    exp.PeriodForSystemTimeConstraint,
)


def _column(key: Key, column: exp.ColumnDef, parts: Parts) -> None:
    comment = ""
    for constraint in column.constraints:
        kind = constraint.kind
        if isinstance(kind, exp.CommentColumnConstraint):
            comment = kind.name
        elif isinstance(kind, exp.PrimaryKeyColumnConstraint):
            parts.constraint(key, name="PRIMARY", kind="p", columns=[column.name])
        elif isinstance(kind, exp.UniqueColumnConstraint):
            parts.constraint(key, name=column.name, kind="u", columns=[column.name])
    kind_name = column.kind.sql().partition("(")[0].lower() if column.kind is not None else ""
    parts.table(key, ((column.name, kind_name, comment),))


def _unique(key: Key, name: str, element: exp.Expression, parts: Parts) -> None:
    if not isinstance(element, exp.UniqueColumnConstraint):
        return
    listed = element.this
    columns = _names(listed.expressions) if isinstance(listed, exp.Schema) else []
    if columns:
        own = listed.this.name if listed.this is not None else ""
        parts.constraint(key, name=name or own or columns[0], kind="u", columns=columns)


def _names(found: list[exp.Expression]) -> list[str]:
    return [one.name or one.this.name for one in found]
