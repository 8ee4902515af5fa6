"""What comes of running a rule: passed, found or not testable, and why a rule cannot be tested.

An outdated, empty or missing register never passes a rule, nor does a log without an access.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

from msgspec import Struct

from access import Finding
from analyzers.rules.rule import Rule


class RegisterState(Struct, frozen=True):
    """What is known of a loaded register.

    `valid_through` is the last moment its source speaks for; None: nobody said, so it speaks for
    nothing after it was loaded.
    """

    rows: int
    loaded_at: datetime
    valid_through: datetime | None = None

    @property
    def speaks_until(self) -> datetime:
        """Give the last moment this register speaks for."""
        return self.valid_through or self.loaded_at


def end_of_day(day: date, zone: tzinfo) -> datetime:
    """Give the last microsecond of a day, for a `valid_through` that is a date."""
    return datetime.combine(day, time.max, zone)


class Untestable(StrEnum):
    """Why a rule could not be tested."""

    MISSING = "missing"
    EMPTY = "empty"
    OUTDATED = "outdated"
    NO_ACCESSES = "no_accesses"
    NO_SUBJECTS = "no_subjects"
    """No access names anybody by a kind of identifier that the register has."""
    WAITS = "waits"
    """For something that this version of whosaw does not make yet."""
    REFUSED = "refused"
    """Its SELECT cannot be asked: a rule of the customer's own that has a mistake."""


class Reason(Struct, frozen=True):
    """One thing that keeps a rule from being tested.

    `register` is None for `NO_ACCESSES`, `WAITS` and `REFUSED`; `speaks_until` and `latest` are set
    for `OUTDATED`, `waits_for` (English and Chinese) for `WAITS`, `file` and `told` for `REFUSED`.
    """

    why: Untestable
    register: str | None = None
    speaks_until: datetime | None = None
    latest: datetime | None = None
    waits_for: tuple[str, str] = ("", "")
    file: str = ""
    told: str = ""

    def text(self, zone: tzinfo) -> tuple[str, str]:
        """Say it in English and in Chinese, times in `zone`, with what to do about it."""
        name = self.register or ""
        match self.why:
            case Untestable.MISSING:
                return (
                    f"the register {name} is not loaded; whosaw register load FILE --as {name}",
                    f"登记表 {name} 尚未导入；请执行 whosaw register load FILE --as {name}",
                )
            case Untestable.EMPTY:
                return (
                    f"the register {name} is empty; whosaw register load FILE --as {name}",
                    f"登记表 {name} 为空；请执行 whosaw register load FILE --as {name}",
                )
            case Untestable.OUTDATED:
                until, latest = _minute(self.speaks_until, zone), _minute(self.latest, zone)
                english = (
                    f"the register {name} is valid through {until}, and the latest access is of "
                    f"{latest}; load a newer one, or one that says valid_through"
                )
                chinese = (
                    f"登记表 {name} 的有效期至 {until}，早于最近一次访问（{latest}）；"
                    "请导入新版或注明有效期（valid_through）"
                )
                return english, chinese
            case Untestable.NO_ACCESSES:
                return "the period holds no access", "该时段内没有访问记录"
            case Untestable.NO_SUBJECTS:
                english = (
                    "no access of the period names anybody by a kind of identifier that the "
                    f"register {name} has, so nobody could be looked up in it"
                )
                return (
                    english,
                    f"该时段内没有访问记录包含登记表 {name} 所列类型的用户标识，无法比对",
                )
            case Untestable.WAITS:
                return self.waits_for
            case Untestable.REFUSED:
                return (
                    f"{self.file}: its SQL was refused: {self.told}",
                    f"{self.file}：其 SQL 被拒绝：{self.told}",
                )


def _minute(moment: datetime | None, zone: tzinfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M") if moment else "?"


class AccessesSeen(Struct, frozen=True):
    """What the log holds of the period: accesses, how many could not be read, the latest."""

    accesses: int
    unreadable: int
    latest: datetime | None


class Passed(Struct, frozen=True):
    """The rule was tested on `seen` and found nothing."""

    rule: str
    seen: AccessesSeen


class Found(Struct, frozen=True):
    """The rule found something; the cause that clears most accesses comes first."""

    rule: str
    seen: AccessesSeen
    findings: tuple[Finding, ...]


class NotTestable(Struct, frozen=True):
    """The rule could not be tested, and did not pass."""

    rule: str
    seen: AccessesSeen
    reasons: tuple[Reason, ...]


Verdict = Passed | Found | NotTestable


def register_reasons(
    rule: Rule, registers: Mapping[str, RegisterState], seen: AccessesSeen
) -> tuple[Reason, ...]:
    """Give what is wrong with the registers the rule needs, or what it waits for; empty: nothing."""
    if rule.waits_for_en and not all(name in registers for name in rule.registers or ("",)):
        return (Reason(Untestable.WAITS, waits_for=(rule.waits_for_en, rule.waits_for_zh)),)
    found = (_register_reason(name, registers.get(name), seen) for name in rule.registers)
    return tuple(reason for reason in found if reason)


def _register_reason(name: str, state: RegisterState | None, seen: AccessesSeen) -> Reason | None:
    if state is None:
        return Reason(Untestable.MISSING, name)
    if state.rows == 0:
        return Reason(Untestable.EMPTY, name)
    if seen.latest is not None and seen.latest > state.speaks_until:
        return Reason(Untestable.OUTDATED, name, state.speaks_until, seen.latest)
    return None
