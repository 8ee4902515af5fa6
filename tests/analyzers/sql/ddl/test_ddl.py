"""Files of CREATE statements, judged by the servers that run them."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from analyzers.sql.ddl import parts_of
from analyzers.sql.facts import Column, Dialect, SchemaFacts, Table
from analyzers.sql.question_schema import facts_of, schema_part
from proxy.introspect import snapshot, snapshot_of
from tests.mariadb_server import MariaServer
from tests.servers import PostgresServer

POSTGRES = """
create schema crm;
create type crm.address as (city text, street text);
create domain crm.phone as character varying;
create table crm.region (code text primary key, name text);
create table crm.subscriber (
  id serial primary key, msisdn crm.phone, tags text[], "Real Name" varchar(20) unique,
  home crm.address, region text references crm.region (code) on delete cascade,
  born date, constraint one_born unique (born, region)
);
comment on column crm.subscriber.msisdn is '手机号码';
create table vip (grade smallint) inherits (crm.subscriber);
create table calls (at timestamptz, caller int8, n numeric(8, 2)) partition by range (at);
create table calls_2026 partition of calls for values from ('2026-01-01') to ('2027-01-01');
create table calls_copy (like calls, note bool);
alter table calls_copy add column more real, drop column note;
-- a view of it
create view numbers (m) as select msisdn from crm.subscriber where born > '1990-01-01'
  with local check option;
create materialized view kept as select region from crm.subscriber;
create function phones(owner int, out phone text, variadic rest int[]) returns setof text
  language sql stable as $$ select msisdn from crm.subscriber; $$;
create function pairs(i int) returns table (a int, "b c" text) language sql
  begin atomic select id, msisdn::text from crm.subscriber where id = i; end;
create procedure clean() language plpgsql as $$ begin delete from crm.region; end $$;
insert into crm.region values ('gd', 'x');
"""


def facts(text: str, dialect: Dialect) -> SchemaFacts:
    return facts_of(schema_part({"dialect": dialect, **parts_of(text, dialect).question()}))


def comparable(tables: tuple[Table, ...]) -> dict[str, object]:
    """Give what a file can say of tables: no oids, no attribute numbers, no server's printing."""
    return {
        f"{table.schema}.{table.name}": (
            table.kind,
            sorted((c.name, c.type_name, c.comment) for c in table.columns),
            sorted(table.children),
            sorted(
                (k.name, k.kind, k.columns, k.references, k.on_delete)
                for k in table.constraints
                if k.kind != "c"
            ),
            table.check_option,
        )
        for table in tables
        if table.kind not in ("v", "m", "S")
    }


@pytest.fixture(scope="session")
def database(postgres_server: PostgresServer) -> SchemaFacts:
    postgres_server.psql("create database ddl")
    postgres_server.psql(POSTGRES, database="ddl")
    address = {"host": "127.0.0.1", "port": postgres_server.port}
    return asyncio.run(snapshot(system="", user="postgres", database="ddl", **address))


def test_tables_are_those_that_postgresql_makes_of_the_file(database: SchemaFacts) -> None:
    assert comparable(facts(POSTGRES, "postgres").tables) == comparable(database.tables)


def test_functions_are_those_that_postgresql_makes_of_the_file(database: SchemaFacts) -> None:
    def told(found: SchemaFacts) -> list[object]:
        return sorted(
            (
                f.schema,
                f.name,
                one.kind,
                one.language,
                one.returns_set,
                [(a.name, a.type_name, a.mode) for a in one.arguments],
                "" if "atomic" in one.body.lower() else one.body,
            )
            for f in found.functions
            for one in f.overloads
        )

    assert told(facts(POSTGRES, "postgres")) == told(database)


def test_a_body_in_standard_sql_is_kept(database: SchemaFacts) -> None:
    del database
    ((pairs,),) = [f.overloads for f in facts(POSTGRES, "postgres").functions if f.name == "pairs"]

    assert pairs.body == (
        "begin atomic select id, msisdn::text from crm.subscriber where id = i; end"
    )


def test_views_have_their_query_columns_and_check_option() -> None:
    tables = {table.name: table for table in facts(POSTGRES, "postgres").tables}
    numbers, kept = tables["numbers"], tables["kept"]

    assert numbers.definition == "select msisdn from crm.subscriber where born > '1990-01-01'"
    assert ([c.name for c in numbers.columns], numbers.kind) == (["m"], "v")
    assert numbers.check_option
    assert (kept.kind, kept.definition) == ("m", "select region from crm.subscriber")


def test_what_pg_dump_writes_is_read_like_the_file_it_came_of(
    postgres_server: PostgresServer, database: SchemaFacts
) -> None:
    uri = postgres_server.uri(database="ddl")
    dump = subprocess.run(
        [postgres_server.programs / "pg_dump", uri], capture_output=True, text=True, check=True
    ).stdout
    dumped = facts(dump, "postgres")

    assert "COPY crm.region" in dump
    assert parts_of(dump, "postgres").unread == 0
    assert comparable(dumped.tables) == comparable(database.tables)
    assert {f.name for f in dumped.functions} == {"phones", "pairs", "clean"}


def test_a_statement_that_cannot_be_read_costs_itself_alone() -> None:
    text = "create table t (id int); create tabel u (id int); create table v (id int);"
    parts = parts_of(text, "postgres")

    assert parts.unread == 1
    assert [table.name for table in facts(text, "postgres").tables] == ["t", "v"]


