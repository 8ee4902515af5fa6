"""Rows that are added to a register one by one: a load like any other that keeps what is there."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from access import Question, RegisterLoaded, SubjectKind, from_bytes
from ledger.client import LedgerHere, open_ledger
from ledger.reader import JournalReader
from ledger.register_files import RegisterRefused
from tests.ledger.ledgers import EQUIPMENT, clock, paths_in
from tests.ledger.synthetic import subject_id
from tests.ledger.test_service import ME, served

ORDERED = datetime(2026, 7, 1, 8, 30, 15, 250_000, tzinfo=UTC)


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


def rows(ledger, sql):
    return [tuple(row.values()) for row in ledger.ask(sql).table.to_pylist()]


def order(number, **more):
    return {"suspension": number, "ordered_at": ORDERED, **more}


def frames(folder, kind):
    read = (
        from_bytes(frame.body)
        for frame in JournalReader(folder / "journal", "ledger-0").read().frames
    )
    return [frame for frame in read if isinstance(frame, kind)]


def refused(ledger, register, given):
    with pytest.raises(RegisterRefused) as raised:
        ledger.append(register, given, "test")
    return [str(problem) for problem in raised.value.problems]


def test_rows_are_added_to_those_that_a_file_brought(ledger):
    raw = "文号,下达时间,操作\nS-1,2026-06-01,导出\n".encode()
    ledger.load_register("suspensions", "s.csv", raw, valid_through=date(2027, 1, 1))

    done = ledger.append(
        "suspensions", [order("S-2", actions=["export", "copy"], categories=["name"])], "P14.2"
    )

    assert (done.rows, done.added, done.gone) == (1, 1, 0)
    assert rows(
        ledger,
        "SELECT suspension, actions, categories, ordered_at FROM suspensions ORDER BY suspension",
    ) == [
        ("S-1", ["export"], None, datetime(2026, 5, 31, 16, tzinfo=UTC)),
        ("S-2", ["export", "copy"], ["name"], ORDERED),
    ]
    state = next(state for state in ledger.registers() if state.register == "suspensions")
    assert (state.rows, state.valid_through, state.loaded_by) == (2, date(2027, 1, 1), ME)


def test_a_row_with_a_known_key_is_a_new_version_of_that_row(ledger):
    lifted = datetime(2026, 7, 2, tzinfo=UTC)
    ledger.append("suspensions", [order("S-1"), order("S-2")], "P14.2")

    done = ledger.append("suspensions", [order("S-1", lifted_at=lifted)], "lifted")

    assert (done.added, done.gone) == (1, 1)
    assert rows(ledger, "SELECT suspension, lifted_at FROM suspensions ORDER BY 1") == [
        ("S-1", lifted),
        ("S-2", None),
    ]
    assert rows(
        ledger,
        "SELECT load_id, gone_load FROM suspensions_history WHERE suspension = 'S-1' ORDER BY 1",
    ) == [(1, 2), (2, None)]


def test_the_same_row_again_changes_nothing(ledger):
    ledger.append("suspensions", [order("S-1")], "P14.2")
    done = ledger.append("suspensions", [order("S-1")], "P14.2")

    assert (done.added, done.gone) == (0, 0)


def test_identifiers_become_pseudonyms_and_rows_of_other_people_stay(ledger):
    ledger.load_register(
        "service_status", "s.csv", "手机号,销户日期\n13911110000,2026-01-01\n".encode()
    )
    ledger.append(
        "service_status",
        [{"phone": "13911110001", "service_ended_at": date(2026, 2, 1)}],
        "a late one",
    )

    assert {row[0] for row in rows(ledger, "SELECT subject_id FROM service_status")} == {
        str(subject_id(SubjectKind.PHONE, f"1391111000{n}")) for n in (0, 1)
    }
    state = next(state for state in ledger.registers() if state.register == "service_status")
    assert state.rows == 2


def test_a_wrong_row_is_refused_as_it_would_be_in_a_file_and_nothing_is_added(ledger):
    assert refused(ledger, "suspensions", [order("S-1"), {"suspension": "S-2"}]) == [
        "appended rows, row 2, column ordered_at (下达时间): expected a value, the cell is empty"
    ]
    [told] = refused(ledger, "suspensions", [order("S-1", actions=["peep"])])
    assert told.startswith("appended rows, row 1, column actions (操作): action unknown")
    [told] = refused(ledger, "suspensions", [order("S-1"), order("S-1")])
    assert "expected rows that differ in suspension, system" in told
    [told] = refused(ledger, "suspensions", [order("S-1", colour="red")])
    assert told.startswith("appended rows, row 1: expected columns among suspension")
    assert refused(ledger, "suspensions", []) == ["appended rows: expected at least one row"]
    [told] = refused(ledger, "findings", [{"rule": "x"}])
    assert "expected one of the registers" in told
    assert rows(ledger, "SELECT count(*) FROM suspensions_history") == [(0,)]


def test_a_load_by_rows_is_journalled_as_a_load_and_as_a_question_that_says_why(tmp_path):
    with served(tmp_path) as ledger:
        ledger.append("suspensions", [order("S-1")], "P14.2")
        ledger.append("suspensions", [order("S-2")], "P14.2", valid_through=date(2027, 1, 1))

    loads = frames(tmp_path, RegisterLoaded)
    assert [(load.register, load.account, load.rows, load.valid_through) for load in loads] == [
        ("suspensions", ME, 1, None),
        ("suspensions", ME, 2, "2027-01-01"),
    ]
    assert loads[0].sha256 != loads[1].sha256
    assert [(q.asked, q.purpose) for q in frames(tmp_path, Question)] == [
        ("register.append suspensions", "P14.2")
    ] * 2
