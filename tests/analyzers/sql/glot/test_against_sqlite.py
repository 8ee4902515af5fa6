"""SQLite itself is the judge: the columns its authorizer is asked for are the columns that are read.

It is not asked for columns of USING and NATURAL, so no statement here has them. For UPDATE … FROM it is
asked for every column of every table, and for CREATE VIEW for none: those stand apart.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from analyzers.sql.question import answer

HERE = Path(__file__).parent
SCHEMA = (HERE / "lite_schema.sql").read_text()
STATEMENTS = [line for line in (HERE / "lite_statements.sql").read_text().splitlines() if line]


class Judge:
    """A database of the schema, and what was asked of its authorizer."""

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.executescript(SCHEMA)
        listed = self._database.execute(
            "SELECT m.name, m.type, m.sql, p.name, p.type, p.pk"
            " FROM sqlite_schema m, pragma_table_info(m.name) p WHERE m.type IN ('table', 'view')"
        ).fetchall()
        self.tables: dict[str, dict[str, str]] = {}
        self.views: dict[str, str] = {}
        key_columns: dict[str, list[str]] = {}
        for name, kind, sql, column, type_name, key in listed:
            if kind == "view":
                self.views[name] = sql
                continue
            self.tables.setdefault(name, {})[column] = type_name
            if key:
                key_columns.setdefault(name, []).append(column)
        self.keys = {
            name: [{"kind": "p", "columns": columns}] for name, columns in key_columns.items()
        }

    def read(self, sql: str) -> set[str]:
        """Give the columns SQLite reads for a statement, without running it."""
        found: set[str] = set()

        def asked(action: int, table: str | None, column: str | None, *_: object) -> int:
            if (
                action == sqlite3.SQLITE_READ
                and table in self.tables
                and column in self.tables[table]
            ):
                found.add(f"{table}.{column}")
            return sqlite3.SQLITE_OK

        self._database.set_authorizer(asked)
        try:
            explained = sql if sql.startswith(("explain", "create")) else f"explain {sql}"
            with closing(self._database.cursor()) as cursor:
                cursor.execute("savepoint s")
                cursor.execute(explained, _Anything() if ":" in sql else [None] * sql.count("?"))
                cursor.execute("rollback to s")
        finally:
            self._database.set_authorizer(None)
        return found

    def close(self) -> None:
        """End it."""
        self._database.close()


class _Anything(dict[str, None]):
    """A value for every parameter."""

    def __missing__(self, key: str) -> None:
        return None


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with closing(Judge()) as made:
        yield made


def told(judge: Judge, sql: str) -> dict[str, Any]:
    """Ask us."""
    question = {
        "id": 1,
        "dialect": "sqlite",
        "schema": judge.tables,
        "views": judge.views,
        "constraints": judge.keys,
        "sql": sql,
    }
    return answer(question)


@pytest.mark.parametrize("sql", STATEMENTS)
def test_we_say_what_sqlite_reads(judge: Judge, sql: str) -> None:
    found = told(judge, sql)
    assert (found["resolution"], set(found["read"])) == ("exact", judge.read(sql)), found["gaps"]


def test_update_from_reads_what_it_names(judge: Judge) -> None:
    found = told(
        judge,
        "update account as a set balance = p.monthly_fee from plan p, subscriber s"
        " where s.plan_id = p.plan_id and a.subscriber_id = s.subscriber_id",
    )
    assert found["resolution"] == "exact"
    assert found["read"] == [
        "account.subscriber_id", "plan.monthly_fee", "plan.plan_id", "subscriber.plan_id",
        "subscriber.subscriber_id",
    ]  # fmt: skip
    assert found["write"] == ["account.balance"]


def test_create_view_reads_what_its_query_does(judge: Judge) -> None:
    found = told(judge, "create view v_new as select email from subscriber where note = 'x'")
    assert (found["resolution"], found["read"]) == (
        "exact",
        ["subscriber.email", "subscriber.note"],
    )


def test_using_and_natural_read_the_columns_of_both_sides(judge: Judge) -> None:
    found = told(judge, "select bank_card from subscriber join account using (subscriber_id)")
    assert (found["resolution"], found["read"]) == (
        "exact",
        ["account.bank_card", "account.subscriber_id", "subscriber.subscriber_id"],
    )
    found = told(judge, "select bank_card from subscriber natural join account")
    assert set(found["read"]) >= {"account.bank_card", "account.subscriber_id"}


@pytest.mark.parametrize("join", ["join y using (b)", "natural join y"])
@pytest.mark.parametrize("left", ["x", "w, x", "w cross join x", "x, w"])
def test_columns_of_a_merging_join_are_those_of_the_server_in_its_order(
    left: str, join: str
) -> None:
    schema = {"w": ["b", "e"], "x": ["a", "b"], "y": ["b", "c"]}
    with closing(sqlite3.connect(":memory:")) as database:
        for table, columns in schema.items():
            database.execute(f"create table {table} ({', '.join(columns)})")
            values = ", ".join(f"'{'.' * (column != 'b')}{table}.{column}'" for column in columns)
            database.execute(f"insert into {table} values ({values})")
        database.execute("update w set b = '=w'")
        database.execute("update x set b = '=x'")
        database.execute(f"update y set b = '={left[0]}'")
        (row,) = database.execute(f"select * from {left} {join}").fetchall()
    expected = [f"{one[1]}.b" if one[0] == "=" else one[1:] for one in row]
    names = [f"c{at}" for at in range(len(row))]
    view = {"sql": f"select * from {left} {join}", "columns": names}
    question = {"dialect": "sqlite", "schema": schema, "views": {"v": view}}
    found = [answer(question | {"sql": f"select {name} from v"})["output"] for name in names]
    assert found == [[one] for one in expected]


def test_without_keys_in_the_facts_a_row_number_may_be_any_column(judge: Judge) -> None:
    question = {
        "id": 1,
        "dialect": "sqlite",
        "schema": {"t": ["a", "b"]},
        "sql": "select rowid from t",
    }
    assert answer(question)["resolution"] == "possible"
