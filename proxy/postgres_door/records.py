"""The records of one PostgreSQL session: who it is, and what each of its accesses was.

Between the conversation (which knows messages) and identity, analyser and recorder. Every analysis
goes through here, so that a defect of the analyser costs a reading, never a record.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import msgspec

from access import (
    NOBODY,
    Action,
    Analysis,
    Gap,
    GapPlace,
    GapReason,
    Outcome,
    Protocol,
    Purpose,
    Reading,
    SentBy,
    SessionState,
)
from analyzers.sql import StatementReading
from analyzers.sql.combining import combined
from analyzers.sql.redaction import unparsed
from analyzers.sql.temporary import DOUBT, in_doubt, unseen
from proxy.clock import new_id, now
from proxy.draft import Ended, Seen, access_record
from proxy.helper_process import BrokenProcessPool
from proxy.identity import Identities, Who, of_sql
from proxy.identity.networks import place_of
from proxy.operations import OWN, where
from proxy.postgres.server import outcome_of
from proxy.postgres_door.analysts import INLINE_CHARACTERS
from proxy.postgres_door.readings import (
    Defined,
    Under,
    gap_only,
    may_set_role,
    not_told,
    unread,
)
from proxy.postgres_door.statement import OpenStatement
from proxy.postgres_door.strings import STANDARD_STRINGS, StringRules
from proxy.postgres_door.variables import (
    PREFIX,
    ROLE,
    SEARCH_PATH,
    SessionVariables,
    undoes,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from access import Temporary
    from analyzers.sql import SqlAnalyser
    from analyzers.sql.reading import Named
    from analyzers.sql.temporary import TemporaryChange
    from proxy.postgres.events import RequestFailed, SessionStarted, StatementSent
    from proxy.postgres_door.analysts import Analyst
    from proxy.recorder import Recorder
    from proxy.settings_types import PostgresSystem
    from proxy.suspension import Suspensions

_Read = tuple["Sequence[StatementReading]", str]
_NAMED = 256
"""SQL-level prepared statements and cursors remembered per session. A security limit: what is
forgotten is read as unknown."""
_COMING = 256
"""Changes of temporary tables on their way that are told from each other. A security limit."""
_KNOWN_NS = 1_000_000_000
LOGIN = "LOGIN"
NOTIFICATION = "(notification)"
SERVER_TEXT = "(server text)"
NOT_POSTGRESQL = "(not PostgreSQL)"
_UNKNOWN = "(unknown statement)"
_FUNCTION = "(function call)"
_COMMIT = "(commit of a pipeline)"
_log = logging.getLogger(f"{OWN}.postgres.records")


class RecordKeeping(msgspec.Struct):
    """What the records of all sessions of one system need. `catalog_version` changes."""

    system: PostgresSystem
    recorder: Recorder
    identities: Identities
    suspensions: Suspensions
    catalog_version: str
    settings_version: str


class SessionRecords:
    """Makes and writes the records of one session. `session_id` is 16 bytes."""

    def __init__(
        self,
        keeping: RecordKeeping,
        analyst: Analyst,
        client: tuple[str, int],
        session_id: bytes,
    ) -> None:
        self._keeping = keeping
        self.analyst = analyst
        self._client_address = client[0]
        self._session_id = session_id
        self._user = ""
        self._database = ""
        self._authenticated = False
        self._named: dict[Named, Defined] = {}
        self._unconfirmed: list[tuple[str, str | None]] = []
        self._coming: dict[TemporaryChange, None] = {}
        """What statements that were sent and not answered yet make of temporary tables."""
        self._moving = False
        """Whether one of them may set another search path or role: then neither is known."""
        self._known_who: tuple[int, object, Who | None] = (0, None, None)
        self._roles: tuple[str, frozenset[str]] = ("", frozenset())
        self._strings = StringRules()
        self.application_name = ""
        self.variables = SessionVariables(())

    @property
    def analyser(self) -> SqlAnalyser:
        """The analyser that reads the session's statements now: by the newest catalogue."""
        return self.analyst.analyser

    @property
    def catalog_version(self) -> str:
        """The version of the catalogue that statements are read by now."""
        return self.analyst.catalog_version

    @property
    def system(self) -> PostgresSystem:
        """The system's settings."""
        return self._keeping.system

    @property
    def suspensions(self) -> Suspensions:
        """The orders that stand."""
        return self._keeping.suspensions

    @property
    def recorder(self) -> Recorder:
        """The recorder of this system's accesses."""
        return self._keeping.recorder

    def started(self, event: SessionStarted) -> None:
        """Take what the startup packet says."""
        self._user = event.user
        self._database = event.database
        settings = event.settings
        self.application_name = dict(settings).get("application_name", "")
        self.variables = SessionVariables(settings)

    def parameter_changed(self, name: str, value: str) -> None:
        """Take what the server reports of a run-time setting."""
        if name == "application_name":
            self.application_name = value
        elif name == SEARCH_PATH:
            self.variables.reported(value)
        elif name == STANDARD_STRINGS:
            self._strings.reported(value)

    # Identity

    def who(
        self, comments: Sequence[tuple[str, str]], declared: tuple[tuple[str, str], ...]
    ) -> Who:
        """Give person, place and matter of an access under these settings.

        An answer is kept while nothing that it was made from changes, but for a second only: what
        the registers list is looked at each second too.
        """
        key = (self._user, self._authenticated, self.application_name, comments, declared)
        until, known, who = self._known_who
        moment = time.monotonic_ns()
        if key != known or moment >= until or who is None:
            who = self._read_who(comments, declared)
            self._known_who = (moment + _KNOWN_NS, key, who)
        return who

    def _read_who(
        self, comments: Sequence[tuple[str, str]], declared: tuple[tuple[str, str], ...]
    ) -> Who:
        keeping = self._keeping
        if not self._user:
            place = place_of(self._client_address, (), keeping.identities.networks)
            return Who(NOBODY, None, place, Purpose())
        epoch = self.analyser.facts.epoch
        if self._roles[0] != epoch:
            self._roles = (epoch, frozenset(self.analyser.facts.roles))
        return of_sql(
            self._state(declared),
            comments,
            self._client_address,
            keeping.system,
            keeping.identities,
            authenticated=self._authenticated,
            roles=self._roles[1],
        )

    def _state(self, declared: tuple[tuple[str, str], ...]) -> SessionState:
        return SessionState(
            self._user,
            self._database,
            self.application_name,
            "" if self._moving else self.variables.search_path,
            declared,
            role="" if self._moving else self.variables.role,
            temporary=self._temporary(),
        )

    def _temporary(self) -> tuple[Temporary, ...]:
        """Give the session's own tables as they may be when what is sent now is executed."""
        if not self._coming:
            return self.variables.temporary
        return in_doubt(self.variables.temporary, self._coming)

    def _under(self) -> Under:
        state = self._state(())
        return Under(self.analyser.facts, state.search_path, state.role, state.temporary)

    def seen(self, access_id: bytes, started_at: int) -> Seen:
        """Give what a record says of the session."""
        keeping = self._keeping
        return Seen(
            access_id=access_id,
            started_at=started_at,
            system=keeping.system.name,
            server=keeping.system.upstream,
            protocol=Protocol.POSTGRESQL,
            session_id=self._session_id,
            instance=keeping.recorder.instance,
            catalog_version=keeping.catalog_version,
            settings_version=keeping.settings_version,
            recipient_outside=keeping.system.recipient is not None,
        )

    # Statements

    async def sent(self, event: StatementSent) -> list[OpenStatement]:
        """Read what is about to be executed: one statement, or those of a simple query in order."""
        analyser, under = self.analyser, self._under()
        readings, version = await self._readings(event)
        self._strings.sent(event.text, readings)
        opened = []
        for reading in readings:
            if self._unconfirmed and undoes(reading.operation):
                self._unconfirmed = [(name, None) for name, _ in self._unconfirmed]
            declared = self.variables.declared(self._unconfirmed)
            parameters = event.parameters if event.sent_by is not SentBy.FUNCTION_CALL else ()
            size = len(event.raw) + sum(len(p.value or b"") for p in event.parameters or ())
            settings = self._settings(reading, event)
            opened.append(
                OpenStatement(self, reading, parameters, declared, settings, size, version)
            )
            self._unconfirmed += settings
            self._moving |= self._moves(reading)
            if reading.temporary:
                self._comes(reading.temporary)
            if reading.defines is not None:
                # Until the server has confirmed it, the name may stand for the old or the new.
                self._named.pop(reading.defines, None)
                text = event.text if event.text and len(event.text) <= INLINE_CHARACTERS else ""
                opened[-1].defined = Defined(reading, text, analyser, under)
        return opened

    def _moves(self, reading: StatementReading) -> bool:
        """Tell whether a statement may set search path or role, or undo what has set them."""
        if reading.search_path is not None or reading.role is not None:
            return True
        return undoes(reading.operation) and self.variables.moved

    def _comes(self, changes: Sequence[TemporaryChange]) -> None:
        for change in changes:
            full = len(self._coming) >= _COMING
            self._coming[DOUBT if full else change] = None

    def _settings(
        self, reading: StatementReading, event: StatementSent
    ) -> list[tuple[str, str | None]]:
        """Give the settings a statement makes, with their prefix."""
        if not reading.sets and not reading.set_parameters:
            return []
        settings = self.analyser.settings(reading, event.parameters or ())
        return [(name if name == "*" else PREFIX + name, value) for name, value in settings]

    async def _readings(self, event: StatementSent) -> _Read:
        if event.text is None:
            function = event.sent_by is SentBy.FUNCTION_CALL
            reason = GapReason.OPAQUE_FUNCTION if function else GapReason.UNPARSED
            reading = unread(_FUNCTION if function else _UNKNOWN, reason)
            return (reading,), self.catalog_version
        return await self._read(event.text, several=event.sent_by, complete=event.complete)

    async def _read(self, text: str, *, several: SentBy | None, complete: bool = True) -> _Read:
        """Read a text; give the version of the catalogue too that it was read by."""
        state = self._state(self.variables.declared())
        plain = self._strings.readable(text)
        # A door: whatever the analyser does, the statement is recorded, as one that is not read.
        try:
            readings, version = await self.analyst.read(text, state, complete=complete and plain)
            if not plain:
                self._named.clear()  # it may define any of them anew
                return [not_told(reading) for reading in readings], version
            if several is SentBy.EXTENDED_QUERY and len(readings) > 1:
                readings = (combined(self.analyser.system, readings),)
            return [self._with_named(reading) for reading in readings], version
        except (BrokenProcessPool, TimeoutError):
            _log.warning("a long statement was not read within the deadline")
            reading = unread(unparsed(text), GapReason.TRUNCATED)
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.exception("a statement was not read: %s", where(error), exc_info=False)
            reading = unread(_UNKNOWN, GapReason.UNPARSED)
        return (reading,), self.catalog_version

    def _with_named(self, reading: StatementReading) -> StatementReading:
        if reading.runs is None:
            return reading
        defined = self._defined(reading.runs)
        found = self.analyser.inherited(reading, defined)
        if found.temporary and defined is not None and found.read_only and not unseen(found):
            return msgspec.structs.replace(found, temporary=())
        return found

    def _defined(self, name: Named) -> StatementReading | None:
        """Give the reading of what a name stands for, by the catalogue that holds now.

        The server plans a prepared statement anew when its names may mean other tables. A cursor's rows
        are those of the moment it was declared; by which catalogue they are now is not known.
        """
        known = self._named.get(name)
        if known is None:
            return None
        same = known.analyser is self.analyser
        if same and (name.kind == "cursor" or known.under == self._under()):
            return known.reading
        if name.kind == "cursor" or not known.text:
            return None
        state = self._state(self.variables.declared())
        readings = self.analyser.statements(known.text, state)
        return next((one for one in reversed(readings) if one.defines == name), None)

    def ended(self, statement: OpenStatement, sqlstate: str | None) -> None:
        """Follow settings and transactions through the end of a statement."""
        if sqlstate is not None:
            self.variables.failed()
            return
        self.variables.ended(statement.commands)
        reading = statement.reading
        if reading.defines is not None and statement.defined and len(self._named) < _NAMED:
            self._named[reading.defines] = statement.defined
        if statement.settings:
            self.variables.set(statement.settings, local=reading.sets_local)
        if reading.search_path is not None:
            self.variables.set(((SEARCH_PATH, reading.search_path),), local=reading.sets_local)
        if reading.role is not None:
            self.variables.set(((ROLE, reading.role),), local=reading.sets_local)
        elif self.variables.role and may_set_role(reading):
            self.variables.set(((ROLE, ""),), local=False)
        if reading.temporary:
            self.variables.make(reading.temporary)

    def answered(self) -> None:
        """Follow that no statement is on its way any more."""
        self._unconfirmed.clear()
        self._coming.clear()
        self._moving = False
        self._strings.answered()

    # Records of the session itself

    async def login(self, sqlstate: str | None, *, credential_exchange: bool) -> None:
        """Record how the login ended; from now on the account is worth what that showed.

        Raises:
            NotRecorded: the session must not begin.
        """
        self._authenticated = sqlstate is None and credential_exchange
        outcome = outcome_of(sqlstate)
        gaps = () if sqlstate is None else (Gap(GapReason.SERVER_TEXT, GapPlace.SESSION),)
        await self._write(
            Analysis(LOGIN, Action.LOGIN, Reading.EXACT, gaps=gaps), outcome, sqlstate
        )

    async def login_lost(self) -> None:
        """Record a login of which nobody knows how it ended."""
        await self._write(Analysis(LOGIN, Action.LOGIN, Reading.EXACT), Outcome.UNKNOWN)

    async def unreachable(self, sqlstate: str) -> None:
        """Record a login that failed because the server cannot be reached."""
        await self._write(Analysis(LOGIN, Action.LOGIN, Reading.EXACT), Outcome.FAILED, sqlstate)

    async def unparsed(self, reason: GapReason) -> None:
        """Record that the session, or its rest, cannot be read."""
        analysis = gap_only(NOT_POSTGRESQL, Action.UNKNOWN, Gap(reason, GapPlace.SESSION))
        await self._write(analysis, Outcome.FAILED)

    async def server_text(self, *, notification: bool) -> None:
        """Record that the server sent text of its own while no statement ran."""
        operation = NOTIFICATION if notification else SERVER_TEXT
        gap = Gap(GapReason.SERVER_TEXT, GapPlace.SESSION)
        await self._write(gap_only(operation, Action.UNKNOWN, gap), Outcome.OK)

    async def session_error(self, sqlstate: str) -> None:
        """Record an error that answers nothing."""
        gap = Gap(GapReason.SERVER_TEXT, GapPlace.SESSION)
        await self._write(gap_only(SERVER_TEXT, Action.OTHER, gap), Outcome.FAILED, sqlstate)

    async def request_failed(self, event: RequestFailed) -> None:
        """Record a message other than an execution that failed: its statement was never run."""
        self.variables.failed()
        gap = Gap(GapReason.SERVER_TEXT, GapPlace.RESULT)
        if event.text is None:
            operation = _COMMIT if event.request == "Sync" else _UNKNOWN
            analysis = gap_only(operation, Action.UNKNOWN, gap)
        else:
            (reading,), version = await self._read(event.text, several=SentBy.EXTENDED_QUERY)
            analysis = Analysis(
                reading.operation,
                reading.action,
                reading.reading,
                touches=reading.touches,
                gaps=(*reading.gaps, gap),
                shape=reading.shape,
                catalog_version=version,
            )
        await self._write(analysis, outcome_of(event.sqlstate), event.sqlstate)

    async def _write(
        self, analysis: Analysis, outcome: Outcome, sqlstate: str | None = None
    ) -> None:
        at = now()
        ended = Ended(outcome, error_code=sqlstate, error_class=sqlstate[:2] if sqlstate else None)
        who = self.who((), self.variables.declared())
        record = access_record(self.seen(new_id(at), at), who, analysis, ended)
        access = await self.recorder.admit(record, analysis.shape, intent=False)
        await access.settle(record, analysis.shape)
