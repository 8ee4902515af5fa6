"""The analyser as a whole: memory, sessions, several statements, PREPARE and EXECUTE."""

import msgspec
import pytest

from access import Action, GapReason, Parameter, Reading, SessionState, Use
from analyzers.sql import Named, SqlAnalyser
from analyzers.sql.memory import CACHED
from tests.analyzers.sql.telecom import FACTS, SESSION, analyser, table

SELECT = "select msisdn from subscriber"
ANY = ("public.subscriber", "archive.subscriber")


def session(path: str) -> SessionState:
    return msgspec.structs.replace(SESSION, search_path=path)


def tables(sql: SqlAnalyser, text: str, state: SessionState) -> tuple[str, ...]:
    return sql.statement(text, state).tables


def test_the_same_text_is_read_once() -> None:
    sql = analyser()
    assert sql.statements(SELECT, SESSION) is sql.statements(SELECT, SESSION)


def test_memory_is_bounded_and_keeps_what_is_used() -> None:
    sql = analyser()
    first = sql.statements(SELECT, SESSION)
    for number in range(CACHED + 10):
        sql.statements(f"select 1 as a{number}", SESSION)
        assert sql.statements(SELECT, SESSION) is first
    assert sql.cached == CACHED


def test_a_new_snapshot_is_read_against() -> None:
    sql = analyser()
    assert sql.statement("select msisdn from newer", SESSION).tables == ()
    newer = msgspec.structs.replace(
        FACTS, epoch="e2", tables=(*FACTS.tables, table("newer", "msisdn"))
    )
    sql.use_facts(newer)
    reading = sql.statement("select msisdn from newer", SESSION)
    assert reading.tables == ("public.newer",)
    assert reading.gaps == ()


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("public", ("public.subscriber",)),
        ("archive, public", ("archive.subscriber",)),
        ("nowhere, public", ("public.subscriber",)),
        ("ARCHIVE", ("archive.subscriber",)),
        ('"archive"', ("archive.subscriber",)),
        ('"$user", public', ("public.subscriber",)),
        ('archive, "$user", public', ("archive.subscriber",)),
        ("", ANY),
        ("nowhere", ANY),
    ],
)
def test_the_search_path_says_which_table_is_meant(path: str, found: tuple[str, ...]) -> None:
    assert tables(analyser(), SELECT, session(path)) == found


def test_a_role_may_have_a_schema_of_its_name() -> None:
    roles = msgspec.structs.replace(FACTS, roles=("app", "archive"))
    assert tables(analyser(roles), SELECT, session('"$user", public')) == (
        "archive.subscriber",
        "public.subscriber",
    )


def test_a_schema_in_the_text_wins() -> None:
    assert tables(analyser(), "select msisdn from archive.subscriber", session("public")) == (
        "archive.subscriber",
    )


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("set search_path = archive", ("archive.subscriber",)),
        ("set search_path = 'archive', public", ("archive.subscriber",)),
        ("set schema 'archive'", ("archive.subscriber",)),
        ("select set_config('search_path', 'archive', false)", ("archive.subscriber",)),
        ("select set_config('search' || '_path', 'x', false)", ANY),
        ("select length(set_config('search_path', 'x', false))", ANY),
        ("select set_config('search_path', $1, false)", ANY),
        ("insert into plan values (set_config('search_path', 'x', false))", ANY),
        ("update pg_settings set setting = 'x' where name = 'search_path'", ANY),
        ("reset search_path", ANY),
        ("discard all", ANY),
        ("set work_mem = '1MB'", ("public.subscriber",)),
    ],
)
def test_a_path_set_in_the_same_text_holds_for_what_follows(
    before: str, found: tuple[str, ...]
) -> None:
    sql = analyser()
    first, second = sql.statements(f"{before}; {SELECT}", session("public"))
    assert second.tables == found
    assert (first.search_path is None) == (found == ("public.subscriber",))


@pytest.mark.parametrize(
    ("statement", "sets", "local"),
    [
        ("set whosaw.purpose = 'call centre'", (("purpose", "call centre"),), False),
        ("set local whosaw.purpose to care", (("purpose", "care"),), True),
        ("set session whosaw.ticket to 'T1'", (("ticket", "T1"),), False),
        ("set WhoSaw.Purpose = 'x'", (("purpose", "x"),), False),
        ("reset whosaw.purpose", (("purpose", None),), False),
        ("set whosaw.purpose to default", (("purpose", None),), False),
        ("reset all", (("*", None),), False),
        ("discard all", (("*", None),), False),
        ("discard plans", (), False),
        ("set application_name = 'x'", (), False),
        ("select set_config('whosaw.purpose', 'x', false)", (("purpose", "x"),), False),
        ("select set_config('whosaw.purpose', 'x', true)", (("purpose", "x"),), True),
        ("select pg_catalog.set_config('whosaw.purpose', 'x', 'f')", (("purpose", "x"),), False),
        ("explain select set_config('whosaw.purpose', 'x', true)", (), False),
        ("select 'set whosaw.purpose = 1'", (), False),
    ],
)
def test_settings_of_our_own_are_given(
    statement: str, sets: tuple[tuple[str, str | None], ...], local: bool
) -> None:
    reading = analyser().statement(statement, SESSION)
    assert reading.sets == sets
    assert not sets or reading.sets_local == local


