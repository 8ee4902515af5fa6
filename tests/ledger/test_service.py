"""The resident process over its socket: the kernel says who asks, each question is journalled."""

from __future__ import annotations

import asyncio
import json
import os
import pwd
import socket
import stat
import subprocess
import sys
import threading
from contextlib import contextmanager

import msgspec
import pytest

from access import LogGapReason, Question, Whole, from_bytes
from ledger import keeper as keeper_module
from ledger import limits
from ledger import resident as resident_module
from ledger.client import LedgerHere, LedgerUnreachable, SocketLedger, open_ledger
from ledger.journal import Journal, JournalUnavailable
from ledger.loader import Loader
from ledger.questions import QuestionFailed, QuestionStopped
from ledger.reader import JournalReader
from ledger.register_files import RegisterRefused
from ledger.resident import LedgerBusy, Resident
from ledger.safe_sql import Refused
from ledger.service import serve_ledger
from tests.ledger.ledgers import EQUIPMENT, append_all, clock, journal_in, paths_in, resident_in
from tests.ledger.synthetic import record

COUNT = "SELECT count(*) AS n FROM access"
ME = pwd.getpwuid(os.getuid()).pw_name


@contextmanager
def served(folder, equipment=EQUIPMENT):
    """Run the resident process's code in a thread; give a client over its socket."""
    ready, ended = threading.Event(), threading.Event()
    stopping: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []
    failed: list[BaseException] = []

    async def main() -> None:
        stop = asyncio.Event()
        stopping.append((asyncio.get_running_loop(), stop))
        await serve_ledger(paths_in(folder), equipment, clock, stop, ready.set)

    def run() -> None:
        try:
            asyncio.run(main())
        except LedgerBusy as error:
            failed.append(error)
        finally:
            ended.set()
            ready.set()

    thread = threading.Thread(target=run)
    thread.start()
    ready.wait()
    try:
        assert not failed
        yield SocketLedger(paths_in(folder).socket)
    finally:
        loop, stop = stopping[0]
        if not ended.is_set():
            loop.call_soon_threadsafe(stop.set)
        thread.join()


@pytest.fixture(params=["socket", "here"])
def ledger(request, tmp_path):
    """The same ledger reached both ways."""
    if request.param == "socket":
        with served(tmp_path) as client:
            yield client
    else:
        with open_ledger(paths_in(tmp_path), lambda: EQUIPMENT, clock) as here:
            assert isinstance(here, LedgerHere)
            yield here


def questions(folder):
    frames = JournalReader(folder / "journal", "ledger-0").read().frames
    read = (from_bytes(frame.body) for frame in frames)
    return [frame for frame in read if isinstance(frame, Question)]


def test_an_answer_holds_all_that_was_journalled_before_it_was_asked(ledger, tmp_path):
    with journal_in(tmp_path, clock=clock) as journal:
        for number in range(1, 40):
            append_all(journal, Whole(record(number, clock())))
            before = clock()
            answer = ledger.ask("SELECT count(*) AS n FROM access")

            assert answer.table.to_pylist() == [{"n": number}]
            assert answer.warnings == ()
            assert answer.complete_to.timestamp() * 1e6 >= before - 1


def test_parameters_are_bound_by_place_and_by_name(ledger):
    assert ledger.ask("SELECT ? + 1 AS a, ? AS b", [41, "x"]).table.to_pylist() == [
        {"a": 42, "b": "x"}
    ]
    assert ledger.ask("SELECT $b AS b, $a AS a", {"a": None, "b": True}).table.to_pylist() == [
        {"b": True, "a": None}
    ]
    from datetime import UTC, datetime

    moment = datetime(2026, 7, 1, 8, tzinfo=UTC)
    [row] = ledger.ask("SELECT CAST($t AS TIMESTAMPTZ) AS t", {"t": moment}).table.to_pylist()
    assert row["t"] == moment


def test_ids_and_sums_come_as_plain_values(ledger, tmp_path):
    with journal_in(tmp_path, clock=clock) as journal:
        append_all(journal, Whole(record(1, clock())), Whole(record(2, clock())))
        [row] = ledger.ask(
            "SELECT sum(row_count) AS s, min(access_id) AS i, any_value(categories) AS c FROM access"
        ).table.to_pylist()

    assert row["s"] == 2
    assert isinstance(row["s"], int)
    assert len(row["i"]) == 36
    assert row["c"] == ["mobile_number"]


