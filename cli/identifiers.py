"""Reads identifiers from a file or standard input: one a line, or a table with a row of titles.

Text comes as UTF-8, UTF-16 or GB18030. Of a table the columns are taken whose titles name a kind of
identifier. No text of the file ever stands in a message: only the numbers of its lines.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector, subject_kind
from cli.door import WrongUse
from ledger.registers import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEPARATORS = (",", "\t", ";")
_NO_IDENTIFIER = re.compile(r"[^0-9@]*[^\x00-\x7f][^0-9@]*|\S+(?:\s+[^\s0-9@]+)+")
"""Words: Chinese without a digit, or several words. The ledger would take them for customer ids."""
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Given:
    """Identifiers, and for each the line it stood in; `lines` that held anything at all."""

    texts: list[str]
    places: list[int]
    lines: int

    def unread(self, unknown: Sequence[int]) -> list[int]:
        """Give the lines of which nothing was an identifier; `unknown` counts texts from 1."""
        known = {at for number, at in enumerate(self.places, 1) if number not in set(unknown)}
        return sorted(set(self.places) - known)


def given(texts: Sequence[str]) -> Given:
    """Give identifiers that stood in no file, each as a line of its own."""
    return Given(list(texts), list(range(1, len(texts) + 1)), len(texts))


def read_identifiers(content: bytes) -> Given:
    """Read what a file holds.

    Raises:
        WrongUse: it is a table and none of its titles names a kind of identifier.
    """
    lines = [line.strip() for line in decoded(content).splitlines()]
    filled = [(at, line) for at, line in enumerate(lines, 1) if line]
    if not filled:
        return Given([], [], 0)
    separator = next((one for one in _SEPARATORS if one in filled[0][1]), None)
    titles = _cells(filled[0][1], separator)
    rows = [(at, _cells(line, separator)) for at, line in filled[1:]]
    taken = [at for at, title in enumerate(titles) if _names_a_kind(title)]
    if not taken and separator is None:
        rows, taken = [(at, [line]) for at, line in filled], [0]
    if not taken:
        message = (
            "the first line has several cells, and none is a title of a known kind of identifier. "
            "Give one identifier a line, or a first row of titles such as phone, customer_id, 手机号."
        )
        raise WrongUse(message)
    texts, places = [], []
    for place, row in rows:
        for at in taken:
            if at < len(row) and row[at].strip():
                texts.append(_asked(row[at].strip()))
                places.append(place)
        if not any(at < len(row) and row[at].strip() for at in taken):
            texts.append("")
            places.append(place)
    return Given(texts, places, len(rows))


def decoded(content: bytes) -> str:
    """Read text as it comes from Windows too: UTF-16, UTF-8 with or without its mark, GB18030."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", "replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")


def told_lines(numbers: Sequence[int]) -> str:
    """Write the numbers of lines, the first twenty."""
    told = ", ".join(str(number) for number in numbers[:_SHOWN])
    return f"{told} …" if len(numbers) > _SHOWN else told


def _cells(line: str, separator: str | None) -> list[str]:
    if separator is None:
        return [line]
    return next(csv.reader([line], delimiter=separator), [])


def _asked(text: str) -> str:
    """Give what is asked for; nothing for words, which are no identifier of any kind."""
    return "" if _NO_IDENTIFIER.fullmatch(text) else text


def _names_a_kind(title: str) -> bool:
    plain = title.strip().casefold()
    if not plain or any(sign.isdigit() for sign in plain):
        return False
    if plain in _TITLES:
        return True
    verdict = _detector().field(title.strip(), "", [])
    return verdict is not None and subject_kind(verdict.category) is not None


def _detector() -> Detector:
    seed = files("analyzers.catalog").joinpath("categories.json").read_bytes()
    return Detector(parse_catalogue(seed))


_TITLES = frozenset(
    word.casefold()
    for register in REGISTERS.values()
    for column in register.columns
    if column.subject
    for word in (column.name, *column.titles)
)
