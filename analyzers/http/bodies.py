"""A body of any kind → a sheet, with a gap for each thing that could not be read."""

import re

import orjson

from access import GapReason, Reading
from analyzers.detection import Detector
from analyzers.detection.text import LONGEST_TEXT
from analyzers.http.content import Content, Media, text_of
from analyzers.http.csv_body import read_csv
from analyzers.http.form_body import read_pairs
from analyzers.http.html_body import read_html
from analyzers.http.json_body import read_json, read_lines
from analyzers.http.sheet import Sheet

RECORDS = frozenset({Media.JSON, Media.LINES, Media.HTML, Media.CSV})
"""Kinds of body that have records to count."""

_NO_FORM = re.compile(r"^<|[\x00-\x1f\x7f]")
"""What no encoded form holds: control characters, line ends among them, and a tag at its start."""
_WORD = 32
"""A text answer of so few characters (`OK`, `pong`) is read by looking at it."""


def read_body(sheet: Sheet, content: Content, detector: Detector, *, error: bool) -> Reading:
    """Read a body into a sheet and tell how well that went. `error`: the answer's status is one.

    What is no document of its kind is still searched for values, as text.
    """
    read = _document(sheet, content, detector)
    if content.media is Media.JSON and read:
        return _well(sheet, content)
    if content.media is Media.NOTHING:
        return _well(sheet, content)
    if error:
        if not read:
            _as_text(sheet, content)
        sheet.gaps[GapReason.SERVER_TEXT] += 1
        return Reading.POSSIBLE
    if read:
        return _well(sheet, content)
    short = content.media is Media.TEXT and len(content.body) <= _WORD
    if content.media is Media.OTHER and GapReason.UNPARSED in content.gaps:
        return Reading.UNREADABLE  # a coding nobody knows: told already
    _as_text(sheet, content)
    if short:
        return Reading.EXACT
    sheet.gaps[GapReason.UNPARSED] += 1
    return Reading.POSSIBLE if content.media is Media.TEXT else Reading.UNREADABLE


def _document(sheet: Sheet, content: Content, detector: Detector) -> bool:
    """Read a body as what it says it is; False when it is not that."""
    body, charset, cut = content.body, content.charset, content.cut
    match content.media:
        case Media.JSON:
            return read_json(sheet, body, charset, cut=cut) or _lines(sheet, content)
        case Media.LINES:
            return read_lines(sheet, body, charset, cut=cut)
        case Media.HTML:
            return read_html(sheet, body, charset, detector, cut=cut)
        case Media.FORM:
            text, whole = text_of(body, charset, cut=cut)
            read_pairs(sheet, text, sheet.row())
            if not whole or _NO_FORM.search(text.strip()) is not None:
                sheet.gaps[GapReason.UNPARSED] += 1
            sheet.records = 1
            return True
        case Media.CSV:
            return read_csv(sheet, text_of(body, charset, cut=cut)[0], detector, cut=cut)
        case Media.TEXT | Media.OTHER | Media.NOTHING:
            return False


def _lines(sheet: Sheet, content: Content) -> bool:
    """Read what is no single document as one document a line; False when its first line is none."""
    body = content.body
    if b"\n" not in body.strip():
        return False
    try:
        orjson.loads(body.strip().partition(b"\n")[0])
    except orjson.JSONDecodeError:
        return False
    sheet.start_again()
    return read_lines(sheet, body, content.charset, cut=content.cut)


def _as_text(sheet: Sheet, content: Content) -> None:
    """Search a body for values as one text."""
    gaps = sheet.gaps
    sheet.start_again()
    sheet.gaps = gaps
    text, _ = text_of(content.body, content.charset, cut=content.cut)
    if len(text) > LONGEST_TEXT:
        sheet.gaps[GapReason.TRUNCATED] += 1
    sheet.root.add(text, sheet.row())


def _well(sheet: Sheet, content: Content) -> Reading:
    """Tell how well a body was read: whole, or with something missing."""
    missing = {GapReason.TRUNCATED, GapReason.UNPARSED}
    partly = missing.intersection(sheet.gaps) or missing.intersection(content.gaps)
    return Reading.POSSIBLE if partly else Reading.EXACT
