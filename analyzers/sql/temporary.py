"""Temporary tables and views of a session: what a statement makes of them, and the facts with them.

A table made by a query stands like a materialised view: its rows are those of the query, so what is
read of it is read of the query's columns too. As soon as other rows may have come into it, what is read
of it is not known beside that; as soon as it may be gone, its name means the permanent table too. What
code on the server does (functions, DO) is not seen: it may have done anything to each of them.
Source: PostgreSQL manual, CREATE TABLE, DISCARD.
"""

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from access import Action, GapPlace, GapReason, SessionState, Temporary
from analyzers.sql.created_views import created_view
from analyzers.sql.ddl.postgres import columns_of
from analyzers.sql.facts import Column, Table
from analyzers.sql.neutral import Select, SetOperation, Values
from analyzers.sql.resolver import EXACT, Catalog, resolve
from analyzers.sql.schema import VIEW, Resolved, SchemaIndex
from analyzers.sql.settings import TEMPORARY, USER, search_path_of
from analyzers.sql.tree import Node, nodes, only, strings

if TYPE_CHECKING:
    from analyzers.sql.reading import StatementReading

ALL = ""
"""All objects of a session: no name is empty."""
MORE = Temporary("", doubtful=True)
"""Stands for objects that are not followed: each name may be that of one."""
_MATERIALISED = "m"
_QUERY_LIMIT = 16 * 1024
"""Characters of a query that are kept; of a longer one the columns are not known."""
_QUERIES_LIMIT = 32 * 1024
"""Characters of all queries of a session that are kept: each is resolved anew when one is made."""
_PERSISTENCE = "t"
_UNKNOWN = Table(TEMPORARY, "", VIEW, 0, ())
"""Stands for the rows of which nothing is known in tables that were written."""


class What(StrEnum):
    """What becomes of a temporary object."""

    BECOMES = "becomes"
    """It is made, or dropped."""
    WRITTEN = "written"
    """Rows came into it."""
    DOUBTED = "doubted"
    """Anything may have been done to it."""
    ENDED = "ended"
    """A transaction, or a part of it, ended: it may be gone where it was made in there."""


class TemporaryChange(NamedTuple):
    """What becomes of one temporary object, `ALL` for all of them. `made` None: it is dropped.

    `unless_there`: IF NOT EXISTS. `if_known`: only where the session has one of that name.
    """

    name: str
    made: Temporary | None = None
    unless_there: bool = False
    if_known: bool = False
    what: What = What.BECOMES


DOUBT = TemporaryChange(ALL, what=What.DOUBTED)
"""Code ran that is not known."""
_END = TemporaryChange(ALL, what=What.ENDED)
_ENDING = frozenset(f"TRANS_STMT_{end}" for end in ("COMMIT", "ROLLBACK", "ROLLBACK_TO", "PREPARE"))
_DISCARDING = frozenset(("DISCARD_ALL", "DISCARD_TEMP"))
_UNSEEN = frozenset((GapReason.OPAQUE_FUNCTION, GapReason.UNPARSED, GapReason.TRUNCATED))
_WRITING = frozenset(("InsertStmt", "UpdateStmt", "MergeStmt", "CopyStmt"))
_MAY_WRITE = re.compile(r"insert|update|merge|copy", re.IGNORECASE)
_NAMED = ("OBJECT_TABLE", "OBJECT_VIEW")
_JOINING = ("AT_AttachPartition", "AT_AddInherit")
"""What makes rows of one table rows of another."""
_OWN_SCHEMA = f"{TEMPORARY}_"
"""How the real name of a session's temporary schema begins."""


def temporary_changes(node: Node, text: str, session: SessionState) -> tuple[TemporaryChange, ...]:
    """Give what a statement, its tree and its text, makes of the temporary objects of a session."""
    kind, fields = only(node)
    known = {one.name: one for one in session.temporary}
    made = tuple(_made_by(kind, fields, text, session.search_path, known))
    if not known:
        return made
    return (*_changes_of_known(kind, fields, known), *_writes(node, text, known), *made)


def _made_by(
    kind: str, fields: Node, text: str, path: str, known: Mapping[str, Temporary]
) -> Iterator[TemporaryChange]:
    match kind:
        case "CreateStmt" if _may_be_made(fields.get("relation", {}), path):
            yield _table(fields, path)
        case "ViewStmt":
            columns = tuple((name, "") for name in strings(nodes(fields, "aliases")))
            named = _tables_in(fields.get("query", {}))
            own = [known[name] for name in named if name in known]
            if own or _may_be_made(fields.get("view", {}), path):  # a view of an own table is one
                made = _made(fields["view"], text, columns, path, named)
                doubtful = made.doubtful and (not own or any(one.doubtful for one in own))
                made = msgspec.structs.replace(made, view=True, doubtful=doubtful)
                yield TemporaryChange(made.name, made)
        case "CreateTableAsStmt":
            there = bool(fields.get("if_not_exists"))
            named = _tables_in(fields.get("query", {}))
            yield from _made_by_query(fields.get("into", {}), text, path, named, there)
        case "SelectStmt" if "intoClause" in fields:
            into = fields["intoClause"]
            named = _tables_in({key: one for key, one in fields.items() if key != "intoClause"})
            yield from _made_by_query(into, text, path, named)
        case "DropStmt" if fields.get("removeType") in _NAMED:
            yield from _dropped(fields)
        case "DiscardStmt" if fields.get("target", "DISCARD_ALL") in _DISCARDING:
            yield TemporaryChange(ALL)
        case "AlterTableStmt":
            yield from _altered(fields)
        case "RenameStmt" if fields.get("renameType") not in _NAMED:
            yield from _altered(fields)
        case "RuleStmt" | "CreateTrigStmt":
            yield from _altered(fields, runs_code=True)
        case _:
            pass


