"""Temporary tables and views of a session: what a statement makes of them, and the facts with them.

A table made by a query stands like a materialised view: its rows are those of the query, so what is
read of it is read of the query's columns too. What code on the server makes (functions, DO) is not
seen, so that such a table is unknown. Source: PostgreSQL manual, CREATE TABLE, DISCARD.
"""

from collections import ChainMap
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from access import Temporary
from analyzers.sql.created_views import created_view
from analyzers.sql.ddl.postgres import columns_of
from analyzers.sql.facts import Column, Table
from analyzers.sql.neutral import Select, SetOperation, Values
from analyzers.sql.resolver import Catalog, resolve
from analyzers.sql.schema import VIEW, Resolved, SchemaIndex
from analyzers.sql.settings import TEMPORARY, search_path_of
from analyzers.sql.tree import Node, nodes, only, strings

ALL = "*"
_MATERIALISED = "m"
_QUERY_LIMIT = 16 * 1024
"""Characters of a query that are kept; of a longer one the columns are not known."""
_PERSISTENCE = "t"


class TemporaryChange(NamedTuple):
    """What becomes of one temporary object, `*` for all of them. `made` None: it is dropped.

    `local`: until the end of the transaction (ON COMMIT DROP). `unless_there`: IF NOT EXISTS.
    `if_known`: only where the session has one of that name (ALTER TABLE).
    """

    name: str
    made: Temporary | None
    local: bool = False
    unless_there: bool = False
    if_known: bool = False

    def holds(self, known: Container[str]) -> bool:
        """Tell whether it changes anything where these names are known."""
        if self.if_known:
            return self.name in known
        return not (self.unless_there and self.name in known)


def temporary_changes(node: Node, text: str, search_path: str) -> tuple[TemporaryChange, ...]:
    """Give what a statement, its tree and its text, makes of temporary objects."""
    kind, fields = only(node)
    match kind:
        case "CreateStmt" if _is_temporary(fields.get("relation", {})):
            return (_table(fields),)
        case "ViewStmt" if _is_temporary(fields.get("view", {})):
            columns = tuple((name, "") for name in strings(nodes(fields, "aliases")))
            return (_made(fields["view"], text, columns, search_path, view=True),)
        case "CreateTableAsStmt":
            into = fields.get("into", {})
            there = bool(fields.get("if_not_exists"))
            return _made_by_query(into, text, search_path, unless_there=there)
        case "SelectStmt" if "intoClause" in fields:
            return _made_by_query(fields["intoClause"], text, search_path)
        case "DropStmt" if fields.get("removeType") in ("OBJECT_TABLE", "OBJECT_VIEW"):
            return tuple(_dropped(fields))
        case "DiscardStmt" if fields.get("target", "DISCARD_ALL") in (
            "DISCARD_ALL",
            "DISCARD_TEMP",
        ):
            return (TemporaryChange(ALL, None),)
        case "AlterTableStmt" | "RenameStmt":
            return tuple(_altered(fields))
        case _:
            return ()


