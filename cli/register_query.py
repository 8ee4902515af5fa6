"""Asks a database for the rows of a register, and gives them as the bytes of a Parquet file.

One SELECT, in a transaction that may only read, fetched part by part. The rows stay in memory.
"""

from __future__ import annotations

import asyncio
import io
import os
import sqlite3
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import asyncpg
import pyarrow as pa
import pymysql
import pymysql.cursors
from pyarrow import parquet

from cli.door import CannotTell, WrongUse
from proxy.introspect import SnapshotFailed
from proxy.introspect.addresses import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PASSWORD = "WHOSAW_REGISTER_PASSWORD"  # noqa: S105 - the name of a variable
_PART = 50_000
"""Rows fetched and written at once."""
_CONNECT_S = 10
_HINT = (
    f"Check the URL, the query and the password, which is taken from the environment: {PASSWORD}."
)


def query_rows(file: Path, url: str) -> bytes:
    """Run the query that stands in a file against a database; give its rows as a Parquet file.

    Raises:
        WrongUse: the URL cannot be used, or a column is no text, number or time.
        CannotTell: the database did not answer, or refused. Its own text may quote values and is not
            passed on.
    """
    query = file.read_text(encoding="utf-8-sig").strip().rstrip(";")
    password = os.environ.get(PASSWORD)
    written = _Written()
    try:
        scheme = urlsplit(url).scheme
        if scheme == "sqlite":
            _sqlite(url, query, written)
        elif scheme in {"postgres", "postgresql"}:
            asyncio.run(_postgres(url, password, query, written))
        else:
            _mysql(url, password, query, written)
    except SnapshotFailed as failure:
        message = f"--from: {failure}."
        raise WrongUse(message) from None
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        message = f"{file.name}: the database answered {type(error).__name__}. {_HINT}"
        raise CannotTell(message) from None
    except (pymysql.MySQLError, sqlite3.Error) as error:
        message = f"{file.name}: the database answered {type(error).__name__}. {_HINT}"
        raise CannotTell(message) from None
    return written.close()


class _Written:
    """A Parquet file of texts in memory, written part by part."""

    def __init__(self) -> None:
        self._raw = io.BytesIO()
        self._writer: parquet.ParquetWriter | None = None
        self._schema = pa.schema([])

    def begin(self, names: Sequence[str]) -> None:
        """Take the names of the columns."""
        self._schema = pa.schema([(name, pa.string()) for name in names])
        self._writer = parquet.ParquetWriter(self._raw, self._schema)

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Write rows."""
        if self._writer is not None and rows:
            columns = [
                pa.array([_text(cell) for cell in column], pa.string())
                for column in zip(*rows, strict=True)
            ]
            self._writer.write_table(pa.table(columns, schema=self._schema))

    def close(self) -> bytes:
        """Give the file."""
        if self._writer is not None:
            self._writer.close()
        return self._raw.getvalue()


def _text(cell: object) -> str | None:
    match cell:
        case None:
            return None
        case bool():
            return "yes" if cell else "no"
        case bytes() | bytearray() | memoryview():
            message = "a column of the query holds bytes; cast it to text there"
            raise WrongUse(message)
        case datetime():
            return cell.isoformat(timespec="seconds")
        case list() | tuple():
            return ";".join(str(item) for item in cell)
        case _:
            return str(cell)


async def _postgres(url: str, password: str | None, query: str, written: _Written) -> None:
    where = address_of(url)
    connection = await asyncpg.connect(
        host=where.host,
        port=where.port,
        user=where.user,
        database=where.database,
        password=password,
        ssl=where.tls if where.tls is not None else False,
        timeout=_CONNECT_S,
        server_settings={"application_name": "whosaw register"},
    )
    try:
        async with connection.transaction(readonly=True):
            statement = await connection.prepare(query)
            written.begin([column.name for column in statement.get_attributes()])
            cursor = await statement.cursor()
            while rows := await cursor.fetch(_PART):
                written.add([tuple(row) for row in rows])
    finally:
        connection.terminate()


def _mysql(url: str, password: str | None, query: str, written: _Written) -> None:
    where = address_of(url)
    connection = pymysql.connect(
        host=where.host,
        port=where.port,
        user=where.user,
        password=password or "",
        database=where.database or None,
        charset="utf8mb4",
        connect_timeout=_CONNECT_S,
        ssl=where.tls,
        cursorclass=pymysql.cursors.SSCursor,
    )
    with closing(connection), connection.cursor() as cursor:
        cursor.execute("START TRANSACTION READ ONLY")
        cursor.execute(query)
        _all(cursor, written)


def _sqlite(url: str, query: str, written: _Written) -> None:
    path = unquote(urlsplit(url).path.removeprefix("/"))
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.set_authorizer(_only_reads)
        cursor = connection.execute(query)
        _all(cursor, written)


def _only_reads(action: int, *_of: str | None) -> int:
    """Let a SELECT through and nothing else: VACUUM INTO writes a file from a database open to read."""
    return sqlite3.SQLITE_OK if action in _READS else sqlite3.SQLITE_DENY


_READS = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }
)


def _all(cursor: Any, written: _Written) -> None:
    written.begin([column[0] for column in cursor.description or ()])
    for rows in _parts(cursor):
        written.add(rows)


def _parts(cursor: Any) -> Iterator[Sequence[Sequence[Any]]]:
    while rows := cursor.fetchmany(_PART):
        yield rows
