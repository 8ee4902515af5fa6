"""Time and memory of each rule over a month, beside a `count(*)` and a full scan of the same data.

`python -m bench.rules [--records 10000000] [RULE …]`. The register of service status has a row for
each of `--subscribers` people (ten million unless told), that of consents too. Each rule runs in a
process of its own, which first counts the accesses and then reads every column of them once; the
ratios are of that process. Peak memory is the process's, DuckDB's `memory_limit` included in it.
Without RULE all are judged once more after 100,000 new accesses, from what is kept of earlier days.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analyzers.rules import Found, NotTestable, RegisterState, parse_rules, run
from analyzers.rules.runner import accesses_seen
from bench import _month
from ledger.kept import AskDays, Kept
from ledger.registers import REGISTERS
from ledger.store import Store

SINCE, UNTIL = datetime(2026, 6, 30, 16, tzinfo=UTC), datetime(2026, 7, 31, 16, tzinfo=UTC)
_LOADED = RegisterState(1, UNTIL)
_RULES = Path(__file__).parent.parent / "analyzers" / "rules"
COUNT = "SELECT count(*) FROM access"
SCAN = "SELECT max(COLUMNS(*)) FROM access"
"""Reads every column of every access once, and keeps one value of each."""
GOAL = 40
NEW = 100_000
"""Accesses that are new when the rules are judged again."""


def seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def asking(store: Store) -> Callable[[str, Sequence[Any]], tuple[list[str], list[Any]]]:
    def ask(sql: str, values: Sequence[Any]) -> tuple[list[str], list[Any]]:
        with store.read() as connection:
            result = connection.execute(sql, list(values))
            return [column[0] for column in result.description or []], result.fetchall()

    return ask


def measured(folder: Path, name: str, memory: str) -> dict[str, Any]:
    """Measure one rule: in a process of its own, since memory is the process's."""
    text = (_RULES / f"{name}.sql").read_text("utf-8")
    (rule,) = parse_rules({f"{name}.sql": text})
    store = Store(folder, memory=memory)
    ask = asking(store)
    verdicts = []

    def judge() -> None:
        states = dict.fromkeys(REGISTERS, _LOADED)
        verdicts.append(run(rule, ask, states, {}, SINCE, UNTIL))

    count = statistics.median(seconds(lambda: ask(COUNT, ())) for _ in range(3))
    scan = seconds(lambda: ask(SCAN, ()))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = seconds(judge)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    store.close()
    [verdict] = verdicts
    said = type(verdict).__name__.lower()
    if isinstance(verdict, Found):
        said += f" {len(verdict.findings)} ({sum(one.accesses for one in verdict.findings)})"
    if isinstance(verdict, NotTestable):
        said = "not testable"
    return {"rule": name, "count": count, "scan": scan, "took": took, "verdict": said,
            "before_mb": before / 1024, "peak_mb": peak / 1024}  # fmt: skip


def incremental(folder: Path, memory: str, subscribers: int) -> list[dict[str, Any]]:
    """Measure all rules after `NEW` accesses, from what is kept of the days before, and anew."""
    store = Store(folder, memory=memory)
    kept = Kept(store, threading.Lock())
    ask = asking(store)

    def by_days(
        sql: str, values: Mapping[str, Any], since: datetime, until: datetime, around: int
    ) -> tuple[Sequence[str], list[Any]]:
        table = kept.answer(AskDays(sql, dict(values), since, until, around))
        columns = [column.to_pylist() for column in table.columns]
        return table.column_names, list(zip(*columns, strict=True))

    states = dict.fromkeys(REGISTERS, _LOADED)
    told = []
    rules = [rule for rule in all_rules() if not rule.is_question]
    seen = accesses_seen(ask, SINCE, UNTIL)
    for rule in rules:
        began = time.perf_counter()
        run(rule, ask, states, {}, SINCE, UNTIL, seen=seen, by_days=by_days)
        told.append({"rule": rule.id, "first": time.perf_counter() - began})
    _month.add_new(store, NEW, subscribers)
    seen = accesses_seen(ask, SINCE, UNTIL)
    for rule, times in zip(rules, told, strict=True):
        began = time.perf_counter()
        after = run(rule, ask, states, {}, SINCE, UNTIL, seen=seen, by_days=by_days)
        between = time.perf_counter()
        anew = run(rule, ask, states, {}, SINCE, UNTIL, seen=seen)
        times |= {"after": between - began, "full": time.perf_counter() - between}
        times["same"] = after == anew
    store.close()
    return told


