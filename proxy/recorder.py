"""The release rule: nothing leaves before its record is safe (DESIGN §3).

`admit` before anything goes upstream, `part` and `settle` before the bytes they describe are
released. Knows frames and the journal, no protocol; analyses nothing: records come in ready.

When the journal cannot be written, the system's policy decides. `refuse`: the call raises and the
door says so in its protocol's words. `pass`: the call returns and the access counts as lost. Either
way a `LogGap` with start, end and counts is written as soon as the journal takes frames again; its
start survives a crash in the journal's reserved block.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import msgspec

from access import (
    PART_SUBJECTS,
    AccessRecord,
    Action,
    Counted,
    Final,
    Frame,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    LogFailurePolicy,
    LogGap,
    LogGapReason,
    NotCanonical,
    Outcome,
    Part,
    Shape,
    ShapeSeen,
    SubjectRef,
    Touch,
    Whole,
    from_bytes,
    to_bytes,
)
from ledger.journal import Journal, JournalUnavailable
from proxy.draft import merged_gaps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PROBE_S = 0.5
"""How often a broken journal is tried again while no access tries it."""
_SHAPES = 100_000
"""Shape ids remembered as journalled, about 10 MB; beyond it shapes are journalled again."""
_COUNT_S = 60
"""Counts of accesses that touch nothing are written at least this often."""
_MINUTE = 60_000_000


class NotRecorded(Exception):
    """The access cannot be recorded and its system's policy is to refuse it."""

    def __init__(self, reason: LogGapReason) -> None:
        super().__init__(f"the access log cannot be written ({reason.value})")
        self.reason = reason


class SystemPolicy(msgspec.Struct, frozen=True):
    """What one system wants of the recorder."""

    on_failure: LogFailurePolicy
    only_touching: bool = False
    on_disk: bool = False
    """Wait for `fdatasync`, not only for `write`."""


class LogState(msgspec.Struct, frozen=True):
    """For `status`: since when (µs, UTC) and why the log cannot be written, and what that cost."""

    since: int
    reason: LogGapReason
    policy: LogFailurePolicy
    systems: tuple[str, ...]
    passed: int
    refused: int


class _OpenGap:
    """A gap that has begun and not ended. `recorded` are accesses counted as passed or refused."""

    def __init__(self, started_at: int, reason: LogGapReason) -> None:
        self.started_at = started_at
        self.reason = reason
        self.systems: set[str] = set()
        self.passed = 0
        self.refused = 0


