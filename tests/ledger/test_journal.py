"""Appending: numbers, group commit, slots, months, segments, and an orderly end."""

import asyncio
import gc
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import uvloop

from access import LogGapReason
from ledger import files
from ledger.journal import Durability, Journal, JournalUnavailable
from ledger.reader import FlawKind
from ledger.segment import (
    FRAME_HEADER_BYTES,
    MAX_BODY,
    SEGMENT_HEADER_BYTES,
    SegmentHeader,
    read_header,
)
from tests.ledger.journals import (
    DAY,
    NOVEMBER,
    SEGMENT,
    Gate,
    bodies,
    boot_body,
    held,
    open_journal,
    read_all,
    segment_paths,
    syncs_counted,
)


def headers(folder: Path, slot: str = "sql-0") -> list[SegmentHeader]:
    found = [read_header(path.read_bytes()) for path in segment_paths(folder, slot)]
    return [header for header in found if header is not None]


async def test_an_append_gives_the_number_under_which_its_body_is_read(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    given = {await journal.append(body): body for body in (b"one", b"two", b"three")}
    journal.close()
    assert {frame.seq: frame.body for frame in read_all(tmp_path).frames} == {
        1: b"boot sql-0 0",
        **given,
    }
    assert list(given) == [2, 3, 4]


@pytest.mark.parametrize("factory", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_many_callers_at_once_each_get_their_own_number(
    tmp_path: Path, factory: Callable[[], asyncio.AbstractEventLoop]
) -> None:
    wanted = [f"body {number}".encode() for number in range(2000)]

    async def write() -> list[int]:
        journal = open_journal(tmp_path)
        numbers = await asyncio.gather(*map(journal.append, wanted))
        journal.close()
        return list(numbers)

    with asyncio.Runner(loop_factory=factory) as runner:
        numbers = runner.run(write())
    assert {frame.seq: frame.body for frame in read_all(tmp_path).frames[1:]} == dict(
        zip(numbers, wanted, strict=True)
    )


def test_threads_and_loops_may_append_to_one_journal(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    numbers: list[int] = []

    def from_a_thread() -> None:
        numbers.extend(journal.append_sync(b"thread") for _ in range(200))

    async def from_a_loop() -> None:
        numbers.extend(await asyncio.gather(*(journal.append(b"loop") for _ in range(200))))

    threads = [threading.Thread(target=from_a_thread) for _ in range(3)]
    threads += [threading.Thread(target=lambda: asyncio.run(from_a_loop())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    assert sorted(numbers) == list(range(2, 1002))
    assert bodies(read_all(tmp_path)).count(b"thread") == 600


async def test_all_that_waits_is_written_and_synced_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate, durability=Durability.DISK)
    syncs = syncs_counted(monkeypatch)
    gate.shut()
    first = asyncio.create_task(journal.append(b"held"))
    await held(gate)
    others = [asyncio.create_task(journal.append(b"waiting")) for _ in range(100)]
    await asyncio.sleep(0)
    gate.open.set()
    assert await first == 2
    assert await asyncio.gather(*others) == list(range(3, 103))
    assert len(syncs) == 2
    journal.close()


async def test_only_those_who_want_the_disk_make_it_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = open_journal(tmp_path)
    syncs = syncs_counted(monkeypatch)
    await journal.append(b"process")
    assert syncs == []
    await journal.append(b"disk", sync=True)
    assert len(syncs) == 1
    both = [journal.append(b"process", sync=False), journal.append(b"disk", sync=True)]
    assert await asyncio.gather(*both) == [4, 5]
    assert len(syncs) == 2
    journal.close()


def test_the_name_of_a_new_segment_is_synced_before_its_first_frame_counts_as_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", folders.append)
    journal = open_journal(tmp_path, durability=Durability.DISK)
    for _ in range(300):
        journal.append_sync(b"x" * 300)
    journal.close()
    assert len(folders) == len(segment_paths(tmp_path)) > 1


async def test_a_caller_that_was_cancelled_leaves_its_frame_in_the_log(tmp_path: Path) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate)
    gate.shut()
    cancelled = asyncio.create_task(journal.append(b"cancelled"))
    await held(gate)
    cancelled.cancel()
    gate.open.set()
    assert await journal.append(b"next") == 3
    assert cancelled.cancelled()
    journal.close()
    assert bodies(read_all(tmp_path)) == [b"boot sql-0 0", b"cancelled", b"next"]


def test_a_loop_that_ended_while_its_caller_waited_does_not_stop_the_journal(
    tmp_path: Path,
) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate)
    gate.shut()
    loop = asyncio.new_event_loop()
    task = loop.create_task(journal.append(b"from a loop that ends"))
    loop.run_until_complete(held(gate))
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    gate.open.set()
    assert journal.append_sync(b"next") == 3
    journal.close()
    gc.collect()


def test_a_new_writer_goes_on_behind_the_old_ones_last_frame_in_a_new_segment(
    tmp_path: Path,
) -> None:
    for boot in range(3):
        journal = open_journal(tmp_path)
        assert journal.append_sync(b"body") == 2 * boot + 2
        journal.close()
    batch = read_all(tmp_path)
    assert bodies(batch)[::2] == [b"boot sql-0 0", b"boot sql-0 2", b"boot sql-0 4"]
    assert [header.first_seq for header in headers(tmp_path)] == [1, 3, 5]
    assert [header.previous_seq for header in headers(tmp_path)] == [0, 2, 4]
    assert batch.flaws == []


def test_an_old_worker_and_its_replacement_write_side_by_side_and_slots_come_back(
    tmp_path: Path,
) -> None:
    old = open_journal(tmp_path)
    new = open_journal(tmp_path)
    other = open_journal(tmp_path, "http")
    assert (old.slot, new.slot, other.slot) == ("sql-0", "sql-1", "http-0")
    assert (old.append_sync(b"a"), new.append_sync(b"b"), old.append_sync(b"c")) == (2, 2, 3)
    old.close()
    again = open_journal(tmp_path)
    assert again.slot == "sql-0"
    assert again.append_sync(b"d") == 5
    for journal in (new, other, again):
        journal.close()
    assert bodies(read_all(tmp_path)) == [b"boot sql-0 0", b"a", b"c", b"boot sql-0 3", b"d"]
    assert bodies(read_all(tmp_path, "sql-1")) == [b"boot sql-1 0", b"b"]


def test_a_segment_holds_one_month_and_months_never_go_back(tmp_path: Path) -> None:
    now = NOVEMBER + 30 * DAY - 1
    journal = open_journal(tmp_path, clock=lambda: now)
    journal.append_sync(b"last of November")
    now += 1
    journal.append_sync(b"first of December")
    now -= 20 * DAY
    journal.append_sync(b"clock set back")
    journal.close()
    journal = open_journal(tmp_path, clock=lambda: now)
    now += 60 * DAY
    journal.append_sync(b"January")
    journal.close()
    assert [header.month for header in headers(tmp_path)] == [202611, 202612, 202612, 202701]
    batch = read_all(tmp_path)
    assert batch.flaws == []
    december = headers(tmp_path)[1].first_seq
    assert [frame.body for frame in batch.frames if frame.segment == f"{december:020d}.log"] == [
        b"first of December",
        b"clock set back",
    ]


def test_finished_segments_and_a_closed_journal_take_no_more_room_than_their_frames(
    tmp_path: Path,
) -> None:
    journal = open_journal(tmp_path)
    for _ in range(500):
        journal.append_sync(b"x" * 300)
    live = segment_paths(tmp_path)[-1]
    assert live.stat().st_size == SEGMENT
    assert live.stat().st_blocks * 512 >= SEGMENT
    journal.close()
    frames = read_all(tmp_path).frames
    sizes = sum(path.stat().st_size for path in segment_paths(tmp_path))
    framed = sum(FRAME_HEADER_BYTES + len(frame.body) for frame in frames)
    assert sizes == framed + SEGMENT_HEADER_BYTES * len(segment_paths(tmp_path))
    assert all(path.stat().st_size <= SEGMENT for path in segment_paths(tmp_path))


def test_the_journals_files_are_for_their_owner_only(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "journal")
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "journal").rglob("*")}
    journal.close()
    assert modes == {
        "sql-0": 0o700,
        "lock": 0o600,
        "gap": 0o600,
        "00000000000000000001.log": 0o600,
    }


