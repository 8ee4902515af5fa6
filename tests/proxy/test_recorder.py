"""The release rule, against a real journal: on tmp_path, on a full 2 MB disk, after a crash."""

import asyncio
import contextlib
import os
import subprocess
from pathlib import Path

import msgspec
import pytest

from access import (
    Action,
    Boot,
    Certainty,
    Counted,
    Final,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    LogFailurePolicy,
    LogGap,
    LogGapReason,
    Outcome,
    Part,
    SeenAs,
    Shape,
    ShapeSeen,
    SubjectKind,
    SubjectRef,
    Whole,
    from_bytes,
    to_bytes,
)
from ledger.journal import Journal
from ledger.reader import JournalReader
from proxy.recorder import NotRecorded, Recorder, SystemPolicy
from tests.access.test_canonical import RECORD

POLICIES = {
    "crm": SystemPolicy(LogFailurePolicy.REFUSE),
    "care": SystemPolicy(LogFailurePolicy.PASS),
    "web": SystemPolicy(LogFailurePolicy.REFUSE, only_touching=True),
}
NOW = 1_790_000_000_000_000


class Clock:
    """A clock that a test sets."""

    now = NOW

    def __call__(self) -> int:
        return self.now


def open_journal(folder: Path, clock: Clock) -> Journal:
    return Journal.open(
        folder, "sql", segment_bytes=65536, deadline_s=5, clock=clock,
        boot=lambda slot, seq: to_bytes(Boot(clock(), slot, b"b" * 16, seq, "0", "c", "s")),
    )  # fmt: skip


