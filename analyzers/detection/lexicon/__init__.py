"""The words of field names in English, pinyin and Chinese, each with the concept it stands for.

Facts only: what follows from a row of concepts is decided in `analyzers.detection.grammar`.
"""

from collections.abc import Mapping

from analyzers.detection.lexicon import (
    english,
    han,
    network,
    pinyin,
    programs,
    schemas,
    trades,
)

__all__ = ["HAN", "INITIALS", "LATIN", "LONGEST_HAN", "PINYIN", "STANDARD"]


def _table(*texts: str) -> dict[str, str]:
    """Give the words of texts of lines `concept: word word`, continued on indented lines."""
    found: dict[str, str] = {}
    concept = ""
    for text in texts:
        for line in text.strip().splitlines():
            rest = line
            if not line.startswith(" "):
                concept, _, rest = line.partition(":")
            for word in rest.split():
                found.setdefault(word.lower(), concept)
    return found


PINYIN: Mapping[str, str] = _table(pinyin.SYLLABLES, trades.SYLLABLES)
"""Pinyin written out."""

_ENGLISH = _table(
    english.ROLES,
    english.THINGS,
    english.EVENTS,
    english.ITEMS,
    english.HEADS,
    trades.ENGLISH,
    programs.PROGRAMS,
    schemas.ENGLISH,
)

LATIN: Mapping[str, str] = {**PINYIN, **_ENGLISH}
"""English words, compounds joined, and pinyin written out."""

HAN: Mapping[str, str] = _table(
    han.ROLES, han.THINGS, han.EVENTS, han.ITEMS, han.HEADS, trades.HAN, schemas.HAN
)
LONGEST_HAN = max(len(word) for word in HAN)

INITIALS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    word.strip(): tuple(tuple(reading.split()) for reading in readings.split("|"))
    for word, _, readings in (
        line.partition("=")
        for text in (trades.INITIALS, pinyin.INITIALS)
        for line in text.strip().splitlines()
    )
}
"""Initials of pinyin, with their readings as rows of concepts, likeliest first."""

STANDARD: Mapping[str, str] = _table(network.STANDARD, programs.PROGRAM_STANDARD)
"""Names of standards, joined, with their category; `none` for the network's own."""
