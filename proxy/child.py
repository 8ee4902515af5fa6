"""The frame of every process that `serve` starts: begin, tell, drain, exit.

Knows the parent's socket and signals, not what the process is for.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ledger.journal import JournalUnavailable
from ledger.keys import KeyRefused
from proxy.config import ConfigError
from proxy.control import AskState, Begin, ChildState, Drain, Failed, Link, Ready
from proxy.operations import OWN, on_loop_error, silence, start_log, where
from proxy.settings_types import Loaded

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

EXIT_CANNOT_BEGIN = 78
"""Source: sysexits.h, EX_CONFIG."""
_log = logging.getLogger(f"{OWN}.child")


class Work(Protocol):
    """What a process does between `Ready` and its end."""

    @property
    def slot(self) -> str:
        """The name of its journal's slot, for status."""

    def state(self) -> ChildState:
        """Tell how it is."""

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        """Take no more, let what is under way end, write everything. `hurry` ends the limit."""


def run(
    kind: str,
    begin_work: Callable[[Begin, Loaded], Awaitable[Work]],
    loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> int:
    """Be the child of kind `kind` whose parent's socket is the descriptor in the last argument."""
    silence()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C in a terminal is the parent's to handle
    parent = socket.socket(fileno=int(sys.argv[-1]))
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        return runner.run(_live(kind, parent, begin_work))


async def _live(
    kind: str,
    parent: socket.socket,
    begin_work: Callable[[Begin, Loaded], Awaitable[Work]],
) -> int:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_loop_error)
    told_to_end = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, told_to_end.set)
    link = await Link.over(parent)
    first = await link.receive()
    if not isinstance(first, Begin):
        return EXIT_CANNOT_BEGIN
    loaded = Loaded(first.settings, Path(first.folder), first.version)
    start_log(loaded.operations, kind, debug=first.debug)
    try:
        work = await begin_work(first, loaded)
    except (ConfigError, KeyRefused, JournalUnavailable) as error:
        await link.send(Failed(str(error)))
        return EXIT_CANNOT_BEGIN
    except Exception as error:  # noqa: BLE001 - a door: the parent must hear of it, without values
        await link.send(Failed(f"the {kind} process cannot begin: {where(error)}"))
        return EXIT_CANNOT_BEGIN
    gc.collect()
    gc.freeze()  # what is there now stays: the collector need not look at it again
    await link.send(Ready(work.slot))
    _log.info("%s %s serves", kind, work.slot)
    limit_s = await _until_drain(link, work, told_to_end, loaded.settings.drain_s)
    _log.info("%s %s drains", kind, work.slot)
    told_to_end.clear()
    hurrying = asyncio.create_task(_until_drain(link, work, told_to_end, 0))
    hurry = asyncio.Event()
    hurrying.add_done_callback(lambda _: hurry.set())
    await work.drain(limit_s, hurry)
    hurrying.cancel()
    _log.info("%s %s ends", kind, work.slot)
    link.close()
    return 0


async def _until_drain(link: Link, work: Work, told_to_end: asyncio.Event, drain_s: float) -> float:
    """Answer the parent until it is time to end; give how long that may take, in seconds.

    `drain_s` is what to give when it is not the parent who says so.
    """
    ending = asyncio.create_task(told_to_end.wait())
    try:
        while True:
            receiving = asyncio.create_task(link.receive())
            await asyncio.wait({ending, receiving}, return_when=asyncio.FIRST_COMPLETED)
            if not receiving.done():
                receiving.cancel()
                return drain_s
            match receiving.result():
                case AskState():
                    await link.send(work.state())
                case Drain(limit_s):
                    return limit_s
                case None if drain_s:
                    return drain_s  # the parent is gone
                case None:
                    await told_to_end.wait()  # and that is no reason to hurry
                    return drain_s
                case _:
                    pass
    finally:
        ending.cancel()