def test_a_frame_larger_than_a_segment_has_one_of_its_own(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    wanted = [b"small", b"x" * (3 * SEGMENT), b"y" * MAX_BODY, b"small again"]
    assert [journal.append_sync(body) for body in wanted] == [2, 3, 4, 5]
    journal.close()
    batch = read_all(tmp_path)
    assert bodies(batch)[1:] == wanted
    assert batch.flaws == []


def test_bodies_that_are_empty_or_too_large_are_refused(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    for body in (b"", b"x" * (MAX_BODY + 1)):
        with pytest.raises(ValueError, match="1 to 8388608 bytes"):
            journal.append_sync(body)
    assert journal.append_sync(b"x") == 2
    journal.close()


async def test_a_closed_journal_has_written_what_waited_and_takes_no_more(tmp_path: Path) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate)
    gate.shut()
    waiting = [asyncio.create_task(journal.append(b"waiting")) for _ in range(20)]
    await held(gate)
    closing = asyncio.create_task(asyncio.to_thread(journal.close))
    gate.open.set()
    await closing
    assert await asyncio.gather(*waiting) == list(range(2, 22))
    with pytest.raises(JournalUnavailable, match="closed"):
        await journal.append(b"late")
    journal.close()
    assert len(read_all(tmp_path).frames) == 21


async def test_no_more_than_a_bounded_number_of_bytes_may_wait(tmp_path: Path) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate)
    gate.shut()
    body = b"x" * MAX_BODY
    waiting = [asyncio.create_task(journal.append(body)) for _ in range(8)]
    await held(gate)
    with pytest.raises(JournalUnavailable) as refused:
        await journal.append(b"x")
    assert refused.value.reason is LogGapReason.HUNG
    assert not refused.value.may_be_recorded
    gate.open.set()
    await asyncio.gather(*waiting)
    assert await journal.append(b"x") == 10
    journal.close()


