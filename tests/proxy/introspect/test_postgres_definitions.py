"""What stands behind the names: definitions, constraints, triggers, rules, policies, bodies, types."""

import asyncio

import pytest

from analyzers.sql.facts import (
    Argument,
    Column,
    CompositeType,
    Constraint,
    Overload,
    Policy,
    SchemaFacts,
    Table,
    Trigger,
)
from proxy.introspect import SchemaWatch, snapshot
from tests.servers import PostgresServer

DATABASE = "definitions"
SECRET = "13800138000"
SCHEMA = f"""
create schema crm;
create type crm.address as (city text, street text);
create domain crm.phone as varchar(20);
create type crm.colour as enum ('red');
create table crm.region (code text primary key, name text);
create table crm.subscriber (
  id int primary key,
  region text references crm.region (code) on delete cascade on update set null,
  msisdn crm.phone constraint one_phone unique,
  home crm.address,
  others crm.address[],
  plan crm.colour,
  valid tstzrange,
  born date,
  constraint grown check (born < '2010-01-01' or plan is not null),
  constraint apart exclude using gist (valid with &&) where (born is not null)
);
create view crm.numbers as select s.msisdn from crm.subscriber s where s.born > '1990-01-01'
  with check option;
create view crm.public_numbers as select msisdn from crm.numbers where msisdn <> '{SECRET}';
create materialized view crm.kept as select region, count(*) as n from crm.subscriber group by 1;
create function crm.audit() returns trigger language plpgsql as 'begin return new; end';
create trigger on_change before insert or update of msisdn, home on crm.subscriber
  for each row when (new.born is not null) execute function crm.audit();
create trigger on_any after delete or truncate on crm.region execute function crm.audit();
create trigger through instead of insert on crm.public_numbers
  for each row execute function crm.audit();
create trigger whole after update on crm.region
  for each row when (old.* is distinct from new.*) execute function crm.audit();
create trigger off before insert on crm.region for each row execute function crm.audit();
alter table crm.region disable trigger off;
create rule no_delete as on delete to crm.region where old.code = '{SECRET}' do instead nothing;
create rule also as on insert to crm.region do also
  update crm.subscriber set region = new.code where id = 1;
create role clerk;
alter table crm.subscriber enable row level security;
create policy own on crm.subscriber for select to clerk
  using (region in (select code from crm.region where name = current_user));
create policy narrow on crm.subscriber as restrictive for update using (true)
  with check (born is not null);
create policy idle on crm.region using (name = current_user);
create function crm.phones(owner int, out phone text, n int default 7) returns setof text
  language sql stable as $$ select msisdn from crm.subscriber where id = owner and n > 0 $$;
create function crm.atomic(i int) returns table (a int, b text) language sql security definer
  set search_path = crm, pg_temp
  begin atomic select id, msisdn from crm.subscriber where id = i; end;
create function crm.row_of(s crm.subscriber, variadic rest int[]) returns crm.subscriber
  language sql as 'select s';
create procedure crm.clean() language plpgsql as $$ begin delete from crm.region; end $$;
create sequence crm.numbering;
create extension postgres_fdw;
create server elsewhere foreign data wrapper postgres_fdw options (host 'db.example');
create foreign table crm.remote (id int, phone text) server elsewhere
  options (schema_name 'old', table_name 'people');
"""


@pytest.fixture(scope="session")
def server(postgres_server: PostgresServer) -> PostgresServer:
    postgres_server.psql(f"create database {DATABASE}")
    postgres_server.psql(SCHEMA, database=DATABASE)
    return postgres_server


async def taken(server: PostgresServer) -> SchemaFacts:
    address = {"host": "127.0.0.1", "port": server.port}
    return await snapshot(system="crm", user="postgres", database=DATABASE, **address)


@pytest.fixture(scope="session")
def facts(server: PostgresServer) -> SchemaFacts:
    return asyncio.run(taken(server))


def table(facts: SchemaFacts, name: str) -> Table:
    (found,) = [t for t in facts.tables if t.name == name]
    return found


def overload(facts: SchemaFacts, name: str) -> Overload:
    ((found,),) = [f.overloads for f in facts.functions if f.name == name]
    return found


def words(text: str) -> str:
    """Give a text with each run of white space as one space."""
    return " ".join(text.split())


