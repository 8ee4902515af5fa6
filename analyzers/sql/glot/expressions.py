"""sqlglot's expressions → neutral expressions.

Every argument of every node is visited: what has no maker of its own goes through `gathered`, and a
class that is none of functions, operators and predicates becomes `Unclear`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlglot import exp

from analyzers.sql.glot import operators, queries
from analyzers.sql.glot.functions import call, inserted, windowed
from analyzers.sql.glot.reader import Reader
from analyzers.sql.neutral import (
    Assigned,
    Call,
    Case,
    Cast,
    Column,
    Default,
    Expression,
    Field,
    Literal,
    LiteralKind,
    Operation,
    Parameter,
    Star,
    Subquery,
    SubqueryKind,
    Unclear,
    Variable,
    Window,
)

_NULL = Literal(LiteralKind.NULL, "")


def one(reader: Reader, node: exp.Expr) -> Expression:
    """Give the expression of a node."""
    maker = _MAKERS.get(type(node))
    if maker is not None:
        return maker(reader, node)
    if isinstance(node, exp.Func):
        return call(reader, node)
    args = gathered(reader, node)
    if isinstance(node, exp.Binary | exp.Unary | exp.Predicate):
        return Operation(node.key, args)
    return Unclear(node.key, args)


def optional(reader: Reader, node: exp.Expr | None) -> Expression | None:
    """Give the expression of a node that may be missing."""
    return one(reader, node) if node is not None else None


def many(reader: Reader, found: list[exp.Expr] | None) -> list[Expression]:
    """Give the expressions of a list."""
    if not found:
        return []
    return [one(reader, node) for node in found]


def gathered(reader: Reader, node: exp.Expr, but: frozenset[str] = frozenset()) -> list[Expression]:
    """Give the expressions of all arguments of a node, in their order, those of `but` left out."""
    args: list[Expression] = []
    for key, value in node.args.items():
        if key not in but:
            _gather(reader, value, args)
    return args


def _gather(reader: Reader, value: object, args: list[Expression]) -> None:
    if isinstance(value, list):
        for inner in value:
            _gather(reader, inner, args)
    elif isinstance(value, exp.Expr) and type(value) not in NO_EXPRESSIONS:
        args.append(one(reader, value))


# Names and constants


def column(reader: Reader, node: exp.Column) -> Expression:
    """Give a column, or a star with its qualifier."""
    args = node.args
    this = args["this"]
    parts = [
        reader.name(args[key]) for key in ("catalog", "db", "table") if args.get(key) is not None
    ]
    if type(this) is exp.Star:
        return _star_of(reader, this, tuple(parts))
    at = reader.place(this if not parts else args.get("table"))
    if not isinstance(this, exp.Identifier):
        reader.doubt("column", [one(reader, this)])
        return _NULL
    if not parts and not this.args.get("quoted") and this.name.upper() == "DEFAULT":
        reader.name(this)
        return Default()
    return Column((*parts, reader.name(this)), at)


def _star(reader: Reader, node: exp.Star) -> Expression:
    return _star_of(reader, node, ())


def _star_of(reader: Reader, node: exp.Star, names: tuple[str, ...]) -> Expression:
    if any(node.args.values()):
        reader.doubt("star", gathered(reader, node))
    return Star(names)


def _identifier(reader: Reader, node: exp.Identifier) -> Expression:
    at = reader.place(node)
    return Column((reader.name(node),), at)


def _dot(reader: Reader, node: exp.Dot) -> Expression:
    """Give `a.b` beyond columns: a function with its schema, or a field."""
    left, right = node.this, node.expression
    if isinstance(right, exp.Func):
        made = call(reader, right)
        names = [reader.name(part) for part in _dotted(left)]
        made.names = (*names, made.names[-1])
        return made
    if isinstance(right, exp.Identifier):
        return Field(one(reader, left), reader.name(right))
    reader.doubt("dot", [one(reader, right)])
    return one(reader, left)


def _dotted(node: exp.Expr) -> list[exp.Identifier]:
    if isinstance(node, exp.Dot):
        return [*_dotted(node.this), *_dotted(node.expression)]
    return list(node.find_all(exp.Identifier))


def _literal(reader: Reader, node: exp.Literal) -> Expression:
    kind = LiteralKind.TEXT if node.args["is_string"] else LiteralKind.NUMBER
    return Literal(kind, node.args["this"], reader.place(node))


def _bits(reader: Reader, node: exp.Expr) -> Expression:
    return Literal(LiteralKind.BITS, str(node.args.get("this", "")), reader.place(node))


def _text(reader: Reader, node: exp.Expr) -> Expression:
    return Literal(LiteralKind.TEXT, str(node.args.get("this", "")), reader.place(node))


def _null(reader: Reader, node: exp.Expr) -> Expression:
    return Literal(LiteralKind.NULL, "", reader.place(node))


def _boolean(reader: Reader, node: exp.Boolean) -> Expression:
    text = "true" if node.args.get("this") else "false"
    return Literal(LiteralKind.BOOLEAN, text, reader.place(node))


def _introduced(reader: Reader, node: exp.Introducer) -> Expression:
    return one(reader, node.expression)


def _parameter(reader: Reader, node: exp.Expr) -> Expression:
    this = node.args.get("this")
    name = this.name if isinstance(this, exp.Expr) else str(this or "")
    if name.isdecimal():
        return Parameter(int(name))
    return Parameter(0, name)


def _variable(reader: Reader, node: exp.Expr) -> Expression:
    name = reader.name(node.this) if isinstance(node.this, exp.Identifier) else node.name
    if reader.spelling.sqlite:
        return Parameter(0, name)
    if isinstance(node.this, exp.Literal) and node.this.name.isdecimal():
        return Parameter(int(node.this.name))
    return Variable(name)


def _word(reader: Reader, node: exp.Var) -> Expression:
    """Give a word of the grammar: DEFAULT, or a unit that names nothing."""
    del reader
    return Default() if node.name.upper() == "DEFAULT" else _NULL


def _anonymous(reader: Reader, node: exp.Anonymous) -> Expression:
    name = str(node.args["this"]).upper()
    if reader.spelling.mysql:
        if name in ("VALUES", "VALUE"):
            made = inserted(reader, node)
            if made is not None:
                return made
        elif name == "ROW":
            return Operation("row", many(reader, node.expressions))
    return call(reader, node)


def _inside(reader: Reader, node: exp.Expr) -> Expression:
    return one(reader, node.this)


def _collate(reader: Reader, node: exp.Collate) -> Expression:
    for name in node.expression.find_all(exp.Identifier):
        reader.name(name)
    return Operation("collate", [one(reader, node.this)])


def _minus(reader: Reader, node: exp.Expr) -> Expression:
    return Operation("-", [one(reader, node.this)])


def _tuple(reader: Reader, node: exp.Tuple) -> Expression:
    return Operation("row", many(reader, node.expressions))


def _array(reader: Reader, node: exp.Expr) -> Expression:
    return Operation("array", many(reader, node.expressions))


def _cast(reader: Reader, node: exp.Cast) -> Expression:
    to = node.args.get("to")
    value = one(reader, node.this)
    but = frozenset(("this", "to", "format", "action", "safe", "default"))
    rest = [value, *gathered(reader, node, but)]
    if len(rest) > 1:
        return Operation("cast", rest)
    kind = to.this.value.lower() if isinstance(to, exp.DataType) and to.this else ""
    return Cast(value, (kind,) if kind else ())


def _case(reader: Reader, node: exp.Case) -> Expression:
    conditions: list[Expression] = []
    values: list[Expression] = []
    for when in node.args["ifs"]:
        conditions.append(one(reader, when.args["this"]))
        values.append(one(reader, when.args["true"]))
    operand = optional(reader, node.args.get("this"))
    return Case(conditions, values, operand, optional(reader, node.args.get("default")))


def _if(reader: Reader, node: exp.If) -> Expression:
    args = node.args
    return Case(
        [one(reader, args["this"])],
        [one(reader, args["true"])],
        None,
        optional(reader, args.get("false")),
    )


def _assigned(reader: Reader, node: exp.PropertyEQ) -> Expression:
    value = one(reader, node.expression)
    if isinstance(node.this, exp.Parameter):
        made = _variable(reader, node.this)
        return Assigned(made.name if isinstance(made, Variable) else "", value)
    return Operation(":=", [one(reader, node.this), value])


def _alias(reader: Reader, node: exp.Alias) -> Expression:
    reader.name(node.args.get("alias"))
    return one(reader, node.this)


def _ordered(reader: Reader, node: exp.Ordered) -> Expression:
    made = one(reader, node.this)
    if node.args.get("with_fill") is not None:
        reader.doubt("with fill", gathered(reader, node.args["with_fill"]))
    return made


def _grouping(reader: Reader, node: exp.Expr) -> Expression:
    return Operation("grouping sets", gathered(reader, node))


# Queries in expressions


def _subquery(reader: Reader, node: exp.Expr) -> Expression:
    return Subquery(SubqueryKind.SCALAR, queries.query(reader, node))


def _exists(reader: Reader, node: exp.Exists) -> Expression:
    if isinstance(node.this, exp.Query | exp.Values) and not node.args.get("expression"):
        return Subquery(SubqueryKind.EXISTS, queries.query(reader, node.this))
    return Unclear("exists", gathered(reader, node))


def window(reader: Reader, node: exp.Window) -> Window:
    """Give a window's definition; `this` is not looked at."""
    args = node.args
    frame: list[Expression] = []
    spec = args.get("spec")
    if spec is not None:
        frame = gathered(reader, spec)
    named = args.get("alias")
    order = args.get("order")
    if args.get("first") or any(key not in _WINDOW_ARGS for key, value in args.items() if value):
        reader.doubt("window", gathered(reader, node, _WINDOW_ARGS))
    return Window(
        reader.name(named) if named is not None else "",
        many(reader, args.get("partition_by")),
        many(reader, order.expressions) if order is not None else [],
        frame,
    )


