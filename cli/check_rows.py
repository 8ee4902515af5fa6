"""The answer of `whosaw check` for a machine: a row for each finding, and each rule's verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from analyzers.rules.verdict import Found, NotTestable, Passed
from cli.asking_rules import reason_words
from cli.check_answer import findings_of, summary
from cli.options import Language
from cli.times import moment

if TYPE_CHECKING:
    from access import Finding
    from analyzers.rules.rule import Rule
    from analyzers.rules.verdict import Verdict
    from cli.ask import Desk
    from cli.check_answer import Checked
    from cli.tables import Row


def give(asked: Desk, checked: Checked) -> None:
    """Give a machine one row for each finding, and beside them each rule's verdict."""
    hidden = {one.id for one in checked.known_findings()}
    found = [one for one in checked.all_findings() if one.id not in hidden]
    about = {
        "since": checked.since,
        "until": checked.until,
        "summary": summary(checked, Language.EN),
        "rules": [
            _verdict_row(asked, rule, verdict)
            for rule, verdict in zip(checked.rules, checked.verdicts, strict=True)
        ],
        "closed_by_themselves": [
            {"finding": one.finding, "rule": one.rule, "status": one.status.value,
             "reason": one.reason}
            for one in checked.gone
        ],
    }  # fmt: skip
    if checked.baseline is not None:
        findings, accesses = checked.hidden()
        about["baseline"] = {"at": checked.baseline, "findings": findings, "accesses": accesses}
    if checked.new_since is not None:
        about["known_before"] = {"at": checked.new_since, "findings": len(hidden)}
    rows = [_finding_row(checked, finding) for finding in found]
    asked.give(pa.Table.from_pylist(rows, _FINDING), about)


_MOMENT = pa.timestamp("us", "UTC")
_FINDING = pa.schema(
    [
        ("id", pa.string()),
        ("rule", pa.string()),
        ("clause", pa.string()),
        ("severity", pa.string()),
        ("proves", pa.string()),
        ("sentence_en", pa.string()),
        ("sentence_zh", pa.string()),
        ("accesses", pa.int64()),
        ("first_seen", _MOMENT),
        ("last_seen", _MOMENT),
        ("examples", pa.list_(pa.string())),
        ("cause", pa.string()),
        ("status", pa.string()),
        ("opened_at", _MOMENT),
        ("owner", pa.string()),
        ("due_at", _MOMENT),
        ("expires_at", _MOMENT),
        ("reason", pa.string()),
        ("clears_en", pa.string()),
        ("clears_zh", pa.string()),
    ]
)


def _finding_row(checked: Checked, finding: Finding) -> Row:
    cause = "; ".join(f"{name}={value}" for name, value in finding.cause if value is not None)
    state, rule = checked.states.get(finding.id), checked.by_id[finding.rule]
    return {
        "id": finding.id,
        "rule": finding.rule,
        "clause": finding.clause,
        "severity": finding.severity.value,
        "proves": finding.proves.value,
        "sentence_en": finding.sentence_en,
        "sentence_zh": finding.sentence_zh,
        "accesses": finding.accesses,
        "first_seen": moment(finding.first_seen),
        "last_seen": moment(finding.last_seen),
        "examples": list(finding.examples),
        "cause": cause,
        "status": checked.status(finding).value,
        "opened_at": state.opened_at if state else None,
        "owner": state.owner if state else None,
        "due_at": state.due_at if state else None,
        "expires_at": state.expires_at if state else None,
        "reason": state.reason if state else None,
        "clears_en": rule.clears_en,
        "clears_zh": rule.clears_zh,
    }


def _verdict_row(asked: Desk, rule: Rule, verdict: Verdict) -> Row:
    reasons = verdict.reasons if isinstance(verdict, NotTestable) else ()
    return {
        "rule": rule.id,
        "clause": rule.clause,
        "verdict": _VERDICTS[type(verdict)],
        "findings": len(findings_of(verdict)),
        "accesses_tested": verdict.seen.accesses,
        "reasons": [reason_words(asked, one) for one in reasons],
    }


_VERDICTS = {Found: "found", Passed: "passed", NotTestable: "not_testable"}
