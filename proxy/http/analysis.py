"""Runs the HTTP analyser so that no body holds the loop, and no defect of it loses an access.

Small bodies are analysed at once, larger ones in one helper process per worker (a thread would hold
the interpreter: 8 MB of JSON parse in one go for 60 ms, measured). The helper has a deadline: a body
that it cannot read in time is recorded as unread, and a new helper takes the next.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from access import Action, Analysis, Gap, GapPlace, GapReason, Reading
from analyzers.http.content import size_undone
from proxy.operations import OWN, silence, where

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from access import HttpAnswer, HttpExchange
    from analyzers.http import HttpAnalyser

INLINE_BYTES = 40_000
"""The largest body, its codings undone, that is analysed on the loop: under 20 ms at 2.3 MB/s, the
slowest rate of a hostile body (a customer list is read at 20 MB/s)."""
DEADLINE_S = 5.0
"""How long the helper may read one exchange: the slowest hostile body of the largest size took 3.5 s.
After it the exchange is recorded as `unreadable`, gap `truncated`, and the helper is replaced."""
PATIENCE_S = 20.0
"""How long an exchange waits for the helper to be free before it is recorded so too: four hostile
bodies, or some fifty customer lists of 8 MB, before it."""
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
_log = logging.getLogger(f"{OWN}.http.analysis")


class Analysers(NamedTuple):
    """The analyser of each system, by its name, and the version of the catalogue they go by."""

    by_system: Mapping[str, HttpAnalyser]
    catalog_version: str


class Helper:
    """The helper process of one worker. `make` builds its analysers and must be picklable."""

    def __init__(self, make: Callable[[], Analysers]) -> None:
        self._make = make
        self._pool: ProcessPoolExecutor | None = None
        self._pid = 0
        self._stale = False
        self._turn = asyncio.Lock()

    async def run(self, system: str, exchange: HttpExchange, answer: HttpAnswer | None) -> Analysis:
        """Analyse in the helper, one exchange at a time.

        The analysis names the catalogue that the helper went by.

        Raises:
            BrokenProcessPool: it died; the next call starts another.
            TimeoutError: it was not free within `PATIENCE_S`, or not ready within `DEADLINE_S`.
        """
        async with asyncio.timeout(PATIENCE_S):
            await self._turn.acquire()
        try:
            async with asyncio.timeout(PATIENCE_S):
                if self._stale and self._pool is not None:
                    self._forget(self._pool)
                pool = self._pool or await self._start()
            try:
                async with asyncio.timeout(DEADLINE_S):
                    return await _in(pool, _analyse, system, exchange, answer)
            except BrokenProcessPool:
                self._forget(pool)
                raise
            except (TimeoutError, asyncio.CancelledError):
                # What nobody waits for any more must not keep the next one waiting.
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self._pid, signal.SIGKILL)
                self._forget(pool)
                raise
        finally:
            self._turn.release()

    def renew(self) -> None:
        """Let a new helper, which reads the catalogue anew, take the next exchange."""
        self._stale = True

    async def _start(self) -> ProcessPoolExecutor:
        """Start the helper and wait until it is ready: that is no part of anybody's deadline."""
        self._stale = False
        pool = ProcessPoolExecutor(
            max_workers=1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(self._make,),
        )
        try:
            self._pid = await _in(pool, os.getpid)
        except (BrokenProcessPool, asyncio.CancelledError):
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        self._pool = pool
        return pool

    def _forget(self, pool: ProcessPoolExecutor) -> None:
        self._pool = None
        pool.shutdown(wait=False)

    def close(self) -> None:
        """End the helper process."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


async def _in[**P, T](
    pool: ProcessPoolExecutor, run: Callable[P, T], *given: P.args, **named: P.kwargs
) -> T:
    return await asyncio.wrap_future(pool.submit(run, *given, **named))


class BoundedAnalysis:
    """The analyser of one system, inline or in the helper. Never raises."""

    def __init__(
        self, system: str, analyser: HttpAnalyser, helper: Helper, catalog_version: str = ""
    ) -> None:
        self._system = system
        self._helper = helper
        self.use(analyser, catalog_version)

    def use(self, analyser: HttpAnalyser, catalog_version: str) -> None:
        """Analyse what comes from now on by another catalogue."""
        self._analyser = analyser
        self._catalog_version = catalog_version

    async def request(self, exchange: HttpExchange) -> Analysis:
        """Analyse a request of which no answer is known yet."""
        return await self._run(exchange, None)

    async def exchange(self, exchange: HttpExchange, answer: HttpAnswer) -> Analysis:
        """Analyse request and answer together."""
        return await self._run(exchange, answer)

    async def _run(self, exchange: HttpExchange, answer: HttpAnswer | None) -> Analysis:
        # A door: whatever the analyser does, the access is recorded, as one that could not be read.
        try:
            size = size_undone(exchange.headers, exchange.body, INLINE_BYTES)
            if answer is not None:
                size += size_undone(answer.headers, answer.body, INLINE_BYTES)
            if size > INLINE_BYTES:
                return await self._helper.run(self._system, exchange, answer)
            if answer is None:
                analysis = self._analyser.request(exchange)
            else:
                analysis = self._analyser.exchange(exchange, answer)
        except TimeoutError:
            _log.warning("system %s: an exchange was not read within the deadline", self._system)
            analysis = _unreadable(exchange, answer, GapReason.TRUNCATED)
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.exception(
                "system %s: analysis failed: %s", self._system, where(error), exc_info=False
            )
            analysis = _unreadable(exchange, answer, GapReason.UNPARSED)
        return msgspec.structs.replace(analysis, catalog_version=self._catalog_version)


def _unreadable(exchange: HttpExchange, answer: HttpAnswer | None, reason: GapReason) -> Analysis:
    method = exchange.method if exchange.method in _METHODS else "other"
    gaps = [
        Gap(reason, GapPlace.TARGET),
        Gap(reason, GapPlace.REQUEST_BODY),
    ]
    if answer is not None:
        gaps.append(Gap(reason, GapPlace.RESPONSE_BODY))
    return Analysis(f"{method} (unreadable)", Action.UNKNOWN, Reading.UNREADABLE, gaps=tuple(gaps))


_analysers = Analysers({}, "")
"""Of the helper process only: set once by `_begin`."""


def _begin(make: Callable[[], Analysers]) -> None:
    global _analysers  # noqa: PLW0603 - a process pool hands no state to its calls
    silence()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is the parent's to handle
    _analysers = make()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    """Exit when the worker is gone: a pool's process would wait for work for ever."""
    connection.wait([sentinel])
    os._exit(0)


def _analyse(system: str, exchange: HttpExchange, answer: HttpAnswer | None) -> Analysis:
    analyser = _analysers.by_system[system]
    analysis = analyser.request(exchange) if answer is None else analyser.exchange(exchange, answer)
    return msgspec.structs.replace(analysis, catalog_version=_analysers.catalog_version)
