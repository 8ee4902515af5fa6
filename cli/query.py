"""`whosaw query`: a named question, or SQL over the views."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from analyzers.rules.rule import RuleWrong
from analyzers.rules.runner import Answered, answer
from cli.ask import Desk, desk
from cli.asking_rules import TableAsk, given_parameters, reason_words, register_states
from cli.console import line
from cli.door import CannotTell, WrongUse
from cli.options import Language, Output, Period, Reason, Where, flattened, language_of
from cli.rules_files import questions, rule_named
from cli.tables import (
    Column,
    check_output,
    for_machine,
    give_any_table,
    give_to_machine,
    give_to_people,
)
from cli.times import zone_named
from cli.words import counted, say
from ledger.questions import MOST_ROWS
from proxy.config import load_settings

if TYPE_CHECKING:
    from analyzers.rules.rule import Rule

DEFAULT_SINCE = "30d"
DEFAULT_LIMIT = 1000
"""Rows of an answer: more than anybody reads, less than fills a terminal's memory."""
_NAME = re.compile(r"[\w.-]+")


@flattened
def query(
    period: Period,
    output: Output,
    reason: Reason,
    where: Where,
    question: Annotated[
        str | None,
        typer.Argument(metavar="[NAME|SQL]", help="A question's name, or one SELECT in quotes."),
    ] = None,
    parameters: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="A parameter of a named question."),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            metavar="N",
            min=1,
            help=f"The most rows. Default: {DEFAULT_LIMIT} in a table, all for a machine.",
        ),
    ] = None,
) -> None:
    """Ask a named question, or SQL over the views access, touch and subject_access.

    Without an argument it lists the questions. Exactly one SELECT is let through; files, settings
    and writes are refused. Every question is journalled, without its literals.

    Examples:
      whosaw query
      whosaw query exports --since 7d --set people=500
      whosaw query "SELECT account, count(*) FROM access GROUP BY ALL ORDER BY 2 DESC"
    """
    if question is None:
        _list(where, output)
        return
    most = limit or (MOST_ROWS if for_machine(output) else DEFAULT_LIMIT)
    with desk(where, output, reason) as asked:
        if _NAME.fullmatch(question.strip()):
            table = _named(asked, rule_named(question.strip()), period, parameters or [], most)
        else:
            if period.since or period.until or parameters:
                message = (
                    "--since, --until and --set are for named questions. In SQL write the period "
                    "yourself: seen_at >= now() - INTERVAL 7 DAY."
                )
                raise WrongUse(message)
            table = asked.ask(question, most=most)
            asked.say_warnings()
        if for_machine(output):
            asked.give(table, {"row_count": table.num_rows})
        else:
            give_any_table(table, asked.zone)
            rows = counted(table.num_rows, "row", asked.language)
            line(f"{rows} · {asked.complete_words()}")
        asked.finish()


def _named(asked: Desk, rule: Rule, period: Period, given: list[str], limit: int) -> pa.Table:
    if not rule.is_question:
        message = f"{rule.id} is a rule, which judges: whosaw check {rule.id}"
        raise WrongUse(message)
    since, until = asked.period(period, DEFAULT_SINCE)
    log = TableAsk(asked, f"question.{rule.id}", limit)
    parameters = asked.parameters() | given_parameters(rule, given)
    try:
        answered = answer(rule, log, register_states(asked), parameters, since, until)
    except RuleWrong as error:
        message = f"{error} (--set NAME=VALUE)"
        raise WrongUse(message) from None
    asked.standing(since, until)
    if not isinstance(answered, Answered):
        why = "; ".join(reason_words(asked, one) for one in answered.reasons)
        raise CannotTell(say("not_answered", asked.language, rule=rule.id, why=why))
    return log.table


def _list(where: Where, output: Output) -> None:
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    rows = [
        {"question": one.id, "title": one.title_zh if language is Language.ZH else one.title_en}
        for one in questions()
    ]
    if for_machine(output):
        table = pa.Table.from_pylist(rows)
        give_to_machine(table, {}, output, zone_named(loaded.settings.zone))
        return
    columns = [
        Column("question", lambda row: row["question"], whole=True),
        Column("answers", lambda row: row["title"]),
    ]
    give_to_people(columns, rows, language)
    line(say("how_to_ask", language))
