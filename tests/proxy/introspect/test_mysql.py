"""Schema facts of a real MariaDB."""

import asyncio

import pytest

from analyzers.sql.facts import (
    Argument,
    Column,
    Constraint,
    Overload,
    SchemaFacts,
    Table,
    Trigger,
)
from proxy.introspect import SnapshotFailed
from proxy.introspect.mysql import snapshot
from tests.mariadb_server import MariaServer
from tests.servers import free_port

SECRET = "13800138000"
BODY = f"begin update subscriber set real_name = '{SECRET}' where id = who; end"
STATEMENTS = (
    "create database facts_crm character set utf8mb4",
    "create database facts_billing",
    "use facts_crm",
    """create table subscriber (
      id int primary key,
      msisdn varchar(20) comment '手机号码',
      id_number char(18) comment '证件号码',
      real_name varchar(60),
      sex enum('男', '女') comment '性别',
      unique key by_phone (msisdn, id_number)
    ) comment '用户资料'""",
    """create table `Call Detail` (
      id bigint primary key, caller int,
      constraint who foreign key (caller) references subscriber (id)
        on delete cascade on update set null
    )""",
    "create view numbers as select msisdn as m from subscriber where id > 0 with check option",
    f"create view outer_numbers as select m from numbers where m <> '{SECRET}'",
    "create function phone_of(who int) returns varchar(20) reads sql data"
    " return (select msisdn from subscriber where id = who)",
    f"create procedure rename_one(in who int, out n int) sql security invoker {BODY}",
    "create function rename_one() returns int return 1",
    "create table audit (at datetime, what text)",
    "create trigger on_update after update on subscriber for each row"
    " insert into audit values (now(), old.real_name)",
    "create sequence numbering",
    "create table facts_billing.invoice (id int, amount decimal(8, 2))",
    "create user facts_reader",
    "grant select (id) on facts_crm.subscriber to facts_reader",
    "grant select on facts_crm.numbers to facts_reader",
)


@pytest.fixture(scope="session")
def server(mariadb_server: MariaServer) -> MariaServer:
    mariadb_server.run(STATEMENTS)
    return mariadb_server


async def taken(server: MariaServer, **more: str) -> SchemaFacts:
    given = {"user": "secret", "password": "secret", "database": "facts_crm", **more}
    return await snapshot(system="crm", host="127.0.0.1", port=server.port, **given)


@pytest.fixture(scope="session")
def facts(server: MariaServer) -> SchemaFacts:
    return asyncio.run(taken(server))


def table(facts: SchemaFacts, name: str) -> Table:
    (found,) = [t for t in facts.tables if t.name == name and t.schema.startswith("facts_")]
    return found


def overloads(facts: SchemaFacts, name: str) -> tuple[Overload, ...]:
    (found,) = [f.overloads for f in facts.functions if f.name == name]
    return found


def test_the_servers_settings_that_change_what_a_text_means_are_told(facts: SchemaFacts) -> None:
    assert (facts.dialect, facts.database, facts.default_schema) == (
        "mariadb",
        "facts_crm",
        "facts_crm",
    )
    assert "STRICT_TRANS_TABLES" in facts.sql_mode.split(",")
    assert not facts.folds_tables


def test_columns_have_their_types_and_comments_in_chinese(facts: SchemaFacts) -> None:
    subscriber = table(facts, "subscriber")

    assert (subscriber.schema, subscriber.kind, subscriber.comment) == (
        "facts_crm",
        "r",
        "用户资料",
    )
    assert subscriber.columns == (
        Column("id", 1, "int"),
        Column("msisdn", 2, "varchar", comment="手机号码"),
        Column("id_number", 3, "char", comment="证件号码"),
        Column("real_name", 4, "varchar"),
        Column("sex", 5, "enum", comment="性别"),
    )


def test_tables_of_every_database_are_there_but_the_servers_own(facts: SchemaFacts) -> None:
    assert {"facts_crm", "facts_billing"} <= set(facts.schemas)
    assert table(facts, "invoice").schema == "facts_billing"
    assert not {t.schema for t in facts.tables} & {"mysql", "sys", "information_schema"}
    assert table(facts, "numbering").kind == "S"


