"""A folder with a configuration, an HTTP system behind it, and `serve` as a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from access import Boot, Final, Whole, from_bytes
from ledger.keys import create_pseudonym_key
from ledger.reader import START, JournalReader, slots
from proxy.config import load_settings
from proxy.serve import Status, status_of
from proxy.takeover import NotRunning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from access import AccessRecord

ROOT = Path(__file__).parents[2]
PATIENCE_S = 30
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
MAIN = """
version = 1
http_workers = {workers}
drain_s = {drain_s}
"""
SYSTEM = """
kind = "http"
name = "{name}"
listen = "127.0.0.1:{port}"
upstream = "http://127.0.0.1:{upstream}"
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        return sock.getsockname()[1]


class System:
    """An upstream in a thread of the test. `hold` keeps answers back; `asked` counts requests."""

    def __init__(self) -> None:
        self.port = 0
        self.asked = 0
        self.go = threading.Event()
        self.go.set()
        self._started = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    def __enter__(self) -> System:
        self._thread.start()
        assert self._started.wait(PATIENCE_S)
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None
        self.go.set()
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(PATIENCE_S)

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._started.set()
        await self._end.wait()
        server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                self.asked += 1
                while not self.go.is_set():
                    await asyncio.sleep(0.01)
                writer.write(OK)
        writer.close()


class House:
    """The folder and the processes of one whosaw. Use as a context: everything ends with it."""

    def __init__(self, folder: Path, upstream: int, *, workers: int = 1, drain_s: int = 5) -> None:
        self.folder = folder
        self.upstream = upstream
        self.port = free_port()
        self.processes: list[subprocess.Popen[str]] = []
        (folder / "systems.d").mkdir(parents=True)
        (folder / "whosaw.toml").write_text(MAIN.format(workers=workers, drain_s=drain_s))
        self.add("crm", self.port)
        self.loaded = load_settings(folder)
        self.loaded.keys.mkdir(parents=True)
        create_pseudonym_key(self.loaded.keys / "pseudonym.key")

    def add(self, name: str, port: int) -> None:
        text = SYSTEM.format(name=name, port=port, upstream=self.upstream)
        (self.folder / "systems.d" / f"{name}.toml").write_text(text)

    def __enter__(self) -> House:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.processes:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE_S)
            if process.poll() is None:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()

    def serve(self, *options: str, wait: bool = True, **more: object) -> subprocess.Popen[str]:
        """Start `serve`; with `wait`, return when it serves."""
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.proxy.serve_main", str(self.folder), *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **more,
        )
        self.processes.append(process)
        if wait:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("serving"), line + process.stdout.read()
        return process

    def status(self) -> Status:
        return status_of(self.loaded)

    def ask(self, port: int | None = None, target: str = "/a") -> bytes:
        """Send one request on a connection of its own."""
        with socket.create_connection(("127.0.0.1", port or self.port), PATIENCE_S) as sock:
            head = f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            sock.sendall(head.encode())
            received = b""
            while chunk := sock.recv(65536):
                received += chunk
        return received

    def records(self) -> list[AccessRecord]:
        """Give the ended accesses of all slots."""
        frames = [
            from_bytes(frame.body)
            for slot in slots(self.loaded.journal)
            for frame in JournalReader(self.loaded.journal, slot).read(START, most=10**6).frames
        ]
        return [frame.record for frame in frames if isinstance(frame, Whole | Final)]

    def boots(self) -> list[Boot]:
        frames = [
            from_bytes(frame.body)
            for slot in slots(self.loaded.journal)
            for frame in JournalReader(self.loaded.journal, slot).read(START).frames
        ]
        return [frame for frame in frames if isinstance(frame, Boot)]


def family(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Give a process's children, grandchildren and so on."""
    return psutil.Process(process.pid).children(recursive=True)


def wait_until(condition: Callable[[], object], what: str = "") -> None:
    """Wait for something that happens in another process."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, what or "it did not happen"
        time.sleep(0.01)


@contextlib.contextmanager
def a_house(folder: Path, **more: int) -> Iterator[tuple[House, System]]:
    with System() as system, House(folder / "whosaw", system.port, **more) as house:
        yield house, system


def gone(processes: list[psutil.Process]) -> bool:
    return not any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in processes)


def running(house: House) -> bool:
    try:
        return house.status().pid > 0
    except NotRunning:
        return False


def environment(**more: str) -> dict[str, str]:
    return os.environ | more
