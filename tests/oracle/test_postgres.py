"""The PostgreSQL oracle says what a person reads in the statement, and what the server enforces."""

import re
from collections.abc import Iterator

import pytest

from tests.oracle.answer import Refused
from tests.oracle.corpus import FOLDER, Corpus, read_corpus
from tests.oracle.nodes import read_nodes, unfolded
from tests.oracle.postgres import PostgresOracle
from tests.oracle.privileges import Privileges
from tests.oracle.score import make_database
from tests.servers import PostgresServer

TELECOM = read_corpus(FOLDER / "telecom")
RIGHTS = ("telecom", "telecom_first", "regress/with", "regress/merge", "regress/updatable_views")
ASKABLE = re.compile(r"(?is)[(\s]*(select|with|insert|update|delete|merge|values|table)\b")
SYSTEM_COLUMN = re.compile(r"\b(ctid|tableoid|xmin)\b")
BEYOND_PARSE = {
    # The planner puts a SQL function's body in its place and checks that too.
    *("functions-4", "functions-5", "functions-8", "functions-9"),
    # A view with a system column: only a right to the whole table gives it.
    *("updatable_views-21", "updatable_views-23"),
    # The planner drops a sub-select whose column nobody uses.
    "with-67",
}


@pytest.fixture(scope="module")
def oracle(postgres_server: PostgresServer) -> Iterator[PostgresOracle]:
    make_database(postgres_server, TELECOM)
    uri = postgres_server.uri(database=TELECOM.database)
    asked = PostgresOracle(uri, ",".join(TELECOM.search_path))
    yield asked
    asked.close()


def of(table: str, columns: str) -> set[str]:
    return {f"{table}.{column}" for column in columns.split()}


def test_what_a_person_reads_in_a_statement_is_what_the_oracle_says(oracle: PostgresOracle) -> None:
    plan, account = "crm.plan", "crm.account"
    asked = oracle.ask("select name from plan where kind = 'x' order by monthly_fee")
    assert asked.read == asked.need == of(plan, "name kind monthly_fee")
    assert (asked.output, asked.write, asked.deleted) == (of(plan, "name"), set(), set())

    asked = oracle.ask(
        "update account set balance = credit_limit where bank_card = $1 returning currency"
    )
    assert asked.read == of(account, "credit_limit bank_card currency")
    assert (asked.output, asked.write) == (of(account, "currency"), of(account, "balance"))

    asked = oracle.ask("insert into plan (plan_id, name) select account_id, bank_name from account")
    assert (asked.read, asked.output) == (of(account, "account_id bank_name"), set())
    assert asked.write == of(plan, "plan_id name")

    asked = oracle.ask(
        "delete from plan p using account a where a.account_id = p.plan_id returning a.balance"
    )
    assert asked.read == of(plan, "plan_id") | of(account, "account_id balance")
    assert (asked.output, asked.deleted) == (of(account, "balance"), {plan})


def test_a_view_needs_all_that_its_query_names_but_gives_one_column(oracle: PostgresOracle) -> None:
    asked = oracle.ask("select n from v_count")
    assert asked.read == of("crm.subscriber", "plan_id opened_at")
    assert asked.need == of(
        "crm.subscriber", "plan_id"
    )  # the groups decide how many rows there are
    assert asked.output == set()


def test_output_follows_columns_through_whatever_is_between(oracle: PostgresOracle) -> None:
    for statement in (
        "select x.a from (select bank_card as a, balance from account) x",
        "with x (a, b) as (select bank_card, balance from account) select a from x where b > 1",
        "select (x).a from (select bank_card as a, balance from account) x",
        "select (select max(bank_card) from account where balance > 1)",
        "select a from (select bank_card, balance from account) x (a, b) union select 'none'",
        "with recursive r (a) as (select bank_card from account union select a from r) select a from r",
        "select u.a from account, unnest(array[bank_card]) u (a)",
        "with d as (delete from account returning balance, bank_card) select bank_card from d",
        "declare c cursor for select bank_card from account",
        "prepare p (numeric) as select bank_card from account where balance = $1",
        "copy (select bank_card from account) to stdout",
        "copy account (bank_card) to stdout",
    ):
        assert oracle.ask(statement).output == of("crm.account", "bank_card"), statement


