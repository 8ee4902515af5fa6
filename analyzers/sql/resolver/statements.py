"""Statements of every kind: the columns each gives to the client, and all it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from analyzers.sql.neutral import (
    AlterTable,
    Control,
    Copy,
    CreateTableAs,
    CreateView,
    Declare,
    Definition,
    Delete,
    Do,
    Drop,
    Execute,
    Explain,
    Fetch,
    Insert,
    Into,
    IntoKind,
    Invoke,
    Merge,
    Prepare,
    Publish,
    Query,
    RefreshView,
    Select,
    SetOperation,
    Setting,
    Show,
    Statement,
    Table,
    Truncate,
    Unread,
    Update,
    Values,
)
from analyzers.sql.resolver import (
    calls,
    changes,
    expressions,
    plpgsql,
    queries,
    sources,
    views,
    writing,
)
from analyzers.sql.resolver.catalog import Relation
from analyzers.sql.resolver.run import COPIED, DELETED, PREDICATE, WRITTEN, Effect, Run, Why
from analyzers.sql.resolver.scope import NOTHING, Output, Part, Scope

_NONE: list[Output] = []


def of_any(run: Run, node: Statement, scope: Scope | None) -> list[Output]:
    """Give the columns that a statement gives back, and note all it does."""
    return _STATEMENTS[type(node)](run, node, scope)


def _query(run: Run, node: Query, scope: Scope | None) -> list[Output]:
    outputs = queries.query(run, node, scope)
    into: Into | None = getattr(node, "into", None)
    if into is None:
        return outputs
    copy(run, outputs)
    run.makes_table = run.makes_table or into.kind is IntoKind.TABLE
    return _NONE


def copy(run: Run, outputs: list[Output]) -> None:
    """Note that columns are copied to somewhere that is not the client."""
    for _, found in outputs:
        run.use(found, COPIED)


def _change(run: Run, node: Statement, scope: Scope | None) -> list[Output]:
    return changes.change(run, node, scope)


def _inner(run: Run, node: Prepare | Declare, scope: Scope | None) -> list[Output]:
    inner = node.statement if isinstance(node, Prepare) else node.query
    if inner is None:
        run.gap(Why.DYNAMIC)
        return _NONE
    return of_any(run, inner, scope)


def _explain(run: Run, node: Explain, scope: Scope | None) -> list[Output]:
    outputs = of_any(run, node.statement, scope)
    for _, found in outputs:
        run.use(found, PREDICATE)
    return _NONE


def _create_as(run: Run, node: CreateTableAs, scope: Scope | None) -> list[Output]:
    copy(run, of_any(run, node.query, scope))
    run.makes_table = True
    return _NONE


def _create_view(run: Run, node: CreateView, scope: Scope | None) -> list[Output]:
    return sources.renamed(run, queries.query(run, node.query, scope), node.table.columns)


def _copy(run: Run, node: Copy, scope: Scope | None) -> list[Output]:
    if node.program:
        run.gap(Why.OPAQUE_FUNCTION)
    if node.query is not None:
        return of_any(run, node.query, scope)
    if node.table is None:
        run.gap(Why.UNCLEAR)
        return _NONE
    relation = sources.relation_of(run, node.table)
    part = Part("", relation.columns, rest=relation.rest)
    part.relation = relation
    inner = writing.part_scope(sources.part_of_relation(run, node.table, relation))
    if node.to:
        return _copied_out(run, node, part)
    run.effects.add(Effect.INSERT)
    views.written(run, relation, "insert", only=node.table.only)
    for target in writing.targets_named(node.columns, part):
        writing.write(run, part, target)
    for assignment in node.assignments:
        writing.assign(run, [assignment], part, inner)
    read = set(run.read)
    expressions.used(run, node.where, inner, PREDICATE)
    run.read = read  # the server lets WHERE look at what comes in: it asks for no right to read
    return _NONE


def _copied_out(run: Run, node: Copy, part: Part) -> list[Output]:
    relation = part.relation
    if relation is not None and relation.view is not None:
        run.enter(relation.view)
    elif relation is not None and relation.table is not None:
        views.seen(run, relation.table)
    outputs: list[Output] = []
    for name in node.columns or list(part.columns):
        found = part.columns.get(name)
        if found is None:
            if part.rest is None:
                run.gap(Why.UNKNOWN_COLUMN)
            continue
        run.read.update(found)
        outputs.append((name, found))
    return outputs


def _truncate(run: Run, node: Truncate, scope: Scope | None) -> list[Output]:
    del scope
    run.effects.add(Effect.DELETE_ALL)
    for table in node.tables:
        relation = _emptied(run, table)
        views.written(run, relation, "truncate", only=table.only)
        if node.cascade:
            views.emptied_with(run, relation, only=table.only)
    return _NONE


def _emptied(run: Run, table: Table) -> Relation:
    relation = sources.relation_of(run, table)
    views.removed(run, relation, sources.part_of_relation(run, table, relation))
    return relation


def _drop(run: Run, node: Drop, scope: Scope | None) -> list[Output]:
    del scope
    for table in node.tables:
        _emptied(run, table)
    if node.everything:
        run.gap(Why.UNKNOWN_TABLE)
    for found in run.catalog.index.facts.tables:
        if found.schema in node.schemas and found.kind != "v":
            relation = run.catalog.of_table(found)
            run.tables.setdefault(relation.path, relation)
            views.removed(run, relation, Part("", relation.columns))
    return _NONE


def _alter(run: Run, node: AlterTable, scope: Scope | None) -> list[Output]:
    del scope
    if not (node.dropped or node.retyped or node.expressions):
        return _NONE
    relation = sources.relation_of(run, node.table)
    part = sources.part_of_relation(run, node.table, relation)
    for name in node.dropped:
        run.use(part.columns.get(name, NOTHING), DELETED)
    for name in node.retyped:
        found = part.columns.get(name, NOTHING)
        run.use(found, WRITTEN)
    for one in node.expressions:
        expressions.used(run, one, writing.part_scope(part), COPIED)
    return _NONE


def _publish(run: Run, node: Publish, scope: Scope | None) -> list[Output]:
    del scope
    if node.everything:
        run.gap(Why.UNKNOWN_TABLE)
    for table, columns in zip(node.tables, node.columns, strict=True):
        part = sources.table(run, table, Scope(None))
        for name in columns or list(part.columns):
            found = part.columns.get(name, NOTHING)
            run.read.update(found)
            run.use(found, COPIED)
    for known in run.catalog.index.facts.tables:
        if known.schema in node.schemas and known.kind != "v":
            relation = run.catalog.of_table(known)
            run.tables.setdefault(relation.path, relation)
            for found in relation.columns.values():
                run.use(found, COPIED)
    return _NONE


def _refresh(run: Run, node: RefreshView, scope: Scope | None) -> list[Output]:
    del scope
    relation = sources.relation_of(run, node.table)
    for found in relation.columns.values():
        run.use(found, COPIED)
    return _NONE


def _invoke(run: Run, node: Invoke, scope: Scope | None) -> list[Output]:
    found = calls.call(run, node.call, scope or Scope(None))
    if run.fold and not calls.is_function(run, node.call.names[-1]):
        calls.opaque(run, node.call.names)  # the server has no procedures of its own
    return [("", found)] if found else _NONE


def _do(run: Run, node: Do, scope: Scope | None) -> list[Output]:
    del scope
    run.gap(Why.CODE_IN_TEXT)
    if node.language.lower() != "plpgsql":
        run.gap(Why.DYNAMIC)
        return _NONE
    text = f"create function f() returns void language plpgsql as $whosaw_do${node.body}$whosaw_do$"
    try:
        plpgsql.block(run, text, Scope(None))
    except (ValueError, RecursionError):
        run.gap(Why.DYNAMIC)
    return _NONE


def _elsewhere(run: Run, node: Execute | Fetch, scope: Scope | None) -> list[Output]:
    if isinstance(node, Execute):
        for one in node.args:
            expressions.used(run, one, scope or Scope(None), PREDICATE)
    if not (isinstance(node, Fetch) and node.moves):
        run.gap(Why.DEFINED_ELSEWHERE)
    return _NONE


def _setting(run: Run, node: Setting, scope: Scope | None) -> list[Output]:
    for one in node.values or ():
        expressions.used(run, one, scope or Scope(None), PREDICATE)
    return _NONE


def _nothing(run: Run, node: Statement, scope: Scope | None) -> list[Output]:
    del run, node, scope
    return _NONE


def _unread(run: Run, node: Unread, scope: Scope | None) -> list[Output]:
    run.gap(Why.UNCLEAR if node.tables else Why.DYNAMIC)
    inner = Scope(scope)
    for table in node.tables:
        sources.add(run, table, inner)
    for one in node.expressions:
        expressions.used(run, one, inner, PREDICATE)
    return _NONE


_STATEMENTS: dict[type, Callable[[Run, Any, Scope | None], list[Output]]] = {
    AlterTable: _alter,
    Control: _nothing,
    Copy: _copy,
    CreateTableAs: _create_as,
    CreateView: _create_view,
    Declare: _inner,
    Definition: _nothing,
    Delete: _change,
    Do: _do,
    Drop: _drop,
    Execute: _elsewhere,
    Explain: _explain,
    Fetch: _elsewhere,
    Insert: _change,
    Invoke: _invoke,
    Merge: _change,
    Prepare: _inner,
    Publish: _publish,
    RefreshView: _refresh,
    Select: _query,
    SetOperation: _query,
    Setting: _setting,
    Show: _nothing,
    Truncate: _truncate,
    Unread: _unread,
    Update: _change,
    Values: _query,
}
