"""Findings of checks before the month, kept by the ledger's own store of them (Article 16)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ledger.finding import Act, FindingAct, JudgedRule, Judgement, SeenFinding
from ledger.questions import Caller
from tests.synthetic.plan import SHANGHAI, Earlier, micros

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ledger.resident import Resident

_YEAR = (datetime(2025, 1, 1, tzinfo=SHANGHAI), datetime(2025, 12, 1, tzinfo=SHANGHAI))
_CHECKER, _CLOSER = Caller(0, "checker"), Caller(2000, "closer")


def keep(earlier: Iterable[Earlier], ledger: Resident, set_clock: Callable[[int], None]) -> None:
    """Let each finding be opened, given a date and closed, each at its time.

    A rule of its own for each: what a check of its rule no longer finds would be gone.
    """
    steps = []
    for one in earlier:
        steps.append((one.opened_at, ledger.findings.record, (_judgement(one), _CHECKER)))
        if one.due_at:
            act = FindingAct(one.finding, Act.ASSIGN, owner="E00001", due_at=one.due_at)
            steps.append((one.opened_at, ledger.findings.act, (act, _CHECKER)))
        if one.closed_at:
            act = FindingAct(one.finding, Act.REMEDIED, reason="mapped")
            steps.append((one.closed_at, ledger.findings.act, (act, _CLOSER)))
    for when, does, arguments in sorted(steps, key=lambda step: step[0]):
        set_clock(micros(when))
        does(*arguments)


def looked_again(ledger: Resident) -> None:
    """Let a check look again that finds nothing new: from now on the register speaks until now."""
    ledger.findings.record(Judgement(()), _CHECKER)


def _judgement(one: Earlier) -> Judgement:
    seen = SeenFinding(one.finding, (("system", "crm"),), "a finding", "一项发现", 0, 0, 0, ())
    sql = "SELECT access_id, system FROM access"
    rule = JudgedRule(
        one.of_rule, "P13(6)", "low", "indicates", "0", (), *_YEAR, sql, {}, found=(seen,)
    )
    return Judgement((rule,))
