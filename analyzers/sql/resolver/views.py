"""Views, and what a table does by itself when it is read or written: policies, triggers, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzers.sql.facts import Table
from analyzers.sql.neutral import Call, Select, SetOperation, Statement, Values
from analyzers.sql.neutral import Table as NamedTable
from analyzers.sql.resolver import bodies, calls, functions, queries, sources
from analyzers.sql.resolver.catalog import TOO_DEEP, Catalog, Relation, View
from analyzers.sql.resolver.run import DELETED, PREDICATE, SHOWN_ANYHOW, WRITTEN, Run, Why
from analyzers.sql.resolver.scope import DIRECT, ITSELF, MARK, REST, Part, Sources
from analyzers.sql.schema import PARTITIONED, RESTLESS, VIEW

DEPTH_LIMIT = 64
"""Views and bodies inside each other that are followed: a guard against facts that name themselves."""


def expand(catalog: Catalog, relation: Relation, depth: int) -> None:
    """Find out what a view gives and reads, once for the epoch."""
    table = relation.table
    assert table is not None  # noqa: S101 - of a view only
    if relation.path in catalog.busy:
        catalog.cut.add(relation.path)
        relation.columns = {column.name: {} for column in table.columns}
        return
    if too_deep(catalog, depth):
        relation.view = _by_facts(catalog, table)
        relation.view.gaps[Why.UNCLEAR] = 1
        relation.columns = dict(relation.view.outputs)
        relation.unsure = True
        return
    catalog.busy.add(relation.path)
    try:
        relation.view = _expanded(catalog, table, depth)
    finally:
        catalog.busy.discard(relation.path)
    relation.unsure = not catalog.whole(relation.path)
    names = [column.name for column in table.columns]
    if catalog.rules.folds_columns:
        names = [name.lower() for name in names]
    outputs = relation.view.outputs
    if names and len(names) == len(outputs):
        relation.view.outputs = outputs = [
            (name, found) for name, (_, found) in zip(names, outputs, strict=True)
        ]
    part = sources.derived_columns(outputs)
    relation.columns, relation.rest = part.columns, part.rest


def too_deep(catalog: Catalog, depth: int) -> bool:
    """Tell whether a view or body stands inside too many others to be looked at."""
    if depth <= DEPTH_LIMIT and not catalog.tired:
        return False
    catalog.cut.add(TOO_DEEP)
    return True


def _expanded(catalog: Catalog, table: Table, depth: int) -> View:
    if table.definition:
        statement = _parsed(catalog, table.definition)
        if isinstance(statement, Select | SetOperation | Values):
            path = table.search_path or tuple(dict.fromkeys((table.schema, catalog.default)))
            run = Run(catalog, path, depth + 1)
            outputs = queries.query(run, statement, None)
            view = viewed(run, outputs)
            for schema, name in _run_by(table):  # those of its operators and casts too
                view.functions.setdefault((schema, name), 1)
            view.base = _base(run, statement)
            return view
    return _by_facts(catalog, table)


def _parsed(catalog: Catalog, definition: str) -> Statement | None:
    for text in (definition, _CYCLE.sub(r"\1\2", definition)):
        try:
            (statement,) = catalog.parse(text)
        except (ValueError, RecursionError):
            continue
        return statement
    return None


_CYCLE = re.compile(r"(\bSET \w+ TO '[^']*')::[\w ]+?( DEFAULT '[^']*')::[\w ]+?(?= USING )")
"""PostgreSQL prints casts behind the marks of a CYCLE clause, and does not read them."""


def _by_text(catalog: Catalog, table: Table) -> View | None:
    """Give every column of every table whose name stands in a definition that does not parse."""
    view = View()
    for named in catalog.index.tables_in(table.definition):
        if named is not table:
            relation = catalog.of_table(named)
            if named.kind == VIEW and (relation.view is None or relation.unsure):
                expand(catalog, relation, 0)
            for found in relation.columns.values():
                view.read.update(found)
    if not view.read:
        return None
    view.gaps[Why.UNCLEAR] = 1
    every = dict.fromkeys(view.read, DIRECT)
    view.outputs = [(column.name, every) for column in table.columns] or [(REST, every)]
    return view


def stored(catalog: Catalog, table: Table) -> View:
    """Give what the rows of a materialised view were made of."""
    key = ("stored", table.schema, table.name)
    known = catalog.bodies.get(key)
    if known is None:
        known = catalog.bodies[key] = _expanded(catalog, table, 0)
    return known


def viewed(run: Run, outputs: list[tuple[str, Sources]]) -> View:
    """Give what a finished run found, as something that others may enter."""
    view = View()
    view.outputs = outputs
    view.read = {path for path in run.read if path[0] != MARK}
    view.uses = {path: bits for path, bits in run.uses.items() if path[0] != MARK}
    view.told = {
        path: bits & SHOWN_ANYHOW
        for path, bits in run.uses.items()
        if path[0] == MARK and bits & SHOWN_ANYHOW
    }
    view.gaps = run.gaps
    view.writes, view.deleted, view.effects = run.writes, run.deleted, run.effects
    view.functions, view.opaque, view.tables = run.functions, run.opaque, run.tables
    view.restless = run.restless or run.locks or run.makes_table
    view.conditions = {path for path in run.conditions if path[0] != MARK}
    return view


def _base(run: Run, statement: Statement) -> Relation | None:
    """Give the one table that a simple view can be written through to.

    Of any other view rows can be written only where a trigger or rule does it instead.
    Source: PostgreSQL manual, CREATE VIEW, "Updatable Views".
    """
    if not isinstance(statement, Select) or len(statement.from_) != 1:
        return None
    source = statement.from_[0]
    if not isinstance(source, NamedTable) or _summarises(statement):
        return None
    relation = run.catalog.relation(source.names, run.path)
    return relation.view.base if relation.view is not None else relation


def _summarises(query: Select) -> bool:
    """Tell whether a row of a query is not a row of its table."""
    if query.group or query.having is not None or query.distinct or query.limits or query.with_:
        return True
    calls = [item.value for item in query.items if isinstance(item.value, Call)]
    return any(
        one.over is not None or one.names[-1].lower() in functions.SUMMARISING for one in calls
    )


def writes_instead(catalog: Catalog, relation: Relation, event: str) -> bool:
    """Tell whether what is written to a view goes to a trigger, not to a table below it."""
    if relation.view is None or relation.table is None:
        return False
    if relation.view.base is None or not catalog.rules.writes_views:
        return True
    return any(
        trigger.timing == "instead" and (event in trigger.events or event == "merge")
        for trigger in relation.table.triggers
    )


def _by_facts(catalog: Catalog, table: Table) -> View:
    """Give what the facts say that a view reads, where its definition is not known."""
    if table.definition and not table.reads:
        told = _by_text(catalog, table)
        if told is not None:
            return told
    view = View()
    behind = catalog.index.behind(table)
    if behind.unknown:
        view.gaps[Why.UNKNOWN_TABLE] = behind.unknown
    elif len(behind.fields) > 1:
        view.gaps[Why.UNCLEAR] = 1
    if behind.calls is None:
        view.restless = True
    for name in behind.calls or ():
        schema, _, function = name.partition(".")
        if schema not in ("pg_catalog", "information_schema"):
            view.functions[schema, function] = 1
    flow = ITSELF if len(behind.fields) == len(table.columns) == 1 else DIRECT
    found = {} if behind.unknown and not table.reads else {f.path: flow for f in behind.fields}
    view.read = set(found)
    view.uses = {}
    view.outputs = [(column.name, found) for column in table.columns]
    return view


# What a table does by itself


def called(run: Run, table: Table) -> None:
    """Note the functions that row security runs when a table is read."""
    for name in _run_by(table):
        calls.called(run, name, [])


def _run_by(table: Table) -> Iterator[tuple[str, str]]:
    """Give the functions that reading a table or view runs, but for calm ones of the server."""
    for path in table.calls or ():
        schema, _, name = path.partition(".")
        if schema != "pg_catalog" or name in RESTLESS:
            yield schema, name


def seen(run: Run, table: Table) -> None:
    """Note what row security does where rows of a table are looked at."""
    if table.row_security:
        policies(run, table, "select")
        called(run, table)


def policies(run: Run, table: Table, command: str) -> None:
    """Note what row security reads beside the statement."""
    for policy in table.policies:
        if policy.command in (command, "all"):
            for path in policy.reads:
                run.read.add(path)
                run.uses[path] = run.uses.get(path, 0) | PREDICATE


def written(run: Run, relation: Relation, event: str, *, only: bool = False) -> None:
    """Note what row security, triggers and rules of a table do when it is written.

    Triggers of its heirs and partitions fire too where their rows are changed.
    """
    table = relation.table
    if table is None:
        return
    if table.row_security and event != "truncate":
        policies(run, table, event)
        if any(policy.command in (event, "all") for policy in table.policies):
            called(run, table)
    for rule in table.rules:
        if rule.event == event:
            run.gap(Why.RULE)
    for one in (table,) if only else _changed_with(run.catalog, table, event):
        _fired(run, one, event)
    view = relation.view
    if (
        view is not None
        and view.base is not None
        and not writes_instead(run.catalog, relation, event)
    ):
        written(run, view.base, event)


def _fired(run: Run, table: Table, event: str) -> None:
    for trigger in table.triggers:
        if event in trigger.events:
            bodies.of_trigger(run, table, trigger)


def _changed_with(catalog: Catalog, table: Table, event: str) -> list[Table]:
    """Give a table and those below it whose rows an event changes: of INSERT only partitions."""
    found = [table]
    known = {f"{table.schema}.{table.name}"}
    for one in found:
        if one.children and (event != "insert" or one.kind == PARTITIONED):
            new = dict.fromkeys(path for path in one.children if path not in known)
            known.update(new)
            below = map(catalog.index.table_at, new)
            found += [child for child in below if child is not None]
    return found


def removed(run: Run, relation: Relation, part: Part) -> None:
    """Note that rows of a table are deleted: all its columns, and its heirs'."""
    target = relation
    if relation.view is not None:
        if relation.view.base is None or writes_instead(run.catalog, relation, "delete"):
            return
        target = relation.view.base
    if not target.known or target.table is None:
        return
    run.deleted[target.path] = None
    columns = part.columns if target is relation else (target.heirs or target.columns)
    for found in columns.values():
        run.use(found, DELETED)
    _cascade(run, target.path, {target.path})


