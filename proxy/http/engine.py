"""mitmproxy as a library: client connections of HTTP systems, without its master and its addons.

One `Connection` for each client connection runs mitmproxy's layers and calls the recording addon
from their hooks. Only the hooks that record have a handler (a table, not mitmproxy's search through
addons: 653 against 360 µs of CPU a request, measured). Nothing mitmproxy logs is
kept: its texts quote the wire.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import sys
import time
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from mitmproxy import http
from mitmproxy.net.http.validate import validate_headers
from mitmproxy.proxy import commands, events
from mitmproxy.proxy.layers.http._http1 import Http1Server
from mitmproxy.proxy.mode_specs import ReverseMode
from mitmproxy.proxy.server import LiveConnectionHandler

from access import Protocol
from proxy.http import upstream_tls
from proxy.http.opened import OpenExchange
from proxy.http.refusal import Refusal
from proxy.http.reverse import ReverseLayer
from proxy.operations import OWN, where
from proxy.recorder import NotRecorded
from proxy.suspension import Suspended

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from mitmproxy.options import Options
    from mitmproxy.proxy.layers.http import HttpStream
    from mitmproxy.tcp import TCPFlow
    from mitmproxy.tls import TlsData

    from proxy.http.addon import RecordingAddon

HELD_S = 10
"""An answer that is not whole this long after its head is a stream: what came is analysed and
recorded, then it goes through as it comes. Longer than any page, shorter than people wait."""
SILENT_S = 3600
"""A connection on which nothing moves this long is closed; systems give up long before."""
PIPELINED_BYTES = 64 * 1024
"""How much of further requests is read while one is open. A limit on memory."""
_VERSIONS = frozenset({b"HTTP/1.0", b"HTTP/1.1"})
_ENDLESS = ("text/event-stream", "multipart/x-mixed-replace")
_ONE_LINE = re.compile(rb"[^\r\n\0]*").fullmatch
_log = logging.getLogger(f"{OWN}.http")


class _LayerOptions:
    """What mitmproxy's layers ask of its options, for one connection.

    Its own class copies each value deeply at each look and knows no connection. Streaming begins
    only when `stream_large_bodies` is set, which happens after the intent was written.
    """

    __slots__ = ("stream_large_bodies",)
    body_size_limit = None
    connection_strategy = "lazy"
    keep_host_header = True
    rawtcp = True
    store_streamed_bodies = False
    tcp_timeout = SILENT_S
    validate_inbound_headers = False
    """Answers go on as they are; requests are checked in `requestheaders`, with our own words."""
    websocket = False
    """mitmproxy's own layer keeps all messages; as raw bytes they pass unchanged."""

    def __init__(self) -> None:
        self.stream_large_bodies: str | None = None


class SystemDoor:
    """One HTTP system: where it is, who records it, and how much of a body is held."""

    def __init__(
        self, address: tuple[str, int], *, tls: bool, buffer_bytes: int, addon: RecordingAddon
    ) -> None:
        self.address = address
        self.tls = tls
        self.buffer_bytes = buffer_bytes
        self.addon = addon
        host = f"[{address[0]}]" if ":" in address[0] else address[0]
        scheme = "https" if tls else "http"
        self.mode = ReverseMode.parse(f"reverse:{scheme}://{host}:{address[1]}")