def test_each_question_is_journalled_before_its_answer_with_who_asked(ledger, tmp_path):
    ledger.ask("SELECT 1", purpose="audit", case="17-03", name="exports")
    ledger.ask("SELECT person FROM access WHERE person = '13911110000'")
    with pytest.raises(Refused):
        ledger.ask("COPY access TO 'x'")
    with pytest.raises(QuestionFailed):
        ledger.ask("SELECT nope FROM access")

    asked = [
        (q.account, q.uid, q.purpose, q.case, q.asked, q.rows, q.outcome)
        for q in questions(tmp_path)
    ]
    assert asked == [
        (ME, os.getuid(), "audit", "17-03", "exports: SELECT ?", 1, "ok"),
        (ME, os.getuid(), None, None, "SELECT person FROM access WHERE person = ?", 0, "ok"),
        (ME, os.getuid(), None, None, "COPY access TO ?", 0, "refused"),
        (ME, os.getuid(), None, None, "SELECT name1 FROM access", 0, "failed"),
    ]
    assert len(ledger.ask("SELECT * FROM question_log").table) == 4


def test_a_name_that_is_no_name_is_not_recorded(ledger, tmp_path):
    ledger.ask("SELECT 1", name="13911110000 王小明")

    assert [question.asked for question in questions(tmp_path)] == ["SELECT ?"]


def test_a_name_does_not_hide_what_was_asked_and_passes_the_gate(tmp_path):
    gated = msgspec.structs.replace(EQUIPMENT, admit=lambda field, text: f"{field}:{len(text)}")
    with open_ledger(paths_in(tmp_path), lambda: gated, clock) as here:
        here.ask("SELECT count(*) FROM subject_access", name="x13812345678")

    [asked] = [q.asked for q in questions(tmp_path)]
    assert asked == "question:12: SELECT count ( * ) FROM subject_access"


def test_purpose_and_case_are_recorded_as_the_gate_lets_them(tmp_path):
    gated = msgspec.structs.replace(EQUIPMENT, admit=lambda field, text: f"{field}:{len(text)}")
    with open_ledger(paths_in(tmp_path), lambda: gated, clock) as here:
        here.ask("SELECT 1", purpose="13911110000", case="王小明")

    assert [(q.purpose, q.case) for q in questions(tmp_path)] == [("purpose:11", "case:3")]


def test_a_question_that_cannot_be_journalled_is_not_answered(ledger, monkeypatch):
    def full(*_, **__):
        raise JournalUnavailable(LogGapReason.DISK_FULL, "no room")

    monkeypatch.setattr(Journal, "append_sync", full)
    with pytest.raises(JournalUnavailable) as refused:
        ledger.ask("SELECT 1")
    assert refused.value.reason is LogGapReason.DISK_FULL


def test_a_question_that_runs_too_long_is_stopped_and_the_next_one_answered(ledger):
    many = "range(10000000000)"
    endless = f"SELECT count(*) FROM {many} a, {many} b WHERE hash(a.range) = b.range"
    with pytest.raises(QuestionStopped, match=r"after 0\.3 s"):
        ledger.ask(endless, seconds=0.3)
    assert ledger.ask("SELECT 1 AS one").table.to_pylist() == [{"one": 1}]


def test_an_answer_is_cut_at_its_limit_and_says_so(ledger):
    answer = ledger.ask("SELECT * FROM range(100000)", max_rows=70_000)
    assert answer.table.num_rows == 70_000
    assert answer.warnings == ("cut after 70000 rows; there are more",)
    whole = ledger.ask("SELECT * FROM range(70000)", max_rows=70_000)
    assert (whole.table.num_rows, whole.warnings) == (70_000, ())


def test_an_answer_of_too_many_bytes_is_cut_and_says_so(ledger, monkeypatch):
    monkeypatch.setattr(limits, "MOST_BYTES", 1_000_000)
    answer = ledger.ask("SELECT '" + "x" * 100 + "' AS x FROM range(50000)")

    assert 0 < answer.table.num_rows < 10_000
    assert answer.warnings == (f"cut after {answer.table.num_rows} rows; there are more",)


def test_an_explanation_is_answered(ledger):
    text = str(ledger.ask("EXPLAIN SELECT person FROM access").table.to_pylist())
    assert "Projection" in text


