"""What a breach reached, as the log answered: the data of its report and what is reckoned from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cli.report.words import told
from cli.tables import number
from cli.times import shown
from cli.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cli.ask import Desk
    from cli.options import Language
    from cli.tables import Row


@dataclass(frozen=True, slots=True)
class Incident:
    """A row of the register of incidents."""

    number: str
    detected_at: datetime
    remedied_at: datetime | None
    reported_at: datetime | None
    serious: bool
    systems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """The answers. `kinds` has a row for each kind of identifier, the one with most people first."""

    since: datetime
    until: datetime
    account: str | None
    person: str | None
    systems: tuple[str, ...]
    category: str | None
    incident: Incident | None
    summary: Row
    denied: int
    kinds: Sequence[Row]
    categories: Sequence[Row]
    whom: Sequence[Row]
    days: Sequence[Row]
    warnings: list[str] = field(default_factory=list)

    @property
    def accesses(self) -> int:
        """How many accesses reached something."""
        count: int = self.summary["accesses"]
        return count

    @property
    def unlisted(self) -> int:
        """How many were counted in answers without being listed."""
        return int(self.kinds[0]["unlisted"]) if self.kinds else 0

    @property
    def bounds(self) -> tuple[int, int | None]:
        """How many people at least and at most; None: no upper limit is known.

        At least as many as have an identifier of one kind, since one of them has one of it. At most as
        many as there are identifiers, those that are linked as one.
        """
        low = max((int(row["people"]) for row in self.kinds), default=0)
        if self.summary["open_counts"]:
            return low, None
        return low, (int(self.kinds[0]["groups"]) if self.kinds else 0) + self.unlisted


def people_words(reached: Reached, language: Language) -> str:
    """Say how many people: exactly, between bounds, or at least."""
    low, high = reached.bounds
    if high is None:
        return told("people_at_least", language, low=number(low))
    if high == 0:
        return told("people_none", language)
    if low == high:
        key = "person_exactly" if low == 1 else "people_exactly"
        return told(key, language, low=number(low))
    return told("people_between", language, low=number(low), high=number(high))


def filter_words(asked: Desk, reached: Reached) -> list[tuple[str, str]]:
    """Say what was asked for: names and what they were."""
    language = asked.language
    since, until = shown(reached.since, asked.zone), shown(reached.until, asked.zone)
    pairs = [
        ("incident", reached.incident.number if reached.incident else ""),
        ("account", reached.account or ""),
        ("person", reached.person or ""),
        ("system", listed(reached.systems, language)),
        ("category", asked.category(reached.category) if reached.category else ""),
        ("period", told("from_to", language, since=since, until=until)),
    ]
    return [(told(key, language), text) for key, text in pairs if text]
