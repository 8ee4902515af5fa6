"""Gives an answer in the form that was asked for: a table for people, or a machine's format.

A machine gets every column of the answer under the names of the views; people get the columns a
command chose, under headings in their language. Times leave in the display zone, with its offset
(without it for Excel, which would not know it as a time).
"""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

import pyarrow as pa
from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from cli.console import cleaned, note, out, raw, show
from cli.door import WrongUse
from cli.options import Language
from cli.table_layout import BETWEEN, LONG_WORD, READABLE, Shape, folded, widths
from cli.words import counted, heading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from zoneinfo import ZoneInfo

    from cli.options import Output

type Row = Mapping[str, Any]

_AT_ONCE = 8192
"""Rows turned into Python's values at once."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters with which a cell is a formula to Excel (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table for people: the key of its heading and what stands in a cell."""

    key: str
    cell: Callable[[Row], str | Text]
    right: bool = False
    whole: bool = False
    """Never broken over lines."""


def check_output(output: Output) -> None:
    """Refuse two formats at once.

    Raises:
        WrongUse: more than one was asked for.
    """
    chosen = [
        name
        for name, asked in (
            ("--json", output.as_json),
            ("--csv or --excel", output.as_csv or output.excel),
            ("--parquet", output.parquet is not None),
        )
        if asked
    ]
    if len(chosen) > 1:
        message = f"{' and '.join(chosen)} were given together. Give one of them."
        raise WrongUse(message)


def for_machine(output: Output) -> bool:
    """Tell whether a machine's format was asked for."""
    return output.as_json or output.as_csv or output.excel or output.parquet is not None


def give_to_machine(
    answer: pa.Table, about: Row, output: Output, zone: ZoneInfo, notes: Sequence[str] = ()
) -> None:
    """Write an answer in the machine's format that was asked for.

    `about` says what a footer says (complete to, how many); it stands beside the rows in JSON and in
    the metadata in Parquet. CSV has no room for it: there `notes` go to standard error.
    """
    if output.parquet is not None:
        told = {key: json.dumps(value, default=str) for key, value in about.items()}
        described = answer.replace_schema_metadata({**(answer.schema.metadata or {}), **told})
        from pyarrow import parquet  # noqa: PLC0415 - 50 ms, for the one option that needs it

        parquet.write_table(described, output.parquet)
        note(f"{counted(answer.num_rows, 'row', Language.EN)} written to {output.parquet}")
    elif output.as_json:
        _write_json(answer, about, zone)
        return
    else:
        _write_csv(answer, output.excel, zone)
    for text in notes:
        note(text)


def give_to_people(columns: Sequence[Column], rows: Sequence[Row], language: Language) -> None:
    """Write a table for people, and an empty line after it.

    Widths count Chinese characters as two, as terminals do. Numbers and what is whole are never
    broken over lines; what does not fit like that is one block a row.
    """
    shapes = [
        Shape(heading(one.key, language), one.right, one.right or one.whole) for one in columns
    ]
    _lay_out(shapes, [[_cell(column.cell(row)) for column in columns] for row in rows])


def give_any_table(answer: pa.Table, zone: ZoneInfo) -> None:
    """Write an answer whose columns are not known beforehand, under their own names.

    More columns than fit become one block a row: name and value on a line.
    """
    shapes = []
    for field in answer.schema:
        right = pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        whole = right or pa.types.is_temporal(field.type) or pa.types.is_decimal(field.type)
        shapes.append(Shape(cleaned(field.name), right, whole))
    rows = [[Text(_text_cell(value, zone)) for value in row.values()] for row in answer.to_pylist()]
    _lay_out(shapes, rows, LONG_WORD)


