"""An order to suspend at the PostgreSQL door, before a real server: what is refused, what goes on."""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import asyncpg
import psycopg
import psycopg2
import pytest

from access import AccessRecord, Action, Decision, Final, Outcome, Whole
from tests.proxy.postgres_rig import Rig, rig_before, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.servers import PostgresServer

NUMBERS = {"suspension": "S-1", "categories": ["mobile_number"]}
EXPORTS = {"suspension": "S-2", "system": "crm", "actions": ["export"]}
SECRET = "select msisdn from subscriber where id = 1"
PLAIN = "select price from plan where code = 'basic'"


@pytest.fixture(scope="module")
def rig(crm: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    with rig_before(crm, tmp_path_factory.mktemp("suspension") / "journal") as running:
        yield running


@pytest.fixture(autouse=True)
def lifted(rig: Rig) -> Iterator[None]:
    """Let no order outlive its test."""
    yield
    rig.order()


@pytest.fixture
def connection(rig: Rig) -> Iterator[psycopg.Connection]:
    with psycopg.connect(rig.uri(), autocommit=True) as opened:
        yield opened


@contextlib.contextmanager
def recording(rig: Rig) -> Iterator[list[AccessRecord]]:
    """Give the records of the accesses that end inside the block."""
    before = len(rig.frames())
    found: list[AccessRecord] = []
    yield found
    found += [f.record for f in rig.frames()[before:] if isinstance(f, Whole | Final)]


def refused(connection: psycopg.Connection, query: str, *parameters: object) -> psycopg.Error:
    with pytest.raises(psycopg.errors.InsufficientPrivilege) as raised:
        connection.execute(query, parameters or None)
    return raised.value


def told(record: AccessRecord) -> tuple[Decision, Outcome, str | None]:
    return record.decision, record.outcome, record.error_code


STOPPED = (Decision.SUSPENDED, Outcome.DENIED, "S-1")


@pytest.mark.parametrize("prepare", [False, True])
def test_a_suspended_look_up_is_an_error_and_the_session_goes_on(
    rig: Rig, connection: psycopg.Connection, prepare: bool
) -> None:
    connection.execute("select msisdn from subscriber where id = %s", (1,), prepare=prepare)
    rig.order(NUMBERS)
    with recording(rig) as records:
        error = refused(connection, "select msisdn from subscriber where id = %s", 1)
        assert connection.execute(PLAIN).fetchone() == (10,)
        assert connection.execute("select 1").fetchone() == (1,)
    rig.order()

    assert "order S-1" in str(error)
    assert "138" not in str(error)
    assert told(records[0]) == STOPPED
    assert records[0].bytes_out == 0
    assert {r.decision for r in records[1:]} == {Decision.ALLOWED}
    row = connection.execute("select msisdn from subscriber where id = %s", (1,)).fetchone()
    assert row == ("13800000001",)


def test_a_simple_query_is_refused_whole(rig: Rig) -> None:
    rig.order(NUMBERS)
    with contextlib.closing(psycopg2.connect(rig.uri())) as connection, recording(rig) as records:
        connection.autocommit = True
        cursor = connection.cursor()
        with pytest.raises(psycopg2.errors.InsufficientPrivilege):
            cursor.execute(f"update plan set price = 99; {SECRET}")
        cursor.execute(PLAIN)
        assert cursor.fetchone() == (10,)

    assert [told(r) for r in records if r.action is not Action.LOGIN][:2] == [
        (Decision.ALLOWED, Outcome.SKIPPED, None),
        STOPPED,
    ]


def test_a_transaction_is_aborted_by_a_refusal_as_by_any_error(
    rig: Rig, connection: psycopg.Connection
) -> None:
    rig.order(NUMBERS)

    def both() -> None:
        with connection.transaction():
            connection.execute("update plan set price = 11 where code = 'basic'")
            connection.execute(SECRET)

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        both()
    assert connection.execute(PLAIN).fetchone() == (10,)
    with connection.transaction():
        with contextlib.suppress(psycopg.errors.InsufficientPrivilege), connection.transaction():
            connection.execute(SECRET)
        assert connection.execute(PLAIN).fetchone() == (10,)


def test_what_is_pipelined_behind_a_refusal_is_skipped_up_to_the_sync(
    rig: Rig, connection: psycopg.Connection
) -> None:
    def three() -> None:
        with connection.pipeline():
            connection.execute(PLAIN)
            connection.execute(SECRET)
            connection.execute("update plan set price = 11 where code = 'basic'")

    rig.order(NUMBERS)
    with recording(rig) as records:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            three()
        assert connection.execute(PLAIN).fetchone() == (10,)

    outcomes = [told(r)[:2] for r in records]
    assert (Decision.SUSPENDED, Outcome.DENIED) in outcomes
    assert (Decision.ALLOWED, Outcome.SKIPPED) in outcomes


async def test_another_driver_has_its_statements_refused_and_keeps_its_connection(
    rig: Rig,
) -> None:
    connection = await asyncpg.connect(rig.uri(), timeout=10)
    prepared = await connection.prepare("select msisdn from subscriber where id = $1")
    assert await prepared.fetchval(1) == "13800000001"
    await asyncio.to_thread(rig.order, NUMBERS)
    for _ in range(2):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await prepared.fetchval(1)
        assert await connection.fetchval("select price from plan where code = $1", "basic") == 10
    async with connection.transaction():
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.cursor("select * from subscriber").__aiter__().__anext__()
    await asyncio.to_thread(rig.order)
    assert await prepared.fetchval(1) == "13800000001"
    await connection.close()


def test_only_the_named_action_is_refused(rig: Rig, connection: psycopg.Connection) -> None:
    rig.order(EXPORTS)
    with (
        recording(rig) as records,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        connection.cursor().copy("copy subscriber to stdout") as copy,
    ):
        for _ in copy:
            pass
    assert connection.execute(SECRET).fetchone() == ("13800000001",)

    assert (records[0].action, records[0].error_code) == (Action.EXPORT, "S-2")


def test_a_write_that_is_refused_does_not_happen(rig: Rig, connection: psycopg.Connection) -> None:
    rig.order(NUMBERS)
    refused(connection, "update subscriber set msisdn = '13900000000' where id = 2")
    with (
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        connection.cursor().copy("copy subscriber (id, msisdn) from stdin") as copy,
    ):
        copy.write_row((9999, "13900000000"))
    rig.order()

    assert connection.execute(
        "select count(*) from subscriber where msisdn = '13900000000'"
    ).fetchone() == (0,)


@pytest.mark.parametrize(
    "text",
    [
        "table subscriber limit 1",
        "select s from subscriber s limit 1",
        "select row_to_json(s) from subscriber s limit 1",
        "with x as (select * from subscriber) select * from x limit 1",
        "select (select max(msisdn) from subscriber)",
        "select price from plan where exists (select from subscriber where msisdn like '138%')",
        "do $$ begin perform msisdn from subscriber; end $$",
        "execute prepared_before",
        "explain analyze select msisdn from subscriber",
        "select query_to_xml('select msisdn from subscriber limit 1', true, true, '')",
        "create temporary table copied as select msisdn from subscriber",
        "select loud(msisdn) from subscriber limit 1",
        "select * from no_such_table",
    ],
)
def test_no_way_to_write_it_passes(rig: Rig, connection: psycopg.Connection, text: str) -> None:
    connection.execute("prepare prepared_before as select msisdn from subscriber limit 1")
    rig.order(NUMBERS)
    with recording(rig) as records:
        refused(connection, text)
        assert connection.execute(PLAIN).fetchone() == (10,)

    assert records[0].error_code == "S-1"


@pytest.mark.parametrize(
    "text",
    [
        "select name from subscriber limit 1",
        "select count(*) from plan",
        "update plan set price = price",
        "select now()",
        "show server_version",
        "set application_name = 'desk'",
        "begin; select 1; commit",
        "listen something",
        "analyze plan",
        "",
    ],
)
def test_what_the_order_does_not_name_passes(
    rig: Rig, connection: psycopg.Connection, text: str
) -> None:
    rig.order(NUMBERS)
    with recording(rig) as records:
        connection.execute(text)

    assert {record.decision for record in records} == {Decision.ALLOWED}


def test_a_cursor_that_was_declared_before_the_order_gives_no_more_rows(
    rig: Rig, connection: psycopg.Connection
) -> None:
    connection.execute("begin")
    connection.execute("declare c cursor for select msisdn from subscriber order by id")
    assert connection.execute("fetch 1 from c").fetchone() == ("13800000001",)
    rig.order(NUMBERS)
    refused(connection, "fetch 1 from c")
    connection.execute("rollback")


def test_a_statement_that_cannot_be_read_is_refused_where_the_order_may_mean_it(
    rig: Rig, connection: psycopg.Connection
) -> None:
    unread = "select length('" + "x" * 3_000_000 + "')"
    rig.order({"suspension": "S-3", "system": "billing"})
    assert connection.execute(unread, prepare=False).fetchone() == (3_000_000,)
    rig.order({"suspension": "S-3", "system": "crm", "categories": ["mobile_number"]})
    with recording(rig) as records:
        refused(connection, "selec msisdn from subscriber")
    assert records[0].error_code == "S-3"


def test_a_function_call_of_the_old_protocol_is_refused_and_the_session_goes_on(rig: Rig) -> None:
    rig.order({"suspension": "S-3", "system": "crm"})
    with contextlib.closing(psycopg2.connect(rig.uri())) as connection, recording(rig) as records:
        with pytest.raises(psycopg2.Error):
            connection.lobject()
        connection.rollback()
        cursor = connection.cursor()
        cursor.execute("select 1")
        assert cursor.fetchone() == (1,)

    assert [told(r)[0] for r in records if r.operation == "(function call)"] == [Decision.SUSPENDED]


@contextlib.contextmanager
def locked(crm: PostgresServer, table: str = "plan") -> Iterator[psycopg.Connection]:
    """Hold a lock on a table: a statement that reads it is on its way until it is given up."""
    with psycopg.connect(crm.uri("postgres", "crm")) as direct:
        direct.execute(f"lock table {table} in access exclusive mode")
        yield direct


def wait_until_one_waits(crm: PostgresServer) -> None:
    waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
    with psycopg.connect(crm.uri("postgres", "crm"), autocommit=True) as direct:
        while direct.execute(waiting).fetchone() == (0,):
            pass


def test_the_value_of_a_function_call_that_ran_when_the_order_came_is_withheld(
    rig: Rig, crm: PostgresServer
) -> None:
    with contextlib.closing(psycopg2.connect(rig.uri())) as connection, recording(rig) as records:
        with ThreadPoolExecutor(1) as pool:
            with locked(crm, "pg_largeobject_metadata"):
                running = pool.submit(connection.lobject)
                wait_until_one_waits(crm)
                rig.order({"suspension": "S-3", "system": "crm"})
            with pytest.raises(psycopg2.Error):
                running.result()
        assert connection.closed

    calls = [told(r) for r in records if r.operation == "(function call)"]
    assert calls == [(Decision.SUSPENDED, Outcome.UNKNOWN, "S-3")]


@pytest.mark.parametrize("in_transaction", [False, True])
def test_rows_of_a_statement_that_ran_when_the_order_came_are_withheld_and_the_session_goes_on(
    rig: Rig, crm: PostgresServer, connection: psycopg.Connection, in_transaction: bool
) -> None:
    query = "select msisdn, price from subscriber, plan where id < %s"
    if in_transaction:
        connection.execute("begin")
    with recording(rig) as records, ThreadPoolExecutor(1) as pool:
        with locked(crm):
            running = pool.submit(refused, connection, query, 10)
            wait_until_one_waits(crm)
            rig.order(NUMBERS)
        assert "138" not in str(running.result())
        assert connection.execute(PLAIN).fetchone() == (10,)
        if in_transaction:
            connection.execute("commit")

    assert told(records[0]) == STOPPED
    assert (records[0].row_count, records[0].bytes_out) == (18, 0)


def test_a_change_that_ran_when_the_order_came_has_no_true_error_and_ends_the_session(
    rig: Rig, crm: PostgresServer
) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection, recording(rig) as records:
        change = "update plan set price = price returning (select max(msisdn) from subscriber)"
        with ThreadPoolExecutor(1) as pool:
            with locked(crm):
                running = pool.submit(refused, connection, change)
                wait_until_one_waits(crm)
                rig.order(NUMBERS)
            assert "session is closed" in str(running.result())
        assert connection.broken

    assert told(records[0]) == (Decision.SUSPENDED, Outcome.UNKNOWN, "S-1")


def test_a_change_that_gives_no_rows_and_ran_when_the_order_came_ends_as_it_would(
    rig: Rig, crm: PostgresServer, connection: psycopg.Connection
) -> None:
    change = "update subscriber set note = (select max(code) from plan) where msisdn = %s"
    with recording(rig) as records, ThreadPoolExecutor(1) as pool:
        with locked(crm):
            running = pool.submit(connection.execute, change, ("13800000003",))
            wait_until_one_waits(crm)
            rig.order(NUMBERS)
        assert running.result().rowcount == 1
        refused(connection, change, "13800000003")

    assert [r.decision for r in records] == [Decision.ALLOWED, Decision.SUSPENDED]


def test_rows_before_an_error_are_withheld_and_the_error_is_ours(
    rig: Rig, crm: PostgresServer, connection: psycopg.Connection
) -> None:
    query = "select msisdn, 1 / (3 - id) from subscriber, plan where id < 10 order by subscriber.id"
    query = f"select * from ({query.replace('1 / (3 - id)', '1 / (3 - id) as c')}) as s"
    with recording(rig) as records, ThreadPoolExecutor(1) as pool:
        with locked(crm):
            running = pool.submit(refused, connection, query)
            wait_until_one_waits(crm)
            rig.order(NUMBERS)
        assert "138" not in str(running.result())
        assert connection.execute(PLAIN).fetchone() == (10,)

    assert (records[0].decision, records[0].bytes_out) == (Decision.SUSPENDED, 0)


def test_rows_on_their_way_stop_when_the_order_comes(rig: Rig) -> None:
    # Wide rows: the server sends what it has when 8 KiB are full.
    slow = "select msisdn, pg_sleep(0.1), repeat('x', 9000) from subscriber limit 50"
    with psycopg.connect(rig.uri(), autocommit=True) as connection, recording(rig) as records:
        rows = connection.cursor().stream(slow)
        assert next(rows)[0] == "13800000001"
        rig.order(NUMBERS)
        with pytest.raises(psycopg.Error):
            list(rows)

    assert (records[0].decision, records[0].error_code) == (Decision.SUSPENDED, "S-1")


def test_a_query_too_long_to_replace_ends_the_session(rig: Rig) -> None:
    rig.order({"suspension": "S-3", "system": "crm"})
    with contextlib.closing(psycopg2.connect(rig.uri())) as connection, recording(rig) as records:
        connection.autocommit = True
        with pytest.raises(psycopg2.Error):
            connection.cursor().execute("select length('" + "x" * 3_000_000 + "')")
        assert connection.closed
        wait_for(lambda: rig.last().error_code == "S-3", rig)

    assert [told(r) for r in records if r.action is not Action.LOGIN] == [
        (Decision.SUSPENDED, Outcome.DENIED, "S-3")
    ]


def test_a_portal_of_the_name_in_the_servers_log_is_no_way_around(rig: Rig) -> None:
    """The name of the portal that there is not is drawn anew in each process, so nobody binds it."""
    from proxy.postgres_door import suspended

    name = suspended._NO_PORTAL
    assert len(name) > 32
    assert name.startswith(b"suspended-")
