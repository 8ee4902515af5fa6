"""The three formats of COPY data: pieces of any length in, rows of fields out.

Source: PostgreSQL manual, COPY, "File Formats".
"""

import re
import struct
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Protocol

from analyzers.sql.reading import CopyPlan

ROW_LIMIT = 1024 * 1024
"""Bytes of one row that are kept while its end has not come; a longer row is lost. A security
limit: a COPY may send a gigabyte without a line feed."""

Row = list[bytes | None]


class CopyFormat(Protocol):
    """Reads one COPY. `lost` counts rows that were too long or not of the format."""

    lost: int

    def rows(self, data: bytes) -> Iterator[Row]:
        """Give the rows that end in this piece."""

    def rest(self) -> Iterator[Row]:
        """Give the last row, if it has no line feed."""


def format_of(plan: CopyPlan) -> CopyFormat:
    """Give a reader for a plan's format; an unknown format is read as text."""
    match plan.written:
        case "csv":
            return _Csv(plan)
        case "binary":
            return _Binary()
        case _:
            return _Text(plan)


class _Lines(ABC):
    """Cuts pieces into records, each ended by a line feed that its format calls an end.

    A record is kept as the parts it came in, so that pieces of one byte cost no more than long ones.
    """

    def __init__(self, plan: CopyPlan) -> None:
        self.lost = 0
        self._plan = plan
        self._parts: list[bytes] = []
        self._size = 0
        self._skipping = False
        self._header = plan.header

    def rows(self, data: bytes) -> Iterator[Row]:
        """Give the rows that end in this piece."""
        *ended, last = data.split(b"\n")
        for part in ended:
            self._keep(part)
            if self._ends():
                yield from self._record()
            else:
                self._keep(b"\n")
        self._keep(last)

    def rest(self) -> Iterator[Row]:
        """Give the last row, if it has no line feed."""
        if self._size:
            yield from self._record()

    def _keep(self, part: bytes) -> None:
        if part:
            self._parts.append(part)
            self._size += len(part)
            self._look(part)
        if self._size > ROW_LIMIT:
            self.lost += not self._skipping
            self._skipping = True
            self._parts, self._size = self._parts[-1:], 0

    def _record(self) -> Iterator[Row]:
        record, self._parts, self._size = b"".join(self._parts), [], 0
        if self._skipping:
            self._skipping = False
        elif self._header:
            self._header = False
        else:
            record = record.removesuffix(b"\r")
            if record != b"\\.":
                yield self._fields(record)

    @abstractmethod
    def _look(self, part: bytes) -> None:
        """Take note of a part of a record."""

    @abstractmethod
    def _ends(self) -> bool:
        """Tell whether a line feed after the parts kept ends the record."""

    @abstractmethod
    def _fields(self, record: bytes) -> Row:
        """Give the fields of a record."""


_ESCAPED = re.compile(rb"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)", re.DOTALL)
_CONTROL = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}


class _Text(_Lines):
    def __init__(self, plan: CopyPlan) -> None:
        super().__init__(plan)
        self._backslashes = 0

    def _look(self, part: bytes) -> None:
        stripped = len(part) - len(part.rstrip(b"\\"))
        self._backslashes = self._backslashes + stripped if stripped == len(part) else stripped

    def _ends(self) -> bool:
        # A line feed after an odd number of backslashes belongs to the value.
        ends = self._backslashes % 2 == 0
        self._backslashes = 0
        return ends

    def _fields(self, record: bytes) -> Row:
        null, delimiter = self._plan.null.encode(), self._plan.delimiter.encode()
        fields = record.split(delimiter)
        if b"\\" in record:
            fields = _joined(fields, delimiter)
        return [None if field == null else _unescaped(field) for field in fields]


