"""Reads the log of a slot, from a place in it, while its writer goes on.

Part in the flow: the ledger loads with it, `verify` checks with it. It never writes, takes no lock,
and knows nothing of what bodies hold. What is wrong with a log comes back as data (`Flaw`), each
flaw once; frames behind it are still read.
"""

import os
from pathlib import Path

from msgspec import Struct

from ledger.scan import Flaw, FlawKind, SegmentFile, Walk, walk
from ledger.segment import (
    SEGMENT_HEADER_BYTES,
    NewerFormat,
    SegmentHeader,
    StoredFrame,
    first_seq_of,
)

__all__ = [
    "START",
    "Batch",
    "Flaw",
    "FlawKind",
    "JournalReader",
    "NewerFormat",
    "Position",
    "StoredFrame",
    "segments",
    "slots",
]


class Position(Struct, frozen=True):
    """A place in a log: everything before it has been read.

    `seq` is the number of the last frame before it (0: none), by which the reader sees that frames
    are missing. Keep all three together.
    """

    segment: str
    offset: int
    seq: int


START = Position("", 0, 0)
"""Before the first frame of a log."""


class Batch(Struct, frozen=True):
    """What one read gave. `position` is where to go on, behind `frames` and `flaws`.

    `complete` says that every frame which was written before the read began is now behind
    `position`; it is False when the read stopped at its limit. `half_frame` says that the log ends
    in bytes that are no whole frame: one that is being written now, or one that was cut off or
    damaged, which the next segment will tell.
    """

    frames: list[StoredFrame]
    flaws: list[Flaw]
    position: Position
    complete: bool
    half_frame: bool = False


def slots(folder: Path) -> list[str]:
    """Give the names of the slots that have a log in a journal's folder, sorted."""
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and segments(entry))


def segments(slot_folder: Path, since: str = "") -> list[str]:
    """Give the names of a log's segments, oldest first, beginning with one or the next after it."""
    # A log kept for long has 100,000 segments, and every read looks for a new one: names as text
    # cost a tenth of what paths do.
    names = os.listdir(slot_folder)  # noqa: PTH208
    return sorted(name for name in names if name >= since and first_seq_of(name) is not None)


class JournalReader:
    """Reads the log of one slot. Holds nothing between reads; any number of them may read a log."""

    def __init__(self, folder: Path, slot: str) -> None:
        self.slot = slot
        self._folder = folder / slot

    def read(
        self, after: Position = START, *, most: int = 5000, most_bytes: int = 16 * 1024 * 1024
    ) -> Batch:
        """Give the frames behind a position: up to `most`, and about `most_bytes` of them.

        Raises:
            NewerFormat: the next segment was written by a later release; nothing more can be read.
            OSError: the disk cannot be read (or retention dropped a segment just then: read again).
        """
        segment = after.segment
        stand = Walk(after.offset, after.seq, most, most_bytes)
        while True:
            names = segments(self._folder, segment)
            following = next((name for name in names if name > segment), None)
            if segment in names:
                self._walk(segment, stand, live=following is None)
                if not stand.ended:
                    return _batch(segment, stand, complete=False)
            # The listing was made after the read began, so what was written before is in what it
            # names, even if the writer has gone on to another segment since.
            if following is None:
                return _batch(segment, stand, complete=True)
            try:
                header = self._header(following, stand)
            except NewerFormat:
                if stand.frames:
                    return _batch(segment, stand, complete=False)
                raise
            _enter(header, following, stand)
            segment = following

    def _walk(self, segment: str, stand: Walk, *, live: bool) -> None:
        with SegmentFile(self._folder / segment) as file:
            if file.size < stand.offset:
                lost = stand.offset - file.size
                stand.flaws.append(Flaw(FlawKind.SHORTENED, segment, file.size, lost))
                stand.offset = file.size
                stand.ended = True
            else:
                walk(file, stand, live=live)

    def _header(self, segment: str, stand: Walk) -> SegmentHeader:
        """Read a header; where it is damaged, give what the file's name and the log tell."""
        number = first_seq_of(segment) or 0
        with SegmentFile(self._folder / segment) as file:
            header = file.header()
        if header is not None and (header.slot, header.first_seq) == (self.slot, number):
            return header
        stand.flaws.append(Flaw(FlawKind.BAD_HEADER, segment, 0, SEGMENT_HEADER_BYTES))
        return SegmentHeader(number, number - 1, 0, self.slot)


def _enter(header: SegmentHeader, segment: str, stand: Walk) -> None:
    """Move a walk to a segment's first frame, and tell what its numbers say."""

    def numbers(kind: FlawKind, first: int, last: int) -> None:
        if first <= last:
            stand.flaws.append(Flaw(kind, segment, 0, first_seq=first, last_seq=last))

    numbers(FlawKind.MISSING, stand.seq + 1, header.previous_seq)
    numbers(FlawKind.GIVEN_UP, header.previous_seq + 1, header.first_seq - 1)
    numbers(FlawKind.REPEATED, header.first_seq, stand.seq)
    stand.offset = SEGMENT_HEADER_BYTES
    stand.seq = header.first_seq - 1


def _batch(segment: str, stand: Walk, *, complete: bool) -> Batch:
    position = Position(segment, stand.offset, stand.seq)
    return Batch(stand.frames, stand.flaws, position, complete, stand.half_frame)
