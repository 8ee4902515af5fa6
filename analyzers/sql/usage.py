"""Which columns a statement may use, and how: the names of a walk against the schema facts.

This floor answers *possible*: every column that a name in the text may stand for is given, with the
most disclosing use it may have there. A column whose name does not stand in the text, where no star,
no whole row and no renaming could bring it in, is left out; a view stands for all it reads.
"""

from collections.abc import Sequence
from typing import NamedTuple

from access import Use
from analyzers.sql.facts import Table
from analyzers.sql.notes import Effect, Item, Place, Reference, Walk
from analyzers.sql.schema import RESTLESS, VIEW, Field, Resolved, SchemaIndex, called

_USES = {
    Place.RETURNED: (Use.COPIED, Use.DISCLOSED),
    Place.OUTPUT: (Use.DISCLOSED,),
    Place.SOURCE: (Use.COPIED,),
    Place.FILTER: (Use.PREDICATE,),
}
_SYSTEM_COLUMNS = frozenset(("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid"))
_TARGET_NAMES = frozenset(("excluded", "old", "new"))
"""Names that stand for the target's row in ON CONFLICT and RETURNING."""


class Uses(NamedTuple):
    """What a statement may use. `fields` keeps the order in which the tables are named."""

    fields: dict[str, tuple[Field, frozenset[Use]]]
    tables: tuple[str, ...]
    unknown: int
    """Tables, columns or views behind which the facts know nothing."""
    opaque: int
    """Functions that may read what the text does not name."""
    calm: bool
    """Every function that is called, by the text or by a view, is proven to change nothing."""
    copies: bool
    """An INSERT whose rows come from another table."""


