"""Fixtures for the doors' tests."""

from collections.abc import Iterator

import psycopg
import pytest

from tests.proxy.postgres_rig import DATABASE, SCHEMA, Rig, rig_before
from tests.servers import PostgresServer


@pytest.fixture(scope="module")
def crm(postgres_server: PostgresServer) -> PostgresServer:
    """The server with a fresh database of 5,000 subscribers, owned by the account `svc`."""
    make_crm(postgres_server)
    return postgres_server


@pytest.fixture(scope="module")
def tls_crm(tls_postgres_server: PostgresServer) -> PostgresServer:
    """The same on the server with TLS."""
    make_crm(tls_postgres_server)
    return tls_postgres_server


def make_crm(server: PostgresServer) -> None:
    server.psql("drop database if exists crm with (force)")
    server.psql("drop role if exists svc")
    server.psql("create role svc login")
    server.psql(f"create database {DATABASE} owner svc")
    server.psql(SCHEMA + "grant select on all tables in schema public to public;",
                database=DATABASE, user="svc")  # fmt: skip


@pytest.fixture(scope="module")
def rig(crm: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    """Give a door before the server, for the tests of a module."""
    with rig_before(crm, tmp_path_factory.mktemp("door")) as running:
        yield running


@pytest.fixture
def connection(rig: Rig) -> Iterator[psycopg.Connection]:
    """Give a session through that door."""
    with psycopg.connect(rig.uri(), autocommit=True) as opened:
        yield opened