def test_the_log_cannot_be_written_by_a_question_even_past_the_judge(ledger, monkeypatch):
    monkeypatch.setattr(resident_module.SafeSql, "check", lambda *_: "SELECT")
    for sql in (
        "INSERT INTO registers.load VALUES (1, 'x', NULL, 'x', 1, 1, 'x', NULL)",
        "CREATE TABLE memory.month.x (a INTEGER)",
        "DROP VIEW memory.main.access",
        "COPY (SELECT 1) TO 'x.csv'",
        "SET GLOBAL lock_configuration = false",
    ):
        with pytest.raises(QuestionFailed):
            ledger.ask(sql)


def test_registers_are_loaded_and_refused_the_same_way(ledger):
    done = ledger.load_register("staff", "s.csv", "工号,账号\nE1,zhang\n".encode())
    assert (done.register, done.rows, done.stored) == ("staff", 1, 1)
    assert ledger.registers()[0].loaded_by == ME
    with pytest.raises(RegisterRefused) as refused:
        ledger.load_register("staff", "s.csv", "工号,入职日期\n,x\n".encode())
    assert refused.value.count == 2
    assert str(refused.value).splitlines()[0] == (
        "s.csv, row 2, column person (工号): expected a value, the cell is empty"
    )


def test_who_is_answered(ledger, tmp_path):
    with journal_in(tmp_path, clock=clock) as journal:
        append_all(journal, *(Whole(record(n, clock())) for n in range(1, 5)))
        answer = ledger.who(["13900000002", "x"])

    assert answer.kinds == ("customer", "phone")
    assert answer.unknown == (2,)
    assert answer.accesses.num_rows == 1
    assert answer.accesses.to_pylist()[0]["person"] == "E1001"


def test_status_tells_slots_months_registers_and_gaps(ledger, tmp_path):
    with journal_in(tmp_path, clock=clock) as journal:
        append_all(journal, Whole(record(1, clock())))
        journal.append_sync(b"\x93no frame of ours")
        status = ledger.status()

    assert [(slot.slot, slot.last_seq, slot.open) for slot in status.slots] == [
        ("ledger-0", 1, 0),
        ("sql-0", 3, 0),
    ]
    assert [month.accesses for month in status.months] == [1]
    assert status.gaps == 1
    assert status.registers[0].register == "staff"
    assert status.trouble is None
    assert 0 <= status.lag_s < 60
    assert status.resident is isinstance(ledger, SocketLedger)


def test_an_answer_that_could_not_wait_says_up_to_when_it_is_complete(tmp_path, monkeypatch):
    monkeypatch.setattr(resident_module, "CATCH_UP_S", 0.01)
    with journal_in(tmp_path, clock=clock) as journal, resident_in(tmp_path) as resident:
        here = LedgerHere(resident)
        append_all(journal, Whole(record(1, clock())))
        assert here.ask(COUNT).table.to_pylist() in (
            [{"n": 0}],
            [{"n": 1}],
        )
        assert resident._keeper.catch_up(30)
        reached = threading.Event()

        def stuck(_):
            reached.wait(30)
            raise OSError

        monkeypatch.setattr(Loader, "round", stuck)
        monkeypatch.setattr(keeper_module, "_AFTER_FAILURE_S", 0.001)
        resident._keeper.catch_up(0)
        last = clock()
        append_all(journal, Whole(record(2, clock())))
        answer = here.ask(COUNT)

        assert answer.table.to_pylist() == [{"n": 1}]
        assert answer.complete_to.timestamp() * 1e6 <= last + 1
        assert answer.warnings[0].startswith("complete only to 20")
        reached.set()
        resident._keeper._thread.join(0)
        monkeypatch.undo()
        assert resident._keeper.catch_up(30)
        assert here.ask(COUNT).table.to_pylist() == [{"n": 2}]


