"""Changes: what INSERT, UPDATE, DELETE and MERGE read, write, delete and give back."""

from __future__ import annotations

from access import SeenAs
from analyzers.sql.neutral import (
    Assignment,
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
    Subquery,
    Table,
    Target,
    Update,
    Values,
    When,
    With,
)
from analyzers.sql.resolver import expressions, names, pins, queries, sources, statements, views
from analyzers.sql.resolver.catalog import View
from analyzers.sql.resolver.run import (
    BY_ELEMENT,
    BY_POSITION,
    COPIED,
    ORDERED,
    PREDICATE,
    WRITTEN,
    Effect,
    Pin,
    Run,
    Why,
)
from analyzers.sql.resolver.scope import (
    DERIVED,
    NOTHING,
    Made,
    Output,
    Part,
    Scope,
    Sources,
    merge,
    merged,
)


def change(run: Run, node: Statement, outer: Scope | None) -> list[Output]:
    """Give the columns that a change returns, and note all it does."""
    with_: With | None = getattr(node, "with_", None)
    around = queries.add_ctes(run, with_, outer) if with_ is not None else outer
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
        queries.finish_ctes(run, around)
    return outputs


class _Target:
    """The table that is changed, as a part; a view stands for the table below it."""

    def __init__(self, run: Run, node: Table, event: str) -> None:
        self.relation = sources.relation_of(run, node)
        self.part = sources.part_of_relation(run, node, self.relation)
        self.event = event
        self._run = run
        self._read_before = run.read
        self.part.instead = views.writes_instead(run.catalog, self.relation, event)
        if self.relation.view is not None:
            run.read = set()  # to see whether anything of the view is read
        views.written(run, self.relation, event)
        if self.relation.rest is not None and node.names[-1] == "pg_settings":
            run.called(None, "set_config")  # its rule sets whatever is updated

    def done(self) -> None:
        """Note what reading the view reads, if the statement read any of it."""
        view, run = self.relation.view, self._run
        if view is None:
            return
        table = self.relation.table
        own = {path for _, found in view.outputs for path in found}
        told = (table is not None and table.oid != 0) or not run.rules.triggers_instead
        instead = self.part.instead
        if own & run.read or (self.event != "insert" and (instead or not told)):
            # A trigger in its place gets the old row; facts not read from a server know no triggers.
            run.enter(view) if instead else run.enter_below(view)
        elif self.event != "delete" and view.base is not None:
            checked = table is not None and table.check_option
            _check(run, view, every=checked, others=checked or not told)
        if self.event == "insert" and run.rules.inserts_check_view:
            run.read |= view.read - run.writes
        run.read |= self._read_before


def _check(run: Run, view: View, *, every: bool, others: bool) -> None:
    """Note what WITH CHECK OPTION looks at: the view's conditions.

    The server asks for no right on the columns of the table that is written, only on `others`.
    """
    start = f"{view.base.path}." if view.base is not None else ""
    for path in sorted(view.conditions):
        if every or (others and not path.startswith(start)):
            run.read.add(path)
            run.use({path: DERIVED}, PREDICATE)


def _insert(run: Run, node: Insert, scope: Scope) -> list[Output]:
    target = _Target(run, node.target, "insert")
    run.effects.add(Effect.INSERT)
    given = _inserted(run, node, target.part, scope)
    scope.add(target.part)
    if node.conflict is not None:
        _conflict(run, node, node.conflict, target, given, scope)
    outputs = _returned(run, node.returning, target.part, scope)
    target.done()
    return outputs


def _inserted(run: Run, node: Insert, part: Part, scope: Scope) -> dict[str, Sources]:
    """Look at what is inserted; give the sources of each column that is."""
    source = node.source
    if source is None:
        for column in node.columns:
            write(run, part, column)
        return {}
    if isinstance(source, Values) and source.with_ is None and not source.limits:
        width = max((len(row) for row in source.rows), default=0)
        targets = _targets(node.columns, part, width)
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
            given[target.names[-1]] = _put(run, part, target, found, tuple(listed), BY_POSITION)
        return given
    outputs = queries.query(run, source, scope)
    targets = _targets(node.columns, part, len(outputs))
    given = {}
    for at, target in enumerate(targets):
        found = outputs[at][1] if at < len(outputs) else _all(outputs)
        if found:
            run.copies = True
        values: tuple[Expression, ...] = ()
        row = BY_POSITION
        if isinstance(found, Made):
            values, row = found.values_made, BY_ELEMENT if found.array else BY_POSITION
        given[target.names[-1]] = _put(run, part, target, found, values, row)
    return given


def _all(outputs: list[Output]) -> Sources:
    return merged(found for _, found in outputs)


def targets_named(columns: list[str], part: Part) -> list[Target]:
    """Give the columns that a list of names, or none, stands for."""
    return [Target((name,)) for name in columns or list(part.columns)]


def _targets(columns: list[Target], part: Part, width: int) -> list[Target]:
    if columns:
        return columns
    return [Target((name,)) for name in list(part.columns)[:width]]


def write(run: Run, part: Part | None, target: Target) -> tuple[str, ...]:
    """Note that a column is written; give its paths."""
    name = target.names[-1].lower() if run.fold else target.names[-1]
    found = part.columns.get(name) if part is not None else None
    if found is None:
        hidden = name in run.rules.hidden or name in run.rules.row_names
        if (part is None or part.rest is None) and not hidden:
            run.gap(Why.UNKNOWN_COLUMN)
        return ()
    paths = tuple(found)
    relation = part.relation if part is not None else None
    if part is not None and part.instead:
        return ()
    own = paths
    if relation is not None and relation.heirs is not None:
        own = tuple(relation.columns.get(name, found))
    run.writes.update(own)
    run.use(found, WRITTEN)
    return paths


