"""A real MariaDB for tests: Debian's, on 127.0.0.1, started once per test process, stopped by its pid.

`root` has no password; `secret` has the password `secret`. Tests make databases of their own. Skips
where the package mariadb-server is missing.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pymysql
import pytest

from tests.servers import free_port, server_folder

_SETTINGS = (
    "--skip-networking=0",
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    "--skip-log-bin",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-buffer-pool-size=32M",
    "--innodb-log-file-size=8M",
    "--character-set-server=utf8mb4",
)
_START_S = 60


class MariaServer(NamedTuple):
    """A running MariaDB."""

    port: int
    socket: Path

    def connect(self, database: str | None = None, user: str = "root") -> Any:
        """Open a connection; the caller closes it."""
        password = "secret" if user == "secret" else ""
        return pymysql.connect(
            host="127.0.0.1",
            port=self.port,
            user=user,
            password=password,
            database=database,
            charset="utf8mb4",
            autocommit=True,
        )

    def run(self, statements: Sequence[str], database: str | None = None) -> None:
        """Run statements, one after the other."""
        with closing(self.connect(database)) as connection, connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


def start_mariadb(folder: Path, *settings: str) -> tuple[MariaServer, subprocess.Popen[bytes]]:
    """Start MariaDB with its data in `folder` and further settings of mariadbd."""
    account = "mysql" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    data = folder / "maria"
    data.mkdir()
    if os.geteuid() == 0:
        shutil.chown(data, account, account)
        shutil.chown(folder, account, account)
    common = ["--no-defaults", f"--user={account}", f"--datadir={data}"]
    subprocess.run(
        [
            "mariadb-install-db", *common, "--auth-root-authentication-method=normal",
            "--skip-test-db", *settings,
        ],
        check=True,
        capture_output=True,
        cwd="/",
    )  # fmt: skip
    server = MariaServer(free_port(), folder / "s")
    process = subprocess.Popen(
        [
            _program(), *common, f"--port={server.port}", f"--socket={server.socket}",
            f"--pid-file={folder / 'pid'}", *_SETTINGS, *settings,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
    )  # fmt: skip
    subprocess.run(
        [
            "mariadb-admin", "--no-defaults", f"--socket={server.socket}", "--user=root",
            f"--wait={_START_S}", "ping",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    server.run(["create user secret identified by 'secret'", "grant all on *.* to secret"])
    return server, process


def stop_mariadb(process: subprocess.Popen[bytes]) -> None:
    """Stop a server that was started here; its data is thrown away."""
    process.kill()
    process.wait()


def _program() -> str:
    return shutil.which("mariadbd") or "/usr/sbin/mariadbd"


@pytest.fixture(scope="session")
def mariadb_server() -> Iterator[MariaServer]:
    """A MariaDB that all tests of this process share: make databases of your own."""
    if not Path(_program()).exists() or shutil.which("mariadb-install-db") is None:
        pytest.skip("no MariaDB here: install Debian's package mariadb-server")
    with server_folder() as folder:
        server, process = start_mariadb(folder)
        yield server
        stop_mariadb(process)
