"""The orders that stand: how they reach a process, and which acts they forbid."""

from __future__ import annotations

import json

import pytest

from access import Action
from proxy.config import ConfigError
from proxy.suspension import Order, Suspensions

MINUTE = 60_000_000


def order(number="S-1", **more):
    empty = {"system": None, "actions": [], "categories": [], "ordered_at": 0, "lifted_at": None}
    return {"suspension": number, **empty, **more}


def write(file, *orders):
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps({"orders": orders}))
    fresh.rename(file)


def standing(suspensions):
    return [one.suspension for one in suspensions.standing]


def forbids(action=Action.READ, categories=("name",), *, exact=True, system="crm", **more):
    given = {"system": None, "actions": frozenset(), "categories": frozenset()}
    made = Order("S-1", **{**given, **more}, ordered_at=0, lifted_at=None)
    return made.forbids(system, action, frozenset(categories), exact=exact)


def test_an_order_forbids_the_acts_that_it_names_and_no_others():
    assert forbids()
    assert (
        forbids(system="crm", actions=frozenset({"read"}), categories=frozenset({"name"})) is True
    )
    assert not forbids(actions=frozenset({"export"}))
    assert Order("S", "billing", frozenset(), frozenset(), 0, None).forbids(
        "billing", Action.READ, frozenset({"name"}), exact=True
    )
    assert not Order("S", "billing", frozenset(), frozenset(), 0, None).forbids(
        "crm", Action.READ, frozenset({"name"}), exact=True
    )


def test_an_order_of_no_category_is_of_personal_information_and_not_of_all_that_is_done():
    assert not forbids(categories=())


def test_an_act_that_cannot_be_told_apart_is_forbidden():
    named = Order("S", "crm", frozenset({"export"}), frozenset({"address"}), 0, None)
    name = frozenset({"name"})
    assert not named.forbids("crm", Action.EXPORT, name, exact=True)
    assert named.forbids("crm", Action.EXPORT, name, exact=False)
    assert not named.forbids("crm", Action.READ, name, exact=False)
    assert named.forbids("crm", Action.UNKNOWN, name, exact=False)


def test_what_does_nothing_to_anything_is_forbidden_only_where_it_is_named(tmp_path):
    assert not forbids(Action.OTHER, (), exact=False)
    assert forbids(Action.OTHER, ("name",), exact=False)
    assert forbids(Action.OTHER, (), exact=False, actions=frozenset({"other"}))


def test_an_order_holds_from_its_moment_until_it_is_lifted(tmp_path):
    file, moments = tmp_path / "orders.json", [0]
    write(file, order(ordered_at=MINUTE, lifted_at=3 * MINUTE))
    suspensions = Suspensions(file, lambda: moments[0])
    seen = []
    for minute in range(5):
        moments[0] = minute * MINUTE
        assert suspensions.look()
        seen.append(standing(suspensions))

    assert seen == [[], ["S-1"], ["S-1"], [], []]


def test_without_a_file_nothing_is_forbidden_and_orders_outlive_a_file_that_is_gone_or_broken(
    tmp_path,
):
    file = tmp_path / "orders.json"
    suspensions = Suspensions(file, lambda: MINUTE)
    assert standing(suspensions) == []
    write(file, order())
    assert suspensions.look()
    file.unlink()
    assert suspensions.look()
    assert standing(suspensions) == ["S-1"]
    file.write_text("{")
    assert not suspensions.look()
    assert standing(suspensions) == ["S-1"]


def test_a_file_that_cannot_be_read_is_told_of_once_until_it_changes(tmp_path, caplog):
    file = tmp_path / "orders.json"
    suspensions = Suspensions(file, lambda: MINUTE)
    for content in (b"{", b'{"x":' + b"[" * 100_000):
        fresh = file.with_suffix(".new")
        fresh.write_bytes(content)
        fresh.rename(file)
        assert [suspensions.look() for _ in range(3)] == [False] * 3

    assert sum("cannot be read" in message for message in caplog.messages) == 2


@pytest.mark.parametrize("content", [b"", b"{}", b'{"orders": [{}]}', b"\xff"])
def test_a_process_does_not_begin_with_orders_that_it_cannot_read(tmp_path, content):
    file = tmp_path / "orders.json"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match="orders to suspend cannot be read"):
        Suspensions(file, lambda: MINUTE)


def test_a_process_that_begins_anew_finds_the_orders_that_stood(tmp_path):
    file = tmp_path / "orders.json"
    write(file, order("S-1"), order("S-2", system="crm"))

    assert standing(Suspensions(file, lambda: MINUTE)) == ["S-1", "S-2"]
