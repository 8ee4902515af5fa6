"""Keeps the facts of one database fresh: at intervals, and when a statement changed the schema."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING

from analyzers.sql.facts import NO_FACTS, SchemaFacts
from proxy.introspect.failed import SnapshotFailed
from proxy.operations import OWN, where

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_RETRY_S = 5.0
"""How soon a failed snapshot is tried again; twice as long after each further failure."""
_LONGEST_S = 300.0
_log = logging.getLogger(f"{OWN}.introspect")


class SchemaWatch:
    """Takes snapshots of one database and gives each that differs to `on_facts`.

    A failed one is not fatal: the facts stay what they were, `NO_FACTS` before the first, and the
    analyser says of each statement that its tables are unknown. `name` is for the log only.
    """

    def __init__(
        self,
        name: str,
        take: Callable[[], Awaitable[SchemaFacts]],
        on_facts: Callable[[SchemaFacts], None],
        every_s: float,
    ) -> None:
        self._name = name
        self._take = take
        self._on_facts = on_facts
        self._every_s = every_s
        self._wanted = asyncio.Event()
        self._tried = asyncio.Event()
        self._failures = 0
        self._facts = NO_FACTS
        self._task = asyncio.create_task(self._run())

    @property
    def facts(self) -> SchemaFacts:
        """The newest facts."""
        return self._facts

    async def first(self, limit_s: float) -> None:
        """Wait until the first snapshot was taken or has failed, at most so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(limit_s):
                await self._tried.wait()

    def refresh(self) -> None:
        """Take a snapshot soon: the schema has changed."""
        self._wanted.set()

    async def close(self) -> None:
        """Stop watching."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def _run(self) -> None:
        while True:
            self._wanted.clear()
            # A door: whatever is wrong with one snapshot, the next is tried.
            try:
                await self._look()
            except SnapshotFailed as failure:
                self._failed(str(failure))
            except Exception as error:  # noqa: BLE001 - a door, see above
                self._failed(where(error))
            self._tried.set()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._pause()):
                    await self._wanted.wait()

    async def _look(self) -> None:
        facts = await self._take()
        if facts.epoch != self._facts.epoch:
            self._on_facts(facts)
            self._facts = facts
        if self._failures:
            _log.info("%s: schema facts are read again", self._name)
        self._failures = 0

    def _failed(self, why: str) -> None:
        if not self._failures:
            _log.warning("%s: %s; trying again", self._name, why)
        self._failures += 1

    def _pause(self) -> float:
        """Give how long to wait before the next snapshot, in seconds."""
        if not self._failures:
            return self._every_s
        return min(_RETRY_S * 2.0 ** min(self._failures - 1, 10), _LONGEST_S)
