"""Scores our answers against the servers': `python -m tests.oracle.score [--corpus NAME] [--show N]`.

For each corpus: statements asked, and of them in per cent: *read* the same set and `exact`; *loud*
`possible` or `unknown`; *output*, *write*, *deleted* the same set. SILENT counts statements whose
answer is `exact` and lacks a column that can shape the result or the effect; `perm` those that lack
only what the permission check asks for (unused columns of a view and the like).
"""

import argparse
import logging
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple, Protocol

from tests.oracle.answer import Answer, Refused
from tests.oracle.corpus import FOLDER, Corpus, Statement, corpora
from tests.oracle.facts import Question, postgres_facts
from tests.oracle.mariadb import MariaJudge, MariaServer, mariadb_server
from tests.oracle.postgres import PostgresOracle
from tests.oracle.sqlite import SqliteJudge
from tests.servers import PostgresServer, server_folder, start_postgres, stop_postgres


class Judge(Protocol):
    """A server that has a corpus's schema."""

    facts: Question

    def ask(self, statement: str) -> Answer: ...

    def close(self) -> None: ...


class PostgresJudge:
    """A database of the corpus's own on a PostgreSQL server."""

    def __init__(self, server: PostgresServer, corpus: Corpus, *, runtime: bool = False) -> None:
        make_database(server, corpus)
        self.uri = server.uri(database=corpus.database)
        self.facts = postgres_facts(self.uri, runtime=runtime)
        self._oracle = PostgresOracle(self.uri, ",".join(corpus.search_path))

    def ask(self, statement: str) -> Answer:
        """Give the server's answer."""
        return self._oracle.ask(statement)

    def close(self) -> None:
        """End the sessions."""
        self._oracle.close()


class Difference(NamedTuple):
    """A statement, what was wrong in the answer, and both answers."""

    statement: Statement
    kinds: tuple[str, ...]
    ours: Question
    theirs: Answer


class Score(NamedTuple):
    """What came of a corpus."""

    asked: int
    counts: Counter[str]
    differences: list[Difference]

    def per_cent(self, kind: str) -> float:
        """Give the share of statements without `kind`, or with it for `loud`."""
        if not self.asked:
            return 100.0
        share = 100.0 * self.counts[kind] / self.asked
        return share if kind == "loud" else 100.0 - share


def make_database(server: PostgresServer, corpus: Corpus) -> None:
    """Make the corpus's database, unless it is there."""
    name = corpus.database
    if server.psql(f"select 1 from pg_database where datname = '{name}'").strip():
        return
    server.psql(f"create database {name}")
    path = ", ".join(f'"{one}"' for one in corpus.search_path)
    schema = f"set search_path = {path};\nset client_min_messages = error;\n{corpus.schema}"
    server.psql(schema, database=name)


def judged(
    statement: Statement, theirs: Answer, ours: Question, *, judging_all: bool = True
) -> Difference | None:
    """Compare one answer with the server's, or the reading only; None where all is right and exact."""
    exact = ours["resolution"] == "exact"
    kinds = [] if exact else ["loud"]
    if not exact or set(ours["read"]) - theirs.spare != theirs.read - theirs.spare:
        kinds.append("read")
    if judging_all:
        sets = ("output", "write", "deleted")
        kinds += [kind for kind in sets if set(ours[kind]) != getattr(theirs, kind)]
    missing = theirs.read - theirs.spare - set(ours["read"])
    if exact:
        if missing & theirs.need:
            kinds.append("SILENT")
        elif missing:
            kinds.append("perm")
        if judging_all and theirs.output - set(ours["output"]):
            kinds.append("SILENT output")
        if theirs.write - set(ours["write"]) or theirs.deleted - set(ours["deleted"]):
            kinds.append("SILENT write")
    return Difference(statement, tuple(kinds), ours, theirs) if kinds else None


def score(corpus: Corpus, judge: Judge, chosen: Iterable[Statement] | None = None) -> Score:
    """Ask both about each statement of a corpus, or about the chosen ones."""
    from analyzers.sql.question import answer

    counts: Counter[str] = Counter()
    differences: list[Difference] = []
    asked = 0
    for statement in corpus.statements if chosen is None else chosen:
        try:
            theirs = judge.ask(statement.sql)
        except Refused:
            counts["refused"] += 1
            continue
        if theirs.system or theirs.rules:
            counts["system" if theirs.system else "rules"] += 1
            continue
        asked += 1
        question = {"id": statement.name, "dialect": corpus.dialect, **judge.facts}
        question |= {"search_path": list(corpus.search_path), "sql": statement.sql}
        found = judged(
            statement, theirs, answer(question), judging_all=corpus.dialect == "postgres"
        )
        if found is not None:
            counts.update(found.kinds)
            differences.append(found)
    return Score(asked, counts, differences)


