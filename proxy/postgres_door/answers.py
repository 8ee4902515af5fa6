"""What one client's statements give on its way to the client: records first, then bytes.

Rows are held until their statement's record is written, or, when they are many or slow to end, until
a part frame is. What an order (P14.2) forbids to give is dropped, and an error stands in its place.
"""

from __future__ import annotations

import logging
from itertools import batched
from typing import TYPE_CHECKING

from access import GapPlace, GapReason, Outcome
from proxy.operations import OWN, where
from proxy.postgres.events import (
    CopyBegun,
    CopyDirection,
    CopySeen,
    ParameterChanged,
    Ready,
    Relayed,
    ResultEnded,
    RowsSeen,
    ServerEvent,
    StatementEnded,
)
from proxy.postgres.server import outcome_of
from proxy.postgres_door.held import HeldBytes
from proxy.postgres_door.suspended import SQLSTATE, refusal
from proxy.postgres_door.turns import ROWS_AT_ONCE, give_way
from proxy.recorder import NotRecorded
from proxy.suspension import Suspended

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Iterable

    from proxy.postgres import PostgresSession
    from proxy.postgres_door.records import SessionRecords
    from proxy.postgres_door.statement import OpenStatement
    from proxy.relay import Wire

_log = logging.getLogger(f"{OWN}.postgres")


