"""Faults that change nothing any log could show, each with the reason why."""

from analyzers.rules import Rule

_SAME: dict[tuple[str, str], str] = {}
"""By rule and the beginning of the fault."""


def equivalent(rule: Rule, fault: str) -> str:
    """Give why a fault in a rule changes nothing; empty: it does."""
    if rule.waits_for_en:
        return "the rule waits, and its SQL is not run"
    return next(
        (why for (name, said), why in _SAME.items() if name == rule.id and fault.startswith(said)),
        "",
    )
