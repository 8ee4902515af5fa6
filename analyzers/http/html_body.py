"""HTML pages: tables by their heads, form fields by their names, all other text as text.

lxml repairs what browsers repair. Nothing is fetched, no entity is resolved beyond HTML's own. What a
label in the text announces (`客户姓名：张三丰`) is read as a field, and is a gap: text has no
structure.
"""

import re
from collections.abc import Iterator

from lxml import etree, html

from access import GapReason
from analyzers.detection import WORTH_A_LOOK, Detector
from analyzers.http.attributes import MOST_ATTRIBUTES, Widest
from analyzers.http.content import text_of
from analyzers.http.csv_body import is_record
from analyzers.http.form_body import MOST_PAIRS, read_pairs
from analyzers.http.json_text import Pairs
from analyzers.http.table import read_table
from analyzers.http.walk import Walk

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
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset(
    {*("a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "wbr")}
)
"""Elements that stand within a word: a page marks what was searched for so."""
_MOST_JOINED = 1 << 16
"""Characters of lines that are read again because a number goes on over marks, a security limit."""
_MOST_STEPS = 1 << 17
"""Ends of elements that are passed on the way through those lines, a security limit: marks may be
empty, and lines stand in lines."""
_MOST_MARKS = 16
"""Elements around one word that are looked through, a security limit."""
_FIELDS = frozenset({"input", "textarea", "option", "meta", "data"})
_DOCUMENT = re.compile(r"\s*(?:\{|\[\s*\{)")
"""How a text begins that may be a document in JSON."""


def read_html(walk: Walk, body: bytes, charset: str, detector: Detector, *, cut: bool) -> bool:
    """Read a page; False when there is none. `records` is the longest table's."""
    text, whole = text_of(body, charset, cut=cut)
    page = _page(text.encode("utf-8", "replace"))
    if page is None:
        return False
    row = walk.row()
    taken: set[etree._Element] = set()
    headed: set[etree._Element] = set()
    longest = 0
    for table in page.iter("table"):
        if table.find(".//table") is None:  # tables around tables are layout
            longest = max(longest, _table(walk, table, detector, taken, headed))
    labels = _Labels(walk, detector)
    inputs: list[tuple[str, str]] = []
    prose: list[str] = []
    lines = _Lines(walk)
    for element in page.iter():
        field = _field(element)
        if field is not None:
            inputs.append((field[0], _cut(walk, field[1])))
        own, tail = _unread(element, taken, field)
        if element.tag not in _NO_PROSE and field is None and element not in headed:
            labels.read(element.text, bare=own is not None)
        labels.read(element.tail, bare=tail is not None)
        if element.tag == "dt":
            labels.term(element.text or "")
        prose += (found for found in (own, tail) if found and _is_worth_a_look(found))
        prose += _attributes(element, field)
        prose += lines.around(element)
    if inputs:
        read_pairs(walk, inputs[:MOST_PAIRS], row, "$.", split=False)
        if len(inputs) > MOST_PAIRS:
            walk.gaps[GapReason.TRUNCATED] += 1
    if labels.found:
        read_pairs(walk, labels.found, row, "$.", split=False)
    if prose:
        # A record of its own each: a hotline in the footer is not the customer's number.
        words = walk.trie.added(f"{walk.trie.prefix}.text", "", "").field
        places = [f"$.text[{number}]" for number in range(len(prose))]
        walk.take(words, prose, [walk.row() for _ in prose], places if walk.traced else None, 1)
    walk.records = longest or 1
    return whole


def _page(text: bytes) -> etree._Element | None:
    """Give the tree of a page; None where there is none, or one beyond the limits."""
    # huge_tree lifts libxml2's limit of 256 levels to 2,048; what it drops beyond, it drops silently.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    first = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, recover=True, target=Widest()
    )
    try:
        if len(text) > MOST_ATTRIBUTES and etree.fromstring(text, first):
            return None
        page = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return None
    return page


class _Labels:
    """Finds the labels of personal information in the text of one page."""

    def __init__(self, walk: Walk, detector: Detector) -> None:
        self._walk = walk
        self._detector = detector
        self.found: list[tuple[str, str]] = []
        self._known: dict[str, bool] = {}

    def read(self, text: str | None, *, bare: bool) -> None:
        """Read what labels in a text announce; `bare` counts those without a value behind them."""
        if not text or (":" not in text and "：" not in text):
            return
        for found in _LABELLED.finditer(text):
            label, value = found[1], found[2]
            if (value or bare) and self._is_label(label):
                self._walk.gaps[GapReason.UNPARSED] += 1
                if value:
                    self.found.append((label, value))

    def term(self, text: str) -> None:
        """Count a term of a list of descriptions that is a label: what it announces is not read."""
        if self._is_label(text.strip()[:_LONGEST_LABEL]):
            self._walk.gaps[GapReason.UNPARSED] += 1

    def _is_label(self, name: str) -> bool:
        """Tell whether a name announces personal information; beyond the limit any may."""
        known = self._known.get(name)
        if known is None:
            if len(self._known) >= _MOST_LABELS:
                self._walk.gaps[GapReason.TRUNCATED] += 1
                return False
            known = self._known[name] = self._detector.field(name, "", ()) is not None
        return known


def _table(
    walk: Walk,
    table: etree._Element,
    detector: Detector,
    taken: set[etree._Element],
    headed: set[etree._Element],
) -> int:
    """Read a table with a head, without one, or a card whose heads stand left of their values.

    Gives the number of its records. Cells that are read go to `taken`, those below a head to `headed`
    too: what they say is said by the head.
    """
    at = walk.trie.child(walk.trie.root, "table")
    names: list[str] | None = None
    rows: list[list[str]] = []
    card = Pairs()
    for line in table.iter("tr"):
        cells = [cell for cell in line if cell.tag in _CELLS]
        if len(cells) > _MOST_CELLS:
            walk.gaps[GapReason.TRUNCATED] += 1
            del cells[_MOST_CELLS:]
        texts = [_text(walk, cell) for cell in cells]
        for cell in cells:
            taken.update(cell.iter())
        if not any(texts):
            continue
        pairs = _pairs(cells, texts)
        if pairs:
            card += pairs
        elif names is None and not rows and not is_record(texts, detector):
            names = texts
        else:
            rows.append(texts)
            if names is not None:
                headed.update(cells)
    if rows:
        read_table(walk, at, names or (), rows, "$")
    elif names:
        read_table(walk, at, names, [], "$")
    if card:
        element = walk.trie.element(at)
        walk.take(element.field, [card], [walk.row()], walk.place("$"), 1)
    return max(len(rows), 1 if card else 0)


def _pairs(cells: list[etree._Element], texts: list[str]) -> list[tuple[str, str]]:
    """Give heads and values of a card's line: each head is directly followed by its value."""
    if len(cells) % 2 or any(
        cell.tag != ("td" if number % 2 else "th") for number, cell in enumerate(cells)
    ):
        return []
    names = [text.rstrip(":： ") for text in texts[::2]]
    return [(name, text) for name, text in zip(names, texts[1::2], strict=True) if name and text]


def _field(element: etree._Element) -> tuple[str, str] | None:
    """Give name and value of a form's field; None when the element is none, or says nothing."""
    if element.tag not in _FIELDS:
        return None
    name = element.get("name") or element.get("id") or element.get("property") or ""
    value = element.get("value") or element.get("content") or (element.text or "").strip()
    if not name or not value or element.get("type") in {"submit", "button", "reset"}:
        return None
    return name, value


def _unread(
    element: etree._Element, taken: set[etree._Element], field: tuple[str, str] | None
) -> tuple[str | None, str | None]:
    """Give an element's text and what follows it, None where a table or a field had them already."""
    in_cell = element in taken
    text, tail = element.text, element.tail
    if in_cell or (field is not None and text is not None and text.strip() == field[1]):
        text = None
    return text, tail if not in_cell or element.tag in _CELLS else None


def _attributes(element: etree._Element, field: tuple[str, str] | None) -> Iterator[str]:
    """Give the attributes that may hold values; that of a field was read by its name."""
    known = field[1] if field is not None else None
    return (value for value in element.values() if value != known and _is_worth_a_look(value))


def _is_amid_number(element: etree._Element, parent: etree._Element) -> bool:
    """Tell whether a number goes on over one end of an element within a line, or of a comment."""
    said = isinstance(element.tag, str)
    if said and element.tag not in _INLINE:
        return False
    previous = element.getprevious()
    before = parent.text if previous is None else (previous.tail or _last_text(previous))
    if not _ends_in_digit(before) and not _begins_with_digit(element.tail):
        return False  # most: no need to look into it
    first = _first_text(element) if said else ""
    if not first:
        return _meet(before, element.tail)
    return _meet(before, first) or _meet(_last_text(element), element.tail)


def _meet(left: str | None, right: str | None) -> bool:
    return _ends_in_digit(left) and _begins_with_digit(right)


def _ends_in_digit(text: str | None) -> bool:
    return text is not None and text[-1:].isdigit()


def _begins_with_digit(text: str | None) -> bool:
    return text is not None and text[:1].isdigit()


def _first_text(element: etree._Element) -> str:
    """Give the text an element begins with."""
    for _ in range(_MOST_MARKS):
        if element.text or not len(element):
            break
        element = element[0]
    return (element.text or "") if isinstance(element.tag, str) else ""


def _last_text(element: etree._Element) -> str:
    """Give the text an element ends with."""
    for _ in range(_MOST_MARKS):
        if not len(element):
            break
        element = element[-1]
        if element.tail:
            return element.tail
    return (element.text or "") if isinstance(element.tag, str) else ""


class _Lines:
    """Gives the lines in which a number goes on over marks, each once and up to a limit."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._given: set[etree._Element] = set()
        self._left = _MOST_JOINED
        self._steps = _MOST_STEPS

    def around(self, element: etree._Element) -> Iterator[str]:
        """Give the text of the parent of an element that stands amid a number."""
        parent = element.getparent()
        if parent is None or parent in self._given or not _is_amid_number(element, parent):
            return
        self._given.add(parent)
        if self._left <= 0 or self._steps <= 0:
            self._walk.gaps[GapReason.TRUNCATED] += 1
            return
        pieces: list[str] = []
        size = 0
        for text in self._texts(parent):
            pieces.append(text)
            size += len(text)
            if size > _LONGEST_CELL:
                break
        self._left -= size
        yield _cut(self._walk, "".join(pieces))

    def _texts(self, parent: etree._Element) -> Iterator[str]:
        """Give the texts of an element in their order, as far as the steps go."""
        for event, element in etree.iterwalk(parent, events=("start", "end", "comment", "pi")):
            self._steps -= 1
            if self._steps < 0:
                self._walk.gaps[GapReason.TRUNCATED] += 1
                return
            if event == "start":
                yield element.text or ""
            elif element is not parent:
                yield element.tail or ""


def _is_worth_a_look(text: str) -> bool:
    return WORTH_A_LOOK.search(text) is not None or _DOCUMENT.match(text) is not None


def _cut(walk: Walk, text: str) -> str:
    if len(text) > _LONGEST_CELL:
        walk.gaps[GapReason.TRUNCATED] += 1
    return text[:_LONGEST_CELL]


def _text(walk: Walk, cell: etree._Element) -> str:
    """Give a cell's text, or the value of the form field that stands in it."""
    text = _cut(walk, " ".join("".join(cell.itertext()).split()))
    if text:
        return text
    field = cell.find(".//input")
    return (field.get("value") or "") if field is not None else ""
