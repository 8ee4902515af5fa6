"""Workbooks of Excel: every sheet a table. A workbook is a ZIP file of XML; both are read bounded.

openpyxl is not used here: it trusts a cell's own coordinates, so that one cell at `XFD1048576` costs
gigabytes, and it leaves out rows whose number was there before. Source: ECMA-376 part 1, section 18.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile
from zlib import error as NotDeflated  # noqa: N812 - named as the errors beside it

from lxml import etree

from access import GapReason
from analyzers.http.csv_body import is_record
from analyzers.http.table import MOST_COLUMNS, read_table
from analyzers.http.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzers.detection import Detector

MOST_BYTES = 32 << 20
"""Bytes of all parts together, unpacked, a security limit: four times the largest body."""
MOST_ROWS = 200_000
"""Rows of all sheets together, a security limit."""
_MOST_PARTS = 1000
_SHEET = re.compile(r"/?xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_OTHER_PART = re.compile(
    r"/?xl/(?:workbook|styles|sharedStrings|metadata|calcChain|connections)\.xml", re.IGNORECASE
)
"""Parts that lie beside the sheets of a workbook whose writer put them elsewhere than most."""
_STRINGS = re.compile(r"/?xl/sharedStrings\.xml", re.IGNORECASE)
_COLUMN = re.compile(r"\$?([A-Z]{1,3})")


class _Book:
    """The parts of a workbook, unpacked as far as the limit goes."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = MOST_BYTES
        self.cut = False
        self.broken = False

    def part(self, name: str) -> bytes:
        """Give a part's bytes, b"" where it cannot be had."""
        try:
            with self._archive.open(name) as file:
                found = file.read(self._left + 1)
        except (
            BadZipFile,
            NotDeflated,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ):
            self.broken = True
            return b""
        if len(found) > self._left:
            self.cut = True
            found = found[: self._left]
        self._left -= len(found)
        return found


def read_xlsx(walk: Walk, body: bytes, detector: Detector) -> bool:
    """Read a workbook; False where it is none."""
    try:
        archive = ZipFile(io.BytesIO(body))
        names = archive.namelist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return False
    sheets = [name for name in names[:_MOST_PARTS] if _SHEET.fullmatch(name) is not None]
    if not sheets:
        sheets = [
            name
            for name in names[:_MOST_PARTS]
            if re.fullmatch(r"/?xl/[^/]+\.xml", name) and not _OTHER_PART.fullmatch(name)
        ]
    if not sheets:
        return False
    book = _Book(archive)
    book.cut = len(names) > _MOST_PARTS
    strings = [
        text
        for name in names[:_MOST_PARTS]
        if _STRINGS.fullmatch(name)
        for text in _strings(book, name)
    ]
    count = 0
    for name in sheets:
        rows = list(_rows(book, name, strings, MOST_ROWS - count))
        count += _sheet(walk, rows, detector)
    if book.cut:
        walk.gaps[GapReason.TRUNCATED] += 1
    if book.broken:
        walk.gaps[GapReason.UNPARSED] += 1
    walk.records = count
    return True


def _sheet(walk: Walk, rows: list[list[str]], detector: Detector) -> int:
    """Read one sheet's rows; gives the number of its records."""
    rows = [row for row in rows if any(row)]
    if not rows:
        return 0
    names: list[str] = []
    if not is_record(rows[0], detector):
        names = [cell.strip() for cell in rows.pop(0)]
    read_table(walk, walk.trie.root, names, rows, "$")
    return len(rows)


def _strings(book: _Book, name: str) -> Iterator[str]:
    """Give the strings that cells refer to by number."""
    for element in _elements(book, name, "si"):
        yield "".join(text for text in element.itertext("{*}t") if text)


def _rows(book: _Book, name: str, strings: list[str], most: int) -> Iterator[list[str]]:
    """Give the rows of a sheet in the order of the file."""
    for number, element in enumerate(_elements(book, name, "row")):
        if number >= most:
            book.cut = True
            return
        row: list[str] = []
        for cell in element.iterfind("{*}c"):
            at = _number(cell.get("r") or "")
            if at is None or at < len(row):
                at = len(row)
            if at >= MOST_COLUMNS:
                book.cut = True
                at = min(len(row), MOST_COLUMNS - 1)
            row.extend([""] * (at - len(row)))
            row.append(_cell(cell, strings, book))
        yield row


def _cell(cell: etree._Element, strings: list[str], book: _Book) -> str:
    """Give a cell's text."""
    kind = cell.get("t")
    if kind == "inlineStr":
        return "".join(text for text in cell.itertext("{*}t") if text)
    value = cell.findtext("{*}v") or ""
    if kind != "s":
        return value
    try:
        return strings[int(value)]
    except (ValueError, IndexError):
        book.broken = True
        return ""


def _number(reference: str) -> int | None:
    """Give the number of a cell's column from 0: `B7` is 1."""
    found = _COLUMN.match(reference)
    if found is None:
        return None
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _elements(book: _Book, name: str, tag: str) -> Iterator[etree._Element]:
    """Give the elements of a part, one at a time; each is emptied once it was used."""
    part = book.part(name)
    if not part:
        return
    try:
        for _, element in etree.iterparse(
            io.BytesIO(part),
            events=("end",),
            tag=f"{{*}}{tag}",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            yield element
            element.clear()
    except (etree.LxmlError, ValueError):
        book.broken = True
