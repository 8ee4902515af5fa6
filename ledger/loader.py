"""Loads the journals of any number of slots into the month files, each frame exactly once.

The place up to which a slot was loaded stands in the month file itself and moves in the transaction
that stores the rows, so that a restart goes on where the last commit ended. The month of a frame is
its segment's. When a slot enters a new month, what is still open of it is carried into the new month's
`pending` in that month's first transaction (DuckDB writes one file a transaction); the older file's
rows are no longer looked at.
"""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

import msgspec

from access import Boot, Frame, Intent, NotCanonical, Part, from_bytes
from ledger.columns import more_subjects_table, pair_table, plain_table, rec_table
from ledger.gathering import Gathered, OpenAccess, Seen, Standing, frame_time
from ledger.reader import Batch, Flaw, JournalReader, Position, StoredFrame, slots
from ledger.segment import SEGMENT_HEADER_BYTES, NewerFormat, month_of, read_header
from ledger.store import catalog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pyarrow as pa
    from duckdb import DuckDBPyConnection

    from ledger.store import Store

BATCH = 5000
"""The most frames a transaction, as measured best (75,000 a second; a commit then takes 80 ms)."""


class SlotState(msgspec.Struct, frozen=True):
    """How far one slot is loaded. Times are µs since the epoch, UTC.

    `open` counts accesses begun and not ended; `trouble` names what keeps the log from being read.
    """

    slot: str
    last_seq: int
    last_at: int
    open: int
    complete_to: int
    trouble: str | None = None


class Piece(msgspec.Struct):
    """A run of frames of one month that one transaction stores, and where it ends."""

    month: str
    frames: list[tuple[StoredFrame, Frame | None]]
    flaws: list[Flaw]
    position: Position


