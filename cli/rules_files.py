"""The rule files that come with whosaw: read here, since `analyzers.rules` reads no files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from analyzers.rules.rule import Rule, parse_rules
from cli.door import WrongUse

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def rules_and_questions() -> tuple[Rule, ...]:
    """Give all rules, then all questions, each by id."""
    folder = files("analyzers").joinpath("rules")
    return parse_rules(
        {
            entry.name: entry.read_text(encoding="utf-8")
            for entry in folder.iterdir()
            if entry.name.endswith(".sql")
        }
    )


def rules() -> Sequence[Rule]:
    """Give what judges."""
    return [rule for rule in rules_and_questions() if not rule.is_question]


def questions() -> Sequence[Rule]:
    """Give what only answers."""
    return [rule for rule in rules_and_questions() if rule.is_question]


def rule_named(rule_id: str) -> Rule:
    """Give the rule or question with this id, whatever its case.

    Raises:
        WrongUse: there is none.
    """
    for rule in rules_and_questions():
        if rule.id.lower() == rule_id.lower():
            return rule
    known = ", ".join(rule.id for rule in rules_and_questions())
    message = f"there is no rule and no question of that id. There are: {known}."
    raise WrongUse(message)