def _changes_of_known(
    kind: str, fields: Node, known: Mapping[str, Temporary]
) -> Iterator[TemporaryChange]:
    """Give what a statement does to tables that the session has, but for writing rows."""
    match kind:
        case "TransactionStmt" if fields.get("kind") in _ENDING:
            yield _END
        case "ExecuteStmt" | "CallStmt" | "DropOwnedStmt" | "RuleStmt" | "CreateTrigStmt":
            yield DOUBT
        case "DropStmt":
            schemas = fields.get("removeType") == "OBJECT_SCHEMA"
            own = any(
                name.startswith(_OWN_SCHEMA)
                for named in nodes(fields, "objects")
                for name in strings(nodes(named.get("List", {}), "items"))[:-1]
            )
            if schemas or own or fields.get("behavior") == "DROP_CASCADE":
                yield DOUBT
        case "CreateStmt":
            for parent in nodes(fields, "inhRelations"):  # its rows are rows of each of them
                relation = parent.get("RangeVar", {})
                if relation.get("relname") in known and _may_be_own(relation):
                    yield TemporaryChange(relation["relname"], if_known=True, what=What.WRITTEN)
        case "AlterTableStmt":
            commands = [one.get("AlterTableCmd", {}) for one in nodes(fields, "cmds")]
            if any(command.get("subtype") in _JOINING for command in commands):
                yield DOUBT
        case "RenameStmt" if fields.get("renameType") in _NAMED:
            if fields.get("relation", {}).get("relname") in known:
                name = fields.get("newname", "")
                yield TemporaryChange(name, Temporary(name, doubtful=True))
                yield DOUBT
        case _:
            pass


def _writes(node: Node, text: str, known: Mapping[str, Temporary]) -> Iterator[TemporaryChange]:
    """Give into which tables of the session a statement puts rows, in CTEs and EXPLAIN too."""
    if _MAY_WRITE.search(text) is None or "PrepareStmt" in node:
        return
    for kind, fields in _all(node):
        if kind not in _WRITING or (kind == "CopyStmt" and not fields.get("is_from")):
            continue
        relation = fields.get("relation", {})
        name = relation.get("relname", "")
        if name in known and _may_be_own(relation):
            written = TemporaryChange(name, if_known=True, what=What.WRITTEN)
            yield DOUBT if known[name].view or known[name].doubtful else written


def _all(node: Node) -> Iterator[tuple[str, Node]]:
    """Give every part of a tree with its key."""
    waiting: list[Node] = [node]
    while waiting:
        for key, part in waiting.pop().items():
            if isinstance(part, dict):
                yield key, part
                waiting.append(part)
            elif isinstance(part, list):
                waiting += [one for one in part if isinstance(one, dict)]


def _tables_in(node: Node) -> tuple[str, ...]:
    """Give the tables that a query names and that may be the session's own."""
    found = [part["relname"] for _, part in _all(node) if "relname" in part and _may_be_own(part)]
    return tuple(sorted(set(found)))


def _may_be_own(relation: Node) -> bool:
    schema: str = relation.get("schemaname", TEMPORARY)
    return schema == TEMPORARY or schema.startswith(_OWN_SCHEMA)


def unseen(reading: "StatementReading") -> bool:
    """Tell whether code that is not known ran: it may have done anything to a session's own tables."""
    reasons = {gap.reason for gap in reading.gaps if gap.place is GapPlace.STATEMENT}
    if reading.action is Action.UNKNOWN or not _UNSEEN.isdisjoint(reasons):
        return True
    own = any(path.startswith(f"{TEMPORARY}.") for path in reading.tables)
    return GapReason.UNKNOWN_TABLE in reasons and not (own or reading.read_only)


