"""One helper process of a worker, for work that would hold its loop, with a deadline for each piece.

A thread would hold the interpreter (8 MB of JSON parse in one go for 60 ms, measured). What is not
done in time is killed with its process, and a new one takes the next piece.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from typing import TYPE_CHECKING, Any, Concatenate

from proxy.operations import silence

if TYPE_CHECKING:
    from collections.abc import Callable

DEADLINE_S = 5.0
"""How long the helper may take for one piece of work: the slowest hostile HTTP body of the largest size
took 3.5 s, the slowest hostile statement of 16 MB 1.5 s."""
PATIENCE_S = 20.0
"""How long work waits for the helper to be free: four hostile pieces, or some fifty customer lists of
8 MB, before it."""

__all__ = ["DEADLINE_S", "PATIENCE_S", "BrokenProcessPool", "HelperProcess"]


class HelperProcess[Tools]:
    """A process that is started when it is first needed and works on one piece at a time.

    `make` builds there what the work needs; it and all that is given and returned must be picklable.
    """

    def __init__(self, make: Callable[[], Tools]) -> None:
        self._make = make
        self._pool: ProcessPoolExecutor | None = None
        self._pid = 0
        self._stale = False
        self._turn = asyncio.Lock()

    async def run[**P, T](
        self, work: Callable[Concatenate[Tools, P], T], *given: P.args, **named: P.kwargs
    ) -> T:
        """Give `work(tools, …)`, done in the helper.

        Raises:
            BrokenProcessPool: it died over this work; the next call starts another.
            TimeoutError: it was not free within `PATIENCE_S`, or not ready within `DEADLINE_S`.
        """
        async with asyncio.timeout(PATIENCE_S):
            await self._turn.acquire()
        try:
            async with asyncio.timeout(PATIENCE_S):
                if self._pool is not None and (self._stale or _is_gone(self._pid)):
                    self._forget(self._pool)  # gone: it was killed while it had nothing to do
                pool = self._pool or await self._start()
            try:
                async with asyncio.timeout(DEADLINE_S):
                    return await _in(pool, _work, work, given, named)
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
        """Let a new process, which makes its tools anew, take the next piece of work."""
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
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _is_gone(pid: int) -> bool:
    """Tell whether a process that was started here has ended."""
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
    except ChildProcessError:  # and somebody has seen it already
        return True


async def _in[**P, T](
    pool: ProcessPoolExecutor, run: Callable[P, T], *given: P.args, **named: P.kwargs
) -> T:
    return await asyncio.wrap_future(pool.submit(run, *given, **named))


_tools: Any = None
"""Of the helper process only: set once by `_begin`."""


def _begin(make: Callable[[], object]) -> None:
    global _tools  # noqa: PLW0603 - a process pool hands no state to its calls
    silence()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is the parent's to handle
    _tools = make()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    """Exit when the worker is gone: a pool's process would wait for work for ever."""
    connection.wait([sentinel])
    os._exit(0)


def _work[T](work: Callable[..., T], given: tuple[Any, ...], named: dict[str, Any]) -> T:
    return work(_tools, *given, **named)
