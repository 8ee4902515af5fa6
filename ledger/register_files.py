"""Reads the file of a register into columns of text, whatever its format.

CSV (UTF-8 or GB18030), XLSX, YAML and Parquet. CSV and Parquet come in parts, so that ten million rows
are never all text at once. No text of the file ever stands in an error: not a cell, and not a title
either, since in a file without titles the first row is somebody's.
"""

from __future__ import annotations

import codecs
import csv
import io
import warnings
import zipfile
import zlib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv
import yaml
from msgspec import Struct
from pyarrow import parquet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from openpyxl.workbook import Workbook

warnings.filterwarnings("ignore", module="openpyxl")
"""Its warnings quote the cell. Once for the process, since a filter for a while is for all threads."""

ROUNDED = "\0rounded"
"""Stands for a number of more than 15 digits from a worksheet, which has lost its last ones."""
_EXACT = 10**15
"""Up to here a worksheet's numbers are exact (IEEE 754 doubles shown with 15 digits)."""
_BLOCK = 8 * 1024 * 1024
"""Bytes of a CSV file that are columns of text at once: a quarter of a million rows or so."""
_PART = 1 << 18
"""Rows of a Parquet file that are text at once."""
_HEAD = 1024 * 1024
"""Where the titles end at the latest, in bytes."""
_UNREADABLE = (
    yaml.YAMLError,
    csv.Error,
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,  # of XML
    LookupError,
    ArithmeticError,
    AttributeError,
    TypeError,
    ValueError,
    RecursionError,
    EOFError,
    OSError,
)
"""What the readers of YAML, CSV and worksheets raise over a file that is wrong; some quote its text."""
_MOST_PROBLEMS = 50
"""The most problems told at once; a wrong file has one for each row."""


class Problem(Struct, frozen=True):
    """What is wrong with a file: where, and what was expected. Rows count as the file shows them."""

    file: str
    expected: str
    sheet: int | None = None
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """Give it as one line."""
        place = [self.file]
        if self.sheet is not None:
            place.append(f"sheet {self.sheet}")
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column is not None:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: {self.expected}"


class RegisterRefused(Exception):
    """A file is no such register. Nothing was loaded; `problems` holds at most 50 of `count`."""

    def __init__(self, problems: Sequence[Problem], count: int | None = None) -> None:
        self.count = len(problems) if count is None else count
        self.problems = tuple(problems[:_MOST_PROBLEMS])
        lines = [str(problem) for problem in self.problems]
        if self.count > len(lines):
            lines.append(f"… and {self.count - len(lines)} more")
        super().__init__("\n".join(lines))


class Sheet(Struct):
    """A table of a file, or a part of one: columns of text (null = empty), the file's row numbers.

    `first`: no part of the same table came before. `alone`: the file has no other table.
    """

    number: int | None
    titles: list[str]
    columns: list[pa.Array]
    rows: Sequence[int]
    first: bool = True
    alone: bool = True


def read_sheets(file: str, raw: bytes) -> Iterator[Sheet]:
    """Read the tables of a file, part by part; its name tells the format.

    Raises:
        RegisterRefused: it cannot be read as what its name says. Parts may have come before.
    """
    sheets: Iterable[Sheet]
    match file.lower().rpartition(".")[2]:
        case "csv" | "txt":
            sheets = _csv(file, raw)
        case "xlsx" | "xlsm":
            sheets = _workbook(file, raw)
        case "yaml" | "yml":
            sheets = [_yaml(file, raw)]
        case "parquet":
            sheets = _parquet(file, raw)
        case _:
            expected = "expected a name that ends in .csv, .xlsx, .yaml or .parquet"
            raise RegisterRefused([Problem(file, expected)])
    for sheet in sheets:
        yield _without_empty_rows(sheet)


def _without_empty_rows(sheet: Sheet) -> Sheet:
    """Leave out rows without any text, which worksheets and their exports have at the end."""
    filled = pa.array([False] * len(sheet.rows), pa.bool_())
    for column in sheet.columns:
        texts = pc.not_equal(pc.utf8_trim_whitespace(column), "")
        filled = pc.or_(filled, pc.fill_null(texts, fill_value=False))
    if pc.all(filled).as_py():
        return sheet
    rows = [row for row, is_filled in zip(sheet.rows, filled.to_pylist(), strict=True) if is_filled]
    columns = [column.filter(filled) for column in sheet.columns]
    return Sheet(sheet.number, sheet.titles, columns, rows, sheet.first, sheet.alone)


def _csv(file: str, raw: bytes) -> Iterator[Sheet]:
    encoding = _encoding(file, raw)
    head = codecs.getincrementaldecoder(encoding)().decode(raw[:_HEAD])
    try:
        titles = next(csv.reader(io.StringIO(head)), [])
    except _UNREADABLE:
        expected = "expected a first row of titles, separated by commas"
        raise RegisterRefused([Problem(file, expected, row=1)]) from None
    if not any(title.strip() for title in titles):
        raise RegisterRefused([Problem(file, "expected a first row of titles", row=1)])
    names = [str(at) for at in range(len(titles))]
    problems: list[Problem] = []

    def refuse(row: arrow_csv.InvalidRow) -> str:
        expected = f"expected {row.expected_columns} cells, there are {row.actual_columns}"
        problems.append(Problem(file, expected, row=row.number))
        return "skip"

    start = len(codecs.BOM_UTF8) if raw.startswith(codecs.BOM_UTF8) else 0
    at, first = 2, True
    try:
        reader = arrow_csv.open_csv(
            pa.BufferReader(pa.py_buffer(raw).slice(start)),
            arrow_csv.ReadOptions(
                use_threads=False,
                block_size=_BLOCK,
                column_names=names,
                skip_rows_after_names=1,
                encoding="utf8" if encoding == "utf-8-sig" else encoding,
            ),
            arrow_csv.ParseOptions(
                newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=refuse
            ),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                null_values=[""],
                strings_can_be_null=True,
            ),
        )
        for batch in reader:
            if not problems:
                yield Sheet(None, titles, batch.columns, range(at, at + batch.num_rows), first)
                first = False
            at += batch.num_rows
    except pa.ArrowInvalid:
        # Arrow's text quotes the row, so it is not passed on.
        raise RegisterRefused([Problem(file, "expected comma-separated rows")]) from None
    if problems:
        raise RegisterRefused(problems)
    if first:
        yield Sheet(None, titles, [pa.array([], pa.string()) for _ in names], range(0))


