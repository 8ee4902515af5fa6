"""Writers that are killed: what they said was recorded is there, once."""

import os
import random
import signal
from pathlib import Path

import pytest

from ledger.reader import START, FlawKind
from tests.ledger.journals import child_at_work, read_all

SOAK = int(os.environ.get("WHOSAW_SOAK") or 0)
ROUNDS = max(100, SOAK) if SOAK else 5
"""Five in CI, a hundred in `make soak`, any larger number on demand."""
SEED = int(os.environ.get("WHOSAW_SEED") or 20261124)

WRITER = """
import asyncio, os, sys
from itertools import count
from pathlib import Path
from ledger.journal import Durability
from tests.ledger.journals import open_journal

async def main():
    name = os.urandom(8).hex()
    journal = open_journal(Path(sys.argv[1]), durability=Durability(sys.argv[2]))
    numbers = count()

    async def caller():
        for number in numbers:
            body = f"{name}.{number}." + "x" * (number * 37 % 900)
            seq = await journal.append(body.encode())
            os.write(1, f"{seq} {name}.{number}\\n".encode())

    await asyncio.gather(*(caller() for _ in range(16)))

asyncio.run(main())
"""


@pytest.mark.soak
@pytest.mark.parametrize("durability", ["process", "disk"])
@pytest.mark.parametrize("seed", [SEED])
def test_every_frame_acknowledged_before_a_kill_is_there_once_under_its_number(
    tmp_path: Path, durability: str, seed: int
) -> None:
    draw = random.Random(seed)
    acknowledged: dict[str, int] = {}
    for _ in range(ROUNDS):
        child = child_at_work(WRITER, tmp_path, durability)
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(draw.choice([1, 20, 300, 3000]))]
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
        child.stdout.close()
        assert child.wait(timeout=20) == -signal.SIGKILL, "the writer ended by itself"
        for line in b"".join([*told, rest]).decode().splitlines(keepends=True):
            if line.endswith("\n"):
                seq, name = line.split()
                assert name not in acknowledged
                acknowledged[name] = int(seq)
    batch = read_all(tmp_path)
    assert {flaw.kind for flaw in batch.flaws} <= {FlawKind.TORN_TAIL, FlawKind.GIVEN_UP}
    numbers = [frame.seq for frame in batch.frames]
    assert numbers == sorted(set(numbers))
    recorded: dict[str, int] = {}
    boots = 0
    for frame in batch.frames:
        if frame.body.startswith(b"boot"):
            boots += 1
            continue
        name = frame.body.decode().rpartition(".")[0]
        assert name not in recorded, "one append is in the log twice"
        recorded[name] = frame.seq
    assert boots == ROUNDS
    assert {name: recorded.get(name) for name in acknowledged} == acknowledged
    # The log may hold more than was acknowledged: what was written when the kill came.
    assert len(recorded) - len(acknowledged) <= 16 * ROUNDS


def test_a_reader_that_follows_through_kills_gets_every_frame_once(tmp_path: Path) -> None:
    seen: list[int] = []
    position = START
    for _ in range(3):
        child = child_at_work(WRITER, tmp_path, "process")
        assert child.stdout is not None
        for _ in range(200):
            child.stdout.readline()
            batch = read_all(tmp_path, after=position)
            position = batch.position
            seen += [frame.seq for frame in batch.frames]
        child.kill()
        child.communicate(timeout=20)
    batch = read_all(tmp_path, after=position)
    seen += [frame.seq for frame in batch.frames]
    assert seen == [frame.seq for frame in read_all(tmp_path).frames]
