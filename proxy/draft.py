"""Joins what identity and analysis found into an access record. Pure: ids and times come in."""

from __future__ import annotations

from hashlib import blake2b

from msgspec import Struct

from access import (
    PART_SUBJECTS,
    AccessRecord,
    Action,
    Analysis,
    Decision,
    Gap,
    Operator,
    Outcome,
    Place,
    Principal,
    Protocol,
    Purpose,
)


class Who(Struct, frozen=True):
    """Person, place and matter of one access, as `proxy.identity` found them."""

    principal: Principal
    operator: Operator | None
    place: Place
    purpose: Purpose
    trace_id: bytes | None = None
    gaps: tuple[Gap, ...] = ()


class Seen(Struct, frozen=True):
    """The facts of an access that neither identity nor analysis knows.

    `started_at` is µs since the epoch, UTC; `recipient_outside` says that the system itself is
    somebody else's, so that every read of it provides.
    """

    access_id: bytes
    started_at: int
    system: str
    server: str
    protocol: Protocol
    session_id: bytes
    instance: str
    catalog_version: str
    settings_version: str
    recipient_outside: bool = False


class Ended(Struct, frozen=True):
    """How an access ended. `duration` is µs."""

    outcome: Outcome
    decision: Decision = Decision.ALLOWED
    duration: int = 0
    error_code: str | None = None
    error_class: str | None = None
    bytes_in: int = 0
    bytes_out: int = 0


NOT_ENDED = Ended(Outcome.UNKNOWN)
"""For an intent: sent, and nothing known of its end yet."""


def access_record(seen: Seen, who: Who, analysis: Analysis, ended: Ended) -> AccessRecord:
    """Make the record of an access. Subjects beyond `PART_SUBJECTS` belong into parts."""
    shape = analysis.shape
    action = action_of(analysis.action, outside=seen.recipient_outside)
    return AccessRecord(
        access_id=seen.access_id,
        seen_at=seen.started_at,
        duration=ended.duration,
        system=seen.system,
        server=seen.server,
        protocol=seen.protocol,
        principal=who.principal,
        operator=who.operator,
        place=who.place,
        purpose=who.purpose,
        operation=analysis.operation,
        operation_id=operation_id(seen.system, analysis.operation),
        shape_id=shape.id if shape else None,
        action=action,
        touches=analysis.touches,
        subjects=analysis.subjects[:PART_SUBJECTS],
        subject_count=analysis.subject_count,
        subject_count_is=analysis.subject_count_is,
        row_count=analysis.row_count,
        bytes_in=ended.bytes_in,
        bytes_out=ended.bytes_out,
        gaps=merged_gaps(who.gaps, analysis.gaps),
        reading=analysis.reading,
        decision=ended.decision,
        outcome=ended.outcome,
        error_code=ended.error_code,
        error_class=ended.error_class,
        session_id=seen.session_id,
        trace_id=who.trace_id,
        instance=seen.instance,
        catalog_version=analysis.catalog_version or seen.catalog_version,
        settings_version=seen.settings_version,
        corrections=analysis.corrections,
    )


def action_of(action: Action, *, outside: bool) -> Action:
    """Give the action of an access; whoever reads from a system that is somebody else's provides."""
    if outside and action in {Action.READ, Action.UNKNOWN, Action.EXPORT}:
        return Action.PROVIDE
    return action


def operation_id(system: str, operation: str) -> bytes:
    """Give the 16-byte digest that stands for an operation of a system."""
    return blake2b(f"{system}\0{operation}".encode(), digest_size=16).digest()


def merged_gaps(*groups: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """Join gaps: one per reason and place, counts added, in order of first appearance."""
    counts: dict[tuple[object, object], Gap] = {}
    for gap in (gap for group in groups for gap in group):
        known = counts.get((gap.reason, gap.place))
        counts[gap.reason, gap.place] = (
            Gap(gap.reason, gap.place, known.count + gap.count) if known else gap
        )
    return tuple(counts.values())
