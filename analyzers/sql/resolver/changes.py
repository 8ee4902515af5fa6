"""Changes: what INSERT, UPDATE, DELETE and MERGE read, write, delete and give back."""

from __future__ import annotations

from access import SeenAs
from analyzers.sql.neutral import (
    Column,
    Conflict,
    Delete,
    Expression,
    Insert,
    Item,
    Merge,
    Operation,
    Select,
    Statement,
    Update,
    Values,
    When,
    With,
)
from analyzers.sql.resolver import (
    ctes,
    expressions,
    names,
    pins,
    queries,
    sources,
    statements,
    views,
    writing,
)
from analyzers.sql.resolver.run import (
    BY_ELEMENT,
    BY_POSITION,
    ORDERED,
    PREDICATE,
    Effect,
    Run,
    Why,
)
from analyzers.sql.resolver.scope import (
    NOTHING,
    Made,
    Output,
    Part,
    Scope,
    Sources,
    merge,
)


def change(run: Run, node: Statement, outer: Scope | None) -> list[Output]:
    """Give the columns that a change returns, and note all it does."""
    with_: With | None = getattr(node, "with_", None)
    around = ctes.add_ctes(run, with_, outer) if with_ is not None else outer
    scope = Scope(around)
    before = run.seen_as
    if isinstance(node, Insert):
        outputs = _insert(run, node, scope)
    elif isinstance(node, Update):
        run.seen_as = SeenAs.WRITTEN
        outputs = _update(run, node, scope)
    elif isinstance(node, Delete):
        run.seen_as = SeenAs.DELETED
        outputs = _delete(run, node, scope)
    elif isinstance(node, Merge):
        run.seen_as = SeenAs.WRITTEN
        outputs = _merge(run, node, scope)
    else:
        outputs = statements.of_any(run, node, outer or scope)
    run.seen_as = before
    if with_ is not None:
        ctes.finish_ctes(run, around)
    return outputs


def _insert(run: Run, node: Insert, scope: Scope) -> list[Output]:
    target = writing.Changed(run, node.target, "insert")
    run.effects.add(Effect.INSERT)
    given = _inserted(run, node, target.part, scope)
    scope.add(target.part)
    if node.conflict is not None:
        _conflict(run, node, node.conflict, target, given, scope)
    if node.returning:
        target.seen()
    outputs = _returned(run, node.returning, target.part, scope)
    target.done()
    return outputs


def _inserted(run: Run, node: Insert, part: Part, scope: Scope) -> dict[str, Sources]:
    """Look at what is inserted; give the sources of each column that is."""
    source = node.source
    if source is None:
        for column in node.columns:
            writing.write(run, part, column)
        return {}
    if isinstance(source, Values) and source.with_ is None and not source.limits:
        width = max((len(row) for row in source.rows), default=0)
        targets = writing.targets_of(node.columns, part, width)
        given: dict[str, Sources] = {}
        first = rest = scope
        if run.rules.change_sees_row:
            first, rest = Scope(scope), Scope(scope)
            first.add(Part(part.name, dict.fromkeys(part.columns, NOTHING), part.names))
            rest.add(part)
        for at, target in enumerate(targets):
            listed = [row[at] for row in source.rows if at < len(row)]
            found = expressions.together(run, listed[:1], first)
            found = merge(found, expressions.together(run, listed[1:], rest))
            run.copies = run.copies or bool(found)
            given[target.names[-1]] = writing.put(
                run, part, target, found, tuple(listed), BY_POSITION
            )
        return given
    outputs = queries.query(run, source, scope)
    targets = writing.targets_of(node.columns, part, len(outputs))
    given = {}
    for at, target in enumerate(targets):
        found = outputs[at][1] if at < len(outputs) else writing.together(outputs)
        if found:
            run.copies = True
        values: tuple[Expression, ...] = ()
        row = BY_POSITION
        if isinstance(found, Made):
            values, row = found.values_made, BY_ELEMENT if found.array else BY_POSITION
        given[target.names[-1]] = writing.put(run, part, target, found, values, row)
    return given


def _conflict(
    run: Run,
    insert: Insert,
    node: Conflict,
    target: writing.Changed,
    given: dict[str, Sources],
    scope: Scope,
) -> None:
    part = target.part
    for one in node.elements:
        expressions.used(run, one, scope, PREDICATE)
    expressions.used(run, node.element_where, scope, PREDICATE)
    if node.constraint:
        views.constraint(run, target.relation, node.constraint)
    if node.replaces:
        run.effects.add(Effect.DELETE)
        _remove(run, part)
    if not node.assignments:
        return
    views.written(run, target.relation, "update", only=target.only)
    target.seen()
    run.effects.add(Effect.UPDATE)
    inner = Scope(_around_conflict(run, insert, scope))
    inner.parts = [part]
    row = {**dict.fromkeys(part.columns, NOTHING), **given}
    if run.rules.change_sees_row:
        inner.named += [part, Part(names.INSERTED, row)]
        inner.named[-1].relation = part.relation
        for one_set in node.assignments:
            for column in one_set.targets:
                run.read.update(part.columns.get(column.names[-1].lower(), NOTHING))
    else:
        known = row if run.rules.excluded_is_row else part.columns
        inner.named.append(Part("excluded", known))
    if node.row_alias:
        outputs = sources.renamed(run, list(row.items()), node.row_columns)
        inner.named.append(Part(node.row_alias, dict(outputs)))
    writing.assign(run, node.assignments, part, inner)
    expressions.used(run, node.where, inner, PREDICATE)


