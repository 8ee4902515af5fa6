"""What PostgreSQL itself says of a statement: the columns it needs, discloses and gives back.

`needed` asks for a Parse only, with `debug_print_rewritten`: the server then logs the rewritten tree,
in which each table carries the columns that the statement must be allowed to select, insert and
update. Nothing is executed and no name is resolved by us.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import psycopg
from psycopg import pq

_PERMISSIONS = re.compile(
    r"\{RTEPERMISSIONINFO :relid (\d+) :inh \w+ :requiredPerms (\d+) :checkAsUser \d+"
    r" :selectedCols \(b([ \d]*)\) :insertedCols \(b([ \d]*)\) :updatedCols \(b([ \d]*)\)\}"
)
_FIRST_LOW_INVALID = -7
"""A bit's number is the attribute's minus this (`FirstLowInvalidHeapAttributeNumber`)."""
_SELECT, _DELETE = 2, 8
"""Source: `parsenodes.h`, ACL_SELECT and ACL_DELETE."""


class Refused(Exception):
    """The server does not accept the statement: the corpus is wrong."""


class Needed(NamedTuple):
    """Paths `schema.table.column`; `deleted` are tables."""

    read: frozenset[str]
    written: frozenset[str]
    deleted: frozenset[str]
    described: frozenset[str]


class Oracle:
    """Asks one server, on two sessions: one logs what statements need, the other runs them."""

    def __init__(self, uri: str, search_path: str) -> None:
        path = f"-c search_path={search_path.replace(' ', '')}"
        self._running = psycopg.connect(uri, autocommit=True, options=path)
        logging = f"{path} -c debug_print_rewritten=on -c debug_pretty_print=off"
        self._asking = psycopg.connect(
            uri, autocommit=True, options=f"{logging} -c client_min_messages=log"
        )
        self._logged: list[str] = []
        self._asking.add_notice_handler(
            lambda notice: self._logged.append(f"{notice.message_primary} {notice.message_detail}")
        )
        rows = self._running.execute(
            "select c.oid, a.attnum, n.nspname || '.' || c.relname, a.attname, c.relkind"
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
            " where n.nspname in ('crm', 'archive') and c.relkind in ('r', 'p', 'm', 'v')"
        ).fetchall()
        self._columns = {(oid, number): f"{table}.{name}" for oid, number, table, name, _ in rows}
        self._tables = {oid: table for oid, _, table, _, _ in rows}
        self._views = {oid for oid, _, _, _, kind in rows if kind == "v"}

    def close(self) -> None:
        """End the sessions."""
        self._asking.close()
        self._running.close()

    def needed(self, statement: str) -> Needed:
        """Give what the server needs for a statement; views are given as what they read."""
        self._logged.clear()
        prepared = self._asking.pgconn.prepare(b"", statement.encode())
        logged = " ".join(self._logged).replace("\n", " ")  # the server breaks lines anywhere
        if prepared.status != pq.ExecStatus.COMMAND_OK:
            raise Refused(statement)
        answer = self._asking.pgconn.describe_prepared(b"")
        described = {
            self._columns[answer.ftable(at), answer.ftablecol(at)]
            for at in range(answer.nfields)
            if (answer.ftable(at), answer.ftablecol(at)) in self._columns
            and answer.ftable(at) not in self._views
        }
        found: dict[str, set[str]] = {"read": set(), "written": set(), "deleted": set()}
        for relation, permissions, *columns in _PERMISSIONS.findall(logged):
            oid = int(relation)
            if oid not in self._tables or oid in self._views:
                continue
            selected, inserted, updated = (list(self._named(oid, bits)) for bits in columns)
            found["read"].update(selected)
            found["written"].update(inserted, updated)
            if int(permissions) & _DELETE:
                found["deleted"].add(self._tables[oid])
        return Needed(
            frozenset(found["read"]),
            frozenset(found["written"]),
            frozenset(found["deleted"]),
            frozenset(described),
        )

    def values(self, statement: str) -> str:
        """Run a statement, undo it, and give everything that came back as one text."""
        with self._running.transaction(force_rollback=True):
            cursor = self._running.execute(statement.encode())
            rows = cursor.fetchall() if cursor.description else []
        return "\n".join(str(value) for row in rows for value in row)

    def changes(self, statement: str) -> bool:
        """Run a statement, undo it, and tell whether it needed the right to change anything.

        A read-only transaction refuses it, or it takes a transaction number or a place in a
        sequence.
        """
        try:
            with self._running.transaction(force_rollback=True):
                self._running.execute("set transaction read only")
                self._running.execute(statement.encode())
                row = self._running.execute("select pg_current_xact_id_if_assigned()").fetchone()
        except psycopg.errors.ReadOnlySqlTransaction:
            return True
        return row is not None and row[0] is not None

    def _named(self, oid: int, bits: str) -> Iterator[str]:
        for bit in bits.split():
            attribute = int(bit) + _FIRST_LOW_INVALID
            if attribute > 0:
                yield self._columns[oid, attribute]
            elif attribute == 0:  # the whole row
                yield from (path for (o, _), path in self._columns.items() if o == oid)
