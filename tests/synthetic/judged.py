"""The synthetic month, made, loaded and judged: by the ledger itself, as `whosaw check` asks it."""

from __future__ import annotations

import operator
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

import analyzers.catalog
from access import Finding
from analyzers.catalog.catalogue import parse_catalogue
from analyzers.detection.canonical import canonical, identify
from analyzers.rules import Found, RegisterState, Rule, Verdict, run
from analyzers.rules.rule import prepared
from analyzers.rules.verdict import end_of_day
from ledger.equipment import Equipment
from ledger.questions import Ask, Caller, LoadRegister
from ledger.register_subjects import Subjects
from ledger.resident import Resident
from ledger.schema import CategoryRow
from ledger.store import Store
from tests.analyzers.rules.database import all_rules
from tests.ledger.ledgers import load, paths_in
from tests.synthetic import earlier
from tests.synthetic.month import SINCE, UNTIL, Month, load_order, make
from tests.synthetic.plan import PSEUDONYMISER, SHANGHAI, micros

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEED = Path(analyzers.catalog.__file__).parent / "categories.json"
_ANALYST = Caller(0, "analyst")
_SPEAKS = date(2026, 2, 28)
_MOST = 100_000
_WITHIN = "seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)"
_BEFORE = datetime(2025, 10, 1, tzinfo=SHANGHAI)
"""When the registers were loaded: before anything that they are asked about."""


class Judged(NamedTuple):
    """What came of the month: the ledger that holds it, verdicts by rule, seconds of each step."""

    month: Month
    ledger: Resident
    rules: dict[str, Rule]
    verdicts: dict[str, Verdict]
    seconds: dict[str, float]

    def findings(self) -> list[Finding]:
        """Give everything that was found."""
        return [
            one
            for verdict in self.verdicts.values()
            if isinstance(verdict, Found)
            for one in verdict.findings
        ]

    def accused(self, rule: str) -> set[UUID]:
        """Give the ids of all accesses of the month that a rule accuses, whatever the cause."""
        of = self.rules[rule]
        sql = f"SELECT DISTINCT access_id FROM ({of.sql}) WHERE access_id IS NOT NULL AND {_WITHIN}"
        _, rows = self.ask(*prepared(sql, defaults(of)))
        return {UUID(str(one)) for (one,) in rows}

    def ask(self, sql: str, values: Sequence[Any]) -> tuple[list[str], list[Any]]:
        """Ask the ledger, as the command does."""
        asked = Ask(sql, list(values), max_rows=_MOST, seconds=600)
        table = self.ledger.ask(asked, _ANALYST).table
        columns = [column.to_pylist() for column in table.columns]
        return table.column_names, list(zip(*columns, strict=True))


def defaults(rule: Rule) -> dict[str, Any]:
    """Give the values of a rule's placeholders over the month."""
    period = {"since": SINCE.isoformat(), "until": UNTIL.isoformat()}
    return {name: one.default for name, one in rule.parameters.items()} | period


def equipment() -> Equipment:
    """Give the categories that are shipped and the month's own key."""
    categories = parse_catalogue(_SEED.read_bytes()).categories.values()
    return Equipment(
        Subjects(identify, PSEUDONYMISER.subject, PSEUDONYMISER.epoch, canonical),
        tuple(CategoryRow(c.id, c.zh, c.en, c.clause, c.sensitivity) for c in categories),
        memory="2GB",
    )


def judged(folder: Path, accesses: int, subscribers: int) -> Judged:
    """Make the month in a folder, load it and judge it by every rule. The ledger stays open."""
    seconds: dict[str, float] = {}
    began = time.perf_counter()

    def step(name: str) -> None:
        nonlocal began
        now = time.perf_counter()
        seconds[name], began = now - began, now

    rules = {rule.id: rule for rule in all_rules()}
    month = make(folder, accesses, subscribers)
    step("made")
    given = equipment()
    store = Store(folder / "ledger", given.categories, memory="2GB")
    load(store, folder)
    store.close()
    step("loaded")
    now = [micros(_BEFORE)]
    ledger = Resident(paths_in(folder), given, lambda: now[0])
    for name, path in load_order(folder):
        ledger.load_register(LoadRegister(name, path.name, path.read_bytes(), _SPEAKS), _ANALYST)
    earlier.keep(month.plan.earlier, ledger, lambda moment: operator.setitem(now, 0, moment))
    now[0] = time.time_ns() // 1000
    earlier.looked_again(ledger)
    step("registers")
    result = Judged(month, ledger, rules, {}, seconds)
    states = register_states(ledger)
    for rule in result.rules.values():
        if not rule.is_question:
            result.verdicts[rule.id] = run(rule, result.ask, states, {}, SINCE, UNTIL)
            step(rule.id)
    return result


def register_states(ledger: Resident) -> dict[str, RegisterState]:
    """Tell what the registers hold, as the rules are told."""
    return {
        state.register: RegisterState(
            state.rows,
            state.loaded_at,
            end_of_day(state.valid_through, SHANGHAI) if state.valid_through else None,
        )
        for state in ledger.registers()
        if state.loaded_at is not None
    }


def cause(finding: Finding) -> tuple[tuple[str, str | None], ...]:
    """Give a finding's cause in the order in which the plan has it."""
    return tuple(sorted(finding.cause))
