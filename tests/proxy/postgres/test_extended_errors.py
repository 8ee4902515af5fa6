"""Errors in the extended query protocol: what failed, and what the server skips."""

from access import Outcome, SentBy
from proxy.postgres.events import (
    CopyBegun,
    CopyDirection,
    CopySent,
    Ready,
    RequestFailed,
    SessionError,
    StatementEnded,
    StatementSent,
)
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import Dialogue, check, client, server
from tests.proxy.postgres.extended import READY, ended, sent, skipped
from tests.proxy.postgres.test_simple_query import LOGGED_IN


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
