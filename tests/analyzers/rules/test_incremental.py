"""Rules judged day by day: whatever a log holds and however it is cut, the answer is the full one's."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from analyzers.rules import Found, Rule, RuleWrong, Scalar, parse_rule, run
from analyzers.rules.cases import Case, _registers, build
from analyzers.rules.incremental import AskDays
from analyzers.rules.rule import prepared
from tests.analyzers.rules.database import all_rules, cases_of, new_ask
from tests.analyzers.rules.test_runner import RULE

DAY = timedelta(days=1)
TIMED = ("access", "touch", "subject_access")
BY_DAY = [rule for rule in all_rules() if rule.days_around is not None]


def each_day(ask: Any) -> AskDays:
    """Give an `AskDays` that keeps nothing and asks each day with accesses by itself."""

    def ask_days(
        sql: str, values: Mapping[str, Scalar], since: datetime, until: datetime, around: int
    ) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        _, days = ask("SELECT DISTINCT epoch_us(seen_at) // 86400000000 FROM access", ())
        columns: Sequence[str] = ()
        rows: list[Sequence[object]] = []
        for (day,) in days or [(0,)]:
            begin = max(since, datetime(1970, 1, 1, tzinfo=UTC) + day * DAY)
            end = min(until, datetime(1970, 1, 1, tzinfo=UTC) + (day + 1) * DAY)
            if end <= begin and days:
                continue
            period = {
                "since": begin.isoformat(),
                "until": end.isoformat(),
                "window_since": (begin - around * DAY).isoformat(),
                "window_until": (end + around * DAY).isoformat(),
            }
            columns, came = ask(*prepared(sql, {**values, **period}))
            rows.extend(came)
        return columns, rows

    return ask_days


def both(rule: Rule, case: Case, ask: Any) -> tuple[object, object]:
    """Judge a case in full and day by day."""
    given = (rule, ask, _registers(case), case.parameters, case.since, case.until)
    return run(*given), run(*given, by_days=each_day(ask))


@pytest.mark.parametrize("rule", BY_DAY, ids=lambda rule: rule.id)
def test_every_case_is_judged_alike_in_full_and_day_by_day(rule: Rule) -> None:
    ask = new_ask()
    found = 0
    for case in cases_of(rule):
        build(case, ask)
        full, daily = both(rule, case, ask)
        assert full == daily, case.name
        found += isinstance(full, Found)
    assert found


@pytest.mark.parametrize("rule", BY_DAY, ids=lambda rule: rule.id)
def test_all_cases_of_a_rule_in_one_log_spread_over_days_are_judged_alike(rule: Rule) -> None:
    """The cases of a rule joined in one log, moved by hours and given ids of their own."""
    ask = new_ask()
    moved = random.Random(rule.id)
    cases = [case for case in cases_of(rule) if not case.missing and not case.not_testable]
    for number, case in enumerate(cases):
        if number:
            for table in TIMED:
                ask(f"CREATE OR REPLACE TABLE kept_{table} AS SELECT * FROM {table}", ())
        build(case, ask)
        hours = moved.randrange(-120, 120)
        for table in TIMED:
            ask(f"UPDATE {table} SET seen_at = seen_at + to_hours({hours})", ())
            own = f"md5('{number}' || CAST(access_id AS VARCHAR))"
            ask(f"UPDATE {table} SET access_id = CAST({own} AS UUID)", ())
            if number:
                ask(f"INSERT INTO {table} SELECT * FROM kept_{table}", ())
    since, until = cases[0].since - 30 * DAY, cases[0].until + 30 * DAY
    states = {
        name: replace(state, rows=1, valid_through=until)
        for name, state in _registers(cases[-1]).items()
    }
    given = (rule, ask, states, cases[-1].parameters, since, until)
    assert run(*given) == run(*given, by_days=each_day(ask))


@pytest.mark.parametrize(
    ("window", "days"), [("access", 0), ("day", 1), ("30 days", 31), ("all", None)]
)
def test_the_window_says_how_many_days_around_are_looked_at(window: str, days: int | None) -> None:
    header = f'-- window = "{window}"\n'
    assert parse_rule(header + RULE, "P0-1.sql").days_around == days


@pytest.mark.parametrize(
    ("window", "sql", "said"),
    [
        ("week", "", "expected access, day, a number of days or all"),
        ("0 days", "", "expected access, day, a number of days or all"),
        ("access", " AND seen_at < CAST($until AS TIMESTAMPTZ)", "ask for window"),
        ("day", " AND EXISTS (SELECT 1 FROM log_gap)", "log_gap in the SQL"),
    ],
)
def test_a_window_that_cannot_hold_is_refused(window: str, sql: str, said: str) -> None:
    text = f'-- window = "{window}"\n' + RULE.replace(" -- no ; here", sql)
    with pytest.raises(RuleWrong, match=said):
        parse_rule(text, "P0-1.sql")
