"""Rows that are given one by one, not in a file: an order to suspend, an adopted self-inspection.

They are checked as a file's rows are, so they pass through the same texts. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec
import pyarrow as pa

from ledger.register_files import Problem, RegisterRefused, Sheet

if TYPE_CHECKING:
    from ledger.register_columns import Register

type Cell = str | int | bool | datetime | date | Sequence[str] | None
"""What a column can be given. A moment without an offset is one of the display zone."""
type RegisterRow = Mapping[str, Cell]
"""A row: values by the names of the register's columns; those left out are empty."""
APPENDED = "appended rows"
"""Stands for the file's name in a problem."""


def appended_texts(rows: Sequence[RegisterRow]) -> list[dict[str, str]]:
    """Give rows as the texts that a file would have, without their empty cells."""
    return [{name: _text(cell) for name, cell in row.items() if cell is not None} for row in rows]


def appended_sheet(register: Register, rows: Sequence[Mapping[str, str]]) -> Sheet:
    """Give rows as a table of texts, as a file's would be.

    Raises:
        RegisterRefused: there is no row, or one names a column that the register does not have.
    """
    names = [column.name for column in register.columns]
    problems = [
        Problem(APPENDED, f"expected columns among {', '.join(names)}", None, number)
        for number, row in enumerate(rows, 1)
        if not row.keys() <= set(names)
    ]
    if not rows:
        problems.append(Problem(APPENDED, "expected at least one row"))
    if problems:
        raise RegisterRefused(problems)
    # A column that nobody fills is left out, as it would be from a file.
    titles = [
        column.name
        for column in register.columns
        if column.required or any(column.name in row for row in rows)
    ]
    columns = [pa.array([row.get(title) for row in rows], pa.string()) for title in titles]
    return Sheet(None, titles, columns, range(1, len(rows) + 1))


def appended_source(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Give the bytes that a load's digest is of."""
    return msgspec.json.encode(rows, order="deterministic")


def _text(cell: Cell) -> str:
    match cell:
        case str():
            return cell
        case bool():
            return "yes" if cell else "no"
        case datetime() | date():
            return cell.isoformat()
        case Sequence():
            return ";".join(cell)
        case _:
            return str(cell)
