"""`whosaw who`: who saw this person's data. Identifiers never stand on a command line."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import pyarrow as pa
import pyarrow.compute as pc
import typer
from msgspec import structs
from rich.text import Text

from cli.accesses import SHORT_ID
from cli.ask import Desk, desk
from cli.console import line, note
from cli.door import WrongUse
from cli.identifiers import Given, given, read_identifiers, told_lines
from cli.options import Output, Period, Reason, Where, flattened
from cli.tables import Column, for_machine, give_to_people, number
from cli.words import counted, listed, meaning, say
from ledger.questions import MAX_ROWS, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cli.tables import Row
    from ledger.questions import WhoAnswer

DEFAULT_SINCE = "180d"
_ROWS_SHOWN = 200
"""Rows of a table: what a person reads. The machine's formats give all."""
_NEVER = (
    "identifiers are never given on the command line: they would stay in the shell's history and "
    "stand in the list of processes. Run `whosaw who` and type it at the prompt, or use --stdin or "
    "--file. Only a subject_id (a UUID, from the view subject_access) may be given."
)


@flattened
def who(
    period: Period,
    output: Output,
    reason: Reason,
    where: Where,
    subject_ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SUBJECT_ID]...", help="Pseudonyms (UUIDs), as subject_access shows them."
        ),
    ] = None,
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read identifiers from standard input.")
    ] = False,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file",
            metavar="FILE",
            help="Read identifiers from a file: one a line, or CSV with a row of titles.",
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="WHO", help="Only accesses by this person or account."),
    ] = None,
    matches_only: Annotated[
        bool,
        typer.Option(
            "--matches-only", help="Only say which lines of the file anybody saw, and how often."
        ),
    ] = False,
) -> None:
    """Show who saw a person's data, asked by phone number, document number, customer id or account.

    Without an argument it asks for the identifier and does not show what is typed. The answer names
    the kinds of identifier it covered: those asked for, and those that belong to the same person.
    Lines that are no identifier of any kind are named by number, and the command ends with 3.

    Examples:
      whosaw who --case 17-03
      whosaw who --file numbers.txt --since 2026-10-01 --json
      whosaw who --file subscribers.csv --by svc_report --matches-only
      whosaw who 7c9e6679-7425-40de-944b-e07fc1f90ae7
    """
    asked_for = identifiers_given(subject_ids or [], stdin, file)
    with desk(where, output, reason) as asked:
        since, until = asked.period(period, DEFAULT_SINCE)
        most = MOST_ROWS if matches_only else MAX_ROWS
        answer = _by(asked.who(asked_for.texts, since, until, most=most), by)
        unread = asked_for.unread(answer.unknown)
        if len(answer.unknown) == len(asked_for.texts):
            message = (
                "nothing that was given can be read as an identifier of any kind. Expected a phone "
                "number, a document number, a customer id, an account, an e-mail address …"
            )
            raise WrongUse(message)
        asked.standing(since, until)
        if unread:
            asked.whole = False
            note(_unread_words(asked, unread, asked_for.lines), "yellow")
        if matches_only:
            _give_matches(asked, answer, asked_for)
        elif for_machine(output):
            about = {
                "identifiers": answer.identifiers.to_pylist(),
                "kinds": list(answer.kinds),
                "lines": asked_for.places,
                "unknown": unread,
            }
            asked.give(answer.accesses, about)
        else:
            _show(asked, answer, asked_for)
        asked.finish()


def _by(answer: WhoAnswer, by: str | None) -> WhoAnswer:
    """Leave out accesses of others than one person or account."""
    if by is None:
        return answer
    rows = answer.accesses
    theirs = pc.or_kleene(pc.equal(rows["person"], by), pc.equal(rows["account"], by))
    return structs.replace(answer, accesses=rows.filter(theirs))


def _give_matches(asked: Desk, answer: WhoAnswer, asked_for: Given) -> None:
    """Say which lines anybody saw: never what stands in them."""
    seen: dict[int, dict[object, datetime]] = {}
    for row in answer.accesses.select(["asked", "access_id", "seen_at"]).to_pylist():
        at = asked_for.places[row["asked"] - 1]
        seen.setdefault(at, {})[row["access_id"]] = row["seen_at"]
    rows = [
        {
            "line": at,
            "accesses": len(moments),
            "first_seen": min(moments.values()),
            "last_seen": max(moments.values()),
        }
        for at, moments in sorted(seen.items())
    ]
    if for_machine(asked.output):
        asked.give(pa.Table.from_pylist(rows, _MATCH), {"lines": asked_for.lines})
        return
    columns = [
        Column("line", lambda row: str(row["line"]), right=True, whole=True),
        Column("accesses", lambda row: number(row["accesses"]), right=True),
        Column("first", lambda row: asked.clock(row["first_seen"]), whole=True),
        Column("last", lambda row: asked.clock(row["last_seen"]), whole=True),
    ]
    language = asked.language
    if rows:
        give_to_people(columns, rows, language)
    total = counted(asked_for.lines, "line", language)
    matched = say("matched", language, count=number(len(rows)), total=total)
    line(f"{matched} · {asked.complete_words()}")


