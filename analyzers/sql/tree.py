"""libpg_query's tree of a statement: how to read its nodes.

A node is a dict with one key, its type, whose value holds the fields; fields of a fixed type come
without that key, and fields with the protocol's default (0, "", false) are left out.
Source: libpg_query's `pg_query.proto`, which mirrors PostgreSQL's `parsenodes.h`.
"""

from typing import Any

Node = dict[str, Any]
"""A node or its fields: JSON of the parser, whose shape only the parser knows."""

_SAME_PERSON = frozenset(("lower", "upper", "btrim", "ltrim", "rtrim", "trim", "initcap", "text"))
"""Functions that keep an identifier recognisable: their argument is looked at in their place."""


def only(node: Node) -> tuple[str, Node]:
    """Give the type and the fields of a node, ("", {}) for none."""
    for kind, fields in node.items():
        if isinstance(fields, dict):
            return kind, fields
    return "", {}


def nodes(fields: Node, key: str) -> list[Node]:
    """Give a list field, empty where it is left out."""
    found = fields.get(key)
    return found if isinstance(found, list) else []


def strings(found: list[Node]) -> list[str]:
    """Give the texts of a list of String nodes, others left out."""
    return [node["String"].get("sval", "") for node in found if "String" in node]


def name_parts(found: list[Node]) -> tuple[str | None, str]:
    """Give the schema, if any, and the name of a qualified name."""
    parts = strings(found)
    return (parts[-2] if len(parts) > 1 else None), (parts[-1] if parts else "")


def uncast(node: Node) -> tuple[str, Node]:
    """Give a node without the casts and collations around it."""
    kind, fields = only(node)
    while kind in ("TypeCast", "CollateClause"):
        kind, fields = only(fields.get("arg", {}))
    return kind, fields


def unwrapped(node: Node) -> tuple[str, Node]:
    """Give a node without the casts, collations and case changes around it."""
    kind, fields = uncast(node)
    while kind == "FuncCall" and len(nodes(fields, "args")) == 1:
        if name_parts(nodes(fields, "funcname"))[1] not in _SAME_PERSON:
            break
        kind, fields = uncast(fields["args"][0])
    return kind, fields


def column_of(node: Node) -> tuple[str | None, str] | None:
    """Give qualifier and name if the node is a column (casts and case changes aside)."""
    kind, fields = unwrapped(node)
    if kind != "ColumnRef":
        return None
    parts = strings(nodes(fields, "fields"))
    if len(parts) != len(fields["fields"]):
        return None
    return (parts[-2] if len(parts) > 1 else None), parts[-1]


def constant(fields: Node) -> str | None:
    """Give the text of an `A_Const`, None for NULL and bit strings."""
    if fields.get("isnull"):
        return None
    for key in ("sval", "fval", "ival"):
        if key in fields:
            inner = fields[key]
            default = 0 if key == "ival" else ""
            return str(inner.get(key, default))
    if "boolval" in fields:
        return "true" if fields["boolval"].get("boolval") else "false"
    return None


def constant_of(node: Node) -> str | None:
    """Give the text of a node that is a constant, casts aside."""
    kind, fields = unwrapped(node)
    return constant(fields) if kind == "A_Const" else None


def is_value(node: Node) -> bool:
    """Tell whether a node is a constant, a parameter or an array of such, casts aside.

    Such a node names nothing, so nobody needs to walk it.
    """
    if "A_Const" in node or "ParamRef" in node:
        return True  # all but a few of the thousands in a long list
    kind, fields = uncast(node)
    if kind == "A_ArrayExpr":
        return all(map(is_value, nodes(fields, "elements")))
    return kind in ("A_Const", "ParamRef")


def carries_value(node: Node) -> bool:
    """Tell whether a node is a value, case changes around it aside."""
    if "A_Const" in node or "ParamRef" in node:
        return True
    kind, fields = unwrapped(node)
    return is_value({kind: fields})
