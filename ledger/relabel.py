"""Labels earlier accesses anew: by fields and shapes, never by a value, for none was kept.

An access whose labels change gets a new record that names it (`corrects`); nothing is rewritten, and
the views show each access once, with its newest labels. What a field is now comes from outside as a
function (`Relabel`): the catalogue is not known here.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pyarrow as pa
from msgspec import Struct

from access import (
    AccessRecord,
    Action,
    Certainty,
    CountIs,
    Decision,
    Declared,
    DeclaredBy,
    FieldIn,
    Form,
    Gap,
    GapPlace,
    GapReason,
    IdentitySource,
    KnownBy,
    Operator,
    Outcome,
    Place,
    Principal,
    PrincipalKind,
    Protocol,
    Purpose,
    Reading,
    Resource,
    Touch,
    Trust,
    Use,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from duckdb import DuckDBPyConnection

    Relabel = Callable[[str, str, str], "Label | None"]
    """What a field of a system is now; None: what was recorded stands. The last argument is what the
    verdict rested on, "" for a field that was not touched."""

MOST_CORRECTED = 100_000
"""Accesses labelled anew by one request, some 20 s; the next goes on where it ended."""
_BATCH = 5000


class Label(Struct, frozen=True):
    """What a field holds. `category` "": nothing personal. `form` None: as it was seen."""

    category: str
    sensitivity: int
    known_by: KnownBy
    certainty: Certainty
    form: Form | None = None


class Added(Struct, frozen=True):
    """A touch that an access of one shape has now."""

    touch: Touch
    uses: Use | None
    """None: as other fields of the same part were used."""


class Differences(Struct, frozen=True):
    """What would be another label: of which touches, and which shapes get more."""

    labels: Mapping[tuple[str, str, str], Label]
    """By system, field, and what the verdict rested on."""
    added: Mapping[bytes, tuple[Added, ...]]
    shapes: int
    """All shapes that were looked at."""


def differences(
    connection: DuckDBPyConnection,
    relabel: Relabel,
    since: datetime,
    until: datetime,
    system: str | None,
) -> Differences:
    """Ask of every field and every shape of a period what it is now."""
    given = {"since": since, "until": until, "system": system}
    labels: dict[tuple[str, str, str], Label] = {}
    for row in connection.execute(_FIELDS, given).fetchall():
        name, field, known_by, category, sensitivity, form = row
        label = relabel(name, field, known_by)
        if label is not None and _differs(label, category, sensitivity, form):
            labels[name, field, known_by] = label
    shapes = connection.execute(_SHAPES, given).fetchall()
    added: dict[bytes, tuple[Added, ...]] = {}
    for shape_id, name, operation, paths in shapes:
        found = tuple(_added(relabel, name, operation, paths))
        if found:
            added[shape_id.bytes] = found
    return Differences(labels, added, len(shapes))


def corrections(
    connection: DuckDBPyConnection,
    found: Differences,
    since: datetime,
    until: datetime,
    system: str | None,
) -> Iterator[tuple[Mapping[str, Any], tuple[Touch, ...]]]:
    """Give each access of the period whose labels change, with its touches as they are now."""
    changed = [{"system": name, "field": field} for name, field, _ in found.labels]
    connection.register("changed", pa.Table.from_pylist(changed, _CHANGED))
    connection.register("enriched", pa.table({"id": pa.array(_texts(found.added), pa.string())}))
    try:
        given = {"since": since, "until": until, "system": system}
        candidates = connection.sql(_CANDIDATES, params=given).to_arrow_table()
    finally:
        connection.unregister("changed")
        connection.unregister("enriched")
    for start in range(0, candidates.num_rows, _BATCH):
        for row in _rows(connection, candidates.slice(start, _BATCH)):
            touches = _touches(row, found)
            if touches is not None:
                yield row, touches


def _rows(connection: DuckDBPyConnection, wanted: pa.Table) -> list[Mapping[str, Any]]:
    """Give accesses whole, in order; `wanted` is in order of time, so that few blocks are read."""
    times = wanted["seen_at"]
    connection.register("wanted", wanted)
    try:
        bounds = [times[0].as_py(), times[-1].as_py()]
        rows: list[Mapping[str, Any]] = (
            connection.sql(_WANTED, params=bounds).to_arrow_table().to_pylist()
        )
    finally:
        connection.unregister("wanted")
    return rows


def correction(
    row: Mapping[str, Any],
    touches: tuple[Touch, ...],
    *,
    at: int,
    catalog_version: str,
    instance: str,
) -> AccessRecord:
    """Make the record that labels an access anew. It names no data subject: they stay where they are.

    `at` is when it was labelled, µs since the epoch; the record bears the time of the access.
    """
    return AccessRecord(
        access_id=(at // 1000).to_bytes(6) + os.urandom(10),
        seen_at=round(row["seen_at"].timestamp() * 1e6),
        duration=row["duration_us"],
        system=row["system"],
        server=row["server"],
        protocol=Protocol(row["protocol"]),
        principal=Principal(
            row["account"] or "",
            PrincipalKind(row["account_kind"]),
            IdentitySource(row["account_known_by"]),
            Trust(row["account_trust"]),
        ),
        operator=_operator(row),
        place=Place(row["client_address"], tuple(row["forwarded"] or ()), row["site"]),
        purpose=Purpose(
            _declared(row, "purpose"),
            _declared(row, "ticket"),
            _declared(row, "approval"),
            _declared(row, "recipient"),
        ),
        operation=row["operation"],
        operation_id=_bytes(row["operation_id"]) or b"",
        shape_id=_bytes(row["shape_id"]),
        action=Action(row["action"]),
        touches=touches,
        subjects=(),
        subject_count=row["subject_count"],
        subject_count_is=_count_is(row, touches),
        row_count=row["row_count"],
        bytes_in=row["bytes_in"],
        bytes_out=row["bytes_out"],
        gaps=tuple(
            Gap(GapReason(gap["reason"]), GapPlace(gap["place"]), gap["count"])
            for gap in row["gaps"] or ()
        ),
        reading=Reading(row["reading"]),
        decision=Decision(row["decision"]),
        outcome=Outcome(row["outcome"]),
        error_code=row["error_code"],
        error_class=row["error_class"],
        session_id=_bytes(row["session_id"]) or b"",
        trace_id=bytes.fromhex(row["trace_id"]) if row["trace_id"] else None,
        instance=instance,
        catalog_version=catalog_version,
        settings_version=row["settings_version"],
        corrects=_bytes(row["access_id"]),
    )


def _count_is(row: Mapping[str, Any], touches: Iterable[Touch]) -> CountIs:
    """Tell what the count of subjects is worth: nothing where a field was not read, and none seen."""
    before = {one["field"] for one in row["touches"] or ()}
    if not row["subject_count"] and any(touch.resource.path not in before for touch in touches):
        return CountIs.UNKNOWN
    return CountIs(row["subject_count_is"])


def place_of(operation: str, path: str) -> tuple[str, FieldIn, Use | None] | None:
    """Give the field, its part and its use that a shape's path names; None for one that names none."""
    if path.startswith(_STATEMENT):
        use, _, field = path.removeprefix(_STATEMENT).partition(":")
        return (field, FieldIn.STATEMENT, Use(use)) if use in _USES and field else None
    part = FieldIn.RESPONSE if path.startswith("$") else FieldIn.REQUEST
    return f"{operation}#{path}", part, None


