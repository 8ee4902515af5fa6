"""Small faults in a rule: one mutant each, made on DuckDB's own syntax tree."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import duckdb
import msgspec

from analyzers.rules import Rule

Node = dict[str, Any]

_FLIPPED = {
    "COMPARE_LESSTHAN": ("COMPARE_LESSTHANOREQUALTO", "COMPARE_GREATERTHAN"),
    "COMPARE_LESSTHANOREQUALTO": ("COMPARE_LESSTHAN", "COMPARE_GREATERTHANOREQUALTO"),
    "COMPARE_GREATERTHAN": ("COMPARE_GREATERTHANOREQUALTO", "COMPARE_LESSTHAN"),
    "COMPARE_GREATERTHANOREQUALTO": ("COMPARE_GREATERTHAN", "COMPARE_LESSTHANOREQUALTO"),
    "COMPARE_EQUAL": ("COMPARE_NOTEQUAL",),
    "COMPARE_NOTEQUAL": ("COMPARE_EQUAL",),
    "CONJUNCTION_AND": ("CONJUNCTION_OR",),
    "CONJUNCTION_OR": ("CONJUNCTION_AND",),
    "OPERATOR_IS_NULL": ("OPERATOR_IS_NOT_NULL",),
    "OPERATOR_IS_NOT_NULL": ("OPERATOR_IS_NULL",),
}
_OTHER_FUNCTION = {
    "min": "max",
    "max": "min",
    "bool_or": "bool_and",
    "sum": "max",
    "median": "max",
    "greatest": "least",
}


class Mutant(NamedTuple):
    """A rule with one fault in it, and what the fault is."""

    fault: str
    rule: Rule


def tree(sql: str) -> Node:
    """Give DuckDB's syntax tree of a SELECT."""
    [(text,)] = duckdb.execute("SELECT json_serialize_sql($1)", [sql]).fetchall()
    parsed: Node = json.loads(text)
    assert not parsed["error"], parsed
    return parsed


