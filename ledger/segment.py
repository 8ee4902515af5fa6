"""The bytes of a journal's files: segment headers, frames, the gap block. Pure, no I/O.

Part in the flow: `log_writer` writes what these functions encode, `scan` finds it again. The format
is docs/reference/journal.md; a second reader can be written from there alone. What a body holds is
not known here (`access.to_bytes`).
"""

import re
from datetime import UTC, datetime
from struct import Struct as Layout
from zlib import crc32

from msgspec import Struct

SEGMENT_VERSION = 1
"""The layout of segment header and frame. Raised only when old readers would misread."""
MAX_BODY = 8 * 1024 * 1024
"""The largest body of a frame: about 50 times a `Part` of 4,096 subjects. Also what a reader takes
for a possible length, so that a damaged one cannot make it load a whole segment."""
SALT_BYTES = 16
FIRST_SEQ = 1

_MAGIC = b"whosaw-j"
_HEADER = Layout("<8sHHIQQI60s")
_HEADER_CRC = Layout("<8sHHQQI60s")
SEGMENT_HEADER_BYTES = _HEADER.size
SLOT_BYTES = 60

_LENGTH = Layout("<I")
_REST = Layout("<HQ16s")
_FRAME = Layout("<IIHQ16s")
FRAME_HEADER_BYTES = _FRAME.size
VERSION_AT = 8
"""Where the format version stands in a frame; the number follows it."""

_GAP_MAGIC = b"whosaw-g"
_GAP = Layout("<8sHHII")
GAP_BLOCK_BYTES = 16 * 1024
"""Room for the names of some 500 systems, and one small write."""
MAX_GAP_BODY = GAP_BLOCK_BYTES - _GAP.size

_NAME = re.compile(r"([0-9]{20})\.log")


class NewerFormat(Exception):
    """A segment is whole, but of a layout that this release does not know."""


class SegmentHeader(Struct, frozen=True):
    """What stands at the head of a segment.

    `first_seq` is the number of the first frame. `previous_seq` is the last number before it whose
    frame is known to be whole (0: none); numbers between the two were given up by the writer and
    belong to no frame. `month` is YYYYMM in UTC, the month in which the frames were appended.
    """

    first_seq: int
    previous_seq: int
    month: int
    slot: str

    def to_bytes(self) -> bytes:
        """Give the header's 96 bytes."""
        fields = (
            self.first_seq,
            self.previous_seq,
            self.month,
            self.slot.encode().ljust(SLOT_BYTES, b"\0"),
        )
        start = (_MAGIC, SEGMENT_VERSION, SEGMENT_HEADER_BYTES)
        check = crc32(_HEADER_CRC.pack(*start, *fields))
        return _HEADER.pack(*start, check, *fields)


class StoredFrame(Struct, frozen=True, gc=False):
    """One frame as it stands in a segment. `offset` is where it begins, in bytes."""

    seq: int
    version: int
    salt: bytes
    body: bytes
    segment: str
    offset: int

    @property
    def end(self) -> int:
        """Where the next frame begins."""
        return self.offset + FRAME_HEADER_BYTES + len(self.body)


def read_header(raw: bytes) -> SegmentHeader | None:
    """Read a segment's header; None when it is damaged.

    Raises:
        NewerFormat: it is whole, and this release cannot read what follows.
    """
    if len(raw) < SEGMENT_HEADER_BYTES:
        return None
    magic, version, length, check, first, previous, month, slot = _HEADER.unpack_from(raw)
    whole = _HEADER_CRC.pack(magic, version, length, first, previous, month, slot)
    if magic != _MAGIC or crc32(whole) != check:
        return None
    if version != SEGMENT_VERSION:
        message = (
            f"a journal segment has layout {version}, this release knows {SEGMENT_VERSION}: "
            "read it with the release that wrote it, or a later one"
        )
        raise NewerFormat(message)
    return SegmentHeader(first, previous, month, slot.rstrip(b"\0").decode())


def segment_name(first_seq: int) -> str:
    """Give the file name of a segment; names sort as their numbers do."""
    return f"{first_seq:020d}.log"


def first_seq_of(name: str) -> int | None:
    """Give the number in a segment's file name, or None for any other file."""
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else None


def frame_bytes(seq: int, version: int, salt: bytes, body: bytes) -> bytes:
    """Give the bytes of a frame. The body has 1 to `MAX_BODY` bytes."""
    length = _LENGTH.pack(len(body))
    rest = _REST.pack(version, seq, salt)
    check = crc32(body, crc32(rest, crc32(length)))
    return b"".join((length, _LENGTH.pack(check), rest, body))


def frame_length(window: bytes, at: int) -> int | None:
    """Give the whole length of the frame that may begin at `at`; None when none can.

    `window` must hold `FRAME_HEADER_BYTES` from there.
    """
    (length,) = _LENGTH.unpack_from(window, at)
    return FRAME_HEADER_BYTES + length if 0 < length <= MAX_BODY else None


def read_frame(window: bytes, at: int, length: int, segment: str, base: int) -> StoredFrame | None:
    """Read the frame of `length` bytes at `at` of a window that begins at `base`; None if damaged.

    `window` must hold all of it.
    """
    _, check, version, seq, salt = _FRAME.unpack_from(window, at)
    end = at + length
    if crc32(window[at + VERSION_AT : end], crc32(window[at : at + 4])) != check:
        return None
    return StoredFrame(
        seq, version, salt, window[at + FRAME_HEADER_BYTES : end], segment, base + at
    )


def frames_like(after_seq: int) -> re.Pattern[bytes]:
    """Give a pattern that finds where the version of a frame numbered soon after may stand.

    For finding the next frame behind damage: frames carry no magic, but their numbers follow one
    another. It looks 65,536 to 131,071 numbers ahead, more than a segment's damage can span with
    frames of useful size, and for versions up to 255.
    """
    high = (after_seq + 1) >> 16
    blocks = b"|".join(re.escape((high + more).to_bytes(6, "little")) for more in (0, 1))
    return re.compile(rb"(?s)(?=[^\x00]\x00..(?:" + blocks + rb"))")


def gap_block(body: bytes) -> bytes:
    """Give the bytes of a gap block that holds a note. The body has at most `MAX_GAP_BODY`."""
    start = _GAP.pack(_GAP_MAGIC, SEGMENT_VERSION, _GAP.size, len(body), crc32(body))
    return (start + body).ljust(GAP_BLOCK_BYTES, b"\0")


def read_gap_block(raw: bytes) -> bytes | None:
    """Give the note in a gap block, None when it holds none, b"" when one is there but damaged."""
    if not raw.strip(b"\0"):
        return None
    if len(raw) < _GAP.size:
        return b""
    magic, version, start, length, check = _GAP.unpack_from(raw)
    body = raw[start : start + length]
    whole = magic == _GAP_MAGIC and version == SEGMENT_VERSION and len(body) == length
    return body if whole and crc32(body) == check else b""


def month_of(at: int) -> int:
    """Give the month, YYYYMM in UTC, of a time in µs since the epoch."""
    moment = datetime.fromtimestamp(at // 1_000_000, UTC)
    return moment.year * 100 + moment.month


def month_end(month: int) -> int:
    """Give the first µs after a month."""
    year, number = divmod(month, 100)
    following = datetime(year + number // 12, number % 12 + 1, 1, tzinfo=UTC)
    return int(following.timestamp()) * 1_000_000
