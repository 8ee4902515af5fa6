"""What a PostgreSQL worker does: the doors of all PostgreSQL systems, built from the settings."""

from __future__ import annotations

import asyncio
import socket
from functools import partial
from typing import TYPE_CHECKING

from analyzers.sql import SchemaFacts, SqlAnalyser
from proxy.clock import now
from proxy.config import ConfigError, secret_text
from proxy.control import Begin, ChildState
from proxy.postgres_door.door import PostgresDoor, open_door
from proxy.postgres_door.long_texts import LongTexts, SqlTools
from proxy.postgres_door.records import RecordKeeping
from proxy.settings_types import PostgresSystem
from proxy.suspension import Suspensions
from proxy.wiring import Wiring, keep_looking

if TYPE_CHECKING:
    from ledger.journal import Journal
    from proxy.recorder import Recorder
    from proxy.settings_types import Loaded

COMMENT_KEYS = frozenset({"person", "purpose", "ticket", "approval", "recipient", "traceparent"})
"""What SQL comments may say of an access (docs/reference/settings.md, identity.comment_keys)."""


class PostgresWork:
    """Serves all PostgreSQL systems. Made by `begin`."""

    def __init__(
        self,
        wiring: Wiring,
        journal: Journal,
        recorder: Recorder,
        long_texts: LongTexts,
        suspensions: Suspensions,
    ) -> None:
        self._wiring = wiring
        self._journal = journal
        self._recorder = recorder
        self._long_texts = long_texts
        self._catalog_version = wiring.catalogue.version
        self._suspensions = suspensions
        self._doors = {
            system.name: _door(wiring, system, recorder, long_texts, suspensions)
            for system in wiring.loaded.settings.systems
            if isinstance(system, PostgresSystem)
        }
        self._looking = asyncio.create_task(keep_looking(wiring, self._renew))
        self._obeying = asyncio.create_task(suspensions.keep_looking())

    @classmethod
    async def begin(cls, begin: Begin, loaded: Loaded) -> PostgresWork:
        """Open the log, look at the schemas, and serve on the inherited sockets.

        Raises:
            ConfigError, KeyRefused, JournalUnavailable: it cannot begin.
        """
        wiring = Wiring.of(loaded)
        suspensions = Suspensions(loaded.orders, now)
        journal, recorder = wiring.open_log("sql")
        await recorder.start()
        work = cls(wiring, journal, recorder, LongTexts(partial(_tools, loaded)), suspensions)
        await asyncio.gather(*(door.ready() for door in work._doors.values()))
        for system, descriptor in begin.sockets.items():
            work._doors[system].listen(socket.socket(fileno=descriptor))
        return work

    @property
    def slot(self) -> str:
        """The journal's slot."""
        return self._journal.slot

    def state(self) -> ChildState:
        """Tell how many clients there are, what keeps the log from being written, what is obeyed."""
        sessions = sum(door.sessions for door in self._doors.values())
        orders = self._suspensions.numbers
        return ChildState(sessions, self._recorder.state(), self._catalog_version, orders)

    async def _renew(self) -> None:
        """Read what comes from now on, in open sessions too, by the catalogue that holds now."""
        version = self._wiring.catalogue.version
        self._long_texts.renew()
        for door in self._doors.values():
            await door.use_catalogue(version)
        self._catalog_version = version

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        """Let the sessions end and write everything."""
        await asyncio.gather(*(_drained(door, limit_s, hurry) for door in self._doors.values()))
        self._looking.cancel()
        self._obeying.cancel()
        self._long_texts.close()
        await self._recorder.close()
        self._journal.close()


async def _drained(door: PostgresDoor, limit_s: float, hurry: asyncio.Event) -> None:
    draining = asyncio.create_task(door.drain(limit_s))
    hurrying = asyncio.create_task(hurry.wait())
    await asyncio.wait({draining, hurrying}, return_when=asyncio.FIRST_COMPLETED)
    hurrying.cancel()
    if not draining.done():
        draining.cancel()
        await asyncio.wait({draining})
        await door.drain(0)


def _analyser(wiring: Wiring, system: str, facts: SchemaFacts) -> SqlAnalyser:
    detector = wiring.detector(system)
    return SqlAnalyser(system, facts, detector, wiring.pseudonymiser, wiring.gate, COMMENT_KEYS)


def _tools(loaded: Loaded) -> SqlTools:
    """Build what the helper process works with."""
    wiring = Wiring.of(loaded)
    systems = [s.name for s in loaded.settings.systems if isinstance(s, PostgresSystem)]
    make = {name: partial(_analyser, wiring, name) for name in systems}
    return SqlTools(make, wiring.catalogue.version)


def _door(
    wiring: Wiring,
    system: PostgresSystem,
    recorder: Recorder,
    long_texts: LongTexts,
    suspensions: Suspensions,
) -> PostgresDoor:
    loaded = wiring.loaded
    password = None
    if system.introspection is not None and system.introspection.password is not None:
        password = secret_text(system.introspection.password, loaded.folder)
    try:
        return open_door(
            RecordKeeping(
                system,
                recorder,
                wiring.identities,
                suspensions,
                wiring.catalogue.version,
                loaded.version,
            ),
            make_analyser=partial(_analyser, wiring, system.name),
            path=loaded.path,
            password=password,
            long_texts=long_texts,
        )
    except OSError as error:
        message = (
            f"system {system.name}, keys tls and upstream_ca: a certificate or key cannot be used "
            f"({error.strerror or type(error).__name__}). Both must be PEM files and belong together."
        )
        raise ConfigError(message) from None
