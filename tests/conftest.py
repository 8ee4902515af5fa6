"""Fixtures for all tests."""

from tests.servers import postgres_server, tls_postgres_server

__all__ = ["postgres_server", "tls_postgres_server"]
