"""What a piece of a slot's log comes to: rows for each table, and which accesses are still open.

Pure: frames in, rows out. A piece is a run of frames of one slot and one month that is stored in one
transaction; a boot frame only ever stands at its head, so that what was open before it is stored.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from access import (
    AccessRecord,
    Boot,
    Correction,
    Counted,
    CountIs,
    Final,
    Frame,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    LogGap,
    LogGapReason,
    Outcome,
    Part,
    Question,
    RegisterLoaded,
    ShapeSeen,
    Touch,
    Whole,
    to_bytes,
)
from ledger.columns import Pair, Row, pairs
from ledger.reader import START, Flaw, FlawKind, Position, StoredFrame

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_PAIRS = 200_000
"""Pairs remembered as stored for the day, some 40 MB; beyond it they are stored again."""
_SHAPES = 100_000
"""Shapes remembered as stored; beyond it they are stored again."""
_DAY = 86_400_000_000


class OpenAccess(msgspec.Struct):
    """An access with an intent and no final yet, and what its parts have told so far."""

    seq: int = 0
    intent: AccessRecord | None = None
    touches: dict[Touch, None] = {}
    gaps: dict[tuple[GapReason, GapPlace], int] = {}
    row_count: int = 0
    parts: int = 0
    stored: bool = False
    """Whether rows of it stand in `pending`."""

    def add(self, part: Part) -> None:
        """Take in what a part tells, but for its subjects."""
        self.parts += 1
        self.row_count = max(self.row_count, part.row_count)
        self.touches.update(dict.fromkeys(part.touches))
        for gap in part.gaps:
            key = (gap.reason, gap.place)
            self.gaps[key] = self.gaps.get(key, 0) + gap.count

    def finished(self, record: AccessRecord) -> AccessRecord:
        """Merge what the parts told into the record of the end."""
        if not self.parts:
            return record
        touches = dict.fromkeys((*record.touches, *self.touches))
        gaps = dict(self.gaps)
        for gap in record.gaps:
            key = (gap.reason, gap.place)
            gaps[key] = gaps.get(key, 0) + gap.count
        merged = tuple(Gap(reason, place, count) for (reason, place), count in gaps.items())
        return msgspec.structs.replace(record, touches=tuple(touches), gaps=merged)

    def unfinished(self, subject_count: int) -> AccessRecord | None:
        """Give the record of an access whose writer died: what was released is in its parts."""
        if self.intent is None:
            return None
        return msgspec.structs.replace(
            self.finished(self.intent),
            outcome=Outcome.UNKNOWN,
            row_count=self.row_count if self.parts else self.intent.row_count,
            subject_count=max(subject_count, self.intent.subject_count),
            subject_count_is=CountIs.AT_LEAST if self.parts else CountIs.UNKNOWN,
        )


class Standing(msgspec.Struct):
    """How far the log of a slot has been loaded. `last_at` is µs since the epoch, 0 = not known."""

    slot: str
    position: Position = START
    last_at: int = 0
    month: str | None = None
    open: dict[bytes, OpenAccess] = {}


class Seen:
    """What was stored lately and need not be stored again. Forgetting costs space, not truth."""

    def __init__(self) -> None:
        self._pairs: set[tuple[bytes, bytes, int]] = set()
        self._shapes: set[bytes] = set()

    def new_pairs(self, found: Iterable[Pair]) -> list[Pair]:
        """Keep the pairs that were not stored for this day yet."""
        new = []
        for pair in found:
            key = (pair.id, pair.other_id, pair.seen_at // _DAY)
            if key not in self._pairs:
                if len(self._pairs) >= _PAIRS:
                    self._pairs.clear()
                self._pairs.add(key)
                new.append(pair)
        return new

    def new_shape(self, shape_id: bytes) -> bool:
        """Tell whether a shape is to be stored."""
        if shape_id in self._shapes:
            return False
        if len(self._shapes) >= _SHAPES:
            self._shapes.clear()
        self._shapes.add(shape_id)
        return True


class Gathered:
    """The rows of one piece. `tables` holds those of the plain tables, by table."""

    def __init__(self, standing: Standing, seen: Seen, lost_counts: Mapping[bytes, int]) -> None:
        self.rows: list[Row] = []
        self.more_subjects: list[tuple[bytes, Sequence[Any]]] = []
        self.pairs: list[Pair] = []
        self.tables: dict[str, list[tuple[Any, ...]]] = {}
        self.closed: list[bytes] = []
        """Access ids whose rows in `pending` are to be removed."""
        self._standing = standing
        self._seen = seen
        self._lost_counts = lost_counts
        self._pending: dict[bytes, list[tuple[Any, ...]]] = {}

    def take(self, stored: StoredFrame, frame: Frame | None) -> None:
        """Take in the next frame; None is one whose body cannot be read."""
        match frame:
            case Whole(record):
                self._row(stored.seq, record)
            case Intent(record):
                access = self._standing.open.setdefault(record.access_id, OpenAccess())
                access.seq, access.intent = stored.seq, record
                self._pend(record.access_id, 0, stored.seq, stored.body)
            case Part():
                self._part(stored.seq, frame)
            case Final(record):
                access = self._standing.open.pop(record.access_id, OpenAccess())
                self._close(record.access_id, access)
                self._row(stored.seq, access.finished(record))
            case Boot():
                self._boot(stored.seq, frame)
            case None:
                self._unreadable(stored.seq)
            case _:
                self._plain(stored.seq, frame)
        self._standing.last_at = (frame_time(frame) if frame else None) or self._standing.last_at

    def flaw(self, flaw: Flaw, next_at: int) -> None:
        """Take in something wrong with the log, met before the frame of time `next_at`."""
        reason = LogGapReason.CRASH if flaw.kind in _NOTHING_LOST else LogGapReason.IO_ERROR
        began = self._standing.last_at or next_at
        self._gap(
            began, max(began, next_at), reason, 0 if flaw.kind in _NOTHING_LOST else -1, said(flaw)
        )

    @property
    def pending(self) -> list[tuple[Any, ...]]:
        """The rows to add to `pending`: frames of accesses still open at the end of the piece."""
        return [row for rows in self._pending.values() for row in rows]

    def _row(self, seq: int, record: AccessRecord) -> None:
        self.rows.append(Row(seq, record))
        for correction in record.corrections:
            self._add("late", *_late(record, correction), self._standing.slot, seq)
        self.pairs += self._seen.new_pairs(pairs(record.subjects, record.seen_at))

    def _part(self, seq: int, part: Part) -> None:
        access = self._standing.open.setdefault(part.access_id, OpenAccess(seq=seq))
        access.add(part)
        if part.subjects:
            self.more_subjects.append((part.access_id, part.subjects))
            seen_at = access.intent.seen_at if access.intent else self._standing.last_at
            self.pairs += self._seen.new_pairs(pairs(part.subjects, seen_at))
        rest = msgspec.structs.replace(part, subjects=())
        self._pend(part.access_id, access.parts, seq, to_bytes(rest))

    def _pend(self, access_id: bytes, number: int, seq: int, body: bytes) -> None:
        row = (self._standing.slot, access_id, number, seq, body)
        self._pending.setdefault(access_id, []).append(row)

    def _close(self, access_id: bytes, access: OpenAccess) -> None:
        self._pending.pop(access_id, None)
        if access.stored:
            self.closed.append(access_id)

    def _boot(self, seq: int, boot: Boot) -> None:
        for access_id, access in self._standing.open.items():
            self._close(access_id, access)
            record = access.unfinished(self._lost_counts.get(access_id, 0))
            if record is None:
                began = self._standing.last_at or boot.at
                self._gap(began, boot.at, LogGapReason.IO_ERROR, -1, _NO_INTENT)
            else:
                self._row(access.seq, record)
        self._standing.open.clear()
        self._add(
            "boot",
            boot.at,
            boot.slot,
            boot.boot_id,
            boot.last_seq,
            boot.version,
            boot.catalog_version,
            boot.settings_version,
        )

    def _unreadable(self, seq: int) -> None:
        at = self._standing.last_at
        text = f"frame {seq} of {self._standing.slot} is whole but its body cannot be read"
        self._gap(at, at, LogGapReason.IO_ERROR, -1, text)

    def _gap(self, began: int, ended: int, reason: LogGapReason, passed: int, text: str) -> None:
        slot = self._standing.slot
        self._add("gap", began, ended, slot, [], reason.value, "unknown", passed, -1, None, text)

    def _plain(
        self, seq: int, frame: ShapeSeen | LogGap | Counted | Question | RegisterLoaded
    ) -> None:
        slot = self._standing.slot
        match frame:
            case ShapeSeen(shape):
                if self._seen.new_shape(shape.id):
                    self._add("shape", shape.id, shape.system, shape.operation, shape.paths)
            case LogGap():
                self._add(
                    "gap",
                    frame.started_at,
                    frame.ended_at,
                    frame.slot,
                    frame.systems,
                    frame.reason.value,
                    frame.policy.value,
                    frame.passed,
                    frame.refused,
                    frame.person,
                    frame.explanation,
                )
            case Counted():
                self._add(
                    "counted",
                    frame.minute,
                    frame.system,
                    frame.operation,
                    frame.accesses,
                    frame.bytes_out,
                    slot,
                )
            case Question():
                self._add("question", *_question(frame), slot, seq)
            case RegisterLoaded():
                self._add("register_load", *_register_load(frame), slot, seq)

    def _add(self, table: str, *values: Any) -> None:
        self.tables.setdefault(table, []).append(values)


_NOTHING_LOST = frozenset({FlawKind.TORN_TAIL, FlawKind.GIVEN_UP})
"""No caller was told "recorded" for these, so under `refuse` nothing was released for them, and under
`pass` the writer's own `LogGap` counts what went through."""
_NO_INTENT = "parts of an access whose intent is missing from the log"


