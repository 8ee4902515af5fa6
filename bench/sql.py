"""What reading a statement costs, beside named peers and a dict look-up, in one run.

Run: `python -m bench.sql [--rounds 3] [--curve]`. Cold: the analyser has forgotten everything; all of
a reading counts (parser, resolver, redaction, subjects, its place in the memory). Beside it sqlglot's
`optimizer.qualify` with `traverse_scope`, on a schema built before and on one built for each call,
sqllineage (non-validating, column lineage) and bare `sqlparse.parse`. Queries only, since `qualify`
does nothing for other statements. OLTP text: `pgbench` and the telecom's first hundred statements;
TPC-DS text: BenchBox's. Cached: the very text again, and the text with other values, beside
`dict.get` of bytes made anew. `--curve` prints instead how the time grows with the length of hostile
text. Times are the best of the rounds of each statement, in µs; ratios are of one run.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

import sqlglot
import sqlparse
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import traverse_scope
from sqlglot.schema import MappingSchema

from access import SessionState
from analyzers.catalog import TextGate, parse_catalogue
from analyzers.catalog.text_gate import ListedText
from analyzers.detection import Detector, Pseudonymiser
from analyzers.sql import SqlAnalyser
from analyzers.sql.ddl import parts_of
from analyzers.sql.question_schema import facts_of, schema_part
from bench._curve import curve
from bench._peers import peers
from tests.oracle.corpus import FOLDER, read_corpus

OLTP, TPCDS = ("pgbench", "telecom_first"), ("benchbox/tpcds",)
QUERY = ("select", "with", "(")
COLD_GOAL, HIT_GOAL = 1 / 8, 15
SHAPES = (
    "SELECT abalance FROM pgbench_accounts WHERE aid = {n};",
    "UPDATE pgbench_accounts SET abalance = abalance + {n} WHERE aid = {n};",
    "UPDATE pgbench_tellers SET tbalance = tbalance + -{n} WHERE tid = {n};",
    (
        "INSERT INTO pgbench_history (tid, bid, aid, delta, mtime)"
        " VALUES ({n}, 1, {n}, -{n}, CURRENT_TIMESTAMP);"
    ),
    "SELECT c FROM sbtest1 WHERE id BETWEEN {n} AND {n}99 ORDER BY c LIMIT 10",
    "select s.msisdn, s.status from subscriber s where s.plan_id = {n} and s.status = 'active{n}'",
    "select * from invoice where subscriber_id = {n} and month in ('2026-0{n}', '2026-1{n}')",
    "select plan_id from subscriber where msisdn = '1380013{n}'",
    "update subscriber set status = 'closed' where msisdn = '1380013{n}' and status = 'active'",
    "SELECT c FROM sbtest1 WHERE id={n}",
    (
        "SELECT c_discount, c_last, w_tax FROM customer, warehouse"
        " WHERE w_id = {n} AND c_w_id = w_id AND c_d_id = 3 AND c_id = {n}"
    ),
    "UPDATE stock SET s_quantity = {n} WHERE s_i_id = {n} AND s_w_id = 1",
    "DELETE FROM session WHERE id = 'b7f{n}c' OR expires < '2026-01-01 00:00:{n}'",
)


class Timed(NamedTuple):
    """Of each statement the best time, in µs; None where it was refused."""

    times: list[float | None]

    @property
    def refused(self) -> int:
        """How many statements were refused."""
        return self.times.count(None)

    def at(self, share: float) -> float:
        """Give a quantile."""
        known = sorted(one for one in self.times if one is not None)
        return known[min(len(known) - 1, int(len(known) * share))] if known else float("nan")


class Subject(NamedTuple):
    """A schema and queries about it."""

    analyser: SqlAnalyser
    session: SessionState
    schema: dict[str, dict[str, str]]
    queries: list[str]


def timed(run: Callable[[str], object], texts: Sequence[str], rounds: int) -> Timed:
    times: list[float | None] = []
    for text in texts:
        best: float | None = None
        with suppress(SqlglotError, sqlparse.exceptions.SQLParseError, RecursionError):
            for _ in range(rounds):
                start = time.perf_counter_ns()
                run(text)
                taken = (time.perf_counter_ns() - start) / 1000
                best = taken if best is None else min(best, taken)
        times.append(best)
    return Timed(times)


def subject(name: str) -> Subject:
    corpus = read_corpus(FOLDER / name)
    parts = parts_of(corpus.schema, "postgres").question()
    facts = facts_of(schema_part({"dialect": "postgres", **parts}))
    here = Path(__file__).parent.parent / "analyzers" / "catalog" / "categories.json"
    pseudonymiser = Pseudonymiser(bytes(32), 1)
    gate = TextGate(ListedText({}, {}), pseudonymiser.digest)
    detector = Detector(parse_catalogue(here.read_bytes()))
    analyser = SqlAnalyser("bench", facts, detector, pseudonymiser, gate, ())
    session = SessionState("app", facts.database, search_path=", ".join(corpus.search_path))
    schema = {
        table.name: {column.name: column.type_name or "text" for column in table.columns}
        for table in facts.tables
        if table.columns
    }
    queries = [s.sql for s in corpus.statements if s.sql.lower().startswith(QUERY)]
    return Subject(analyser, session, schema, queries)


def qualified(schema: dict[str, object] | MappingSchema, text: str) -> None:
    tree = sqlglot.parse_one(text, read="postgres")
    tree = qualify(tree, schema=schema, dialect="postgres", validate_qualify_columns=False)
    for scope in traverse_scope(tree):
        _ = scope.columns


def lineage(python: Path, of: Subject, rounds: int) -> Timed:
    schema = {f"<default>.{table}": list(columns) for table, columns in of.schema.items()}
    asked = json.dumps({"schema": schema, "statements": of.queries, "rounds": rounds})
    script = Path(__file__).parent / "_lineage.py"
    done = subprocess.run(
        [str(python), str(script)], input=asked, capture_output=True, text=True, check=True
    )
    return Timed(json.loads(done.stdout))


def joined(parts: Sequence[Timed]) -> Timed:
    return Timed([one for part in parts for one in part.times])


def cold(title: str, names: Sequence[str], rounds: int, python: Path | None) -> None:
    subjects = [subject(name) for name in names]

    def ours(of: Subject, text: str) -> None:
        of.analyser.forget()
        of.analyser.statement(text, of.session)

    for of in subjects:  # what a column holds is asked of the detector once per schema
        timed(partial(ours, of), of.queries, 1)
    rows = {
        "whosaw, cold": [timed(partial(ours, of), of.queries, rounds) for of in subjects],
        "sqlglot qualify, schema built before": [
            timed(
                partial(qualified, MappingSchema(dict(of.schema), dialect="postgres")),
                of.queries,
                rounds,
            )
            for of in subjects
        ],
        "sqlglot qualify, schema built per call": [
            timed(partial(qualified, dict(of.schema)), of.queries, rounds) for of in subjects
        ],
        "sqlparse.parse": [timed(sqlparse.parse, of.queries, rounds) for of in subjects],
    }
    if python is not None:
        rows["sqllineage"] = [lineage(python, of, rounds) for of in subjects]
    base = joined(rows["whosaw, cold"])
    count = sum(len(of.queries) for of in subjects)
    print(f"{title}: {count} queries, µs        p50      p95   times ours (p50)   refused")
    for name, parts in rows.items():
        all_ = joined(parts)
        ratio = all_.at(0.5) / base.at(0.5)
        print(
            f"  {name:38} {all_.at(0.5):8.0f} {all_.at(0.95):8.0f} {ratio:12.1f} {all_.refused:12}"
        )
    peer = joined(rows["sqlglot qualify, schema built before"])
    share = base.at(0.5) / peer.at(0.5)
    print(f"  of qualify's p50: {share:.3f} (goal: at most {COLD_GOAL:.3f})\n")


def cached(rounds: int) -> None:
    of = subject("telecom_first")
    of.analyser.forget()
    keys = {shape.format(n=1).encode(): shape for shape in SHAPES}
    naming = [
        shape
        for shape in SHAPES
        if of.analyser.statement(shape.format(n=10000), of.session).literal_uses
    ]
    print("cached path, µs                              p50      p95   times the look-up (p50)")
    rows: dict[str, list[float]] = {}
    for _ in range(rounds):
        for at in range(200):
            for shape in SHAPES:
                fresh = shape.format(n=1).encode()
                _took(rows, "dict.get of fresh bytes", keys.get, fresh)
                same = shape.format(n=10000)
                _took(rows, "the very text", of.analyser.statements, same, of.session)
                other = shape.format(n=10001 + at)
                name = "values that name somebody" if shape in naming else "other values"
                _took(rows, name, of.analyser.statements, other, of.session)
    base = statistics.median(rows["dict.get of fresh bytes"])
    for name in sorted(rows, key=lambda one: statistics.median(rows[one])):
        middle = statistics.median(rows[name])
        last = statistics.quantiles(rows[name], n=20)[-1]
        print(f"  {name:38} {middle:8.2f} {last:8.2f} {middle / base:12.1f}")
    print(
        f"  goal: other values at most {HIT_GOAL} times; {of.analyser.cached} texts were read, "
        f"{len(naming)} of {len(SHAPES)} shapes name somebody: a pseudonym each\n"
    )


def _took(
    rows: dict[str, list[float]], name: str, run: Callable[..., object], *given: object
) -> None:
    start = time.perf_counter_ns()
    run(*given)
    rows.setdefault(name, []).append((time.perf_counter_ns() - start) / 1000)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    given = parser.parse_args()
    if given.curve:
        of = subject("telecom_first")
        curve(of.analyser, of.session)
        return 0
    cached(given.rounds)
    if given.no_peers:
        cold("OLTP text", OLTP, given.rounds, None)
        cold("TPC-DS text", TPCDS, given.rounds, None)
        return 0
    with peers() as python:
        cold("OLTP text", OLTP, given.rounds, python)
        cold("TPC-DS text", TPCDS, given.rounds, python)
    return 0


if __name__ == "__main__":
    sys.exit(main())