def lines(name: str, result: Score) -> str:
    """Give a line of the table."""
    shares = " ".join(
        f"{result.per_cent(kind):6.1f}" for kind in ("read", "loud", "output", "write", "deleted")
    )
    counts = result.counts
    left = counts["refused"] + counts["system"] + counts["rules"]
    silent = f"{counts['SILENT']:4d} {counts['SILENT output']:4d} {counts['SILENT write']:4d}"
    return f"{name:28.28} {result.asked:5d} {shares} {silent} {counts['perm']:4d} {left:4d}"


HEAD = (
    f"{'corpus':28} {'n':>5} {'read':>6} {'loud':>6} {'output':>6} {'write':>6} {'delete':>6}"
    " SIL. out. wri. perm left"
)


def shown(difference: Difference) -> Iterator[str]:
    """Tell a difference for a person."""
    ours, theirs = difference.ours, difference.theirs
    yield f"--- {difference.statement.name}: {', '.join(difference.kinds)}"
    yield difference.statement.sql
    if ours["resolution"] != "exact":
        yield f"    {ours['resolution']}: {ours.get('gaps')}"
    for kind in ("read", "output", "write", "deleted"):
        mine, right = set(ours[kind]) - theirs.spare, getattr(theirs, kind) - theirs.spare
        if mine != right and (kind in difference.kinds or kind == "read"):
            yield f"    {kind}: missing {sorted(right - mine)}, too many {sorted(mine - right)}"


class Servers:
    """Servers, each started when it is first asked for, until the stack closes."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._postgres: PostgresServer | None = None
        self._mariadb: MariaServer | None = None

    def judge(self, corpus: Corpus) -> Judge:
        """Give the judge of a corpus: close it."""
        if corpus.dialect == "postgres":
            if self._postgres is None:
                self._postgres = start_postgres(self._folder)
                self._stack.callback(stop_postgres, self._postgres)
            return PostgresJudge(self._postgres, corpus)
        if corpus.dialect == "sqlite":
            return SqliteJudge(corpus)
        if self._mariadb is None:
            self._mariadb = self._stack.enter_context(mariadb_server(self._folder))
        return MariaJudge(self._mariadb, corpus)


def main() -> int:
    """Print the scores; 1 where an answer was silently wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle.score", description=__doc__)
    parser.add_argument("--corpus", action="append", help="the beginning of a name; may come again")
    parser.add_argument("--dialect", help="postgres, mariadb or sqlite")
    parser.add_argument("--show", type=int, default=0, help="print so many differences a corpus")
    parser.add_argument("--kind", help="of these only: SILENT, read, loud, output, write, deleted")
    parser.add_argument("--root", type=Path, default=FOLDER, help="a folder of other corpora")
    chosen = parser.parse_args()
    logging.getLogger("sqlglot").setLevel(logging.ERROR)
    total = Score(0, Counter(), [])
    print(HEAD)
    with ExitStack() as stack:
        servers = Servers(stack.enter_context(server_folder()), stack)
        for corpus in corpora(chosen.root):
            if chosen.corpus and not corpus.name.startswith(tuple(chosen.corpus)):
                continue
            if chosen.dialect and corpus.dialect != chosen.dialect:
                continue
            with closing(servers.judge(corpus)) as judge:
                result = score(corpus, judge)
            print(lines(corpus.name, result), flush=True)
            total = Score(total.asked + result.asked, total.counts + result.counts, [])
            wanted = [
                one
                for one in result.differences
                if not chosen.kind or any(kind.startswith(chosen.kind) for kind in one.kinds)
            ]
            for one in wanted[: chosen.show]:
                print("\n".join(shown(one)))
    print(lines("ALL", total))
    return 1 if any(total.counts[kind] for kind in total.counts if "SILENT" in kind) else 0


if __name__ == "__main__":
    sys.exit(main())
