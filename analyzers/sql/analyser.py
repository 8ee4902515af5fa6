"""The SQL analyser: a statement's text in, a reading out; then its parameters and its result.

Between the session (`proxy.postgres`), which hands over text, parameters and rows, and the recorder.
One instance belongs to one system and one snapshot of its schema. Pure but for a bounded memory of
readings, which holds texts of statements and never leaves the process.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import msgspec
import pgparse

from access import Gap, Parameter, ResultColumn, SessionState, SubjectRef, Temporary
from analyzers.catalog.text_gate import TextGate
from analyzers.detection import Pseudonymiser
from analyzers.sql import glot
from analyzers.sql.assembly import Assembler
from analyzers.sql.combining import combined
from analyzers.sql.copying import CopyReader
from analyzers.sql.facts import SchemaFacts
from analyzers.sql.limits import STATEMENTS_LIMIT, parsable
from analyzers.sql.memory import CACHED_LENGTH, Memory, encodes
from analyzers.sql.neutral import Statement, Unread
from analyzers.sql.normal import Normal, normal
from analyzers.sql.overlay import overlaid
from analyzers.sql.parsing import parser_of
from analyzers.sql.postgres_front import parse, statement
from analyzers.sql.reading import StatementReading
from analyzers.sql.resolver import Catalog
from analyzers.sql.result import ResultReader
from analyzers.sql.schema import ColumnDetector, SchemaIndex
from analyzers.sql.subjects import bound
from analyzers.sql.temporary import DOUBT, changed_within, unseen
from analyzers.sql.temporary_statements import temporary_changes
from analyzers.sql.tree import Node

_OVERLAYS = 64
"""Sets of temporary tables whose catalogue is kept: about as many sessions at work at a time."""


class _Stretch(NamedTuple):
    """One statement of a text, and where it stands.

    `node` is PostgreSQL's, `made` what another front end made of it; neither: nothing parses. An
    empty node: nothing but comments.
    """

    node: Node | None
    start: int
    end: int
    comments_end: int
    made: Statement | None = None


class SqlAnalyser:
    """Reads statements of one system against one snapshot of its schema, which says its dialect.

    `comment_keys` are the keys of SQL comments that are taken (in small letters).
    """

    def __init__(
        self,
        system: str,
        facts: SchemaFacts,
        detector: ColumnDetector,
        pseudonymiser: Pseudonymiser,
        gate: TextGate,
        comment_keys: Collection[str],
    ) -> None:
        self.system = system
        self._detector = detector
        self._pseudonymiser = pseudonymiser
        self._gate = gate
        self._comment_keys = frozenset(comment_keys)
        self._memory = Memory(pseudonymiser, self._comment_keys)
        self.use_facts(facts)

    def use_facts(self, facts: SchemaFacts) -> None:
        """Read all further statements against another snapshot."""
        self.facts = facts
        self._has_forms = facts.dialect == "postgres"
        self._index = SchemaIndex(facts, self._detector)
        self._catalog = Catalog(self._index, parser_of(facts.dialect, facts.sql_mode))
        self._assembler = self._assembler_with(self._catalog)
        self._overlaid: dict[tuple[Temporary, ...], Assembler] = {}
        self.forget()

    def forget(self) -> None:
        """Read every text anew from now on."""
        self._last: tuple[SessionState | None, int] = (None, 0)
        self._memory.clear()
        for assembler in (self._assembler, *self._overlaid.values()):
            assembler.forget()

    @property
    def cached(self) -> int:
        """How many texts the analyser remembers."""
        return len(self._memory)

    @property
    def cached_forms(self) -> int:
        """How many forms of texts, in which values do not count, it remembers."""
        return self._memory.forms

    def statement(
        self, text: str, session: SessionState, *, complete: bool = True
    ) -> StatementReading:
        """Read a text of one statement; of several (a simple query), give them joined into one.

        `complete` False: only the beginning of the text was kept.
        """
        readings = self.statements(text, session, complete=complete)
        return readings[0] if len(readings) == 1 else combined(self.system, readings)

    def statements(
        self, text: str, session: SessionState, *, complete: bool = True
    ) -> tuple[StatementReading, ...]:
        """Read each statement of a text; at least one, also of an empty text. Never raises."""
        if not complete:
            return self._read(text, session, complete=False)
        last, environment = self._last
        if session is not last:
            environment = self._environment(session)
        known, form = self._memory.of_text(text, environment, forms=self._has_forms)
        if known is not None:
            return known
        readings = self._read(text, session, complete=True)
        self._memory.keep(text, form, environment, readings)
        return readings

    def recalled(self, text: str, session: SessionState) -> tuple[StatementReading, ...] | None:
        """Give the readings of a text as far as they are remembered: some microseconds."""
        environment = self._environment(session)
        return self._memory.of_text(text, environment, forms=self._has_forms)[0]

    def keep(
        self, text: str, session: SessionState, readings: tuple[StatementReading, ...]
    ) -> None:
        """Remember the readings that another analyser, by the same facts, has made of a text."""
        self._memory.keep(text, self._form(text), self._environment(session), readings)

    def _environment(self, session: SessionState) -> int:
        """Give the number of all but its text that a reading depends on."""
        number = self._memory.number_of(
            (
                self.facts.epoch,
                session.search_path,
                session.user,
                session.database,
                session.sql_mode,
                session.role,
                session.temporary,
            )
        )
        self._last = (session, number)
        return number

    def _form(self, text: str) -> Normal | None:
        if not self._has_forms or len(text) > CACHED_LENGTH:
            return None
        return normal(text) if text.isascii() or encodes(text) else None

    def inherited(
        self, reading: StatementReading, defined: StatementReading | None
    ) -> StatementReading:
        """Give the reading of an EXECUTE or FETCH with what its PREPARE or DECLARE said.

        `defined` is the reading that had the same `defines`; None leaves the reading as it is.
        """
        kept = defined.inner if defined is not None else None
        if kept is None or reading.runs is None:
            return reading
        return self._assembler.inherited(reading, kept)

    def parameters(
        self, reading: StatementReading, parameters: Sequence[Parameter] = ()
    ) -> tuple[SubjectRef, ...]:
        """Give all subjects the statement asks for or writes, by its literals and its parameters."""
        refs, _ = bound(reading.parameters, parameters, self._pseudonymiser)
        return reading.literals + refs

    def parameter_gaps(
        self, reading: StatementReading, parameters: Sequence[Parameter]
    ) -> tuple[Gap, ...]:
        """Give the gap of parameters that may name subjects and cannot be read."""
        _, gaps = bound(reading.parameters, parameters, self._pseudonymiser)
        return gaps

    def settings(
        self, reading: StatementReading, parameters: Sequence[Parameter] = ()
    ) -> tuple[tuple[str, str | None], ...]:
        """Give `reading.sets` and the settings whose value is a parameter (`set_config(…, $1)`)."""
        return reading.sets + self._assembler.bound_settings(reading, parameters)

    def result(self, reading: StatementReading, columns: Sequence[ResultColumn]) -> ResultReader:
        """Give a reader for the rows of a result."""
        return ResultReader(self.system, reading, columns, self._index, self._pseudonymiser)

    def copy_reader(self, reading: StatementReading) -> CopyReader:
        """Give a reader for the rows of a COPY, either way."""
        return CopyReader(self.system, reading, self._index, self._pseudonymiser)

    def _read(
        self, text: str, session: SessionState, *, complete: bool
    ) -> tuple[StatementReading, ...]:
        plain = text.encode("utf-8", "replace").decode() if not encodes(text) else text
        readings: list[StatementReading] = []
        before = -1
        if self.facts.dialect == "postgres":
            stretches = _stretches(plain, complete=complete)
        else:
            stretches = self._stretches_of_other(plain, session, complete=complete)
        for stretch in stretches:
            reading = self._stretch(plain, stretch, session)
            if reading is None:
                whole = complete and (not stretch.start or stretch.made is not None)
                text_of = plain[stretch.start : stretch.end]
                reading = self._assembler.unread(text_of, session, complete=whole)
            if session.temporary and unseen(reading):
                reading = msgspec.structs.replace(reading, temporary=(DOUBT, *reading.temporary))
            if readings and stretch.start == before:  # SET of several variables
                one = readings.pop()
                reading = combined(self.system, (one, reading), one.operation)
            before = stretch.start
            readings.append(reading)
            session = self._after(session, reading)
        return tuple(readings)

    def _after(self, session: SessionState, reading: StatementReading) -> SessionState:
        """Give the session after a statement of the same text."""
        path, mode = reading.search_path, reading.sql_mode
        if path is not None:
            session = msgspec.structs.replace(session, search_path=path)
        if mode is not None:
            session = msgspec.structs.replace(session, sql_mode=self.mode_after(session, mode))
        if reading.temporary:
            known = changed_within(session.temporary, reading.temporary)
            session = msgspec.structs.replace(session, temporary=known)
        return session

    def mode_after(self, session: SessionState, mode: str) -> str:
        """Give the `sql_mode` of a session after a statement's `sql_mode`."""
        own = self.facts.sql_mode
        if mode.upper() == "DEFAULT":
            return own
        before = own if session.sql_mode is None else session.sql_mode
        return f"{before}{mode}" if mode.startswith(",") else mode

    def _stretches_of_other(
        self, text: str, session: SessionState, *, complete: bool
    ) -> Iterator[_Stretch]:
        """Give the statements of a text of MySQL, MariaDB or SQLite with their places."""
        if not complete:
            yield _Stretch(None, 0, len(text), len(text))
            return
        facts = self.facts
        mode = facts.sql_mode if session.sql_mode is None else session.sql_mode
        found = glot.statements(text, facts.dialect, sql_mode=mode)
        if not found:
            yield _Stretch({}, 0, len(text), len(text))
        start = 0
        for number, one in enumerate(found, 1):
            end = len(text) if number == len(found) else one.end
            yield _Stretch(None, start, one.end, end, one.statement)
            if number < len(found) and found[number].start > one.start:
                start = one.end + 1

    def _stretch(
        self, text: str, stretch: _Stretch, session: SessionState
    ) -> StatementReading | None:
        """Read one statement; None where it does not parse or is nested too deeply."""
        found = stretch.made
        if isinstance(found, Unread) or (found is None and stretch.node is None):
            return None
        try:
            if stretch.node:
                found = statement(stretch.node)
            assembler = self._assembler_of(session.temporary)
            reading = assembler.read(
                text, found, stretch.start, stretch.end, stretch.comments_end, session
            )
            if not stretch.node:
                return reading
            piece = text[stretch.start : stretch.end]
            made = temporary_changes(stretch.node, piece, session)
            return msgspec.structs.replace(reading, temporary=made) if made else reading
        except RecursionError:
            return None

    def _assembler_of(self, temporary: tuple[Temporary, ...]) -> Assembler:
        """Give the assembler of a session that has made these tables and views."""
        if not temporary:
            return self._assembler
        known = self._overlaid.get(temporary)
        if known is None:
            known = self._assembler_with(overlaid(self._catalog, temporary))
            if len(self._overlaid) >= _OVERLAYS:
                self._overlaid.clear()
            self._overlaid[temporary] = known
        return known

    def _assembler_with(self, catalog: Catalog) -> Assembler:
        return Assembler(self.system, catalog, self._pseudonymiser, self._gate, self._comment_keys)


