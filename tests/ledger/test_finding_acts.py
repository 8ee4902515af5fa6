"""What a person does with a finding: what an answer covers and until when; who may close which."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import duckdb
import pytest

from access import Whole
from ledger.finding import Act, FindingAct, Status
from ledger.questions import Caller, LoadRegister
from ledger.resident import Resident
from ledger.safe_sql import Refused
from tests.ledger.findings import ANNA, BEN, DAY, SQL, START, Clock, House, opened, seen
from tests.ledger.ledgers import EQUIPMENT, append_all, journal_in, paths_in
from tests.ledger.synthetic import JULY, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with opened(tmp_path) as house:
        yield house


def test_a_false_alarm_covers_what_was_seen_until_then_and_no_more(house):
    house.check(seen())
    closed = house.act(Act.FALSE_ALARM)
    [same] = house.check(seen()).found
    [more] = house.check(seen(4, last=10), days=(0, 11)).found

    assert closed.status is Status.FALSE_ALARM
    assert (same.happened, same.status) == ("covered", Status.FALSE_ALARM)
    assert same.closed_by == "ben"
    # The access of day 10 stands at the moment of the act, which it covers.
    assert more.happened == "covered"
    [after] = house.check(seen(6, last=11), days=(0, 12)).found
    assert (after.happened, after.status) == ("reopened", Status.OPEN)
    assert after.reason == "more than what was answered for"


@pytest.mark.parametrize("act", [Act.FALSE_ALARM, Act.REMEDIED])
@pytest.mark.parametrize("days", [(0, 10), (-90, 10)])
def test_an_answer_does_not_cover_earlier_accesses_that_become_known_later(house, act, days):
    house.check(seen(4))
    house.act(act)
    [same] = house.check(seen(4)).found
    [more] = house.check(seen(5000), days=days).found

    assert same.happened == ("covered" if act is Act.FALSE_ALARM else "closed")
    assert (more.happened, more.status) == ("reopened", Status.OPEN)
    assert more.reason == "more than what was answered for"


@pytest.mark.parametrize("act", [Act.FALSE_ALARM, Act.ACCEPT])
@pytest.mark.parametrize(("late", "happened"), [(0, "covered"), (1, "reopened")])
def test_an_answer_until_a_day_covers_later_accesses_but_no_earlier_ones_that_come_late(
    house, tmp_path, act, late, happened
):
    house.check(seen(4))
    house.act(act, expires_at=START + timedelta(days=20))
    with journal_in(tmp_path) as journal:
        append_all(
            journal,
            *(Whole(record(20 + n, JULY + 11 * DAY + n)) for n in range(3)),
            *(Whole(record(30 + n, JULY + DAY + 1)) for n in range(late)),
        )
    house.clock.now += 2 * DAY
    house.rows("SELECT 1")
    [after] = house.check(seen(7 + late, last=11), days=(0, 12)).found

    assert after.happened == happened


def test_an_acceptance_with_a_limit_covers_up_to_it_what_becomes_known_later(house):
    house.check(seen(4))
    house.act(Act.ACCEPT, expires_at=START + timedelta(days=20), most=4999)

    assert house.check(seen(4999)).found[0].happened == "covered"
    assert house.check(seen(5000)).found[0].happened == "reopened"


def test_a_store_of_an_older_release_keeps_what_was_answered_for(tmp_path):
    with opened(tmp_path) as house:
        house.check(seen(4))
        house.act(Act.FALSE_ALARM)
    with duckdb.connect(str(next(tmp_path.rglob("registers.duckdb")))) as store:
        store.execute("ALTER TABLE finding DROP COLUMN answered")
    with Resident(paths_in(tmp_path), EQUIPMENT, Clock()) as ledger:
        house = House(ledger, Clock())
        assert house.check(seen(4)).found[0].happened == "covered"
        assert house.state["answered"] is None


def test_the_limit_of_an_acceptance_is_judged_by_what_one_check_counts(house):
    house.check(seen(4))
    house.act(Act.ACCEPT, expires_at=START + timedelta(days=20), most=5)
    for day in (5, 6, 7):
        part = house.check(seen(4, day, day), days=(day, day + 1))
        assert part.found[0].happened == "covered"
    [whole] = house.check(seen(16, 0, 7)).found

    assert (whole.happened, whole.reason) == ("reopened", "more than what was answered for")


def test_an_acceptance_ends_with_its_day_and_with_its_count(house):
    house.check(seen())
    until = START + timedelta(days=20)
    house.act(Act.ACCEPT, expires_at=until, most=5)
    [covered] = house.check(seen(5, last=12), days=(0, 13)).found
    [outside] = house.check(seen(6, last=12), days=(0, 13)).found

    assert covered.happened == "covered"
    assert (outside.happened, outside.reason) == ("reopened", "more than what was answered for")

    house.act(Act.ACCEPT, expires_at=until)
    house.clock.now = JULY + 20 * DAY - 1
    assert house.check(seen(6, last=12), days=(0, 13)).found[0].happened == "covered"
    house.clock.now += 1
    [ended] = house.check(seen(6, last=12), days=(0, 13)).found
    assert (ended.happened, ended.reason) == ("reopened", "expired")


def test_what_was_remedied_and_is_seen_again_opens_by_itself(house):
    house.check(seen())
    house.act(Act.ASSIGN, owner="E7", due_at=START + timedelta(days=30))
    house.act(Act.REMEDIED)
    [old] = house.check(seen()).found
    [again] = house.check(seen(5, last=11), days=(0, 12)).found

    assert (old.happened, old.status) == ("closed", Status.REMEDIED)
    assert (again.happened, again.status, again.owner) == ("reopened", Status.ASSIGNED, "E7")
    assert [row["what"] for row in house.rows("SELECT what FROM finding_log ORDER BY happened_at")] == [
        "opened", "assign", "remedied", "reopened",
    ]  # fmt: skip


def test_what_a_person_closed_stays_as_he_left_it_when_it_is_found_no_longer(house):
    house.check(seen())
    house.act(Act.REMEDIED)
    assert house.check().gone == ()
    assert house.state["status"] == "remedied"


@pytest.mark.parametrize("act", [Act.FALSE_ALARM, Act.REMEDIED, Act.ACCEPT])
def test_nobody_closes_what_he_is_or_was_to_remove(house, act):
    house.check(seen())
    house.act(Act.ASSIGN, owner="ben")
    until = START + timedelta(days=20)
    with pytest.raises(Refused, match="ben is or was to remove F0a1b2c3d"):
        house.act(act, expires_at=until)
    house.act(Act.ASSIGN, owner="somebody")
    with pytest.raises(Refused, match="ben is or was to remove F0a1b2c3d"):
        house.act(act, expires_at=until)
    assert house.act(act, ANNA, expires_at=until).closed_by == "anna"


def test_nobody_closes_a_finding_that_counts_his_own_accesses(house):
    house.check(seen())
    with pytest.raises(Refused, match="counts accesses of carl"):
        house.act(Act.REMEDIED, Caller(7, "carl"))
    staff = LoadRegister("staff", "s.csv", b"account,person,post\ndora,E1001,desk\n")
    house.ledger.load_register(staff, ANNA)
    with pytest.raises(Refused, match="counts accesses of dora"):
        house.act(Act.REMEDIED, Caller(8, "dora"))
    with pytest.raises(Refused, match="counts accesses of svc_crm"):
        house.act(Act.REMEDIED, Caller(9, "svc_crm"))
    assert house.act(Act.REMEDIED, Caller(10, "emil")).status is Status.REMEDIED


@pytest.mark.parametrize("owner", ["ben_adm", "E7", " Ben "])
def test_nobody_closes_under_another_name_what_he_is_to_remove(house, owner):
    rows = b"account,person,post\nben,E7,desk\nben_adm,E7,desk\nanna,E8,desk\n"
    house.ledger.load_register(LoadRegister("staff", "s.csv", rows), ANNA)
    house.check(seen())
    house.act(Act.ASSIGN, ANNA, owner=owner)
    for name in ("ben", "ben_adm"):
        with pytest.raises(Refused, match="is or was to remove F0a1b2c3d"):
            house.act(Act.REMEDIED, Caller(1002, name))
    assert house.act(Act.REMEDIED, ANNA).closed_by == "anna"


def test_accesses_under_another_account_of_the_same_person_are_his_own(house):
    rows = b"account,person,post\nben,E7,desk\nsvc_crm,E7,desk\n"
    house.ledger.load_register(LoadRegister("staff", "s.csv", rows), ANNA)
    sql = SQL.replace("access_id, account", "access_id, 'x' AS kind")
    house.check(seen(cause=(("kind", "x"),)), accesses_sql=sql)
    with pytest.raises(Refused, match="counts accesses of ben"):
        house.act(Act.REMEDIED)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"act": Act.REMEDIED, "reason": " "}, "--reason"),
        ({"act": Act.ASSIGN, "owner": None}, "--to"),
        ({"act": Act.ACCEPT}, "--until"),
        ({"act": Act.ACCEPT, "expires_at": START}, "has passed"),
        ({"act": Act.REOPEN}, "is open"),
        ({"act": Act.REMEDIED, "reason": "x" * 501}, "at most 500"),
        ({"act": Act.REMEDIED, "reason": "asked by 13800138000"}, "identifier of a data subject"),
        ({"act": Act.REMEDIED, "reason": "see 138 0013 8000"}, "identifier of a data subject"),
        ({"act": Act.REMEDIED, "reason": "(C77), no"}, "identifier of a data subject"),
        ({"act": Act.REMEDIED, "reason": "致电138.0013.8000"}, "identifier of a data subject"),
        (
            {"act": Act.REMEDIED, "reason": "\uff11\uff13\uff18\u3000\uff10\uff10\uff11\uff13"},
            "identifier",
        ),
        ({"act": Act.REMEDIED, "reason": "一三八零零一三八零零零"}, "identifier of a data subject"),
        ({"act": Act.REMEDIED, "reason": "mail of zhang@example.com"}, "identifier"),
    ],
)
def test_what_an_act_lacks_is_said_and_nothing_is_done(house, how, said):
    house.check(seen())
    before = house.state
    with pytest.raises(Refused, match=said):
        house.act(**how)
    assert house.state == before


def test_a_closed_finding_is_opened_by_hand_before_anything_else_is_done(house):
    house.check(seen())
    house.act(Act.REMEDIED)
    with pytest.raises(Refused, match="is closed"):
        house.act(Act.FALSE_ALARM)
    assert house.act(Act.REOPEN).status is Status.OPEN
    with pytest.raises(Refused, match="no such finding"):
        house.ledger.findings.act(FindingAct("Fffffffff", Act.REOPEN, reason="x"), BEN)
    with pytest.raises(Refused, match="expected the id"):
        house.ledger.findings.act(FindingAct("x'; --", Act.REOPEN, reason="x"), BEN)
