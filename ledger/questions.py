"""What may be asked of the ledger, and what comes back."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

import pyarrow as pa
from msgspec import Struct

from ledger.finding import Act, FindingAct, FindingState, Judgement, Recorded
from ledger.inspection import AskInspection, Inspection, InspectionHead, KeepInspection
from ledger.loader import SlotState
from ledger.register_append import RegisterRow, appended_texts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from ledger.case import CaseAct, CaseReply
    from ledger.kept import AskDays

MAX_ROWS = 100_000
"""The most rows an answer has unless more are asked for."""
SECONDS = 30.0
"""The longest a question runs unless more is asked for."""
MOST_ROWS = 5_000_000
MOST_SECONDS = 600.0
"""Limits that nobody can lift: a new month waits for running questions."""
MOST_BYTES = 512 * 1024 * 1024
"""The largest answer, in bytes of Arrow: it is held in memory twice on its way out."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,79}")

type Parameters = list[Any] | dict[str, Any]


class Ask(Struct, frozen=True):
    """A question in SQL. `name` is that of the named question or rule it comes from."""

    sql: str
    parameters: Parameters = []
    name: str | None = None
    purpose: str | None = None
    case: str | None = None
    max_rows: int = MAX_ROWS
    seconds: float = SECONDS


class AskWho(Struct, frozen=True):
    """Who saw these people's data? Each identifier is a value or the id of a subject (a UUID).

    `since` and `until` (not included) bound when it was seen; `linked` also looks for the other
    identifiers of the same people.
    """

    identifiers: list[str]
    since: datetime | None = None
    until: datetime | None = None
    linked: bool = True
    purpose: str | None = None
    case: str | None = None
    max_rows: int = MAX_ROWS
    seconds: float = SECONDS


class LoadRegister(Struct, frozen=True):
    """A register's file to be loaded in place of what it held before. `only_check`: load nothing."""

    register: str
    file: str
    raw: bytes
    valid_through: date | None = None
    only_check: bool = False


class Append(Struct, frozen=True):
    """Rows to be added to what a register holds. `why` is told to the log as a question's purpose.

    A row that agrees with one of the register in its key is a new version of it. `valid_through` None:
    the register goes on speaking as long as it did.
    """

    register: str
    rows: list[dict[str, str]]
    why: str | None = None
    valid_through: date | None = None


class Caller(Struct, frozen=True):
    """Who asks: the Unix account of the process at the other end."""

    uid: int
    account: str


class Answer(Struct, frozen=True):
    """Rows, and up to when the log they come from is complete (None: not known).

    `warnings` say what a reader must know: cut off, not up to date.
    """

    table: pa.Table
    complete_to: datetime | None
    question_id: str
    warnings: tuple[str, ...] = ()


class WhoAnswer(Struct, frozen=True):
    """Accesses, and by which identifiers they were looked for.

    `accesses` has a row for each asked identifier (`asked`, counted from 1) and access; `found_by`
    are the kinds of identifier it was found by, `linked` says that none of them was asked for itself.
    `identifiers` has a row for each identifier looked for: how it was reached, from which one.
    `unknown` are the numbers of those that are no identifier of any kind.
    """

    accesses: pa.Table
    identifiers: pa.Table
    kinds: tuple[str, ...]
    unknown: tuple[int, ...]
    complete_to: datetime | None
    question_id: str
    warnings: tuple[str, ...] = ()


class Replay(Struct, frozen=True):
    """A request to label a period anew by the catalogue that holds now. `system` None: all of them.

    `dry_run`: only count.
    """

    since: datetime
    until: datetime
    system: str | None = None
    dry_run: bool = False
    purpose: str | None = None
    case: str | None = None


class Replayed(Struct, frozen=True):
    """What was labelled anew: accesses, of how many shapes looked at. `more`: ask again."""

    accesses: int
    shapes: int
    catalog_version: str
    more: bool = False


class RegisterState(Struct, frozen=True):
    """What a register holds. Without a load all but `register` and `rows` are None."""

    register: str
    rows: int
    load_id: int | None = None
    loaded_at: datetime | None = None
    loaded_by: str | None = None
    valid_through: date | None = None
    sha256: str | None = None


class RegisterLoad(Struct, frozen=True):
    """A load that was done: rows of the source and as stored (one an identifier), what was left out.

    `added` and `gone` count stored rows that the load before did not have, or alone had. Where it was
    only to be checked `load_id` is 0.
    """

    register: str
    load_id: int
    rows: int
    stored: int
    warnings: tuple[str, ...] = ()
    added: int = 0
    gone: int = 0


class MonthState(Struct, frozen=True):
    """A month's file: accesses in it, bytes on disk."""

    month: str
    accesses: int
    bytes: int


class LedgerStatus(Struct, frozen=True):
    """How the ledger is. `lag_s` is seconds between now and `complete_to`.

    `trouble` names the kind of error that keeps it from loading; `resident` says whether the resident
    process answered.
    """

    complete_to: datetime | None
    lag_s: float | None
    slots: tuple[SlotState, ...]
    months: tuple[MonthState, ...]
    gaps: int
    registers: tuple[RegisterState, ...]
    trouble: str | None
    resident: bool
    pid: int


class QuestionFailed(Exception):
    """DuckDB could not answer. The text is its own and is for the asker only."""


class QuestionStopped(QuestionFailed):
    """The question ran into its time limit."""


