"""A DuckDB for the cases, the rule files of the repository, and their cases."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

import analyzers.rules
from analyzers.rules import Ask, Rule, parse_rules
from analyzers.rules.cases import Case, parse_cases

FOLDER = Path(analyzers.rules.__file__).parent
REPOSITORY = FOLDER.parent.parent


def new_ask(connection: duckdb.DuckDBPyConnection | None = None) -> Ask:
    """Give an `ask` over a database in memory, or over the one given."""
    database = connection or duckdb.connect(":memory:")
    database.execute("SET TimeZone = 'UTC'")

    def ask(sql: str, parameters: Sequence[Any]) -> tuple[list[str], list[tuple[Any, ...]]]:
        result = database.execute(sql, list(parameters))
        return [column[0] for column in result.description or []], result.fetchall()

    return ask


def all_rules() -> tuple[Rule, ...]:
    return parse_rules({path.name: path.read_text("utf-8") for path in FOLDER.glob("*.sql")})


def cases_of(rule: Rule) -> tuple[Case, ...]:
    path = FOLDER / f"{rule.id}.test.toml"
    return parse_cases(path.read_text("utf-8"), path.name)
