"""Readings that the analyser does not give: of what is not known, and of what a name stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from access import Action, Analysis, Gap, GapPlace, GapReason, Reading
from analyzers.sql import StatementReading
from analyzers.sql.temporary import DOUBT

if TYPE_CHECKING:
    from access import Temporary
    from analyzers.sql import SchemaFacts, SqlAnalyser


class Under(NamedTuple):
    """What decides which columns the names in a statement mean."""

    facts: SchemaFacts
    search_path: str
    role: str
    temporary: tuple[Temporary, ...]


class Defined(NamedTuple):
    """A prepared statement or cursor of SQL: its reading, by which analyser and under what.

    `text` is what a prepared statement is read from again when either is another; "" of a long one.
    """

    reading: StatementReading
    text: str
    analyser: SqlAnalyser
    under: Under


def may_set_role(reading: StatementReading) -> bool:
    """Tell whether code that is not known ran: it may have set any role."""
    opaque = any(gap.reason is GapReason.OPAQUE_FUNCTION for gap in reading.gaps)
    return opaque or reading.action is Action.UNKNOWN


def unread(operation: str, reason: GapReason) -> StatementReading:
    """Give the reading of a statement whose text is not known."""
    return StatementReading(
        operation,
        Action.UNKNOWN,
        Reading.UNREADABLE,
        gaps=(Gap(reason, GapPlace.STATEMENT),),
        temporary=(DOUBT,),
    )


def not_told(reading: StatementReading) -> StatementReading:
    """Give the reading of a text in which strings do not end where they seem to.

    What seems to be a comment may stand inside a string, so none declares anything.
    """
    unparsed = Gap(GapReason.UNPARSED, GapPlace.STATEMENT)
    kept = tuple(gap for gap in reading.gaps if gap.reason is GapReason.UNLISTED)
    return msgspec.structs.replace(
        reading, comments=(), gaps=(unparsed, *kept), temporary=(DOUBT, *reading.temporary)
    )


def gap_only(operation: str, action: Action, gap: Gap) -> Analysis:
    """Give the analysis of what is recorded for its gap only."""
    return Analysis(operation, action, Reading.UNREADABLE, gaps=(gap,))
