"""A month of a telecom: every breach that was planted is found, and nothing that is only nearly one."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from analyzers.rules import NotTestable
from tests.analyzers.rules.digest import JUDGED
from tests.synthetic.breaches import ONE_CAUSE
from tests.synthetic.judged import cause, judged
from tests.synthetic.month import traffic

SMALL = (30_000, 20_000)
WHOLE = (3_000_000, 1_000_000)
"""Accesses and subscribers."""
MOST_LOOKED_AT = 20
SIZES = [
    pytest.param(SMALL, id="small"),
    *(
        [pytest.param(WHOLE, id="whole", marks=pytest.mark.soak)]
        if os.environ.get("WHOSAW_SOAK")
        else []
    ),
]
NOT_PLANTED = {"P13.6-3"}
"""Waits for the ledger's trees."""


@pytest.fixture(scope="module", params=SIZES)
def month(request, tmp_path_factory):
    """Give the month, judged."""
    made = judged(tmp_path_factory.mktemp("month"), *request.param)
    yield made
    made.ledger.close()
    print({name: round(seconds, 2) for name, seconds in made.seconds.items()})


def test_the_plan_has_every_rule_sixty_breaches_and_two_hundred_near_misses(month):
    plan = month.month.plan

    assert {breach.rule for breach in plan.breaches} == {rule for rule, *_ in JUDGED} - NOT_PLANTED
    assert len(plan.breaches) >= 60
    assert len(plan.near_misses) >= 200
    named = Counter((one.rule, one.name) for one in (*plan.breaches, *plan.near_misses))
    assert [name for name, count in named.items() if count > 1] == []
    assert all(breach.expected[0].rule == breach.rule for breach in plan.breaches)
    assert all(near.accesses or near.never for near in plan.near_misses)


def test_the_traffic_is_the_same_from_the_same_seed():
    first, again = (list(traffic(500, 20_000)) for _ in range(2))

    assert first == again
    assert len({record.subjects for record in first}) > 400


def test_every_planted_breach_is_found_with_its_cause_and_its_accesses(month):
    found = {(one.rule, cause(one)): one.accesses for one in month.findings()}
    total = month.month.plan.expected()
    missed = {
        f"{breach.rule}: {breach.name}": dict(one.cause)
        for breach in month.month.plan.breaches
        for one in breach.expected
        if found.get((one.rule, one.cause)) != total[one.rule, one.cause]
    }

    assert missed == {}


def test_nothing_else_is_found(month):
    expected = month.month.plan.expected()
    more = [
        (one.rule, dict(one.cause), one.accesses)
        for one in month.findings()
        if (one.rule, cause(one)) not in expected
    ]

    assert more == []


def test_no_near_miss_is_accused_by_any_rule(month):
    accused = {rule: month.accused(rule) for rule in month.verdicts}
    wrongly = [
        (rule, f"{near.rule}: {near.name}")
        for near in month.month.plan.near_misses
        for rule, ids in accused.items()
        if ids & near.ids
    ]
    named = [
        (one.rule, f"{near.rule}: {near.name}")
        for near in month.month.plan.near_misses
        for one in month.findings()
        for never in near.never
        if never.items() <= ({"rule": one.rule} | dict(one.cause)).items()
    ]

    assert wrongly == []
    assert named == []


def test_a_breach_accuses_its_accesses_and_no_others(month):
    for rule in month.verdicts:
        planted = set()
        for breach in month.month.plan.breaches:
            if rule in {one.rule for one in breach.expected}:
                planted |= breach.ids
        assert month.accused(rule) <= planted, rule


def test_of_ten_thousand_accesses_of_one_cause_few_findings_are_to_be_looked_at(month):
    [breach] = [one for one in month.month.plan.breaches if len(one.accesses) == ONE_CAUSE]
    looked_at = [
        one
        for one in month.findings()
        if dict(one.cause).get("account") == "svc_report"
        or set(one.examples) & {str(one) for one in breach.ids}
    ]

    assert sorted((one.rule, one.accesses) for one in looked_at) == [
        ("P13.6-1", ONE_CAUSE),
        ("P9.3-2", ONE_CAUSE),
    ]
    assert len(looked_at) < MOST_LOOKED_AT


def test_what_waits_is_not_testable_and_all_else_was_tested(month):
    untested = {rule for rule, one in month.verdicts.items() if isinstance(one, NotTestable)}

    assert untested == NOT_PLANTED


def test_a_question_that_reads_the_accesses_twice_loses_none_of_them(month):
    named = "SELECT account, subject_count FROM access WHERE len(categories) > 0"
    many = f"SELECT account FROM ({named}) GROUP BY account HAVING sum(subject_count) > 200"
    _, each = month.ask(named, [])
    people = Counter()
    for account, count in each:
        people[account] += count
    whole = sum(people[account] > 200 for account, _ in each)

    joined = f"SELECT count(*) FROM ({named}) AS one JOIN ({many}) AS two USING (account)"
    listed = f"SELECT count(*) FROM ({named}) WHERE account IN ({many})"
    assert whole > 0
    assert [month.ask(sql, [])[1] for sql in (joined, listed)] == [[(whole,)]] * 2
