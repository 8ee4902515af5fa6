"""How sessions end, and what is recorded of it, against a real server."""

import asyncio
import os
import socket
import struct
import threading
from pathlib import Path

import asyncpg
import psycopg
import pytest

from access import Action, Gap, GapPlace, GapReason, Outcome, Reading
from tests.proxy.postgres import wire
from tests.proxy.postgres_rig import Rig, ended, raw_session, recording, rig_before, wait_for
from tests.proxy.tap import Tap
from tests.servers import PostgresServer, free_port


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