def _encoding(file: str, raw: bytes) -> str:
    """Tell which of the encodings of offices the whole file is in."""
    for encoding in ("utf-8-sig", "gb18030"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            for at in range(0, len(raw), _BLOCK):
                decoder.decode(raw[at : at + _BLOCK])
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise RegisterRefused([Problem(file, "expected UTF-8 or GB18030 text")])


def _decoded(file: str, raw: bytes) -> str:
    return raw.decode(_encoding(file, raw))


def _workbook(file: str, raw: bytes) -> list[Sheet]:
    import openpyxl  # noqa: PLC0415 - 60 ms, which whoever asks a question should not wait for

    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    except _UNREADABLE:
        raise RegisterRefused([Problem(file, "expected an XLSX workbook")]) from None
    sheets = list(_worksheets(file, book))
    book.close()
    for sheet in sheets:
        sheet.alone = len(sheets) == 1
    return sheets


def _worksheets(file: str, book: Workbook) -> Iterator[Sheet]:
    """Give the worksheets that hold something. They are read, and may prove wrong, row by row."""
    for number, worksheet in enumerate(book.worksheets, 1):
        read = 0

        def filled(worksheet: Any = worksheet) -> Iterator[tuple[int, Sequence[Any]]]:
            nonlocal read
            for row in worksheet.iter_rows(values_only=True):
                read += 1
                if any(cell is not None for cell in row):
                    yield read, row

        rows = filled()
        try:
            _, titles = next(rows, (0, ()))
            if titles:
                yield _from_rows(number, [_title(cell) for cell in titles], rows)
        except _UNREADABLE:
            expected = "expected a row of an XLSX worksheet"
            raise RegisterRefused([Problem(file, expected, number, read + 1)]) from None


def _from_rows(
    number: int | None, titles: list[str], rows: Iterator[tuple[int, Sequence[Any]]]
) -> Sheet:
    places: list[int] = []
    cells: list[list[str | None]] = [[] for _ in titles]
    for at, row in rows:
        places.append(at)
        for column, texts in enumerate(cells):
            texts.append(_text(row[column]) if column < len(row) else None)
    return Sheet(number, titles, [pa.array(texts, pa.string()) for texts in cells], places)


def _yaml(file: str, raw: bytes) -> Sheet:
    try:
        entries = yaml.safe_load(_decoded(file, raw))
    except _UNREADABLE as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise RegisterRefused([Problem(file, "expected valid YAML", row=line)]) from None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RegisterRefused([Problem(file, "expected a list of mappings, one for each row")])
    titles = list(dict.fromkeys(str(key) for entry in entries for key in entry))
    named = [{str(key): value for key, value in entry.items()} for entry in entries]
    rows = ((at, [entry.get(title) for title in titles]) for at, entry in enumerate(named, 1))
    return _from_rows(None, titles, rows)


def _parquet(file: str, raw: bytes) -> Iterator[Sheet]:
    at = 1
    try:
        source = parquet.ParquetFile(pa.BufferReader(raw))
        titles = list(source.schema_arrow.names)
        for batch in source.iter_batches(_PART):
            columns = [_as_text(column) for column in batch.columns]
            rows = range(at, at + batch.num_rows)
            yield Sheet(None, titles, columns, rows, first=at == 1)
            at += batch.num_rows
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError):
        expected = "expected a Parquet file of plain columns and lists of text"
        raise RegisterRefused([Problem(file, expected)]) from None
    if at == 1:
        yield Sheet(None, titles, [pa.array([], pa.string()) for _ in titles], range(0))


def _as_text(column: pa.Array) -> pa.Array:
    kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return pc.binary_join(column.cast(pa.list_(pa.string())), ";")
    if pa.types.is_floating(kind):
        return pa.array([_text(value) for value in column.to_pylist()], pa.string())
    if pa.types.is_timestamp(kind):
        written = pc.strftime(column, "%Y-%m-%dT%H:%M:%S")
        return pc.binary_join_element_wise(written, "Z", "") if kind.tz else written
    return column.cast(pa.string())


def _title(cell: object) -> str:
    return "" if cell is None else str(cell)


def _text(cell: object) -> str | None:
    """Give a cell as text; a moment at midnight is a date, as worksheets have no other."""
    match cell:
        case None:
            return None
        case bool():
            return "yes" if cell else "no"
        case int() | float():
            if abs(cell) >= _EXACT or cell != cell:  # noqa: PLR0124 - not a number
                return ROUNDED
            return str(int(cell)) if cell == int(cell) else str(cell)
        case datetime():
            midnight = not (cell.hour or cell.minute or cell.second) and cell.tzinfo is None
            return cell.date().isoformat() if midnight else cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
        case list():
            return ";".join(str(item) for item in cell)
        case _:
            return str(cell)
