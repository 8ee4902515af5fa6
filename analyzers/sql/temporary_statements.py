"""What a statement makes of the temporary tables and views of a session.

Source: PostgreSQL manual, CREATE TABLE, DISCARD.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from access import SessionState, Temporary
from analyzers.sql.created_views import created_view
from analyzers.sql.ddl.postgres import columns_of
from analyzers.sql.settings import TEMPORARY, USER, search_path_of
from analyzers.sql.temporary import ALL, DOUBT, TemporaryChange, What
from analyzers.sql.tree import Node, nodes, only, strings

_QUERY_LIMIT = 16 * 1024
"""Characters of a query that are kept; of a longer one the columns are not known."""
_PERSISTENCE = "t"
_END = TemporaryChange(ALL, what=What.ENDED)
_ENDING = frozenset(f"TRANS_STMT_{end}" for end in ("COMMIT", "ROLLBACK", "ROLLBACK_TO", "PREPARE"))
_DISCARDING = frozenset(("DISCARD_ALL", "DISCARD_TEMP"))
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
