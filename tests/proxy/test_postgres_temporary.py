"""Temporary tables of a session: followed through transactions as PostgreSQL 18 does, and recorded."""

from collections.abc import Iterator

import psycopg
import pytest

from access import AccessRecord, CountIs, GapReason, Reading, SessionState, Temporary, Use
from analyzers.sql import NO_FACTS, SqlAnalyser
from analyzers.sql.temporary import TemporaryChange
from proxy.postgres_door.analysts import Analyst
from proxy.postgres_door.variables import SessionVariables
from tests.analyzers.sql.telecom import analyser
from tests.proxy.postgres_rig import DATABASE, Rig, rig_before, wait_for
from tests.servers import PostgresServer

SESSION = SessionState("postgres", "postgres")
SQL: SqlAnalyser = analyser(NO_FACTS)
SCRIPTS = (
    "create temp table t (a int)",
    "create temp table t (a int); drop table t",
    "begin; create temp table t (a int); rollback",
    "begin; create temp table t (a int); commit",
    "create temp table t (a int); begin; drop table t; rollback",
    "create temp table t (a int) on commit drop",
    "begin; create temp table t (a int) on commit drop; commit",
    "begin; create temp table t on commit drop as select 1 as a; commit; create temp table u (b int)",
    "begin; create temp table t (a int); savepoint s; create temp table u (b int); rollback to s;"
    " commit",
    "begin; create temp table t (a int); fail; rollback",
    "create temp view v as select 1 as a; create temp table t as table v; drop view v",
    "create temp table t (a int); discard temp",
    "create temp table t (a int); discard all",
    "create temp table t (a int); reset all",
    "create temp table t (a int); create temp table if not exists t (b int)",
    "select 1 as a into temp t; drop table if exists t, nowhere",
    "create temp table pg_class (a int); drop table pg_temp.pg_class",
)


