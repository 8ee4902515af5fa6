"""What both directions of a session share, and how either cuts its bytes into messages."""

from __future__ import annotations

from abc import ABC, abstractmethod
from struct import Struct
from typing import TYPE_CHECKING

from proxy.postgres.body import ProtocolViolation
from proxy.postgres.encodings import codec_of
from proxy.postgres.events import Relayed, Unparsed
from proxy.postgres.pending import Expected, Pending
from proxy.postgres.prepared import Names, Portal, PreparedStatement
from proxy.postgres.states import Awaited, Limits, Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from access import ResultColumn

_HEAD = 5
"""Type byte and length word."""
_LONGEST = 0x4000_0000
"""No message of a server or a client is longer: PostgreSQL's MaxAllocSize is 1 GiB."""


_AWAITED = {
    Phase.STARTUP: Awaited.STARTUP,
    Phase.ENCRYPTION: Awaited.STARTUP,
    Phase.LOGIN: Awaited.LOGIN,
    Phase.REFUSED: Awaited.NOTHING,
}
_LENGTH = Struct(">I").unpack_from


class SessionFailed(Exception):
    """Bytes came after the session had failed."""


class Core:
    """The state of a session."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.phase = Phase.STARTUP
        self.pending = Pending()
        self.statements: Names[PreparedStatement] = Names(limits)
        self.portals: Names[Portal] = Names(limits)
        self.codec = codec_of("UTF8")
        self.serial = 0
        self.syncs = 0
        """How many `Sync` the client has sent."""
        self.replication = False
        self.failed = False
        self.descriptions: dict[bytes, tuple[ResultColumn, ...]] = {}

    @property
    def awaited(self) -> Awaited:
        """What the server's next message answers."""
        if self.phase is not Phase.READY and self.phase in _AWAITED:
            return _AWAITED[self.phase]
        if self.pending.skipping:
            return Awaited.SYNC
        head = self.pending.head
        return head.awaited if head else Awaited.NOTHING

    def next_serial(self) -> int:
        """Give the number of one more statement."""
        self.serial += 1
        return self.serial

    def text(self, raw: bytes) -> str:
        """Decode text in the client's encoding; bytes that do not decode are kept as surrogates."""
        return raw.decode(self.codec, "surrogateescape")

    def stands_for[Held: (PreparedStatement, Portal)](
        self, names: Names[Held], name: bytes
    ) -> Held | None:
        """Give what a name that is used now will stand for at the server; None: not known.

        After an error the server skips to the next `Sync`: a definition before that `Sync` may be
        skipped while its use behind it is not.
        """
        held = names.get(name)
        return held if held is None or held.standing or held.syncs == self.syncs else None

    def end_portals(self) -> None:
        """Drop the portals of a transaction that ended; those bound since are kept."""
        for name, portal in self.portals.items():
            if portal.standing:
                self.portals.drop(name)

    def undo(self, expected: Expected, *, skipped: bool) -> None:
        """Give names back that a failed or skipped `Parse`, `Bind` or `Close` had taken."""
        before = expected.before
        if expected.kind is Awaited.PARSE and expected.statement is not None:
            # A failing Parse has dropped the unnamed statement first, a skipped one has not.
            lost = not skipped and not expected.name
            keep = before if isinstance(before, PreparedStatement) and not lost else None
            self.statements.give_back(expected.name, expected.statement, keep)
        elif expected.kind is Awaited.BIND and expected.portal is not None:
            portal = before if isinstance(before, Portal) else None
            self.portals.give_back(expected.name, expected.portal, portal)
        elif expected.kind is Awaited.CLOSE:
            if isinstance(before, PreparedStatement):
                self.statements.give_back(expected.name, None, before)
            elif before is not None:
                self.portals.give_back(expected.name, None, before)


