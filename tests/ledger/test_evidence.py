"""Evidence: proposed by one person, approved by another, recorded as what was given."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from access import LogFailurePolicy, LogGap, LogGapReason, SubjectKind, Whole, to_bytes
from ledger.case import CaseRefused, LookAtCase
from ledger.questions import Ask, AskWho, Caller
from tests.ledger.ledgers import journal_in, resident_in
from tests.ledger.packages import (
    ACCESSES,
    CASE,
    NUMBER,
    OFFICER,
    SECOND,
    approved,
    asked,
    load,
    made_in,
    packed,
    proposed,
    ten_accesses,
)
from tests.ledger.synthetic import JULY, record, subject

DAY = 86_400_000_000


@pytest.fixture
def ledger(tmp_path):
    with ten_accesses(tmp_path) as resident:
        yield resident


@pytest.fixture
def made(ledger, tmp_path):
    return made_in(ledger, tmp_path)


def test_what_is_seen_before_counts_what_the_package_holds(ledger):
    asked(ledger)
    seen = ledger.evidence.act(LookAtCase(CASE), OFFICER).content

    assert seen.counts["records/access"] == 1
    assert seen.counts["records/touch"] == 1
    assert seen.counts["records/subject_access"] == 2
    assert (seen.people, seen.unread, seen.gaps, seen.proposal) == (2, 0, 0, None)


@pytest.mark.parametrize(
    ("number", "since", "until", "gaps"),
    [
        (NUMBER, None, None, 2),
        ("C999999", None, None, 2),
        (NUMBER, JULY - 9 * DAY, JULY + DAY, 1),
        ("C999999", JULY - 9 * DAY, JULY + DAY, 1),
        (NUMBER, JULY, JULY + DAY, 0),
    ],
)
def test_gaps_of_all_the_time_that_was_asked_for_are_told(tmp_path, number, since, until, gaps):
    with journal_in(tmp_path) as journal:
        journal.append_sync(to_bytes(Whole(record(7))))
        for at in (JULY - 5 * DAY, JULY + 5 * DAY):
            why, policy = LogGapReason.CRASH, LogFailurePolicy.PASS
            journal.append_sync(to_bytes(LogGap(at, at + 1, "a", (), why, policy, 3, -1)))
    with resident_in(tmp_path) as ledger:
        period = [datetime.fromtimestamp(at / 1e6, UTC) if at else None for at in (since, until)]
        ledger.who(AskWho([number], *period, case=CASE), OFFICER)
        seen = ledger.evidence.act(LookAtCase(CASE), OFFICER).content
    assert (seen.gaps, seen.counts["records/log_gap"]) == (gaps, gaps)


@pytest.mark.parametrize(("who", "said"), [(OFFICER, "a second person approves"), (SECOND, None)])
def test_nobody_approves_what_he_proposed_himself(ledger, who, said):
    asked(ledger)
    content = proposed(ledger)
    if said is None:
        assert approved(ledger, content, who).proposal.approved.account == "wangwei"
        return
    with pytest.raises(CaseRefused, match=said):
        approved(ledger, content, who)


def test_nobody_approves_under_another_account_what_he_proposed(ledger):
    load(
        ledger, "staff", "person,account,post\nE1,lihua,desk\nE1,lihua_adm,desk\nE2,wangwei,desk\n"
    )
    asked(ledger)
    content = proposed(ledger)
    with pytest.raises(CaseRefused, match="one of the same person"):
        approved(ledger, content, Caller(2001, "lihua_adm"))
    assert approved(ledger, content).proposal.approved.account == "wangwei"


def test_nothing_is_packed_that_was_not_proposed_and_approved_as_it_is(ledger):
    with pytest.raises(CaseRefused, match="nothing was asked under this case"):
        packed(ledger)
    asked(ledger)
    with pytest.raises(CaseRefused, match="no package of this case was proposed"):
        packed(ledger)
    content = proposed(ledger)
    with pytest.raises(CaseRefused, match="nobody approved"):
        packed(ledger)
    approved(ledger, content)
    ledger.ask(Ask("SELECT access_id FROM access", case=CASE), OFFICER)
    with pytest.raises(CaseRefused, match="has changed since it was approved"):
        packed(ledger)
    with pytest.raises(CaseRefused, match="has changed since it was proposed"):
        approved(ledger, content)
    again = proposed(ledger)
    with pytest.raises(CaseRefused, match="has changed since it was proposed"):
        approved(ledger, content)
    approved(ledger, again)
    assert packed(ledger).content.counts["records/access"] == ACCESSES


@pytest.mark.parametrize("other", [{"recipient": "somebody-else"}, {"request": "REQ-8"}])
def test_an_approval_is_of_the_recipient_and_request_that_were_looked_at(ledger, other):
    asked(ledger)
    looked_at = proposed(ledger)
    proposed(ledger, **other)
    with pytest.raises(CaseRefused, match="has changed since it was looked at"):
        approved(ledger, looked_at)
    with pytest.raises(CaseRefused, match="nobody approved"):
        packed(ledger)


def test_one_approval_is_for_one_package_though_several_ask_at_once(ledger):
    asked(ledger)
    approved(ledger, proposed(ledger))

    def packing(_number):
        try:
            return packed(ledger).name
        except CaseRefused:
            return None

    with ThreadPoolExecutor(4) as threads:
        names = list(threads.map(packing, range(4)))
    assert sum(name is not None for name in names) == 1


def test_one_approval_is_for_one_package(ledger):
    asked(ledger)
    approved(ledger, proposed(ledger))
    packed(ledger)

    with pytest.raises(CaseRefused, match="nobody approved"):
        packed(ledger)


def test_what_was_given_is_an_access_of_its_own_that_who_saw_finds(ledger, made):
    reply, _ = made
    [row] = ledger.ask(
        Ask("SELECT * FROM access WHERE action = 'provide'"), SECOND
    ).table.to_pylist()
    found = ledger.who(AskWho([NUMBER]), SECOND).accesses.to_pylist()

    assert (row["system"], row["operation"], row["account"], row["person"]) == (
        "whosaw",
        "report evidence",
        "lihua",
        "lihua",
    )
    assert (row["recipient"], row["purpose"], row["ticket"], row["approval"]) == (
        "province-authority",
        "inspection",
        CASE,
        reply.name,
    )
    assert (row["categories"], row["subject_count"], row["bytes_out"]) == (
        ["mobile_number"],
        2,
        len(reply.package),
    )
    assert [one["action"] for one in found] == ["read", "provide"]


def test_more_subjects_than_a_frame_holds_are_all_recorded(tmp_path):
    many = tuple(subject(SubjectKind.PHONE, f"137{number:08d}") for number in range(5000))
    with journal_in(tmp_path) as journal:
        for start in (0, 2500):
            part = many[start : start + 2500]
            made = record(start + 1, subjects=part, subject_count=2500)
            journal.append_sync(to_bytes(Whole(made)))
    with resident_in(tmp_path) as ledger:
        ledger.ask(Ask("SELECT access_id FROM access", case=CASE), OFFICER)
        approved(ledger, proposed(ledger))
        packed(ledger)
        sql = "SELECT count(DISTINCT subject_id) AS n FROM subject_access WHERE action = 'provide'"
        table = ledger.ask(Ask(sql), OFFICER).table

    assert table["n"].to_pylist() == [5000]


def test_the_request_is_entered_as_answered_with_the_digest_of_the_package(ledger, tmp_path):
    load(
        ledger,
        "requests",
        "request,authority,received_at,due_at\nREQ-7,GD-CA,2026-07-01 09:00,2026-07-10\n",
    )
    asked(ledger)
    approved(ledger, proposed(ledger))
    reply = packed(ledger)
    sql = "SELECT request, authority, package, answered_at, due_at FROM requests"
    [row] = ledger.ask(Ask(sql), OFFICER).table.to_pylist()

    assert (row["request"], row["authority"], row["package"]) == ("REQ-7", "GD-CA", reply.sha256)
    assert row["answered_at"] is not None
    assert row["due_at"] is not None


def test_the_second_persons_approval_is_a_review_where_reviews_are_kept(ledger):
    load(ledger, "approvals", "approval,approved_by,approved_at\nOLD,E1,2026-01-01\n")
    asked(ledger)
    approved(ledger, proposed(ledger))
    reply = packed(ledger)
    sql = "SELECT approval, approved_by, requested_by, kind FROM approvals WHERE approval <> 'OLD'"
    found = ledger.ask(Ask(sql), OFFICER).table.to_pylist()

    assert found == [
        {
            "approval": reply.name,
            "approved_by": "wangwei",
            "requested_by": "lihua",
            "kind": "provide",
        }
    ]


def test_without_a_register_of_approvals_none_is_begun(ledger, made):
    table = ledger.ask(
        Ask("SELECT load_id FROM registers WHERE register = 'approvals'"), OFFICER
    ).table

    assert table["load_id"].to_pylist() == [None]


def test_each_act_is_journalled_with_who_did_it(ledger, made):
    sql = (
        "SELECT account, asked, case_id FROM question_log WHERE asked LIKE 'evidence.%' "
        "ORDER BY asked_at"
    )
    found = ledger.ask(Ask(sql), OFFICER).table.to_pylist()

    assert [(row["account"], row["asked"], row["case_id"]) for row in found] == [
        ("lihua", "evidence.propose", CASE),
        ("wangwei", "evidence.approve", CASE),
        ("lihua", "evidence.pack", CASE),
    ]


def test_the_signing_key_is_the_ledgers_alone_and_stays(ledger, made, tmp_path):
    reply, _ = made
    key = tmp_path / "ledger" / "signing.key"
    approved(ledger, proposed(ledger))

    assert key.stat().st_mode & 0o777 == 0o600
    assert packed(ledger).fingerprint == reply.fingerprint
    assert key.read_bytes().split()[-1] not in reply.package
