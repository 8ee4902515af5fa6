"""Who saw these people's data: by every identifier of theirs, and by nobody else's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from access import Final as FinalFrame
from access import Intent as IntentFrame
from access import Part, SeenAs, SubjectKind, Whole
from ledger.questions import AskWho, Caller, LoadRegister
from tests.ledger.ledgers import append_all, journal_in, resident_in
from tests.ledger.synthetic import JULY, record, subject, subject_id

ANALYST = Caller(1001, "lin")
DAY = 86_400_000_000
PHONE, CUSTOMER, ACCOUNT = SubjectKind.PHONE, SubjectKind.CUSTOMER, SubjectKind.ACCOUNT


def seen(number, *subjects, at=JULY, **more):
    return Whole(record(number, at, subjects=subjects, **more))


@pytest.fixture
def asking(tmp_path):
    with journal_in(tmp_path) as journal, resident_in(tmp_path) as ledger:

        def ask(*identifiers, **more):
            return ledger.who(AskWho(list(identifiers), **more), ANALYST)

        ask.append = lambda *frames: append_all(journal, *frames)
        ask.ledger = ledger
        yield ask


def numbers(answer, asked=1):
    """Give the numbers of the accesses found (they end the access id)."""
    rows = answer.accesses.to_pylist()
    return [int(row["access_id"][-6:], 16) for row in rows if row["asked"] == asked]


def test_one_number_finds_accesses_by_phone_by_customer_id_and_by_account(asking):
    asking.append(
        seen(1, subject(PHONE, "13911110000", row=1), subject(CUSTOMER, "C1", row=1)),
        seen(2, subject(CUSTOMER, "C1", row=1), subject(ACCOUNT, "A1", row=1)),
        seen(3, subject(ACCOUNT, "A1", SeenAs.ASKED_FOR)),
        seen(4, subject(PHONE, "13911110000", SeenAs.ASKED_FOR)),
        seen(5, subject(PHONE, "13922220000", row=1), subject(CUSTOMER, "C2", row=1)),
    )

    answer = asking("139 1111 0000")

    assert numbers(answer) == [1, 2, 3, 4]
    assert answer.kinds == ("account", "customer", "phone")
    found = {
        number: (row["found_by"], row["linked"], row["seen_as"])
        for number, row in zip(numbers(answer), answer.accesses.to_pylist(), strict=True)
    }
    assert found == {
        1: (["customer", "phone"], False, ["returned"]),
        2: (["account", "customer"], True, ["returned"]),
        3: (["account"], True, ["asked_for"]),
        4: (["phone"], False, ["asked_for"]),
    }
    phone, customer, account = (
        str(subject_id(PHONE, "13911110000")),
        str(subject_id(CUSTOMER, "C1")),
        str(subject_id(ACCOUNT, "A1")),
    )
    assert [
        (row["subject_kind"], row["subject_id"], row["hops"], row["known_by"], row["found_from"])
        for row in answer.identifiers.to_pylist()
    ] == [
        ("phone", phone, 0, "asked", None),
        ("customer", customer, 1, "seen_together", phone),
        ("account", account, 2, "seen_together", customer),
    ]
    assert numbers(asking("13911110000", linked=False)) == [1, 4]


def test_links_are_followed_two_hops_and_not_three(asking):
    kind = (PHONE, CUSTOMER, ACCOUNT, SubjectKind.EMAIL)
    chain = [
        subject(k, n, row=1) for k, n in zip(kind, ("13911110000", "C1", "A1", "m"), strict=True)
    ]
    asking.append(*(seen(n, chain[n - 1], chain[n]) for n in (1, 2, 3)), seen(4, chain[3]))

    assert numbers(asking("13911110000")) == [1, 2, 3]
    assert numbers(asking("C1")) == [1, 2, 3, 4]


def test_an_identifier_that_many_share_is_not_gone_through(asking):
    company = subject(CUSTOMER, "C1", row=1)

    def by_phone():
        answer = asking("13911110001")
        found = zip(numbers(answer), answer.accesses.to_pylist(), strict=True)
        return [number for number, row in found if "phone" in row["found_by"]], answer.warnings

    asking.append(*(seen(n, subject(PHONE, f"1391111000{n}", row=1), company) for n in range(1, 9)))
    assert by_phone() == ([1, 2, 3, 4, 5, 6, 7, 8], ())
    asking.append(seen(9, subject(PHONE, "13911110009", row=1), company))
    found, warnings = by_phone()

    assert found == [1]
    assert warnings[0].startswith("1 identifiers belong to more than 8 others of one kind")
    # The shared one itself is linked to the phone directly, so its accesses are told, as linked.
    assert numbers(asking("13911110001")) == [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_a_register_links_only_between_its_dates(asking):
    asking.append(
        *(
            seen(n, subject(CUSTOMER, "C1", SeenAs.ASKED_FOR), at=JULY + n * DAY)
            for n in (1, 10, 20)
        )
    )
    raw = "手机号,客户编号,生效日期,失效日期\n13911110000,C1,2026-07-05,2026-07-15\n"
    asking.ledger.load_register(LoadRegister("link", "l.csv", raw.encode()), ANALYST)

    answer = asking("13911110000")

    assert numbers(answer) == [10]
    assert answer.identifiers.to_pylist()[1]["known_by"] == "register"
    assert numbers(asking("C1")) == [1, 10, 20]


def test_since_and_until_bound_what_is_found(asking):
    asking.append(*(seen(n, subject(PHONE, "13911110000"), at=JULY + n * DAY) for n in (1, 2, 3)))
    start = datetime(2026, 7, 1, tzinfo=UTC)

    assert numbers(asking("13911110000", since=start + timedelta(days=2))) == [2, 3]
    assert numbers(asking("13911110000", until=start + timedelta(days=2))) == [1]


def test_people_of_a_streamed_answer_are_found(asking):
    begun = record(1, subjects=())
    part = Part(begun.access_id, 1, (), (subject(PHONE, "13911110000", row=1),), (), 1)
    asking.append(IntentFrame(begun), part, FinalFrame(begun))

    assert numbers(asking("13911110000")) == [1]


def test_several_identifiers_are_answered_each_for_itself(asking):
    asking.append(
        seen(1, subject(PHONE, "13911110000")),
        seen(2, subject(PHONE, "13911110001")),
        seen(3, subject(PHONE, "13911110000"), subject(PHONE, "13911110001")),
    )

    answer = asking("13911110000", "nobody", "13911110001", "13911119999")

    assert numbers(answer, 1) == [1, 3]
    assert numbers(answer, 3) == [2, 3]
    assert numbers(answer, 4) == []
    assert answer.unknown == (2,)


def test_the_id_of_a_subject_can_be_asked_for_itself(asking):
    asking.append(seen(1, subject(PHONE, "13911110000", row=1), subject(CUSTOMER, "C1", row=1)))

    answer = asking(str(subject_id(CUSTOMER, "C1")))

    assert numbers(answer) == [1]
    assert answer.accesses.to_pylist()[0]["found_by"] == ["customer", "phone"]


def test_an_answer_is_cut_at_its_limit_and_says_so(asking):
    asking.append(*(seen(n, subject(PHONE, "13911110000")) for n in range(1, 6)))

    answer = asking("13911110000", max_rows=3)

    assert len(numbers(answer)) == 3
    assert answer.warnings == ("cut after 3 rows; there are more",)


def test_the_question_is_journalled_with_pseudonyms_and_without_what_was_asked(asking, tmp_path):
    asking("13911110000", "C1", "王小明", purpose="complaint", case="K9")
    rows = asking.ledger.ask(_log(), ANALYST).table.to_pylist()

    assert [(row["asked"], row["purpose"], row["case_id"], row["account"]) for row in rows] == [
        ("who (3 identifiers)", "complaint", "K9", "lin")
    ]
    assert set(rows[0]["subject_ids"]) == {
        str(subject_id(PHONE, "13911110000")),
        str(subject_id(CUSTOMER, "C1")),
    }
    for file in (tmp_path / "journal").rglob("*.log"):
        raw = file.read_bytes()
        assert b"1391111" not in raw
        assert "王小明".encode() not in raw


def _log():
    from ledger.questions import Ask

    return Ask("SELECT * FROM question_log WHERE asked LIKE 'who%'")
