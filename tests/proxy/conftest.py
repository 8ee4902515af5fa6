"""Fixtures for the doors' tests."""

import pytest

from tests.proxy.postgres_rig import DATABASE, SCHEMA
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
