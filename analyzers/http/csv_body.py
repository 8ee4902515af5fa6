"""Delimited text → a sheet: exports, attachments. The first row names columns, or is a record."""

import csv
from collections.abc import Sequence

from access import GapReason
from analyzers.detection import WORTH_A_LOOK, Detector
from analyzers.http.sheet import MOST_FIELDS, Column, Sheet

_DELIMITERS = (",", "\t", ";", "|", "^")
_FIRST = 4096
"""Characters in which the delimiter is looked for."""


def read_csv(sheet: Sheet, text: str, detector: Detector, *, cut: bool) -> bool:
    """Read delimited text into a sheet, one record a row; False when there is none."""
    lines = text.splitlines(keepends=True)
    if cut and lines:
        lines.pop()
    if not lines:
        return False
    start = text[:_FIRST].partition("\n")[0]
    delimiter = max(_DELIMITERS, key=start.count)
    columns: list[Column] = []
    records = 0
    try:
        for cells in csv.reader(lines, delimiter=delimiter):
            if not columns:
                named = not _is_record(cells[:MOST_FIELDS], detector)
                columns = _columns(sheet, cells, named=named)
                if named:
                    continue
            row = sheet.row()
            records += 1
            for column, cell in zip(columns, cells, strict=False):
                if cell:
                    column.values.append(cell)
                    column.rows.append(row)
            if len(cells) > len(columns):
                # Cells without a name: a row that is longer than the head says.
                rest = sheet.keys(sheet.element(sheet.root))
                for cell in filter(None, cells[len(columns) :]):
                    rest.add(cell, row)
    except csv.Error:
        sheet.gaps[GapReason.UNPARSED] += 1
    sheet.records = records
    return True


def _is_record(cells: Sequence[str], detector: Detector) -> bool:
    """Tell whether the first row holds values, so that the file has no head."""
    return any(detector.field("", "", (cell,)) is not None for cell in cells)


def _columns(sheet: Sheet, cells: Sequence[str], *, named: bool) -> list[Column]:
    """Give a column for each cell of the first row: by its name, or without one by its number."""
    element = sheet.element(sheet.root)
    if len(cells) > MOST_FIELDS:
        sheet.gaps[GapReason.TRUNCATED] += 1
    columns: list[Column] = []
    for number, cell in enumerate(cells[:MOST_FIELDS]):
        name = cell.strip().lstrip("\ufeff") if named else ""
        if named and WORTH_A_LOOK.search(cell) is not None:
            sheet.keys(element).add(cell, sheet.row())  # a head that holds data is no head alone
        columns.append(sheet.child(element, name) if name else sheet.numbered(element, number))
    return columns
