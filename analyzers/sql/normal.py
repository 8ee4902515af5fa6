"""A statement's text with marks in place of its literals: the key under which readings are shared.

Texts of one key differ in nothing but the values of plain strings and numbers, so that they have one
syntax tree. What makes that doubtful has no key: a string with a prefix or in pieces, a name in odd
quotes, a dollar quote, a comment amid the text. Which literals a reading depends on, `doubts_of` says.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec import Struct

from analyzers.sql.words import words

_MARK = "\x01"
SMALL, BIG, MANY = _MARK, _MARK + "b", _MARK + "m"
"""Marks of an integer of four bytes, of any other number, and before that of a list in IN. A string's
mark is its quote. No mark stands before a letter in a text: such a number has no mark."""

_HIGH = "\x80-\U0010ffff"
_NUMBER = re.compile(
    rf"([0-9](?<![A-Za-z0-9_$.{_HIGH}].)[0-9]*+(?:\.[0-9]*+)?+)(?![A-Za-z0-9_$.{_HIGH}])"
)
"""Begins with its first sign, not with the look behind: that lets the engine skip to the digits."""
_LIST = re.compile(
    rf"(?<![A-Za-z0-9_$.{_HIGH}])([iI][nN] ?\()[ \t\n]*('|\x01b?)"
    r"(?:[ \t\n]*,[ \t\n]*\2(?!b))++[ \t\n]*\)"
)
_ODD_DOLLAR = re.compile(r"\$(?![0-9])")
_SAFE_BEFORE = frozenset(" \t\n\r\f(,=<>+-*/%|~!:[")
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


class Normal(Struct, gc=False):
    """A text's key, its literals, and the comments before and behind it, left out of the key.

    `begins` is how many characters stand before what the key shows.
    """

    key: str
    strings: Sequence[Written]
    numbers: Sequence[Written]
    comments: Sequence[str] = ()
    begins: int = 0

    def values(self, place: Place) -> tuple[str, ...]:
        """Give the values of the literal, or of all those of the list, at a place."""
        if place.kind == 0:
            written = self.strings[place.at]
            return (written,) if isinstance(written, str) else written
        written = self.numbers[place.at]
        return (_plain(written),) if isinstance(written, str) else tuple(map(_plain, written))


def normal(text: str) -> Normal | None:
    """Give the normal form of a text, None where only its exact text is a safe key."""
    comments: Sequence[str] = ()
    begins = 0
    if "/" in text and "/*" in text:  # one character is looked for in half the time of two
        text, comments, begins = _bare(text)
        if "/*" in text:
            return None  # or in a string: then only the exact text is a key
    code, strings = text, _NONE
    if "'" in text:
        pieces = text.split("'")
        strings = pieces[1::2]
        del pieces[1::2]
        if len(strings) == len(pieces):
            return None
        for piece in pieces[:-1]:
            if piece[-1:] not in _SAFE_BEFORE or piece.isspace():
                return None  # nothing between two: they are one string, 'a''b' or in two lines
        code = "'".join(pieces)
    if ("-" in code and "--" in code) or _MARK in code or "\0" in text:
        return None
    if ('"' in code or "$" in code) and _is_odd(code):
        return None
    key, numbers = code, _NONE
    parts = _NUMBER.split(code)
    if len(parts) > 1:
        numbers = parts[1::2]
        del parts[1::2]
        key = SMALL.join(parts)
        digits = len(code) - len(key)  # but for one of each number
        if digits >= _INT4_DIGITS - 1 or "." in code:
            key = _with_marks(key, parts, numbers)
            if not key:
                return None
    form = Normal(key, strings, numbers, comments, begins)
    if "(" in key and ("in (" in key or "IN (" in key or "in(" in key):
        return _collapsed(form)
    return form


_NONE: list[str] = []


def _is_odd(code: str) -> bool:
    """Tell whether a text without its strings holds names or dollars that would need a lexer."""
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


def _with_marks(key: str, parts: Sequence[str], numbers: Sequence[str]) -> str:
    """Give the key, with marks of their own where numbers need some; "" where one has none."""
    for number in numbers:
        if len(number) >= _INT4_DIGITS or "." in number:
            return _marked(parts, numbers)
    return key


def _marked(parts: Sequence[str], numbers: Sequence[str]) -> str:
    """Give the key with a mark for each number, "" where one of them has none."""
    marks = [_mark(one) for one in numbers]
    if "" in marks:
        return ""
    return "".join([one for pair in zip(parts, [*marks, ""], strict=True) for one in pair])


def _mark(number: str) -> str:
    """Give the mark of a number, "" where its value is not written plainly."""
    if "." in number:
        return BIG
    if len(number) < _INT4_DIGITS:
        return SMALL
    if number[0] == "0":
        return ""
    return BIG if len(number) > _INT4_DIGITS or number > _INT4 else SMALL


def _collapsed(form: Normal) -> Normal:
    """Make one literal of each list in IN, of whatever length."""
    key = form.key
    strings: list[Written] = []
    numbers: list[Written] = []
    pieces: list[str] = []
    at = first_string = first_number = 0
    for found in _LIST.finditer(key):
        before = key[at : found.start()]
        pieces += (before, f"{found[1]}{MANY}{found[2]})")
        at = found.end()
        up_to = first_string + before.count("'")
        strings += form.strings[first_string:up_to]
        first_string = up_to
        up_to = first_number + before.count(_MARK)
        numbers += form.numbers[first_number:up_to]
        first_number = up_to
        count = found[0].count(found[2])
        if found[2] == "'":
            strings.append(_list(form.strings, first_string, count))
            first_string += count
        else:
            numbers.append(_list(form.numbers, first_number, count))
            first_number += count
    if not pieces:
        return form
    pieces.append(key[at:])
    strings += form.strings[first_string:]
    numbers += form.numbers[first_number:]
    return Normal("".join(pieces), strings, numbers, form.comments, form.begins)


def _list(written: Sequence[Written], first: int, count: int) -> tuple[str, ...]:
    return tuple([one for one in written[first : first + count] if isinstance(one, str)])


def _counted(key: str, end: int) -> tuple[int, int]:
    """Tell how many strings and numbers stand before a place of a key."""
    return key.count("'", 0, end), key.count(_MARK, 0, end) - key.count(MANY, 0, end)


_FIRST_ORDINAL = re.compile(r"\b(?:by|on)\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"(?:\b(?:by|on|all|distinct)|[,(])[ \t\n\r\f\v]*(?=\x01(?!m))", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_AND = re.compile(r"\band\b", re.IGNORECASE)
_AFTER_AND = 6
"""Literals behind the AND of a BETWEEN of which one may be its bound: a type before it has some."""
_CUTTING = words("left right substr substring mid overlay regexp_replace insert rpad lpad")
_CUT = re.compile(
    rf"""\b(?:{"|".join(sorted(_CUTTING))}|mask\w*|partial\w*)"?[ \t\n\r\f\v]*\(""", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*+")