class Loader:
    """Loads what the journal holds. For one thread; `clock` gives µs since the epoch, UTC."""

    def __init__(self, store: Store, journal: Path, clock: Callable[[], int]) -> None:
        self._store = store
        self._journal = journal
        self._clock = clock
        self._seen = Seen()
        self._standing: dict[str, Standing] = {}
        self._complete: dict[str, tuple[int, int]] = {}
        self._trouble: dict[str, str] = {}
        self._months: dict[tuple[str, str], str] = {}
        self._complete_to = (0, 0)

    @property
    def complete_to(self) -> int:
        """Everything journalled before this moment (µs, UTC) is in the store; 0 = not known yet."""
        return self._complete_to[0]

    @property
    def fresh_to(self) -> int:
        """The same moment by `time.monotonic_ns`, which no one sets back."""
        return self._complete_to[1]

    def slots(self) -> list[SlotState]:
        """Tell how far each slot is loaded."""
        return [
            SlotState(
                slot,
                standing.position.seq,
                standing.last_at,
                len(standing.open),
                self._complete.get(slot, (0, 0))[0],
                self._trouble.get(slot),
            )
            for slot, standing in sorted(self._standing.items())
        ]

    def round(self) -> bool:
        """Load once what each slot has, at most a batch; True when all of it was loaded.

        Raises:
            duckdb.Error: the store cannot be written; nothing was stored, call again.
        """
        began = (self._clock(), time.monotonic_ns())
        names = slots(self._journal)
        done = [self._load(slot) for slot in names]
        times = [began, *(self._complete.get(slot, (0, 0)) for slot in names)]
        reached = min(times, key=lambda both: both[1])
        if reached[1] > self._complete_to[1]:
            self._complete_to = reached
        return all(done)

    def _load(self, slot: str) -> bool:
        began = (self._clock(), time.monotonic_ns())
        standing = self._standing.get(slot) or self._recall(slot)
        try:
            batch = JournalReader(self._journal, slot).read(standing.position, most=BATCH)
        except (NewerFormat, OSError) as error:
            self._trouble[slot] = type(error).__name__
            return True
        self._trouble.pop(slot, None)
        try:
            for piece in self._pieces(standing, batch):
                self._store_piece(standing, piece)
        except BaseException:
            # What is in memory may be ahead of the store: it is read from there again.
            self._standing.pop(slot, None)
            self._seen = Seen()
            raise
        self._standing[slot] = standing
        if batch.complete:
            self._complete[slot] = began
        return batch.complete

    def _pieces(self, standing: Standing, batch: Batch) -> Iterator[Piece]:
        """Cut a batch where the month changes and before each boot."""
        flaws = list(batch.flaws)
        piece: Piece | None = None
        for stored in batch.frames:
            frame = _decoded(stored)
            month = self._month(standing, stored.segment)
            if piece is not None and (piece.month != month or isinstance(frame, Boot)):
                yield _with_flaws(piece, flaws)
                piece = None
            if piece is None:
                piece = Piece(month, [], [], batch.position)
            piece.frames.append((stored, frame))
            piece.position = Position(stored.segment, stored.end, stored.seq)
        if piece is None and batch.position != standing.position:
            month = self._month(standing, batch.position.segment)
            piece = Piece(month, [], [], batch.position)
        if piece is not None:
            piece.position, piece.flaws = batch.position, flaws
            yield piece

    def _month(self, standing: Standing, segment: str) -> str:
        """Give a segment's month. A damaged header has none: then it is the month before it."""
        key = (standing.slot, segment)
        known = self._months.get(key)
        if known is None:
            with (self._journal / standing.slot / segment).open("rb") as file:
                header = read_header(file.read(SEGMENT_HEADER_BYTES))
            number = header.month if header else 0
            if number:
                known = f"{number // 100:04d}-{number % 100:02d}"
            else:
                now = month_of(self._clock())
                known = standing.month or f"{now // 100:04d}-{now % 100:02d}"
            self._months[key] = max(known, standing.month or known)
        return self._months[key]

    def _store_piece(self, standing: Standing, piece: Piece) -> None:
        self._store.add_month(piece.month)
        gathered = Gathered(standing, self._seen, self._lost_counts(standing, piece))
        _gather(gathered, piece, self._clock())
        with self._store.write() as connection:
            _carry(connection, standing, piece.month)
            _insert(connection, catalog(piece.month), gathered)
            _set_watermark(connection, standing, piece)
            _close(connection, catalog(piece.month), standing.slot, gathered.closed)
        standing.position, standing.month = piece.position, piece.month
        for access in standing.open.values():
            access.stored = True

    def _lost_counts(self, standing: Standing, piece: Piece) -> dict[bytes, int]:
        """Count the data subjects in the parts of accesses that a boot ends: of one kind, the most."""
        streamed = [access_id for access_id, access in standing.open.items() if access.parts]
        if not streamed or not piece.frames or not isinstance(piece.frames[0][1], Boot):
            return {}
        counts = {}
        with self._store.read() as connection:
            for access_id in streamed:
                [(count,)] = connection.execute(_COUNT_SUBJECTS, [access_id.hex()]).fetchall()
                counts[access_id] = count or 0
        return counts

    def _recall(self, slot: str) -> Standing:
        """Read from the store how far a slot was loaded and what was open then."""
        with self._store.read() as connection:
            for month in reversed(self._store.months):
                rows = connection.execute(
                    f"SELECT segment, place, last_seq, epoch_us(last_at) FROM {catalog(month)}."  # noqa: S608
                    "watermark WHERE slot = ?",
                    [slot],
                ).fetchall()
                if rows:
                    [(segment, place, seq, last_at)] = rows
                    position = Position(segment, place, seq)
                    standing = Standing(slot, position, last_at or 0, month)
                    _recall_open(connection, standing, catalog(month))
                    return standing
        return Standing(slot)


_COUNT_SUBJECTS = """
    SELECT max(people) FROM (
        SELECT count(DISTINCT s.subject_id) AS people
        FROM (SELECT unnest(subjects) AS s FROM month.more_subjects WHERE access_id = CAST(? AS UUID))
        GROUP BY s.subject_kind)
"""


def _decoded(stored: StoredFrame) -> Frame | None:
    try:
        return from_bytes(stored.body, stored.version)
    except NotCanonical:
        return None


