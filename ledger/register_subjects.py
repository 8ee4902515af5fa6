"""Turns the identifiers of data subjects in a register into pseudonyms, a column at a time.

The one place where a register's identifiers are looked at. What comes out holds none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from ledger.register_columns import Register, RegisterColumn, called
from ledger.register_values import ARROW

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from access import SubjectKind

type Identify = Callable[[str], Sequence[tuple[SubjectKind, str]]]
"""Gives the kinds of identifier that a text may be, each with its canonical form."""
type Pseudonym = Callable[[SubjectKind, str], bytes]
"""Gives the pseudonym of a canonical form."""
type Canonical = Callable[[SubjectKind, str], str | None]
"""Gives the canonical form of a text that should be of a kind; None: it is not."""

_KIND = pa.dictionary(pa.int8(), pa.string())


class Subjects(Struct, frozen=True):
    """How identifiers become pseudonyms: functions and the number of the key they use.

    `canonical` is the same as `identify` for one kind, at a thirtieth of its price (0.6 against 19 µs);
    without it `identify` is asked.
    """

    identify: Identify
    pseudonym: Pseudonym
    key_epoch: int
    canonical: Canonical | None = None

    def form(self, kind: SubjectKind, text: str) -> str | None:
        """Give the canonical form of a text that should be of this kind; None: it is not."""
        if self.canonical is not None:
            return self.canonical(kind, text)
        return next((form for found, form in self.identify(text) if found is kind), None)


class Checking(Protocol):
    """What is needed of the checks of a part (`ledger.register_rows`)."""

    def wrong(self, wrong: pa.Array, column: RegisterColumn, expected: str) -> None:
        """Add a problem for each row where `wrong` is true."""

    def rounded(self, texts: pa.Array, column: RegisterColumn) -> pa.Array:
        """Tell which cells hold a rounded number; each is a problem."""


def long_rows(
    register: Register,
    check: Checking,
    given: Mapping[str, pa.Array],
    plain: Mapping[str, pa.Array],
    subjects: Subjects,
) -> pa.Table:
    """Give one stored row for each identifier of a source row, and one for a row that names nobody."""
    count = len(next(iter(plain.values())))
    found = {
        column: _pseudonyms(column, texts, check, subjects)
        for column in register.subjects
        if (texts := given.get(column.name)) is not None
    }
    numbers = _row_numbers(list(found.values()), count)
    tables = [
        _rows(column.subject.value, ids, numbers, plain, subjects.key_epoch)
        for column, ids in found.items()
        if column.subject
    ]
    named = pa.array([False] * count, pa.bool_())
    for name in found:
        named = pc.or_(named, pc.is_valid(given[name.name]))
    if register.nobody_named:
        nobody = pc.invert(named)
        rest = {name: values.filter(nobody) for name, values in plain.items()}
        length = pc.sum(nobody).as_py() or 0
        tables.append(pa.table({**_nobody(length), **rest}))
    else:
        titles = ", ".join(called(column) for column in register.subjects)
        expected = f"expected one of {titles} to be filled"
        check.wrong(pc.invert(named), register.subjects[0], expected)
    return pa.concat_tables(tables) if tables else pa.table({**_nobody(0), **_none(register)})


def _rows(
    kind: str, ids: pa.Array, numbers: pa.Array, plain: Mapping[str, pa.Array], key_epoch: int
) -> pa.Table:
    kept = pc.is_valid(ids)
    length = len(ids) - ids.null_count
    of_kind = pa.DictionaryArray.from_arrays(
        pa.repeat(pa.scalar(0, pa.int8()), length), pa.array([kind])
    )
    return pa.table(
        {
            "person_row": numbers.filter(kept),
            "subject_kind": of_kind,
            "subject_id": ids.filter(kept).cast(pa.uuid()),
            "key_epoch": pa.repeat(pa.scalar(key_epoch, pa.int32()), length),
            **{name: values.filter(kept) for name, values in plain.items()},
        }
    )


def _nobody(length: int) -> dict[str, pa.Array]:
    return {
        "person_row": pa.nulls(length, pa.int64()),
        "subject_kind": pa.nulls(length, _KIND),
        "subject_id": pa.nulls(length, pa.uuid()),
        "key_epoch": pa.nulls(length, pa.int32()),
    }


def _none(register: Register) -> dict[str, pa.Array]:
    return {column.name: pa.nulls(0, ARROW[column.holds]) for column in register.plain}


def _pseudonyms(
    column: RegisterColumn, texts: pa.Array, check: Checking, subjects: Subjects
) -> pa.Array:
    """Give pseudonyms of a column, null for empty and wrong cells."""
    rounded = check.rounded(texts, column)
    kind, form, pseudonym = column.subject, subjects.form, subjects.pseudonym
    made: list[bytes | None] = []
    if kind is not None:
        for text in texts.to_pylist():
            canonical = form(kind, text) if text is not None else None
            made.append(pseudonym(kind, canonical) if canonical is not None else None)
    ids = pa.array(made, pa.binary(16))
    bad = pc.and_(pc.is_null(ids), pc.is_valid(texts))
    check.wrong(pc.and_not(bad, rounded), column, f"expected a {column.meaning}")
    return ids


def _row_numbers(found: Sequence[pa.Array], count: int) -> pa.Array:
    """Give each source row a number made of its pseudonyms: the same in every load.

    Rows with the same identifiers have the same number: they speak of one person.
    """
    numbers = pa.repeat(pa.scalar(0, pa.int64()), count)
    for at, ids in enumerate(found, 1):
        zero = pa.scalar(bytes(16), pa.binary(16))
        whole = pc.fill_null(ids, zero)
        words = pa.Array.from_buffers(
            pa.int64(), 2 * count, [None, whole.buffers()[1]], offset=2 * whole.offset
        )
        half = words.take(pa.array(range(0, 2 * count, 2), pa.int64()))
        # Shifted by the place of the column, so that two columns with one value do not cancel out.
        numbers = pc.bit_wise_xor(numbers, pc.shift_left(half, at - 1))
    return numbers
