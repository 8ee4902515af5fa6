"""Reads a few values of each column, for whoever counts them: opt-in, and an access like any other.

A value is cut at the server to what a check looks at, handed to `take` and forgotten. Through the
proxy's own address the reading is recorded as an access of the account that scans.
"""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import asyncpg
import pymysql

from proxy.introspect.addresses import address_of
from proxy.introspect.failed import SnapshotFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from proxy.introspect.fields import SourceField

    Take = Callable[[SourceField, Sequence[str]], None]

LONGEST = 256
"""Characters of a value that are read: `analyzers.detection.values` looks no further."""
_QUERY_S = 30.0
"""The longest the samples of one table may take; a table that takes longer is left out."""


async def read_samples(
    url: str,
    password: str | None,
    fields: Iterable[SourceField],
    most: int,
    take: Take,
) -> int:
    """Hand up to `most` values of each column to `take`; give how many tables could not be read.

    Raises:
        SnapshotFailed: the database cannot be reached.
    """
    tables: dict[str, list[SourceField]] = {}
    for field in fields:
        tables.setdefault(field.parent, []).append(field)
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return await asyncio.to_thread(_sqlite, url, tables, most, take)
    if scheme in {"postgres", "postgresql"}:
        return await _postgres(url, password, tables, most, take)
    return await asyncio.to_thread(_mysql, url, password, tables, most, take)


def _given(columns: Sequence[SourceField], rows: Sequence[Sequence[Any]], take: Take) -> None:
    for at, field in enumerate(columns):
        take(field, [str(row[at]) for row in rows if row[at] is not None])


async def _postgres(
    url: str,
    password: str | None,
    tables: dict[str, list[SourceField]],
    most: int,
    take: Take,
) -> int:
    where = address_of(url)
    try:
        connection = await asyncpg.connect(
            host=where.host,
            port=where.port,
            user=where.user,
            database=where.database,
            password=password,
            ssl=where.tls if where.tls is not None else False,
            timeout=10.0,
            command_timeout=_QUERY_S,
            server_settings={"application_name": "whosaw scan", "jit": "off"},
            statement_cache_size=0,
        )
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        message = f"{where.told}: no samples: {type(error).__name__}"
        raise SnapshotFailed(message) from None
    unread = 0
    try:
        for table, columns in tables.items():
            listed = ", ".join(f"left({_double(field.name)}::text, {LONGEST})" for field in columns)
            query = f"select {listed} from {_path(table, _double)} limit {most:d}"  # noqa: S608 - quoted
            try:
                async with connection.transaction(readonly=True):
                    rows = await connection.fetch(query)
            except (asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError):
                unread += 1
                continue
            _given(columns, rows, take)
    except OSError as error:
        message = f"{where.told}: no samples: {type(error).__name__}"
        raise SnapshotFailed(message) from None
    finally:
        connection.terminate()
    return unread


def _mysql(
    url: str,
    password: str | None,
    tables: dict[str, list[SourceField]],
    most: int,
    take: Take,
) -> int:
    where = address_of(url)
    try:
        connection = pymysql.connect(
            host=where.host,
            port=where.port,
            user=where.user,
            password=password or "",
            database=where.database or None,
            charset="utf8mb4",
            connect_timeout=10,
            read_timeout=int(_QUERY_S),
            ssl=where.tls,
        )
    except pymysql.MySQLError as error:
        message = f"{where.told}: no samples: {type(error).__name__}"
        raise SnapshotFailed(message) from None
    unread = 0
    with closing(connection), connection.cursor() as cursor:
        for table, columns in tables.items():
            listed = ", ".join(
                f"left(cast({_back(field.name)} as char), {LONGEST})" for field in columns
            )
            query = f"select {listed} from {_path(table, _back)} limit {most:d}"  # noqa: S608 - quoted
            try:
                cursor.execute("start transaction read only")
                cursor.execute(query)
                rows = cursor.fetchall()
                cursor.execute("rollback")
            except pymysql.MySQLError:
                unread += 1
                continue
            _given(columns, rows, take)
    return unread


def _sqlite(url: str, tables: dict[str, list[SourceField]], most: int, take: Take) -> int:
    path = Path(unquote(urlsplit(url).path.removeprefix("/")))
    unread = 0
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        for table, columns in tables.items():
            listed = ", ".join(
                f"substr(cast({_double(field.name)} as text), 1, {LONGEST})" for field in columns
            )
            query = f"select {listed} from {_path(table, _double)} limit {most:d}"  # noqa: S608 - quoted
            try:
                rows = connection.execute(query).fetchall()
            except sqlite3.Error:
                unread += 1
                continue
            _given(columns, rows, take)
    return unread


def _path(table: str, quoted: Callable[[str], str]) -> str:
    schema, _, name = table.partition(".")
    return f"{quoted(schema)}.{quoted(name)}"


def _double(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _back(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
