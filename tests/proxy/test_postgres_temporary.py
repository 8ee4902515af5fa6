"""Temporary tables of a session: followed through transactions as PostgreSQL 18 does, and recorded."""

from collections.abc import Iterator

import psycopg
import pytest

from access import AccessRecord, GapReason, Reading, SessionState, Temporary, Use
from analyzers.sql import NO_FACTS, SqlAnalyser
from analyzers.sql.temporary import TemporaryChange
from proxy.postgres_door.analysts import Analyst
from proxy.postgres_door.variables import SessionVariables
from tests.analyzers.sql.telecom import analyser
from tests.proxy.postgres_rig import Rig, rig_before
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


def test_a_role_is_known_until_code_that_is_not_known_ran() -> None:
    variables = SessionVariables(())
    assert variables.role == ""
    variables.set((("role", "auditor"),), local=False)
    assert variables.role == "auditor"


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
        ("create table made (a int)", 1),
        ("alter table made add column b int", 1),
        ("drop table made", 1),
        ("select 1", 0),
    ],
)
def test_the_facts_are_read_anew_only_after_what_all_sessions_see(
    text: str, looks: int, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Analyst] = []
    monkeypatch.setattr(Analyst, "schema_changed", lambda analyst: seen.append(analyst))  # noqa: PLW0108 - bound
    with psycopg.connect(rig.uri("postgres"), autocommit=True) as connection:
        connection.execute(text)

    assert len(seen) == looks