def test_a_views_definition_names_every_table_with_its_database(facts: SchemaFacts) -> None:
    numbers, outer = table(facts, "numbers"), table(facts, "outer_numbers")

    assert numbers.kind == outer.kind == "v"
    assert "from `facts_crm`.`subscriber`" in numbers.definition
    assert "from `facts_crm`.`numbers`" in outer.definition
    assert [column.name for column in numbers.columns] == ["m"]
    assert (numbers.check_option, outer.check_option) == (True, False)
    assert numbers.comment == ""


def test_keys_have_their_columns_and_what_they_refer_to(facts: SchemaFacts) -> None:
    assert table(facts, "subscriber").constraints == (
        Constraint("by_phone", "u", ("msisdn", "id_number")),
        Constraint("PRIMARY", "p", ("id",)),
    )
    assert table(facts, "Call Detail").constraints == (
        Constraint("PRIMARY", "p", ("id",)),
        Constraint("who", "f", ("caller",), "facts_crm.subscriber", ("id",), "c", "n"),
    )


def test_triggers_have_event_timing_and_statements(facts: SchemaFacts) -> None:
    assert table(facts, "subscriber").triggers == (
        Trigger(
            "on_update",
            ("update",),
            "after",
            body="insert into audit values (now(), old.real_name)",
        ),
    )


def test_routines_have_arguments_result_and_body(facts: SchemaFacts) -> None:
    (phone_of,) = overloads(facts, "phone_of")

    assert phone_of.arguments == (Argument("who", "int(11)"),)
    assert (phone_of.returns, phone_of.kind, phone_of.language) == ("varchar(20)", "f", "sql")
    assert phone_of.body == "return (select msisdn from subscriber where id = who)"
    assert phone_of.definer


def test_a_function_and_a_procedure_may_share_a_name(facts: SchemaFacts) -> None:
    function, procedure = overloads(facts, "rename_one")

    assert (function.kind, function.arguments) == ("f", ())
    assert procedure == Overload(
        (Argument("who", "int(11)"), Argument("n", "int(11)", "o")),
        language="sql",
        body=BODY,
        kind="p",
    )


def test_nothing_that_is_shown_of_facts_holds_a_literal_of_a_definition(facts: SchemaFacts) -> None:
    assert any(SECRET in one.definition for one in facts.tables)
    assert SECRET not in "".join(map(repr, (facts, *facts.tables, *facts.functions)))


async def test_an_account_with_few_rights_sees_little_and_no_definition(
    server: MariaServer,
) -> None:
    facts = await taken(server, user="facts_reader", password="")

    assert [column.name for column in table(facts, "subscriber").columns] == ["id"]
    assert (table(facts, "numbers").definition, table(facts, "numbers").calls) == ("", None)
    assert facts.functions == ()


async def test_the_epoch_changes_with_any_fact_and_only_then(server: MariaServer) -> None:
    epochs = [(await taken(server)).epoch]
    epochs.append((await taken(server)).epoch)
    for change in (
        "alter table subscriber modify real_name varchar(60) comment '姓名'",
        "create or replace function phone_of(who int) returns varchar(20) return ''",
        "drop trigger on_update",
        "create or replace view outer_numbers as select 1 as m",
    ):
        server.run([change], "facts_crm")
        epochs.append((await taken(server)).epoch)
    server.run(
        [
            "alter table subscriber modify real_name varchar(60)",
            f"create or replace {STATEMENTS[7].removeprefix('create ')}",
            STATEMENTS[11],
            f"create or replace {STATEMENTS[6].removeprefix('create ')}",
        ],
        "facts_crm",
    )

    assert epochs[0] == epochs[1]
    assert len(set(epochs)) == 5


async def test_a_failed_snapshot_names_its_kind_only(server: MariaServer) -> None:
    with pytest.raises(SnapshotFailed, match=r"^no schema facts: OperationalError \(1045\)$"):
        await taken(server, password=SECRET)
    with pytest.raises(SnapshotFailed, match=r"^no schema facts: OperationalError \(1049\)$"):
        await taken(server, database="nowhere")
    with pytest.raises(SnapshotFailed, match=r"^no schema facts: OperationalError \(2003\)$"):
        await snapshot(system="", host="127.0.0.1", port=free_port(), user="u", database="")
