"""What holds for any bytes, however they are cut."""

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proxy.postgres import PostgresSession, ProtocolViolation, SessionFailed
from proxy.postgres.events import LoginEnded, RowsSeen, Unparsed
from proxy.postgres.messages import data_rows
from tests.proxy.postgres import wire
from tests.proxy.postgres.dialogue import whole
from tests.proxy.postgres.test_simple_query import LOGGED_IN

VALUES = st.one_of(st.none(), st.binary(max_size=20))
CLIENT_MESSAGES = st.one_of(
    st.builds(wire.query, st.text(alphabet="select 1;", max_size=20)),
    st.builds(wire.parse, st.sampled_from(["", "a", "b"]), st.just("select 1")),
    st.builds(
        lambda p, s, v: wire.bind(p, s, *v),
        st.sampled_from(["", "p"]),
        st.sampled_from(["", "a", "b", "c"]),
        st.lists(VALUES, max_size=3),
    ),
    st.builds(wire.describe, st.sampled_from("SP"), st.sampled_from(["", "a"])),
    st.builds(wire.close, st.sampled_from("SP"), st.sampled_from(["", "a", "p"])),
    st.builds(wire.execute, st.sampled_from(["", "p"])),
    st.sampled_from([wire.SYNC, wire.FLUSH, wire.COPY_DONE, wire.copy_data(b"x")]),
)
SERVER_MESSAGES = st.one_of(
    st.sampled_from(
        [
            wire.PARSE_COMPLETE,
            wire.BIND_COMPLETE,
            wire.CLOSE_COMPLETE,
            wire.NO_DATA,
            wire.PORTAL_SUSPENDED,
            wire.EMPTY_QUERY,
            wire.complete("SELECT 1"),
            wire.error("42601"),
            wire.notice(),
            wire.notification("c", "p"),
            wire.ready(),
            wire.copy_in(0),
            wire.copy_out(0),
            wire.copy_data(b"x"),
            wire.COPY_DONE,
            wire.row_description(wire.field("a")),
            wire.parameter_description(25),
            wire.parameter_status("TimeZone", "UTC"),
        ]
    ),
    st.builds(lambda v: wire.data_row(*v), st.lists(VALUES, max_size=3)),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just(True), CLIENT_MESSAGES), st.tuples(st.just(False), SERVER_MESSAGES)
    ),
    max_size=30,
)


def run(session: PostgresSession, steps: list[tuple[bool, bytes]]) -> tuple[list[Any], list[Any]]:
    """Feed steps until the session fails; give both sides' events."""
    events: tuple[list[Any], list[Any]] = ([], [])
    sent = [b"", b""]
    with contextlib.suppress(SessionFailed):
        for by_client, raw in steps:
            feed = session.from_client if by_client else session.from_server
            found = feed(raw)
            sent[not by_client] += raw
            events[not by_client].extend(found)
    for side in (0, 1):
        joined = b"".join(e.raw for e in events[side])
        assert sent[side][: len(joined)] == joined
        assert len(joined) + session.held[side] == len(sent[side])
    return events


@settings(deadline=None)
@given(STEPS, st.randoms(use_true_random=False))
def test_any_order_of_messages_keeps_its_bytes_and_fails_at_the_same_place(
    steps: list[tuple[bool, bytes]], random: Any
) -> None:
    at_once = run(LOGGED_IN.run(whole), steps)
    pieces = [(by_client, raw[i : i + 1]) for by_client, raw in steps for i in range(len(raw))]
    in_bytes = run(LOGGED_IN.run(whole), pieces)

    for side in (0, 1):
        serials = [e.serial for e in at_once[side] if hasattr(e, "sent_by")]
        assert serials == [e.serial for e in in_bytes[side] if hasattr(e, "sent_by")]
        rows = sum(e.count for e in at_once[side] if isinstance(e, RowsSeen))
        assert rows == sum(e.count for e in in_bytes[side] if isinstance(e, RowsSeen))
        failed = [e.why for e in at_once[side] if isinstance(e, Unparsed)]
        assert failed == [e.why for e in in_bytes[side] if isinstance(e, Unparsed)]


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=60)), max_size=10))
def test_no_bytes_raise_anything_but_session_failed(steps: list[tuple[bool, bytes]]) -> None:
    run(PostgresSession(), steps)
    run(LOGGED_IN.run(whole), steps)


