"""What reading a statement costs, beside named peers and a dict look-up, in one run.

Run: `python -m bench.sql [--rounds 3] [--curve]`. Cold, two rows are ours. `columns with uses`: text
in, all columns with their uses out (parser, front end, resolver). That is what the peers answer, so
the goal of 1/8 is judged by it. `whole reading`: what a worker pays for a text it never saw, with
redaction, categories, data subjects, declarations and a place in the memory. Beside them sqlglot with
sqlglotc: parse, the schema's views put in, `optimizer.qualify`, and of each scope of
`traverse_scope` the columns with their tables, on a schema built before and on one built for each
call; sqllineage (non-validating, column lineage) and bare `sqlparse.parse`. Queries only, since
`qualify` does nothing for other statements. OLTP text: `pgbench` and the telecom's first hundred
statements; TPC-DS text: BenchBox's. Cached: the very text again, and the text with other values,
beside `dict.get` of bytes made anew. `--curve` prints instead how the time grows with the length of
hostile text. Times are the best of the rounds of each statement, in µs; ratios are of one run.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import sqlparse
from sqlglot.errors import SqlglotError

from access import SessionState
from analyzers.catalog import TextGate, parse_catalogue
from analyzers.catalog.text_gate import ListedText
from analyzers.detection import Detector, Pseudonymiser
from analyzers.sql import SqlAnalyser
from analyzers.sql.ddl import parts_of
from analyzers.sql.parsing import parser_of
from analyzers.sql.question_schema import facts_of, schema_part
from analyzers.sql.resolver import Catalog, resolve
from analyzers.sql.schema import SchemaIndex
from bench._cached import cached
from bench._curve import curve
from bench._peers import peers
from bench._qualify import Qualifier
from tests.oracle.corpus import FOLDER, read_corpus

OLTP, TPCDS = ("pgbench", "telecom_first"), ("benchbox/tpcds",)
QUERY = ("select", "with", "(")
COLD_GOAL = 1 / 8
WHOLE, COLUMNS = "whosaw, whole reading", "whosaw, columns with uses"
BUILT, PER_CALL = "sqlglot qualify, schema built before", "sqlglot qualify, schema built per call"


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
    catalog: Catalog
    session: SessionState
    path: tuple[str, ...]
    queries: list[str]

    def whole(self, text: str) -> None:
        """Read a text as a worker does that never saw it."""
        self.analyser.forget()
        self.analyser.statement(text, self.session)

    def columns(self, text: str) -> frozenset[str]:
        """Give the columns that a text reads: parser, front end, resolver with all uses."""
        (statement,) = self.catalog.parse(text)
        return resolve(statement, self.catalog, self.path).read

    def qualifier(self, *, built: bool) -> Qualifier:
        """Give sqlglot for the same question."""
        return Qualifier(self.analyser.facts, self.path, built=built)


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
    catalog = Catalog(SchemaIndex(facts, detector), parser_of("postgres"))
    session = SessionState("app", facts.database, search_path=", ".join(corpus.search_path))
    queries = [s.sql for s in corpus.statements if s.sql.lower().startswith(QUERY)]
    return Subject(analyser, catalog, session, corpus.search_path, queries)


def lineage(python: Path, of: Subject, rounds: int) -> Timed:
    tables = [table for table in of.analyser.facts.tables if table.columns]
    schema = {f"<default>.{one.name}": [column.name for column in one.columns] for one in tables}
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
    for of in subjects:  # what a column holds is asked of the detector once per schema
        timed(of.whole, of.queries, 1)
        timed(of.columns, of.queries, 1)
    rows = {
        COLUMNS: [timed(of.columns, of.queries, rounds) for of in subjects],
        WHOLE: [timed(of.whole, of.queries, rounds) for of in subjects],
    }
    for name, built in ((BUILT, True), (PER_CALL, False)):
        peers_of = [(of, of.qualifier(built=built)) for of in subjects]
        rows[name] = [timed(peer.columns, of.queries, rounds) for of, peer in peers_of]
    rows["sqlparse.parse"] = [timed(sqlparse.parse, of.queries, rounds) for of in subjects]
    if python is not None:
        rows["sqllineage"] = [lineage(python, of, rounds) for of in subjects]
    found = {name: joined(parts) for name, parts in rows.items()}
    base = found[COLUMNS]
    count = sum(len(of.queries) for of in subjects)
    print(f"{title}: {count} queries, µs        p50      p95   times our columns (p50)   refused")
    for name, all_ in found.items():
        ratio = all_.at(0.5) / base.at(0.5)
        print(
            f"  {name:38} {all_.at(0.5):8.0f} {all_.at(0.95):8.0f} {ratio:12.1f} {all_.refused:12}"
        )
    same = sum(_agree(of) for of in subjects)
    print(f"  qualify names the same columns (heirs of tables aside) for {same} of {count} queries")
    print(f"  p50, p95 over qualify's (goal: at most {COLD_GOAL:.3f}; like for like is `columns`):")
    for ours in (COLUMNS, WHOLE):
        for peer in (BUILT, PER_CALL):
            shares = [found[ours].at(q) / found[peer].at(q) for q in (0.5, 0.95)]
            print(f"    {ours:28} / {peer:40} {shares[0]:.3f}  {shares[1]:.3f}")
    print()


def _agree(of: Subject) -> int:
    """Tell for how many queries sqlglot names the columns that ours names, heirs of tables aside."""
    index = of.catalog.index
    heirs = {
        f"{heir.schema}.{heir.name}"
        for table in of.analyser.facts.tables
        for heir in index.descendants(table)
    }
    peer = of.qualifier(built=True)
    same = 0
    for text in of.queries:
        with suppress(SqlglotError):
            ours = {path for path in of.columns(text) if path.rpartition(".")[0] not in heirs}
            same += peer.columns(text) == ours
    return same


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
    cached_of = subject(OLTP[1])
    cached(cached_of.analyser, cached_of.session, given.rounds)
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
