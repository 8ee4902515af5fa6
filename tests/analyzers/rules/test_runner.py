"""The runner: what becomes of a rule's rows, with logs given row by row."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest

from access import Proves, Severity
from analyzers.rules import (
    Answered,
    Ask,
    Found,
    NotTestable,
    Passed,
    RegisterState,
    Rule,
    RuleWrong,
    Scalar,
    Untestable,
    Verdict,
    answer,
    end_of_day,
    parse_rule,
    run,
)
from analyzers.rules.cases import build, parse_cases
from analyzers.rules.runner import finding_id
from tests.analyzers.rules.database import new_ask

SINCE, UNTIL = datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 8, 1, tzinfo=UTC)

RULE = """\
-- id = "P0-1"
-- title_en = "Reading"
-- title_zh = "读取"
-- clause = "P0"
-- tier = "P23"
-- severity = "high"
-- proves = "indicates"
-- group_by = ["system", "account"]
-- sentence_en = "{system}/{account}: {accesses}"
-- sentence_zh = "{system}/{account}：{accesses}"
-- clears_en = "Stop."
-- clears_zh = "停止。"
-- limits = ["None."]
-- [parameters.least]
-- default = 1
-- unit = "rows"
-- meaning = "the least rows"

SELECT access_id, seen_at, system, account FROM access WHERE row_count >= $least -- no ; here
"""

QUESTION = """\
-- id = "q"
-- title_en = "Who"
-- title_zh = "谁"
-- proves = "answers"
-- [parameters.who]
-- unit = "account"
-- meaning = "which account"

