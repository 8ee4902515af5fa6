"""Schema facts of one PostgreSQL database: what the text of a statement cannot know.

One read-only snapshot transaction over the system catalogs, which every account may read: the
introspecting account needs no right on any table, and no row of any table is read. Comments, names
and types are schema and may be recorded; definitions of views and functions are looked at inside the
server and never fetched. Source: PostgreSQL manual, chapter 51 (System Catalogs).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import asyncpg
import msgspec

from analyzers.sql.facts import Column, Function, SchemaFacts, Table
from proxy.introspect import queries

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Mapping

_CONNECT_S = 10.0
_QUERY_S = 60.0
"""The longest a catalog query may take; 10,000 tables take about a second."""
_WORST = {"i": 0, "s": 1, "v": 2}

CALM_EXTENSIONS = frozenset(
    (
        "btree_gin", "btree_gist", "citext", "cube", "earthdistance", "fuzzystrmatch", "hstore",
        "intarray", "isn", "ltree", "pg_trgm", "pgcrypto", "postgis", "seg", "unaccent", "uuid-ossp",
        "vector",
    )
)  # fmt: skip
"""Extensions whose C functions run no SQL. Of other extensions (dblink, tablefunc) that is not
known, so that their functions are opaque."""


class SnapshotFailed(Exception):
    """No facts could be read. The text names the kind of failure only."""


async def snapshot(
    *,
    system: str,
    host: str,
    port: int,
    user: str,
    database: str,
    password: str | None = None,
    tls: ssl.SSLContext | None = None,
) -> SchemaFacts:
    """Read the facts of a database.

    Raises:
        SnapshotFailed: the server cannot be reached, lets the account not in, or answers too late.
    """
    try:
        connection = await asyncpg.connect(
            host=host,
            port=port,
            user=user,
            database=database,
            password=password,
            ssl=tls if tls is not None else False,
            timeout=_CONNECT_S,
            command_timeout=_QUERY_S,
            server_settings={"application_name": "whosaw introspection", "jit": "off"},
            statement_cache_size=0,
        )
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                return await _read(connection, system, database)
        finally:
            connection.terminate()
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        code = getattr(error, "sqlstate", None)
        message = f"no schema facts: {type(error).__name__}{f' ({code})' if code else ''}"
        raise SnapshotFailed(message) from None


async def _read(connection: Any, system: str, database: str) -> SchemaFacts:
    columns = await connection.fetch(queries.COLUMNS)
    children = _grouped(await connection.fetch(queries.CHILDREN))
    reads = _grouped(await connection.fetch(queries.VIEW_READS))
    calls = _grouped(await connection.fetch(queries.CALLS))
    functions = await connection.fetch(queries.FUNCTIONS, list(CALM_EXTENSIONS))
    bodies = _grouped(await connection.fetch(queries.FUNCTION_READS))
    inner = await connection.fetch(queries.FUNCTION_CALLS)
    facts = SchemaFacts(
        system=system,
        database=database,
        epoch="",
        tables=_tables(columns, children, reads, calls),
        functions=_functions(functions, bodies, inner),
        roles=tuple(r["name"] for r in await connection.fetch(queries.ROLES)),
        schemas=tuple(r["name"] for r in await connection.fetch(queries.SCHEMAS)),
    )
    digest = blake2b(msgspec.msgpack.encode(facts), digest_size=6).hexdigest()
    return msgspec.structs.replace(facts, epoch=digest)


def _grouped(rows: Iterable[Mapping[str, Any]]) -> dict[int, tuple[str, ...]]:
    """Give the paths of each oid, sorted."""
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row["oid"], set()).add(row["path"])
    return {oid: tuple(sorted(paths)) for oid, paths in found.items()}


def _tables(
    rows: Iterable[Mapping[str, Any]],
    children: Mapping[int, tuple[str, ...]],
    reads: Mapping[int, tuple[str, ...]],
    calls: Mapping[int, tuple[str, ...]],
) -> tuple[Table, ...]:
    """Make tables of one row per column; a table without columns has one row without attribute."""
    found: dict[int, tuple[Mapping[str, Any], list[Column]]] = {}
    for row in rows:
        columns = found.setdefault(row["oid"], (row, []))[1]
        if row["attribute"] is not None:
            columns.append(
                Column(
                    row["column_name"],
                    row["attribute"],
                    row["type_name"],
                    row["type_oid"],
                    row["column_comment"] or "",
                )
            )
    return tuple(
        Table(
            schema=row["schema"],
            name=row["name"],
            kind=row["kind"],
            oid=oid,
            columns=tuple(columns),
            comment=row["comment"] or "",
            reads=reads.get(oid, ()),
            children=children.get(oid, ()),
            calls=calls.get(oid, ()),
        )
        for oid, (row, columns) in found.items()
    )


class _Body:
    """One function (an overload), with what its body is known to run and read."""

    def __init__(self, row: Mapping[str, Any], reads: tuple[str, ...]) -> None:
        self.key: tuple[str, str] = (row["schema"], row["name"])
        self.volatility: str = row["volatility"]
        self.reads: set[str] | None = set(reads) if row["body_is_known"] else None
        self.calls: list[int] = []

    def add(self, volatility: str, reads: set[str] | None) -> bool:
        """Add what something that it runs does; tell whether that was more than was known."""
        before = (self.volatility, None if self.reads is None else len(self.reads))
        self.volatility = _worse(self.volatility, volatility)
        if self.reads is not None:
            self.reads = None if reads is None else self.reads | reads
        return before != (self.volatility, None if self.reads is None else len(self.reads))


def _functions(
    rows: Iterable[Mapping[str, Any]],
    reads: Mapping[int, tuple[str, ...]],
    calls: Iterable[Mapping[str, Any]],
) -> tuple[Function, ...]:
    """Make one function per name, the worst of all that have it, with all that it runs in turn."""
    bodies = {row["oid"]: _Body(row, reads.get(row["oid"], ())) for row in rows}
    for call in calls:
        body = bodies.get(call["oid"])
        if body is not None:
            body.volatility = _worse(body.volatility, call["volatility"])
            body.calls.append(call["function"])
    changed = True
    while changed:  # ends: what a body reads only grows, and there are finitely many columns
        changed = False
        for body in bodies.values():
            for oid in body.calls:
                inner = bodies.get(oid)
                if inner is not None and body.add(inner.volatility, inner.reads):
                    changed = True
    names: dict[tuple[str, str], _Body] = {}
    for body in bodies.values():
        known = names.setdefault(body.key, body)
        known.add(body.volatility, body.reads)
    return tuple(
        Function(*key, body.volatility, None if body.reads is None else tuple(sorted(body.reads)))
        for key, body in names.items()
    )


def _worse(one: str, other: str) -> str:
    return one if _WORST[one] >= _WORST[other] else other
