"""The facts of a schema with the temporary tables and views of one session before them."""

from collections import ChainMap
from collections.abc import Mapping, Sequence

import msgspec

from access import Temporary
from analyzers.sql.facts import Column, Table
from analyzers.sql.neutral import Select, SetOperation, Values
from analyzers.sql.resolver import EXACT, Catalog, resolve
from analyzers.sql.schema import VIEW, Resolved, SchemaIndex
from analyzers.sql.settings import TEMPORARY, search_path_of
from analyzers.sql.temporary import MORE

_MATERIALISED = "m"
_UNKNOWN = Table(TEMPORARY, "", VIEW, 0, ())
"""Stands for the rows of which nothing is known in tables that were written."""


class OverlaidIndex(SchemaIndex):
    """The facts of a snapshot with one session's temporary tables before them.

    Their names are not listed: they come from the wire.
    """

    def __init__(
        self, base: SchemaIndex, tables: Sequence[Table], unsure: Mapping[str, bool]
    ) -> None:
        """Lay tables before `base`; of the `unsure` not all is known, and (True) they may be gone."""
        self.__dict__.update(base.__dict__)  # shared: a snapshot may have ten thousand tables
        self._fields = ChainMap({}, base._fields)  # type: ignore[assignment]
        self._attributes = ChainMap({}, base._attributes)  # type: ignore[assignment]
        self._behind = ChainMap({}, base._behind)  # type: ignore[assignment]
        own = {(table.schema, table.name): table for table in tables}
        self._base = base
        self._unsure = unsure
        self._by_name = ChainMap(own, base._by_name)  # type: ignore[assignment]
        bare = {one.name: [one, *base._by_bare.get(one.name, ())] for one in tables}
        self._by_bare = ChainMap(bare, base._by_bare)  # type: ignore[assignment]

    def resolve(self, schema: str | None, name: str, search_path: Sequence[str]) -> Resolved:
        """Tell what a name stands for: a temporary table goes before the server's own relations."""
        own = schema is None and search_path[:1] == (TEMPORARY,)
        at = name
        table = self._by_name.get((TEMPORARY, name)) if own or schema == TEMPORARY else None
        if table is None and (own or schema == TEMPORARY):
            at = MORE.name
            table = self._by_name.get((TEMPORARY, at))
        if table is None:
            return super().resolve(schema, name, search_path)
        sure = at not in self._unsure or _is_unknown(table)
        found = (table,) if sure else (table, _UNKNOWN)
        if not own or not (self._unsure.get(at) or _may_come_later(search_path[1:])):
            return Resolved(found)
        gone = self._base.resolve(None, name, search_path[1:])
        return Resolved((*found, *gone.tables), gone.system, gone.values)


def _may_come_later(path: Sequence[str]) -> bool:
    """Tell whether a search path may name another schema before that of temporary tables."""
    return not path or (TEMPORARY in path and path[0] != TEMPORARY)


def overlaid(catalog: Catalog, temporary: Sequence[Temporary]) -> Catalog:
    """Give a catalogue in which a session's temporary objects are known too."""
    tables: list[Table] = []
    unsure: dict[str, bool] = {}
    for one in sorted(temporary, key=lambda one: bool(one.query)):
        inner = Catalog(OverlaidIndex(catalog.index, tables, unsure), catalog.parse)
        table, sure = _facts(one, inner)
        tables.append(table)
        if one.written or one.doubtful or not sure:
            unsure[one.name] = one.doubtful
    return Catalog(OverlaidIndex(catalog.index, tables, unsure), catalog.parse)


def _facts(one: Temporary, catalog: Catalog) -> tuple[Table, bool]:
    """Give the facts of a temporary object, and whether they are all there is to know of it."""
    path = (TEMPORARY, *search_path_of(one.search_path))
    columns = tuple(Column(name, at, kind) for at, (name, kind) in enumerate(one.columns, 1))
    kind = VIEW if one.view else _MATERIALISED if one.query else "r"
    sure = True
    if kind == _MATERIALISED:
        names, sure = _names(one.query, catalog, path)
        given = dict(enumerate(columns))
        columns = tuple(given.get(at) or Column(name, at + 1, "") for at, name in enumerate(names))
    if not (columns or one.view) or (one.view and not one.query):
        return Table(TEMPORARY, one.name, VIEW, 0, ()), sure  # a view of which nothing is known
    table = Table(
        TEMPORARY, one.name, kind, 0, columns, calls=(), definition=one.query, search_path=path
    )
    return table, sure


def _is_unknown(table: Table) -> bool:
    return table.kind == VIEW and not table.definition


def _names(query: str, catalog: Catalog, path: tuple[str, ...]) -> tuple[list[str], bool]:
    """Give the names of a query's columns, none where one is not known, and if all is known of it."""
    try:
        (statement,) = catalog.parse(query)
        if not isinstance(statement, Select | SetOperation | Values):
            return [], False
        if not isinstance(statement, Values):
            statement = msgspec.structs.replace(statement, into=None)
        resolution = resolve(statement, catalog, path)
    except (ValueError, RecursionError):
        return [], False
    sure = resolution.resolution == EXACT and not resolution.gaps and not resolution.opaque
    names = []
    for output in resolution.outputs:
        if output is None:
            return [], False
        names.append(output[0])
    return names, sure