_STATEMENT = f"{FieldIn.STATEMENT}."
_USES = frozenset(use.value for use in Use)
_DEFAULT_USE = {
    FieldIn.REQUEST: Use.PREDICATE,
    FieldIn.RESPONSE: Use.DISCLOSED,
    FieldIn.STATEMENT: Use.DISCLOSED,
    FieldIn.RESULT: Use.DISCLOSED,
}


def _added(relabel: Relabel, system: str, operation: str, paths: Iterable[str]) -> Iterator[Added]:
    for path in paths:
        place = place_of(operation, path)
        if place is None:
            continue
        field, part, use = place
        label = relabel(system, field, "")
        if label is not None and label.category:
            touch = Touch(
                Resource(system, field),
                part,
                label.category,
                label.sensitivity,
                use or _DEFAULT_USE[part],
                label.form or Form.CLEAR,
                label.certainty,
                label.known_by,
            )
            yield Added(touch, use)


def _differs(label: Label, category: str, sensitivity: int, form: str) -> bool:
    other_form = label.form is not None and bool(category) and label.form.value != form
    return label.category != category or label.sensitivity != sensitivity or other_form


def _touches(row: Mapping[str, Any], found: Differences) -> tuple[Touch, ...] | None:
    """Give the touches of an access as they are now, None where they are what they were."""
    system = row["system"]
    before = row["touches"] or ()
    touches: list[Touch] = []
    changed = False
    for one in before:
        label = found.labels.get((system, one["field"], one["known_by"]))
        if label is None or not _differs(label, one["category"], one["sensitivity"], one["form"]):
            touches.append(_touch(system, one))
            continue
        changed = True
        if label.category:
            touches.append(_touch(system, one, label))
    fields = {one["field"] for one in before}
    uses = {touch.field_in: touch.used for touch in touches}
    shape_id = _bytes(row["shape_id"])
    for added in found.added.get(shape_id or b"", ()):
        if added.touch.resource.path in fields:
            continue
        changed = True
        touch = added.touch
        if added.uses is None:
            used = uses.get(touch.field_in, touch.used)
            touch = Touch(
                touch.resource,
                touch.field_in,
                touch.category,
                touch.sensitivity,
                used,
                touch.form,
                touch.certainty,
                touch.known_by,
            )
        touches.append(touch)
    return tuple(touches) if changed else None


