"""From an HTTP exchange to its access record: exactly one, and before anything is released.

The engine calls in the order of the wire: `begin`, `admit` (before the request goes upstream),
then `settle` (before the answer goes to the client); `release` before the first byte of an answer
that is not held back whole; `fail` where there is no answer. Knows flows and records, no socket.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from access import (
    PART_SUBJECTS,
    AccessRecord,
    Action,
    Analysis,
    Decision,
    Gap,
    GapPlace,
    GapReason,
    HttpAnswer,
    HttpExchange,
    Outcome,
)
from analyzers.http.action import changes_nothing
from proxy.clock import now
from proxy.draft import NOT_ENDED, Ended, Seen, Who, access_record
from proxy.http import capture
from proxy.recorder import NotRecorded
from proxy.suspension import Suspended

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitmproxy import http

    from proxy.http.analysis import BoundedAnalysis
    from proxy.http.opened import OpenExchange
    from proxy.recorder import Access, Recorder
    from proxy.suspension import Suspensions


class RecordingAddon:
    """Records the exchanges of one system. `who` reads person, place and matter of a request."""

    def __init__(
        self,
        *,
        system: str,
        server: str,
        outside: bool,
        analysis: BoundedAnalysis,
        who: Callable[[HttpExchange, str], Who],
        recorder: Recorder,
        suspensions: Suspensions,
        catalog_version: str,
        settings_version: str,
    ) -> None:
        self._suspensions = suspensions
        self._system = system
        self._server = server
        self._outside = outside
        self._analysis = analysis
        self._who = who
        self._recorder = recorder
        self._catalog_version = catalog_version
        self._settings_version = settings_version

    async def admit(
        self, flow: http.HTTPFlow, opened: OpenExchange, prefix: bytes | None = None
    ) -> None:
        """Record what is about to go upstream: all of the request, or its head and a prefix.

        A request that changes nothing and is whole needs no frame yet: it is looked at when its
        answer is here, once.

        Raises:
            NotRecorded, Suspended: nothing may go upstream.
        """
        if opened.access is None and (prefix is not None or not _changes_nothing(flow.request)):
            await self._look(flow, opened, prefix)
            opened.request_streams = prefix is not None
            if self.suspending:
                await self._demand(opened, answered=False)
            await self._admit(opened, intent=True)
        elif self.suspending and opened.access is None:
            await self._look(flow, opened, prefix)
            await self._demand(opened, answered=False)
        else:
            self._capture(flow, opened, prefix)
        opened.sent = True

    async def _admit(self, opened: OpenExchange, *, intent: bool) -> Access:
        if opened.access is None:
            record, analysis = self._record(opened, NOT_ENDED)
            try:
                opened.access = await self._recorder.admit(record, analysis.shape, intent=intent)
            except NotRecorded:
                opened.ended = True
                raise
        return opened.access

    async def release(
        self, flow: http.HTTPFlow, opened: OpenExchange, prefix: bytes | None
    ) -> None:
        """Record an answer before its first byte is released, its end being out of sight.

        `prefix` is what came of its body (None: nothing, it is endless). What lies beyond it is
        declared here as a gap, before it goes.

        Raises:
            NotRecorded, Suspended: nothing of the answer may be released.
        """
        if opened.analysis is None:
            await self._look(flow, opened, None)
        before = _required(opened.analysis)
        gap = Gap(GapReason.TRUNCATED, GapPlace.RESPONSE_BODY)
        if opened.tunnel:
            gap = Gap(GapReason.UNPARSED, GapPlace.SESSION)
        if prefix is not None:
            answer = capture.answer(flow, ended_at=now(), body=prefix)
            opened.analysis = await self._exchange(opened, answer)
        opened.analysis = _with_gap(_required(opened.analysis), gap)
        if self.suspending:
            await self._demand(opened, answered=True)
        opened.answer_streams = True
        access = await self._admit(opened, intent=False)
        after = opened.analysis
        record, _ = self._record(opened, NOT_ENDED)
        try:
            if not access.begun:
                await access.begin(record, after.shape)
                await self._more_subjects(opened)
            else:
                await access.part(
                    _added(before.touches, after.touches),
                    _added(before.subjects, after.subjects),
                    _added(before.gaps, after.gaps),
                    after.row_count or 0,
                )
                # The parts hold what came after the intent, so the final repeats the intent alone.
                opened.in_parts = _added(before.gaps, after.gaps)
                opened.analysis = msgspec.structs.replace(
                    after, touches=before.touches, subjects=before.subjects, gaps=before.gaps
                )
        except NotRecorded:
            opened.ended = True
            raise

    async def settle(self, flow: http.HTTPFlow, opened: OpenExchange) -> None:
        """Record the whole access, before the rest of the answer is released.

        Raises:
            NotRecorded, Suspended: the rest must not be released.
        """
        opened.ended = True
        content = flow.response.data.content if flow.response else None
        if content is not None:
            opened.bytes_out = len(content)
            answer = capture.answer(flow, ended_at=now())
            if not opened.answer_streams:
                opened.analysis = await self._exchange(opened, answer)
                if self.suspending:
                    await self._demand(opened, answered=True)
        elif opened.kept:
            answer = capture.answer(flow, ended_at=now(), body=bytes(opened.kept))
            declared = _required(opened.analysis).gaps
            analysis = await self._exchange(opened, answer)
            gaps = analysis.gaps + _added(analysis.gaps, declared)
            opened.analysis = msgspec.structs.replace(analysis, gaps=_added(opened.in_parts, gaps))
        else:
            answer = capture.answer(flow, ended_at=now(), body=b"")
        access = await self._admit(opened, intent=False)
        if not opened.answer_streams and len(_required(opened.analysis).subjects) > PART_SUBJECTS:
            if not access.begun:
                record, analysis = self._record(opened, NOT_ENDED)
                await access.begin(record, analysis.shape)
            await self._more_subjects(opened)
        record, analysis = self._record(opened, self._ended(opened, answer))
        await access.settle(record, analysis.shape)

    @property
    def suspending(self) -> bool:
        """Whether an order stands, so that acts must be compared with it."""
        return bool(self._suspensions.standing)

    async def _demand(self, opened: OpenExchange, *, answered: bool) -> None:
        """Demand that no order forbids this exchange; one that is forbidden is recorded as that.

        Raises:
            Suspended: an order forbids it.
            NotRecorded: it does, and not even that can be recorded.
        """
        order = self._order(opened, answered=answered)
        if order is not None:
            opened.ended = True
            await self._whole(opened, _stopped(opened, order))
            raise Suspended(order)

    def _order(self, opened: OpenExchange, *, answered: bool) -> str | None:
        record, _ = self._record(opened, NOT_ENDED)
        if opened.in_parts:
            record = msgspec.structs.replace(record, gaps=record.gaps + opened.in_parts)
        return self._suspensions.forbidding(record, answered=answered, alike=_alike(record))

    def stops(self, opened: OpenExchange) -> bool:
        """Tell whether an order forbids the rest of a body that passes as it comes, either way."""
        if opened.ended:
            return False
        opened.order = self._order(opened, answered=True)
        return opened.order is not None

    async def deny(self, flow: http.HTTPFlow, opened: OpenExchange) -> None:
        """Record a request that was refused for what it is; nothing of it went upstream.

        Raises:
            NotRecorded: not even that can be recorded.
        """
        opened.ended = True
        await self._look(flow, opened, None)
        ended = Ended(
            Outcome.DENIED,
            Decision.DENIED,
            duration=_micros_since(opened),
            error_code="400",
            error_class="4",
            bytes_in=opened.bytes_in,
        )
        await self._whole(opened, ended)

    async def fail(self, flow: http.HTTPFlow, opened: OpenExchange) -> None:
        """Record an exchange without an answer: it failed, or nobody knows what became of it.

        Raises:
            NotRecorded: the log cannot be written; there is nothing left to withhold.
        """
        opened.ended = True
        if opened.analysis is None:
            kept = None if flow.request.data.content is not None else b""
            await self._look(flow, opened, kept)
        # Once a connection to the system stood, nobody can tell whether it acted.
        tried = opened.sent and flow.server_conn.timestamp_tcp_setup is not None
        outcome = Outcome.UNKNOWN if tried else Outcome.FAILED
        if opened.tunnel:
            outcome = Outcome.OK
        ended = Ended(
            outcome,
            duration=_micros_since(opened),
            bytes_in=opened.bytes_in,
            bytes_out=opened.bytes_out,
        )
        if opened.order is not None:
            stopped = _stopped(opened, opened.order)
            ended = msgspec.structs.replace(stopped, bytes_out=opened.bytes_out)
        await self._whole(opened, ended)

    async def _whole(self, opened: OpenExchange, ended: Ended) -> None:
        access = await self._admit(opened, intent=False)
        record, analysis = self._record(opened, ended)
        await access.settle(record, analysis.shape)

    async def _look(self, flow: http.HTTPFlow, opened: OpenExchange, prefix: bytes | None) -> None:
        exchange = self._capture(flow, opened, prefix)
        analysis = await self._analysis.request(exchange)
        if prefix is not None:
            analysis = _with_gap(analysis, Gap(GapReason.TRUNCATED, GapPlace.REQUEST_BODY))
        opened.analysis = analysis
        opened.corrections += analysis.corrections
        opened.who = self._who(exchange, analysis.operation)

    async def _exchange(self, opened: OpenExchange, answer: HttpAnswer) -> Analysis:
        exchange = _required(opened.exchange)
        analysis = await self._analysis.exchange(exchange, answer)
        opened.corrections += analysis.corrections
        if opened.who is None:
            opened.who = self._who(exchange, analysis.operation)
        if not answer.body_complete:
            gap = Gap(GapReason.TRUNCATED, GapPlace.RESPONSE_BODY)
            analysis = _with_gap(analysis, gap)
        return analysis

    async def _more_subjects(self, opened: OpenExchange) -> None:
        analysis = _required(opened.analysis)
        rest = analysis.subjects[PART_SUBJECTS:]
        if rest:
            await _required(opened.access).part((), rest, (), analysis.row_count or 0)

    def _capture(
        self, flow: http.HTTPFlow, opened: OpenExchange, prefix: bytes | None
    ) -> HttpExchange:
        opened.exchange = capture.exchange(
            flow,
            system=self._system,
            server=self._server,
            started_at=opened.started_at,
            session_id=opened.session_id,
            body=prefix,
        )
        opened.bytes_in = len(opened.exchange.body)
        return opened.exchange

    def _record(self, opened: OpenExchange, ended: Ended) -> tuple[AccessRecord, Analysis]:
        analysis = _required(opened.analysis)
        if opened.corrections:
            analysis = msgspec.structs.replace(analysis, corrections=opened.corrections)
        if opened.interim_answers:
            gap = Gap(GapReason.UNPARSED, GapPlace.HEADER, opened.interim_answers)
            analysis = _with_gap(analysis, gap)
        seen = Seen(
            access_id=opened.access_id,
            started_at=opened.started_at,
            system=self._system,
            server=self._server,
            protocol=opened.protocol,
            session_id=opened.session_id,
            instance=self._recorder.instance,
            catalog_version=self._catalog_version,
            settings_version=self._settings_version,
            recipient_outside=self._outside,
        )
        return access_record(seen, _required(opened.who), analysis, ended), analysis

    def _ended(self, opened: OpenExchange, answer: HttpAnswer) -> Ended:
        code = str(answer.status) if answer.status >= 400 else None
        outcome = Outcome.OK
        if answer.status in {401, 403}:
            outcome = Outcome.DENIED
        elif answer.status >= 400:
            outcome = Outcome.FAILED
        return Ended(
            outcome,
            duration=_micros_since(opened),
            error_code=code,
            error_class=code[0] if code else None,
            bytes_in=opened.bytes_in,
            bytes_out=opened.bytes_out,
        )


def _stopped(opened: OpenExchange, order: str) -> Ended:
    """Say that an order stopped an exchange; its number is the code of the error."""
    return Ended(
        Outcome.DENIED,
        Decision.SUSPENDED,
        duration=_micros_since(opened),
        error_code=order,
        error_class="4",
        bytes_in=opened.bytes_in,
    )


def _alike(record: AccessRecord) -> bool:
    """Tell whether what one answer held may refuse further requests of the same operation unsent.

    Reads are judged by their own answers: they leave nothing behind in the system. A target without a
    listed route shares its operation with all others of that form.
    """
    unlisted = any(
        gap.reason is GapReason.UNLISTED and gap.place is GapPlace.TARGET for gap in record.gaps
    )
    return record.action is not Action.READ and not unlisted


def _changes_nothing(request: http.Request) -> bool:
    return changes_nothing(
        request.data.method.decode("latin-1"), capture.fields(request), capture.target(request)
    )


def _micros_since(opened: OpenExchange) -> int:
    return (time.monotonic_ns() - opened.begun_ns) // 1000


def _required[T](value: T | None) -> T:
    if value is None:
        message = "the engine called out of order"
        raise RuntimeError(message)
    return value


def _with_gap(analysis: Analysis, gap: Gap) -> Analysis:
    """Add a gap unless the analysis itself has said so."""
    if any(g.reason is gap.reason and g.place is gap.place for g in analysis.gaps):
        return analysis
    return msgspec.structs.replace(analysis, gaps=(*analysis.gaps, gap))


def _added[T](before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    """Give what is in `after` and was not in `before`, in order."""
    known = set(before)
    return tuple(item for item in after if item not in known)