def _with_flaws(piece: Piece, flaws: list[Flaw]) -> Piece:
    """Move into a piece the flaws that lie before its end; the rest belong to a later one."""
    end = (piece.position.segment, piece.position.offset)
    piece.flaws = [flaw for flaw in flaws if (flaw.segment, flaw.offset) < end]
    flaws[:] = [flaw for flaw in flaws if (flaw.segment, flaw.offset) >= end]
    return piece


def _gather(gathered: Gathered, piece: Piece, now: int) -> None:
    """Take in frames and flaws in the order of the log."""
    flaws = sorted(piece.flaws, key=lambda flaw: (flaw.segment, flaw.offset))
    for stored, frame in piece.frames:
        while flaws and (flaws[0].segment, flaws[0].offset) <= (stored.segment, stored.offset):
            gathered.flaw(flaws.pop(0), (frame_time(frame) if frame else None) or now)
        gathered.take(stored, frame)
    for flaw in flaws:
        gathered.flaw(flaw, now)


def _insert(connection: DuckDBPyConnection, name: str, gathered: Gathered) -> None:
    tables = {table: plain_table(table, rows) for table, rows in gathered.tables.items()}
    if gathered.rows:
        tables["rec"] = rec_table(gathered.rows)
    if gathered.more_subjects:
        tables["more_subjects"] = more_subjects_table(gathered.more_subjects)
    if gathered.pairs:
        tables["pair"] = pair_table(gathered.pairs)
    if gathered.pending:
        tables["pending"] = plain_table("pending", gathered.pending)
    for table, rows in tables.items():
        append(connection, f"{name}.{table}", rows)


def append(connection: DuckDBPyConnection, table: str, rows: pa.Table, columns: str = "*") -> None:
    """Append Arrow rows to a table; `columns` gives them in its order."""
    connection.register("arriving", rows)
    try:
        connection.execute(f"INSERT INTO {table} SELECT {columns} FROM arriving")  # noqa: S608
    finally:
        connection.unregister("arriving")


def _carry(connection: DuckDBPyConnection, standing: Standing, month: str) -> None:
    """Bring what is open of a slot into the month it enters."""
    if standing.month is not None and standing.month != month:
        connection.execute(
            f"INSERT INTO {catalog(month)}.pending "  # noqa: S608 - our names
            f"SELECT * FROM {catalog(standing.month)}.pending WHERE slot = ?",
            [standing.slot],
        )


def _close(connection: DuckDBPyConnection, name: str, slot: str, closed: list[bytes]) -> None:
    if closed:
        connection.execute(
            f"DELETE FROM {name}.pending WHERE slot = ? AND access_id IN "  # noqa: S608
            "(SELECT unnest(CAST(? AS BLOB[])))",
            [slot, closed],
        )


def _set_watermark(connection: DuckDBPyConnection, standing: Standing, piece: Piece) -> None:
    name = f"{catalog(piece.month)}.watermark"
    place = piece.position
    values = [place.segment, place.offset, place.seq, standing.last_at, standing.slot]
    [(changed,)] = connection.execute(
        f"UPDATE {name} SET segment = ?, place = ?, last_seq = ?, "  # noqa: S608 - our names
        "last_at = make_timestamptz(?) WHERE slot = ?",
        values,
    ).fetchall()
    if not changed:
        connection.execute(
            f"INSERT INTO {name} (segment, place, last_seq, last_at, slot) "  # noqa: S608
            "VALUES (?, ?, ?, make_timestamptz(?), ?)",
            values,
        )


def _recall_open(connection: DuckDBPyConnection, standing: Standing, name: str) -> None:
    rows = connection.execute(
        f"SELECT access_id, seq, body FROM {name}.pending WHERE slot = ? "  # noqa: S608 - our names
        "ORDER BY access_id, number",
        [standing.slot],
    ).fetchall()
    for access_id, seq, body in rows:
        access = standing.open.setdefault(access_id, OpenAccess(stored=True))
        with contextlib.suppress(NotCanonical):
            match from_bytes(body):
                case Intent(record):
                    access.seq, access.intent = seq, record
                case Part() as part:
                    access.add(part)