def _touch(system: str, one: Mapping[str, Any], label: Label | None = None) -> Touch:
    form = Form(one["form"])
    if label is None:
        known_by, certainty = KnownBy(one["known_by"]), Certainty(one["certainty"])
        category, sensitivity = one["category"], one["sensitivity"]
    else:
        known_by, certainty, form = label.known_by, label.certainty, label.form or form
        category, sensitivity = label.category, label.sensitivity
    return Touch(
        Resource(system, one["field"]),
        FieldIn(one["field_in"]),
        category,
        sensitivity,
        Use(one["used"]),
        form,
        certainty,
        known_by,
    )


def _operator(row: Mapping[str, Any]) -> Operator | None:
    if row["person"] is None:
        return None
    return Operator(
        row["person"], IdentitySource(row["person_known_by"]), Trust(row["person_trust"])
    )


def _declared(row: Mapping[str, Any], name: str) -> Declared | None:
    text = row[name]
    return Declared(text, DeclaredBy(row[f"{name}_from"])) if text is not None else None


def _bytes(value: str | None) -> bytes | None:
    """Give the bytes of an id, which Arrow gives as text."""
    return UUID(value).bytes if value is not None else None


def _texts(ids: Iterable[bytes]) -> Sequence[str]:
    return [one.hex() for one in ids]


_CHANGED = pa.schema([("system", pa.string()), ("field", pa.string())])
_PERIOD = """
    seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
    AND (CAST($system AS VARCHAR) IS NULL OR system = $system)
"""
_FIELDS = f"""
SELECT DISTINCT system, t.field, t.known_by, t.category, t.sensitivity, t.form
FROM (SELECT system, unnest(touches) AS t FROM labelled WHERE {_PERIOD})
ORDER BY ALL
"""  # noqa: S608 - text of this module
_SHAPES = f"""
SELECT DISTINCT shape_id, system, operation, paths FROM month.shape
WHERE shape_id IN (SELECT shape_id FROM labelled WHERE {_PERIOD})
ORDER BY ALL
"""  # noqa: S608 - text of this module
_CANDIDATES = f"""
SELECT CAST(access_id AS VARCHAR) AS id, seen_at FROM labelled
WHERE {_PERIOD} AND (
    access_id IN (
        SELECT access_id
        FROM (SELECT access_id, system, unnest(touches) AS t FROM labelled WHERE {_PERIOD}) AS x
        JOIN changed ON changed.system = x.system AND changed.field = x.t.field)
    OR shape_id IN (SELECT CAST(id AS UUID) FROM enriched))
ORDER BY seen_at, access_id
"""  # noqa: S608 - text of this module
_WANTED = """
SELECT * FROM labelled
WHERE seen_at BETWEEN CAST(? AS TIMESTAMPTZ) AND CAST(? AS TIMESTAMPTZ)
  AND access_id IN (SELECT CAST(id AS UUID) FROM wanted)
ORDER BY seen_at, access_id
"""