def test_a_setting_may_be_a_parameter() -> None:
    sql = analyser()
    reading = sql.statement("select set_config('whosaw.purpose', $2, true)", SESSION)
    value = [Parameter(25, binary=False, value=one) for one in (b"x", b"care")]
    assert sql.settings(reading, value) == (("purpose", "care"),)
    assert sql.settings(reading, value[:1]) == ()


def test_several_statements_are_read_one_by_one_or_joined() -> None:
    sql = analyser()
    text = "begin; select msisdn from subscriber; delete from plan; commit"
    assert [reading.action for reading in sql.statements(text, SESSION)] == [
        Action.OTHER,
        Action.READ,
        Action.DESTROY,
        Action.OTHER,
    ]
    joined = sql.statement(text, SESSION)
    assert joined.action is Action.DESTROY
    assert joined.operation == "begin; select msisdn from subscriber; delete from plan; commit"
    assert joined.tables == ("public.subscriber", "public.plan")
    assert Use.DISCLOSED in {touch.used for touch in joined.touches}
    assert not joined.read_only


def test_one_text_that_does_not_parse_is_unreadable_as_a_whole() -> None:
    (reading,) = analyser().statements("select 1; selec msisdn from subscriber", SESSION)
    assert reading.reading is Reading.UNREADABLE
    assert reading.tables == ("public.subscriber", "archive.subscriber")
    assert {touch.used for touch in reading.touches} == {Use.DISCLOSED}


def test_a_text_of_which_only_the_beginning_was_kept_says_so() -> None:
    sql = analyser()
    reading = sql.statement("select msisdn from subscriber where a = 'x", SESSION, complete=False)
    assert GapReason.TRUNCATED in {gap.reason for gap in reading.gaps}
    assert reading.action is Action.UNKNOWN
    assert reading.touches
    assert sql.cached == 0


def test_an_execute_inherits_what_was_prepared() -> None:
    sql = analyser()
    prepare = sql.statement(
        "prepare p as select msisdn from subscriber where cust_id = $1", SESSION
    )
    execute = sql.statement("execute p ('C-1')", SESSION)
    assert prepare.defines == execute.runs
    assert (prepare.action, prepare.touches, prepare.read_only) == (Action.OTHER, (), True)
    whole = sql.inherited(execute, prepare)
    assert (whole.action, whole.reading, whole.read_only) == (Action.READ, Reading.EXACT, True)
    assert {touch.used for touch in whole.touches} == {Use.DISCLOSED, Use.PREDICATE}
    assert sql.inherited(execute, None) == execute


def test_a_fetch_inherits_what_was_declared() -> None:
    sql = analyser(names=("c",))
    declare = sql.statement("declare c cursor for select msisdn from subscriber", SESSION)
    fetch = sql.statement("fetch 10 from c", SESSION)
    assert declare.defines == fetch.runs == Named("cursor", "c")
    whole = sql.inherited(fetch, declare)
    assert whole.touches == declare.touches
    assert (whole.operation, whole.gaps) == ("fetch ? from c", ())


def test_a_copy_of_what_was_prepared_stays_a_copy() -> None:
    sql = analyser()
    prepare = sql.statement("prepare p as select msisdn from subscriber", SESSION)
    whole = sql.inherited(sql.statement("create table x as execute p", SESSION), prepare)
    assert (whole.action, whole.read_only) == (Action.COPY, False)


def test_a_shape_names_every_possible_column_with_its_use() -> None:
    shape = analyser().statement("select code from plan where title = 'x'", SESSION).shape
    assert shape is not None
    assert shape.paths == (
        "statement.disclosed:public.plan.code",
        "statement.predicate:public.plan.title",
    )
    again = analyser().statement("select code  from plan where title = 'y'", SESSION).shape
    assert again == shape
    assert len(shape.id) == 16


def test_a_column_without_category_is_in_the_shape_and_no_touch() -> None:
    reading = analyser().statement("select price from plan", SESSION)
    assert reading.touches == ()
    assert reading.shape is not None
    assert reading.shape.paths == ("statement.disclosed:public.plan.price",)


def test_names_with_points_and_capitals_are_found() -> None:
    assert tables(analyser(), 'select "Mobile" from "Odd Table"', SESSION) == ("public.Odd Table",)
    assert tables(analyser(), "select Mobile from OddTable", SESSION) == ()
