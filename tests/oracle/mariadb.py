"""What a real MariaDB says of a statement: the columns it reads, by what it refuses without them.

An account without any right to read prepares the statement; each error names a column, which is then
granted, until the server is content. A change is also run, on empty tables, and undone: some rights
are asked for only then. Columns behind views belong to the views'
definer: they are taken away one at a time. It judges reading only.

Two habits of the server's are no reading: it asks for nothing for columns of USING and NATURAL and for
the list of EXISTS, which influence the result or do not; and it asks for the inserted columns of
INSERT ... RETURNING. Such columns are `spare`: an answer may have them or not.
"""

import contextlib
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pymysql
import sqlglot
from pymysql.cursors import Cursor
from sqlglot import expressions as sql

from tests.oracle.answer import Answer, Refused
from tests.oracle.corpus import Corpus
from tests.oracle.spare import defines, spare_columns
from tests.servers import free_port

PROBE, MAKER = "'probe'@'127.0.0.1'", "'maker'@'127.0.0.1'"
_NO_COLUMN, _NO_TABLE, _NO_VIEW = 1143, 1142, 1356
_COLUMN = re.compile(r"^SELECT command denied .* for column '(.*)' in table '(.*)'$", re.DOTALL)
_TABLE = re.compile(r"^SELECT command denied .* for table `(.*)`\.`(.*)`$", re.DOTALL)
_CHANGES = re.compile(r"\s*(insert|update|delete|replace)\b", re.IGNORECASE)
_HIDDEN = "_probe_"
"""Begins the name of an invisible column that the account may read: without any, the server refuses
a table before it looks at columns."""


class MariaServer(NamedTuple):
    """A running MariaDB server on 127.0.0.1; root has no password."""

    port: int
    process: subprocess.Popen[bytes]

    def connect(self, user: str, database: str | None = None) -> Cursor:
        """Open a session and give its cursor."""
        connection = pymysql.connect(
            host="127.0.0.1", port=self.port, user=user, database=database, autocommit=True
        )
        return connection.cursor()


@contextlib.contextmanager
def mariadb_server(folder: Path) -> Iterator[MariaServer]:
    """Run a MariaDB server with its data in `folder`."""
    data, log = folder / "mariadb", folder / "mariadb.log"
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    install = ["mariadb-install-db", "--no-defaults", "--user=root", "--skip-test-db"]
    install += [f"--datadir={data}", "--auth-root-authentication-method=normal"]
    subprocess.run(install, check=True, **quiet)
    port = free_port()
    options = [
        f"--datadir={data}",
        f"--port={port}",
        f"--socket={folder}/socket",
        f"--log-error={log}",
    ]
    options += ["--bind-address=127.0.0.1", "--skip-name-resolve", "--innodb-buffer-pool-size=32M"]
    process = subprocess.Popen(["mariadbd", "--no-defaults", "--user=root", *options], **quiet)
    try:
        _await(port, process)
        yield MariaServer(port, process)
    finally:
        process.terminate()
        process.wait(60)


