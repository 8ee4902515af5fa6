"""What an alert says of a finding, and which findings a target is told.

No value of a data subject can get here: of a finding's cause only system, account and, where the target
says so, person are taken; its sentence, operation, ticket, category and examples are not. A
subscriber's own account, a pseudonym, is left out, and so is an account that looks like a number of
somebody.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import msgspec

from access import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from analyzers.rules.rule import Rule
    from proxy.settings_types import AlertTarget

GRAVEST_FIRST = tuple(Severity)
"""As `access.Severity` lists them: critical, high, medium, low, info."""
_SYSTEM = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_ACCOUNT = re.compile(r"(?!.*\d{8})[A-Za-z_][A-Za-z0-9_.$/\\-]{0,79}")
"""A name of an account, as against a number of somebody: it begins with a letter and has no eight
digits in a row."""
_MAIL = re.compile(r"(?!.*\d{8})[A-Za-z_][A-Za-z0-9_.+-]{0,63}@[A-Za-z0-9.-]{1,63}")
_PERSON = re.compile(r"(?!.*\d{11})[\w.·'@ -]{1,60}")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Fact(msgspec.Struct, frozen=True):
    """A new finding as it is told. Times are µs since the epoch, UTC; 0: none.

    `opening` is when it was opened, or opened again: with the finding's id it names what is told once.
    """

    finding: str
    opening: int
    rule: str
    clause: str
    severity: Severity
    proves: str
    title_en: str
    title_zh: str
    systems: tuple[str, ...]
    accounts: tuple[str, ...]
    persons: tuple[str, ...]
    accesses: int
    first_seen: int
    last_seen: int


def facts(rows: Iterable[Mapping[str, Any]], rules: Sequence[Rule]) -> list[Fact]:
    """Make facts of rows of `finding_state` with their `opening`; times in µs."""
    titles = {rule.id: (rule.title_en, rule.title_zh) for rule in rules}
    found = []
    for row in rows:
        english, chinese = titles.get(row["rule"], ("", ""))
        cause = [(one["name"], one["value"] or "") for one in row["cause"] or ()]
        accounts = [value for name, value in cause if name == "account"]
        found.append(
            Fact(
                row["finding"],
                row["opening"],
                row["rule"],
                row["clause"] or "",
                Severity(row["severity"]),
                row["proves"],
                english,
                chinese,
                tuple(_systems(cause)),
                tuple(one for one in accounts if _tellable(_ACCOUNT, one)),
                tuple(
                    [
                        value
                        for name, value in cause
                        if name == "person" and _tellable(_PERSON, value)
                    ]
                    + [one for one in accounts if _tellable(_MAIL, one)]
                ),
                row["accesses"] or 0,
                row["first_seen"] or 0,
                row["last_seen"] or 0,
            )
        )
    return found


def wanted(target: AlertTarget, fact: Fact) -> bool:
    """Tell whether a target is told of a finding. What is of no one system is told to all."""
    if GRAVEST_FIRST.index(fact.severity) > GRAVEST_FIRST.index(target.severity):
        return False
    if target.rules and fact.rule.lower() not in {rule.lower() for rule in target.rules}:
        return False
    return not (target.systems and fact.systems) or bool(set(target.systems) & set(fact.systems))


def stripped(target: AlertTarget, fact: Fact) -> Fact:
    """Give the fact without what this target is not to be told."""
    if target.persons:
        return fact
    return msgspec.structs.replace(fact, persons=())


def gravest_first(found: Iterable[Fact]) -> list[Fact]:
    """Sort: the gravest first, then those with most accesses, then the oldest."""
    return sorted(
        found,
        key=lambda one: (
            GRAVEST_FIRST.index(one.severity),
            -one.accesses,
            one.opening,
            one.finding,
        ),
    )


def message_id(target: str, before: str, found: Iterable[Fact]) -> str:
    """Give the key of a message: the same for the same target and findings, in every try.

    `before` is the key of the message that these findings join.
    """
    told = sorted(f"{one.finding} {one.opening}" for one in found)
    return blake2b("\n".join([target, before, *told]).encode(), digest_size=16).hexdigest()


def _systems(cause: Sequence[tuple[str, str]]) -> Iterable[str]:
    for name, value in cause:
        if name in {"system", "systems"}:
            yield from dict.fromkeys(_SYSTEM.findall(value))


def _tellable(form: re.Pattern[str], text: str) -> bool:
    return form.fullmatch(text) is not None and _UUID.fullmatch(text) is None
