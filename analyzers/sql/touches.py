"""Joins what the text says a statement may touch with what its result showed."""

import msgspec

from access import Touch, Use
from analyzers.sql.copying import CopyReader
from analyzers.sql.reading import StatementReading
from analyzers.sql.result import ResultReader


def merged_touches(
    reading: StatementReading, result: ResultReader | CopyReader | None
) -> tuple[Touch, ...]:
    """Give the touches of an access whose result is known.

    A column that the server named is disclosed for sure, and what the text said of its disclosure
    is dropped. Where every result column is a plain column of a table, the other columns that the
    text may disclose were not disclosed: they become *predicate*, still *possible*. Without a
    result (a statement that gave no rows described) the text's touches stay as they are.
    """
    if result is None:
        return reading.touches
    named = set(result.described)
    merged: dict[Touch, None] = dict.fromkeys(result.touches)
    for touch in reading.touches:
        if touch.used is not Use.DISCLOSED:
            merged[touch] = None
        elif touch.resource.path in named:
            continue
        elif result.all_described and touch.resource.path not in result.inherited:
            merged[msgspec.structs.replace(touch, used=Use.PREDICATE)] = None
        else:
            merged[touch] = None
    return tuple(merged)