class Followed:
    """Drives `SessionVariables` as the door does."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection
        self.variables = SessionVariables(())

    def run(self, text: str) -> None:
        """Run a statement on the server and follow how it ended."""
        (reading,) = SQL.statements(text, SESSION)
        try:
            done = self._connection.execute("select 1/0" if text == "fail" else text)
        except psycopg.errors.DivisionByZero:
            self.variables.failed()
        else:
            self.variables.ended(((done.statusmessage or "").split(" ")[0],))
            self.variables.set(reading.sets, local=reading.sets_local)
            self.variables.make(reading.temporary)
        idle = self._connection.info.transaction_status == psycopg.pq.TransactionStatus.IDLE
        self.variables.ready("I" if idle else "T")

    def known(self) -> set[tuple[str, tuple[str, ...]]]:
        """Give the tables and views followed, with the columns that their text names."""
        return {(t.name, tuple(name for name, _ in t.columns)) for t in self.variables.temporary}

    def there(self) -> set[tuple[str, tuple[str, ...]]]:
        """Give those that the server has; of those made by a query it is not the text that tells."""
        rows = self._connection.execute(
            "select c.relname, array(select a.attname::text from pg_attribute a"
            " where a.attrelid = c.oid and a.attnum > 0 order by a.attnum)"
            " from pg_catalog.pg_class c where c.relnamespace = pg_my_temp_schema()"
        )
        made = {t.name for t in self.variables.temporary if t.query}
        return {(name, () if name in made else tuple(columns)) for name, columns in rows}


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_is_followed_is_what_the_server_has(
    script: str, postgres_server: PostgresServer
) -> None:
    with psycopg.connect(postgres_server.uri(), autocommit=True) as connection:
        session = Followed(connection)
        for text in script.split("; "):
            session.run(text)

        assert session.known() == session.there()


def test_no_more_tables_are_followed_than_the_limit() -> None:
    variables = SessionVariables(())
    for number in range(1000):
        variables.make((TemporaryChange(f"t{number}", Temporary(f"t{number}")),))

    assert len(variables.temporary) == 256
    variables.make((TemporaryChange("t0", Temporary("t0", (("a", "int"),))),))
    assert Temporary("t0", (("a", "int"),)) in variables.temporary


def test_temporary_tables_leave_purpose_role_and_search_path_alone() -> None:
    variables = SessionVariables(())
    for number in range(64):
        variables.make((TemporaryChange(f"t{number}", Temporary(f"t{number}")),))
    variables.set((("search_path", "archive"), ("whosaw.purpose", "billing")), local=False)
    variables.set((("role", "auditor"),), local=False)

    assert variables.search_path == "archive"
    assert variables.declared() == (("purpose", "billing"),)
    assert variables.role == "auditor"
    variables.set((("*", None),), local=False)
    assert len(variables.temporary) == 64


def test_no_more_text_of_queries_is_kept_than_the_limit() -> None:
    variables = SessionVariables(())
    query = f"select '{'x' * 4000}' as a"
    for number in range(64):
        variables.make((TemporaryChange(f"t{number}", Temporary(f"t{number}", (), query)),))

    assert sum(len(one.query) for one in variables.temporary) <= 32 * 1024
    assert len(variables.temporary) == 64


@pytest.fixture(scope="module")
def rig(crm: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    with rig_before(crm, tmp_path_factory.mktemp("temporary")) as running:
        yield running


def last(rig: Rig) -> AccessRecord:
    return rig.records()[-1]


def paths(record: AccessRecord) -> set[str]:
    return {t.resource.path for t in record.touches if t.used is Use.DISCLOSED}


def test_rows_of_a_temporary_table_are_recorded_as_the_columns_they_were_made_of(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute(
            "create temp table extract_of_care as select msisdn as m from subscriber"
        )
        connection.execute("select count(*) from extract_of_care where m = '1'")
        record = last(rig)
        assert record.reading is Reading.EXACT
        assert "public.subscriber.msisdn" in {t.resource.path for t in record.touches}
        assert not any(gap.reason is GapReason.UNKNOWN_TABLE for gap in record.gaps)
        connection.execute("select m from extract_of_care limit 2")
        record = last(rig)
        assert paths(record) >= {"public.subscriber.msisdn"}
        assert record.subject_count == 2
        assert not any(gap.reason is GapReason.UNKNOWN_TABLE for gap in record.gaps)
        connection.execute("drop table extract_of_care")
        with pytest.raises(psycopg.errors.UndefinedTable):
            connection.execute("select m from extract_of_care")
        assert any(gap.reason is GapReason.UNKNOWN_TABLE for gap in last(rig).gaps)


def test_a_role_is_known_until_code_that_is_not_known_ran(rig: Rig) -> None:
    """`search_path` has "$user": whose schema is looked in depends on the role."""
    with psycopg.connect(rig.uri("postgres"), autocommit=True) as connection:
        connection.execute("create role auditor")
        connection.execute("create schema auditor; create table auditor.subscriber (msisdn text)")
        connection.execute("grant usage on schema auditor to public")
        connection.execute("grant select on auditor.subscriber to public")
        analyst = rig.door._analysts.of(DATABASE)
        wait_for(lambda: any(t.schema == "auditor" for t in analyst.analyser.facts.tables), rig)
        connection.execute("set role auditor")
        connection.execute("select msisdn from subscriber")
        assert paths(last(rig)) == {"auditor.subscriber.msisdn"}
        connection.execute("do $$ begin execute 'reset ' || 'role'; end $$")
        connection.execute("select msisdn || '' from subscriber")

    assert paths(last(rig)) >= {"auditor.subscriber.msisdn", "public.subscriber.msisdn"}


FILLED = (
    "create temp table t (x text); insert into t select msisdn from subscriber",
    "create temp table t as select ''::text as x where false;"
    " insert into t select msisdn from subscriber",
    "create temp table t (x text); with w as (insert into t select msisdn from subscriber"
    " returning 1) select count(*) from w",
    "create temp table t as select ''::text as x;"
    " update t set x = (select msisdn from subscriber limit 1)",
    "create temp table t (x text); merge into t using subscriber on false"
    " when not matched then insert values (msisdn)",
    "create temp table t (x text); create temp view v as select x from t;"
    " insert into v select msisdn from subscriber",
    "create temp table t (x text); prepare p as insert into t select msisdn from subscriber;"
    " execute p",
    "create temp table t (x text); explain analyze insert into t select msisdn from subscriber",
    "create temp table t (x text); create temp table u (x text);"
    " create rule r as on insert to u do also insert into t select msisdn from subscriber;"
    " insert into u values ('')",
    "create temp table u as select msisdn as m from subscriber;"
    " create temp table t as select m as x from u; drop table u",
    "create temp table t as select msisdn as x from subscriber;"
    " create temp table subscriber (msisdn text)",
    "create temp table plain (x text); insert into plain select msisdn from subscriber;"
    " alter table plain rename to t",
    "create temp table t (x text); do $$ declare made text := 'insert ' || 'into t"
    " select msisdn from subscriber';begin execute made;end $$",
)


@pytest.mark.parametrize("script", FILLED)
@pytest.mark.parametrize("sent", ["one by one", "as one text", "in a pipeline"])
def test_rows_put_into_a_temporary_table_are_never_nothing(
    script: str, sent: str, rig: Rig
) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        run(connection, (*script.split("; "), "select count(*) from t where x = '1'"), sent)
        told = last(rig)
        run(connection, ("select x from t",), "one by one")
        shown = last(rig)

    for record in (told, shown):
        exact = record.reading is Reading.EXACT
        assert not exact or "public.subscriber.msisdn" in {t.resource.path for t in record.touches}
    assert (shown.subject_count, shown.subject_count_is) != (0, CountIs.EXACT)


def run(connection: psycopg.Connection, texts: tuple[str, ...], sent: str) -> None:
    """Run statements; `$$` holds semicolons, so that a text of several is sent as it was split."""
    if sent == "as one text":
        connection.execute("; ".join(texts))
    elif sent == "in a pipeline":
        with connection.pipeline():
            for text in texts:
                connection.execute(text)
    else:
        for text in texts:
            connection.execute(text)


def test_rows_copied_into_a_temporary_table_are_never_nothing(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute("create temp table t (x text)")
        with connection.cursor().copy("copy t from stdin") as copy:
            copy.write_row(("13800138000",))
        connection.execute("select x from t")

    record = last(rig)
    assert record.reading is not Reading.EXACT
    assert record.subject_count == 1


GONE = (
    "create temp table subscriber (x int, msisdn text); discard temp",
    "create temp table subscriber (x int, msisdn text); drop table pg_temp.subscriber",
    "begin; create temp table subscriber (x int, msisdn text); rollback",
    "begin; create temp table subscriber on commit drop as select ''::text as msisdn; commit",
    "begin; savepoint s; create temp table subscriber (x int, msisdn text); rollback to s; commit",
    "create temp table subscriber (x int, msisdn text);"
    " do $$ begin drop table pg_temp.subscriber;end $$",
    "create temp table part (x int, msisdn text); create temp view subscriber as table part;"
    " drop table part cascade",
    "create temp table subscriber (x int, msisdn text); prepare p as select 1; execute p;"
    " alter table subscriber rename to other",
)


@pytest.mark.parametrize("script", GONE)
@pytest.mark.parametrize("sent", ["one by one", "as one text", "in a pipeline"])
@pytest.mark.parametrize(
    "asked",
    [
        "select count(*) from subscriber where msisdn = '1'",
        "update subscriber set msisdn = msisdn where msisdn = '1'",
        "delete from subscriber where msisdn = '1'",
    ],
)
def test_a_temporary_table_that_is_gone_hides_no_permanent_one(
    script: str, sent: str, asked: str, rig: Rig
) -> None:
    with psycopg.connect(rig.uri("postgres"), autocommit=True) as connection:
        run(connection, (*script.split("; "), asked), sent)

    assert "public.subscriber.msisdn" in {touch.resource.path for touch in last(rig).touches}


@pytest.mark.parametrize("sent", ["as one text", "in a pipeline"])
def test_a_temporary_table_that_is_back_after_rollback_is_not_taken_for_the_permanent_one(
    sent: str, rig: Rig
) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute("create temp table plan as select msisdn as x from subscriber")
        texts = ("begin", "drop table plan", "rollback", "select count(*) from plan where x = '1'")
        run(connection, texts, sent)

    assert "public.subscriber.msisdn" in {touch.resource.path for touch in last(rig).touches}


def test_a_table_made_of_a_permanent_one_of_its_own_name_is_not_nothing(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute("create temp table subscriber as select msisdn as m from subscriber")
        connection.execute("select count(*) from subscriber where m = '1'")

    assert last(rig).reading is not Reading.EXACT
    assert "public.subscriber.msisdn" in {touch.resource.path for touch in last(rig).touches}


def test_a_long_text_makes_a_temporary_table_too(rig: Rig) -> None:
    many = " or ".join(f"id = {number}" for number in range(1000))
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute(
            f"create temp table few as select msisdn as m from subscriber where {many}"
        )
        connection.execute("select m from few limit 1")

    assert paths(last(rig)) >= {"public.subscriber.msisdn"}


def test_a_table_of_one_session_is_unknown_in_another(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute("create temp table mine as select msisdn as m from subscriber")
        with (
            psycopg.connect(rig.uri(), autocommit=True) as other,
            pytest.raises(psycopg.errors.UndefinedTable),
        ):
            other.execute("select m from mine")
        assert paths(last(rig)) == set()
        assert any(gap.reason is GapReason.UNKNOWN_TABLE for gap in last(rig).gaps)


def test_no_name_of_a_temporary_table_is_in_the_log(rig: Rig) -> None:
    name = "t13800138000"
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute(f"create temp table {name} (msisdn text, m13900139000 text)")
        connection.execute(f"select * from {name}")
        written = repr(rig.frames())

    assert "13800138000" not in written
    assert "13900139000" not in written


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("create temp table t (a int)", 0),
        ("create temp table t as select 1 as a", 0),
        ("create table fresh (a int)", 1),
        ("alter table made add column b int", 1),
        ("drop table made", 1),
        ("select 1", 0),
    ],
)
def test_the_facts_are_read_anew_only_after_what_all_sessions_see(
    text: str, looks: int, rig: Rig, crm: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    crm.psql("drop table if exists made, fresh; create table made (a int)", database=DATABASE)
    seen: list[Analyst] = []
    monkeypatch.setattr(Analyst, "schema_changed", lambda analyst: seen.append(analyst))  # noqa: PLW0108 - bound
    with psycopg.connect(rig.uri("postgres"), autocommit=True) as connection:
        connection.execute(text)

    assert len(seen) == looks
