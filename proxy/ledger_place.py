"""Where a configuration has the ledger: its files and its socket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.equipment import LedgerPaths

if TYPE_CHECKING:
    from proxy.settings_types import Loaded


def ledger_paths(loaded: Loaded) -> LedgerPaths:
    """Give where the ledger's files are."""
    return LedgerPaths(loaded.journal, loaded.ledger, loaded.run, loaded.listed)
