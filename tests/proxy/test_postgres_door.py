"""The door against a real server: what it releases when, and what passes unchanged."""

import os
import socket
from pathlib import Path

import psycopg
import pytest
from psycopg import sql as composed

from access import (
    PART_SUBJECTS,
    Action,
    CountIs,
    Final,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    Outcome,
    SeenAs,
    SubjectKind,
    Use,
    Whole,
)
from analyzers.detection import canonical
from tests.proxy.postgres import wire
from tests.proxy.postgres_rig import (
    DATABASE,
    Rig,
    ended,
    paths,
    raw_session,
    recording,
    rig_before,
    wait_for,
)
from tests.proxy.tap import Tap
from tests.servers import PostgresServer

SERVER_TEXT = Gap(GapReason.SERVER_TEXT, GapPlace.RESULT)


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