def emptied_with(run: Run, relation: Relation, *, only: bool) -> None:
    """Note what TRUNCATE … CASCADE empties: every table that refers to one that is emptied."""
    table = relation.table
    if table is None:
        return
    for one in (table,) if only else _changed_with(run.catalog, table, "truncate"):
        path = f"{one.schema}.{one.name}"
        _cascade(run, path, {path}, every=True)


def _cascade(run: Run, path: str, done: set[str], *, every: bool = False) -> None:
    """Note what foreign keys delete or empty in other tables when rows of a table go."""
    for table, key in run.catalog.referring(path):
        own = f"{table.schema}.{table.name}"
        if every or key.on_delete == "c":
            if own in done:
                continue
            done.add(own)
            for column in table.columns:
                run.use({f"{own}.{column.name}": DIRECT}, DELETED)
            _followed(run, table, "truncate" if every else "delete")
            _cascade(run, own, done, every=every)
        elif key.on_delete in ("n", "d"):
            for name in key.columns:
                run.use({f"{own}.{name}": DIRECT}, WRITTEN)
            _followed(run, table, "update")


def _followed(run: Run, table: Table, event: str) -> None:
    """Note the triggers of a table that a foreign key changes."""
    if run.rules.keys_fire_triggers:
        _fired(run, table, event)


