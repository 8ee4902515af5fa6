"""The door against a real server: what is recorded, when, and what passes unchanged."""

import asyncio
import contextlib
import os
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import psycopg
import psycopg2.extras
import pytest
from psycopg import sql as composed

from access import (
    PART_SUBJECTS,
    AccessRecord,
    Action,
    CountIs,
    Final,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    LogFailurePolicy,
    LogGapReason,
    Outcome,
    Reading,
    SeenAs,
    SubjectKind,
    Trust,
    Use,
    Whole,
)
from analyzers.detection import canonical
from ledger.journal import JournalUnavailable
from proxy.settings_types import SqlIdentity
from tests.proxy.postgres import wire
from tests.proxy.postgres_rig import DATABASE, Rig, rig_before, wait_for
from tests.proxy.tap import Tap
from tests.servers import PostgresServer, free_port

SERVER_TEXT = Gap(GapReason.SERVER_TEXT, GapPlace.RESULT)


@pytest.fixture(scope="module")
def rig(crm: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    with rig_before(crm, tmp_path_factory.mktemp("door")) as running:
        yield running


@pytest.fixture
def connection(rig: Rig) -> Iterator[psycopg.Connection]:
    with psycopg.connect(rig.uri(), autocommit=True) as opened:
        yield opened


@contextlib.contextmanager
def recording(rig: Rig) -> Iterator[list[Any]]:
    """Give the frames that are written inside the block."""
    before = len(rig.frames())
    found: list[Any] = []
    yield found
    found += rig.frames()[before:]


def ended(frames: list[Any]) -> list[AccessRecord]:
    return [f.record for f in frames if isinstance(f, Whole | Final)]


def paths(record: AccessRecord, *uses: Use) -> set[str]:
    return {t.resource.path for t in record.touches if not uses or t.used in uses}


# The release rule


def test_a_small_look_up_is_one_frame(rig: Rig, connection: psycopg.Connection) -> None:
    with recording(rig) as frames:
        row = connection.execute("select msisdn, name from subscriber where id = 7").fetchone()

    (frame,) = frames
    record = frame.record
    assert row == ("13800000007", "name 7")
    assert isinstance(frame, Whole)
    assert (record.action, record.outcome, record.row_count) == (Action.READ, Outcome.OK, 1)
    assert paths(record, Use.DISCLOSED) == {"public.subscriber.msisdn", "public.subscriber.name"}
    assert record.subject_count == 1
    assert record.subject_count_is is CountIs.EXACT
    assert {s.seen_as for s in record.subjects} == {SeenAs.ASKED_FOR, SeenAs.RETURNED}
    assert record.operation == "select msisdn, name from subscriber where id = ?"


def test_a_write_is_an_intent_and_a_final(rig: Rig, connection: psycopg.Connection) -> None:
    with recording(rig) as frames:
        connection.execute("update subscriber set note = 'y' where msisdn = '13800000001'")

    intent, final = frames
    assert isinstance(intent, Intent)
    assert isinstance(final, Final)
    assert intent.record.outcome is Outcome.UNKNOWN
    assert intent.record.access_id == final.record.access_id
    assert (final.record.action, final.record.outcome) == (Action.UPDATE, Outcome.OK)
    assert final.record.row_count == 1
    assert len(final.record.subjects) == len(intent.record.subjects) == 1


def test_a_function_that_may_write_is_an_intent(rig: Rig, connection: psycopg.Connection) -> None:
    with recording(rig) as frames:
        connection.execute("select loud('x')")

    intent, final = frames
    assert isinstance(intent, Intent)
    assert SERVER_TEXT in final.record.gaps


def test_a_long_answer_is_released_in_parts_with_all_its_subjects(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with recording(rig) as frames:
        query = "select s.* from subscriber s, generate_series(1, 3) order by s.id"
        rows = connection.execute(query).fetchall()

    record = ended(frames)[0]
    parts = rig.parts_of(record)
    kept = [s.pseudonym for p in parts for s in p.subjects] + [s.pseudonym for s in record.subjects]
    assert isinstance(frames[0], Intent)
    assert len(rows) == record.row_count == 15_000
    assert record.subject_count == 5000
    assert len(parts) >= 2
    assert parts[0].row_count < 15_000
    assert [p.number for p in parts] == list(range(1, len(parts) + 1))
    assert max(len(p.subjects) for p in parts) <= PART_SUBJECTS
    phones = {
        rig.pseudonymiser.subject(SubjectKind.PHONE, canonical(SubjectKind.PHONE, number) or "")
        for number in ("13800000001", "13800002500", "13800005000")
    }
    assert phones <= set(kept)
    touched = {t.resource.path for p in parts for t in p.touches} | paths(record)
    assert "public.subscriber.msisdn" in touched


def test_rows_that_come_slowly_are_released_behind_a_part(
    rig: Rig, connection: psycopg.Connection
) -> None:
    # The server sends what fills its buffer of 8 KiB: the first row, when the second is there.
    wide = "select repeat('x', 9000) union all select repeat('y', 9000)"
    query = f"{wide} union all select pg_sleep(300)::text"
    with recording(rig) as frames:
        rows = connection.cursor().stream(query)
        first = next(rows)
        connection.cancel_safe()
        with pytest.raises(psycopg.errors.QueryCanceled):
            list(rows)

    (record,) = ended(frames)
    assert first == ("x" * 9000,)
    assert rig.parts_of(record)[0].row_count == 1
    assert (record.outcome, record.error_code) == (Outcome.FAILED, "57014")


def test_copy_to_stdout_is_an_export_in_parts(rig: Rig, connection: psycopg.Connection) -> None:
    with recording(rig) as frames, connection.cursor().copy("copy subscriber to stdout") as copy:
        copied = sum(1 for _ in copy)

    (record,) = ended(frames)
    assert copied == record.row_count == record.subject_count == 5000
    assert record.action is Action.EXPORT
    assert rig.parts_of(record)


def test_what_a_copy_from_stdin_writes_is_read(rig: Rig, connection: psycopg.Connection) -> None:
    connection.execute("create table if not exists loaded (id int, msisdn text)")
    rig.call(refreshed(rig))
    with recording(rig) as frames, connection.cursor().copy("copy loaded from stdin") as copy:
        for i in range(10_000):
            copy.write_row((i, str(13900000000 + i)))

    record = ended(frames)[-1]
    kept = [s for p in rig.parts_of(record) for s in p.subjects] + list(record.subjects)
    assert (record.action, record.row_count) == (Action.COLLECT, 10_000)
    assert {s.seen_as for s in kept} == {SeenAs.WRITTEN}
    assert len({s.pseudonym for s in kept if s.kind.value == "phone"}) == 10_000


async def refreshed(rig: Rig) -> None:
    """Read the schema anew and wait for it."""
    analyst = rig.door._analysts.of(DATABASE)
    watch = analyst._watch
    assert watch is not None
    analyst.analyser.use_facts(await watch._take())


# Statements


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


# What the session says of itself


def purpose_of(connection: psycopg.Connection, rig: Rig) -> str | None:
    connection.execute("select name from subscriber where id = 1")
    purpose = rig.last().purpose.purpose
    return purpose.value if purpose else None


def test_a_purpose_set_in_a_session_stays_until_it_is_reset(
    rig: Rig, connection: psycopg.Connection
) -> None:
    assert purpose_of(connection, rig) is None
    connection.execute("set whosaw.purpose = 'billing'")
    assert purpose_of(connection, rig) == "billing"
    connection.execute("select set_config('whosaw.purpose', %s, false)", ("care",))
    assert purpose_of(connection, rig) == "care"
    connection.execute("discard all")
    assert purpose_of(connection, rig) is None


def test_a_purpose_of_a_transaction_ends_with_its_rollback(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with connection.transaction(force_rollback=True):
        connection.execute("set whosaw.purpose = 'billing'")
        assert purpose_of(connection, rig) == "billing"
    assert purpose_of(connection, rig) is None
    with connection.transaction():
        connection.execute("set local whosaw.purpose = 'care'")
        assert purpose_of(connection, rig) == "care"
    assert purpose_of(connection, rig) is None


def test_a_purpose_in_a_comment_or_at_startup_is_read(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), options="-c whosaw.purpose=billing", autocommit=True) as opened:
        assert purpose_of(opened, rig) == "billing"
        opened.execute("select 1 /* purpose='care' */")
        assert rig.last().purpose.purpose is not None
        assert rig.last().purpose.purpose.value == "care"


def test_a_pipelined_purpose_counts_for_what_is_sent_behind_it(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        with connection.pipeline():
            connection.execute("set whosaw.purpose = 'billing'")
            connection.execute("select name from subscriber where id = 2")
        record = next(r for r in reversed(rig.records()) if "name" in r.operation)

    assert record.purpose.purpose is not None
    assert record.purpose.purpose.value == "billing"


def test_a_changed_application_name_names_another_person(
    crm: PostgresServer, tmp_path: Path
) -> None:
    identity = SqlIdentity(person_from_application_name="desk-(?P<person>.+)")
    with (
        rig_before(crm, tmp_path, identity=identity) as rig,
        psycopg.connect(rig.uri(), autocommit=True) as connection,
    ):
        connection.execute("select 1")
        assert rig.last().operator is None
        connection.execute("set application_name = 'desk-E1042'")
        connection.execute("select 1")
        operator = rig.last().operator
        assert operator is not None
        assert (operator.id, operator.trust) == ("E1042", Trust.CLAIMED)


@pytest.mark.parametrize("method", ["scram", "md5", "clear"])
def test_an_account_whose_credential_was_accepted_is_verified(method: str, rig: Rig) -> None:
    with psycopg.connect(rig.uri(method), password="secret", autocommit=True) as connection:
        connection.execute("select 1")

    logins = [r for r in rig.records(logins=True) if r.action is Action.LOGIN]
    assert rig.last().principal.trust is Trust.VERIFIED
    assert logins[-1].principal.trust is Trust.VERIFIED
    assert logins[-1].outcome is Outcome.OK


def test_an_account_that_was_let_in_by_trust_is_claimed(
    rig: Rig, connection: psycopg.Connection
) -> None:
    connection.execute("select 1")
    assert rig.last().principal.id == "svc"
    assert rig.last().principal.trust is Trust.CLAIMED


def test_a_failed_login_is_a_record(rig: Rig) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(rig.uri("scram"), password="wrong")

    record = [r for r in rig.records(logins=True) if r.action is Action.LOGIN][-1]
    assert (record.outcome, record.error_code) == (Outcome.DENIED, "28P01")
    assert record.principal.trust is Trust.CLAIMED
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(rig.uri("svc", "no_such_database"))
    record = [r for r in rig.records(logins=True) if r.action is Action.LOGIN][-1]
    assert (record.outcome, record.error_code) == (Outcome.FAILED, "3D000")


# Ends


def test_a_cancel_request_works_through_another_door(
    rig: Rig, crm: PostgresServer, tmp_path: Path
) -> None:
    async def talk(other_port: int) -> None:
        connection = await asyncpg.connect(rig.uri())
        running = asyncio.create_task(connection.fetch("select pg_sleep(300)"))
        pid = connection.get_server_pid()
        key = connection._protocol.backend_secret
        await seen_running(crm, pid)
        with socket.create_connection(("127.0.0.1", other_port)) as other:
            other.sendall(struct.pack(">IIIi", 16, 80877102, pid, key))
            assert other.recv(1) == b""
        with pytest.raises(asyncpg.QueryCanceledError):
            await running
        await connection.close()

    with rig_before(crm, tmp_path) as other:
        asyncio.run(talk(other.port))
        assert other.records(logins=True) == []
    assert rig.last().error_code == "57014"


async def seen_running(server: PostgresServer, pid: int) -> None:
    """Wait until the server runs something in this session."""
    watching = await asyncpg.connect(server.uri())
    query = "select state = 'active' from pg_stat_activity where pid = $1"
    async with asyncio.timeout(60):
        while not await watching.fetchval(query, pid):
            await asyncio.sleep(0.01)
    await watching.close()


def test_a_server_that_goes_away_leaves_an_unknown_outcome(
    crm: PostgresServer, tmp_path: Path
) -> None:
    with (
        Tap(crm.port) as tap,
        rig_before(crm, tmp_path, upstream=tap.address) as rig,
        psycopg.connect(rig.uri(), autocommit=True) as connection,
    ):
        pid = connection.info.backend_pid
        cutting = threading.Thread(target=cut_when_running, args=(crm, pid, tap))
        cutting.start()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("update plan set price = price where pg_sleep(300) is null")
        cutting.join()
        wait_for(lambda: rig.door.sessions == 0, rig)

        assert rig.last().outcome is Outcome.UNKNOWN
        assert rig.last().action is Action.UPDATE
    crm.psql(f"select pg_terminate_backend({pid})")


def cut_when_running(server: PostgresServer, pid: int, tap: Tap) -> None:
    asyncio.run(seen_running(server, pid))
    tap.cut()


def test_a_terminated_session_is_told_to_the_client_and_recorded(
    rig: Rig, crm: PostgresServer
) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection, recording(rig) as frames:
        crm.psql(f"select pg_terminate_backend({connection.info.backend_pid})")
        with pytest.raises(psycopg.errors.AdminShutdown):
            connection.execute("select 1")
        wait_for(lambda: any(r.error_code == "57P01" for r in rig.records()), rig)

    assert "57P01" in {r.error_code for r in ended(frames)}


def raw_session(rig: Rig) -> socket.socket:
    """Log in over a plain socket."""
    client = socket.create_connection(("127.0.0.1", rig.port))
    client.sendall(wire.startup(user="svc", database=DATABASE))
    received = b""
    while not received.endswith(wire.ready()):
        received += client.recv(65536)
    return client


def test_a_client_that_goes_away_in_the_middle_of_rows_ends_the_servers_work(
    rig: Rig, crm: PostgresServer
) -> None:
    running = (
        "select 1 from pg_stat_activity where query like '%2000000000%' and pid <> pg_backend_pid()"
    )
    with raw_session(rig) as client:
        client.sendall(wire.query("select repeat('x', 1000), generate_series(1, 2000000000)"))
        assert len(client.recv(1 << 20)) > 0
    wait_for(lambda: crm.psql(running) == "", rig)
    wait_for(lambda: "generate_series" in rig.last().operation, rig)

    assert rig.last().outcome is Outcome.UNKNOWN
    assert rig.parts_of(rig.last())


def test_a_client_that_half_closes_still_gets_its_answer(rig: Rig) -> None:
    with raw_session(rig) as client:
        client.sendall(wire.query("select 'answer'"))
        client.shutdown(socket.SHUT_WR)
        answer = b""
        while raw := client.recv(65536):
            answer += raw

    assert wire.data_row(b"answer") in answer
    assert answer.endswith(wire.ready())


def test_another_protocol_on_the_port_is_closed_and_recorded(rig: Rig) -> None:
    for raw in (b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00hello"):
        with recording(rig) as frames, socket.create_connection(("127.0.0.1", rig.port)) as client:
            client.sendall(raw)
            assert client.recv(100) == b""
        (record,) = ended(frames)
        assert record.action is Action.UNKNOWN
        assert record.reading is Reading.UNREADABLE
        assert record.gaps[0].place is GapPlace.SESSION
    assert record.gaps[0].reason is GapReason.ENCRYPTED


def test_garbage_in_the_middle_of_a_session_closes_both_sides(
    rig: Rig, crm: PostgresServer
) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        pid = connection.info.backend_pid
        os.write(connection.pgconn.socket, b"\xff\xff\xff")
        with pytest.raises(psycopg.OperationalError):
            connection.execute("select 1")
    wait_for(lambda: crm.psql(f"select 1 from pg_stat_activity where pid = {pid}") == "", rig)

    assert rig.last().gaps[-1] == Gap(GapReason.UNPARSED, GapPlace.SESSION)


def test_a_server_that_cannot_be_reached_is_told_and_recorded(
    crm: PostgresServer, tmp_path: Path
) -> None:
    nowhere = {"upstream": f"127.0.0.1:{free_port()}", "introspection": None}
    with rig_before(crm, tmp_path, **nowhere) as rig:
        with pytest.raises(psycopg.OperationalError, match="cannot be reached"):
            psycopg.connect(rig.uri())
        (record,) = rig.records(logins=True)

    assert (record.action, record.outcome) == (Action.LOGIN, Outcome.FAILED)
    assert record.error_code == "57P03"


def test_without_schema_facts_every_table_is_unknown_and_said_so(
    crm: PostgresServer, tmp_path: Path
) -> None:
    with (
        rig_before(crm, tmp_path, introspection=None) as rig,
        psycopg.connect(rig.uri(), autocommit=True) as connection,
    ):
        connection.execute("select msisdn from subscriber where id = 1")
        record = rig.last()

    assert GapReason.UNKNOWN_TABLE in {g.reason for g in record.gaps}
    assert record.subject_count == 1


def test_a_drained_door_lets_statements_end_and_then_closes_idle_sessions(
    crm: PostgresServer, tmp_path: Path
) -> None:
    with rig_before(crm, tmp_path) as rig:
        connection = psycopg.connect(rig.uri(), autocommit=True)
        leaving = psycopg.connect(rig.uri(), autocommit=True)
        draining = asyncio.run_coroutine_threadsafe(rig.door.drain(1.0), rig._loop)
        assert connection.execute("select 'still here'").fetchone() == ("still here",)
        leaving.close()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(rig.uri(), connect_timeout=5)

        assert draining.result(60) == 1
        with pytest.raises(psycopg.errors.AdminShutdown):
            connection.execute("select 1")
        assert rig.door.sessions == 0


# When the log cannot be written


class Fault:
    """Makes the journal of a rig fail from the n-th append on."""

    def __init__(self, rig: Rig, good: int) -> None:
        self._journal = rig.journal
        self._append = rig.journal.append
        self.left = good

    def __enter__(self) -> None:
        async def append(body: bytes, *, sync: bool | None = None) -> int:
            if self.left <= 0:
                raise JournalUnavailable(LogGapReason.DISK_FULL, "no room")
            self.left -= 1
            return await self._append(body, sync=sync)

        self._journal.append = append

    def __exit__(self, *_: object) -> None:
        self._journal.append = self._append


def refused(error: psycopg.Error) -> bool:
    return error.sqlstate == "58030" and "cannot be written" in str(error)


def test_a_look_up_that_cannot_be_recorded_gives_no_row(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with Fault(rig, 0), pytest.raises(psycopg.OperationalError) as raised:
        connection.execute("select msisdn from subscriber where id = 9")

    assert refused(raised.value)
    assert connection.broken
    assert "13800000009" not in str(raised.value)


def test_a_write_that_cannot_be_recorded_does_not_happen(
    rig: Rig, connection: psycopg.Connection, crm: PostgresServer
) -> None:
    with Fault(rig, 0), pytest.raises(psycopg.OperationalError) as raised:
        connection.execute("update subscriber set note = 'changed' where id = 11")

    assert refused(raised.value)
    assert crm.psql(
        "select count(*) from subscriber where note = 'changed'", database=DATABASE
    ) == ("0\n")


def test_a_write_whose_end_cannot_be_recorded_is_an_intent_with_an_unknown_outcome(
    rig: Rig, connection: psycopg.Connection
) -> None:
    connection.execute("update subscriber set note = 'x' where id = 12")  # its shape is journalled
    with recording(rig) as frames:
        with Fault(rig, 1), pytest.raises(psycopg.OperationalError) as raised:
            connection.execute("update subscriber set note = 'x' where id = 12")
        wait_for(lambda: not rig.recorder.state(), rig)

    assert refused(raised.value)
    assert isinstance(frames[0], Intent)
    assert not ended(frames)


def test_rows_behind_a_part_that_cannot_be_written_are_withheld(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        streamed = connection.cursor().stream("select repeat('x', 2000) from subscriber")
        rows: list[Any] = []
        with Fault(rig, 3), pytest.raises(psycopg.OperationalError) as raised:
            rows.extend(streamed)

    assert refused(raised.value)
    assert 0 < len(rows) < 1000


def test_a_login_that_cannot_be_recorded_is_refused(rig: Rig) -> None:
    with Fault(rig, 0), pytest.raises(psycopg.OperationalError, match="cannot be written"):
        psycopg.connect(rig.uri())


def test_a_system_that_passes_serves_on_and_counts_what_it_lost(
    crm: PostgresServer, tmp_path: Path
) -> None:
    with rig_before(crm, tmp_path, policy=LogFailurePolicy.PASS) as rig:
        with Fault(rig, 0), psycopg.connect(rig.uri(), autocommit=True) as connection:
            assert connection.execute("select 1").fetchone() == (1,)
            connection.execute("update plan set price = price")
        (state,) = rig.recorder.state()

    assert state.passed == 3
    assert state.refused == 0


# Transparency


def test_every_byte_passes_in_both_directions(crm: PostgresServer, tmp_path: Path) -> None:
    with (
        Tap(crm.port) as behind,
        rig_before(crm, tmp_path, upstream=behind.address, introspection=None) as rig,
        Tap(rig.port) as before,
    ):
        uri = crm.uri("scram", DATABASE, before.port)
        with psycopg.connect(
            uri, password="secret", autocommit=True, sslmode="disable", gssencmode="disable"
        ) as connection:
            connection.execute("select * from subscriber").fetchall()
            with connection.pipeline():
                for i in range(50):
                    connection.execute("select %s::int", (i,), prepare=True)
            with pytest.raises(psycopg.errors.DivisionByZero):
                connection.execute("select 1/0")
            with connection.cursor().copy("copy subscriber to stdout") as copy:
                assert sum(1 for _ in copy) == 5000
            connection.execute(composed.SQL("select {}").format("x" * 2_000_000))
        wait_for(lambda: rig.door.sessions == 0, rig)

    assert before.sent == behind.sent
    assert before.received == behind.received
    assert len(behind.received[0]) > 2_000_000


def test_slow_readers_make_the_door_hold_a_bounded_number_of_bytes(
    rig: Rig, crm: PostgresServer
) -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")

    before = resident()
    clients = []
    for _ in range(64):
        client = raw_session(rig)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        client.sendall(wire.query("select repeat('x', 1000) from generate_series(1, 50000)"))
        clients.append(client)
    # Each answer has 50 MB. All are under way when the last client has seen its first row.
    assert clients[-1].recv(1) == b"T"
    waiting = "select count(*) = 64 from pg_stat_activity where wait_event = 'ClientWrite'"
    wait_for(lambda: crm.psql(waiting) == "t\n", rig)
    held = resident() - before
    got = len(clients[0].recv(1 << 20))
    for client in clients:
        client.close()

    assert got > 0
    assert held < 64 * 2 * 1024 * 1024
