"""The resolver's answers are the server's, case by case."""

from collections.abc import Iterator

import pytest

from analyzers.sql.question import answer
from tests.analyzers.sql.resolver.cases import SCHEMA, SETS, Case, cases
from tests.oracle.facts import Question, postgres_facts
from tests.oracle.postgres import PostgresOracle
from tests.servers import PostgresServer

CASES = cases()


@pytest.fixture(scope="module")
def server(postgres_server: PostgresServer) -> Iterator[tuple[PostgresOracle, Question]]:
    """The cases' tables on a server, and what it says of its schema."""
    postgres_server.psql("create database resolver_cases")
    postgres_server.psql(SCHEMA, database="resolver_cases")
    uri = postgres_server.uri(database="resolver_cases")
    oracle = PostgresOracle(uri)
    yield oracle, postgres_facts(uri)
    oracle.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_statement_is_resolved_as_the_server_does_it(
    server: tuple[PostgresOracle, Question], case: Case
) -> None:
    oracle, facts = server
    theirs = oracle.ask(case.sql)
    assert {one: set(getattr(theirs, one)) for one in SETS} == case.touched
    ours = answer({**facts, "sql": case.sql})
    assert ours["resolution"] == "exact"
    assert {one: set(ours[one]) for one in SETS} == case.touched  # type: ignore[call-overload]


def test_the_cases_have_names_of_their_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 150
