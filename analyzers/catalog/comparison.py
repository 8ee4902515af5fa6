"""What differs between two states of a catalogue, and what must not go to production."""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from analyzers.catalog.decisions import State
from analyzers.catalog.proposals import Known
from analyzers.catalog.system_file import Entry, Key, SystemFile, moment


class Problem(StrEnum):
    """Why a catalogue must not go to production."""

    DISPUTED = "disputed"
    STALE = "stale"
    EXPIRED = "expired"
    TAKEN_AWAY = "taken_away"
    """A category that a person had confirmed is gone, and no second person has agreed."""


class Change(Struct, frozen=True):
    """A field of which two states say different things; None: nothing."""

    system: str
    key: Key
    before: Entry | None
    after: Entry | None

    @property
    def taken_away(self) -> bool:
        """Tell whether a person's word that the field is personal no longer stands."""
        before, after = self.before, self.after
        if before is None or before.category is None or before.state is State.PROPOSED:
            return False
        return after is None or after.category is None or after.state is State.PROPOSED

    @property
    def approved(self) -> bool:
        """Tell whether two persons stand behind it."""
        after = self.after
        return after is not None and two_persons(after.by, after.approved_by)

    @property
    def prolonged(self) -> bool:
        """Tell whether a `none` holds longer than it was to."""
        before, after = self.before, self.after
        if before is None or after is None or not before.expires:
            return False
        if before.category is not None or after.category is not None:
            return False
        return not after.expires or after.expires > before.expires

    @property
    def shortened(self) -> bool:
        """Tell whether a category is to hold for less long than it was."""
        before, after = self.before, self.after
        if before is None or after is None or not after.expires:
            return False
        if before.category is None or not before.decision().binds or after.category is None:
            return False
        return not before.expires or after.expires < before.expires


def two_persons(by: str, approved_by: str) -> bool:
    """Tell whether somebody agreed with somebody else, however their names are written."""
    first, second = (_as_spoken(name) for name in (by, approved_by))
    return bool(first) and bool(second) and first != second


def _as_spoken(name: str) -> str:
    """Give a name without capitals, widths, spaces and signs that nobody sees."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return "".join(sign for sign in plain if unicodedata.category(sign)[0] not in "ZC")


class Complaint(Struct, frozen=True):
    """One problem: where it stands and what to do. `line` 0: it is no longer in the file."""

    problem: Problem
    file: str
    line: int
    system: str
    key: Key
    text: str


def changes(before: Sequence[SystemFile], after: Sequence[SystemFile]) -> list[Change]:
    """Give the fields of which two states of the catalogue say different things, in order."""
    old = {file.system: file for file in before}
    new = {file.system: file for file in after}
    found: list[Change] = []
    for system in sorted(old.keys() | new.keys()):
        found += _changes(
            system,
            old[system].entries if system in old else {},
            new[system].entries if system in new else {},
        )
    return found


def _changes(system: str, old: dict[Key, Entry], new: dict[Key, Entry]) -> Iterator[Change]:
    known = Known(new)
    renamed = {key: known.key_of(key) for key in old}
    for key, entry in old.items():
        now = renamed[key]
        other = new[now] if now is not None else None
        if other != entry:
            yield Change(system, now or key, entry, other)
    taken = set(renamed.values())
    for key, entry in new.items():
        if key not in taken:
            yield Change(system, key, None, entry)


def complaints(files: Sequence[SystemFile], day: date, *, oldest: int) -> list[Complaint]:
    """Give what is wrong with a catalogue by itself; proposals may be `oldest` days old."""
    return [complaint for file in files for complaint in _of_file(file, day, oldest)]


def _of_file(file: SystemFile, day: date, oldest: int) -> Iterator[Complaint]:
    for key, entry in file.entries.items():
        problem, text = _wrong(entry, day, oldest)
        if problem is not None:
            line = file.lines.get(key, 0)
            yield Complaint(problem, file.file, line, file.system, key, text)


def _wrong(entry: Entry, day: date, oldest: int) -> tuple[Problem | None, str]:
    if entry.state is State.DISPUTED:
        against = f" ({entry.against})" if entry.against else ""
        return Problem.DISPUTED, f"samples contradict the decision{against}. Review it."
    if not entry.holds_on(day):
        return Problem.EXPIRED, f"the decision held until {entry.expires}. Review it."
    if entry.state is State.PROPOSED and entry.at:
        age = day - moment(entry.at).date()
        if age > timedelta(days=oldest):
            return Problem.STALE, f"proposed {age.days} days ago and still not decided. Review it."
    return None, ""