@pytest.mark.parametrize("prefix", ["", "SQL", "../sql", "sql/0", "a" * 60, "sql\n"])
def test_a_prefix_that_is_no_plain_name_is_refused(tmp_path: Path, prefix: str) -> None:
    with pytest.raises(ValueError, match="prefix"):
        open_journal(tmp_path, prefix)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("a file where the folder should be")
    with pytest.raises(JournalUnavailable, match="EEXIST|ENOTDIR") as refused:
        open_journal(tmp_path / "journal")
    assert refused.value.reason is LogGapReason.IO_ERROR


def test_a_segment_left_without_any_frame_costs_its_number(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.append_sync(b"body")
    journal.close()
    header = SegmentHeader(3, 2, 202611, "sql-0").to_bytes()
    empty = tmp_path / "sql-0" / f"{3:020d}.log"
    empty.write_bytes(header + bytes(SEGMENT))
    journal = open_journal(tmp_path)
    assert journal.append_sync(b"more") == 5
    journal.close()
    assert empty.stat().st_size == SEGMENT_HEADER_BYTES
    batch = read_all(tmp_path)
    assert bodies(batch)[2:] == [b"boot sql-0 2", b"more"]
    (flaw,) = batch.flaws
    assert (flaw.kind, flaw.first_seq, flaw.last_seq) == (FlawKind.GIVEN_UP, 3, 3)


def test_what_is_left_of_a_segment_in_the_making_is_no_segment(tmp_path: Path) -> None:
    (tmp_path / "sql-0").mkdir()
    (tmp_path / "sql-0" / ".next").write_bytes(b"half a header")
    journal = open_journal(tmp_path)
    journal.append_sync(b"body")
    journal.close()
    assert bodies(read_all(tmp_path)) == [boot_body("sql-0", 0), b"body"]
    assert not (tmp_path / "sql-0" / ".next").exists()


def test_a_boot_that_cannot_be_told_gives_the_slot_back(tmp_path: Path) -> None:
    def boot(slot: str, last_seq: int) -> bytes:
        raise RuntimeError(slot, last_seq)

    with pytest.raises(RuntimeError):
        open_journal(tmp_path, boot=boot)
    journal: Journal = open_journal(tmp_path)
    assert journal.slot == "sql-0"
    journal.close()
