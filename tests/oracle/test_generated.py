"""Random statements about the telecom are answered as PostgreSQL answers."""

import os
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.oracle.corpus import FOLDER, Corpus, Statement, read_corpus
from tests.oracle.generated import Statements
from tests.oracle.score import Difference, PostgresJudge, score
from tests.servers import PostgresServer

SEEDS = range(100, 160) if os.environ.get("WHOSAW_SOAK") else range(8)
EACH = 150


@pytest.fixture(scope="module")
def judge(postgres_server: PostgresServer) -> Iterator[PostgresJudge]:
    with closing(PostgresJudge(postgres_server, telecom())) as made:
        yield made


def telecom() -> Corpus:
    return Corpus("telecom random", *read_corpus(FOLDER / "telecom")[1:])


def is_of_the_other_side(one: Difference) -> bool:
    """Tell whether nothing is missed but columns that a join merges with one that is told.

    A merged column is the other side's where the types differ, and a question tells no types: the
    values are the same, and both columns are among those read.
    """
    missing = one.theirs.output - set(one.ours["output"])
    instead = {path.rpartition(".")[2] for path in set(one.ours["output"]) - one.theirs.output}
    return (
        [kind for kind in one.kinds if "SILENT" in kind] == ["SILENT output"]
        and ("natural join" in one.statement.sql or " using (" in one.statement.sql)
        and missing <= set(one.ours["read"])
        and {path.rpartition(".")[2] for path in missing} <= instead
    )


def test_random_statements_are_answered_as_the_server_does(judge: PostgresJudge) -> None:
    statements = [
        Statement(f"{seed}.{at}", made.statement())
        for seed in SEEDS
        for made in [Statements(seed)]
        for at in range(EACH)
    ]
    result = score(telecom(), judge, statements)
    assert result.asked > len(statements) / 4
    silent = [one for one in result.differences if any("SILENT" in kind for kind in one.kinds)]
    merged = [one for one in silent if is_of_the_other_side(one)]
    assert [one.statement for one in silent if one not in merged] == []
    assert len(merged) <= result.asked / 500
    assert result.per_cent("loud") <= 1
    for kind in ("output", "write", "deleted"):
        assert result.per_cent(kind) >= 99, kind
    assert (
        result.per_cent("read") >= 96
    )  # unused CTEs that refer to each other, writes through views
