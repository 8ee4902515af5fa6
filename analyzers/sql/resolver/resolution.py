"""The answer about one statement."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from access import SeenAs, Use
from analyzers.sql.neutral import Statement
from analyzers.sql.resolver import statements
from analyzers.sql.resolver.catalog import Catalog
from analyzers.sql.resolver.run import (
    HARMLESS,
    LOOKED_AT,
    PREDICATE,
    SHOWN,
    UNKNOWING,
    USES,
    Effect,
    Pin,
    Run,
    Why,
)
from analyzers.sql.resolver.scope import DIRECT, ITSELF, REST, Output, Sources, merged

EXACT, POSSIBLE, UNKNOWN = "exact", "possible", "unknown"


class Resolution(Struct, frozen=True):
    """What a statement touches. Columns are base columns `schema.table.column`.

    `read`: those that the server's permission check needs, with what views, heirs of tables and
    bodies of functions read besides. `output`: those whose value can reach a column of the result.
    `write`: those inserted or updated. `deleted`: tables `schema.table`. `uses`: what happens to each
    column. `outputs` are the columns of the result, in order: its name, and the base columns it is
    made of where they are known (`None`: columns that are not known follow). `resolution`: exact;
    possible (every column of every table named is in the sets); unknown (what it touches is not
    known). `gaps` say why, and how often. `tables` are those named, in order of appearance.
    """

    read: frozenset[str]
    output: frozenset[str]
    write: frozenset[str]
    deleted: tuple[str, ...]
    uses: dict[str, int]
    outputs: tuple[tuple[str, tuple[str, ...]] | None, ...]
    resolution: str
    gaps: dict[Why, int]
    tables: tuple[str, ...]
    functions: dict[tuple[str | None, str], int]
    opaque: tuple[str, ...]
    pins: tuple[Pin, ...]
    effects: frozenset[Effect]
    locks: bool = False
    makes_table: bool = False
    copies: bool = False
    restless: bool = False
    names_tables: bool = False


def resolve(statement: Statement, catalog: Catalog, search_path: Sequence[str]) -> Resolution:
    """Resolve one statement.

    Raises:
        RecursionError: it is nested too deeply.
    """
    run = Run(catalog, tuple(search_path))
    outputs = statements.of_any(run, statement, None)
    run.show(outputs)
    shown: set[str] = set()
    for _, sources in outputs:
        shown.update(sources)
    return _finished(run, outputs, shown)


def _finished(run: Run, outputs: list[Output], shown: set[str]) -> Resolution:
    gaps = run.gaps
    resolution = EXACT
    if gaps and not gaps.keys() <= HARMLESS:
        unknowing = not UNKNOWING.isdisjoint(gaps)
        resolution = UNKNOWN if unknowing else POSSIBLE
        _everything(run, shown, gives=bool(outputs))
    uses, read = run.uses, run.read
    for path in sorted([path for path in read if not uses.get(path, 0) & LOOKED_AT]):
        uses[path] = uses.get(path, 0) | PREDICATE
    return Resolution(
        frozenset(read),
        frozenset(shown),
        frozenset(run.writes),
        tuple(run.deleted),
        uses,
        tuple([None if name == REST else (name, _direct(found)) for name, found in outputs]),
        resolution,
        gaps,
        tuple(run.tables),
        run.functions,
        tuple(run.opaque),
        _pinned(run),
        frozenset(run.effects),
        run.locks,
        run.makes_table,
        run.copies,
        run.restless,
        run.names_tables,
    )


def _direct(found: Sources) -> tuple[str, ...]:
    """Give the columns an output is, () where it is computed."""
    for flow in found.values():
        if flow != ITSELF:
            return ()
    return tuple(found)


def _everything(run: Run, shown: set[str], *, gives: bool) -> None:
    """Take every column of every table named: what can be said where names are not clear."""
    every = merged(
        found
        for relation in (*run.tables.values(), *run.beside.values())
        for found in (relation.heirs or relation.columns).values()
    )
    run.read.update(every)
    if gives:
        shown.update(every)
        run.use(every, SHOWN[DIRECT])


def _pinned(run: Run) -> tuple[Pin, ...]:
    """Give what is pinned, also through columns that are equal to a pinned one."""
    if not run.pins or not run.equal:
        return tuple(run.pins)
    groups: dict[str, set[str]] = {}
    for one, other in run.equal:
        joined = set(one) | set(other)
        for path in (*one, *other):
            joined |= groups.get(path, set())
        for path in joined:
            groups[path] = joined
    found: list[Pin] = []
    for pin in run.pins:
        found.append(pin)
        if pin.seen_as is SeenAs.WRITTEN and pin.row:
            continue
        also = {p for path in pin.paths for p in groups.get(path, ())} - set(pin.paths)
        if also:
            found.append(pin._replace(paths=tuple(sorted(also))))
    return tuple(found)


_USES_OF = tuple(
    frozenset(use for number, use in enumerate(USES) if bits & 1 << number)
    for bits in range(1 << len(USES))
)


def uses_of(bits: int) -> frozenset[Use]:
    """Give the uses of a sum of bits."""
    return _USES_OF[bits]
