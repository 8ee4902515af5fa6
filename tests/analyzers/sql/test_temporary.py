"""Temporary tables and views of a session: what is read of them, and what they hide."""

import msgspec
import pytest

from access import Action, Reading, SessionState, Temporary, Use
from analyzers.sql import StatementReading
from analyzers.sql.temporary import MORE, changed
from tests.analyzers.sql.telecom import SESSION, analyser

SQL = analyser()
SECRET = "13800138000"


def after(*statements: str, session: SessionState = SESSION) -> SessionState:
    """Give the session after statements that went well."""
    for text in statements:
        for reading in SQL.statements(text, session):
            known = changed(session.temporary, reading.temporary)
            session = msgspec.structs.replace(session, temporary=known)
    return session


def read(text: str, *before: str) -> StatementReading:
    (reading,) = SQL.statements(text, after(*before))
    return reading


def touched(reading: StatementReading) -> set[tuple[str, Use]]:
    return {(touch.resource.path, touch.used) for touch in reading.touches}


def test_a_temporary_table_has_the_columns_of_its_text() -> None:
    reading = read("select msisdn from t", "create temp table t (msisdn text, code int)")

    assert reading.reading is Reading.EXACT
    assert touched(reading) == {("pg_temp.unlisted-" + digest("t") + ".msisdn", Use.DISCLOSED)}
    assert reading.gaps[0].reason.value == "unlisted"


def digest(name: str) -> str:
    """Give what stands for a name in a record."""
    from tests.analyzers.sql.telecom import PSEUDONYMISER

    return PSEUDONYMISER.digest(name)


@pytest.mark.parametrize(
    "made",
    [
        "create temp table t as select msisdn as m, cust_id from subscriber where cust_id > '1'",
        "create temporary table pg_temp.t (m) as select msisdn, cust_id from subscriber",
        "select msisdn as m, cust_id into temp t from subscriber",
        "create temp view t as select msisdn as m, cust_id from subscriber",
        "create temp view t (m, c) as table subscriber_of_two",
    ],
)
def test_what_is_read_of_rows_made_by_a_query_is_read_of_its_columns(made: str) -> None:
    two = "create temp view subscriber_of_two as select msisdn, cust_id from subscriber"
    for name in ("t", "pg_temp.t"):
        reading = read(f"select m from {name}", two, made)

        assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(reading)
        assert ("public.subscriber.id_number", Use.DISCLOSED) not in touched(reading)
        assert reading.reading is Reading.EXACT


def test_a_table_made_of_another_temporary_table_leads_to_the_base_columns() -> None:
    reading = read(
        "select x from second",
        "create temp table first as select msisdn as m from subscriber",
        "create temp view second as select m as x from first",
    )

    assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(reading)


def test_what_is_written_into_a_table_made_by_a_query_is_written_into_that_table() -> None:
    reading = read(
        "insert into t values ('1')", "create temp table t as select msisdn from subscriber"
    )

    assert not any(
        path.startswith("public.") for path, use in touched(reading) if use is Use.WRITTEN
    )
    assert reading.action is Action.COLLECT


def test_a_temporary_table_hides_a_permanent_one_of_its_name_until_it_is_dropped() -> None:
    made = "create temp table subscriber (code int)"

    assert touched(read("select * from subscriber", made)) == set()
    assert touched(read("select msisdn from public.subscriber", made)) == {
        ("public.subscriber.msisdn", Use.DISCLOSED)
    }
    for dropped in ("drop table subscriber", "drop table pg_temp.subscriber", "discard all"):
        assert touched(read("select msisdn from subscriber", made, dropped)) == {
            ("public.subscriber.msisdn", Use.DISCLOSED)
        }
    kept = after(made, "drop table public.subscriber")
    assert [one.name for one in kept.temporary] == ["subscriber"]


def test_a_temporary_table_goes_before_the_servers_own_relations() -> None:
    reading = read(
        "select relname from pg_class",
        "create temp table pg_class as select msisdn as relname from subscriber",
    )

    assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(reading)
    assert touched(read("select relname from pg_class")) == set()


@pytest.mark.parametrize(
    "made",
    [
        "create temp table t (like subscriber)",
        "create temp table t (x int) inherits (subscriber)",
        "create temp table t as execute p",
        "create temp table t as select * from nowhere",
        f"create temp table t as select msisdn from subscriber where msisdn <> '{'x' * 20_000}'",
        "create temp table t (msisdn text); alter table t add column id_number text",
        "create temp table t (msisdn text); alter table t rename column msisdn to m",
    ],
)
def test_a_table_whose_columns_are_not_told_is_unknown_and_never_nothing(made: str) -> None:
    for text in ("select * from t", "select msisdn from t"):
        reading = read(text, *made.split("; "))

        assert reading.reading is Reading.UNREADABLE
        assert "unknown_table" in [gap.reason.value for gap in reading.gaps]


def test_altering_a_permanent_table_makes_no_temporary_one() -> None:
    assert after("alter table subscriber add column x int").temporary == ()


def test_if_not_exists_leaves_the_table_that_is_there() -> None:
    session = after(
        "create temp table t (msisdn text)", "create temp table if not exists t (code int)"
    )

    assert session.temporary == (Temporary("t", (("msisdn", "text"),)),)


def test_the_statements_of_one_text_see_what_those_before_them_made() -> None:
    text = "create temp table t as select msisdn as m from subscriber; select m from t"
    second = SQL.statements(text, SESSION)[1]

    assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(second)


