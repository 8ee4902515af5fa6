"""What a session's bytes mean: the events of both directions.

Every event owns its raw bytes. Joining `raw` of the events of one direction in order gives back
what came in, so whoever forwards `raw` changes nothing. Neighbours that mean nothing are one
`Relayed`. `serial` numbers the statements of a session from 1, in the order in which they were sent.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from access import Outcome, Parameter, ResultColumn, SentBy
from proxy.postgres.messages import data_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

_COPY_HEAD = 5
"""Type byte and length of a `CopyData`."""


class Encryption(StrEnum):
    """What a client wants to be asked for before its first message."""

    TLS = "tls"
    """`SSLRequest`: answered with one byte, then TLS."""
    DIRECT_TLS = "direct_tls"
    """A TLS ClientHello at once (`sslnegotiation=direct`, from PostgreSQL 17)."""
    GSS = "gss"


class CopyDirection(StrEnum):
    """Which way a COPY goes, seen from the server."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


class Relayed(Struct, frozen=True):
    """Nothing to note: pass it on."""

    raw: bytes


class EncryptionRequested(Struct, frozen=True):
    """The session waits for `accept_encryption` or `refuse_encryption`."""

    raw: bytes
    kind: Encryption


class CancelRequested(Struct, frozen=True):
    """The connection is a cancel request: pass it on to the server and close."""

    raw: bytes


class SessionStarted(Struct, frozen=True):
    """A client opens a session. `settings` are the run-time settings it makes, in order.

    `database` is empty for physical replication, which is of no database.
    """

    raw: bytes
    user: str
    database: str
    replication: bool
    settings: tuple[tuple[str, str], ...]


class StatementSent(Struct, frozen=True):
    """A statement is about to be executed; `raw` is what causes it.

    `text` is None where it is not known (a portal that the session never saw being bound), and
    `complete` is False where only its beginning was kept. `parameters` is None where they were not
    kept. `resumed` says that the portal was suspended and goes on.
    """

    raw: bytes
    serial: int
    sent_by: SentBy
    text: str | None
    parameters: tuple[Parameter, ...] | None
    complete: bool = True
    resumed: bool = False


class CopySent(Struct, frozen=True):
    """The client sends `CopyData` for statement `serial`; rows may be cut anywhere.

    `cut` says that the message is longer than the limit: the rest of it is `Relayed`.
    """

    raw: bytes
    serial: int
    cut: bool = False


class Terminated(Struct, frozen=True):
    """The client ends the session."""

    raw: bytes


class MechanismsOffered(Struct, frozen=True):
    """The server offers SASL mechanisms, e.g. SCRAM-SHA-256-PLUS."""

    raw: bytes
    mechanisms: tuple[bytes, ...]


class LoginEnded(Struct, frozen=True):
    """The login went well (`sqlstate` None) or did not.

    `credential_exchange` says that the server asked for a credential: without it an accepted login
    proves nothing about who it is (`trust`, `peer`, `cert`).
    """

    raw: bytes
    sqlstate: str | None
    credential_exchange: bool


class ParameterChanged(Struct, frozen=True):
    """The server reports a run-time setting."""

    raw: bytes
    name: str
    value: str


class RowsSeen(Struct, frozen=True):
    """Rows of a result, `count` whole `DataRow` messages.

    `columns` is None where the client never had them described. `cut` says that the row is longer
    than the limit: `raw` is its beginning, its fields are not read and the rest is `Relayed`.
    """

    raw: bytes
    serial: int
    columns: tuple[ResultColumn, ...] | None
    count: int
    cut: bool = False

    def rows(self) -> Iterator[list[bytes | None]]:
        """Read the fields of each row. Raises `ProtocolViolation`."""
        return iter(()) if self.cut else data_rows(self.raw)


class FunctionReturned(Struct, frozen=True):
    """The value that a `FunctionCall` gave."""

    raw: bytes
    serial: int


class CopyBegun(Struct, frozen=True):
    """The server takes or gives the data of a COPY."""

    raw: bytes
    serial: int
    direction: CopyDirection
    binary: bool


class CopySeen(Struct, frozen=True):
    """`CopyData` of the server, `count` whole messages; `cut` as in `RowsSeen`.

    Of a COPY OUT each message is one row; of a CopyBoth it is replication data.
    """

    raw: bytes
    serial: int
    direction: CopyDirection
    count: int
    cut: bool = False

    def rows(self) -> Iterator[bytes]:
        """Give what each message carries."""
        at, end = 0, 0 if self.cut else len(self.raw)
        while at < end:
            stop = at + 1 + int.from_bytes(self.raw[at + 1 : at + _COPY_HEAD])
            yield self.raw[at + _COPY_HEAD : stop]
            at = stop


class ServerTextSeen(Struct, frozen=True):
    """The server sent text of its own: a notice, or a notification (of another session).

    `serial` is the statement that runs, None where none does.
    """

    raw: bytes
    serial: int | None
    notification: bool = False


class ResultEnded(Struct, frozen=True):
    """One result of a simple query or function call ended, by `command` or by an error."""

    raw: bytes
    serial: int
    command: str
    rows: int | None
    sqlstate: str | None


class StatementEnded(Struct, frozen=True):
    """A statement ended; `raw` is empty where no message of its own says so.

    `rows` are the rows returned or affected, None where nothing counts them. `commands` are the
    server's different command tags, without numbers. `suspended`: the portal may go on.
    """

    raw: bytes
    serial: int
    outcome: Outcome
    rows: int | None
    commands: tuple[str, ...]
    sqlstate: str | None
    suspended: bool = False


class RequestFailed(Struct, frozen=True):
    """A message other than an `Execute` failed; `text` is the statement it was about, if known.

    At a `Sync` that is the commit of the statements before it.
    """

    raw: bytes
    request: str
    text: str | None
    sqlstate: str


class SessionError(Struct, frozen=True):
    """The server reports an error that answers nothing: it is about to close the session."""

    raw: bytes
    sqlstate: str


class Ready(Struct, frozen=True):
    """The server waits for the next query. `status` is I, T or E."""

    raw: bytes
    status: str


class Unparsed(Struct, frozen=True):
    """What came cannot be PostgreSQL's protocol; the session has failed and takes no more bytes.

    `why` says what was expected and holds nothing of what came.
    """

    raw: bytes
    why: str


ClientEvent = (
    Relayed
    | EncryptionRequested
    | CancelRequested
    | SessionStarted
    | StatementSent
    | CopySent
    | Terminated
    | Unparsed
)
ServerEvent = (
    Relayed
    | MechanismsOffered
    | LoginEnded
    | ParameterChanged
    | RowsSeen
    | FunctionReturned
    | CopyBegun
    | CopySeen
    | ServerTextSeen
    | ResultEnded
    | StatementEnded
    | RequestFailed
    | SessionError
    | Ready
    | Unparsed
)
