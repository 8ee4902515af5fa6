"""Expressions of libpg_query's tree → neutral expressions.

Every kind of node that has no maker of its own goes through `_gathered`, which keeps each expression
found anywhere below it; a kind that stands in no list at all becomes `Unclear`.
Source: libpg_query's `pg_query.proto`, which mirrors PostgreSQL's `parsenodes.h`.
"""

from collections.abc import Callable
from typing import Any

from analyzers.sql.neutral import (
    AllFields,
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
    Window,
)
from analyzers.sql.postgres_front import queries
from analyzers.sql.postgres_front.own import is_own_operator, is_own_type
from analyzers.sql.tree import Node

COMPARISONS = frozenset(("=", "<>", "<", "<=", ">", ">=", "!="))
_TEXT, _NUMBER = LiteralKind.TEXT, LiteralKind.NUMBER
_NULL = LiteralKind.NULL


def one(node: Node) -> Expression:
    """Give the expression of a node."""
    for kind, fields in node.items():
        maker = _MAKERS.get(kind)
        if maker is not None:
            return maker(fields)
        return _gathered_from(kind, fields)
    return Literal(_NULL, "")


def many(found: list[Node] | None) -> list[Expression]:
    """Give the expressions of a list of nodes, empty ones left out."""
    if not found:
        return []
    return [one(node) for node in found if node]


def optional(node: Node | None) -> Expression | None:
    """Give the expression of a node that may be missing."""
    return one(node) if node else None


def names(found: list[Node]) -> tuple[str, ...]:
    """Give the texts of a qualified name."""
    return tuple([node["String"].get("sval", "") for node in found if "String" in node])


def _column(fields: Node) -> Expression:
    parts = fields["fields"]
    if "A_Star" in parts[-1]:
        return Star(names(parts))
    if len(parts) == 1:
        return Column((parts[0]["String"].get("sval", ""),), fields.get("location", 0))
    return Column(
        tuple([part["String"].get("sval", "") for part in parts]), fields.get("location", 0)
    )


def _constant(fields: Node) -> Expression:
    at = fields.get("location", 0)
    if "sval" in fields:
        return Literal(_TEXT, fields["sval"].get("sval", ""), at)
    if "ival" in fields:
        return Literal(_NUMBER, str(fields["ival"].get("ival", 0)), at)
    if "fval" in fields:
        return Literal(_NUMBER, fields["fval"].get("fval", ""), at)
    if "boolval" in fields:
        text = "true" if fields["boolval"].get("boolval") else "false"
        return Literal(LiteralKind.BOOLEAN, text, at)
    if "bsval" in fields:
        return Literal(LiteralKind.BITS, fields["bsval"].get("bsval", ""), at)
    return Literal(_NULL, "", at)


def _parameter(fields: Node) -> Expression:
    return Parameter(fields.get("number", 0))


def call(fields: Node) -> Call:
    """Give a function call. The direct arguments of WITHIN GROUP stand before its ordered ones."""
    made = Call(names(fields["funcname"]), many(fields.get("args")))
    if any("NamedArgExpr" in node for node in fields.get("args", ())):
        made.named = True
    if len(fields) > _PLAIN_CALL or "args" not in fields:
        made.star = fields.get("agg_star", False)
        made.distinct = fields.get("agg_distinct", False)
        made.order = many(fields.get("agg_order"))
        made.filter = optional(fields.get("agg_filter"))
        over = fields.get("over")
        made.over = window(over) if over is not None else None
    return made


_PLAIN_CALL = 4
"""Fields of a call that has a name, arguments, a format and a place only."""


def window(fields: Node) -> Window:
    """Give a window's definition."""
    return Window(
        fields.get("name") or fields.get("refname", ""),
        many(fields.get("partitionClause")),
        many(fields.get("orderClause")),
        many([fields.get("startOffset", {}), fields.get("endOffset", {})]),
    )


def _sort(fields: Node) -> Expression:
    used = fields.get("useOp")
    if used and is_own_operator(used):
        return Operation("other", [one(fields["node"])], own=True)
    return one(fields["node"])