def test_a_views_definition_names_every_table_with_its_schema(facts: SchemaFacts) -> None:
    assert words(table(facts, "numbers").definition) == (
        "SELECT msisdn FROM crm.subscriber s WHERE (born > '1990-01-01'::date);"
    )
    assert words(table(facts, "public_numbers").definition).startswith(
        "SELECT msisdn FROM crm.numbers WHERE"
    )
    kept = table(facts, "kept")
    assert kept.kind == "m"
    assert "FROM crm.subscriber" in words(kept.definition)
    assert table(facts, "region").definition == ""


def test_a_check_option_is_told(facts: SchemaFacts) -> None:
    assert table(facts, "numbers").check_option
    assert not table(facts, "public_numbers").check_option


def test_constraints_have_their_columns_and_what_they_refer_to(facts: SchemaFacts) -> None:
    assert table(facts, "subscriber").constraints == (
        Constraint("apart", "x", ("valid",), expressions=("born",)),
        Constraint("grown", "c", ("born", "plan")),
        Constraint("one_phone", "u", ("msisdn",)),
        Constraint("subscriber_pkey", "p", ("id",)),
        Constraint("subscriber_region_fkey", "f", ("region",), "crm.region", ("code",), "c", "n"),
    )


def test_triggers_have_events_timing_function_and_columns(facts: SchemaFacts) -> None:
    assert table(facts, "subscriber").triggers == (
        Trigger(
            "on_change",
            ("insert", "update"),
            "before",
            "crm.audit",
            columns=("msisdn", "home"),
            reads=("born",),
        ),
    )
    assert table(facts, "public_numbers").triggers == (
        Trigger("through", ("insert",), "instead", "crm.audit"),
    )


def test_a_condition_on_the_whole_row_reads_all_of_it_and_a_disabled_trigger_is_none(
    facts: SchemaFacts,
) -> None:
    assert table(facts, "region").triggers == (
        Trigger("on_any", ("delete", "truncate"), "after", "crm.audit"),
        Trigger("whole", ("update",), "after", "crm.audit", reads=("code", "name")),
    )


def test_rules_have_their_event_and_definition(facts: SchemaFacts) -> None:
    also, no_delete = table(facts, "region").rules

    assert (also.name, also.event, also.instead) == ("also", "insert", False)
    assert "UPDATE crm.subscriber" in also.definition
    assert (no_delete.event, no_delete.instead) == ("delete", True)
    assert table(facts, "numbers").rules == ()


def test_policies_have_command_roles_and_the_columns_they_read(facts: SchemaFacts) -> None:
    subscriber = table(facts, "subscriber")
    region = table(facts, "region")

    assert subscriber.row_security
    assert subscriber.policies == (
        Policy("narrow", "update", ("crm.subscriber.born",), permissive=False),
        Policy(
            "own",
            "select",
            ("crm.region.code", "crm.region.name", "crm.subscriber.region"),
            ("clerk",),
        ),
    )
    assert (region.row_security, [one.name for one in region.policies]) == (False, ["idle"])


def test_a_function_has_arguments_result_language_and_body(facts: SchemaFacts) -> None:
    phones = overload(facts, "phones")

    assert phones.arguments == (
        Argument("owner", "integer"),
        Argument("phone", "text", "o"),
        Argument("n", "integer", "i", default=True),
    )
    assert (phones.returns, phones.returns_set, phones.language) == ("text", True, "sql")
    assert words(phones.body) == "select msisdn from crm.subscriber where id = owner and n > 0"
    assert phones.volatility == "s"
    assert phones.reads is None


def test_a_body_that_the_server_keeps_parsed_comes_as_it_prints_it(facts: SchemaFacts) -> None:
    atomic = overload(facts, "atomic")

    assert atomic.arguments == (
        Argument("i", "integer"),
        Argument("a", "integer", "t"),
        Argument("b", "text", "t"),
    )
    assert words(atomic.body) == (
        "BEGIN ATOMIC SELECT subscriber.id, subscriber.msisdn FROM crm.subscriber"
        " WHERE (subscriber.id = atomic.i); END"
    )
    assert atomic.reads == ("crm.subscriber.id", "crm.subscriber.msisdn")
    assert (atomic.definer, atomic.search_path) == (True, "crm, pg_temp")


def test_procedures_rows_and_variadic_arguments_are_told(facts: SchemaFacts) -> None:
    row_of = overload(facts, "row_of")
    clean = overload(facts, "clean")

    assert row_of.arguments == (
        Argument("s", "crm.subscriber"),
        Argument("rest", "integer[]", "v"),
    )
    assert row_of.returns == "crm.subscriber"
    assert (clean.kind, clean.language) == ("p", "plpgsql")
    assert "delete from crm.region" in clean.body


