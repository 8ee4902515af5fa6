"""Schema facts of one PostgreSQL database: what the text of a statement cannot know.

One read-only snapshot transaction over the system catalogs, which every account may read: the
introspecting account needs no right on any table, and no row of any table is read. Comments, names
and types are schema and may be recorded; definitions of views, rules and functions may hold literals:
they stay in memory, for the resolver. Source: PostgreSQL manual, chapter 51 (System Catalogs).
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import asyncpg

from analyzers.sql.facts import CompositeType, SchemaFacts
from proxy.introspect import queries
from proxy.introspect.epoch import with_epoch
from proxy.introspect.failed import SnapshotFailed
from proxy.introspect.postgres_rows import Fetched, functions_of, tables_of

if TYPE_CHECKING:
    import ssl

_CONNECT_S = 10.0
_QUERY_S = 60.0
"""The longest a catalog query may take; 10,000 tables take about a second."""

CALM_EXTENSIONS = frozenset(
    (
        "btree_gin", "btree_gist", "citext", "cube", "earthdistance", "fuzzystrmatch", "hstore",
        "intarray", "isn", "ltree", "pg_trgm", "pgcrypto", "postgis", "seg", "unaccent", "uuid-ossp",
        "vector",
    )
)  # fmt: skip
"""Extensions whose C functions run no SQL. Of other extensions (dblink, tablefunc) that is not
known, so that their functions are opaque."""


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
            server_settings={
                "application_name": "whosaw introspection",
                "jit": "off",
                "search_path": "pg_catalog",
            },
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
    fetched = Fetched(
        columns=await connection.fetch(queries.COLUMNS),
        relations=await connection.fetch(queries.RELATIONS),
        children=await connection.fetch(queries.CHILDREN),
        view_reads=await connection.fetch(queries.VIEW_READS),
        calls=await connection.fetch(queries.CALLS),
        constraints=await connection.fetch(queries.CONSTRAINTS),
        triggers=await connection.fetch(queries.TRIGGERS),
        rules=await connection.fetch(queries.RULES),
        policies=await connection.fetch(queries.POLICIES),
        policy_reads=await connection.fetch(queries.POLICY_READS),
        domains=await connection.fetch(queries.DOMAINS),
        functions=await connection.fetch(queries.FUNCTIONS, list(CALM_EXTENSIONS)),
        function_reads=await connection.fetch(queries.FUNCTION_READS),
        function_calls=await connection.fetch(queries.FUNCTION_CALLS),
        roles=await connection.fetch(queries.ROLES),
        schemas=await connection.fetch(queries.SCHEMAS),
    )
    # Some 0.4 s for 6,000 tables: sessions on this loop go on meanwhile.
    return await asyncio.to_thread(_made, fetched, system, database)


def _made(fetched: Fetched, system: str, database: str) -> SchemaFacts:
    tables, types = tables_of(fetched)
    domains = (CompositeType(d["schema"], d["name"], (), d["base"]) for d in fetched.domains)
    facts = SchemaFacts(
        system=system,
        database=database,
        epoch="",
        tables=tables,
        functions=functions_of(fetched),
        roles=tuple(r["name"] for r in fetched.roles),
        schemas=tuple(r["name"] for r in fetched.schemas),
        types=(*types, *domains),
    )
    return with_epoch(facts)
