"""The extended query protocol: names, pipelines, errors, cached descriptions."""

from access import Outcome, Parameter, ResultColumn, SentBy
from proxy.postgres import Limits
from proxy.postgres.events import (
    CopyBegun,
    CopyDirection,
    CopySent,
    Ready,
    RequestFailed,
    ResultEnded,
    RowsSeen,
    SessionError,
    StatementEnded,
    StatementSent,
)
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import Dialogue, check, client, server, whole
from tests.proxy.postgres.test_simple_query import LOGGED_IN

PHONE = ResultColumn("phone", 16400, 2, 25, False)
PHONE_BINARY = ResultColumn("phone", 16400, 2, 25, True)
PHONE_FIELD = wire.field("phone", 16400, 2, 25)
READY = Ready(b"", "I")


def sent(
    serial: int, text: str | None, *values: bytes, known: bool = True, **more: bool
) -> StatementSent:
    parameters = tuple(Parameter(0, False, v) for v in values) if known else None
    return StatementSent(b"", serial, SentBy.EXTENDED_QUERY, text, parameters, **more)


def ended(serial: int, rows: int | None = None, *commands: str, **more: bool) -> StatementEnded:
    return StatementEnded(b"", serial, Outcome.OK, rows, commands, None, **more)


def skipped(serial: int) -> StatementEnded:
    return StatementEnded(b"", serial, Outcome.SKIPPED, None, (), None)


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


def test_an_error_at_parse_is_an_event_of_its_own_and_skips_up_to_sync() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("", "selec 1"),
            wire.bind("", ""),
            wire.execute(),
            wire.SYNC,
            wire.parse("", "select 2"),
            wire.bind("", ""),
            wire.execute(),
            wire.SYNC,
        )
        << (sent(1, "selec 1"), sent(2, "select 2"))
        >> server(
            wire.error("42601"),
            wire.ready(),
            wire.PARSE_COMPLETE,
            wire.BIND_COMPLETE,
            wire.complete("SELECT 1"),
            wire.ready(),
        )
        << (
            RequestFailed(b"", "Parse", "selec 1", "42601"),
            skipped(1),
            READY,
            ended(2, 1, "SELECT"),
            READY,
        )
    )


def test_an_error_at_bind_names_the_statement() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "select $1::int"), wire.bind("", "", b"x"), wire.SYNC)
        >> server(wire.PARSE_COMPLETE, wire.error("22P02"), wire.ready())
        << (RequestFailed(b"", "Bind", "select $1::int", "22P02"), READY)
    )


def test_an_error_at_execute_skips_the_rest_of_the_pipeline() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("a", "select 1/0"),
            wire.bind("", "a"),
            wire.execute(),
            wire.bind("", "a"),
            wire.execute(),
            wire.SYNC,
        )
        << (sent(1, "select 1/0"), sent(2, "select 1/0"))
        >> server(wire.PARSE_COMPLETE, wire.BIND_COMPLETE, wire.error("22012"), wire.ready("E"))
        << (
            StatementEnded(b"", 1, Outcome.FAILED, None, (), "22012"),
            skipped(2),
            Ready(b"", "E"),
        )
    )


def test_a_statement_sent_while_the_server_skips_is_skipped_too() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "selec"), wire.FLUSH)
        >> server(wire.error("42601"))
        << RequestFailed(b"", "Parse", "selec", "42601")
        >> client(wire.query("select 1"), wire.SYNC)
        << StatementSent(b"", 1, SentBy.SIMPLE_QUERY, "select 1", ())
        >> server(wire.ready())
        << (skipped(1), READY)
    )


def test_a_fatal_error_while_the_server_skips_is_the_sessions() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "selec"), wire.bind("", ""), wire.SYNC)
        >> server(wire.error("42601"), wire.error("57P01", "FATAL"))
        << (RequestFailed(b"", "Parse", "selec", "42601"), SessionError(b"", "57P01"))
    )


def test_an_error_at_sync_is_the_commits() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "insert"), wire.bind("", ""), wire.execute(), wire.SYNC)
        << sent(1, "insert")
        >> server(
            wire.PARSE_COMPLETE,
            wire.BIND_COMPLETE,
            wire.complete("INSERT 0 1"),
            wire.error("23503"),
            wire.ready(),
        )
        << (ended(1, 1, "INSERT"), RequestFailed(b"", "Sync", None, "23503"), READY)
    )


def test_a_failed_parse_gives_a_named_statement_back() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("s", "select 1"), wire.SYNC, wire.parse("s", "select 2"), wire.SYNC)
        >> server(wire.PARSE_COMPLETE, wire.ready(), wire.error("42P05"), wire.ready())
        << (READY, RequestFailed(b"", "Parse", "select 2", "42P05"), READY)
        >> client(wire.bind("", "s"), wire.execute())
        << sent(1, "select 1")
    )


def test_a_failed_parse_loses_the_unnamed_statement_and_a_skipped_one_keeps_it() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "select 1"), wire.SYNC)
        >> server(wire.PARSE_COMPLETE, wire.ready())
        << READY
        >> client(wire.bind("", "gone"), wire.parse("", "select 2"), wire.SYNC)
        >> server(wire.error("26000"), wire.ready())
        << (RequestFailed(b"", "Bind", None, "26000"), READY)
        >> client(wire.bind("", ""), wire.execute(), wire.SYNC)
        << sent(1, "select 1")
        >> server(wire.BIND_COMPLETE, wire.complete("SELECT 1"), wire.ready())
        << (ended(1, 1, "SELECT"), READY)
        >> client(wire.parse("", "selec"), wire.SYNC)
        >> server(wire.error("42601"), wire.ready())
        << (RequestFailed(b"", "Parse", "selec", "42601"), READY)
        >> client(wire.bind("", ""), wire.execute())
        << sent(2, None)
    )


