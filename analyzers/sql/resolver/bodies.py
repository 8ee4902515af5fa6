"""Bodies of functions, procedures and triggers: what they touch when they are called.

SQL and plpgsql are read; of others the facts say what they read, or nothing does and they stay
opaque. A statement that a body makes at run time is read where it is a constant.
"""

from __future__ import annotations

import re

from analyzers.sql.facts import Function, Overload, Table, Trigger
from analyzers.sql.neutral import Statement
from analyzers.sql.resolver import plpgsql, queries, statements, views
from analyzers.sql.resolver.catalog import View
from analyzers.sql.resolver.run import Run, Why
from analyzers.sql.resolver.scope import (
    DIRECT,
    ITSELF,
    MARK,
    NOTHING,
    Output,
    Scope,
    Sources,
    merged,
    through,
)


def of_function(run: Run, function: Function) -> View | None:
    """Give what a function's body does, and note that it is done; None where it is not known."""
    catalog = run.catalog
    key = ("function", function.schema, function.name)
    if key in catalog.busy:
        catalog.cut.add(key)
        return None
    if key in catalog.bodies:
        body = catalog.bodies[key]
    elif views.too_deep(catalog, run.depth):
        body = None
    else:
        catalog.busy.add(key)
        try:
            body = _looked_at(run, function)
        finally:
            catalog.busy.discard(key)
        if catalog.whole(key):
            catalog.bodies[key] = body
    if body is None:
        run.opaque[f"{function.schema}.{function.name}"] = None
        run.gap(Why.OPAQUE_BODY)
    else:
        run.enter(body)
        run.effects |= body.effects
    return body


def _looked_at(run: Run, function: Function) -> View | None:
    """Join what all overloads of a function do."""
    found: View | None = None
    for overload in function.overloads:
        one = _overload(run, function, overload)
        if one is None:
            return _by_facts(run, function)
        found = one if found is None else _both(found, one)
    return found if found is not None else _by_facts(run, function)


def _by_facts(run: Run, function: Function) -> View | None:
    if function.reads is None:
        return None
    view = View()
    found: Sources = {}
    for path in function.reads:
        behind = run.catalog.index.read_at(path)
        if behind.unknown:
            view.gaps[Why.UNKNOWN_TABLE] = behind.unknown
        found.update({field.path: DIRECT for field in behind.fields})
    view.read = set(found)
    view.outputs = [(function.name, found)] if found else []
    return view


def _both(one: View, other: View) -> View:
    one.inputs = max(one.inputs, other.inputs)
    one.read |= other.read
    one.uses = {
        path: one.uses.get(path, 0) | other.uses.get(path, 0) for path in {**one.uses, **other.uses}
    }
    one.writes |= other.writes
    one.deleted.update(other.deleted)
    one.effects |= other.effects
    one.told = {
        path: one.told.get(path, 0) | other.told.get(path, 0) for path in {**one.told, **other.told}
    }
    one.restless = one.restless or other.restless
    one.functions.update(other.functions)
    one.opaque.update(other.opaque)
    one.tables.update(other.tables)
    for why, count in other.gaps.items():
        one.gaps[why] = max(count, one.gaps.get(why, 0))
    every = merged(found for _, found in (*one.outputs, *other.outputs))
    if len(one.outputs) == len(other.outputs):
        one.outputs = queries.by_position(one.outputs, other.outputs)
    elif every:
        one.outputs = [("", every)]
    return one


def _overload(run: Run, function: Function, overload: Overload) -> View | None:
    language = overload.language.lower()
    if language in ("c", "internal"):
        return _handing_back(overload)
    if not overload.body or language not in ("sql", "plpgsql"):
        return None
    path = (function.schema, run.catalog.default, *run.path)
    inner = Run(run.catalog, tuple(dict.fromkeys(path)), run.depth + 1)
    scope = Scope(None)
    scope.given = _arguments(inner, function, overload)
    try:
        if language == "plpgsql":
            outputs = plpgsql.outputs(inner, overload, scope)
        else:
            outputs = _sql(inner, overload.body, scope)
    except (ValueError, RecursionError):
        return None
    view = views.viewed(inner, outputs)
    view.inputs = len(inner.arguments)
    return view


def _handing_back(overload: Overload) -> View:
    """Give a body that reads no table and may return what it is given."""
    view = View()
    view.inputs = sum(argument.mode in _GIVEN for argument in overload.arguments)
    marks = {f"{MARK}{number}": DIRECT for number in range(1, view.inputs + 1)}
    view.outputs = [("", marks)] if marks else []
    return view


def _arguments(run: Run, function: Function, overload: Overload) -> dict[str, Sources]:
    """Give the names of a function's arguments; each stands for a mark until it is called."""
    given: dict[str, Sources] = {}
    number = 0
    for argument in overload.arguments:
        found = NOTHING
        if argument.mode in _GIVEN:
            number += 1
            found = run.arguments[number] = {f"{MARK}{number}": ITSELF}
        if argument.name and argument.mode != "t":
            given[argument.name] = found
            given[f"{function.name}.{argument.name}"] = found
    return given