def report_incremental(folder: Path, memory: str, subscribers: int) -> int:
    command = [
        sys.executable,
        "-m",
        "bench.rules",
        "--measure",
        "incremental",
        "--folder",
        str(folder),
    ]
    command += ["--memory", memory, "--subscribers", str(subscribers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    print(f"\nafter {NEW} new accesses, from what is kept of the days before")
    print(f"{'rule':10}{'first':>9}{'after':>9}{'anew':>9}{'ratio':>8}")
    for times in told:
        ratio = times["after"] / times["full"]
        print(
            f"{times['rule']:10}{times['first']:8.2f}s{times['after']:8.2f}s{times['full']:8.2f}s{ratio:8.2f}"
            f"{'' if times['same'] else '  another verdict'}"
        )
    after, full = (sum(times[name] for times in told) for name in ("after", "full"))
    print(f"all: {after:.1f} s of {full:.1f} s = {after / full:.3f}; goal: at most .1")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rules", nargs="*", help="only these")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--subscribers", type=int, default=10_000_000)
    parser.add_argument("--memory", default="3GB", help="DuckDB's memory_limit")
    parser.add_argument("--folder", type=Path, help="keep the data here, and use it if it is there")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        told = (
            incremental(given.folder, given.memory, given.subscribers)
            if given.measure == "incremental"
            else measured(given.folder, given.measure, given.memory)
        )
        print(json.dumps(told))
        return 0
    with tempfile.TemporaryDirectory(prefix="whosaw-bench-") as made:
        folder = given.folder or Path(made)
        if not (folder / "registers.duckdb").exists():
            store = Store(folder, memory=given.memory)
            took = seconds(lambda: _month.fill(store, given.records, given.subscribers))
            store.close()
            print(
                f"{given.records} accesses, {given.subscribers} subscribers: made in {took:.0f} s"
            )
        names = given.rules or [rule.id for rule in all_rules() if not rule.is_question]
        report(folder, names, given.memory)
        return 0 if given.rules else report_incremental(folder, given.memory, given.subscribers)


def all_rules() -> Sequence[Any]:
    return parse_rules({path.name: path.read_text("utf-8") for path in _RULES.glob("*.sql")})


def report(folder: Path, names: Sequence[str], memory: str) -> None:
    print(
        f"{'rule':10}{'count(*)':>10}{'scan':>9}{'rule':>9}{'/ count':>9}{'/ scan':>8}{'peak MB':>9}"
        "  verdict"
    )
    worst = 0.0
    for name in names:
        told = child(folder, name, memory)
        ratio = told["took"] / told["scan"]
        worst = max(worst, ratio)
        print(
            f"{name:10}{told['count'] * 1e3:8.1f}ms{told['scan']:8.2f}s{told['took']:8.2f}s"
            f"{told['took'] / told['count']:9.0f}{ratio:8.2f}{told['peak_mb']:9.0f}  {told['verdict']}",
            flush=True,
        )
    print(f"slowest: {worst:.1f} times the full scan; goal: at most {GOAL}")


def child(folder: Path, name: str, memory: str) -> dict[str, Any]:
    """Measure a rule in a process of its own."""
    command = [sys.executable, "-m", "bench.rules", "--measure", name, "--folder", str(folder)]
    done = subprocess.run(
        [*command, "--memory", memory], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        return {"rule": name, "count": 1.0, "scan": 1.0, "took": float("nan"), "peak_mb": float("nan"),
                "verdict": f"failed: {done.stderr.strip().splitlines()[-1][:100]}"}  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    sys.exit(main())