def test_one_text_has_two_readings_for_two_sessions() -> None:
    text = "select m from t"
    with_it = read(text, "create temp table t as select msisdn as m from subscriber")
    without = read(text)
    with_another = read(text, "create temp table t as select real_name as m from subscriber")

    assert without.reading is Reading.UNREADABLE
    assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(with_it)
    assert ("public.subscriber.real_name", Use.DISCLOSED) in touched(with_another)


def test_no_name_of_a_temporary_table_or_column_is_recorded() -> None:
    reading = read(
        f'select "{SECRET}", code from "T{SECRET}"',
        f'create temp table "T{SECRET}" ("{SECRET}" text, code text)',
    )
    recorded = (reading.operation, reading.touches, reading.shape, reading.tables)

    assert SECRET not in repr(recorded)
    assert reading.shape is not None
    assert len(reading.shape.paths) == 2


def test_names_are_looked_for_where_the_session_looked_when_it_was_made() -> None:
    archive = msgspec.structs.replace(SESSION, search_path="archive")
    session = after("create temp table t as select msisdn from subscriber", session=archive)
    (reading,) = SQL.statements(
        "select * from t", msgspec.structs.replace(session, search_path="public")
    )

    assert ("archive.subscriber.msisdn", Use.DISCLOSED) in touched(reading)
    assert ("public.subscriber.msisdn", Use.DISCLOSED) not in touched(reading)


def test_copying_a_temporary_table_reads_it() -> None:
    reading = read("copy t to stdout", "create temp table t as select msisdn from subscriber")

    assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(reading)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("set role auditor", "auditor"),
        ("set local role 'Auditor'", "Auditor"),
        ("set session authorization auditor", "auditor"),
        ("reset role", ""),
        ("set role none", ""),
        ("discard all", ""),
        ("select set_config('role', 'auditor', false)", "auditor"),
        ("select set_config('role', $1, false)", ""),
        ("select 1", None),
    ],
)
def test_a_new_role_is_told(text: str, role: str | None) -> None:
    (reading,) = SQL.statements(text, SESSION)

    assert reading.role == role


def test_the_role_says_which_schema_the_users_own_is() -> None:
    session = msgspec.structs.replace(SESSION, search_path='"$user", public', role="archive")
    (reading,) = SQL.statements("select msisdn from subscriber", session)

    assert touched(reading) == {("archive.subscriber.msisdn", Use.DISCLOSED)}


def read_last(text: str) -> StatementReading:
    """Give the reading of the last statement of a text."""
    return SQL.statements(text, SESSION)[-1]


HIDDEN = (
    "create temp table subscriber (x int, msisdn text); set search_path = public, pg_temp",
    "create temp table subscriber (x int, msisdn text); set search_path = '$user', public, pg_temp",
    "create temp table subscriber (x int, msisdn text); reset search_path",
    """create temp table subscriber (x int, msisdn text); create temp table "*" (x int);"""
    " drop table subscriber; reset search_path",
)


@pytest.mark.parametrize("before", HIDDEN)
def test_a_permanent_table_that_the_path_may_name_first_is_not_hidden(before: str) -> None:
    reading = read_last(f"{before}; select count(*) from subscriber where msisdn = '1'")

    assert "public.subscriber.msisdn" in {path for path, _ in touched(reading)}


HIDING = (
    "set search_path = pg_temp, public; create table subscriber (msisdn text)",
    "set search_path = pg_temp, public; create table subscriber as select id_number as msisdn"
    " from public.subscriber",
    "set search_path = '$user', pg_temp; select id_number as msisdn into subscriber"
    " from public.subscriber",
    "set search_path = pg_temp; create view subscriber as select id_number as msisdn"
    " from public.subscriber",
    "create temp table part as select id_number as msisdn from subscriber;"
    " create view subscriber as table part",
    """create temp table subscriber as select id_number as msisdn from subscriber;"""
    """ create temp table "*" (x int)""",
)


@pytest.mark.parametrize("before", HIDING)
def test_what_is_made_in_the_temporary_schema_without_a_word_of_it_hides_a_permanent_table(
    before: str,
) -> None:
    reading = read_last(f"{before}; select count(*) from subscriber where msisdn = '1'")

    if reading.reading is Reading.EXACT:
        paths = {path for path, _ in touched(reading) if path.startswith("public.")}
        assert paths == ({"public.subscriber.id_number"} if "id_number" in before else set())


@pytest.mark.parametrize(
    "joined",
    [
        "create temp table heir () inherits (t)",
        "create temp table heir partition of t default",
        "create temp table heir (x text); alter table heir inherit t",
    ],
)
def test_rows_of_an_heir_are_rows_of_a_temporary_table(joined: str) -> None:
    reading = read(
        "select count(*) from t where x = '1'",
        "create temp table t (x text)",
        *joined.split("; "),
        "insert into heir select msisdn from subscriber",
    )

    assert reading.reading is not Reading.EXACT


def test_behind_the_limit_every_name_may_be_a_temporary_table() -> None:
    session = msgspec.structs.replace(SESSION, temporary=(MORE,))
    for text in ("select count(*) from subscriber where msisdn = '1'", "select * from pg_temp.t"):
        (reading,) = SQL.statements(text, session)
        assert reading.reading is not Reading.EXACT
    (reading,) = SQL.statements("select msisdn from subscriber", session)
    assert ("public.subscriber.msisdn", Use.DISCLOSED) in touched(reading)
