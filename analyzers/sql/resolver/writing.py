"""What is written: the table that a change names, its columns, and what flows into them."""

from __future__ import annotations

from access import SeenAs
from analyzers.sql.neutral import (
    Assignment,
    Expression,
    Operation,
    Subquery,
    Table,
    Target,
)
from analyzers.sql.resolver import (
    expressions,
    names,
    queries,
    sources,
    views,
)
from analyzers.sql.resolver.catalog import View
from analyzers.sql.resolver.run import (
    COPIED,
    PREDICATE,
    WRITTEN,
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


class Changed:
    """The table that is changed, as a part; a view stands for the table below it."""

    def __init__(self, run: Run, node: Table, event: str) -> None:
        self.relation = sources.relation_of(run, node)
        self.part = sources.part_of_relation(run, node, self.relation)
        self.event = event
        self.only = node.only
        self._run = run
        self._read_before = run.read
        self.part.instead = views.writes_instead(run.catalog, self.relation, event)
        views.written(run, self.relation, event, only=node.only)
        if self.relation.view is not None:
            run.read = set()  # to see whether anything of the view is read
        if self.relation.rest is not None and node.names[-1] == "pg_settings":
            run.called(None, "set_config")  # its rule sets whatever is updated

    def seen(self) -> None:
        """Note what row security does where the statement looks at rows that are there."""
        if self.relation.table is not None:
            views.seen(self._run, self.relation.table)

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


def together(outputs: list[Output]) -> Sources:
    """Give the sources of all columns of a query as those of one."""
    return merged(found for _, found in outputs)


def targets_named(columns: list[str], part: Part) -> list[Target]:
    """Give the columns that a list of names, or none, stands for."""
    return [Target((name,)) for name in columns or list(part.columns)]


def targets_of(columns: list[Target], part: Part, width: int) -> list[Target]:
    """Give the columns that are written: those listed, else as many as there are values."""
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


def put(
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
                found = outputs[at][1] if at < len(outputs) else together(outputs)
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
    put(run, part, target, found, values, 0)
    name = target.names[-1].lower() if run.fold else target.names[-1]
    for path in part.columns.get(name, NOTHING) if part is not None and not part.instead else ():
        views.rekeyed(run, path, {path})


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
