"""What the server's bytes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from access import Outcome
from proxy.postgres.body import Body, ProtocolViolation
from proxy.postgres.core import Core, Half, expect_end
from proxy.postgres.encodings import codec_of
from proxy.postgres.events import (
    CopyBegun,
    CopyDirection,
    CopySeen,
    FunctionReturned,
    LoginEnded,
    MechanismsOffered,
    ParameterChanged,
    Ready,
    RequestFailed,
    ResultEnded,
    RowsSeen,
    ServerEvent,
    ServerTextSeen,
    SessionError,
    StatementEnded,
)
from proxy.postgres.messages import (
    Authentication,
    AuthenticationCode,
    CommandComplete,
    CopyResponse,
    ErrorResponse,
    ParameterDescription,
    ParameterStatus,
    ReadyForQuery,
    RowDescription,
)
from proxy.postgres.states import SERVER_MESSAGES, Awaited, Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from access import ResultColumn
    from proxy.postgres.pending import Expected

_HEAD = 5
_CUTTABLE = frozenset(b"DdENAV")
_DATA_ROW, _COPY_DATA = ord("D"), ord("d")
_SENDING = frozenset({Awaited.QUERY, Awaited.EXECUTE})
_DESCRIPTIONS = 256
"""RowDescriptions remembered by their bytes, so that a statement that is repeated costs no parse."""
_INSUFFICIENT_PRIVILEGE = "42501"
_DENIED_CLASS = "28"
"""Invalid authorization specification: the server did not let somebody in."""


def outcome_of(sqlstate: str | None) -> Outcome:
    """Give the outcome that an error's code means, OK for no error."""
    if sqlstate is None:
        return Outcome.OK
    if sqlstate == _INSUFFICIENT_PRIVILEGE or sqlstate.startswith(_DENIED_CLASS):
        return Outcome.DENIED
    return Outcome.FAILED


