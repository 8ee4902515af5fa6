"""Joins the readings of the statements of one text into one."""

from collections.abc import Sequence

from access import Action, Gap, GapPlace, GapReason, Reading
from analyzers.sql.reading import StatementReading
from analyzers.sql.redaction import CUT, OPERATION_LIMIT
from analyzers.sql.shapes import shape_with


def combined(
    system: str, readings: Sequence[StatementReading], operation: str = ""
) -> StatementReading:
    """Join the readings of one text into one: the gravest action, the worst reading, all touches.

    `operation` is that of all of them, "" where each has its own.
    """
    operation = operation or "; ".join(reading.operation for reading in readings)
    if len(operation) > OPERATION_LIMIT + len(CUT):
        operation = operation[:OPERATION_LIMIT] + CUT
    paths = dict.fromkeys(p for r in readings if r.shape is not None for p in r.shape.paths)
    copies = [reading.copy for reading in readings if reading.copy is not None]
    modes = [r.sql_mode for r in readings if r.sql_mode is not None]
    search_paths = [r.search_path for r in readings if r.search_path is not None]
    roles = [r.role for r in readings if r.role is not None]
    return StatementReading(
        operation,
        max((reading.action for reading in readings), key=_GRAVITY.index),
        max((reading.reading for reading in readings), key=_BADNESS.index),
        read_only=all(reading.read_only for reading in readings),
        touches=tuple(dict.fromkeys(touch for r in readings for touch in r.touches)),
        gaps=merged(tuple(gap for reading in readings for gap in reading.gaps)),
        tables=tuple(dict.fromkeys(table for r in readings for table in r.tables)),
        shape=shape_with(system, operation, tuple(paths)),
        comments=tuple(dict.fromkeys(pair for r in readings for pair in r.comments)),
        sets=tuple(pair for reading in readings for pair in reading.sets),
        set_parameters=tuple(pair for reading in readings for pair in reading.set_parameters),
        sets_local=any(reading.sets_local for reading in readings),
        search_path=search_paths[-1] if search_paths else None,
        sql_mode=modes[-1] if modes else None,
        role=roles[-1] if roles else None,
        temporary=tuple(change for reading in readings for change in reading.temporary),
        literals=tuple(dict.fromkeys(ref for r in readings for ref in r.literals)),
        parameters=tuple(dict.fromkeys(use for r in readings for use in r.parameters)),
        copy=copies[0] if len(copies) == 1 else None,
    )


_GRAVITY = (
    Action.OTHER,
    Action.LOGIN,
    Action.READ,
    Action.COLLECT,
    Action.UPDATE,
    Action.DELETE,
    Action.COPY,
    Action.EXPORT,
    Action.PROVIDE,
    Action.DESTROY,
    Action.UNKNOWN,
)
_BADNESS = (Reading.EXACT, Reading.POSSIBLE, Reading.UNREADABLE)


def merged(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Give one gap per reason and place, with the sum of the counts."""
    counts: dict[tuple[GapReason, GapPlace], int] = {}
    for gap in gaps:
        counts[gap.reason, gap.place] = counts.get((gap.reason, gap.place), 0) + gap.count
    return tuple(Gap(reason, place, count) for (reason, place), count in counts.items())
