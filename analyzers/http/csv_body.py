"""Delimited text: exports, attachments. The first row names columns, or is a record."""

import csv
import re
from collections.abc import Sequence
from itertools import islice

from access import GapReason
from analyzers.detection import Detector
from analyzers.http.table import MOST_COLUMNS, read_table
from analyzers.http.walk import Walk

_DELIMITERS = (",", "\t", ";", "|", "^")
_FIRST = 4096
"""Characters in which the delimiter is looked for."""
_BLOCK = 20_000
"""Rows that are held at once; more are read block by block."""
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,:/ T-]{4,}|[0-9]+\.[0-9]+")
"""Numbers, dates and times: no name of a column looks so."""


def read_csv(
    walk: Walk, text: str, detector: Detector, *, cut: bool, head: bool | None = None
) -> bool:
    """Read delimited text, one record a row; False when there is none.

    `head` says whether the first row names the columns; None: look at it.
    """
    lines = text.splitlines(keepends=True)
    if cut and lines:
        lines.pop()
    if not lines:
        return False
    start = text[:_FIRST].partition("\n")[0]
    delimiter = max(_DELIMITERS, key=start.count)
    names: list[str] | None = None
    count = 0
    reader = csv.reader(lines, delimiter=delimiter)
    root = walk.trie.root
    try:
        first = next(reader, [])
        rows: list[list[str]] = []
        if head if head is not None else not is_record(first, detector):
            names = [cell.strip().lstrip("\ufeff") for cell in first]
        else:
            rows.append(first)
        while True:
            rows += islice(reader, _BLOCK)
            if not rows:
                break
            read_table(walk, root, names or (), rows, "$", first=count)
            count += len(rows)
            rows = []
    except csv.Error:
        walk.gaps[GapReason.UNPARSED] += 1
        if rows:
            read_table(walk, root, names or (), rows, "$", first=count)
            count += len(rows)
    walk.records = count
    return True


def is_record(cells: Sequence[str], detector: Detector) -> bool:
    """Tell whether a first row holds values, so that there is no head."""
    return any(
        _NUMBER.fullmatch(cell) is not None or detector.field("", "", (cell,)) is not None
        for cell in cells[:MOST_COLUMNS]
    )
