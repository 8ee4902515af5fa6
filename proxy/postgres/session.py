"""One PostgreSQL session as the wire shows it: sans-I/O, bytes in, events out.

The session only reads. Whoever drives it forwards the `raw` of each event, holds it back or closes;
it answers requests for encryption itself and says so here. No clock, no socket, no analysis.
Source: PostgreSQL manual, chapter 54 (Frontend/Backend Protocol), versions 3.0 and 3.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxy.postgres.client import ClientHalf
from proxy.postgres.core import Core
from proxy.postgres.server import ServerHalf
from proxy.postgres.states import Awaited, Limits

if TYPE_CHECKING:
    from proxy.postgres.events import ClientEvent, ServerEvent
    from proxy.postgres.states import Phase


class PostgresSession:
    """Both directions of one connection. Limits are security limits."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._core = Core(limits or Limits())
        self._client = ClientHalf(self._core)
        self._server = ServerHalf(self._core)

    def from_client(self, raw: bytes) -> list[ClientEvent]:
        """Give what bytes of the client mean. An `Unparsed` event is the last one.

        Raises:
            SessionFailed: either direction had failed before.
        """
        return self._client.feed(raw)

    def from_server(self, raw: bytes) -> list[ServerEvent]:
        """Give what bytes of the server mean. An `Unparsed` event is the last one.

        Raises:
            SessionFailed: either direction had failed before.
        """
        return self._server.feed(raw)

    def refuse_encryption(self) -> list[ClientEvent]:
        """Go on unencrypted after an `EncryptionRequested`; give the events of what came since."""
        return self._client.encryption_answered(accepted=False)

    def accept_encryption(self) -> None:
        """Go on with decrypted bytes after an `EncryptionRequested`.

        Raises:
            ProtocolViolation: unencrypted bytes came behind the request; close both sides.
        """
        self._client.encryption_answered(accepted=True)

    @property
    def phase(self) -> Phase:
        """How far the session has come."""
        return self._core.phase

    @property
    def limits(self) -> Limits:
        """The limits that it was made with."""
        return self._core.limits

    @property
    def failed(self) -> bool:
        """Whether the session takes no more bytes."""
        return self._core.failed

    @property
    def expected(self) -> int:
        """How many of the client's messages wait for an answer."""
        return len(self._core.pending)

    def ends_with(self, serial: int) -> bool:
        """Tell whether the server's next `ReadyForQuery` ends the request that this statement is of.

        Nothing of the same request is waiting behind it.
        """
        head = self._core.pending.head
        if head is None or head.kind is Awaited.SYNC:
            return head is not None
        return head.kind is Awaited.QUERY and head.serial == serial

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The serials of the statements whose end was not seen, in order."""
        return tuple(e.serial for e in self._core.pending if e.is_statement)

    @property
    def inside_server_message(self) -> bool:
        """Whether a message of the server was begun, by its events, and is not whole yet."""
        return self._server.inside_message

    @property
    def held(self) -> tuple[int, int]:
        """Bytes of the client and of the server that are in no event yet."""
        return self._client.held, self._server.held
