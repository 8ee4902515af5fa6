"""Checks the columns of a register's file and turns them into the rows to store.

Pure, by column, and part by part: the identifiers of data subjects are gone as soon as their part has
been read. Problems name file, sheet, row and column and what was expected, never what stands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from ledger.register_columns import Holds, Register, RegisterColumn, called
from ledger.register_files import ROUNDED, Problem, RegisterRefused, Sheet
from ledger.register_subjects import Subjects, long_rows
from ledger.register_values import ARROW, EXPECTED, TYPED, is_true

if TYPE_CHECKING:
    from collections.abc import Iterable

type Vocabulary = Mapping[str, Mapping[str, str] | None]
"""What `RegisterColumn.one_of` names: each text that may stand in a file with what is stored for it.
None: not known now, so nothing is compared."""

_AS_TEXT = "expected text, this is a number of more than 15 digits (the worksheet has rounded it)"
_MOST_NAMED = 12
"""The most words of a vocabulary that a problem lists."""
_DAY = pa.scalar(86_400_000_000, pa.duration("us"))


class RegisterRows(Struct):
    """What a file comes to: rows to store (columns as `Register.stored`), and what was left out."""

    table: pa.Table
    source_rows: int
    warnings: tuple[str, ...]


def register_rows(
    register: Register,
    file: str,
    sheets: Iterable[Sheet],
    subjects: Subjects,
    zone: str,
    vocabulary: Vocabulary | None = None,
) -> RegisterRows:
    """Check a file's tables. `zone` is the one in which it gives times, e.g. `Asia/Shanghai`.

    Raises:
        RegisterRefused: something in it is wrong.
    """
    problems: list[Problem] = []
    warnings: list[str] = []
    tables: list[pa.Table] = []
    keys = _Keys(register, file)
    before = 0
    for sheet in sheets:
        if not (sheet.alone or _knows_one(register, sheet)):
            continue
        check = _Check(register, file, sheet, problems)
        given = check.columns(warnings)
        plain = {c.name: check.plain(c, given.get(c.name), zone) for c in register.plain}
        check.vocabularies(plain, vocabulary or {}, warnings)
        check.times(plain)
        check.one_of_columns(plain)
        keys.add(sheet, plain)
        if register.subjects:
            tables.append(long_rows(register, check, given, plain, subjects))
        else:
            tables.append(pa.table(plain))
        before += len(sheet.rows)
    if not tables and not problems:
        titles = ", ".join(called(column) for column in register.columns if column.required)
        problems.append(Problem(file, f"expected a first row of titles with {titles}"))
    keys.problems(problems)
    if problems:
        raise RegisterRefused(problems)
    return RegisterRows(pa.concat_tables(tables), before, tuple(warnings))


def _knows_one(register: Register, sheet: Sheet) -> bool:
    """Tell whether a title is known; sheets of explanations have none."""
    known = {word for column in register.columns for word in _words(column)}
    return bool(known & {_plain(title) for title in sheet.titles})


def _words(column: RegisterColumn) -> set[str]:
    return {_plain(word) for word in (column.name, *column.titles)}


def _plain(title: str) -> str:
    return title.strip("*＊ \t\r\n").casefold().replace(" ", "_")


class _Check:
    """The checks of one part of a sheet. Problems are added to the list of the whole file."""

    def __init__(
        self, register: Register, file: str, sheet: Sheet, problems: list[Problem]
    ) -> None:
        self.register = register
        self.sheet = sheet
        self._file = file
        self._problems = problems

    def wrong(self, wrong: pa.Array, column: RegisterColumn, expected: str) -> None:
        """Add a problem for each row where `wrong` is true."""
        if not pc.any(wrong).as_py():
            return
        for at in pc.indices_nonzero(wrong).to_pylist():
            row = self.sheet.rows[at]
            place = (self.sheet.number, row, called(column))
            self._problems.append(Problem(self._file, expected, *place))

    def columns(self, warnings: list[str]) -> dict[str, pa.Array]:
        """Find the register's columns by their titles; texts trimmed, empty ones null."""
        found: dict[str, pa.Array] = {}
        unknown = []
        for at, (title, texts) in enumerate(
            zip(self.sheet.titles, self.sheet.columns, strict=True), 1
        ):
            column = next((c for c in self.register.columns if _plain(title) in _words(c)), None)
            if column is None:
                unknown.append(str(at))
            elif column.name not in found:
                trimmed = pc.utf8_trim_whitespace(texts)
                empty = pc.equal(trimmed, "")
                found[column.name] = pc.if_else(empty, pa.scalar(None, pa.string()), trimmed)
            elif self.sheet.first:
                expected = f"expected one column for {called(column)}, column {at} is another"
                self._problems.append(Problem(self._file, expected, self.sheet.number))
        if self.sheet.first:
            self._told_titles(found, unknown, warnings)
        return found

    def _told_titles(
        self, found: Mapping[str, pa.Array], unknown: list[str], warnings: list[str]
    ) -> None:
        if unknown:
            of_sheet = f"sheet {self.sheet.number}, " if self.sheet.number else ""
            warnings.append(
                f"{of_sheet}column {', '.join(unknown)}: not one of this register's; not kept"
            )
        for column in self.register.columns:
            if column.required and column.name not in found:
                expected = f"expected a column titled {called(column)}"
                self._problems.append(Problem(self._file, expected, self.sheet.number))

    def plain(self, column: RegisterColumn, texts: pa.Array | None, zone: str) -> pa.Array:
        """Turn a column into its type; what cannot be turned is a problem and null."""
        if texts is None:
            return pa.nulls(len(self.sheet.rows), ARROW[column.holds])
        if column.required:
            self.wrong(pc.is_null(texts), column, "expected a value, the cell is empty")
        rounded = self.rounded(texts, column)
        made = TYPED[column.holds](texts, zone, column.holds)
        bad = pc.and_(pc.is_null(made), pc.is_valid(texts))
        self.wrong(pc.and_not(bad, rounded), column, EXPECTED[column.holds])
        return made

    def rounded(self, texts: pa.Array, column: RegisterColumn) -> pa.Array:
        """Tell which cells hold a number that a worksheet has rounded; each is a problem."""
        rounded = is_true(pc.equal(texts, ROUNDED))
        self.wrong(rounded, column, _AS_TEXT)
        return rounded

    def vocabularies(
        self, plain: dict[str, pa.Array], vocabulary: Vocabulary, warnings: list[str]
    ) -> None:
        """Demand texts that their column may hold, and put the stored ones in their place."""
        for column in self.register.plain:
            if column.one_of is None or column.one_of not in vocabulary:
                continue
            words = vocabulary[column.one_of]
            if words is not None:
                plain[column.name] = self._known(column, plain[column.name], words)
            elif self.sheet.first and plain[column.name].null_count < len(plain[column.name]):
                of_register = column.one_of.partition(".")[0]
                warnings.append(
                    f"column {called(column)}: not compared, the register {of_register} is not loaded"
                )

    def _known(
        self, column: RegisterColumn, values: pa.Array, words: Mapping[str, str]
    ) -> pa.Array:
        of_list = column.holds is Holds.LIST
        texts = pc.list_flatten(values) if of_list else values
        places = pc.index_in(texts, pa.array(list(words), pa.string()))
        stored = pa.array(list(words.values()), pa.string()).take(places)
        unknown = pc.and_(pc.is_valid(texts), pc.is_null(stored))
        if pc.any(unknown).as_py():
            rows = pc.list_parent_indices(values) if of_list else pa.array(range(len(values)))
            wrong = pc.is_in(pa.array(range(len(values))), rows.filter(unknown).cast(pa.int64()))
            self.wrong(wrong, column, _unknown(column, words))
            return values
        if not of_list:
            return stored
        return pa.ListArray.from_arrays(values.offsets, stored, mask=pc.is_null(values))

    def times(self, plain: dict[str, pa.Array]) -> None:
        """Demand that an end comes after its beginning, and what follows not before what it follows."""
        for begin, end in self.register.spans:
            column = next(c for c in self.register.columns if c.name == end)
            if column.holds is Holds.UNTIL:
                wrong = pc.less_equal(plain[end], plain[begin])
                self.wrong(is_true(wrong), column, f"expected a time after {begin}")
            else:
                # A date alone is its first instant, which may be before the hour of what it follows.
                wrong = pc.less_equal(pc.add(plain[end], _DAY), plain[begin])
                self.wrong(is_true(wrong), column, f"expected no day before {begin}")

    def one_of_columns(self, plain: dict[str, pa.Array]) -> None:
        """Demand that at least one of some columns is filled."""
        names = self.register.one_of_columns
        if names:
            empty = pa.array([True] * len(self.sheet.rows), pa.bool_())
            for name in names:
                empty = pc.and_(empty, pc.is_null(plain[name]))
            columns = [column for column in self.register.columns if column.name in names]
            told = ", ".join(called(column) for column in columns)
            self.wrong(empty, columns[0], f"expected one of {told} to be filled")


