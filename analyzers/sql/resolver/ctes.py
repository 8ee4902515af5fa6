"""CTEs: looked at when they are first used, in the scope where they stand."""

from __future__ import annotations

from analyzers.sql.neutral import Select, SetOperation, Statement, Values, With
from analyzers.sql.resolver import changes, expressions, queries, sources
from analyzers.sql.resolver.run import PREDICATE, Run
from analyzers.sql.resolver.scope import NOTHING, CteEntry, Output, Scope, Sources, merge


def add_ctes(run: Run, clause: With, outer: Scope | None) -> Scope:
    """Give a scope in which the names of a WITH clause hold. None of its queries is looked at yet."""
    ctes: dict[str, CteEntry] = {}
    around = Scope(outer)
    around.ctes = ctes
    if clause.recursive:
        for cte in clause.ctes:
            ctes[_cte_name(run, cte.name)] = CteEntry(cte, around)
        return around
    inner = Scope(outer)
    for cte in clause.ctes:
        entry = CteEntry(cte, inner)
        name = _cte_name(run, cte.name)
        ctes[name] = entry
        below = Scope(inner)
        below.ctes = {name: entry}
        inner = below
    return around


def _cte_name(run: Run, name: str) -> str:
    return name.lower() if run.fold else name


def finish_ctes(run: Run, around: Scope | None) -> None:
    """Look at the CTEs that nothing used but that the server runs or checks all the same."""
    ctes = around.ctes if around is not None else None
    for entry in (ctes or {}).values():
        statement = entry.cte.query
        if entry.outputs is None and (
            run.rules.reads_unused_ctes or not isinstance(statement, Select | SetOperation | Values)
        ):
            cte_outputs(run, entry)


def cte_outputs(run: Run, entry: CteEntry) -> list[Output]:
    """Give the columns of a CTE, looking at its query at the first use."""
    if entry.outputs is not None:
        return entry.outputs
    if entry.busy:
        entry.names_itself = True
        return entry.partly or []
    entry.busy = True
    statement = entry.cte.query
    if isinstance(statement, SetOperation):
        outputs = _recursive(run, entry, statement)
    else:
        outputs = _of_statement(run, statement, entry.scope)
        outputs = sources.renamed(run, outputs, entry.cte.columns)
    entry.outputs = outputs
    entry.busy = False
    return outputs


def _recursive(run: Run, entry: CteEntry, node: SetOperation) -> list[Output]:
    """Give the columns of a CTE with several arms, until naming itself adds no source."""
    entry.partly = []
    around = entry.scope
    if node.with_ is not None:
        around = add_ctes(run, node.with_, around)
    scope = Scope(around)
    outputs = sources.renamed(run, queries.query(run, node.arms[0], scope), entry.cte.columns)
    for _ in range(len(outputs) + 1):
        entry.partly = _with_made(entry, outputs)
        before = [dict(found) for _, found in outputs]
        given = outputs
        for arm in node.arms[1:]:
            given = queries.by_position(given, queries.query(run, arm, scope))
        outputs = [*given[: len(outputs)]]
        if not entry.names_itself or [dict(found) for _, found in outputs] == before:
            break
    queries.ordered(run, node.order, outputs, scope, whole=True)
    for limit in node.limits:
        expressions.used(run, limit, scope, PREDICATE)
    if node.with_ is not None:
        finish_ctes(run, around)
    return _with_made(entry, outputs)


def _of_statement(run: Run, statement: Statement, scope: Scope) -> list[Output]:
    if isinstance(statement, Select | SetOperation | Values):
        return queries.query(run, statement, scope)
    return changes.change(run, statement, scope)


def _with_made(entry: CteEntry, outputs: list[Output]) -> list[Output]:
    """Add the columns that SEARCH and CYCLE make of others."""
    cte = entry.cte
    if not cte.made:
        return outputs
    looked_at: Sources = NOTHING
    for name, found in outputs:
        if name in cte.cycled:
            looked_at = merge(looked_at, found)
    return [*outputs, *((name, looked_at) for name in cte.made)]
