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
from uuid import UUID, uuid4

from access import PART_SUBJECTS, Boot, Question, RegisterLoaded, SubjectRef, Whole, to_bytes
from ledger import files, relabel, who
from ledger.case_desk import Asked, CaseDesk
from ledger.case_store import CaseStore
from ledger.evidence_desk import EvidenceDesk
from ledger.finding_desk import FindingDesk
from ledger.inspection_desk import InspectionDesk
from ledger.journal import Journal
from ledger.keeper import Keeper
from ledger.kept import AskDays, Kept
from ledger.loader import Loader
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
    QuestionStopped,
    RegisterLoad,
    RegisterState,
    Replay,
    Replayed,
    WhoAnswer,
    is_name,
    limited,
    select,
)
from ledger.register_append import APPENDED, appended_sheet, appended_source
from ledger.register_files import Problem, RegisterRefused, read_sheets
from ledger.register_rows import RegisterRows, register_rows
from ledger.register_store import (
    Stored,
    register_states,
    source_digest,
    speaks_through,
    store_register,
    vocabulary,
    write_listed,
)
from ledger.registers import BY_HAND, REGISTERS
from ledger.safe_sql import Refused, SafeSql
from ledger.store import Store, catalog
from ledger.suspension import dropped_orders

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from duckdb import DuckDBPyConnection

    from ledger.case import CaseAct
    from ledger.equipment import Equipment, LedgerPaths
    from ledger.finding import FindingAct, Judgement
    from ledger.inspection import KeepInspection
    from ledger.registers import Register

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
_UNLISTED = (
    "loaded, but {} could not be written ({}): until the next load or start of the ledger the proxies "
    "go on with the texts and orders of before"
)

