"""The ledger itself: it loads, answers, keeps the registers, and journals every question.

One process holds it: the resident one (`ledger.service`), or a command in its place
(`ledger.client`). Whoever asks is told apart by the caller, so this knows no sockets.
"""

from __future__ import annotations

import contextlib
import os
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from access import PART_SUBJECTS, Boot, to_bytes
from ledger import files, who
from ledger.case_desk import Asked, CaseDesk
from ledger.case_store import CaseStore
from ledger.evidence_desk import EvidenceDesk
from ledger.finding_desk import FindingDesk
from ledger.inspection_desk import InspectionDesk
from ledger.journal import Journal
from ledger.keeper import Keeper
from ledger.kept import AskDays, Kept
from ledger.limits import limited, select
from ledger.loader import Loader
from ledger.question_log import QuestionLog, outcome
from ledger.questions import (
    MOST_ROWS,
    MOST_SECONDS,
    Answer,
    Append,
    Ask,
    AskWho,
    Caller,
    LedgerStatus,
    LoadRegister,
    MonthState,
    QuestionFailed,
    RegisterLoad,
    RegisterState,
    Replay,
    Replayed,
    WhoAnswer,
    is_name,
)
from ledger.register_desk import RegisterDesk
from ledger.register_store import write_listed
from ledger.registers import REGISTERS
from ledger.replay_desk import ReplayDesk
from ledger.safe_sql import Refused, SafeSql
from ledger.store import Store, catalog
from ledger.suspension import ORDERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from duckdb import DuckDBPyConnection

    from ledger.equipment import Equipment, LedgerPaths

SLOT = "ledger"
"""The prefix of the journal slot in which questions and loads are recorded."""
CATCH_UP_S = 2.0
"""How long an answer waits for the store to hold all that was journalled before the question."""
VIEWS = frozenset(
    {
        "access",
        "touch",
        "subject_access",
        "found_later",
        "log_gap",
        "link",
        "question_log",
        "register_log",
        "counted_access",
        "registers",
        "category",
        "finding_state",
        "finding_log",
        *REGISTERS,
        *(f"{register}_history" for register in REGISTERS),
    }
)
"""What may stand in FROM."""
_CROWDED = (
    "{} identifiers belong to more than {} others of one kind; they were not followed further"
)


class LedgerBusy(Exception):
    """Another process holds the ledger."""


