"""Form-encoded pairs → a sheet: query strings and form bodies alike."""

import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from access import GapReason
from analyzers.http.content import text_of
from analyzers.http.json_body import FEW, read_string
from analyzers.http.sheet import Column, Sheet

MOST_PAIRS = 2000
"""Pairs that are read, a security limit; as many as a message may have paths."""
_NESTED_ENCODING = 3
"""Percent-encoding inside percent-encoding that is undone, a security limit."""

_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_NAME_PARTS = re.compile(r"[^\[\].]+")
_LISTED = re.compile(r"[^,;|]+(?:[,;|][^,;|]+)+")


def unquoted(text: str, *, plus: bool) -> str:
    """Give percent-decoded text; encoding over encoding is undone too. `plus` means a space by `+`."""
    if plus:
        text = text.replace("+", " ")
    for _ in range(_NESTED_ENCODING):
        if _PERCENT.search(text) is None:
            break
        text = text_of(unquote_to_bytes(_bytes(text)), "", cut=False)[0]
    return text


def _bytes(text: str) -> bytes:
    """Give the bytes of the wire: those that were no UTF-8 arrive as escaped surrogates."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def read_pairs(sheet: Sheet, text: str, row: int) -> None:
    """Read `a=1&b=2` into a sheet, all of it in one record."""
    for number, (name, value) in enumerate(_pairs(text)):
        if number >= MOST_PAIRS:
            sheet.gaps[GapReason.TRUNCATED] += 1
            return
        column = _column(sheet, name, row)
        listed = _LISTED.fullmatch(value)
        parts = re.split(r"[,;|]", value) if listed is not None else [value]
        for part in parts:
            read_string(sheet, column, part, sheet.row() if len(parts) > FEW else row)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pair in text.split("&", MOST_PAIRS + 1):
        if pair:
            name, _, value = pair.partition("=")
            yield unquoted(name, plus=True), unquoted(value, plus=True)


def _column(sheet: Sheet, name: str, row: int) -> Column:
    """Give the column of a name; `filter[phone]` and `customer.phone` are fields of a field."""
    at = sheet.root
    parts = [part for part in _NAME_PARTS.findall(name) if not part.isdigit()] or [name]
    for part in parts[:8]:
        if sheet.is_data(part):
            sheet.keys(at).add(part, row)
        at = sheet.child(at, part)
    return at
