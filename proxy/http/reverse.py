"""mitmproxy's HTTP/1 layers as a reverse proxy in front of one system.

Only what 12.2.3 cannot do is added: interim answers (103 swallowed the 200), trailers
(`NotImplementedError`), answers of our own without a byte of the exchange, and an upstream that
closes without an answer. No socket and no record here: bytes become events and events bytes.
Every difference that remains is listed in docs/reference/http.md.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import h11
from mitmproxy import http
from mitmproxy.connection import Connection, ConnectionState, Server
from mitmproxy.proxy import commands, events, tunnel
from mitmproxy.proxy.layers.http import (
    GetHttpConnection,
    GetHttpConnectionCompleted,
    HttpClient,
    HttpLayer,
    HTTPMode,
    RegisterHttpConnection,
)
from mitmproxy.proxy.layers.http._base import ReceiveHttp
from mitmproxy.proxy.layers.http._events import (
    ErrorCode,
    RequestEndOfMessage,
    RequestHeaders,
    RequestTrailers,
    ResponseEndOfMessage,
    ResponseHeaders,
    ResponseProtocolError,
    ResponseTrailers,
)
from mitmproxy.proxy.layers.http._http1 import Http1Client, Http1Connection, Http1Server
from mitmproxy.proxy.layers.tls import ServerTLSLayer

from proxy.http.refusal import Refusal

if TYPE_CHECKING:
    from mitmproxy.proxy.context import Context
    from mitmproxy.proxy.layer import CommandGenerator
    from mitmproxy.proxy.layers.http._events import HttpEvent

_INTERIM = re.compile(rb"HTTP/1\.[01][ \t]+1(?!01)\d\d(?!\d)")
"""The start of an interim answer. 101 is not one: it ends the HTTP of its connection."""
_NO_ANSWER = "server closed connection"
"""mitmproxy's message for an upstream that closed before the first byte of its answer."""
HEAD_BYTES = 256 * 1024
"""The largest head of a request, a limit on memory; nginx takes 32 KiB, Node.js 16, Tomcat 8."""
_BODILESS = frozenset({204, 304})


class _TrailerReader:
    """A body reader that keeps the trailers, which mitmproxy's own loop refuses to see."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.trailers: list[tuple[bytes, bytes]] = []

    def __call__(self, buf: object) -> object:
        return self._seen(self._reader(buf))

    def read_eof(self) -> object:
        return self._seen(self._reader.read_eof())

    def _seen(self, event: object) -> object:
        if isinstance(event, h11.EndOfMessage) and event.headers:
            fields = cast("Any", event.headers).raw_items()
            self.trailers = [(bytes(name), bytes(value)) for name, value in fields]
            return h11.EndOfMessage()
        return event


class _OurConnection(Http1Connection):
    """Reads trailers, holds those to be sent until the end, and sends a head with its body.

    Two writes for one message cost a system call and a wake-up of the receiver more (15 % of the
    CPU of a small exchange, by py-spy).
    """

    ReceiveTrailers: type[RequestTrailers | ResponseTrailers]
    _to_send: http.Headers | None = None
    _head = b""

    def send(self, event: HttpEvent) -> CommandGenerator[None]:
        """Turn an event into bytes."""
        for command in super().send(event):
            if not isinstance(command, commands.SendData) or command.connection is not self.conn:
                yield command
            elif _is_followed_by_its_body(event):
                self._head = command.data
            else:
                yield commands.SendData(self.conn, self._take_head() + command.data)

    def _take_head(self) -> bytes:
        head, self._head = self._head, b""
        return head

    def read_body(self, event: events.Event) -> CommandGenerator[None]:
        """Read a body as mitmproxy does, and its trailers."""
        reader = cast("Any", self.body_reader)
        if not isinstance(reader, _TrailerReader):
            reader = _TrailerReader(reader)
            cast("Any", self).body_reader = reader
        for command in super().read_body(event):
            ended = isinstance(command, ReceiveHttp) and isinstance(
                command.event, self.ReceiveEndOfMessage
            )
            if ended and reader.trailers:
                trailers = http.Headers(reader.trailers)
                yield ReceiveHttp(self.ReceiveTrailers(self._number(), trailers))
            yield command

    def _number(self) -> int:
        if self.stream_id is None:
            message = "a body outside any exchange"
            raise RuntimeError(message)
        return self.stream_id

    def _last_chunk(self) -> bytes:
        """Give the end of a chunked body."""
        trailers, self._to_send = self._to_send, None
        return b"0\r\n%s\r\n" % (bytes(trailers) if trailers else b"")


def _is_followed_by_its_body(event: HttpEvent) -> bool:
    """Tell whether an event is the head of a message whose whole body comes with it, at once."""
    match event:
        case ResponseHeaders():
            response = event.response
            return not (event.end_stream or response.stream or response.status_code < 200)
        case RequestHeaders():
            return not (event.end_stream or event.request.stream)
        case _:
            return False


class ClientSide(_OurConnection, Http1Server):
    """The connection to the client."""

    ReceiveTrailers = RequestTrailers

    def send(self, event: HttpEvent) -> CommandGenerator[None]:
        """Turn an event of the answer into bytes."""
        match event:
            case ResponseProtocolError():
                yield from self._send_error(event)
            case ResponseTrailers():
                self._to_send = event.trailers
            case ResponseEndOfMessage() if self._is_chunked():
                if self._has_body():
                    yield commands.SendData(self.conn, self._take_head() + self._last_chunk())
                yield from self.mark_done(response=True)
            case _:
                yield from super().send(event)

    def read_headers(self, event: events.ConnectionEvent) -> CommandGenerator[None]:
        """Read a request's head; what cannot be read is answered in our own words."""
        while bytes(self.buf)[:2] == b"\r\n" or bytes(self.buf)[:1] == b"\n":
            self.buf.maybe_extract_lines()  # RFC 9112 section 2.2; mitmproxy waits for ever
        if len(self.buf) > HEAD_BYTES and b"\n\r\n" not in bytes(self.buf)[: HEAD_BYTES + 3]:
            yield commands.SendData(self.conn, Refusal.BAD_REQUEST.message())
            yield commands.CloseConnection(self.conn)
            self.state = self.done
            return
        for command in super().read_headers(event):
            if isinstance(command, commands.SendData):
                # Its only one here is the error page, which quotes the request.
                command = commands.SendData(self.conn, Refusal.BAD_REQUEST.message())  # noqa: PLW2901
            yield command

    def _send_error(self, event: ResponseProtocolError) -> CommandGenerator[None]:
        """Answer in our own words: mitmproxy's page would quote the upstream's bytes."""
        if not self.conn.state & ConnectionState.CAN_WRITE:
            return
        refusal = {
            400: Refusal.BAD_REQUEST,
            502: Refusal.UNREACHABLE
            if event.code is ErrorCode.CONNECT_FAILED
            else Refusal.BAD_ANSWER,
        }.get(event.code.http_status_code() or 0)
        # An upstream that closed without an answer is passed on as that: clients know what to do
        # with it (a stale kept connection is tried again), with a 502 they do not.
        if refusal and not self.response and event.message != _NO_ANSWER:
            yield commands.SendData(self.conn, refusal.message())
        yield commands.CloseConnection(self.conn)

    def _is_chunked(self) -> bool:
        response = self.response
        return (
            response is not None
            and "chunked" in response.headers.get("transfer-encoding", "").lower()
        )

    def _has_body(self) -> bool:
        """Tell whether the answer's framing has a last chunk (RFC 9112 section 6.3, rule 1)."""
        request, response = self.request, self.response
        return (
            request is not None
            and response is not None
            and request.method.upper() != "HEAD"
            and response.status_code not in _BODILESS
        )


