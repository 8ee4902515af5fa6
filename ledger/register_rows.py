"""Checks the columns of a register's file and turns them into the rows to store.

Pure, and by column: only the distinct identifiers of data subjects are looked at one by one, and they
are gone after that. Problems name file, sheet, row and column and what was expected, never what
stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from ledger.columns import TIMESTAMP, uuids
from ledger.register_files import ROUNDED, Problem, RegisterRefused, Sheet
from ledger.registers import Holds, Register, RegisterColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from access import SubjectKind

type Identify = Callable[[str], Sequence[tuple[SubjectKind, str]]]
"""Gives the kinds of identifier that a text may be, each with its canonical form."""
type Pseudonym = Callable[[SubjectKind, str], bytes]
"""Gives the pseudonym of a canonical form."""

_MOST_CHARACTERS = 500
"""The longest text of a cell: names of posts and purposes are shorter, essays are a mistake."""
_YES = ["yes", "true", "y", "1", "是", "有", "对"]
_NO = ["no", "false", "n", "0", "否", "无", "不"]
_DAY_US = 86_400_000_000
_SEPARATORS = "[;；,，、|\\s]"
_DATE = r"^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?"
_MOMENT = (
    r"^(?P<year>\d{4})-?(?P<month>\d{1,2})-?(?P<day>\d{1,2})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r" ?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?$"
)
_EXPECTED = {
    Holds.TEXT: f"expected at most {_MOST_CHARACTERS} characters",
    Holds.NUMBER: "expected a whole number",
    Holds.YES_NO: "expected yes or no (是 or 否)",
    Holds.LIST: f"expected at most {_MOST_CHARACTERS} characters",
    Holds.SINCE: "expected a date or time such as 2026-07-01 or 2026-07-01 08:30",
    Holds.UNTIL: "expected a date or time such as 2026-07-01 or 2026-07-01 08:30",
}


class RegisterRows(Struct):
    """What a file comes to: rows to store (columns as `Register.stored`), and what was left out."""

    table: pa.Table
    source_rows: int
    warnings: tuple[str, ...]


class Subjects(Struct, frozen=True):
    """How identifiers become pseudonyms: two functions and the number of the key they use."""

    identify: Identify
    pseudonym: Pseudonym
    key_epoch: int


def register_rows(
    register: Register, file: str, sheets: Sequence[Sheet], subjects: Subjects, zone: str
) -> RegisterRows:
    """Check a file's tables. `zone` is the one in which it gives times, e.g. `Asia/Shanghai`.

    Raises:
        RegisterRefused: something in it is wrong.
    """
    problems: list[Problem] = []
    warnings: list[str] = []
    tables: list[pa.Table] = []
    before = 0
    for sheet in _relevant(register, sheets):
        check = _Check(register, file, sheet, problems)
        given = check.columns(warnings)
        plain = {c.name: check.plain(c, given.get(c.name), zone) for c in register.plain}
        check.times(plain)
        check.key(plain)
        if register.subjects:
            tables.append(_long(register, check, given, plain, before, subjects))
        else:
            tables.append(pa.table(plain))
        before += len(sheet.rows)
    if not tables and not problems:
        titles = ", ".join(_called(column) for column in register.columns if column.required)
        problems.append(Problem(file, f"expected a first row of titles with {titles}"))
    if problems:
        raise RegisterRefused(problems)
    return RegisterRows(pa.concat_tables(tables), before, tuple(warnings))


def _relevant(register: Register, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Leave out sheets of which no title is known (explanations), unless there is only one."""
    if len(sheets) == 1:
        return list(sheets)
    known = {word for column in register.columns for word in _words(column)}
    return [sheet for sheet in sheets if known & {_plain(title) for title in sheet.titles}]


def _words(column: RegisterColumn) -> set[str]:
    return {_plain(word) for word in (column.name, *column.titles)}


def _plain(title: str) -> str:
    return title.strip("*＊ \t\r\n").casefold().replace(" ", "_")


def _called(column: RegisterColumn) -> str:
    chinese = next((title for title in column.titles if not title.isascii()), None)
    return f"{column.name} ({chinese})" if chinese else column.name


