"""The extended query protocol: what an access is, names, cached descriptions."""

from access import Parameter, ResultColumn, SentBy
from proxy.postgres.events import (
    CopyBegun,
    CopyDirection,
    CopySent,
    Ready,
    RowsSeen,
    StatementSent,
)
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import Dialogue, check, client, server, whole
from tests.proxy.postgres.extended import READY, ended, sent
from tests.proxy.postgres.test_simple_query import LOGGED_IN

PHONE = ResultColumn("phone", 16400, 2, 25, False)
PHONE_BINARY = ResultColumn("phone", 16400, 2, 25, True)
PHONE_FIELD = wire.field("phone", 16400, 2, 25)


def test_an_access_is_an_execute_with_its_text_and_parameters() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("", "select phone from s where id=$1", 23),
            wire.bind("", "", b"\0\0\0\7", formats=(1,), results=(1,)),
            wire.describe("P"),
            wire.execute(),
            wire.SYNC,
        )
        << StatementSent(
            b"",
            1,
            SentBy.EXTENDED_QUERY,
            "select phone from s where id=$1",
            (Parameter(23, True, b"\0\0\0\7"),),
        )
        >> server(
            wire.PARSE_COMPLETE,
            wire.BIND_COMPLETE,
            wire.row_description(wire.field("phone", 16400, 2, 25, 1)),
            wire.data_row(b"13800138000"),
            wire.complete("SELECT 1"),
            wire.ready(),
        )
        << (RowsSeen(b"", 1, (PHONE_BINARY,), 1), ended(1, 1, "SELECT"), READY)
    )


def test_parameter_types_come_from_the_description_where_parse_gives_none() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("s", "select $1, $2"), wire.describe("S", "s"), wire.SYNC)
        >> server(
            wire.PARSE_COMPLETE,
            wire.parameter_description(20, 25),
            wire.row_description(wire.field("a")),
            wire.ready(),
        )
        << READY
        >> client(wire.bind("", "s", b"7", None, formats=(0, 1)), wire.execute(), wire.SYNC)
        << StatementSent(
            b"",
            1,
            SentBy.EXTENDED_QUERY,
            "select $1, $2",
            (Parameter(20, False, b"7"), Parameter(25, True, None)),
        )
    )


def test_a_description_is_remembered_for_a_driver_that_asks_for_it_once() -> None:
    dialogue = (
        Dialogue(LOGGED_IN)
        >> client(wire.parse("s", "select phone from s"), wire.describe("S", "s"), wire.FLUSH)
        >> server(
            wire.PARSE_COMPLETE, wire.parameter_description(), wire.row_description(PHONE_FIELD)
        )
    )
    for serial, (results, column) in enumerate((((1,), PHONE_BINARY), ((), PHONE)), 1):
        dialogue >> client(wire.bind("", "s", results=results), wire.execute(), wire.SYNC)
        dialogue << sent(serial, "select phone from s")
        dialogue >> server(
            wire.BIND_COMPLETE, wire.data_row(b"1"), wire.complete("SELECT 1"), wire.ready()
        )
        dialogue << (RowsSeen(b"", serial, (column,), 1), ended(serial, 1, "SELECT"), READY)
    check(dialogue)


def test_rows_that_nobody_described_have_no_columns() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "select 1"), wire.bind("", ""), wire.execute(), wire.SYNC)
        << sent(1, "select 1")
        >> server(
            wire.PARSE_COMPLETE,
            wire.BIND_COMPLETE,
            wire.data_row(b"1"),
            wire.complete("SELECT 1"),
            wire.ready(),
        )
        << (RowsSeen(b"", 1, None, 1), ended(1, 1, "SELECT"), READY)
    )


def test_statements_and_portals_have_names_of_their_own() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("x", "select 1"),
            wire.parse("", "select 2"),
            wire.bind("x", ""),
            wire.bind("", "x"),
            wire.execute("x"),
            wire.execute(""),
            wire.SYNC,
        )
        << (sent(1, "select 2"), sent(2, "select 1"))
        >> server(
            wire.PARSE_COMPLETE * 2,
            wire.BIND_COMPLETE * 2,
            wire.complete("SELECT 0") * 2,
            wire.ready(),
        )
        << (ended(1, 0, "SELECT"), ended(2, 0, "SELECT"), READY)
    )


def test_a_portal_that_is_suspended_goes_on() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("", "select phone from s"),
            wire.bind("c", ""),
            wire.describe("P", "c"),
            wire.execute("c", 2),
            wire.SYNC,
        )
        << sent(1, "select phone from s")
        >> server(
            wire.PARSE_COMPLETE,
            wire.BIND_COMPLETE,
            wire.row_description(PHONE_FIELD),
            wire.data_row(b"1"),
            wire.data_row(b"2"),
            wire.PORTAL_SUSPENDED,
            wire.ready("T"),
        )
        << (
            RowsSeen(b"", 1, (PHONE,), 2),
            ended(1, suspended=True),
            Ready(b"", "T"),
        )
        >> client(wire.execute("c", 2), wire.SYNC)
        << sent(2, "select phone from s", resumed=True)
        >> server(wire.data_row(b"3"), wire.complete("SELECT 1"), wire.ready("T"))
        << (RowsSeen(b"", 2, (PHONE,), 1), ended(2, 1, "SELECT"), Ready(b"", "T"))
    )


def test_no_data_and_an_empty_query() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("", ""), wire.bind("", ""), wire.describe("P"), wire.execute(), wire.SYNC
        )
        << sent(1, "")
        >> server(
            wire.PARSE_COMPLETE, wire.BIND_COMPLETE, wire.NO_DATA, wire.EMPTY_QUERY, wire.ready()
        )
        << (ended(1), READY)
    )


def test_a_sync_inside_a_copy_is_swallowed_and_one_behind_it_is_not() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "copy t from stdin"), wire.bind("", ""), wire.execute(), wire.SYNC)
        << sent(1, "copy t from stdin")
        >> server(wire.PARSE_COMPLETE, wire.BIND_COMPLETE, wire.copy_in(0))
        << CopyBegun(b"", 1, CopyDirection.IN, False)
        >> client(wire.copy_data(b"1\n"), wire.SYNC, wire.COPY_DONE, wire.SYNC)
        << CopySent(b"", 1)
        >> server(wire.complete("COPY 1"), wire.ready())
        << (ended(1, 1, "COPY"), READY)
        >> client(wire.parse("", "select 1"), wire.bind("", ""), wire.execute(), wire.SYNC)
        << sent(2, "select 1")
        >> server(wire.PARSE_COMPLETE, wire.BIND_COMPLETE, wire.complete("SELECT 1"), wire.ready())
        << (ended(2, 1, "SELECT"), READY)
    )


def test_what_is_unanswered_is_counted_and_named() -> None:
    session = LOGGED_IN.run(whole)
    session.from_client(
        wire.parse("", "select 1") + wire.bind("", "") + wire.execute() + wire.query("select 2")
    )

    assert session.expected == 4
    assert session.unanswered == (1, 2)