_WINDOW_ARGS = frozenset(("this", "partition_by", "order", "spec", "alias", "over", "first"))

NO_EXPRESSIONS: frozenset[type] = frozenset(
    (exp.DataType, exp.Var, exp.JSONPath, exp.DataTypeParam, exp.JSONColumnDef, exp.TableAlias)
)
"""They stand among arguments and name no column: types, units, character sets, paths."""

_MAKERS: dict[type, Callable[[Reader, Any], Expression]] = {
    **dict.fromkeys(operators.COMPARISONS, operators.compared),
    **dict.fromkeys(operators.CHAINS, operators.chain),
    exp.Alias: _alias,
    exp.Anonymous: _anonymous,
    exp.Array: _array,
    exp.Between: operators.between,
    exp.BitString: _bits,
    exp.Boolean: _boolean,
    exp.ByteString: _text,
    exp.Case: _case,
    exp.Cast: _cast,
    exp.Collate: _collate,
    exp.Column: column,
    exp.Cube: _grouping,
    exp.Dot: _dot,
    exp.Escape: operators.escape,
    exp.Except: _subquery,
    exp.Exists: _exists,
    exp.GroupingSets: _grouping,
    exp.HexString: _bits,
    exp.Identifier: _identifier,
    exp.If: _if,
    exp.In: operators.in_,
    exp.Intersect: _subquery,
    exp.Introducer: _introduced,
    exp.Is: operators.is_,
    exp.JSONValue: lambda reader, node: Call(("json_value",), gathered(reader, node)),
    exp.Like: lambda reader, node: Operation("like", gathered(reader, node)),
    exp.Literal: _literal,
    exp.National: _text,
    exp.Neg: _minus,
    exp.Not: operators.not_,
    exp.Null: _null,
    exp.Ordered: _ordered,
    exp.Parameter: _variable,
    exp.Paren: _inside,
    exp.Placeholder: _parameter,
    exp.PropertyEQ: _assigned,
    exp.RawString: _text,
    exp.Rollup: _grouping,
    exp.Select: _subquery,
    exp.SessionParameter: _variable,
    exp.Star: _star,
    exp.Subquery: _subquery,
    exp.TryCast: _cast,
    exp.Tuple: _tuple,
    exp.UnicodeString: _text,
    exp.Union: _subquery,
    exp.Values: _subquery,
    exp.Var: _word,
    exp.Filter: windowed,
    exp.IgnoreNulls: windowed,
    exp.RespectNulls: windowed,
    exp.Window: windowed,
    exp.WithinGroup: windowed,
}
for _kind in (exp.Interval, exp.Bracket, exp.AtTimeZone, exp.WeightString, exp.JSONKeyValue):
    _MAKERS[_kind] = lambda reader, node: Operation(node.key, gathered(reader, node))
