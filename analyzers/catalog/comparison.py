"""What differs between two states of a catalogue, and what must not go to production."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from analyzers.catalog.decisions import State
from analyzers.catalog.proposals import Known
from analyzers.catalog.system_file import NO_CATEGORY, Entry, Key, SystemFile, moment


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
        return after is not None and bool(after.approved_by) and after.approved_by != after.by


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


def complaints(
    files: Sequence[SystemFile],
    day: date,
    *,
    oldest: int,
    base: Sequence[SystemFile] | None = None,
) -> list[Complaint]:
    """Give everything that is wrong; proposals may be `oldest` days old. `base`: what it was before."""
    found = [complaint for file in files for complaint in _of_file(file, day, oldest)]
    if base is None:
        return found
    by_system = {file.system: file for file in files}
    for change in changes(base, files):
        if not change.taken_away or change.approved:
            continue
        file = by_system.get(change.system)
        was = change.before.category if change.before else NO_CATEGORY
        found.append(
            Complaint(
                Problem.TAKEN_AWAY,
                file.file if file else "",
                file.lines.get(change.key, 0) if file else 0,
                change.system,
                change.key,
                f"{was} was confirmed and is taken away. A second person has to agree: `approved_by` "
                "other than `by`.",
            )
        )
    return found


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