_GIVEN = frozenset("ibv")
"""Modes of arguments that a caller gives."""


def with_arguments(found: Sources, args: list[Sources]) -> Sources:
    """Give what a function returns, its arguments in place of their marks."""
    if not any(path[0] == MARK for path in found):
        return found
    made: Sources = {}
    for path, flow in found.items():
        if path[0] != MARK:
            made[path] = made.get(path, 0) | flow
            continue
        number = int(path[1:])
        for source, known in (args[number - 1] if number <= len(args) else NOTHING).items():
            made[source] = made.get(source, 0) | through(flow, known)
    return made


def _sql(run: Run, body: str, scope: Scope) -> list[Output]:
    """Give what the last statement of an SQL function gives."""
    outputs: list[Output] = []
    for statement in _statements(run, body):
        outputs = statements.of_any(run, statement, scope)
    return outputs


def _statements(run: Run, body: str) -> list[Statement]:
    """Give the statements of a body: a list of them, BEGIN ATOMIC … END, or RETURN expression."""
    text = body.strip()
    start = text[:6].lower()
    if start == "return":
        return list(run.catalog.parse("select " + text[6:].rstrip("; \n")))
    if start.startswith("begin"):
        first = text.lower().find("atomic")
        if first >= 0:
            inner = text[first + len("atomic") :].rstrip().rstrip(";").rstrip()
            if inner.lower().endswith("end"):
                inner = inner[: -len("end")]
            return list(run.catalog.parse(inner))
    return list(run.catalog.parse(_unblocked(text) if run.fold else text))


def columns_of(run: Run, function: Function) -> list[str]:
    """Give the names of the columns of the rows that a function gives, [] where it is one value."""
    for overload in function.overloads:
        named = [one.name for one in overload.arguments if one.mode in ("t", "o", "b")]
        if named and (len(named) > 1 or any(one.mode == "t" for one in overload.arguments)):
            return named
        table = _row_type(run, overload.returns)
        if table is not None:
            return [column.name for column in table.columns]
    return []


def gives_records(function: Function) -> bool:
    """Tell whether a function gives rows whose columns its definition does not name."""
    return any(one.returns.lower().split(" ")[-1] == "record" for one in function.overloads)


def _row_type(run: Run, type_name: str) -> Table | None:
    """Give the table whose row a function returns (`SETOF subscriber`)."""
    name = type_name.strip().lower().removeprefix("setof ").strip()
    parts = tuple(part.strip('"') for part in name.split("."))
    if not name or " " in name or len(parts) > 2:
        return None
    relation = run.catalog.relation(parts, run.path)
    return relation.table


def of_trigger(run: Run, table: Table, trigger: Trigger) -> None:
    """Note what a trigger does when it fires; the statement's own effects stay what they are."""
    for column in trigger.reads:
        run.read.add(f"{table.schema}.{table.name}.{column}")
    effects = set(run.effects)
    if trigger.function:
        schema, _, name = trigger.function.partition(".")
        known = run.catalog.index.functions.get(name, ())
        own = [function for function in known if function.schema == schema]
        for function in own:
            of_function(run, function)
        if not own and schema != "pg_catalog":
            run.opaque[trigger.function] = None
            run.gap(Why.OPAQUE_BODY)
    elif trigger.body:
        _statements_of_trigger(run, table, trigger)
    run.effects = effects


def _statements_of_trigger(run: Run, table: Table, trigger: Trigger) -> None:
    """Look at the statements of a trigger of MySQL, MariaDB or SQLite."""
    catalog = run.catalog
    key = ("trigger", table.schema, table.name, trigger.name)
    if key in catalog.busy:
        catalog.cut.add(key)
        return
    body: View | None = None
    if key in catalog.bodies:
        body = catalog.bodies[key]
    elif not views.too_deep(catalog, run.depth):
        catalog.busy.add(key)
        inner = Run(catalog, tuple(dict.fromkeys((table.schema, *run.path))), run.depth + 1)
        scope = Scope(None)
        scope.given = {"new": NOTHING, "old": NOTHING}
        try:
            for statement in catalog.parse(_unblocked(trigger.body)):
                statements.of_any(inner, statement, scope)
            body = views.viewed(inner, [])
        except (ValueError, RecursionError):
            body = None
        finally:
            catalog.busy.discard(key)
        if catalog.whole(key):
            catalog.bodies[key] = body
    if body is None:
        run.opaque[trigger.name] = None
        run.gap(Why.OPAQUE_BODY)
    else:
        run.enter(body)


def _unblocked(body: str) -> str:
    """Give the statements of BEGIN … END without those words."""
    text = body.strip().rstrip(";").rstrip()
    found = _BLOCK.fullmatch(text)
    return found[1] if found is not None else text


_BLOCK = re.compile(r"begin\b(?:\s+not\s+atomic\b)?(.*)\bend", re.IGNORECASE | re.DOTALL)
