"""What each kind of statement is: its action, how well it is read, whether it is proven read-only."""

from collections.abc import Iterator

import psycopg
import pytest

from access import Action, GapReason, Reading, Use
from analyzers.sql import SqlAnalyser
from tests.analyzers.sql.oracle import Oracle, Refused
from tests.analyzers.sql.telecom import SESSION, SYSTEM, analyser, corpus, start_telecom
from tests.analyzers.sql.test_columns_against_server import PATH
from tests.analyzers.sql.test_columns_against_server import SESSION as TELECOM_SESSION
from tests.servers import PostgresServer

ACTIONS = {
    Action.READ: [
        "select msisdn from subscriber",
        "table subscriber",
        "select msisdn from subscriber for update",
        "declare c cursor for select msisdn from subscriber",
        "explain select msisdn from subscriber",
        "explain delete from subscriber",
        "explain (analyze false) delete from subscriber",
        "explain (analyze off, verbose) delete from subscriber",
        "fetch 10 from c",
        "select hidden(1)",
        "select relname from pg_class",
    ],
    Action.OTHER: [
        "",
        "  ;; -- nothing",
        "select 1",
        "select now()",
        "values (1)",
        "begin",
        "commit",
        "rollback to savepoint a",
        "set application_name = 'x'",
        "reset all",
        "show all",
        "discard all",
        "listen a",
        "notify a, 'b'",
        "lock table subscriber",
        "deallocate all",
        "close c",
        "move c",
        "prepare p as delete from subscriber",
        "vacuum subscriber",
        "create table x (a int)",
        "create index on subscriber (msisdn)",
        "create view v as select * from subscriber",
        "alter table subscriber add x int",
        "drop view v_numbers",
        "drop index x",
        "grant select on subscriber to app",
        "create role x",
        "comment on table plan is 'x'",
        "explain select 1",
        "do $$ begin null; end $$",
    ],
    Action.COLLECT: [
        "insert into subscriber (msisdn) values ('x')",
        "insert into subscriber select 'a', 'b'",
        "insert into plan values (1) on conflict do nothing",
        "insert into plan (code) select 'x' where not exists (select 1 from plan where code = 'x')",
        "copy subscriber from stdin",
        "copy subscriber from '/x'",
        "with a as (insert into plan values (1) returning code) select * from a",
    ],
    Action.UPDATE: [
        "update subscriber set address = 'x' where msisdn = 'y'",
        "insert into plan values (1) on conflict (code) do update set title = 'x'",
        "merge into plan using cdr on true when matched then update set title = 'x'",
        "alter table subscriber alter column msisdn type text using upper(msisdn)",
        "with a as (update plan set title = 'x' returning code) select * from a",
        "explain analyze update plan set title = 'x'",
    ],
    Action.DELETE: [
        "delete from subscriber where msisdn = 'x'",
        "delete from subscriber where msisdn = real_name and true",
        "delete from subscriber where current of c",
        "delete from subscriber using cdr where calling_number = msisdn",
        "merge into plan using cdr on true when matched then delete",
        "with a as (delete from plan where code = 'x' returning code) select * from a",
    ],
    Action.DESTROY: [
        "delete from subscriber",
        "delete from subscriber where true",
        "delete from subscriber where 1 = 1",
        "delete from subscriber where msisdn = msisdn",
        "delete from subscriber where msisdn is not null",
        "delete from subscriber where msisdn = 'x' or 1 = 1",
        "delete from subscriber where msisdn = msisdn and true",
        "truncate subscriber, cdr",
        "drop table subscriber",
        "drop schema public cascade",
        "drop materialized view m",
        "drop owned by app",
        "drop database crm",
        "alter table subscriber drop column msisdn",
        "with a as (delete from plan returning code) select * from a",
        "copy (delete from subscriber returning msisdn) to stdout",
    ],
    Action.EXPORT: [
        "copy subscriber to stdout",
        "copy subscriber (msisdn) to '/x' csv",
        "copy subscriber to program 'cat'",
        "copy (select msisdn from subscriber) to stdout",
        "create publication p for table subscriber",
    ],
    Action.COPY: [
        "create table x as select * from subscriber",
        "create table x as execute p",
        "create materialized view x as select msisdn from subscriber",
        "refresh materialized view v_numbers",
        "select * into x from subscriber",
        "insert into plan select msisdn from subscriber",
        "insert into plan (code) values ((select max(msisdn) from subscriber))",
        "with a as (select msisdn from subscriber) insert into plan select msisdn from a",
    ],
    Action.UNKNOWN: [
        "do $$ begin execute current_setting('a.b'); end $$",
        "do language plpython3u $$ plpy.execute('select 1') $$",
        "call p()",
        "execute p",
        "execute p ('13812345678')",
        "select from where",
        "START_REPLICATION SLOT a LOGICAL 0/0",
        "select 1\0; delete from subscriber",
    ],
}


