"""Servers for the judges, started once for all tests here."""

from collections.abc import Iterator

import pytest

from tests.oracle.mariadb import MariaServer, mariadb_server
from tests.servers import server_folder


@pytest.fixture(scope="session")
def maria_server() -> Iterator[MariaServer]:
    """A MariaDB server that all tests of this process share."""
    with server_folder() as folder, mariadb_server(folder) as server:
        yield server