class Recorder:
    """Writes the frames of all accesses of one worker. `clock` gives µs since the epoch, UTC."""

    def __init__(
        self,
        journal: Journal,
        policies: Mapping[str, SystemPolicy],
        clock: Callable[[], int],
    ) -> None:
        self._journal = journal
        self._policies = policies
        self._clock = clock
        self._shapes: set[bytes] = set()
        self._gaps: dict[LogFailurePolicy, _OpenGap] = {}
        self._closing: dict[LogFailurePolicy, _OpenGap] = {}
        """Gaps whose end is on its way to the log."""
        self._probe: asyncio.Task[None] | None = None
        self._counts: dict[tuple[int, str, str], tuple[int, int]] = {}
        self._counting: asyncio.Task[None] | None = None

    @property
    def instance(self) -> str:
        """The journal slot, which names this writer in every record."""
        return self._journal.slot

    async def start(self) -> None:
        """Close a gap that a crash left open. Call once, before the first access."""
        left = self._journal.left_gap
        if left is None:
            return
        try:
            gap = from_bytes(left)
        except NotCanonical:
            gap = None
        now = self._clock()
        if not isinstance(gap, LogGap):
            # The note is damaged: when the gap began is not known, so it began with the epoch.
            slot, policy = self._journal.slot, LogFailurePolicy.PASS
            gap = LogGap(0, now, slot, (), LogGapReason.CRASH, policy, -1, -1)
        await self._journal.append(
            to_bytes(
                msgspec.structs.replace(
                    gap, ended_at=now, passed=-1, refused=-1, reason=LogGapReason.CRASH
                )
            )
        )
        self._journal.clear_gap()

    async def close(self) -> None:
        """Write what is still only counted. The journal itself is closed by its owner."""
        for task in (self._probe, self._counting):
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
        await self._write_counts()
        if self._gaps:
            with contextlib.suppress(JournalUnavailable):
                await self._close_gaps()

    def state(self) -> tuple[LogState, ...]:
        """Tell what is wrong now; empty when the log is written."""
        return tuple(
            LogState(
                gap.started_at,
                gap.reason,
                policy,
                tuple(sorted(gap.systems)),
                gap.passed,
                gap.refused,
            )
            for policy, gap in (self._closing | self._gaps).items()
        )

    async def admit(
        self, record: AccessRecord, shape: Shape | None = None, *, intent: bool
    ) -> Access:
        """Begin an access. With `intent` its intent frame is safe when this returns.

        Give `intent=False` only for what is proven to change nothing and whose answer is held until
        `settle`.

        Raises:
            NotRecorded: nothing may go upstream.
        """
        access = Access(self, record.system, record.access_id)
        if intent:
            await access.begin(record, shape)
        return access

    async def write(self, system: str, frame: Frame, shape: Shape | None = None) -> bool:
        """Journal one frame of a system's access; False: it is lost and the policy is `pass`.

        Raises:
            NotRecorded: it is not safe and the policy is `refuse`.
        """
        policy = self._policies[system]
        try:
            if shape is not None and shape.id not in self._shapes:
                await self._journal.append(to_bytes(ShapeSeen(shape)))
                if len(self._shapes) >= _SHAPES:
                    self._shapes.clear()
                self._shapes.add(shape.id)
            await self._journal.append(to_bytes(frame), sync=policy.on_disk)
        except JournalUnavailable as error:
            self._open_gap(policy.on_failure, system, error.reason)
            if policy.on_failure is LogFailurePolicy.REFUSE:
                raise NotRecorded(error.reason) from error
            return False
        if self._gaps:
            with contextlib.suppress(JournalUnavailable):
                await self._close_gaps()
        return True

    def lost(self, system: str) -> None:
        """Count an access that passed unrecorded."""
        self._counted_gap(system).passed += 1

    def refused(self, system: str) -> None:
        """Count an access that was refused."""
        self._counted_gap(system).refused += 1

    def counts_only(self, record: AccessRecord) -> bool:
        """Tell whether this access becomes a count: it touches nothing and all of it was read."""
        return (
            self._policies[record.system].only_touching
            and not record.touches
            and not record.subjects
            and not record.gaps
            and not record.corrections
            and record.outcome is Outcome.OK
            and record.action in {Action.READ, Action.OTHER}
        )

    def count(self, record: AccessRecord) -> None:
        """Count an access that touches nothing."""
        key = (record.seen_at // _MINUTE * _MINUTE, record.system, record.operation)
        accesses, sent = self._counts.get(key, (0, 0))
        self._counts[key] = (accesses + 1, sent + record.bytes_out)
        if self._counting is None:
            self._counting = asyncio.create_task(self._count_later())

    async def _count_later(self) -> None:
        await asyncio.sleep(_COUNT_S)
        self._counting = None
        await self._write_counts()

    async def _write_counts(self) -> None:
        counts, self._counts = self._counts, {}
        for (minute, system, operation), (accesses, sent) in counts.items():
            with contextlib.suppress(NotRecorded):
                frame = Counted(minute, system, operation, accesses, sent)
                if not await self.write(system, frame):
                    self._counted_gap(system).passed += accesses

    def _counted_gap(self, system: str) -> _OpenGap:
        policy = self._policies[system].on_failure
        if policy not in self._gaps:
            self._open_gap(policy, system, LogGapReason.IO_ERROR)
        return self._gaps[policy]

    def _open_gap(self, policy: LogFailurePolicy, system: str, reason: LogGapReason) -> None:
        gap = self._gaps.get(policy)
        if gap is None:
            gap = self._gaps[policy] = _OpenGap(self._clock(), reason)
        if system not in gap.systems:
            gap.systems.add(system)
            self._journal.note_gap_start(to_bytes(self._note()))
        if self._probe is None:
            self._probe = asyncio.create_task(self._probe_journal())

    def _note(self) -> LogGap:
        """Join the open gaps into the one note that the journal's reserved block has room for."""
        frames = [self._frame(policy, gap, ended_at=0) for policy, gap in self._gaps.items()]
        graver = LogFailurePolicy.PASS if LogFailurePolicy.PASS in self._gaps else frames[0].policy
        first = min(frames, key=lambda frame: frame.started_at)
        systems = tuple(sorted({name for frame in frames for name in frame.systems}))
        return msgspec.structs.replace(first, policy=graver, systems=systems)

    def _frame(self, policy: LogFailurePolicy, gap: _OpenGap, ended_at: int) -> LogGap:
        return LogGap(
            started_at=gap.started_at,
            ended_at=ended_at,
            slot=self._journal.slot,
            systems=tuple(sorted(gap.systems)),
            reason=gap.reason,
            policy=policy,
            passed=gap.passed,
            refused=gap.refused,
        )

    async def _close_gaps(self) -> None:
        gaps, self._gaps = self._gaps, {}
        self._closing = gaps
        try:
            for policy in list(gaps):
                await self._journal.append(
                    to_bytes(self._frame(policy, gaps[policy], ended_at=self._clock()))
                )
                del gaps[policy]
        finally:
            self._closing = {}
            for policy, gap in gaps.items():
                later = self._gaps.setdefault(policy, gap)
                if later is not gap:
                    gap.passed += later.passed
                    gap.refused += later.refused
                    gap.systems |= later.systems
                    self._gaps[policy] = gap
        if not self._gaps:
            self._journal.clear_gap()

    async def _probe_journal(self) -> None:
        while self._gaps:
            await asyncio.sleep(_PROBE_S)
            with contextlib.suppress(JournalUnavailable):
                await self._close_gaps()
        self._probe = None


class Access:
    """One access between `admit` and `settle`. Made by `Recorder.admit` only."""

    def __init__(self, recorder: Recorder, system: str, access_id: bytes) -> None:
        self._recorder = recorder
        self._system = system
        self._access_id = access_id
        self._begun = False
        self._parts = 0
        self._lost_frames = 0
        self._settled = False

    @property
    def begun(self) -> bool:
        """Whether an intent was written, so that `settle` will write a `Final`."""
        return self._begun

    async def begin(self, record: AccessRecord, shape: Shape | None = None) -> None:
        """Write the intent, for an access that turns out to need parts after all.

        Raises:
            NotRecorded: nothing of it may be released.
        """
        if self._begun:
            return
        await self._write(Intent(record), shape)
        self._begun = True

    async def part(
        self,
        touches: tuple[Touch, ...],
        subjects: tuple[SubjectRef, ...],
        gaps: tuple[Gap, ...],
        row_count: int,
    ) -> None:
        """Write what the next bytes to be released hold, in as many parts as it takes.

        Raises:
            NotRecorded: those bytes must not be released.
        """
        for start in range(0, max(len(subjects), 1), PART_SUBJECTS):
            self._parts += 1
            first = start == 0
            await self._write(
                Part(
                    self._access_id,
                    self._parts,
                    touches if first else (),
                    subjects[start : start + PART_SUBJECTS],
                    gaps if first else (),
                    row_count,
                )
            )

    async def settle(self, record: AccessRecord, shape: Shape | None = None) -> None:
        """Write the end, before the last bytes of the answer are released. Once per access.

        Raises:
            NotRecorded: the rest of the answer must not be released.
        """
        if self._settled:
            message = "an access was settled twice"
            raise RuntimeError(message)
        self._settled = True
        if not self._begun and self._recorder.counts_only(record):
            self._recorder.count(record)
            return
        if self._lost_frames:
            dropped = Gap(GapReason.DROPPED, GapPlace.RECORD, self._lost_frames)
            record = msgspec.structs.replace(record, gaps=merged_gaps(record.gaps, (dropped,)))
        frame = Final(record) if self._begun else Whole(record)
        lost_before = self._lost_frames
        await self._write(frame, shape)
        if self._lost_frames > lost_before:
            self._recorder.lost(self._system)

    async def _write(self, frame: Frame, shape: Shape | None = None) -> None:
        try:
            if not await self._recorder.write(self._system, frame, shape):
                self._lost_frames += 1
        except NotRecorded:
            self._settled = True
            self._recorder.refused(self._system)
            raise
