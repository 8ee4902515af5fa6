"""What every report says of itself: when, by whom and with what it was made."""

from __future__ import annotations

import os
from importlib.metadata import version
from typing import TYPE_CHECKING

from cli.report.words import told
from cli.times import shown
from ledger.accounts import account_name

if TYPE_CHECKING:
    from cli.ask import Desk


def made_words(asked: Desk) -> str:
    """Say when, by which Unix account and with which release a report was made."""
    return told(
        "made",
        asked.language,
        at=shown(asked.now, asked.zone),
        zone=asked.zone.key,
        by=account_name(os.getuid()),
        version=version("whosaw"),
    )
