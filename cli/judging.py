"""Judges the log by rules, for `check`, the reports and the alerts; records what was found.

Rules that can be judged by days are, from what the ledger kept of days that have not changed since
(`analyzers.rules.incremental`); `full` judges everything anew, and gives the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from analyzers.rules.rule import RuleWrong, Scalar, parameter_values
from analyzers.rules.runner import accesses_seen, accesses_sql, rule_digest, run
from analyzers.rules.verdict import Found, NotTestable, Reason, Untestable, Verdict
from cli.asking_rules import TableAsk, register_states
from cli.door import WrongUse
from cli.progress import working
from cli.rules_files import is_own, own_folder
from ledger.finding import JudgedRule, Judgement, Recorded, SeenFinding
from ledger.questions import MOST_SECONDS, QuestionFailed, QuestionStopped
from ledger.safe_sql import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from access import Finding
    from analyzers.rules.incremental import AskDays
    from analyzers.rules.rule import Rule
    from analyzers.rules.verdict import AccessesSeen, RegisterState
    from cli.ask import Desk

FINDINGS = "findings"
"""The register that is filled by what the other rules find."""
_MOST = 1_000_000
"""Rows of one rule's answer: causes, not accesses."""


class Judged(Struct, frozen=True):
    """The verdicts, in the order of the rules, and where each finding stands after them."""

    verdicts: list[Verdict]
    recorded: Recorded


def judge(
    asked: Desk, rules: Sequence[Rule], since: datetime, until: datetime, *, full: bool = False
) -> list[Verdict]:
    """Judge the accesses seen from `since` (inclusive) to `until` (exclusive); record nothing.

    Raises:
        WrongUse: a parameter in the settings is of the wrong kind.
    """
    return _Judging(asked, since, until, full=full).verdicts(rules)


def judge_and_record(
    asked: Desk, rules: Sequence[Rule], since: datetime, until: datetime, *, full: bool = False
) -> Judged:
    """Judge as `judge` does and record what was found; rules about findings come last.

    Raises:
        WrongUse: a parameter in the settings is of the wrong kind.
    """
    by_id: dict[str, Verdict] = {}
    states: list[Recorded] = []
    for part in (
        [rule for rule in rules if FINDINGS not in rule.registers],
        [rule for rule in rules if FINDINGS in rule.registers],
    ):
        if part:
            judging = _Judging(asked, since, until, full=full)
            verdicts = judging.verdicts(part)
            by_id.update((verdict.rule, verdict) for verdict in verdicts)
            states.append(_record(asked, judging, part, verdicts))
    recorded = Recorded(
        tuple(one for state in states for one in state.found),
        tuple(one for state in states for one in state.gone),
    )
    return Judged([by_id[rule.id] for rule in rules], recorded)


class _Judging:
    """One period, judged with the registers and parameters of now."""

    def __init__(self, asked: Desk, since: datetime, until: datetime, *, full: bool) -> None:
        self.asked = asked
        self.since = since
        self.until = until
        self.parameters: Mapping[str, Scalar] = asked.parameters()
        # What is asked under a case is kept there whole, not in the pieces that changed.
        self._by_days = not full and asked.reason.case is None
        self._states: Mapping[str, RegisterState] = register_states(asked)

    def verdicts(self, rules: Sequence[Rule]) -> list[Verdict]:
        seen = accesses_seen(TableAsk(self.asked, "rules.seen"), self.since, self.until)
        found: list[Verdict] = []
        with working("") as now_doing:
            for rule in rules:
                now_doing(rule.id)
                try:
                    found.append(self._verdict(rule, seen))
                except RuleWrong as error:
                    message = f"{error} (whosaw.toml, [parameters])"
                    raise WrongUse(message) from None
                except (Refused, QuestionFailed) as error:
                    if not is_own(rule) or isinstance(error, QuestionStopped):
                        raise
                    file = str(own_folder(self.asked.loaded) / f"{rule.id}.sql")
                    reason = Reason(Untestable.REFUSED, file=file, told=str(error))
                    found.append(NotTestable(rule.id, seen, (reason,)))
        return found

    def _verdict(self, rule: Rule, seen: AccessesSeen) -> Verdict:
        name = f"rule.{rule.id}"
        log = TableAsk(self.asked, name, _MOST, MOST_SECONDS)
        return run(
            rule,
            log,
            self._states,
            self.parameters,
            self.since,
            self.until,
            seen=seen,
            by_days=self._asking_days(name) if self._by_days else None,
        )

    def _asking_days(self, name: str) -> AskDays:
        def ask_days(
            sql: str,
            values: Mapping[str, Scalar],
            since: datetime,
            until: datetime,
            around: int,
        ) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
            table = self.asked.ask_days(sql, values, (since, until), around, name)
            columns = [column.to_pylist() for column in table.columns]
            return table.column_names, list(zip(*columns, strict=True))

        return ask_days


def _record(
    asked: Desk, judging: _Judging, rules: Sequence[Rule], verdicts: Sequence[Verdict]
) -> Recorded:
    judged = [
        _judged(judging, rule, verdict.findings if isinstance(verdict, Found) else ())
        for rule, verdict in zip(rules, verdicts, strict=True)
        if not isinstance(verdict, NotTestable)
    ]
    if not judged:
        return Recorded((), ())
    return asked.ledger.record(Judgement(tuple(judged), asked.reason.why, asked.reason.case))


def _judged(judging: _Judging, rule: Rule, findings: Sequence[Finding]) -> JudgedRule:
    period = {"since": judging.since.isoformat(), "until": judging.until.isoformat()}
    return JudgedRule(
        rule.id,
        rule.clause,
        rule.severity.value,
        rule.proves.value,
        rule_digest(rule, judging.parameters),
        rule.registers,
        judging.since,
        judging.until,
        accesses_sql(rule),
        {**parameter_values(rule, judging.parameters), **period},
        tuple(
            SeenFinding(
                one.id,
                one.cause,
                one.sentence_en,
                one.sentence_zh,
                one.accesses,
                one.first_seen,
                one.last_seen,
                one.examples,
            )
            for one in findings
        ),
    )
