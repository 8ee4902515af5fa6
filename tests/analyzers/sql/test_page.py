"""The reference page of statements says what the program does."""

import re

import pytest

from analyzers.sql import limits
from analyzers.sql.memory import CACHED
from analyzers.sql.redaction import OPERATION_LIMIT
from analyzers.sql.rows import DISTINCT_LIMIT
from tests.analyzers.sql.telecom import HERE, SESSION, analyser

PAGE = (HERE.parents[2] / "docs" / "reference" / "statements.md").read_text()
ROW = re.compile(r"\| `(.*)` \| (\w+) \| (exact|possible|unreadable) \| (yes|no) \|")
ROWS = ROW.findall(PAGE)


@pytest.mark.parametrize(("statement", "action", "reading", "read_only"), ROWS)
def test_a_kind_is_as_the_page_says(
    statement: str, action: str, reading: str, read_only: str
) -> None:
    found = analyser().statement(statement, SESSION)
    assert (found.action.value, found.reading.value, found.read_only) == (
        action,
        reading,
        read_only == "yes",
    )


def test_the_page_has_all_kinds() -> None:
    assert len(ROWS) > 40


def test_the_limits_are_as_the_page_says() -> None:
    said = dict(re.findall(r"\| ([a-z ]+) \| ([\d,]+) \|", PAGE))
    assert {name: int(value.replace(",", "")) for name, value in said.items()} == {
        "characters parsed": limits.LENGTH_LIMIT,
        "tokens parsed": limits.TOKEN_LIMIT,
        "depth": limits.DEPTH_LIMIT,
        "statements of a text": limits.STATEMENTS_LIMIT,
        "readings kept": CACHED,
    }
    assert f"at most {OPERATION_LIMIT:,} characters" in PAGE
    assert f"up to {DISTINCT_LIMIT:,}" in PAGE
