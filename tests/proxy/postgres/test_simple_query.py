"""The simple query protocol: several statements, several results, COPY, function calls."""

import pytest

from access import Outcome, Parameter, ResultColumn, SentBy
from proxy.postgres import Limits
from proxy.postgres.events import (
    CopyBegun,
    CopyDirection,
    CopySeen,
    CopySent,
    FunctionReturned,
    LoginEnded,
    ParameterChanged,
    Ready,
    ResultEnded,
    RowsSeen,
    ServerTextSeen,
    SessionError,
    SessionStarted,
    StatementEnded,
    StatementSent,
    Unparsed,
)
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import Dialogue, check, client, server, whole

LOGGED_IN = (
    Dialogue()
    >> client(wire.startup(user="u", database="crm"))
    << SessionStarted(b"", "u", "crm", False, ())
    >> server(wire.LOGIN_REPLY)
    << (ParameterChanged(b"", "client_encoding", "UTF8"), LoginEnded(b"", None, False))
)
PHONE = ResultColumn("phone", 16400, 2, 25, False)
PHONE_FIELD = wire.field("phone", 16400, 2, 25)


def sent(serial: int, text: str) -> StatementSent:
    return StatementSent(b"", serial, SentBy.SIMPLE_QUERY, text, ())


def ended(serial: int, rows: int | None, *commands: str) -> StatementEnded:
    return StatementEnded(b"", serial, Outcome.OK, rows, commands, None)


def test_a_query_with_rows() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("select phone from subscriber"))
        << sent(1, "select phone from subscriber")
        >> server(
            wire.row_description(PHONE_FIELD),
            wire.data_row(b"13800138000"),
            wire.data_row(None),
            wire.complete("SELECT 2"),
            wire.ready(),
        )
        << (
            RowsSeen(b"", 1, (PHONE,), 2),
            ResultEnded(b"", 1, "SELECT", 2, None),
            ended(1, 2, "SELECT"),
            Ready(b"", "I"),
        )
    )


def test_several_statements_in_one_string_give_several_results() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("select phone from subscriber; update t set a=1; select 1"))
        << sent(1, "select phone from subscriber; update t set a=1; select 1")
        >> server(
            wire.row_description(PHONE_FIELD),
            wire.data_row(b"1"),
            wire.complete("SELECT 1"),
            wire.complete("UPDATE 3"),
            wire.row_description(wire.field("?column?", oid=23)),
            wire.data_row(b"1"),
            wire.complete("SELECT 1"),
            wire.ready("T"),
        )
        << (
            RowsSeen(b"", 1, (PHONE,), 1),
            ResultEnded(b"", 1, "SELECT", 1, None),
            ResultEnded(b"", 1, "UPDATE", 3, None),
            RowsSeen(b"", 1, (ResultColumn("?column?", 0, 0, 23, False),), 1),
            ResultEnded(b"", 1, "SELECT", 1, None),
            ended(1, 5, "SELECT", "UPDATE"),
            Ready(b"", "T"),
        )
    )


def test_an_empty_query_ends_without_a_command() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query(""))
        << sent(1, "")
        >> server(wire.EMPTY_QUERY, wire.ready())
        << (ResultEnded(b"", 1, "", None, None), ended(1, None), Ready(b"", "I"))
    )


@pytest.mark.parametrize(
    ("sqlstate", "outcome"),
    [("42P01", Outcome.FAILED), ("42501", Outcome.DENIED), ("28000", Outcome.DENIED)],
)
def test_an_error_ends_the_whole_string(sqlstate: str, outcome: Outcome) -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("select 1; select x"))
        << sent(1, "select 1; select x")
        >> server(
            wire.row_description(wire.field("a")),
            wire.data_row(b"1"),
            wire.complete("SELECT 1"),
            wire.error(sqlstate),
            wire.ready("E"),
        )
        << (
            RowsSeen(b"", 1, (ResultColumn("a", 0, 0, 25, False),), 1),
            ResultEnded(b"", 1, "SELECT", 1, None),
            ResultEnded(b"", 1, "", None, sqlstate),
            StatementEnded(b"", 1, outcome, 1, ("SELECT",), sqlstate),
            Ready(b"", "E"),
        )
    )


def test_pipelined_queries_are_answered_in_order() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("begin"), wire.query("select x"))
        << (sent(1, "begin"), sent(2, "select x"))
        >> server(wire.complete("BEGIN"), wire.ready("T"), wire.error("42703"), wire.ready("E"))
        << (
            ResultEnded(b"", 1, "BEGIN", None, None),
            ended(1, None, "BEGIN"),
            Ready(b"", "T"),
            ResultEnded(b"", 2, "", None, "42703"),
            StatementEnded(b"", 2, Outcome.FAILED, None, (), "42703"),
            Ready(b"", "E"),
        )
    )


