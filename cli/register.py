"""`whosaw register`: the tables the rules compare the log with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from cli.ask import desk
from cli.console import line, note
from cli.door import WrongUse
from cli.help_texts import taught
from cli.options import Output, Reason, Where, flattened
from cli.progress import working
from cli.rules_files import rules
from cli.tables import Column, for_machine, give_to_people, number
from cli.times import shown
from cli.words import counted, say
from ledger.registers import BY_HAND

if TYPE_CHECKING:
    from cli.ask import Desk
    from cli.tables import Row

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Load the registers that rules compare the log with, and see how they stand.

    Examples:
      whosaw register load staff.csv --as staff --valid-through 2026-12-31
      whosaw register list
    """),
)


@app.command()
@flattened
def load(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, XLSX, YAML or Parquet.")],
    register: Annotated[
        str, typer.Option("--as", metavar="NAME", help=f"One of: {', '.join(BY_HAND)}.")
    ],
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
) -> None:
    """Put the rows of a file in place of what a register held.

    Columns are found by their English or Chinese names. Identifiers of data subjects become
    pseudonyms while they are read. When a row is wrong nothing is loaded.

    Examples:
      whosaw register load staff.csv --as staff --valid-through 2026-12-31
      whosaw register load ended.xlsx --as service_status
    """
    through = _date(valid_through)
    if register not in BY_HAND:
        message = f"--as: no such register. There are: {', '.join(BY_HAND)}."
        raise WrongUse(message)
    raw = file.read_bytes()
    with desk(where, output, Reason()) as asked:
        with working(f"{file.name}: {len(raw):,} bytes"):
            done = asked.ledger.load_register(register, file.name, raw, valid_through=through)
        if through is not None and through < asked.now.astimezone(asked.zone).date():
            note(f"--valid-through {through} is over: rules will not trust this register", "yellow")
        for warning in done.warnings:
            note(f"{file.name}: {warning}", "yellow")
        if for_machine(output):
            table = pa.Table.from_pylist([{"register": register, "rows": done.rows}])
            asked.give(table, {})
        else:
            rows = counted(done.rows, "row", asked.language)
            line(say("register_loaded", asked.language, register=register, rows=rows))


@app.command("list")
@flattened
def list_registers(output: Output, where: Where) -> None:
    """Show each register: rows, when and by whom it was loaded, how long it speaks, who waits.

    Example:
      whosaw register list --lang zh
    """
    with desk(where, output, Reason()) as asked:
        rows = [
            {
                "register": state.register,
                "rows": state.rows,
                "loaded_at": state.loaded_at,
                "loaded_by": state.loaded_by,
                "valid_through": state.valid_through,
                "sha256": state.sha256,
                "rules": [rule.id for rule in rules() if state.register in rule.registers],
            }
            for state in asked.ledger.registers()
        ]
        if for_machine(output):
            asked.give(pa.Table.from_pylist(rows, _REGISTER), {})
        else:
            give_to_people(_columns(asked), rows, asked.language)


_REGISTER = pa.schema(
    [
        ("register", pa.string()),
        ("rows", pa.int64()),
        ("loaded_at", pa.timestamp("us", "UTC")),
        ("loaded_by", pa.string()),
        ("valid_through", pa.date32()),
        ("sha256", pa.string()),
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
        Column("loaded_by", lambda row: row["loaded_by"] or ""),
        Column("valid_through", lambda row: _through(asked, row), whole=True),
        Column("waiting", lambda row: ", ".join(row["rules"])),
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


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = "--valid-through: expected a date such as 2026-12-31."
        raise WrongUse(message) from None
