"""The analyser reads statements of MySQL, MariaDB and SQLite: action, reading, session, touches."""

import pytest

from access import Action, Reading, SessionState
from analyzers.catalog.text_gate import ListedText, TextGate
from analyzers.detection import Pseudonymiser
from analyzers.sql import SqlAnalyser
from analyzers.sql.facts import Column, Dialect, SchemaFacts, Table
from analyzers.sql.reading import StatementReading


class _NoDetector:
    """Knows nothing of any column."""

    def column(self, *_: object, **__: object) -> None:
        """Say so."""


def table(name: str, *columns: str, schema: str = "crm") -> Table:
    made = tuple(Column(column, at, "text") for at, column in enumerate(columns, 1))
    return Table(schema, name, "r", 0, made)


def analyser(dialect: Dialect = "mariadb", sql_mode: str = "") -> SqlAnalyser:
    schema = "main" if dialect == "sqlite" else "crm"
    facts = SchemaFacts(
        system="s",
        database="crm",
        epoch="e",
        tables=(
            table("subscriber", "id", "msisdn", "email", schema=schema),
            table("account", "id", "balance", schema=schema),
            table("account", "secret", schema="other"),
        ),
        dialect=dialect,
        default_schema=schema,
        sql_mode=sql_mode,
        folds_tables=dialect == "sqlite",
    )
    pseudonymiser = Pseudonymiser(bytes(32), 0)
    gate = TextGate(ListedText({}, {}), pseudonymiser.digest)
    return SqlAnalyser("s", facts, _NoDetector(), pseudonymiser, gate, ())


SESSION = SessionState("u", "crm")


def read(sql: str, dialect: Dialect = "mariadb", **more: str) -> StatementReading:
    return analyser(dialect, **more).statement(sql, SESSION)


ACTIONS = [
    ("select email from subscriber", Action.READ, True),
    ("select email from subscriber for update", Action.READ, False),
    ("select email from subscriber into outfile '/x'", Action.EXPORT, False),
    ("select email into dumpfile '/x' from subscriber", Action.EXPORT, False),
    ("insert into account (id) values (1)", Action.COLLECT, False),
    ("insert into account (id) select id from subscriber", Action.COPY, False),
    ("insert into account (id) values (1) on duplicate key update balance = 2", Action.UPDATE, False),
    ("replace into account (id) values (1)", Action.DELETE, False),
    ("update account set balance = 1 where id = 2", Action.UPDATE, False),
    ("delete from account where id = 1", Action.DELETE, False),
    ("delete a from account a join subscriber s on s.id = a.id where s.email = 'x'", Action.DELETE,
     False),
    ("delete from account", Action.DESTROY, False),
    ("delete from account where id is not null", Action.DESTROY, False),
    ("truncate table account", Action.DESTROY, False),
    ("drop table account", Action.DESTROY, False),
    ("alter table account drop column balance", Action.DESTROY, False),
    ("create table zz select email from subscriber", Action.COPY, False),
    ("load data local infile 'f' into table account", Action.COLLECT, False),
    ("explain select email from subscriber", Action.READ, True),
    ("analyze format=json delete from account where id = 1", Action.DELETE, False),
    ("describe subscriber", Action.OTHER, True),
    ("show grants", Action.OTHER, True),
    ("show full processlist", Action.UNKNOWN, False),
    ("handler account read first", Action.READ, True),
    ("do release_lock('x')", Action.OTHER, False),
    ("grant select on crm.* to x", Action.OTHER, False),
    ("begin", Action.OTHER, True),
    ("set autocommit = 0", Action.OTHER, True),
    ("prepare s from 'select email from subscriber'", Action.OTHER, True),
    ("execute s", Action.UNKNOWN, False),
    ("call p(1)", Action.UNKNOWN, False),
    ("this is no statement", Action.UNKNOWN, False),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "action", "read_only"), ACTIONS)
