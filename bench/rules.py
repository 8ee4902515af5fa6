"""Time and memory of each rule over a month, beside a `count(*)` and a full scan of the same data.

`python -m bench.rules [--records 10000000] [RULE …]`. The register of service status has a row for
each of `--subscribers` people (ten million unless told), that of consents too. Each rule runs in a
process of its own, which first counts the accesses and then reads every column of them once; the
ratios are of that process. Peak memory is the process's, DuckDB's `memory_limit` included in it.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analyzers.rules import Found, NotTestable, RegisterState, parse_rules, run
from bench import _month
from ledger.registers import REGISTERS
from ledger.store import Store

SINCE, UNTIL = datetime(2026, 6, 30, 16, tzinfo=UTC), datetime(2026, 7, 31, 16, tzinfo=UTC)
_LOADED = RegisterState(1, UNTIL)
_RULES = Path(__file__).parent.parent / "analyzers" / "rules"
COUNT = "SELECT count(*) FROM access"
SCAN = "SELECT max(COLUMNS(*)) FROM access"
"""Reads every column of every access once, and keeps one value of each."""
GOAL = 40


def seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measured(folder: Path, name: str, memory: str) -> dict[str, Any]:
    """Measure one rule: in a process of its own, since memory is the process's."""
    text = (_RULES / f"{name}.sql").read_text("utf-8")
    (rule,) = parse_rules({f"{name}.sql": text})
    store = Store(folder, memory=memory)
    verdicts = []

    def ask(sql: str, values: Sequence[Any]) -> tuple[list[str], list[Any]]:
        with store.read() as connection:
            result = connection.execute(sql, list(values))
            return [column[0] for column in result.description or []], result.fetchall()

    def judge() -> None:
        states = dict.fromkeys(REGISTERS, _LOADED)
        verdicts.append(run(rule, ask, states, {}, SINCE, UNTIL))

    count = statistics.median(seconds(lambda: ask(COUNT, ())) for _ in range(3))
    scan = min(seconds(lambda: ask(SCAN, ())) for _ in range(2))
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
        print(json.dumps(measured(given.folder, given.measure, given.memory)))
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
        return report(folder, names, given.memory)


def all_rules() -> Sequence[Any]:
    return parse_rules({path.name: path.read_text("utf-8") for path in _RULES.glob("*.sql")})


def report(folder: Path, names: Sequence[str], memory: str) -> int:
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
    return 0


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