def _operator(fields: Node) -> Expression:
    kind = fields["kind"]
    right = fields.get("rexpr")
    if kind == "AEXPR_OP":
        operator = fields["name"][-1]["String"]["sval"]
        left = fields.get("lexpr")
        own = is_own_operator(fields["name"])
        if left is None:
            return Operation(operator, [one(right or {})], own)
        if operator in COMPARISONS:
            return Operation(operator, [one(left), one(right or {})], own)
        return _chain(operator, left, right or {}, own=own)
    left = fields.get("lexpr") or {}
    if kind in _LISTED:
        word = _LISTED[kind]
        if kind == "AEXPR_IN" and fields["name"][-1]["String"]["sval"] == "<>":
            word = "not in"
        items = (right or {}).get("List", {}).get("items", [])
        return Operation(word, [one(left), *many(items)])
    word = _WORDS.get(kind, "other")
    operator = fields["name"][-1]["String"]["sval"]
    if word == "any" and operator != "=":
        word = "other"
    elif word == "like" and operator.startswith("!"):
        word = "not like"
    return Operation(word, [one(left), one(right or {})], is_own_operator(fields["name"]))


_LISTED = {
    "AEXPR_IN": "in",
    "AEXPR_BETWEEN": "between",
    "AEXPR_BETWEEN_SYM": "between",
    "AEXPR_NOT_BETWEEN": "not between",
    "AEXPR_NOT_BETWEEN_SYM": "not between",
}
_WORDS = {
    "AEXPR_OP_ANY": "any",
    "AEXPR_OP_ALL": "all",
    "AEXPR_DISTINCT": "is not",
    "AEXPR_NOT_DISTINCT": "is",
    "AEXPR_NULLIF": "nullif",
    "AEXPR_LIKE": "like",
    "AEXPR_ILIKE": "like",
    "AEXPR_SIMILAR": "similar",
}


def _chain(operator: str, left: Node, right: Node, *, own: bool) -> Expression:
    """Give `a || b || c` flat: thousands of arms stand one below the other in the tree."""
    args = [one(right)]
    while True:
        inner = left.get("A_Expr")
        if inner is None or inner["kind"] != "AEXPR_OP" or "lexpr" not in inner:
            break
        if inner["name"][-1]["String"]["sval"] in COMPARISONS:
            break
        own = own or is_own_operator(inner["name"])
        args.append(one(inner.get("rexpr", {})))
        left = inner["lexpr"]
    args.append(one(left))
    args.reverse()
    return Operation(operator, args, own)


def _logic(fields: Node) -> Expression:
    return Operation(_LOGIC[fields["boolop"]], many(fields["args"]))


_LOGIC = {"AND_EXPR": "and", "OR_EXPR": "or", "NOT_EXPR": "not"}


def _test(fields: Node) -> Expression:
    word = "is false" if fields.get("booltesttype") in _DENYING else "test"
    return Operation(word, [one(fields["arg"])])


_DENYING = ("IS_FALSE", "IS_NOT_TRUE")


def _null_test(fields: Node) -> Expression:
    word = "is null" if fields.get("nulltesttype") == "IS_NULL" else "is not null"
    return Operation(word, [one(fields["arg"])])


def _cast(fields: Node) -> Expression:
    type_names = names(fields["typeName"].get("names", []))
    return Cast(one(fields["arg"]), type_names, is_own_type(type_names))


def _case(fields: Node) -> Expression:
    conditions: list[Expression] = []
    values: list[Expression] = []
    for node in fields.get("args", ()):
        when = node["CaseWhen"]
        conditions.append(one(when["expr"]))
        values.append(one(when["result"]))
    operand = optional(fields.get("arg"))
    return Case(conditions, values, operand, optional(fields.get("defresult")))


def _coalesce(fields: Node) -> Expression:
    return Call(("coalesce",), many(fields["args"]), grammar=True)


def _min_max(fields: Node) -> Expression:
    name = "least" if fields.get("op") == "IS_LEAST" else "greatest"
    return Call((name,), many(fields["args"]), grammar=True)


def _subquery(fields: Node) -> Expression:
    kind = _SUBQUERIES.get(fields["subLinkType"], SubqueryKind.SCALAR)
    query = queries.select(fields["subselect"]["SelectStmt"])
    test = fields.get("testexpr")
    if test is None:
        return Subquery(kind, query)
    left = many(test["RowExpr"].get("args")) if "RowExpr" in test else [one(test)]
    operator = fields.get("operName")
    word = operator[-1]["String"]["sval"] if operator else "="
    own = is_own_operator(operator) if operator else False
    return Subquery(kind, query, left, word, own)