SELECT account, '$since ;' AS text FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND account = $who
ORDER BY account
"""


def log(rows: str) -> Ask:
    """Give an `ask` over a log with these accesses, written as in a case file."""
    ask = new_ask()
    [case] = parse_cases(f'[[case]]\nname = "x"\nquiet = true\naccess = {rows}', "x.test.toml")
    build(case, ask)
    return ask


def rule(**changes: Any) -> Rule:
    return msgspec.structs.replace(parse_rule(RULE, "P0-1.sql"), **changes)


def verdict(
    ask: Ask,
    tested: Rule | None = None,
    registers: dict[str, RegisterState] | None = None,
    parameters: dict[str, Scalar] | None = None,
) -> Verdict:
    return run(tested or rule(), ask, registers or {}, parameters or {}, SINCE, UNTIL)


def test_findings_come_with_the_cause_that_clears_most_first() -> None:
    found = verdict(
        log('[{account = "a"}, {account = "b", times = 3}, {account = "c", times = 2}]')
    )
    assert isinstance(found, Found)
    assert [(dict(f.cause)["account"], f.accesses) for f in found.findings] == [
        ("b", 3),
        ("c", 2),
        ("a", 1),
    ]


def test_of_equal_causes_the_older_comes_first() -> None:
    found = verdict(
        log(
            '[{account = "a", seen_at = 2026-07-03T00:00:00Z},'
            ' {account = "b", seen_at = 2026-07-02T00:00:00Z}]'
        )
    )
    assert isinstance(found, Found)
    assert [dict(f.cause)["account"] for f in found.findings] == ["b", "a"]


def test_a_finding_says_what_its_rule_says() -> None:
    found = verdict(log('[{account = "a", times = 1234}]'))
    assert isinstance(found, Found)
    [finding] = found.findings
    assert (finding.rule, finding.clause) == ("P0-1", "P0")
    assert (finding.severity, finding.proves) == (Severity.HIGH, Proves.INDICATES)
    assert finding.cause == (("system", "crm"), ("account", "a"))
    assert finding.sentence_en == "crm/a: 1,234 accesses"
    assert finding.sentence_zh == "crm/a：1,234 次访问"


def test_a_finding_has_the_five_oldest_accesses_and_the_times_of_first_and_last() -> None:
    found = verdict(log("[{times = 7}]"))
    assert isinstance(found, Found)
    [finding] = found.findings
    assert finding.examples == tuple(f"00000000-0000-0000-0000-00000000000{n}" for n in range(1, 6))
    # 2026-07-01T02:00:00Z by `date -u -d … +%s`, and six seconds later.
    assert (finding.first_seen, finding.last_seen) == (1782871200_000000, 1782871206_000000)


def test_a_finding_keeps_its_id_over_runs_and_changes_it_with_rule_and_cause() -> None:
    ask = log('[{account = "a"}, {account = "b"}]')
    first, second = verdict(ask), verdict(ask)
    other = verdict(ask, rule(id="P0-2"))
    assert isinstance(first, Found)
    assert isinstance(second, Found)
    assert isinstance(other, Found)
    assert first.findings == second.findings
    ids = {finding.id for found in (first, other) for finding in found.findings}
    assert len(ids) == 4
    assert all(len(one) == 9 and one.startswith("F") for one in ids)


def test_a_missing_cause_is_not_the_text_none() -> None:
    assert finding_id("P0-1", [("person", None)]) != finding_id("P0-1", [("person", "None")])
    assert finding_id("P0-1", [("person", None)]) != finding_id("P0-1", [("person", "null")])
    assert finding_id("P0-1", [("a", "b"), ("c", "d")]) != finding_id("P0-1", [("a", "bcd")])


def test_a_rule_that_finds_nothing_passes_and_says_on_how_many_accesses() -> None:
    passed = verdict(log('[{row_count = 0, times = 3}, {row_count = 0, reading = "unreadable"}]'))
    assert isinstance(passed, Passed)
    assert (passed.seen.accesses, passed.seen.unreadable) == (4, 1)
    assert passed.seen.latest == datetime(2026, 7, 1, 2, 0, 3, tzinfo=UTC)


def test_accesses_outside_the_period_are_neither_tested_nor_counted() -> None:
    ask = log(
        "[{seen_at = 2026-06-30T23:59:59.999999Z}, {seen_at = 2026-08-01T00:00:00Z},"
        " {seen_at = 2026-07-01T00:00:00Z, row_count = 0}]"
    )
    passed = verdict(ask)
    assert isinstance(passed, Passed)
    assert passed.seen.accesses == 1


def test_the_zone_of_since_and_until_is_heeded() -> None:
    ask = log("[{seen_at = 2026-06-30T16:00:00Z}]")
    china = timezone(timedelta(hours=8))
    begin, end = datetime(2026, 7, 1, tzinfo=china), datetime(2026, 7, 2, tzinfo=china)
    assert isinstance(run(rule(), ask, {}, {}, begin, end), Found)


def test_a_period_without_a_zone_is_refused() -> None:
    with pytest.raises(RuleWrong, match="time zone"):
        run(rule(), log("[]"), {}, {}, datetime(2026, 7, 1), UNTIL)  # noqa: DTZ001


def test_a_log_without_accesses_does_not_pass() -> None:
    untested = verdict(log("[]"))
    assert isinstance(untested, NotTestable)
    [reason] = untested.reasons
    assert (reason.why, reason.register) == (Untestable.NO_ACCESSES, None)


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (None, Untestable.MISSING),
        (RegisterState(0, SINCE, UNTIL), Untestable.EMPTY),
        (RegisterState(5, SINCE, datetime(2026, 7, 1, 1, 59, 59, tzinfo=UTC)), Untestable.OUTDATED),
        (RegisterState(5, SINCE), Untestable.OUTDATED),
    ],
)
def test_a_rule_is_not_testable_while_its_register_is_missing_empty_or_outdated(
    state: RegisterState | None, why: Untestable
) -> None:
    needing = rule(registers=("staff",))
    states = {"staff": state} if state else {}
    for rows in ("[{}]", "[{row_count = 0}]"):
        untested = verdict(log(rows), needing, states)
        assert isinstance(untested, NotTestable)
        assert [(reason.why, reason.register) for reason in untested.reasons] == [(why, "staff")]


@pytest.mark.parametrize(
    "state",
    [
        RegisterState(1, SINCE, datetime(2026, 7, 1, 2, tzinfo=UTC)),
        RegisterState(1, datetime(2026, 7, 1, 2, tzinfo=UTC)),
        RegisterState(1, SINCE, end_of_day(date(2026, 7, 1), timezone(timedelta(hours=8)))),
    ],
)
def test_a_register_that_speaks_for_the_latest_access_will_do(state: RegisterState) -> None:
    needing = rule(registers=("staff",))
    assert isinstance(verdict(log("[{}]"), needing, {"staff": state}), Found)


def test_only_accesses_of_the_period_outdate_a_register() -> None:
    needing = rule(registers=("staff",))
    state = RegisterState(1, SINCE, datetime(2026, 7, 2, tzinfo=UTC))
    ask = log("[{}, {seen_at = 2026-08-01T00:00:00Z}]")
    assert isinstance(verdict(ask, needing, {"staff": state}), Found)


def test_a_day_ends_at_its_last_microsecond_in_its_zone() -> None:
    china = timezone(timedelta(hours=8))
    assert end_of_day(date(2026, 7, 1), china) + timedelta(microseconds=1) == datetime(
        2026, 7, 1, 16, tzinfo=UTC
    )


def test_every_reason_is_said_in_both_languages_with_what_to_do() -> None:
    needing = rule(registers=("staff", "approvals", "purposes"))
    states = {
        "approvals": RegisterState(0, SINCE, UNTIL),
        "purposes": RegisterState(1, SINCE, datetime(2026, 7, 1, 0, 30, tzinfo=UTC)),
    }
    untested = verdict(log("[{}]"), needing, states)
    assert isinstance(untested, NotTestable)
    said = [reason.text(timezone(timedelta(hours=8))) for reason in untested.reasons]
    assert said[0][0] == "the register staff is not loaded; whosaw register load FILE --as staff"
    assert said[1][1] == "登记表 approvals 为空；请执行 whosaw register load FILE --as approvals"
    assert "2026-07-01 08:30" in said[2][0]
    assert "2026-07-01 10:00" in said[2][1]


def test_a_setting_changes_what_is_found_and_other_rules_settings_are_left_aside() -> None:
    ask = log("[{row_count = 4}]")
    assert isinstance(verdict(ask, parameters={"least": 4, "bulk_rows": 7}), Found)
    assert isinstance(verdict(ask, parameters={"least": 5}), Passed)


@pytest.mark.parametrize("value", ["5", 5.0, True])
def test_a_setting_of_the_wrong_kind_is_refused(value: Scalar) -> None:
    with pytest.raises(RuleWrong, match=r"P0-1: parameter least: expected a whole number \(rows\)"):
        verdict(log("[{}]"), parameters={"least": value})


def test_a_row_without_a_time_belongs_to_every_period() -> None:
    found = verdict(log('[{without = ["seen_at"]}]'))
    assert isinstance(found, Found)
    [finding] = found.findings
    assert (finding.accesses, finding.first_seen, finding.last_seen) == (1, 0, 0)


def test_values_reach_the_log_as_parameters_and_never_as_text() -> None:
    asked: list[tuple[str, object]] = []

    def listening(sql: str, parameters: object) -> tuple[list[str], list[list[object]]]:
        asked.append((sql, parameters))
        return ["account"], [[0, 0, None]] if "count(*)" in sql else []

    question = parse_rule(QUESTION, "q.sql")
    answer(question, listening, {}, {"who": "'; DROP TABLE access"}, SINCE, UNTIL)
    sql, parameters = asked[-1]
    assert "DROP" not in sql
    assert "'$since ;'" in sql
    assert parameters == [
        "2026-07-01T00:00:00.000000+00:00",
        "2026-08-01T00:00:00.000000+00:00",
        "'; DROP TABLE access",
    ]


def test_a_question_gives_its_answer_as_it_stands() -> None:
    question = parse_rule(QUESTION, "q.sql")
    told = answer(question, log('[{account = "a"}, {}]'), {}, {"who": "a"}, SINCE, UNTIL)
    assert told == Answered("q", ("account", "text"), [("a", "$since ;")])


def test_a_question_that_was_not_told_what_it_needs_says_so() -> None:
    question = parse_rule(QUESTION, "q.sql")
    with pytest.raises(RuleWrong, match="q: parameter who must be given: which account"):
        answer(question, log("[]"), {}, {}, SINCE, UNTIL)


def test_a_problem_without_a_sentence_is_an_error_and_not_another_sentence() -> None:
    several = rule(
        group_by=("problem",),
        sentences_en={"known": "k", "other": "o"},
        sentences_zh={"known": "已知", "other": "其他"},
        sql="SELECT access_id, seen_at, 'new' AS problem FROM access WHERE row_count >= $least",
    )
    with pytest.raises(RuleWrong, match="P0-1: the SQL gives the problem 'new'"):
        verdict(log("[{}]"), several)
