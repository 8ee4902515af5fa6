"""`whosaw report breach`: what an account, a person or an incident may have reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import pyarrow as pa
import typer

from cli.ask import Desk, desk
from cli.console import line
from cli.door import WrongUse
from cli.options import Output, Period, Reason, Where, flattened
from cli.report import breach_questions as questions
from cli.report.breach_page import breach_page, category_name, identifiers
from cli.report.page import save
from cli.report.reached import Incident, Reached, filter_words, people_words
from cli.report.saving import Out, file_for
from cli.report.words import told
from cli.tables import Column, for_machine, give_to_people, number
from cli.words import counted
from ledger.questions import MOST_SECONDS

if TYPE_CHECKING:
    from datetime import datetime

    from cli.tables import Row

DEFAULT_SINCE = "30d"
DAYS_BEFORE = 30
"""Days before the detection of an incident that are looked at; a default, no number of the Rules."""
_PANEL = "Which accesses"


@dataclass(frozen=True, slots=True)
class Whose:
    """Which accesses are taken for reached."""

    account: Annotated[
        str | None,
        typer.Option("--account", metavar="NAME", help="An account.", rich_help_panel=_PANEL),
    ] = None
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="ID", help="A staff number.", rich_help_panel=_PANEL),
    ] = None
    system: Annotated[
        str | None,
        typer.Option("--system", metavar="NAME", help="A system.", rich_help_panel=_PANEL),
    ] = None
    category: Annotated[
        str | None,
        typer.Option("--category", metavar="ID", help="A data category.", rich_help_panel=_PANEL),
    ] = None
    incident: Annotated[
        str | None,
        typer.Option(
            "--incident",
            metavar="NO",
            help=f"An incident of the register: its systems, from {DAYS_BEFORE} days before it was "
            "detected until it was remedied.",
            rich_help_panel=_PANEL,
        ),
    ] = None


@flattened
def breach(
    whose: Whose, period: Period, out: Out, output: Output, reason: Reason, where: Where
) -> None:
    """Report what was or may have been reached: categories, how many people, first and last.

    Writes one HTML page with a draft of the report to the authority (Article 14). The number of
    people has bounds, since one person may be seen by several identifiers.

    Examples:
      whosaw report breach --account svc_report --since 2026-11-01
      whosaw report breach --incident INC-42 --lang zh
      whosaw report breach --system crm --since 7d --json
    """
    with desk(where, output, reason) as asked:
        reached = ask_reached(asked, whose, period)
        if for_machine(output):
            asked.give(pa.Table.from_pylist(list(reached.categories)), _about(reached))
        else:
            file = file_for(out, "breach", asked)
            save(file, breach_page(asked, reached))
            _show(asked, reached)
            line(told("written", asked.language, file=file))
        asked.finish()


def ask_reached(asked: Desk, whose: Whose, period: Period) -> Reached:
    """Ask the log what was reached.

    Raises:
        WrongUse: there is no such incident.
    """
    incident = _incident(asked, whose.incident) if whose.incident else None
    since, until = _period(asked, period, incident)
    systems = [whose.system] if whose.system else list(incident.systems) if incident else []
    named = ",".join(systems) or None
    values = [
        since, until, whose.account, whose.account, whose.person, whose.person,
        named, systems, whose.category, whose.category,
    ]  # fmt: skip

    def ask(name: str, sql: str, *more: Any) -> list[Row]:
        answer = asked.ask(sql, [*values, *more], name=f"breach.{name}", seconds=MOST_SECONDS)
        rows: list[Row] = answer.to_pylist()
        return rows

    [summary] = ask("summary", questions.SUMMARY)
    [denied] = ask("denied", questions.DENIED)
    reached = Reached(
        since=since,
        until=until,
        account=whose.account,
        person=whose.person,
        systems=tuple(systems),
        category=whose.category,
        incident=incident,
        summary=summary,
        denied=denied["accesses"],
        kinds=tuple(ask("people", questions.people(), until, since)),
        categories=tuple(ask("categories", questions.BY_CATEGORY)),
        whom=tuple(ask("whom", questions.BY_WHOM)),
        days=tuple(ask("days", questions.BY_DAY, asked.zone.key)),
    )
    reached.warnings.extend(asked.standing(since, until))
    return reached


def _incident(asked: Desk, name: str) -> Incident:
    rows = asked.ask(questions.INCIDENT, [name], name="breach.incident").to_pylist()
    if not rows:
        message = "--incident: there is no such number in the register incidents."
        raise WrongUse(message)
    row = rows[0]
    return Incident(
        row["incident"],
        row["detected_at"],
        row["remedied_at"],
        row["reported_at"],
        bool(row["serious"]),
        tuple(row["systems"] or ()),
    )


def _period(asked: Desk, period: Period, incident: Incident | None) -> tuple[datetime, datetime]:
    """Give the period: what was asked for wins over what the incident says."""
    since, until = asked.period(period, DEFAULT_SINCE)
    if incident is not None:
        if period.since is None:
            since = incident.detected_at - timedelta(days=DAYS_BEFORE)
        if period.until is None and incident.remedied_at is not None:
            until = incident.remedied_at
    if until <= since:
        message = "--until: the period ends before it begins."
        raise WrongUse(message)
    return since, until


def _about(reached: Reached) -> Row:
    low, high = reached.bounds
    return {
        "since": reached.since,
        "until": reached.until,
        "people_at_least": low,
        "people_at_most": high,
        **reached.summary,
        "denied": reached.denied,
        "by_kind": list(reached.kinds),
        "by_account": list(reached.whom),
        "by_day": list(reached.days),
    }


def _show(asked: Desk, reached: Reached) -> None:
    language = asked.language
    line(" · ".join(f"{name} {text}" for name, text in filter_words(asked, reached)), "dim")
    if not reached.accesses:
        line(told("breach_none", language), "bold")
        return
    accesses = counted(reached.accesses, "access", language)
    people = people_words(reached, language)
    line(told("breach_lead", language, people=people, accesses=accesses), "bold")
    columns = [
        Column("category", lambda row: category_name(asked, row["category"])),
        Column("accesses", lambda row: number(row["accesses"]), right=True, whole=True),
        Column("identifiers", identifiers, right=True, whole=True),
        Column("first", lambda row: asked.clock(row["first_seen"]), whole=True),
        Column("last", lambda row: asked.clock(row["last_seen"]), whole=True),
    ]
    give_to_people(columns, reached.categories, language)
    line(asked.complete_words())
