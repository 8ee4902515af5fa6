"""Finds values inside longer text: remarks, messages, joined lists, links.

Numbers and addresses of mail only; persons' names in prose are not found here. A cheap look (seven
digits in a row, give or take a separator, or an @) decides first whether the patterns run at all.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from access import Form
from analyzers.detection.values import read_value

LONGEST_TEXT = 1 << 20
"""Characters of one text that are searched, a security limit: patterns run at some 5 MB/s."""

MOST_FOUND = 4096
"""Values found in one text: as many as a frame's part holds."""

WORTH_A_LOOK = re.compile(r"\d(?:[ \-]?\d){6}|[@＠]")
"""The cheap look. `\\d` means digits of any script on purpose: full-width ones count."""


class FoundValue(Struct, frozen=True):
    """One value inside a text: its category and its characters, normalised."""

    category: str
    text: str


_CANDIDATES = re.compile(
    # The first look-behind keeps a megabyte of dots from being tried at each of them.
    r"(?:(?<![0-9A-Za-z._%+'-])"
    r"(?P<mail>[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})"
    r"|(?<![0-9A-Za-z])(?:(?P<id>[1-8][0-9]{5}(?:18|19|20)[0-9]{9}[0-9Xx])"
    r"|(?P<mobile>(?:\+?86[ -]?|0086[ -]?)?1[3-9][0-9]"
    r"(?:[0-9]{8}|-[0-9]{4}-[0-9]{4}| [0-9]{4} [0-9]{4}))"
    r"|(?P<landline>\(?0(?:10|2[0-9]|[3-9][0-9]{2})(?:\)[ -]?|-| )?[2-8][0-9]{6,7})"
    r"|(?P<card>[3-6][0-9]{3}(?:[ -][0-9]{4}){3}(?:[ -][0-9]{1,3})?)"
    r"|(?P<digits>[0-9]{13,20})"
    r"))(?![0-9A-Za-z])"
)
_IN_TEXT = frozenset(
    {
        *("email", "id_number", "id_number_legacy15", "mobile_number", "landline_number"),
        *("bank_account", "imsi", "iccid"),
    }
)
"""What is believed without a name in a text; a 15-digit IMEI is not, one in ten passes by accident."""


def found_in_text(text: str) -> Iterator[FoundValue]:
    """Give the values inside a text, in order of appearance, at most `MOST_FOUND`."""
    text = text[:LONGEST_TEXT]
    if WORTH_A_LOOK.search(text) is None:
        return
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    for count, match in enumerate(_CANDIDATES.finditer(text)):
        if count >= MOST_FOUND:
            return
        value = match[0]
        reading = read_value(value)
        if reading.passes and reading.passes[0] in _IN_TEXT and reading.form is Form.CLEAR:
            yield FoundValue(reading.passes[0], value)


def is_searched_whole(text: str) -> bool:
    """Tell whether `found_in_text` sees all of a text: neither too long nor too full for it."""
    if len(text) > LONGEST_TEXT and WORTH_A_LOOK.search(text, LONGEST_TEXT - _LONGEST) is not None:
        return False
    if len(text) < MOST_FOUND * _SHORTEST:
        return True
    text = text[:LONGEST_TEXT]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return next(islice(_CANDIDATES.finditer(text), MOST_FOUND, None), None) is None


_SHORTEST = 6
"""Characters of the shortest address with what parts it from the next."""
_LONGEST = 64
"""Characters of a value that the end of what is searched may cut in two."""
_LONGEST_WORD = 12


def is_prose(text: str) -> bool:
    """Tell whether others may stand in a value: longer than a word, with blanks or Chinese."""
    if len(text) <= _LONGEST_WORD:
        return False
    return " " in text or not text.isascii()
