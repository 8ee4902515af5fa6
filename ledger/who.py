"""Who saw these people's data: from identifiers to all identifiers of the same people, to accesses.

Two identifiers belong together when a register says so (with dates), or when they were seen in one row
of one access (`month.pair`). Two hops at most, and never through an identifier that has more than
eight others of one kind: that is a corporate account or a test number, not a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from access import Certainty, SeenAs, SubjectKind, SubjectRef
from ledger.limits import select

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from duckdb import DuckDBPyConnection

    from ledger.register_subjects import Subjects

HOPS = 2
"""Phone → customer → account is two; a third leads to other people more often than to the same."""
CROWD = 8
"""More others of one kind than this, and an identifier is not one person's."""
_TEXT = pa.string()
_WHEN = pa.timestamp("us", "UTC")
_KNOWN = pa.schema(
    [
        ("asked", pa.int32()),
        ("subject_kind", _TEXT),
        ("subject_id", _TEXT),
        ("hops", pa.int32()),
        ("known_by", _TEXT),
        ("found_from", _TEXT),
        ("valid_from", _WHEN),
        ("valid_until", _WHEN),
    ]
)
_SURFACE = """
    SELECT f.asked, f.subject_id AS found_from, o.other_kind AS subject_kind,
           CAST(o.other_id AS VARCHAR) AS subject_id, o.known_by,
           greatest(f.valid_from, o.valid_from) AS valid_from,
           least(f.valid_until, o.valid_until) AS valid_until
    FROM (SELECT *, CAST(subject_id AS UUID) AS id FROM frontier) AS f
"""
_NEIGHBOURS = f"""
WITH found AS (
    {_SURFACE} JOIN (SELECT id, other_kind, other_id, 'seen_together' AS known_by,
                            CAST(NULL AS TIMESTAMPTZ) AS valid_from,
                            CAST(NULL AS TIMESTAMPTZ) AS valid_until FROM month.pair) AS o USING (id)
    UNION
    {_SURFACE} JOIN (SELECT other_id AS id, kind AS other_kind, id AS other_id,
                            'seen_together' AS known_by,
                            CAST(NULL AS TIMESTAMPTZ) AS valid_from,
                            CAST(NULL AS TIMESTAMPTZ) AS valid_until FROM month.pair) AS o USING (id)
    UNION
    {_SURFACE} JOIN (SELECT a.subject_id AS id, b.subject_kind AS other_kind,
                            b.subject_id AS other_id, 'register' AS known_by,
                            a.valid_from, a.valid_until
                     FROM link_register AS a JOIN link_register AS b USING (person_row)
                     WHERE a.subject_id <> b.subject_id
                     UNION ALL
                     SELECT a.subject_id, b.subject_kind, b.subject_id, 'register',
                            CAST(NULL AS TIMESTAMPTZ), a.service_ended_at
                     FROM service_status AS a JOIN service_status AS b USING (person_row)
                     WHERE a.subject_id <> b.subject_id) AS o USING (id)
)
SELECT *, found_from IN (SELECT found_from FROM found GROUP BY found_from, subject_kind
                         HAVING count(DISTINCT subject_id) > {CROWD}) AS crowded
FROM found
"""  # noqa: S608 - text of this module
_ACCESSES = """
WITH hit AS MATERIALIZED (
    SELECT k.asked, k.hops, s.subject_kind, s.seen_as, s.access_id
    FROM subject_access AS s
    JOIN (SELECT *, CAST(subject_id AS UUID) AS id FROM looked_for) AS k ON s.subject_id = k.id
    WHERE s.seen_at >= coalesce(CAST($since AS TIMESTAMPTZ), '-infinity')
      AND s.seen_at < coalesce(CAST($until AS TIMESTAMPTZ), 'infinity')
      AND s.seen_at >= coalesce(k.valid_from, '-infinity')
      AND s.seen_at < coalesce(k.valid_until, 'infinity')
), found AS MATERIALIZED (
    SELECT asked, access_id, list_sort(list_distinct(list(subject_kind))) AS found_by,
           min(hops) > 0 AS linked, list_sort(list_distinct(list(seen_as))) AS seen_as
    FROM hit GROUP BY asked, access_id
)
SELECT asked, found_by, linked, seen_as, access_id, seen_at, person, account, system, operation,
       purpose, action, outcome, categories, subject_count,
       action IN ('export', 'copy') OR subject_count >= 1000 AS in_bulk
FROM found JOIN access USING (access_id)
ORDER BY asked, seen_at, access_id
"""
"""First the few columns that find, then the rest of what was found: half the time at 4 M accesses."""