class _Check:
    """The checks of one sheet. Problems are added to the list of the whole file."""

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
            self._problems.append(
                Problem(self._file, expected, self.sheet.number, row, _called(column))
            )

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
            elif column.name in found:
                expected = f"expected one column for {_called(column)}, column {at} is another"
                self._problems.append(Problem(self._file, expected, self.sheet.number))
            else:
                trimmed = pc.utf8_trim_whitespace(texts)
                empty = pc.equal(trimmed, "")
                found[column.name] = pc.if_else(empty, pa.scalar(None, pa.string()), trimmed)
        if unknown:
            of_sheet = f"sheet {self.sheet.number}, " if self.sheet.number else ""
            warnings.append(
                f"{of_sheet}column {', '.join(unknown)}: not one of this register's; not kept"
            )
        for column in self.register.columns:
            if column.required and column.name not in found:
                expected = f"expected a column titled {_called(column)}"
                self._problems.append(Problem(self._file, expected, self.sheet.number))
        return found

    def plain(self, column: RegisterColumn, texts: pa.Array | None, zone: str) -> pa.Array:
        """Turn a column into its type; what cannot be turned is a problem and null."""
        kind = _ARROW[column.holds]
        if texts is None:
            return pa.nulls(len(self.sheet.rows), kind)
        if column.required:
            self.wrong(pc.is_null(texts), column, "expected a value, the cell is empty")
        self.wrong(_is(pc.equal(texts, ROUNDED)), column, _AS_TEXT)
        made = _TYPED[column.holds](texts, zone, column.holds)
        bad = pc.and_(pc.is_null(made), pc.is_valid(texts))
        self.wrong(pc.and_not(bad, _is(pc.equal(texts, ROUNDED))), column, _EXPECTED[column.holds])
        return made

    def times(self, plain: dict[str, pa.Array]) -> None:
        """Demand that an end comes after its beginning."""
        begin, end = plain.get("valid_from"), plain.get("valid_until")
        if begin is not None and end is not None:
            column = next(c for c in self.register.columns if c.name == "valid_until")
            self.wrong(_is(pc.less_equal(end, begin)), column, "expected a time after valid_from")

    def key(self, plain: dict[str, pa.Array]) -> None:
        """Demand that no two rows of a sheet agree in the register's key."""
        if not self.register.key or not len(self.sheet.rows):
            return
        texts = [pc.fill_null(plain[name].cast(pa.string()), "\0") for name in self.register.key]
        whole = pc.binary_join_element_wise(*texts, "\x1f").dictionary_encode()
        counts = pc.value_counts(whole.indices)
        often = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
        first: dict[int, int] = {}
        column = next(c for c in self.register.columns if c.name == self.register.key[0])
        for at in pc.indices_nonzero(pc.is_in(whole.indices, often)).to_pylist():
            row = self.sheet.rows[at]
            earlier = first.setdefault(whole.indices[at].as_py(), row)
            if earlier != row:
                key = ", ".join(self.register.key)
                expected = f"expected rows that differ in {key}; row {earlier} is the same"
                place = (self.sheet.number, row, _called(column))
                self._problems.append(Problem(self._file, expected, *place))


_AS_TEXT = "expected text, this is a number of more than 15 digits (the worksheet has rounded it)"


def _long(
    register: Register,
    check: _Check,
    given: dict[str, pa.Array],
    plain: dict[str, pa.Array],
    before: int,
    subjects: Subjects,
) -> pa.Table:
    """Give one stored row for each identifier of a source row."""
    count = len(check.sheet.rows)
    numbers = pa.array(range(before + 1, before + count + 1), pa.int64())
    tables = []
    named = pa.array([False] * count, pa.bool_())
    for column in register.subjects:
        texts = given.get(column.name)
        if texts is None or column.subject is None:
            continue
        named = pc.or_(named, pc.is_valid(texts))
        ids = _pseudonyms(column, texts, check, subjects)
        kept = pc.is_valid(ids)
        length = pc.sum(kept).as_py() or 0
        tables.append(
            pa.table(
                {
                    "person_row": numbers.filter(kept),
                    "subject_kind": pa.repeat(column.subject.value, length),
                    "subject_id": uuids(ids.filter(kept).to_pylist()),
                    "key_epoch": pa.repeat(pa.scalar(subjects.key_epoch, pa.int32()), length),
                    **{name: values.filter(kept) for name, values in plain.items()},
                }
            )
        )
    titles = ", ".join(_called(column) for column in register.subjects)
    check.wrong(pc.invert(named), register.subjects[0], f"expected one of {titles} to be filled")
    return pa.concat_tables(tables) if tables else _no_rows(register)


def _no_rows(register: Register) -> pa.Table:
    kinds = {
        "BIGINT": pa.int64(),
        "VARCHAR": pa.string(),
        "UUID": pa.uuid(),
        "INTEGER": pa.int32(),
        "TIMESTAMPTZ": TIMESTAMP,
    }
    return pa.schema([(name, kinds[kind]) for name, kind in register.stored]).empty_table()


def _pseudonyms(
    column: RegisterColumn, texts: pa.Array, check: _Check, subjects: Subjects
) -> pa.Array:
    """Give pseudonyms of a column, null for empty and wrong cells."""
    coded = texts.dictionary_encode()
    made: list[bytes | None] = []
    for text in coded.dictionary.to_pylist():
        forms = [form for kind, form in subjects.identify(text) if kind is column.subject]
        made.append(
            subjects.pseudonym(column.subject, forms[0]) if column.subject and forms else None
        )
    ids = pa.array(made, pa.binary(16)).take(coded.indices)
    rounded = _is(pc.equal(texts, ROUNDED))
    check.wrong(rounded, column, _AS_TEXT)
    bad = pc.and_(pc.is_null(ids), pc.is_valid(texts))
    check.wrong(pc.and_not(bad, rounded), column, f"expected a {column.meaning}")
    return ids


