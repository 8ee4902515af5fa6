"""A database in memory for the cases of rules: nothing of the log is in it, and it reads no files."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import duckdb

from ledger.questions import QuestionFailed
from ledger.resident import VIEWS
from ledger.safe_sql import SafeSql

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

type ScratchAsk = Callable[[str, Sequence[Any]], tuple[list[str], list[tuple[Any, ...]]]]


@contextmanager
def scratch() -> Iterator[ScratchAsk]:
    """Give what runs one statement: column names and rows out. All is gone at the end.

    What is given raises `QuestionFailed` where DuckDB cannot run it.
    """
    database = duckdb.connect(":memory:", config={"enable_external_access": False})
    database.execute("SET TimeZone = 'UTC'")
    database.execute("SET lock_configuration = true")

    def ask(sql: str, parameters: Sequence[Any]) -> tuple[list[str], list[tuple[Any, ...]]]:
        try:
            result = database.execute(sql, list(parameters))
            return [column[0] for column in result.description or []], result.fetchall()
        except duckdb.Error as error:
            raise QuestionFailed(str(error).partition("\n\n")[0]) from None

    try:
        yield ask
    finally:
        database.close()


def judge_of_sql() -> SafeSql:
    """Give what tells whether a SELECT may be asked of the ledger."""
    return SafeSql(VIEWS)
