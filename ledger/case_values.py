"""Keeps out of a case what its askers wrote: an answer kept there holds only what the log holds.

A SELECT can give back its own literals (`SELECT '138…' FROM access`). A text of an answer that holds a
literal of its question is therefore kept only if the log or a register has that very text; where a
question brings a literal that they do not have, or makes characters of numbers, so is every text, since
it may be computed of that. Columns keep the names that views have.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from ledger.questions import Parameters

    type Known = Callable[[Sequence[str]], Collection[str]]
    """Gives those of some texts that the log or a register holds."""

WITHHELD = "?"
"""Stands for a text that is not kept."""
_MOST_PLAIN = 999_999
"""A number of more digits may be somebody's."""
_MAKES = re.compile(r"\bchr\b", re.IGNORECASE)
"""The only allowed function that makes characters of numbers."""
_WORD = re.compile(r"[A-Za-z_-]{1,16}")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""A pseudonym or the id of an access: DuckDB gives both as texts."""


class Literals(Struct, frozen=True):
    """What a question brought along: texts, and numbers that are long enough to be somebody's."""

    texts: frozenset[str]
    numbers: frozenset[int]
    makes: bool = False
    """Whether the question makes characters of numbers."""

    def foreign(self, known: Known) -> bool:
        """Tell whether texts of an answer may be computed of what neither log nor register has."""
        return self.makes or bool(self.texts - set(known(sorted(self.texts))))


def literals(constants: Sequence[str], parameters: Parameters, sql: str = "") -> Literals:
    """Gather the literals of a question: `constants` as they stand in its text, and its parameters."""
    texts: set[str] = set()
    numbers: set[int] = set()
    given = list(parameters.values() if isinstance(parameters, dict) else parameters)
    given += [
        text[1:-1].replace("''", "'") if text[:1] == "'" else _number(text) for text in constants
    ]
    for value in given:
        match value:
            case bool() | None:
                pass
            case int():
                if abs(value) > _MOST_PLAIN:
                    numbers.add(value)
                    texts.add(str(value))
            case list():
                texts.update(str(one) for one in value)
            case str() if is_moment(value):
                pass
            case _:
                texts.add(str(value))
    for text in texts:
        if text.isascii() and text.isdigit() and int(text) > _MOST_PLAIN:
            numbers.add(int(text))
    return Literals(
        frozenset(text for text in texts if text), frozenset(numbers), bool(_MAKES.search(sql))
    )


def _number(text: str) -> int | float | str:
    """Read a number of a question's text; what is none stays a text."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def is_moment(text: str) -> bool:
    """Tell whether a text is a date or a moment in ISO form."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "-" in text


def told(parameters: Parameters, known: Known) -> tuple[str, ...]:
    """Give the parameters of a question as texts, those withheld that may be somebody's."""
    given = list(parameters.values() if isinstance(parameters, dict) else parameters)
    texts = [value for value in given if isinstance(value, str) and not is_moment(value)]
    may = set(known(texts)) if texts else set()
    return tuple(_told(value, may) for value in given)


def _told(value: object, may: Collection[str]) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int():
            return str(value) if abs(value) <= _MOST_PLAIN else WITHHELD
        case float() | datetime():
            return str(value)
        case str():
            plain = is_moment(value) or value in may or not value or _ID.fullmatch(value)
            return value if plain or _WORD.fullmatch(value) else WITHHELD
        case _:
            return WITHHELD


def kept(table: pa.Table, brought: Literals, known: Known, names: Collection[str]) -> pa.Table:
    """Give an answer as it may be kept. Columns of a kind that no view has are kept empty.

    `names` are those of the views' columns; others are an asker's words.
    """
    foreign = brought.foreign(known)
    columns: dict[str, pa.ChunkedArray] = {}
    for at, field in enumerate(table.schema):
        name = field.name
        if name not in names or name in brought.texts or name in columns:
            name = f"column {at + 1}"
        columns[name] = _column(table.column(at), brought, known, foreign=foreign)
    return pa.table(columns)


def _column(
    column: pa.ChunkedArray, brought: Literals, known: Known, *, foreign: bool
) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return _without(column, _withheld(column, brought, known, foreign=foreign))
    if pa.types.is_dictionary(kind):
        return _column(column.cast(kind.value_type), brought, known, foreign=foreign)
    if pa.types.is_list(kind) and pa.types.is_string(kind.value_type):
        withheld = _withheld(pc.list_flatten(column), brought, known, foreign=foreign)
        if not withheld:
            return column
        lists = [
            None if texts is None else [WITHHELD if one in withheld else one for one in texts]
            for texts in column.to_pylist()
        ]
        return pa.chunked_array([pa.array(lists, kind)])
    if pa.types.is_integer(kind):
        if not brought.numbers and not foreign:
            return column
        wide = [
            None
            if value in brought.numbers or (foreign and abs(value or 0) > _MOST_PLAIN)
            else value
            for value in column.to_pylist()
        ]
        return pa.chunked_array([pa.array(wide, kind)])
    plain = (
        pa.types.is_boolean(kind)
        or pa.types.is_floating(kind)
        or pa.types.is_temporal(kind)
        or kind == pa.uuid()
        or (pa.types.is_list(kind) and kind.value_type == pa.uuid())
    )
    return column if plain else pa.chunked_array([pa.nulls(len(column))])


def _withheld(
    column: pa.ChunkedArray | pa.Array, brought: Literals, known: Known, *, foreign: bool
) -> frozenset[str]:
    """Give the texts of a column that hold a literal of the question and are not the log's own."""
    if not brought.texts and not foreign:
        return frozenset()
    suspicious = [
        text
        for text in pc.unique(column).to_pylist()
        if text is not None
        and (foreign or any(literal in text for literal in brought.texts))
        and not _ID.fullmatch(text)
    ]
    return frozenset(suspicious) - set(known(suspicious)) if suspicious else frozenset()


def _without(column: pa.ChunkedArray, withheld: frozenset[str]) -> pa.ChunkedArray:
    if not withheld:
        return column
    bad = pc.is_in(column, pa.array(sorted(withheld), column.type))
    return pc.if_else(bad, pa.scalar(WITHHELD, column.type), column)
