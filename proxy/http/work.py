"""What an HTTP worker does: the doors of all HTTP systems, built from the settings."""

from __future__ import annotations

import asyncio
import socket
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from analyzers.http import BadTemplate, HttpAnalyser
from proxy.clock import now
from proxy.config import ConfigError
from proxy.control import Begin, ChildState
from proxy.helper_process import HelperProcess
from proxy.http.addon import RecordingAddon
from proxy.http.analysis import Analysers, BoundedAnalysis
from proxy.http.engine import SystemDoor
from proxy.http.plane import HttpPlane
from proxy.identity import identity_headers, of_http
from proxy.settings_types import HttpSystem
from proxy.suspension import Suspensions
from proxy.wiring import Wiring, keep_looking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from access import HttpExchange
    from ledger.journal import Journal
    from proxy.identity import Who
    from proxy.recorder import Recorder
    from proxy.settings_types import Loaded


class HttpWork:
    """Serves all HTTP systems. Made by `begin`."""

    def __init__(
        self,
        wiring: Wiring,
        journal: Journal,
        recorder: Recorder,
        helper: HelperProcess[Analysers],
        suspensions: Suspensions,
    ) -> None:
        self._wiring = wiring
        self._journal = journal
        self._recorder = recorder
        self._helper = helper
        self._analyses = _analyses(wiring, helper)
        self._catalog_version = wiring.catalogue.version
        self._suspensions = suspensions
        self._plane = HttpPlane(_doors(wiring, recorder, self._analyses, suspensions))
        self._looking = asyncio.create_task(keep_looking(wiring, self._renew))
        self._obeying = asyncio.create_task(suspensions.keep_looking())

    @classmethod
    async def begin(cls, begin: Begin, loaded: Loaded) -> HttpWork:
        """Open the log and serve on the inherited sockets.

        Raises:
            ConfigError, KeyRefused, JournalUnavailable: it cannot begin.
        """
        # mitmproxy's layers create a task for each hook; most end before they would be scheduled.
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        wiring = Wiring.of(loaded)
        suspensions = Suspensions(loaded.orders, now)
        journal, recorder = wiring.open_log("http")
        await recorder.start()
        helper = HelperProcess(partial(_analysers_of, loaded))
        work = cls(wiring, journal, recorder, helper, suspensions)
        for system, descriptor in begin.sockets.items():
            work._plane.listen(system, socket.socket(fileno=descriptor))
        return work

    @property
    def slot(self) -> str:
        """The journal's slot."""
        return self._journal.slot

    def state(self) -> ChildState:
        """Tell how many clients there are, what keeps the log from being written, what is obeyed."""
        return ChildState(
            self._plane.connections,
            self._recorder.state(),
            self._catalog_version,
            self._suspensions.numbers,
        )

    async def _renew(self) -> None:
        """Analyse what comes from now on by the catalogue that holds now."""
        wiring = self._wiring
        version = wiring.catalogue.version
        self._helper.renew()
        for system in _systems(wiring):
            self._analyses[system.name].use(_analyser(wiring, system), version)
            await asyncio.sleep(0)  # each takes some milliseconds of the loop
        self._catalog_version = version

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        """Let the exchanges under way end and write everything."""
        await self._plane.drain(limit_s, hurry)
        self._looking.cancel()
        self._obeying.cancel()
        self._helper.close()
        await self._recorder.close()
        self._journal.close()


def _systems(wiring: Wiring) -> list[HttpSystem]:
    return [s for s in wiring.loaded.settings.systems if isinstance(s, HttpSystem)]


def _analyses(wiring: Wiring, helper: HelperProcess[Analysers]) -> dict[str, BoundedAnalysis]:
    version = wiring.catalogue.version
    return {
        system.name: BoundedAnalysis(system.name, _analyser(wiring, system), helper, version)
        for system in _systems(wiring)
    }


def _doors(
    wiring: Wiring,
    recorder: Recorder,
    analyses: Mapping[str, BoundedAnalysis],
    suspensions: Suspensions,
) -> dict[str, SystemDoor]:
    return {
        system.name: _door(wiring, system, analyses[system.name], recorder, suspensions)
        for system in _systems(wiring)
    }


def _door(
    wiring: Wiring,
    system: HttpSystem,
    analysis: BoundedAnalysis,
    recorder: Recorder,
    suspensions: Suspensions,
) -> SystemDoor:
    upstream = urlsplit(system.upstream)
    tls = upstream.scheme == "https"
    address = upstream.hostname or "", upstream.port or (443 if tls else 80)

    def who(exchange: HttpExchange, route: str) -> Who:
        return of_http(exchange, system, route, wiring.identities)

    addon = RecordingAddon(
        system=system.name,
        server=f"{address[0]}:{address[1]}",
        outside=system.recipient is not None,
        analysis=analysis,
        who=who,
        recorder=recorder,
        suspensions=suspensions,
        catalog_version=wiring.catalogue.version,
        settings_version=wiring.loaded.version,
    )
    return SystemDoor(address, tls=tls, buffer_bytes=system.buffer_bytes, addon=addon)


def _analyser(wiring: Wiring, system: HttpSystem) -> HttpAnalyser:
    try:
        return HttpAnalyser(
            system.name,
            wiring.detector(system.name),
            wiring.pseudonymiser,
            wiring.gate,
            system.routes,
            identity_headers(system),
            wiring.catalogue.for_system(system.name),
        )
    except BadTemplate as error:
        message = f"system {system.name}, key routes: {error}"
        raise ConfigError(message) from None


def _analysers_of(loaded: Loaded) -> Analysers:
    """Build the analysers of the helper process."""
    wiring = Wiring.of(loaded)
    by_system = {system.name: _analyser(wiring, system) for system in _systems(wiring)}
    return Analysers(by_system, wiring.catalogue.version)
