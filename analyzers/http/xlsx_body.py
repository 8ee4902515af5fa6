"""Workbooks of Excel: every sheet a table. A workbook is a ZIP file of XML; both are read bounded.

openpyxl is not used here: it trusts a cell's own coordinates, so that one cell at `XFD1048576` costs
gigabytes, and it leaves out rows whose number was there before. Source: ECMA-376 part 1, section 18.
"""

from __future__ import annotations

import io
import posixpath
import re
from lzma import LZMAError
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as NotDeflated  # noqa: N812 - named as the errors beside it

from lxml import etree

from access import GapReason
from analyzers.detection import WORTH_A_LOOK
from analyzers.http.attributes import any_is_wide
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
_COMPRESSIONS = frozenset({ZIP_STORED, ZIP_DEFLATED})
"""What the standard allows of a package; other decoders are not asked."""
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ANY_SHEET = re.compile(
    r"xl/(?!(?:workbook|styles|sharedStrings|metadata|calcChain|connections)\.xml)[^/]+\.xml",
    re.IGNORECASE,
)
"""A sheet of a workbook whose writer put them elsewhere than most, and says not where."""
_STRINGS = re.compile(r"xl/sharedStrings\.xml", re.IGNORECASE)
_RELATIONS = re.compile(r"(?:.*/)?_rels/[^/]*\.rels", re.IGNORECASE)
_TEXTS = re.compile(
    r"xl/(?:workbook\.xml|comments[^/]*\.xml|tables/[^/]+\.xml"
    r"|(?:threadedComments|drawings)/[^/]+\.(?:xml|vml))|docProps/(?:app|core)\.xml",
    re.IGNORECASE,
)
_PROSE_TAGS = ("comment", "threadedComment", "p", "textbox")
"""Comments and paragraphs of drawings."""
_BESIDE_TAGS = (
    *("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"),
    *("dataValidation", "hyperlink", "filter", "customFilter", "tableColumn", "sheet"),
    *("definedName", "title", "subject", "creator", "description", "keywords", "lpstr"),
    *("lastModifiedBy", "category", "contentStatus", "Company", "Manager", "HyperlinkBase"),
)
"""What else may hold a value, in its text or its attributes, of a sheet, a table or a workbook."""
_HARMLESS = re.compile(
    r"(?:\[Content_Types\]|xl/(?:styles|metadata|calcChain)|xl/theme/[^/]+|xl/chartsheets/[^/]+|xl/charts/(?:style|colors)[0-9]*)\.xml"
    r"|xl/printerSettings/[^/]+\.bin|.*/",
    re.IGNORECASE,
)
"""Parts that say how a workbook looks and where its parts lie; a folder is none."""
_COLUMN = re.compile(r"\$?([A-Z]{1,3})")


