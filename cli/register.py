"""`whosaw register`: the tables the rules compare the log with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from analyzers.rules.verdict import end_of_day
from cli.ask import desk
from cli.console import line, note
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.help_texts import taught
from cli.options import Output, Reason, Where, flattened
from cli.progress import working
from cli.register_look import (
    MOST_SHOWN,
    changes,
    known,
    loads,
    shown_rows,
    troubles,
    waiting,
)
from cli.tables import Column, for_machine, give_any_table, give_to_people, number
from cli.times import shown
from cli.words import counted, say
from ledger.questions import MOST_ROWS
from ledger.registers import BY_HAND, REGISTERS

if TYPE_CHECKING:
    from cli.ask import Desk
    from cli.tables import Row
    from ledger.questions import RegisterLoad

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Load the registers that rules compare the log with, and see how they stand.

    Examples:
      whosaw register check staff.xlsx --as staff
      whosaw register load staff.xlsx --as staff --valid-through 2026-12-31
      whosaw register list
    """),
)


_FileGiven = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="CSV, XLSX, YAML, Parquet; or .sql, asked of --from."),
]
_As = Annotated[str, typer.Option("--as", metavar="NAME", help=f"One of: {', '.join(BY_HAND)}.")]
_From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="URL",
        help="Database that a .sql file is asked of: postgresql:, mysql:, mariadb: or sqlite:///.",
    ),
]
_Name = Annotated[str, typer.Argument(metavar="NAME", help=f"One of: {', '.join(REGISTERS)}.")]


@app.command()
@flattened
def load(
    file: _FileGiven,
    register: _As,
    output: Output,
    where: Where,
    valid_through: Annotated[
        str | None,
        typer.Option(
            "--valid-through",
            metavar="DATE",
            help="The last day the source speaks for. Default: the moment it is loaded.",
        ),
    ] = None,
    source: _From = None,
) -> None:
    """Load a register from a file: its rows count from now on, and where they speak of earlier days.

    Columns are found by their English or Chinese names. Identifiers of data subjects become
    pseudonyms while they are read. When a row is wrong nothing is loaded. A row that the file no
    longer has goes on holding for the days before.

    Examples:
      whosaw register load staff.csv --as staff --valid-through 2026-12-31
      whosaw register load ended.xlsx --as service_status
      whosaw register load ended.sql --as service_status --from postgresql://reader@crm-db/crm
    """
    through = _date(valid_through)
    name, raw = _source(file, register, source)
    with desk(where, output, Reason()) as asked:
        with working(f"{file.name}: {len(raw):,} bytes"):
            done = asked.ledger.load_register(register, name, raw, valid_through=through)
        if through is not None and through < asked.now.astimezone(asked.zone).date():
            note(f"--valid-through {through} is over: rules will not trust this register", "yellow")
        _told(asked, file, done, "register_loaded")


@app.command("list")
@flattened
def list_registers(output: Output, where: Where) -> None:
    """Show each register: rows, how old, how long it speaks, and which rules wait for it.

    A rule waits while a register it needs is not loaded, is empty, or speaks only for days before the
    newest access: it is not testable, and does not pass.

    Example:
      whosaw register list --lang zh
    """
    with desk(where, output, Reason()) as asked:
        needed = waiting(asked)
        rows = [
            {
                "register": state.register,
                "rows": state.rows,
                "loaded_at": state.loaded_at,
                "loaded_by": state.loaded_by,
                "valid_through": state.valid_through,
                "sha256": state.sha256,
                "age_days": (asked.now - state.loaded_at).days if state.loaded_at else None,
                "why": reason.why.value if reason else None,
                "rules": rules,
            }
            for state in asked.ledger.registers()
            for reason, rules in (needed[state.register],)
        ]
        if for_machine(output):
            asked.give(pa.Table.from_pylist(rows, _REGISTER), {})
        else:
            give_to_people(_columns(asked), rows, asked.language)


@app.command()
@flattened
def show(
    name: _Name,
    output: Output,
    where: Where,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Only rows that hold at the end of that day."),
    ] = None,
) -> None:
    """Show the rows of a register that count, and since when each is known.

    Example:
      whosaw register show staff --on 2026-07-01
    """
    register = known(name)
    day = _date(on, "--on")
    with desk(where, output, Reason()) as asked:
        at = end_of_day(day, asked.zone) if day else None
        machine = for_machine(output)
        table = shown_rows(asked, register, at, MOST_ROWS if machine else MOST_SHOWN)
        asked.say_warnings()
        if machine:
            asked.give(table, {})
        else:
            give_any_table(table, asked.zone)


@app.command()
@flattened
def diff(
    name: _Name,
    output: Output,
    where: Where,
    older: Annotated[
        int | None,
        typer.Option("--older", metavar="LOAD", help="Default: the load before --newer."),
    ] = None,
    newer: Annotated[
        int | None, typer.Option("--newer", metavar="LOAD", help="Default: the last load.")
    ] = None,
) -> None:
    """Show what a load changed: rows it brought (+), rows it no longer had (-).

    A row that speaks of days before it was loaded is marked as dated back: what it clears was a
    finding on its day.

    Examples:
      whosaw register diff approvals
      whosaw register diff staff --older 3 --newer 9
    """
    register = known(name)
    with desk(where, output, Reason()) as asked:
        numbers = [row["load_id"] for row in loads(asked, register)]
        last = newer if newer is not None else (numbers[-1] if numbers else 0)
        before = [number for number in numbers if number < last]
        first = older if older is not None else (before[-1] if before else 0)
        machine = for_machine(output)
        table = changes(asked, register, first, last, MOST_ROWS if machine else MOST_SHOWN)
        asked.say_warnings()
        if machine:
            asked.give(table, {"older": first, "newer": last})
        elif table.num_rows:
            give_any_table(table, asked.zone)
        else:
            line(say("register_same", asked.language))