class LookedFor(Struct, frozen=True):
    """All identifiers to look for, asked ones first. `crowded` counts those not gone through."""

    identifiers: pa.Table
    crowded: int


def roots(identifiers: Sequence[str], subjects: Subjects) -> tuple[pa.Table, tuple[int, ...]]:
    """Turn what was asked into pseudonyms; the second are the numbers of those of no kind."""
    rows: list[tuple[int, str, str]] = []
    unknown = []
    for number, text in enumerate(identifiers, 1):
        direct = _as_uuid(text)
        forms = [] if direct else list(subjects.identify(text.strip()))
        if direct:
            rows.append((number, "", direct))
        rows += [
            (number, kind.value, str(UUID(bytes=subjects.pseudonym(kind, form))))
            for kind, form in forms
        ]
        if not direct and not forms:
            unknown.append(number)
    columns = list(zip(*rows, strict=True)) if rows else [(), (), ()]
    count = len(rows)
    table = pa.table(
        [
            pa.array(columns[0], pa.int32()),
            pa.array(columns[1], _TEXT),
            pa.array(columns[2], _TEXT),
            pa.array([0] * count, pa.int32()),
            pa.array(["asked"] * count, _TEXT),
            pa.nulls(count, _TEXT),
            pa.nulls(count, _WHEN),
            pa.nulls(count, _WHEN),
        ],
        schema=_KNOWN,
    )
    return table, tuple(unknown)


def direct_ids(asked: pa.Table) -> list[str]:
    """Give the ids that were asked for as such, at most 20: of these no kind is known."""
    rows = asked.to_pylist()
    return [row["subject_id"] for row in rows if not row["subject_kind"]][:20]


def subject_refs(asked: pa.Table, key_epoch: int, most: int) -> tuple[SubjectRef, ...]:
    """Give what was asked for as refs, for the record of the question."""
    return tuple(
        SubjectRef(
            SubjectKind(row["subject_kind"]),
            UUID(row["subject_id"]).bytes,
            key_epoch,
            SeenAs.ASKED_FOR,
            Certainty.SURE,
        )
        for row in asked.slice(0, most).to_pylist()
        if row["subject_kind"]
    )


def looked_for(connection: DuckDBPyConnection, asked: pa.Table, *, linked: bool) -> LookedFor:
    """Go from the asked identifiers to those that belong to the same people."""
    known = frontier = asked
    crowded: set[str] = set()
    for hop in range(1, HOPS + 1 if linked else 1):
        if not frontier.num_rows:
            break
        neighbours = _neighbours(connection, frontier)
        crowd = pc.unique(neighbours.filter(neighbours["crowded"])["found_from"])
        crowded.update(crowd.to_pylist())
        frontier = _new(neighbours.filter(pc.invert(neighbours["crowded"])), known, hop)
        known = pa.concat_tables([known, frontier])
    return LookedFor(known, len(crowded))


def accesses(
    connection: DuckDBPyConnection,
    identifiers: pa.Table,
    since: datetime | None,
    until: datetime | None,
    limits: tuple[int, float],
) -> tuple[pa.Table, bool]:
    """Give the accesses that touched any of the identifiers, and whether there were more than allowed.

    Raises:
        QuestionStopped: it ran longer than allowed.
    """
    connection.register("looked_for", identifiers)
    return select(connection, _ACCESSES, {"since": since, "until": until}, *limits)


def _neighbours(connection: DuckDBPyConnection, frontier: pa.Table) -> pa.Table:
    connection.register("frontier", frontier)
    try:
        return connection.sql(_NEIGHBOURS).to_arrow_table()
    finally:
        connection.unregister("frontier")


def _new(neighbours: pa.Table, known: pa.Table, hop: int) -> pa.Table:
    """Keep the identifiers that were not known for the same asked one, as rows of `_KNOWN`."""

    def keys(table: pa.Table) -> pa.Array:
        return pc.binary_join_element_wise(table["asked"].cast(_TEXT), table["subject_id"], "/")

    fresh = neighbours.filter(pc.invert(pc.is_in(keys(neighbours), keys(known))))
    hops = pa.array([hop] * fresh.num_rows, pa.int32())
    return fresh.append_column("hops", hops).select(_KNOWN.names).cast(_KNOWN)


def _as_uuid(text: str) -> str | None:
    try:
        return str(UUID(text.strip())) if text.count("-") == 4 else None
    except ValueError:
        return None
