"""INSERT, REPLACE, UPDATE and DELETE of sqlglot's tree → neutral changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlglot import exp

from analyzers.sql.glot import expressions, queries, tables
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import (
    Assignment,
    Column,
    Conflict,
    Delete,
    Expression,
    From,
    Insert,
    Names,
    Operation,
    Statement,
    Table,
    Target,
    Update,
    Values,
)

_INSERT_ARGS = frozenset(
    (
        "this", "expression", "conflict", "returning", "with_", "alternative", "ignore", "default",
        "alias",
    )
)  # fmt: skip
_CONFLICT_ARGS = frozenset(
    (
        "duplicate", "expressions", "action", "conflict_keys", "index_predicate", "constraint",
        "where",
    )
)  # fmt: skip
_UPDATE_ARGS = frozenset(
    ("this", "expressions", "from_", "where", "order", "limit", "returning", "with_")
)
_DELETE_ARGS = frozenset(
    ("this", "tables", "using", "where", "order", "limit", "returning", "with_", "cluster")
)


def _insert(reader: Reader, node: exp.Insert) -> Statement:
    args = node.args
    queries.rest(reader, node, _INSERT_ARGS)
    this = args["this"]
    columns: list[Target] = []
    if isinstance(this, exp.Schema):
        columns = [Target((reader.name(name),)) for name in this.expressions]
        this = this.this
    made = Insert(_table(reader, this), columns)
    alias = args.get("alias")
    if alias is not None:
        made.target.alias = reader.name(alias.this if isinstance(alias, exp.TableAlias) else alias)
    made.with_ = queries.with_clause(reader, args.get("with_"))
    source = args.get("expression")
    row_alias: tuple[str, list[str]] = ("", [])
    if source is not None:
        if isinstance(source, exp.Values):
            row_alias = _row_alias(reader, source.args.get("alias"))
        made.source = queries.query(reader, source)
        if isinstance(made.source, Values) and not columns:
            made.source.rows = [row for row in made.source.rows if row]
    conflict = args.get("conflict")
    if conflict is not None:
        made.conflict = _conflict(reader, conflict, row_alias)
    if args.get("alternative") == "REPLACE":
        made.conflict = made.conflict or Conflict(any_key=True)
        made.conflict.replaces = made.conflict.any_key = True
    made.returning = _returning(reader, args)
    return made


def _table(reader: Reader, node: exp.Expr) -> Table:
    made = tables.table(reader, node) if isinstance(node, exp.Table) else None
    if isinstance(made, Table):
        return made
    reader.doubt("target", [] if made is not None else expressions.gathered(reader, node))
    return Table(("",))


def _row_alias(reader: Reader, node: exp.Expr | None) -> tuple[str, list[str]]:
    if node is None:
        return "", []
    columns = [reader.name(name) for name in node.args.get("columns") or ()]
    return reader.name(node.this) if node.args.get("this") is not None else "", columns


def _conflict(reader: Reader, node: exp.Expr, row_alias: tuple[str, list[str]]) -> Conflict:
    args = node.args
    queries.rest(reader, node, _CONFLICT_ARGS)
    made = Conflict(any_key=bool(args.get("duplicate")))
    made.row_alias, made.row_columns = row_alias
    made.elements = expressions.many(reader, args.get("conflict_keys"))
    made.element_where = expressions.optional(reader, _condition(args.get("index_predicate")))
    constraint = args.get("constraint")
    if constraint is not None:
        made.constraint = reader.name(constraint)
    made.assignments = assignments(reader, args.get("expressions"))
    made.where = expressions.optional(reader, _condition(args.get("where")))
    if not made.elements and not made.constraint:
        made.any_key = True
    return made


def _condition(node: exp.Expr | None) -> exp.Expr | None:
    return node.this if isinstance(node, exp.Where) else node


def assignments(reader: Reader, found: list[exp.Expr] | None) -> list[Assignment]:
    """Give `a = 1, (b, c) = (SELECT …)`."""
    made: list[Assignment] = []
    for node in found or ():
        if not isinstance(node, exp.EQ | exp.PropertyEQ):
            reader.doubt("assignment", [expressions.one(reader, node)])
            continue
        left, right = node.this, node.expression
        names = left.expressions if isinstance(left, exp.Tuple) else [left]
        if isinstance(left, exp.Paren):
            names = [left.this]
        targets = [target(reader, name) for name in names]
        made.append(Assignment(targets, expressions.one(reader, right)))
    return made


def target(reader: Reader, node: exp.Expr) -> Target:
    """Give a column that is written."""
    found = expressions.one(reader, node)
    if isinstance(found, Column):
        return Target(found.names)
    reader.doubt("assigned", [found])
    return Target(("",))


def _returning(reader: Reader, args: dict[str, Any]) -> list[Any]:
    node = args.get("returning")
    if node is None:
        return []
    if node.args.get("into"):
        reader.doubt("returning into")
    return queries.items(reader, node.expressions)


def _update(reader: Reader, node: exp.Update) -> Statement:
    args = node.args
    queries.rest(reader, node, _UPDATE_ARGS)
    made = Update(None)
    made.with_ = queries.with_clause(reader, args.get("with_"))
    found = tables.sources(reader, args["this"])
    more = args.get("from_")
    if more is not None:
        made.from_ = tables.sources(reader, more.this)
    if len(found) == 1 and isinstance(found[0], Table):
        made.target = found[0]
    else:
        made.from_ = found + made.from_
    made.assignments = assignments(reader, args.get("expressions"))
    made.where = expressions.optional(reader, _condition(args.get("where")))
    made.order, made.limits = _ordered(reader, args)
    made.returning = _returning(reader, args)
    return made


def _ordered(reader: Reader, args: dict[str, Any]) -> tuple[list[Expression], list[Expression]]:
    order = args.get("order")
    limits: list[Expression] = []
    for key in ("offset", "limit"):
        if args.get(key) is not None:
            limits += expressions.gathered(reader, args[key])
    return (expressions.many(reader, order.expressions) if order is not None else []), limits


def _delete(reader: Reader, node: exp.Delete) -> Statement:
    args = node.args
    queries.rest(reader, node, _DELETE_ARGS)
    made = Delete(None)
    made.with_ = queries.with_clause(reader, args.get("with_"))
    named = args.get("tables")
    using = args.get("using")
    found = tables.sources(reader, args["this"])
    if named:
        made.targets = [_names(tables.table(reader, name)) for name in named]
        made.from_ = found
    elif using and reader.spelling.mysql:
        made.targets = [_names(one) for one in found]
        for entry in using:
            made.from_ += tables.sources(reader, entry)
    elif len(found) == 1 and isinstance(found[0], Table):
        made.target = found[0]
        for entry in using or ():
            made.from_ += tables.sources(reader, entry)
    else:
        reader.doubt("delete")
        made.from_ = found
    made.where = expressions.optional(reader, _condition(args.get("where")))
    made.order, made.limits = _ordered(reader, args)
    made.returning = _returning(reader, args)
    return made


def _names(found: From) -> Names:
    return found.names if isinstance(found, Table) else ("",)


def merged(first: Conflict, more: Conflict) -> None:
    """Add a further ON CONFLICT clause (SQLite takes several) to the first."""
    first.elements += more.elements
    first.assignments += more.assignments
    conditions = [one for one in (first.where, more.where) if one is not None]
    first.where = (
        Operation("and", conditions) if len(conditions) > 1 else next(iter(conditions), None)
    )
    conditions = [one for one in (first.element_where, more.element_where) if one is not None]
    if conditions:
        first.element_where = Operation("and", conditions)
    first.any_key = first.any_key or more.any_key


MAKERS: dict[type, Callable[[Reader, Any], Statement]] = {
    exp.Delete: _delete,
    exp.Insert: _insert,
    exp.Update: _update,
}
