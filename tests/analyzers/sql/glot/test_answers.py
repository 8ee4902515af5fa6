"""What statements of MySQL and MariaDB read, by the columns MariaDB 10.11 refused them without."""

from typing import Any

import pytest

from analyzers.sql.question import answer

SCHEMA = {
    "subscriber": ["id", "msisdn", "email", "note", "gender"],
    "account": ["account_id", "subscriber_id", "bank_card", "balance"],
}
VIEWS = {"v": "select `msisdn` AS `number`,`gender` AS `g` from `subscriber`"}


def told(sql: str, dialect: str = "mariadb", **more: Any) -> dict[str, Any]:
    return answer(
        {"id": 1, "dialect": dialect, "schema": SCHEMA, "views": VIEWS, "sql": sql, **more}
    )


READ = [
    ("select email as note from subscriber having lower(note) = 'x'", "subscriber.email"),
    ("select email as note from subscriber group by note having note = 'x'",
     "subscriber.email subscriber.note"),
    ("select gender as msisdn from subscriber group by email having msisdn = 1",
     "subscriber.email subscriber.gender"),
    ("select email as note from subscriber order by lower(note)", "subscriber.email subscriber.note"),
    ("select email as note from subscriber order by note", "subscriber.email"),
    ("select gender g, row_number() over (partition by g order by g) from subscriber",
     "subscriber.gender"),
    ("select gender as msisdn, rank() over (order by msisdn) from subscriber", "subscriber.gender"),
    ("select EMAIL, s.MSISDN from subscriber as s", "subscriber.email subscriber.msisdn"),
    ("with c as (select msisdn, email from subscriber) select msisdn from c",
     "subscriber.email subscriber.msisdn"),
    ("with c as (select email from subscriber) select 1", "subscriber.email"),
    ("select 1 from dual", ""),
    ("select t.`count(*)` from (select count(*) from subscriber where gender = 'f') t",
     "subscriber.gender"),
    ("select `max(email)`, t.`id + 1` from (select max(email), id + 1 from subscriber) t",
     "subscriber.email subscriber.id"),
    ("select s.note as msisdn from subscriber s, subscriber t group by msisdn", "subscriber.note"),
    ("select default(gender) from subscriber", "subscriber.gender"),
    ("select number from v", "subscriber.gender subscriber.msisdn"),
    ("insert into account (account_id, bank_card) values (1, balance)", ""),
    ("insert into account set account_id = 1, bank_card = balance", ""),
    ("insert into account (account_id) values (1) on duplicate key update balance = 1",
     "account.balance"),
    ("insert into account (bank_card) values (1) on duplicate key update balance = values(bank_card)",
     "account.balance account.bank_card"),
    ("insert into account (account_id) select id from subscriber s on duplicate key update"
     " balance = s.note", "account.balance subscriber.id subscriber.note"),
    ("replace into account (account_id) select id from subscriber", "subscriber.id"),
    ("insert into v (number) values (1)", "subscriber.gender"),
    ("insert into account (balance) values (1), (bank_card)", "account.bank_card"),
    ("select (select max(email) from subscriber) m, (select min(note) from subscriber where id > m)"
     " from account", "subscriber.email subscriber.id subscriber.note"),
    ("select crm.account.balance from crm.account", "account.balance"),
    ("update subscriber s join account a on a.subscriber_id = s.id set s.email = a.bank_card",
     "account.bank_card account.subscriber_id subscriber.id"),
    ("delete a from account a join subscriber s on s.id = a.subscriber_id where s.email = 'x'",
     "account.subscriber_id subscriber.email subscriber.id"),
    ("select email into @e from subscriber where id = 3", "subscriber.email subscriber.id"),
    ("select email from subscriber into outfile 'f'", "subscriber.email"),
    ("set @x = (select max(balance) from account)", "account.balance"),
    ("do (select max(balance) from account)", "account.balance"),
    ("explain select email from subscriber", "subscriber.email"),
    ("create table zz as select email from subscriber", "subscriber.email"),
    ("handler account read first where balance > 1",
     "account.account_id account.balance account.bank_card account.subscriber_id"),
    ("prepare s from 'select email from subscriber'", "subscriber.email"),
    ("select a.balance, s.note from account a straight_join subscriber s",
     "account.balance subscriber.note"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "columns"), READ)
def test_a_statement_reads_the_columns_that_mariadb_asks_for(sql: str, columns: str) -> None:
    found = told(sql)
    assert (found["resolution"], found["gaps"]) == ("exact", [])
    assert found["read"] == columns.split()


@pytest.mark.parametrize(
    ("sql", "written", "deleted"),
    [
        ("insert into account (account_id) values (1) on duplicate key update balance = 1",
         "account.account_id account.balance", ""),
        ("insert into account set balance = 1", "account.balance", ""),
        ("replace into account (account_id) values (1)", "account.account_id", "account"),
        ("update subscriber s, account a set s.email = 1, balance = 2",
         "account.balance subscriber.email", ""),
        ("delete a, s from account a join subscriber s", "", "account subscriber"),
        ("delete from account using account join subscriber", "", "account"),
        ("truncate account", "", "account"),
        ("drop table account, subscriber", "", "account subscriber"),
        ("alter table account drop column balance, modify bank_card int", "", ""),
        ("load data infile 'f' into table account (account_id, @b) set bank_card = @b",
         "account.account_id account.bank_card", ""),
        ("alter table account truncate partition p", "", "account"),
    ],
)  # fmt: skip
def test_a_change_writes_and_deletes_what_it_names(sql: str, written: str, deleted: str) -> None:
    found = told(sql)
    assert (found["resolution"], found["gaps"]) == ("exact", [])
    assert (found["write"], found["deleted"]) == (written.split(), deleted.split())


