"""`whosaw check`: runs the rules and says what they find, and what could not be tested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer
from rich.table import Table
from rich.text import Text

from access import Severity
from analyzers.rules.rule import RuleWrong
from analyzers.rules.runner import run
from analyzers.rules.verdict import Found, NotTestable, Passed, Untestable, Verdict
from cli.accesses import SHORT_ID
from cli.ask import Desk, desk, language_of
from cli.asking_rules import TableAsk, reason_words, register_states
from cli.console import cleaned, line, paragraph, show
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.options import Language, Output, Period, Reason, Where, flattened
from cli.progress import working
from cli.rules_files import rule_named, rules
from cli.tables import (
    Column,
    check_output,
    for_machine,
    give_to_machine,
    give_to_people,
    number,
)
from cli.times import moment, zone_named
from cli.words import counted, meaning, say
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from access import Finding
    from analyzers.rules.rule import Rule
    from cli.tables import Row

DEFAULT_SINCE = "7d"
_FINDINGS_SHOWN = 5
"""Findings shown for each rule; the rest is counted. `--json` and `--csv` give all."""
_STYLES = {
    Severity.CRITICAL: "bold red",
    Severity.HIGH: "red",
    Severity.MEDIUM: "yellow",
    Severity.LOW: "",
    Severity.INFO: "dim",
}


@flattened
def check(
    period: Period,
    output: Output,
    reason: Reason,
    where: Where,
    rule_ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[RULE]...", help="Only these. Without one: all."),
    ] = None,
    list_rules: Annotated[bool, typer.Option("--list", help="Only list the rules.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with 3 when a rule could not be tested.")
    ] = False,
) -> None:
    """Run the rules over the log: what breaches which clause, and what could not be tested.

    A rule whose register is missing, empty or out of date is not testable; it never passes.
    Ends with 0: nothing found; 1: something was; 3: nothing was, but the log has a gap in the
    period, is not loaded to its end, or (--strict) a rule could not be tested.

    Examples:
      whosaw check --since 7d
      whosaw check P9.3-2 --since 2026-11-01 --until 2026-11-30
      whosaw check --strict --json > findings.json
    """
    chosen = [_rule(one) for one in rule_ids or ()] or list(rules())
    if list_rules:
        _list(chosen, where, output)
        return
    with desk(where, output, reason) as asked:
        since, until = asked.period(period, DEFAULT_SINCE)
        verdicts = _run(asked, chosen, since, until)
        asked.standing(since, until)
        if for_machine(output):
            _give(asked, chosen, verdicts, since, until)
        else:
            _show(asked, chosen, verdicts)
        if any(isinstance(verdict, Found) for verdict in verdicts):
            raise typer.Exit(ExitCode.WRONG)
        if strict and any(isinstance(verdict, NotTestable) for verdict in verdicts):
            raise typer.Exit(ExitCode.CANNOT_TELL)
        asked.finish()


def _rule(rule_id: str) -> Rule:
    found = rule_named(rule_id)
    if found.is_question:
        message = f"{found.id} is a question, which judges nothing: whosaw query {found.id}"
        raise WrongUse(message)
    return found


def _run(asked: Desk, chosen: Sequence[Rule], since: datetime, until: datetime) -> list[Verdict]:
    states = register_states(asked)
    parameters = asked.parameters()
    verdicts: list[Verdict] = []
    with working("") as now_doing:
        for rule in chosen:
            now_doing(rule.id)
            log = TableAsk(asked, f"rule.{rule.id}")
            try:
                verdicts.append(run(rule, log, states, parameters, since, until))
            except RuleWrong as error:
                message = f"{error} (whosaw.toml, [parameters])"
                raise WrongUse(message) from None
    return verdicts


def _show(asked: Desk, chosen: Sequence[Rule], verdicts: Sequence[Verdict]) -> None:
    language = asked.language
    rows = [
        {"rule": rule, "verdict": verdict} for rule, verdict in zip(chosen, verdicts, strict=True)
    ]
    columns = [
        Column("rule", lambda row: row["rule"].id, whole=True),
        Column(
            "severity",
            lambda row: _severity(row["rule"], language),
            whole=True,
        ),
        Column("verdict", lambda row: _verdict(row["verdict"], language), whole=True),
        Column("findings", lambda row: _count(row["verdict"], findings=True), right=True),
        Column("accesses", lambda row: _count(row["verdict"], findings=False), right=True),
        Column("title", lambda row: _title(row["rule"], language)),
    ]
    give_to_people(columns, rows, language)
    for rule, verdict in zip(chosen, verdicts, strict=True):
        if isinstance(verdict, Found):
            _show_findings(asked, rule, verdict)
    waiting: dict[str, list[str]] = {}
    for verdict in verdicts:
        if isinstance(verdict, NotTestable):
            why = "; ".join(reason_words(asked, one) for one in verdict.reasons)
            waiting.setdefault(why, []).append(verdict.rule)
    for why, untested in waiting.items():
        line(f"{', '.join(untested)}: {say('not_testable', language)}: {why}", "yellow")
    line(summary(verdicts, language), "bold")
    line(asked.complete_words())


def _show_findings(asked: Desk, rule: Rule, verdict: Found) -> None:
    language = asked.language
    chinese = language is Language.ZH
    show(Text(f"{rule.id} · {rule.clause} · ") + _severity(rule, language))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for finding in verdict.findings[:_FINDINGS_SHOWN]:
        sentence = finding.sentence_zh if chinese else finding.sentence_en
        grid.add_row(Text(f"  {finding.id}"), Text(cleaned(sentence)))
        details = _details(asked, finding)
        if details:
            grid.add_row("", Text(details, "dim"))
    more = len(verdict.findings) - _FINDINGS_SHOWN
    if more > 0:
        grid.add_row("", Text(say("more_findings", language, count=number(more)), "dim"))
    show(grid)
    clears = rule.clears_zh if chinese else rule.clears_en
    paragraph(say("what_clears", language, what=clears), indent=2)
    line("")


def _details(asked: Desk, finding: Finding) -> str:
    """Say from when to when, and one access to look at."""
    parts = []
    if finding.first_seen:
        first = asked.clock(moment(finding.first_seen))
        last = asked.clock(moment(finding.last_seen))
        parts.append(say("first_last", asked.language, first=first, last=last))
    if finding.examples:
        parts.append(say("examples", asked.language, ids=finding.examples[0][-SHORT_ID:]))
    return " · ".join(parts)


def summary(verdicts: Sequence[Verdict], language: Language) -> str:
    """Say in one line what was found, what is quiet, what could not be tested and why."""
    found = [verdict for verdict in verdicts if isinstance(verdict, Found)]
    untestable = [verdict for verdict in verdicts if isinstance(verdict, NotTestable)]
    missing = dict.fromkeys(
        reason.register
        for verdict in untestable
        for reason in verdict.reasons
        if reason.register and reason.why is not Untestable.NO_SUBJECTS
    )
    text = say(
        "check_summary",
        language,
        findings=counted(sum(len(verdict.findings) for verdict in found), "finding", language),
        accesses=counted(
            sum(one.accesses for verdict in found for one in verdict.findings), "access", language
        ),
        quiet=counted(sum(isinstance(v, Passed) for v in verdicts), "rule", language),
        untestable=len(untestable),
    )
    if missing:
        text += say("load_these", language, registers=", ".join(missing))
    return text


def _give(
    asked: Desk,
    chosen: Sequence[Rule],
    verdicts: Sequence[Verdict],
    since: datetime,
    until: datetime,
) -> None:
    """Give a machine one row for each finding, and beside them each rule's verdict."""
    findings = [
        _finding_row(finding)
        for verdict in verdicts
        if isinstance(verdict, Found)
        for finding in verdict.findings
    ]
    about = {
        "since": since,
        "until": until,
        "summary": summary(verdicts, Language.EN),
        "rules": [
            _verdict_row(asked, rule, verdict)
            for rule, verdict in zip(chosen, verdicts, strict=True)
        ],
    }
    asked.give(pa.Table.from_pylist(findings, _FINDING), about)


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
        ("first_seen", pa.timestamp("us", "UTC")),
        ("last_seen", pa.timestamp("us", "UTC")),
        ("examples", pa.list_(pa.string())),
        ("cause", pa.string()),
    ]
)


