"""What waits for a person, in which order, and what his answer makes of it."""

from datetime import date

import pytest

from analyzers.catalog import Entry, Key, State, SystemFile
from analyzers.catalog.review import (
    accepted,
    changed,
    of_same_name,
    refused,
    uncertainty,
    waiting,
)

DAY = date(2026, 11, 24)


def _proposed(confidence: float, exchanges: int = 0, category: str = "id_number") -> Entry:
    return Entry(category, State.PROPOSED, confidence=confidence, exchanges=exchanges)


def _crm() -> SystemFile:
    return SystemFile(
        "crm.yaml",
        "crm",
        entries={
            Key("", "t_a.zjhm"): _proposed(0.95),
            Key("", "t_b.zjhm"): _proposed(0.6),
            Key("GET /cust 200", "$.zjhm"): _proposed(0.9, exchanges=1000),
            Key("", "t_a.xm"): Entry("user_name", State.CONFIRMED, by="li"),
        },
    )


def _billing() -> SystemFile:
    return SystemFile("billing.yaml", "billing", entries={Key("", "t.ZJHM"): _proposed(0.5)})


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (_proposed(0.5), 1.0),
        (_proposed(0.75), 0.5),
        (_proposed(1.0), 0.05),
        (Entry("imei", State.DISPUTED, confidence=1.0), 1.0),
        (Entry("imei", State.PROPOSED), 1.0),
    ],
)
def test_half_a_confidence_is_the_least_that_is_known(entry: Entry, expected: float) -> None:
    assert uncertainty(entry) == pytest.approx(expected)


def test_what_many_exchanges_show_and_nobody_is_sure_of_comes_first() -> None:
    fields = waiting([_crm(), _billing()], DAY)
    assert [(field.system, str(field.key)) for field in fields] == [
        ("crm", "GET /cust 200 $.zjhm"),  # 1000 x .2
        ("billing", "t.ZJHM"),  # 1 x 1
        ("crm", "t_b.zjhm"),  # 1 x .8
        ("crm", "t_a.zjhm"),  # 1 x .1
    ]


def test_each_field_shows_the_others_of_its_name() -> None:
    fields = waiting([_crm(), _billing()], DAY, systems=["billing"])
    assert [str(key) for _, key, _ in fields[0].same_name] == [
        "t_a.zjhm",
        "t_b.zjhm",
        "GET /cust 200 $.zjhm",
    ]


def test_confidence_limits_what_is_proposed_but_not_what_is_disputed() -> None:
    file = _crm()
    file.entries[Key("", "t.c")] = Entry("imei", State.DISPUTED, by="li", confidence=0.99)
    fields = waiting([file], DAY, least=0.5, most=0.85)
    assert [str(field.key) for field in fields] == ["t.c", "t_b.zjhm"]


def test_all_of_one_name_means_those_of_the_same_system() -> None:
    fields = waiting([_crm(), _billing()], DAY)
    assert [str(f.key) for f in of_same_name(fields[2], fields)] == [
        "t_b.zjhm",
        "GET /cust 200 $.zjhm",
        "t_a.zjhm",
    ]


def test_to_agree_confirms() -> None:
    after = accepted(_proposed(0.6), "li.na", "2026-11-24T06:00Z")
    assert (after.category, after.state, after.by) == ("id_number", State.CONFIRMED, "li.na")
    assert (after.was, after.confidence) == ("", 0.6)


def test_to_agree_with_what_was_disputed_lets_it_stand() -> None:
    disputed = Entry(None, State.DISPUTED, was="imei", reason="serial", against="imei 64/64")
    after = accepted(disputed, "li", "2026-11-24")
    assert (after.state, after.category, after.reason, after.was, after.against) == (
        State.CONFIRMED,
        None,
        "serial",
        "imei",
        "",
    )


def test_to_refuse_says_what_it_was_and_why() -> None:
    after = refused(_proposed(0.6), "li", "2026-11-24", "bill number", expires="2027-11-24")
    assert (after.category, after.state, after.was) == (None, State.OVERRIDDEN, "id_number")
    assert (after.reason, after.expires) == ("bill number", "2027-11-24")


def test_another_category_overrides_and_the_same_one_confirms() -> None:
    other = changed(_proposed(0.6), "imei", "li", "2026-11-24")
    assert (other.category, other.state, other.was) == ("imei", State.OVERRIDDEN, "id_number")
    same = changed(_proposed(0.6), "id_number", "li", "2026-11-24")
    assert same.state is State.CONFIRMED