class _Buffer:
    """The bytes of messages that are not whole yet; joined only when enough have come."""

    __slots__ = ("_parts", "_size", "_wanted")

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._wanted = 0

    @property
    def size(self) -> int:
        return self._size

    def join(self, raw: bytes) -> bytes | None:
        """Give all bytes when at least those wanted are there."""
        if not self._parts:
            return raw
        self._parts.append(raw)
        self._size += len(raw)
        if self._size < self._wanted:
            return None
        joined = b"".join(self._parts)
        self._parts.clear()
        self._size = 0
        return joined

    def keep(self, raw: bytes, wanted: int) -> None:
        """Keep bytes until at least `wanted` are there."""
        if raw:
            self._parts.append(raw)
            self._size = len(raw)
        self._wanted = wanted


class Half[Event](ABC):
    """One direction of a session: bytes in, events out."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._buffer = _Buffer()
        self._piece = 0
        """Bytes still to come of a message that passes in pieces."""
        self._wanted = 0
        self._reader: Callable[[bytes, int, int], Sequence[Event] | None] | None = None
        """What reads the message whose end was found; None: it is relayed unread."""

    @property
    def held(self) -> int:
        """Bytes that came and are in no event yet."""
        return self._buffer.size

    @property
    def inside_message(self) -> bool:
        """Whether a message passes in pieces whose end has not come."""
        return self._piece > 0

    def feed(self, raw: bytes) -> list[Event | Relayed | Unparsed]:
        """Give what the bytes mean, in order.

        Raises:
            SessionFailed: the session had failed before.
        """
        if self._core.failed:
            message = "this session has failed: close both sides and give it no more bytes"
            raise SessionFailed(message)
        joined = self._buffer.join(raw)
        return [] if joined is None else self._run(joined)

    def _run(self, raw: bytes) -> list[Event | Relayed | Unparsed]:
        events: list[Event | Relayed | Unparsed] = []
        at, relayed_from, end = 0, 0, len(raw)
        try:
            while at < end:
                if self._piece:
                    step = min(self._piece, end - at)
                    self._piece -= step
                    at += step
                    continue
                stop = self._end_of_message(raw, at, end)
                if not stop:
                    break
                found = self._reader(raw, at, stop) if self._reader is not None else None
                if found is not None:
                    if relayed_from < at:
                        events.append(Relayed(raw[relayed_from:at]))
                    events.extend(found)
                    relayed_from = stop
                at = stop
        except ProtocolViolation as violation:
            self._core.failed = True
            if relayed_from < at:
                events.append(Relayed(raw[relayed_from:at]))
            events.append(Unparsed(raw[at:], str(violation)))
            return events
        if relayed_from < at:
            events.append(Relayed(raw[relayed_from:at]))
        if at < end:
            self._buffer.keep(raw[at:], self._wanted)
        return events

    def _typed_end(self, raw: bytes, at: int, end: int, cuttable: frozenset[int]) -> int:
        """Give where the message at `at` ends, 0 where more bytes are wanted.

        A message over the limit ends, of the kinds that may be cut, at the limit.
        """
        if end - at < _HEAD:
            self._wanted = _HEAD
            return 0
        length: int = _LENGTH(raw, at + 1)[0] + 1
        limit = self._core.limits.message_bytes
        if length > limit:
            if length > _LONGEST or raw[at] not in cuttable:
                message = "a message longer than its kind may be"
                raise ProtocolViolation(message)
            if end - at < limit:
                self._wanted = limit
                return 0
            self._piece = length - limit
            return at + limit
        if length < _HEAD:
            message = "a message length that does not count itself"
            raise ProtocolViolation(message)
        if end - at < length:
            self._wanted = length
            return 0
        return at + length

    @abstractmethod
    def _end_of_message(self, raw: bytes, at: int, end: int) -> int:
        """Give where the message at `at` ends, and set `_reader`.

        0 and `_wanted` set where more bytes are wanted.
        """


def expect_end(at: int, stop: int) -> None:
    """Assert that the message from `at` to `stop` has no body."""
    if stop - at != _HEAD:
        message = "a body where the message has none"
        raise ProtocolViolation(message)