def _parsed(text: str) -> list[Node] | None:
    """Give the parser's statements, None where it cannot or must not be asked."""
    if not parsable(text):
        return None
    try:
        return parse(text)
    except pgparse.PGQueryError:
        return None  # its text quotes the statement
    except RecursionError:
        return None


def _stretches(text: str, *, complete: bool) -> Iterator[_Stretch]:
    """Give the statements of a text with their places, in characters."""
    found = _parsed(text) if complete else None
    if found is None:
        yield _Stretch(None, 0, len(text), len(text))
        return
    if not found:
        yield _Stretch({}, 0, len(text), len(text))
        return
    at = _Positions(text)
    for number, node in enumerate(found, 1):
        if number > STATEMENTS_LIMIT:
            yield _Stretch(None, at.of(node.get("stmt_location", 0)), len(text), len(text))
            return
        start = at.of(node.get("stmt_location", 0))
        length = node.get("stmt_len", 0)
        end = at.of(node.get("stmt_location", 0) + length) if length else len(text)
        comments_end = len(text) if number == len(found) else end
        yield _Stretch(node.get("stmt", {}), start, end, comments_end)


class _Positions:
    """Turns the parser's positions, bytes of UTF-8 in rising order, into characters."""

    def __init__(self, text: str) -> None:
        self._raw = None if text.isascii() else text.encode()
        self._bytes = 0
        self._characters = 0

    def of(self, position: int) -> int:
        """Give the character at a position not before the last one asked for."""
        if self._raw is None:
            return position
        passed = self._raw[self._bytes : position].decode("utf-8", "replace")
        self._characters += len(passed)
        self._bytes = max(self._bytes, position)
        return self._characters
