r"""Whether the server may read a backslash in a plain string as an escape. Pure.

Analysis takes `standard_conforming_strings` as on, PostgreSQL's default. While it is off, `'\''` does
not end where it seems to: what is a statement and what a literal cannot be told from a text with a
backslash. The server reports the setting only when it is about to wait, and a statement may be parsed
under one value and run under another; so once a session has shown that it changes the setting, its
texts with backslashes are unreadable for good. Source: PostgreSQL manual, 4.1.2.1 and 54.2.7.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from access import Action, GapReason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzers.sql import StatementReading

STANDARD_STRINGS = "standard_conforming_strings"
_ON = "on"
_NAMES_IT = re.compile(r"conforming|u&\s*[\"']|set_config(?!\s*\(\s*'[a-z_.]*'\s*,)", re.IGNORECASE)
"""A text that may name the setting: outright, in an escaped name, or by a computed one."""


class StringRules:
    """Follows how the server of one session reads strings."""

    def __init__(self) -> None:
        self._varies = False
        self._may_vary = False

    def reported(self, value: str) -> None:
        """Take the server's word for the setting."""
        self._varies |= value != _ON

    def readable(self, text: str) -> bool:
        """Tell whether a text that is sent now is read by the server as by the analysis."""
        return "\\" not in text or not (self._varies or self._may_vary)

    def sent(self, text: str | None, readings: Sequence[StatementReading]) -> None:
        """Follow a statement that is on its way: it may change the setting."""
        self._varies |= text is not None and _NAMES_IT.search(text) is not None
        self._may_vary |= any(
            reading.action is Action.UNKNOWN
            or any(gap.reason is GapReason.OPAQUE_FUNCTION for gap in reading.gaps)
            for reading in readings
        )

    def answered(self) -> None:
        """Follow that no statement is on its way: the server has reported what changed."""
        self._may_vary = False
