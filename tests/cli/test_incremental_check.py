"""Checks that judge only what changed give what full ones give, whatever comes late or dated back."""

from __future__ import annotations

import json
import os
import random
from typing import TYPE_CHECKING, Any

import pytest

from access import Action, CountIs, Declared, DeclaredBy, Purpose, Reading, SubjectKind
from tests.cli.conftest import resident
from tests.ledger.synthetic import touch

if TYPE_CHECKING:
    from tests.cli.logs import Log

SEEDS = [0, 1]
if os.environ.get("WHOSAW_SOAK"):
    SEEDS += [pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 14)]
REGISTERS = {
    "staff": ("account,person,post,department,valid_from", [
        "svc_crm,E1001,desk,care,2026-01-01",
        "li.na,E1002,desk,care,2026-06-20",
        "svc_report,E1003,audit,audit,2026-01-01",
    ]),
    "purposes": ("purpose,in_service,categories,max_people,valid_from", [
        "care,yes,mobile_number,5,2026-01-01",
        "billing-inquiry,yes,,,2026-06-25",
        "marketing,no,,,2026-01-01",
    ]),
    "grants": ("post,system,actions,valid_from", [
        "desk,crm,read,2026-01-01",
        "audit,billing,read;export,2026-06-28",
    ]),
    "approvals": ("approval,account,approved_by,approved_at", ["AP-1,svc_report,E9,2026-06-25"]),
    "service_status": ("customer_id,service_ended_at", ["C-1,2026-06-27", "C-2,2026-06-01", "C-3,"]),
    "notices": ("notice,purpose,published_at", ["N1,care,2026-06-21"]),
    "responsibilities": ("department,post,responsible,valid_from", ["care,desk,E9,2026-06-22"]),
    "systems": ("system,holds_personal_information,registration", ["crm,yes,yes", "billing,yes,no"]),
    "training": ("person,trained_at,valid_until", ["E1001,2026-06-23,2027-01-01"]),
}  # fmt: skip


def load(log: Log, name: str, lines: list[str]) -> None:
    file = log.folder / f"{name}.csv"
    file.write_text("\n".join([REGISTERS[name][0], *lines]) + "\n")
    done = log.ask("register", "load", str(file), "--as", name, "--valid-through", "2030-12-31")
    assert done.exit_code == 0, done.output


def some(log: Log, chance: random.Random) -> None:
    """Write accesses of the last ten days, in no order."""
    for _ in range(chance.choice((1, 7, 60))):
        purpose = chance.choice((None, "care", "billing-inquiry", "marketing"))
        customer = log.subject(SubjectKind.CUSTOMER, f"c-{chance.randrange(6)}")
        rows = chance.choice((0, 1, 60, 400, 2000))
        log.access(
            -chance.randrange(10 * 24 * 60),
            purpose=Purpose(Declared(purpose, DeclaredBy.SESSION_VARIABLE) if purpose else None),
            system=chance.choice(("crm", "billing")),
            action=chance.choice((Action.READ, Action.READ, Action.EXPORT, Action.DELETE)),
            touches=(touch(),) * chance.randrange(2),
            reading=chance.choice((Reading.EXACT, Reading.EXACT, Reading.UNREADABLE)),
            subjects=(customer,),
            row_count=rows,
            subject_count=rows,
            subject_count_is=CountIs.EXACT,
        )
    log.write()


def answer(log: Log, *arguments: str) -> Any:
    told = json.loads(log.ask("check", "--since", "20d", "--json", *arguments).stdout)
    return told["rows"], told["rules"]


@pytest.mark.parametrize("seed", SEEDS)
def test_only_what_changed_is_judged_and_the_answer_is_the_full_one(empty: Log, seed: int) -> None:
    chance = random.Random(seed)
    with resident(empty):
        for name, (_, lines) in REGISTERS.items():
            load(empty, name, lines)
        for _ in range(3):
            some(empty, chance)
            if chance.random() < 0.7:
                # Another version of a register: rows are missing, dated back, or there again.
                name = chance.choice(list(REGISTERS))
                lines = REGISTERS[name][1]
                load(empty, name, chance.sample(lines, chance.randrange(1, len(lines) + 1)))
            period = ("--until", f"{chance.randrange(1, 150)}h") if chance.random() < 0.3 else ()
            kept = answer(empty, *period)
            assert kept == answer(empty, "--full", *period)
        assert {row["rule"] for row in kept[0]}


def test_a_check_of_an_unchanged_log_asks_no_rule_by_days_again(empty: Log, monkeypatch) -> None:
    import ledger.kept

    asked = []
    real = ledger.kept._asked

    def watched(connection: Any, ask: Any, first: int, last: int) -> Any:
        asked.append(ask.name)
        return real(connection, ask, first, last)

    monkeypatch.setattr(ledger.kept, "_asked", watched)
    with resident(empty):
        for name, (_, lines) in REGISTERS.items():
            load(empty, name, lines)
        some(empty, random.Random(1))
        some(empty, random.Random(2))
        answer(empty)
        first = len(asked)
        assert first > 15
        answer(empty)
        assert len(asked) == first
        load(empty, "training", ["E1001,2026-06-24,2027-01-01"])
        answer(empty)
        assert set(asked[first:]) == {"rule.P15-1"}
