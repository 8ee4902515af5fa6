"""What differs between two states of the catalogue, and what must not go to production."""

from datetime import date

import msgspec
import pytest

from analyzers.catalog import Entry, Key, State, SystemFile
from analyzers.catalog.comparison import Problem, changes, complaints

DAY = date(2026, 11, 24)
ZJHM = Key("", "public.t.zjhm")
CONFIRMED = Entry("id_number", State.CONFIRMED, by="li", at="2026-11-01")
NONE = Entry(None, State.OVERRIDDEN, was="id_number", reason="bill", by="li", at="2026-11-20")


def _file(entries: dict[Key, Entry]) -> SystemFile:
    return SystemFile("crm.yaml", "crm", entries=entries, lines=dict.fromkeys(entries, 7))


def _problems(entry: Entry, *, oldest: int = 30) -> list[Problem]:
    return [c.problem for c in complaints([_file({ZJHM: entry})], DAY, oldest=oldest)]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (CONFIRMED, []),
        (NONE, []),
        (Entry("imei", State.DISPUTED, by="li"), [Problem.DISPUTED]),
        (Entry("imei", State.PROPOSED, at="2026-10-25"), []),
        (Entry("imei", State.PROPOSED, at="2026-10-24T23:59Z"), [Problem.STALE]),
        (Entry("imei", State.PROPOSED), []),
        (msgspec.structs.replace(NONE, expires="2026-11-24"), []),
        (msgspec.structs.replace(NONE, expires="2026-11-23"), [Problem.EXPIRED]),
    ],
)
def test_disputes_and_what_is_too_old_are_problems(entry: Entry, expected: list[Problem]) -> None:
    assert _problems(entry) == expected


def test_a_category_is_taken_away_by_two_persons_only() -> None:
    base = [_file({ZJHM: CONFIRMED})]

    def found(after: Entry | None) -> list[Problem]:
        file = _file({} if after is None else {ZJHM: after})
        return [c.problem for c in complaints([file], DAY, oldest=30, base=base)]

    assert found(CONFIRMED) == []
    assert found(NONE) == [Problem.TAKEN_AWAY]
    assert found(None) == [Problem.TAKEN_AWAY]
    assert found(Entry("id_number", State.PROPOSED, at="2026-11-24")) == [Problem.TAKEN_AWAY]
    assert found(msgspec.structs.replace(NONE, approved_by="li")) == [Problem.TAKEN_AWAY]
    assert found(msgspec.structs.replace(NONE, approved_by="wang")) == []
    assert found(Entry("imei", State.OVERRIDDEN, by="li")) == []


def test_a_system_that_is_gone_takes_its_categories_away() -> None:
    gone = complaints([], DAY, oldest=30, base=[_file({ZJHM: CONFIRMED})])
    assert [(c.problem, c.system) for c in gone] == [(Problem.TAKEN_AWAY, "crm")]


def test_a_proposal_may_be_refused_by_one_person() -> None:
    base = [_file({ZJHM: Entry("id_number", State.PROPOSED, at="2026-11-20")})]
    assert complaints([_file({ZJHM: NONE})], DAY, oldest=30, base=base) == []


def test_a_complaint_says_where_it_stands() -> None:
    (complaint,) = complaints(
        [_file({ZJHM: NONE})], DAY, oldest=30, base=[_file({ZJHM: CONFIRMED})]
    )
    assert (complaint.file, complaint.line, complaint.key) == ("crm.yaml", 7, ZJHM)


def test_changes_are_those_of_fields_however_they_are_written() -> None:
    before = [_file({ZJHM: CONFIRMED, Key("", "t.a"): CONFIRMED})]
    shorter = Key("", "t.ZJHM")
    after = [_file({shorter: CONFIRMED, Key("", "t.a"): NONE, Key("", "t.b"): CONFIRMED})]
    found = changes(before, after)
    assert [(str(c.key), c.before, c.after) for c in found] == [
        ("t.a", CONFIRMED, NONE),
        ("t.b", None, CONFIRMED),
    ]
    assert changes(before, before) == []
