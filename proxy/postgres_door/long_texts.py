"""Reads long statements in the worker's helper process, so that none holds the loop.

The helper keeps an analyser for each database it was asked about; the schema's facts go there once for
each snapshot.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proxy.helper_process import HelperProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from access import SessionState
    from analyzers.sql import SchemaFacts, SqlAnalyser, StatementReading

    Make = Callable[[SchemaFacts], SqlAnalyser]
    Readings = tuple[StatementReading, ...]


@dataclass(slots=True)
class SqlTools:
    """What the helper works with: how to make an analyser of each system, and those it has."""

    make_by_system: Mapping[str, Make]
    catalog_version: str = ""
    """The version of the catalogue that they go by."""
    analysers: dict[tuple[str, str], SqlAnalyser] = field(default_factory=dict)


class LongTexts:
    """Reads long texts of all systems. `make` builds the helper's tools and must be picklable."""

    def __init__(self, make: Callable[[], SqlTools]) -> None:
        self._helper = HelperProcess(make)

    async def readings(
        self, system: str, facts: SchemaFacts, text: str, session: SessionState, *, complete: bool
    ) -> tuple[Readings, str]:
        """Read a text against a snapshot of a schema; give the version of the catalogue too.

        Raises:
            BrokenProcessPool: the helper died over it.
            TimeoutError: it was not free or not ready in time.
        """
        key = (system, facts.database)
        asked = (text, session, complete)
        found = await self._helper.run(_read, key, facts.epoch, None, *asked)
        if found is None:
            found = await self._helper.run(_read, key, facts.epoch, facts, *asked)
        if found is None:
            raise RuntimeError("the helper does not take the facts of a schema")
        return found

    def renew(self) -> None:
        """Let a new helper, which reads the catalogue anew, take the next text."""
        self._helper.renew()

    def close(self) -> None:
        """End the helper."""
        self._helper.close()


def _read(
    tools: SqlTools,
    key: tuple[str, str],
    epoch: str,
    facts: SchemaFacts | None,
    text: str,
    session: SessionState,
    complete: bool,
) -> tuple[Readings, str] | None:
    """Read in the helper; None where it needs the facts first."""
    analyser = tools.analysers.get(key)
    if facts is not None:
        if analyser is None:
            analyser = tools.analysers[key] = tools.make_by_system[key[0]](facts)
        else:
            analyser.use_facts(facts)
    if analyser is None or analyser.facts.epoch != epoch:
        return None
    return analyser.statements(text, session, complete=complete), tools.catalog_version
