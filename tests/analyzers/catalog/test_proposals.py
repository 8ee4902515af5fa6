"""Machines' proposals beside people's decisions, and samples that contradict people."""

from datetime import date

import pytest

from access import Form
from analyzers.catalog import Entry, Key, State, SystemFile
from analyzers.catalog.proposals import (
    Proposal,
    Sampled,
    contradicted,
    disputed,
    merged,
    open_keys,
)

ZJHM = Key("", "public.t_cust.zjhm")
XM = Key("", "t_cust.xm")
MOBILE = Key("GET /cust/{id} 200", "$.list[*].mobile")
CONFIRMED = Entry("id_number", State.CONFIRMED, by="li", at="2026-11-01")
PROPOSED = Entry("user_name", State.PROPOSED, confidence=0.7, seen="name", at="2026-11-01")


def _file(entries: dict[Key, Entry]) -> SystemFile:
    return SystemFile("crm.yaml", "crm", entries=entries)


def _proposal(key: Key, category: str, confidence: float = 0.9, exchanges: int = 0) -> Proposal:
    return Proposal(key, category, confidence, "name:pinyin", exchanges=exchanges)


def test_a_new_field_is_proposed() -> None:
    changes = merged(_file({}), [_proposal(ZJHM, "id_number", 0.954)], "2026-11-24")
    assert changes == {
        ZJHM: Entry(
            "id_number", State.PROPOSED, confidence=0.95, seen="name:pinyin", at="2026-11-24"
        )
    }


@pytest.mark.parametrize(
    "decided",
    [
        CONFIRMED,
        Entry(None, State.OVERRIDDEN, reason="bill", by="li"),
        Entry("imei", State.DISPUTED, by="li"),
    ],
)
def test_what_a_person_decided_stays(decided: Entry) -> None:
    assert merged(_file({ZJHM: decided}), [_proposal(ZJHM, "mobile_number")], "2026-11-24") == {}


def test_a_decision_learns_how_often_its_field_is_seen() -> None:
    changes = merged(_file({ZJHM: CONFIRMED}), [_proposal(ZJHM, "imei", exchanges=7)], "2026-11-24")
    assert changes[ZJHM].exchanges == 7
    assert (changes[ZJHM].category, changes[ZJHM].by, changes[ZJHM].at) == (
        "id_number",
        "li",
        "2026-11-01",
    )


def test_a_proposal_grows_old_until_its_category_changes() -> None:
    file = _file({XM: PROPOSED})
    same = merged(file, [_proposal(XM, "user_name", 0.8)], "2026-11-24")[XM]
    assert (same.confidence, same.at) == (0.8, "2026-11-01")
    other = merged(file, [_proposal(XM, "account_id")], "2026-11-24")[XM]
    assert (other.category, other.at) == ("account_id", "2026-11-24")


def test_the_same_scan_twice_changes_nothing() -> None:
    proposals = [_proposal(ZJHM, "id_number"), _proposal(MOBILE, "mobile_number", exchanges=3)]
    first = merged(_file({}), proposals, "2026-11-24")
    assert merged(_file(first), proposals, "2026-11-25") == {}


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        (XM, Key("", "public.t_cust.XM")),
        (ZJHM, Key("", "t_cust.zjhm")),
        (MOBILE, Key("GET /cust/{custId} 200", "$.list[3].mobile")),
    ],
)
def test_a_field_is_known_however_it_is_written(known: Key, seen: Key) -> None:
    changes = merged(_file({known: PROPOSED}), [_proposal(seen, "imei")], "2026-11-24")
    assert list(changes) == [known]


PHONES = ("mobile_number", "landline_number")


@pytest.mark.parametrize(
    ("entry", "sampled", "against"),
    [
        (Entry("mobile_number", State.CONFIRMED), Sampled(64, {"mobile_number": 39}), ""),
        (
            Entry("mobile_number", State.CONFIRMED),
            Sampled(64, {"mobile_number": 38}),
            "mobile_number 38/64",
        ),
        (Entry("mobile_number", State.CONFIRMED), Sampled(64, {"landline_number": 64}), ""),
        (Entry("mobile_number", State.CONFIRMED), Sampled(63, {}), ""),
        (Entry("mobile_number", State.CONFIRMED, Form.HASHED), Sampled(200, {}), ""),
        (Entry("mobile_number", State.PROPOSED), Sampled(200, {}), ""),
        (Entry(None, State.OVERRIDDEN), Sampled(64, {"id_number": 60}), ""),
        (Entry(None, State.OVERRIDDEN), Sampled(64, {"id_number": 61}), "id_number 61/64"),
        (Entry(None, State.OVERRIDDEN), Sampled(200, {}), ""),
    ],
)
def test_samples_contradict_a_person_only_when_they_are_many(
    entry: Entry, sampled: Sampled, against: str
) -> None:
    assert contradicted(entry, sampled, PHONES) == against


def test_a_category_without_a_form_of_its_own_is_not_contradicted() -> None:
    assert contradicted(Entry("account_id", State.CONFIRMED), Sampled(200, {}), ()) == ""


def test_a_disputed_decision_keeps_who_decided() -> None:
    after = disputed(CONFIRMED, "id_number 2/64")
    assert (after.state, after.against, after.by) == (State.DISPUTED, "id_number 2/64", "li")


def test_what_is_proposed_disputed_or_expired_waits() -> None:
    expired = Entry(None, State.OVERRIDDEN, reason="x", by="li", expires="2026-11-23")
    entries = {
        XM: PROPOSED,
        ZJHM: CONFIRMED,
        MOBILE: expired,
        Key("", "a.b"): Entry("imei", State.DISPUTED, by="li"),
    }
    assert open_keys(_file(entries), date(2026, 11, 24)) == (XM, MOBILE, Key("", "a.b"))
    assert MOBILE not in open_keys(_file(entries), date(2026, 11, 23))
