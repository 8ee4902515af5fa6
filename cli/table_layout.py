"""Lays cells out in the room there is, so that no number, time or id is cut.

A table keeps columns of numbers and times as wide as their widest cell and folds texts between words.
What does not fit like that is shown record by record, one line a field.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BETWEEN = 2
"""Cells between two columns."""
READABLE = 8
"""A column of text is not made narrower than this."""
LONG_WORD = 40
"""A word longer than this may be folded within."""
_WORD = re.compile(r"[!-~]+|\s+|.", re.DOTALL)
"""Where a line may end: at a space, and between characters that are no ASCII."""
_DIGIT = re.compile(r"\d")
_PART = re.compile(r"\d[\d,.:-]*|[A-Za-z_]+|.", re.DOTALL)
"""Where a word may be folded that has no room on a line: never within a number."""


class Shape(NamedTuple):
    """A column: its heading, whether it stands at the right, whether its cells are never folded."""

    name: str
    right: bool
    whole: bool


def widths(
    shapes: Sequence[Shape],
    rows: Sequence[Sequence[Text]],
    room: int,
    readable: int = READABLE,
) -> list[int] | None:
    """Give each column's width; None where the table has no room without cutting something.

    A column of text is not made narrower than `readable`.
    """
    room -= BETWEEN * (len(shapes) - 1)
    wanted, better, given = [], [], []
    for at, shape in enumerate(shapes):
        cells = [row[at].plain for row in rows]
        widest = max((cell_len(cell) for cell in cells), default=0)
        wanted.append(max(cell_len(shape.name), widest))
        words = [word for cell in cells for word in _WORD.findall(cell) if not word.isspace()]
        least = widest if shape.whole else min(widest, max(_longest(words, _DIGIT), readable))
        given.append(max(_longest(shape.name.split()), least))
        better.append(max(given[-1], min(_longest(words), LONG_WORD)))
    if sum(wanted) <= room:
        return wanted
    if sum(given) > room:
        return None
    _widen(given, better, room)
    _widen(given, wanted, room)
    return given


def _widen(given: list[int], wanted: Sequence[int], room: int) -> None:
    """Give the narrowest columns more of the room, as far as they want it."""
    for _ in range(room - sum(given)):
        short = [at for at, width in enumerate(given) if width < wanted[at]]
        if not short:
            return
        given[min(short, key=given.__getitem__)] += 1


def folded(text: Text, width: int) -> Text:
    """Break a text into lines of at most so many cells: between words, and never in a number."""
    if cell_len(text.plain) <= width and "\n" not in text.plain:
        return text
    ends: list[int] = []
    used = 0
    for start, piece in _pieces(text.plain, width):
        size = cell_len(piece)
        if used and used + size > width and not piece.isspace():
            ends.append(start)
            used = 0
        used += size
    lines = text.divide(ends)
    for line in lines:
        line.rstrip()
    return Text("\n").join(lines)


def _pieces(text: str, width: int) -> Iterator[tuple[int, str]]:
    """Give what stays together on a line, and where it begins."""
    for word in _WORD.finditer(text):
        if cell_len(word[0]) <= width:
            yield word.start(), word[0]
            continue
        for part in _PART.finditer(word[0]):
            at = word.start() + part.start()
            if cell_len(part[0]) <= width:
                yield at, part[0]
            else:
                yield from enumerate(part[0], at)


def _longest(words: Sequence[str], having: re.Pattern[str] | None = None) -> int:
    """Give the width of the longest word; of a number or an id no more than may be folded within."""
    if having is None:
        return max(map(cell_len, words), default=0)
    return min(max((cell_len(one) for one in words if having.search(one)), default=0), LONG_WORD)
