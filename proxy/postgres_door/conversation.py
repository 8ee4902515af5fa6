"""One client's conversation with its PostgreSQL server: events in, records written, bytes released.

Two tasks share one session: one takes the client's bytes, one the server's. The release rule
(DESIGN §3): what may change something goes upstream after its intent is safe; what comes of it goes
to the client after its record, by `Answers`. When a record cannot be written and the system's policy
is to refuse, the client gets a FATAL `ErrorResponse` (SQLSTATE 58030, io_error) and both sides are
closed: a session in the middle of a transaction has no honest state to go on from.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, assert_never

from access import GapPlace, GapReason
from proxy.operations import OWN, where
from proxy.postgres import Phase, PostgresSession, ProtocolViolation, SessionFailed
from proxy.postgres.events import (
    ClientEvent,
    CopyBegun,
    CopySeen,
    CopySent,
    FunctionReturned,
    LoginEnded,
    MechanismsOffered,
    ParameterChanged,
    Ready,
    Relayed,
    RequestFailed,
    ResultEnded,
    RowsSeen,
    ServerEvent,
    ServerTextSeen,
    SessionError,
    StatementEnded,
    StatementSent,
    Unparsed,
)
from proxy.postgres.messages import Authentication, AuthenticationCode
from proxy.postgres_door.answers import Answers, demand
from proxy.postgres_door.refusal import REFUSED, SHUT_DOWN
from proxy.postgres_door.suspended import forbid, instead_of, last_words
from proxy.postgres_door.turns import turn
from proxy.recorder import NotRecorded
from proxy.suspension import Suspended

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proxy.postgres_door.analysts import Analysts
    from proxy.postgres_door.records import SessionRecords
    from proxy.postgres_door.statement import OpenStatement
    from proxy.relay import Wire

HOLD_S = 0.2
"""How long rows are held while the server sends no more of them. Then they are released behind a part
frame: a query that gives a row a second must not look as if it hung."""
_BINDING = b"-PLUS"
_MESSAGE_HEAD = 5
_log = logging.getLogger(f"{OWN}.postgres")


SessionEvent = ParameterChanged | RequestFailed | SessionError | LoginEnded | MechanismsOffered


class Conversation:
    """Relays one session from its startup packet on. `buffer_bytes` is how much is held at most."""

    def __init__(
        self,
        session: PostgresSession,
        records: SessionRecords,
        client: Wire,
        server: Wire,
        *,
        analysts: Analysts,
        database: str,
        buffer_bytes: int,
    ) -> None:
        self._session = session
        self._records = records
        self._client = client
        self._server = server
        self._analysts = analysts
        self._database = database
        self._analyst = analysts.unknown
        self._answers = Answers(session, records, client, buffer_bytes)
        self._answered = asyncio.Event()
        client.on_lost = server.abort

    async def run(self, first: Sequence[ClientEvent]) -> None:
        """Relay until the server side ends. `first` are events of bytes that came already."""
        client_side = asyncio.create_task(self._client_side(first))
        try:
            await self._server_side()
        finally:
            client_side.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await client_side
            await self._abandon()

    def shut_down(self) -> None:
        """End the session now; what is on its way has an unknown outcome."""
        self._stop(SHUT_DOWN)

    # The client's bytes

    async def _client_side(self, first: Sequence[ClientEvent]) -> None:
        # A door: whatever goes wrong here ends this session, and its open statements are recorded.
        try:
            await self._from_client(first)
            while raw := await self._client.read():
                while self._session.expected > self._session.limits.expected:
                    self._answered.clear()
                    await self._answered.wait()
                await self._from_client(self._session.from_client(raw))
            self._server.end()
        except NotRecorded:
            self._stop(REFUSED)
        except Suspended as forbidden:
            self._stop(last_words(forbidden.order))
        except SessionFailed:
            self._stop(None)
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.exception("a session ended: %s", where(error), exc_info=False)
            self._stop(None)

    async def _from_client(self, events: Sequence[ClientEvent]) -> None:
        going: list[bytes] = []
        sent: list[OpenStatement] = []
        for number, event in enumerate(events, 1):
            await turn(number)
            raw = event.raw
            if isinstance(event, StatementSent):
                statements = await self._records.sent(event)
                self._answers.open[event.serial] = deque(statements)
                sent += statements
                order = forbid(statements) if self._records.suspensions.standing else None
                if order is not None:
                    raw = instead_of(event, order)
                else:
                    await self._begin(statements)
            elif isinstance(event, CopySent):
                await self._copy_sent(event)
            elif isinstance(event, Unparsed):
                await self._unparsed()
            if self._answers.stopped:
                return
            going.append(raw)
        self._server.write(b"".join(going))
        for number, statement in enumerate(sent, 1):
            await turn(number)
            statement.identify()
        await self._server.drain()

    async def _begin(self, statements: Sequence[OpenStatement]) -> None:
        for number, statement in enumerate(statements, 1):
            await turn(number)
            if not statement.read_only:
                await statement.begin()

    async def _copy_sent(self, event: CopySent) -> None:
        statements = self._answers.open.get(event.serial)
        if statements and not statements[0].refused:
            statement = statements[0]
            demand(statement)
            statement.bytes_in += len(event.raw)
            statement.copy_sent(b"" if event.cut else event.raw[_MESSAGE_HEAD:], cut=event.cut)
            if statement.is_full:
                await statement.part()

    # The server's bytes

    async def _server_side(self) -> None:
        try:
            while raw := await self._next():
                await self._from_server(raw)
            if self._answers.guarded is not None and not self._answers.stopped:
                await self._answers.part()
        except NotRecorded:
            self._stop(REFUSED)
        except Suspended as forbidden:
            self._stop(last_words(forbidden.order))
        except (ProtocolViolation, SessionFailed):
            await self._unparsed()

    async def _next(self) -> bytes:
        """Wait for the server, but hold rows for a short while only."""
        if self._answers.guarded is not None:
            try:
                async with asyncio.timeout(HOLD_S):
                    return await self._server.read()
            except TimeoutError:
                await self._answers.part()
        return await self._server.read()

    async def _from_server(self, raw: bytes) -> None:
        events = self._session.from_server(raw)
        for number, event in enumerate(events, 1):
            await turn(number)
            await self._take(event, islice(events, number, None))
            if self._answers.stopped:
                return
        if self._answers.guarded is None:
            await self._answers.release()
        self._answered.set()

    async def _take(self, event: ServerEvent, following: Iterable[ServerEvent]) -> None:
        """Record what has to be recorded of an event, then hold its bytes."""
        cut, self._answers.cut = self._answers.cut, None
        raw = event.raw
        match event:
            case Relayed():
                if cut is not None:
                    await self._answers.rest_of_row(event, cut)
                    return
            case RowsSeen() | CopySeen():
                await self._answers.rows(event)
                return
            case StatementEnded():
                raw = await self._answers.statement_ended(event, following)
            case ResultEnded():
                raw = await self._answers.result_ended(event, following)
            case Ready():
                self._ready(event)
            case CopyBegun():
                await self._answers.copy_begun(event)
                return
            case FunctionReturned():
                statement = self._answers.guard(event.serial)
                statement.gap(GapReason.UNPARSED, GapPlace.RESULT)
                demand(statement)  # it has no end of its own at which to ask
            case ServerTextSeen():
                await self._server_text(event)
            case Unparsed():
                await self._unparsed()
                return
            case _:
                await self._take_of_session(event)
                return
        self._answers.held.add(raw)

    async def _take_of_session(self, event: SessionEvent) -> None:
        """Take what is about the session, not about a statement."""
        raw = event.raw
        match event:
            case ParameterChanged():
                self._records.parameter_changed(event.name, event.value)
            case RequestFailed():
                await self._records.request_failed(event)
            case SessionError():
                await self._records.session_error(event.sqlstate)
            case LoginEnded():
                await self._login_ended(event)
            case MechanismsOffered():
                raw = self._without_binding(event)
            case _:
                assert_never(event)
        self._answers.held.add(raw)

    async def _server_text(self, event: ServerTextSeen) -> None:
        if event.serial is None:
            await self._records.server_text(notification=event.notification)
        elif self._answers.open.get(event.serial):
            self._answers.guard(event.serial).gap(GapReason.SERVER_TEXT, GapPlace.RESULT)

    def _ready(self, event: Ready) -> None:
        self._records.variables.ready(event.status)
        if not self._answers.open:
            self._records.answered()
        if self._answers.schema_changed and event.status == "I":
            self._answers.schema_changed = False
            self._analyst.schema_changed()

    async def _login_ended(self, event: LoginEnded) -> None:
        if event.sqlstate is None:
            self._analyst = self._analysts.of(self._database)
            await self._analyst.ready()
            self._records.analyst = self._analyst
        await self._records.login(event.sqlstate, credential_exchange=event.credential_exchange)

    def _without_binding(self, event: MechanismsOffered) -> bytes:
        """Leave channel binding out of an offer that the client could only refuse.

        A client without TLS refuses SCRAM-SHA-256-PLUS, which a server offers that sees TLS.
        """
        kept = tuple(m for m in event.mechanisms if not m.endswith(_BINDING))
        if self._client.encrypted or not self._server.encrypted or not kept:
            return event.raw
        return Authentication(AuthenticationCode.SASL, kept).encode()

    # The end

    async def _unparsed(self) -> None:
        with contextlib.suppress(NotRecorded):
            await self._records.unparsed(GapReason.UNPARSED)
        self._stop(None)

    def _stop(self, message: bytes | None) -> None:
        """Release nothing more and close both sides; tell the client why where it can be told."""
        if self._answers.stopped:
            return
        self._answers.stop()
        if message is not None and not self._answers.held.client_inside:
            self._client.write(message)
        self._client.close()
        self._server.close()

    async def _abandon(self) -> None:
        """Record what did not come to its end: the login, or statements."""
        with contextlib.suppress(NotRecorded):
            if self._session.phase is Phase.LOGIN:
                await self._records.login_lost()
        await self._answers.abandon()
