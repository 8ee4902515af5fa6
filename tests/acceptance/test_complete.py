"""Law two: an access is recorded, or the gap is. Workers die by kill -9, disks fill up and hang."""

import asyncio
import csv
import io
import os
import random
import subprocess
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from tests.acceptance.house import House, postgres_with_schema
from tests.acceptance.load import Load
from tests.acceptance.planted import raw_http
from tests.acceptance.upstream import Upstream

SOAK = bool(os.environ.get("WHOSAW_SOAK"))
KILLS = 20 if SOAK else 3
SEED = int(os.environ.get("WHOSAW_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
PERSONAL = ["13912345678", "爱新觉罗·玄烨"]

needs_mount = pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")


@pytest.fixture
def servers(tmp_path):
    with postgres_with_schema(tmp_path / "postgres") as postgres, Upstream() as upstream:
        with psycopg.connect(postgres.dsn, autocommit=True) as connection:
            connection.execute(
                "insert into subscriber select 'C' || n, %s, null, '139' || (10000000 + n), %s, null "
                "from generate_series(1, 500) n",
                (PERSONAL[1], "x" * 40),
            )
            connection.execute(
                "update subscriber set msisdn = %s where customer_id = 'C1'", PERSONAL[:1]
            )
        yield postgres, upstream


def rows(house: House, sql: str) -> list[dict[str, str]]:
    done = house.whosaw("query", sql, "--csv", "--limit", "1000000")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def wait_for(condition, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "what was waited for did not happen"
        time.sleep(0.02)


@pytest.mark.soak
def test_no_answer_that_a_client_had_whole_is_unrecorded_when_workers_are_killed(servers, tmp_path):
    print(f"WHOSAW_SEED={SEED}")
    postgres, upstream = servers
    house = House(tmp_path / "house", upstream.port, postgres)
    house.folder.mkdir()
    house.configure()
    house.start()
    try:
        load = asyncio.run(_under_fire(house, random.Random(SEED)))
    finally:
        house.stop()
    # One more life of each slot: intents that a kill left open become rows at the next boot.
    house.start()
    house.stop()

    recorded = rows(
        house,
        "select ticket, outcome, count(*) as n from access where ticket like 'LOAD-%' group by all",
    )
    per_ticket: dict[str, int] = {}
    for row in recorded:
        per_ticket[row["ticket"]] = per_ticket.get(row["ticket"], 0) + int(row["n"])
    for sent in (load.http, load.sql):
        assert len(sent.whole) > 100
        assert set() == {t for t in sent.whole if per_ticket.get(t, 0) == 0}
        assert set() == {t for t in sent.tickets if per_ticket.get(t, 0) > 1}
    unknown = {row["ticket"] for row in recorded if row["outcome"] == "unknown"}
    assert unknown.isdisjoint(load.http.whole | load.sql.whole)
    print(
        f"{len(load.http.whole)} + {len(load.sql.whole)} answers whole, {len(recorded)} rows, "
        f"{len(unknown)} unknown after {KILLS} kills"
    )


async def _under_fire(house: House, source: random.Random) -> Load:
    load = Load(house)
    load.start()
    for _ in range(KILLS):
        before = len(load.http.whole), len(load.sql.whole)
        await _until(
            lambda b=before: len(load.http.whole) > b[0] + 60 and len(load.sql.whole) > b[1] + 60
        )
        victim = source.choice(house.workers())
        victim.kill()
        await _until(lambda v=victim: not v.is_running() or v.status() == psutil.STATUS_ZOMBIE)
    before = len(load.http.whole), len(load.sql.whole)
    await _until(
        lambda: len(load.http.whole) > before[0] + 60 and len(load.sql.whole) > before[1] + 60
    )
    await load.stop()
    return load


async def _until(condition, seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)


@pytest.fixture
def small_disk(tmp_path):
    """A 2 MB tmpfs."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def freezing_disk(tmp_path):
    """A real file system that `fsfreeze` can stop: every write to it hangs until it thaws."""
    image, disk = tmp_path / "image", tmp_path / "disk"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(disk)], check=True)
    try:
        yield disk
    finally:
        subprocess.run(["fsfreeze", "-u", str(disk)], check=False, capture_output=True)
        subprocess.run(["umount", "-l", str(disk)], check=True)


class FullDisk:
    """Breaks the journal's disk by filling it."""

    reason = "disk_full"
    accesses = 250
    """So many that the room left in each open segment is used up."""

    def __init__(self, disk: Path) -> None:
        self._ballast = disk / "ballast"

    def breaks(self) -> None:
        with self._ballast.open("wb") as file:
            try:
                while True:
                    os.write(file.fileno(), b"\0" * 4096)
            except OSError:
                pass

    def mends(self) -> None:
        self._ballast.unlink()


class HungDisk:
    """Breaks the journal's disk by freezing it."""

    reason = "hung"
    accesses = 40

    def __init__(self, disk: Path) -> None:
        self._disk = disk

    def breaks(self) -> None:
        subprocess.run(["fsfreeze", "-f", str(self._disk)], check=True)

    def mends(self) -> None:
        subprocess.run(["fsfreeze", "-u", str(self._disk)], check=True)


def broken_house(servers, tmp_path, disk: Path, policy: str) -> House:
    postgres, upstream = servers
    house = House(
        tmp_path / "house", upstream.port, postgres,
        log_folder=disk, on_log_failure=policy, deadline_ms=500,
    )  # fmt: skip
    house.folder.mkdir()
    house.configure()
    house.start()
    return house


def ask_both(house: House, number: int) -> tuple[bytes, object]:
    """Send one request and one statement; gives the HTTP answer and rows or the SQL error."""
    answer = raw_http(
        house.care_port,
        f"GET /customers/C{number} HTTP/1.1\r\nHost: x\r\nX-Ticket: DISK-{number}\r\n"
        f"X-Answer: eyJtb2JpbGUiOiAiMTM5MTIzNDU2NzgifQ==\r\nConnection: close\r\n\r\n".encode(),
    )
    try:
        with psycopg.connect(house.dsn("app"), connect_timeout=10) as connection:
            rows = connection.execute(
                f"/* ticket='DISK-{number}' */ select * from subscriber where customer_id = 'C1'"
            ).fetchall()
        return answer, rows
    except psycopg.Error as error:
        return answer, error


@needs_mount
@pytest.mark.parametrize("kind", [FullDisk, HungDisk])
def test_refuse_refuses_in_the_protocols_own_words_and_no_personal_byte_leaves(
    kind, servers, tmp_path, request
):
    disk = request.getfixturevalue("small_disk" if kind is FullDisk else "freezing_disk")
    house = broken_house(servers, tmp_path, disk, "refuse")
    failure = kind(disk)
    try:
        failure.breaks()
        refused = 0
        for number in range(1, failure.accesses):
            answer, result = ask_both(house, number)
            if answer.startswith(b"HTTP/1.1 503 ") and isinstance(result, psycopg.Error):
                refused += 1
                everything = (
                    answer + str(result).encode() + repr(getattr(result, "diag", "")).encode()
                )
                assert not any(value.encode() in everything for value in PERSONAL)
                assert b"application/problem+json" in answer
            if refused == 3:
                break
        assert refused == 3
        status = house.whosaw("status")
        assert status.returncode == 1
        assert "refusing since" in status.stdout
        failure.mends()
        wait_for(lambda: ask_both(house, 900)[0].startswith(b"HTTP/1.1 200 "))
        gaps = rows(house, "select * from log_gap where policy = 'refuse'")
    finally:
        failure.mends() if kind is HungDisk and _frozen(disk) else None
        house.stop()

    assert {failure.reason} == {gap["reason"] for gap in gaps}
    assert sum(int(gap["refused"]) for gap in gaps) >= 6


@needs_mount
@pytest.mark.parametrize("kind", [FullDisk, HungDisk])
def test_pass_passes_and_the_gap_is_there_with_start_and_end_once_there_is_room(
    kind, servers, tmp_path, request
):
    disk = request.getfixturevalue("small_disk" if kind is FullDisk else "freezing_disk")
    house = broken_house(servers, tmp_path, disk, "pass")
    failure = kind(disk)
    try:
        failure.breaks()
        for number in range(1, failure.accesses):
            answer, result = ask_both(house, number)
            assert answer.startswith(b"HTTP/1.1 200 ")
            assert isinstance(result, list)
        failure.mends()
        wait_for(lambda: rows(house, "select * from log_gap where ended_at is not null") != [])
        wait_for(lambda: len(rows(house, "select distinct instance from log_gap")) == 2)
        gaps = rows(house, "select * from log_gap")
        ask_both(house, 901)
        after = rows(house, "select * from access where ticket = 'DISK-901'")
    finally:
        house.stop()

    assert {failure.reason} == {gap["reason"] for gap in gaps}
    assert all(gap["started_at"] < gap["ended_at"] for gap in gaps)
    assert sum(int(gap["passed"]) for gap in gaps) > 20
    assert len(after) == 2


def _frozen(disk: Path) -> bool:
    thawed = subprocess.run(["fsfreeze", "-u", str(disk)], check=False, capture_output=True)
    if thawed.returncode == 0:
        subprocess.run(["fsfreeze", "-f", str(disk)], check=False)
    return thawed.returncode == 0
