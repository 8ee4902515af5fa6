"""Disks that are full or fail part of the way: real ones, of 2 MB, and a real limit on file size."""

import asyncio
import contextlib
import resource
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from access import LogGapReason
from ledger.journal import Durability, Journal, JournalUnavailable
from ledger.reader import FlawKind
from ledger.segment import GAP_BLOCK_BYTES, MAX_GAP_BODY, SEGMENT_HEADER_BYTES
from tests.ledger.journals import (
    SEGMENT,
    Gate,
    bodies,
    child_at_work,
    fill,
    held,
    mounted,
    needs_mount,
    open_journal,
    read_all,
    refused,
    run,
    segment_paths,
    small_disk,
    syncs_counted,
)

CRASHING = """
import os, signal, sys
from pathlib import Path
from ledger.segment import MAX_GAP_BODY
from tests.ledger.journals import fill, open_journal

disk = Path(sys.argv[1])
journal = open_journal(disk)
fill(disk / "filler")
for note in (b"first note", b"x" * MAX_GAP_BODY, b"last note"):
    journal.note_gap_start(note)
os.kill(os.getpid(), signal.SIGKILL)
"""


@contextlib.contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let the kernel cut this process's writes at a length of file: first short, then an error."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def end_of_frames(folder: Path) -> int:
    frame = read_all(folder).frames[-1]
    return frame.end


def test_a_write_that_fails_part_of_the_way_is_not_visible_and_its_number_is_given_up(
    tmp_path: Path,
) -> None:
    journal = open_journal(tmp_path)
    journal.append_sync(b"before")
    end = end_of_frames(tmp_path)
    for written in (0, 1, 20, 33, 34, 100, 333):
        with files_no_longer_than(end + written), pytest.raises(JournalUnavailable) as failed:
            journal.append_sync(b"x" * 300)
        assert failed.value.reason is LogGapReason.IO_ERROR
        assert failed.value.may_be_recorded
        tail = read_all(tmp_path)
        assert (b"x" * 300) not in bodies(tail)
        # The length's first byte is not zero, so one byte of it is already no blank.
        assert tail.half_frame == (written > 0)
        journal.append_sync(b"after")
        end = end_of_frames(tmp_path)
    journal.close()
    batch = read_all(tmp_path)
    assert bodies(batch) == [b"boot sql-0 0", b"before", *[b"after"] * 7]
    assert {flaw.kind for flaw in batch.flaws} == {FlawKind.GIVEN_UP}
    given_up = [(flaw.first_seq, flaw.last_seq) for flaw in batch.flaws]
    assert given_up == [(number, number) for number in range(3, 17, 2)]


