"""`suspend`: the preview counts, an order becomes rows of the register, a lifted one new versions."""

from __future__ import annotations

import itertools
import json
import re

import msgspec
import pytest

from access import Action, Decision, Gap, GapPlace, GapReason, Reading
from proxy.suspension import Suspensions
from tests.cli.logs import Log

YESTERDAY = -24 * 60
BY = ("--by", "省通信管理局", "--reason", "export of customers' numbers")


def with_category(log, minutes, category, **changes):
    """Prepare an access of one category."""
    made = log.access(minutes, **changes)
    [touch] = made.touches[:1]
    touches = (msgspec.structs.replace(touch, category=category),)
    log.written[-1] = msgspec.structs.replace(made, touches=touches)


@pytest.fixture
def days(empty: Log) -> Log:
    """Give a folder whose log has accesses of yesterday and of today, in two systems."""
    for _ in range(3):
        with_category(empty, YESTERDAY, "mobile_number", action=Action.EXPORT)
    with_category(empty, YESTERDAY, "mobile_number", action=Action.EXPORT, system="billing")
    with_category(empty, YESTERDAY, "user_name", action=Action.EXPORT)
    with_category(empty, YESTERDAY, "mobile_number")
    with_category(empty, YESTERDAY, "mobile_number", action=Action.EXPORT, decision=Decision.DENIED)
    empty.access(YESTERDAY, action=Action.EXPORT, reading=Reading.UNREADABLE, touches=())
    with_category(empty, 1, "mobile_number", action=Action.EXPORT)
    empty.write()
    return empty


def orders(log):
    return json.loads((log.folder / "var" / "suspensions.json").read_text())["orders"]


def register(log):
    told = json.loads(log.ask("register", "show", "suspensions", "--json").output)
    return told["rows"]


def test_a_dry_run_says_what_would_have_been_refused_and_orders_nothing(days):
    given = ("--action", "export", "--category", "手机号码", "--dry-run")
    done = days.ask("suspend", "start", "S-1", *given)

    assert done.exit_code == 0, done.output
    assert "would have refused 5 accesses yesterday, 2 systems; 1 today so far" in done.output
    assert "Nothing was ordered" in done.output
    # crm: three exports of the number, and one that nobody could read.
    assert re.search(r"crm +export +4 +1 +1\n", done.output)
    assert re.search(r"billing +export +1 +1 +0\n", done.output)
    assert register(days) == []


def test_the_preview_in_chinese_and_for_machines(days):
    given = ("--system", "crm", "--action", "导出", "--dry-run")
    chinese = days.ask("suspend", "start", "S-1", *given, "--lang", "zh").output
    assert "昨日将拒绝 5 次访问，涉及 1 个系统" in chinese
    told = json.loads(days.ask("suspend", "start", "S-1", *given, "--json").stdout)
    assert [(row["system"], row["action"], row["accesses"]) for row in told["rows"]] == [
        ("crm", "export", 5)
    ]
    assert told["today"] == 1


def test_a_chinese_order_has_no_spaces_between_chinese_words(days):
    everywhere = ("--action", "export", "--dry-run", "--lang", "zh")
    assert (
        "S-1：所有系统中全部类别的导出" in days.ask("suspend", "start", "S-1", *everywhere).output
    )
    one = days.ask("suspend", "start", "S-1", *everywhere, "--system", "crm")
    assert "S-1： crm 中" not in one.output
    assert "crm 中全部类别的导出" in one.output
    several = ("--action", "read", "--system", "crm", "--system", "billing")
    kinds = ("--category", "mobile_number", "--category", "user_name")
    done = days.ask("suspend", "start", "S-1", *everywhere, *several, *kinds)
    told = "".join(done.output.split())
    assert "crm、billing中" in told
    assert "的导出、读取" in told
    assert "手机号码（移动电话号码）、" in told
    assert ", " not in done.output


def test_a_question_that_gets_no_answer_leaves_the_error_a_line_of_its_own(days):
    done = days.ask("suspend", "start", "S-1", "--system", "crm", *BY, given="")

    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1].startswith("whosaw: nothing was typed")
    assert orders(days) == []