@pytest.mark.parametrize(
    ("statement", "action"),
    [(statement, action) for action, found in ACTIONS.items() for statement in found],
)
def test_each_kind_has_its_action(statement: str, action: Action) -> None:
    assert analyser().statement(statement, SESSION).action is action


@pytest.mark.parametrize(
    "statement",
    ["", "begin", "select 1", "show x", "set a.b = 'c'", "select relname from pg_class"],
)
def test_a_statement_that_touches_no_table_is_read_exactly(statement: str) -> None:
    reading = analyser().statement(statement, SESSION)
    assert (reading.reading, reading.touches) == (Reading.EXACT, ())


@pytest.mark.parametrize("statement", ACTIONS[Action.UNKNOWN] + ["fetch 1 from c"])
def test_what_does_not_stand_in_the_text_is_unreadable_and_a_gap(statement: str) -> None:
    reading = analyser().statement(statement, SESSION)
    reasons = {gap.reason for gap in reading.gaps} - {GapReason.UNLISTED}
    assert reading.reading is Reading.UNREADABLE
    assert reasons <= {GapReason.UNPARSED, GapReason.OPAQUE_FUNCTION}
    assert reasons


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("select * from nowhere", GapReason.UNKNOWN_TABLE),
        ("select * from nowhere.subscriber", GapReason.UNKNOWN_TABLE),
        ("select newer from subscriber", GapReason.UNKNOWN_TABLE),
        ("select most_common_vals from pg_stats", GapReason.UNKNOWN_TABLE),
        ("select query from pg_stat_activity", GapReason.UNKNOWN_TABLE),
        ("select query from extensions.pg_stat_statements", GapReason.UNKNOWN_TABLE),
        ("select * from v_unseen", GapReason.UNKNOWN_TABLE),
        ("drop owned by app", GapReason.UNKNOWN_TABLE),
        ("select hidden(1)", GapReason.OPAQUE_FUNCTION),
        ("select nobody.knows(1)", GapReason.OPAQUE_FUNCTION),
        ("select s.hidden from subscriber s", GapReason.OPAQUE_FUNCTION),
        ("select table_to_xml('subscriber', true, true, '')", GapReason.OPAQUE_FUNCTION),
        ("select query_to_xml('select 1', true, true, '')", GapReason.OPAQUE_FUNCTION),
        ("select pg_read_file('x')", GapReason.OPAQUE_FUNCTION),
        ("select lo_get(1)", GapReason.OPAQUE_FUNCTION),
        ("select * from dblink('x', 'select 1') as t(a int)", GapReason.OPAQUE_FUNCTION),
        ("copy plan from program 'x'", GapReason.OPAQUE_FUNCTION),
        ("delete from plan where hidden(1) = 'x'", GapReason.OPAQUE_FUNCTION),
    ],
)
def test_what_cannot_be_told_is_a_gap(statement: str, reason: GapReason) -> None:
    reading = analyser().statement(statement, SESSION)
    assert reason in {gap.reason for gap in reading.gaps}
    assert reading.reading is not Reading.EXACT


@pytest.mark.parametrize(
    "statement",
    [
        "select msisdn from subscriber where id_number like 'x%' order by real_name",
        "with a as (select msisdn from subscriber) select * from a",
        "select count(*), max(address) from subscriber group by left(msisdn, 3)",
        "select number from v_numbers",
        "select add_one(1), number_of(1), hidden(1)",
        "table subscriber",
        "values (1)",
        "show all",
        "begin",
        "explain delete from subscriber",
        "declare c cursor for select msisdn from subscriber",
        "explain analyze select msisdn from subscriber",
    ],
)
def test_a_query_that_calls_nothing_restless_is_proven_read_only(statement: str) -> None:
    assert analyser().statement(statement, SESSION).read_only


@pytest.mark.parametrize(
    "statement",
    [
        "select nextval('s')",
        "select setval('s', 1)",
        "select set_config('a.b', 'c', false)",
        "select pg_advisory_lock(1)",
        "select lo_unlink(1)",
        "select query_to_xml('delete from subscriber', true, true, '')",
        "select dblink_exec('x', 'y')",
        "select restless()",
        "select other.number_of(1)",
        "select number from v_restless",
        "select * from v_unseen",
        "select * from v_unsaid",
        "select * from nowhere",
        "select msisdn from subscriber for update",
        "select msisdn from subscriber for key share",
        "select msisdn into x from subscriber",
        "with a as (delete from plan returning code) select * from a",
        "select (select restless())",
        "select msisdn from subscriber where restless() = 1",
        "select msisdn from subscriber order by restless()",
        "explain analyze delete from plan",
        "explain select restless()",
        "insert into plan values (1)",
        "commit",
        "prepare transaction 'x'",
        "lock table plan",
        "do $$ begin end $$",
        "select 1; delete from plan",
    ],
)
def test_nothing_else_is_read_only(statement: str) -> None:
    assert not analyser().statement(statement, SESSION).read_only


