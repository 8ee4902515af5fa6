"""Decisions in a table: what `catalog list --csv` gives, with the column `decision` filled in."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from analyzers.catalog import Key, State
from analyzers.catalog.proposals import Known
from analyzers.catalog.review import accepted, changed, refused
from analyzers.catalog.system_file import NO_CATEGORY
from cli.door import WrongUse

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from analyzers.catalog import Entry, SystemFile

NEEDED = ("system", "field", "decision")
_YES = frozenset({"y", "yes", "是"})
_NO = frozenset({"n", "no", NO_CATEGORY, "否"})


def decisions_of(
    file: Path, files: Sequence[SystemFile], categories: Collection[str], by: str, at: str
) -> Mapping[str, dict[Key, Entry]]:
    """Read a table of decisions; give the entries to write by system. Rows without one stay.

    Raises:
        WrongUse: a row cannot be understood; the text says which and what was expected.
    """
    by_system = {one.system: one for one in files}
    known = {one.system: Known(one.entries) for one in files}
    found: dict[str, dict[Key, Entry]] = {}
    for number, row in enumerate(_rows(file), 2):
        decision = row.get("decision", "").strip()
        if not decision:
            continue
        place = f"{file.name}, row {number}"
        system = row.get("system", "").strip()
        if system not in by_system:
            message = f"{place}, system: the catalogue has no file of this system."
            raise WrongUse(message)
        key = known[system].key_of(Key(row.get("operation", "").strip(), row["field"].strip()))
        if key is None:
            message = f"{place}, field: it is not in the catalogue of {system}. Scan it first."
            raise WrongUse(message)
        entry = by_system[system].entries[key]
        if decision == entry.category and entry.state is State.OVERRIDDEN:
            continue  # the table was given before: "confirmed" would say that a machine proposed it
        decided = _decided(place, row, decision, entry, categories, by, at)
        if _says_the_same(decided, entry):
            continue
        if key in found.setdefault(system, {}):
            message = f"{place}: this field stands in an earlier row already."
            raise WrongUse(message)
        found[system][key] = decided
    return found


def _decided(
    place: str,
    row: Mapping[str, str],
    decision: str,
    entry: Entry,
    categories: Collection[str],
    by: str,
    at: str,
) -> Entry:
    held = entry if _still_none(entry, at) else None
    if decision.casefold() in _YES:
        after = accepted(entry, by, at)
        return after if held is None else _kept(after, held)
    if decision.casefold() in _NO:
        reason, expires = row.get("reason", "").strip(), row.get("expires", "").strip()
        if not reason:
            message = f"{place}, reason: a field that is none needs one."
            raise WrongUse(message)
        if expires and not _is_date(expires):
            message = f"{place}, expires: expected a date such as 2027-11-24."
            raise WrongUse(message)
        approved_by = row.get("approved_by", "").strip()
        after = refused(entry, by, at, reason, expires=expires, approved_by=approved_by)
        return after if held is None else _kept(after, held)
    if decision in categories:
        return changed(entry, decision, by, at)
    message = f"{place}, decision: expected y, n, or the id of a category."
    raise WrongUse(message)


def _still_none(entry: Entry, at: str) -> bool:
    day = date.fromisoformat(at[:10])
    return entry.category is None and entry.decision().binds and entry.holds_on(day)


def _kept(after: Entry, held: Entry) -> Entry:
    """Give what was decided anew of a field that is none, with what was agreed of it and stands."""
    return msgspec.structs.replace(
        after,
        expires=after.expires or held.expires,
        approved_by=after.approved_by or held.approved_by,
    )


def _says_the_same(decided: Entry, entry: Entry) -> bool:
    """Tell whether a table that was given before says of a field what it said then."""
    again = msgspec.structs.replace(decided, by=entry.by, at=entry.at)
    return again == entry


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _rows(file: Path) -> list[dict[str, str]]:
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", "replace")
    reader = csv.DictReader(io.StringIO(text, newline=""))
    titles = reader.fieldnames or ()
    missing = [name for name in NEEDED if name not in titles]
    if missing:
        message = (
            f"{file.name}: the column {missing[0]} is missing. Begin with the table that "
            "`whosaw catalog list SYSTEM --csv` gives, and fill in the column decision."
        )
        raise WrongUse(message)
    return [{name: value or "" for name, value in row.items() if name} for row in reader]
