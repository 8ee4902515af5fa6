"""Looks for new findings: judges the newest days, then asks which findings were opened since.

Asks the resident ledger only, over its socket: it never takes the ledger's place. Each question is
journalled there as any other; where nothing has changed since the last look nothing is asked.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from analyzers.rules.verdict import NotTestable, Untestable
from cli import times
from cli.alert_facts import GRAVEST_FIRST, Fact, facts
from cli.alert_state import MOST_TOLD
from cli.ask import Desk
from cli.door import WrongUse
from cli.judging import FINDINGS, judge_and_record
from cli.options import Output, Reason
from cli.rules_files import own_rules, rules
from ledger.client import LedgerUnreachable, SocketLedger
from ledger.journal import JournalUnavailable
from ledger.questions import QuestionFailed
from ledger.safe_sql import Refused
from proxy.ledger_place import ledger_paths
from proxy.operations import where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzers.rules.rule import Rule
    from ledger.questions import LedgerStatus
    from proxy.settings_types import Alert, Loaded

DAYS = 1
"""Whole days before today that are judged again: an access that ended late, a register loaded late."""
_MOST_DAYS = 31
"""How far back the first look after a long rest goes."""
_ANYHOW = timedelta(minutes=10)
"""How long nothing is judged while nothing changes: time itself makes findings (P12: 15 days)."""
MOST_ROWS = MOST_TOLD
"""Findings that one look gives; what is more, the next one does: so many make a flood of it."""

_OPENED = """
SELECT f.finding, f.rule, f.clause, f.severity, f.proves, f.cause, f.accesses,
  epoch_us(f.first_seen) AS first_seen, epoch_us(f.last_seen) AS last_seen,
  epoch_us(o.opened) AS opening
FROM finding_state AS f
JOIN (
  SELECT finding, max(happened_at) AS opened
  FROM finding_log
  WHERE what IN ('opened', 'reopened')
  GROUP BY finding
) AS o ON o.finding = f.finding
WHERE (epoch_us(o.opened), f.finding) > (?, ?) AND f.status IN ('open', 'assigned')
ORDER BY o.opened, f.finding
LIMIT ?
"""


class Looked(Struct, frozen=True):
    """What a look gave. `at` and `reached` are µs; `more`: there are others already.

    `judged` False: nothing had changed, nothing was asked.
    """

    at: int
    judged: bool
    facts: tuple[Fact, ...] = ()
    reached: int = 0
    seconds: float = 0
    more: bool = False
    trouble: str = ""


class Looker:
    """Looks again and again. Blocking: for a thread of its own. `clock` gives µs since the epoch."""

    def __init__(self, loaded: Loaded, targets: Sequence[Alert]) -> None:
        self._loaded = loaded
        self._least = max((one.severity for one in targets), key=GRAVEST_FIRST.index)
        self._only = {rule.lower() for one in targets for rule in one.rules}
        if any(not one.rules for one in targets):
            self._only = set()
        self._ledger = SocketLedger(ledger_paths(loaded).socket)
        self._seen: tuple[Any, ...] | None = None
        self._more = False
        self._judged_at = datetime.min.replace(tzinfo=UTC)

    def look(self, now: int, after: tuple[int, str], reached: int) -> Looked:
        """Judge what is new, and give the findings that were opened `after` one, by time and id.

        `reached` is up to when it was judged before. Where the last look had more to give, this one
        only gives it. Never raises what the ledger or the log give rise to: that is the look's trouble.
        """
        at = times.moment(now)
        began = time.monotonic()
        try:
            seen = _fingerprint(self._ledger.status())
            if self._more:
                return self._rest(at, now, after, reached)
            if seen == self._seen and at - self._judged_at < _ANYHOW:
                return Looked(now, judged=False)
            known, wrong = self._rules()
            chosen = [rule for rule in known if self._is_told(rule)]
            trouble = self._judge(chosen, at, times.moment(reached) if reached else at) or wrong
            rows = self._opened(at, after)
        except _TROUBLES as error:
            return Looked(now, judged=False, trouble=_told(error))
        self._judged_at = at
        self._seen = None if trouble else seen
        self._more = len(rows) == MOST_ROWS
        seconds = round(time.monotonic() - began, 1)
        return Looked(now, True, tuple(facts(rows, known)), now, seconds, self._more, trouble)

    def _rest(self, at: datetime, now: int, after: tuple[int, str], reached: int) -> Looked:
        rows = self._opened(at, after)
        self._more = len(rows) == MOST_ROWS
        found = tuple(facts(rows, self._rules()[0]))
        return Looked(now, True, found, reached, 0, self._more)

    def _rules(self) -> tuple[list[Rule], str]:
        """Give the rules, and what is wrong with the customer's own; the others hold all the same."""
        try:
            return [*rules(), *own_rules(self._loaded)], ""
        except WrongUse as error:
            return list(rules()), str(error)

    def _judge(self, chosen: Sequence[Rule], at: datetime, reached: datetime) -> str:
        """Judge; give what could not be. A rule that cannot be asked does not keep others from it."""
        midnight = min(at - timedelta(days=DAYS), reached).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        since = max(midnight, at - timedelta(days=_MOST_DAYS))
        desk = self._desk(at)
        try:
            verdicts = judge_and_record(desk, chosen, since, at).verdicts
        except (QuestionFailed, Refused, WrongUse):
            return self._judge_each(desk, chosen, since, at)
        refused = [
            one.rule
            for one in verdicts
            if isinstance(one, NotTestable)
            and any(reason.why is Untestable.REFUSED for reason in one.reasons)
        ]
        return "; ".join(f"{rule}: its SQL was refused" for rule in refused)

    def _judge_each(
        self, desk: Desk, chosen: Sequence[Rule], since: datetime, until: datetime
    ) -> str:
        wrong = {}
        # Rules about findings last, as in one go.
        for rule in sorted(chosen, key=lambda one: FINDINGS in one.registers):
            try:
                judge_and_record(desk, [rule], since, until)
            except (QuestionFailed, Refused, WrongUse) as error:
                wrong[rule.id] = _told(error)
        return "; ".join(f"{rule}: {why}" for rule, why in wrong.items())

    def _is_told(self, rule: Rule) -> bool:
        if GRAVEST_FIRST.index(rule.severity) > GRAVEST_FIRST.index(self._least):
            return False
        return not self._only or rule.id.lower() in self._only

    def _opened(self, at: datetime, after: tuple[int, str]) -> list[dict[str, Any]]:
        desk = self._desk(at)
        rows: list[dict[str, Any]] = desk.ask(
            _OPENED, [*after, MOST_ROWS], name="alerts", most=MOST_ROWS
        ).to_pylist()
        return rows

    def _desk(self, at: datetime) -> Desk:
        return Desk(self._loaded, self._ledger, Output(), Reason(), at)


_TROUBLES = (LedgerUnreachable, JournalUnavailable, QuestionFailed, Refused, WrongUse)


def _told(error: Exception) -> str:
    """Name what went wrong; of DuckDB's and the ledger's own words nothing, they may quote."""
    match error:
        case WrongUse():
            return str(error)
        case LedgerUnreachable():
            return "the ledger does not answer"
        case JournalUnavailable():
            return f"the ledger's journal takes nothing ({error.reason.value})"
        case _:
            return where(error).partition(" ")[0]


def _fingerprint(status: LedgerStatus) -> tuple[Any, ...]:
    """Give what changes when something happens that rules judge."""
    return (
        tuple((month.month, month.accesses) for month in status.months),
        status.gaps,
        tuple((one.register, one.load_id) for one in status.registers if one.register != FINDINGS),
    )
