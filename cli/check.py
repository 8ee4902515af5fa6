"""`whosaw check`: runs the rules and says what they find, and what could not be tested."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from analyzers.rules.verdict import NotTestable
from cli.ask import desk
from cli.check_answer import Checked, show
from cli.check_cases import test_rules
from cli.check_rows import give
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.judging import judge, judge_and_record
from cli.options import Language, Output, Period, Reason, Where, flattened, language_of
from cli.rules_files import judging_rules, own_rules, rule_named
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.times import instant, zone_named
from cli.words import meaning
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from analyzers.rules.rule import Rule
    from cli.ask import Desk

DEFAULT_SINCE = "7d"


@dataclass(frozen=True, slots=True)
class Shown:
    """How a check judges, and which of its findings are shown."""

    strict: Annotated[
        bool, typer.Option("--strict", help="End with 3 when a rule could not be tested.")
    ] = False
    full: Annotated[
        bool,
        typer.Option("--full", help="Judge every day anew, whatever is kept of earlier checks."),
    ] = False
    new_since: Annotated[
        str | None,
        typer.Option(
            "--new-since", metavar="TIME", help="Only findings first found, or open again, since."
        ),
    ] = None
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline", metavar="DATE", help="Hide accesses before this day, and count them."
        ),
    ] = None


@flattened
def check(
    period: Period,
    output: Output,
    reason: Reason,
    where: Where,
    how: Shown,
    rule_ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[RULE]...", help="Only these. Without one: all."),
    ] = None,
    list_rules: Annotated[bool, typer.Option("--list", help="Only list the rules.")] = False,
    test: Annotated[
        Path | None,
        typer.Option("--test", metavar="DIR", help="Run the cases beside the rules of a folder."),
    ] = None,
) -> None:
    """Run the rules over the log: what breaches which clause, and what could not be tested.

    One finding is one cause, with its accesses counted under it; what one change clears most comes
    first. Findings are recorded: whosaw finding says what became of them, and what somebody answered
    for is counted apart. A rule whose register is missing, empty or out of date is not testable; it
    never passes. Ends with 0: nothing found; 1: something was; 3: nothing was, but the log has a gap
    in the period, is not loaded to its end, or (--strict) a rule could not be tested.

    Examples:
      whosaw check --since 7d
      whosaw check P9.3-2 --since 2026-11-01 --until 2026-11-30
      whosaw check --since 90d --baseline 2026-11-01
      whosaw check --strict --json > findings.json
    """
    if test is not None:
        test_rules(test, output)
        return
    chosen = _chosen(rule_ids or (), where)
    if list_rules:
        _list(chosen, where, output)
        return
    with desk(where, output, reason) as asked:
        since, until = asked.period(period, DEFAULT_SINCE)
        checked = _checked(asked, chosen, (since, until), how)
        checked.new_since = _moment(asked, how.new_since, "--new-since")
        asked.standing(since, until)
        if for_machine(output):
            give(asked, checked)
        else:
            show(asked, checked)
        if checked.open_findings():
            raise typer.Exit(ExitCode.WRONG)
        if how.strict and any(isinstance(verdict, NotTestable) for verdict in checked.verdicts):
            raise typer.Exit(ExitCode.CANNOT_TELL)
        asked.finish()


def _chosen(rule_ids: Sequence[str], where: Where) -> list[Rule]:
    known = judging_rules(where)
    if not rule_ids:
        return known
    return [_rule(rule_id, known) for rule_id in rule_ids]


def _rule(rule_id: str, known: Sequence[Rule]) -> Rule:
    for rule in known:
        if rule.id.lower() == rule_id.lower():
            return rule
    found = rule_named(rule_id, known)
    message = f"{found.id} is a question, which judges nothing: whosaw query {found.id}"
    raise WrongUse(message)


def _checked(
    asked: Desk, chosen: Sequence[Rule], period: tuple[datetime, datetime], how: Shown
) -> Checked:
    """Judge and record the period; with a baseline also what of it comes after."""
    judged = judge_and_record(asked, chosen, *period, full=how.full)
    states = {one.finding: one for one in judged.recorded.found}
    checked = Checked(chosen, judged.verdicts, states, judged.recorded.gone, *period)
    line = _moment(asked, how.baseline, "--baseline")
    if line is not None and period[0] < line < period[1]:
        checked.whole, checked.baseline = judged.verdicts, line
        checked.verdicts = judge(asked, chosen, line, period[1], full=how.full)
    return checked


def _moment(asked: Desk, text: str | None, option: str) -> datetime | None:
    return instant(text, option, asked.zone, asked.now) if text is not None else None


def _list(chosen: Sequence[Rule], where: Where, output: Output) -> None:
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    own = {rule.id for rule in own_rules(loaded)}
    rows = [
        {
            "rule": rule.id,
            "clause": rule.clause,
            "severity": rule.severity.value,
            "proves": rule.proves.value,
            "registers": list(rule.registers),
            "title": rule.title_zh if language is Language.ZH else rule.title_en,
            "own": rule.id in own,
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
