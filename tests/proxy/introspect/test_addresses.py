"""Databases named by a URL."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from proxy.introspect import SnapshotFailed, snapshot_of
from tests.mariadb_server import MariaServer
from tests.servers import PostgresServer, free_port

PASSWORD = "hunter2-13800138000"


async def test_postgresql_is_read_under_both_its_names(postgres_server: PostgresServer) -> None:
    postgres_server.psql("create database by_url")
    postgres_server.psql("create table plan (code int)", database="by_url")

    for scheme in ("postgresql", "postgres"):
        url = f"{scheme}://scram@{postgres_server.address}/by_url"
        facts = await snapshot_of(url, password="secret", system="crm")
        assert (facts.system, facts.dialect) == ("crm", "postgres")
        assert [table.name for table in facts.tables] == ["plan"]


async def test_tls_is_used_where_the_url_asks_for_it(tls_postgres_server: PostgresServer) -> None:
    url = f"postgresql://postgres@{tls_postgres_server.address}/postgres?sslmode="

    assert (await snapshot_of(f"{url}require")).database == "postgres"
    with pytest.raises(SnapshotFailed, match="SSLCertVerificationError"):
        await snapshot_of(f"{url}verify-full")


async def test_mysql_and_mariadb_are_read(mariadb_server: MariaServer) -> None:
    mariadb_server.run(
        ["create database by_url", "create table by_url.plan (code int comment '套餐')"]
    )

    for scheme in ("mysql", "mariadb"):
        url = f"{scheme}://secret@127.0.0.1:{mariadb_server.port}/by_url"
        facts = await snapshot_of(url, password="secret")
        (plan,) = [table for table in facts.tables if table.schema == "by_url"]
        assert (facts.dialect, plan.columns[0].comment) == ("mariadb", "套餐")


async def test_a_sqlite_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "c r m.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("create table plan (code int)")
    monkeypatch.chdir(tmp_path)

    for url in (f"sqlite:///{file}", "sqlite:///c%20r%20m.db", "sqlite:///c r m.db"):
        assert [table.name for table in (await snapshot_of(url)).tables] == ["plan"]


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("oracle://u@h/d", "a database's URL begins with one of postgresql://"),
        ("crm.sql", "a database's URL begins with one of postgresql://"),
        ("postgresql://u@h:many/d", "the URL's host or port cannot be read"),
        ("postgresql://h/d", "no account"),
        ("postgresql://u@h", "no database"),
        ("mysql://u@h/d?charset=x", "takes \\?sslmode=disable"),
        ("mysql://u@h/d?sslmode=maybe", "takes \\?sslmode=disable"),
        (f"mysql://u:{PASSWORD}@h/d", "a password stands in the URL"),
        ("sqlite:///nowhere/crm.db", "there is no file nowhere/crm.db. Three slashes"),
    ],
)
async def test_a_url_that_cannot_be_used_says_what_it_should_be(url: str, problem: str) -> None:
    with pytest.raises(SnapshotFailed, match=problem) as raised:
        await snapshot_of(url)

    assert PASSWORD not in str(raised.value)


async def test_a_failure_says_where_and_what_to_do_and_no_password(
    postgres_server: PostgresServer, mariadb_server: MariaServer
) -> None:
    nowhere = free_port()
    for url, kind in (
        (
            f"postgresql://scram@{postgres_server.address}/postgres",
            r"InvalidPasswordError \(28P01\): the account or its password is refused",
        ),
        (
            f"mysql://secret@127.0.0.1:{mariadb_server.port}/mysql",
            r"OperationalError \(1045\): the account or its password is refused",
        ),
        (
            f"postgresql://postgres@{postgres_server.address}/nowhere",
            r"InvalidCatalogNameError \(3D000\): there is no such database",
        ),
        (
            f"postgresql://u@127.0.0.1:{nowhere}/d",
            "ConnectionRefusedError: nothing answers at this port",
        ),
        (f"mariadb://u@127.0.0.1:{nowhere}/d", r"OperationalError \(2003\): nothing answers there"),
    ):
        problem = f"^{url}: no schema facts: {kind}. Check host, port, account, password"
        with pytest.raises(SnapshotFailed, match=problem) as raised:
            await snapshot_of(url, password=PASSWORD)
        assert PASSWORD not in str(raised.value)