class Resident:
    """The ledger, open. `clock` gives µs since the epoch, UTC."""

    def __init__(
        self,
        paths: LedgerPaths,
        equipment: Equipment,
        clock: Callable[[], int],
        *,
        resident: bool = True,
    ) -> None:
        """Take the lock, open files and journal, begin to load.

        Raises:
            LedgerBusy: another process holds the ledger.
            JournalUnavailable: questions could not be recorded, so none can be asked.
        """
        self._paths = paths
        self._equipment = equipment
        self._clock = clock
        self._resident = resident
        files.make_folder(paths.run)
        lock = files.lock(paths.lock)
        if lock is None:
            message = "another process holds the ledger; ask it, or try again when it has ended"
            raise LedgerBusy(message)
        self._lock = lock
        with contextlib.ExitStack() as undo:
            undo.callback(files.close, lock)
            self._store = Store(paths.ledger, equipment.categories, memory=equipment.memory)
            undo.callback(self._store.close)
            self._journal = Journal.open(
                paths.journal,
                SLOT,
                segment_bytes=equipment.segment_bytes,
                deadline_s=equipment.deadline_s,
                boot=self._boot,
                clock=clock,
            )
            undo.callback(self._journal.close)
            with self._store.read() as connection:
                self._columns = _column_names(connection)
                write_listed(connection, paths.listed)
            undo.pop_all()
        self._safe = SafeSql(VIEWS)
        self._loader = Loader(self._store, paths.journal, clock)
        self._one_writer = threading.Lock()
        self._keeper = Keeper(self._loader, self._keep_orders)
        self._log = QuestionLog(self._journal, equipment.admit, clock)
        self._make_desks()
        self._keeper.start()

    def _make_desks(self) -> None:
        paths, equipment, clock = self._paths, self._equipment, self._clock
        store, journal, note = self._store, self._journal, self._log.note
        one_writer = self._one_writer

        def catch_up() -> None:
            self._keeper.catch_up(CATCH_UP_S)

        self._kept = Kept(store, one_writer)
        self._register_desk = RegisterDesk(
            store, journal, equipment, paths.listed, clock, one_writer, note
        )
        self._replays = ReplayDesk(store, journal, equipment, clock, self._log, catch_up)
        self.findings = FindingDesk(
            store, self._safe, one_writer, equipment.subjects.identify, clock, note, catch_up
        )
        self.inspections = InspectionDesk(
            paths.ledger / "self-inspections", store, clock, self.append, note
        )
        self.cases = CaseDesk(CaseStore(paths.cases), store, self._safe, VIEWS, equipment.admit)
        self.evidence = EvidenceDesk(
            self.cases.cases,
            store,
            equipment,
            paths.signing_key,
            clock,
            lambda: journal.slot,
            self.append,
            lambda frame: journal.append_sync(to_bytes(frame)),
            note,
            catch_up,
        )

    def _keep_orders(self) -> None:
        """Write what the proxies read again when its file was taken away: orders stand in it."""
        if (self._paths.listed.parent / ORDERS).is_file():
            return
        if self._one_writer.acquire(blocking=False):  # else a load is on its way, which writes it
            try:
                with self._store.read() as connection:
                    write_listed(connection, self._paths.listed)
            finally:
                self._one_writer.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop loading and let go of files, journal and lock. Questions that run are waited for."""
        self._keeper.stop()
        self._store.close()
        self._journal.close()
        files.close(self._lock)

    def ask(self, ask: Ask, caller: Caller) -> Answer:
        """Answer a question in SQL; it is journalled before this returns, refused ones too.

        Raises:
            Refused: the question may not be asked.
            QuestionStopped: it ran too long.
            QuestionFailed: DuckDB cannot answer it.
            JournalUnavailable: it cannot be recorded, so it is not answered.
        """
        asked = self._asked(ask)
        try:
            self._safe.check(ask.sql)
            fresh = self._keeper.catch_up(CATCH_UP_S)
            complete_to = self._loader.complete_to
            with self._store.read() as connection:
                table, more = select(connection, ask.sql, ask.parameters, *_limits(ask))
        except (Refused, QuestionFailed) as error:
            self._log.record(ask, caller, asked, (), 0, outcome(error))
            raise
        question_id = self._log.note(ask, caller, asked, table.num_rows)
        complete = _complete(complete_to)
        warnings = self._warnings(fresh, complete_to, table.num_rows if more else None)
        kept = {"rows": table}
        at = moment(self._clock())
        warnings += self.cases.collect(
            Asked(at, ask, caller, str(question_id), asked, kept, complete, more)
        )
        return Answer(table, complete, str(question_id), warnings)

    def ask_days(self, ask: AskDays, caller: Caller) -> Answer:
        """Answer a question by days, from what is kept of it and what has changed since; as `ask`."""
        asked = self._asked(ask)
        try:
            self._safe.check(ask.sql)
            fresh = self._keeper.catch_up(CATCH_UP_S)
            complete_to = self._loader.complete_to
            table = self._kept.answer(ask)
        except (Refused, QuestionFailed) as error:
            self._log.record(ask, caller, asked, (), 0, outcome(error))
            raise
        question_id = self._log.note(ask, caller, asked, table.num_rows)
        complete = _complete(complete_to)
        warnings = self._warnings(fresh, complete_to, None)
        at = moment(self._clock())
        warnings += self.cases.collect(
            Asked(at, ask, caller, str(question_id), asked, {"rows": table}, complete, False)
        )
        return Answer(table, complete, str(question_id), warnings)

    def who(self, ask: AskWho, caller: Caller) -> WhoAnswer:
        """Answer who saw these people's data; journalled as `ask` is, with the pseudonyms."""
        roots, unknown = who.roots(ask.identifiers, self._equipment.subjects)
        refs = who.subject_refs(roots, self._equipment.subjects.key_epoch, PART_SUBJECTS)
        count = len(ask.identifiers)
        asked = " ".join(
            [f"who ({count} identifier{'' if count == 1 else 's'})", *who.direct_ids(roots)]
        )
        fresh = self._keeper.catch_up(CATCH_UP_S)
        complete_to = self._loader.complete_to
        try:
            with self._store.read() as connection:
                with limited(connection, _limits(ask)[1]):
                    found = who.looked_for(connection, roots, linked=ask.linked)
                table, more = who.accesses(
                    connection, found.identifiers, ask.since, ask.until, _limits(ask)
                )
        except QuestionFailed as error:
            self._log.record(ask, caller, asked, refs, 0, outcome(error))
            raise
        question_id = self._log.record(ask, caller, asked, refs, table.num_rows, "ok")
        warnings = self._warnings(fresh, complete_to, table.num_rows if more else None)
        if found.crowded:
            warnings += (_CROWDED.format(found.crowded, who.CROWD),)
        complete = _complete(complete_to)
        tables = {"rows": table, "identifiers": found.identifiers}
        at = moment(self._clock())
        warnings += self.cases.collect(
            Asked(at, ask, caller, str(question_id), asked, tables, complete, more)
        )
        kinds = sorted({kind for kind in found.identifiers["subject_kind"].to_pylist() if kind})
        return WhoAnswer(
            table,
            found.identifiers,
            tuple(kinds),
            unknown,
            complete,
            str(question_id),
            warnings,
        )

    def load_register(self, load: LoadRegister, caller: Caller) -> RegisterLoad:
        """Load a register (`RegisterDesk.load`)."""
        return self._register_desk.load(load, caller)

    def append(self, append: Append, caller: Caller) -> RegisterLoad:
        """Add rows to a register (`RegisterDesk.append`)."""
        return self._register_desk.append(append, caller)

    def replay(self, replay: Replay, caller: Caller) -> Replayed:
        """Label a period anew (`ReplayDesk.replay`)."""
        return self._replays.replay(replay, caller)

    def registers(self) -> tuple[RegisterState, ...]:
        """Tell what the registers hold, in the order of `REGISTERS`."""
        return self._register_desk.states()

    def status(self) -> LedgerStatus:
        """Tell how the ledger is."""
        self._keeper.catch_up(CATCH_UP_S)
        complete_to = self._loader.complete_to
        with self._store.read() as connection:
            [(gaps,)] = connection.execute("SELECT count(*) FROM log_gap").fetchall()
            months = tuple(_month(connection, self._store, month) for month in self._store.months)
        return LedgerStatus(
            complete_to=_complete(complete_to),
            lag_s=max(0, self._clock() - complete_to) / 1e6 if complete_to else None,
            slots=tuple(self._loader.slots()),
            months=months,
            gaps=gaps,
            registers=self.registers(),
            trouble=self._keeper.trouble,
            resident=self._resident,
            pid=os.getpid(),
        )

    def _asked(self, ask: Ask | AskDays) -> str:
        """Give what is recorded of a question: its text without what is the asker's, after its name.

        Whoever may use the socket can give any question any name, so the name stands for nothing.
        """
        text = self._safe.redacted(ask.sql, self._columns)
        if ask.name is not None and is_name(ask.name):
            return f"{self._equipment.admit('question', ask.name)}: {text}"
        return text

    def _warnings(self, fresh: bool, complete_to: int, cut_at: int | None) -> tuple[str, ...]:
        warnings = []
        if not fresh:
            reached = (
                moment(complete_to).isoformat(" ", "seconds") if complete_to else "nothing yet"
            )
            why = f" ({self._keeper.trouble})" if self._keeper.trouble else ""
            warnings.append(f"complete only to {reached}: loading is behind{why}")
        if cut_at is not None:
            warnings.append(f"cut after {cut_at} rows; there are more")
        return tuple(warnings)

    def _boot(self, slot: str, last_seq: int) -> bytes:
        equipment = self._equipment
        return to_bytes(
            Boot(
                self._clock(),
                slot,
                uuid4().bytes,
                last_seq,
                equipment.version,
                equipment.catalog_version,
                equipment.settings_version,
            )
        )


def moment(at: int) -> datetime:
    """Give a time in µs since the epoch as a moment in UTC."""
    return datetime.fromtimestamp(at / 1e6, UTC)


def _complete(complete_to: int) -> datetime | None:
    return moment(complete_to) if complete_to else None


def _limits(ask: Ask | AskWho) -> tuple[int, float]:
    return min(max(ask.max_rows, 1), MOST_ROWS), min(max(ask.seconds, 0.1), MOST_SECONDS)


def _month(connection: DuckDBPyConnection, store: Store, month: str) -> MonthState:
    [(count,)] = connection.execute(
        f"SELECT count(*) FROM {catalog(month)}.rec WHERE corrects IS NULL"  # noqa: S608 - our names
    ).fetchall()
    return MonthState(month, count, store.file(month).stat().st_size)


def _column_names(connection: DuckDBPyConnection) -> frozenset[str]:
    """Give the names that may stand in the record of a question: all columns of the views."""
    names: set[str] = set()
    for view in VIEWS:
        names.update(row[0] for row in connection.execute(f"DESCRIBE {view}").fetchall())
    return frozenset(names)
