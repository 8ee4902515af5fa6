"""Scopes: what names mean at a place in a statement.

`Sources` say where a value comes from: base columns by their path, each with how its value flows.
They are shared between all who hold them: never changed in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analyzers.sql.neutral import Cte, Expression
    from analyzers.sql.resolver.catalog import Relation

Sources = dict[str, int]
"""Path of a base column → flows (a sum of the five below)."""
NOTHING: Sources = {}

DIRECT = 1
"""The value itself, or one in which it can be recognised."""
DERIVED = 2
"""A value computed from it: a comparison, a length, a part of a date."""
MASKED = 4
"""A part or digest of it."""
AGGREGATED = 8
"""One value of many rows, in which none can be recognised."""
PLAIN = 16
"""Beside DIRECT: the very value, unchanged but for its type, case or blanks around it."""
ITSELF = PLAIN | DIRECT
FLOWS = 32
"""How many sums of flows there are."""

Output = tuple[str, Sources]
"""A column that a query gives: its name and where it comes from.

The name `REST` stands for any number of columns whose names are not known.
"""
REST = "*"


class Made(dict[str, int]):
    """The sources of a value that is made of values of the statement itself: of no column.

    `values` are expressions; `array` says that one of them holds those of all rows (`unnest`).
    """

    __slots__ = ("array", "values_made")

    def __init__(self, values: tuple[Expression, ...], *, array: bool = False) -> None:
        super().__init__()
        self.values_made = values
        self.array = array


def merge(one: Sources, other: Sources) -> Sources:
    """Give the sources of a value that is made of two."""
    if not other or one is other:
        return one
    if not one:
        return other
    merged = dict(one)
    for path, flow in other.items():
        merged[path] = merged.get(path, 0) | flow
    return merged


def merged(found: Iterable[Sources]) -> Sources:
    """Give the sources of a value that is made of many."""
    first = NOTHING
    own: Sources | None = None
    for one in found:
        if not one or one is first:
            continue
        if not first:
            first = one
            continue
        if own is None:
            first = own = dict(first)
        for path, flow in one.items():
            own[path] = own.get(path, 0) | flow
    return first


def flowing(sources: Sources, flow: int) -> Sources:
    """Give sources as they are after a step that lets no more through than `flow`.

    What was a mask or an aggregate before stays one: a computation on it discloses no more.
    """
    if not sources or flow == ITSELF:
        return sources
    after = _AFTER[flow]
    return {path: after[known] for path, known in sources.items()}


def _after(flow: int, known: int) -> int:
    if flow == DIRECT:
        return known & ~PLAIN
    kept = known & (MASKED | AGGREGATED)
    if flow == DERIVED:
        return kept | (DERIVED if known & (DIRECT | DERIVED) else 0)
    if flow == MASKED:
        return MASKED | (known & AGGREGATED)
    return AGGREGATED


_AFTER = {
    flow: tuple(_after(flow, known) for known in range(FLOWS))
    for flow in (DIRECT, DERIVED, MASKED, AGGREGATED)
}


MARK = "\0"
"""Begins what stands for an argument in a function's body, where paths of columns stand elsewhere."""


def through(flow: int, known: int) -> int:
    """Give the flow of a value that flows on, `flow` being how."""
    made = known if flow & PLAIN else 0
    for one in (DIRECT, DERIVED, MASKED, AGGREGATED):
        if flow & one and not (one == DIRECT and flow & PLAIN):
            made |= _AFTER[one][known]
    return made


class Part:
    """Something in FROM whose columns a name may mean.

    `name` qualifies its columns, `names` is the full name of a table without alias. `listed` are its
    columns for a star, in order, where they are not those of `columns` (a join whose sides share a
    name). `rest`, where it is not None, is what columns are made of that are not known by name.
    """

    __slots__ = ("columns", "instead", "listed", "name", "names", "relation", "rest", "whole")

    def __init__(
        self,
        name: str,
        columns: dict[str, Sources],
        names: tuple[str, ...] = (),
        rest: Sources | None = None,
    ) -> None:
        self.name = name
        self.columns = columns
        self.names = names
        self.listed: list[Output] | None = None
        self.rest = rest
        self.relation: Relation | None = None
        """Of a table or view: what it is."""
        self.instead = False
        """What is written to it goes to a trigger."""
        self.whole: Sources | None = None
        """What the whole row is made of, where that is more than its columns."""

    def outputs(self) -> Iterator[Output]:
        """Give the columns that a star stands for."""
        return iter(self.columns.items() if self.listed is None else self.listed)

    def row(self) -> Sources:
        """Give the sources of the whole row."""
        if self.whole is None:
            whole = [sources for _, sources in self.outputs()]
            if self.rest:
                whole.append(self.rest)
            self.whole = merged(whole)
        return self.whole


class CteEntry:
    """A CTE where it holds. `outputs` None: not looked at yet."""

    __slots__ = ("busy", "cte", "names_itself", "outputs", "partly", "scope")

    def __init__(self, cte: Cte, scope: Scope) -> None:
        self.cte = cte
        self.scope = scope
        self.outputs: list[Output] | None = None
        self.busy = False
        self.names_itself = False
        self.partly: list[Output] | None = None
        """While it is being looked at: what its first arm gave."""


class Scope:
    """The names of one query, and the one around it.

    `parts` are what an unqualified name is looked for in, `named` what a qualifier may mean. `given`
    are names that hold where no column bears them: output aliases (where the dialect lets them) and
    the variables and arguments of a function. `aliases` are entries of the select list that windows
    may name.
    """

    __slots__ = ("aliases", "ctes", "given", "named", "outer", "parts")

    def __init__(self, outer: Scope | None) -> None:
        self.outer = outer
        self.parts: list[Part] = []
        self.named: list[Part] = []
        self.ctes: dict[str, CteEntry] | None = None
        self.given: dict[str, Sources] | None = None
        self.aliases: dict[str, Expression] | None = None

    def add(self, part: Part) -> None:
        """Add something in FROM."""
        self.parts.append(part)
        self.named.append(part)

    def cte(self, name: str) -> CteEntry | None:
        """Give the CTE that a table's name means here."""
        scope: Scope | None = self
        while scope is not None:
            if scope.ctes is not None:
                entry = scope.ctes.get(name)
                if entry is not None:
                    return entry
            scope = scope.outer
        return None