class _Book:
    """The parts of a workbook, unpacked as far as the limit goes.

    `beside` gathers what sheets hold beside their cells.
    """

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = MOST_BYTES
        parts = archive.infolist()
        self.cut = len(parts) > _MOST_PARTS
        self.beside: list[str] = []
        self.parts = parts[:_MOST_PARTS]
        self.broken = False

    def part(self, part: ZipInfo) -> bytes:
        """Give a part's bytes, b"" where it cannot be had."""
        if part.compress_type not in _COMPRESSIONS:
            self.broken = True
            return b""
        try:
            with self._archive.open(part) as file:
                found = file.read(self._left + 1)
        except (
            BadZipFile,
            NotDeflated,
            LZMAError,
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


class _Kinds:
    """What each part of a workbook is: by its relationships, else by where it lies."""

    def __init__(self, book: _Book) -> None:
        related: dict[str, str] = {}
        self.links: list[str] = []
        for part in book.parts:
            if _RELATIONS.fullmatch(part.filename) is not None:
                for kind, target in _relations(book, part):
                    if kind:
                        related[target.lower()] = kind
                    else:
                        self.links.append(target)
        self.sheets: list[ZipInfo] = []
        self.strings: list[ZipInfo] = []
        self.texts: list[ZipInfo] = []
        others: list[ZipInfo] = []
        for part in book.parts:
            name = _path(part)
            kind = related.get(name.lower(), "")
            if kind == "worksheet" or _SHEET.fullmatch(name) is not None:
                self.sheets.append(part)
            elif kind == "sharedStrings" or _STRINGS.fullmatch(name) is not None:
                self.strings.append(part)
            elif not _RELATIONS.fullmatch(name) and not _HARMLESS.fullmatch(name):
                others.append(part)
        if not self.sheets:
            self.sheets = [part for part in others if _ANY_SHEET.fullmatch(_path(part))]
            others = [part for part in others if part not in self.sheets]
        self.unread = 0
        for part in others:
            if _TEXTS.fullmatch(_path(part)) is not None:
                self.texts.append(part)
            else:
                self.unread += 1


def _path(part: ZipInfo) -> str:
    return part.filename.removeprefix("/")


def _relations(book: _Book, part: ZipInfo) -> Iterator[tuple[str, str]]:
    """Give the kind and the path of each part that another refers to; links out have no kind."""
    folder = _path(part).rpartition("_rels/")[0]
    for relation in _elements(book, part, "Relationship"):
        target = relation.get("Target") or ""
        if (relation.get("TargetMode") or "").lower() == "external":
            yield "", target
            continue
        path = target if target.startswith("/") else posixpath.join("/", folder, target)
        kind = (relation.get("Type") or "").rpartition("/")[2]
        yield kind, posixpath.normpath(path).lstrip("/")


def read_xlsx(walk: Walk, body: bytes, detector: Detector) -> bool:
    """Read a workbook; False where it is none. What lies in it and is not read is a gap."""
    try:
        archive = ZipFile(io.BytesIO(body))
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return False
    book = _Book(archive)
    kinds = _Kinds(book)
    if not kinds.sheets:
        return False
    strings = [text for part in kinds.strings for text in _strings(book, part)]
    count = 0
    for part in kinds.sheets:
        rows = list(_rows(book, part, strings, MOST_ROWS - count))
        count += _sheet(walk, rows, detector)
    said = (text for part in kinds.texts for text in _prose(book, part))
    _beside(walk, [*kinds.links, *book.beside, *said])
    if book.cut:
        walk.gaps[GapReason.TRUNCATED] += 1
    if book.broken or kinds.unread:
        walk.gaps[GapReason.UNPARSED] += book.broken + kinds.unread
    walk.records = count
    return True


def _beside(walk: Walk, texts: list[str]) -> None:
    """Read comments, texts of drawings and links, each for itself, where one is worth a look."""
    texts = [text for text in texts if WORTH_A_LOOK.search(text) is not None]
    if texts:
        field = walk.trie.added(f"{walk.trie.prefix}.text", "", "").field
        places = [f"$.text[{number}]" for number in range(len(texts))]
        walk.take(field, texts, [walk.row() for _ in texts], places if walk.traced else None, 1)


def _prose(book: _Book, part: ZipInfo) -> Iterator[str]:
    """Give the texts of a part: a comment is one, and so is each paragraph of a drawing."""
    for element in _elements(book, part, *_PROSE_TAGS, *_BESIDE_TAGS):
        yield _text_of(element)
        if etree.QName(element).localname in _BESIDE_TAGS:
            yield from map(str, element.attrib.values())


def _text_of(element: etree._Element) -> str:
    return "".join(t for t in element.itertext(etree.Element) if t.strip() or "\n" not in t)


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


def _strings(book: _Book, part: ZipInfo) -> Iterator[str]:
    """Give the strings that cells refer to by number."""
    for element in _elements(book, part, "si"):
        yield "".join(text for text in element.itertext("{*}t") if text)


def _rows(book: _Book, part: ZipInfo, strings: list[str], most: int) -> Iterator[list[str]]:
    """Give the rows of a sheet in the order of the file."""
    count = 0
    for element in _elements(book, part, "row", *_BESIDE_TAGS):
        if etree.QName(element).localname != "row":
            book.beside += (_text_of(element), *map(str, element.attrib.values()))
            continue
        if count >= most:
            book.cut = True
            return
        count += 1
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
    formula = cell.findtext("{*}f") or ""
    value = cell.findtext("{*}v")
    if value and formula:
        book.beside.append(formula)  # `HYPERLINK("tel:…", "call")`
    value = value or formula
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


def _elements(book: _Book, part: ZipInfo, *tags: str) -> Iterator[etree._Element]:
    """Give the elements of a part, one at a time; each is emptied once it was used."""
    content = book.part(part)
    if not content:
        return
    try:
        for _, element in etree.iterparse(
            io.BytesIO(content),
            events=("end",),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            if any_is_wide((element,)):
                book.cut = True
            else:
                yield element
            element.clear()
    except (etree.LxmlError, ValueError):
        book.broken = True
