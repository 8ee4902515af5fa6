"""The gate every text from the wire passes before it may enter a record.

Text is recorded only if it is listed for its field or matches the pattern configured for it; else a
keyed digest takes its place and the record carries the gap `unlisted` (DESIGN, value-free). JSON
keys, SQL aliases, tickets, `application_name` and route segments are free text too.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct

from analyzers.catalog.words import words

_MOST_DIGITS = 2
"""A composed name may hold one number of this many digits (`addressLine2`): a phone number cut into
pairs must not pass."""


class TextField(StrEnum):
    """Which field of a record a text would enter."""

    ACCOUNT = "account"
    PERSON = "person"
    PURPOSE = "purpose"
    TICKET = "ticket"
    APPROVAL = "approval"
    RECIPIENT = "recipient"
    APPLICATION = "application"
    ROUTE = "route"
    """One segment of a path."""
    FIELD_NAME = "field_name"
    """A JSON key, a form field, a query parameter's name, an XML or HTML name."""
    SQL_NAME = "sql_name"
    """A SQL identifier: schema, table, column, function, alias, cursor, prepared statement."""


class ListedText(Struct, frozen=True):
    """What is listed and which patterns are configured. Patterns must match the whole text.

    `words` are lower-case words of a vocabulary: a text made of nothing else (`receiverAddress2`) is
    as good as listed. They must be words that are no value and no part of one.
    """

    listed: Mapping[TextField, frozenset[str]]
    patterns: Mapping[TextField, str]
    words: Mapping[TextField, frozenset[str]] = {}


class TextGate:
    """Lets listed text through and turns all other text into a digest.

    `digest` is a keyed hash (`Pseudonymiser.digest`), so that a phone number in the wrong field
    cannot be guessed back from the record.
    """

    def __init__(self, texts: ListedText, digest: Callable[[str], str]) -> None:
        self._listed = {field: texts.listed.get(field, frozenset()) for field in TextField}
        self._patterns = {field: re.compile(text) for field, text in texts.patterns.items()}
        self._words = {field: texts.words.get(field, frozenset()) for field in TextField}
        self._digest = digest

    def lets(self, field: TextField, text: str) -> bool:
        """Tell whether the text may be recorded as it is."""
        if text in self._listed[field]:
            return True
        pattern = self._patterns.get(field)
        if pattern is not None and pattern.fullmatch(text) is not None:
            return True
        vocabulary = self._words[field]
        return bool(vocabulary) and _composed(text, vocabulary)

    def admit(self, field: TextField, text: str) -> tuple[str, bool]:
        """Give what may be recorded and whether that is the text itself (False: add the gap)."""
        if self.lets(field, text):
            return text, True
        return f"unlisted-{self._digest(text)}", False


_COMPOSED = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*")
_LONGEST_COMPOSED = 64


def _composed(text: str, vocabulary: frozenset[str]) -> bool:
    """Tell whether a text is nothing but listed words, in any naming style."""
    if len(text) > _LONGEST_COMPOSED or _COMPOSED.fullmatch(text) is None:
        return False
    numbers = 0
    for word in words(text):
        if word.isdigit():
            numbers += 1
            if numbers > 1 or len(word) > _MOST_DIGITS:
                return False
        elif word not in vocabulary:
            return False
    return True