def _lay_out(
    shapes: Sequence[Shape], rows: Sequence[Sequence[Text]], readable: int = READABLE
) -> None:
    """Write rows as a table, or one block a row where a table would cut something."""
    room = out().width
    fitting = widths(shapes, rows, room, readable)
    if fitting is not None:
        table = _table()
        for shape, width in zip(shapes, fitting, strict=True):
            side: Literal["right", "left"] = "right" if shape.right else "left"
            name = folded(Text(shape.name), width)
            table.add_column(name, justify=side, no_wrap=True, width=width)
        for row in rows:
            table.add_row(*map(folded, row, fitting))
        show(table)
        show("")
        return
    longest = max(cell_len(shape.name) for shape in shapes)
    for row in rows:
        block = Table.grid(padding=(0, BETWEEN))
        block.add_column(style="dim", no_wrap=True, min_width=longest)
        block.add_column(no_wrap=True)
        for shape, cell in zip(shapes, row, strict=True):
            block.add_row(Text(shape.name), folded(cell, max(room - longest - BETWEEN, 1)))
        show(block)
        show("")


def _table() -> Table:
    return Table(
        box=box.SIMPLE_HEAD,
        header_style="bold",
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )


def number(count: int | None) -> str:
    """Show a number with thousands apart; nothing for None."""
    return "" if count is None else f"{count:,}"


def share(part: int, whole: int) -> str:
    """Show a share in percent, never rounded to nothing or to all."""
    if whole == 0 or part == 0:
        return "0 %"
    percent = 100 * part / whole
    if part < whole:
        percent = min(max(percent, 0.1), 99.9)
    return f"{percent:.1f} %" if part < whole else "100 %"


def _cell(content: str | Text) -> Text:
    if isinstance(content, Text):
        return content
    return Text(cleaned(content))


def _text_cell(value: object, zone: ZoneInfo) -> str:
    """Show one value of any type to people."""
    match value:
        case datetime():
            return value.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
        case float():
            return f"{value:,.3f}".rstrip("0").rstrip(".")
        case _:
            return cleaned(str(_csv_cell(value, False, zone)))


def _plain(value: object, zone: ZoneInfo) -> object:
    match value:
        case datetime():
            return value.astimezone(zone).isoformat()
        case date() | UUID():
            return str(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case bytes():
            return value.hex()
        case _:
            message = f"no JSON for {type(value).__name__}"
            raise TypeError(message)


def _rows(answer: pa.Table) -> Iterator[Row]:
    """Give the rows one by one: an answer can hold millions."""
    for batch in answer.to_batches(max_chunksize=_AT_ONCE):
        yield from batch.to_pylist()


def _write_json(answer: pa.Table, about: Row, zone: ZoneInfo) -> None:
    """Write one JSON object; its rows stand on a line each."""

    def encoded(value: object) -> str:
        return json.dumps(value, default=lambda v: _plain(v, zone), ensure_ascii=False)

    head = "".join(f"{encoded(key)}: {encoded(value)}, " for key, value in about.items())
    raw(f'{{{head}"rows": [')
    for number_of_row, row in enumerate(_rows(answer)):
        raw(f"{',' if number_of_row else ''}\n{encoded(row)}")
    raw("]}\n")


def _write_csv(answer: pa.Table, excel: bool, zone: ZoneInfo) -> None:
    raw("\ufeff" if excel else "")
    writer = csv.writer(sys.stdout, lineterminator="\r\n" if excel else "\n")
    writer.writerow(answer.column_names)
    for row in _rows(answer):
        writer.writerow([_csv_cell(row[name], excel, zone) for name in answer.column_names])


def _csv_cell(value: object, excel: bool, zone: ZoneInfo) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case datetime() if excel:
            return value.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
        case datetime() | date() | UUID() | Decimal() | bytes():
            return str(_plain(value, zone))
        case list():
            return _csv_text("; ".join(str(_csv_cell(item, False, zone)) for item in value), excel)
        case dict():
            return json.dumps(value, default=lambda v: _plain(v, zone), ensure_ascii=False)
        case _:
            return _csv_text(str(value), excel)


def _csv_text(text: str, excel: bool) -> str:
    return f"'{text}" if excel and text.startswith(_FORMULA) else text