def test_server_text_is_told_apart_from_rows_wherever_it_comes() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> server(
            wire.notification("jobs", "13800138000"), wire.parameter_status("TimeZone", "UTC")
        )
        << (ServerTextSeen(b"", None, True), ParameterChanged(b"", "TimeZone", "UTC"))
        >> client(wire.query("select f()"))
        << sent(1, "select f()")
        >> server(
            wire.notice(),
            wire.row_description(wire.field("f")),
            wire.notice(),
            wire.data_row(b"1"),
            wire.notification("jobs", "x"),
            wire.complete("SELECT 1"),
            wire.ready(),
            wire.notice(),
        )
        << (
            ServerTextSeen(b"", 1),
            ServerTextSeen(b"", 1),
            RowsSeen(b"", 1, (ResultColumn("f", 0, 0, 25, False),), 1),
            ServerTextSeen(b"", 1, True),
            ResultEnded(b"", 1, "SELECT", 1, None),
            ended(1, 1, "SELECT"),
            Ready(b"", "I"),
            ServerTextSeen(b"", None),
        )
    )


def test_an_error_that_answers_nothing_is_the_sessions() -> None:
    check(Dialogue(LOGGED_IN) >> server(wire.error("57P01", "FATAL")) << SessionError(b"", "57P01"))


def test_statement_text_is_decoded_in_the_clients_encoding() -> None:
    chinese = "select 电话 from 用户"
    check(
        Dialogue(LOGGED_IN)
        >> server(wire.parameter_status("client_encoding", "GBK"))
        << ParameterChanged(b"", "client_encoding", "GBK")
        >> client(wire.query(chinese.encode("gbk")))
        << sent(1, chinese)
    )


def test_bytes_that_do_not_decode_are_kept() -> None:
    dialogue = (
        Dialogue(LOGGED_IN) >> client(wire.query(b"select '\xff'")) << sent(1, "select '\udcff'")
    )
    check(dialogue)


def test_copy_out() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("copy subscriber to stdout"))
        << sent(1, "copy subscriber to stdout")
        >> server(
            wire.copy_out(0, 0),
            wire.copy_data(b"1\t13800138000\n"),
            wire.copy_data(b"2\t\\N\n"),
            wire.notice(),
            wire.copy_data(b"3\t\\N\n"),
            wire.COPY_DONE,
            wire.complete("COPY 3"),
            wire.ready(),
        )
        << (
            CopyBegun(b"", 1, CopyDirection.OUT, False),
            CopySeen(b"", 1, CopyDirection.OUT, 2),
            ServerTextSeen(b"", 1),
            CopySeen(b"", 1, CopyDirection.OUT, 1),
            ResultEnded(b"", 1, "COPY", 3, None),
            ended(1, 3, "COPY"),
            Ready(b"", "I"),
        )
    )


def test_copy_rows_are_what_each_message_carries() -> None:
    raw = wire.copy_data(b"1\n") + wire.copy_data(b"") + wire.copy_data(b"22\n")

    assert list(CopySeen(raw, 1, CopyDirection.OUT, 3).rows()) == [b"1\n", b"", b"22\n"]


def test_an_error_during_copy_out_ends_the_query() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("copy subscriber to stdout"))
        << sent(1, "copy subscriber to stdout")
        >> server(wire.copy_out(0), wire.copy_data(b"1\n"), wire.error("57014"), wire.ready())
        << (
            CopyBegun(b"", 1, CopyDirection.OUT, False),
            CopySeen(b"", 1, CopyDirection.OUT, 1),
            ResultEnded(b"", 1, "", None, "57014"),
            StatementEnded(b"", 1, Outcome.FAILED, None, (), "57014"),
            Ready(b"", "I"),
        )
    )


def test_copy_in_and_a_copy_that_the_client_gives_up() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("copy t from stdin"))
        << sent(1, "copy t from stdin")
        >> server(wire.copy_in(0, binary=True))
        << CopyBegun(b"", 1, CopyDirection.IN, True)
        >> client(wire.copy_data(b"1"), wire.COPY_DONE)
        << CopySent(b"", 1)
        >> server(wire.complete("COPY 1"), wire.ready())
        << (ResultEnded(b"", 1, "COPY", 1, None), ended(1, 1, "COPY"), Ready(b"", "I"))
        >> client(wire.query("copy t from stdin"))
        << sent(2, "copy t from stdin")
        >> server(wire.copy_in(0))
        << CopyBegun(b"", 2, CopyDirection.IN, False)
        >> client(wire.copy_fail("no"))
        >> server(wire.error("57014"), wire.ready())
        << (
            ResultEnded(b"", 2, "", None, "57014"),
            StatementEnded(b"", 2, Outcome.FAILED, None, (), "57014"),
            Ready(b"", "I"),
        )
        >> client(wire.copy_data(b"late"))
    )


def test_copy_data_sent_ahead_of_the_servers_answer_belongs_to_the_query() -> None:
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.query("copy t from stdin"), wire.copy_data(b"1\n"), wire.COPY_DONE)
        << (sent(1, "copy t from stdin"), CopySent(b"", 1))
        >> server(wire.copy_in(0), wire.complete("COPY 1"), wire.ready())
        << (
            CopyBegun(b"", 1, CopyDirection.IN, False),
            ResultEnded(b"", 1, "COPY", 1, None),
            ended(1, 1, "COPY"),
            Ready(b"", "I"),
        )
    )


