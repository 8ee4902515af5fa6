"""What the journal's tests share: a journal on a folder, all of its log, small disks."""

import asyncio
import contextlib
import os
import random
import struct
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ledger import files
from ledger.journal import Durability, Journal, JournalUnavailable
from ledger.reader import START, Batch, JournalReader, Position
from ledger.segment import FRAME_HEADER_BYTES, SEGMENT_HEADER_BYTES

SEGMENT = 64 * 1024
NOVEMBER = 1_793_491_200_000_000
"""2026-11-01 00:00:00 UTC in µs: 20,758 days after 1970-01-01 times 86,400 s."""
DAY = 86_400_000_000
SEED = 20261124

needs_mount = pytest.mark.skipif(
    os.geteuid() != 0 or sys.platform != "linux", reason="mounting a small disk needs root on Linux"
)


class Gate:
    """A clock that holds whoever asks while it is shut; the writer thread asks once a write."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.open.set()
        self.asked = threading.Semaphore(0)

    def __call__(self) -> int:
        self.asked.release()
        assert self.open.wait(20)
        return NOVEMBER

    def shut(self) -> None:
        """From now on hold the writer thread; `asked` is released when it is held."""
        while self.asked.acquire(blocking=False):
            pass
        self.open.clear()


async def held(gate: Gate) -> None:
    """Wait until the writer thread is held."""
    assert await asyncio.to_thread(gate.asked.acquire, timeout=10)


def boot_body(slot: str, last_seq: int) -> bytes:
    return f"boot {slot} {last_seq}".encode()


def open_journal(folder: Path, prefix: str = "sql", **settings: Any) -> Journal:
    given: dict[str, Any] = {
        "durability": Durability.PROCESS,
        "segment_bytes": SEGMENT,
        "deadline_s": 10,
        "boot": boot_body,
        "clock": lambda: NOVEMBER,
    }
    return Journal.open(folder, prefix, **(given | settings))


def refused(
    journal: Journal, bodies: Iterable[bytes]
) -> tuple[dict[int, bytes], JournalUnavailable]:
    """Append until that fails; give what was recorded, by number, and how it failed."""
    recorded: dict[int, bytes] = {}
    try:
        for body in bodies:
            recorded[journal.append_sync(body)] = body
    except JournalUnavailable as error:
        return recorded, error
    pytest.fail("every append was recorded")


def syncs_counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Give a list that grows by a descriptor with every sync of a file."""
    syncs: list[int] = []
    really = files.sync

    def sync(descriptor: int) -> None:
        syncs.append(descriptor)
        really(descriptor)

    monkeypatch.setattr(files, "sync", sync)
    return syncs


def read_all(folder: Path, slot: str = "sql-0", after: Position = START, most: int = 5000) -> Batch:
    """Read a log to its end, in as many reads as it takes."""
    reader = JournalReader(folder, slot)
    batch = reader.read(after, most=most)
    frames, flaws = list(batch.frames), list(batch.flaws)
    while not batch.complete:
        batch = reader.read(batch.position, most=most)
        frames += batch.frames
        flaws += batch.flaws
    return Batch(frames, flaws, batch.position, complete=True, half_frame=batch.half_frame)


def bodies(batch: Batch) -> list[bytes]:
    return [frame.body for frame in batch.frames]


def segment_paths(folder: Path, slot: str = "sql-0") -> list[Path]:
    return sorted((folder / slot).glob("*.log"))


def run(*command: str | Path) -> str:
    """Run a program of the system, or skip the test with what it said."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"{command[0]} is not possible here: {done.stderr.strip()}")
    return done.stdout


@contextlib.contextmanager
def mounted(point: Path, *how: str | Path) -> Iterator[Path]:
    """Mount something for a while, or skip the test."""
    point.mkdir(exist_ok=True)
    run("mount", *how, point)
    try:
        yield point
    finally:
        # A test that failed may have left the journal open: a mount left behind would make trouble
        # for every later run that clears its folder away.
        if subprocess.run(["umount", point], check=False, capture_output=True).returncode != 0:
            subprocess.run(["umount", "--lazy", point], check=True, capture_output=True)


@contextlib.contextmanager
def small_disk(point: Path, size: str = "2m") -> Iterator[Path]:
    """Give a disk in memory that is soon full."""
    with mounted(point, "-t", "tmpfs", "-o", f"size={size}", "tmpfs") as disk:
        yield disk


def fill(path: Path) -> None:
    """Write a file until its disk has no room left."""
    with path.open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(4096))


def child_at_work(script: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
    """Start a Python of its own on a script; its standard output is a pipe."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])


def written_log(folder: Path, count: int, size: int = 500) -> list[bytes]:
    """Write a log of `count` frames and a boot frame, of varying sizes; give its bodies."""
    draw = random.Random(SEED)
    wanted = [
        f"{number}:".encode() + draw.randbytes(draw.randrange(size)) for number in range(count)
    ]
    journal = open_journal(folder)
    for body in wanted:
        journal.append_sync(body)
    journal.close()
    return [b"boot sql-0 0", *wanted]


def boundaries(path: Path) -> list[int]:
    """Give where the frames of a segment begin, and where the last one ends."""
    raw = path.read_bytes()
    at = [SEGMENT_HEADER_BYTES]
    while at[-1] < len(raw):
        at.append(at[-1] + FRAME_HEADER_BYTES + struct.unpack_from("<I", raw, at[-1])[0])
    return at