def _unknown(column: RegisterColumn, words: Mapping[str, str]) -> str:
    of_register, dot, _ = (column.one_of or "").partition(".")
    name = column.name if dot else column.one_of
    if dot:
        return f"{name} unknown: expected one that the register {of_register} holds"
    stored = sorted(set(words.values()))
    if len(stored) <= _MOST_NAMED:
        return f"{name} unknown: expected {', '.join(stored[:-1])} or {stored[-1]}"
    return f"{name} unknown: expected ids or Chinese names of the catalogue, with ; between them"


class _Keys:
    """Demands that no two rows of a file agree in the register's key, whichever parts they are in."""

    def __init__(self, register: Register, file: str) -> None:
        self._register = register
        self._file = file
        self._sheets: list[Sheet] = []
        self._texts: list[pa.Array] = []

    def add(self, sheet: Sheet, plain: Mapping[str, pa.Array]) -> None:
        """Take a part's keys."""
        if self._register.key and len(sheet.rows):
            texts = [pc.fill_null(plain[n].cast(pa.string()), "\0") for n in self._register.key]
            self._texts.append(pc.binary_join_element_wise(*texts, "\x1f"))
            self._sheets.append(sheet)

    def problems(self, problems: list[Problem]) -> None:
        """Add a problem for each row whose key came before."""
        if not self._texts:
            return
        whole = pa.chunked_array(self._texts).combine_chunks().dictionary_encode()
        counts = pc.value_counts(whole.indices)
        often = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
        column = next(c for c in self._register.columns if c.name == self._register.key[0])
        starts = [0]
        for sheet in self._sheets:
            starts.append(starts[-1] + len(sheet.rows))
        first: dict[int, tuple[int | None, int]] = {}
        for at in pc.indices_nonzero(pc.is_in(whole.indices, often)).to_pylist():
            part = next(n for n, (a, b) in enumerate(pairwise(starts)) if a <= at < b)
            sheet = self._sheets[part]
            place = (sheet.number, sheet.rows[at - starts[part]])
            earlier = first.setdefault(whole.indices[at].as_py(), place)
            if earlier != place:
                key = ", ".join(self._register.key)
                of_sheet = f"sheet {earlier[0]}, " if earlier[0] != place[0] else ""
                expected = (
                    f"expected rows that differ in {key}; {of_sheet}row {earlier[1]} is the same"
                )
                problems.append(Problem(self._file, expected, *place, called(column)))
