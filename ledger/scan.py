"""Walks the frames of one segment, and past what is damaged in it. Reads only.

Part in the flow: `reader` follows a log with it, `log_writer` finds the end of a log at boot. At
most one window of a segment is in memory, and one frame where that is larger.
"""

import os
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from ledger import files
from ledger.segment import (
    FRAME_HEADER_BYTES,
    SEGMENT_HEADER_BYTES,
    VERSION_AT,
    SegmentHeader,
    StoredFrame,
    frame_length,
    frames_like,
    read_frame,
    read_header,
)

WINDOW_BYTES = 256 * 1024
"""How much of a segment is read at a time: several hundred frames."""


class FlawKind(StrEnum):
    """What is not as a writer leaves it."""

    TORN_TAIL = "torn_tail"
    """A finished segment ends in bytes that are no whole frame: a write that did not complete (its
    caller was never told "recorded"), or damage at the end."""
    UNREADABLE = "unreadable"
    """Bytes that are no frame, with whole frames behind them: damage."""
    BAD_HEADER = "bad_header"
    """A segment's header is damaged, or names another slot or number; its frames were read."""
    SHORTENED = "shortened"
    """The segment ends before the place up to which it was read earlier."""
    MISSING = "missing"
    """Numbers `first_seq` to `last_seq` had frames, and these are not there."""
    GIVEN_UP = "given_up"
    """Numbers `first_seq` to `last_seq` were given up by the writer after a write that failed or was
    cut off. No caller was told "recorded" for them."""
    REPEATED = "repeated"
    """Numbers `first_seq` to `last_seq` come again, with other frames: a machine lost what was
    written but not synced."""


class Flaw(Struct, frozen=True):
    """One thing wrong with a log. `length` is bytes; numbers are 0 where the kind has none."""

    kind: FlawKind
    segment: str
    offset: int
    length: int = 0
    first_seq: int = 0
    last_seq: int = 0


class SegmentFile:
    """One segment, open for reading.

    Its size is as of the opening; a live segment's does not grow (it is reserved whole), it can only
    be trimmed.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self.size = os.fstat(self._descriptor).st_size
        self._window = b""
        self._base = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._descriptor)

    def header(self) -> SegmentHeader | None:
        """Read the segment's header; None when it is damaged."""
        return read_header(files.read_at(self._descriptor, SEGMENT_HEADER_BYTES, 0))

    def frame_at(self, offset: int) -> StoredFrame | None:
        """Give the whole frame at an offset, None when there is none (yet)."""
        at = offset - self._base
        if at < 0 or at + FRAME_HEADER_BYTES > len(self._window):
            at = self._load(offset, FRAME_HEADER_BYTES)
            if len(self._window) < FRAME_HEADER_BYTES:
                return None
        length = frame_length(self._window, at)
        if length is None or offset + length > self.size:
            return None
        if at + length > len(self._window):
            at = self._load(offset, length)
            # A live segment may have been written to meanwhile: the length is looked at again.
            if len(self._window) < length or frame_length(self._window, at) != length:
                return None
        return read_frame(self._window, at, length, self.name, self._base)

    def forget(self) -> None:
        """Drop the window, so that the next look is at the file as it is then."""
        self._window = b""

    def blank_at(self, offset: int) -> bool:
        """Tell whether no frame was begun at an offset: its header is zeros or behind the end."""
        return not files.read_at(self._descriptor, FRAME_HEADER_BYTES, offset).strip(b"\0")

    def frame_after(self, offset: int, seq: int, *, live: bool) -> StoredFrame | None:
        """Give the first whole frame that begins behind an offset and is numbered soon after `seq`.

        In a live segment the search ends at the first window of zeros.
        """
        pattern = frames_like(seq)
        step = WINDOW_BYTES - FRAME_HEADER_BYTES
        for base in range(offset + 1, self.size, step):
            window = files.read_at(self._descriptor, WINDOW_BYTES, base)
            if not window.strip(b"\0"):
                if live:
                    return None
                continue
            for found in pattern.finditer(window, VERSION_AT):
                frame = self.frame_at(base + found.start() - VERSION_AT)
                if frame is not None and frame.seq > seq:
                    return frame
        return None

    def used(self, offset: int) -> int:
        """Give where the last byte other than zero behind an offset ends; the offset if none."""
        end = self.size
        while end > offset:
            start = max(offset, end - WINDOW_BYTES)
            window = files.read_at(self._descriptor, end - start, start).rstrip(b"\0")
            if window:
                return start + len(window)
            end = start
        return offset

    def _load(self, offset: int, size: int) -> int:
        """Put the window at an offset, with `size` bytes if the file has them. Gives 0."""
        self._window = files.read_at(self._descriptor, max(size, WINDOW_BYTES), offset)
        self._base = offset
        return 0


class Walk(Struct):
    """A walk over a log's frames: where it stands, what it may still take, and what it has met.

    `seq` is the number of the last frame met, or the one before the segment's first. `ended` says
    that nothing more could be read; `half_frame` that the walk stands before bytes of a live segment
    that are no whole frame, at least not yet.
    """

    offset: int
    seq: int
    most: int
    most_bytes: int
    frames: list[StoredFrame] = []
    flaws: list[Flaw] = []
    ended: bool = False
    half_frame: bool = False


def walk(file: SegmentFile, stand: Walk, *, live: bool) -> None:
    """Go on with a walk until the segment ends, or it has taken what it may."""
    stand.ended = False
    while stand.most > 0 and stand.most_bytes > 0:
        frame = file.frame_at(stand.offset)
        if frame is None:
            frame = _frame_behind(file, stand, live=live)
            if frame is None:
                stand.ended = True
                return
        if frame.seq > stand.seq + 1:
            stand.flaws.append(_numbers(FlawKind.MISSING, frame, stand.seq + 1, frame.seq - 1))
        elif frame.seq <= stand.seq:
            stand.flaws.append(_numbers(FlawKind.REPEATED, frame, frame.seq, stand.seq))
        stand.frames.append(frame)
        stand.most -= 1
        stand.most_bytes -= len(frame.body)
        stand.offset = frame.end
        stand.seq = frame.seq


def _frame_behind(file: SegmentFile, stand: Walk, *, live: bool) -> StoredFrame | None:
    """Give the next frame where none could be read at once; None at the end of what is there."""
    file.forget()
    frame = file.frame_at(stand.offset)
    if frame is not None:
        return frame
    stand.half_frame = False
    if live and file.blank_at(stand.offset):
        return None
    found = file.frame_after(stand.offset, stand.seq, live=live)
    if found is not None:
        # One more look: in a live segment a write may show its later pages before its earlier ones,
        # but once a later frame is whole the earlier ones are.
        file.forget()
        frame = file.frame_at(stand.offset)
        if frame is not None:
            return frame
        length = found.offset - stand.offset
        stand.flaws.append(Flaw(FlawKind.UNREADABLE, file.name, stand.offset, length))
        return found
    stand.half_frame = live
    used = file.used(stand.offset) if not live else stand.offset
    if used > stand.offset:
        length = used - stand.offset
        stand.flaws.append(Flaw(FlawKind.TORN_TAIL, file.name, stand.offset, length))
    return None


def _numbers(kind: FlawKind, frame: StoredFrame, first: int, last: int) -> Flaw:
    return Flaw(kind, frame.segment, frame.offset, first_seq=first, last_seq=last)