class MariaJudge:
    """A database of the corpus's own on a MariaDB server."""

    def __init__(self, server: MariaServer, corpus: Corpus) -> None:
        self._root = server.connect("root")
        self._root.execute("set foreign_key_checks = 0")
        self._database = corpus.database
        self._make(server, corpus)
        kinds = self._all(
            "select table_name, table_type from information_schema.tables where table_schema = %s"
        )
        self._views = [name for name, kind in kinds if kind == "VIEW"]
        self._columns: dict[str, list[str]] = {name: [] for name, kind in kinds if kind != "VIEW"}
        listed = self._all(
            "select table_name, column_name from information_schema.columns"
            " where table_schema = %s order by ordinal_position"
        )
        for table, column in listed:
            if table in self._columns:
                self._columns[table].append(column)
        definitions = self._all(
            "select table_name, view_definition from information_schema.views"
            " where table_schema = %s"
        )
        within = f"`{self._database}`."
        self.facts = {
            "schema": dict(self._columns),
            "views": {name: text.replace(within, "") for name, text in definitions},
        }
        self._open()
        self._asking = server.connect("probe", self._database)

    def close(self) -> None:
        """End the sessions."""
        for cursor in (self._asking, self._root):
            cursor.connection.close()

    def ask(self, statement: str) -> Answer:
        """Give what the server wants to be readable.

        Raises: Refused.
        """
        if defines(statement):
            raise Refused(f"a definition: {statement}")
        found = self._granted(statement)
        if any(re.search(rf"(?<!\w){re.escape(view)}(?!\w)", statement) for view in self._views):
            found |= self._behind_views(statement)
        spare = spare_columns(statement, self._columns, "mysql", found)
        need = frozenset(found) - spare - _asked_in_vain(statement)
        none: frozenset[str] = frozenset()
        return Answer(frozenset(found), none, none, none, need, spare=spare)

    def _make(self, server: MariaServer, corpus: Corpus) -> None:
        name = self._database
        for account in (PROBE, MAKER):
            self._root.execute(f"create or replace user {account}")
        self._root.execute(f"create or replace database {name} character set utf8mb4")
        self._root.execute(f"grant all on {name}.* to {MAKER}")
        client = ["mariadb", "--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--user=maker"]
        client += [f"--port={server.port}", "--default-character-set=utf8mb4", name]
        subprocess.run(client, input=corpus.schema.encode(), check=True, capture_output=True)

    def _open(self) -> None:
        """Leave the one account all but reading, and the views' definer reading by columns."""
        name = self._database
        self._root.execute(f"revoke all on {name}.* from {MAKER}")
        changes = "insert, update, delete, create, drop, alter, create view, show view, execute"
        self._root.execute(f"grant {changes} on {name}.* to {PROBE}, {MAKER}")
        self._root.execute(f"grant file on *.* to {PROBE}")
        for view in self._views:
            self._root.execute(f"grant select on {name}.`{view}` to {PROBE}, {MAKER}")
        for at, (table, columns) in enumerate(self._columns.items()):
            hidden = f"{_HIDDEN}{at}"
            self._root.execute(f"alter table {name}.`{table}` add {hidden} int invisible")
            self._root.execute(f"grant select ({hidden}) on {name}.`{table}` to {PROBE}, {MAKER}")
            if self._views:
                listed = ", ".join("`" + one.replace("`", "``") + "`" for one in columns)
                self._root.execute(f"grant select ({listed}) on {name}.`{table}` to {MAKER}")

    def _all(self, query: str) -> list[tuple[str, str]]:
        self._root.execute(query, [self._database])
        return [(first, second) for first, second in self._root.fetchall()]

    def _change(self, what: str, table: str, column: str, account: str) -> None:
        to = "to" if what == "grant" else "from"
        named = column.replace("`", "``")
        self._root.execute(
            f"{what} select (`{named}`) on {self._database}.`{table}` {to} {account}"
        )

    def _granted(self, statement: str) -> set[str]:
        """Give the columns that had to be granted; takes them back."""
        granted: set[tuple[str, str]] = set()
        try:
            while True:
                wanted = self._refused(statement)
                if wanted is None:
                    return {f"{table}.{column}" for table, column in granted}
                new = set(wanted) - granted
                if not new:
                    raise Refused(f"refused with all it named: {statement}")
                for table, column in new:
                    self._change("grant", table, column, PROBE)
                granted |= new
        finally:
            for table, column in granted:
                self._change("revoke", table, column, PROBE)

    def _refused(self, statement: str) -> list[tuple[str, str]] | None:
        """Give what the server misses, None where it is content."""
        try:
            self._asking.execute("prepare s from %s", [statement])
            if _CHANGES.match(statement):
                self._run(statement)
        except pymysql.err.Error as error:
            number, message = error.args
            column, table = _COLUMN.match(message), _TABLE.match(message)
            if number == _NO_COLUMN and column:
                name = self._real(column[2])
                spelled = self._spelled(name, column[1])
                if spelled not in self._columns.get(name, ()):
                    raise Refused(f"no column {name}.{spelled}: {statement}") from error
                return [(name, spelled)]
            if number == _NO_TABLE and table:  # all of its columns are wanted: a star
                name = self._real(table[2])
                if name not in self._columns:
                    raise Refused(f"no table {name}: {statement}") from error
                return [(name, one) for one in self._columns[name]]
            raise Refused(f"{message}: {statement}") from error
        return None

    def _content(self, statement: str) -> bool:
        try:
            return self._refused(statement) is None
        except Refused:
            return False

    def _run(self, statement: str) -> None:
        """Run a change on the empty tables and undo it: some rights are asked for only then.

        Raises: pymysql's error where it is one of rights.
        """
        self._asking.execute("start transaction")
        try:
            self._asking.execute(statement)
        except pymysql.err.Error as error:
            if error.args[0] in {_NO_COLUMN, _NO_TABLE, _NO_VIEW}:
                raise
        finally:
            self._asking.execute("rollback")

    def _behind_views(self, statement: str) -> set[str]:
        """Give the columns without which the views' definer may not let the statement through."""
        found: set[str] = set()
        granted = self._granted(statement)
        for one in granted:
            table, _, column = one.partition(".")
            self._change("grant", table, column, PROBE)
        try:
            for table, columns in self._columns.items():
                for column in columns:
                    self._change("revoke", table, column, MAKER)
                    if not self._content(statement):
                        found.add(f"{table}.{column}")
                    self._change("grant", table, column, MAKER)
        finally:
            for one in granted:
                table, _, column = one.partition(".")
                self._change("revoke", table, column, PROBE)
        return found

    def _real(self, table: str) -> str:
        return (
            table
            if table in self._columns
            else next((one for one in self._columns if one.lower() == table.lower()), table)
        )

    def _spelled(self, table: str, column: str) -> str:
        columns = self._columns.get(self._real(table), [])
        return next((one for one in columns if one.lower() == column.lower()), column)


def _asked_in_vain(statement: str) -> frozenset[str]:
    """Give what ON DUPLICATE KEY UPDATE sets or takes by VALUES: the server asks to read that too."""
    try:
        tree = sqlglot.parse_one(statement, read="mysql")
    except sqlglot.errors.SqlglotError:
        return frozenset()
    conflict = tree.args.get("conflict") if isinstance(tree, sql.Insert) else None
    if conflict is None:
        return frozenset()
    table = tree.find(sql.Table)
    assert table is not None, "an INSERT has a table"
    targets = [one.this for one in conflict.expressions if isinstance(one, sql.EQ)]
    inserted = [one for call in conflict.find_all(sql.Anonymous) for one in call.expressions]
    read = [one for one in conflict.find_all(sql.Column) if one not in targets]
    taken = {one.name for one in [*targets, *inserted]} - {one.name for one in read}
    return frozenset(f"{table.name}.{name}" for name in taken)


def _await(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("MariaDB ended while it started")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError("MariaDB did not start within 30 s")