def rekeyed(run: Run, path: str, done: set[str]) -> None:
    """Note the columns that foreign keys write when a column that they refer to is written."""
    owner, _, column = path.rpartition(".")
    for table, key in run.catalog.referring(owner):
        if key.on_update not in ("c", "n", "d") or column not in (key.referenced or (column,)):
            continue
        own = f"{table.schema}.{table.name}"
        pairs = zip(key.referenced, key.columns, strict=False)
        same = [name for referred, name in pairs if referred == column]
        for name in same if same and key.on_update == "c" else key.columns:
            target = f"{own}.{name}"
            run.use({target: DIRECT}, WRITTEN)
            if target not in done:
                done.add(target)
                _followed(run, table, "update")
                rekeyed(run, target, done)


def constraint(run: Run, relation: Relation, name: str) -> None:
    """Note the columns of a constraint that ON CONFLICT names."""
    target = relation
    if relation.view is not None and relation.view.base is not None:
        target = relation.view.base
    table = target.table
    if table is None:
        return
    for known in table.constraints:
        if known.name == name:
            for column in (*known.columns, *known.expressions):
                _read(run, target, column)
            return
    columns = _by_its_name(table, name)
    if columns is None:
        run.gap(Why.CONSTRAINT)
    for column in columns or ():
        _read(run, target, column)


def _read(run: Run, relation: Relation, column: str) -> None:
    found = relation.columns.get(column)
    if found is not None:
        run.read.update(found)
        run.use(found, PREDICATE)


def _by_its_name(table: Table, name: str) -> list[str] | None:
    """Give the columns in a name that the server made: `table_a_b_key`; None where it is no such.

    Source: PostgreSQL's ChooseIndexName.
    """
    start, end = f"{table.name}_", "_key"
    if not name.startswith(start) or not name.endswith(end) or len(name) <= len(start + end):
        return None
    return _split(name[len(start) : -len(end)], {column.name for column in table.columns})


def _split(text: str, columns: set[str]) -> list[str] | None:
    if text in columns:
        return [text]
    for at, sign in enumerate(text):
        if sign == "_" and text[:at] in columns:
            rest = _split(text[at + 1 :], columns)
            if rest is not None:
                return [text[:at], *rest]
    return None
