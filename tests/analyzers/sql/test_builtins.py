"""What is taken for known of PostgreSQL's own functions and words, held against a real server."""

from analyzers.sql.builtin_functions import CALM, LOUD, OPAQUE
from analyzers.sql.builtin_names import (
    INFORMATION_SCHEMA_RELATIONS,
    KEYWORDS,
    PG_CATALOG_RELATIONS,
    SYSTEM_WORDS,
)
from tests.servers import PostgresServer


def asked(server: PostgresServer, sql: str) -> set[str]:
    return set(server.psql(sql).split("\n")) - {""}


def test_every_calm_function_is_immutable_or_stable_in_each_overload(
    postgres_server: PostgresServer,
) -> None:
    volatile = asked(
        postgres_server,
        "select proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace"
        " and provolatile = 'v'",
    )
    assert volatile & CALM == set()
    assert "nextval" in volatile


def test_every_function_named_exists(postgres_server: PostgresServer) -> None:
    known = asked(
        postgres_server,
        "select proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace",
    )
    assert known >= CALM | LOUD | OPAQUE
    assert not CALM & OPAQUE
    assert not LOUD & OPAQUE


def test_functions_that_take_a_query_or_a_table_by_name_are_opaque(
    postgres_server: PostgresServer,
) -> None:
    # Whatever makes XML of tables, or reads files, large objects or the stream of changes.
    reading = asked(
        postgres_server,
        "select proname from pg_proc where pronamespace = 'pg_catalog'::regnamespace and (proname"
        " ~ '^(query|table|schema|database|cursor)_to_xml' or proname ~ '^pg_read_(binary_)?file'"
        " or proname ~ '^pg_logical_slot_(get|peek)' or proname in ('lo_get', 'loread', 'ts_stat'))",
    )
    assert len(reading) > 15
    assert reading <= OPAQUE


def test_the_system_s_relations_and_words_are_listed(postgres_server: PostgresServer) -> None:
    for schema, listed in (
        ("pg_catalog", PG_CATALOG_RELATIONS),
        ("information_schema", INFORMATION_SCHEMA_RELATIONS),
    ):
        known = asked(
            postgres_server,
            f"select relname from pg_class where relnamespace = '{schema}'::regnamespace"
            " and relkind in ('r', 'v')",
        )
        assert known == listed
    assert asked(postgres_server, "select word from pg_get_keywords()") == KEYWORDS
    assert KEYWORDS <= SYSTEM_WORDS
