"""The rule files that come with whosaw, and the customer's own: `analyzers.rules` reads no files."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from analyzers.rules.rule import Rule, RuleWrong, parse_rules
from cli.door import WrongUse
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cli.options import Where
    from proxy.settings_types import Loaded


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


def own_folder(loaded: Loaded) -> Path:
    """Give the folder of the customer's own rules (the setting `rules`)."""
    return loaded.folder / loaded.settings.rules


def rules_in(folder: Path) -> tuple[Rule, ...]:
    """Read the rule files of a folder; none where there is no such folder.

    Raises:
        WrongUse: a file is not as it must be, or has the id of a rule or question of whosaw's.
    """
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql"))}
    try:
        read = parse_rules(texts)
    except RuleWrong as error:
        message = f"{folder.name}: {error}"
        raise WrongUse(message) from None
    ours = {rule.id.lower() for rule in rules_and_questions()}
    for rule in read:
        if rule.id.lower() in ours:
            message = (
                f"{folder.name}: {rule.id}.sql: whosaw has a rule of that id; take another one"
            )
            raise WrongUse(message)
    return read


def own_rules(loaded: Loaded) -> list[Rule]:
    """Give the customer's own rules that judge; raises as `rules_in` does."""
    return [rule for rule in rules_in(own_folder(loaded)) if not rule.is_question]


def is_own(rule: Rule) -> bool:
    """Tell whether a rule is the customer's own: whosaw has none of that id."""
    return all(rule.id != ours.id for ours in rules_and_questions())


def judging_rules(where: Where) -> list[Rule]:
    """Give what `check` runs: whosaw's rules and the customer's own; raises as `rules_in` does."""
    return [*rules(), *own_rules(load_settings(where.config))]


def rule_named(rule_id: str, own: Sequence[Rule] = ()) -> Rule:
    """Give the rule or question with this id, whatever its case; `own` are the customer's.

    Raises:
        WrongUse: there is none.
    """
    every = list({rule.id: rule for rule in (*rules_and_questions(), *own)}.values())
    for rule in every:
        if rule.id.lower() == rule_id.lower():
            return rule
    known = {rule.id.lower(): rule.id for rule in every}
    like = [known[one] for one in get_close_matches(rule_id.lower(), known, n=4, cutoff=0.5)]
    guess = f"Is it one of {', '.join(like)}? " if like else ""
    told = f"{guess}There are: {', '.join(known.values())}."
    message = f"there is no rule and no question of that id. {told}"
    raise WrongUse(message)