def test_replication_flows_both_ways_until_both_sides_are_done() -> None:
    check(
        Dialogue()
        >> client(wire.startup(user="u", database="crm", replication="database"))
        << SessionStarted(b"", "u", "crm", True, ())
        >> server(wire.LOGIN_REPLY)
        << (ParameterChanged(b"", "client_encoding", "UTF8"), LoginEnded(b"", None, False))
        >> client(wire.query("START_REPLICATION SLOT s LOGICAL 0/0"))
        << StatementSent(b"", 1, SentBy.REPLICATION, "START_REPLICATION SLOT s LOGICAL 0/0", ())
        >> server(wire.copy_both())
        << CopyBegun(b"", 1, CopyDirection.BOTH, False)
        >> client(wire.copy_data(b"r"))
        << CopySent(b"", 1)
        >> server(wire.copy_data(b"w1"), wire.copy_data(b"w2"))
        << CopySeen(b"", 1, CopyDirection.BOTH, 2)
        >> client(wire.COPY_DONE)
        >> server(wire.COPY_DONE, wire.complete("COPY 0"), wire.ready())
        << (ResultEnded(b"", 1, "COPY", 0, None), ended(1, 0, "COPY"), Ready(b"", "I"))
    )


def test_a_function_call_and_one_that_fails() -> None:
    call = StatementSent(
        b"",
        1,
        SentBy.FUNCTION_CALL,
        None,
        (Parameter(0, True, b"\0\0\0\1"), Parameter(0, True, None)),
    )
    check(
        Dialogue(LOGGED_IN)
        >> client(wire.function_call(952, b"\0\0\0\1", None))
        << call
        >> server(wire.function_response(b"\0\0\0\2"), wire.ready())
        << (FunctionReturned(b"", 1), ended(1, None), Ready(b"", "I"))
        >> client(wire.function_call(952))
        << StatementSent(b"", 2, SentBy.FUNCTION_CALL, None, ())
        >> server(wire.error("42883"), wire.ready())
        << (
            ResultEnded(b"", 2, "", None, "42883"),
            StatementEnded(b"", 2, Outcome.FAILED, None, (), "42883"),
            Ready(b"", "I"),
        )
    )


LIMIT = Limits(message_bytes=64)


def test_a_row_over_the_limit_passes_in_pieces_and_says_so() -> None:
    check(
        Dialogue(LOGGED_IN, LIMIT)
        >> client(wire.query("select a"))
        << sent(1, "select a")
        >> server(
            wire.row_description(wire.field("a")),
            wire.data_row(b"x"),
            wire.data_row(b"y" * 200),
            wire.data_row(b"z"),
            wire.complete("SELECT 3"),
            wire.ready(),
        )
        << (
            RowsSeen(b"", 1, (ResultColumn("a", 0, 0, 25, False),), 1),
            RowsSeen(b"", 1, (ResultColumn("a", 0, 0, 25, False),), 1, cut=True),
            RowsSeen(b"", 1, (ResultColumn("a", 0, 0, 25, False),), 1),
            ResultEnded(b"", 1, "SELECT", 3, None),
            ended(1, 3, "SELECT"),
            Ready(b"", "I"),
        )
    )


def test_copy_data_over_the_limit_says_so() -> None:
    check(
        Dialogue(LOGGED_IN, LIMIT)
        >> client(wire.query("copy t from stdin"), wire.copy_data(b"x" * 100), wire.copy_data(b"y"))
        << (sent(1, "copy t from stdin"), CopySent(b"", 1, cut=True), CopySent(b"", 1))
    )


def test_a_statement_over_the_limit_says_that_it_is_not_complete() -> None:
    text = "select '" + "x" * 200 + "'"
    check(
        Dialogue(LOGGED_IN, LIMIT)
        >> client(wire.query(text), wire.query("select 1"))
        << (
            StatementSent(b"", 1, SentBy.SIMPLE_QUERY, text[: 64 - 5], (), complete=False),
            sent(2, "select 1"),
        )
    )


def test_an_error_over_the_limit_still_gives_its_code() -> None:
    check(
        Dialogue(LOGGED_IN, LIMIT)
        >> client(wire.query("select a"))
        << sent(1, "select a")
        >> server(wire.error("22P02", said="x" * 500), wire.ready())
        << (
            ResultEnded(b"", 1, "", None, "22P02"),
            StatementEnded(b"", 1, Outcome.FAILED, None, (), "22P02"),
            Ready(b"", "I"),
        )
    )


@pytest.mark.parametrize(
    "reply",
    [
        wire.data_row(b"13800138000"),
        wire.complete("SELECT 1"),
        wire.copy_data(b"x"),
        wire.PARSE_COMPLETE,
        wire.function_response(b"x"),
        wire.row_description(wire.field("a")),
        b"J\0\0\0\x0a8.0.36",
    ],
    ids=["row", "complete", "copy", "parse", "function", "description", "mysql"],
)
def test_a_server_message_that_answers_nothing_fails_the_session(reply: bytes) -> None:
    session = LOGGED_IN.run(whole)

    (event,) = session.from_server(reply)

    assert isinstance(event, Unparsed)
    assert event.raw == reply
    assert session.failed