class UpstreamSide(_OurConnection, Http1Client):
    """The connection to the system. `reverse` counts the interim answers it relayed."""

    ReceiveTrailers = ResponseTrailers

    def __init__(self, context: Context, reverse: ReverseLayer) -> None:
        super().__init__(context)
        self._reverse = reverse

    def send(self, event: HttpEvent) -> CommandGenerator[None]:
        """Turn an event of the request into bytes."""
        match event:
            case RequestTrailers():
                self._to_send = event.trailers
            case RequestEndOfMessage() if self._to_send is not None:
                yield commands.SendData(self.conn, self._take_head() + self._last_chunk())
                yield from self.mark_done(request=True)
            case _:
                yield from super().send(event)

    def read_headers(self, event: events.ConnectionEvent) -> CommandGenerator[None]:
        """Read an answer's head; interim answers before it go to the client at once."""
        if self.request is not None and isinstance(event, events.DataReceived):
            while _INTERIM.match(bytes(self.buf)[:16]):
                lines = self.buf.maybe_extract_lines()
                if not lines:
                    return
                head = b"\r\n".join(bytes(line) for line in lines) + b"\r\n\r\n"
                # `Expect` was answered here already; HTTP/1.0 knows no interim answers.
                if b" 100" not in head[:13] and self.request.http_version != "HTTP/1.0":
                    self._reverse.interim_answers += 1
                    yield commands.SendData(self.context.client, head)
            if not self.buf:
                return
        yield from super().read_headers(event)


class _UpstreamLayer(HttpClient):
    """Opens the connection to the system, then speaks HTTP/1 on it."""

    def __init__(self, context: Context, reverse: ReverseLayer) -> None:
        super().__init__(context)
        self._reverse = reverse

    def _handle_event(self, event: events.Event) -> CommandGenerator[None]:
        error = None
        if not self.context.server.connected:
            error = yield commands.OpenConnection(self.context.server)
        if not error:
            self.child_layer = UpstreamSide(self.context, self._reverse)
            self._handle_event = self.child_layer.handle_event  # type: ignore[method-assign]
            yield from self.child_layer.handle_event(event)
        yield RegisterHttpConnection(self.context.server, error)


class ReverseLayer(HttpLayer):
    """One client's connection. At most one exchange at a time, at most one live upstream."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, HTTPMode.transparent)
        self.interim_answers = 0
        """Interim answers relayed since this was last set to 0."""
        self.connections[context.client] = ClientSide(context.fork())

    def upstream(self) -> Server | None:
        """Give the connection to the system, if there is one that can be used."""
        for connection in self.connections:
            if isinstance(connection, Server) and connection.connected:
                return connection
        return None

    def get_connection(
        self, event: GetHttpConnection, *, reuse: bool = True
    ) -> CommandGenerator[None]:
        """Give the stream the open connection to the system, or open one."""
        connection: Connection | None = self.upstream() if reuse else None
        if connection is not None and event.connection_spec_matches(connection):
            stream = self.command_sources.pop(event)
            reply = GetHttpConnectionCompleted(event, (connection, None))
            yield from self.event_to_child(stream, reply)
            return
        context = self.context.fork()
        context.server = Server(address=event.address, transport_protocol="tcp")
        stack = tunnel.LayerStack()
        if event.tls:
            context.server.sni = event.address[0]
            stack /= ServerTLSLayer(context)
        stack /= _UpstreamLayer(context, self)
        self.connections[context.server] = stack[0]
        self.waiting_for_establishment[context.server].append(event)
        yield from self.event_to_child(stack[0], events.Start())
