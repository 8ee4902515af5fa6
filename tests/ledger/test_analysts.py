"""Analysts at work while the log grows: six readers without pause, 1,000 new records a second.

No question is refused, and each answer holds all that was journalled before it was asked or says up to
when it is complete. Ten seconds; a minute with WHOSAW_SOAK.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count, cycle
from pathlib import Path

import msgspec
import pytest

from access import Final, Intent, Outcome, SubjectKind, Whole, to_bytes
from ledger.client import SocketLedger
from ledger.reader import START, JournalReader
from tests.ledger.ledgers import clock, journal_in, load, paths_in, rows, store_in
from tests.ledger.synthetic import record, subject_id

pytestmark = pytest.mark.soak

ROOT = Path(__file__).parents[2]
SECONDS = 60 if os.environ.get("WHOSAW_SOAK") else 10
READERS = 6
A_SECOND = 1000
FRESH = "SELECT count(*) AS n, count(DISTINCT seq) AS seqs FROM access"
QUESTIONS = (
    FRESH,
    "SELECT person, account, count(*) AS n FROM access GROUP BY ALL ORDER BY n DESC LIMIT 20",
    f"SELECT count(*) AS n FROM subject_access "
    f"WHERE subject_id = '{subject_id(SubjectKind.PHONE, '13900000042')}'",
    "SELECT category_zh, used, count(*) AS n FROM touch GROUP BY ALL",
    "SELECT access_id, seen_at, person FROM access ORDER BY seen_at DESC LIMIT 50",
    "SELECT purpose, quantile_cont(duration_ms, 0.99) AS p99 FROM access GROUP BY ALL",
)


@contextmanager
def resident_process(folder):
    """Run the resident process; give it and a client."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ledger.resident_process", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert process.stdout.readline() == "ready\n"
        yield process, SocketLedger(paths_in(folder).socket)
    finally:
        if process.poll() is None:
            process.stdin.close()
            process.wait(60)
        else:
            process.stdin.close()
        process.stdout.close()


class Writing:
    """Journals records at a steady pace; `journalled` is how many are safe."""

    def __init__(self, journal):
        self.journalled = 0
        self._journal = journal
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()

    def _run(self):
        began = time.monotonic()
        for number in count(1):
            early = began + number / A_SECOND - time.monotonic()
            if self._stop.wait(max(0.0, early)) if early > 0.002 else self._stop.is_set():
                return
            self._journal.append_sync(to_bytes(Whole(record(number, clock()))))
            self.journalled = number


def read_without_pause(path, writing, until):
    """Ask one question after another; give how long each took, in seconds, and how many were late."""
    ledger = SocketLedger(path)
    took, late = [], 0
    for sql in cycle(QUESTIONS):
        if time.monotonic() > until:
            return took, late
        before = writing.journalled
        asked_at = clock()
        began = time.monotonic()
        answer = ledger.ask(sql)
        took.append(time.monotonic() - began)
        said = any(text.startswith("complete only to") for text in answer.warnings)
        late += said
        if sql == FRESH:
            [row] = answer.table.to_pylist()
            assert row["n"] == row["seqs"]
            assert row["n"] >= before or (said and answer.complete_to.timestamp() * 1e6 < asked_at)
    raise AssertionError


def test_six_readers_are_answered_from_a_growing_log_with_all_that_was_journalled(tmp_path, capsys):
    with (
        journal_in(tmp_path, clock=clock) as journal,
        resident_process(tmp_path) as (_, ledger),
        Writing(journal) as writing,
    ):
        until = time.monotonic() + SECONDS
        with ThreadPoolExecutor(READERS) as threads:
            asking = [
                threads.submit(read_without_pause, paths_in(tmp_path).socket, writing, until)
                for _ in range(READERS)
            ]
            results = [reader.result() for reader in asking]
        status = ledger.status()
    took = sorted(seconds for reader, _ in results for seconds in reader)
    late = sum(number for _, number in results)
    with capsys.disabled():
        print(
            f"\nanalysts: {SECONDS} s, {writing.journalled} records journalled, {len(took)} questions, "
            f"p50 {took[len(took) // 2] * 1e3:.0f} ms, p99 {took[len(took) * 99 // 100] * 1e3:.0f} ms, "
            f"max {took[-1] * 1e3:.0f} ms, {late} said complete to"
        )

    assert status.trouble is None
    assert status.gaps == 0
    asked = len(took)
    with store_in(tmp_path) as store:
        load(store, tmp_path)
        assert rows(store, "SELECT count(*), count(DISTINCT access_id) FROM access") == [
            (writing.journalled, writing.journalled)
        ]
        assert rows(store, "SELECT count(*), count(DISTINCT outcome) FROM question_log") == [
            (asked, 1)
        ]


def test_a_resident_process_killed_again_and_again_loads_each_record_once(tmp_path):
    kills = 20 if os.environ.get("WHOSAW_SOAK") else 3
    number = 0
    with journal_in(tmp_path, clock=clock) as journal:
        for _ in range(kills):
            with resident_process(tmp_path) as (process, ledger):
                assert rows_of(ledger) == number
                for _ in range(900):
                    number += 1
                    made = record(number, clock())
                    if number % 3:
                        journal.append_sync(to_bytes(Whole(made)))
                    else:
                        begun = msgspec.structs.replace(made, outcome=Outcome.UNKNOWN)
                        journal.append_sync(to_bytes(Intent(begun)))
                        journal.append_sync(to_bytes(Final(made)))
                process.send_signal(signal.SIGKILL)
                process.wait()
        frames = JournalReader(tmp_path / "journal", "sql-0").read(START, most=1_000_000).frames
    with store_in(tmp_path) as store:
        load(store, tmp_path)

        assert rows(store, "SELECT count(*), count(DISTINCT access_id) FROM access") == [
            (number, number)
        ]
        assert rows(store, "SELECT count(*) FROM month.pending") == [(0,)]
        assert rows(store, "SELECT count(*) FROM log_gap WHERE instance = 'sql-0'") == [(0,)]
        assert rows(store, "SELECT last_seq FROM month.watermark WHERE slot = 'sql-0'") == [
            (frames[-1].seq,)
        ]


def rows_of(ledger):
    """Count the accesses."""
    return ledger.ask("SELECT count(*) AS n FROM access").table.to_pylist()[0]["n"]
