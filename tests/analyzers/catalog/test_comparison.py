"""What differs between two states of the catalogue, and what must not go to production."""

from datetime import date

import msgspec
import pytest

from analyzers.catalog import Entry, Key, State, SystemFile, parse_catalogue, read_files
from analyzers.catalog.comparison import Complaint, Problem, changes, complaints
from analyzers.catalog.withdrawal import taken_away
from proxy.catalogue import read_seed

BUILT_IN = parse_catalogue(read_seed())
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
        return sorted({c.problem for c in taken_away(base, [file], BUILT_IN)})

    assert found(CONFIRMED) == []
    assert found(NONE) == [Problem.TAKEN_AWAY]
    assert found(None) == [Problem.TAKEN_AWAY]
    assert found(Entry("id_number", State.PROPOSED, at="2026-11-24")) == [Problem.TAKEN_AWAY]
    assert found(msgspec.structs.replace(NONE, approved_by="li")) == [Problem.TAKEN_AWAY]
    assert found(msgspec.structs.replace(NONE, approved_by="wang")) == []
    assert found(Entry("password", State.OVERRIDDEN, by="li")) == []  # as sensitive as it was
    assert found(Entry("gender", State.OVERRIDDEN, by="li")) == [Problem.TAKEN_AWAY]


def test_a_system_that_is_gone_takes_its_categories_away() -> None:
    gone = taken_away([_file({ZJHM: CONFIRMED})], [], BUILT_IN)
    assert {(c.problem, c.system) for c in gone} == {(Problem.TAKEN_AWAY, "crm")}


def test_a_proposal_may_be_refused_by_one_person() -> None:
    base = [_file({ZJHM: Entry("id_number", State.PROPOSED, at="2026-11-20")})]
    assert taken_away(base, [_file({ZJHM: NONE})], BUILT_IN) == []


def test_a_complaint_says_where_it_stands() -> None:
    complaint = taken_away([_file({ZJHM: CONFIRMED})], [_file({ZJHM: NONE})], BUILT_IN)[0]
    assert (complaint.file, complaint.line, complaint.key) == ("crm.yaml", 7, ZJHM)


def _between(before: str, after: str) -> list[Complaint]:
    first, second = (
        read_files({"crm.yaml": f"version: 1\nsystem: crm\n{text}"}, BUILT_IN)
        for text in (before, after)
    )
    assert taken_away(first, first, BUILT_IN) == []
    assert taken_away(second, second, BUILT_IN) == []
    return taken_away(first, second, BUILT_IN)


