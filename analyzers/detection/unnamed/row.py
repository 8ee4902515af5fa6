"""A row without names: its columns, and what is known of them."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from analyzers.detection.scene import Scene
from analyzers.detection.values import LONGEST_VALUE, ValueReading, read_value

_WHOLE = re.compile(r"[0-9]{1,12}")

type Inferred = dict[int, str | None]
"""The category by the column's number; None takes one away."""


class Column(Struct, frozen=True):
    """One column: its number in the row, distinct values, and what they say by themselves."""

    at: int
    values: tuple[str, ...]
    readings: tuple[ValueReading, ...]
    category: str | None

    def all_pass(self, *marks: str) -> bool:
        """Tell whether each value passes as one of these."""
        return all(not set(marks).isdisjoint(reading.passes) for reading in self.readings)

    def all_like(self, form: re.Pattern[str]) -> bool:
        """Tell whether each value has a form; a long text has none."""
        return all(
            len(value) <= LONGEST_VALUE and form.fullmatch(value) is not None
            for value in self.values
        )

    def whole(self, least: int, below: int) -> bool:
        """Tell whether each value is a whole number from `least`, less than `below`."""
        return self.all_like(_WHOLE) and all(least <= int(value) < below for value in self.values)


def column_of(at: int, values: Sequence[str], category: str | None) -> Column:
    """Give a column of its values; empty ones say nothing."""
    kept = tuple(value for value in values if value)
    return Column(at, kept, tuple(map(read_value, kept)), category)


class Row:
    """The columns of one kind of row, by number, and what is known of them."""

    def __init__(self, columns: Sequence[Column], scene: Scene) -> None:
        self.columns = [column for column in columns if column.values]
        self.by_number = {column.at: column for column in self.columns}
        self.scene = scene
        self.found: Inferred = {}

    def category(self, at: int) -> str | None:
        """Give what a column is known to hold."""
        column = self.by_number.get(at)
        return self.found.get(at, column.category if column is not None else None)

    def of(self, *categories: str) -> list[Column]:
        """Give the columns that hold one of these."""
        return [column for column in self.columns if self.category(column.at) in categories]

    def silent(self) -> Iterator[Column]:
        """Give the columns of which nothing is known yet."""
        return (column for column in self.columns if self.category(column.at) is None)

    def passing(self, *marks: str) -> list[Column]:
        """Give the columns whose values all pass as one of these."""
        return [column for column in self.columns if column.all_pass(*marks)]

    def of_words(self, words: frozenset[str]) -> list[Column]:
        """Give the columns that hold nothing but some words."""
        return [column for column in self.columns if words.issuperset(column.values)]

    def say(self, column: Column, category: str | None) -> None:
        """Note what a column holds."""
        self.found[column.at] = category