def _put(
    run: Run,
    part: Part | None,
    target: Target,
    found: Sources,
    values: tuple[Expression, ...],
    row: int,
) -> Sources:
    """Note that values, of some columns or of the statement itself, are written into a column."""
    paths = write(run, part, target)
    for one in target.path:
        found = merge(found, expressions.value(run, one, part_scope(part)))
    if found:
        run.use(found, COPIED)
        for path in paths:
            run.assigned[path] = merge(run.assigned.get(path, NOTHING), found)
    if values and paths:
        run.pins.append(Pin(paths, values, SeenAs.WRITTEN, row=row))
    return found


def part_scope(part: Part | None) -> Scope:
    """Give a scope that has one part."""
    scope = Scope(None)
    if part is not None:
        scope.add(part)
    return scope


def _conflict(
    run: Run,
    insert: Insert,
    node: Conflict,
    target: _Target,
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
    views.written(run, target.relation, "update")
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
    assign(run, node.assignments, part, inner)
    expressions.used(run, node.where, inner, PREDICATE)


def _around_conflict(run: Run, node: Insert, scope: Scope) -> Scope:
    """Give a scope that has what the inserted rows come from, where the server shows that too."""
    source = node.source
    if not run.rules.change_sees_row or not isinstance(source, Select) or not source.from_:
        return scope
    around = queries.add_ctes(run, source.with_, scope) if source.with_ is not None else scope
    inner = Scope(around)
    for one in source.from_:
        sources.add(run, one, inner)
    return inner


def assign(run: Run, assignments: list[Assignment], part: Part | None, scope: Scope) -> None:
    """Look at `SET column = value`; without a part each target says itself whose column it is."""
    for one in assignments:
        targets, value = one.targets, one.value
        if len(targets) == 1:
            found = expressions.value(run, value, scope)
            _set(run, part, targets[0], found, (value,), scope)
        elif isinstance(value, Operation) and value.operator == "row":
            for at, target in enumerate(targets):
                arg = value.args[at] if at < len(value.args) else value
                _set(run, part, target, expressions.value(run, arg, scope), (arg,), scope)
        elif isinstance(value, Subquery):
            outputs = queries.query(run, value.query, scope)
            for at, target in enumerate(targets):
                found = outputs[at][1] if at < len(outputs) else _all(outputs)
                made = found.values_made if isinstance(found, Made) else ()
                _set(run, part, target, found, made, scope)
        else:
            found = expressions.value(run, value, scope)
            for target in targets:
                _set(run, part, target, found, (), scope)


def _set(
    run: Run,
    part: Part | None,
    target: Target,
    found: Sources,
    values: tuple[Expression, ...],
    scope: Scope,
) -> None:
    if part is None:
        part = _owner(run, target, scope)
    if target.path:
        for one in target.path:
            expressions.used(run, one, scope, PREDICATE)
        target = Target(target.names)
    if isinstance(found, Made):
        values = found.values_made
    _put(run, part, target, found, values, 0)


def _owner(run: Run, target: Target, scope: Scope) -> Part | None:
    """Give the table whose column is written in a multi-table UPDATE."""
    if len(target.names) > 1:
        return names.part_of(scope, target.names[:-1]) or names.folded_part(
            scope, target.names[:-1]
        )
    name = target.names[-1].lower() if run.fold else target.names[-1]
    for part in scope.named:
        if name in part.columns:
            return part
    return None


def _returned(run: Run, items: list[Item], part: Part | None, scope: Scope) -> list[Output]:
    if not items:
        return []
    if part is not None:
        scope.named += [Part("old", part.columns), Part("new", part.columns)]
    return queries.listed(run, items, scope)


def _update(run: Run, node: Update, scope: Scope) -> list[Output]:
    run.effects.add(Effect.UPDATE)
    target = _Target(run, node.target, "update") if node.target is not None else None
    if target is not None:
        scope.add(target.part)
    for one in node.from_:
        sources.add(run, one, scope)
    part = target.part if target is not None else None
    assign(run, node.assignments, part, scope)
    expressions.used(run, node.where, scope, PREDICATE)
    _limited(run, node, scope)
    outputs = _returned(run, node.returning, part, scope)
    if target is not None:
        target.done()
    return outputs


def _limited(run: Run, node: Update | Delete, scope: Scope) -> None:
    for one in node.order:
        expressions.used(run, one, scope, ORDERED)
    for one in node.limits:
        expressions.used(run, one, scope, PREDICATE)


def _delete(run: Run, node: Delete, scope: Scope) -> list[Output]:
    restricted = restricts(node.where) or bool(node.cursor) or bool(node.limits)
    run.effects.add(Effect.DELETE if restricted else Effect.DELETE_ALL)
    target = _Target(run, node.target, "delete") if node.target is not None else None
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
    target = _Target(run, node.target, "merge")
    for action in dict.fromkeys(when.action for when in node.whens):
        views.written(run, target.relation, action)
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
        assign(run, when.assignments, part, seen)
    elif when.action == "delete":
        run.effects.add(Effect.DELETE)
        _remove(run, part)
    elif when.action == "insert":
        run.effects.add(Effect.INSERT)
        targets = _targets(when.columns, part, len(when.values))
        for at, target in enumerate(targets):
            value = when.values[at] if at < len(when.values) else None
            found = expressions.value(run, value, seen) if value is not None else NOTHING
            if found:
                run.copies = True
            _put(run, part, target, found, (value,) if value is not None else (), 0)
