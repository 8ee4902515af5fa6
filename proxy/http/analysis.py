"""Runs the HTTP analyser so that no body holds the loop, and no defect of it loses an access.

Small bodies are analysed at once, larger ones in the worker's helper process: a body that it cannot
read in time is recorded as `unreadable`, gap `truncated`. Each side remembers for itself which paths
its samples took for nothing: what the helper took so is corrected by an exchange that the helper sees,
what was seen here by one that is seen here. A new helper has forgotten it: nothing is corrected then.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from access import Action, Analysis, Gap, GapPlace, GapReason, Reading
from analyzers.http.content import size_undone
from proxy.operations import OWN, where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from access import HttpAnswer, HttpExchange
    from analyzers.http import HttpAnalyser
    from proxy.helper_process import HelperProcess

INLINE_BYTES = 40_000
"""The largest body, its codings undone, that is analysed on the loop: under 20 ms at 2.3 MB/s, the
slowest rate of a hostile body (a customer list is read at 20 MB/s)."""
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
_log = logging.getLogger(f"{OWN}.http.analysis")


class Analysers(NamedTuple):
    """The analyser of each system, by its name, and the version of the catalogue they go by."""

    by_system: Mapping[str, HttpAnalyser]
    catalog_version: str


class BoundedAnalysis:
    """The analyser of one system, inline or in the helper. Never raises."""

    def __init__(
        self,
        system: str,
        analyser: HttpAnalyser,
        helper: HelperProcess[Analysers],
        catalog_version: str = "",
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
                return await self._helper.run(_analyse, self._system, exchange, answer)
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


def _analyse(
    analysers: Analysers, system: str, exchange: HttpExchange, answer: HttpAnswer | None
) -> Analysis:
    """Analyse in the helper. The analysis names the catalogue that the helper goes by."""
    analyser = analysers.by_system[system]
    analysis = analyser.request(exchange) if answer is None else analyser.exchange(exchange, answer)
    return msgspec.structs.replace(analysis, catalog_version=analysers.catalog_version)
