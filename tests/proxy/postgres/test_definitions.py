"""How long the statements and portals of a client are known, and how much of them is kept."""

from access import SentBy
from proxy.postgres import Limits
from proxy.postgres.events import (
    Ready,
    RequestFailed,
    ResultEnded,
    RowsSeen,
    StatementSent,
)
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import Dialogue, check, client, server
from tests.proxy.postgres.extended import READY, ended, sent
from tests.proxy.postgres.test_simple_query import LOGGED_IN


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
