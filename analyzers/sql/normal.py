"""A statement's text with marks in place of its literals: the key under which readings are shared.

Texts of one key differ in nothing but the values of plain strings and numbers, so that they have one
syntax tree. What makes that doubtful has no key: a string with a prefix, a name in odd quotes, a
dollar quote, a comment amid the text. Which literals a reading depends on is said by `matters`.
"""

import re
from typing import NamedTuple

SMALL, BIG, MANY = "\x01", "\x02", "\x03"
"""Marks of an integer of four bytes, of any other number, and of a list in IN. A string's is `'`."""

_HIGH = "\x80-\U0010ffff"
_NUMBER = re.compile(
    rf"([0-9](?<![A-Za-z0-9_$.{_HIGH}].)[0-9]*+(?:\.[0-9]*+)?+)(?![A-Za-z0-9_$.{_HIGH}])"
)
"""Begins with its first sign, not with the look behind: that lets the engine skip to the digits."""
_LIST = re.compile(
    rf"(?<![A-Za-z0-9_$.{_HIGH}])([iI][nN] ?\()[ \t\n]*(['\x01\x02])"
    r"(?:[ \t\n]*,[ \t\n]*\2)++[ \t\n]*\)"
)
_LIST_BEGINS = re.compile(r"[iI][nN] ?\(['\x01\x02]")
"""A cheap look for a list in IN, before the dear one."""
_ODD_DOLLAR = re.compile(r"\$(?![0-9])")
_SAFE_BEFORE = frozenset(("", *" \t\n\r\f(,=<>+-*/%|~!:["))
"""What may stand before a string's quote: no letter, whose prefix would change its rules."""
_SPACE = " \t\n\r\f\v"
_INT4 = "2147483647"
_INT4_DIGITS = len(_INT4)

Written = str | tuple[str, ...]
"""A literal as it stands in the text, without quotes, or all those of a list in IN."""


class Place(NamedTuple):
    """Which literal of a text: the kind (0 strings, 1 numbers) and its number among those."""

    kind: int
    at: int


class Literals(NamedTuple):
    """The literals of a text, each kind in order."""

    strings: tuple[Written, ...]
    numbers: tuple[Written, ...]


class Normal(NamedTuple):
    """A text's key, its literals, and the comments before and behind it, left out of the key.

    `begins` is how many characters stand before what the key shows.
    """

    key: str
    literals: Literals
    comments: tuple[str, ...] = ()
    begins: int = 0

    def values(self, place: Place) -> tuple[str, ...]:
        """Give the values of the literal, or of all those of the list, at a place."""
        written = self.literals[place.kind][place.at]
        if isinstance(written, str):
            written = (written,)
        return written if place.kind == 0 else tuple(map(_plain, written))


def normal(text: str) -> Normal | None:
    """Give the normal form of a text, None where only its exact text is a safe key."""
    comments: tuple[str, ...] = ()
    begins = 0
    if "/*" in text:
        text, comments, begins = _bare(text)
    pieces = text.split("'")
    strings = pieces[1::2]
    del pieces[1::2]
    code = "'".join(pieces)
    if len(strings) == len(pieces) or "\0" in text or _is_odd(code):
        return None
    for piece in pieces[:-1]:
        if piece[-1:] not in _SAFE_BEFORE:
            return None
    parts = _NUMBER.split(code)
    numbers = parts[1::2]
    key = SMALL.join(parts[::2])
    for number in numbers:
        if len(number) >= _INT4_DIGITS or "." in number:
            marks = [_mark(one) for one in numbers]
            if "" in marks:
                return None
            marks.append("")
            key = "".join([one for pair in zip(parts[::2], marks, strict=True) for one in pair])
            break
    literals = Literals(tuple(strings), tuple(numbers))
    if _LIST_BEGINS.search(key) is not None:
        key, literals = _collapsed(key, literals)
    return Normal(key, literals, comments, begins)


def _is_odd(code: str) -> bool:
    """Tell whether a text without its strings holds what would need a lexer."""
    if "--" in code or "/*" in code or SMALL in code or BIG in code or MANY in code:
        return True
    if '"' in code:
        names = code.split('"')
        if not len(names) & 1 or not all(map(str.isidentifier, names[1::2])):
            return True
        if any(before[-1:] == "&" for before in names[:-1:2]):
            return True  # U&"…" UESCAPE 'q': the string says what the name is
    return "$" in code and _ODD_DOLLAR.search(code) is not None


