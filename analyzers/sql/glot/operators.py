"""Operators and comparisons of sqlglot's tree → neutral operations."""

from __future__ import annotations

from sqlglot import exp

from analyzers.sql.glot import expressions, queries
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import Expression, Operation, Subquery, SubqueryKind

COMPARISONS: dict[type, str] = {
    exp.EQ: "=",
    exp.NEQ: "<>",
    exp.LT: "<",
    exp.LTE: "<=",
    exp.GT: ">",
    exp.GTE: ">=",
    exp.NullSafeEQ: "is",
    exp.NullSafeNEQ: "is not",
}
_LOGIC: dict[type, str] = {exp.And: "and", exp.Or: "or"}
_ARITHMETIC: dict[type, str] = {
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
    exp.IntDiv: "div",
    exp.Mod: "%",
    exp.BitwiseAnd: "&",
    exp.BitwiseOr: "|",
    exp.BitwiseXor: "^",
    exp.BitwiseLeftShift: "<<",
    exp.BitwiseRightShift: ">>",
    exp.Xor: "xor",
}
CHAINS = {**_LOGIC, **_ARITHMETIC, exp.DPipe: "||"}
_ALIKE = (exp.DPipe, *_ARITHMETIC)


def chain(reader: Reader, node: exp.Expr) -> Expression:
    """Give `a + b - c` flat: thousands of arms stand one below the other in the tree."""
    kind = type(node)
    word = CHAINS[kind]
    alike = (kind,) if kind in _LOGIC else _ALIKE
    args = [expressions.one(reader, node.args["expression"])]
    left = node.args["this"]
    while type(left) in alike:
        args.append(expressions.one(reader, left.args["expression"]))
        left = left.args["this"]
    args.append(expressions.one(reader, left))
    args.reverse()
    if reader.spelling.pipes_concat and kind is exp.BitwiseXor:
        word = "||"
    return Operation(word, args)


def compared(reader: Reader, node: exp.Expr) -> Expression:
    """Give a comparison; with ANY, ALL or a query in its place what is compared."""
    word = COMPARISONS[type(node)]
    left, right = node.args["this"], node.args["expression"]
    kind = type(right)
    if kind is exp.Any or kind is exp.All:
        inner = right.this.unnest() if isinstance(right.this, exp.Subquery) else right.this
        if not isinstance(inner, exp.Query | exp.Values):
            args = [expressions.one(reader, left), expressions.one(reader, inner)]
            return Operation("any" if kind is exp.Any and word == "=" else "other", args)
        how = SubqueryKind.ANY if kind is exp.Any else SubqueryKind.ALL
        return Subquery(how, queries.query(reader, right.this), row(reader, left), word)
    if kind is exp.Subquery and type(left) is exp.Tuple:
        query = queries.query(reader, right)
        return Subquery(SubqueryKind.SCALAR, query, row(reader, left), word)
    return Operation(word, [expressions.one(reader, left), expressions.one(reader, right)])


def row(reader: Reader, node: exp.Expr) -> list[Expression]:
    """Give what stands on the left of a comparison, the parts of a row apart."""
    if type(node) is exp.Tuple:
        return expressions.many(reader, node.expressions)
    return [expressions.one(reader, node)]


def in_(reader: Reader, node: exp.In) -> Expression:
    """Give IN: of a list, of a query, of SQLite's table."""
    args = node.args
    left = args["this"]
    inner = args.get("query")
    field = args.get("field")
    if args.get("unnest") is not None:
        return Operation("other", expressions.gathered(reader, node))
    if inner is not None:
        return Subquery(SubqueryKind.ANY, queries.query(reader, inner), row(reader, left))
    if field is not None:
        if reader.spelling.sqlite and isinstance(field, exp.Column):
            query = queries.whole_table(expressions.column(reader, field))
            return Subquery(SubqueryKind.ANY, query, row(reader, left))
        return Operation("any", [expressions.one(reader, left), expressions.one(reader, field)])
    found = args.get("expressions")
    if found and len(found) == 1 and isinstance(found[0], exp.Query | exp.Values):
        return Subquery(SubqueryKind.ANY, queries.query(reader, found[0]), row(reader, left))
    return Operation("in", [expressions.one(reader, left), *expressions.many(reader, found)])


def between(reader: Reader, node: exp.Between) -> Expression:
    """Give BETWEEN."""
    args = node.args
    return Operation(
        "between",
        [
            expressions.one(reader, args["this"]),
            expressions.one(reader, args["low"]),
            expressions.one(reader, args["high"]),
        ],
    )


def not_(reader: Reader, node: exp.Not) -> Expression:
    """Give NOT; NOT IN and its kin are operators of their own."""
    inner = expressions.one(reader, node.this)
    if isinstance(node.this, exp.Is) and isinstance(node.this.expression, exp.Null):
        return Operation("is not null", inner.args if isinstance(inner, Operation) else [inner])
    if isinstance(inner, Operation) and inner.operator in ("in", "between", "like"):
        inner.operator = f"not {inner.operator}"
        return inner
    return Operation("not", [inner])


def is_(reader: Reader, node: exp.Is) -> Expression:
    """Give IS: a test of NULL or a truth value, or the comparison without NULL."""
    left, right = node.args["this"], node.args["expression"]
    if isinstance(right, exp.Null | exp.Boolean):
        denies = isinstance(right, exp.Boolean) and not right.this
        return Operation("is false" if denies else "test", [expressions.one(reader, left)])
    return Operation("is", [expressions.one(reader, left), expressions.one(reader, right)])


def escape(reader: Reader, node: exp.Escape) -> Expression:
    """Give LIKE with a sign of its own before signs that are meant."""
    made = expressions.one(reader, node.this)
    if isinstance(made, Operation):
        made.args.append(expressions.one(reader, node.expression))
        if made.operator in ("like", "not like") and len(made.args) > _LIKE_ARGS:
            made.operator = "other"  # an escape sign of its own: the pattern is not to be read
    return made


_LIKE_ARGS = 2
