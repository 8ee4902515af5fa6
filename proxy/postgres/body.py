"""Reads the body of one message field by field, and says so when a field is not there.

All integers of the protocol are big-endian (network order). Source: PostgreSQL manual, 54.6 (message
data types) and 54.7 (message formats).
"""

from __future__ import annotations

from struct import Struct, error

_INT16 = Struct(">h")
_UINT16 = Struct(">H")
_INT32 = Struct(">i")
_UINT32 = Struct(">I")


class ProtocolViolation(Exception):
    """What came cannot be PostgreSQL's protocol. The text holds no byte of the wire."""


class Body:
    """A message's body and the place up to which it was read.

    Every method raises `ProtocolViolation` where the body ends too early.
    """

    __slots__ = ("_at", "_end", "_raw")

    def __init__(self, raw: bytes, at: int = 0, end: int | None = None) -> None:
        self._raw = raw
        self._at = at
        self._end = len(raw) if end is None else end

    def _number(self, form: Struct) -> int:
        at = self._at
        self._at = at + form.size
        if self._at > self._end:
            raise _too_short()
        number: int = form.unpack_from(self._raw, at)[0]
        return number

    def int16(self) -> int:
        """Read a signed 16-bit integer."""
        return self._number(_INT16)

    def uint16(self) -> int:
        """Read a count: the protocol's Int16 where only 0 and above make sense."""
        return self._number(_UINT16)

    def int32(self) -> int:
        """Read a signed 32-bit integer."""
        return self._number(_INT32)

    def oid(self) -> int:
        """Read an object id, an unsigned 32-bit integer."""
        return self._number(_UINT32)

    def byte(self) -> int:
        """Read one byte."""
        at = self._at
        if at >= self._end:
            raise _too_short()
        self._at = at + 1
        return self._raw[at]

    def string(self) -> bytes:
        """Read a null-terminated string, without its null."""
        at = self._at
        stop = self._raw.find(b"\0", at, self._end)
        if stop < 0:
            message = "a string without its terminating null byte"
            raise ProtocolViolation(message)
        self._at = stop + 1
        return self._raw[at:stop]

    def value(self) -> bytes | None:
        """Read a length and as many bytes; a length of -1 is NULL."""
        length = self._number(_INT32)
        if length < 0:
            if length == -1:
                return None
            message = "a value with a negative length"
            raise ProtocolViolation(message)
        at = self._at
        self._at = at + length
        if self._at > self._end:
            raise _too_short()
        return self._raw[at : self._at]

    def rest(self) -> bytes:
        """Read all that is left."""
        at, self._at = self._at, self._end
        return self._raw[at : self._end]

    def counted(self, form: str) -> tuple[int, ...]:
        """Read an Int16 count and as many integers: `form` is `H` (Int16) or `I` (Int32 oid)."""
        count = self.uint16()
        if count <= 1:
            one = self._number(_UINT16 if form == "H" else _UINT32) if count else None
            return () if one is None else (one,)
        at = self._at
        try:
            many = Struct(f">{count}{form}")
            self._at = at + many.size
            if self._at > self._end:
                raise _too_short()
            return many.unpack_from(self._raw, at)
        except error:
            raise _too_short() from None

    def done(self) -> None:
        """Assert that nothing is left."""
        if self._at != self._end:
            message = "a message that goes on after its last field"
            raise ProtocolViolation(message)


def _too_short() -> ProtocolViolation:
    return ProtocolViolation("a message that ends before its last field")
