"""What is recorded of statements of every kind, against a real server."""

import contextlib

import psycopg
import psycopg2.extras
import pytest

from access import Action, Gap, GapPlace, GapReason, Intent, Outcome, Reading, Use
from tests.proxy.postgres_rig import DATABASE, Rig, ended, paths, recording, wait_for
from tests.servers import PostgresServer

SERVER_TEXT = Gap(GapReason.SERVER_TEXT, GapPlace.RESULT)


def test_each_statement_of_a_string_is_an_access_of_its_own(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with recording(rig) as frames:
        connection.execute(
            "set whosaw.purpose = 'care'; select msisdn from subscriber where id < 3;"
            " update plan set price = price"
        )

    settings, look_up, update = ended(frames)
    assert settings.action is Action.OTHER
    assert (look_up.row_count, update.row_count) == (2, 2)
    assert look_up.purpose.purpose is not None
    assert look_up.purpose.purpose.value == "care"
    assert update.action is Action.UPDATE
    connection.execute("reset all")


def test_the_statements_behind_a_failed_one_are_skipped(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with recording(rig) as frames, pytest.raises(psycopg.errors.UndefinedColumn):
        connection.execute("select 1; select nothing from plan; update plan set price = 0")

    outcomes = [(r.outcome, r.error_code) for r in ended(frames)]
    assert outcomes == [
        (Outcome.OK, None),
        (Outcome.FAILED, "42703"),
        (Outcome.SKIPPED, None),
    ]


def test_a_text_that_does_not_parse_is_one_access_of_unknown_action(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with recording(rig) as frames, pytest.raises(psycopg.errors.SyntaxError):
        connection.execute("selec msisdn from subscriber")

    (record,) = ended(frames)
    assert record.reading is Reading.UNREADABLE
    assert record.action is Action.UNKNOWN
    assert GapReason.UNPARSED in {g.reason for g in record.gaps}


def test_an_error_at_parse_is_a_record_of_its_own(rig: Rig, connection: psycopg.Connection) -> None:
    with recording(rig) as frames, pytest.raises(psycopg.errors.UndefinedTable):
        connection.execute("select * from nowhere where id = %s", (1,))

    failed = ended(frames)[0]
    assert (failed.outcome, failed.error_code, failed.error_class) == (
        Outcome.FAILED,
        "42P01",
        "42",
    )
    assert SERVER_TEXT in failed.gaps


def test_a_statement_that_is_not_allowed_is_denied(rig: Rig, crm: PostgresServer) -> None:
    crm.psql("drop role if exists nobody; create role nobody login")
    with (
        psycopg.connect(rig.uri("nobody"), autocommit=True) as stranger,
        recording(rig) as frames,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        stranger.execute("delete from subscriber")

    (record,) = ended(frames)
    assert (record.outcome, record.error_code) == (Outcome.DENIED, "42501")
    assert record.principal.id == "nobody" or record.principal.id.startswith("unlisted-")


def test_prepared_statements_and_cursors_of_sql_say_what_they_read(
    rig: Rig, connection: psycopg.Connection
) -> None:
    connection.execute("prepare look (bigint) as select name from subscriber where id = $1")
    with recording(rig) as frames, connection.transaction():
        connection.execute("execute look (5)")
        connection.execute("declare c cursor for select msisdn from subscriber limit 3")
        fetched = connection.execute("fetch all from c").fetchall()

    records = {r.operation.split()[0]: r for r in ended(frames)}
    assert len(fetched) == 3
    assert "public.subscriber.name" in paths(records["execute"], Use.DISCLOSED)
    assert "public.subscriber.msisdn" in paths(records["fetch"], Use.DISCLOSED)
    assert records["fetch"].subject_count == 3


def test_a_function_call_of_the_old_protocol_is_an_opaque_access(rig: Rig) -> None:
    with contextlib.closing(psycopg2.connect(rig.uri())) as connection, recording(rig) as frames:
        large = connection.lobject()
        large.write("payload")
        large.seek(0)
        assert large.read() == "payload"
        connection.rollback()

    calls = [r for r in ended(frames) if r.operation == "(function call)"]
    assert len(calls) >= 4
    assert {g.reason for g in calls[0].gaps} >= {GapReason.OPAQUE_FUNCTION}
    assert {r.action for r in calls} == {Action.UNKNOWN}


def test_a_row_over_the_limit_passes_whole_with_a_gap(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with recording(rig) as frames:
        row = connection.execute("select repeat('x', 3000000), 'end'").fetchone()

    (record,) = ended(frames)
    assert row == ("x" * 3_000_000, "end")
    gaps = [g for p in rig.parts_of(record) for g in p.gaps] + list(record.gaps)
    assert Gap(GapReason.TRUNCATED, GapPlace.RESULT) in gaps


def test_a_statement_over_the_limit_passes_whole_with_a_gap(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with recording(rig) as frames:
        row = connection.execute("select length('" + "x" * 3_000_000 + "')").fetchone()

    record = ended(frames)[0]
    assert row == (3_000_000,)
    assert isinstance(frames[0], Intent)
    assert record.reading is Reading.UNREADABLE
    assert Gap(GapReason.TRUNCATED, GapPlace.STATEMENT) in record.gaps


def test_parameters_over_the_limit_pass_whole_with_a_gap(
    rig: Rig, connection: psycopg.Connection
) -> None:
    query = "select count(*) from subscriber where msisdn = %s"
    with recording(rig) as frames:
        assert connection.execute(query, ("x" * 3_000_000,)).fetchone() == (0,)

    (record,) = ended(frames)
    assert Gap(GapReason.TRUNCATED, GapPlace.PARAMETERS) in record.gaps


def test_a_pipeline_of_thousands_without_a_sync_goes_through(rig: Rig) -> None:
    with (
        psycopg.connect(rig.uri(), autocommit=True) as connection,
        connection.pipeline(),
        connection.cursor() as cursor,
    ):
        cursor.executemany(
            "select name from subscriber where id = %s", [(i,) for i in range(1, 4001)],
            returning=True,
        )  # fmt: skip
        assert cursor.fetchone() == ("name 1",)


def test_notifications_and_notices_are_recorded_as_text_of_the_server(
    rig: Rig, crm: PostgresServer
) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        connection.execute("listen jobs")
        with recording(rig) as frames:
            crm.psql("notify jobs, '13800138000'", database=DATABASE)
            (notify,) = connection.notifies(timeout=60, stop_after=1)

    assert notify.payload == "13800138000"
    (record,) = ended(frames)
    assert record.operation == "(notification)"
    assert record.gaps[-1] == Gap(GapReason.SERVER_TEXT, GapPlace.SESSION)


def test_a_changed_schema_is_read_anew(rig: Rig, connection: psycopg.Connection) -> None:
    connection.execute("create table fresh (id int, msisdn text)")
    analyst = rig.door._analysts.of(DATABASE)
    wait_for(lambda: any(t.name == "fresh" for t in analyst.analyser.facts.tables), rig)
    connection.execute("select msisdn from fresh where id = 1")

    assert paths(rig.last()) == {"public.fresh.msisdn"}
    connection.execute("drop table fresh")


def test_replication_passes_with_a_gap(rig: Rig, crm: PostgresServer) -> None:
    crm.psql(
        "create table replicated (id int); create publication p for table replicated;"
        " select pg_create_logical_replication_slot('s', 'pgoutput')", database=DATABASE
    )  # fmt: skip
    connection = psycopg2.connect(
        rig.uri("postgres"), connection_factory=psycopg2.extras.LogicalReplicationConnection
    )
    with contextlib.closing(connection), recording(rig) as frames:
        cursor = connection.cursor()
        options = {"proto_version": "1", "publication_names": "p"}
        cursor.start_replication("s", decode=False, options=options)
        crm.psql("insert into replicated values (1)", database=DATABASE)
        message = None
        while message is None:
            message = cursor.read_message()
        cursor.send_feedback(flush_lsn=message.data_start)
    wait_for(lambda: bool(ended(rig.frames()[-2:])), rig)

    crm.psql("drop publication p; select pg_drop_replication_slot('s')", database=DATABASE)
    intents = [f.record for f in frames if isinstance(f, Intent)]
    (stream,) = [r for r in intents if rig.parts_of(r)]
    assert stream.action is Action.UNKNOWN
    gaps = {g.reason for p in rig.parts_of(stream) for g in p.gaps}
    assert GapReason.UNPARSED in gaps


@pytest.mark.parametrize("defect", ["statements", "result", "parameters", "copy_reader"])
def test_a_defect_of_the_analyser_costs_a_reading_and_no_record(
    defect: str, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        monkeypatch.setattr(rig.door._analysts.of(DATABASE).analyser, defect, fail)
        with recording(rig) as frames:
            row = connection.execute("select name from subscriber where id = %s", (3,)).fetchone()
            with connection.cursor().copy("copy plan to stdout") as copy:
                assert len(list(copy)) == 2

    look_up, copied = ended(frames)
    assert row == ("name 3",)
    assert (look_up.row_count, copied.row_count) == (1, 2)
    suffers = copied if defect == "copy_reader" else look_up
    assert GapReason.UNPARSED in {g.reason for g in suffers.gaps}
