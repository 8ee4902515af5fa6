"""What stands in FROM in sqlglot's tree → neutral tables, joins, derived tables and rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlglot import exp

from analyzers.sql.glot import expressions, queries
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import (
    Call,
    Derived,
    From,
    Join,
    JoinKind,
    Made,
    Rows,
    Select,
    SetOperation,
    Table,
)

_JOINS = {"LEFT": JoinKind.LEFT, "RIGHT": JoinKind.RIGHT, "FULL": JoinKind.FULL}
_JOIN_ARGS = frozenset(("this", "side", "kind", "on", "using", "method", "hint", "global_"))
_TABLE_ARGS = frozenset(
    ("this", "db", "catalog", "alias", "joins", "hints", "indexed", "partition", "only", "sample")
)


def sources(reader: Reader, node: exp.Expr, joins: list[exp.Join] | None = None) -> list[From]:
    """Give what stands in FROM: entries with commas between, each a table or a tree of joins."""
    made = _with_joins(reader, node)
    for join in joins or ():
        _join(reader, made, join)
    return made


def _with_joins(reader: Reader, node: exp.Expr) -> list[From]:
    made = [_source(reader, node)]
    for join in node.args.get("joins") or ():
        _join(reader, made, join)
    return made


def _join(reader: Reader, made: list[From], node: exp.Join) -> None:
    """Add a join to the entries: to the last of them, or as one of its own after a comma."""
    args = node.args
    queries.rest(reader, node, _JOIN_ARGS)
    right = _with_joins(reader, args["this"])
    kind = args.get("kind") or ""
    side = args.get("side") or ""
    on = args.get("on")
    using = args.get("using")
    natural = args.get("method") == "NATURAL"
    comma = not (kind or side or natural or using) and on is None
    if comma and not reader.spelling.sqlite:
        made += right
        return
    one = Join(made.pop(), _together(right), _JOINS.get(side, JoinKind.INNER), natural=natural)
    if kind in ("SEMI", "ANTI", "ARRAY") or args.get("method") not in (None, "", "NATURAL"):
        reader.doubt("join")
    if on is not None:
        one.on = expressions.one(reader, on)
    for name in using or ():
        found = list(name.find_all(exp.Identifier))
        one.using += [reader.name(part) for part in found[-1:]]
    made.append(one)


def _together(found: list[From]) -> From:
    """Give several entries as one: commas in parentheses are joins."""
    made = found[0]
    for other in found[1:]:
        made = Join(made, other)
    return made


def _source(reader: Reader, node: exp.Expr) -> From:
    maker = _SOURCES.get(type(node))
    if maker is not None:
        return maker(reader, node)
    if isinstance(node, exp.Func):
        return Rows([expressions.one(reader, node)])
    reader.doubt(f"from {node.key}", expressions.gathered(reader, node))
    return Derived(Select([]))


def table(reader: Reader, node: exp.Table) -> From:
    """Give a table by its name, or what a function or VALUES in its place gives."""
    args = node.args
    this = args["this"]
    queries.rest(reader, node, _TABLE_ARGS)
    alias, columns = queries.aliased(reader, args.get("alias"))
    if isinstance(this, exp.JSONTable):
        return _json_table(reader, this, alias, columns)
    if isinstance(this, exp.Func):
        made = expressions.one(reader, this)
        if reader.spelling.sqlite and isinstance(made, Call):
            return _lite_rows(made, alias, columns)
        return Rows([made], alias, columns)
    at = reader.place(args.get("db") or this)
    names = tuple(
        reader.name(args[key]) for key in ("catalog", "db", "this") if args.get(key) is not None
    )
    if reader.spelling.mysql and names == (this.name,) and _is_dual(this):
        return Derived(Select([]))  # a table that is none
    for key in ("indexed", "hints", "partition"):
        for hint in _nodes(args.get(key)):
            for inner in hint.find_all(exp.Identifier):
                reader.name(inner)
    sample = expressions.gathered(reader, args["sample"]) if args.get("sample") else []
    return Table(names, alias, columns, bool(args.get("only")), sample, at)


def _is_dual(node: exp.Expr) -> bool:
    return not node.args.get("quoted") and node.name.lower() == "dual"


def _nodes(value: object) -> list[exp.Expr]:
    found = value if isinstance(value, list) else [value]
    return [node for node in found if isinstance(node, exp.Expr)]


def _parenthesised(reader: Reader, node: exp.Subquery) -> From:
    """Give a query in FROM, or a join in parentheses."""
    args = node.args
    alias, columns = queries.aliased(reader, args.get("alias"))
    inner = node.this
    if isinstance(inner, exp.Table) or (isinstance(inner, exp.Subquery) and _is_join(inner)):
        queries.rest(reader, node, queries.SUBQUERY_ARGS)
        made = _together(_with_joins(reader, inner))
        if not alias:
            return made
        if isinstance(made, Join):
            made.alias, made.columns = alias, columns
            return made
        return Join(made, Derived(Select([])), alias=alias, columns=columns)
    kept = {key: args.get(key) for key in queries.AROUND}
    if not any(kept.values()):
        queries.rest(reader, node, queries.SUBQUERY_ARGS)
        return Derived(queries.query(reader, inner), alias, columns)
    with_ = queries.with_clause(reader, args.get("with_"))
    outer = SetOperation([], [queries.query(reader, inner)], with_=with_)
    queries.outside(reader, outer, node)
    return Derived(outer, alias, columns)


def _is_join(node: exp.Subquery) -> bool:
    """Tell whether parentheses inside parentheses hold a join, a table or a derived table."""
    if node.args.get("joins") or node.args.get("alias") is not None:
        return True
    inner = node.this
    return isinstance(inner, exp.Table) or (isinstance(inner, exp.Subquery) and _is_join(inner))


def _lateral(reader: Reader, node: exp.Lateral) -> From:
    alias, columns = queries.aliased(reader, node.args.get("alias"))
    queries.rest(reader, node, frozenset(("this", "alias", "view", "outer")))
    if isinstance(node.this, exp.Subquery):
        return Derived(queries.query(reader, node.this), alias, columns, lateral=True)
    return Rows([expressions.one(reader, node.this)], alias, columns)


def _values(reader: Reader, node: exp.Values) -> From:
    alias, columns = queries.aliased(reader, node.args.get("alias"))
    return Derived(queries.values(reader, node), alias, columns)


def _unnest(reader: Reader, node: exp.Unnest) -> From:
    alias, columns = queries.aliased(reader, node.args.get("alias"))
    offset = node.args.get("offset")
    queries.rest(reader, node, frozenset(("expressions", "alias", "offset")))
    made = Call(("unnest",), expressions.many(reader, node.expressions))
    return Rows([made], alias, columns, ordinality=bool(offset))


def _json_table(reader: Reader, node: exp.JSONTable, alias: str, columns: list[str]) -> From:
    """Give JSON_TABLE: its columns are new names, its arguments are read."""
    made: list[str] = []
    schema = node.args.get("schema")
    _json_columns(reader, schema, made)
    but = frozenset(("schema",))
    return Made(expressions.gathered(reader, node, but), made, alias, columns)


def _json_columns(reader: Reader, schema: exp.Expr | None, made: list[str]) -> None:
    for column in schema.expressions if schema is not None else ():
        nested = column.args.get("nested_schema")
        if nested is not None:
            _json_columns(reader, nested, made)
        elif column.args.get("this") is not None:
            made.append(reader.name(column.this))


_EACH = ("key", "value", "type", "atom", "id", "parent", "fullkey", "path", "json", "root", "rowid")
_LITE_TABLES: dict[str, tuple[str, ...]] = {
    "json_each": _EACH,
    "json_tree": _EACH,
    "jsonb_each": _EACH,
    "jsonb_tree": _EACH,
    "generate_series": ("value", "start", "stop", "step"),
    "pragma_table_info": ("cid", "name", "type", "notnull", "dflt_value", "pk"),
    "pragma_table_xinfo": ("cid", "name", "type", "notnull", "dflt_value", "pk", "hidden"),
    "pragma_index_list": ("seq", "name", "unique", "origin", "partial"),
    "pragma_index_info": ("seqno", "cid", "name"),
    "pragma_foreign_key_list": (
        "id", "seq", "table", "from", "to", "on_update", "on_delete", "match",
    ),
    "pragma_table_list": ("schema", "name", "type", "ncol", "wr", "strict"),
    "pragma_database_list": ("seq", "name", "file"),
}  # fmt: skip
"""Columns of SQLite's table-valued functions.

Source: SQLite, "The json_each() and json_tree() table-valued functions", "PRAGMA functions".
"""


def _lite_rows(call: Call, alias: str, columns: list[str]) -> From:
    known = _LITE_TABLES.get(call.names[-1])
    if known is None:
        return Rows([call], alias, columns)
    return Made(call.args, list(known), alias or call.names[-1], columns)


_SOURCES: dict[type, Callable[[Reader, Any], From]] = {
    exp.Lateral: _lateral,
    exp.Subquery: _parenthesised,
    exp.Table: table,
    exp.Unnest: _unnest,
    exp.Values: _values,
}
