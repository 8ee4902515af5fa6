"""Checks the PostgreSQL oracle by what an account may do: with just the columns read, and without each.

`Privileges.disagreements` asks the same server in another way: an account gets SELECT on just the
columns that the oracle says are read, and EXPLAIN must pass; then it lacks one of them, and EXPLAIN
must be refused. Views become `security_invoker` and row security ends in that database: use one of its
own.
"""

from collections.abc import Iterable, Iterator

import psycopg
from psycopg import sql

from tests.oracle.facts import named

_RELATIONS = """
select n.nspname, c.relname, c.relkind::text,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm', 'v', 'f')
  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
"""


class Privileges:
    """A database in which an account's rights are changed at will."""

    def __init__(self, uri: str, search_path: str) -> None:
        path = search_path.replace(" ", "")
        options = f"-c search_path={path} -c client_min_messages=error"
        self._connection = psycopg.connect(uri, autocommit=True, options=options)
        self._account = sql.Identifier(f"reader_{self._connection.info.dbname}"[:60])
        self._run(sql.SQL("create role {role}").format(role=self._account))
        self._columns: dict[str, list[str]] = {}
        self._tables: dict[str, sql.Identifier] = {}
        for schema, name, kind, columns in self._connection.execute(_RELATIONS).fetchall():
            relation = sql.Identifier(schema, name)
            self._grant("usage", sql.SQL("schema {}").format(sql.Identifier(schema)))
            self._grant("insert, update, delete", relation)
            if kind == "v":
                self._grant("select", relation)
                set_invoker = sql.SQL("alter view {} set (security_invoker)")
                self._run(set_invoker.format(relation))
                continue
            if kind in {"r", "p"}:
                self._run(sql.SQL("alter table {} disable row level security").format(relation))
            self._columns[named(schema, name)] = columns
            self._tables[named(schema, name)] = relation

    def close(self) -> None:
        """End the session; the account goes with its rights."""
        self._run(sql.SQL("drop owned by {role}").format(role=self._account))
        self._run(sql.SQL("drop role {role}").format(role=self._account))
        self._connection.close()

    def disagreements(self, statement: str, read: Iterable[str]) -> Iterator[str]:
        """Give what is wrong with the columns said to be read: nothing if all is right."""
        columns = sorted(read)
        by_table: dict[str, set[str]] = {}
        for path in columns:
            table, column = self._apart(path)
            by_table.setdefault(table, set()).add(column)
        for table, some in by_table.items():
            self._select("grant", table, some)
        try:
            if not self._passes(statement, by_table):
                yield "more is asked for"
            for path in columns:
                table, column = self._apart(path)
                self._select("revoke", table, {column})
                if self._passes(statement, by_table):
                    yield f"{path} is not asked for"
                self._select("grant", table, {column})
        finally:
            for table, some in by_table.items():
                self._select("revoke", table, some)

    def _apart(self, path: str) -> tuple[str, str]:
        """Give table and column; either may have a point in its name."""
        for table, columns in self._columns.items():
            column = path.removeprefix(f"{table}.")
            if column != path and column in columns:
                return table, column
        raise LookupError(f"no column {path}")

    def _passes(self, statement: str, by_table: dict[str, set[str]]) -> bool:
        if self._explains(statement):
            return True
        # A table of which no column is read still needs one: any will do.
        others = {
            table: {names[0]}
            for table, names in self._columns.items()
            if names and table not in by_table and table.rpartition(".")[2] in statement
        }
        for table, some in others.items():
            self._select("grant", table, some)
        passed = self._explains(statement)
        for table, some in others.items():
            self._select("revoke", table, some)
        return passed

    def _explains(self, statement: str) -> bool:
        try:
            with self._connection.transaction(force_rollback=True):
                self._run(sql.SQL("set local role {}").format(self._account))
                self._connection.execute(b"explain (generic_plan) " + statement.encode())
        except psycopg.errors.InsufficientPrivilege:
            return False
        return True

    def _select(self, what: str, table: str, columns: set[str]) -> None:
        listed = sql.SQL(", ").join(sql.Identifier(one) for one in sorted(columns))
        to = "to" if what == "grant" else "from"
        change = sql.SQL("{what} select ({columns}) on {table} {to} {role}")
        self._run(
            change.format(
                what=sql.SQL(what),
                columns=listed,
                table=self._tables[table],
                to=sql.SQL(to),
                role=self._account,
            )
        )

    def _grant(self, what: str, on: sql.Composable) -> None:
        self._run(sql.SQL("grant {} on {} to {}").format(sql.SQL(what), on, self._account))

    def _run(self, command: sql.SQL | sql.Composed) -> None:
        self._connection.execute(command)
