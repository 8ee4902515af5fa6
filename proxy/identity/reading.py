"""What both doors share in reading an identity: the gate, the kinds, the trace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from access import (
    Declared,
    DeclaredBy,
    Gap,
    GapPlace,
    GapReason,
    Operator,
    PrincipalKind,
    header_lines,
)
from analyzers.catalog.text_gate import TextField, TextGate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analyzers.detection.pseudonym import Pseudonymiser
    from proxy.identity.networks import Networks

_TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
"""Version 00 alone, the only one there is; ids of zeros are invalid.

Source: W3C Trace Context, section 3.2.
"""


class Identities:
    """What identity needs and does not find in the exchange: made once per worker.

    `person_by_account` is what the staff register says; settings of a system win over it.
    `jwt_keys` holds the key text of each system that checks tokens.
    """

    def __init__(
        self,
        networks: Networks,
        gate: TextGate,
        pseudonymiser: Pseudonymiser,
        person_by_account: Mapping[str, str],
        jwt_keys: Mapping[str, str],
    ) -> None:
        self.networks = networks
        self.gate = gate
        self.pseudonymiser = pseudonymiser
        self.person_by_account = person_by_account
        self.jwt_keys = jwt_keys


class Reading:
    """Collects the gaps that the gate makes while one access is read."""

    def __init__(self, identities: Identities) -> None:
        self._gate = identities.gate
        self.gaps: dict[GapPlace, int] = {}
        self._repeated: set[str] = set()

    def text(self, field: TextField, text: str, place: GapPlace) -> str:
        """Give what may be recorded of a text that stood at `place`."""
        admitted, listed = self._gate.admit(field, text)
        if not listed:
            self.gaps[place] = self.gaps.get(place, 0) + 1
        return admitted

    def declared(
        self, field: TextField, text: str | None, known_by: DeclaredBy, place: GapPlace
    ) -> Declared | None:
        """Give a declaration, None where nothing was declared."""
        text = text.strip() if text else None
        return Declared(self.text(field, text, place), known_by) if text else None

    def line(self, headers: tuple[tuple[bytes, bytes], ...], name: str) -> tuple[str, bool]:
        """Give the last line of a field without its blanks, and whether it is the only one.

        Of several lines nobody can tell which the system believes: a gateway that adds its own
        leaves the caller's before it. They are one gap.
        """
        lines = header_lines(headers, name)
        if len(lines) > 1:
            self._repeated.add(name.lower())
        return lines[-1].strip() if lines else "", len(lines) <= 1

    def all_gaps(self) -> tuple[Gap, ...]:
        """Give the gaps of what stands in no list, and of fields that stand there twice."""
        gaps = tuple(Gap(GapReason.UNLISTED, place, n) for place, n in self.gaps.items())
        if self._repeated:
            gaps = (*gaps, Gap(GapReason.UNPARSED, GapPlace.HEADER, len(self._repeated)))
        return gaps


def kind_of(account: str, services: Sequence[str], operator: Operator | None) -> PrincipalKind:
    """Tell what kind of account it is."""
    if account in services:
        return PrincipalKind.SERVICE
    return PrincipalKind.PERSON if operator else PrincipalKind.UNKNOWN


def trace_id_of(text: str | None) -> bytes | None:
    """Give the 16 bytes of a trace id in a `traceparent`."""
    match = _TRACEPARENT.fullmatch(text.strip()) if text else None
    return bytes.fromhex(match.group(1)) if match else None
