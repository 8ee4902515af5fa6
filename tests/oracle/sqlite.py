"""What a real SQLite says of a statement: the columns its authoriser is asked to let it read.

The statement is compiled as EXPLAIN and not run. It judges reading only. As MariaDB, SQLite asks for
nothing for columns of USING and NATURAL: such columns are `spare`.
"""

import sqlite3

from tests.oracle.answer import Answer, Refused
from tests.oracle.corpus import Corpus
from tests.oracle.facts import Question
from tests.oracle.spare import defines, spare_columns


class SqliteJudge:
    """A database in memory with the corpus's schema."""

    def __init__(self, corpus: Corpus) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.executescript(corpus.schema)
        self._columns: dict[str, list[str]] = {}
        views: dict[str, str] = {}
        listed = self._connection.execute(
            "select name, type, sql from sqlite_schema where type in ('table', 'view')"
        ).fetchall()
        for name, kind, definition in listed:
            if kind == "view":
                views[name] = definition
            else:
                described = self._connection.execute(
                    "select name from pragma_table_xinfo(?) where hidden <> 1", [name]
                )
                self._columns[name] = [column for (column,) in described.fetchall()]
        self.facts: Question = {"schema": dict(self._columns), "views": views}
        self._named = {table.lower(): table for table in self._columns}
        self._read: set[str] = set()
        self._connection.set_authorizer(self._authorise)

    def close(self) -> None:
        """End the session."""
        self._connection.close()

    def ask(self, statement: str) -> Answer:
        """Give what the authoriser was asked for.

        Raises: Refused.
        """
        if defines(statement):
            raise Refused(f"a definition: {statement}")
        self._read.clear()
        try:
            self._connection.execute(f"explain {statement}").close()
        except sqlite3.Error as error:
            raise Refused(f"{error}: {statement}") from error
        read, none = frozenset(self._read), frozenset[str]()
        spare = spare_columns(statement, self._columns, "sqlite", read)
        return Answer(read, none, none, none, read - spare, spare=spare)

    def _authorise(self, action: int, first: str | None, second: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ and first and second:
            table = self._named.get(first.lower())
            for column in self._columns.get(table or "", ()):
                if column.lower() == second.lower():
                    self._read.add(f"{table}.{column}")
        return sqlite3.SQLITE_OK