def _is(condition: pa.Array) -> pa.Array:
    """Give a condition with null as false."""
    return pc.fill_null(condition, fill_value=False)


def _texts(texts: pa.Array, _zone: str, _holds: Holds) -> pa.Array:
    short = pc.less_equal(pc.utf8_length(texts), _MOST_CHARACTERS)
    return pc.if_else(short, texts, pa.scalar(None, pa.string()))


def _numbers(texts: pa.Array, _zone: str, _holds: Holds) -> pa.Array:
    whole = pc.match_substring_regex(texts, r"^-?\d{1,15}$")
    return pc.if_else(whole, texts, pa.scalar(None, pa.string())).cast(pa.int64())


def _yes_no(texts: pa.Array, _zone: str, _holds: Holds) -> pa.Array:
    lower = pc.utf8_lower(texts)
    yes = pc.is_in(lower, pa.array(_YES))
    no = pc.is_in(lower, pa.array(_NO))
    return pc.if_else(pc.or_(yes, no), yes, pa.scalar(None, pa.bool_()))


def _lists(texts: pa.Array, zone: str, holds: Holds) -> pa.Array:
    bare = pc.replace_substring_regex(
        _texts(texts, zone, holds), f"^{_SEPARATORS}+|{_SEPARATORS}+$", ""
    )
    return pc.split_pattern_regex(bare, f"{_SEPARATORS}+")


def _moments(texts: pa.Array, zone: str, holds: Holds) -> pa.Array:
    plain = pc.replace_substring_regex(texts, _DATE, r"\1-\2-\3 ")
    parts = pc.extract_regex(pc.utf8_trim_whitespace(plain), _MOMENT)

    def part(name: str, width: int = 2) -> pa.Array:
        text = pc.struct_field(parts, name)
        filled = pc.if_else(pc.equal(text, ""), "0", text)
        return pc.utf8_lpad(filled, width, "0")

    written = pc.binary_join_element_wise(
        pc.binary_join_element_wise(part("year", 4), part("month"), part("day"), "-"),
        pc.binary_join_element_wise(part("hour"), part("minute"), part("second"), ":"),
        " ",
    )
    local = pc.strptime(written, "%Y-%m-%d %H:%M:%S", "us", error_is_null=True)
    # A day that no month has (31 June) becomes another day in strptime: refused here.
    again = pc.utf8_slice_codeunits(
        pc.strftime(local, "%Y-%m-%d %H:%M:%S"), 0, len("2026-07-01 00:00:00")
    )
    same = pc.equal(again, written)
    local = pc.if_else(_is(same), local, pa.scalar(None, pa.timestamp("us")))
    if holds is Holds.UNTIL:
        alone = _is(pc.equal(pc.struct_field(parts, "hour"), ""))
        later = pc.add(local, pa.scalar(_DAY_US, pa.duration("us")))
        local = pc.if_else(alone, later, local)
    here = pc.assume_timezone(local, zone, ambiguous="earliest", nonexistent="latest")
    there = pc.subtract(local, _offset(pc.struct_field(parts, "offset")))
    told = pc.not_equal(pc.struct_field(parts, "offset"), "")
    return pc.if_else(_is(told), pc.assume_timezone(there, "UTC"), here.cast(TIMESTAMP)).cast(
        TIMESTAMP
    )


def _offset(texts: pa.Array) -> pa.Array:
    """Give `+08:00` and the like as a duration; Z and nothing are none."""
    digits = pc.extract_regex(texts, r"^(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})$")

    def number(name: str) -> pa.Array:
        return pc.fill_null(pc.struct_field(digits, name), "0").cast(pa.int64())

    minutes = pc.add(pc.multiply(number("hours"), 60), number("minutes"))
    behind = _is(pc.equal(pc.struct_field(digits, "sign"), "-"))
    signed = pc.if_else(behind, pc.negate(minutes), minutes)
    return pc.multiply(signed, 60_000_000).cast(pa.duration("us"))


_ARROW = {
    Holds.TEXT: pa.string(),
    Holds.NUMBER: pa.int64(),
    Holds.YES_NO: pa.bool_(),
    Holds.LIST: pa.list_(pa.string()),
    Holds.SINCE: TIMESTAMP,
    Holds.UNTIL: TIMESTAMP,
}
_TYPED: dict[Holds, Callable[[pa.Array, str, Holds], pa.Array]] = {
    Holds.TEXT: _texts,
    Holds.NUMBER: _numbers,
    Holds.YES_NO: _yes_no,
    Holds.LIST: _lists,
    Holds.SINCE: _moments,
    Holds.UNTIL: _moments,
}
