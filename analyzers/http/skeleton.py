"""What a message of a known kind holds, as long as cheap looks at its values find nothing odd.

An endpoint answers with the same paths again and again. Once all of them are settled, their touches are
the same tuple; what remains are a few looks at all the values together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from access import Correction
from analyzers.http.look import (
    LONG_NUMBER,
    SHORTEST,
    may_be_anything,
    may_be_odd,
    may_identify,
)
from analyzers.http.memory import Kind, Memory

if TYPE_CHECKING:
    from access import Touch
    from analyzers.detection import Verdict
    from analyzers.http.trie import Field
    from analyzers.http.walk import Column, Walk

_EXACT = 2.0**53
"""Beyond it a float has lost digits; the exact parser reads them."""


class Touched(Struct):
    """What the first look at a message gives: touches, and columns to be read for subjects.

    `odd` has one value of each path that holds nothing which a look stopped at; `changed` says that a
    path has settled or begun anew.
    """

    at: int
    touches: list[Touch]
    identifying: list[tuple[Column, Verdict]] = []
    texts: list[tuple[Column, Verdict | None]] = []
    corrections: list[Correction] = []
    odd: dict[Field, object] = {}
    sampled: int = 0
    changed: bool = False

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

    def take_back(self, pending: list[Column], columns: Sequence[Column]) -> None:
        """Let the other columns of the pending ones' paths wait with them: one verdict for a path.

        A path has two columns where a message holds both numbers and text under it.
        """
        fields = {column[0] for column in pending}
        waiting = {id(column) for column in pending}
        others = [one for one in columns if one[0] in fields and id(one) not in waiting]
        for column in others:
            memory = column[0].memory
            if memory is None or memory.touched not in self.touches:
                continue
            self.touches.remove(memory.touched)
            self.identifying = [known for known in self.identifying if known[0] is not column]
            self.texts = [known for known in self.texts if known[0] is not column]
            pending.append(column)


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
            texts, identifiers = _cells(columns, self.texts), _cells(columns, self.identifiers)
            if not self.has_room(columns) or may_be_odd(texts, identifiers):
                return False
        except TypeError:  # a path holds values of another kind than before
            return False
        return not self.silent or not may_be_anything("\n".join(_cells(columns, self.silent)))

    def has_room(self, columns: Sequence[Column]) -> bool:
        """Tell whether no number is so long that it may be an identifier or has lost digits.

        Raises:
            TypeError: one of them is none.
        """
        numbers = [*_cells(columns, self.numbers)]
        if numbers and (max(numbers) >= LONG_NUMBER or min(numbers) <= -LONG_NUMBER):
            return False
        amounts = [*_cells(columns, self.amounts)]
        return not amounts or (max(amounts) < _EXACT and min(amounts) > -_EXACT)

    def touched(self, at: int) -> Touched:
        """Give what the message holds; `subjects` says whose it is."""
        return Touched(at, [*self.touches])

    def subjects(self, walk: Walk) -> list[tuple[Column, Verdict]]:
        """Give the columns that say whose a message is."""
        return [(walk.column_at(number), verdict) for number, verdict in self.identifying]


def recognised(walk: Walk) -> bool:
    """Tell whether a message that was trusted is one of those known; then note which."""
    known = walk.trie.skeletons.get(tuple([column[0] for column in walk.columns]))
    if known is None or not known.holds(walk.columns):
        return False
    walk.known = known
    return True


def _cells(columns: Sequence[Column], chosen: Sequence[int]) -> Iterable[Any]:
    """Give all values of some columns."""
    return chain.from_iterable([columns[at][1] for at in chosen])


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
                (amounts if memory.kind is Kind.IDENTIFIER else numbers).append(at)
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