def changed(
    known: Iterable[Temporary], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects after changes, by name. What is not known cannot change."""
    found = {one.name: one for one in known}
    for change in changes:
        change_known(found, change)
    return tuple(found[name] for name in sorted(found))


def change_known(known: dict[str, Temporary], change: TemporaryChange) -> None:
    """Follow one change."""
    name, made = change.name, change.made
    if change.what is not What.BECOMES:
        for one in list(known) if name == ALL else [name] if name in known else []:
            known[one] = _less_sure(known[one], change.what)
    elif name == ALL:
        known.clear()
    elif made is None:
        if known.pop(name, None) is not None:
            _forget_meaning(known, name)
    elif not (change.if_known and name not in known) and not (
        change.unless_there and name in known
    ):
        _forget_meaning(known, name)
        length = sum(len(one.query) for one in known.values() if one.name != name)
        if length + len(made.query) > _QUERIES_LIMIT:
            made = Temporary(name, until_commit=made.until_commit, doubtful=made.doubtful)
        known[name] = _less_sure(made, What.DOUBTED) if name in made.names else made


def in_doubt(
    known: Iterable[Temporary], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects while nobody knows which of these changes have been made."""
    found = {one.name: one for one in known}
    doubt = What.BECOMES
    for change in changes:
        if change.what is What.WRITTEN:
            change_known(found, change)
            continue
        doubt = What.DOUBTED if What.DOUBTED in (doubt, change.what) else What.ENDED
        if change.made is not None and (change.name in found or not change.if_known):
            there = change.name in found
            found[change.name] = Temporary(change.name) if there else change.made
    if doubt is not What.BECOMES:
        found = {name: _less_sure(one, doubt) for name, one in found.items()}
    return tuple(found[name] for name in sorted(found))


def changed_within(
    known: Iterable[Temporary], changes: Iterable[TemporaryChange]
) -> tuple[Temporary, ...]:
    """Give a session's temporary objects after a statement of a text in which others follow.

    What was dropped is back after a ROLLBACK in the same text, so it is not gone for sure.
    """
    dropped = [one for one in changes if one.what is What.BECOMES and one.made is None]
    kept = [one for one in changes if one not in dropped]
    return changed(in_doubt(known, dropped), kept)


def _less_sure(one: Temporary, what: What) -> Temporary:
    written = one.written or what in (What.WRITTEN, What.DOUBTED)
    doubtful = one.doubtful or what in (What.ENDED, What.DOUBTED)
    return msgspec.structs.replace(one, written=written, doubtful=doubtful)


def _forget_meaning(known: dict[str, Temporary], name: str) -> None:
    """Follow that a name means something else than when queries were kept that it stands in."""
    for other, one in known.items():
        if name in one.names:
            known[other] = _less_sure(one, What.WRITTEN)


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


def _is_temporary(relation: Node) -> bool:
    """Tell whether what is made is temporary by its own words."""
    own: bool = relation.get("relpersistence") == _PERSISTENCE
    return own or ("schemaname" in relation and _may_be_own(relation))


def _may_be_made(relation: Node, path: str) -> bool:
    """Tell whether what is made may be temporary: where nothing is said, the search path tells."""
    if _is_temporary(relation):
        return True
    names = [name for name in search_path_of(path) if name != USER]
    return "schemaname" not in relation and names[:1] == [TEMPORARY]


def _made_doubtful(relation: Node, path: str) -> bool:
    """Tell whether what is made may be permanent: there may be a schema of the user's name."""
    return not _is_temporary(relation) and search_path_of(path)[:1] != (TEMPORARY,)


def _table(fields: Node, path: str) -> TemporaryChange:
    name = fields["relation"].get("relname", "")
    local = fields.get("oncommit") == "ONCOMMIT_DROP"
    doubtful = _made_doubtful(fields["relation"], path)
    made = Temporary(name, columns_of(fields), until_commit=local, doubtful=doubtful)
    return TemporaryChange(name, made, bool(fields.get("if_not_exists")))


def _made(
    relation: Node,
    text: str,
    columns: tuple[tuple[str, str], ...],
    path: str,
    named: tuple[str, ...],
) -> Temporary:
    name = relation.get("relname", "")
    doubtful = _made_doubtful(relation, path)
    query = created_view(text.strip()).query if len(text) <= _QUERY_LIMIT else ""
    if not query:
        return Temporary(name, doubtful=doubtful)
    return Temporary(name, columns, query, search_path=path, names=named, doubtful=doubtful)


def _made_by_query(
    into: Node, text: str, path: str, named: tuple[str, ...], there: bool = False
) -> Iterator[TemporaryChange]:
    relation = into.get("rel", {})
    if _may_be_made(relation, path):
        columns = tuple((name, "") for name in strings(nodes(into, "colNames")))
        made = _made(relation, text, columns, path, named)
        local = into.get("onCommit") == "ONCOMMIT_DROP"
        made = msgspec.structs.replace(made, until_commit=local)
        yield TemporaryChange(made.name, made, there)


def _dropped(fields: Node) -> Iterator[TemporaryChange]:
    for named in nodes(fields, "objects"):
        parts = strings(nodes(named.get("List", {}), "items"))
        if parts and (len(parts) == 1 or parts[-2] == TEMPORARY):
            yield TemporaryChange(parts[-1])


def _altered(fields: Node, *, runs_code: bool = False) -> Iterator[TemporaryChange]:
    """Give what ALTER TABLE leaves of a session's own table: one of which nothing is known.

    `runs_code`: whatever is written into it may do anything.
    """
    relation = fields.get("relation", {})
    name = relation.get("relname", "")
    if name and _may_be_own(relation):
        yield TemporaryChange(name, Temporary(name, doubtful=runs_code), if_known=True)
