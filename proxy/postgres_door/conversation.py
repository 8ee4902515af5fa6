"""One client's conversation with its PostgreSQL server: events in, records written, bytes released.

Two tasks share one session: one takes the client's bytes, one the server's. The release rule
(DESIGN §3): what may change something goes upstream after its intent is safe; rows are held until
their statement's record is written, or, when they are many or slow to end, until a part frame is.
When a record cannot be written and the system's policy is to refuse, the client gets a FATAL
`ErrorResponse` (SQLSTATE 58030, io_error) and both sides are closed: a session in the middle of a
transaction has no honest state to go on from.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from itertools import batched, islice
from typing import TYPE_CHECKING, assert_never

from access import GapPlace, GapReason, Outcome
from proxy.operations import OWN, where
from proxy.postgres import Phase, PostgresSession, ProtocolViolation, SessionFailed
from proxy.postgres.events import (
    ClientEvent,
    CopyBegun,
    CopyDirection,
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
from proxy.postgres.server import outcome_of
from proxy.postgres_door.held import HeldBytes
from proxy.postgres_door.refusal import REFUSED, SHUT_DOWN
from proxy.postgres_door.suspended import SQLSTATE, forbid, instead_of, last_words, refusal
from proxy.postgres_door.turns import ROWS_AT_ONCE, give_way, turn
from proxy.recorder import NotRecorded
from proxy.suspension import Suspended

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        self._buffer_bytes = buffer_bytes
        self._open: dict[int, deque[OpenStatement]] = {}
        """The statements on their way by serial; several only of one simple query, in order."""
        self._held = HeldBytes(client)
        self._guarded: OpenStatement | None = None
        """The statement whose record must be safe before what is held may go."""
        self._mark = 0
        """Where in what is held its first byte is."""
        self._events: Sequence[ServerEvent] = ()
        self._taken = 0
        """What came of the server last, and how much of it was taken."""
        self._cut: OpenStatement | None = None
        """The statement of which a row is passing in pieces."""
        self._stopped = False
        self._answered = asyncio.Event()
        self._schema_changed = False
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
                self._open[event.serial] = deque(statements)
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
            if self._stopped:
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
        statements = self._open.get(event.serial)
        if statements and not statements[0].refused:
            statement = statements[0]
            _demand(statement)
            statement.bytes_in += len(event.raw)
            statement.copy_sent(b"" if event.cut else event.raw[_MESSAGE_HEAD:], cut=event.cut)
            if statement.is_full:
                await statement.part()

    # The server's bytes

    async def _server_side(self) -> None:
        try:
            while raw := await self._next():
                await self._from_server(raw)
            if self._guarded is not None and not self._stopped:
                await self._part()
        except NotRecorded:
            self._stop(REFUSED)
        except Suspended as forbidden:
            self._stop(last_words(forbidden.order))
        except (ProtocolViolation, SessionFailed):
            await self._unparsed()

    async def _next(self) -> bytes:
        """Wait for the server, but hold rows for a short while only."""
        if self._guarded is not None:
            try:
                async with asyncio.timeout(HOLD_S):
                    return await self._server.read()
            except TimeoutError:
                await self._part()
        return await self._server.read()

    async def _from_server(self, raw: bytes) -> None:
        self._events = self._session.from_server(raw)
        for number, event in enumerate(self._events, 1):
            await turn(number)
            self._taken = number
            await self._take(event)
            if self._stopped:
                return
        if self._guarded is None:
            await self._release()
        self._answered.set()

    async def _take(self, event: ServerEvent) -> None:
        """Record what has to be recorded of an event, then hold its bytes."""
        cut, self._cut = self._cut, None
        raw = event.raw
        match event:
            case Relayed():
                if cut is not None:
                    await self._rest_of_row(event, cut)
                    return
            case RowsSeen() | CopySeen():
                await self._rows(event)
                return
            case StatementEnded():
                raw = await self._statement_ended(event)
            case ResultEnded():
                raw = await self._result_ended(event)
            case Ready():
                self._ready(event)
            case CopyBegun():
                await self._copy_begun(event)
                return
            case FunctionReturned():
                statement = self._guard(event.serial)
                statement.gap(GapReason.UNPARSED, GapPlace.RESULT)
                statement.gives = True
            case ServerTextSeen():
                await self._server_text(event)
            case Unparsed():
                await self._unparsed()
                return
            case _:
                await self._take_of_session(event)
                return
        self._held.add(raw)

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
        self._held.add(raw)

    def _guard(self, serial: int) -> OpenStatement:
        """Hold what follows until this statement's record, or a part of it, is safe."""
        statement = self._open[serial][0]
        if self._guarded is not statement:
            self._mark = self._held.mark()
        self._guarded = statement
        return statement

    async def _release(self) -> None:
        if not self._stopped:
            await self._held.release(inside=self._session.inside_server_message)

    async def _part(self) -> None:
        """Record what is held of a statement that goes on, and release it."""
        statement, self._guarded = self._guarded, None
        if statement is not None:
            _demand(statement)
            await statement.part()
        await self._release()

    async def _rows(self, event: RowsSeen | CopySeen) -> None:
        if isinstance(event, CopySeen) and event.direction is CopyDirection.BOTH:
            _demand(self._open[event.serial][0])
            self._held.add(event.raw)  # its gap was recorded when the stream began
            return
        statement = self._guard(event.serial)
        statement.bytes_out += len(event.raw)
        if isinstance(event, RowsSeen) and (event.cut or event.columns is None):
            statement.rows(event.columns, (), event.count, cut=event.cut)
        elif isinstance(event, RowsSeen):
            for batch in batched(event.rows(), ROWS_AT_ONCE):
                statement.rows(event.columns, batch, len(batch), cut=False)
                await give_way(len(batch))
        else:
            statement.copy_rows((), count=event.count, cut=event.cut)
            for lines in batched(event.rows(), ROWS_AT_ONCE):
                statement.copy_rows(lines)
                await give_way(len(lines))
        self._cut = statement if event.cut else None
        self._held.add(event.raw)
        if len(self._held) >= self._buffer_bytes:
            await self._part()

    async def _rest_of_row(self, event: Relayed, statement: OpenStatement) -> None:
        """Take bytes of a row that passes in pieces: they are the statement's, and held like rows."""
        statement.bytes_out += len(event.raw)
        self._cut = statement
        self._guarded = statement
        self._held.add(event.raw)
        if len(self._held) >= self._buffer_bytes:
            await self._part()

    async def _copy_begun(self, event: CopyBegun) -> None:
        self._held.add(event.raw)
        if event.direction is CopyDirection.IN:
            return
        statement = self._guard(event.serial)
        statement.copy_begins(to_client=True)
        if event.direction is CopyDirection.BOTH:
            statement.gap(GapReason.UNPARSED, GapPlace.RESULT)
            await self._part()

    async def _server_text(self, event: ServerTextSeen) -> None:
        if event.serial is None:
            await self._records.server_text(notification=event.notification)
        elif self._open.get(event.serial):
            self._guard(event.serial).gap(GapReason.SERVER_TEXT, GapPlace.RESULT)

    async def _result_ended(self, event: ResultEnded) -> bytes:
        """Record the end of a result; give what the client may have of the message."""
        statements = self._open[event.serial]
        if not statements:
            return event.raw
        statement = self._guard(event.serial)
        if statement.refused:
            return await self._refused(statements)
        statement.bytes_out += len(event.raw)
        statement.result_ended(event.command, event.rows, event.sqlstate)
        order = statement.forbidding(answered=True) if statement.gives else None
        if order is not None:
            statements.popleft()
            error = await self._withheld(statement, order, event, last=not statements)
            while event.sqlstate and statements:
                await self._settle(statements.popleft(), Outcome.SKIPPED, None)
            return error
        if len(statements) > 1:
            statements.popleft()
            await self._settle(statement, outcome_of(event.sqlstate), event.sqlstate)
            while event.sqlstate and statements:
                await self._settle(statements.popleft(), Outcome.SKIPPED, None)
        return event.raw

    async def _statement_ended(self, event: StatementEnded) -> bytes:
        """Record the end of a statement; give what the client may have of the message."""
        raw = event.raw
        statements = self._open.pop(event.serial)
        if statements and statements[0].refused:
            error = await self._refused(statements, skipped=event.outcome is Outcome.SKIPPED)
            return error if raw else raw
        if statements:
            statement = statements.popleft()
            statement.bytes_out += len(raw)
            order = None
            if raw:
                statement.result_ended(event.commands[0] if event.commands else "", event.rows)
                order = statement.forbidding(answered=True) if statement.gives else None
            if order is not None:
                raw = await self._withheld(statement, order, event, last=True)
            else:
                await self._settle(statement, event.outcome, event.sqlstate)
        for missing in statements:
            await self._settle(missing, Outcome.UNKNOWN, None)
        self._guarded = None
        return raw

    async def _refused(self, statements: deque[OpenStatement], *, skipped: bool = False) -> bytes:
        """Record statements in whose place another failed; give the error that the client gets."""
        order = next((one.order for one in statements if one.order is not None), "")
        outcome = Outcome.SKIPPED if skipped else Outcome.DENIED
        while statements:
            statement = statements.popleft()
            if not skipped:
                self._records.ended(statement, SQLSTATE)
            await statement.settle(outcome)
        self._guarded = None
        return refusal(order)

    async def _withheld(
        self,
        statement: OpenStatement,
        order: str,
        event: ResultEnded | StatementEnded,
        *,
        last: bool,
    ) -> bytes:
        """Record a statement whose answer an order forbids; give the error that stands for it.

        `last`: it is the last one of its query.

        Raises:
            Suspended: an error would be untrue, or not in the protocol: the session must end.
        """
        failed = event.sqlstate is not None
        alone = last and self._ends_request(event.serial)
        true = not statement.released and (failed or (statement.changes_nothing and alone))
        if true:
            self._held.drop_from(self._mark if self._guarded is statement else self._held.mark())
        statement.order = order
        await self._settle(statement, Outcome.DENIED, event.sqlstate)
        if not true:
            raise Suspended(order)
        return refusal(order)

    def _ends_request(self, serial: int) -> bool:
        """Tell whether nothing but `ReadyForQuery` follows on the message that was taken last."""
        for event in islice(self._events, self._taken, None):
            if isinstance(event, Ready):
                return True
            own = isinstance(event, StatementEnded) and event.serial == serial and not event.raw
            if not own and not isinstance(event, ParameterChanged):
                return False
        return self._session.ends_with(serial)

    async def _settle(
        self, statement: OpenStatement, outcome: Outcome, sqlstate: str | None
    ) -> None:
        if outcome is not Outcome.SKIPPED:
            self._records.ended(statement, sqlstate)
        self._schema_changed |= statement.changes_schema
        await statement.settle(outcome, sqlstate)
        self._guarded = None

    def _ready(self, event: Ready) -> None:
        self._records.variables.ready(event.status)
        if not self._open:
            self._records.answered()
        if self._schema_changed and event.status == "I":
            self._schema_changed = False
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
        if self._stopped:
            return
        self._stopped = True
        self._held.drop()
        if message is not None and not self._held.client_inside:
            self._client.write(message)
        self._client.close()
        self._server.close()

    async def _abandon(self) -> None:
        """Record the statements whose end nobody saw."""
        statements = [statement for group in self._open.values() for statement in group]
        self._open.clear()
        with contextlib.suppress(NotRecorded):
            if self._session.phase is Phase.LOGIN:
                await self._records.login_lost()
        for statement in statements:
            failed = statement.sqlstate
            outcome = Outcome.UNKNOWN if failed is None else outcome_of(failed)
            # A door: what goes wrong with one record must not cost the others.
            try:
                await statement.settle(outcome, failed)
            except NotRecorded:
                pass
            except Exception as error:  # noqa: BLE001 - a door, see above
                _log.exception("an access was not recorded: %s", where(error), exc_info=False)


def _demand(statement: OpenStatement) -> None:
    """Demand that no order forbids what goes on of a statement.

    Raises:
        Suspended: an order does; nothing more of it may pass.
    """
    order = statement.forbidding(answered=True)
    if order is not None:
        statement.order = order
        raise Suspended(order)
