"""The answers of the rules on names: categories with confidence, or that a name is something else."""

from collections.abc import Mapping

from msgspec import Struct

STRONG = 0.85
"""A name that says it all. The figures were measured on a labelled set of 5,674 fields."""
QUALIFIED = 0.7
"""A name that says it behind a word nobody knows, or that what is around it says."""
SUPPORTED = 0.6
"""A weak name that something around it supports."""
WEAK = 0.4
"""A weak name alone: needs the values."""


class NameReading(Struct, frozen=True):
    """What a name says. `candidates` are categories with confidence, best first; empty = silent.

    `formless`: it is a part or a detail, whose values have not the form of the category.
    `negative`: the name says that it is something else (an order's number), so values alone do not
    make a verdict. `hashed`: it says that values are digests. `other`: what it names is another
    person's than the record's (a called number). `why` is what it was known by.
    """

    candidates: tuple[tuple[str, float], ...] = ()
    negative: bool = False
    hashed: bool = False
    other: bool = False
    why: str = "name"
    formless: bool = False


SILENT = NameReading()
NEGATIVE = NameReading(negative=True)

Answer = NameReading | None
"""None: the rule does not know; the next one is asked."""


def says(category: str, confidence: float = STRONG, *, other: bool = False) -> NameReading:
    """Give the answer that a name means one category."""
    return NameReading(((category, confidence),), other=other)


def either(meanings: Mapping[str, float], *, other: bool = False) -> NameReading:
    """Give the answer that a name means one of several; the values choose."""
    best_first = sorted(meanings.items(), key=lambda pair: -pair[1])
    return NameReading(tuple(best_first), other=other)
