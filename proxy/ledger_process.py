"""The ledger's process: `python -m proxy.ledger_process ledger <descriptor>`. Started by `serve`.

Also builds what the ledger is given by the other floors, which it does not know; commands that are
the ledger themselves, because no process runs, are given the same.
"""

from __future__ import annotations

import asyncio
import os
import signal
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from analyzers.catalog import TextField
from analyzers.detection import canonical, identify
from ledger.equipment import Equipment
from ledger.register_subjects import Subjects
from ledger.resident import LedgerBusy
from ledger.schema import CategoryRow
from proxy.child import run
from proxy.clock import now
from proxy.config import ConfigError
from proxy.control import Begin, ChildState
from proxy.ledger_place import ledger_paths
from proxy.relabelling import relabelled
from proxy.wiring import Wiring

if TYPE_CHECKING:
    from proxy.settings_types import Loaded

_DECLARED = {
    "purpose": TextField.PURPOSE,
    "case": TextField.TICKET,
    "recipient": TextField.RECIPIENT,
}
COMMAND_QUESTIONS = frozenset(
    {
        "accesses",
        "accesses.count",
        "accesses.known",
        "alerts",
        "breach.categories",
        "breach.days",
        "breach.denied",
        "breach.incident",
        "breach.people",
        "breach.summary",
        "breach.whom",
        "catalog.replay",
        "catalog.scan",
        "complaint.categories",
        "complaint.register",
        "complaint.uses",
        "explain.access",
        "explain.access.fields",
        "explain.access.subjects",
        "finding.examples",
        "finding.log",
        "findings",
        "gaps",
        "register.check",
        "register.diff",
        "register.latest",
        "register.loads",
        "register.show",
        "registers",
        "suspend.known",
        "suspend.list",
        "suspend.preview",
    }
)
"""The names under which the commands ask."""


def equipment(loaded: Loaded) -> Equipment:
    """Build what the ledger needs of other floors.

    Raises:
        ConfigError: a secret cannot be had.
        KeyRefused: the pseudonym key is not there or not safe.
    """
    wiring = Wiring.of(loaded)

    known = question_names()

    def admit(field: str, text: str) -> str:
        if field == "question":
            return text if text in known else f"unlisted-{wiring.pseudonymiser.digest(text)}"
        wiring.gate.look()
        return wiring.gate.admit(_DECLARED[field], text)[0]

    return Equipment(
        Subjects(identify, wiring.pseudonymiser.subject, wiring.pseudonymiser.epoch, canonical),
        tuple(
            CategoryRow(c.id, c.zh, c.en, c.clause, c.sensitivity)
            for c in wiring.catalogue.categories.values()
        ),
        zone=loaded.settings.zone,
        admit=admit,
        version=version("whosaw"),
        catalog_version=wiring.catalogue.version,
        settings_version=loaded.version,
        segment_bytes=loaded.settings.log.segment_bytes,
        deadline_s=loaded.settings.log.deadline_ms / 1000,
        relabel=partial(relabelled, wiring),
        catalog_now=partial(_catalog_now, wiring),
    )


def _catalog_now(wiring: Wiring) -> str:
    """Look which catalogue holds now; give its version."""
    wiring.look()
    return wiring.catalogue.version


def question_names() -> frozenset[str]:
    """Give every name that a question may have: a rule's, a named question's, a command's own."""
    ids = [
        entry.name.removesuffix(".sql")
        for entry in files("analyzers").joinpath("rules").iterdir()
        if entry.name.endswith(".sql")
    ]
    return COMMAND_QUESTIONS | {f"{kind}.{one}" for kind in ("rule", "question") for one in ids}


class LedgerWork:
    """Loads journals and answers questions. Made by `begin`."""

    def __init__(self, loaded: Loaded) -> None:
        from ledger.service import serve_ledger  # noqa: PLC0415 - aiohttp: 90 ms for commands

        self._stop = asyncio.Event()
        self._answers = asyncio.Event()
        self._serving = asyncio.create_task(
            serve_ledger(
                ledger_paths(loaded), equipment(loaded), now, self._stop, self._answers.set
            )
        )
        self._serving.add_done_callback(self._ended)

    def _ended(self, _: object) -> None:
        if self._answers.is_set() and not self._stop.is_set():
            signal.raise_signal(signal.SIGTERM)  # it failed: end, so that another is started

    @classmethod
    async def begin(cls, begin: Begin, loaded: Loaded) -> LedgerWork:
        """Open the ledger, once whoever holds it has let go.

        Raises:
            ConfigError, KeyRefused, JournalUnavailable: it cannot begin.
        """
        del begin
        work = cls(loaded)
        answers = asyncio.create_task(work._answers.wait())
        await asyncio.wait({work._serving, answers}, return_when=asyncio.FIRST_COMPLETED)
        answers.cancel()
        if work._serving.done():
            try:
                work._serving.result()
            except LedgerBusy:
                message = f"{ledger_paths(loaded).lock} is held by another process; end that one"
                raise ConfigError(message) from None
        return work

    @property
    def slot(self) -> str:
        """Its name in status; the slot of its own journal is the ledger's affair."""
        return "ledger"

    def state(self) -> ChildState:
        """Tell that it lives. How far it has loaded, its own status tells."""
        return ChildState()

    async def drain(self, limit_s: float, hurry: asyncio.Event) -> None:
        """Answer what was asked, then let go of the files."""
        del limit_s, hurry
        self._stop.set()
        await self._serving


if __name__ == "__main__":
    code = run("ledger", LedgerWork.begin)
    # The files are closed. DuckDB's module would list its own objects on stderr at a plain exit.
    os._exit(code)