_SUBQUERIES = {
    "EXISTS_SUBLINK": SubqueryKind.EXISTS,
    "ALL_SUBLINK": SubqueryKind.ALL,
    "ANY_SUBLINK": SubqueryKind.ANY,
    "ARRAY_SUBLINK": SubqueryKind.ARRAY,
}


def _array(fields: Node) -> Expression:
    return Operation("array", many(fields.get("elements")))


def _row(fields: Node) -> Expression:
    return Operation("row", many(fields.get("args")))


def _indirection(fields: Node) -> Expression:
    value = one(fields["arg"])
    for node in fields["indirection"]:
        if "String" in node:
            value = Field(value, node["String"].get("sval", ""))
        elif "A_Star" in node:
            value = AllFields(value)
        else:
            value = Operation("[]", [value, *indices(node)])
    return value


def indices(node: Node) -> list[Expression]:
    """Give the expressions of a subscript."""
    fields = node.get("A_Indices", {})
    return [one(fields[key]) for key in ("lidx", "uidx") if key in fields]


def _collate(fields: Node) -> Expression:
    return Operation("collate", [one(fields["arg"])])


def _server_value(fields: Node) -> Expression:
    return Call((fields.get("op", "").lower().removeprefix("svfop_"),), grammar=True)


def _default(_: Node) -> Expression:
    return Default()


def _named_argument(fields: Node) -> Expression:
    return one(fields["arg"])


def _list(fields: Node) -> Expression:
    return Operation("row", many(fields.get("items")))


def _target(fields: Node) -> Expression:
    return one(fields.get("val", {}))


def _gathered_from(kind: str, fields: Node) -> Expression:
    args = gathered(fields)
    if kind in _MIXED:
        return Operation(_MIXED[kind], args)
    return Unclear(kind, args)


def gathered(found: Any) -> list[Expression]:
    """Give every expression that stands anywhere in fields, outermost ones only."""
    args: list[Expression] = []
    todo = [found]
    while todo:
        found = todo.pop()
        if isinstance(found, list):
            todo.extend(reversed(found))
        elif isinstance(found, dict):
            for key, value in found.items():
                if key in _MAKERS or key in _MIXED:
                    args.append(one({key: value}))
                elif key == "SelectStmt":  # JSON_ARRAY(SELECT …)
                    args.append(Subquery(SubqueryKind.ARRAY, queries.select(value)))
                elif key in _TYPES:
                    args += _cast_to(value)
                elif key not in _NO_EXPRESSIONS:
                    todo.append(value)
    return args


def _cast_to(type_name: Node) -> list[Expression]:
    """Give a cast to a type that a column of JSON_TABLE, RETURNING and the like name."""
    type_names = names(type_name.get("names", []))
    return [Cast(Literal(_NULL, ""), type_names, own=True)] if is_own_type(type_names) else []


_TYPES = frozenset(("typeName", "type_name"))
_NO_EXPRESSIONS = frozenset(("funcname", "location"))
_MIXED = {
    "GroupingFunc": "grouping",
    "GroupingSet": "grouping sets",
    "XmlExpr": "xml",
    "XmlSerialize": "xml",
    "MergeSupportFunc": "merge action",
    "JsonValueExpr": "json",
    "JsonObjectConstructor": "json",
    "JsonArrayConstructor": "json",
    "JsonArrayQueryConstructor": "json",
    "JsonObjectAgg": "json",
    "JsonArrayAgg": "json",
    "JsonFuncExpr": "json",
    "JsonIsPredicate": "json",
    "JsonParseExpr": "json",
    "JsonScalarExpr": "json",
    "JsonSerializeExpr": "json",
    "CurrentOfExpr": "current of",
    "MultiAssignRef": "assigned",
}
_MAKERS: dict[str, Callable[[Node], Expression]] = {
    "A_ArrayExpr": _array,
    "A_Const": _constant,
    "A_Expr": _operator,
    "A_Indirection": _indirection,
    "BoolExpr": _logic,
    "BooleanTest": _test,
    "CaseExpr": _case,
    "CoalesceExpr": _coalesce,
    "CollateClause": _collate,
    "ColumnRef": _column,
    "FuncCall": call,
    "List": _list,
    "MinMaxExpr": _min_max,
    "NamedArgExpr": _named_argument,
    "NullTest": _null_test,
    "ParamRef": _parameter,
    "ResTarget": _target,
    "RowExpr": _row,
    "SQLValueFunction": _server_value,
    "SetToDefault": _default,
    "SortBy": _sort,
    "SubLink": _subquery,
    "TypeCast": _cast,
}
