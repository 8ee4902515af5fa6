"""Statements with the columns they touch: one file a theme in `cases/`, on the tables of `schema.sql`.

A line `-- @ NAME` begins each, `-- read:`, `-- output:`, `-- write:` and `-- deleted:` say what the
server answers (a test asks it), nothing where they are left out.
"""

import re
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
SCHEMA = (HERE / "schema.sql").read_text()
SETS = ("read", "output", "write", "deleted")
_HEAD = re.compile(r"-- (\w+): (.*)")
_BEGIN = re.compile(r"^-- @ ", re.MULTILINE)


class Case(NamedTuple):
    """A statement and its columns `table.column`; `deleted` are tables."""

    name: str
    sql: str
    touched: dict[str, set[str]]


def cases() -> list[Case]:
    """Give every case, theme by theme."""
    return [
        _case(f"{path.stem}: {text}")
        for path in sorted((HERE / "cases").glob("*.sql"))
        for text in _BEGIN.split(path.read_text())[1:]
    ]


def _case(text: str) -> Case:
    name, *lines = text.strip().split("\n")
    touched: dict[str, set[str]] = {one: set() for one in SETS}
    while found := _HEAD.fullmatch(lines[0]):
        touched[found[1]] = set(found[2].split())
        lines.pop(0)
    return Case(name, "\n".join(lines), touched)