class Connection(LiveConnectionHandler):
    """One client's connection to one system."""

    layer: ReverseLayer

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        door: SystemDoor,
        draining: Callable[[], bool],
    ) -> None:
        self._options = _LayerOptions()
        super().__init__(reader, writer, cast("Options", self._options), door.mode)
        context = self.layer.context
        context.server.address = door.address
        context.server.tls = door.tls
        self.layer = ReverseLayer(context)
        self._door = door
        self._draining = draining
        self._session_id = uuid4().bytes
        self._open: dict[str, OpenExchange] = {}
        self._answered = asyncio.Event()
        self._hooks: set[asyncio.Task[Any]] = set()
        self._close_when_idle = False

    async def handle_client(self) -> None:
        """Serve the connection to its end. Every exchange begun has its record afterwards."""
        await super().handle_client()
        while self._hooks:
            await asyncio.wait(self._hooks)
        for opened in self._open.values():
            if not opened.ended:
                with contextlib.suppress(NotRecorded):
                    await self._door.addon.fail(opened.flow, opened)

    def abandon(self) -> None:
        """Close the connection after what was written to it, whatever is under way."""
        io = self.transports.get(self.client)
        if io is None:
            return
        if isinstance(io.writer, asyncio.StreamWriter):
            io.writer.close()  # from here on the layers' bytes for the client are dropped
        if io.handler is not None:
            self.close_connection(self.client)

    def log(self, message: str, level: int = logging.INFO, exc_info: Any = None) -> None:
        """Drop mitmproxy's log: it quotes the wire. A crash of its layers ends the connection."""
        del message
        if level >= logging.ERROR:
            error = exc_info[1] if isinstance(exc_info, tuple) else sys.exception()
            told = where(error) if error else "mitmproxy's layers crashed"
            _log.error("a connection was closed: %s", told)
            self.abandon()

    async def server_event(self, event: events.Event) -> None:
        """Give the layers an event, after its bytes may be given."""
        if self._open and isinstance(event, events.DataReceived) and not await self._hold(event):
            return
        await super().server_event(event)
        if isinstance(event, events.ConnectionClosed) and event.connection is not self.client:
            # Clients know how to meet a closed kept connection; we do not hide it from them.
            self._close_when_idle = True
            self._close_if_idle()

    async def handle_hook(self, hook: commands.StartHook) -> None:
        """Run the handler of a hook, if it has one."""
        handler = _HANDLERS.get(hook.name)
        if handler is None:
            return
        (told,) = hook.args()
        # The door of this plane: a defect must neither hang the connection nor let it go on.
        try:
            await handler(self, told)
        except NotRecorded:
            self._refuse_midway(Refusal.WITHHELD)
        except Suspended:
            self._refuse_midway(Refusal.STOPPED)
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.exception("hook %s failed: %s", hook.name, where(error), exc_info=False)
            self.abandon()

    async def hook_task(self, hook: commands.StartHook) -> None:
        """Run a hook, go on with the layers, and see whether that ended the exchange."""
        task = asyncio.current_task()
        if task is not None:
            self._hooks.add(task)
        try:
            await super().hook_task(hook)
            if hook.name in {"response", "error"}:
                (flow,) = hook.args()
                self._end(flow)
        finally:
            if task is not None:
                self._hooks.discard(task)

    def _end(self, flow: http.HTTPFlow) -> None:
        opened = self._open.get(flow.id)
        if opened is not None and not opened.tunnel:
            del self._open[flow.id]
            self._answered.set()
            self._close_if_idle()

    def _close_if_idle(self) -> None:
        if self._close_when_idle and not self._open:
            self.abandon()

    async def _hold(self, event: events.DataReceived) -> bool:
        """Let bytes in, after what would overflow the buffer was recorded as a stream.

        False: they were refused. While a hook is at work nothing is let in, so that the layers'
        buffers hold all that came before.
        """
        while self._hooks:
            await asyncio.wait(self._hooks)
        addon = self._door.addon
        if addon.suspending and any(addon.stops(o) for o in self._open.values() if o.passes):
            self.abandon()
            return False
        streams = list(self.layer.streams.values())
        flow = getattr(streams[0], "flow", None) if streams else None
        opened = self._open.get(flow.id) if flow is not None else None
        if flow is None or opened is None or opened.ended or opened.tunnel:
            return True
        from_client = event.connection is self.client
        try:
            if from_client:
                await self._hold_request(flow, opened, streams[0], len(event.data))
            else:
                await self._hold_answer(flow, opened, streams[0], len(event.data))
        except NotRecorded:
            self._refuse_midway(Refusal.NOT_RECORDED if from_client else Refusal.WITHHELD)
            return False
        except Suspended:
            self._refuse_midway(Refusal.STOPPED if opened.sent else Refusal.SUSPENDED)
            return False
        return True

    async def _hold_request(
        self, flow: http.HTTPFlow, opened: OpenExchange, stream: HttpStream, coming: int
    ) -> None:
        side = cast("Http1Server", self.layer.connections[self.client])
        if side.request_done:
            while self._open and len(side.buf) > PIPELINED_BYTES:
                self._answered.clear()
                await self._answered.wait()
        elif opened.request_streams:
            if self._door.addon.suspending and self._door.addon.stops(opened):
                raise Suspended(opened.order or "")
            opened.bytes_in += coming
        elif len(stream.request_body_buf) + coming > self._door.buffer_bytes:
            prefix = bytes(stream.request_body_buf)
            await self._door.addon.admit(flow, opened, prefix)
            opened.bytes_in += coming
            self._options.stream_large_bodies = "1"

    async def _hold_answer(
        self, flow: http.HTTPFlow, opened: OpenExchange, stream: HttpStream, coming: int
    ) -> None:
        if opened.answer_streams:
            if flow.response is not None and flow.response.stream is True:
                flow.response.stream = opened.count
            return
        if not opened.answered_ns:
            return
        held = len(stream.response_body_buf)
        waited = time.monotonic_ns() - opened.answered_ns
        if held + coming > self._door.buffer_bytes or waited > HELD_S * 1_000_000_000:
            await self._door.addon.release(flow, opened, bytes(stream.response_body_buf))
            opened.bytes_out = held + coming
            self._options.stream_large_bodies = "1"

    def _refuse_midway(self, refusal: Refusal) -> None:
        """Refuse in the midst of an exchange of whose answer nothing was sent, and close."""
        io = self.transports.get(self.client)
        if io is not None and isinstance(io.writer, asyncio.StreamWriter):
            io.writer.write(refusal.message())
        self.abandon()

    async def _request_headers(self, flow: http.HTTPFlow) -> None:
        opened = OpenExchange(self._session_id, flow)
        self._open[flow.id] = opened
        self._options.stream_large_bodies = None
        self.layer.interim_answers = 0
        flow.request.stream = False
        if flow.request.data.http_version not in _VERSIONS:
            flow.response = _answer(flow, Refusal.BAD_REQUEST, close=True)
        elif _is_ambiguous(flow.request):
            flow.response = _answer(flow, Refusal.AMBIGUOUS, close=True)

    async def _request(self, flow: http.HTTPFlow) -> None:
        opened = self._open.get(flow.id)
        if opened is None:
            return  # its body still came when it was answered already
        if opened.ended:
            flow.kill()  # type: ignore[no-untyped-call]
            return
        try:
            if flow.response is not None:
                await self._door.addon.deny(flow, opened)
            elif flow.request.data.content is not None:
                await self._door.addon.admit(flow, opened)
        except NotRecorded:
            flow.response = _answer(flow, Refusal.NOT_RECORDED)
        except Suspended:
            flow.response = _answer(flow, Refusal.SUSPENDED)

    async def _response_headers(self, flow: http.HTTPFlow) -> None:
        opened = self._open[flow.id]
        response = flow.response
        if opened.ended or response is None:
            return
        opened.answered_ns = time.monotonic_ns()
        opened.interim_answers = self.layer.interim_answers
        self._options.stream_large_bodies = None
        response.stream = False
        media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if response.status_code == 101:
            opened.tunnel = True
            if response.headers.get("upgrade", "").lower() == "websocket":
                opened.protocol = Protocol.WEBSOCKET
            await self._door.addon.release(flow, opened, None)
        elif media_type in _ENDLESS:
            await self._door.addon.release(flow, opened, None)
            response.stream = opened.keep

    async def _response(self, flow: http.HTTPFlow) -> None:
        opened = self._open[flow.id]
        if not opened.ended and not opened.tunnel:
            streamed = flow.response is not None and flow.response.data.content is None
            try:
                await self._door.addon.settle(flow, opened)
            except NotRecorded:
                if streamed:
                    self.abandon()
                    return
                flow.response = _answer(flow, Refusal.WITHHELD)
            except Suspended:
                flow.response = _answer(flow, Refusal.STOPPED)
        if self._draining() and flow.response is not None and not opened.tunnel:
            flow.response.headers["Connection"] = "close"

    async def _error(self, flow: http.HTTPFlow) -> None:
        opened = self._open.get(flow.id)
        if opened is not None and not opened.ended:
            with contextlib.suppress(NotRecorded):
                await self._door.addon.fail(flow, opened)

    async def _tunnel_message(self, flow: TCPFlow) -> None:
        message = flow.messages[-1]
        for opened in self._open.values():
            if message.from_client:
                opened.bytes_in += len(message.content)
            else:
                opened.bytes_out += len(message.content)
        flow.messages.clear()

    async def _tunnel_end(self, flow: TCPFlow) -> None:
        del flow
        for opened in self._open.values():
            if not opened.ended:
                await self._error(opened.flow)

    async def _start_tls(self, tls: TlsData) -> None:
        upstream_tls.start(tls)


