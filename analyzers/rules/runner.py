"""Runs a rule against the log, or asks it a question. The log is an `ask` that is passed in.

The rule's SELECT names the accesses at fault; this wraps it: picks the period, groups by cause,
counts, and keeps the five oldest as examples. No I/O of its own, no clock, no DuckDB.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from msgspec import Struct

from access import Finding
from analyzers.rules.incremental import EXAMPLES, AskDays, by_day, together
from analyzers.rules.rule import Rule, RuleWrong, Scalar, parameter_values, prepared
from analyzers.rules.sentence import sentences
from analyzers.rules.verdict import (
    AccessesSeen,
    Found,
    NotTestable,
    Passed,
    Reason,
    RegisterState,
    Untestable,
    Verdict,
    register_reasons,
)

Rows = Sequence[Sequence[object]]
Ask = Callable[[str, Sequence[Scalar]], tuple[Sequence[str], Rows]]
"""One SELECT with `$1`, `$2` … and their values in; column names and rows out."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Answered(Struct, frozen=True):
    """What a question gave, as the ledger gave it."""

    question: str
    columns: tuple[str, ...]
    rows: Rows


def run(
    rule: Rule,
    ask: Ask,
    registers: Mapping[str, RegisterState],
    parameters: Mapping[str, Scalar],
    since: datetime,
    until: datetime,
    *,
    seen: AccessesSeen | None = None,
    by_days: AskDays | None = None,
) -> Verdict:
    """Test a rule on the accesses seen from `since` (inclusive) to `until` (exclusive).

    `registers` holds a state for each register that was ever loaded. `parameters` may hold those
    of other rules too. `seen` is what `accesses_seen` gave of the period, if that was asked before.
    With `by_days` a rule that can be judged day by day is.

    Raises:
        RuleWrong: a parameter is of the wrong kind, or the rule's columns are not as they must be.
    """
    period = _period(since, until)
    seen = seen or accesses_seen(ask, since, until)
    if reasons := register_reasons(rule, registers, seen):
        return NotTestable(rule.id, seen, reasons)
    values = parameter_values(rule, parameters)
    if by_days is not None and rule.days_around is not None:
        answer_by_days = by_days(by_day(rule), values, since, until, rule.days_around)
        causes = together(rule, *answer_by_days)
    else:
        columns, rows = ask(*prepared(_counted(rule), values | period))
        causes = [dict(zip(columns, row, strict=True)) for row in rows]
    findings = [_finding(rule, cause) for cause in causes]
    if findings:
        findings.sort(key=lambda finding: (-finding.accesses, finding.first_seen, finding.id))
        return Found(rule.id, seen, tuple(findings))
    if seen.accesses == 0:
        return NotTestable(rule.id, seen, (Reason(Untestable.NO_ACCESSES),))
    if rule.subjects_of:
        _, [[anybody]] = ask(*prepared(named_in(rule.subjects_of), period))
        if not anybody:
            return NotTestable(rule.id, seen, (Reason(Untestable.NO_SUBJECTS, rule.subjects_of),))
    return Passed(rule.id, seen)


def answer(
    question: Rule,
    ask: Ask,
    registers: Mapping[str, RegisterState],
    parameters: Mapping[str, Scalar],
    since: datetime,
    until: datetime,
) -> Answered | NotTestable:
    """Ask a question; not testable when a register it needs is missing, empty or outdated.

    Raises:
        RuleWrong: a parameter is not given or of the wrong kind.
    """
    seen = accesses_seen(ask, since, until)
    if reasons := register_reasons(question, registers, seen):
        return NotTestable(question.id, seen, reasons)
    values = parameter_values(question, parameters) | _period(since, until)
    columns, rows = ask(*prepared(question.sql, values))
    return Answered(question.id, tuple(columns), rows)


def accesses_seen(ask: Ask, since: datetime, until: datetime) -> AccessesSeen:
    """Tell what the log holds of the period."""
    _, rows = ask(*prepared(_SEEN, _period(since, until)))
    [[accesses, unreadable, latest]] = rows
    return AccessesSeen(_number(accesses), _number(unreadable), _moment(latest))


_SEEN = """\
SELECT count(*), count(*) FILTER (WHERE reading = 'unreadable'), epoch_us(max(seen_at))
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)"""