def test_the_files_stay_locked_whatever_was_asked(ledger, tmp_path):
    with journal_in(tmp_path, clock=clock) as journal:
        append_all(journal, Whole(record(1, clock())))
        ledger.ask("SELECT * FROM access")
    ledger.who(["13900000001"])
    ledger.load_register("staff", "s.csv", "工号,账号\nE1,zhang\n".encode())
    ledger.status()
    months = [f"ledger-{month.month}.duckdb" for month in ledger.status().months]
    code = (
        "import duckdb, sys\n"
        "for name in sys.argv[1:]:\n"
        "    try: duckdb.connect(name)\n"
        "    except duckdb.IOException: print('locked')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "registers.duckdb", *months],
        cwd=tmp_path / "ledger",
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == ["locked"] * (1 + len(months))


def test_the_socket_is_for_owner_and_group_and_gone_at_the_end(tmp_path):
    path = paths_in(tmp_path).socket
    with served(tmp_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o660
        assert stat.S_ISSOCK(path.stat().st_mode)
    assert not path.exists()


def test_a_folder_too_deep_for_a_socket_address_is_no_hindrance(tmp_path):
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    with served(deep) as client:
        assert client.status().resident
        with open_ledger(paths_in(deep), _never, clock) as same:
            assert same.ask("SELECT 1").table.num_rows == 1


def test_a_ledger_that_cannot_be_opened_lets_go_of_what_it_took(tmp_path, monkeypatch):
    def full(*_, **__):
        raise JournalUnavailable(LogGapReason.DISK_FULL, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "open", full)
        with pytest.raises(JournalUnavailable):
            Resident(paths_in(tmp_path), EQUIPMENT, clock)
    with resident_in(tmp_path) as resident:
        assert resident.registers()[0].rows == 0


def test_a_socket_left_by_a_death_is_replaced(tmp_path):
    path = paths_in(tmp_path).socket
    path.parent.mkdir(parents=True)
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(path))
    left.close()
    with served(tmp_path) as client:
        assert client.status().resident


def test_what_is_no_request_of_ours_gets_an_error_and_no_text(tmp_path):
    with served(tmp_path) as client:
        for body in (b"", b"\xff\xff", msgspec.msgpack.encode({"sql": 5}), b"13911110000"):
            with socket.socket(socket.AF_UNIX) as end:
                end.connect(str(paths_in(tmp_path).socket))
                head = f"POST /ask HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
                end.sendall(head.encode() + b"Connection: close\r\n\r\n" + body)
                raw = b"".join(iter(lambda: end.recv(65536), b""))
            assert raw.startswith(b"HTTP/1.1 400")
            told = json.loads(raw.partition(b"\r\n\r\n")[2])
            assert told["trouble"] == "request"
            assert b"1391111" not in raw
        assert client.ask("SELECT 1").table.num_rows == 1


def test_an_error_nobody_expected_tells_its_kind_and_nothing_it_quotes(
    tmp_path, monkeypatch, caplog, capfd
):
    def broken(*_):
        raise RuntimeError("13911110000")

    monkeypatch.setattr(Resident, "ask", broken)
    with served(tmp_path) as client, pytest.raises(LedgerUnreachable, match="answered 500"):
        client.ask("SELECT 1")

    assert "RuntimeError while answering /ask" in caplog.text
    assert "1391111" not in caplog.text
    assert "1391111" not in "".join(capfd.readouterr())


def test_while_a_process_holds_the_ledger_another_cannot_and_asks_it(tmp_path):
    with served(tmp_path):
        with pytest.raises(LedgerBusy):
            Resident(paths_in(tmp_path), EQUIPMENT, clock)
        with open_ledger(paths_in(tmp_path), _never, clock) as client:
            assert isinstance(client, SocketLedger)
            assert client.ask("SELECT 1 AS one").table.to_pylist() == [{"one": 1}]
    with open_ledger(paths_in(tmp_path), lambda: EQUIPMENT, clock) as here:
        assert isinstance(here, LedgerHere)


def _never():
    raise AssertionError("keys are not needed where the resident process runs")


def test_a_command_in_the_ledgers_place_is_waited_for(tmp_path):
    with open_ledger(paths_in(tmp_path), lambda: EQUIPMENT, clock) as first:
        opened = []

        def second() -> None:
            with open_ledger(paths_in(tmp_path), lambda: EQUIPMENT, clock) as ledger:
                opened.append(ledger.ask("SELECT 1 AS one").table.to_pylist())

        waiting = threading.Thread(target=second)
        waiting.start()
        assert first.ask("SELECT 1 AS one").table.num_rows == 1
        assert opened == []
    waiting.join()

    assert opened == [[{"one": 1}]]


def test_a_ledger_that_is_gone_is_told_and_not_a_traceback(tmp_path):
    with served(tmp_path) as client:
        assert client.status().resident
    with pytest.raises(LedgerUnreachable, match="does not answer"):
        client.status()