class Usage:
    """Resolves the names of one walk."""

    def __init__(self, walk: Walk, index: SchemaIndex, search_path: Sequence[str]) -> None:
        self.walk = walk
        self._index = index
        self.items = sorted(walk.items, key=lambda item: item.location)
        self._resolved = {
            id(item): index.resolve(item.schema, item.name, search_path) for item in self.items
        }
        self._references: dict[str, list[Item]] = {}
        for item in self.items:
            self._references.setdefault(item.reference, []).append(item)
        self._functions = list(walk.functions)
        self._uses: dict[str, tuple[Field, set[Use]]] = {}
        self._unknown = 0
        self._opaque = 0
        self._calm = True

    def resolved(self, item: Item) -> Resolved:
        """Give what an item's name stands for."""
        return self._resolved[id(item)]

    def uses(self) -> Uses:
        """Resolve everything the walk noted."""
        for reference in self.walk.references:
            self._note(reference)
        tables: dict[str, None] = {}
        for item in self.items:
            if item.renamed or self.walk.renamed_join:
                item.starred.add(Place.OUTPUT)
            if self.walk.natural:
                item.starred.add(Place.FILTER)
            resolved = self.resolved(item)
            if resolved.values or not (resolved.tables or resolved.system):
                self._unknown += 1
            for table in resolved.tables:
                tables[f"{table.schema}.{table.name}"] = None
                self._use_table(item, table)
        self._call_functions()
        fields = {path: (field, frozenset(u)) for path, (field, u) in self._uses.items()}
        return Uses(fields, tuple(tables), self._unknown, self._opaque, self._calm, self._copies())

    def candidates(self, qualifier: str | None, target: Item | None = None) -> Sequence[Item]:
        """Give the items a column with this qualifier may belong to."""
        if target is not None:
            return (target,)
        if qualifier is None or qualifier in self.walk.joins:
            return self.items
        named = self._references.get(qualifier)
        if named:
            return named
        if qualifier in _TARGET_NAMES:
            return [item for item in self.items if item.target]
        return self.items if qualifier in self.walk.derived else ()

    def _copies(self) -> bool:
        return Effect.INSERT in self.walk.effects and any(
            not item.target and item.place > Place.FILTER and not self.resolved(item).system
            for item in self.items
        )

    def _note(self, reference: Reference) -> None:
        """Give a reference to the items it may belong to."""
        place, qualifier, name, scope, loose = reference
        if name is None:
            self._star(place, qualifier, scope)
            return
        items = self._owners(qualifier)
        found = False
        for item in items:
            item.used.setdefault(place, set()).add(name)
            found = found or self._may_have(item, name)
        if qualifier is None:
            for item in self._references.get(name, ()):
                item.starred.add(place)
                found = True
            if name in _TARGET_NAMES or name in self.walk.joins:
                self._star(place, name, scope)
                found = True
        if found or name in _SYSTEM_COLUMNS or name in self.walk.outputs:
            return
        if name in self._index.functions and (loose or qualifier is not None):
            # `s.f` is f(s): a function of the whole row.
            self._functions.append((None, name))
            for item in items:
                item.starred.add(place)
        elif not loose and not self._from_elsewhere(qualifier, name):
            self._unknown += 1

    def _owners(self, qualifier: str | None) -> Sequence[Item]:
        if qualifier is None or qualifier in self.walk.joins:
            return self.items
        named = self._references.get(qualifier)
        if named is None and qualifier in _TARGET_NAMES:
            return [item for item in self.items if item.target]
        return named or ()

    def _from_elsewhere(self, qualifier: str | None, name: str) -> bool:
        """Tell whether a name may belong to something in FROM that is no table."""
        derived = self.walk.derived
        return qualifier in derived if qualifier is not None else bool(derived) or name in derived

    def _may_have(self, item: Item, name: str) -> bool:
        resolved = self.resolved(item)
        if not resolved.tables or resolved.system:
            return True
        return any(name in self._index.fields(table) for table in resolved.tables)

    def _star(self, place: Place, qualifier: str | None, scope: int) -> None:
        if qualifier is None:
            items: Sequence[Item] = [item for item in self.items if item.scope == scope]
        else:
            items = self._owners(qualifier)
        for item in items:
            item.starred.add(place)

    def _use_table(self, item: Item, table: Table) -> None:
        if table.kind == VIEW or table.reads:
            self._use_view(item, table)
        if table.kind == VIEW:
            return
        fields = self._index.fields(table)
        self._use_fields(item, fields)
        self._run(table.calls or ())
        if not item.only:
            for child in self._index.descendants(table):
                below = self._index.fields(child)
                self._use_fields(item, {name: below[name] for name in fields if name in below})

    def _use_fields(self, item: Item, fields: dict[str, Field]) -> None:
        for name, field in fields.items():
            for place, uses in _USES.items():
                if place in item.starred or name in item.used.get(place, ()):
                    self._add(field, *uses)
            if item.written_whole or name in item.written:
                self._add(field, Use.WRITTEN)
            if item.deleted or name in item.dropped:
                self._add(field, Use.DELETED)

    def _use_view(self, item: Item, view: Table) -> None:
        """Use all that a view reads: which of its columns stands for which is not known here."""
        behind = self._index.behind(view)
        self._unknown += behind.unknown
        if behind.calls is None:
            self._calm = False
        self._run(behind.calls or ())
        own = self._index.fields(view)
        places = [
            place
            for place in _USES
            if place in item.starred or not own.keys().isdisjoint(item.used.get(place, ()))
        ]
        for field in behind.fields:
            self._add(field, *_USES[max(places, default=Place.FILTER)])
            if item.written or item.written_whole:
                self._add(field, Use.WRITTEN)
            if item.deleted:
                self._add(field, Use.DELETED)

    def _run(self, calls: Sequence[str]) -> None:
        """Note the functions `schema.name` that a view or a policy runs."""
        for path in calls:
            schema, _, name = path.partition(".")
            if schema != "pg_catalog" or name in RESTLESS:
                self._functions.append((schema, name))

    def _call_functions(self) -> None:
        for schema, name in dict.fromkeys(self._functions):
            known = called(self._index, schema, name)
            self._calm = self._calm and known.calm
            self._opaque += known.opaque
            for path in known.reads:
                read = self._index.read_at(path)
                self._unknown += read.unknown
                self._calm = self._calm and read.calls is not None
                for field in read.fields:
                    self._add(field, Use.DISCLOSED)

    def _add(self, field: Field, *uses: Use) -> None:
        self._uses.setdefault(field.path, (field, set()))[1].update(uses)


def shown(uses: frozenset[Use]) -> tuple[Use, ...]:
    """Give the uses that are recorded: a column that may be disclosed or copied was looked at too."""
    kept = uses
    if Use.DISCLOSED in uses or Use.COPIED in uses:
        kept = uses - {Use.PREDICATE}
    return tuple(use for use in Use if use in kept)
