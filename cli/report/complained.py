"""What a complaint is about, as the log answered, in the words of the complainant."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from cli.options import Language
from cli.report.words import REPORT_WORDS, told
from cli.times import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from cli.ask import Desk
    from cli.tables import Row

DAYS = 15
"""Source: Protection Rules Art. 12; calendar days from the day after the receipt."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A row of the register of complaints; `received_at` None: it is not in it."""

    number: str
    received_at: datetime | None = None
    answered_at: datetime | None = None
    owner: str = ""
    about: str = ""

    def day(self, now: datetime, zone: ZoneInfo) -> int | None:
        """Give which day it is, or was when it was answered; that of the receipt is 0."""
        if self.received_at is None:
            return None
        end = self.answered_at or now
        return (end.astimezone(zone).date() - self.received_at.astimezone(zone).date()).days


def clock_words(asked: Desk, complaint: Complaint) -> str:
    """Say which day of the fifteen it is."""
    language = asked.language
    day = complaint.day(asked.now, asked.zone)
    if day is None or complaint.received_at is None:
        return told("clock_unknown", language, days=DAYS)
    if complaint.answered_at is not None:
        return told("clock_done", language, day=day, days=DAYS)
    due = complaint.received_at.astimezone(asked.zone).date() + timedelta(days=DAYS)
    if day > DAYS:
        return told("clock_over", language, day=day, days=DAYS, due=due)
    return told("clock_open", language, day=day, days=DAYS, due=due)


@dataclass(frozen=True, slots=True)
class Use:
    """One access to the complainant's data, with what the registers say of who and why."""

    row: Row

    @property
    def happened(self) -> bool:
        """Whether anything was shown or changed, or may have been."""
        row = self.row
        done = row["outcome"] in {"ok", "unknown"} or (
            row["outcome"] == "failed" and (row["row_count"] or 0) > 0
        )
        return row["decision"] == "allowed" and done

    @property
    def in_service(self) -> bool:
        """Whether it was for providing the service, by the register of purposes."""
        return bool(self.row["in_service"])

    def who(self, language: Language) -> str:
        """Say who it was, without naming an employee."""
        row = self.row
        if row["account_kind"] == "self_service":
            return told("who_yourself", language)
        if not row["person"]:
            return told("who_nobody", language)
        if row["agency"]:
            return told("who_of_agency", language, agency=row["agency_title"] or row["agency"])
        joint = "，" if language is Language.ZH else ", "
        place = joint.join(part for part in (row["department"], row["post"]) if part)
        if place:
            return told("who_of_post", language, place=place)
        return told("who_employee", language)

    def why(self, language: Language) -> str:
        """Say what for, and whether that is providing the service."""
        row = self.row
        if not row["purpose"]:
            return told("why_none", language)
        title = row["title"] or row["purpose"]
        if row["in_service"] is None:
            return told("why_unlisted", language, title=title)
        return told("why_service" if row["in_service"] else "why_other", language, title=title)

    def what(self, language: Language, names: Mapping[str, Row]) -> str:
        """Say what was done with which of the complainant's information."""
        row = self.row
        key = f"did_{row['action']}"
        did = told(key if key in REPORT_WORDS else "did_other", language)
        column = "zh" if language is Language.ZH else "en"
        told_of = [
            names[one][column].partition("（")[0] if one in names else one
            for one in row["categories"] or ()
        ]
        if not told_of:
            return told("did_unreadable", language, did=did)
        joint = "、" if language is Language.ZH else "; "
        return told("did_with", language, did=did, categories=joint.join(told_of))


@dataclass(frozen=True, slots=True)
class Complained:
    """The answers. `categories` names each data category in both languages."""

    complaint: Complaint
    since: datetime
    until: datetime
    kinds: Sequence[str]
    linked: Sequence[str]
    uses: Sequence[Use]
    categories: Mapping[str, Row]
    warnings: list[str] = field(default_factory=list)

    @property
    def used(self) -> list[Use]:
        """The uses that happened or may have."""
        return [use for use in self.uses if use.happened]

    @property
    def refused(self) -> list[Use]:
        """Attempts of which nothing came."""
        return [use for use in self.uses if not use.happened]

    def lines(self, asked: Desk) -> list[tuple[str, str, str, str]]:
        """Give when, who, what for and what, those of one day that say the same in one line."""
        language = asked.language
        groups: dict[tuple[str, str, str, str], list[datetime]] = {}
        for use in self.used:
            seen_at: datetime = use.row["seen_at"]
            local_day = seen_at.astimezone(asked.zone).date().isoformat()
            said = (use.who(language), use.why(language), use.what(language, self.categories))
            groups.setdefault((local_day, *said), []).append(seen_at)
        lines = []
        for (_, who, why, what), moments in groups.items():
            when = shown(min(moments), asked.zone)
            if len(moments) > 1:
                last = max(moments).astimezone(asked.zone).strftime("%H:%M:%S")
                when = told("times", language, moment=when, count=len(moments), last=last)
            lines.append((when, who, why, what))
        return lines