def _joined(pieces: list[bytes], delimiter: bytes) -> list[bytes]:
    """Join pieces that were cut at a delimiter with an odd number of backslashes before it."""
    fields: list[bytes] = []
    open_field = False
    for piece in pieces:
        if open_field:
            fields[-1] += delimiter + piece
        else:
            fields.append(piece)
        open_field = (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 1
    return fields


def _unescaped(field: bytes) -> bytes:
    if b"\\" not in field:
        return field
    return _ESCAPED.sub(_meant, field)


def _meant(match: re.Match[bytes]) -> bytes:
    escape = match[1]
    if escape[:1] == b"x" and len(escape) > 1:
        return bytes([int(escape[1:], 16)])
    if escape[:1].isdigit():
        return bytes([int(escape, 8) & 0xFF]) if escape[:1] < b"8" else escape
    return _CONTROL.get(escape, escape)


class _Csv(_Lines):
    def __init__(self, plan: CopyPlan) -> None:
        super().__init__(plan)
        self._null = plan.null.encode()
        self._delimiter = plan.delimiter.encode()
        self._quote = plan.quote.encode()
        self._escape = plan.escape.encode()
        self._inside = False
        quote, escape, end = (
            re.escape(sign) for sign in (self._quote, self._escape, self._delimiter)
        )
        inner = rb"(?:[^%b%b]++|%b[%b%b]|%b)*+" % (quote, escape, escape, quote, escape, escape)
        if quote == escape:
            inner = rb"(?:[^%b]++|%b%b)*+" % (quote, quote, quote)
        self._field = re.compile(
            rb"((?:[^%b%b]++|%b%b%b?)*+)(%b|\Z)" % (quote, end, quote, inner, quote, end),
            re.DOTALL,
        )
        self._quoted = re.compile(rb"%b(%b)%b?" % (quote, inner, quote), re.DOTALL)
        self._escaped = re.compile(rb"%b([%b%b])" % (escape, quote, escape))

    def _look(self, part: bytes) -> None:
        if self._quote not in part:
            return
        if self._escape != self._quote:
            part = self._escaped.sub(b"", part)
        self._inside ^= part.count(self._quote) % 2 == 1

    def _ends(self) -> bool:
        return not self._inside

    def _fields(self, record: bytes) -> Row:
        if self._quote not in record:
            fields = record.split(self._delimiter)
            return [None if field == self._null else field for field in fields]
        row: Row = []
        for found in self._field.finditer(record):
            field = found[1]
            if self._quote in field:
                row.append(self._quoted.sub(self._unquoted, field))
            else:
                row.append(None if field == self._null else field)
            if not found[2]:
                break
        return row

    def _unquoted(self, quoted: re.Match[bytes]) -> bytes:
        return self._escaped.sub(rb"\1", quoted[1])


_SIGNATURE = b"PGCOPY\n\xff\r\n\0"
_HEAD = len(_SIGNATURE) + 8
_COUNT = 2


class _Binary:
    """`_need` is how many bytes must be there before anything more can be read."""

    def __init__(self) -> None:
        self.lost = 0
        self._kept = bytearray()
        self._need = _HEAD
        self._started = False
        self._ended = False

    def rows(self, data: bytes) -> Iterator[Row]:
        """Give the rows that end in this piece."""
        if self._ended:
            return
        self._kept += data
        at = 0
        while not self._ended and len(self._kept) - at >= self._need:
            if not self._started:
                at = self._start()
                continue
            row, end = self._row(at)
            if row is None:
                self._need = end - at
                continue
            at, self._need = end, _COUNT
            yield row
        del self._kept[:at]
        if self._need > ROW_LIMIT:
            self._lose()

    def rest(self) -> Iterator[Row]:
        """Give nothing: a binary row that did not end is none."""
        return iter(())

    def _start(self) -> int:
        """Read the head; give where the first row begins, 0 while it is not all there."""
        (extension,) = struct.unpack_from(">I", self._kept, _HEAD - 4)
        if self._kept[: len(_SIGNATURE)] != _SIGNATURE or extension > ROW_LIMIT:
            self._lose()
            return 0
        if len(self._kept) < _HEAD + extension:
            self._need = _HEAD + extension
            return 0
        self._started = True
        self._need = _COUNT
        return _HEAD + int(extension)

    def _row(self, at: int) -> tuple[Row | None, int]:
        """Give a row and where it ends; None and where it ends at the least."""
        kept = self._kept
        (count,) = struct.unpack_from(">h", kept, at)
        at += _COUNT
        if count < 0:
            self._ended = True
            return None, at
        row: Row = []
        for _ in range(count):
            if len(kept) < at + 4:
                return None, at + 4
            (length,) = struct.unpack_from(">i", kept, at)
            at += 4
            if length < 0:
                row.append(None)
                continue
            if len(kept) < at + length:
                return None, at + length
            row.append(bytes(kept[at : at + length]))
            at += length
        return row, at

    def _lose(self) -> None:
        self.lost += 1
        self._kept.clear()
        self._ended = True
