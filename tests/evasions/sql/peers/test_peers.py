"""Statements that defeated other audit tools, as their users reported it. The judge is PostgreSQL.

One file each, against the telecom of the oracle. A file's head says what it tries (`says`) and where
it was reported (`from`). What the server takes must be read exactly as its permission check reads it;
for what it refuses, `unparsed` names a table of which every column may be touched. `heirs`: the
server's check leaves out the columns of inheriting tables, which the rows come from too.
"""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from access import GapReason, Reading, SessionState, Use
from analyzers.sql import SqlAnalyser
from proxy.introspect import snapshot
from tests.analyzers.sql.telecom import KEYS, PSEUDONYMISER, AllPersonal, gate
from tests.oracle.answer import Refused
from tests.oracle.corpus import FOLDER, read_corpus
from tests.oracle.postgres import PostgresOracle
from tests.oracle.score import make_database
from tests.servers import PostgresServer

FILES = sorted(Path(__file__).parent.glob("*.sql"))
HEAD = re.compile(r"-- (says|from|unparsed|heirs): (.*)\n")
TELECOM = read_corpus(FOLDER / "telecom")
SESSION = SessionState("postgres", TELECOM.database, search_path=", ".join(TELECOM.search_path))
CHANGED = {Use.WRITTEN, Use.DELETED}
GIVEN_OUT = {Use.DISCLOSED, Use.DERIVED, Use.MASKED, Use.AGGREGATED}
HEIRS = ("crm.subscriber_vip.", "crm.subscriber_minor.")


def parts(path: Path) -> tuple[dict[str, str], str]:
    """Give a file's head and its statement."""
    text = path.read_text()
    head: dict[str, str] = {}
    while found := HEAD.match(text):
        head[found[1]] = found[2]
        text = text[found.end() :]
    assert {"says", "from"} <= head.keys()
    return head, text.removesuffix("\n")


@pytest.fixture(scope="module")
def oracle(postgres_server: PostgresServer) -> Iterator[PostgresOracle]:
    make_database(postgres_server, TELECOM)
    uri = postgres_server.uri(database=TELECOM.database)
    asked = PostgresOracle(uri, ",".join(TELECOM.search_path))
    yield asked
    asked.close()


@pytest.fixture(scope="module")
def analyser(postgres_server: PostgresServer) -> SqlAnalyser:
    make_database(postgres_server, TELECOM)
    facts = asyncio.run(
        snapshot(
            system="crm",
            host="127.0.0.1",
            port=postgres_server.port,
            user="postgres",
            database=TELECOM.database,
        )
    )
    return SqlAnalyser("crm", facts, AllPersonal(), PSEUDONYMISER, gate(), KEYS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_statement_is_read_as_the_server_reads_it(
    path: Path, oracle: PostgresOracle, analyser: SqlAnalyser
) -> None:
    head, statement = parts(path)
    reading = analyser.statement(statement, SESSION)
    used: dict[Use, set[str]] = {}
    for touch in reading.touches:
        column = touch.resource.path.removeprefix("public.")
        if "heirs" not in head or not column.startswith(HEIRS):
            used.setdefault(touch.used, set()).add(column)
    assert len(reading.touches) == len(set(reading.touches))
    read = {column for use, columns in used.items() if use not in CHANGED for column in columns}
    output = {column for use in GIVEN_OUT for column in used.get(use, ())}

    if "unparsed" in head:
        with pytest.raises(Refused):
            oracle.ask(statement)
        assert reading.reading is Reading.UNREADABLE
        assert GapReason.UNPARSED in {gap.reason for gap in reading.gaps}
        table = next(t for t in analyser.facts.tables if head["unparsed"] == f"{t.schema}.{t.name}")
        assert {f"{head['unparsed']}.{column.name}" for column in table.columns} <= output
        return
    theirs = oracle.ask(statement.strip("; \t\n"))
    assert reading.reading is Reading.EXACT
    assert reading.gaps == () or {gap.reason for gap in reading.gaps} == {GapReason.UNLISTED}
    assert read == theirs.read
    assert output == theirs.output
    assert used.get(Use.WRITTEN, set()) == theirs.write
    deleted = {column.rpartition(".")[0] for column in used.get(Use.DELETED, ())}
    assert deleted == theirs.deleted


def test_every_class_of_the_evidence_has_a_file() -> None:
    reported = {parts(path)[0]["from"] for path in FILES}
    assert {one.partition("#")[0].lower() for one in reported} == {
        *("hhyo/archery", "bytebase/omni", "bytebase/bytebase", "starrocks/starrocks"),
        *("pgaudit/pgaudit", "envoyproxy/envoy", "ethyca/fides"),
    }
