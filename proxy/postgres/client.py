"""What the client's bytes mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from access import Parameter, SentBy
from proxy.postgres.body import Body, ProtocolViolation
from proxy.postgres.core import Core, Half, expect_end
from proxy.postgres.encodings import codec_of
from proxy.postgres.events import (
    CancelRequested,
    ClientEvent,
    CopySent,
    Encryption,
    EncryptionRequested,
    SessionStarted,
    StatementSent,
    Terminated,
)
from proxy.postgres.messages import (
    Bind,
    CancelRequest,
    Close,
    Describe,
    Execute,
    FunctionCall,
    GSSENCRequest,
    Parse,
    SSLRequest,
    StartupMessage,
    decode_startup,
)
from proxy.postgres.pending import Expected
from proxy.postgres.prepared import Portal, PreparedStatement
from proxy.postgres.states import CLIENT_MESSAGES, Awaited, Phase

if TYPE_CHECKING:
    from collections.abc import Callable

_TLS_HANDSHAKE = 0x16
"""The first byte of a TLS record that holds a ClientHello; as a startup length it is too long."""
_STARTUP_LENGTH = 4
_LEAST_STARTUP = 8
_FALSE = frozenset(("", "false", "fals", "fal", "fa", "f", "off", "of", "no", "n", "0"))
"""How `replication` says no: the spellings that PostgreSQL's parse_bool takes."""
_CUTTABLE = frozenset(b"QPBFd")
_HEAD = 5
_PREPARES = re.compile(r"(?:^|;|\*/|\n)\s*prepare\b(?!\s+transaction)", re.IGNORECASE)
"""SQL's PREPARE: its names are those of `Parse`, and DEALLOCATE may have made any of them free."""