def test_close_and_parse_again_replace_a_statement() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(
            wire.parse("s", "select 1"),
            wire.close("S", "s"),
            wire.parse("s", "select 2"),
            wire.bind("p", "s"),
            wire.close("P", "p"),
            wire.bind("p", "s"),
            wire.execute("p"),
            wire.close("S", "s"),
            wire.bind("", "s"),
            wire.execute(),
            wire.SYNC,
        )
        << (sent(1, "select 2"), sent(2, None))
    )


def test_a_skipped_close_leaves_the_statement() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("s", "select 1"), wire.bind("p", "s"), wire.SYNC)
        >> server(wire.PARSE_COMPLETE, wire.BIND_COMPLETE, wire.ready("T"))
        << Ready(b"", "T")
        >> client(wire.parse("t", "selec"), wire.close("S", "s"), wire.close("P", "p"), wire.SYNC)
        >> server(wire.error("42601"), wire.ready("T"))
        << (RequestFailed(b"", "Parse", "selec", "42601"), Ready(b"", "T"))
        >> client(wire.execute("p"), wire.bind("", "s"), wire.execute())
        << (sent(1, "select 1"), sent(2, "select 1"))
    )


def test_portals_end_with_their_transaction_but_not_those_bound_since() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("s", "select 1"), wire.SYNC)
        >> server(wire.PARSE_COMPLETE, wire.ready())
        << READY
        >> client(wire.bind("old", "s"), wire.SYNC)
        >> client(wire.bind("new", "s"))
        >> server(wire.BIND_COMPLETE, wire.ready())
        << READY
        >> client(wire.execute("new"), wire.execute("old"))
        << (sent(1, "select 1"), sent(2, None, known=False))
    )


def test_an_unknown_portal_is_told_as_unknown() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.execute("never"), wire.SYNC)
        << sent(1, None, known=False)
        >> server(wire.data_row(b"x"), wire.complete("FETCH 1"), wire.ready())
        << (RowsSeen(b"", 1, None, 1), ended(1, 1, "FETCH"), READY)
    )


def test_discard_all_forgets_statements() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("s", "select 1"), wire.SYNC)
        >> server(wire.PARSE_COMPLETE, wire.ready())
        << READY
        >> client(wire.query("discard all"))
        << StatementSent(b"", 1, SentBy.SIMPLE_QUERY, "discard all", ())
        >> server(wire.complete("DISCARD ALL"), wire.ready())
        << (
            ResultEnded(b"", 1, "DISCARD ALL", None, None),
            ended(1, None, "DISCARD ALL"),
            READY,
        )
        >> client(wire.bind("", "s"), wire.execute())
        << sent(2, None)
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


def test_a_failed_copy_is_followed_by_its_sync() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.parse("", "copy t from stdin"), wire.bind("", ""), wire.execute(), wire.SYNC)
        << sent(1, "copy t from stdin")
        >> server(wire.PARSE_COMPLETE, wire.BIND_COMPLETE, wire.copy_in(0))
        << CopyBegun(b"", 1, CopyDirection.IN, False)
        >> client(wire.copy_data(b"bad\n"))
        << CopySent(b"", 1)
        >> server(wire.error("22P04"))
        << StatementEnded(b"", 1, Outcome.FAILED, None, (), "22P04")
        >> client(wire.copy_data(b"more\n"), wire.COPY_DONE, wire.SYNC)
        >> server(wire.ready())
        << READY
    )


SMALL = Limits(message_bytes=64, statements=2, remembered_bytes=48)


def test_the_oldest_statements_are_forgotten_beyond_the_limit() -> None:
    check(
        Dialogue(LOGGED_IN, SMALL)
        >> client(
            wire.parse("a", "select 1"), wire.parse("b", "select 2"), wire.parse("c", "select 3")
        )
        >> client(wire.bind("", "a"), wire.execute(), wire.bind("", "c"), wire.execute())
        << (sent(1, None), sent(2, "select 3"))
    )
    check(
        Dialogue(LOGGED_IN, SMALL)
        >> client(wire.parse("a", "select '" + "x" * 25 + "'"))
        >> client(wire.parse("b", "select '" + "y" * 25 + "'"))
        >> client(wire.bind("", "a"), wire.execute())
        << sent(1, None)
    )


def test_parameters_over_the_limit_are_not_kept() -> None:
    check(
        Dialogue(LOGGED_IN, SMALL)
        >> client(wire.parse("s", "insert"), wire.bind("", "s", b"x" * 200), wire.execute())
        << sent(1, "insert", known=False)
    )


def test_a_statement_over_the_limit_is_known_by_its_beginning() -> None:
    text = "insert into t values ('" + "x" * 200 + "')"
    beginning = text.encode()[: 64 - len(b"P\0\0\0\0s\0")].decode()
    check(
        Dialogue(LOGGED_IN, SMALL)
        >> client(wire.parse("s", text), wire.bind("", "s"), wire.execute())
        << sent(1, beginning, complete=False)
    )


def test_what_is_unanswered_is_counted_and_named() -> None:
    session = LOGGED_IN.run(whole)
    session.from_client(
        wire.parse("", "select 1") + wire.bind("", "") + wire.execute() + wire.query("select 2")
    )

    assert session.expected == 4
    assert session.unanswered == (1, 2)