def _is_ambiguous(request: http.Request) -> bool:
    """Tell whether the system could see other requests in these bytes than we do.

    A second request hidden in the first would pass unseen (RFC 9112 sections 5.2 and 11.2).
    """
    try:
        validate_headers(request)
    except ValueError:
        return True
    return any(not _ONE_LINE(value) for _, value in request.data.headers.fields)


def _answer(flow: http.HTTPFlow, refusal: Refusal, *, close: bool = False) -> http.Response:
    """Make an answer of our own; one to HEAD has no body (RFC 9110 section 9.3.2)."""
    fields = refusal.fields()
    if close:
        fields.append((b"Connection", b"close"))
    at = time.time()
    return http.Response(
        http_version=b"HTTP/1.1",
        status_code=int(refusal.status),
        reason=refusal.status.phrase.encode(),
        headers=http.Headers(fields),
        content=b"" if flow.request.method.upper() == "HEAD" else refusal.body(),
        trailers=None,
        timestamp_start=at,
        timestamp_end=at,
    )


_HANDLERS: dict[str, Callable[[Connection, Any], Awaitable[None]]] = {
    "requestheaders": Connection._request_headers,
    "request": Connection._request,
    "responseheaders": Connection._response_headers,
    "response": Connection._response,
    "error": Connection._error,
    "tcp_message": Connection._tunnel_message,
    "tcp_end": Connection._tunnel_end,
    "tcp_error": Connection._tunnel_end,
    "tls_start_server": Connection._start_tls,
}