def test_what_gives_nothing_back_has_no_output(oracle: PostgresOracle) -> None:
    for statement in (
        "explain select bank_card from account",
        "explain (costs off) select bank_card from account",
        "create table t as select bank_card from account",
        "select bank_card into t from account",
    ):
        asked = oracle.ask(statement)
        assert (asked.read, asked.output) == (of("crm.account", "bank_card"), set()), statement
    assert oracle.ask("select exists (select bank_card from account)").output == set()


def test_deleting_truncating_and_copying_name_their_tables(oracle: PostgresOracle) -> None:
    assert oracle.ask("truncate kehu, crm.account").deleted == {"kehu", "crm.account"}
    assert oracle.ask("copy stage (msisdn) from stdin").write == {"crm.stage.msisdn"}
    generated = oracle.ask("copy subscriber from stdin").write
    assert "crm.subscriber.full_text" not in generated
    assert "crm.subscriber.note" in generated


def test_what_no_question_tells_of_is_marked(oracle: PostgresOracle) -> None:
    assert oracle.ask("delete from v_rule").rules
    assert oracle.ask("update v_trigger set balance = 1").rules
    assert oracle.ask("select relname from pg_class").system
    assert not oracle.ask("select * from kehu").rules
    with pytest.raises(Refused):
        oracle.ask("select nothing from nowhere")
    with pytest.raises(Refused):
        oracle.ask("vacuum kehu")


def test_the_servers_dump_is_read_whatever_the_names(oracle: PostgresOracle) -> None:
    table, columns = "Order Item", ("order", "a.b", 'say "hi"')
    asked = oracle.ask('select "order", "a.b", "say ""hi""" as "{ :x (" from "Order Item"')
    assert asked.output == {f"{table}.{column}" for column in columns}
    assert read_nodes(r'({A :b "x y" :c <> :d (1 2) :e \<> :f 4 [ 1 0 ]} {B :g \{})') == [
        {"": "A", "b": "x y", "c": None, "d": ["1", "2"], "e": "<>", "f": "4"},
        {"": "B", "g": "{"},
    ]
    assert unfolded("a b\nc").split() == ["a", "b", "c"]
    assert unfolded("x" * 78 + "\ny").split() == ["x" * 78 + "y"]


@pytest.mark.parametrize("name", RIGHTS)
def test_an_account_needs_just_the_columns_that_are_said_to_be_read(
    postgres_server: PostgresServer, name: str
) -> None:
    corpus = read_corpus(FOLDER / name)
    corpus = Corpus(f"{name} rights", *corpus[1:])
    make_database(postgres_server, corpus)
    uri, path = postgres_server.uri(database=corpus.database), ",".join(corpus.search_path)
    rights, oracle, asked = Privileges(uri, path), PostgresOracle(uri, path), 0
    for statement in corpus.statements[::3]:
        if not ASKABLE.match(statement.sql) or " into te" in statement.sql:
            continue
        try:
            answer = oracle.ask(statement.sql)
        except Refused:
            continue
        beyond = statement.name in BEYOND_PARSE or SYSTEM_COLUMN.search(statement.sql)
        if answer.rules or answer.system or beyond:
            continue
        asked += 1
        assert list(rights.disagreements(statement.sql, answer.read)) == [], statement
    rights.close()
    oracle.close()
    assert asked > 25


def test_too_few_or_too_many_columns_are_found_out(postgres_server: PostgresServer) -> None:
    corpus = Corpus(
        "rights alone", "postgres", ("public",), "create table t (a int, b int, c int);", ()
    )
    make_database(postgres_server, corpus)
    rights = Privileges(postgres_server.uri(database=corpus.database), "public")
    statement = "select a from t where b = 1"
    assert list(rights.disagreements(statement, {"t.a", "t.b"})) == []
    assert "more is asked for" in list(rights.disagreements(statement, {"t.a"}))
    assert list(rights.disagreements(statement, {"t.a", "t.b", "t.c"})) == ["t.c is not asked for"]
    rights.close()