@settings(deadline=None)
@given(STEPS, st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_damaged_messages_keep_their_bytes(
    steps: list[tuple[bool, bytes]], place: int, damage: bytes
) -> None:
    damaged = [
        (by_client, raw[: place % len(raw)] + damage + raw[place % len(raw) + len(damage) :])
        for by_client, raw in steps
    ]
    run(LOGGED_IN.run(whole), damaged)


@pytest.mark.parametrize(
    "raw",
    [
        b"GET / HTTP/1.1\r\nHost: db\r\n\r\n",
        b"\x55\0\0\x01\x8d\xa6\xff\x19\0\0\0\x01root\0",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\0\0\0\x08\0\x02\0\0",
        b"\0\0\0\x04",
        b"\xff" * 40,
        wire.startup(user="u")[:-1] + b"x",
    ],
    ids=["http", "mysql", "ssh", "protocol_2", "too_short", "ones", "no_end"],
)
def test_another_protocol_on_the_port_fails_and_stays_failed(raw: bytes) -> None:
    for cut in (len(raw), 1):
        session = PostgresSession()
        events = run(session, [(True, raw[i : i + cut]) for i in range(0, len(raw), cut)])[0]

        assert isinstance(events[-1], Unparsed)
        for feed in (session.from_client, session.from_server):
            with pytest.raises(SessionFailed):
                feed(b"more")


def test_a_violation_says_nothing_of_what_came() -> None:
    session = LOGGED_IN.run(whole)

    (event,) = session.from_client(b"13800138000")

    assert isinstance(event, Unparsed)
    assert not any(digit in event.why for digit in "0138")


def test_a_server_that_speaks_first_fails_the_session() -> None:
    session = PostgresSession()

    (event,) = session.from_server(b"\x4a\0\0\0\x0a8.0.36\0")

    assert isinstance(event, Unparsed)


def test_messages_before_the_login_has_ended_fail_the_session() -> None:
    session = PostgresSession()
    session.from_client(wire.startup(user="u"))

    (event,) = session.from_client(wire.query("select 1"))

    assert isinstance(event, Unparsed)


@pytest.mark.parametrize(
    ("by_client", "raw"),
    [
        (True, wire.message(b"B", b"\0\0\0\1\0\0\0\1\xff\xff\xff\xfe\0\0")),
        (True, wire.message(b"B", b"\0\0\0\3\0\0\0\0\0\0\0\0\0\1\xff\xff\xff\xff\0\0")),
        (True, wire.message(b"P", b"s\0select 1\0\0\5\0\0\0\1")),
        (True, wire.message(b"Q", b"select 1")),
        (True, wire.message(b"Q", b"select 1\0;")),
        (True, wire.message(b"D", b"Xs\0")),
        (True, wire.message(b"S", b"\0")),
        (True, b"Q\0\0\0\3"),
        (True, b"S\x7f\xff\xff\xff"),
        (False, wire.message(b"Z", b"Q")),
        (False, wire.message(b"S", b"name\0")),
        (False, wire.message(b"E", b"SERROR\0")),
    ],
)
def test_a_malformed_body_fails_the_session(by_client: bool, raw: bytes) -> None:
    session = LOGGED_IN.run(whole)

    (event,) = (session.from_client if by_client else session.from_server)(raw)

    assert isinstance(event, Unparsed)
    assert event.raw == raw


@settings(deadline=None)
@given(st.lists(st.lists(VALUES, max_size=5), max_size=5))
def test_rows_are_read_field_by_field(rows: list[list[bytes | None]]) -> None:
    raw = b"".join(wire.data_row(*row) for row in rows)

    assert list(data_rows(raw)) == rows


@pytest.mark.parametrize(
    "raw",
    [
        wire.message(b"D", b"\0\1\0\0\0\5abc"),
        wire.message(b"D", b"\0\1\0\0\0\1abc"),
        wire.message(b"D", b"\0\2\0\0\0\1a"),
        wire.message(b"D", b"\0\1\xff\xff\xff\xfe"),
        wire.message(b"D", b""),
    ],
)
def test_a_row_whose_lengths_do_not_add_up_is_a_violation(raw: bytes) -> None:
    with pytest.raises(ProtocolViolation):
        list(data_rows(raw))


def test_login_is_seen_though_the_server_sends_byte_by_byte() -> None:
    session = PostgresSession()
    session.from_client(wire.startup(user="u"))

    events = run(session, [(False, bytes([b])) for b in wire.LOGIN_REPLY])[1]

    assert isinstance(events[-1], LoginEnded)
