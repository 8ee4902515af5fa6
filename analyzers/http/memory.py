"""What is remembered of a path: its verdict, how it was reached, and when it was last checked.

The first distinct values of a path are classified, each message by itself. Then the path is settled:
a verdict that rests on the name stands, and values are only looked at cheaply and now and then; one
that rests on values is made anew from the values of each message. Holds counters and hashes of values
that no other process can make, never a value.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from access import Certainty, Correction, FieldIn, Form, Resource, SeenAs, SubjectKind, Touch, Use

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analyzers.detection import Verdict

CLASSIFIED = 32
"""Distinct values of a path that are classified before it is settled."""
_ENOUGH = 128
"""Values after which a path with fewer distinct ones is settled."""
_WINDOW = 16
"""Checks after which too many failures begin the path anew."""
_TOO_MANY = 0.2
"""Share of failed checks that begins a path anew: the data has another shape now."""


class Kind(IntEnum):
    """How a path is read. From `NAMED` on it is settled."""

    NEW = 0
    BY_VALUE = 1
    """Its values decide, in each message anew."""
    NAMED = 2
    """Its name decides; its values identify nobody."""
    IDENTIFIER = 3
    """Its name decides; its values are identifiers of data subjects."""
    NOTHING = 4
    """No personal information; only values that a cheap look finds could change that."""
    CLOSED = 5
    """No personal information, and its name says so: a few values could not change that."""
    OPEN = 6
    """No personal information; values that no cheap look finds could change that."""


class Side(Struct, frozen=True):
    """Which side of an exchange a part is of, and what happens to clear values there."""

    field_in: FieldIn
    used: Use
    seen_as: SeenAs
    without: frozenset[SubjectKind] = frozenset()
    """Kinds that are no data subjects here: the account in a log-in is the operator's."""


class Memory:
    """What is known of one path among its siblings."""

    __slots__ = (
        "_checks",
        "_failures",
        "_hashes",
        "_seen",
        "_votes",
        "kind",
        "resource",
        "sampled",
        "since",
        "touched",
        "touches",
        "until",
        "verdict",
    )

    def __init__(self, resource: Resource) -> None:
        self.resource = resource
        self.verdict: Verdict | None = None
        self.touches: dict[Form, Touch] = {}
        self.sampled = 0
        self.since = 0
        self.until = 0
        self.begin_anew()

    def begin_anew(self) -> None:
        """Forget the verdict: the next values are classified."""
        self.kind = Kind.NEW
        self.touched: Touch | None = None
        self._hashes: set[int] = set()
        self._votes: set[str] = set()
        self._seen = 0
        self._checks = 0
        self._failures = 0

    def learn(self, verdict: Verdict | None, distinct: Iterable[object], count: int) -> bool:
        """Take the verdict on one message's values; True once enough was seen to settle."""
        self.verdict = verdict
        self._votes.add(verdict.category if verdict is not None else "")
        self._seen += count
        for value in distinct:
            if len(self._hashes) >= CLASSIFIED:
                break
            # The hash of a text is keyed by the process; that of a number would be the number itself.
            self._hashes.add(hash(str(value)))
        return len(self._hashes) >= CLASSIFIED or self._seen >= _ENOUGH

    def settle(self, kind: Kind) -> None:
        """Settle; what the messages disagreed on stays with the values."""
        self.kind = kind if len(self._votes) == 1 else Kind.BY_VALUE
        self._hashes = set()

    def check(self, *, fits: bool) -> bool:
        """Count one check; True when too many failed and the path begins anew."""
        self._checks += 1
        self._failures += not fits
        if self._checks < _WINDOW:
            return False
        anew = self._failures > _TOO_MANY * self._checks
        self._checks = self._failures = 0
        if anew:
            self.begin_anew()
        return anew

    def unread(self, at: int) -> None:
        """Note that values of a message at this time were not all looked at, and taken for nothing."""
        self.since = self.since or at
        self.until = at
        self.sampled += 1

    def corrected(self, verdict: Verdict, side: Side) -> Correction | None:
        """Give what must be said of the past now that a value was found; None where all was read."""
        if not self.sampled:
            return None
        touch = structs.replace(self.touch(verdict, side), certainty=Certainty.POSSIBLE)
        correction = Correction(touch, self.since, self.until, self.sampled)
        self.sampled = self.since = self.until = 0
        return correction

    def touch(self, verdict: Verdict, side: Side) -> Touch:
        """Give the touch of this path with a verdict; masked values are not disclosed."""
        known = self.touches.get(verdict.form)
        if known is not None and known.category == verdict.category:
            return known
        masked = verdict.form is Form.MASKED and side.used is Use.DISCLOSED
        made = self.touches[verdict.form] = Touch(
            self.resource,
            side.field_in,
            verdict.category,
            verdict.sensitivity,
            Use.MASKED if masked else side.used,
            verdict.form,
            verdict.certainty,
            verdict.known_by,
        )
        return made
