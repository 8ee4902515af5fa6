"""Real drivers through the door: what they get is what the server gives them directly."""

import asyncio
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pg8000.native
import psycopg
import psycopg2
import pytest

from access import Action, Outcome
from tests.proxy.postgres_rig import DATABASE, Rig, rig_before
from tests.servers import PostgresServer

QUERY = "select id, msisdn, name from subscriber where id between {} and {} order by id"


@pytest.fixture(scope="module")
def rig(crm: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    with rig_before(crm, tmp_path_factory.mktemp("drivers")) as running:
        yield running


def both(rig: Rig, crm: PostgresServer, work: Callable[[int], Any]) -> list[Any]:
    """Do the same directly and through the door; give what the door recorded meanwhile."""
    direct = work(crm.port)
    before = len(rig.records())
    through = work(rig.port)

    assert through == direct
    assert direct is not None
    return rig.records()[before:]


def test_psql_simple_queries_and_a_script(rig: Rig, crm: PostgresServer) -> None:
    script = (
        "select 1; \\d subscriber\nselect count(*) from subscriber; bad; select now() is null;\n"
    )

    def work(port: int) -> tuple[str, str]:
        done = subprocess.run(
            [crm.programs / "psql", "-X", crm.uri("svc", DATABASE, port)],
            input=script, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout, done.stderr

    records = both(rig, crm, work)
    assert {r.outcome for r in records} == {Outcome.OK, Outcome.FAILED}
    assert any("count" in r.operation and r.row_count == 1 for r in records)


@pytest.mark.parametrize("mode", ["simple", "extended", "prepared"])
def test_pgbench(mode: str, rig: Rig, crm: PostgresServer, tmp_path: Path) -> None:
    script = tmp_path / "look-up.sql"
    script.write_text("\\set i random(1, 5000)\nselect msisdn from subscriber where id = :i;\n")
    before = len(rig.records())
    done = subprocess.run(
        [
            crm.programs / "pgbench", "-n", "-M", mode, "-c", "4", "-t", "50", "-f", script,
            crm.uri("svc", DATABASE, rig.port),
        ],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    looked = rig.records()[before:]
    reads = [r for r in looked if r.action is Action.READ and r.row_count == 1 and r.touches]
    assert "number of failed transactions: 0 (0.000%)" in done.stdout
    assert len(reads) == 200
    assert {r.subject_count for r in reads} == {1}


def test_psycopg2(rig: Rig, crm: PostgresServer) -> None:
    def work(port: int) -> Any:
        with psycopg2.connect(crm.uri("svc", DATABASE, port)) as connection:
            cursor = connection.cursor()
            cursor.execute("select id, msisdn from subscriber where msisdn = %s", ("13800000042",))
            one = cursor.fetchall()
            cursor.execute("select 1; select 2, 'b'")
            several = cursor.fetchall()
            with pytest.raises(psycopg2.errors.UndefinedTable):
                cursor.execute("select * from nowhere")
            return one, several

    records = both(rig, crm, work)
    (look_up,) = [r for r in records if "msisdn =" in r.operation]
    assert look_up.subject_count == 1


def test_psycopg_binary_pipeline_and_server_cursor(rig: Rig, crm: PostgresServer) -> None:
    def work(port: int) -> Any:
        found: list[Any] = []
        with psycopg.connect(crm.uri("svc", DATABASE, port), autocommit=True) as connection:
            found += connection.execute(QUERY.format("%s", "%s"), (1, 3), binary=True).fetchall()
            with connection.pipeline(), connection.cursor() as cursor:
                for i in range(20):
                    cursor.execute("select name from subscriber where id = %s", (i + 1,))
                    found += cursor.fetchall()
            with connection.transaction(), connection.cursor("c") as cursor:
                cursor.itersize = 100
                cursor.execute("select msisdn from subscriber order by id limit 250")
                found += list(cursor)
            with pytest.raises(psycopg.errors.DivisionByZero):
                fail_in_a_pipeline(connection)
        return found

    records = both(rig, crm, work)
    assert sum(r.row_count or 0 for r in records if r.operation.startswith("select name")) == 20
    assert [r.outcome for r in records if r.outcome is Outcome.SKIPPED] == [Outcome.SKIPPED]


def fail_in_a_pipeline(connection: psycopg.Connection) -> None:
    with connection.pipeline():
        connection.execute("select 1 / (id - 1) from subscriber where id = 1")
        connection.execute("select 2")


def test_psycopg_prepared_statements(rig: Rig, crm: PostgresServer) -> None:
    def work(port: int) -> Any:
        with psycopg.connect(crm.uri("svc", DATABASE, port)) as connection:
            return [
                connection.execute(
                    "select msisdn from subscriber where id = %s", (i,), prepare=True
                ).fetchone()
                for i in range(1, 11)
            ]

    records = both(rig, crm, work)
    looked = [r for r in records if "msisdn from subscriber" in r.operation]
    assert [r.row_count for r in looked] == [1] * 10
    assert {r.subject_count for r in looked} == {1}


def test_psycopg_copy_both_ways(rig: Rig, crm: PostgresServer) -> None:
    def work(port: int) -> Any:
        with psycopg.connect(crm.uri("svc", DATABASE, port)) as connection:
            cursor = connection.cursor()
            with cursor.copy(
                "copy (select id, msisdn from subscriber order by id) to stdout"
            ) as out:
                rows = [bytes(row) for row in out]
            cursor.execute("create temp table t (id int, msisdn text)")
            with cursor.copy("copy t from stdin") as into:
                for i in range(1000):
                    into.write_row((i, f"1390000{i:04}"))
            cursor.execute("select count(*), max(msisdn) from t")
            return rows, cursor.fetchall()

    records = both(rig, crm, work)
    (out,) = [r for r in records if r.action is Action.EXPORT]
    assert (out.row_count, out.subject_count) == (5000, 5000)
    (into,) = [r for r in records if "from stdin" in r.operation.lower()]
    assert into.row_count == 1000


def test_asyncpg(rig: Rig, crm: PostgresServer) -> None:
    async def talk(port: int) -> Any:
        settings = {"whosaw.purpose": "billing"}
        connection = await asyncpg.connect(crm.uri("svc", DATABASE, port), server_settings=settings)
        try:
            rows = await connection.fetch(QUERY.format("$1", "$2"), 10, 20)
            again = await connection.fetch(QUERY.format("$1", "$2"), 11, 12)
            statement = await connection.prepare("select msisdn from subscriber where id = $1")
            values = [await statement.fetchval(i) for i in range(1, 6)]
            async with connection.transaction():
                cursor = [r async for r in connection.cursor("select id from subscriber limit 120")]
            with pytest.raises(asyncpg.UndefinedColumnError):
                await connection.fetch("select nothing from subscriber")
            many = await connection.fetch("select * from subscriber where id = any($1)", [1, 2, 3])
            return [list(map(tuple, r)) for r in (rows, again, cursor, many)], values
        finally:
            await connection.close()

    records = both(rig, crm, lambda port: asyncio.run(talk(port)))
    looked = [r for r in records if "msisdn from subscriber where id" in r.operation]
    assert [r.row_count for r in looked if r.outcome is Outcome.OK] == [1] * 5
    purposes = {r.purpose.purpose.value for r in looked if r.purpose.purpose}
    assert purposes == {"billing"}


def test_pg8000(rig: Rig, crm: PostgresServer) -> None:
    def work(port: int) -> Any:
        connection = pg8000.native.Connection("svc", "127.0.0.1", DATABASE, port)
        try:
            rows = connection.run("select id, msisdn from subscriber where id < :n", n=4)
            prepared = connection.prepare("select name from subscriber where id = :i")
            names = [prepared.run(i=i) for i in (1, 2)]
            with pytest.raises(pg8000.exceptions.DatabaseError):
                connection.run("select * from nowhere")
            return rows, names
        finally:
            connection.close()

    records = both(rig, crm, work)
    assert [r.row_count for r in records if "id <" in r.operation] == [3]


def test_pg_dump_is_an_export_of_every_row(rig: Rig, crm: PostgresServer) -> None:
    def work(port: int) -> str:
        done = subprocess.run(
            [crm.programs / "pg_dump", "--restrict-key=x", crm.uri("svc", DATABASE, port)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    records = both(rig, crm, work)
    exported = [r for r in records if r.action is Action.EXPORT]
    assert sorted(r.row_count or 0 for r in exported) == [2, 5000]
