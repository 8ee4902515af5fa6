"""A ledger with findings for tests, and a clock that is set by hand."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from access import IdentitySource, Operator, Whole
from ledger.finding import Act, FindingAct, JudgedRule, Judgement, SeenFinding
from ledger.questions import Ask, Caller
from ledger.resident import Resident
from tests.ledger.ledgers import EQUIPMENT, append_all, journal_in, paths_in
from tests.ledger.synthetic import JULY, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANNA, BEN = Caller(1001, "anna"), Caller(1002, "ben")
DAY = 86_400_000_000
START = datetime(2026, 7, 1, tzinfo=UTC)
FINDING = "F0a1b2c3d"
SQL = (
    "SELECT access_id, account FROM access "
    "WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)"
)


class Clock:
    """A clock that is set by hand, µs since the epoch."""

    def __init__(self) -> None:
        self.now = JULY + 10 * DAY

    def __call__(self) -> int:
        return self.now


class House:
    """A ledger with four accesses, of which E1001 made three, and a clock of its own."""

    def __init__(self, ledger: Resident, clock: Clock) -> None:
        self.ledger = ledger
        self.clock = clock

    def check(self, *found: SeenFinding, days: tuple[int, int] = (0, 10), **changes: Any) -> Any:
        """Record what a check of one rule found from one day of July to another."""
        rule = JudgedRule(
            "P0-1",
            "P0",
            "high",
            "disproves",
            "digest",
            ("purposes",),
            START + timedelta(days=days[0]),
            START + timedelta(days=days[1]),
            SQL,
            {"since": "2026-07-01 00:00:00+00", "until": "2026-08-01 00:00:00+00"},
            found,
        )
        judgement = Judgement((msgspec.structs.replace(rule, **changes),))
        return self.ledger.findings.record(judgement, ANNA)

    def act(self, act: Act, caller: Caller = BEN, **how: Any) -> Any:
        """Do something with the finding, as Ben."""
        told = {"reason": "because"} | how
        return self.ledger.findings.act(FindingAct(FINDING, act, **told), caller)

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """Give the rows of a question."""
        return self.ledger.ask(Ask(sql), ANNA).table.to_pylist()

    @property
    def state(self) -> dict[str, Any]:
        """The finding as the ledger holds it."""
        [row] = self.rows("SELECT * FROM finding_state")
        return row


@contextmanager
def opened(folder: Path) -> Iterator[House]:
    """Open the ledger of a folder, its accesses journalled."""
    clock = Clock()
    carl = Operator("carl", IdentitySource.SESSION_VARIABLE, record(1).operator.trust)
    with journal_in(folder) as journal:
        append_all(
            journal,
            *(Whole(record(n, JULY + n * DAY)) for n in range(3)),
            Whole(record(4, JULY + 4 * DAY - 4, operator=carl)),
        )
    with Resident(paths_in(folder), EQUIPMENT, clock) as ledger:
        yield House(ledger, clock)


def seen(accesses: int = 4, first: int = 0, last: int = 4, **changes: Any) -> SeenFinding:
    """Make the finding as a check saw it; first and last are days of July."""
    made = SeenFinding(
        FINDING,
        (("account", "svc_crm"),),
        "svc_crm: 4 accesses",
        "svc_crm：4 次访问",
        accesses,
        JULY + first * DAY,
        JULY + last * DAY,
        ("0197c360-0000-0000-0000-000000000001",),
    )
    return msgspec.structs.replace(made, **changes)
