"""A disk that hangs: a real file system, frozen under the journal with `fsfreeze`."""

import asyncio
import contextlib
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from access import LogGapReason
from ledger.journal import Durability, Journal, JournalUnavailable
from tests.ledger.journals import (
    Gate,
    bodies,
    held,
    mounted,
    needs_mount,
    open_journal,
    read_all,
    run,
)

DEADLINE_S = 0.2


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a file system of its own, on an image."""
    image = tmp_path / "image"
    with image.open("wb") as sparse:
        sparse.truncate(16 * 1024 * 1024)
    run("mkfs.ext4", "-q", image)
    with mounted(tmp_path / "disk", "-o", "loop", image) as point:
        yield point


@contextlib.contextmanager
def frozen(disk: Path) -> Iterator[None]:
    """Freeze a file system; it thaws at the end, and by itself should this process die meanwhile."""
    thaw_anyway = subprocess.Popen(["sh", "-c", 'sleep 20; fsfreeze -u "$0"', str(disk)])
    try:
        run("fsfreeze", "-f", disk)
        try:
            yield
        finally:
            subprocess.run(["fsfreeze", "-u", disk], check=True)
    finally:
        thaw_anyway.kill()
        thaw_anyway.wait()


def is_stuck(thread: threading.Thread) -> bool:
    """Tell whether a thread waits in the kernel where nothing can interrupt it."""
    status = Path(f"/proc/self/task/{thread.native_id}/stat").read_text()
    return status.rpartition(")")[2].split()[0] == "D"


async def until_stuck(journal: Journal) -> None:
    async with asyncio.timeout(10):
        while not is_stuck(journal._thread):
            await asyncio.sleep(0.005)


async def refusal(append: asyncio.Future[int]) -> JournalUnavailable:
    with pytest.raises(JournalUnavailable) as refused:
        await append
    assert refused.value.reason is LogGapReason.HUNG
    return refused.value


@needs_mount
@pytest.mark.parametrize("durability", list(Durability))
async def test_a_hung_write_fails_at_the_deadline_and_the_log_goes_on_when_it_returns(
    disk: Path, durability: Durability
) -> None:
    journal = open_journal(disk, deadline_s=DEADLINE_S, durability=durability)
    assert await journal.append(b"before") == 2
    with frozen(disk):
        in_flight = asyncio.create_task(journal.append(b"in flight"))
        await until_stuck(journal)
        queued = asyncio.create_task(journal.append(b"queued"))
        assert (await refusal(in_flight)).may_be_recorded
        assert not (await refusal(queued)).may_be_recorded
        for _ in range(100):  # each at once: together they would take 20 s
            at_once = await refusal(asyncio.ensure_future(journal.append(b"at once")))
            assert not at_once.may_be_recorded
        journal.note_gap_start(b"a gap of one system")
        journal.note_gap_start(b"a gap")
        assert bodies(read_all(disk)) == [b"boot sql-0 0", b"before"]
    async with asyncio.timeout(10):
        while True:
            try:
                after = await journal.append(b"after")
            except JournalUnavailable:
                await asyncio.sleep(0.005)
            else:
                break
    journal.close()
    batch = read_all(disk)
    # What was in the stuck write is there, once; what waited behind it is not, and never will be.
    assert bodies(batch) == [b"boot sql-0 0", b"before", b"in flight", b"after"]
    assert batch.frames[-1].seq == after == 4
    assert batch.flaws == []
    again = open_journal(disk)
    assert again.left_gap == b"a gap"
    again.close()


@needs_mount
async def test_a_thread_that_appends_to_a_hung_disk_is_let_go_at_the_deadline(disk: Path) -> None:
    journal = open_journal(disk, deadline_s=DEADLINE_S)
    with frozen(disk):
        given_up = await refusal(
            asyncio.ensure_future(asyncio.to_thread(journal.append_sync, b"in flight"))
        )
        assert given_up.may_be_recorded
        journal.close()  # does not wait for the stuck write either
    async with asyncio.timeout(10):
        while len(read_all(disk).frames) < 2:
            await asyncio.sleep(0.005)
    with pytest.raises(JournalUnavailable, match="closed"):
        await journal.append(b"late")
    await until_the_slot_is_free(disk)


async def until_the_slot_is_free(disk: Path) -> None:
    async with asyncio.timeout(10):
        while True:
            journal = open_journal(disk)
            journal.close()
            if journal.slot == "sql-0":
                return
            await asyncio.sleep(0.005)


@needs_mount
async def test_the_log_can_be_read_while_its_disk_hangs(disk: Path) -> None:
    journal = open_journal(disk, deadline_s=DEADLINE_S)
    for number in range(100):
        await journal.append(b"%d" % number)
    with frozen(disk):
        await refusal(asyncio.ensure_future(journal.append(b"in flight")))
        batch = read_all(disk)
        assert bodies(batch)[1:] == [b"%d" % number for number in range(100)]
    journal.close()


async def test_a_writer_that_is_only_late_is_not_taken_for_hung_for_ever(tmp_path: Path) -> None:
    gate = Gate()
    journal = open_journal(tmp_path, clock=gate, deadline_s=DEADLINE_S)
    gate.shut()
    late = asyncio.create_task(journal.append(b"late"))
    await held(gate)
    assert (await refusal(late)).may_be_recorded
    await refusal(asyncio.ensure_future(journal.append(b"at once")))
    gate.open.set()
    async with asyncio.timeout(10):
        while True:
            try:
                assert await journal.append(b"after") == 3
            except JournalUnavailable:
                await asyncio.sleep(0)
            else:
                break
    journal.close()
    assert bodies(read_all(tmp_path)) == [b"boot sql-0 0", b"late", b"after"]


async def test_an_append_given_up_between_two_writes_does_not_close_the_journal_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writer thread is held where it tells a loop, so that it is in no write."""
    journal = open_journal(tmp_path, deadline_s=DEADLINE_S)
    loop = asyncio.get_running_loop()
    telling, go_on = threading.Event(), threading.Event()
    really = loop.call_soon_threadsafe

    def held_back(*call: Any, **context: Any) -> asyncio.Handle:
        if threading.current_thread().name.startswith("journal"):
            telling.set()
            assert go_on.wait(20)
        return really(*call, **context)

    monkeypatch.setattr(loop, "call_soon_threadsafe", held_back)
    first = asyncio.create_task(journal.append(b"first"))
    assert await asyncio.to_thread(telling.wait, 10)
    with pytest.raises(JournalUnavailable) as refused:
        await asyncio.to_thread(journal.append_sync, b"given up")
    assert not refused.value.may_be_recorded
    go_on.set()
    assert await first == 2
    async with asyncio.timeout(10):
        while True:
            try:
                assert await journal.append(b"after") == 3
            except JournalUnavailable:
                await asyncio.sleep(0)
            else:
                break
    journal.close()
    assert bodies(read_all(tmp_path)) == [b"boot sql-0 0", b"first", b"after"]