_DROPPED = (
    "orders that stood are not in it, so what they suspended passes again: {}; `whosaw suspend lift` "
    "would have said since when"
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
        self._keeper = Keeper(self._loader)
        self._registering = threading.Lock()
        self._replaying = threading.Lock()
        self._kept = Kept(self._store, self._registering)
        self.findings = FindingDesk(
            self._store,
            self._safe,
            self._registering,
            equipment.subjects.identify,
            clock,
            lambda what, caller, asked, rows: self._journal_question(
                what, caller, asked, (), rows, "ok"
            ),
            lambda: self._keeper.catch_up(CATCH_UP_S),
        )
        self.inspections = InspectionDesk(
            paths.ledger / "self-inspections",
            self._store,
            clock,
            self.append,
            lambda what, caller, asked, rows: self._journal_question(
                what, caller, asked, (), rows, "ok"
            ),
        )
        self.cases = CaseDesk(
            CaseStore(paths.cases), self._store, self._safe, VIEWS, equipment.admit
        )
        self.evidence = EvidenceDesk(
            self.cases.cases,
            self._store,
            equipment,
            paths.signing_key,
            clock,
            lambda: self._journal.slot,
            self.append,
            lambda frame: self._journal.append_sync(to_bytes(frame)),
            lambda what, caller, asked, rows: self._journal_question(
                what, caller, asked, (), rows, "ok"
            ),
            lambda: self._keeper.catch_up(CATCH_UP_S),
        )
        self._keeper.start()

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
            self._journal_question(ask, caller, asked, (), 0, _outcome(error))
            raise
        question_id = self._journal_question(ask, caller, asked, (), table.num_rows, "ok")
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
            self._journal_question(ask, caller, asked, (), 0, _outcome(error))
            raise
        question_id = self._journal_question(ask, caller, asked, (), table.num_rows, "ok")
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
            self._journal_question(ask, caller, asked, refs, 0, _outcome(error))
            raise
        question_id = self._journal_question(ask, caller, asked, refs, table.num_rows, "ok")
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
        """Put the rows of a file in place of what a register held; journalled with it.

        Raises:
            RegisterRefused: there is no such register, or the file is none; nothing was loaded.
            JournalUnavailable: the load cannot be recorded; nothing was loaded.
        """
        register = _by_hand(load.register, load.file)
        with self._registering:
            with self._store.read() as connection:
                words = vocabulary(connection, register)
            rows = register_rows(
                register,
                load.file,
                read_sheets(load.file, load.raw),
                self._equipment.subjects,
                self._equipment.zone,
                words,
            )
            if load.only_check:
                return RegisterLoad(
                    register.name, 0, rows.source_rows, rows.table.num_rows, rows.warnings
                )
            stored = self._store_register(load, caller, rows)
            warnings = (*rows.warnings, *self._unlisted(stored))
        return _load_done(register, rows, stored, warnings)

    def append(self, append: Append, caller: Caller) -> RegisterLoad:
        """Add rows to a register; journalled as a load and, with why, as a question.

        Raises:
            RegisterRefused: there is no such register, or a row is wrong; nothing was added.
            JournalUnavailable: the load cannot be recorded; nothing was added.
        """
        register = _by_hand(append.register, APPENDED)
        sheet = appended_sheet(register, append.rows)
        equipment = self._equipment
        with self._registering:
            with self._store.read() as connection:
                words = vocabulary(connection, register)
                through = append.valid_through or speaks_through(connection, register)
            rows = register_rows(
                register, APPENDED, [sheet], equipment.subjects, equipment.zone, words
            )
            load = LoadRegister(
                register.name, APPENDED, appended_source(append.rows), valid_through=through
            )
            stored = self._store_register(load, caller, rows, keep=True)
            warnings = (*rows.warnings, *self._unlisted(stored))
        asked = f"register.append {register.name}"
        self._journal_question(append, caller, asked, (), rows.source_rows, "ok")
        return _load_done(register, rows, stored, warnings)

    def replay(self, replay: Replay, caller: Caller) -> Replayed:
        """Label a period anew by the catalogue that holds now; journalled as a question is.

        Each access whose labels change gets a record of its own that names it. A second replay finds
        nothing, so one that was cut short may be repeated.

        Raises:
            QuestionFailed: DuckDB cannot tell what the period held, or not in time; what was labelled
                until then stands, and the question is journalled with what became of it.
            JournalUnavailable: a record cannot be written; those before it stand.
        """
        self._keeper.catch_up(CATCH_UP_S)
        version = self._equipment.catalog_now()
        period = (replay.since, replay.until, replay.system)
        count, more = 0, False
        asked = f"catalog.replay {version}{' (dry run)' if replay.dry_run else ''}"
        try:
            with (
                self._replaying,
                self._store.read() as connection,
                limited(connection, MOST_SECONDS),
            ):
                found = relabel.differences(connection, self._equipment.relabel, *period)
                for row, touches in relabel.corrections(connection, found, *period):
                    if count >= relabel.MOST_CORRECTED:
                        more = True
                        break
                    if not replay.dry_run:
                        record = relabel.correction(
                            row,
                            touches,
                            at=self._clock(),
                            catalog_version=version,
                            instance=self._journal.slot,
                        )
                        self._journal.append_sync(to_bytes(Whole(record)))
                    count += 1
        except QuestionFailed as error:
            self._journal_question(replay, caller, asked, (), count, _outcome(error))
            raise
        self._journal_question(replay, caller, asked, (), count, "ok")
        self._keeper.catch_up(CATCH_UP_S)
        return Replayed(count, found.shapes, version, more)

    def registers(self) -> tuple[RegisterState, ...]:
        """Tell what the registers hold, in the order of `REGISTERS`."""
        with self._store.read() as connection:
            return register_states(connection)

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

    def _store_register(
        self, load: LoadRegister, caller: Caller, rows: RegisterRows, *, keep: bool = False
    ) -> Stored:
        """Store a load and journal it: both or neither, but for a death between the two."""
        now = self._clock()
        register = REGISTERS[load.register]
        digest = source_digest(register, load.raw, self._equipment.subjects)
        with self._store.write() as connection:
            stored = store_register(
                connection, register, load, rows, caller, moment(now), digest, keep=keep
            )
            through = load.valid_through.isoformat() if load.valid_through else None
            self._journal.append_sync(
                to_bytes(
                    RegisterLoaded(
                        now,
                        load.register,
                        caller.account,
                        caller.uid,
                        stored.held,
                        digest,
                        through,
                    )
                )
            )
        return stored

    def _unlisted(self, stored: Stored) -> tuple[str, ...]:
        """Tell the proxies after a load, which stands; warn if that fails, or if orders are gone."""
        try:
            with self._store.read() as connection:
                dropped = dropped_orders(connection, stored.load_id)
                write_listed(connection, self._paths.listed)
        except OSError as error:
            return (_UNLISTED.format(self._paths.listed.name, error.strerror),)
        return (_DROPPED.format(", ".join(dropped)),) if dropped else ()

    def _asked(self, ask: Ask | AskDays) -> str:
        """Give what is recorded of a question: its text without what is the asker's, after its name.

        Whoever may use the socket can give any question any name, so the name stands for nothing.
        """
        text = self._safe.redacted(ask.sql, self._columns)
        if ask.name is not None and is_name(ask.name):
            return f"{self._equipment.admit('question', ask.name)}: {text}"
        return text

    def _journal_question(
        self,
        ask: Ask
        | AskDays
        | AskWho
        | Replay
        | Append
        | Judgement
        | FindingAct
        | KeepInspection
        | CaseAct,
        caller: Caller,
        asked: str,
        subjects: Sequence[SubjectRef],
        rows: int,
        outcome: str,
    ) -> UUID:
        question_id = uuid4()
        admit = self._equipment.admit
        purpose, case = (ask.why, None) if isinstance(ask, Append) else (ask.purpose, ask.case)
        self._journal.append_sync(
            to_bytes(
                Question(
                    self._clock(),
                    question_id.bytes,
                    caller.account,
                    caller.uid,
                    admit("purpose", purpose) if purpose else None,
                    admit("case", case) if case else None,
                    asked,
                    tuple(subjects),
                    rows,
                    outcome,
                )
            )
        )
        return question_id

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


def _by_hand(name: str, file: str) -> Register:
    register = BY_HAND.get(name)
    if register is None:
        expected = f"expected one of the registers {', '.join(BY_HAND)}"
        raise RegisterRefused([Problem(file, expected)])
    return register


def _load_done(
    register: Register, rows: RegisterRows, stored: Stored, warnings: tuple[str, ...]
) -> RegisterLoad:
    return RegisterLoad(
        register.name,
        stored.load_id,
        rows.source_rows,
        rows.table.num_rows,
        warnings,
        stored.added,
        stored.gone,
    )


def _limits(ask: Ask | AskWho) -> tuple[int, float]:
    return min(max(ask.max_rows, 1), MOST_ROWS), min(max(ask.seconds, 0.1), MOST_SECONDS)


def _outcome(error: Exception) -> str:
    match error:
        case Refused():
            return "refused"
        case QuestionStopped():
            return "stopped"
        case _:
            return "failed"


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
