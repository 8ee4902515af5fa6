"""What an HTTP worker does: the doors of all HTTP systems, built from the settings."""

from __future__ import annotations

import asyncio
import socket
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from analyzers.detection import Detector
from analyzers.http import BadTemplate, HttpAnalyser
from proxy.config import ConfigError
from proxy.control import Begin, ChildState
from proxy.http.addon import RecordingAddon
from proxy.http.analysis import BoundedAnalysis, Helper
from proxy.http.engine import SystemDoor
from proxy.http.plane import HttpPlane
from proxy.identity import identity_headers, of_http
from proxy.settings_types import HttpSystem
from proxy.wiring import Wiring, look_at_listed

if TYPE_CHECKING:
    from access import HttpExchange
    from ledger.journal import Journal
    from proxy.identity import Who
    from proxy.recorder import Recorder
    from proxy.settings_types import Loaded


class HttpWork:
    """Serves all HTTP systems. Made by `begin`."""

    def __init__(
        self, wiring: Wiring, journal: Journal, recorder: Recorder, helper: Helper
    ) -> None:
        self._journal = journal
        self._recorder = recorder
        self._helper = helper
        self._plane = HttpPlane(_doors(wiring, recorder, helper))
        self._looking = asyncio.create_task(look_at_listed(wiring.gate))

    @classmethod
    async def begin(cls, begin: Begin, loaded: Loaded) -> HttpWork:
        """Open the log and serve on the inherited sockets.

        Raises:
            ConfigError, KeyRefused, JournalUnavailable: it cannot begin.
        """
        # mitmproxy's layers create a task for each hook; most end before they would be scheduled.
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        wiring = Wiring.of(loaded)
        journal, recorder = wiring.open_log("http")
        await recorder.start()
        work = cls(wiring, journal, recorder, Helper(partial(_analysers_of, loaded)))
        for system, descriptor in begin.sockets.items():
            work._plane.listen(system, socket.socket(fileno=descriptor))
        return work

    @property
    def slot(self) -> str:
        """The journal's slot."""
        return self._journal.slot

    def state(self) -> ChildState:
        """Tell how many clients there are and what keeps the log from being written."""
        return ChildState(self._plane.connections, self._recorder.state())

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        """Let the exchanges under way end and write everything."""
        await self._plane.drain(limit_s, hurry)
        self._looking.cancel()
        self._helper.close()
        await self._recorder.close()
        self._journal.close()


def _doors(wiring: Wiring, recorder: Recorder, helper: Helper) -> dict[str, SystemDoor]:
    analysers = _analysers(wiring)
    return {
        system.name: _door(wiring, system, analysers[system.name], recorder, helper)
        for system in wiring.loaded.settings.systems
        if isinstance(system, HttpSystem)
    }


def _door(
    wiring: Wiring, system: HttpSystem, analyser: HttpAnalyser, recorder: Recorder, helper: Helper
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
        analysis=BoundedAnalysis(system.name, analyser, helper),
        who=who,
        recorder=recorder,
        catalog_version=wiring.catalogue.version,
        settings_version=wiring.loaded.version,
    )
    return SystemDoor(address, tls=tls, buffer_bytes=system.buffer_bytes, addon=addon)


def _analysers(wiring: Wiring) -> dict[str, HttpAnalyser]:
    detector = Detector(wiring.catalogue)
    analysers = {}
    for system in wiring.loaded.settings.systems:
        if isinstance(system, HttpSystem):
            try:
                analysers[system.name] = HttpAnalyser(
                    system.name,
                    detector,
                    wiring.pseudonymiser,
                    wiring.gate,
                    system.routes,
                    identity_headers(system),
                )
            except BadTemplate as error:
                message = f"system {system.name}, key routes: {error}"
                raise ConfigError(message) from None
    return analysers


def _analysers_of(loaded: Loaded) -> dict[str, HttpAnalyser]:
    """Build the analysers of the helper process."""
    return _analysers(Wiring.of(loaded))
