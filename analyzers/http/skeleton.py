"""What a message of a known kind holds, as long as cheap looks at its values find nothing odd.

An endpoint answers with the same paths again and again. Once all of them are settled, their touches are
the same tuple; what remains are a few looks at all the values together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from access import Correction
from analyzers.http.look import (
    LONG_NUMBER,
    SHORTEST,
    may_be_a_document,
    may_be_anything,
    may_be_masked_otherwise,
    may_identify,
)
from analyzers.http.memory import Kind, Memory

if TYPE_CHECKING:
    from access import Touch
    from analyzers.detection import Verdict
    from analyzers.http.walk import Column, Walk

_EXACT = 2.0**53
"""Beyond it a float has lost digits; the exact parser reads them."""


class Touched:
    """What the first look at a message gives: touches, and columns to be read for subjects.

    `changed` says that a path has settled or begun anew.
    """

    __slots__ = ("at", "changed", "corrections", "identifying", "sampled", "texts", "touches")

    def __init__(self, at: int) -> None:
        self.at = at
        self.touches: list[Touch] = []
        self.identifying: list[tuple[Column, Verdict]] = []
        self.texts: list[tuple[Column, Verdict | None]] = []
        self.corrections: list[Correction] = []
        self.sampled = 0
        self.changed = False

    def add(self, column: Column, memory: Memory) -> None:
        """Add a column whose path is settled and holds personal information."""
        touch, verdict, text = memory.touched, memory.verdict, column[4]
        if touch is None or verdict is None:
            return
        self.touches.append(touch)
        if memory.kind is Kind.IDENTIFIER:
            self.identifying.append((column, verdict))
        elif text is not None and len(text) >= SHORTEST and may_identify(text):
            self.texts.append((column, verdict))


class Skeleton(Struct, frozen=True):
    """The touches of a message, and which of its columns are looked at for what, by number.

    `texts` could have a number inside, `identifiers` are one, `silent` are texts that could be
    anything, `numbers` those that could be long, `amounts` other numbers.
    """

    touches: tuple[Touch, ...]
    identifying: tuple[tuple[int, Verdict], ...]
    texts: tuple[int, ...]
    identifiers: tuple[int, ...]
    silent: tuple[int, ...]
    numbers: tuple[int, ...]
    amounts: tuple[int, ...]

    def holds(self, columns: Sequence[Column]) -> bool:
        """Tell whether no value looks odd; masks by asterisks are the caller's to rule out.

        Nothing has been looked at before: that the values are of the kind they were is tested too.
        """
        try:
            texts = _joined(columns, self.texts)
            identifiers = _joined(columns, self.identifiers)
            for at in self.numbers:
                values = columns[at][1]
                if max(values) >= LONG_NUMBER or min(values) <= -LONG_NUMBER:  # type: ignore[type-var, operator]
                    return False
            for at in self.amounts:
                total = sum(columns[at][1])  # type: ignore[arg-type]
                if not -_EXACT < total < _EXACT:
                    return False
        except TypeError:  # a path holds values of another kind than before
            return False
        if may_identify(texts) or may_be_a_document(texts):
            return False
        if may_be_masked_otherwise(texts) or may_be_masked_otherwise(identifiers):
            return False
        return not self.silent or not may_be_anything(_joined(columns, self.silent))

    def touched(self, columns: Sequence[Column], at: int) -> Touched:
        """Give what the message holds."""
        touched = Touched(at)
        touched.touches.extend(self.touches)
        touched.identifying = [(columns[at], verdict) for at, verdict in self.identifying]
        return touched


def recognised(walk: Walk) -> bool:
    """Tell whether a message that was trusted is one of those known; then note which."""
    known = walk.trie.skeletons.get(tuple([column[0] for column in walk.columns]))
    if known is None or not known.holds(walk.columns):
        return False
    walk.known = known
    return True


def _joined(columns: Sequence[Column], chosen: Sequence[int]) -> str:
    """Give all strings of some columns as one text.

    Raises:
        TypeError: one of their values is none.
    """
    cells = [columns[at][1] for at in chosen]
    return "\n".join(chain.from_iterable(cells))  # type: ignore[arg-type]


def with_text(column: Column) -> Column:
    """Give a column of a trusted message as one that was looked at."""
    field, values, rows, places, text = column
    if text is None and type(values[0]) is str:
        text = "\n".join(values)  # type: ignore[arg-type]
    return field, values, rows, places, text


def skeleton_of(columns: Sequence[Column], whole: Sequence[Touch]) -> Skeleton | None:
    """Give the skeleton of a message; None where one of its paths must be read each time.

    `whole` are the touches of whole records.
    """
    touches: list[Touch] = list(whole)
    identifying: list[tuple[int, Verdict]] = []
    named: list[int] = []
    identifiers: list[int] = []
    silent: list[int] = []
    numbers: list[int] = []
    amounts: list[int] = []
    for at, (field, _, _, _, text) in enumerate(columns):
        memory = field.memory
        if memory is None or memory.kind < Kind.NAMED or memory.kind is Kind.OPEN:
            return None
        if memory.touched is not None and memory.verdict is not None:
            touches.append(memory.touched)
            if memory.kind is Kind.IDENTIFIER:
                identifying.append((at, memory.verdict))
                if text is not None:
                    identifiers.append(at)
            elif text is not None:
                named.append(at)
            if text is None:
                amounts.append(at)
        elif text is None:
            numbers.append(at)
        elif memory.kind is Kind.CLOSED:
            named.append(at)
        else:
            silent.append(at)
    return Skeleton(
        tuple(touches),
        tuple(identifying),
        (*named, *silent),
        tuple(identifiers),
        tuple(silent),
        tuple(numbers),
        tuple(amounts),
    )
