"""`serve`: the parent of everything that runs.

It opens the listening sockets, starts the workers and the ledger, replaces what dies, answers on
`serve.sock`, and hands its sockets to the next `serve`. It reads and writes no byte of any client.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
import struct
from importlib.metadata import version
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec

from proxy import control, takeover
from proxy.catalogue import CatalogueFolder, CatalogueState
from proxy.clock import now
from proxy.operations import OWN, on_loop_error, start_log
from proxy.settings_types import HttpSystem
from proxy.supervise import CannotServe, Child, ChildStatus

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from pathlib import Path

    from proxy.settings_types import Loaded

SOCKET = "serve.sock"
PID = "serve.pid"
WORKER = "proxy.worker"
LEDGER = "proxy.ledger_process"
_LEDGER_END_S = 20
"""How long the ledger may take to end: a load of some seconds, then its files' last checkpoint."""
_BESIDE_END_S = 15
"""How long a process beside them may take to end, such as one that sends a message."""
_LOOK_S = 1
"""How often the catalogue's files are looked at."""
_EFFECTIVE_S = 5
"""How long workers may take to go by another catalogue; each looks at it every second."""
_NOTHING_BESIDE: Mapping[str, str] = MappingProxyType({})
_log = logging.getLogger(f"{OWN}.serve")


class SystemStatus(msgspec.Struct, frozen=True):
    """A system in the answer to `status`."""

    name: str
    kind: str
    listen: str
    upstream: str
    mode: str


class Status(msgspec.Struct, frozen=True):
    """The answer to `status`. `since` is µs since the epoch, UTC.

    What keeps a log from being written, and since when it refuses or passes, stands in each
    process's `state.log`; `recording` is False while any does.
    """

    pid: int
    version: str
    settings_version: str
    since: int
    draining: bool
    recording: bool
    systems: tuple[SystemStatus, ...]
    processes: tuple[ChildStatus, ...]
    catalogue: CatalogueState = CatalogueState("", 0, 0)


class Reloaded(msgspec.Struct, frozen=True):
    """The answer to `reload`: the catalogue, and how many of the workers go by it."""

    catalogue: CatalogueState
    workers: int
    of_workers: int


async def serve(
    loaded: Loaded,
    *,
    take_over: bool = False,
    debug: bool = False,
    announce: Callable[[str], None] = lambda _: None,
    beside: Mapping[str, str] = _NOTHING_BESIDE,
) -> None:
    """Serve all systems until SIGTERM, SIGINT, `stop`, or until another `serve` takes over.

    `announce` is told, in a sentence, when everything serves. `beside` names modules of processes that
    are kept running beside the ledger, by kind; nobody waits for them.

    Raises:
        CannotServe: it cannot begin; whatever was started has ended again.
    """
    loaded.run.mkdir(parents=True, exist_ok=True)
    loaded.run.chmod(0o750)  # analysts of the group reach the ledger's socket
    start_log(loaded.operations, "serve", debug=debug)
    asyncio.get_running_loop().set_exception_handler(on_loop_error)
    old = await _older(loaded, take_over=take_over)
    parent = _Parent(loaded, beside, debug=debug)
    try:
        inherited = takeover.from_systemd()
        if old is not None:
            inherited += await asyncio.to_thread(old.sockets)
        await parent.begin(inherited)
        if old is not None:
            # Before the old one can exit: systemd would take that for the end of the service.
            takeover.tell_systemd(f"MAINPID={os.getpid()}\n")
            if not await asyncio.to_thread(old.let_go):
                _log.warning("the older serve did not say that it lets go")
        await parent.begin_ledger()
    except BaseException:
        await parent.end(0)
        raise
    finally:
        if old is not None:
            old.close()
    takeover.tell_systemd("READY=1\n")
    announce(f"serving {len(loaded.settings.systems)} systems")
    await parent.live()


def status_of(loaded: Loaded) -> Status:
    """Ask the running `serve` how it is. Blocking.

    Raises:
        NotRunning: there is none.
    """
    return msgspec.convert(takeover.ask(loaded.run / SOCKET, "status"), Status)


