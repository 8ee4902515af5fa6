"""The PostgreSQL door of one system: accepts clients, opens their sessions, drains.

From a socket to a `Conversation`: negotiates encryption on both sides, forwards cancel requests,
connects to the server. The only bytes of its own that a client or server gets are listed in
docs/reference/postgresql.md.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import ssl
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from access import GapReason
from proxy.config import host_and_port
from proxy.introspect import snapshot
from proxy.listener import Listener
from proxy.operations import OWN, where
from proxy.postgres import Limits, PostgresSession, ProtocolViolation
from proxy.postgres.events import (
    CancelRequested,
    ClientEvent,
    Encryption,
    EncryptionRequested,
    SessionStarted,
    Unparsed,
)
from proxy.postgres.messages import SSLRequest
from proxy.postgres_door.analysts import Analysts
from proxy.postgres_door.conversation import Conversation
from proxy.postgres_door.records import RecordKeeping, SessionRecords
from proxy.postgres_door.refusal import CANNOT_CONNECT, UNREACHABLE
from proxy.recorder import NotRecorded
from proxy.relay import Wire, accepted, closed, connected

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from pathlib import Path

    from analyzers.sql import SchemaFacts, SqlAnalyser
    from proxy.postgres_door.long_texts import LongTexts

_OPENING_S = 60.0
"""How long a client may take to send its startup packet, as PostgreSQL's authentication_timeout."""
_CLOSING_S = 5.0
"""How long sessions may take to write their last records after they were told to end."""
_ALPN = "postgresql"
"""Source: PostgreSQL manual, 54.2.11 (direct TLS needs it)."""
_log = logging.getLogger(f"{OWN}.postgres.door")


