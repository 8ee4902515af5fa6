"""What a person is asked about the catalogue, in which order, and what an answer makes of an entry."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from analyzers.catalog.decisions import State
from analyzers.catalog.proposals import open_keys
from analyzers.catalog.system_file import NO_CATEGORY, Entry, Key, SystemFile, entries_by_name

_CERTAIN = 0.05
"""The least uncertainty: a verdict of .99 on a busy path still comes before one nobody uses."""


class Field(Struct, frozen=True):
    """A field that waits for a decision. `same_name` are the others of its name, in every system."""

    file: str
    system: str
    key: Key
    entry: Entry
    same_name: tuple[tuple[str, Key, Entry], ...]
    weight: float


def uncertainty(entry: Entry) -> float:
    """Give how little a machine knows, from 0 to 1: half a confidence is the least that it can know."""
    if entry.state is not State.PROPOSED or entry.confidence is None:
        return 1.0
    return max(1.0 - abs(2.0 * entry.confidence - 1.0), _CERTAIN)


def waiting(
    files: Iterable[SystemFile],
    day: date,
    *,
    systems: Collection[str] = (),
    least: float = 0.0,
    most: float = 1.0,
) -> list[Field]:
    """Give the fields that wait, by exchanges times uncertainty; `systems` empty: of all systems.

    `least` and `most` limit the confidence of proposals; what is disputed or expired always comes.
    """
    every = tuple(files)
    names: dict[str, list[tuple[str, Key, Entry]]] = {}
    for file in every:
        for name, keys in entries_by_name(file.entries).items():
            names.setdefault(name, []).extend((file.system, k, file.entries[k]) for k in keys)
    fields = []
    for file in every:
        if systems and file.system not in systems:
            continue
        for key in open_keys(file, day):
            entry = file.entries[key]
            proposed = entry.state is State.PROPOSED and entry.confidence is not None
            if proposed and not least <= (entry.confidence or 0.0) <= most:
                continue
            same = tuple(
                other
                for other in names[key.name.casefold()]
                if (other[0], other[1]) != (file.system, key)
            )
            weight = max(entry.exchanges, 1) * uncertainty(entry)
            fields.append(Field(file.file, file.system, key, entry, same, weight))
    return sorted(fields, key=lambda field: (-field.weight, field.system, field.key))


def of_same_name(field: Field, fields: Sequence[Field]) -> list[Field]:
    """Give the waiting fields of one system that have the same name, the field itself first."""
    name = field.key.name.casefold()
    others = [
        other
        for other in fields
        if other.system == field.system
        and other.key != field.key
        and other.key.name.casefold() == name
    ]
    return [field, *others]


def accepted(entry: Entry, by: str, at: str) -> Entry:
    """Give the entry after a person agreed; with a decision that was disputed, that it stands."""
    return _decided(entry, entry.category, State.CONFIRMED, by, at, entry.reason, "")


def refused(
    entry: Entry, by: str, at: str, reason: str, *, expires: str = "", approved_by: str = ""
) -> Entry:
    """Give the entry after a person said that it holds no personal information, and why."""
    after = _decided(entry, None, State.OVERRIDDEN, by, at, reason, expires)
    return msgspec.structs.replace(after, approved_by=approved_by)


def changed(entry: Entry, category: str, by: str, at: str) -> Entry:
    """Give the entry after a person named another category."""
    if category == entry.category:
        return accepted(entry, by, at)
    return _decided(entry, category, State.OVERRIDDEN, by, at, "", "")


def _decided(
    entry: Entry,
    category: str | None,
    state: State,
    by: str,
    at: str,
    reason: str,
    expires: str,
) -> Entry:
    before = entry.category or NO_CATEGORY
    return msgspec.structs.replace(
        entry,
        category=category,
        state=state,
        was=entry.was if category == entry.category else before,
        reason=reason,
        by=by,
        approved_by="",
        at=at,
        expires=expires,
        against="",
    )