def _around_conflict(run: Run, node: Insert, scope: Scope) -> Scope:
    """Give a scope that has what the inserted rows come from, where the server shows that too."""
    source = node.source
    if not run.rules.change_sees_row or not isinstance(source, Select) or not source.from_:
        return scope
    around = ctes.add_ctes(run, source.with_, scope) if source.with_ is not None else scope
    inner = Scope(around)
    for one in source.from_:
        sources.add(run, one, inner)
    return inner


def _returned(run: Run, items: list[Item], part: Part | None, scope: Scope) -> list[Output]:
    if not items:
        return []
    if part is not None:
        scope.named += [Part("old", part.columns), Part("new", part.columns)]
    return queries.listed(run, items, scope)


def _update(run: Run, node: Update, scope: Scope) -> list[Output]:
    run.effects.add(Effect.UPDATE)
    target = writing.Changed(run, node.target, "update") if node.target is not None else None
    if target is not None:
        scope.add(target.part)
    for one in node.from_:
        sources.add(run, one, scope)
    part = target.part if target is not None else None
    writing.assign(run, node.assignments, part, scope)
    expressions.used(run, node.where, scope, PREDICATE)
    _limited(run, node, scope)
    outputs = _returned(run, node.returning, part, scope)
    if target is not None:
        _looked_at(run, node, target)
        target.done()
    return outputs


def _looked_at(run: Run, node: Update | Delete, target: writing.Changed) -> None:
    """Note the policies of SELECT: they hold where columns of the rows are looked at."""
    own = {path for found in target.part.columns.values() for path in found}
    if node.where is not None or node.cursor or node.returning or not own.isdisjoint(run.read):
        target.seen()


def _limited(run: Run, node: Update | Delete, scope: Scope) -> None:
    for one in node.order:
        expressions.used(run, one, scope, ORDERED)
    for one in node.limits:
        expressions.used(run, one, scope, PREDICATE)


def _delete(run: Run, node: Delete, scope: Scope) -> list[Output]:
    restricted = restricts(node.where) or bool(node.cursor) or bool(node.limits)
    run.effects.add(Effect.DELETE if restricted else Effect.DELETE_ALL)
    target = writing.Changed(run, node.target, "delete") if node.target is not None else None
    if target is not None:
        scope.add(target.part)
    for one in node.from_:
        sources.add(run, one, scope)
    if target is not None:
        _remove(run, target.part)
    for name in node.targets:
        part = names.part_of(scope, name) or names.folded_part(scope, name)
        if part is None:
            run.gap(Why.UNKNOWN_TABLE)
        else:
            _remove(run, part)
    expressions.used(run, node.where, scope, PREDICATE)
    _limited(run, node, scope)
    outputs = _returned(run, node.returning, target.part if target else None, scope)
    if target is not None:
        _looked_at(run, node, target)
        target.done()
    return outputs


def _remove(run: Run, part: Part) -> None:
    """Note that rows of a table go, with everything in them."""
    relation = part.relation
    if relation is None:
        run.gap(Why.UNKNOWN_TABLE)
        return
    views.removed(run, relation, part)


def restricts(where: Expression | None) -> bool:
    """Tell whether a condition may leave rows alone: `true`, `1 = 1`, `id = id` do not.

    A condition that compares a column with anything but itself is taken to restrict.
    """
    match where:
        case None:
            return False
        case Operation(operator="and", args=arms):
            return any(map(restricts, arms))
        case Operation(operator="or", args=arms):
            return all(map(restricts, arms))
        case Operation(args=[left, right]):
            if pins.is_value(left) and pins.is_value(right):
                return False
            one, other = pins.bare(left), pins.bare(right)
            return not (
                isinstance(one, Column) and isinstance(other, Column) and one.names == other.names
            )
        case Operation(operator="is not null"):
            return False
        case _:
            return not pins.is_value(where) or _is_false(where)


def _is_false(where: Expression) -> bool:
    text = getattr(where, "text", None)
    return text in ("false", "0")


def _merge(run: Run, node: Merge, scope: Scope) -> list[Output]:
    target = writing.Changed(run, node.target, "merge")
    for action in dict.fromkeys(when.action for when in node.whens):
        views.written(run, target.relation, action, only=target.only)
    target.seen()
    scope.add(target.part)
    begin = len(scope.named), len(scope.parts)
    sources.add(run, node.source, scope)
    expressions.used(run, node.on, scope, PREDICATE)
    for when in node.whens:
        _when(run, when, target.part, scope, begin)
    outputs = _returned(run, node.returning, target.part, scope)
    target.done()
    return outputs


def _when(run: Run, when: When, part: Part, scope: Scope, begin: tuple[int, int]) -> None:
    seen = Scope(scope.outer)
    if when.sees_target:
        seen.add(part)
    if when.sees_source:
        seen.named += scope.named[begin[0] :]
        seen.parts += scope.parts[begin[1] :]
    expressions.used(run, when.condition, seen, PREDICATE)
    if when.action == "update":
        run.effects.add(Effect.UPDATE)
        writing.assign(run, when.assignments, part, seen)
    elif when.action == "delete":
        run.effects.add(Effect.DELETE)
        _remove(run, part)
    elif when.action == "insert":
        run.effects.add(Effect.INSERT)
        targets = writing.targets_of(when.columns, part, len(when.values))
        for at, target in enumerate(targets):
            value = when.values[at] if at < len(when.values) else None
            found = expressions.value(run, value, seen) if value is not None else NOTHING
            if found:
                run.copies = True
            writing.put(run, part, target, found, (value,) if value is not None else (), 0)