class Ledger(ABC):
    """What a command can ask, the same with and without a resident process."""

    def ask(
        self,
        sql: str,
        parameters: Sequence[Any] | Mapping[str, Any] = (),
        *,
        purpose: str | None = None,
        case: str | None = None,
        name: str | None = None,
        max_rows: int = MAX_ROWS,
        seconds: float = SECONDS,
    ) -> Answer:
        """Ask in SQL: one SELECT over the views; `$name` or `?` stand for parameters.

        Raises:
            Refused: the question may not be asked.
            QuestionStopped: it ran too long.
            QuestionFailed: DuckDB cannot answer it.
            JournalUnavailable: it cannot be recorded, so it is not answered.
        """
        named = dict(parameters) if isinstance(parameters, Mapping) else list(parameters)
        return self.put(Ask(sql, named, name, purpose, case, max_rows, seconds))

    def who(
        self,
        identifiers: Sequence[str],
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        linked: bool = True,
        purpose: str | None = None,
        case: str | None = None,
        max_rows: int = MAX_ROWS,
        seconds: float = SECONDS,
    ) -> WhoAnswer:
        """Ask who saw these people's data; raises as `ask` does."""
        texts = list(identifiers)
        return self.put_who(AskWho(texts, since, until, linked, purpose, case, max_rows, seconds))

    def load_register(
        self,
        register: str,
        file: str,
        raw: bytes,
        *,
        valid_through: date | None = None,
        only_check: bool = False,
    ) -> RegisterLoad:
        """Load a register from the bytes of a file, or only check it; its name tells the format.

        Raises:
            RegisterRefused: there is no such register, or the file is none; nothing was loaded.
            JournalUnavailable: the load cannot be recorded; nothing was loaded.
        """
        return self.put_register(LoadRegister(register, file, raw, valid_through, only_check))

    def append(
        self,
        register: str,
        rows: Sequence[RegisterRow],
        why: str | None,
        *,
        valid_through: date | None = None,
    ) -> RegisterLoad:
        """Add rows to a register, or new versions of rows; it is a load like any other.

        Raises:
            RegisterRefused: there is no such register, or a row is wrong; nothing was added.
            JournalUnavailable: the load cannot be recorded; nothing was added.
        """
        return self.put_append(Append(register, appended_texts(rows), why, valid_through))

    def findings(self, *, purpose: str | None = None, case: str | None = None) -> pa.Table:
        """Give all findings and what became of them, as the view `finding_state`; newest last."""
        sql = "SELECT * FROM finding_state ORDER BY opened_at, finding"
        return self.ask(sql, purpose=purpose, case=case, name="findings", max_rows=MOST_ROWS).table

    def finding_event(self, finding: str, what: Act, **how: Any) -> FindingState:
        """Do something with a finding, as the person whom the system says this is.

        `how` are fields of `FindingAct`.

        Raises:
            Refused: it may not be done, or not by this person.
            JournalUnavailable: it cannot be recorded; nothing was done.
        """
        return self.act(FindingAct(finding, what, **how))

    @abstractmethod
    def record(self, judgement: Judgement) -> Recorded:
        """Record what a check found; give where its findings stand.

        Raises:
            Refused: the SELECT of a rule may not be asked.
            JournalUnavailable: it cannot be recorded; nothing was.
        """

    @abstractmethod
    def act(self, act: FindingAct) -> FindingState:
        """Send what is to be done with a finding."""

    @abstractmethod
    def inspection(self, asked: AskInspection) -> Inspection | None:
        """Give the self-inspection of a year that was adopted, else its draft; None: neither.

        Raises:
            Refused: there is no such regime or year, or what was kept was altered.
        """

    @abstractmethod
    def keep_inspection(self, given: KeepInspection) -> InspectionHead:
        """Keep a self-inspection as a draft, or adopt it.

        Raises:
            Refused: it may not be kept, or not adopted by this person.
            JournalUnavailable: it cannot be recorded; nothing was kept.
        """

    @abstractmethod
    def case_act(self, act: CaseAct) -> CaseReply:
        """Look at a case, or make evidence of it.

        Raises:
            Refused: it may not be done, or not by this person.
            JournalUnavailable: it cannot be recorded; nothing was done.
        """

    @abstractmethod
    def replay(self, replay: Replay) -> Replayed:
        """Label a period anew.

        Raises:
            QuestionFailed: DuckDB cannot tell what it held.
            JournalUnavailable: it cannot be recorded; what was recorded of it stands.
        """

    @abstractmethod
    def put(self, ask: Ask) -> Answer:
        """Send a question."""

    @abstractmethod
    def ask_days(self, ask: AskDays) -> Answer:
        """Ask by days, from what is kept of earlier answers and what has changed since.

        Raises:
            Refused: the SELECT may not be asked, or reads what cannot be told by days.
            QuestionStopped: it ran too long.
            QuestionFailed: DuckDB cannot answer it.
            JournalUnavailable: it cannot be recorded, so it is not answered.
        """

    @abstractmethod
    def put_who(self, ask: AskWho) -> WhoAnswer:
        """Send a question who saw."""

    @abstractmethod
    def put_register(self, load: LoadRegister) -> RegisterLoad:
        """Send a register."""

    @abstractmethod
    def put_append(self, append: Append) -> RegisterLoad:
        """Send rows to be added to a register."""

    @abstractmethod
    def registers(self) -> tuple[RegisterState, ...]:
        """Tell what the registers hold."""

    @abstractmethod
    def status(self) -> LedgerStatus:
        """Tell how the ledger is."""

    @abstractmethod
    def close(self) -> None:
        """Let go of it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def is_name(text: str) -> bool:
    """Tell whether a text can be the name of a question or a rule."""
    return _NAME.fullmatch(text) is not None
