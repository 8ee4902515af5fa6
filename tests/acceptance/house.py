"""A whole whosaw before a real PostgreSQL and a raw HTTP upstream, as an operator would run it."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import psycopg

from cli.demo.postgres_server import PostgresServer, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = """
create table subscriber (
  customer_id text primary key, name text, id_number text, msisdn text, address text, email text);
create table note (id bigint generated always as identity primary key, ticket text, body text);
create role app login;
create role whosaw_schema login;
grant all on subscriber, note to app;
"""
WHOSAW = """\
version = 1
data = "var"
http_workers = {http_workers}
sql_workers = {sql_workers}
drain_s = 10

[log]
segment_bytes = {segment_bytes}
durability = "{durability}"
on_log_failure = "{on_log_failure}"
deadline_ms = {deadline_ms}
{log_folder}

[text]
ticket = "[A-Z]{{2,6}}-[0-9]{{1,9}}"

[[networks]]
cidr = "127.0.0.0/8"
site = "here"
trusted = true
"""
CARE = """\
kind = "http"
name = "care"
listen = "127.0.0.1:{listen}"
upstream = "http://127.0.0.1:{upstream}"
routes = ["GET /customers/{{customer_id}}", "POST /customers", "GET /echo"]

[identity]
account_header = "X-Account"
"""
CRM = """\
kind = "postgresql"
name = "crm"
listen = "127.0.0.1:{listen}"
upstream = "127.0.0.1:{upstream}"

[introspection]
account = "whosaw_schema"
database = "postgres"

[identity]
service_accounts = ["app"]
"""
READY_S = 60


@dataclass
class House:
    """Folder, ports and processes of one whosaw under test."""

    folder: Path
    upstream_port: int
    postgres: PostgresServer
    log_folder: Path | None = None
    on_log_failure: str = "refuse"
    durability: str = "process"
    deadline_ms: int = 1500
    segment_bytes: int = 65536
    http_workers: int = 1
    sql_workers: int = 1
    care_port: int = field(default_factory=free_port)
    crm_port: int = field(default_factory=free_port)
    serve: subprocess.Popen[bytes] | None = None
    debug: bool = False

    def configure(self) -> None:
        """Write the configuration and the keys."""
        (self.folder / "systems.d").mkdir(parents=True, exist_ok=True)
        text = WHOSAW.format(
            http_workers=self.http_workers,
            sql_workers=self.sql_workers,
            segment_bytes=self.segment_bytes,
            durability=self.durability,
            on_log_failure=self.on_log_failure,
            deadline_ms=self.deadline_ms,
            log_folder=f'folder = "{self.log_folder}"' if self.log_folder else "",
        )
        (self.folder / "whosaw.toml").write_text(text)
        care = CARE.format(listen=self.care_port, upstream=self.upstream_port)
        crm = CRM.format(listen=self.crm_port, upstream=self.postgres.port)
        (self.folder / "systems.d" / "care.toml").write_text(care)
        (self.folder / "systems.d" / "crm.toml").write_text(crm)
        done = self.whosaw("init", "--keys-only")
        assert done.returncode == 0, done.stderr

    def whosaw(self, *arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command of whosaw against this house."""
        return subprocess.run(
            [sys.executable, "-m", "cli.main", *arguments, "--config", str(self.folder)],
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env=os.environ | {"COLUMNS": "200", "NO_COLOR": "1"},
        )

    def start(self, *extra: str) -> subprocess.Popen[bytes]:
        """Start `whosaw serve` and wait until both doors answer; what it says is kept in files."""
        number = len(list(self.folder.glob("serve*.out")))
        arguments = ["serve", *(["--debug"] if self.debug else []), *extra]
        with (self.folder / f"serve{number}.out").open("wb") as words:
            process = subprocess.Popen(
                [sys.executable, "-m", "cli.main", *arguments, "--config", str(self.folder)],
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=words,
            )
        deadline = time.monotonic() + READY_S
        while not self.ready():
            if process.poll() is not None or time.monotonic() > deadline:
                text = (self.folder / f"serve{number}.out").read_text(errors="replace")
                process.kill()
                raise AssertionError(f"serve did not start: {text}")
            time.sleep(0.05)
        self.serve = process
        return process

    def ready(self) -> bool:
        """Tell whether both doors take connections and answer through the upstream."""
        try:
            with psycopg.connect(self.dsn("app"), connect_timeout=5) as connection:
                connection.execute("select 1")
            with socket.create_connection(("127.0.0.1", self.care_port), timeout=5) as client:
                client.sendall(b"GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                return client.recv(15) != b""
        except (OSError, psycopg.Error):
            return False

    def stop(self) -> None:
        """Stop `serve` as an operator does."""
        process, self.serve = self.serve, None
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(40)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                raise

    def workers(self) -> list[psutil.Process]:
        """Give the running workers (not the ledger)."""
        if self.serve is None:
            return []
        with contextlib.suppress(psutil.Error):
            return [
                child
                for child in psutil.Process(self.serve.pid).children(recursive=True)
                if "proxy.worker" in " ".join(child.cmdline())
            ]
        return []

    def dsn(self, account: str, **more: str) -> str:
        """Give the URL of the database through whosaw."""
        tail = "".join(f"&{key}={value}" for key, value in more.items())
        return f"postgresql://{account}@127.0.0.1:{self.crm_port}/postgres?sslmode=disable{tail}"


@contextlib.contextmanager
def postgres_with_schema(folder: Path) -> Iterator[PostgresServer]:
    """Start a PostgreSQL with the schema of these tests."""
    with PostgresServer(folder) as server:
        with psycopg.connect(server.dsn, autocommit=True) as connection:
            connection.execute(SCHEMA)
        yield server
