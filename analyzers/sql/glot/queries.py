"""Queries and FROM of sqlglot's tree → neutral queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlglot import exp

from analyzers.sql.glot import changes, expressions
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import (
    Call,
    Column,
    Cte,
    Derived,
    Expression,
    From,
    Item,
    Join,
    JoinKind,
    Made,
    Operation,
    Query,
    Rows,
    Select,
    SetOperation,
    Star,
    Statement,
    Table,
    Values,
    With,
)

_SELECT_ARGS = frozenset(
    (
        "expressions", "from_", "joins", "where", "group", "having", "windows", "distinct", "order",
        "limit", "offset", "with_", "locks", "kind", "hint", "operation_modifiers",
    )
)  # fmt: skip
_SET_ARGS = frozenset(
    ("this", "expression", "distinct", "by_name", "order", "limit", "offset", "with_", "locks")
)
_SUBQUERY_ARGS = frozenset(("this", "alias", "with_", "order", "limit", "offset", "joins", "locks"))
_TABLE_ARGS = frozenset(
    ("this", "db", "catalog", "alias", "joins", "hints", "indexed", "partition", "only", "sample")
)
_JOIN_ARGS = frozenset(("this", "side", "kind", "on", "using", "method", "hint", "global_"))
_VALUES_ARGS = frozenset(("expressions", "alias", "order", "limit", "offset", "with_"))
_SET_WORDS: dict[type, str] = {exp.Union: "union", exp.Intersect: "intersect", exp.Except: "except"}
_JOINS = {"LEFT": JoinKind.LEFT, "RIGHT": JoinKind.RIGHT, "FULL": JoinKind.FULL}


def query(reader: Reader, node: exp.Expr) -> Query:
    """Give the query of a node: SELECT, set operation, VALUES, or one of them in parentheses."""
    if isinstance(node, exp.Select):
        return _select(reader, node)
    if type(node) in _SET_WORDS:
        return _set_operation(reader, node)
    if isinstance(node, exp.Subquery):
        return _wrapped(reader, node)
    if isinstance(node, exp.Values):
        return values(reader, node)
    if isinstance(node, exp.Paren):
        return query(reader, node.this)
    if isinstance(node, exp.Table):
        return Select([Item(Star())], sources(reader, node))
    reader.doubt(node.key, expressions.gathered(reader, node))
    return Select([])


def whole_table(name: Expression) -> Query:
    """Give `SELECT * FROM name`, for SQLite's `x IN name`."""
    names = name.names if isinstance(name, Column) else ()
    return Select([Item(Star())], [Table(names)])


def _rest(reader: Reader, node: exp.Expr, known: frozenset[str]) -> None:
    """Note arguments that no maker takes: none is dropped in silence."""
    for key, value in node.args.items():
        if value and key not in known:
            reader.doubt(f"{node.key} {key}", expressions.gathered(reader, node, known))
            return


def _select(reader: Reader, node: exp.Select) -> Query:
    args = node.args
    made = Select([])
    made.with_ = with_clause(reader, args.get("with_"))
    source = args.get("from_")
    if source is not None:
        made.from_ = sources(reader, source.this, args.get("joins"))
    made.items = items(reader, args.get("expressions"))
    where = args.get("where")
    if where is not None:
        made.where = expressions.one(reader, where.this)
    group = args.get("group")
    if group is not None:
        made.group = expressions.gathered(reader, group)
    having = args.get("having")
    if having is not None:
        made.having = expressions.one(reader, having.this)
    for window in args.get("windows") or ():
        one = expressions.window(reader, window)
        if not one.name:
            one.name = reader.name(window.this)
        else:
            reader.name(window.this)
        made.windows.append(one)
    distinct = args.get("distinct")
    if distinct is not None:
        made.distinct = True
        on = distinct.args.get("on")
        if on is not None:
            made.distinct_on = expressions.gathered(reader, on)
    _outside(reader, made, node)
    _rest(reader, node, _SELECT_ARGS)
    return made


def _outside(reader: Reader, made: Query, node: exp.Expr) -> None:
    """Add what stands around a query of any kind, its WITH left out."""
    args = node.args
    order = args.get("order")
    if order is not None:
        made.order = expressions.many(reader, order.expressions)
    for key in ("offset", "limit"):
        limit = args.get(key)
        if limit is not None:
            made.limits += expressions.gathered(reader, limit)
    if args.get("locks") and not isinstance(made, Values):
        made.locks = True


def _set_operation(reader: Reader, node: exp.Expr) -> SetOperation:
    operators: list[str] = []
    arms: list[exp.Expr] = []
    made = SetOperation([], [])
    made.with_ = with_clause(reader, node.args.get("with_"))
    left = node
    while True:  # 1,500 arms stand one below the other
        _rest(reader, left, _SET_ARGS)
        operators.append(_SET_WORDS[type(left)])
        arms.append(left.args["expression"])
        left = left.args["this"]
        if type(left) not in _SET_WORDS or any(map(left.args.get, _AROUND)):
            break
    arms.append(left)
    operators.reverse()
    arms.reverse()
    made.operators = operators
    made.arms = [query(reader, arm) for arm in arms]
    _outside(reader, made, node)
    return made


_AROUND = ("order", "limit", "offset", "with_", "locks")


