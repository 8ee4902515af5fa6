"""The rules of the conversation, in two tables: who may send what, when.

The tables know neither buffers nor sockets. What they do not name is a violation: the session fails
rather than attribute data to the wrong statement. Source: PostgreSQL manual, 54.2 (message flow).
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Limits(Struct, frozen=True):
    """What one session may make the proxy hold. Each is a security limit."""

    startup_bytes: int = 10_000
    """PostgreSQL's own MAX_STARTUP_PACKET_LENGTH."""
    authentication_bytes: int = 65_536
    """PostgreSQL's own PG_MAX_AUTH_TOKEN_LENGTH (65,535) and the length word."""
    message_bytes: int = 1024 * 1024
    """A longer statement, parameter list or row passes in pieces, recorded as truncated. Chosen
    so that 64 sessions that all send such messages take 64 MiB."""
    statements: int = 4096
    """Prepared statements remembered, and portals; the oldest are forgotten and run as unknown."""
    remembered_bytes: int = 16 * 1024 * 1024
    """Statement texts remembered, and parameters of portals, as above."""
    expected: int = 16_384
    """Messages on their way without an answer. The door stops reading the client above it; it must
    be more than the shortest answers that fit a server's send buffer (8 KiB / 5 bytes), else a
    client that pipelines without Flush would wait for ever."""


class Phase(StrEnum):
    """How far a session has come, as the client sees it."""

    STARTUP = "startup"
    ENCRYPTION = "encryption"
    """An answer to `SSLRequest` or `GSSENCRequest` is due."""
    LOGIN = "login"
    REFUSED = "refused"
    """The server did not let the client in."""
    READY = "ready"
    ENDED = "ended"


class Awaited(StrEnum):
    """What the server's next messages answer: the head of the queue of expected answers."""

    STARTUP = "startup"
    """The client has not spoken yet: the server has nothing to say."""
    LOGIN = "login"
    PARSE = "Parse"
    BIND = "Bind"
    DESCRIBE = "Describe"
    CLOSE = "Close"
    EXECUTE = "Execute"
    QUERY = "Query"
    FUNCTION_CALL = "FunctionCall"
    COPY_IN = "CopyIn"
    COPY_OUT = "CopyOut"
    COPY_BOTH = "CopyBoth"
    SYNC = "Sync"
    NOTHING = "nothing"


_LOGIN = {ord("p"): "PasswordMessage", ord("X"): "Terminate"}

CLIENT_MESSAGES: dict[Phase, dict[int, str]] = {
    Phase.LOGIN: _LOGIN,
    Phase.REFUSED: _LOGIN,
    Phase.READY: {
        ord("Q"): "Query",
        ord("P"): "Parse",
        ord("B"): "Bind",
        ord("D"): "Describe",
        ord("E"): "Execute",
        ord("C"): "Close",
        ord("S"): "Sync",
        ord("H"): "Flush",
        ord("F"): "FunctionCall",
        ord("d"): "CopyData",
        ord("c"): "CopyDone",
        ord("f"): "CopyFail",
        ord("X"): "Terminate",
    },
    Phase.STARTUP: {},
    Phase.ENCRYPTION: {},
    Phase.ENDED: {},
}
"""Phase → type byte → the manual's name. `PasswordMessage` stands for all of its kin."""

_ANY_TIME = {
    ord("E"): "ErrorResponse",
    ord("N"): "NoticeResponse",
    ord("S"): "ParameterStatus",
}
_ROWS = {
    ord("D"): "DataRow",
    ord("C"): "CommandComplete",
    ord("I"): "EmptyQueryResponse",
    ord("G"): "CopyInResponse",
    ord("H"): "CopyOutResponse",
    ord("W"): "CopyBothResponse",
}
_COPY = {ord("d"): "CopyData", ord("c"): "CopyDone"}
_READY = {ord("Z"): "ReadyForQuery"}
_NOTIFICATION = {ord("A"): "NotificationResponse"}
_SESSION = _ANY_TIME | _NOTIFICATION

SERVER_MESSAGES: dict[Awaited, dict[int, str]] = {
    Awaited.STARTUP: {},
    Awaited.LOGIN: {
        ord("R"): "Authentication",
        ord("v"): "NegotiateProtocolVersion",
        ord("K"): "BackendKeyData",
    }
    | _ANY_TIME
    | _READY,
    Awaited.PARSE: {ord("1"): "ParseComplete"} | _SESSION,
    Awaited.BIND: {ord("2"): "BindComplete"} | _SESSION,
    Awaited.CLOSE: {ord("3"): "CloseComplete"} | _SESSION,
    Awaited.DESCRIBE: {
        ord("t"): "ParameterDescription",
        ord("T"): "RowDescription",
        ord("n"): "NoData",
    }
    | _SESSION,
    Awaited.EXECUTE: _ROWS | {ord("s"): "PortalSuspended"} | _SESSION,
    Awaited.QUERY: _ROWS | {ord("T"): "RowDescription"} | _READY | _SESSION,
    Awaited.FUNCTION_CALL: {ord("V"): "FunctionCallResponse"} | _READY | _SESSION,
    Awaited.COPY_IN: {ord("C"): "CommandComplete"} | _SESSION,
    Awaited.COPY_OUT: _COPY | _SESSION,
    Awaited.COPY_BOTH: _COPY | _SESSION,
    Awaited.SYNC: _READY | _SESSION,
    Awaited.NOTHING: _READY | _SESSION,
}
"""What is awaited → type byte → the manual's name.

`ReadyForQuery` is let through when nothing is awaited: the server may or may not have swallowed a
`Sync` that reached it during a COPY, and no byte tells (54.2.7). After an error of the extended
protocol the messages up to the next `Sync` are skipped, which `pending` does, not this table.
"""
