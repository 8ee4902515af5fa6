"""`whosaw accesses`: what happened, one line an access."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from access import Reading
from cli.ask import Desk, desk
from cli.console import line, note
from cli.door import WrongUse
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

_NOTHING = "len(categories) = 0 AND len(gaps) = 0 AND subject_count = 0"
"""An access that touches nothing that is known, and of which nothing is unknown."""
_COUNTS = (
    "count(*) AS accesses, count(DISTINCT instance) AS instances, "
    "count(*) FILTER (WHERE reading = 'unreadable') AS unreadable, "
    f"count(*) FILTER (WHERE {_NOTHING}) AS nothing"
)
_CATEGORY = "id = ? OR zh = ? OR split_part(zh, '（', 1) = ?"
_OF_CATEGORY = f"list_has_any(categories, (SELECT list(id) FROM category WHERE {_CATEGORY}))"  # noqa: S608
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
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            help="Also accesses that touch nothing: no category, no gap, nobody.",
            rich_help_panel=_PANEL,
        ),
    ] = False
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            metavar="N",
            min=0,
            help=f"The newest N; 0: all. Default: {DEFAULT_LIMIT} in a table, all for a machine.",
            rich_help_panel=_PANEL,
        ),
    ] = None


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
        demand_known(asked, which)
        hides = not (which.everything or for_machine(output))
        counts = f"{_PERIOD} {condition}"
        condition = f"{counts} AND NOT ({_NOTHING})" if hides else counts
        values = [since, until, *values]
        most = which.limit
        if most is None:
            most = 0 if for_machine(output) else DEFAULT_LIMIT
        limit = "LIMIT ?" if most else ""
        found = asked.ask(
            f"SELECT {_COLUMNS} FROM access WHERE {condition} "  # noqa: S608 - text of this module
            f"ORDER BY seen_at DESC, access_id DESC {limit}",
            [*values, most] if most else values,
            name="accesses",
            most=most or MOST_ROWS,
        )
        totals = asked.ask(
            f"SELECT {_COUNTS} FROM access WHERE {counts}",  # noqa: S608 - text of this module
            values,
            name="accesses.count",
        )
        [about] = totals.to_pylist()
        asked.standing(since, until)
        hidden = about.pop("nothing")
        if for_machine(output):
            if found.num_rows < about["accesses"]:
                text = say(
                    "cut",
                    asked.language,
                    shown=number(found.num_rows),
                    total=counted(about["accesses"], "access", asked.language),
                )
                note(text, "yellow")
            asked.give(found, about)
        else:
            rows = found.to_pylist()
            if rows:
                give_to_people(columns(asked), rows, asked.language)
            about["accesses"] -= hidden if hides else 0
            line(_footer(asked, about, len(rows), hidden if hides else 0))
        asked.finish()


def demand_known(asked: Desk, which: Which) -> None:
    """Refuse a system or category that is nowhere, with those that are like it; warn of a WHO.

    Raises:
        WrongUse: it is neither in the settings or the catalogue nor in the log.
    """
    if which.category and not _category_words(asked, which.category):
        ids = asked.ask("SELECT id, zh FROM category", name="accesses.known")
        known = [text.partition("（")[0] for column in ids.columns for text in column.to_pylist()]
        raise WrongUse(_unknown("--category", "category", which.category, known))
    if which.system:
        known = [system.name for system in asked.loaded.settings.systems]
        if which.system not in known:
            found = asked.ask("SELECT DISTINCT system FROM access", name="accesses.known")
            known += found["system"].to_pylist()
        if which.system not in known:
            raise WrongUse(_unknown("--system", "system", which.system, sorted(set(known))))
    if which.by and which.by != NOBODY:
        found = asked.ask(
            "SELECT 1 FROM access WHERE person = ? OR account = ? "
            "UNION ALL SELECT 1 FROM staff WHERE person = ? OR account = ? LIMIT 1",
            [which.by] * 4,
            name="accesses.known",
        )
        if not found.num_rows:
            note(say("by_unknown", asked.language), "yellow")


def _category_words(asked: Desk, text: str) -> bool:
    return bool(
        asked.ask(
            f"SELECT 1 FROM category WHERE {_CATEGORY}",  # noqa: S608 - text of this module
            [text] * 3,
            name="accesses.known",
        ).num_rows
    )


def _unknown(flag: str, noun: str, given: str, known: list[str]) -> str:
    """Say that a name is not known, and which are like it; what was typed is not shown back."""
    like = get_close_matches(given, known, n=4, cutoff=0.5)
    told = f"Is it one of {', '.join(like)}?" if like else f"Known are: {', '.join(known[:8])}."
    return f"{flag}: there is no {noun} of that name in the settings or the log. {told}"


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
            _OF_CATEGORY,
            *[which.category] * 3,
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


def _footer(asked: Desk, about: Row, shown: int, hidden: int) -> str:
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
    if hidden:
        parts.append(say("nothing_hidden", asked.language, count=number(hidden)))
    return " · ".join(parts)
