"""Rows of PostgreSQL's catalogs, made into schema facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from analyzers.sql.facts import (
    Argument,
    Column,
    CompositeType,
    Constraint,
    Function,
    Overload,
    Policy,
    Rule,
    Table,
    Trigger,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

type Row = Mapping[str, Any]
type Rows = Iterable[Row]

_WORST = {"i": 0, "s": 1, "v": 2}
_COMPOSITE = "c"
"""A relation that is only a type."""
_EVENTS = ((4, "insert"), (8, "delete"), (16, "update"), (32, "truncate"))
_BEFORE, _INSTEAD = 2, 64
"""Bits of `pg_trigger.tgtype`. Source: `pg_trigger.h`."""
_RULE_EVENTS = {"1": "select", "2": "update", "3": "insert", "4": "delete"}
_POLICY_COMMANDS = {"r": "select", "a": "insert", "w": "update", "d": "delete", "*": "all"}


class Fetched(msgspec.Struct, frozen=True):
    """What the queries of the same names gave."""

    columns: Rows
    relations: Rows
    children: Rows
    view_reads: Rows
    calls: Rows
    constraints: Rows
    triggers: Rows
    rules: Rows
    policies: Rows
    policy_reads: Rows
    domains: Rows
    functions: Rows
    function_reads: Rows
    function_calls: Rows
    roles: Rows
    schemas: Rows


def tables_of(fetched: Fetched) -> tuple[tuple[Table, ...], tuple[CompositeType, ...]]:
    """Make tables and composite types of one row per column.

    A table without columns has one row without attribute.
    """
    found: dict[int, tuple[Row, list[Column]]] = {}
    for row in fetched.columns:
        columns = found.setdefault(row["oid"], (row, []))[1]
        if row["attribute"] is not None:
            columns.append(_column(row))
    children, reads, calls = (
        grouped(rows) for rows in (fetched.children, fetched.view_reads, fetched.calls)
    )
    relations = {row["oid"]: row for row in fetched.relations}
    constraints = _many(fetched.constraints, _constraint)
    triggers = _many(fetched.triggers, _trigger)
    rules = _many(fetched.rules, _rule)
    policy_reads = grouped(fetched.policy_reads)
    policies = _many(fetched.policies, lambda row: _policy(row, policy_reads))
    tables, types = [], []
    for oid, (row, columns) in found.items():
        if row["kind"] == _COMPOSITE:
            types.append(CompositeType(row["schema"], row["name"], tuple(columns)))
            continue
        relation = relations.get(oid, {})
        tables.append(
            Table(
                schema=row["schema"],
                name=row["name"],
                kind=row["kind"],
                oid=oid,
                columns=tuple(columns),
                comment=row["comment"] or "",
                reads=reads.get(oid, ()),
                children=children.get(oid, ()),
                calls=calls.get(oid, ()),
                definition=relation.get("definition") or "",
                check_option=relation.get("check_option", False),
                constraints=constraints.get(oid, ()),
                triggers=triggers.get(oid, ()),
                rules=rules.get(oid, ()),
                policies=policies.get(oid, ()),
                row_security=relation.get("row_security", False),
                target=relation.get("target") or "",
            )
        )
    return tuple(tables), tuple(types)


def grouped(rows: Rows) -> dict[int, tuple[str, ...]]:
    """Give the paths of each oid, sorted."""
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row["oid"], set()).add(row["path"])
    return {oid: tuple(sorted(paths)) for oid, paths in found.items()}


def _many[Made](rows: Rows, make: Callable[[Row], Made]) -> dict[int, tuple[Made, ...]]:
    found: dict[int, list[Made]] = {}
    for row in rows:
        found.setdefault(row["oid"], []).append(make(row))
    return {oid: tuple(made) for oid, made in found.items()}


def _column(row: Row) -> Column:
    return Column(
        row["column_name"],
        row["attribute"],
        row["type_name"],
        row["type_oid"],
        row["column_comment"] or "",
        row["type_path"] or "",
    )


def _constraint(row: Row) -> Constraint:
    own = set(row["columns"])
    return Constraint(
        row["name"],
        row["kind"],
        tuple(row["columns"]),
        row["references"] or "",
        tuple(row["referenced"]),
        row["on_delete"],
        row["on_update"],
        tuple(name for name in row["expressions"] if name not in own),
    )


def _trigger(row: Row) -> Trigger:
    bits = row["bits"]
    timing = "instead" if bits & _INSTEAD else "before" if bits & _BEFORE else "after"
    return Trigger(
        row["name"],
        tuple(name for bit, name in _EVENTS if bits & bit),
        timing,
        row["function"],
        columns=tuple(row["columns"]),
        reads=tuple(row["reads"]),
    )


def _rule(row: Row) -> Rule:
    return Rule(row["name"], _RULE_EVENTS[row["event"]], row["instead"], row["definition"] or "")


def _policy(row: Row, reads: Mapping[int, tuple[str, ...]]) -> Policy:
    return Policy(
        row["name"],
        _POLICY_COMMANDS[row["command"]],
        reads.get(row["policy"], ()),
        tuple(row["roles"]),
        row["permissive"],
    )


class _Body:
    """One function (an overload), with what its body is known to run and read."""

    def __init__(self, row: Row, reads: tuple[str, ...]) -> None:
        self.key: tuple[str, str] = (row["schema"], row["name"])
        self.row = row
        self.volatility: str = row["volatility"]
        self.reads: set[str] | None = set(reads) if row["body_is_known"] else None
        self.calls: list[int] = []

    def add(self, volatility: str, reads: set[str] | None) -> bool:
        """Add what something that it runs does; tell whether that was more than was known."""
        before = (self.volatility, None if self.reads is None else len(self.reads))
        self.volatility = _worse(self.volatility, volatility)
        if self.reads is not None:
            self.reads = None if reads is None else self.reads | reads
        return before != (self.volatility, None if self.reads is None else len(self.reads))


def functions_of(fetched: Fetched) -> tuple[Function, ...]:
    """Make one function per name, the worst of all that have it, with all that it runs in turn."""
    read = grouped(fetched.function_reads)
    bodies = {row["oid"]: _Body(row, read.get(row["oid"], ())) for row in fetched.functions}
    for call in fetched.function_calls:
        body = bodies.get(call["oid"])
        if body is not None:
            body.volatility = _worse(body.volatility, call["volatility"])
            body.calls.append(call["function"])
    changed = True
    while changed:  # ends: what a body reads only grows, and there are finitely many columns
        changed = False
        for body in bodies.values():
            for oid in body.calls:
                inner = bodies.get(oid)
                if inner is not None and body.add(inner.volatility, inner.reads):
                    changed = True
    names: dict[tuple[str, str], list[_Body]] = {}
    for body in bodies.values():
        names.setdefault(body.key, []).append(body)
    return tuple(_function(key, many) for key, many in names.items())


def _function(key: tuple[str, str], many: list[_Body]) -> Function:
    overloads = tuple(_overload(body) for body in many)
    volatility = max((one.volatility for one in overloads), key=_WORST.__getitem__)
    reads: set[str] | None = set()
    for one in overloads:
        reads = None if reads is None or one.reads is None else reads.union(one.reads)
    return Function(*key, volatility, None if reads is None else tuple(sorted(reads)), overloads)


def _overload(body: _Body) -> Overload:
    row = body.row
    return Overload(
        arguments=_arguments(row),
        returns=row["returns"] or "",
        returns_set=row["returns_set"],
        language=row["language"],
        body=row["body"],
        kind=row["kind"],
        volatility=body.volatility,
        reads=None if body.reads is None else tuple(sorted(body.reads)),
        search_path=row["search_path"],
        definer=row["definer"],
    )


def _arguments(row: Row) -> tuple[Argument, ...]:
    types: list[str] = row["argument_types"]
    names = row["argument_names"] or [""] * len(types)
    modes = row["argument_modes"] or ["i"] * len(types)
    given = [at for at, mode in enumerate(modes) if mode in "ibv"]
    defaults = set(given[len(given) - row["defaults"] :])
    return tuple(
        Argument(name, kind, mode, at in defaults)
        for at, (name, kind, mode) in enumerate(zip(names, types, modes, strict=True))
    )


def _worse(one: str, other: str) -> str:
    return one if _WORST[one] >= _WORST[other] else other