@app.command()
@flattened
def check(
    output: Output,
    where: Where,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A file to check, with --as.")
    ] = None,
    register: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="The register the file is of.")
    ] = None,
    source: _From = None,
) -> None:
    """Tell what is wrong with the registers that are loaded, or with a file before it is loaded.

    Of those loaded: which rules cannot be tested and why, and which texts stand in no other register
    though they should. Ends with 1 if something is wrong.

    Examples:
      whosaw register check
      whosaw register check grants.xlsx --as grants
    """
    with desk(where, output, Reason()) as asked:
        if file is not None:
            name, raw = _source(file, register or "", source)
            done = asked.ledger.load_register(register or "", name, raw, only_check=True)
            _told(asked, file, done, "register_right")
            return
        found = troubles(asked)
        if for_machine(output):
            asked.give(pa.Table.from_pylist(found, _TROUBLE), {})
        elif found:
            give_to_people(
                [
                    Column("register", lambda row: row["register"], whole=True),
                    Column("trouble", lambda row: row["what"]),
                    Column("waiting", lambda row: row["rules"]),
                ],
                found,
                asked.language,
            )
        else:
            line(say("registers_right", asked.language))
        if found:
            raise typer.Exit(ExitCode.WRONG)


def _source(file: Path, register: str, source: str | None) -> tuple[str, bytes]:
    """Give the name and the bytes of what is to be loaded."""
    if register not in BY_HAND:
        message = f"--as: no such register. There are: {', '.join(BY_HAND)}."
        raise WrongUse(message)
    is_query = file.suffix.lower() == ".sql"
    if is_query != (source is not None):
        message = "FILE and --from: a .sql file needs --from URL, and no other file takes it."
        raise WrongUse(message)
    if source is None:
        return file.name, file.read_bytes()
    from cli.register_query import query_rows  # noqa: PLC0415 - files need no driver

    return f"{file.name}.parquet", query_rows(file, source)


def _told(asked: Desk, file: Path, done: RegisterLoad, key: str) -> None:
    for warning in done.warnings:
        note(f"{file.name}: {warning}", "yellow")
    if for_machine(asked.output):
        told = {
            "register": done.register,
            "rows": done.rows,
            "added": done.added,
            "gone": done.gone,
            "load_id": done.load_id or None,
        }
        asked.give(pa.Table.from_pylist([told]), {})
    else:
        rows = counted(done.rows, "row", asked.language)
        changed = {"added": number(done.added), "gone": number(done.gone)}
        line(say(key, asked.language, register=done.register, rows=rows, **changed))


_TROUBLE = pa.schema([("register", pa.string()), ("what", pa.string()), ("rules", pa.string())])
_REGISTER = pa.schema(
    [
        ("register", pa.string()),
        ("rows", pa.int64()),
        ("loaded_at", pa.timestamp("us", "UTC")),
        ("loaded_by", pa.string()),
        ("valid_through", pa.date32()),
        ("sha256", pa.string()),
        ("age_days", pa.int64()),
        ("why", pa.string()),
        ("rules", pa.list_(pa.string())),
    ]
)


def _columns(asked: Desk) -> list[Column]:
    language = asked.language
    return [
        Column("register", lambda row: row["register"], whole=True),
        Column("rows", lambda row: number(row["rows"]), right=True, whole=True),
        Column(
            "loaded",
            lambda row: (
                shown(row["loaded_at"], asked.zone)[:-3]
                if row["loaded_at"]
                else say("never", language)
            ),
            whole=True,
        ),
        Column("age", lambda row: _age(asked, row), whole=True),
        Column("loaded_by", lambda row: row["loaded_by"] or ""),
        Column("valid_through", lambda row: _through(asked, row)),
        Column("waiting", lambda row: ", ".join(row["rules"]) if row["why"] else ""),
        Column("needed_by", lambda row: str(len(row["rules"])), right=True, whole=True),
    ]


def _through(asked: Desk, row: Row) -> str:
    if row["loaded_at"] is None:
        return ""
    if row["valid_through"] is None:
        return say("not_said", asked.language)
    left = (row["valid_through"] - asked.now.astimezone(asked.zone).date()).days
    told = say("ran_out", asked.language)
    if left >= 0:
        told = say("days_left", asked.language, days=counted(left, "day", asked.language))
    return f"{row['valid_through']} ({told})"


def _age(asked: Desk, row: Row) -> str:
    if row["age_days"] is None:
        return ""
    days = counted(row["age_days"], "day", asked.language)
    return say("days_old", asked.language, days=days)


def _date(text: str | None, flag: str = "--valid-through") -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = f"{flag}: expected a date such as 2026-12-31."
        raise WrongUse(message) from None