def _wrapped(reader: Reader, node: exp.Subquery) -> Query:
    """Give a query in parentheses; what stands behind them sees its columns only."""
    args = node.args
    inner = node.this
    if isinstance(inner, exp.Table) or args.get("joins") or args.get("alias") is not None:
        return Select([Item(Star())], sources(reader, node))
    _rest(reader, node, _SUBQUERY_ARGS)
    if not any(map(args.get, _AROUND)):
        return query(reader, inner)
    with_ = with_clause(reader, args.get("with_"))
    made = SetOperation([], [query(reader, inner)], with_=with_)
    _outside(reader, made, node)
    return made


def values(reader: Reader, node: exp.Values) -> Values:
    """Give VALUES; MySQL's ROW(…) is a row like any other."""
    rows: list[list[Expression]] = []
    with_ = with_clause(reader, node.args.get("with_"))
    for row in node.expressions:
        found = expressions.many(reader, row.expressions if isinstance(row, exp.Tuple) else [row])
        if len(found) == 1 and isinstance(found[0], Operation) and found[0].operator == "row":
            found = found[0].args
        rows.append(found)
    made = Values(rows, with_=with_)
    _outside(reader, made, node)
    _rest(reader, node, _VALUES_ARGS)
    return made


def items(reader: Reader, found: list[exp.Expr] | None) -> list[Item]:
    """Give a select or RETURNING list."""
    made: list[Item] = []
    for node in found or ():
        if type(node) is exp.Alias:
            made.append(Item(expressions.one(reader, node.this), reader.name(node.args["alias"])))
        elif isinstance(node, exp.Aliases):
            reader.doubt("aliases", expressions.gathered(reader, node))
        else:
            made.append(Item(expressions.one(reader, node)))
    return made


def with_clause(reader: Reader, node: exp.With | None) -> With | None:
    """Give the CTEs of a statement."""
    if node is None:
        return None
    _rest(reader, node, frozenset(("expressions", "recursive")))
    return With([_cte(reader, cte) for cte in node.expressions], bool(node.args.get("recursive")))


def _cte(reader: Reader, node: exp.CTE) -> Cte:
    name, columns = _aliased(reader, node.args.get("alias"))
    _rest(reader, node, frozenset(("this", "alias", "materialized", "scalar")))
    return Cte(name, statement(reader, node.this), columns)


def statement(reader: Reader, node: exp.Expr) -> Statement:
    """Give a query or a change."""
    maker = changes.MAKERS.get(type(node))
    return maker(reader, node) if maker is not None else query(reader, node)


def _aliased(reader: Reader, node: exp.Expr | None) -> tuple[str, list[str]]:
    if node is None:
        return "", []
    if isinstance(node, exp.Identifier):
        return reader.name(node), []
    this = node.args.get("this")
    columns = [
        reader.name(name.this if isinstance(name, exp.ColumnDef) else name)
        for name in node.args.get("columns") or ()
    ]
    return (reader.name(this) if this is not None else ""), columns


# FROM


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
    _rest(reader, node, _JOIN_ARGS)
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
    _rest(reader, node, _TABLE_ARGS)
    alias, columns = _aliased(reader, args.get("alias"))
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
    alias, columns = _aliased(reader, args.get("alias"))
    inner = node.this
    if isinstance(inner, exp.Table) or (isinstance(inner, exp.Subquery) and _is_join(inner)):
        _rest(reader, node, _SUBQUERY_ARGS)
        made = _together(_with_joins(reader, inner))
        if not alias:
            return made
        if isinstance(made, Join):
            made.alias, made.columns = alias, columns
            return made
        return Join(made, Derived(Select([])), alias=alias, columns=columns)
    kept = {key: args.get(key) for key in _AROUND}
    if not any(kept.values()):
        _rest(reader, node, _SUBQUERY_ARGS)
        return Derived(query(reader, inner), alias, columns)
    with_ = with_clause(reader, args.get("with_"))
    outer = SetOperation([], [query(reader, inner)], with_=with_)
    _outside(reader, outer, node)
    return Derived(outer, alias, columns)


def _is_join(node: exp.Subquery) -> bool:
    """Tell whether parentheses inside parentheses hold a join, a table or a derived table."""
    if node.args.get("joins") or node.args.get("alias") is not None:
        return True
    inner = node.this
    return isinstance(inner, exp.Table) or (isinstance(inner, exp.Subquery) and _is_join(inner))


def _lateral(reader: Reader, node: exp.Lateral) -> From:
    alias, columns = _aliased(reader, node.args.get("alias"))
    _rest(reader, node, frozenset(("this", "alias", "view", "outer")))
    if isinstance(node.this, exp.Subquery):
        return Derived(query(reader, node.this), alias, columns, lateral=True)
    return Rows([expressions.one(reader, node.this)], alias, columns)


def _values(reader: Reader, node: exp.Values) -> From:
    alias, columns = _aliased(reader, node.args.get("alias"))
    return Derived(values(reader, node), alias, columns)


def _unnest(reader: Reader, node: exp.Unnest) -> From:
    alias, columns = _aliased(reader, node.args.get("alias"))
    offset = node.args.get("offset")
    _rest(reader, node, frozenset(("expressions", "alias", "offset")))
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
