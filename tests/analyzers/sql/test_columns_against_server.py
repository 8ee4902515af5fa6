"""The columns a statement touches, judged by a real server over a few hundred statements."""

import re
from collections.abc import Iterator

import psycopg
import pytest

from access import GapReason, SessionState, Use
from analyzers.sql import SqlAnalyser, StatementReading
from tests.analyzers.sql.generated import Statements
from tests.analyzers.sql.oracle import Needed, Oracle, Refused
from tests.analyzers.sql.telecom import analyser, corpus, start_telecom
from tests.servers import PostgresServer

PATH = "crm, public"
SESSION = SessionState("postgres", "telecom", search_path=PATH)
_TABLE = "subscriber_vip|subscriber|archive|plan|account|contact|cdr|complaint|order"
MARKER = re.compile(rf"({_TABLE})\.(\w+?)(?=(?:{_TABLE})\.|\b)")
"""A function may have put two together without anything between."""
FOLDERS = {"archive": "archive.subscriber", "order": "crm.Order Item"}
SHOWN = {Use.DISCLOSED, Use.DERIVED, Use.MASKED, Use.AGGREGATED}
READ = SHOWN | {Use.COPIED, Use.PREDICATE, Use.ORDERED}
STATEMENTS = corpus()


@pytest.fixture(scope="module")
def telecom(postgres_server: PostgresServer) -> Iterator[tuple[Oracle, SqlAnalyser]]:
    """The telecom, and an analyser to which every column is personal."""
    facts = start_telecom(postgres_server, "telecom")
    oracle = Oracle(postgres_server.uri(database="telecom"), PATH)
    yield oracle, analyser(facts, all_personal=True)
    oracle.close()


def used(reading: StatementReading, uses: set[Use]) -> set[str]:
    return {touch.resource.path for touch in reading.touches if touch.used in uses}


def missed(needed: Needed, reading: StatementReading) -> set[str]:
    """Give what the server needs and the reading does not name."""
    deleted = {path.rpartition(".")[0] for path in used(reading, {Use.DELETED})}
    return (
        (needed.read - used(reading, READ))
        | (needed.written - used(reading, {Use.WRITTEN}))
        | (needed.deleted - deleted)
    )


def came_back(values: str) -> set[str]:
    """Give the columns whose values stand in a text."""
    return {
        f"{FOLDERS.get(table, f'crm.{table}')}.{column}" for table, column in MARKER.findall(values)
    }


def could_tell(reading: StatementReading) -> bool:
    return all(gap.reason is GapReason.UNLISTED for gap in reading.gaps)


def test_the_server_names_the_columns_it_needs(telecom: tuple[Oracle, SqlAnalyser]) -> None:
    oracle, _ = telecom
    table = "crm.subscriber"
    assert oracle.needed("select msisdn from subscriber where email = 'x'") == Needed(
        frozenset({f"{table}.msisdn", f"{table}.email"}),
        frozenset(),
        frozenset(),
        frozenset({f"{table}.msisdn"}),
    )
    changed = oracle.needed("update subscriber set address = 'x' where id = 1")
    assert (changed.read, changed.written) == ({f"{table}.id"}, {f"{table}.address"})
    assert oracle.needed("delete from subscriber").deleted == {table}
    assert came_back(oracle.values("select msisdn, id from only subscriber")) == {f"{table}.msisdn"}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_column_the_server_needs_is_a_possible_touch(
    telecom: tuple[Oracle, SqlAnalyser], statement: str
) -> None:
    oracle, sql = telecom
    needed = oracle.needed(statement)
    reading = sql.statement(statement, SESSION)
    assert missed(needed, reading) == set()
    if not statement.startswith("explain"):
        assert needed.described <= used(reading, {Use.DISCLOSED})


@pytest.mark.parametrize("statement", [s for s in STATEMENTS if not s.startswith("explain")])
def test_every_value_that_comes_back_is_of_a_column_that_may_be_disclosed(
    telecom: tuple[Oracle, SqlAnalyser], statement: str
) -> None:
    oracle, sql = telecom
    reading = sql.statement(statement, SESSION)
    came = came_back(oracle.values(statement))
    assert came <= used(reading, {Use.DISCLOSED}) or not could_tell(reading)


@pytest.mark.parametrize("seed", [1, 2])
def test_random_statements_touch_nothing_unnamed(
    telecom: tuple[Oracle, SqlAnalyser], seed: int
) -> None:
    oracle, sql = telecom
    statements, accepted, tainted = Statements(seed), 0, 0
    for _ in range(300):
        statement = statements.statement()
        try:
            needed = oracle.needed(statement)
        except Refused:
            continue
        accepted += 1
        reading = sql.statement(statement, SESSION)
        assert missed(needed, reading) == set(), statement
        assert needed.described <= used(reading, {Use.DISCLOSED}), statement
        try:
            came = came_back(oracle.values(statement))
        except psycopg.Error:  # no value came back: a cast or a division failed
            continue
        tainted += bool(came)
        assert came <= used(reading, {Use.DISCLOSED}) or not could_tell(reading), statement
    assert accepted > 100
    assert tainted > 20


def test_the_corpus_is_a_few_hundred_statements() -> None:
    assert len(STATEMENTS) > 200