@pytest.mark.parametrize("further", [0, 1, 50, 133])
@pytest.mark.parametrize("sync", [False, True])
async def test_of_a_group_that_is_cut_the_whole_frames_are_recorded_and_the_others_are_not(
    tmp_path: Path, sync: bool, further: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()
    syncs = syncs_counted(monkeypatch)
    journal = open_journal(tmp_path, clock=gate)
    gate.shut()
    first = asyncio.create_task(journal.append(b"before"))
    await held(gate)
    group = [
        asyncio.create_task(journal.append(b"%d" % number * 100, sync=sync)) for number in range(5)
    ]
    await asyncio.sleep(0)
    end = SEGMENT_HEADER_BYTES + (34 + 12) + (34 + 6)
    with files_no_longer_than(end + 2 * 134 + further):
        gate.open.set()
        outcomes = await asyncio.gather(first, *group, return_exceptions=True)
    assert outcomes[:3] == [2, 3, 4]
    assert len(syncs) == sync
    for failed in outcomes[3:]:
        assert isinstance(failed, JournalUnavailable)
        assert failed.may_be_recorded
    assert await journal.append(b"after") == 8
    journal.close()
    batch = read_all(tmp_path)
    assert bodies(batch) == [b"boot sql-0 0", b"before", b"0" * 100, b"1" * 100, b"after"]
    (flaw,) = batch.flaws
    assert (flaw.kind, flaw.first_seq, flaw.last_seq) == (FlawKind.GIVEN_UP, 5, 7)


@needs_mount
def test_a_full_disk_is_told_nothing_acknowledged_is_lost_and_it_goes_on_with_room(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        journal = open_journal(disk)
        given, full = refused(journal, (b"%d" % number * 50 for number in range(100_000)))
        assert full.reason is LogGapReason.DISK_FULL
        assert not full.may_be_recorded
        assert "ENOSPC" in str(full)
        with pytest.raises(JournalUnavailable):
            journal.append_sync(b"still full")
        assert not (disk / "sql-0" / ".next").exists()
        batch = read_all(disk)
        assert {frame.seq: frame.body for frame in batch.frames[1:]} == given
        assert len(segment_paths(disk)) > 25
        segment_paths(disk)[0].unlink()
        last = journal.append_sync(b"there is room")
        assert last == max(given) + 1
        journal.close()
        rest = read_all(disk, after=batch.position)
        assert bodies(rest) == [b"there is room"]
        assert rest.flaws == []


async def test_what_is_left_of_a_group_after_a_failure_is_told_that_it_was_not_tried(
    tmp_path: Path,
) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate)
    gate.shut()
    first = asyncio.create_task(journal.append(b"before"))
    await held(gate)
    group = [asyncio.create_task(journal.append(b"x" * 20_000)) for _ in range(6)]
    await asyncio.sleep(0)
    with files_no_longer_than(30_000):
        gate.open.set()
        outcomes = await asyncio.gather(first, *group, return_exceptions=True)
    doubts = [error.may_be_recorded for error in outcomes if isinstance(error, JournalUnavailable)]
    # Three fit into the segment, one of them under the limit; the others would have gone to the next.
    assert outcomes[:2] == [2, 3]
    assert doubts == [True, True, False, False, False]
    journal.close()
    assert len(read_all(tmp_path).frames) == 3


@needs_mount
def test_a_disk_that_fills_inside_a_segment_is_told_and_leaves_no_half_frame(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        journal = open_journal(disk)
        journal.append_sync(b"before")
        (path,) = segment_paths(disk)
        # A file system that does not honour reservations: the reserved pages are given to another.
        run("fallocate", "--punch-hole", "--offset", "4096", "--length", str(SEGMENT - 4096), path)
        fill(disk / "filler")
        outcomes: list[int | LogGapReason] = []
        for _ in range(40):
            try:
                outcomes.append(journal.append_sync(b"x" * 300))
            except JournalUnavailable as error:
                outcomes.append(error.reason)
        recorded = [outcome for outcome in outcomes if isinstance(outcome, int)]
        # What is left of the first page takes so many; no later page can be had.
        assert len(recorded) == (4096 - 96 - (34 + 12) - (34 + 6)) // 334
        assert set(outcomes[len(recorded) :]) == {LogGapReason.DISK_FULL}
        (disk / "filler").unlink()
        after = journal.append_sync(b"after")
        assert after == recorded[-1] + 2
        journal.close()
        batch = read_all(disk)
        assert [frame.seq for frame in batch.frames] == [1, 2, *recorded, after]
        assert [flaw.kind for flaw in batch.flaws] == [FlawKind.GIVEN_UP]


@needs_mount
def test_a_journal_opens_on_a_full_disk_and_its_boot_frame_comes_first_when_there_is_room(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        journal = open_journal(disk)
        journal.append_sync(b"before")
        journal.close()
        fill(disk / "filler")
        for slot in ("sql-0", "sql-1"):  # one that was used before, and one that is new
            other = open_journal(disk) if slot == "sql-1" else None
            journal = open_journal(disk) if other is None else other
            assert journal.slot == slot
            with pytest.raises(JournalUnavailable) as full:
                journal.append_sync(b"no room")
            assert full.value.reason is LogGapReason.DISK_FULL
            journal.note_gap_start(b"a gap")  # takes no room where it was reserved before
            if slot == "sql-0":
                journal_0 = journal
        (disk / "filler").unlink()
        assert journal.append_sync(b"room") == 2
        assert journal_0.append_sync(b"room") == 4
        journal.close()
        journal_0.close()
        assert bodies(read_all(disk, "sql-0")) == [
            b"boot sql-0 0",
            b"before",
            b"boot sql-0 2",
            b"room",
        ]
        assert bodies(read_all(disk, "sql-1")) == [b"boot sql-1 0", b"room"]
        again = open_journal(disk)
        assert again.left_gap == b"a gap"
        again.close()


@needs_mount
def test_the_start_of_a_gap_is_kept_on_a_full_disk_through_a_crash(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        child = child_at_work(CRASHING, disk)
        child.communicate(timeout=20)
        assert child.returncode == -signal.SIGKILL
        journal = open_journal(disk)
        assert journal.left_gap == b"last note"
        journal.clear_gap()
        assert journal.left_gap is None
        journal.close()
        journal = open_journal(disk)
        assert journal.left_gap is None
        journal.close()


def test_a_damaged_note_of_a_gap_is_not_taken_for_none(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.note_gap_start(b"a gap")
    journal.close()
    block = tmp_path / "sql-0" / "gap"
    raw = bytearray(block.read_bytes())
    assert len(raw) == GAP_BLOCK_BYTES
    raw[22] ^= 1
    block.write_bytes(raw)
    journal = open_journal(tmp_path)
    assert journal.left_gap == b""
    journal.close()


def test_a_note_that_is_longer_than_its_block_is_refused(tmp_path: Path) -> None:
    journal: Journal = open_journal(tmp_path)
    with pytest.raises(ValueError, match=f"at most {MAX_GAP_BODY} bytes"):
        journal.note_gap_start(b"x" * (MAX_GAP_BODY + 1))
    journal.close()


@needs_mount
def test_a_sync_that_fails_is_told_as_in_doubt_and_the_segment_is_left(tmp_path: Path) -> None:
    """A disk whose blocks cannot be had: ext4 on a sparse image on a full disk in memory."""
    with small_disk(tmp_path / "below", "12m") as below:
        image = below / "image"
        with image.open("wb") as sparse:
            sparse.truncate(16 * 1024 * 1024)
        run(
            "mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", "-J", "size=4", image
        )
        with mounted(tmp_path / "disk", "-o", "loop,errors=continue", image) as disk:
            journal = open_journal(disk, durability=Durability.DISK)
            assert journal.append_sync(b"before") == 2
            fill(below / "filler")
            _, failed = refused(journal, [b"x" * 5000] * 1000)
            assert failed.reason in {LogGapReason.IO_ERROR, LogGapReason.DISK_FULL}
            assert failed.may_be_recorded
            (below / "filler").unlink()
            journal.close()
            subprocess.run(["sync", "-f", disk], check=False, capture_output=True)
