"""What PostgreSQL itself says of a statement: the columns it needs, discloses and gives back.

`needed` asks `tests.oracle.postgres`: the columns that the statement must be allowed to select, insert
and update. Nothing is executed and no name is resolved by us.
"""

from typing import NamedTuple

import psycopg
from psycopg import pq

from tests.oracle.postgres import PostgresOracle, Refused


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
        self._describing = psycopg.connect(uri, autocommit=True, options=path)
        self._asked = PostgresOracle(uri, search_path)
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
        self._asked.close()
        self._describing.close()
        self._running.close()

    def needed(self, statement: str) -> Needed:
        """Give what the server needs for a statement; views are given as what they read."""
        asked = self._asked.ask(statement)
        prepared = self._describing.pgconn.prepare(b"", statement.encode())
        if prepared.status != pq.ExecStatus.COMMAND_OK:
            raise Refused(statement)
        answer = self._describing.pgconn.describe_prepared(b"")
        described = {
            self._columns[answer.ftable(at), answer.ftablecol(at)]
            for at in range(answer.nfields)
            if (answer.ftable(at), answer.ftablecol(at)) in self._columns
            and answer.ftable(at) not in self._views
        }
        return Needed(asked.read, asked.write, asked.deleted, frozenset(described))

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
