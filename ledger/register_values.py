"""Turns columns of text into the types of a register's columns; what cannot be turned becomes null."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from ledger.columns import TIMESTAMP
from ledger.register_columns import Holds

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_CHARACTERS = 500
"""The longest text of a cell: names of posts and purposes are shorter, essays are a mistake."""
_YES = ["yes", "true", "y", "1", "是", "有", "对"]
_NO = ["no", "false", "n", "0", "否", "无", "不"]
_DAY_US = 86_400_000_000
_SEPARATORS = "[;；,，、|\\s]"
_DATE = r"^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?"
_MOMENT = (
    r"^(?P<year>\d{4})-?(?P<month>\d{1,2})-?(?P<day>\d{1,2})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.(?P<fraction>\d+))?)?"
    r" ?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?$"
)
EXPECTED = {
    Holds.TEXT: f"expected at most {_MOST_CHARACTERS} characters",
    Holds.NUMBER: "expected a whole number",
    Holds.YES_NO: "expected yes or no (是 or 否)",
    Holds.LIST: f"expected at most {_MOST_CHARACTERS} characters",
    Holds.SINCE: "expected a date or time such as 2026-07-01 or 2026-07-01 08:30",
    Holds.UNTIL: "expected a date or time such as 2026-07-01 or 2026-07-01 08:30",
}


def is_true(condition: pa.Array) -> pa.Array:
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
    local = pc.if_else(is_true(same), local, pa.scalar(None, pa.timestamp("us")))
    if holds is Holds.UNTIL:
        alone = is_true(pc.equal(pc.struct_field(parts, "hour"), ""))
        later = pc.add(local, pa.scalar(_DAY_US, pa.duration("us")))
        local = pc.if_else(alone, later, local)
    local = pc.add(local, _fraction(pc.struct_field(parts, "fraction")))
    here = pc.assume_timezone(local, zone, ambiguous="earliest", nonexistent="latest")
    there = pc.subtract(local, _offset(pc.struct_field(parts, "offset")))
    told = pc.not_equal(pc.struct_field(parts, "offset"), "")
    return pc.if_else(is_true(told), pc.assume_timezone(there, "UTC"), here.cast(TIMESTAMP)).cast(
        TIMESTAMP
    )


def _fraction(texts: pa.Array) -> pa.Array:
    """Give what stands after the point of the seconds as a duration, to the microsecond."""
    digits = pc.utf8_slice_codeunits(pc.utf8_rpad(pc.fill_null(texts, ""), 6, "0"), 0, 6)
    return digits.cast(pa.int64()).cast(pa.duration("us"))


def _offset(texts: pa.Array) -> pa.Array:
    """Give `+08:00` and the like as a duration; Z and nothing are none."""
    digits = pc.extract_regex(texts, r"^(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})$")

    def number(name: str) -> pa.Array:
        return pc.fill_null(pc.struct_field(digits, name), "0").cast(pa.int64())

    minutes = pc.add(pc.multiply(number("hours"), 60), number("minutes"))
    behind = is_true(pc.equal(pc.struct_field(digits, "sign"), "-"))
    signed = pc.if_else(behind, pc.negate(minutes), minutes)
    return pc.multiply(signed, 60_000_000).cast(pa.duration("us"))


ARROW = {
    Holds.TEXT: pa.string(),
    Holds.NUMBER: pa.int64(),
    Holds.YES_NO: pa.bool_(),
    Holds.LIST: pa.list_(pa.string()),
    Holds.SINCE: TIMESTAMP,
    Holds.UNTIL: TIMESTAMP,
}
TYPED: dict[Holds, Callable[[pa.Array, str, Holds], pa.Array]] = {
    Holds.TEXT: _texts,
    Holds.NUMBER: _numbers,
    Holds.YES_NO: _yes_no,
    Holds.LIST: _lists,
    Holds.SINCE: _moments,
    Holds.UNTIL: _moments,
}