class ServerHalf(Half[ServerEvent]):
    """The bytes of the server."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._count = 0
        """How many messages of one kind are read as one."""
        self._credential_exchange = False
        readers: dict[str, Callable[[bytes, int, int], Sequence[ServerEvent] | None]] = {
            "Authentication": self._authentication,
            "ErrorResponse": self._error,
            "NoticeResponse": self._server_text,
            "NotificationResponse": self._server_text,
            "ParameterStatus": self._parameter_status,
            "ParseComplete": self._answered,
            "BindComplete": self._bound,
            "CloseComplete": self._answered,
            "ParameterDescription": self._parameter_description,
            "RowDescription": self._row_description,
            "NoData": self._no_data,
            "DataRow": self._rows,
            "CommandComplete": self._command_complete,
            "EmptyQueryResponse": self._empty_query,
            "PortalSuspended": self._suspended,
            "CopyInResponse": self._copy_begins,
            "CopyOutResponse": self._copy_begins,
            "CopyBothResponse": self._copy_begins,
            "CopyData": self._copy_data,
            "CopyDone": self._copy_done,
            "FunctionCallResponse": self._function_returned,
            "ReadyForQuery": self._ready,
        }
        self._table = {
            awaited: {kind: readers.get(name) for kind, name in messages.items()}
            for awaited, messages in SERVER_MESSAGES.items()
        }

    def _end_of_message(self, raw: bytes, at: int, end: int) -> int:
        awaited = self._core.awaited
        kind = raw[at]
        try:
            self._reader = self._table[awaited][kind]
        except KeyError:
            message = f"a server message that answers no {awaited.value}"
            raise ProtocolViolation(message) from None
        stop = self._typed_end(raw, at, end, _CUTTABLE)
        if kind in (_DATA_ROW, _COPY_DATA):
            self._count = 1
            if stop and not self._piece:
                return self._end_of_run(raw, kind, stop, end)
        return stop

    def _end_of_run(self, raw: bytes, kind: int, stop: int, end: int) -> int:
        """Give where the run of whole messages of one kind ends, and count them."""
        limit = self._core.limits.message_bytes
        while end - stop > _HEAD and raw[stop] == kind:
            length = int.from_bytes(raw[stop + 1 : stop + _HEAD]) + 1
            if not _HEAD <= length <= limit or end - stop < length:
                break
            stop += length
            self._count += 1
        return stop

    def _head(self) -> Expected:
        """Give what is answered; the table lets no caller come here when nothing is awaited."""
        head = self._core.pending.head
        if head is None:
            message = "a server message that answers nothing"
            raise ProtocolViolation(message)
        return head

    # Login

    def _authentication(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent] | None:
        message = Authentication.decode(Body(raw, at + _HEAD, stop))
        if message.code != AuthenticationCode.OK:
            self._credential_exchange = True
        if message.code == AuthenticationCode.SASL:
            return (MechanismsOffered(raw[at:stop], message.mechanisms),)
        return None

    def _parameter_status(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        message = ParameterStatus.decode(Body(raw, at + _HEAD, stop))
        if message.name == "client_encoding":
            self._core.codec = codec_of(message.value)
        return (ParameterChanged(raw[at:stop], message.name, message.value),)

    # Errors and server text

    def _error(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        core, own = self._core, raw[at:stop]
        sqlstate = _sqlstate(raw, at, stop, cut=bool(self._piece))
        if core.phase is Phase.LOGIN:
            core.phase = Phase.REFUSED
            return (LoginEnded(own, sqlstate, self._credential_exchange),)
        head = core.pending.head
        if head is None or core.pending.skipping:
            return (SessionError(own, sqlstate),)
        if head.kind in {Awaited.QUERY, Awaited.FUNCTION_CALL}:
            head.awaited = head.kind
            head.sqlstate = head.sqlstate or sqlstate
            return (ResultEnded(own, head.serial, "", None, sqlstate),)
        if head.kind is Awaited.SYNC:
            return (RequestFailed(own, head.kind.value, None, sqlstate),)
        core.pending.pop()
        core.pending.skipping = True
        if head.kind is Awaited.EXECUTE:
            return (StatementEnded(own, head.serial, outcome_of(sqlstate), None, (), sqlstate),)
        core.undo(head, skipped=False)
        return (RequestFailed(own, head.kind.value, head.text, sqlstate),)

    def _server_text(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        head = self._core.pending.head
        serial = head.serial if head and head.is_statement else None
        return (ServerTextSeen(raw[at:stop], serial, raw[at] == ord("A")),)

    # Answers of the extended protocol

    def _answered(self, raw: bytes, at: int, stop: int) -> None:
        expect_end(at, stop)
        answered = self._core.pending.pop()
        if answered.kind is Awaited.PARSE and answered.statement is not None:
            answered.statement.standing = True

    def _bound(self, raw: bytes, at: int, stop: int) -> None:
        expect_end(at, stop)
        portal = self._core.pending.pop().portal
        if portal is not None:
            portal.standing = True

    def _parameter_description(self, raw: bytes, at: int, stop: int) -> None:
        message = ParameterDescription.decode(Body(raw, at + _HEAD, stop))
        statement = self._head().statement
        if statement is not None:
            statement.parameter_types = message.parameter_types

    def _row_description(self, raw: bytes, at: int, stop: int) -> None:
        columns = self._columns(raw[at + _HEAD : stop])
        head = self._head()
        if head.kind is Awaited.QUERY:
            head.columns = columns
        else:
            self._described(columns)

    def _no_data(self, raw: bytes, at: int, stop: int) -> None:
        expect_end(at, stop)
        self._described(())

    def _described(self, columns: tuple[ResultColumn, ...]) -> None:
        head = self._core.pending.pop()
        if head.portal is not None:
            head.portal.columns = columns
        elif head.statement is not None:
            head.statement.columns = columns

    def _columns(self, body: bytes) -> tuple[ResultColumn, ...]:
        known = self._core.descriptions
        columns = known.get(body)
        if columns is None:
            columns = RowDescription.decode(Body(body)).columns(self._core.codec)
            if len(known) >= _DESCRIPTIONS:
                known.clear()
            known[body] = columns
        return columns

    # Results

    def _rows(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        head = self._head()
        columns = head.portal.result_columns() if head.portal else head.columns
        return (RowsSeen(raw[at:stop], head.serial, columns, self._count, bool(self._piece)),)

    def _command_complete(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        message = CommandComplete.decode(Body(raw, at + _HEAD, stop))
        return self._result_ended(raw[at:stop], message.command, message.rows)

    def _empty_query(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        expect_end(at, stop)
        return self._result_ended(raw[at:stop], "", None)

    def _result_ended(self, own: bytes, command: str, rows: int | None) -> Sequence[ServerEvent]:
        core, head = self._core, self._head()
        if command in {"DEALLOCATE ALL", "DISCARD ALL"}:
            core.statements.drop_all()
        if head.kind is Awaited.QUERY:
            head.awaited = head.kind
            head.columns = None
            if command and command not in head.commands:
                head.commands += (command,)
            if rows is not None:
                head.rows = (head.rows or 0) + rows
            return (ResultEnded(own, head.serial, command, rows, None),)
        core.pending.pop()
        return (
            StatementEnded(own, head.serial, Outcome.OK, rows, (command,) if command else (), None),
        )

    def _suspended(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        expect_end(at, stop)
        head = self._core.pending.pop()
        return (
            StatementEnded(raw[at:stop], head.serial, Outcome.OK, None, (), None, suspended=True),
        )

    def _function_returned(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        return (FunctionReturned(raw[at:stop], self._head().serial),)

    # COPY

    def _copy_begins(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        message = CopyResponse.decode(Body(raw, at + _HEAD, stop))
        head = self._head()
        awaited, direction = {
            ord("G"): (Awaited.COPY_IN, CopyDirection.IN),
            ord("H"): (Awaited.COPY_OUT, CopyDirection.OUT),
            ord("W"): (Awaited.COPY_BOTH, CopyDirection.BOTH),
        }[raw[at]]
        head.awaited = awaited
        if awaited is not Awaited.COPY_OUT and head.kind is Awaited.EXECUTE:
            self._core.pending.copy_begins()
        return (CopyBegun(raw[at:stop], head.serial, direction, message.binary),)

    def _copy_data(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        head = self._head()
        direction = CopyDirection.OUT if head.awaited is Awaited.COPY_OUT else CopyDirection.BOTH
        return (CopySeen(raw[at:stop], head.serial, direction, self._count, bool(self._piece)),)

    def _copy_done(self, raw: bytes, at: int, stop: int) -> None:
        expect_end(at, stop)
        head = self._head()
        head.awaited = head.kind

    # ReadyForQuery

    def _ready(self, raw: bytes, at: int, stop: int) -> Sequence[ServerEvent]:
        core, own = self._core, raw[at:stop]
        message = ReadyForQuery.decode(Body(raw, at + _HEAD, stop))
        ready = Ready(own, message.status)
        if core.phase is Phase.LOGIN:
            core.phase = Phase.READY
            return (LoginEnded(own, None, self._credential_exchange),)
        answered = core.pending.take_until_ready()
        if answered is None:
            violation = "a ReadyForQuery while other answers are due"
            raise ProtocolViolation(violation)
        events: list[ServerEvent] = []
        skipped, last = answered[:-1], answered[-1] if answered else None
        if last is not None and last.kind in {Awaited.QUERY, Awaited.FUNCTION_CALL}:
            events.append(
                StatementEnded(
                    b"",
                    last.serial,
                    outcome_of(last.sqlstate),
                    last.rows,
                    last.commands,
                    last.sqlstate,
                )
            )
        for expected in reversed(skipped):
            core.undo(expected, skipped=True)
        events[:0] = [
            StatementEnded(b"", e.serial, Outcome.SKIPPED, None, (), None)
            for e in skipped
            if e.is_statement
        ]
        if message.status == "I":
            core.end_portals()
        return (*events, ready)


def _sqlstate(raw: bytes, at: int, stop: int, *, cut: bool) -> str:
    """Give an error's code; of one that passes in pieces the fields that came."""
    if not cut:
        return ErrorResponse.decode(Body(raw, at + _HEAD, stop)).sqlstate
    whole = raw[at + _HEAD : stop].rpartition(b"\0")[0]
    return ErrorResponse.decode(Body(whole + b"\0\0")).sqlstate


__all__ = ["ServerHalf", "outcome_of"]
