"""Writes frames at the end of one slot's log: numbers, segments, months. One thread's only.

Part in the flow: the journal's writer thread hands it bodies, one portion a write. It knows no
caller, no deadline and no queue (`journal`), and does not read bodies.

Two rules keep a log unambiguous. A number is never given to a second frame once a byte of its first
one may have reached the file: after a failed write the numbers that were in it are given up, the
segment is left as it is, and the next one's header says so. And a frame whose every byte was written
counts as recorded, even when the write that carried it failed further on.
"""

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from access import FORMAT_VERSION
from ledger import files
from ledger.reader import segments
from ledger.scan import FlawKind, SegmentFile, Walk, walk
from ledger.segment import (
    FIRST_SEQ,
    FRAME_HEADER_BYTES,
    SALT_BYTES,
    SEGMENT_HEADER_BYTES,
    SegmentHeader,
    first_seq_of,
    frame_bytes,
    month_end,
    month_of,
    segment_name,
)

_SCAN_FRAMES = 10_000


class LogEnd(Struct, frozen=True):
    """Where a log ended when its writer was gone.

    `last_seq` is the number of the last whole frame (0: none), `next_seq` the first that no frame
    can have had, `month` that of the newest readable segment header (0: none).
    """

    last_seq: int
    next_seq: int
    month: int


class Portion(Struct, frozen=True):
    """What became of the bodies handed to one write.

    The first `len(seqs)` are recorded under those numbers. With an `error` the next `failed` were in
    the write and are not whole in the log; the others were not tried.
    """

    seqs: range
    failed: int = 0
    error: OSError | None = None


def end_of_log(slot_folder: Path) -> LogEnd:
    """Find the end of a log, and give back what is reserved behind its last segment's frames.

    Raises:
        NewerFormat: a later release wrote the last segment.
        OSError: the log cannot be read.
    """
    next_seq = 0
    month = 0
    last_seq = 0
    for name in reversed(segments(slot_folder)):
        number = first_seq_of(name) or 0
        path = slot_folder / name
        with SegmentFile(path) as file:
            header = file.header()
            stand, torn = _walk_whole(file, number)
            used = file.used(stand.offset)
        newest = not next_seq
        empty = stand.offset == SEGMENT_HEADER_BYTES
        if newest:
            files.trim_path(path, used)
            next_seq = (number if empty else stand.seq) + 1 + (torn and not empty)
        month = month or (header.month if header else 0)
        last_seq = last_seq or (0 if empty else stand.seq) or (header.previous_seq if header else 0)
        if month and last_seq:
            break
    return LogEnd(last_seq, next_seq or FIRST_SEQ, month)


def _walk_whole(file: SegmentFile, number: int) -> tuple[Walk, bool]:
    stand = Walk(SEGMENT_HEADER_BYTES, number - 1, _SCAN_FRAMES, file.size)
    torn = False
    while not stand.ended:
        walk(file, stand, live=False)
        torn = any(flaw.kind is FlawKind.TORN_TAIL for flaw in stand.flaws)
        stand.frames.clear()
        stand.flaws.clear()
        stand.most, stand.most_bytes = _SCAN_FRAMES, file.size
    return stand, torn


class _Segment:
    """The segment that is written to. `end` is where its next frame goes."""

    def __init__(self, descriptor: int, capacity: int, month_end: int) -> None:
        self.descriptor = descriptor
        self.capacity = capacity
        self.month_end = month_end
        self.end = SEGMENT_HEADER_BYTES
        self.name_on_disk = False

    def takes(self, size: int, now: int) -> bool:
        """Tell whether a frame of `size` bytes may go into it."""
        return self.end + size <= self.capacity and now < self.month_end

    def spoil(self) -> None:
        """Let nothing more into it."""
        self.capacity = self.end


class LogWriter:
    """The writing end of one slot's log. `clock` gives µs since the epoch, UTC.

    Nothing is open at first: the first write makes a segment.
    """

    def __init__(
        self, slot_folder: Path, end: LogEnd, segment_bytes: int, clock: Callable[[], int]
    ) -> None:
        self._folder = slot_folder
        self._segment_bytes = segment_bytes
        self._clock = clock
        self.last_seq = end.last_seq
        self._next_seq = end.next_seq
        self._month = end.month
        self._segment: _Segment | None = None

    def write(self, bodies: Sequence[bytes]) -> Portion:
        """Write as many of the bodies as fit into one segment, at least the first, in one write."""
        now = self._clock()
        first = FRAME_HEADER_BYTES + len(bodies[0])
        segment = self._segment
        if segment is None or not segment.takes(first, now):
            try:
                segment = self._turn(now, first)
            except OSError as refused:
                return Portion(range(0), error=refused)
        salts = os.urandom(SALT_BYTES * len(bodies))
        frames: list[bytes] = []
        ends: list[int] = []
        end = segment.end
        for index, body in enumerate(bodies):
            end += FRAME_HEADER_BYTES + len(body)
            if end > segment.capacity:
                break
            salt = salts[index * SALT_BYTES : (index + 1) * SALT_BYTES]
            frames.append(frame_bytes(self._next_seq + index, FORMAT_VERSION, salt, body))
            ends.append(end)
        written, error = files.write_some(segment.descriptor, b"".join(frames), segment.end)
        reached = segment.end + written
        whole = len(frames) if error is None else sum(1 for at in ends if at <= reached)
        seqs = range(self._next_seq, self._next_seq + whole)
        self._next_seq += len(frames)
        if whole:
            segment.end = ends[whole - 1]
            self.last_seq = seqs[-1]
        if error is not None:
            segment.spoil()
        return Portion(seqs, len(frames) - whole, error)

    def sync(self) -> None:
        """Wait until what the last write wrote is on the disk.

        Raises:
            OSError: it may be there or not, and asking again would not tell (the kernel forgets).
        """
        segment = self._segment
        if segment is None:
            return
        try:
            files.sync(segment.descriptor)
            if not segment.name_on_disk:
                files.sync_folder(self._folder)
                segment.name_on_disk = True
        except OSError:
            segment.spoil()
            raise

    def close(self) -> None:
        """Leave the last segment, trimmed to its last frame."""
        segment, self._segment = self._segment, None
        if segment is None:
            return
        # What cannot be cut off is only space, on a disk in trouble: the next boot tries again.
        with contextlib.suppress(OSError):
            files.trim(segment.descriptor, segment.end)
        files.close(segment.descriptor)

    def _turn(self, now: int, first: int) -> _Segment:
        """Leave the segment and make the next, with room for a first frame of `first` bytes."""
        self.close()
        month = max(month_of(now), self._month)
        header = SegmentHeader(self._next_seq, self.last_seq, month, self._folder.name)
        capacity = max(self._segment_bytes, SEGMENT_HEADER_BYTES + first)
        descriptor = files.create_segment(
            self._folder, segment_name(self._next_seq), capacity, header.to_bytes()
        )
        self._month = month
        self._segment = _Segment(descriptor, capacity, month_end(month))
        return self._segment
