"""The process that tells of new findings: `python -m cli.alert_process alerts <descriptor>`.

Started by `serve` where `whosaw.toml` has a target. It asks the resident ledger as any command does
and holds nothing that the proxies or the ledger need: when it dies, hangs or runs out of its memory,
`serve` starts another, which goes on from the file of `cli.alert_state`. A lock lets one at a time be
at work.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import resource
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cli.alert_look import Looked, Looker
from cli.alert_message import Message
from cli.alert_send import NotDelivered, send
from cli.alert_state import (
    AlertState,
    StateUnreadable,
    Waiting,
    begun,
    delivered,
    due,
    failed,
    fitted,
    look_from,
    next_due,
    read_state,
    take,
    write_state,
)
from cli.alert_thread import in_thread
from cli.options import Language
from cli.times import zone_named
from ledger import files
from proxy.child import run
from proxy.clock import now
from proxy.config import FILE_NAME, ConfigError
from proxy.control import Begin, ChildState
from proxy.operations import OWN, where

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from proxy.settings_types import Alert, Loaded

LOCK = "alerts.lock"
MEMORY_BYTES = 1024 * 1024 * 1024
"""What the process may take beside what it begins with, of which a gigabyte is Arrow's reservation.
When it needs more it dies alone: neither the proxies nor the ledger lose anything to it."""
_POLL_S = 5.0
"""Between two looks whether anything changed at all."""
_LEAST_PAUSE_S = 15.0
_MOST_PAUSE_S = 30.0
"""After judging: as long as it took, within these, so that it takes half of the time at most and is
told within a minute as long as judging takes less than 25 s."""
_STANDBY_S = 1.0
_SENDING_S = 12.0
"""How long a try under way may take to end when the process is to: longer than a target may take."""
_log = logging.getLogger(f"{OWN}.alerts")


class AlertWork:
    """Looks, and tells. Made by `begin`."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._targets: tuple[Alert, ...] = loaded.settings.alerts
        self._state = AlertState()
        self._changed = {one.name: asyncio.Event() for one in self._targets}
        self._ending = asyncio.Event()
        self._lock: int | None = None
        self._telling: list[asyncio.Task[None]] = []
        self._running = self._kept(self._run())

    @classmethod
    async def begin(cls, begin: Begin, loaded: Loaded) -> AlertWork:
        """Begin to look, at once or when the process before has ended.

        Raises:
            ConfigError: the file of what was told cannot be used.
        """
        del begin
        bound_memory(MEMORY_BYTES)
        _read(loaded)
        return cls(loaded)

    @property
    def slot(self) -> str:
        """Its name in status; it has no journal."""
        return "alerts"

    @property
    def waits(self) -> bool:
        """Whether another process is at work, or this one has ended."""
        return self._lock is None

    def state(self) -> ChildState:
        """Tell that it lives. What was told, its file tells."""
        return ChildState()

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        """Let what is being sent arrive, then end."""
        del limit_s, hurry
        self._ending.set()
        for event in self._changed.values():
            event.set()
        self._running.cancel()
        if self._telling:
            await asyncio.wait(self._telling, timeout=_SENDING_S)
        if self._lock is not None:
            files.close(self._lock)
            self._lock = None

    async def _run(self) -> None:
        path = self._loaded.run / LOCK
        while (lock := files.lock(path)) is None:  # noqa: ASYNC110 - another process holds it
            await asyncio.sleep(_STANDBY_S)
        self._lock = lock
        self._state = _read(self._loaded)
        names = [one.name for one in self._targets]
        fitted(self._state, names, _configured(self._loaded), now())
        self._save()
        self._telling = [self._kept(self._tell(one)) for one in self._targets]
        looker = Looker(self._loaded, self._targets)
        while True:
            looked = await self._look(looker)
            self._take(looked)
            await asyncio.sleep(_pause_s(looked))

    def _kept(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Run a part of the work; when one ends that should not, the process ends, for another."""
        task = asyncio.create_task(work)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        if self._ending.is_set() or task.cancelled():
            return
        error = task.exception()
        _log.critical("ends of %s", where(error) if error else "itself")
        signal.raise_signal(signal.SIGTERM)

    async def _look(self, looker: Looker) -> Looked:
        state = self._state
        try:
            return await in_thread(
                partial(looker.look, now(), look_from(state), state.look.reached)
            )
        except MemoryError:
            _log.critical("out of memory while judging")
            os._exit(1)
        except Exception as error:  # noqa: BLE001 - a door: what nobody expected ends no looking
            return Looked(now(), judged=False, trouble=where(error))

    def _take(self, looked: Looked) -> None:
        look = self._state.look
        if looked.trouble and looked.trouble != look.trouble:
            _log.error("not judged: %s", looked.trouble)
        if looked.trouble != look.trouble or looked.judged:
            look.at, look.trouble = looked.at, looked.trouble
        if not looked.judged:
            look.at = looked.at
            self._save()
            return
        look.seconds = looked.seconds
        look.reached = looked.reached
        counts = {
            target.name: take(
                self._state.targets[target.name], target, looked.facts, looked.at, more=looked.more
            )
            for target in self._targets
        }
        self._save()
        for name, count in counts.items():
            if count:
                _log.info("%d new findings for %s", count, name)
                self._changed[name].set()

    async def _tell(self, target: Alert) -> None:
        """Send a target its messages, one at a time."""
        state = self._state.targets[target.name]
        changed = self._changed[target.name]
        while not self._ending.is_set():
            message = due(state, now())
            if message is not None:
                await self._try(target, message)
                continue
            at = next_due(state)
            wait_s = max(0.05, (at - now()) / 1e6) if at is not None else None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), wait_s)
            changed.clear()

    async def _try(self, target: Alert, waiting: Waiting) -> None:
        state = self._state.targets[target.name]
        message = self._message(target, waiting)
        begun(waiting)
        self._save()
        try:
            note = await send(target, message, self._loaded.folder, now)
        except NotDelivered as error:
            why, away = str(error), error.away
        except Exception as error:  # noqa: BLE001 - a door: a target must not end the others
            why, away = where(error), False
        else:
            _log.info("%s was told: %s %s", target.name, waiting.id, note)
            delivered(state, waiting, now())
            self._save()
            return
        given_up = failed(state, waiting, why, now(), away=away)
        _log.error("%s %s: %s", target.name, "is not told" if given_up else "not yet told", why)
        self._save()

    def _message(self, target: Alert, waiting: Waiting) -> Message:
        settings = self._loaded.settings
        return Message(
            waiting.id,
            waiting.count,
            waiting.facts,
            waiting.made_at,
            Language(target.language or settings.language),
            zone_named(settings.zone),
        )

    def _save(self) -> None:
        """Write the state down. What cannot be is sent all the same: twice is better than never."""
        try:
            write_state(self._loaded.alert_state, self._state)
        except OSError as error:
            _log.error("what was told cannot be written down: %s", error.strerror)


def _read(loaded: Loaded) -> AlertState:
    try:
        return read_state(loaded.alert_state)
    except StateUnreadable as error:
        raise ConfigError(str(error)) from None


def _configured(loaded: Loaded) -> int:
    """Give when `whosaw.toml`, which names the targets, was last written, in µs."""
    with contextlib.suppress(OSError):
        return (loaded.folder / FILE_NAME).stat().st_mtime_ns // 1000
    return now()


def bound_memory(more: int) -> None:
    """Let this process take so many bytes beside what it has, and no more.

    Source: proc(5), VmData, is what setrlimit(2) limits as RLIMIT_DATA.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmData:"))
    most = int(kilobytes) * 1024 + more
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _pause_s(looked: Looked) -> float:
    if looked.more:
        return 0
    if not looked.judged:
        return _POLL_S
    return min(max(looked.seconds, _LEAST_PAUSE_S), _MOST_PAUSE_S)


if __name__ == "__main__":
    os.environ["TTY_COMPATIBLE"] = "0"  # no spinner of a command in the terminal of `serve`
    code = run("alerts", AlertWork.begin)
    sys.stdout.flush()
    os._exit(code)
