"""Queries of sqlglot's tree → neutral queries."""

from __future__ import annotations

from sqlglot import exp

from analyzers.sql.glot import changes, expressions, tables
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import (
    Column,
    Cte,
    Expression,
    Item,
    Operation,
    Query,
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
SUBQUERY_ARGS = frozenset(("this", "alias", "with_", "order", "limit", "offset", "joins", "locks"))
_VALUES_ARGS = frozenset(("expressions", "alias", "order", "limit", "offset", "with_"))
_SET_WORDS: dict[type, str] = {exp.Union: "union", exp.Intersect: "intersect", exp.Except: "except"}


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
        return Select([Item(Star())], tables.sources(reader, node))
    reader.doubt(node.key, expressions.gathered(reader, node))
    return Select([])


def whole_table(name: Expression) -> Query:
    """Give `SELECT * FROM name`, for SQLite's `x IN name`."""
    names = name.names if isinstance(name, Column) else ()
    return Select([Item(Star())], [Table(names)])


def rest(reader: Reader, node: exp.Expr, known: frozenset[str]) -> None:
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
        made.from_ = tables.sources(reader, source.this, args.get("joins"))
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
    outside(reader, made, node)
    rest(reader, node, _SELECT_ARGS)
    return made


def outside(reader: Reader, made: Query, node: exp.Expr) -> None:
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
        rest(reader, left, _SET_ARGS)
        operators.append(_SET_WORDS[type(left)])
        arms.append(left.args["expression"])
        left = left.args["this"]
        if type(left) not in _SET_WORDS or any(map(left.args.get, AROUND)):
            break
    arms.append(left)
    operators.reverse()
    arms.reverse()
    made.operators = operators
    made.arms = [query(reader, arm) for arm in arms]
    outside(reader, made, node)
    return made


AROUND = ("order", "limit", "offset", "with_", "locks")


def _wrapped(reader: Reader, node: exp.Subquery) -> Query:
    """Give a query in parentheses; what stands behind them sees its columns only."""
    args = node.args
    inner = node.this
    if isinstance(inner, exp.Table) or args.get("joins") or args.get("alias") is not None:
        return Select([Item(Star())], tables.sources(reader, node))
    rest(reader, node, SUBQUERY_ARGS)
    if not any(map(args.get, AROUND)):
        return query(reader, inner)
    with_ = with_clause(reader, args.get("with_"))
    made = SetOperation([], [query(reader, inner)], with_=with_)
    outside(reader, made, node)
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
    outside(reader, made, node)
    rest(reader, node, _VALUES_ARGS)
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
    rest(reader, node, frozenset(("expressions", "recursive")))
    return With([_cte(reader, cte) for cte in node.expressions], bool(node.args.get("recursive")))


def _cte(reader: Reader, node: exp.CTE) -> Cte:
    name, columns = aliased(reader, node.args.get("alias"))
    rest(reader, node, frozenset(("this", "alias", "materialized", "scalar")))
    return Cte(name, statement(reader, node.this), columns)


def statement(reader: Reader, node: exp.Expr) -> Statement:
    """Give a query or a change."""
    maker = changes.MAKERS.get(type(node))
    return maker(reader, node) if maker is not None else query(reader, node)


def aliased(reader: Reader, node: exp.Expr | None) -> tuple[str, list[str]]:
    """Give an alias and the columns it renames."""
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
