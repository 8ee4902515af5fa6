"""Fixtures for all tests."""

from tests.mariadb_server import mariadb_server
from tests.servers import postgres_server, tls_postgres_server

__all__ = ["mariadb_server", "postgres_server", "tls_postgres_server"]
