"""Faults that change nothing any log could show, each with the reason why."""

from analyzers.rules import Rule

_UNNESTED = "an access without categories gives no row anyway, because its categories are unnested"
_SAME: dict[tuple[str, str], str] = {
    (rule, fault): _UNNESTED
    for rule in ("P5-1", "P9.3-1")
    for fault in (
        "without conjunct 3: ((decision = 'allowed')",
        "without conjunct 2: ((len(categories) > 0)",
        "conjunct 2 negated: ((len(categories) > 0)",
        "as COMPARE_GREATERTHANOREQUALTO: (len(categories) > 0)",
        "-1: 0",
        "as COMPARE_NOTEQUAL: (reading = 'unreadable')",
    )
}
"""By rule and the beginning of the fault."""


def equivalent(rule: Rule, fault: str) -> str:
    """Give why a fault in a rule changes nothing; empty: it does."""
    if rule.waits_for_en:
        return "the rule waits, and its SQL is not run"
    return next(
        (why for (name, said), why in _SAME.items() if name == rule.id and fault.startswith(said)),
        "",
    )