def stop(loaded: Loaded) -> None:
    """Tell the running `serve` to let its exchanges end and to exit. Does not wait for it.

    Raises:
        NotRunning: there is none.
    """
    takeover.ask(loaded.run / SOCKET, "stop")


def reload(loaded: Loaded) -> Reloaded:
    """Let the running `serve` read the catalogue now, and wait until its workers go by it. Blocking.

    Raises:
        NotRunning: there is none.
    """
    return msgspec.convert(takeover.ask(loaded.run / SOCKET, "reload"), Reloaded)


async def _older(loaded: Loaded, *, take_over: bool) -> takeover.TakeOver | None:
    try:
        old = await asyncio.to_thread(takeover.TakeOver, loaded.run / SOCKET)
    except takeover.NotRunning:
        return None
    if take_over:
        return old
    old.close()
    message = (
        f"serve runs already for {loaded.folder}. Stop it, or let this one take over its connections: "
        "whosaw serve --take-over."
    )
    raise CannotServe(message)


class _Parent:
    """One life of `serve`."""

    def __init__(self, loaded: Loaded, beside: Mapping[str, str], *, debug: bool) -> None:
        self._loaded = loaded
        self._begin = control.begin(loaded, {}, debug=debug)
        self._catalogue = CatalogueFolder(loaded)
        self._looking: asyncio.Task[None] | None = None
        self._since = now()
        self._sockets: dict[str, socket.socket] = {}
        self._workers: list[Child] = []
        self._ledger: Child | None = None
        self._beside = [Child(kind, module, self._begin, {}) for kind, module in beside.items()]
        self._server: asyncio.Server | None = None
        self._end = asyncio.Event()
        self._hurry = asyncio.Event()
        self._taken_over = False

    async def begin(self, inherited: list[socket.socket]) -> None:
        """Listen and start the workers; return when all of them serve."""
        await self._first_catalogue()
        settings = self._loaded.settings
        self._sockets = await asyncio.to_thread(takeover.listening, settings.systems, inherited)
        http = {s.name for s in settings.systems if isinstance(s, HttpSystem)}
        counts = {"http": settings.http_workers, "postgresql": settings.sql_workers}
        for kind, count in counts.items():
            sockets = {n: s for n, s in self._sockets.items() if (n in http) == (kind == "http")}
            if sockets:
                self._workers += [Child(kind, WORKER, self._begin, sockets) for _ in range(count)]
        for worker in self._workers:
            worker.start()
        await asyncio.gather(*(worker.ready() for worker in self._workers))

    async def _first_catalogue(self) -> None:
        """Read the catalogue; where a file is wrong, go on with what was read the last time.

        Raises:
            CannotServe: there was no last time.
        """
        had_one = await asyncio.to_thread(self._catalogue.last_packed)
        well = await asyncio.to_thread(self._catalogue.look)
        if not well and not had_one:
            raise CannotServe(f"the catalogue cannot be used: {self._catalogue.state.trouble}")
        self._looking = asyncio.create_task(self._keep_looking())

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(_LOOK_S)
            await asyncio.to_thread(self._catalogue.look)  # which never raises

    async def _reload(self) -> Reloaded:
        """Read the catalogue now; give how many workers go by it when all do, or after a while."""
        await asyncio.to_thread(self._catalogue.look, anew=True)
        state = self._catalogue.state
        until = asyncio.get_running_loop().time() + _EFFECTIVE_S
        while True:
            await asyncio.gather(*(worker.ask() for worker in self._workers))
            versions = [worker.status().state.catalog_version for worker in self._workers]
            done = sum(version == state.version for version in versions)
            if done == len(versions) or asyncio.get_running_loop().time() > until:
                return Reloaded(state, done, len(versions))
            await asyncio.sleep(0.1)

    async def begin_ledger(self) -> None:
        """Start the ledger and answer on the socket. The proxies do not wait for the ledger."""
        self._ledger = Child("ledger", LEDGER, self._begin, {})
        self._ledger.start()
        for child in self._beside:
            child.start()
        run = self._loaded.run
        self._server = await _listen_unix(run / SOCKET, self._answer)
        (run / PID).write_text(f"{os.getpid()}\n")

    async def live(self) -> None:
        """Live until told to end, then end."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._on_signal)
        try:
            await self._end.wait()
        finally:
            await self.end(self._loaded.settings.drain_s)

    def _on_signal(self) -> None:
        if self._end.is_set():
            self._hurry.set()  # the second one: whoever sent it will not wait
        self._end.set()

    async def end(self, limit_s: float) -> None:
        """Drain the workers, then end the ledger, which by then has all of their frames."""
        self._end.set()
        if self._looking is not None:
            self._looking.cancel()
        if not self._taken_over:
            takeover.tell_systemd("STOPPING=1\n")
        if self._server is not None:
            self._server.close()
        for sock in self._sockets.values():
            sock.close()
        draining = asyncio.gather(*(worker.drain(limit_s) for worker in self._workers))
        hurry = asyncio.create_task(self._hurry.wait())
        waiting: list[asyncio.Future[Any]] = [draining, hurry]
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        hurry.cancel()
        if not draining.done():
            await asyncio.gather(*(worker.drain(0) for worker in self._workers))
        await draining
        if not self._taken_over:
            await self._end_ledger()
        if self._server is not None and not self._taken_over:
            for name in (SOCKET, PID):
                (self._loaded.run / name).unlink(missing_ok=True)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with contextlib.suppress(ConnectionError, ValueError, msgspec.DecodeError):
                if _same_account(writer):
                    await self._converse(reader, writer)
        finally:
            writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taking = False
        while line := await reader.readline():
            match msgspec.json.decode(line, type=dict[str, str]).get("do"):
                case "status":
                    writer.write(msgspec.json.encode(await self._status()) + b"\n")
                case "reload":
                    writer.write(msgspec.json.encode(await self._reload()) + b"\n")
                case "stop":
                    writer.write(b'{"done":true}\n')
                    self._end.set()
                case "take-over" if not self._end.is_set():
                    taking = True
                    with _plain_socket(writer) as sock:
                        takeover.hand_over(sock, list(self._sockets.values()))
                case "drain" if taking:
                    await self._let_go()
                    writer.write(b'{"done":true}\n')
                    self._end.set()
                case _:
                    writer.write(b'{"done":false}\n')
            await writer.drain()

    async def _let_go(self) -> None:
        """Leave the folder to the new parent: its ledger can begin when this one has ended."""
        self._taken_over = True
        _log.info("another serve takes over")
        await self._end_ledger()

    async def _end_ledger(self) -> None:
        """End what asks the ledger, then the ledger."""
        await asyncio.gather(*(child.drain(_BESIDE_END_S) for child in self._beside))
        if self._ledger is not None:
            await self._ledger.drain(_LEDGER_END_S)

    async def _status(self) -> Status:
        ledger = [self._ledger] if self._ledger else []
        children = [*self._workers, *ledger, *self._beside]
        await asyncio.gather(*(child.ask() for child in children))
        processes = tuple(child.status() for child in children)
        systems = tuple(
            SystemStatus(
                s.name,
                "http" if isinstance(s, HttpSystem) else "postgresql",
                s.listen,
                s.upstream,
                s.mode.value,
            )
            for s in self._loaded.settings.systems
        )
        return Status(
            os.getpid(),
            version("whosaw"),
            self._loaded.version,
            self._since,
            self._end.is_set(),
            not any(process.state.log for process in processes),
            systems,
            processes,
            self._catalogue.state,
        )


def _plain_socket(writer: asyncio.StreamWriter) -> socket.socket:
    """Give a copy of a stream's socket, for what asyncio cannot send."""
    ours: socket.socket = writer.get_extra_info("socket")
    return socket.socket(fileno=os.dup(ours.fileno()))


def _same_account(writer: asyncio.StreamWriter) -> bool:
    with _plain_socket(writer) as sock:
        credentials = sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, uid, _ = struct.unpack("3i", credentials)
    return uid in {0, os.geteuid()}


async def _listen_unix(
    path: Path, answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
) -> asyncio.Server:
    """Listen on a path that an older one may still listen on, without a moment of nobody there."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    sock = socket.socket(socket.AF_UNIX)
    with control.short_path(new) as name:
        sock.bind(name)
    new.chmod(0o600)
    sock.listen(16)
    new.replace(path)
    return await asyncio.start_unix_server(answer, sock=sock)