_LITERAL = re.compile(r"['\x01]")
_BRACKET = re.compile(r"[()]")


class Doubts(NamedTuple):
    """The literals of a form on whose values, or on whose equality, a reading may depend."""

    values: tuple[Place, ...]
    equal: tuple[tuple[Place, ...], ...]


def doubts_of(key: str) -> Doubts:
    """Give the literals that belong to a key with their values, and those with their equality.

    Values count as ordinals of ORDER BY, GROUP BY and DISTINCT ON, and in functions that leave a part
    of a value, which may be a mask. Equality counts behind BETWEEN: equal bounds name one value.
    """
    values: dict[Place, None] = {}
    named = words_of(key)
    first = _FIRST_ORDINAL.search(key) if "by" in named or "distinct" in named else None
    if first is not None:
        for ordinal in _ORDINAL.finditer(key, first.start()):
            values[Place(1, _counted(key, ordinal.end())[1])] = None
    if not _CUTTING.isdisjoint(named) or any(w.startswith(("mask", "partial")) for w in named):
        for cut in _CUT.finditer(key):
            values.update(dict.fromkeys(_literals(key, cut.end(), _closing(key, cut.end()))))
    equal = tuple(_bounds(key)) if "between" in named else ()
    return Doubts(tuple(values), equal)


def _bounds(key: str) -> Iterator[tuple[Place, ...]]:
    """Give the literals that may be bounds of each BETWEEN: those before its AND and some behind."""
    end = 0
    for found in _BETWEEN.finditer(key):
        if found.end() <= end:
            continue  # in the bound of one before it, whose literals are these too
        middle = _AND.search(key, found.end())
        end = middle.start() if middle is not None else len(key)
        behind = islice(_literals(key, end, len(key)), _AFTER_AND)
        yield (*_literals(key, found.end(), end), *behind)


def words_of(key: str) -> set[str]:
    """Give the words of a key in small letters, quoted names among them."""
    return set(_WORD.findall(key.lower()))


def _closing(key: str, start: int) -> int:
    """Give where the bracket closes that was opened before `start`."""
    nested = 1
    for bracket in _BRACKET.finditer(key, start):
        nested += 1 if bracket[0] == "(" else -1
        if not nested:
            return bracket.end()
    return len(key)


def _literals(key: str, start: int, end: int) -> Iterator[Place]:
    """Give the places of the literals in a part of a key."""
    strings, numbers = _counted(key, start)
    for mark in _LITERAL.finditer(key, start, end):
        if mark[0] == "'":
            yield Place(0, strings)
            strings += 1
        elif not key.startswith(MANY, mark.start()):
            yield Place(1, numbers)
            numbers += 1


def answers(form: Normal, doubts: Doubts) -> str:
    """Give the key with the answers to its doubts, which no other key can look like."""
    told: list[str] = []
    for place in doubts.values:
        written = form.values(place)
        told += (str(len(written)), *written)
    for places_behind in doubts.equal:
        first: dict[tuple[str, ...], int] = {}
        values = (form.values(place) for place in places_behind)
        told.append(",".join([str(first.setdefault(one, at)) for at, one in enumerate(values)]))
    return "\0".join([form.key, *told])


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
    for kind, literals in enumerate((form.strings, form.numbers)):
        inside = iter(starts[kind])
        for place, written in enumerate(literals):
            for _ in range(1 if isinstance(written, str) else len(written)):
                start = next(inside)
                byte = start if text.isascii() else len(text[:start].encode())
                found[byte] = Place(kind, place)
    return found


def _plain(number: str) -> str:
    return number if "." in number else str(int(number))
