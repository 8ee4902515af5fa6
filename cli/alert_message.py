"""Writes a message for each kind of target, from facts alone (`cli.alert_facts`)."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from cli.console import cleaned
from cli.options import Language
from cli.times import clock, moment
from cli.words import counted, meaning, say

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from cli.alert_facts import Fact
    from proxy.settings_types import MailAlert

MOST_WECOM = 2048
"""Bytes of UTF-8. Source: WeCom, group robots, messages of type text: `content`, at most 2048 bytes."""
MOST_DINGTALK = 16_000
"""Bytes; DingTalk documents 20,000 for a request to a robot."""
MOST_MAIL = 64_000


class Message:
    """One message: its key, how many findings it is of, and what it tells of the gravest.

    Without facts it is a test of the target `name`.
    """

    def __init__(
        self,
        key: str,
        count: int,
        facts: list[Fact],
        made_at: int,
        language: Language,
        zone: ZoneInfo,
    ) -> None:
        self.key = key
        self.count = count
        self.facts = facts
        self.made_at = made_at
        self._language = language
        self._zone = zone
        self.name = ""

    @classmethod
    def test(cls, name: str, key: str, made_at: int, language: Language, zone: ZoneInfo) -> Message:
        """Make a message that says that it is a test."""
        message = cls(key, 0, [], made_at, language, zone)
        message.name = name
        return message

    @property
    def head(self) -> str:
        """The first line, which is a mail's subject."""
        if not self.facts:
            return say("alert_test", self._language, name=self.name)
        count = counted(self.count, "new_finding", self._language)
        worst = meaning(self.facts[0].severity.value, self._language)
        return say("alert_head", self._language, count=count, severity=worst)

    def text(self, most: int) -> str:
        """Give the message as text of at most so many bytes; what has no room is counted."""
        tail = say("alert_id", self._language, id=self.key)
        parts = [self.head]
        shown = 0
        room = most - _size(tail) - _size(self._more(self.count)) - 4
        for number, fact in enumerate(self.facts, 1):
            part = f"{number}. {self._told(fact)}"
            if sum(_size(one) + 2 for one in [*parts, part]) > room:
                break
            parts.append(part)
            shown += 1
        if self.count > shown:
            parts.append(self._more(self.count - shown))
        return "\n\n".join([*parts, tail])

    def webhook(self) -> dict[str, Any]:
        """Give the JSON for a webhook."""
        chinese = self._language is Language.ZH
        return {
            "id": self.key,
            "kind": "findings" if self.facts else "test",
            "count": self.count,
            "text": self.text(MOST_DINGTALK),
            "findings": [
                {
                    "finding": one.finding,
                    "rule": one.rule,
                    "clause": one.clause,
                    "severity": one.severity.value,
                    "proves": one.proves,
                    "title": one.title_zh if chinese else one.title_en,
                    "systems": list(one.systems),
                    "accounts": list(one.accounts),
                    "persons": list(one.persons),
                    "accesses": one.accesses,
                    "first_seen": _stamp(one.first_seen),
                    "last_seen": _stamp(one.last_seen),
                }
                for one in self.facts
            ],
        }

    def wecom(self) -> dict[str, Any]:
        """Give the JSON for a robot of WeCom."""
        return {"msgtype": "text", "text": {"content": self.text(MOST_WECOM)}}

    def dingtalk(self) -> dict[str, Any]:
        """Give the JSON for a robot of DingTalk."""
        return {"msgtype": "text", "text": {"content": self.text(MOST_DINGTALK)}}

    def mail(self, target: MailAlert) -> EmailMessage:
        """Give the mail. Its `Message-ID` is the key, so that a second copy is known as one."""
        mail = EmailMessage()
        mail["Subject"] = self.head
        mail["From"] = target.sender
        mail["To"] = ", ".join(target.recipients)
        mail["Date"] = format_datetime(moment(self.made_at).astimezone(self._zone))
        mail["Message-ID"] = f"<{self.key}@{target.sender.rpartition('@')[2]}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(self.text(MOST_MAIL) + "\n", cte="base64")
        return mail

    def _more(self, count: int) -> str:
        return say("alert_more", self._language, count=count)

    def _told(self, fact: Fact) -> str:
        language = self._language
        title = fact.title_zh if language is Language.ZH else fact.title_en
        severity = meaning(fact.severity.value, language)
        if fact.clause:
            line = say(
                "alert_line", language, severity=severity, rule=fact.rule, clause=fact.clause
            )
        else:
            line = say("alert_line_own", language, severity=severity, rule=fact.rule)
        parts = [
            say(key, language, names=", ".join(names))
            for key, names in (
                ("alert_system", fact.systems),
                ("alert_account", fact.accounts),
                ("alert_person", fact.persons),
            )
            if names
        ]
        parts.append(self._seen(fact))
        lines = [line, cleaned(title), " · ".join(parts)]
        lines.append(say("alert_ask", language, finding=fact.finding))
        return "\n".join(one for one in lines if one)

    def _seen(self, fact: Fact) -> str:
        accesses = counted(fact.accesses, "access", self._language)
        if not fact.first_seen:
            return accesses
        first, last = self._clock(fact.first_seen), self._clock(fact.last_seen)
        if first == last:
            return say("alert_seen_once", self._language, accesses=accesses, at=first)
        return say("alert_seen", self._language, accesses=accesses, first=first, last=last)

    def _clock(self, microseconds: int) -> str:
        return clock(moment(microseconds), self._zone, moment(self.made_at))


def _size(text: str) -> int:
    return len(text.encode())


def _stamp(microseconds: int) -> str | None:
    if not microseconds:
        return None
    return moment(microseconds).strftime("%Y-%m-%dT%H:%M:%SZ")
