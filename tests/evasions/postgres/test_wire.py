"""Statements on the wire that try to be hidden or miscounted, before a real server."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import psycopg
import pytest

from access import AccessRecord, Action, CountIs, Final, Reading, Whole, from_bytes
from ledger.reader import JournalReader
from tests.acceptance.house import House, postgres_with_schema
from tests.acceptance.upstream import Upstream
from tests.proxy.postgres import wire


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    base = tmp_path_factory.mktemp("found")
    with ExitStack() as stack:
        server = stack.enter_context(postgres_with_schema(base / "pg"))
        upstream = stack.enter_context(Upstream())
        (base / "house").mkdir()
        house = House(base / "house", upstream.port, server)
        house.configure()
        house.start()
        stack.callback(house.stop)
        with psycopg.connect(server.dsn, autocommit=True) as admin:
            admin.execute(
                "insert into subscriber select 'C' || i, 'n', 'i', '138' || lpad(i::text, 8, '0'),"
                " 'a', 'e' from generate_series(1, 20) i"
            )
        yield house


def records(house: House, of: str) -> list[AccessRecord]:
    """Give the records that ended, of operations with this word in them."""
    deadline = time.monotonic() + 10
    while True:
        folder = house.folder / "var" / "journal"
        frames = [
            from_bytes(frame.body, frame.version)
            for slot in sorted(folder.glob("sql-*"))
            for frame in JournalReader(folder, slot.name).read(most=10**6, most_bytes=10**9).frames
        ]
        found = [
            frame.record
            for frame in frames
            if isinstance(frame, Whole | Final) and of in frame.record.operation
        ]
        if found or time.monotonic() > deadline:
            return found
        time.sleep(0.05)


def test_backslash_strings_hide_no_statement(house: House) -> None:
    """`standard_conforming_strings = off`: the server reads two statements, whosaw one literal."""
    with psycopg.connect(house.postgres.dsn, autocommit=True) as admin:
        admin.execute("insert into note (body) values ('x')")
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute("set standard_conforming_strings = off")
        connection.execute("select 'a\\' , ' ; delete from note -- '")
    with psycopg.connect(house.postgres.dsn) as admin:
        assert admin.execute("select count(*) from note").fetchone() == (0,)
    found = records(house, "select ?, …")
    hidden = [r for r in found if r.action is Action.OTHER and r.reading is Reading.EXACT]
    assert not hidden


def test_backslash_strings_hide_no_comment_of_the_data(house: House) -> None:
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute("set standard_conforming_strings = off")
        connection.execute("select 'x\\' /* ticket=FOUND-1 */ ' as word")
        connection.execute("select 'behind it'")
    found = records(house, "")
    assert not [r for r in found if r.purpose.ticket and r.purpose.ticket.value == "FOUND-1"]


def test_whole_rows_as_one_value_are_not_counted_as_nobody(house: House) -> None:
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        assert len(connection.execute("select s from subscriber s").fetchall()) == 20
    record = records(house, "select s from")[-1]
    assert (record.subject_count, record.subject_count_is) != (0, CountIs.EXACT)


def test_rows_of_a_temporary_table_are_not_counted_as_nobody(house: House) -> None:
    """It shadows a known table, so the text's reading knows nothing personal of it."""
    with psycopg.connect(house.postgres.dsn, autocommit=True) as admin:
        admin.execute("grant temp on database postgres to app")
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute("create temp table note as select msisdn as body from subscriber")
        assert len(connection.execute("select body from note").fetchall()) == 20
    record = records(house, "select body from note")[-1]
    assert (record.subject_count, record.subject_count_is) != (0, CountIs.EXACT)


def test_rows_that_nobody_described_are_not_counted_as_nobody(house: House) -> None:
    """Parse, Bind and Execute without Describe: the columns are never told."""
    with socket.create_connection(("127.0.0.1", house.crm_port), timeout=10) as client:
        client.sendall(wire.startup(user="app", database="postgres"))
        _until_ready(client)
        client.sendall(
            wire.parse("", "select msisdn from subscriber where true") + wire.bind("", "")
            + wire.execute() + wire.SYNC
        )  # fmt: skip
        assert _until_ready(client).count(b"13800000") == 20
    record = records(house, "select msisdn from subscriber where true")[-1]
    assert (record.subject_count, record.subject_count_is) != (0, CountIs.EXACT)


def _until_ready(client: socket.socket) -> bytes:
    seen = b""
    while not re.search(rb"Z\0\0\0\x05[ITE]\Z", seen):
        seen += client.recv(65536)
    return seen


def test_many_statements_in_one_query_do_not_hold_up_other_sessions(house: House) -> None:
    """Nine bytes each, of the first thousand one record each, some 60 turns of the others."""
    done = threading.Event()

    def flood() -> None:
        with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
            connection.pgconn.exec_(b"select 1;" * 20_000)
        done.set()

    thread = threading.Thread(target=flood)
    served = 0
    with psycopg.connect(house.dsn("app"), autocommit=True) as other:
        thread.start()
        while not done.is_set():
            other.execute("select 2")
            served += 1
    thread.join()
    assert served >= 10


def test_the_bytes_of_a_row_that_passes_in_pieces_are_all_counted(house: House) -> None:
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute("select repeat('x', 5000000) as body, msisdn from subscriber limit 1")
    record = records(house, "select repeat(")[-1]
    assert record.bytes_out >= 5_000_000
    assert record.subject_count_is is not CountIs.EXACT


def test_a_setting_that_was_rolled_back_is_not_claimed_in_the_same_query(house: House) -> None:
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute(
            "begin; savepoint a; set whosaw.ticket = 'FOUND-2'; rollback to a; "
            "select msisdn from subscriber where customer_id = 'C7'; commit"
        )
    record = records(house, "select msisdn from subscriber where")[-1]
    assert record.purpose.ticket is None


def test_a_row_that_nobody_describes_of_a_table_that_is_not_known_is_not_read_well(
    house: House,
) -> None:
    """Without schema facts of a table no field can be named: the reading says so."""
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute(
            "do $$ declare made text := 'create temp ' || 'table fresh as"
            " select msisdn, email from subscriber'; begin execute made; end $$"
        )
        connection.execute("select msisdn, email as mail from fresh")
    record = records(house, "select msisdn")[-1]
    assert record.reading is Reading.UNREADABLE
    assert "mobile_number" in {touch.category for touch in record.touches}


def test_a_temporary_table_is_read_as_what_it_was_made_of(house: House) -> None:
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.execute("create temp table kept as select msisdn as m, email from subscriber")
        connection.execute("select m as told, email as mail from kept")
    record = records(house, "select m as")[-1]
    assert record.reading is Reading.EXACT
    assert {touch.category for touch in record.touches} == {"mobile_number", "email"}


def test_an_execute_is_not_taken_for_a_prepare_that_failed(house: House) -> None:
    with psycopg.connect(house.dsn("app"), autocommit=True) as connection:
        connection.pgconn.prepare(b"p", b"delete from note")
        connection.pgconn.exec_(b"prepare p as select 1")
        connection.pgconn.exec_(b"execute p")
    (record, *_) = records(house, "execute ")
    assert record.action is not Action.READ


def test_a_password_in_the_server_s_own_catalogue_is_told(house: House) -> None:
    with (
        psycopg.connect(house.dsn("app"), autocommit=True) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("select usename, passwd from pg_shadow")
    record = records(house, "from pg_shadow")[-1]
    assert "password" in {touch.category for touch in record.touches}