def _finding_row(finding: Finding) -> Row:
    cause = "; ".join(f"{name}={value}" for name, value in finding.cause if value is not None)
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
    }


def _verdict_row(asked: Desk, rule: Rule, verdict: Verdict) -> Row:
    reasons = verdict.reasons if isinstance(verdict, NotTestable) else ()
    return {
        "rule": rule.id,
        "clause": rule.clause,
        "verdict": _VERDICTS[type(verdict)],
        "findings": len(verdict.findings) if isinstance(verdict, Found) else 0,
        "accesses_tested": verdict.seen.accesses,
        "reasons": [reason_words(asked, one) for one in reasons],
    }


_VERDICTS = {Found: "found", Passed: "passed", NotTestable: "not_testable"}
_VERDICT_STYLES = {"found": "bold red", "passed": "green", "not_testable": "yellow"}


def _verdict(verdict: Verdict, language: Language) -> Text:
    key = _VERDICTS[type(verdict)]
    return Text(say(key, language), _VERDICT_STYLES[key])


def _count(verdict: Verdict, *, findings: bool) -> str:
    if not isinstance(verdict, Found):
        return ""
    if findings:
        return number(len(verdict.findings))
    return number(sum(finding.accesses for finding in verdict.findings))


def _severity(rule: Rule, language: Language) -> Text:
    return Text(meaning(rule.severity.value, language), _STYLES[rule.severity])


def _title(rule: Rule, language: Language) -> str:
    return rule.title_zh if language is Language.ZH else rule.title_en


def _list(chosen: Sequence[Rule], where: Where, output: Output) -> None:
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    rows = [
        {
            "rule": rule.id,
            "clause": rule.clause,
            "severity": rule.severity.value,
            "proves": rule.proves.value,
            "registers": list(rule.registers),
            "title": _title(rule, language),
        }
        for rule in chosen
    ]
    if for_machine(output):
        give_to_machine(pa.Table.from_pylist(rows), {}, output, zone_named(loaded.settings.zone))
        return
    columns = [
        Column("rule", lambda row: row["rule"], whole=True),
        Column("clause", lambda row: row["clause"], whole=True),
        Column("severity", lambda row: meaning(row["severity"], language), whole=True),
        Column("register", lambda row: ", ".join(row["registers"])),
        Column("title", lambda row: row["title"]),
    ]
    give_to_people(columns, rows, language)