def _bare(text: str) -> tuple[str, tuple[str, ...], int]:
    """Give a text without one block comment before and one behind it."""
    comments: list[str] = []
    begins = 0
    start = text.lstrip(_SPACE)
    if start.startswith("/*"):
        end = start.find("*/", 2) + 2
        if end > 1 and "/*" not in start[2:end]:
            begins = len(text) - len(start) + end
            comments.append(start[:end])
            text = start[end:]
    stripped = text.rstrip(_SPACE)
    if stripped.endswith("*/"):
        at = stripped.rfind("/*")
        if at >= 0 and stripped.find("*/", at + 2) == len(stripped) - 2:
            comments.append(stripped[at:])
            text = stripped[:at]
    return text, tuple(comments), begins


def _mark(number: str) -> str:
    """Give the mark of a number, "" where its value is not written plainly."""
    if "." in number:
        return BIG
    if len(number) < _INT4_DIGITS:
        return SMALL
    if number[0] == "0":
        return ""
    return BIG if len(number) > _INT4_DIGITS or number > _INT4 else SMALL


def _collapsed(key: str, literals: Literals) -> tuple[str, Literals]:
    """Make one literal of each list in IN, of whatever length."""
    strings: list[Written] = []
    numbers: list[Written] = []
    pieces: list[str] = []
    at = taken_strings = taken_numbers = 0
    for found in _LIST.finditer(key):
        before = key[at : found.start()]
        pieces += (before, f"{found[1]}{MANY}{found[2]})")
        at = found.end()
        up_to = taken_strings + before.count("'")
        strings += literals.strings[taken_strings:up_to]
        taken_strings = up_to
        up_to = taken_numbers + before.count(SMALL) + before.count(BIG)
        numbers += literals.numbers[taken_numbers:up_to]
        taken_numbers = up_to
        count = found[0].count(found[2])
        if found[2] == "'":
            strings.append(tuple(literals.strings[taken_strings : taken_strings + count]))  # type: ignore[arg-type]
            taken_strings += count
        else:
            numbers.append(tuple(literals.numbers[taken_numbers : taken_numbers + count]))  # type: ignore[arg-type]
            taken_numbers += count
    if not pieces:
        return key, literals
    pieces.append(key[at:])
    strings += literals.strings[taken_strings:]
    numbers += literals.numbers[taken_numbers:]
    return "".join(pieces), Literals(tuple(strings), tuple(numbers))


_FIRST_ORDINAL = re.compile(r"\b(?:by|on)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:\b(?:by|on|all|distinct)|[,(])[ \t\n\r\f\v]*[\x01\x02]", re.IGNORECASE)


def ordinals(key: str) -> tuple[int, ...]:
    """Give which numbers of a key may be ordinals of ORDER BY, GROUP BY or DISTINCT ON."""
    first = _FIRST_ORDINAL.search(key)
    if first is None:
        return ()
    return tuple(
        key.count(SMALL, 0, found.end() - 1) + key.count(BIG, 0, found.end() - 1)
        for found in _ORDINAL.finditer(key, first.start())
    )


_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_AFTER_BETWEEN = 6
"""Literals behind BETWEEN of which two may be its bounds: a cast may bring one more for each."""


def bounds(key: str) -> tuple[tuple[Place, ...], ...]:
    """Give the literals behind each BETWEEN of a key: bounds that are equal name one value."""
    found: list[tuple[Place, ...]] = []
    for between in _BETWEEN.finditer(key):
        strings = key.count("'", 0, between.end())
        numbers = key.count(SMALL, 0, between.end()) + key.count(BIG, 0, between.end())
        behind: list[Place] = []
        for mark in _MARK.findall(key, between.end()):
            if mark == "'":
                behind.append(Place(0, strings))
                strings += 1
            else:
                behind.append(Place(1, numbers))
                numbers += 1
            if len(behind) == _AFTER_BETWEEN:
                break
        found.append(tuple(behind))
    return tuple(found)


_MARK = re.compile(r"['\x01\x02]")


def places(text: str, form: Normal) -> dict[int, Place]:
    """Give the place of each literal of a text by the byte (of UTF-8) at which it begins."""
    starts: list[list[int]] = [[], []]
    at = form.begins
    for number, piece in enumerate(text[form.begins :].split("'")):
        if number % 2:
            starts[0].append(at - 1)
        else:
            starts[1] += [at + found.start() for found in _NUMBER.finditer(piece)]
        at += len(piece) + 1
    found: dict[int, Place] = {}
    for kind, begun in enumerate(starts):
        inside = iter(begun)
        for place, written in enumerate(form.literals[kind]):
            for _ in range(1 if isinstance(written, str) else len(written)):
                start = next(inside)
                byte = start if text.isascii() else len(text[:start].encode())
                found[byte] = Place(kind, place)
    return found


def _plain(number: str) -> str:
    return number if "." in number else str(int(number))
