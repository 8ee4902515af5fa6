"""HTML pages → a sheet: tables by their heads, form fields by their names, all other text as text.

lxml repairs what browsers repair. Nothing is fetched, no entity is resolved beyond HTML's own. What a
label in the text announces (`客户姓名：张三丰`) is read as a field, and is a gap: text has no
structure.
"""

import re
from collections.abc import Iterator

from lxml import etree, html

from access import GapReason
from analyzers.detection import WORTH_A_LOOK, Detector
from analyzers.http.content import text_of
from analyzers.http.sheet import Column, Sheet

_LONGEST_CELL = 4096
_MOST_CELLS = 256
"""Characters of a cell and cells of a line that are read, security limits."""
_LONGEST_LABEL = 20
_MOST_LABELS = 512
"""Characters of a label in text, and labels of one page that are told apart, security limits."""
_LABELLED = re.compile(
    r"(?<![^\s：:，,。；;|<>（(])([^\s：:，,。；;|<>（(]{1,20})[ \t]*[：:][ \t]*"
    r"([^\s：:，,。；;|<>]{1,64})?"
)
_NO_PROSE = frozenset({"script", "style"})
_FIELDS = frozenset({"input", "textarea", "option", "meta", "data"})
_ATTRIBUTES = (
    "value",
    "content",
    "href",
    "title",
    "alt",
    "placeholder",
    "src",
    "action",
    "onclick",
)


def read_html(sheet: Sheet, body: bytes, charset: str, detector: Detector, *, cut: bool) -> bool:
    """Read a page into a sheet; False when there is none. `records` is the longest table's."""
    text, whole = text_of(body, charset, cut=cut)
    # huge_tree lifts libxml2's limit of 256 levels to 2,048; what it drops beyond, it drops silently.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return False
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return False
    row = sheet.row()
    taken: set[etree._Element] = set()
    for table in page.iter("table"):
        if table.find(".//table") is None:  # tables around tables are layout
            _table(sheet, table, detector, taken)
    words = sheet.child(sheet.root, "text")
    labels = _Labels(sheet, detector)
    for element in page.iter():
        if not _field(sheet, element, row):
            inside = element not in taken
            if element.tag not in _NO_PROSE:
                labels.read(element.text, row, bare=inside)
            labels.read(element.tail, row, bare=inside)
            if element.tag == "dt":
                labels.term(element.text or "")
            for text in _texts(element, inside=inside):
                if WORTH_A_LOOK.search(text) is not None:
                    # A record of its own: a hotline in the footer is not the customer's number.
                    words.add(text, sheet.row())
    if sheet.records is None:
        sheet.records = 1
    return whole


class _Labels:
    """Finds the labels of personal information in the text of one page."""

    def __init__(self, sheet: Sheet, detector: Detector) -> None:
        self._sheet = sheet
        self._detector = detector
        self._known: dict[str, bool] = {}

    def read(self, text: str | None, row: int, *, bare: bool) -> None:
        """Read what labels in a text announce; `bare` counts those without a value behind them."""
        if not text or (":" not in text and "：" not in text):
            return
        for found in _LABELLED.finditer(text):
            label, value = found[1], found[2]
            if (value or bare) and self._is_label(label):
                self._sheet.gaps[GapReason.UNPARSED] += 1
                if value:
                    self._sheet.child(self._sheet.root, label).add(value, row)

    def term(self, text: str) -> None:
        """Count a term of a list of descriptions that is a label: what it announces is not read."""
        if self._is_label(text.strip()[:_LONGEST_LABEL]):
            self._sheet.gaps[GapReason.UNPARSED] += 1

    def _is_label(self, name: str) -> bool:
        """Tell whether a name announces personal information; beyond the limit any may."""
        known = self._known.get(name)
        if known is None:
            if len(self._known) >= _MOST_LABELS:
                self._sheet.gaps[GapReason.TRUNCATED] += 1
                return False
            known = self._known[name] = self._detector.field(name, "", ()) is not None
        return known


def _table(
    sheet: Sheet, table: etree._Element, detector: Detector, taken: set[etree._Element]
) -> None:
    """Read a table with a head, without one, or a card whose heads stand left of their values."""
    at = sheet.element(sheet.child(sheet.root, "table"))
    columns: list[Column] = []
    card = 0
    records = 0
    for line in table.iter("tr"):
        cells = [cell for cell in line if cell.tag in {"td", "th"}][:_MOST_CELLS]
        texts = [_text(cell) for cell in cells]
        taken.update(line.iter())
        if not any(texts):
            continue
        pairs = _pairs(cells, texts)
        if pairs:
            card = card or sheet.row()
            for name, text in pairs:
                sheet.child(at, name).add(text, card)
        elif not columns and not any(detector.field("", "", (text,)) for text in texts):
            columns = [
                sheet.child(at, text) if text else sheet.numbered(at, number)
                for number, text in enumerate(texts)
            ]
        else:
            row = sheet.row()
            records += 1
            columns.extend(sheet.numbered(at, n) for n in range(len(columns), len(texts)))
            for column, text in zip(columns, texts, strict=False):
                if text:
                    column.add(text, row)
    sheet.records = max(sheet.records or 0, records, 1 if card else 0)


def _pairs(cells: list[etree._Element], texts: list[str]) -> list[tuple[str, str]]:
    """Give heads and values of a card's line: each head is directly followed by its value."""
    if len(cells) % 2 or any(
        cell.tag != ("td" if number % 2 else "th") for number, cell in enumerate(cells)
    ):
        return []
    names = [text.rstrip(":： ") for text in texts[::2]]
    return [(name, text) for name, text in zip(names, texts[1::2], strict=True) if name and text]


def _field(sheet: Sheet, element: etree._Element, row: int) -> bool:
    """Read a form field by its name; False when the element is none, or says nothing."""
    if element.tag not in _FIELDS:
        return False
    name = element.get("name") or element.get("id") or element.get("property") or ""
    value = element.get("value") or element.get("content") or (element.text or "").strip()
    if not name or not value or element.get("type") in {"submit", "button", "reset"}:
        return False
    sheet.child(sheet.root, name).add(value[:_LONGEST_CELL], row)
    return True


def _texts(element: etree._Element, *, inside: bool) -> Iterator[str]:
    """Give the attributes of an element that may hold values, and its text unless a table had it."""
    if inside:
        if element.text:
            yield element.text
        if element.tail:
            yield element.tail
    for name, value in element.items():
        if value and (name in _ATTRIBUTES or name.startswith("data-")):
            yield value


def _text(cell: etree._Element) -> str:
    """Give a cell's text, or the value of the form field that stands in it."""
    text = " ".join("".join(cell.itertext()).split())[:_LONGEST_CELL]
    if text:
        return text
    field = cell.find(".//input")
    return (field.get("value") or "") if field is not None else ""