def frames(folder: Path) -> list[object]:
    read = [from_bytes(f.body, f.version) for f in JournalReader(folder, "sql-0").read().frames]
    return [frame for frame in read if not isinstance(frame, Boot)]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def small_disk(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def of(system: str, **changes: object):
    return msgspec.structs.replace(RECORD, system=system, **changes)


def fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    return ballast


async def until_refused(recorder: Recorder, system: str) -> None:
    """Use up what room the segment still has."""
    for _ in range(2000):
        access = await recorder.admit(of(system), intent=False)
        try:
            await access.settle(of(system))
        except NotRecorded:
            return
        if recorder.state():
            return
    raise AssertionError("the disk never ran out")


async def test_a_proven_read_is_one_frame(tmp_path, clock):
    journal = open_journal(tmp_path, clock)
    access = await Recorder(journal, POLICIES, clock).admit(of("crm"), intent=False)
    await access.settle(of("crm"))
    journal.close()

    assert frames(tmp_path) == [Whole(of("crm"))]


async def test_a_write_is_an_intent_parts_and_a_final_in_that_order(tmp_path, clock):
    journal = open_journal(tmp_path, clock)
    recorder = Recorder(journal, POLICIES, clock)
    unknown = of("crm", outcome=Outcome.UNKNOWN)
    access = await recorder.admit(unknown, intent=True)
    ref = SubjectRef(SubjectKind.PHONE, b"p" * 16, 1, SeenAs.RETURNED, Certainty.SURE, 1)
    await access.part((), (ref,) * 5000, (), 5000)
    await access.settle(of("crm"))
    journal.close()

    written = frames(tmp_path)
    assert [Intent, Part, Part, Final] == [type(f) for f in written]
    assert [len(f.subjects) for f in written if isinstance(f, Part)] == [4096, 904]
    assert [f.number for f in written if isinstance(f, Part)] == [1, 2]


async def test_the_intent_is_in_the_file_when_admit_returns(tmp_path, clock):
    journal = open_journal(tmp_path, clock)
    await Recorder(journal, POLICIES, clock).admit(of("crm"), intent=True)

    assert frames(tmp_path) == [Intent(of("crm"))]
    journal.close()


async def test_a_shape_is_journalled_once_and_before_its_record(tmp_path, clock):
    journal = open_journal(tmp_path, clock)
    recorder = Recorder(journal, POLICIES, clock)
    shape = Shape(b"h" * 16, "crm", "select", ("result:public.subscriber.msisdn",))
    for _ in range(2):
        access = await recorder.admit(of("crm"), shape, intent=False)
        await access.settle(of("crm", shape_id=shape.id), shape)
    journal.close()

    assert [ShapeSeen, Whole, Whole] == [type(f) for f in frames(tmp_path)]


async def test_an_access_is_settled_once(tmp_path, clock):
    journal = open_journal(tmp_path, clock)
    access = await Recorder(journal, POLICIES, clock).admit(of("crm"), intent=False)
    await access.settle(of("crm"))

    with pytest.raises(RuntimeError, match="settled twice"):
        await access.settle(of("crm"))
    journal.close()


async def test_what_touches_nothing_becomes_a_count_where_the_system_wants_it(tmp_path, clock):
    journal = open_journal(tmp_path, clock)
    recorder = Recorder(journal, POLICIES, clock)
    nothing = {"touches": (), "subjects": (), "gaps": (), "bytes_out": 10}
    for changes in (
        nothing,
        nothing,
        nothing | {"gaps": RECORD.gaps},
        nothing | {"action": Action.UPDATE},
    ):
        access = await recorder.admit(of("web", **changes), intent=False)
        await access.settle(of("web", **changes))
    await recorder.close()
    journal.close()

    written = frames(tmp_path)
    assert [Whole, Whole, Counted] == [type(f) for f in written]
    assert Counted(NOW // 60_000_000 * 60_000_000, "web", RECORD.operation, 2, 20) == written[2]


async def test_refuse_raises_on_a_full_disk_and_the_gap_is_written_when_there_is_room(
    small_disk, clock
):
    journal = open_journal(small_disk, clock)
    recorder = Recorder(journal, POLICIES, clock)
    ballast = fill(small_disk)
    await until_refused(recorder, "crm")
    with pytest.raises(NotRecorded, match="disk_full"):
        await recorder.admit(of("crm"), intent=True)
    (state,) = recorder.state()

    assert (
        state.since, state.reason, state.systems, state.passed, state.refused,
    ) == (NOW, LogGapReason.DISK_FULL, ("crm",), 0, 2)  # fmt: skip

    clock.now = NOW + 7_000_000
    ballast.unlink()
    access = await recorder.admit(of("crm"), intent=False)
    await access.settle(of("crm"))

    assert recorder.state() == ()
    assert LogGap(
        NOW,
        NOW + 7_000_000,
        "sql-0",
        ("crm",),
        LogGapReason.DISK_FULL,
        LogFailurePolicy.REFUSE,
        0,
        2,
    ) in frames(small_disk)
    journal.close()


async def test_pass_returns_and_counts_what_went_through_unrecorded(small_disk, clock):
    journal = open_journal(small_disk, clock)
    recorder = Recorder(journal, POLICIES, clock)
    ballast = fill(small_disk)
    await until_refused(recorder, "care")
    for _ in range(3):
        access = await recorder.admit(of("care"), intent=True)
        await access.part((), (), (), 1)
        await access.settle(of("care"))
    (state,) = recorder.state()
    assert (state.passed, state.refused) == (4, 0)

    ballast.unlink()
    async with asyncio.timeout(10):
        while recorder.state():  # the probe finds the room by itself
            await asyncio.sleep(0.05)
    gap = frames(small_disk)[-1]

    assert isinstance(gap, LogGap)
    assert (gap.passed, gap.refused, gap.policy) == (4, 0, LogFailurePolicy.PASS)
    journal.close()


async def test_an_access_whose_parts_were_lost_says_so_when_its_end_is_recorded(small_disk, clock):
    journal = open_journal(small_disk, clock)
    recorder = Recorder(journal, POLICIES, clock)
    ballast = fill(small_disk)
    await until_refused(recorder, "care")
    access = await recorder.admit(of("care"), intent=True)
    ballast.unlink()
    await access.settle(of("care"))
    journal.close()

    final = frames(small_disk)[-2]
    assert isinstance(final, Final)
    assert Gap(GapReason.DROPPED, GapPlace.RECORD, 1) in final.record.gaps


async def test_a_gap_that_a_crash_left_open_ends_with_the_next_boot(small_disk, clock):
    journal = open_journal(small_disk, clock)
    recorder = Recorder(journal, POLICIES, clock)
    ballast = fill(small_disk)
    await until_refused(recorder, "care")
    journal.close()  # as a crash would: the gap is never closed
    ballast.unlink()
    clock.now = NOW + 60_000_000
    again = open_journal(small_disk, clock)
    await Recorder(again, POLICIES, clock).start()
    again.close()
    third = open_journal(small_disk, clock)

    assert third.left_gap is None
    third.close()
    assert (
        LogGap(
            NOW,
            NOW + 60_000_000,
            "sql-0",
            ("care",),
            LogGapReason.CRASH,
            LogFailurePolicy.PASS,
            -1,
            -1,
        )
        == [f for f in frames(small_disk) if isinstance(f, LogGap)][-1]
    )