def sql_of(node: Node) -> str:
    """Give the SELECT of a syntax tree."""
    [(text,)] = duckdb.execute(
        "SELECT json_deserialize_sql($1::JSON)", [json.dumps(node)]
    ).fetchall()
    return str(text)


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Give every mutant of a rule: faults in its SQL, and its numeric parameters one off."""
    original = tree(rule.sql)
    unchanged = sql_of(original)
    for path in _paths(original, ()):
        for fault, change in _changes(_at(original, path)):
            mutated = copy.deepcopy(original)
            change(_at(mutated, path))
            sql, where = sql_of(mutated), sql_of_piece(_at(original, path))
            assert sql != unchanged, f"no fault: {fault}: {where}"
            yield Mutant(f"{fault}: {where}", msgspec.structs.replace(rule, sql=sql))
    for name, parameter in rule.parameters.items():
        if type(parameter.default) is int:
            for step in (-1, 1):
                changed = msgspec.structs.replace(parameter, default=parameter.default + step)
                yield Mutant(
                    f"{name} {step:+}",
                    msgspec.structs.replace(rule, parameters={**rule.parameters, name: changed}),
                )


def sql_of_piece(node: Node) -> str:
    """Give an expression as SQL, or its kind where it is none."""
    if "class" not in node:
        return str(node["type"])
    whole = tree("SELECT 1")
    whole["statements"][0]["node"]["select_list"] = [node]
    return sql_of(whole).removeprefix("SELECT ")[:140]


Change = tuple[str, Callable[[Node], None]]


def _changes(node: Node) -> Iterator[Change]:
    kind = node.get("type", "")
    for other in _FLIPPED.get(kind, ()):
        yield f"as {other}", _setter("type", other)
    if kind in {"CONJUNCTION_AND", "CONJUNCTION_OR"}:
        for n in range(len(node["children"])):
            yield f"without conjunct {n + 1}", _without("children", n)
            yield f"conjunct {n + 1} negated", _negated("children", n)
    if kind in {"COMPARE_IN", "COMPARE_NOT_IN"}:
        for n in range(1, len(node["children"])):
            if len(node["children"]) > 2:
                yield f"without item {n}", _without("children", n)
    if kind == "OPERATOR_NOT":
        yield "not negated", lambda it: _become(it, it["children"][0])
    if kind == "CASE_EXPR":
        for n in range(len(node["case_checks"])):
            if len(node["case_checks"]) > 1:
                yield f"without branch {n + 1}", _without("case_checks", n)
            yield f"branch {n + 1} negated", _negated_branch(n)
    if kind == "VALUE_CONSTANT":
        yield from _constant_changes(node)
    if kind == "FUNCTION":
        yield from _function_changes(node)
    if kind == "SELECT_NODE":
        yield from _select_changes(node)
    if kind == "SET_OPERATION_NODE":
        for n in range(len(node["children"])):
            yield f"without part {n + 1}", _without("children", n)
    if kind == "ORDER_MODIFIER":
        for n in range(len(node["orders"])):
            yield f"order {n + 1} reversed", _reversed(n)
            if len(node["orders"]) > 1:
                yield f"without order {n + 1}", _without("orders", n)
    if kind == "JOIN":
        yield from _join_changes(node)


def _constant_changes(node: Node) -> Iterator[Change]:
    match node["literal"]:
        case {"kind": "BOOLEAN", "text": text}:
            yield "flipped", _literal("false" if text == "true" else "true")
        case {"kind": "INTEGER", "text": text}:
            yield "+1", _literal(str(int(text) + 1))
            yield "-1", _literal(str(int(text) - 1))


def _function_changes(node: Node) -> Iterator[Change]:
    name = node["function_name"]
    if name in _OTHER_FUNCTION:
        yield f"as {_OTHER_FUNCTION[name]}", _other_function(_OTHER_FUNCTION[name])
    if node["distinct"]:
        yield "not distinct", _setter("distinct", False)
    if node["filter"]:
        yield "without filter", _setter("filter", None)
    if name == "coalesce" and len(node["arguments"]) > 1:
        yield "without default", _without("arguments", 1)


def _select_changes(node: Node) -> Iterator[Change]:
    for key in ("where_clause", "having"):
        clause = node[key]
        if clause and clause["class"] != "CONJUNCTION":
            yield f"without {key}", _setter(key, None)
            yield f"{key} negated", _negated_key(key)
    for n, modifier in enumerate(node["modifiers"]):
        if modifier["type"] == "DISTINCT_MODIFIER":
            yield "not distinct", _without("modifiers", n)


def _join_changes(node: Node) -> Iterator[Change]:
    match node["join_type"]:
        case "LEFT":
            yield "as inner join", _setter("join_type", "INNER")
        case "SEMI" | "ANTI" as join:
            other = "ANTI" if join == "SEMI" else "SEMI"
            yield f"as {other.lower()} join", _setter("join_type", other)
            yield f"without {join.lower()} join", lambda it: _become(it, it["left"])


def _setter(key: str, value: object) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        node[key] = value

    return change


def _other_function(name: str) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        node["function_name"] = name
        node["qualified_name"] = {"path": [name]}

    return change


def _without(key: str, number: int) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        del node[key][number]
        if node.get("class") == "CONJUNCTION" and len(node[key]) == 1:
            _become(node, node[key][0])
        if node.get("type") == "SET_OPERATION_NODE" and len(node[key]) == 1:
            _become(node, node[key][0])

    return change


def _negated(key: str, number: int) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        node[key][number] = _not(node[key][number])

    return change


def _negated_key(key: str) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        node[key] = _not(node[key])

    return change


def _negated_branch(number: int) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        check = node["case_checks"][number]
        check["when_expr"] = _not(check["when_expr"])

    return change


def _reversed(number: int) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        order = node["orders"][number]
        order["type"] = "ASCENDING" if order["type"] == "DESCENDING" else "DESCENDING"

    return change


def _literal(text: str) -> Callable[[Node], None]:
    def change(node: Node) -> None:
        node["literal"]["text"] = text

    return change


def _not(node: Node) -> Node:
    negated = copy.deepcopy(_NOT)
    negated["children"] = [node]
    return negated


_NOT = tree("SELECT NOT a")["statements"][0]["node"]["select_list"][0]


def _become(node: Node, other: Node) -> None:
    kept = copy.deepcopy(other)
    node.clear()
    node.update(kept)


def _at(node: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        node = node[step]
    return node


def _paths(node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """Give the path of every node that has a type, the outer ones first.

    What EXISTS selects is left out: nobody reads it.
    """
    if isinstance(node, dict):
        if "type" in node:
            yield path
        for key, inner in node.items():
            if node.get("subquery_type") == "EXISTS" and key == "subquery":
                clause = inner["node"]["where_clause"]
                yield (*path, key, "node")
                yield from _paths(clause, (*path, key, "node", "where_clause"))
            else:
                yield from _paths(inner, (*path, key))
    elif isinstance(node, list):
        for number, inner in enumerate(node):
            yield from _paths(inner, (*path, number))
