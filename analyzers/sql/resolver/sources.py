"""FROM: tables, views, CTEs, derived tables, functions and joins as parts of a scope."""

from __future__ import annotations

from analyzers.sql.neutral import (
    Call,
    Derived,
    From,
    Join,
    JoinKind,
    Rows,
    Table,
)
from analyzers.sql.neutral import (
    Made as MadeTable,
)
from analyzers.sql.resolver import calls, ctes, expressions, queries, views
from analyzers.sql.resolver.catalog import Relation
from analyzers.sql.resolver.run import PREDICATE, Run, Why
from analyzers.sql.resolver.scope import (
    NOTHING,
    REST,
    Made,
    Output,
    Part,
    Scope,
    Sources,
    merge,
    merged,
)


def add(run: Run, node: From, scope: Scope) -> None:
    """Add an entry of FROM to a scope."""
    kind = type(node)
    if kind is Table:
        part = table(run, node, scope)  # type: ignore[arg-type]
        scope.parts.append(part)
        scope.named.append(part)
    elif kind is Join:
        scope.parts += _join(run, node, scope)  # type: ignore[arg-type]
    else:
        part = _other(run, node, scope)
        scope.parts.append(part)
        scope.named.append(part)


def _other(run: Run, node: From, scope: Scope) -> Part:
    if isinstance(node, Derived):
        around = scope if node.lateral else scope.outer
        outputs = queries.query(run, node.query, around)
        return derived(run, node.alias, renamed(run, outputs, node.columns))
    if isinstance(node, Rows):
        return _rows(run, node, scope)
    assert isinstance(node, MadeTable)  # noqa: S101 - the last of five
    found = expressions.together(run, node.args, scope)
    outputs = [(name, found) for name in node.made]
    return derived(run, node.alias, renamed(run, outputs, node.columns))


def table(run: Run, node: Table, scope: Scope) -> Part:
    """Give the part of a table, view or CTE."""
    node_names = node.names
    if len(node_names) == 1:
        entry = scope.cte(node_names[0].lower() if run.fold else node_names[0])
        if entry is not None:
            outputs = ctes.cte_outputs(run, entry)
            if node.columns:
                outputs = renamed(run, outputs, node.columns)
            return derived(run, node.alias or node_names[0], outputs)
    if node.sample:
        for one in node.sample:
            expressions.used(run, one, scope, PREDICATE)
    relation = relation_of(run, node)
    if relation.view is not None:
        run.enter(relation.view)
    elif relation.table is not None and relation.table.row_security:
        views.seen(run, relation.table)
    return part_of_relation(run, node, relation)


def part_of_relation(run: Run, node: Table, relation: Relation) -> Part:
    """Give the part of a table or view that is read or written."""
    columns = relation.columns
    if relation.heirs is not None and not node.only:
        columns = relation.heirs
    listed: list[Output] | None = None
    if node.columns:
        again = derived_columns(renamed(run, list(columns.items()), node.columns))
        columns, listed = again.columns, again.listed
    full = node.names
    if relation.table is not None:
        full = (relation.table.schema, relation.table.name)
    part = Part(node.alias or node.names[-1], columns, () if node.alias else full, relation.rest)
    part.relation = relation
    part.listed = listed
    return part


def relation_of(run: Run, node: Table) -> Relation:
    """Give what a table's name stands for, and note that it is named."""
    relation = run.catalog.relation(node.names, run.path)
    if relation.table is not None and relation.table.kind == "v":
        _expand(run, relation)
    run.names_tables = True
    if not relation.known:
        run.gap(Why.UNKNOWN_TABLE)
    elif relation.values:
        run.gap(Why.VALUES)
    elif relation.several:
        run.gap(Why.AMBIGUOUS)
        _together(run, relation)
    if relation.path:
        run.tables.setdefault(relation.path, relation)
    return relation


def _expand(run: Run, relation: Relation) -> None:
    if relation.view is None or (relation.unsure and relation.path not in run.catalog.busy):
        views.expand(run.catalog, relation, run.depth)


def _together(run: Run, relation: Relation) -> None:
    """Take every table that a name may mean for meant."""
    for one in relation.several:
        table = one.table
        if table is not None and table.kind == "v":
            _expand(run, one)
        if one.view is not None:
            run.enter(one.view)
        run.tables.setdefault(one.path, one)
        for name, found in (one.heirs or one.columns).items():
            known = relation.columns.get(name, NOTHING)
            if not found.keys() <= known.keys():
                relation.columns[name] = merge(known, found)


def derived(run: Run, name: str, outputs: list[Output]) -> Part:
    """Give the part of a derived table or CTE."""
    del run
    return derived_columns(outputs, name)


def derived_columns(outputs: list[Output], name: str = "") -> Part:
    """Give a part whose columns are those of a query."""
    columns: dict[str, Sources] = {}
    rest: Sources | None = None
    for column, found in outputs:
        if column == REST:
            rest = found if rest is None else merge(rest, found)
        elif column not in columns:
            columns[column] = found
    part = Part(name, columns, (), rest)
    if len(columns) + (rest is not None) != len(outputs):
        part.listed = [one for one in outputs if one[0] != REST]
    return part