@pytest.fixture(scope="module")
def telecom(postgres_server: PostgresServer) -> Iterator[tuple[Oracle, SqlAnalyser]]:
    facts = start_telecom(postgres_server, "telecom_kinds")
    oracle = Oracle(postgres_server.uri(database="telecom_kinds"), PATH)
    yield oracle, analyser(facts)
    oracle.close()


CHANGING = [
    "select changes()",
    "select nextval('crm.s')",
    "select id from subscriber for update",
    "select lo_create(0)",
    "select (select changes()) from plan",
    "with a as (select changes()) select * from a",
    "select txid_current()",
]


def test_what_is_proven_read_only_changes_nothing_on_a_server(
    telecom: tuple[Oracle, SqlAnalyser],
) -> None:
    oracle, sql = telecom
    proven = changing = 0
    for statement in corpus() + CHANGING:
        changes = oracle.changes(statement)
        read_only = sql.statement(statement, TELECOM_SESSION).read_only
        # txid_current() takes a number of its own and nothing else.
        assert not (read_only and changes) or "txid" in statement, statement
        proven += read_only
        changing += changes
    assert proven > 100
    assert changing > 50


def test_uses_follow_the_kind_of_statement() -> None:
    def uses(statement: str) -> dict[str, set[Use]]:
        found: dict[str, set[Use]] = {}
        for touch in analyser(all_personal=True).statement(statement, SESSION).touches:
            assert touch.resource.system == SYSTEM
            found.setdefault(touch.resource.path.rpartition(".")[2], set()).add(touch.used)
        return found

    def paths(statement: str) -> set[str]:
        reading = analyser(all_personal=True).statement(statement, SESSION)
        return {touch.resource.path for touch in reading.touches}

    assert uses("select msisdn from subscriber where address = 'x'") == {
        "msisdn": {Use.DISCLOSED},
        "address": {Use.PREDICATE},
    }
    assert uses("create table x as select msisdn from subscriber where address = 'x'") == {
        "msisdn": {Use.COPIED},
        "address": {Use.PREDICATE},
    }
    assert uses("update plan set title = s.msisdn from subscriber s where s.address = code") == {
        "title": {Use.WRITTEN},
        "code": {Use.PREDICATE},
        "msisdn": {Use.COPIED},
        "address": {Use.PREDICATE},
    }
    assert uses("delete from plan where title = 'x'") == {
        "code": {Use.DELETED},
        "title": {Use.DELETED, Use.PREDICATE},
        "price": {Use.DELETED},
    }
    assert uses("alter table plan drop column title") == {"title": {Use.DELETED}}
    assert uses("drop schema archive") == {"cust_id": {Use.DELETED}, "msisdn": {Use.DELETED}}
    assert uses("explain select msisdn from subscriber") == {"msisdn": {Use.PREDICATE}}
    assert uses("explain delete from plan where title = 'x'") == {
        "code": {Use.PREDICATE},
        "title": {Use.PREDICATE},
        "price": {Use.PREDICATE},
    }
    assert uses("prepare p as select msisdn from subscriber") == {}
    assert paths("select msisdn from parent") == {"public.parent.msisdn", "public.heir.msisdn"}
    assert paths("select msisdn from only parent") == {"public.parent.msisdn"}
    assert paths("copy parent (msisdn) to stdout") == {"public.parent.msisdn"}
    assert paths("delete from parent") == {
        f"public.{table}.{column}" for table in ("parent", "heir") for column in ("code", "msisdn")
    }
    assert uses("copy plan (code) from stdin where title <> 'x'") == {
        "code": {Use.WRITTEN},
        "title": {Use.PREDICATE},
    }


@pytest.mark.parametrize(
    "statement",
    [
        "with subscriber as (select 1 as n) select n from subscriber",
        "with recursive subscriber as (select 1 as n union all select n + 1 from subscriber)"
        " select n from subscriber",
        "with a as (select 1 as n), subscriber as (select n from a) select n from subscriber",
        "select n from (with subscriber as (select 1 as n) select n from subscriber) q",
    ],
)
def test_a_cte_is_no_table_where_its_name_holds(statement: str) -> None:
    reading = analyser(all_personal=True).statement(statement, SESSION)
    assert (reading.reading, reading.tables) == (Reading.EXACT, ())


def test_the_server_refuses_what_makes_no_sense(
    telecom: tuple[Oracle, SqlAnalyser],
) -> None:
    oracle, _ = telecom
    with pytest.raises(Refused):
        oracle.needed("select nonsense from subscriber")
    with pytest.raises(psycopg.Error):
        oracle.values("select 1 / 0")