class Answers:
    """The answers of one session, and the statements they are to. `buffer_bytes` are held at most."""

    def __init__(
        self,
        session: PostgresSession,
        records: SessionRecords,
        client: Wire,
        buffer_bytes: int,
    ) -> None:
        self._session = session
        self._records = records
        self._buffer_bytes = buffer_bytes
        self.open: dict[int, deque[OpenStatement]] = {}
        """The statements on their way by serial; several only of one simple query, in order."""
        self.held = HeldBytes(client)
        self.guarded: OpenStatement | None = None
        """The statement whose record must be safe before what is held may go."""
        self._mark = 0
        """Where in what is held its first byte is."""
        self.cut: OpenStatement | None = None
        """The statement of which a row is passing in pieces."""
        self.stopped = False
        """Whether nothing may go any more."""
        self.schema_changed = False
        """Whether a statement may have changed the schema; who has seen to it sets it back."""

    def guard(self, serial: int) -> OpenStatement:
        """Hold what follows until this statement's record, or a part of it, is safe."""
        statement = self.open[serial][0]
        if self.guarded is not statement:
            self._mark = self.held.mark()
        self.guarded = statement
        return statement

    async def release(self) -> None:
        """Give the client what is held, unless nothing may go any more."""
        if not self.stopped:
            await self.held.release(inside=self._session.inside_server_message)

    async def part(self) -> None:
        """Record what is held of a statement that goes on, and release it."""
        statement, self.guarded = self.guarded, None
        if statement is not None:
            demand(statement)
            await statement.part()
        await self.release()

    async def rows(self, event: RowsSeen | CopySeen) -> None:
        """Read rows, then hold them, or release them where too many are held."""
        if isinstance(event, CopySeen) and event.direction is CopyDirection.BOTH:
            demand(self.open[event.serial][0])
            self.held.add(event.raw)  # its gap was recorded when the stream began
            return
        statement = self.guard(event.serial)
        statement.bytes_out += len(event.raw)
        if isinstance(event, RowsSeen) and (event.cut or event.columns is None):
            statement.rows(event.columns, (), event.count, cut=event.cut)
        elif isinstance(event, RowsSeen):
            for batch in batched(event.rows(), ROWS_AT_ONCE):
                statement.rows(event.columns, batch, len(batch), cut=False)
                await give_way(len(batch))
        else:
            statement.copy_rows((), count=event.count, cut=event.cut)
            for lines in batched(event.rows(), ROWS_AT_ONCE):
                statement.copy_rows(lines)
                await give_way(len(lines))
        self.cut = statement if event.cut else None
        self.held.add(event.raw)
        if len(self.held) >= self._buffer_bytes:
            await self.part()

    async def rest_of_row(self, event: Relayed, statement: OpenStatement) -> None:
        """Take bytes of a row that passes in pieces: they are the statement's, and held like rows."""
        statement.bytes_out += len(event.raw)
        self.cut = statement
        self.guarded = statement
        self.held.add(event.raw)
        if len(self.held) >= self._buffer_bytes:
            await self.part()

    async def copy_begun(self, event: CopyBegun) -> None:
        """Follow that the data of a COPY comes next; a stream both ways is not read."""
        self.held.add(event.raw)
        if event.direction is CopyDirection.IN:
            return
        statement = self.guard(event.serial)
        statement.copy_begins(to_client=True)
        if event.direction is CopyDirection.BOTH:
            statement.gap(GapReason.UNPARSED, GapPlace.RESULT)
            await self.part()

    async def result_ended(self, event: ResultEnded, following: Iterable[ServerEvent]) -> bytes:
        """Record the end of a result; give what the client may have of the message.

        `following` came behind it.
        """
        statements = self.open[event.serial]
        if not statements:
            return event.raw
        statement = self.guard(event.serial)
        if statement.refused:
            return await self._refused(statements)
        statement.bytes_out += len(event.raw)
        statement.result_ended(event.command, event.rows, event.sqlstate)
        order = statement.forbidding(answered=True) if statement.gives else None
        if order is not None:
            statements.popleft()
            alone = not statements and self._ends_request(event.serial, following)
            error = await self._withheld(statement, order, event, alone=alone)
            while event.sqlstate and statements:
                await self._settle(statements.popleft(), Outcome.SKIPPED, None)
            return error
        if len(statements) > 1:
            statements.popleft()
            await self._settle(statement, outcome_of(event.sqlstate), event.sqlstate)
            while event.sqlstate and statements:
                await self._settle(statements.popleft(), Outcome.SKIPPED, None)
        return event.raw

    async def statement_ended(
        self, event: StatementEnded, following: Iterable[ServerEvent]
    ) -> bytes:
        """Record the end of a statement; give what the client may have of the message.

        `following` came behind it.
        """
        raw = event.raw
        statements = self.open.pop(event.serial)
        if statements and statements[0].refused:
            error = await self._refused(statements, skipped=event.outcome is Outcome.SKIPPED)
            return error if raw else raw
        if statements:
            statement = statements.popleft()
            statement.bytes_out += len(raw)
            order = None
            if raw:
                statement.result_ended(event.commands[0] if event.commands else "", event.rows)
                order = statement.forbidding(answered=True) if statement.gives else None
            if order is not None:
                alone = self._ends_request(event.serial, following)
                raw = await self._withheld(statement, order, event, alone=alone)
            else:
                await self._settle(statement, event.outcome, event.sqlstate)
        for missing in statements:
            await self._settle(missing, Outcome.UNKNOWN, None)
        self.guarded = None
        return raw

    async def _refused(self, statements: deque[OpenStatement], *, skipped: bool = False) -> bytes:
        """Record statements in whose place another failed; give the error that the client gets."""
        order = next((one.order for one in statements if one.order is not None), "")
        outcome = Outcome.SKIPPED if skipped else Outcome.DENIED
        while statements:
            statement = statements.popleft()
            if not skipped:
                self._records.ended(statement, SQLSTATE)
            await statement.settle(outcome)
        self.guarded = None
        return refusal(order)

    async def _withheld(
        self,
        statement: OpenStatement,
        order: str,
        event: ResultEnded | StatementEnded,
        *,
        alone: bool,
    ) -> bytes:
        """Record a statement whose answer an order forbids; give the error that stands for it.

        `alone`: nothing else of its request follows.

        Raises:
            Suspended: an error would be untrue, or not in the protocol: the session must end.
        """
        failed = event.sqlstate is not None
        true = not statement.released and (failed or (statement.changes_nothing and alone))
        if true:
            self.held.drop_from(self._mark if self.guarded is statement else self.held.mark())
        statement.order = order
        await self._settle(statement, Outcome.DENIED, event.sqlstate)
        if not true:
            raise Suspended(order)
        return refusal(order)

    def _ends_request(self, serial: int, following: Iterable[ServerEvent]) -> bool:
        """Tell whether nothing but `ReadyForQuery` follows on the message that was taken last."""
        for event in following:
            if isinstance(event, Ready):
                return True
            own = isinstance(event, StatementEnded) and event.serial == serial and not event.raw
            if not own and not isinstance(event, ParameterChanged):
                return False
        return self._session.ends_with(serial)

    async def _settle(
        self, statement: OpenStatement, outcome: Outcome, sqlstate: str | None
    ) -> None:
        if outcome is not Outcome.SKIPPED:
            self._records.ended(statement, sqlstate)
        self.schema_changed |= statement.changes_schema
        await statement.settle(outcome, sqlstate)
        self.guarded = None

    def stop(self) -> None:
        """Release nothing more."""
        self.stopped = True
        self.held.drop()

    async def abandon(self) -> None:
        """Record the statements whose end nobody saw."""
        statements = [statement for group in self.open.values() for statement in group]
        self.open.clear()
        for statement in statements:
            failed = statement.sqlstate
            outcome = Outcome.UNKNOWN if failed is None else outcome_of(failed)
            # A door: what goes wrong with one record must not cost the others.
            try:
                await statement.settle(outcome, failed)
            except NotRecorded:
                pass
            except Exception as error:  # noqa: BLE001 - a door, see above
                _log.exception("an access was not recorded: %s", where(error), exc_info=False)


def demand(statement: OpenStatement) -> None:
    """Demand that no order forbids what goes on of a statement.

    Raises:
        Suspended: an order does; nothing more of it may pass.
    """
    order = statement.forbidding(answered=True)
    if order is not None:
        statement.order = order
        raise Suspended(order)
