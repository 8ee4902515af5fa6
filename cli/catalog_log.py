"""What the log says of a system's fields: paths seen, how often, how sure; no value is in the log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from access import Form
from analyzers.catalog import Key, State
from analyzers.catalog.proposals import DISPUTE_SAMPLES, DISPUTE_SHARE, Known, Proposal
from proxy.introspect.fields import Source, SourceField
from proxy.introspect.proposing import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from analyzers.catalog import SystemFile
    from cli.ask import Desk
    from cli.options import Period
    from cli.tables import Row

_SEEN = """
SELECT field, category, form, known_by, certainty, catalog_version,
       count(DISTINCT access_id) AS exchanges
FROM touch JOIN access USING (access_id)
WHERE touch.system = ? AND touch.seen_at >= CAST(? AS TIMESTAMPTZ)
  AND touch.seen_at < CAST(? AS TIMESTAMPTZ) AND touch.certainty <> 'possible'
GROUP BY ALL ORDER BY field, exchanges DESC
"""
_SURE, _LIKELY = 0.9, 0.65
"""What is made of a certainty: the record keeps no figure (sure is .85 and more, likely .5)."""
_BY_VALUE = frozenset({"value", "name_and_value"})
_DECIDED = (State.CONFIRMED, State.OVERRIDDEN)
_OPERATION = re.compile(r"[A-Z]+ /\S*")
_DIGEST = "unlisted-"


class _Seen(msgspec.Struct):
    """What was seen of one field, over all categories it was given."""

    exchanges: int = 0
    by_category: dict[str, int] = {}
    sure: int = 0
    forms: set[Form] = set()
    known_by: set[str] = set()
    now: int = 0
    """Exchanges under the catalogue that holds now, and those of them in which values spoke surely."""
    by_value: dict[str, int] = {}


def fields_seen(
    asked: Desk, system: str, period: Period, file: SystemFile, version: str
) -> tuple[Source, Findings]:
    """Ask the log for the fields of a system that live traffic touched.

    `version` is that of the catalogue now: only what was recorded under it can contradict a decision.
    """
    since, until = asked.period(period, "30d")
    answer = asked.ask(_SEEN, [system, since, until], name="catalog.scan")
    asked.say_warnings()
    seen: dict[Key, _Seen] = {}
    for row in answer.to_pylist():
        key = key_of(row["field"])
        if key is not None:
            _add(seen.setdefault(key, _Seen()), row, version)
    proposals = tuple(_proposals(seen, file))
    fields = tuple(SourceField(key, key.name, "") for key in seen)
    source = Source(f"log of {system}", fields, complete=False)
    return source, Findings(proposals, 0, _disputes(seen, file))


def key_of(field: str) -> Key | None:
    """Give the key of a field as the record names it; None where it names nothing that stays."""
    if _DIGEST in field:
        return None
    operation, sign, path = field.partition("#")
    if not sign:
        return Key("", field) if field.count(".") else None
    return Key(operation, path) if path and _OPERATION.fullmatch(operation) else None


def _add(seen: _Seen, row: Row, version: str) -> None:
    count = row["exchanges"]
    seen.exchanges += count
    category = row["category"]
    if not category:
        return
    seen.by_category[category] = seen.by_category.get(category, 0) + count
    seen.known_by.add(row["known_by"])
    seen.forms.add(Form(row["form"]))
    if row["certainty"] == "sure":
        seen.sure += count
    if row["catalog_version"] == version:
        seen.now += count
        if row["certainty"] == "sure" and row["known_by"] in _BY_VALUE:
            seen.by_value[category] = seen.by_value.get(category, 0) + count


def _proposals(seen: Mapping[Key, _Seen], file: SystemFile) -> Iterator[Proposal]:
    known = Known(file.entries)
    for key, found in seen.items():
        if not found.by_category:
            continue
        if found.known_by == {"catalog"} and known.key_of(key) is None:
            continue  # a term of the house says so
        category, count = max(found.by_category.items(), key=lambda pair: pair[1])
        total = sum(found.by_category.values())
        confidence = _SURE if found.sure * 2 >= total else _LIKELY
        special = len(found.forms) == 1 and Form.CLEAR not in found.forms
        yield Proposal(
            key,
            category,
            confidence * count / total,
            f"log: {', '.join(sorted(found.known_by))}",
            next(iter(found.forms)) if special else None,
            found.exchanges,
        )


def _disputes(seen: Mapping[Key, _Seen], file: SystemFile) -> dict[Key, str]:
    """Give the decisions against which values spoke surely while they were in force."""
    known = Known(file.entries)
    found: dict[Key, str] = {}
    for place, one in seen.items():
        key = known.key_of(place)
        entry = file.entries[key] if key is not None else None
        if key is None or entry is None or entry.state not in _DECIDED or one.now < DISPUTE_SAMPLES:
            continue
        others = {name: n for name, n in one.by_value.items() if name != entry.category}
        category, count = max(others.items(), key=lambda pair: pair[1], default=("", 0))
        if count > (1 - DISPUTE_SHARE) * one.now:
            found[key] = f"{category} in {count}/{one.now} exchanges"
    return found
