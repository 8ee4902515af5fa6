"""How the facts of a self-inspection are shown in one language: words, moments, numbers, verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from analyzers.rules.verdict import Found, NotTestable, Passed
from cli.options import Language
from cli.report.inspection_words import percent, said, said_with
from cli.report.page import Html, element, joined
from cli.report.tracing import ROWS, SUM, figure
from cli.tables import number
from cli.times import shown
from cli.words import NOUNS, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from analyzers.rules.rule import Rule
    from analyzers.rules.verdict import Verdict
    from cli.report.inspection_facts import Facts, Judged
    from cli.report.page import Content
    from cli.report.tracing import Source

VERDICTS = {Found: "found", Passed: "passed", NotTestable: "not_testable"}
"""Verdicts as words and as classes of the page."""


def verdict_kind(verdict: Verdict) -> str:
    """Give a verdict's word."""
    return VERDICTS[type(verdict)]


@dataclass(frozen=True, slots=True)
class View:
    """The facts in one language."""

    facts: Facts
    language: Language

    def said(self, key: str, **parts: object) -> str:
        """Give a sentence."""
        return said(key, self.language, **parts)

    def said_with(self, key: str, **parts: Content) -> Html:
        """Give a sentence whose parts may be markup."""
        return said_with(key, self.language, **parts)

    def at(self, moment: datetime | None) -> str:
        """Show a moment in the display zone."""
        return shown(moment, self.facts.asked.zone) if moment else ""

    def minute(self, moment: datetime) -> str:
        """Show a moment to the minute."""
        return moment.astimezone(self.facts.asked.zone).strftime("%Y-%m-%d %H:%M")

    def day(self, moment: datetime) -> str:
        """Show the day of a moment."""
        return moment.astimezone(self.facts.asked.zone).date().isoformat()

    @property
    def colon(self) -> str:
        """What stands between a name and what it is."""
        return "：" if self.language is Language.ZH else ": "

    def last_day(self, until: datetime) -> str:
        """Show the last day before a moment that is not included."""
        return self.day(until - timedelta(microseconds=1))

    def noun(self, count: int, noun: str) -> str:
        """Give what a number counts: access or accesses, 次访问."""
        one, several, chinese = NOUNS[noun]
        if self.language is Language.ZH:
            return chinese
        return one if count == 1 else several

    def title(self, rule: Rule) -> str:
        """Give a rule's title."""
        return rule.title_zh if self.language is Language.ZH else rule.title_en

    def verdict(self, verdict: Verdict) -> Html:
        """Show a verdict."""
        kind = verdict_kind(verdict)
        return element("span", say(kind, self.language), class_=kind)

    def heads(self, *keys: str) -> list[str]:
        """Give headings."""
        return [self.said(key) for key in keys]

    def cell(self, source: Source, column: str, row: Mapping[str, Any]) -> Html:
        """Show a number of a row; `row` has the row's key, and the value under `column` is taken."""
        value = row[column]
        key = {name: row[name] for name in _KEYS if name in source.table.column_names}
        text = percent(value) if column.endswith("_percent") else number(value)
        return figure(text, value, source, column, key)

    def one(self, source: Source, column: str) -> Html:
        """Show a number of an answer that has one row."""
        value = source.rows[0][column]
        text = percent(value) if column.endswith("_percent") else number(value)
        return figure(text, value, source, column)

    def findings(self, judged: Judged) -> Html:
        """Show how many findings a rule has."""
        return self._of_rule(judged, len(judged.findings), ROWS)

    def accesses(self, judged: Judged) -> Html:
        """Show how many accesses its findings count."""
        return self._of_rule(judged, judged.accesses, f"{SUM}accesses")

    def totals(self, judged: Sequence[Judged]) -> tuple[Html, Html]:
        """Show how many findings there are and how many accesses they count."""
        asked = [one for one in judged if one.source is not None]
        sources = [one.source for one in asked if one.source is not None]
        findings = sum(len(one.findings) for one in asked)
        accesses = sum(one.accesses for one in asked)
        return (
            figure(number(findings), findings, sources, ROWS),
            figure(number(accesses), accesses, sources, f"{SUM}accesses"),
        )

    def _of_rule(self, judged: Judged, value: int, column: str) -> Html:
        if judged.source is None:
            return Html("")
        return figure(number(value), value, judged.source, column)


_KEYS = ("system", "month_number", "reason", "instance", "started_at")
"""Columns that tell the rows of this report's own answers apart."""


def anchor(article: str) -> str:
    """Give an article's anchor in the page."""
    return "a-" + article.replace("(", "-").replace(")", "").replace(".", "-")


def spaced(parts: Sequence[Content], between: str = ", ") -> Html:
    """Give contents with something between them."""
    pieces: list[Content] = []
    for part in parts:
        pieces += [between, part] if pieces else [part]
    return joined(*pieces)