def frame_time(frame: Frame) -> int | None:
    """Give about when a frame was written, µs since the epoch, None where it does not say."""
    match frame:
        case Whole(record) if record.corrects is not None:
            return None  # it bears the time of the access that it labels anew
        case Whole(record) | Final(record):
            return record.seen_at + record.duration
        case Intent(record):
            return record.seen_at
        case Boot(at=at) | Question(at=at) | RegisterLoaded(at=at) | LogGap(ended_at=at):
            return at
        case _:
            return None


def said(flaw: Flaw) -> str:
    """Give a flaw in words."""
    numbers = f"numbers {flaw.first_seq} to {flaw.last_seq}"
    place = f"at byte {flaw.offset} of segment {flaw.segment}"
    match flaw.kind:
        case FlawKind.TORN_TAIL:
            return f"{flaw.length} bytes of an unfinished frame {place}"
        case FlawKind.UNREADABLE:
            return f"{flaw.length} damaged bytes {place}"
        case FlawKind.BAD_HEADER:
            return f"a damaged header of segment {flaw.segment}"
        case FlawKind.SHORTENED:
            return f"segment {flaw.segment} ends {flaw.length} bytes before what was loaded of it"
        case FlawKind.MISSING:
            return f"{numbers} are missing before byte {flaw.offset} of segment {flaw.segment}"
        case FlawKind.GIVEN_UP:
            return f"{numbers} were given up by the writer; nothing was recorded under them"
        case FlawKind.REPEATED:
            return f"{numbers} come again {place}: the machine lost what was not on disk"


def _late(record: AccessRecord, correction: Correction) -> tuple[Any, ...]:
    touch = correction.touch
    return (
        record.access_id,
        record.seen_at,
        touch.resource.system,
        record.operation,
        touch.resource.path,
        touch.field_in.value,
        touch.category,
        touch.sensitivity,
        touch.used.value,
        touch.form.value,
        touch.certainty.value,
        touch.known_by.value,
        correction.since,
        correction.until,
        correction.accesses,
    )


def _question(frame: Question) -> tuple[Any, ...]:
    return (
        frame.at,
        frame.question_id,
        frame.account,
        frame.uid,
        frame.purpose,
        frame.case,
        frame.asked,
        frame.subjects,
        frame.rows,
        frame.outcome,
    )


def _register_load(frame: RegisterLoaded) -> tuple[Any, ...]:
    return (
        frame.at,
        frame.register,
        frame.account,
        frame.uid,
        frame.rows,
        frame.sha256.hex(),
        date.fromisoformat(frame.valid_through) if frame.valid_through else None,
    )
