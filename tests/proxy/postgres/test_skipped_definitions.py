"""A statement that runs must not be recorded as another: definitions that the server skipped.

After an error the server skips to Sync. What the client sent behind that Sync already runs with the
*old* statement of the name, while the session has only seen the client send the new one.
"""

from __future__ import annotations

import pytest

from proxy.postgres import PostgresSession
from proxy.postgres.events import StatementSent
from tests.proxy.postgres import wire
from tests.proxy.postgres.test_simple_query import LOGGED_IN

DELETE = "delete from subscriber"
HARMLESS = "select 1"


def logged_in() -> PostgresSession:
    session = PostgresSession()
    for step, _ in LOGGED_IN.steps:
        (session.from_client if step.by_client else session.from_server)(step.raw)
    return session


def executed(session: PostgresSession, *messages: bytes) -> list[str | None]:
    events = session.from_client(b"".join(messages))
    return [event.text for event in events if isinstance(event, StatementSent)]


CASES = {
    "a Parse of a name that exists is refused": ("s", (wire.parse("s", HARMLESS), wire.SYNC)),
    "a Parse behind an error is skipped": (
        "",
        (wire.parse("x", "syntax err"), wire.parse("", HARMLESS), wire.SYNC),
    ),
    "a Close behind an error is skipped": (
        "s",
        (
            wire.parse("x", "syntax err"),
            wire.close("S", "s"),
            wire.parse("s", HARMLESS),
            wire.SYNC,
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_the_server_executes_is_not_taken_for_what_it_skipped(case: str) -> None:
    name, pipeline = CASES[case]
    session = logged_in()
    session.from_client(wire.parse(name, DELETE) + wire.SYNC)
    session.from_server(wire.PARSE_COMPLETE + wire.ready())
    texts = executed(session, *pipeline, wire.bind("", name), wire.execute(), wire.SYNC)
    assert texts == [None]


def test_a_portal_behind_a_sync_is_unknown_until_the_server_has_bound_it() -> None:
    session = logged_in()
    session.from_client(wire.parse("s", HARMLESS) + wire.SYNC)
    session.from_server(wire.PARSE_COMPLETE + wire.ready())
    texts = executed(session, wire.bind("p", "s"), wire.SYNC, wire.execute("p"), wire.SYNC)
    assert texts == [None]


def test_a_definition_that_the_server_confirmed_is_known_behind_the_sync() -> None:
    session = logged_in()
    session.from_client(wire.parse("s", HARMLESS) + wire.SYNC)
    session.from_server(wire.PARSE_COMPLETE)
    assert executed(session, wire.bind("", "s"), wire.execute(), wire.SYNC) == [HARMLESS]


def test_a_pipeline_in_one_go_is_read() -> None:
    session = logged_in()
    pipeline = (wire.parse("s", DELETE), wire.bind("", "s"), wire.execute(), wire.SYNC)
    assert executed(session, *pipeline) == [DELETE]


@pytest.mark.parametrize("text", ["deallocate s; prepare s as delete from t", "/**/PREPARE s as"])
def test_a_name_that_sql_may_have_prepared_anew_is_unknown(text: str) -> None:
    session = logged_in()
    session.from_client(wire.parse("s", HARMLESS) + wire.SYNC)
    session.from_server(wire.PARSE_COMPLETE + wire.ready())
    session.from_client(wire.query(text))
    assert executed(session, wire.bind("", "s"), wire.execute(), wire.SYNC) == [None]


@pytest.mark.parametrize("text", ["prepare transaction 'x'", "select 'prepare s'"])
def test_a_word_that_prepares_no_statement_costs_no_reading(text: str) -> None:
    session = logged_in()
    session.from_client(wire.parse("s", HARMLESS) + wire.SYNC)
    session.from_server(wire.PARSE_COMPLETE + wire.ready())
    session.from_client(wire.query(text))
    assert executed(session, wire.bind("", "s"), wire.execute(), wire.SYNC) == [HARMLESS]