def changed(
    known: tuple[Temporary, ...], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects after changes, by name. What is not known cannot change."""
    found = {one.name: one for one in known}
    for change in changes:
        if change.name == ALL:
            found.clear()
        elif change.made is None:
            found.pop(change.name, None)
        elif change.holds(found):
            found[change.name] = change.made
    return tuple(found[name] for name in sorted(found))


class OverlaidIndex(SchemaIndex):
    """The facts of a snapshot with one session's temporary tables before them.

    Their names are not listed: they come from the wire.
    """

    def __init__(self, base: SchemaIndex, tables: Sequence[Table]) -> None:
        self.__dict__.update(base.__dict__)  # shared: a snapshot may have ten thousand tables
        self._fields = ChainMap({}, base._fields)  # type: ignore[assignment]
        self._attributes = ChainMap({}, base._attributes)  # type: ignore[assignment]
        self._behind = ChainMap({}, base._behind)  # type: ignore[assignment]
        own = {(table.schema, table.name): table for table in tables}
        self._by_name = ChainMap(own, base._by_name)  # type: ignore[assignment]
        bare = {one.name: [one, *base._by_bare.get(one.name, ())] for one in tables}
        self._by_bare = ChainMap(bare, base._by_bare)  # type: ignore[assignment]

    def resolve(self, schema: str | None, name: str, search_path: Sequence[str]) -> Resolved:
        """Tell what a name stands for: a temporary table goes before the server's own relations."""
        if schema is None and search_path[:1] == (TEMPORARY,):
            table = self._by_name.get((TEMPORARY, name))
            if table is not None:
                return Resolved((table,))
        return super().resolve(schema, name, search_path)


def overlaid(catalog: Catalog, temporary: Sequence[Temporary]) -> Catalog:
    """Give a catalogue in which a session's temporary objects are known too."""
    tables: list[Table] = []
    waiting = sorted(temporary, key=lambda one: bool(one.query))
    for one in waiting:
        inner = Catalog(OverlaidIndex(catalog.index, tables), catalog.parse)
        tables.append(_facts(one, inner))
    return Catalog(OverlaidIndex(catalog.index, tables), catalog.parse)


def _facts(one: Temporary, catalog: Catalog) -> Table:
    path = (TEMPORARY, *search_path_of(one.search_path))
    columns = tuple(Column(name, at, kind) for at, (name, kind) in enumerate(one.columns, 1))
    kind = VIEW if one.view else _MATERIALISED if one.query else "r"
    if kind == _MATERIALISED:
        names = _names(one.query, catalog, path)
        given = dict(enumerate(columns))
        columns = tuple(given.get(at) or Column(name, at + 1, "") for at, name in enumerate(names))
    if not (columns or one.view) or (one.view and not one.query):
        return Table(TEMPORARY, one.name, VIEW, 0, ())  # a view of which nothing is known
    return Table(
        TEMPORARY, one.name, kind, 0, columns, calls=(), definition=one.query, search_path=path
    )


def _names(query: str, catalog: Catalog, path: tuple[str, ...]) -> list[str]:
    """Give the names of a query's columns, none where one of them is not known."""
    try:
        (statement,) = catalog.parse(query)
        if not isinstance(statement, Select | SetOperation | Values):
            return []
        if not isinstance(statement, Values):
            statement = msgspec.structs.replace(statement, into=None)
        outputs = resolve(statement, catalog, path).outputs
    except (ValueError, RecursionError):
        return []
    names = []
    for output in outputs:
        if output is None:
            return []
        names.append(output[0])
    return names


def _is_temporary(relation: Node) -> bool:
    return relation.get("relpersistence") == _PERSISTENCE or relation.get("schemaname") == TEMPORARY


def _table(fields: Node) -> TemporaryChange:
    name = fields["relation"].get("relname", "")
    made = Temporary(name, columns_of(fields))
    local = fields.get("oncommit") == "ONCOMMIT_DROP"
    return TemporaryChange(name, made, local, bool(fields.get("if_not_exists")))


def _made(
    relation: Node,
    text: str,
    columns: tuple[tuple[str, str], ...],
    path: str,
    *,
    view: bool = False,
) -> TemporaryChange:
    name = relation.get("relname", "")
    query = created_view(text.strip()).query if len(text) <= _QUERY_LIMIT else ""
    return TemporaryChange(name, Temporary(name, columns, query, view, path))


def _made_by_query(
    into: Node, text: str, path: str, *, unless_there: bool = False
) -> tuple[TemporaryChange, ...]:
    relation = into.get("rel", {})
    if not _is_temporary(relation):
        return ()
    columns = tuple((name, "") for name in strings(nodes(into, "colNames")))
    change = _made(relation, text, columns, path)
    local = into.get("onCommit") == "ONCOMMIT_DROP"
    return (change._replace(local=local, unless_there=unless_there),)


def _dropped(fields: Node) -> Iterator[TemporaryChange]:
    for named in nodes(fields, "objects"):
        parts = strings(nodes(named.get("List", {}), "items"))
        if parts and (len(parts) == 1 or parts[-2] == TEMPORARY):
            yield TemporaryChange(parts[-1], None)


def _altered(fields: Node) -> Iterator[TemporaryChange]:
    """Give what ALTER TABLE leaves of a session's own table: one of which nothing is known."""
    relation = fields.get("relation", {})
    name = relation.get("relname", "")
    if name and relation.get("schemaname") in (None, TEMPORARY):
        yield TemporaryChange(name, Temporary(name), if_known=True)