COLUMN = "db:\n  t.c: {category: id_number, state: confirmed, by: li.na}\n"
ANSWER = 'api:\n  "GET /c/{id}":\n    $.a: {category: id_number, state: confirmed, by: li.na}\n'
LESS = "{category: none, state: overridden, reason: r, by: li.na%s}\n"
ENDING = COLUMN.replace("by:", "expires: 2026-12-31, by:")
TERM = "terms:\n  - {match: UIM_NO, category: iccid}\n"
PATTERN = 'terms:\n  - {match: "re:^kh_?bh$", category: customer_id}\n'
HOUSE = "categories:\n  badge: {zh: a, en: a, sensitivity: 3, names: [badge_no]}\n"
UNTIL = (
    "db:\n  t.c: {category: none, state: overridden, reason: r, by: li.na, approved_by: wang, "
    "expires: 2026-11-30}\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COLUMN, COLUMN + "  public.t.c: " + LESS % ""),
        (COLUMN, "db:\n  t.c: " + LESS % ', approved_by: "Li.Na"'),
        (COLUMN, "db:\n  t.c: " + LESS % ', approved_by: "li.na "'),
        (COLUMN, "db:\n  t.c: " + LESS % ', approved_by: " "'),
        (COLUMN, "db:\n  t.c: " + LESS % ', approved_by: "ｌｉ.na"'),
        (COLUMN, "db:\n  t.c: " + LESS % ', approved_by: "li.\\u200bna"'),
        (COLUMN, COLUMN.replace("by:", "expires: 2026-11-25, by:")),
        (ENDING, ENDING.replace("12-31", "11-30")),
        (COLUMN, "db:\n  t.c: {category: gender, state: overridden, by: li.na}\n"),
        (
            COLUMN,
            "categories:\n  nix: {zh: a, en: a, sensitivity: 0}\n"
            "db:\n  t.c: {category: nix, state: overridden, by: li.na}\n",
        ),
        (COLUMN, COLUMN.replace("state", "form: hashed, state")),
        (COLUMN, COLUMN.replace("state", "form: masked, state")),
        (COLUMN, "db:\n  t.c: {category: id_number, state: proposed}\n"),
        (COLUMN, COLUMN + 'terms:\n  - {match: "re:.", category: none}\n'),
        (ANSWER, ANSWER + '  "GET /c/{id} 200":\n    $.a: ' + LESS % ""),
        (ANSWER, ANSWER + "    request$.a: " + LESS % ""),
        (TERM, TERM.replace("iccid", "none")),
        (TERM, TERM.replace("iccid", "gender")),
        (TERM, ""),
        (TERM, TERM.replace("category", "under: t, category")),
        (TERM, TERM.replace("category", "form: hashed, category")),
        (TERM, TERM.replace("terms:\n", "terms:\n  - {match: uimNo, category: none}\n")),
        (PATTERN, ""),
        (PATTERN, PATTERN.replace("customer_id", "none")),
        (PATTERN, PATTERN + "  - {match: khbh, category: none}\n"),
        (PATTERN, PATTERN.replace("terms:\n", 'terms:\n  - {match: "re:^kh", category: gender}\n')),
        (HOUSE, ""),
        (HOUSE, HOUSE.replace("sensitivity: 3", "sensitivity: 1")),
        (HOUSE, HOUSE.replace("names: [badge_no]", "names: []")),
        (UNTIL, UNTIL.replace(", approved_by: wang", "").replace("11-30", "12-31")),
        (UNTIL, UNTIL.replace(", approved_by: wang", "").replace(", expires: 2026-11-30", "")),
    ],
)
def test_no_way_of_writing_takes_a_decision_away_by_one_person(before: str, after: str) -> None:
    assert {one.problem for one in _between(before, after)} == {Problem.TAKEN_AWAY}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COLUMN, COLUMN + "  public.t.c: " + LESS % ", approved_by: wang"),
        (COLUMN, COLUMN.replace("t.c", "public.t.c")),
        (COLUMN, COLUMN.replace("by:", "expires: 2026-11-25, approved_by: wang, by:")),
        (ENDING, ENDING.replace("12-31", "12-30").replace("by:", "approved_by: wang, by:")),
        (ENDING, COLUMN),
        (
            COLUMN.replace("confirmed", "proposed"),
            COLUMN.replace("by:", "expires: 2026-11-25, by:"),
        ),
        (COLUMN, COLUMN.replace("state", "form: hashed, approved_by: wang, state")),
        (ANSWER, ANSWER + '  "GET /c/{id} 200":\n    $.a: ' + LESS % ", approved_by: wang"),
        (ANSWER, ANSWER + '  "GET /c/{id} 200":\n    $.b: ' + LESS % ""),
        (TERM, TERM + "  - {match: addr, under: '**.registry', category: none}\n"),
        (TERM, TERM.replace("iccid", "none, by: li.na, approved_by: wang")),
        (TERM, 'terms:\n  - {match: "re:^UIM_?NO$", category: iccid}\n'),
        (PATTERN, PATTERN + '  - {match: "re:^kh", category: customer_id}\n'),
        (COLUMN, COLUMN + 'terms:\n  - {match: "re:^x_", category: none, by: a, approved_by: b}\n'),
        (HOUSE, HOUSE.replace("sensitivity: 3", "sensitivity: 4")),
        (HOUSE, HOUSE.replace("sensitivity: 3", "sensitivity: 1, by: li.na, approved_by: wang")),
        (UNTIL, UNTIL.replace("11-30", "12-31")),
        (UNTIL, UNTIL.replace(", approved_by: wang", "").replace("11-30", "11-29")),
    ],
)
def test_what_two_persons_agree_on_or_nobody_loses_is_no_problem(before: str, after: str) -> None:
    assert _between(before, after) == []


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
