"""What an append costs beside a bare `os.pwrite` of the same bytes, and beside a sync, in one run.

`python bench/journal.py`. Each line is the median of the rounds; ratios are of the same round. The
appends that wait for each other show the way to the writer thread and back; 32 callers at once show
what a busy proxy pays, since one write takes all that waits. With the process on one processor
(as a worker with one busy loop mostly is) the way to the thread is much shorter: no processor has to
be woken.
"""

import asyncio
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import uvloop

from ledger.journal import Durability, Journal
from ledger.reader import START, JournalReader
from ledger.segment import frame_bytes

RECORD = b"x" * 316
"""As large as the record of an ordinary access: four subjects and three fields."""
ROUNDS = 5
SEGMENT = 16 * 1024 * 1024

Measured = tuple[float, float]
"""Time and processor time of one append, µs."""


def measured(count: int, work: Callable[[], None]) -> Measured:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (
        (time.perf_counter() - wall) / count * 1e6,
        (time.process_time() - cpu) / count * 1e6,
    )


def bare_write(folder: Path) -> Measured:
    count = 20_000
    frame = frame_bytes(1, 1, bytes(16), RECORD)
    descriptor = os.open(folder / "bare", os.O_RDWR | os.O_CREAT)
    os.posix_fallocate(descriptor, 0, SEGMENT)

    def work() -> None:
        for number in range(count):
            os.pwrite(descriptor, frame, number * len(frame))

    result = measured(count, work)
    os.close(descriptor)
    return result


def bare_sync(folder: Path) -> Measured:
    count = 300
    frame = frame_bytes(1, 1, bytes(16), RECORD)
    descriptor = os.open(folder / "bare", os.O_RDWR | os.O_CREAT)
    os.posix_fallocate(descriptor, 0, SEGMENT)

    def work() -> None:
        for number in range(count):
            os.pwrite(descriptor, frame, number * len(frame))
            os.fdatasync(descriptor)

    result = measured(count, work)
    os.close(descriptor)
    return result


def appends(
    folder: Path, loop: Callable[[], asyncio.AbstractEventLoop], callers: int, sync: bool
) -> Measured:
    each = (400 if sync else 10_000) // callers
    journal = Journal.open(
        folder,
        "bench",
        durability=Durability.DISK if sync else Durability.PROCESS,
        segment_bytes=SEGMENT,
        deadline_s=10,
        boot=lambda slot, last_seq: f"{slot} {last_seq}".encode(),
        clock=lambda: time.time_ns() // 1000,
    )

    async def caller() -> None:
        for _ in range(each):
            await journal.append(RECORD)

    async def all_callers() -> None:
        await asyncio.gather(*(caller() for _ in range(callers)))

    with asyncio.Runner(loop_factory=loop) as runner:
        result = measured(each * callers, lambda: runner.run(all_callers()))
    journal.close()
    return result


def reading(folder: Path) -> Measured:
    position = START
    reader = JournalReader(folder, "bench-0")
    count = 0
    wall, cpu = time.perf_counter(), time.process_time()
    while True:
        batch = reader.read(position)
        count += len(batch.frames)
        position = batch.position
        if batch.complete:
            break
    return (
        (time.perf_counter() - wall) / count * 1e6,
        (time.process_time() - cpu) / count * 1e6,
    )


CASES: dict[str, Callable[[Path], Measured]] = {
    "os.pwrite, nothing else": bare_write,
    "append, asyncio, 1 caller": lambda f: appends(f, asyncio.new_event_loop, 1, sync=False),
    "append, asyncio, 32 callers": lambda f: appends(f, asyncio.new_event_loop, 32, sync=False),
    "append, uvloop, 1 caller": lambda f: appends(f, uvloop.new_event_loop, 1, sync=False),
    "append, uvloop, 32 callers": lambda f: appends(f, uvloop.new_event_loop, 32, sync=False),
    "os.pwrite + os.fdatasync": bare_sync,
    "append to disk, uvloop, 1 caller": lambda f: appends(f, uvloop.new_event_loop, 1, sync=True),
    "append to disk, uvloop, 32 callers": lambda f: appends(
        f, uvloop.new_event_loop, 32, sync=True
    ),
    "read back, a frame": reading,
}
AGAINST = {
    name: "os.pwrite + os.fdatasync" if "disk" in name else "os.pwrite, nothing else"
    for name in CASES
}


def run(title: str) -> None:
    rounds: list[dict[str, Measured]] = []
    for _ in range(ROUNDS):
        folder = Path(tempfile.mkdtemp(prefix="whosaw-bench-"))
        try:
            rounds.append({name: case(folder) for name, case in CASES.items()})
        finally:
            shutil.rmtree(folder)
    print(f"\n{title}: µs an append of {len(RECORD)} B, median of {ROUNDS} rounds")
    print(f"{'':36}{'time':>9}{'cpu':>9}{'ratio':>9}")
    for name in CASES:
        wall = statistics.median(r[name][0] for r in rounds)
        cpu = statistics.median(r[name][1] for r in rounds)
        ratio = statistics.median(r[name][0] / r[AGAINST[name]][0] for r in rounds)
        print(f"{name:36}{wall:9.2f}{cpu:9.2f}{ratio:9.1f}")


def main() -> None:
    run("all processors")
    one = min(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {one})
    run("one processor")


if __name__ == "__main__":
    main()