MARIADB = """
create table subscriber (
  id int primary key auto_increment, msisdn varchar(20) not null comment '手机号码',
  sex enum('男', '女') comment '性别', email text, data json,
  unique key by_phone (msisdn, sex), key plain (id)
) engine=InnoDB default charset=utf8mb4 comment '用户; 资料';
create table `Call Detail` (id bigint, caller int unique, primary key (id, caller));
create table copied like subscriber;
create view numbers (m) as select msisdn from subscriber where id > 0 with check option;
create algorithm=merge definer=root@localhost sql security invoker view plain as
  select `id` as `a;b` from subscriber;
"""


def test_mariadbs_tables_and_views_are_those_of_the_server(mariadb_server: MariaServer) -> None:
    mariadb_server.run(["create database ddl character set utf8mb4"])
    mariadb_server.run([one + ";" for one in MARIADB.split(";\n") if one.strip()], "ddl")
    url = f"mariadb://root@127.0.0.1:{mariadb_server.port}/ddl"
    server = {t.name: t for t in asyncio.run(snapshot_of(url)).tables if t.schema == "ddl"}
    read = {t.name: t for t in facts(MARIADB, "mariadb").tables}

    assert parts_of(MARIADB, "mariadb").unread == 0
    assert read.keys() == server.keys()
    for name in ("subscriber", "Call Detail"):
        assert [(c.name, c.comment) for c in read[name].columns] == [
            (c.name, c.comment) for c in server[name].columns
        ]
        assert {(k.kind, k.columns) for k in read[name].constraints} == {
            (k.kind, k.columns) for k in server[name].constraints
        }
    assert [c.name for c in read["copied"].columns] == [c.name for c in server["copied"].columns]
    assert read["numbers"].definition == "select msisdn from subscriber where id > 0"
    assert (read["numbers"].check_option, read["plain"].check_option) == (True, False)
    assert read["plain"].definition == "select `id` as `a;b` from subscriber"


def test_what_mysqldump_writes_is_read(mariadb_server: MariaServer, tmp_path: Path) -> None:
    mariadb_server.run(["create database dumped character set utf8mb4"])
    mariadb_server.run([one + ";" for one in MARIADB.split(";\n") if one.strip()], "dumped")
    mariadb_server.run(["insert into subscriber (msisdn) values ('a;b'), ('c''d')"], "dumped")
    dump = subprocess.run(
        [
            "mariadb-dump", "--no-defaults", f"--socket={mariadb_server.socket}", "--user=root",
            "dumped",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout  # fmt: skip
    read = {t.name: t for t in facts(dump, "mariadb").tables}

    assert read.keys() == {"subscriber", "Call Detail", "copied", "numbers", "plain"}
    assert (read["numbers"].kind, read["plain"].kind) == ("v", "v")
    assert "from `subscriber`" in read["numbers"].definition
    assert read["subscriber"].columns[1] == Column("msisdn", 2, "varchar", comment="手机号码")


def test_a_sqlite_schema_is_that_of_the_file_it_came_of(tmp_path: Path) -> None:
    text = """
    create table subscriber (id integer primary key, msisdn text not null, "real name" varchar(9));
    create table bare (a, b, "c d", 'x', e default 5, f unique, unique (a), check (b <> a),
      foreign key (a) references bare (f));
    create table mixed (phone, b integer primary key);
    create view numbers as select msisdn from subscriber;
    create trigger t after insert on bare begin select 1; end;
    """
    file = tmp_path / "x.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(text)
        dump = "\n".join(connection.iterdump())
    server = {t.name: t for t in asyncio.run(snapshot_of(f"sqlite:///{file}")).tables}

    for written in (text, dump):
        read = {t.name: t for t in facts(written, "sqlite").tables}
        assert read.keys() == server.keys()
        for name, table in read.items():
            if table.columns or table.kind == "r":
                assert [c.name for c in table.columns] == [c.name for c in server[name].columns]
            assert table.definition == server[name].definition


@pytest.mark.parametrize("text", ["select 1" + "+1" * 150_000, "select \0 1"])
def test_a_statement_that_would_end_or_stop_the_parser_costs_itself_alone(text: str) -> None:
    program = (
        "import sys; from analyzers.sql.ddl import parts_of; p = parts_of(sys.stdin.read(),"
        " 'postgres'); print(p.unread, *p.question()['schema'])"
    )
    text = f"create table t (a text); {text}; create table u (b text)"
    done = subprocess.run(
        [sys.executable, "-c", program], input=text, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, '1 "t" "u"\n')


def test_what_is_nested_too_deeply_for_sqlglot_costs_itself_alone() -> None:
    program = (
        "import sys; from analyzers.sql.ddl import parts_of; p = parts_of(sys.stdin.read(),"
        " 'mysql'); print(p.unread, *p.question()['schema'])"
    )
    deep = f"create table v (a int default ({'(' * 20_000}1{')' * 20_000}))"
    text = f"create table t (a int); {deep}; create table u (b int)"
    done = subprocess.run(
        [sys.executable, "-c", program], input=text, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, '1 "t" "u"\n')


def test_what_stands_in_a_table_and_is_not_known_is_counted() -> None:
    known = "create table t (a int, period for system_time (b, c), key k (a), check (a > 1))"

    assert parts_of(known, "mariadb").unread == 0
    assert parts_of("create table t (a, 5)", "sqlite").unread == 1


def test_the_columns_of_a_table_like_another_are_those_of_the_other() -> None:
    text = "create table t (a int, b text); create table u (like t)"

    assert [len(table.columns) for table in facts(text, "mysql").tables] == [2, 2]


@pytest.mark.parametrize("dialect", ["postgres", "mysql", "mariadb", "sqlite"])
@pytest.mark.parametrize("text", ["", ";;", "create", "create table", "\0", "create view v", "'("])
def test_nothing_is_an_exception(dialect: Dialect, text: str) -> None:
    parts = parts_of(text, dialect)

    assert parts.empty
    assert msgspec.json.encode(parts.question())
