"""The SQL analysers of one system: one per database, each fed with that database's schema facts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from analyzers.sql import NO_FACTS, SqlAnalyser
from proxy.introspect import SchemaWatch

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from access import SessionState
    from analyzers.sql import SchemaFacts, StatementReading
    from proxy.postgres_door.long_texts import LongTexts

_DATABASES = 64
"""Databases of one server that are watched at a time. A limit on connections of our own."""
INLINE_CHARACTERS = 4 * 1024
"""The longest text read on the loop: under 20 ms whatever stands in it (`python -m bench.sql --curve`).
Longer ones are read in the helper process, unless their reading is remembered."""
_FIRST_S = 5.0
"""How long the first session of a database waits for its first facts, before it goes on without."""


class Read(NamedTuple):
    """The readings of a text, and the version of the catalogue they were made by."""

    readings: tuple[StatementReading, ...]
    catalog_version: str


class Analyst:
    """The analyser of one database, and the watch that keeps it up to date (None: no facts).

    `long_texts` reads what is too long for the loop; without it all is read there.
    """

    def __init__(
        self, analyser: SqlAnalyser, catalog_version: str = "", long_texts: LongTexts | None = None
    ) -> None:
        self.analyser = analyser
        self.catalog_version = catalog_version
        self._long_texts = long_texts
        self._watch: SchemaWatch | None = None

    def use_facts(self, facts: SchemaFacts) -> None:
        """Read all further statements against another snapshot of the schema."""
        self.analyser.use_facts(facts)

    async def read(self, text: str, session: SessionState, *, complete: bool) -> Read:
        """Read each statement of a text, at least one.

        Raises:
            BrokenProcessPool, TimeoutError: it was too long, and could not be read in time.
        """
        analyser, version = self.analyser, self.catalog_version
        if self._long_texts is None or len(text) <= INLINE_CHARACTERS:
            return Read(analyser.statements(text, session, complete=complete), version)
        known = analyser.recalled(text, session) if complete else None
        if known is not None:
            return Read(known, version)
        facts = analyser.facts
        found = Read(
            *await self._long_texts.readings(
                analyser.system, facts, text, session, complete=complete
            )
        )
        if complete and analyser.facts is facts and found.catalog_version == version:
            analyser.keep(text, session, found.readings)
        return found

    def follow(self, watch: SchemaWatch) -> None:
        """Be kept up to date by this watch."""
        self._watch = watch

    async def ready(self) -> None:
        """Wait, but not for long, until the analyser knows the schema."""
        if self._watch is not None:
            await self._watch.first(_FIRST_S)

    def schema_changed(self) -> None:
        """Look at the schema anew: a statement has changed it."""
        if self._watch is not None:
            self._watch.refresh()

    async def close(self) -> None:
        """Stop watching."""
        if self._watch is not None:
            await self._watch.close()


class Analysts:
    """Gives the analyst of a database. `snapshot` None: no schema can be read, every table is unknown.

    `make` builds an analyser for the facts it starts with; `long_texts` is as in `Analyst`.
    """

    def __init__(
        self,
        system: str,
        make: Callable[[SchemaFacts], SqlAnalyser],
        snapshot: Callable[[str], Awaitable[SchemaFacts]] | None = None,
        every_s: float = 60.0,
        catalog_version: str = "",
        long_texts: LongTexts | None = None,
    ) -> None:
        self._long_texts = long_texts
        self._system = system
        self._make = make
        self._snapshot = snapshot
        self._every_s = every_s
        self._analysts: dict[str, Analyst] = {}
        self._catalog_version = catalog_version
        self.unknown = Analyst(make(NO_FACTS), catalog_version, long_texts)
        """The analyst of a database of which nothing is known."""

    def of(self, database: str) -> Analyst:
        """Give the analyst of a database that the server has let a client into; "" is of none."""
        known = self._analysts.get(database)
        if known is not None:
            return known
        take = self._snapshot
        if take is None or not database or len(self._analysts) >= _DATABASES:
            return self.unknown
        analyst = Analyst(self._make(NO_FACTS), self._catalog_version, self._long_texts)
        analyst.follow(
            SchemaWatch(self._system, lambda: take(database), analyst.use_facts, self._every_s)
        )
        self._analysts[database] = analyst
        return analyst

    async def renew(self, catalog_version: str) -> None:
        """Read all further statements by the catalogue that `make` goes by now."""
        self._catalog_version = catalog_version
        for analyst in (self.unknown, *self._analysts.values()):
            analyst.analyser = self._make(analyst.analyser.facts)
            analyst.catalog_version = catalog_version
            await asyncio.sleep(0)  # an index of 10,000 tables takes some 20 ms

    async def close(self) -> None:
        """Stop all watches."""
        for analyst in self._analysts.values():
            await analyst.close()
