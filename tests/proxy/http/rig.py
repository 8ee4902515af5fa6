"""The HTTP plane between a raw client and a raw upstream, with a real recorder and journal."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from typing import TYPE_CHECKING

import msgspec

from access import (
    NOBODY,
    Action,
    Analysis,
    Boot,
    Final,
    Gap,
    GapPlace,
    GapReason,
    HttpAnswer,
    HttpExchange,
    Intent,
    LogFailurePolicy,
    LogGapReason,
    Part,
    Place,
    Purpose,
    Reading,
    Whole,
    from_bytes,
    to_bytes,
)
from ledger import files
from ledger.journal import Journal, JournalUnavailable
from ledger.reader import START, JournalReader
from proxy.clock import now
from proxy.draft import Who
from proxy.http.addon import RecordingAddon
from proxy.http.engine import SystemDoor
from proxy.http.plane import HttpPlane
from proxy.recorder import Recorder, SystemPolicy
from proxy.suspension import Suspensions

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from access import Frame

BUFFER = 64 * 1024
DEADLINE_S = 10
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n13912345678"
GET = b"GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
TRUNCATED_ANSWER = Gap(GapReason.TRUNCATED, GapPlace.RESPONSE_BODY)
TRUNCATED_REQUEST = Gap(GapReason.TRUNCATED, GapPlace.REQUEST_BODY)


class Upstream:
    """A system whose every byte the test decides. `serve` gets each connection's streams."""

    def __init__(self) -> None:
        self.port = 0
        self.received: list[bytearray] = []
        self._server: asyncio.Server | None = None
        self._serve: Callable[..., Awaitable[None]] | None = None
        self.failures: list[BaseException] = []

    async def start(
        self, serve: Callable[..., Awaitable[None]], tls: ssl.SSLContext | None
    ) -> None:
        self._serve = serve
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0, ssl=tls)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received = bytearray()
        self.received.append(received)
        assert self._serve is not None
        try:
            await self._serve(Tap(reader, received), writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        except BaseException as error:  # noqa: BLE001 - shown by the test
            self.failures.append(error)
        writer.close()

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()


class Tap:
    """A reader that keeps what it gave."""

    def __init__(self, reader: asyncio.StreamReader, received: bytearray) -> None:
        self._reader = reader
        self._received = received

    async def read(self, size: int = 65536) -> bytes:
        chunk = await self._reader.read(size)
        self._received += chunk
        return chunk

    async def exactly(self, size: int) -> bytes:
        chunk = await self._reader.readexactly(size)
        self._received += chunk
        return chunk

    async def head(self) -> bytes:
        """Read up to the empty line of a message."""
        chunk = await self._reader.readuntil(b"\r\n\r\n")
        self._received += chunk
        return chunk


class PlainAnalyser:
    """Tells what it was given, so that tests can see it; the real one has its own tests."""

    def request(self, exchange: HttpExchange) -> Analysis:
        gaps = () if exchange.body_complete else (Gap(GapReason.TRUNCATED, GapPlace.REQUEST_BODY),)
        return Analysis(f"{exchange.method} /", Action.READ, Reading.EXACT, gaps=gaps)

    def exchange(self, exchange: HttpExchange, answer: HttpAnswer) -> Analysis:
        return Analysis(
            f"{exchange.method} /",
            Action.READ,
            Reading.EXACT,
            gaps=self.request(exchange).gaps,
            row_count=len(answer.body),
        )


class InlineAnalysis:
    """Runs the analyser at once."""

    def __init__(self) -> None:
        self.analyser = PlainAnalyser()

    async def request(self, exchange: HttpExchange) -> Analysis:
        return self.analyser.request(exchange)

    async def exchange(self, exchange: HttpExchange, answer: HttpAnswer) -> Analysis:
        return self.analyser.exchange(exchange, answer)


class Rig:
    """One system behind the plane, in this process."""

    def __init__(self, folder: Path, policy: LogFailurePolicy, buffer: int) -> None:
        self.folder = folder
        self.upstream = Upstream()
        self.buffer = buffer
        self.journal = Journal.open(
            folder,
            "http",
            segment_bytes=1024 * 1024,
            deadline_s=DEADLINE_S,
            boot=lambda slot, last: to_bytes(Boot(now(), slot, b"b" * 16, last, "0", "c", "s")),
            clock=now,
        )
        self.recorder = Recorder(self.journal, {"crm": SystemPolicy(policy)}, now)
        self.analysis = InlineAnalysis()
        self.orders = folder.with_name(f"{folder.name}-orders.json")
        self.suspensions = Suspensions(self.orders, now)
        self.port = 0
        self.plane: HttpPlane | None = None

    async def start(
        self,
        serve: Callable[..., Awaitable[None]],
        *,
        upstream_port: int | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        await self.upstream.start(serve, tls)
        port = upstream_port or self.upstream.port
        addon = RecordingAddon(
            system="crm",
            server=f"127.0.0.1:{port}",
            outside=False,
            analysis=self.analysis,
            who=lambda exchange, _: Who(NOBODY, None, Place(exchange.client_address), Purpose()),
            recorder=self.recorder,
            suspensions=self.suspensions,
            catalog_version="c",
            settings_version="s",
        )
        door = SystemDoor(
            ("127.0.0.1", port), tls=tls is not None, buffer_bytes=self.buffer, addon=addon
        )
        self.plane = HttpPlane({"crm": door})
        listening = socket.create_server(("127.0.0.1", 0))
        self.port = listening.getsockname()[1]
        self.plane.listen("crm", listening)

    def order(self, *orders: dict[str, object]) -> None:
        """Let these orders stand, and no others, in the words in which the ledger writes them."""
        empty = {
            "system": None,
            "actions": [],
            "categories": [],
            "ordered_at": 0,
            "lifted_at": None,
        }
        content = msgspec.json.encode({"orders": [{**empty, **order} for order in orders]})
        files.replace(self.orders, content)
        self.suspensions.look()

    def break_log(self) -> None:
        """Let every append fail from now on, as on a full disk."""

        async def append(body: bytes, *, sync: bool | None = None) -> int:
            raise JournalUnavailable(LogGapReason.DISK_FULL, "full")

        self.journal.append = append

    async def stop(self) -> None:
        if self.plane is not None:
            await self.plane.drain(0)
        await self.recorder.close()
        await self.upstream.stop()
        self.journal.close()

    def frames(self) -> list[Frame]:
        """Give what is in the journal now, the boot frame left out."""
        stored = JournalReader(self.folder, self.journal.slot).read(START).frames
        frames = [from_bytes(frame.body) for frame in stored]
        return [frame for frame in frames if not isinstance(frame, Boot)]

    def records(self) -> list[Whole | Intent | Part | Final]:
        """Give the frames of accesses."""
        return [f for f in self.frames() if isinstance(f, Whole | Intent | Part | Final)]

    async def ended(self, count: int) -> list[Whole | Final]:
        """Wait until so many accesses have their end."""
        async with asyncio.timeout(DEADLINE_S):
            while True:
                ends = [f for f in self.frames() if isinstance(f, Whole | Final)]
                if len(ends) >= count:
                    return ends
                await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def running(
    folder: Path,
    serve: Callable[..., Awaitable[None]],
    *,
    policy: LogFailurePolicy = LogFailurePolicy.REFUSE,
    buffer: int = BUFFER,
    upstream_port: int | None = None,
    tls: ssl.SSLContext | None = None,
) -> AsyncIterator[Rig]:
    """Run a plane before an upstream; upstream failures fail the test."""
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    rig = Rig(folder, policy, buffer)
    await rig.start(serve, upstream_port=upstream_port, tls=tls)
    try:
        yield rig
    finally:
        await rig.stop()
    assert rig.upstream.failures == []


@contextlib.asynccontextmanager
async def client(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Connect a raw client."""
    async with asyncio.timeout(DEADLINE_S):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            yield reader, writer
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


async def ask(port: int, request: bytes) -> bytes:
    """Send a request and give all that comes until the connection is closed."""
    async with client(port) as (reader, writer):
        writer.write(request)
        return await reader.read(-1)


def answering(answer: bytes, *, close: bool = False) -> Callable[..., Awaitable[None]]:
    """Give an upstream that sends the same answer after each head."""

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        while True:
            await reader.head()
            writer.write(answer)
            if close:
                return

    return serve


def problem(answer: bytes) -> tuple[bytes, str]:
    """Give the status line and the title of an answer that the plane made."""
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n")[0], json.loads(body)["title"]


async def exchange(port: int, request: bytes, size: int) -> bytes:
    """Send a request, give so many bytes of what comes back."""
    async with client(port) as (reader, writer):
        writer.write(request)
        return await reader.readexactly(size)
