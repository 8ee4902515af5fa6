"""Schema facts of real SQLite files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from analyzers.sql.facts import Column, Constraint, SchemaFacts, Table, Trigger
from proxy.introspect import SnapshotFailed
from proxy.introspect.sqlite import snapshot

SCHEMA = """
create table subscriber (
  id integer primary key autoincrement, msisdn text not null, "real name" varchar(60),
  upper_msisdn text generated always as (upper(msisdn)) virtual,
  unique (msisdn, "real name")
);
create table call (caller int references subscriber (id) on delete cascade, at text) strict;
create unique index by_time on call (at);
create view Numbers (m) as select msisdn from subscriber where msisdn <> '13800138000';
create view broken as select x from call;
create trigger on_update before update of msisdn, "real name" on subscriber
  when new.msisdn is not null begin insert into call values (new.id, 'x'); end;
create trigger through instead of insert on Numbers begin select 1; end;
create trigger plain delete on call begin select 1; end;
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "crm 1.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(SCHEMA.replace("strict", ""))
    return file


@pytest.fixture
async def facts(path: Path) -> SchemaFacts:
    return await snapshot(system="crm", path=path)


def table(facts: SchemaFacts, name: str) -> Table:
    (found,) = [t for t in facts.tables if t.name == name]
    return found


def test_tables_have_columns_with_their_types(facts: SchemaFacts) -> None:
    assert (facts.dialect, facts.database, facts.default_schema) == ("sqlite", "crm 1", "main")
    assert facts.folds_tables
    columns = table(facts, "subscriber").columns
    assert [Column(one.name, one.attribute, one.type_name.lower()) for one in columns] == [
        Column("id", 1, "integer"),
        Column("msisdn", 2, "text"),
        Column("real name", 3, "varchar(60)"),
        Column("upper_msisdn", 4, "text"),
    ]
    assert {t.name for t in facts.tables} == {"subscriber", "call", "Numbers", "broken"}


def test_a_view_has_its_query_and_its_columns(facts: SchemaFacts) -> None:
    numbers = table(facts, "Numbers")

    assert numbers.definition == "select msisdn from subscriber where msisdn <> '13800138000'"
    assert [column.name for column in numbers.columns] == ["m"]
    assert numbers.kind == "v"


def test_a_view_of_a_column_that_is_gone_has_no_columns(facts: SchemaFacts) -> None:
    broken = table(facts, "broken")

    assert (broken.columns, broken.definition) == ((), "select x from call")


def test_keys_have_their_columns(facts: SchemaFacts) -> None:
    assert table(facts, "subscriber").constraints == (
        Constraint("sqlite_autoindex_subscriber_1", "u", ("msisdn", "real name")),
    )
    assert table(facts, "call").constraints == (
        Constraint("by_time", "u", ("at",)),
        Constraint("foreign key 0", "f", ("caller",), "main.subscriber", ("id",), "c", "a"),
    )


def test_triggers_have_event_timing_columns_and_statements(facts: SchemaFacts) -> None:
    assert table(facts, "subscriber").triggers == (
        Trigger(
            "on_update",
            ("update",),
            "before",
            body="begin insert into call values (new.id, 'x'); end",
            columns=("msisdn", "real name"),
        ),
    )
    assert table(facts, "Numbers").triggers == (
        Trigger("through", ("insert",), "instead", body="begin select 1; end"),
    )
    assert table(facts, "call").triggers == (
        Trigger("plain", ("delete",), "before", body="begin select 1; end"),
    )


async def test_the_file_is_not_written_and_none_is_made(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    await snapshot(system="crm", path=path)

    assert path.read_bytes() == before
    with pytest.raises(SnapshotFailed, match="SQLITE_CANTOPEN"):
        await snapshot(system="crm", path=tmp_path / "none.db")
    assert [one.name for one in tmp_path.iterdir()] == ["crm 1.db"]


async def test_the_epoch_changes_with_the_schema_and_not_with_rows(path: Path) -> None:
    before = (await snapshot(system="crm", path=path)).epoch
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("insert into subscriber (msisdn) values ('1')")
        connection.commit()
        same = (await snapshot(system="crm", path=path)).epoch
        connection.execute("drop trigger plain")
    after = (await snapshot(system="crm", path=path)).epoch

    assert before == same != after


async def test_a_file_that_is_not_sqlites_is_told(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("13800138000 " * 1000)

    with pytest.raises(SnapshotFailed, match=r"^no schema facts: DatabaseError \(SQLITE_NOTADB\)$"):
        await snapshot(system="crm", path=file)
