"""Where the ledger takes what checks found and what persons do with it; each is journalled with it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from ledger import finding_acts, finding_store
from ledger.finding import (
    FindingAct,
    FindingRefused,
    FindingState,
    Judgement,
    Recorded,
    SeenFinding,
)
from ledger.questions import Caller, is_name

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

    from ledger.register_subjects import Identify
    from ledger.safe_sql import SafeSql
    from ledger.store import Store

_FINDING = re.compile(r"F[0-9a-f]{8}", re.IGNORECASE)
_COLUMN = re.compile(r"[a-z][a-z0-9_]{0,62}")
"""What the column of a cause may be called: it becomes part of a SELECT (`ledger.finding_acts`)."""

type Note = Callable[[Judgement | FindingAct, Caller, str, int], object]
"""Journals who did what, with a count."""


def _is_finding(seen: SeenFinding) -> bool:
    names = [name for name, _ in seen.cause]
    return bool(_FINDING.fullmatch(seen.finding)) and all(map(_COLUMN.fullmatch, names))


class FindingDesk(msgspec.Struct, frozen=True):
    """The store of findings. `one_writer` is held while the register file is written to."""

    store: Store
    safe: SafeSql
    one_writer: threading.Lock
    identify: Identify
    clock: Callable[[], int]
    note: Note
    catch_up: Callable[[], object]
    """Waits until the store holds what is journalled now."""

    def record(self, judgement: Judgement, caller: Caller) -> Recorded:
        """Record what a check found.

        Raises:
            Refused: the SELECT of a rule may not be asked, or an id is none.
            JournalUnavailable: it cannot be recorded; nothing was.
        """
        for rule in judgement.rules:
            self.safe.check(rule.accesses_sql)
            if not is_name(rule.rule) or not all(map(_is_finding, rule.found)):
                raise FindingRefused("an id of a rule or finding, or a column of a cause, is none")
        self.catch_up()
        count = sum(len(rule.found) for rule in judgement.rules)
        asked = " ".join(["finding.record", *(rule.rule for rule in judgement.rules)])
        with self.one_writer, self.store.write() as connection:
            recorded = finding_store.record(connection, judgement, caller, self._now())
            self.note(judgement, caller, asked, count)
        return recorded

    def act(self, act: FindingAct, caller: Caller) -> FindingState:
        """Do what a person wants done with a finding.

        Raises:
            FindingRefused: it may not be done, or not by this person.
            QuestionFailed: whether his own accesses are in it could not be told.
            JournalUnavailable: it cannot be recorded; nothing was done.
        """
        if not _FINDING.fullmatch(act.finding):
            raise FindingRefused("expected the id of a finding, such as F0a1b2c3d")
        self.catch_up()
        with self.one_writer, self.store.write() as connection:
            done = finding_acts.act_on(connection, act, caller, self._now(), self.identify)
            self.note(act, caller, f"finding.{act.act} {done.finding}", 1)
        return done

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.clock() / 1e6, UTC)