def test_an_order_is_confirmed_stands_is_listed_and_is_lifted(days):
    acts = ("--system", "crm", "--action", "export", "--category", "mobile_number")
    declined = days.ask("suspend", "start", "S-1", *acts, *BY, given="n\n")
    assert declined.exit_code == 1
    assert orders(days) == []

    done = days.ask("suspend", "start", "S-1", *acts, *BY, given="y\n")
    assert done.exit_code == 0, done.output
    [order] = orders(days)
    assert (order["suspension"], order["system"]) == ("S-1", "crm")
    assert (order["actions"], order["categories"]) == (["export"], ["mobile_number"])
    assert "S-1" in days.ask("suspend", "list").output
    assert "省通信管理局" in days.ask("suspend", "list").output
    again = days.ask("suspend", "start", "S-1", *acts, *BY, "--yes")
    assert again.exit_code == 2

    lifted = days.ask("suspend", "lift", "S-1", "--yes")
    assert lifted.exit_code == 0, lifted.output
    assert orders(days) == []
    [row] = register(days)
    assert row["lifted_at"] is not None
    assert row["ordered_by"] == "省通信管理局"
    assert days.ask("suspend", "lift", "S-1", "--yes").exit_code == 2


def test_an_order_of_several_systems_is_a_row_for_each_and_may_be_lifted_for_one(days):
    both = ("--system", "crm", "--system", "crm", "--action", "export", *BY, "--yes")
    assert days.ask("suspend", "start", "S-1", *both).exit_code == 0
    assert len(orders(days)) == 1
    everywhere = ("--action", "export", *BY, "--yes")
    assert days.ask("suspend", "start", "S-2", *everywhere).exit_code == 0
    assert {(one["suspension"], one["system"]) for one in orders(days)} == {
        ("S-1", "crm"),
        ("S-2", None),
    }
    assert days.ask("suspend", "lift", "S-2", "--system", "crm", "--yes").exit_code == 2


def test_an_order_names_acts_that_are_known_and_says_whose_it_is(days):
    for given, told in (
        ((), "not the whole business"),
        (("--system", "nowhere"), "--system: not known"),
        (("--action", "peep"), "--action: not known"),
        (("--category", "handphone"), "--category: not known"),
        (("--action", "export", "--yes"), "--by and --reason"),
    ):
        done = days.ask("suspend", "start", "S-1", *given)
        assert done.exit_code == 2
        assert told in " ".join(done.output.split())
    assert register(days) == []


def test_an_order_that_was_given_makes_its_rule_testable(days):
    given = ("--action", "export", *BY, "--yes")
    assert days.ask("suspend", "start", "S-1", *given).exit_code == 0
    told = json.loads(days.ask("register", "list", "--json").output)
    [state] = [row for row in told["rows"] if row["register"] == "suspensions"]
    assert state["why"] is None
    assert state["rows"] == 1


SYSTEMS = (None, "crm", "billing")
ACTIONS = ((), ("export",), ("read", "other"))
CATEGORIES = ((), ("user_name",), ("mobile_number", "address"))
GAPS = (
    (),
    (Gap(GapReason.TRUNCATED, GapPlace.RESPONSE_BODY),),
    (Gap(GapReason.UNPARSED, GapPlace.HEADER), Gap(GapReason.SAMPLED, GapPlace.RESPONSE_BODY)),
)


def forbidden(tmp_path, written, order):
    """Count what the doors would refuse of these accesses."""
    file = tmp_path / "orders.json"
    file.write_text(json.dumps({"orders": [order]}))
    suspensions = Suspensions(file, lambda: 1)
    return sum(suspensions.forbidding(one, answered=True) is not None for one in written)


def test_the_preview_counts_what_the_doors_refuse(empty, tmp_path):
    actions = (Action.EXPORT, Action.READ, Action.UNKNOWN, Action.OTHER)
    named = ("user_name", "mobile_number", "")
    kinds = itertools.product(
        ("crm", "billing"), actions, named, (Reading.EXACT, Reading.POSSIBLE), GAPS
    )
    for system, action, category, reading, gaps in kinds:
        with_category(
            empty, YESTERDAY, category, system=system, action=action, reading=reading, gaps=gaps
        )
    written = list(empty.written)
    empty.write()
    for system, some, categories in itertools.product(SYSTEMS, ACTIONS, CATEGORIES):
        if not (system or some or categories):
            continue
        order = {
            "suspension": "S-1",
            "system": system,
            "actions": some,
            "categories": categories,
            "ordered_at": 0,
            "lifted_at": None,
        }
        given = [("--system", system)] if system else []
        given += [("--action", one) for one in some] + [("--category", one) for one in categories]
        flags = [text for pair in given for text in pair]
        done = empty.ask("suspend", "start", "S-1", *flags, "--dry-run", "--json")
        assert done.exit_code == 0, (flags, done.output)
        counted = sum(row["accesses"] for row in json.loads(done.stdout)["rows"])
        assert counted == forbidden(tmp_path, written, order), flags
