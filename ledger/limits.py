"""How one SELECT is run within the limits of a question."""

from __future__ import annotations

import contextlib
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa

from ledger.questions import MOST_BYTES, Parameters, QuestionFailed, QuestionStopped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duckdb import DuckDBPyConnection

_BATCH_ROWS = 8192


def select(
    connection: DuckDBPyConnection, sql: str, parameters: Parameters, max_rows: int, seconds: float
) -> tuple[pa.Table, bool]:
    """Run a question that was judged; give its rows, and whether there were more than are given.

    At most `max_rows` are given, and no more than make `MOST_BYTES`.

    Raises:
        QuestionStopped: it ran longer than `seconds`.
        QuestionFailed: DuckDB refuses or fails.
    """
    with limited(connection, seconds):
        relation = connection.sql(sql, params=parameters or None)
        reader = relation.to_arrow_reader(_BATCH_ROWS)
        batches = []
        rows = size = 0
        cut = False
        for batch in reader:
            cut = rows + batch.num_rows > max_rows or size + batch.nbytes > MOST_BYTES
            if cut and size + batch.nbytes > MOST_BYTES:
                break
            batches.append(batch)
            rows += batch.num_rows
            size += batch.nbytes
            if cut:
                break
        table = _plain(pa.Table.from_batches(batches, reader.schema).slice(0, max_rows))
    return table, cut


def _plain(table: pa.Table) -> pa.Table:
    """Give sums as 64-bit integers: DuckDB's are of 128 bits, which arrive as decimals."""
    for at, field in enumerate(table.schema):
        if field.type == pa.decimal128(38, 0):
            with contextlib.suppress(pa.ArrowInvalid):
                table = table.set_column(at, field.name, table.column(at).cast(pa.int64()))
    return table


@contextmanager
def limited(connection: DuckDBPyConnection, seconds: float) -> Iterator[None]:
    """Interrupt what the connection does in this block after some seconds.

    Raises:
        QuestionStopped: it was interrupted.
        QuestionFailed: DuckDB refuses or fails.
    """
    timer = threading.Timer(seconds, connection.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    except duckdb.InterruptException:
        message = (
            f"Stopped after {seconds:g} s. Ask for a shorter time or fewer columns, or allow more "
            "seconds."
        )
        raise QuestionStopped(message) from None
    except (duckdb.Error, pa.ArrowException) as error:
        raise QuestionFailed(str(error).partition("\n\n")[0]) from None
    finally:
        timer.cancel()
