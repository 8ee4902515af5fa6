"""`whosaw accesses`: what happened, one line an access."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from access import Reading
from cli.ask import Desk, desk
from cli.console import line
from cli.options import Output, Period, Reason, Where, flattened
from cli.tables import Column, for_machine, give_to_people, number, share
from cli.words import counted, say
from ledger.questions import MOST_ROWS

if TYPE_CHECKING:
    from cli.tables import Row

DEFAULT_SINCE = "1h"
DEFAULT_LIMIT = 50
"""A screen or two; the footer says how many there are."""
SHORT_ID = 8
"""Last digits of an access id that a table shows; `explain access` takes them."""
NOBODY = "nobody"
NO_PURPOSE = "none"

_COUNTS = (
    "count(*) AS accesses, count(DISTINCT instance) AS instances, "
    "count(*) FILTER (WHERE reading = 'unreadable') AS unreadable"
)
_PERIOD = "seen_at >= CAST(? AS TIMESTAMPTZ) AND seen_at < CAST(? AS TIMESTAMPTZ)"
_PANEL = "Which accesses"
_COLUMNS = (
    "access_id, seen_at, person, person_trust, account, account_kind, client_address, site, system, "
    "operation, purpose, purpose_from, ticket, action, decision, outcome, categories, sensitivity, "
    "row_count, subject_count, subject_count_is, reading, gaps, session_id, instance"
)


@dataclass(frozen=True, slots=True)
class Which:
    """Which accesses are shown."""

    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="WHO",
            help="A person or an account; 'nobody': no person is named.",
            rich_help_panel=_PANEL,
        ),
    ] = None
    system: Annotated[
        str | None,
        typer.Option("--system", metavar="NAME", help="A system.", rich_help_panel=_PANEL),
    ] = None
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            metavar="ID",
            help="A data category: mobile_number, or its name in Chinese.",
            rich_help_panel=_PANEL,
        ),
    ] = None
    purpose: Annotated[
        str | None,
        typer.Option(
            "--purpose",
            metavar="TEXT",
            help="A declared purpose; 'none': none was declared.",
            rich_help_panel=_PANEL,
        ),
    ] = None
    reading: Annotated[
        Reading | None,
        typer.Option("--reading", help="How well it could be read.", rich_help_panel=_PANEL),
    ] = None
    min_people: Annotated[
        int,
        typer.Option(
            "--min-people",
            metavar="N",
            min=0,
            help="Accesses to the data of N people or more.",
            rich_help_panel=_PANEL,
        ),
    ] = 0
    limit: Annotated[
        int,
        typer.Option(
            "--limit", metavar="N", min=0, help="The newest N; 0: all.", rich_help_panel=_PANEL
        ),
    ] = DEFAULT_LIMIT


@flattened
def accesses(which: Which, period: Period, output: Output, reason: Reason, where: Where) -> None:
    """Show what happened: one line an access, the newest first.

    Examples:
      whosaw accesses --since 1h
      whosaw accesses --by svc_crm --since 7d --min-people 1000
      whosaw accesses --purpose none --since 2026-11-01 --excel > accesses.csv
    """
    with desk(where, output, reason) as asked:
        since, until = asked.period(period, DEFAULT_SINCE)
        condition, values = conditions(which)
        condition = f"{_PERIOD} {condition}"
        values = [since, until, *values]
        limit = "LIMIT ?" if which.limit else ""
        found = asked.ask(
            f"SELECT {_COLUMNS} FROM access WHERE {condition} "  # noqa: S608 - text of this module
            f"ORDER BY seen_at DESC, access_id DESC {limit}",
            [*values, which.limit] if which.limit else values,
            name="accesses",
            most=which.limit or MOST_ROWS,
        )
        counted = asked.ask(
            f"SELECT {_COUNTS} FROM access WHERE {condition}",  # noqa: S608 - text of this module
            values,
            name="accesses.count",
        )
        [about] = counted.to_pylist()
        asked.standing(since, until)
        if for_machine(output):
            asked.give(found, about)
        else:
            rows = found.to_pylist()
            if rows:
                give_to_people(columns(asked), rows, asked.language)
            line(_footer(asked, about, len(rows)))
        asked.finish()


def conditions(which: Which) -> tuple[str, list[object]]:
    """Give the SQL that picks accesses, beginning with AND, and its values."""
    parts: list[str] = []
    values: list[object] = []

    def add(condition: str, *given: object) -> None:
        parts.append(f"AND {condition}")
        values.extend(given)

    if which.by == NOBODY:
        add("person IS NULL")
    elif which.by:
        add("(person = ? OR account = ?)", which.by, which.by)
    if which.system:
        add("system = ?", which.system)
    if which.category:
        add(
            "list_has_any(categories, (SELECT list(id) FROM category WHERE id = ? OR zh = ?))",
            which.category,
            which.category,
        )
    if which.purpose == NO_PURPOSE:
        add("purpose IS NULL")
    elif which.purpose:
        add("purpose = ?", which.purpose)
    if which.reading:
        add("reading = ?", which.reading.value)
    if which.min_people:
        add("subject_count >= ?", which.min_people)
    return " ".join(parts), values


def columns(asked: Desk) -> list[Column]:
    """Give the columns that people see."""
    language = asked.language
    nobody, undeclared = say("nobody_named", language), say("none_declared", language)
    return [
        Column("id", lambda row: Text(str(row["access_id"])[-SHORT_ID:], "dim"), whole=True),
        Column("time", lambda row: asked.clock(row["seen_at"]), whole=True),
        Column("person", lambda row: row["person"] or Text(nobody, "yellow")),
        Column("account", lambda row: row["account"] or say("no_account", language)),
        Column("system", lambda row: row["system"]),
        Column("categories", lambda row: asked.categories(row["categories"])),
        Column("purpose", lambda row: row["purpose"] or Text(undeclared, "yellow")),
        Column("people", lambda row: people(row, asked), right=True, whole=True),
    ]


def people(row: Row, asked: Desk) -> str:
    """Show how many people an access touched, and what the number is worth."""
    match row["subject_count_is"]:
        case "exact":
            return number(row["subject_count"])
        case "at_least":
            return say("at_least", asked.language, count=number(row["subject_count"]))
        case _:
            return say("unknown", asked.language)


def _footer(asked: Desk, about: Row, shown: int) -> str:
    total = about["accesses"]
    parts = [
        say(
            "shown_of",
            asked.language,
            shown=number(shown),
            total=counted(total, "access", asked.language),
        )
        if shown < total
        else counted(total, "access", asked.language),
        asked.complete_words(),
        counted(about["instances"], "instance", asked.language),
        say("unreadable", asked.language, share=share(about["unreadable"], total)),
    ]
    return " · ".join(parts)