_MATCH = pa.schema(
    [
        ("line", pa.int64()),
        ("accesses", pa.int64()),
        ("first_seen", pa.timestamp("us", "UTC")),
        ("last_seen", pa.timestamp("us", "UTC")),
    ]
)


def _unread_words(asked: Desk, unread: Sequence[int], lines: int) -> str:
    return say(
        "not_read" if len(unread) > 1 else "not_read_one",
        asked.language,
        count=number(len(unread)),
        total=counted(lines, "line", asked.language),
        lines=told_lines(unread),
    )


def identifiers_given(subject_ids: Sequence[str], stdin: bool, file: Path | None) -> Given:
    """Read what is asked for from the one place it was given in."""
    if bool(subject_ids) + stdin + (file is not None) > 1:
        message = "give one of: a subject_id, --stdin, --file, or nothing for a prompt."
        raise WrongUse(message)
    if subject_ids:
        try:
            return given([str(UUID(text)) for text in subject_ids])
        except ValueError:
            raise WrongUse(_NEVER) from None
    if stdin or file is not None:
        content = file.read_bytes() if file is not None else sys.stdin.buffer.read()
        read = read_identifiers(content)
    elif not sys.stdin.isatty():
        message = "standard input is no terminal to ask at. Give --stdin to read from it."
        raise WrongUse(message)
    else:
        # Turns the echo off before it asks, which typer's own prompt does afterwards.
        typed = getpass.getpass("Identifier (not shown): ", sys.stderr).strip()
        read = given([typed] if typed else [])
    if not read.texts:
        message = "no identifier was given, so nothing was asked."
        raise WrongUse(message)
    return read


def _show(asked: Desk, answer: WhoAnswer, asked_for: Given) -> None:
    language = asked.language
    identifiers = answer.identifiers.to_pylist()
    direct = _kinds(asked, [row for row in identifiers if row["hops"] == 0])
    linked = _kinds(asked, [row for row in identifiers if row["hops"] > 0])
    line(
        " · ".join(
            part
            for part in (
                say("kinds_covered", language, kinds=direct) if direct else "",
                say("linked", language, kinds=linked) if linked else say("not_linked", language),
            )
            if part
        )
    )
    rows = answer.accesses.to_pylist()
    nobody, undeclared = say("nobody_named", language), say("none_declared", language)
    columns = [
        Column("id", lambda row: Text(str(row["access_id"])[-SHORT_ID:], "dim"), whole=True),
        Column("time", lambda row: asked.clock(row["seen_at"]), whole=True),
        Column("person", lambda row: row["person"] or Text(nobody, "yellow")),
        Column("account", lambda row: row["account"] or say("no_account", language)),
        Column("system", lambda row: row["system"]),
        Column("action", lambda row: meaning(row["action"], language), whole=True),
        Column("categories", lambda row: asked.categories(row["categories"])),
        Column("purpose", lambda row: row["purpose"] or Text(undeclared, "yellow")),
    ]
    if len(asked_for.texts) > 1:
        places = asked_for.places
        line_of = Column("line", lambda row: str(places[row["asked"] - 1]), right=True, whole=True)
        columns.insert(0, line_of)
    if any(row["linked"] for row in rows):
        columns.append(Column("through", lambda row: _through(asked, row)))
    if rows:
        give_to_people(columns, rows[-_ROWS_SHOWN:], language)
    if len(rows) > _ROWS_SHOWN:
        total = counted(len(rows), "access", language)
        line(say("newest_shown", language, shown=number(_ROWS_SHOWN), total=total), "dim")
    line(_footer(asked, answer))


def _footer(asked: Desk, answer: WhoAnswer) -> str:
    language = asked.language
    rows = answer.accesses.select(["access_id", "person", "account"]).to_pylist()
    if not rows:
        first = say("nobody_saw", language)
    else:
        first = say(
            "people_saw",
            language,
            accesses=counted(len({row["access_id"] for row in rows}), "access", language),
            people=counted(len({row["person"] for row in rows} - {None}), "person", language),
            accounts=_accounts(asked, {row["account"] for row in rows}),
        )
    return f"{first} · {asked.complete_words()}"


def _accounts(asked: Desk, accounts: set[str | None]) -> str:
    """Count accounts; accesses without one are said apart, since none is no account."""
    named = counted(len(accounts - {"", None}), "account", asked.language)
    none = say("no_account", asked.language)
    return f"{named} ({none})" if not accounts - {"", None} else named


def _kinds(asked: Desk, rows: Sequence[Row]) -> str:
    kinds = dict.fromkeys(row["subject_kind"] for row in rows if row["subject_kind"])
    return listed((meaning(kind, asked.language) for kind in kinds), asked.language)


def _through(asked: Desk, row: Row) -> str:
    """Say through which other identifiers of the person an access was found, if only so."""
    kinds = row["found_by"] if row["linked"] else ()
    return listed((meaning(kind, asked.language) for kind in kinds), asked.language)
