"""Sockets for wire sessions: reads, writes, flow control and TLS. Knows no protocol.

A `Wire` is one connection. What was read and not taken stops the peer, and `drain` waits while the
peer does not take what was written, so a session holds a bounded number of bytes. TLS runs over
`ssl.MemoryBIO` inside the wire, not in the transport, because the first bytes of the handshake may
have been read already (`loop.start_tls` then loses them, as was tried).
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_READ_BYTES = 256 * 1024
"""The most that is read from TLS at once, and what a socket may hold unread before it is paused."""
_CONNECT_S = 10.0
"""How long a server may take to accept a connection, and either side for a TLS handshake."""
_LINGER_S = 60.0
"""How long a peer may take to read the last bytes before its connection is cut off."""


class Wire(asyncio.Protocol):
    """One connection. Made by `accepted` or `connected`; used by one reader and one writer."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._unread: list[bytes] = []
        self._unread_bytes = 0
        self._ended = False
        self._lost = False
        self._paused_reading = False
        self._reader: asyncio.Future[None] | None = None
        self._writers: list[asyncio.Future[None]] | None = None
        self._tls: _Tls | None = None
        self.lost = asyncio.Event()
        """Set when the connection is gone altogether."""
        self.on_lost: Callable[[], None] | None = None
        """Called then."""

    # asyncio calls these

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        # What asyncio and uvloop give for a stream; uvloop's is no subclass.
        self._transport = cast("asyncio.Transport", transport)
        sock = transport.get_extra_info("socket")
        if sock is not None and sock.family in {socket.AF_INET, socket.AF_INET6}:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)

    def data_received(self, data: bytes) -> None:
        """Keep what came until somebody takes it."""
        self._unread.append(data)
        self._unread_bytes += len(data)
        if self._unread_bytes >= _READ_BYTES and not self._paused_reading:
            self._paused_reading = True
            self._open().pause_reading()
        self._wake_reader()

    def eof_received(self) -> bool:
        """Stay open for writing: the peer may only have shut down its own side."""
        self._ended = True
        self._wake_reader()
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        """Wake everybody."""
        del exc
        self._ended = self._lost = True
        self.lost.set()
        self._wake_reader()
        self.resume_writing()
        if self.on_lost is not None:
            self.on_lost()

    def pause_writing(self) -> None:
        """Let `drain` wait."""
        if self._writers is None:
            self._writers = []

    def resume_writing(self) -> None:
        """Let `drain` go on."""
        writers, self._writers = self._writers, None
        for writer in writers or ():
            if not writer.done():
                writer.set_result(None)

    # Sessions call these

    @property
    def peer(self) -> tuple[str, int]:
        """Address and port of the other end."""
        name = self._open().get_extra_info("peername")
        return (name[0], name[1]) if isinstance(name, tuple) else ("", 0)

    @property
    def encrypted(self) -> bool:
        """Whether what is read and written is TLS on the wire."""
        return self._tls is not None

    async def read(self) -> bytes:
        """Wait for bytes and give what came, decrypted; empty at the end."""
        if self._tls is not None:
            return await self._tls.read()
        return await self._read_plain()

    def write(self, raw: bytes) -> None:
        """Send bytes; those for a lost connection are dropped. Follow with `drain`."""
        if raw and not self._open().is_closing():
            self._open().write(self._tls.seal(raw) if self._tls else raw)

    async def drain(self) -> None:
        """Wait while the peer does not take what was written."""
        if self._writers is not None:
            writer = self._loop.create_future()
            self._writers.append(writer)
            await writer

    def end(self) -> None:
        """Say that nothing more will be written; reading goes on."""
        transport = self._open()
        if transport.is_closing():
            return
        if self._tls is not None:
            transport.write(self._tls.closing())
        with contextlib.suppress(OSError, RuntimeError):
            transport.write_eof()

    def close(self) -> None:
        """Close when all that was written is sent; nothing more is read."""
        if self._transport is not None and not self._transport.is_closing():
            if self._tls is not None:
                self._transport.write(self._tls.closing())
            self._transport.close()
        self._ended = True
        self._unread.clear()
        self._wake_reader()

    def abort(self) -> None:
        """Close at once."""
        if self._transport is not None:
            self._transport.abort()

    async def start_tls(
        self,
        context: ssl.SSLContext,
        *,
        server_side: bool,
        hostname: str | None = None,
        received: bytes = b"",
    ) -> None:
        """Shake hands; from then on bytes are encrypted. `received` came before this was called.

        Raises:
            OSError: no handshake (`ssl.SSLError`), or the peer went away or is too slow.
        """
        tls = _Tls(self._read_plain, self._write_plain, context, server_side, hostname)
        async with asyncio.timeout(_CONNECT_S):
            await tls.shake_hands(received)
        self._tls = tls

    async def _read_plain(self) -> bytes:
        while not self._unread:
            if self._ended:
                return b""
            self._reader = self._loop.create_future()
            await self._reader
        raw = self._unread[0] if len(self._unread) == 1 else b"".join(self._unread)
        self._unread.clear()
        self._unread_bytes = 0
        if self._paused_reading:
            self._paused_reading = False
            if not self._lost:
                self._open().resume_reading()
        return raw

    def _write_plain(self, raw: bytes) -> None:
        if not self._lost:
            self._open().write(raw)

    def _wake_reader(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None and not reader.done():
            reader.set_result(None)

    def _open(self) -> asyncio.Transport:
        if self._transport is None:
            message = "the wire is not connected"
            raise RuntimeError(message)
        return self._transport


class _Tls:
    """TLS over memory: takes from one function, gives to another."""

    def __init__(
        self,
        read: Callable[[], Awaitable[bytes]],
        write: Callable[[bytes], None],
        context: ssl.SSLContext,
        server_side: bool,
        hostname: str | None,
    ) -> None:
        self._read = read
        self._write = write
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = context.wrap_bio(
            self._incoming, self._outgoing, server_side=server_side, server_hostname=hostname
        )

    async def shake_hands(self, received: bytes) -> None:
        self._incoming.write(received)
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                self._flush()
                await self._receive()
                if self._incoming.eof:
                    message = "the peer went away during the TLS handshake"
                    raise ConnectionResetError(message) from None
            except ssl.SSLError:
                self._flush()  # the alert that says why
                raise
            else:
                self._flush()
                return

    async def read(self) -> bytes:
        while True:
            try:
                raw = self._tls.read(_READ_BYTES)
            except ssl.SSLWantReadError:
                self._flush()
                if self._incoming.eof:
                    return b""
                await self._receive()
            except ssl.SSLError:
                return b""  # a broken record or an alert: nothing more can be told from this wire
            else:
                return raw

    def seal(self, raw: bytes) -> bytes:
        """Give the encrypted form of bytes."""
        view = memoryview(raw)
        while view:
            view = view[self._tls.write(view) :]
        return self._outgoing.read()

    def closing(self) -> bytes:
        """Give the alert that says that nothing more comes."""
        with contextlib.suppress(ssl.SSLError, OSError):
            self._tls.unwrap()
        return self._outgoing.read()

    async def _receive(self) -> None:
        raw = await self._read()
        if raw:
            self._incoming.write(raw)
        else:
            self._incoming.write_eof()

    def _flush(self) -> None:
        raw = self._outgoing.read()
        if raw:
            self._write(raw)


async def accepted(sock: socket.socket) -> Wire:
    """Make a wire of a socket that was accepted."""
    loop = asyncio.get_running_loop()
    _, wire = await loop.connect_accepted_socket(Wire, sock)
    return wire


async def connected(host: str, port: int) -> Wire:
    """Connect to a server.

    Raises:
        OSError: it does not accept; `TimeoutError` when it does not say so in time.
    """
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(_CONNECT_S):
        _, wire = await loop.create_connection(Wire, host, port)
    return wire


async def closed(*wires: Wire) -> None:
    """Close wires; one whose peer does not take what was written is cut off after a while."""
    for wire in wires:
        wire.close()
    try:
        async with asyncio.timeout(_LINGER_S):
            for wire in wires:
                await wire.lost.wait()
    except TimeoutError:
        pass
    finally:
        for wire in wires:
            wire.abort()
