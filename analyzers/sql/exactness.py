"""Tells how well a statement could be read, and in gaps what could not."""

from access import Gap, GapPlace, GapReason, Reading
from analyzers.sql.neutral import (
    Control,
    CreateView,
    Definition,
    Do,
    Execute,
    Fetch,
    Invoke,
    Statement,
    Unread,
)
from analyzers.sql.redaction import Redacted
from analyzers.sql.resolver import Resolution, Why

_UNKNOWN = frozenset((Why.UNKNOWN_TABLE, Why.UNKNOWN_COLUMN, Why.VALUES))
_UNREADABLE = _UNKNOWN | {Why.DYNAMIC, Why.DEFINED_ELSEWHERE}
UNPROVEN = frozenset(Why) - {Why.OPAQUE_FUNCTION, Why.OPAQUE_BODY, Why.CONSTRAINT}
"""Gaps after which nothing is proven. Functions are asked for whether they are calm one by one."""
_OPAQUE = frozenset((Why.OPAQUE_FUNCTION, Why.CODE_IN_TEXT, Why.DYNAMIC, Why.RULE, Why.OPAQUE_BODY))


def reading_of(statement: Statement, resolution: Resolution) -> Reading:
    """Say how well the statement could be read."""
    gaps = resolution.gaps
    called = isinstance(statement, Invoke) and resolution.opaque
    if not _UNREADABLE.isdisjoint(gaps) or isinstance(statement, Unread) or called:
        return Reading.UNREADABLE  # of a table that is not known no field can be named
    if gaps or isinstance(statement, Definition | CreateView) or statement == _COMMIT:
        return Reading.POSSIBLE
    return Reading.EXACT


_COMMIT = Control(harmless=False)
"""Deferred triggers run then."""


def gaps_of(statement: Statement, resolution: Resolution) -> tuple[Gap, ...]:
    """Give what of the statement could not be read or is not known."""
    found = resolution.gaps
    if not found and not isinstance(statement, Execute | Fetch | Invoke | Do | Unread):
        return ()
    unknown = sum(count for why, count in found.items() if why in _UNKNOWN)
    opaque = len(resolution.opaque) + sum(
        count for why, count in found.items() if why in _OPAQUE and why is not Why.OPAQUE_FUNCTION
    )
    if Why.OPAQUE_FUNCTION in found and not opaque:
        opaque = 1
    unread = not opaque and (
        Why.UNCLEAR in found or Why.DEFINED_ELSEWHERE in found or isinstance(statement, Unread)
    )
    return (
        *_gap(GapReason.UNPARSED, unread),
        *_gap(GapReason.UNKNOWN_TABLE, unknown),
        *_gap(GapReason.OPAQUE_FUNCTION, opaque),
    )


def _gap(reason: GapReason, count: int) -> tuple[Gap, ...]:
    return (Gap(reason, GapPlace.STATEMENT, int(count)),) if count else ()


def unlisted(operation: Redacted) -> tuple[Gap, ...]:
    """Give the gap for names that are recorded as digests."""
    return _gap(GapReason.UNLISTED, operation.unlisted)
