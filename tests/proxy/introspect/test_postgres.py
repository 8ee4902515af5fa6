"""Schema facts against a real server."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from analyzers.sql.facts import NO_FACTS, Column, Function, SchemaFacts, Table
from proxy.introspect import SchemaWatch, SnapshotFailed, snapshot
from tests.servers import PostgresServer, free_port

SCHEMA = """
create role reader login;
create schema crm;
create table crm.subscriber (id int primary key, dropped text, phone varchar(20), name text);
alter table crm.subscriber drop column dropped;
comment on table crm.subscriber is 'subscribers';
comment on column crm.subscriber.phone is 'mobile number';
create table crm.call (id int, subscriber_id int, started timestamptz) partition by range (started);
create table crm.call_2026 partition of crm.call
  for values from ('2026-01-01') to ('2027-01-01');
create table crm.vip (grade int) inherits (crm.subscriber);
create table crm.nothing ();
create view crm.phones as select phone from crm.subscriber where id > 0;
create view crm.outer_phones as select upper(phone) as p from crm.phones;
create view crm.whole as select s.id, s from crm.subscriber s;
create view crm.counted as select count(*) from crm.subscriber;
create sequence crm.seq;
create view crm.loud as select nextval('crm.seq'), id from crm.subscriber;
create materialized view crm.kept as select phone from crm.subscriber;
create function crm.text_body(i int) returns text language sql stable
  as 'select phone from crm.subscriber where id = i';
create function crm.known_body(i int) returns text language sql stable
  return (select phone from crm.subscriber where id = i);
create function crm.outer_body(i int) returns text language sql stable
  return crm.known_body(i);
create function crm.hidden_body(i int) returns text language sql stable
  return crm.text_body(i);
create function crm.sneaky(i int) returns bigint language sql stable return nextval('crm.seq');
create function crm.twice(i int) returns int language sql immutable return i;
create function crm.twice(t text) returns text language plpgsql volatile
  as 'begin return t; end';
create function crm.own_rows(owner int) returns bool language plpgsql stable
  as 'begin return true; end';