class ClientHalf(Half[ClientEvent]):
    """The bytes of the client."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._asked: set[Encryption] = set()
        readers: dict[str, Callable[[bytes, int, int], tuple[ClientEvent] | None]] = {
            "Query": self._query,
            "Parse": self._parse,
            "Bind": self._bind,
            "Describe": self._describe,
            "Execute": self._execute,
            "Close": self._close,
            "Sync": self._sync,
            "FunctionCall": self._function_call,
            "CopyData": self._copy_data,
            "CopyDone": self._copy_end,
            "CopyFail": self._copy_end,
            "Terminate": self._terminate,
        }
        self._table = {
            phase: {kind: readers.get(name) for kind, name in messages.items()}
            for phase, messages in CLIENT_MESSAGES.items()
        }

    def encryption_answered(self, *, accepted: bool) -> list[ClientEvent]:
        """Go on after an `EncryptionRequested` that was answered; give the events of what came since.

        Raises:
            ProtocolViolation: unencrypted bytes came behind a request that was accepted
                (CVE-2021-23222).
        """
        if self._core.phase is not Phase.ENCRYPTION:
            message = "no answer to a request for encryption is due"
            raise RuntimeError(message)
        self._core.phase = Phase.STARTUP
        rest = self._buffer.join(b"") if self.held else b""
        if accepted:
            self._asked.update(Encryption)
            if rest:
                self._core.failed = True
                message = "unencrypted bytes behind a request for encryption"
                raise ProtocolViolation(message)
        return self._run(rest or b"")

    def _end_of_message(self, raw: bytes, at: int, end: int) -> int:
        phase = self._core.phase
        if phase is Phase.STARTUP:
            self._reader = self._startup
            return self._startup_end(raw, at, end)
        if phase is Phase.ENCRYPTION:
            self._wanted = 0
            return 0
        try:
            self._reader = self._table[phase][raw[at]]
        except KeyError:
            message = f"a client message that the manual does not know in the phase {phase.value}"
            raise ProtocolViolation(message) from None
        stop = self._typed_end(raw, at, end, _CUTTABLE)
        if phase is Phase.LOGIN and stop - at > self._core.limits.authentication_bytes:
            message = "an answer to an authentication request that is too long"
            raise ProtocolViolation(message)
        return stop

    def _startup_end(self, raw: bytes, at: int, end: int) -> int:
        if raw[at] == _TLS_HANDSHAKE:
            return end
        if end - at < _STARTUP_LENGTH:
            self._wanted = _STARTUP_LENGTH
            return 0
        length = int.from_bytes(raw[at : at + _STARTUP_LENGTH])
        if not _LEAST_STARTUP <= length <= self._core.limits.startup_bytes:
            message = "a first packet that is no startup packet of PostgreSQL"
            raise ProtocolViolation(message)
        if end - at < length:
            self._wanted = length
            return 0
        return at + length

    def _startup(self, raw: bytes, at: int, stop: int) -> tuple[ClientEvent]:
        return (self._started(raw[at:stop]),)

    def _started(self, raw: bytes) -> ClientEvent:
        core = self._core
        if raw[0] == _TLS_HANDSHAKE:
            return self._ask(raw, Encryption.DIRECT_TLS)
        message = decode_startup(raw)
        match message:
            case SSLRequest():
                return self._ask(raw, Encryption.TLS)
            case GSSENCRequest():
                return self._ask(raw, Encryption.GSS)
            case CancelRequest():
                core.phase = Phase.ENDED
                return CancelRequested(raw)
            case StartupMessage():
                return self._session_started(raw, message)

    def _session_started(self, raw: bytes, message: StartupMessage) -> ClientEvent:
        core = self._core
        core.phase = Phase.LOGIN
        replication = message.parameter("replication").lower()
        core.replication = replication not in _FALSE
        settings = message.settings()
        for name, value in settings:
            if name.lower() == "client_encoding":
                core.codec = codec_of(value)
        user = message.parameter("user")
        database = message.parameter("database") or user
        if core.replication and replication != "database":
            database = ""
        return SessionStarted(raw, user, database, core.replication, settings)

    def _ask(self, raw: bytes, kind: Encryption) -> ClientEvent:
        if kind in self._asked:
            message = "a second request for the same encryption"
            raise ProtocolViolation(message)
        self._asked.add(kind)
        self._core.phase = Phase.ENCRYPTION
        return EncryptionRequested(raw, kind)

    def _query(self, raw: bytes, at: int, stop: int) -> tuple[ClientEvent]:
        core = self._core
        core.statements.drop(b"")
        core.portals.drop(b"")
        text, complete = self._long_text(Body(raw, at + _HEAD, stop))
        if _prepares(raw, at, stop, text):
            core.statements.drop_all()
        serial = core.next_serial()
        core.pending.push(Expected(Awaited.QUERY, serial=serial, text=text))
        sent_by = SentBy.REPLICATION if core.replication else SentBy.SIMPLE_QUERY
        return (StatementSent(raw[at:stop], serial, sent_by, text, (), complete),)

    def _long_text(self, body: Body) -> tuple[str, bool]:
        """Give a statement's text, or the beginning of one that passes in pieces."""
        if self._piece:
            return self._core.text(body.rest()), False
        text = body.string()
        body.done()
        return self._core.text(text), True

    def _parse(self, raw: bytes, at: int, stop: int) -> None:
        core, body = self._core, Body(raw, at + _HEAD, stop)
        if self._piece:
            name = body.string()
            statement = PreparedStatement(core.text(body.rest()), (), complete=False)
        else:
            message = Parse.decode(body)
            name = message.name
            statement = PreparedStatement(
                core.text(message.query), message.parameter_types, complete=True
            )
        statement.syncs = core.syncs
        statement.prepares = _prepares(raw, at, stop, statement.text or "")
        expected = Expected(Awaited.PARSE, name=name, statement=statement, text=statement.text)
        expected.before = core.statements.take(name, statement)
        core.pending.push(expected)

    def _bind(self, raw: bytes, at: int, stop: int) -> None:
        core, body = self._core, Body(raw, at + _HEAD, stop)
        if self._piece:
            portal_name, statement_name = Bind.names(body)
            statement = core.stands_for(core.statements, statement_name)
            portal = Portal(statement, None, None)
        else:
            message = Bind.decode(body)
            portal_name = message.portal
            statement = core.stands_for(core.statements, message.statement)
            types = statement.parameter_types if statement else ()
            portal = Portal(
                statement,
                _parameters(types, message.parameter_formats, message.parameters),
                message.result_formats,
            )
        portal.syncs = core.syncs
        expected = Expected(
            Awaited.BIND,
            name=portal_name,
            portal=portal,
            text=statement.text if statement else None,
        )
        expected.before = core.portals.take(portal_name, portal)
        core.pending.push(expected)

    def _describe(self, raw: bytes, at: int, stop: int) -> None:
        core, message = self._core, Describe.decode(Body(raw, at + _HEAD, stop))
        expected = Expected(Awaited.DESCRIBE, name=message.name)
        if message.portal:
            expected.portal = core.portals.get(message.name)
            statement = expected.portal.statement if expected.portal else None
        else:
            statement = expected.statement = core.statements.get(message.name)
        expected.text = statement.text if statement else None
        core.pending.push(expected)

    def _execute(self, raw: bytes, at: int, stop: int) -> tuple[ClientEvent]:
        core, message = self._core, Execute.decode(Body(raw, at + _HEAD, stop))
        portal = core.stands_for(core.portals, message.portal)
        statement = portal.statement if portal else None
        serial = core.next_serial()
        core.pending.push(Expected(Awaited.EXECUTE, serial=serial, portal=portal))
        resumed = portal is not None and portal.executed
        if portal is not None:
            portal.executed = True
        if statement is not None and statement.prepares:
            core.statements.drop_all()
        event = StatementSent(
            raw[at:stop],
            serial,
            SentBy.REPLICATION if core.replication else SentBy.EXTENDED_QUERY,
            statement.text if statement else None,
            portal.parameters if portal else None,
            statement.complete if statement else True,
            resumed,
        )
        return (event,)

    def _close(self, raw: bytes, at: int, stop: int) -> None:
        core, message = self._core, Close.decode(Body(raw, at + _HEAD, stop))
        expected = Expected(Awaited.CLOSE, name=message.name)
        names = core.portals if message.portal else core.statements
        expected.before = names.drop(message.name)
        core.pending.push(expected)

    def _sync(self, raw: bytes, at: int, stop: int) -> None:
        expect_end(at, stop)
        self._core.syncs += 1
        self._core.pending.push(Expected(Awaited.SYNC))

    def _function_call(self, raw: bytes, at: int, stop: int) -> tuple[ClientEvent]:
        core, body = self._core, Body(raw, at + _HEAD, stop)
        parameters: tuple[Parameter, ...] | None = None
        if not self._piece:
            message = FunctionCall.decode(body)
            parameters = _parameters((), message.argument_formats, message.arguments)
        serial = core.next_serial()
        core.pending.push(Expected(Awaited.FUNCTION_CALL, serial=serial))
        event = StatementSent(
            raw[at:stop], serial, SentBy.FUNCTION_CALL, None, parameters, not self._piece
        )
        return (event,)

    def _copy_data(self, raw: bytes, at: int, stop: int) -> tuple[ClientEvent] | None:
        statement = self._core.pending.last_statement
        if statement is None:
            return None
        return (CopySent(raw[at:stop], statement.serial, cut=self._piece > 0),)

    def _copy_end(self, raw: bytes, at: int, stop: int) -> None:
        del raw, at, stop
        statement = self._core.pending.last_statement
        if statement is not None:
            statement.copy_ended = True

    def _terminate(self, raw: bytes, at: int, stop: int) -> tuple[ClientEvent]:
        expect_end(at, stop)
        self._core.phase = Phase.ENDED
        return (Terminated(raw[at:stop]),)


def _prepares(raw: bytes, at: int, stop: int, text: str) -> bool:
    """Tell whether a text may define names by SQL; quick where it has no such word."""
    return b"prepare" in raw[at:stop].lower() and _PREPARES.search(text) is not None


def _parameters(
    types: tuple[int, ...], formats: tuple[int, ...], values: tuple[bytes | None, ...]
) -> tuple[Parameter, ...]:
    """Join types, formats and values of parameters."""
    if len(formats) == 1:
        formats *= len(values)
    return tuple(
        Parameter(types[i] if i < len(types) else 0, bool(formats) and formats[i] == 1, value)
        for i, value in enumerate(values)
    )
