"""One statement between the moment it is sent and its record.

Knows readings, results and frames; no socket and no message. What it is told of values (parameters,
rows) it turns into pseudonyms at once and keeps nothing else.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from access import (
    PART_SUBJECTS,
    AccessRecord,
    Action,
    Analysis,
    CountIs,
    Gap,
    GapPlace,
    GapReason,
    Outcome,
    Reading,
    SubjectRef,
    Touch,
)
from analyzers.sql import ResultReader, merged_touches
from analyzers.sql.copying import CopyReader
from proxy.clock import new_id, now
from proxy.draft import NOT_ENDED, Ended, access_record, action_of, merged_gaps
from proxy.operations import OWN, where
from proxy.postgres import ProtocolViolation
from proxy.postgres_door.suspended import stopped
from proxy.suspension import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from access import Parameter, ResultColumn
    from analyzers.sql import StatementReading
    from proxy.draft import Who
    from proxy.postgres_door.readings import Defined
    from proxy.postgres_door.records import SessionRecords
    from proxy.recorder import Access

_SCHEMA_COMMANDS = ("CREATE", "ALTER", "DROP", "COMMENT", "IMPORT", "DO", "CALL")
_EXPORTS = frozenset((Action.EXPORT, Action.DESTROY, Action.COPY))
_log = logging.getLogger(f"{OWN}.postgres.statement")


class _Door:
    """Lets a defect of the analyser cost a reading, never the record. Written out: it runs per row."""

    __slots__ = ("_count", "_place", "_statement", "_what")

    def __init__(self, statement: OpenStatement, what: str, place: GapPlace, count: int) -> None:
        self._statement = statement
        self._what = what
        self._place = place
        self._count = count

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> bool:
        if not isinstance(error, Exception) or isinstance(error, ProtocolViolation):
            return False
        _log.error("%s not read: %s", self._what, where(error))
        self._statement.gap(GapReason.UNPARSED, self._place, self._count)
        return True


class OpenStatement:
    """A statement that is on its way.

    `declared` are the settings it is sent under, `settings` those it makes itself (with prefix);
    `catalog_version` is that of the catalogue it was read by.

    `begin` before it goes upstream unless it is `read_only`; then rows as they come; `part` before
    rows are released that are not held until the end; `settle` before its end is released.
    """

    def __init__(
        self,
        records: SessionRecords,
        reading: StatementReading,
        parameters: Sequence[Parameter] | None,
        declared: tuple[tuple[str, str], ...],
        settings: Sequence[tuple[str, str | None]],
        bytes_in: int,
        catalog_version: str,
    ) -> None:
        self._records = records
        self.reading = reading
        self.settings = settings
        self._parameters = parameters
        self._declared = declared
        self._catalog_version = catalog_version
        self._started_at = now()
        self._begun_ns = time.monotonic_ns()
        self._access_id = new_id(self._started_at)
        self._access: Access | None = None
        self._who: Who | None = None
        self._subjects: tuple[SubjectRef, ...] = ()
        self._gaps: tuple[Gap, ...] = ()
        self._new_gaps: list[Gap] = []
        self._reader: ResultReader | CopyReader | None = None
        self._columns: Sequence[ResultColumn] | None = None
        self._several = False
        self._touches: dict[Touch, None] = {}
        """What earlier results of the same statement disclosed."""
        self._carried: tuple[SubjectRef, ...] = ()
        self._counted = 0
        """Pseudonyms of earlier results that wait for a frame, and how many persons they counted."""
        self._in_parts: set[Touch] = set()
        self._rows = 0
        self._untold = False
        """Whether rows passed that were not read, so that persons in them were not counted."""
        self._exported = False
        self._server_rows: int | None = None
        self.commands: tuple[str, ...] = ()
        """The server's different command tags of its results so far."""
        self.sqlstate: str | None = None
        """How the server said it failed, if it did."""
        self.defined: Defined | None = None
        """What EXECUTE and FETCH find of it, where it defines anything."""
        self.order: str | None = None
        """The order that forbids it."""
        self.refused = False
        """Whether something that must fail went upstream in its place."""
        self.gives = False
        """Whether it gave the client rows."""
        self.released = False
        """Whether some of them may have gone."""
        self.bytes_in = bytes_in
        self.bytes_out = 0

    @property
    def read_only(self) -> bool:
        """Whether it is proven that executing it changes nothing."""
        return self.reading.read_only

    @property
    def changes_nothing(self) -> bool:
        """Whether it is read and changes nothing, so that an error in place of its answer is true."""
        return self.read_only and self.reading.reading is not Reading.UNREADABLE

    @property
    def _action(self) -> Action:
        action = self.reading.action
        return Action.EXPORT if self._exported and action not in _EXPORTS else action

    @property
    def changes_schema(self) -> bool:
        """Whether what it did may have changed the schema; a temporary table is its session's own."""
        made = self.reading.temporary
        own = (one.made is not None and not (one.if_known or one.made.doubtful) for one in made)
        if made and all(own):
            return False
        copies = self.reading.action is Action.COPY
        return copies or any(command.startswith(_SCHEMA_COMMANDS) for command in self.commands)

    @property
    def is_full(self) -> bool:
        """Whether as many pseudonyms wait as fit a frame."""
        return self._reader is not None and self._reader.waiting >= PART_SUBJECTS

    def identify(self) -> None:
        """Work out who asks and whom it names, and drop the parameters' values."""
        if self._who is not None:
            return
        self._who = self._records.who(self.reading.comments, self._declared)
        analyser, reading = self._records.analyser, self.reading
        parameters, self._parameters = self._parameters, ()
        self._gaps = reading.gaps
        if parameters is None and reading.parameters:
            self._gaps += (Gap(GapReason.TRUNCATED, GapPlace.PARAMETERS),)
        with self._whatever_happens("parameters", GapPlace.PARAMETERS):
            self._subjects = analyser.parameters(reading, parameters or ())
            self._gaps += analyser.parameter_gaps(reading, parameters) if parameters else ()

    # What comes of it

    def rows(
        self,
        columns: Sequence[ResultColumn] | None,
        rows: Iterable[Sequence[bytes | None]],
        count: int,
        *,
        cut: bool,
    ) -> None:
        """Read rows of a result; `columns` None: nobody described them, `cut`: fields not read."""
        self._rows += count
        self.gives = True
        self._untold |= columns is None or cut
        if columns is None:
            self.gap(GapReason.UNPARSED, GapPlace.RESULT, count)
            return
        if cut:
            self.gap(GapReason.TRUNCATED, GapPlace.RESULT)
        with self._whatever_happens("rows", GapPlace.RESULT, count):
            if self._reader is None or columns is not self._columns:
                self._next_reader(self._records.analyser.result(self.reading, columns))
                self._columns = columns
            reader = self._reader
            if isinstance(reader, ResultReader):
                for row in rows:
                    reader.row(row)

    def copy_begins(self, *, to_client: bool) -> None:
        """Begin to read the data of a COPY, either way."""
        self._exported |= to_client
        self.gives |= to_client
        with self._whatever_happens("a COPY", GapPlace.RESULT):
            self._next_reader(self._records.analyser.copy_reader(self.reading))

    def copy_rows(self, data: Iterable[bytes], *, count: int = 0, cut: bool = False) -> None:
        """Read data of a COPY; `count` rows are known to be in it."""
        self._rows += count
        self._untold |= cut
        if cut:
            self.gap(GapReason.TRUNCATED, GapPlace.RESULT)
        with self._whatever_happens("COPY data", GapPlace.RESULT, count or 1):
            if isinstance(self._reader, CopyReader):
                for piece in data:
                    self._reader.feed(piece)

    def copy_sent(self, data: bytes, *, cut: bool) -> None:
        """Read data that the client sends for a COPY; `cut`: more than may be read at once."""
        if self._reader is None:
            self.copy_begins(to_client=False)
        if cut:
            self.gap(GapReason.TRUNCATED, GapPlace.PARAMETERS)
        self.copy_rows((data,))

    def result_ended(self, command: str, rows: int | None, sqlstate: str | None = None) -> None:
        """Note how the server counts a result that ended, or that it failed."""
        self.sqlstate = sqlstate
        if command and command not in self.commands:
            self.commands += (command,)
        if rows is not None:
            self._server_rows = (self._server_rows or 0) + rows

    def gap(self, reason: GapReason, place: GapPlace, count: int = 1) -> None:
        """Note what could not be told."""
        self._new_gaps.append(Gap(reason, place, count))

    def _whatever_happens(self, what: str, place: GapPlace, count: int = 1) -> _Door:
        return _Door(self, what, place, count)

    def _next_reader(self, reader: ResultReader | CopyReader) -> None:
        if self._reader is not None:
            self._several = True
            self._close_reader()
            self._counted += self._reader.subject_count
            self._carried = self._taken()
        self._reader = reader

    def _close_reader(self) -> None:
        reader = self._reader
        if reader is None:
            return
        with self._whatever_happens("the end of a result", GapPlace.RESULT):
            if isinstance(reader, CopyReader):
                reader.end()
            self._touches.update(dict.fromkeys(reader.touches))
            self._new_gaps += reader.gaps

    def forbidding(self, *, answered: bool) -> str | None:
        """Give the order that forbids it: by what it says alone, or by what came of it too."""
        suspensions = self._records.suspensions
        if not suspensions.standing:
            return None
        reading, system = self.reading, self._records.system
        act = Act(
            system.name,
            action_of(self._action, outside=system.recipient is not None),
            reading.operation,
            self._all_touches() if answered else reading.touches,
            reading.reading,
            (*reading.gaps, *self._new_gaps),
        )
        return suspensions.forbidding(act, answered=answered)

    # Frames

    async def begin(self) -> None:
        """Write the intent, with all that is known before an answer.

        Raises:
            NotRecorded: it must not go upstream.
        """
        if self._access is not None and self._access.begun:
            return
        self.identify()
        record = self._record(self.reading.touches, self._subjects, self._gaps, NOT_ENDED)
        shape = self.reading.shape
        recorder = self._records.recorder
        if self._access is None:
            self._access = await recorder.admit(record, shape, intent=True)
        else:
            await self._access.begin(record, shape)
        if len(self._subjects) > PART_SUBJECTS:
            await self._access.part((), self._subjects[PART_SUBJECTS:], (), 0)

    async def part(self) -> None:
        """Write what the rows so far disclosed, before they are released.

        Raises:
            NotRecorded: they must not be released.
        """
        await self.begin()
        self.released = True
        touches: tuple[Touch, ...] = ()
        if self._reader is not None:
            touches = tuple(t for t in self._reader.touches if t not in self._in_parts)
        subjects = self._taken()
        gaps, self._new_gaps = merged_gaps(tuple(self._new_gaps)), []
        if self._access is not None:
            await self._access.part(touches, subjects, gaps, self._rows)
        self._in_parts.update(touches)

    async def settle(self, outcome: Outcome, sqlstate: str | None = None) -> None:
        """Write the record, before the statement's end is released.

        Raises:
            NotRecorded: nothing more of it may be released.
        """
        self.identify()
        if sqlstate is not None:
            self.gap(GapReason.SERVER_TEXT, GapPlace.RESULT)
        self._close_reader()
        found = self._taken()
        if len(self._subjects) + len(found) > PART_SUBJECTS:
            await self.begin()
            if self._access is not None and found:
                await self._access.part((), found, (), self._rows)
            found = ()
        touches = tuple(t for t in self._all_touches() if t not in self._in_parts)
        gaps = merged_gaps(self._gaps, tuple(self._new_gaps))
        rows = self._server_rows
        counted = self._rows if rows is None and self._rows else rows
        ended = Ended(
            outcome,
            duration=(time.monotonic_ns() - self._begun_ns) // 1000,
            error_code=sqlstate,
            error_class=sqlstate[:2] if sqlstate else None,
            bytes_in=self.bytes_in,
            bytes_out=self.bytes_out,
        )
        if self.order is not None or self.refused:
            ended = stopped(self, ended)
        record = self._record(touches, self._subjects + found, gaps, ended, counted)
        if self._access is None:
            self._access = await self._records.recorder.admit(
                record, self.reading.shape, intent=False
            )
        await self._access.settle(record, self.reading.shape)

    def _taken(self) -> tuple[SubjectRef, ...]:
        """Take all pseudonyms that wait."""
        taken, self._carried = self._carried, ()
        while self._reader is not None and (more := self._reader.take_subjects()):
            taken += more
        return taken

    def _all_touches(self) -> tuple[Touch, ...]:
        if self._several:
            # Which of several results a touch of the text belongs to is not known: all stay.
            return tuple(dict.fromkeys((*self._touches, *self.reading.touches)))
        with self._whatever_happens("a result's columns", GapPlace.RESULT):
            return merged_touches(self.reading, self._reader)
        return self.reading.touches

    def _record(
        self,
        touches: tuple[Touch, ...],
        subjects: tuple[SubjectRef, ...],
        gaps: tuple[Gap, ...],
        ended: Ended,
        rows: int | None = None,
    ) -> AccessRecord:
        reading = self.reading
        count, count_is = self._subject_count()
        analysis = Analysis(
            catalog_version=self._catalog_version,
            operation=reading.operation,
            action=self._action,
            reading=reading.reading,
            read_only=reading.read_only,
            touches=touches,
            subjects=subjects,
            gaps=gaps,
            subject_count=count,
            subject_count_is=count_is,
            row_count=rows,
            shape=reading.shape,
        )
        seen = self._records.seen(self._access_id, self._started_at)
        who = self._who if self._who is not None else self._records.who((), self._declared)
        return access_record(seen, who, analysis, ended)

    def _subject_count(self) -> tuple[int, CountIs]:
        """Count persons: those asked for or written, or those in the rows, whichever are more.

        Both are the same persons in the ordinary case (`WHERE phone = $1`), so they are not added.
        """
        asked = len({(ref.row, ref.pseudonym if not ref.row else b"") for ref in self._subjects})
        reader = self._reader
        if reader is None:
            return asked, self._worth_of(asked)
        returned, worth = self._counted + reader.subject_count, reader.subject_count_is
        if self._several and worth is CountIs.EXACT:
            worth = CountIs.AT_LEAST  # the same person may be in several results
        if worth is CountIs.UNKNOWN and asked:
            worth = CountIs.AT_LEAST
        if asked > returned and returned:
            worth = CountIs.AT_LEAST
        if self._untold:
            worth = CountIs.AT_LEAST if asked or returned else CountIs.UNKNOWN
        return max(asked, returned), worth

    def _worth_of(self, asked: int) -> CountIs:
        """Say what the count of those asked for is worth where no row was read.

        Rows that passed unread, or were changed without a word of whose they are, are not nobody.
        """
        changed = bool(self._server_rows) and bool(self.reading.touches)
        if not self._untold and (asked or not changed):
            return CountIs.EXACT
        return CountIs.AT_LEAST if asked else CountIs.UNKNOWN
