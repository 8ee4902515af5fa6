"""Names in expressions: which column, row, alias or argument one stands for."""

from __future__ import annotations

from analyzers.sql.neutral import Column, Quoted
from analyzers.sql.resolver import calls
from analyzers.sql.resolver.run import Run, Why
from analyzers.sql.resolver.scope import NOTHING, Part, Scope, Sources, merge

INSERTED = "\0inserted"
"""Names the row that MySQL's VALUES(c) reads: no name of a statement."""


def column(run: Run, node: Column, scope: Scope) -> Sources:
    """Give the sources of a name, and note that its columns are read."""
    names = node.names
    name = names[-1].lower() if run.fold else names[-1]
    if len(names) == 1:
        found = _plain(run, name, scope)
        if found is None:
            found = _elsewhere(run, names[0], name, scope)
    else:
        found = _qualified(run, names, name, scope)
    if found:
        run.read.update(found)
    return found


def _plain(run: Run, name: str, scope: Scope) -> Sources | None:
    """Look for a column without qualifier, from the inside out."""
    at: Scope | None = scope
    while at is not None:
        found: Sources | None = None
        for part in at.parts:
            sources = part.columns.get(name)
            if sources is not None:
                found = sources if found is None else _several(run, found, sources)
        if found is not None:
            return found
        at = at.outer
    return None


def _several(run: Run, one: Sources, other: Sources) -> Sources:
    """Two columns of a query bear a name: the server would refuse it, so the facts are stale."""
    run.gap(Why.AMBIGUOUS)
    return merge(one, other)


def _elsewhere(run: Run, written: str, name: str, scope: Scope) -> Sources:
    """Look for what else a name may mean: an alias, an argument, a row, a column not known."""
    at: Scope | None = scope
    while at is not None:
        if at.given is not None and name in at.given:
            return at.given[name]
        at = at.outer
    if run.rules.whole_rows:
        part = part_of(scope, (name,))
        if part is not None:
            return part.row()
    if name in run.rules.hidden:
        return NOTHING
    if name in run.rules.row_names:
        return _row_number(run, next((part for part in scope.parts if part.relation), None))
    rest = _rest(scope)
    if rest is None:
        rest = _by_text(run, scope.parts, name)
    if rest is not None:
        return rest
    if run.rules.quoted_falls_back and isinstance(written, Quoted):
        return NOTHING
    run.gap(Why.UNKNOWN_COLUMN)
    return NOTHING


def _row_number(run: Run, part: Part | None) -> Sources:
    """Give what SQLite's rowid is made of: the INTEGER PRIMARY KEY of a table that has one.

    Facts that say nothing of keys do not tell which column that is.
    """
    table = part.relation.table if part is not None and part.relation is not None else None
    if part is None or table is None:
        return NOTHING
    keys = [one.columns for one in table.constraints if one.kind == "p"]
    types = {column.name: column.type_name.upper() for column in table.columns}
    for name, kind in types.items():
        if kind.startswith("INTEGER") and ((name,) in keys or "PRIMARY KEY" in kind):
            return part.columns.get(name.lower(), NOTHING)
    if not table.constraints and not any(types.values()):
        run.gap(Why.AMBIGUOUS)
    return NOTHING


def _by_text(run: Run, parts: list[Part], name: str) -> Sources | None:
    """Give what an expression without alias is made of, which MySQL and SQLite name by its text.

    The tree does not hold that text: of a call the function's name is looked for, else it may be any.
    """
    if not run.fold or name.isidentifier():
        return None
    for part in parts:
        if part.relation is None:
            sources = part.columns.get(name.partition("(")[0].strip())
            return part.row() if sources is None else sources
    return None


def _rest(scope: Scope | None) -> Sources | None:
    """Give what an unknown column of the innermost part that may have some is made of."""
    while scope is not None:
        for part in scope.parts:
            if part.rest is not None:
                return part.rest
        scope = scope.outer
    return None


def is_column(run: Run, node: Column, scope: Scope) -> bool:
    """Tell whether a name is that of a known column, and so not that of a row."""
    name = node.names[-1].lower() if run.fold else node.names[-1]
    at: Scope | None = scope
    if len(node.names) > 1:
        part = part_of(scope, node.names[:-1])
        return part is not None and name in part.columns
    while at is not None:
        if any(name in part.columns for part in at.parts):
            return True
        at = at.outer
    return False


def part_of(scope: Scope | None, names: tuple[str, ...]) -> Part | None:
    """Give what a qualifier means: `(alias,)`, `(schema, table)`, with a database before it."""
    wanted = names[-1]
    while scope is not None:
        for part in scope.named:
            if part.name == wanted and (len(names) == 1 or _is_named(part, names)):
                return part
        scope = scope.outer
    return None


def _is_named(part: Part, names: tuple[str, ...]) -> bool:
    length = min(len(names), len(part.names))
    return length > 1 and part.names[-length:] == names[-length:]


def _qualified(run: Run, names: tuple[str, ...], name: str, scope: Scope) -> Sources:
    part = part_of(scope, names[:-1])
    if part is None and run.fold:
        part = folded_part(scope, names[:-1])
    if part is not None:
        sources = part.columns.get(name)
        if sources is not None:
            return sources
        if name in run.rules.hidden:
            return NOTHING
        if name in run.rules.row_names:
            return _row_number(run, part)
        rest = part.rest if part.rest is not None else _by_text(run, [part], name)
        if rest is not None:
            return rest
        if run.rules.whole_rows:
            return _field_of_row(run, part, name)
    else:
        given = scope_given(scope, names)
        if given is not None:
            return given
    run.gap(Why.UNKNOWN_COLUMN)
    return NOTHING


def _field_of_row(run: Run, part: Part, name: str) -> Sources:
    """Read `t.f`: a function of the row, in field notation (or a composite's own field)."""
    run.read.update(part.row())
    return calls.called(run, (name,), [part.row()])


def scope_given(scope: Scope | None, names: tuple[str, ...]) -> Sources | None:
    """Give what a qualified name of a function's arguments or records means."""
    while scope is not None:
        if scope.given is not None:
            for candidate in (".".join(names), names[0]):
                if candidate in scope.given:
                    return scope.given[candidate]
        scope = scope.outer
    return None


def folded_part(scope: Scope | None, names: tuple[str, ...]) -> Part | None:
    """Give what a qualifier means where names are compared without case."""
    wanted = names[-1].lower()
    while scope is not None:
        for part in scope.named:
            if part.name.lower() == wanted:
                return part
        scope = scope.outer
    return None
