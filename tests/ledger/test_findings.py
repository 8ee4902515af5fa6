"""What becomes of findings: recorded, seen again, gone and why; kept and journalled."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
import pytest

from access import LogGapReason, Whole
from ledger.finding import Act, Status
from ledger.journal import JournalUnavailable
from ledger.questions import LoadRegister
from ledger.resident import Resident
from ledger.safe_sql import Refused
from tests.ledger.findings import ANNA, DAY, FINDING, START, Clock, House, opened, seen
from tests.ledger.ledgers import EQUIPMENT, append_all, journal_in, paths_in
from tests.ledger.synthetic import JULY, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with opened(tmp_path) as house:
        yield house


def test_what_is_found_first_is_opened_and_what_is_found_again_is_seen(house):
    first = house.check(seen())
    house.clock.now += DAY
    again = house.check(seen(5, last=5))

    assert [one.happened for one in first.found] == ["opened"]
    assert [one.happened for one in again.found] == ["seen"]
    assert house.state["opened_at"] == START + timedelta(days=10)
    assert house.state["judged_at"] == START + timedelta(days=11)
    assert house.state["accesses"] == 5
    assert house.state["status"] == "open"
    assert house.rows("SELECT what FROM finding_log") == [{"what": "opened"}]


def test_a_check_of_a_part_of_its_time_takes_nothing_away(house):
    house.check(seen())
    house.check(seen(1, 3, 4), days=(3, 10))

    assert house.state["accesses"] == 4
    assert house.state["first_seen"] == START
    house.check(days=(3, 10))
    assert house.state["status"] == "open"
    house.check(seen(9, 3, 5), days=(3, 10))
    assert (house.state["accesses"], house.state["first_seen"]) == (9, START)


def test_a_check_of_a_part_changes_neither_the_sentence_nor_what_it_was_judged_by(house):
    house.check(seen())
    house.clock.now += DAY
    house.check(seen(1, 3, 4, sentence_en="svc_crm: 1 access"), days=(3, 10), digest="other")

    assert house.state["sentence_en"] == "svc_crm: 4 accesses"
    assert house.state["judged_by"] == "digest"
    assert house.state["judged_at"] == START + timedelta(days=10)


def test_what_has_no_time_is_cleared_by_a_check_of_now_and_by_none_of_an_earlier_period(house):
    timeless = seen(0, first_seen=0, last_seen=0, examples=())
    house.check(timeless)
    assert house.check(days=(0, 5)).gone == ()
    assert house.state["first_seen"] is None
    house.clock.now += DAY
    [gone] = house.check(days=(0, 11)).gone
    assert gone.status is Status.CLEARED


def test_what_is_found_no_longer_is_cleared_with_the_load_that_was_since(house):
    load = LoadRegister("purposes", "p.csv", b"purpose,in_service\ncare,yes\n")
    first = house.ledger.load_register(load, ANNA)
    house.check(seen())
    later = LoadRegister("purposes", "p.csv", b"purpose,in_service\ncare,yes\nbilling,yes\n")
    second = house.ledger.load_register(later, ANNA)
    done = house.check()

    assert second.load_id > first.load_id
    [gone] = done.gone
    assert gone.status is Status.CLEARED
    assert gone.reason == f"cleared by a back-dated row of load {second.load_id} of purposes"
    assert house.state["closed_by"] == "whosaw"


@pytest.mark.parametrize(
    ("digest", "reason"),
    [("digest", "no longer found"), ("other", "the rule or its parameters changed")],
)
def test_what_is_found_no_longer_without_a_load_says_whether_the_rule_changed(
    house, digest, reason
):
    house.check(seen())
    [gone] = house.check(digest=digest).gone

    assert gone.reason == reason


def test_accesses_that_were_labelled_anew_make_a_false_alarm_of_their_category(house, tmp_path):
    [example] = house.rows("SELECT access_id FROM access ORDER BY seen_at LIMIT 1")
    house.check(seen(examples=(example["access_id"],)))
    house.clock.now += DAY
    correction = record(0, JULY, touches=(), corrects=UUID(example["access_id"]).bytes)
    at = (house.clock.now // 1000).to_bytes(6) + b"correction"
    with journal_in(tmp_path, clock=house.clock) as journal:
        append_all(journal, Whole(msgspec.structs.replace(correction, access_id=at)))
    house.rows("SELECT 1")
    [gone] = house.check().gone

    assert (gone.status, gone.reason) == (Status.FALSE_ALARM, "category")
    [back] = house.check(seen()).found
    assert (back.happened, back.status) == ("reopened", Status.OPEN)


def test_the_register_of_findings_is_the_store(house):
    assert {s.register: s.rows for s in house.ledger.registers()}["findings"] == 0
    house.check(seen())
    house.act(Act.ASSIGN, owner="E7", due_at=START + timedelta(days=30))
    [row] = house.rows("SELECT * FROM findings")
    states = {state.register: state for state in house.ledger.registers()}

    assert (row["finding"], row["rule"], row["status"]) == (FINDING, "P0-1", "assigned")
    assert (row["owner"], row["closed_at"]) == ("E7", None)
    assert row["due_at"] == START + timedelta(days=30)
    assert (states["findings"].rows, states["findings"].loaded_by) == (1, "ben")


def test_checks_and_acts_are_journalled_with_who_did_them(house):
    house.check(seen())
    house.act(Act.REMEDIED)
    house.clock.now += 1
    asked = house.rows("SELECT account, asked FROM question_log WHERE asked LIKE 'finding%'")

    assert asked == [
        {"account": "anna", "asked": "finding.record P0-1"},
        {"account": "ben", "asked": f"finding.remedied {FINDING}"},
    ]


def test_what_cannot_be_journalled_is_not_done(house, monkeypatch):
    house.check(seen())

    def full(_body: bytes) -> int:
        raise JournalUnavailable(LogGapReason.DISK_FULL, "full")

    with monkeypatch.context() as patch:
        patch.setattr(house.ledger._journal, "append_sync", full)
        with pytest.raises(JournalUnavailable):
            house.act(Act.REMEDIED)
    assert house.state["status"] == "open"


@pytest.mark.parametrize(
    "changes",
    [
        {"accesses_sql": "SELECT * FROM read_text('/etc/hostname')"},
        {"rule": "no rule"},
        {"found": (seen(finding="x"),)},
        {"found": (seen(cause=(('account" AS VARCHAR) IS NULL OR true --', "x"),)),)},
    ],
)
def test_what_no_check_can_have_found_is_refused(house, changes):
    with pytest.raises(Refused):
        house.check(**changes)
    assert house.rows("SELECT count(*) AS n FROM finding_state") == [{"n": 0}]


def test_findings_outlive_the_process(tmp_path):
    with opened(tmp_path) as house:
        house.check(seen())
        house.act(Act.ASSIGN, owner="E7")
    with Resident(paths_in(tmp_path), EQUIPMENT, Clock()) as ledger:
        assert House(ledger, Clock()).state["owner"] == "E7"