def test_functions_in_c_have_no_body(facts: SchemaFacts) -> None:
    handler = overload(facts, "postgres_fdw_handler")

    assert (handler.language, handler.body) == ("c", "")


def test_columns_name_the_composite_types_and_domains_they_are_of(facts: SchemaFacts) -> None:
    types = {
        column.name: (column.type_name, column.type_path)
        for column in table(facts, "subscriber").columns
    }

    assert types["home"] == ("address", "crm.address")
    assert types["others"] == ("address[]", "crm.address")
    assert types["msisdn"] == ("phone", "crm.phone")
    assert types["plan"] == ("colour", "")
    assert types["valid"] == ("tstzrange", "")
    assert types["region"] == ("text", "")
    assert facts.types == (
        CompositeType(
            "crm", "address", (Column("city", 1, "text", 25), Column("street", 2, "text", 25))
        ),
        CompositeType("crm", "phone", (), "character varying"),
    )


def test_sequences_and_foreign_tables_are_relations(facts: SchemaFacts) -> None:
    numbering = table(facts, "numbering")
    remote = table(facts, "remote")

    assert (numbering.kind, [c.name for c in numbering.columns]) == (
        "S",
        ["last_value", "log_cnt", "is_called"],
    )
    assert (remote.kind, remote.target) == ("f", "elsewhere:old.people")


def test_nothing_that_is_shown_of_facts_holds_a_literal_of_a_definition(facts: SchemaFacts) -> None:
    assert any(SECRET in one.definition for one in facts.tables)
    assert SECRET not in "".join(map(repr, (facts, *facts.tables, *facts.functions)))


@pytest.mark.parametrize(
    ("change", "back"),
    [
        (
            "create or replace view crm.numbers as select s.msisdn from crm.subscriber s",
            "create or replace view crm.numbers as select s.msisdn from crm.subscriber s"
            " where s.born > '1990-01-01' with check option",
        ),
        (
            "create or replace procedure crm.clean() language plpgsql as 'begin end'",
            "create or replace procedure crm.clean() language plpgsql as"
            " $$ begin delete from crm.region; end $$",
        ),
        ("alter policy own on crm.subscriber using (true)", None),
        ("alter table crm.subscriber disable row level security", None),
        ("alter table crm.subscriber drop constraint grown", None),
        ("drop trigger on_any on crm.region", None),
        ("drop rule also on crm.region", None),
        ("alter type crm.address add attribute country text", None),
        ("alter view crm.public_numbers set (check_option = local)", None),
    ],
)
async def test_a_change_of_anything_behind_a_name_is_another_epoch(
    server: PostgresServer, change: str, back: str | None
) -> None:
    name = "changing"
    server.psql(f"drop database if exists {name}")
    server.psql(f"create database {name} template {DATABASE}")
    address = {"host": "127.0.0.1", "port": server.port, "user": "postgres", "database": name}
    before = await snapshot(system="crm", **address)
    server.psql(change, database=name)
    after = await snapshot(system="crm", **address)

    assert before.epoch != after.epoch
    if back is not None:
        server.psql(back, database=name)
        assert (await snapshot(system="crm", **address)).epoch != after.epoch


async def test_a_watch_notices_a_changed_body(server: PostgresServer) -> None:
    seen: asyncio.Queue[SchemaFacts] = asyncio.Queue()
    watch = SchemaWatch("crm", lambda: taken(server), seen.put_nowait, every_s=3600)
    await watch.first(30)
    seen.get_nowait()
    server.psql(
        "create or replace function crm.audit() returns trigger language plpgsql"
        " as 'begin return old; end'",
        database=DATABASE,
    )
    watch.refresh()
    changed = await asyncio.wait_for(seen.get(), 30)
    await watch.close()
    server.psql(
        "create or replace function crm.audit() returns trigger language plpgsql"
        " as 'begin return new; end'",
        database=DATABASE,
    )

    assert "return old" in overload(changed, "audit").body


async def test_debians_older_server_gives_the_same_facts(
    facts: SchemaFacts, tls_postgres_server: PostgresServer
) -> None:
    tls_postgres_server.psql(f"create database {DATABASE}")
    tls_postgres_server.psql(SCHEMA, database=DATABASE)
    older = await taken(tls_postgres_server)

    for name in ("region", "subscriber", "public_numbers"):
        one, other = table(facts, name), table(older, name)
        assert one.constraints == other.constraints
        assert one.triggers == other.triggers
        assert one.policies == other.policies
    for name in ("phones", "atomic", "row_of", "clean"):
        assert overload(facts, name) == overload(older, name)
