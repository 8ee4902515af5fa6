"""Starts a process, sees whether it lives, and puts another in its place when it does not."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sys
import time
from typing import TYPE_CHECKING

import msgspec

from proxy.clock import now
from proxy.control import AskState, Begin, ChildState, Drain, Failed, Link, Ready
from proxy.operations import OWN

if TYPE_CHECKING:
    from collections.abc import Mapping

_DELAYS_S = (0.0, 0.2, 0.5, 1.0, 2.0, 5.0)
"""Before each further try; the first is at once, for until then its share of clients waits."""
_LIVED_S = 10
"""A process that lived this long failed for a new reason: the delays begin anew."""
_ASK_S = 5
"""How often a process is asked how it is."""
_ANSWER_S = 1
_HUNG_S = 30
"""A process that does not answer this long is killed. Longer than any swap storm seen to end."""
_END_S = 15
"""How long a process may take to end after its drain limit."""
_READY_S = 60
_log = logging.getLogger(f"{OWN}.supervise")


class CannotServe(Exception):
    """`serve` cannot begin, or a process of it cannot. The text says why and what to do."""


class ChildStatus(msgspec.Struct, frozen=True):
    """A process in the answer to `status`. `since` is µs since the epoch, UTC."""

    kind: str
    pid: int | None
    slot: str
    since: int
    restarts: int
    state: ChildState


def delay_s(failures: int) -> float:
    """Give how long to wait after so many failures in a row before the next try."""
    return _DELAYS_S[min(max(failures - 1, 0), len(_DELAYS_S) - 1)]


class Child:
    """One process that must be there: `python -m <module>`, replaced whenever it dies."""

    def __init__(
        self, kind: str, module: str, begin: Begin, sockets: Mapping[str, socket.socket]
    ) -> None:
        self.kind = kind
        self._module = module
        self._begin = begin
        self._sockets = dict(sockets)
        self._process: asyncio.subprocess.Process | None = None
        self._link: Link | None = None
        self._slot = ""
        self._since = 0
        self._restarts = 0
        self._state = ChildState()
        self._answered = asyncio.Event()
        self._answered_at = 0.0
        self._ending = False
        self._ready: asyncio.Future[None] | None = None
        self._keeping: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Start it, and keep it running until `drain`."""
        self._ready = asyncio.get_running_loop().create_future()
        self._keeping = asyncio.create_task(self._keep())

    async def ready(self) -> None:
        """Wait until it serves.

        Raises:
            CannotServe: its first process could not begin.
        """
        if self._ready is None:
            message = "start it first"
            raise RuntimeError(message)
        try:
            await asyncio.wait_for(asyncio.shield(self._ready), _READY_S)
        except TimeoutError:
            message = f"the {self.kind} process was not ready within {_READY_S} s"
            raise CannotServe(message) from None

    def status(self) -> ChildStatus:
        """Tell how it is, as of the last time it was asked."""
        pid = self._process.pid if self._process is not None else None
        return ChildStatus(self.kind, pid, self._slot, self._since, self._restarts, self._state)

    async def ask(self) -> None:
        """Ask it how it is, for `status`; what does not answer soon keeps its last answer."""
        if self._link is None or not self._slot:
            return
        self._answered.clear()
        await self._link.send(AskState())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._answered.wait(), _ANSWER_S)

    async def drain(self, limit_s: float) -> None:
        """Let it end: within the limit, or by force a while later."""
        self._ending = True
        if self._link is not None:
            await self._link.send(Drain(limit_s))
        if self._keeping is None:
            return
        done, _ = await asyncio.wait({self._keeping}, timeout=limit_s + _END_S)
        if not done:
            _log.error("%s %s did not end and is killed", self.kind, self._slot)
            await self.kill()

    async def kill(self) -> None:
        """End it now."""
        self._ending = True
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
        if self._keeping is not None:
            await self._keeping

    async def _keep(self) -> None:
        failures = 0
        while not self._ending:
            began = time.monotonic()
            try:
                code = await self._live()
            except OSError as error:  # no memory or no process to be had: perhaps later
                _log.error("%s cannot be started: %s", self.kind, error.strerror)
                code = -1
            if self._ending:
                return
            failures = 0 if time.monotonic() - began > _LIVED_S else failures + 1
            self._restarts += 1
            delay = delay_s(failures)
            _log.error(
                "%s %s ended with %s; another is started in %.1f s",
                self.kind, self._slot, code, delay,
            )  # fmt: skip
            await asyncio.sleep(delay)

    async def _live(self) -> int:
        ours, theirs = socket.socketpair()
        with theirs, contextlib.ExitStack() as undo:
            undo.callback(ours.close)
            handed = [theirs.fileno(), *(s.fileno() for s in self._sockets.values())]
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", self._module, self.kind, str(theirs.fileno()),
                stdin=asyncio.subprocess.DEVNULL,
                pass_fds=handed,
                process_group=0,
            )  # fmt: skip
            undo.pop_all()
        link = await Link.over(ours)
        self._link = link
        self._slot = ""
        self._since = now()
        self._answered_at = time.monotonic()
        self._state = ChildState()
        sockets = {name: sock.fileno() for name, sock in self._sockets.items()}
        await link.send(msgspec.structs.replace(self._begin, sockets=sockets))
        if self._ending:  # `drain` came while there was nobody to tell
            await link.send(Drain(0))
        listening = asyncio.create_task(self._listen(link))
        watching = asyncio.create_task(self._watch(self._process))
        try:
            return await self._process.wait()
        finally:
            watching.cancel()
            await listening
            self._link = None
            link.close()
            self._tell_ready(f"the {self.kind} process ended before it was ready")

    async def _listen(self, link: Link) -> None:
        while (message := await link.receive()) is not None:
            match message:
                case Ready(slot):
                    self._slot = slot
                    self._tell_ready(None)
                case Failed(why):
                    _log.error("%s cannot begin: %s", self.kind, why)
                    self._tell_ready(why)
                case ChildState():
                    self._state = message
                    self._answered_at = time.monotonic()
                    self._answered.set()
                case _:
                    pass

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        while True:
            await asyncio.sleep(_ASK_S)
            if self._ending:
                return
            if self._slot and time.monotonic() - self._answered_at > _HUNG_S:
                _log.error("%s %s does not answer and is killed", self.kind, self._slot)
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                return
            await self.ask()

    def _tell_ready(self, why_not: str | None) -> None:
        if self._ready is None or self._ready.done():
            return
        if why_not is None:
            self._ready.set_result(None)
        else:
            self._ready.set_exception(CannotServe(why_not))
            self._ready.exception()  # heard: who waits gets it all the same