class PostgresDoor:
    """Serves one PostgreSQL system. Make it inside a running loop; `tls` None: clients get no TLS."""

    def __init__(
        self,
        keeping: RecordKeeping,
        analysts: Analysts,
        *,
        tls: ssl.SSLContext | None = None,
        upstream_tls: ssl.SSLContext | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._keeping = keeping
        self._system = keeping.system
        self._analysts = analysts
        self._tls = tls
        self._upstream_tls = upstream_tls
        self._limits = limits or Limits()
        self._host, self._port = host_and_port(self._system.upstream)
        self._listeners: list[Listener] = []
        self._sessions: dict[asyncio.Task[None], Conversation | None] = {}
        introspection = self._system.introspection
        self._default = analysts.unknown
        if introspection is not None:
            self._default = analysts.of(introspection.database)

    @property
    def sessions(self) -> int:
        """How many clients are connected."""
        return len(self._sessions)

    async def ready(self) -> None:
        """Wait, but not for long, until the schema of the introspected database is known."""
        await self._default.ready()

    async def use_catalogue(self, version: str) -> None:
        """Read all further statements, of open sessions too, by the catalogue that holds now."""
        await self._analysts.renew(version)
        self._keeping.catalog_version = version

    def listen(self, sock: socket.socket) -> None:
        """Serve on a listening socket, which is closed by `drain`."""
        loop = asyncio.get_running_loop()

        def on_connection(client: socket.socket) -> None:
            task = loop.create_task(self._serve(client))
            self._sessions[task] = None
            task.add_done_callback(lambda done: self._sessions.pop(done, None))

        self._listeners.append(Listener(sock, on_connection))

    async def drain(self, limit_s: float) -> int:
        """Accept no more, let sessions end; give how many were still there at the limit.

        A session goes on until its client leaves; at the limit those left get a FATAL 57P01
        (admin_shutdown) and are closed, so that pools connect anew, to another worker.
        """
        for listener in self._listeners:
            listener.close()
        await self._wait(limit_s)
        left = list(self._sessions.items())
        for task, conversation in left:
            if conversation is not None:
                conversation.shut_down()
            else:
                task.cancel()
        await self._wait(_CLOSING_S)
        for task in self._sessions:
            task.cancel()
        await self._analysts.close()
        return len(left)

    async def _wait(self, limit_s: float) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + limit_s
        while self._sessions and loop.time() < until:
            await asyncio.wait(list(self._sessions), timeout=until - loop.time())

    async def _serve(self, sock: socket.socket) -> None:
        # A door: what goes wrong with one connection ends that connection only.
        wires: list[Wire] = []
        try:
            client = await accepted(sock)
            wires.append(client)
            records = SessionRecords(self._keeping, self._default, client.peer, os.urandom(16))
            with contextlib.suppress(NotRecorded):
                await self._converse(client, records, wires)
        except (OSError, TimeoutError):
            pass
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.exception("a connection ended: %s", where(error), exc_info=False)
        finally:
            await closed(*wires)

    async def _converse(self, client: Wire, records: SessionRecords, wires: list[Wire]) -> None:
        session = PostgresSession(self._limits)
        async with asyncio.timeout(_OPENING_S):
            events = await self._open(client, session, records)
        if not events:
            return
        try:
            server = await self._connect()
        except OSError as error:
            _log.warning("%s: the server cannot be reached: %s", self._system.name, where(error))
            await records.unreachable(CANNOT_CONNECT)
            client.write(UNREACHABLE)
            return
        wires.append(server)
        started = events[0]
        if isinstance(started, SessionStarted):
            conversation = Conversation(
                session,
                records,
                client,
                server,
                analysts=self._analysts,
                database=started.database,
                buffer_bytes=self._system.buffer_bytes,
            )
            task = asyncio.current_task()
            if task is not None:
                self._sessions[task] = conversation
            await conversation.run(events)
        else:
            await _cancel(started.raw, server)

    async def _open(
        self, client: Wire, session: PostgresSession, records: SessionRecords
    ) -> list[ClientEvent]:
        """Negotiate until the session starts; give its events from the startup packet on.

        Empty where none starts: the client went away, or speaks something else, which is recorded.
        """
        while raw := await client.read():
            events = deque(session.from_client(raw))
            while events:
                event = events.popleft()
                match event:
                    case EncryptionRequested():
                        if not await self._encrypt(client, session, event, events):
                            await records.unparsed(GapReason.ENCRYPTED)
                            return []
                    case SessionStarted():
                        records.started(event)
                        return [event, *events]
                    case CancelRequested():
                        return [event]
                    case Unparsed():
                        await records.unparsed(GapReason.UNPARSED)
                        return []
                    case _:
                        _log.error("an event before the startup packet")
                        return []
        return []

    async def _encrypt(
        self,
        client: Wire,
        session: PostgresSession,
        event: EncryptionRequested,
        events: deque[ClientEvent],
    ) -> bool:
        """Answer a request for encryption; False: the client cannot be served."""
        direct = event.kind is Encryption.DIRECT_TLS
        if event.kind is Encryption.GSS or (self._tls is None and not direct):
            client.write(b"N")
            events.extend(session.refuse_encryption())
            return True
        if self._tls is None:
            return False
        try:
            session.accept_encryption()
        except ProtocolViolation:
            return False
        if not direct:
            client.write(b"S")
        await client.start_tls(self._tls, server_side=True, received=event.raw if direct else b"")
        return True

    async def _connect(self) -> Wire:
        """Connect to the server, with TLS where the settings want it.

        Raises:
            OSError: it cannot be reached, or not with TLS.
        """
        server = await connected(self._host, self._port)
        if self._upstream_tls is None:
            return server
        try:
            server.write(SSLRequest.encode())
            async with asyncio.timeout(_OPENING_S):
                answer = await server.read()
            if answer != b"S":
                message = "the server offers no TLS"
                raise ConnectionRefusedError(message)
            await server.start_tls(self._upstream_tls, server_side=False, hostname=self._host)
        except OSError:
            server.abort()
            raise
        return server


async def _cancel(request: bytes, server: Wire) -> None:
    """Forward a cancel request; the server closes when it has acted on it."""
    server.write(request)
    async with asyncio.timeout(_OPENING_S):
        while await server.read():
            pass


def client_tls(certificate: Path, key: Path) -> ssl.SSLContext:
    """Make the context for the clients' side.

    Raises:
        OSError: the certificate or key cannot be read or do not fit (`ssl.SSLError`).
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols([_ALPN])
    return context


def server_tls(mode: str, authority: Path | None) -> ssl.SSLContext | None:
    """Make the context for the server's side: `disable`, `require` (not checked), `verify-full`.

    Raises:
        OSError: the certificate authority cannot be read (`ssl.SSLError`).
    """
    if mode == "disable":
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols([_ALPN])
    if mode == "verify-full":
        if authority is not None:
            context.load_verify_locations(authority)
        else:
            context.load_default_certs()
    else:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def open_door(
    keeping: RecordKeeping,
    *,
    make_analyser: Callable[[SchemaFacts], SqlAnalyser],
    path: Callable[[str], Path],
    password: str | None,
    long_texts: LongTexts | None = None,
) -> PostgresDoor:
    """Build the door of a system from its settings. Call it inside the loop that will serve.

    `path` resolves files of the configuration; `password` is that of the introspecting account;
    `long_texts` reads what is too long for the loop.

    Raises:
        OSError: a certificate or key cannot be read.
    """
    system = keeping.system
    upstream_tls = server_tls(
        system.upstream_tls, path(system.upstream_ca) if system.upstream_ca else None
    )
    host, port = host_and_port(system.upstream)
    take = None
    every_s = 60.0
    if system.introspection is not None:
        every_s = float(system.introspection.every_s)
        take = partial(
            _snapshot, system.name, host, port, system.introspection.account, password, upstream_tls
        )
    return PostgresDoor(
        keeping,
        Analysts(system.name, make_analyser, take, every_s, keeping.catalog_version, long_texts),
        tls=client_tls(path(system.tls.certificate), path(system.tls.key)) if system.tls else None,
        upstream_tls=upstream_tls,
    )


async def _snapshot(
    system: str,
    host: str,
    port: int,
    account: str,
    password: str | None,
    tls: ssl.SSLContext | None,
    database: str,
) -> SchemaFacts:
    return await snapshot(
        system=system,
        host=host,
        port=port,
        user=account,
        database=database,
        password=password,
        tls=tls,
    )


__all__ = ["PostgresDoor", "client_tls", "open_door", "server_tls"]
