"""Faults that change nothing any log could show, each with the reason why."""

from collections.abc import Iterator

from analyzers.rules import Rule

_NAMED = (
    "what the rule looks for is a category, so an access without categories gives no row anyway"
)
_SLICE = "a slice has at least `slice_rows` rows, so whether any rows came is settled by that"

_ONCE = "what is listed is looked in only, where once is as good as often; DISTINCT saves time"
_ENDED = (
    "a row that has not ended is one that goes on, which excludes the person anyway; it saves time"
)
_YEARS = "any pieces shorter than a year do: their first and last access tell the years in them"
_NONE = "a year counts no access, so listed twice it is the same cause with the same count"


def _same() -> Iterator[tuple[str, str, str]]:
    """Give rule, beginning of the fault, reason."""
    for rule in ("P5-1", "P9.3-1", "R9-1", "R9-2"):
        yield rule, "without conjunct 3: ((decision = 'allowed')", _NAMED
        yield rule, "without conjunct 2: ((len(categories) > 0)", _NAMED
        yield rule, "conjunct 2 negated: ((len(categories) > 0)", _NAMED
        yield rule, "as COMPARE_GREATERTHANOREQUALTO: (len(categories) > 0)", _NAMED
        yield rule, "-1: 0", _NAMED
        yield rule, "as COMPARE_NOTEQUAL: (reading = 'unreadable')", _NAMED
    yield "P13.3-4", "without conjunct 2: ((outcome = 'failed') AND (row_count > 0))", _SLICE
    yield "P13.3-4", "as COMPARE_GREATERTHANOREQUALTO: (row_count > 0)", _SLICE
    yield "P13.3-4", "+1: 0", _SLICE
    yield "P13.3-4", "-1: 0", _SLICE
    for rule in ("P9.1-1", "P11-2", "P13.1-1", "P13.3-1"):
        yield rule, "not distinct: SELECT_NODE", _ONCE
    for rule in ("P16-1", "R15-1"):
        yield rule, "+1: 86400000000", _YEARS
        yield rule, "-1: 86400000000", _YEARS
        yield rule, "not distinct: SELECT_NODE", _NONE
    yield "P9.4-1", "without conjunct 2: ((ended.subject_id = seen.subject_id)", _ENDED


def equivalent(rule: Rule, fault: str) -> str:
    """Give why a fault in a rule changes nothing; empty: it does."""
    if rule.waits_for_en and not rule.registers:
        return "the rule waits, and its SQL is not run"
    return next(
        (why for name, said, why in _same() if name == rule.id and fault.startswith(said)), ""
    )