def renamed(run: Run, outputs: list[Output], columns: list[str]) -> list[Output]:
    """Give columns with new names, from the left."""
    if not columns:
        return outputs
    if run.fold:
        columns = [name.lower() for name in columns]
    if any(name == REST for name, _ in outputs):  # how many there are is not known
        every = merged(found for _, found in outputs)
        return [*((name, every) for name in columns), (REST, every)]
    return [
        (columns[at] if at < len(columns) else name, found)
        for at, (name, found) in enumerate(outputs)
    ]


def _rows(run: Run, node: Rows, scope: Scope) -> Part:
    """Give the part of functions in FROM."""
    outputs: list[Output] = []
    single = len(node.calls) == 1
    for one in node.calls:
        found = calls.rows(run, one, scope) if isinstance(one, Call) else None
        if found is None:
            source = expressions.value(run, one, scope)
            name = one.names[-1] if isinstance(one, Call) else "?column?"
            found = [(name, source)]
        outputs += found
    if node.defined:
        every = merged(source for _, source in outputs)
        outputs = [(name, every) for name in node.defined]
    elif single and node.alias and len(outputs) == 1 and outputs[0][0] != REST:
        outputs = [(node.alias, outputs[0][1])]
    if node.ordinality:
        outputs.append(("ordinality", NOTHING))
    outputs = renamed(run, outputs, node.columns)
    first = node.calls[0]
    name = node.alias or (first.names[-1] if isinstance(first, Call) else "")
    part = derived(run, name, outputs)
    if len(outputs) == 1 and isinstance(outputs[0][1], Made):
        part.whole = outputs[0][1]
    return part


# Joins


def _join(run: Run, node: Join, scope: Scope) -> list[Part]:
    """Add both sides to the names of a scope and give its parts, merged columns first."""
    begin, depth = len(scope.named), len(scope.parts)
    left = _side(run, node.left, scope)
    scope.parts += left
    right = _side(run, node.right, scope)
    del scope.parts[depth:]
    using = node.using
    if node.natural:
        using = _common(left, right)
    if run.fold:
        using = [name.lower() for name in using]
    if node.on is not None:
        inner = Scope(scope.outer)
        inner.parts = left + right
        inner.named = scope.named[begin:]
        expressions.used(run, node.on, inner, PREDICATE)
    parts = _merged(run, node, left, right, using, scope) if using else left + right
    if node.alias:
        outputs = [one for part in parts for one in _all(part)]
        part = derived(run, node.alias, renamed(run, outputs, node.columns))
        del scope.named[begin:]
        scope.named.append(part)
        return [part]
    return parts


def _side(run: Run, node: From, scope: Scope) -> list[Part]:
    if type(node) is Join:
        return _join(run, node, scope)
    part = table(run, node, scope) if type(node) is Table else _other(run, node, scope)
    scope.named.append(part)
    return [part]


def _all(part: Part) -> list[Output]:
    found = list(part.outputs())
    if part.rest is not None:
        found.append((REST, part.rest))
    return found


def _common(left: list[Part], right: list[Part]) -> list[str]:
    others = {name for part in right for name, _ in part.outputs()}
    names = [name for part in left for name, _ in part.outputs() if name in others]
    return list(dict.fromkeys(names))


def _merged(
    run: Run, node: Join, left: list[Part], right: list[Part], using: list[str], scope: Scope
) -> list[Part]:
    """Give one part with the merged columns and all others; the server reads both sides of each.

    Of several columns of a name on one side the first is merged, and the others stay.
    """
    columns: list[Output] = []
    for name in using:
        one, other = _of(run, left, name), _of(run, right, name)
        run.read.update(one)
        run.read.update(other)
        run.use(one, PREDICATE)
        run.use(other, PREDICATE)
        if one and other:
            run.equal.append((tuple(one), tuple(other)))
        if node.kind is JoinKind.FULL:
            columns.append((name, merge(one, other)))
        elif node.kind is JoinKind.RIGHT:
            columns.append((name, other))
        else:
            columns.append((name, one))
    if node.using_alias:
        scope.named.append(derived(run, node.using_alias, list(columns)))
    at_first = dict(columns)
    others: list[Output] = []
    for side in (left, right):
        waiting = set(using)
        for name, found in (one for part in side for one in _all(part)):
            if name not in waiting:
                others.append((name, found))
                continue
            waiting.discard(name)
            if run.rules.merges_in_place and side is left:
                others.append((name, at_first.pop(name)))
    return [derived(run, "", [*at_first.items(), *others])]


def _of(run: Run, parts: list[Part], name: str) -> Sources:
    for part in parts:
        found = part.columns.get(name)
        if found is not None:
            return found
    for part in parts:
        if part.rest is not None:
            return part.rest
    if name not in run.rules.hidden:
        run.gap(Why.UNKNOWN_COLUMN)
    return NOTHING
