"""Turns access records and other frames into Arrow columns for the month tables.

Pure. Column by column over the whole batch: about 20 µs a record, where a list of dicts costs ten
times that. What a column means is docs/reference/views.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
from msgspec import Struct

from access import Certainty
from ledger.schema import MONTH_TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from access import AccessRecord, Declared, SubjectRef, Touch

TIMESTAMP = pa.timestamp("us", "UTC")
_UUID = pa.uuid()
_SIMPLE = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "INTEGER": pa.int32(),
    "BOOLEAN": pa.bool_(),
    "BLOB": pa.binary(),
    "DATE": pa.date32(),
    "TIMESTAMPTZ": TIMESTAMP,
    "VARCHAR[]": pa.list_(pa.string()),
}
_TOGETHER = 8
"""The most identifiers of one row that may name one person. A row with more is a list of people."""


class Row(Struct, frozen=True):
    """A row of `rec`: a finished access, and the number of the frame that finished it."""

    seq: int
    record: AccessRecord


class Pair(Struct, frozen=True):
    """Two identifiers of different kinds, seen in one row of one access at `seen_at` (µs, UTC)."""

    kind: str
    id: bytes
    other_kind: str
    other_id: bytes
    seen_at: int


def uuids(values: Iterable[bytes | None]) -> pa.Array:
    """Give a column of UUIDs. A shorter value is filled with zeros, a longer one is cut."""
    fixed = [None if v is None else v if len(v) == 16 else v[:16].ljust(16, b"\0") for v in values]
    return pa.ExtensionArray.from_storage(_UUID, pa.array(fixed, pa.binary(16)))


def distinct_subjects(subjects: Iterable[SubjectRef]) -> tuple[SubjectRef, ...]:
    """Keep one ref for each data subject and role: the surest, at the place of the first."""
    kept: dict[tuple[str, bytes, str], SubjectRef] = {}
    for ref in subjects:
        key = (ref.kind, ref.pseudonym, ref.seen_as)
        known = kept.get(key)
        if known is None or _SURENESS[ref.certainty] > _SURENESS[known.certainty]:
            kept[key] = ref
    return tuple(kept.values())


_SURENESS = {Certainty.SURE: 2, Certainty.LIKELY: 1, Certainty.POSSIBLE: 0}


def pairs(subjects: Iterable[SubjectRef], seen_at: int) -> list[Pair]:
    """Give which identifiers were seen together in one row, both of a verdict better than possible.

    Only of different kinds: two phone numbers in one row are often two people.
    """
    rows: dict[int, dict[bytes, str]] = {}
    for ref in subjects:
        if ref.row > 0 and ref.certainty is not Certainty.POSSIBLE:
            rows.setdefault(ref.row, {})[ref.pseudonym] = ref.kind.value
    found: list[Pair] = []
    for together in rows.values():
        if not 1 < len(together) <= _TOGETHER:
            continue
        refs = sorted((kind, pseudonym) for pseudonym, kind in together.items())
        found.extend(
            Pair(kind, pseudonym, other_kind, other, seen_at)
            for at, (kind, pseudonym) in enumerate(refs)
            for other_kind, other in refs[at + 1 :]
            if kind != other_kind
        )
    return found


def rec_table(rows: Sequence[Row]) -> pa.Table:
    """Give the rows of `rec`."""
    records = [row.record for row in rows]
    columns = {name: pa.array([give(r) for r in records]) for name, give in _PLAIN.items()}
    columns |= {
        name: pa.array([give(r) for r in records], pa.string()) for name, give in _TEXTS.items()
    }
    columns |= {name: uuids([give(r) for r in records]) for name, give in _IDS.items()}
    columns["seq"] = pa.array([row.seq for row in rows])
    columns["seen_at"] = pa.array([r.seen_at for r in records], TIMESTAMP)
    columns["row_count"] = pa.array([r.row_count for r in records], pa.int64())
    columns["forwarded"] = pa.array([r.place.forwarded for r in records], pa.list_(pa.string()))
    columns["categories"] = pa.array(
        [sorted({t.category for t in r.touches if t.category}) for r in records],
        pa.list_(pa.string()),
    )
    columns["sensitivity"] = pa.array(
        [max((t.sensitivity for t in r.touches), default=0) for r in records], pa.int32()
    )
    columns["touches"] = _touches([r.touches for r in records])
    columns["subjects"] = subjects_column([distinct_subjects(r.subjects) for r in records])
    columns["gaps"] = _nested(
        [r.gaps for r in records],
        {
            "reason": lambda gaps: pa.array([g.reason.value for g in gaps], pa.string()),
            "place": lambda gaps: pa.array([g.place.value for g in gaps], pa.string()),
            "count": lambda gaps: pa.array([g.count for g in gaps], pa.int64()),
        },
    )
    return pa.table([columns[name] for name, _ in MONTH_TABLES["rec"]], names=_names("rec"))


def more_subjects_table(parts: Sequence[tuple[bytes, Sequence[SubjectRef]]]) -> pa.Table:
    """Give the rows of `more_subjects`: access id and subjects of each part."""
    return pa.table(
        {
            "access_id": uuids(access_id for access_id, _ in parts),
            "subjects": subjects_column([distinct_subjects(subjects) for _, subjects in parts]),
        }
    )


def pair_table(found: Sequence[Pair]) -> pa.Table:
    """Give the rows of `pair`."""
    return pa.table(
        {
            "kind": pa.array([p.kind for p in found], pa.string()),
            "id": uuids(p.id for p in found),
            "other_kind": pa.array([p.other_kind for p in found], pa.string()),
            "other_id": uuids(p.other_id for p in found),
            "seen_at": pa.array([p.seen_at for p in found], TIMESTAMP),
        }
    )


def plain_table(table: str, rows: Sequence[Sequence[Any]]) -> pa.Table:
    """Give the rows of any other month table, values in the order of its columns."""
    columns = []
    for at, (_, kind) in enumerate(MONTH_TABLES[table]):
        values = [row[at] for row in rows]
        if kind == "UUID":
            columns.append(uuids(values))
        elif kind in _SIMPLE:
            columns.append(pa.array(values, _SIMPLE[kind]))
        else:
            columns.append(subjects_column(values))
    return pa.table(columns, names=_names(table))


def subjects_column(groups: Sequence[Sequence[SubjectRef]]) -> pa.Array:
    """Give a column of lists of subjects."""
    return _nested(
        groups,
        {
            "subject_kind": lambda refs: pa.array([s.kind.value for s in refs], pa.string()),
            "subject_id": lambda refs: uuids([s.pseudonym for s in refs]),
            "key_epoch": lambda refs: pa.array([s.key_epoch for s in refs], pa.int32()),
            "seen_as": lambda refs: pa.array([s.seen_as.value for s in refs], pa.string()),
            "certainty": lambda refs: pa.array([s.certainty.value for s in refs], pa.string()),
        },
    )


def _touches(groups: Sequence[Sequence[Touch]]) -> pa.Array:
    return _nested(
        groups,
        {
            "field": lambda ts: pa.array([t.resource.path for t in ts], pa.string()),
            "field_in": lambda ts: pa.array([t.field_in.value for t in ts], pa.string()),
            "category": lambda ts: pa.array([t.category for t in ts], pa.string()),
            "sensitivity": lambda ts: pa.array([t.sensitivity for t in ts], pa.int32()),
            "used": lambda ts: pa.array([t.used.value for t in ts], pa.string()),
            "form": lambda ts: pa.array([t.form.value for t in ts], pa.string()),
            "certainty": lambda ts: pa.array([t.certainty.value for t in ts], pa.string()),
            "known_by": lambda ts: pa.array([t.known_by.value for t in ts], pa.string()),
        },
    )


def _nested(
    groups: Sequence[Sequence[Any]], fields: dict[str, Callable[[list[Any]], pa.Array]]
) -> pa.Array:
    """Give a column of lists of structs from one flat column a field."""
    flat = [item for group in groups for item in group]
    offsets = [0]
    for group in groups:
        offsets.append(offsets[-1] + len(group))
    child = pa.StructArray.from_arrays(
        [build(flat) for build in fields.values()], names=list(fields)
    )
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), child)


def _names(table: str) -> list[str]:
    return [name for name, _ in MONTH_TABLES[table]]


def _value(declared: Declared | None) -> str | None:
    return declared.value if declared else None


def _source(declared: Declared | None) -> str:
    return declared.known_by.value if declared else "none"


_PLAIN: dict[str, Callable[[AccessRecord], int]] = {
    "duration_us": lambda r: r.duration,
    "subject_count": lambda r: r.subject_count,
    "bytes_in": lambda r: r.bytes_in,
    "bytes_out": lambda r: r.bytes_out,
}
_IDS: dict[str, Callable[[AccessRecord], bytes | None]] = {
    "access_id": lambda r: r.access_id,
    "operation_id": lambda r: r.operation_id,
    "shape_id": lambda r: r.shape_id,
    "session_id": lambda r: r.session_id,
    "corrects": lambda r: r.corrects,
}
_TEXTS: dict[str, Callable[[AccessRecord], str | None]] = {
    "system": lambda r: r.system,
    "server": lambda r: r.server,
    "protocol": lambda r: r.protocol.value,
    "account": lambda r: r.principal.id or None,
    "account_kind": lambda r: r.principal.kind.value,
    "account_known_by": lambda r: r.principal.known_by.value,
    "account_trust": lambda r: r.principal.trust.value,
    "person": lambda r: r.operator.id if r.operator else None,
    "person_known_by": lambda r: r.operator.known_by.value if r.operator else "none",
    "person_trust": lambda r: r.operator.trust.value if r.operator else "none",
    "client_address": lambda r: r.place.client_address,
    "site": lambda r: r.place.site,
    "purpose": lambda r: _value(r.purpose.purpose),
    "purpose_from": lambda r: _source(r.purpose.purpose),
    "ticket": lambda r: _value(r.purpose.ticket),
    "ticket_from": lambda r: _source(r.purpose.ticket),
    "approval": lambda r: _value(r.purpose.approval),
    "approval_from": lambda r: _source(r.purpose.approval),
    "recipient": lambda r: _value(r.purpose.recipient),
    "recipient_from": lambda r: _source(r.purpose.recipient),
    "operation": lambda r: r.operation,
    "action": lambda r: r.action.value,
    "subject_count_is": lambda r: r.subject_count_is.value,
    "reading": lambda r: r.reading.value,
    "decision": lambda r: r.decision.value,
    "outcome": lambda r: r.outcome.value,
    "error_code": lambda r: r.error_code,
    "error_class": lambda r: r.error_class,
    "trace_id": lambda r: r.trace_id.hex() if r.trace_id else None,
    "instance": lambda r: r.instance,
    "catalog_version": lambda r: r.catalog_version,
    "settings_version": lambda r: r.settings_version,
}