def named_in(register: str) -> str:
    """Give the question whether the period names anybody by a kind that a register has."""
    # The register is one of a parsed rule file.
    return f"""\
SELECT count(*) > 0
FROM (
  SELECT 1 FROM subject_access
  WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
    AND subject_kind IN (SELECT DISTINCT subject_kind FROM {register})
  LIMIT 1
)"""  # noqa: S608


def finding_id(rule_id: str, cause: Sequence[tuple[str, str | None]]) -> str:
    """Give the name of a finding: the same for the same rule and cause, in every run.

    Eight hexadecimal digits: among 1,000 findings two collide once in 8,600 logs.
    """
    text = json.dumps([rule_id, cause], ensure_ascii=False, separators=(",", ":"))
    return "F" + blake2b(text.encode(), digest_size=4).hexdigest()


def accesses_sql(rule: Rule) -> str:
    """Give the SELECT of all accesses at fault in a period, with the columns of their cause.

    The placeholders keep their names: the rule's parameters, `$since` and `$until`.
    """
    cause = ", ".join(f'"{column}"' for column in rule.group_by)
    # The parts are names out of a parsed rule file, values go in as placeholders.
    return f"""\
WITH at_fault AS (
{rule.sql}
)
SELECT access_id, seen_at, {cause}
FROM at_fault
WHERE seen_at IS NULL
  OR (seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ))"""  # noqa: S608


def rule_digest(rule: Rule, parameters: Mapping[str, Scalar]) -> str:
    """Give a digest of what decides over a finding of the rule: its SELECT, its causes, its values."""
    decides = [rule.sql, rule.group_by, rule.counted_in, parameter_values(rule, parameters)]
    text = json.dumps(decides, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return blake2b(text.encode(), digest_size=8).hexdigest()


def _period(since: datetime, until: datetime) -> dict[str, Scalar]:
    if since.tzinfo is None or until.tzinfo is None:
        raise RuleWrong("since and until need a time zone")
    return {
        "since": since.astimezone(UTC).isoformat(timespec="microseconds"),
        "until": until.astimezone(UTC).isoformat(timespec="microseconds"),
    }


def _counted(rule: Rule) -> str:
    """Wrap the rule's SELECT: one row a cause, with its accesses counted.

    A row without a time belongs to every period. Access ids are ordered by time, so that the least
    five are the oldest five.
    """
    cause = ", ".join(f'CAST("{column}" AS VARCHAR) AS "{column}"' for column in rule.group_by)
    count = f'CAST(sum("{rule.counted_in}") AS BIGINT)' if rule.counted_in else "count(*)"
    positions = ", ".join(str(n) for n in range(1, len(rule.group_by) + 1))
    # The parts are names out of a parsed rule file, values go in as placeholders.
    return f"""\
WITH at_fault AS (
{rule.sql}
)
SELECT {cause},
  {count} AS accesses, epoch_us(min(seen_at)) AS first_seen, epoch_us(max(seen_at)) AS last_seen,
  CAST(min(access_id, {EXAMPLES}) AS VARCHAR[]) AS examples
FROM at_fault
WHERE seen_at IS NULL
  OR (seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ))
GROUP BY {positions}
ORDER BY accesses DESC, first_seen"""  # noqa: S608


def _finding(rule: Rule, row: Mapping[str, object]) -> Finding:
    cause = tuple((column, _text(row[column])) for column in rule.group_by)
    accesses = _number(row["accesses"])
    english, chinese = sentences(rule, dict(cause), accesses)
    examples = row["examples"]
    return Finding(
        id=finding_id(rule.id, cause),
        rule=rule.id,
        clause=rule.clause,
        severity=rule.severity,
        proves=rule.proves,
        cause=cause,
        sentence_en=english,
        sentence_zh=chinese,
        accesses=accesses,
        first_seen=_number(row["first_seen"]),
        last_seen=_number(row["last_seen"]),
        examples=tuple(str(one) for one in examples) if isinstance(examples, Sequence) else (),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _number(value: object) -> int:
    """Give a count or a time in µs; nothing counted is 0."""
    return value if isinstance(value, int) else 0


def _moment(microseconds: object) -> datetime | None:
    if not isinstance(microseconds, int):
        return None
    return _EPOCH + timedelta(microseconds=microseconds)
