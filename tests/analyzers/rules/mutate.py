"""Puts small faults into every rule and tells how many its cases catch.

    python -m tests.analyzers.rules.mutate [RULE …]

Prints each fault that no case catches, those that change nothing with the reason, and the share
caught of the others. A figure, not a test.
"""

import sys
import time

import duckdb

from analyzers.rules import Rule, RuleWrong
from analyzers.rules.cases import build, differences
from tests.analyzers.rules.database import all_rules, cases_of, new_ask
from tests.analyzers.rules.equivalents import equivalent
from tests.analyzers.rules.mutants import Mutant, mutants


def survivors(rule: Rule) -> tuple[list[Mutant], int]:
    """Give the mutants that no case of the rule tells from it, and how many there were."""
    ask = new_ask()
    alive = list(mutants(rule))
    made = len(alive)
    for case in cases_of(rule):
        build(case, ask)
        still = []
        for mutant in alive:
            try:
                told = differences(case, mutant.rule, ask)
            except (duckdb.Error, RuleWrong):
                continue
            if not told:
                still.append(mutant)
        alive = still
    return alive, made


def main(names: list[str]) -> None:
    began = time.monotonic()
    total = caught = 0
    for rule in all_rules():
        if names and rule.id not in names:
            continue
        alive, made = survivors(rule)
        same = {m.fault: why for m in alive if (why := equivalent(rule, m.fault))}
        total += made - len(same)
        caught += made - len(alive)
        print(f"{rule.id}: {made - len(alive)} of {made - len(same)}, {len(same)} change nothing")
        for mutant in alive:
            said = (
                f"changes nothing ({same[mutant.fault]})" if mutant.fault in same else "not caught"
            )
            print(f"    {said}: {mutant.fault}")
    seconds = time.monotonic() - began
    print(f"caught {caught} of {total} = {100 * caught / total:.1f} % in {seconds:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
