"""`whosaw check --test DIR`: runs the cases beside the rules of a folder, without any log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import typer

from analyzers.rules.cases import build, differences, parse_cases
from analyzers.rules.rule import RuleWrong
from cli.console import line
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.options import Language
from cli.rules_files import rules_in
from cli.tables import check_output, for_machine, give_to_machine
from cli.times import zone_named
from cli.words import counted, say
from ledger.questions import QuestionFailed
from ledger.safe_sql import Refused
from ledger.scratch import judge_of_sql, scratch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from analyzers.rules.cases import Case
    from analyzers.rules.rule import Rule
    from cli.options import Output
    from ledger.scratch import ScratchAsk

_ROW = pa.schema([("rule", pa.string()), ("case", pa.string()), ("differs", pa.string())])


def test_rules(folder: Path, output: Output) -> None:
    """Run all cases; ends with 1 if one is not as expected, 2 if a file is not as it must be."""
    check_output(output)
    found = rules_in(folder) if folder.is_dir() else ()
    if not found:
        message = f"{folder}: no rule is there; whosaw init rule NAME writes one"
        raise WrongUse(message)
    count = 0
    wrong: list[tuple[str, str, str]] = []
    safe = judge_of_sql()
    for rule in found:
        cases = _cases(folder, rule)
        count += len(cases)
        try:
            safe.check(rule.sql)
        except Refused as error:
            wrong.append((rule.id, "", f"the ledger would refuse it: {error}"))
        wrong += [(rule.id, "", text) for text in _lacking(rule, cases)]
        with scratch() as ask:
            wrong += [(rule.id, *one) for one in _differences(rule, cases, ask)]
    _tell(output, len(found), count, wrong)
    if wrong:
        raise typer.Exit(ExitCode.WRONG)


def _cases(folder: Path, rule: Rule) -> tuple[Case, ...]:
    file = folder / f"{rule.id}.test.toml"
    if not file.is_file():
        return ()
    try:
        return parse_cases(file.read_text(encoding="utf-8"), file.name)
    except RuleWrong as error:
        raise WrongUse(str(error)) from None


def _lacking(rule: Rule, cases: tuple[Case, ...]) -> Iterator[str]:
    """Say which kind of case a rule lacks: without both nobody knows that it can find and be quiet."""
    if rule.is_question:
        if not any(case.answers for case in cases):
            yield f"{rule.id}.test.toml has no case with answers"
        return
    if not any(case.findings for case in cases):
        yield f"{rule.id}.test.toml has no case that finds"
    if not any(case.quiet for case in cases):
        yield f"{rule.id}.test.toml has no quiet case"


def _differences(rule: Rule, cases: tuple[Case, ...], ask: ScratchAsk) -> Iterator[tuple[str, str]]:
    for case in cases:
        try:
            build(case, ask)
            told = differences(case, rule, ask)
        except (RuleWrong, QuestionFailed) as error:
            told = (str(error),)
        for text in told:
            yield case.name, text


def _tell(output: Output, rules: int, cases: int, wrong: list[tuple[str, str, str]]) -> None:
    if for_machine(output):
        rows = [dict(zip(_ROW.names, one, strict=True)) for one in wrong]
        about = {"rules": rules, "cases": cases}
        give_to_machine(pa.Table.from_pylist(rows, _ROW), about, output, zone_named("UTC"))
        return
    language = output.language or Language.EN
    for rule, case, text in wrong:
        line(f"{rule}: {case + ': ' if case else ''}{text}", "yellow")
    judged = counted(rules, "own_rule", language)
    tried = counted(cases, "case", language)
    if wrong:
        line(say("cases_differ", language, rules=judged, cases=tried, count=len(wrong)), "bold")
    else:
        line(say("cases_hold", language, rules=judged, cases=tried), "bold")