create table crm.guarded (id int, owner int);
alter table crm.guarded enable row level security;
create policy p on crm.guarded using (crm.own_rows(owner));
"""


@pytest.fixture(scope="session")
def schema(postgres_server: PostgresServer) -> PostgresServer:
    postgres_server.psql("create database facts")
    postgres_server.psql(SCHEMA, database="facts")
    return postgres_server


async def facts_of(server: PostgresServer, **more: str) -> SchemaFacts:
    given = {"user": "reader", "database": "facts", **more}
    return await snapshot(system="crm", host="127.0.0.1", port=server.port, **given)


@pytest.fixture
async def facts(schema: PostgresServer) -> SchemaFacts:
    return await facts_of(schema)


def table(facts: SchemaFacts, name: str) -> Table:
    (found,) = [t for t in facts.tables if t.name == name]
    return found


def function(facts: SchemaFacts, name: str) -> Function:
    (found,) = [f for f in facts.functions if f.name == name]
    return found


def test_tables_have_columns_with_their_attribute_numbers_types_and_comments(
    facts: SchemaFacts,
) -> None:
    subscriber = table(facts, "subscriber")

    assert (facts.system, facts.database) == ("crm", "facts")
    assert (subscriber.schema, subscriber.kind, subscriber.comment) == ("crm", "r", "subscribers")
    assert subscriber.columns == (
        Column("id", 1, "integer", 23),
        Column("phone", 3, "character varying", 1043, "mobile number"),
        Column("name", 4, "text", 25),
    )
    assert table(facts, "nothing").columns == ()


def test_system_tables_are_left_out_and_roles_and_schemas_are_in(facts: SchemaFacts) -> None:
    assert {t.schema for t in facts.tables} == {"crm"}
    assert {"reader", "postgres"} <= set(facts.roles)
    assert facts.schemas == ("crm", "public")


def test_children_are_partitions_and_inheriting_tables(facts: SchemaFacts) -> None:
    assert table(facts, "call").children == ("crm.call_2026",)
    assert table(facts, "subscriber").children == ("crm.vip",)
    assert table(facts, "call").kind == "p"


def test_a_view_reads_the_columns_of_what_it_names(facts: SchemaFacts) -> None:
    assert table(facts, "phones").reads == ("crm.subscriber.id", "crm.subscriber.phone")
    assert table(facts, "outer_phones").reads == ("crm.phones.phone",)
    assert table(facts, "kept").reads == ("crm.subscriber.phone",)
    assert table(facts, "counted").reads == ()


def test_a_view_with_a_whole_row_reads_every_column(facts: SchemaFacts) -> None:
    assert table(facts, "whole").reads == (
        "crm.subscriber.id",
        "crm.subscriber.name",
        "crm.subscriber.phone",
    )


def test_a_view_calls_the_functions_of_its_definition(facts: SchemaFacts) -> None:
    assert "pg_catalog.nextval" in (table(facts, "loud").calls or ())
    assert table(facts, "outer_phones").calls == ("pg_catalog.upper",)
    assert table(facts, "subscriber").calls == ()


def test_a_table_with_row_security_calls_its_policies_functions(facts: SchemaFacts) -> None:
    assert table(facts, "guarded").calls == ("crm.own_rows",)


def test_a_functions_body_is_known_only_where_the_server_keeps_it_parsed(
    facts: SchemaFacts,
) -> None:
    columns = ("crm.subscriber.id", "crm.subscriber.phone")

    assert function(facts, "known_body").reads == columns
    assert function(facts, "text_body").reads is None
    assert function(facts, "own_rows").reads is None


def test_a_functions_body_includes_what_it_runs_in_turn(facts: SchemaFacts) -> None:
    columns = ("crm.subscriber.id", "crm.subscriber.phone")

    assert function(facts, "outer_body").reads == columns
    assert function(facts, "hidden_body").reads is None
    assert function(facts, "sneaky").volatility == "v"


def test_overloads_are_as_bad_as_the_worst(facts: SchemaFacts) -> None:
    twice = function(facts, "twice")

    assert (twice.volatility, twice.reads) == ("v", None)
    assert [(one.volatility, one.reads) for one in twice.overloads] == [("i", ()), ("v", None)]


async def test_the_epoch_changes_with_any_fact_and_only_then(schema: PostgresServer) -> None:
    before = await facts_of(schema)
    again = await facts_of(schema)
    schema.psql("comment on column crm.subscriber.name is 'full name'", database="facts")
    after = await facts_of(schema)
    schema.psql("comment on column crm.subscriber.name is null", database="facts")

    assert before.epoch == again.epoch != after.epoch
    assert len(before.epoch) == 12


async def test_a_failed_snapshot_names_its_kind_only(schema: PostgresServer) -> None:
    with pytest.raises(
        SnapshotFailed, match=r"^no schema facts: InvalidCatalogNameError \(3D000\)$"
    ):
        await facts_of(schema, database="13800138000")
    with pytest.raises(SnapshotFailed, match="^no schema facts: ConnectionRefusedError$"):
        await snapshot(system="crm", host="127.0.0.1", port=free_port(), user="u", database="d")


@pytest.fixture
async def administrator(schema: PostgresServer) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(schema.uri(database="facts"))
    yield connection
    await connection.close()


async def test_a_watch_gives_each_new_snapshot_and_takes_one_when_told(
    schema: PostgresServer, administrator: asyncpg.Connection
) -> None:
    seen: asyncio.Queue[SchemaFacts] = asyncio.Queue()
    watch = SchemaWatch("crm", lambda: facts_of(schema), seen.put_nowait, every_s=3600)
    await watch.first(30)
    assert watch.facts == seen.get_nowait()

    await administrator.execute("create table crm.fresh (id int)")
    watch.refresh()
    fresh = await asyncio.wait_for(seen.get(), 30)
    await administrator.execute("drop table crm.fresh")
    await watch.close()

    assert "fresh" in {t.name for t in fresh.tables}
    assert watch.facts == fresh


async def test_a_watch_survives_a_failed_snapshot_and_tries_again() -> None:
    tries: asyncio.Queue[bool] = asyncio.Queue()
    answers = [SnapshotFailed("no"), msgspec_facts()]

    async def take() -> SchemaFacts:
        answer = answers.pop(0)
        tries.put_nowait(True)
        if isinstance(answer, SnapshotFailed):
            raise answer
        return answer

    seen: asyncio.Queue[SchemaFacts] = asyncio.Queue()
    watch = SchemaWatch("crm", take, seen.put_nowait, every_s=3600)
    await watch.first(30)
    assert watch.facts == NO_FACTS

    watch.refresh()
    assert (await asyncio.wait_for(seen.get(), 30)).epoch == "e1"
    await watch.close()


def msgspec_facts() -> SchemaFacts:
    return SchemaFacts("crm", "facts", "e1", ())