def test_a_statement_has_the_action_of_what_it_does(
    sql: str, action: Action, read_only: bool
) -> None:
    found = read(sql)
    assert (found.action, found.read_only) == (action, read_only)


def test_a_vacuum_into_a_file_is_an_export() -> None:
    assert read("vacuum into 'f'", "sqlite").action is Action.EXPORT


def test_the_tables_named_are_those_of_the_database() -> None:
    assert read("select balance from account").tables == ("crm.account",)
    assert read("select secret from other.account").tables == ("other.account",)
    assert read("use other; select secret from account").tables == ("other.account",)
    assert read("use other").search_path == "other"
    assert read("SELECT Email FROM Subscriber", "sqlite").tables == ("main.subscriber",)


def test_the_mode_of_the_session_says_what_double_quotes_are() -> None:
    sql = 'select id from subscriber where "email" = 1'
    plain = read(sql).shape
    assert plain is not None
    assert not any("email" in path for path in plain.paths)
    set_before = analyser().statements(f"set sql_mode = 'ANSI_QUOTES'; {sql}", SESSION)
    assert set_before[0].sql_mode == "ANSI_QUOTES"
    shape = set_before[1].shape
    assert shape is not None
    assert any("email" in path for path in shape.paths)
    session = SessionState("u", "crm", sql_mode="ANSI_QUOTES")
    one = analyser()
    first, second = one.statement(sql, SESSION), one.statement(sql, session)
    assert first.shape != second.shape


@pytest.mark.parametrize(
    ("sql", "mode"),
    [
        ("set session sql_mode = 'ANSI,STRICT_ALL_TABLES'", "ANSI,STRICT_ALL_TABLES"),
        ("set @@sql_mode = ''", ""),
        ("set sql_mode = ANSI_QUOTES", "ANSI_QUOTES"),
        ("set sql_mode = concat(@@sql_mode, ',PIPES_AS_CONCAT')", ",,PIPES_AS_CONCAT"),
        ("set global sql_mode = 'ANSI'", None),
        ("set autocommit = 1", None),
    ],
)
def test_a_new_mode_is_told(sql: str, mode: str | None) -> None:
    assert read(sql).sql_mode == mode


def test_a_mode_that_adds_stands_behind_the_one_before() -> None:
    one = analyser(sql_mode="ANSI_QUOTES")
    assert one.mode_after(SESSION, ",X") == "ANSI_QUOTES,X"
    assert one.mode_after(SESSION, "DEFAULT") == "ANSI_QUOTES"
    assert one.mode_after(SESSION, "") == ""


def test_no_literal_of_a_statement_is_in_its_operation() -> None:
    for sql in (
        "select email from subscriber where email = \"secret\" or msisdn = 'sec\\'ret'",
        "select email from subscriber /*! where email = 'secret' */",
        "frobnicate 'secret' \"secret\"",
        "set @x = 'secret'; select 'secret'",
    ):
        operation = read(sql).operation
        assert "secret" not in operation
        assert "ret'" not in operation


def test_several_statements_are_read_one_by_one() -> None:
    found = analyser().statements("select email from subscriber; truncate account", SESSION)
    assert [one.action for one in found] == [Action.READ, Action.DESTROY]
    assert [one.reading for one in found] == [Reading.EXACT, Reading.EXACT]


def test_a_set_of_several_variables_is_told_once() -> None:
    found = read("set sql_mode = 'ANSI', @x = (select max(balance) from account)")
    assert found.sql_mode == "ANSI"
    assert found.tables == ("crm.account",)
    assert found.operation.count("max") == 1


def test_an_empty_text_is_nothing() -> None:
    assert read("").reading is Reading.EXACT
    assert read("-- nothing\n").action is Action.OTHER


def test_a_text_whose_end_was_lost_may_touch_what_it_names() -> None:
    found = analyser().statement("select email from subscriber where", SESSION, complete=False)
    assert found.reading is Reading.UNREADABLE
    assert found.tables == ("crm.subscriber",)