@pytest.mark.parametrize(
    ("sql", "output"),
    [
        ("select email, lower(note) from subscriber where id = 1",
         "subscriber.email subscriber.note"),
        ("select @x := email from subscriber", "subscriber.email"),
        ("select email into @x from subscriber", ""),
        ("select email from subscriber into outfile 'f'", ""),
        ("explain select email from subscriber", ""),
        ("create table zz select email from subscriber", ""),
        ("delete from account where balance > 1 returning bank_card", "account.bank_card"),
        ("insert into account (account_id) values (1) returning balance", "account.balance"),
        ("select group_concat(email order by id) from subscriber",
         "subscriber.email subscriber.id"),
        ("handler account read first", "account.account_id account.balance account.bank_card"
         " account.subscriber_id"),
    ],
)  # fmt: skip
def test_what_reaches_the_client_is_the_output(sql: str, output: str) -> None:
    found = told(sql)
    assert (found["resolution"], found["output"]) == ("exact", output.split())


@pytest.mark.parametrize(
    "sql",
    [
        "select email frm subscriber",
        "select email from subscriber where",
        "begin not atomic select email from subscriber; end",
        "alter table subscriber exchange partition p with table account",
        "select frobnicate email from subscriber",
    ],
)
def test_what_cannot_be_read_may_touch_every_column_of_the_tables_it_names(sql: str) -> None:
    found = told(sql)
    assert found["resolution"] == "possible"
    assert {f"subscriber.{name}" for name in SCHEMA["subscriber"]} <= set(found["read"])


@pytest.mark.parametrize(
    "sql",
    [
        "show full processlist",
        "select * from information_schema.processlist",
        "select * from mysql.general_log",
        "select digest_text from performance_schema.events_statements_history",
        "execute s",
        "select email from nowhere",
        "binlog 'x'",
    ],
)
def test_what_shows_others_or_unknown_is_unknown(sql: str) -> None:
    assert told(sql)["resolution"] == "unknown"


@pytest.mark.parametrize(
    "sql",
    [
        "select table_name from information_schema.tables where table_schema = database()",
        "select count(*) from mysql.help_topic",
        "show create table subscriber",
        "describe subscriber",
    ],
)
def test_the_servers_own_tables_hold_nothing_of_anyone(sql: str) -> None:
    found = told(sql)
    assert (found["resolution"], found["read"]) == ("exact", [])


def test_the_mode_is_part_of_the_question() -> None:
    sql = 'select msisdn from subscriber where "email" = 1'
    assert told(sql)["read"] == ["subscriber.msisdn"]
    assert told(sql, sql_mode="ANSI_QUOTES")["read"] == ["subscriber.email", "subscriber.msisdn"]


def test_dual_in_quotes_is_a_table_like_any_other() -> None:
    question = {"id": 1, "dialect": "mariadb", "schema": {"dual": ["id"]}}
    assert answer({**question, "sql": "select * from `dual`"})["read"] == ["dual.id"]
    assert answer({**question, "sql": "select 1 from dual"})["read"] == []


def test_names_of_tables_keep_their_case_where_two_differ_in_it_only() -> None:
    schema = {"T": ["a"], "t": ["b"]}
    question = {"id": 1, "dialect": "mysql", "schema": schema}
    assert answer({**question, "sql": "select a from T"})["read"] == ["T.a"]
    assert answer({**question, "sql": "select b from t"})["read"] == ["t.b"]
    assert told("select email from SUBSCRIBER")["read"] == ["subscriber.email"]


@pytest.mark.parametrize(
    ("body", "written", "deleted"),
    [
        ("begin update account set balance = balance + 1; end", "account.balance", ""),
        ("BEGIN\n\tUPDATE account SET balance = 0;\n\tDELETE FROM subscriber;\nEND", "account.balance",
         "subscriber"),
        ("update account set balance = 0", "account.balance", ""),
    ],
)  # fmt: skip
def test_a_procedures_first_statement_stands_behind_begin(
    body: str, written: str, deleted: str
) -> None:
    function = {"args": [], "returns": "", "language": "sql", "body": body}
    found = told("call p()", functions={"p": function})
    assert found["resolution"] == "exact"
    assert found["write"] == written.split()
    assert found["deleted"] == deleted.split()


@pytest.mark.parametrize(
    "body",
    [
        "begin begin update account set balance = 0; end; end",
        "begin if 1 then update account set balance = 0; end if; end",
    ],
)
def test_a_body_with_blocks_inside_is_not_told(body: str) -> None:
    function = {"args": [], "returns": "", "language": "sql", "body": body}
    assert told("call p()", functions={"p": function})["resolution"] == "unknown"
    assert told(body)["resolution"] != "exact"
