"""Keeps what a report asked, so that each of its numbers leads to the SQL that it came from.

A number on the page names its question, the row and the column (`data-sql`, `data-row`,
`data-column`), and what it is (`data-value`). An appendix has the questions as they were asked, filled
in, so that anybody may ask them again with `whosaw query`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from analyzers.rules.rule import prepared
from cli.report.page import Html, element, escaped, joined
from ledger.questions import MOST_SECONDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from analyzers.rules.rule import Scalar
    from cli.ask import Desk
    from cli.report.page import Content
    from cli.tables import Row

ROWS = "#rows"
"""Stands for a column where the number is that of the answer's rows."""
SUM = "#sum:"
"""Stands before a column that is added up over the answer's rows."""
_MOST = 1_000_000
"""Rows of an answer: causes, not accesses."""
_TOKEN = re.compile(
    r"""'(?:[^']|'')*' | "(?:[^"]|"")*" | --[^\n]* | /\*.*?\*/
      | \$(?P<number>\d+)""",
    re.VERBOSE | re.DOTALL,
)
"""What a placeholder is and what only looks like one: a text, a name, a comment."""


@dataclass(frozen=True, slots=True)
class Source:
    """A question of the report and its answer. `number` is how the page calls it, from 1."""

    number: int
    name: str
    sql: str
    table: pa.Table

    @property
    def rows(self) -> list[Row]:
        """The answer."""
        rows: list[Row] = self.table.to_pylist()
        return rows

    @property
    def anchor(self) -> str:
        """How the page calls the question."""
        return f"q{self.number}"


@dataclass(slots=True)
class Sources:
    """The questions of one report, each asked once."""

    asked: Desk
    given: dict[str, Source] = field(default_factory=dict)

    def ask(self, name: str, sql: str, values: Mapping[str, Scalar]) -> Source:
        """Ask with `$name` placeholders, or give what was answered to the same question before."""
        return self.put(name, *prepared(sql, values))

    def put(self, name: str, sql: str, values: Sequence[Scalar]) -> Source:
        """Do as `ask` does, with placeholders by number."""
        text = filled(sql, values)
        if text not in self.given:
            table = self.asked.ask(sql, values, name=name, most=_MOST, seconds=MOST_SECONDS)
            self.given[text] = Source(len(self.given) + 1, name, text, table)
        return self.given[text]

    @property
    def all(self) -> Sequence[Source]:
        """The questions in the order in which they were asked."""
        return tuple(self.given.values())


def filled(sql: str, values: Sequence[Scalar]) -> str:
    """Put values in the place of `$1`, `$2` …, as they are written in SQL."""

    def value(match: re.Match[str]) -> str:
        number = match.group("number")
        return literal(values[int(number) - 1]) if number else match.group()

    return _TOKEN.sub(value, sql)


def literal(value: Scalar) -> str:
    """Write a value in SQL."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return "'" + value.replace("'", "''") + "'"


def figure(
    shown: Content,
    value: object,
    source: Source | Sequence[Source],
    column: str,
    row: Mapping[str, Any] | None = None,
) -> Html:
    """Give a number as the page shows it, with what it is and where it came from.

    `row` has what the row must hold to be the right one; None: the answer has one row, or all count.
    Over several questions the numbers are added up.
    """
    sources = [source] if isinstance(source, Source) else source
    key = json.dumps(row, ensure_ascii=False, sort_keys=True, default=str) if row else None
    return element(
        "data",
        shown,
        value=plain(value),
        class_="figure",
        data_sql=" ".join(one.anchor for one in sources),
        data_column=column,
        data_row=key,
    )


def counted_here(shown: Content, value: int, selector: str) -> Html:
    """Give a number that counts elements of this page, by a CSS selector."""
    return element("data", shown, value=value, class_="figure", data_count_of=selector)


def plain(value: object) -> str:
    """Give a value as the answer has it, in one way for all kinds."""
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat()
        case float():
            return (
                f"{value:g}" if value != round(value, 6) else f"{value:.6f}".rstrip("0").rstrip(".")
            )
        case _:
            return str(value)


def source_links(sources: Sequence[Source]) -> Html:
    """Give the links to the questions that something came from."""
    links = (element("a", one.anchor.upper(), href=f"#{one.anchor}") for one in sources)
    return element("span", *_spaced(list(links)), class_="source")


def source_block(source: Source) -> Html:
    """Give a question as the appendix has it."""
    head = element("h3", f"{source.anchor.upper()} · {source.name}")
    # Lines stay lines: what is copied out of the page is what was asked.
    sql = Html("\n".join(escaped(line) for line in source.sql.split("\n")))
    return element(
        "div",
        joined(head, element("pre", sql, class_="code", data_question=source.anchor)),
        class_="question",
        id=source.anchor,
    )


def _spaced(links: Sequence[Html]) -> list[Content]:
    spaced: list[Content] = []
    for link in links:
        spaced += [" ", link] if spaced else [link]
    return spaced
