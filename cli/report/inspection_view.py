"""How the facts of a self-inspection are shown in one language: words, moments, numbers, verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from analyzers.rules.verdict import Found, NotTestable, Passed
from cli.options import Language
from cli.report.inspection_words import WORDS, percent, said, said_with
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
    from cli.report.inspection_facts import Facts, Judged, Tested
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

    @property
    def comma(self) -> str:
        """What stands between the parts of a list."""
        return "、" if self.language is Language.ZH else ", "

    def setting(self, name: str, value: object) -> str:
        """Say a parameter of a rule in words; one of a rule of the customer's own as it is called."""
        key = f"setting_{name}"
        return self.said(key, value=value) if key in WORDS else f"{name} = {value}"

    @property
    def semicolon(self) -> str:
        """What stands between two parts of a sentence."""
        return "；" if self.language is Language.ZH else "; "

    def last_day(self, until: datetime) -> str:
        """Show the last day before a moment that is not included."""
        return self.day(until - timedelta(microseconds=1))

    def noun(self, count: int, noun: str) -> str:
        """Give what a number counts: access or accesses, 次访问."""
        if noun == "finding":
            return self.said("finding_one" if count == 1 else "finding_several")
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
        return element("span", self.verdict_words(kind), class_=kind)

    def verdict_words(self, kind: str) -> str:
        """Give a verdict's words; what was found is called as the page calls it."""
        return self.said("found") if kind == "found" else say(kind, self.language)

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

    def rows_where(self, source: Source, **wanted: bool) -> Html:
        """Show how many rows of an answer are so."""
        count = sum(
            all(row[name] == is_so for name, is_so in wanted.items()) for row in source.rows
        )
        return figure(number(count), count, source, ROWS, wanted)

    def findings(self, judged: Judged) -> Html:
        """Show how many findings a rule has."""
        return self._of_rule(judged, len(judged.findings), ROWS)

    def counted(self, tested: Tested, judged: Judged) -> Html:
        """Show what its findings count: accesses, missing ones, or a dash where they count none."""
        if judged.source is None:
            return Html("")
        if tested.may_count_none and not judged.counted:
            return Html("–")
        shown = self._of_rule(judged, judged.counted, f"{SUM}accesses")
        return self.said_with("missing", count=shown) if tested.of_missing else shown

    def findings_of(self, judged: Sequence[Judged]) -> Html:
        """Show how many findings several rules have."""
        sources = [one.source for one in judged if one.source is not None]
        findings = sum(len(one.findings) for one in judged if one.source is not None)
        return figure(number(findings), findings, sources, ROWS)

    def counted_by(self, judged: Sequence[Judged]) -> Html:
        """Show what the findings of several rules count together."""
        sources = [one.source for one in judged if one.source is not None]
        counted = sum(one.counted for one in judged if one.source is not None)
        return figure(number(counted), counted, sources, f"{SUM}accesses")

    def moment(self, source: Source, column: str) -> Html:
        """Show a moment of an answer that has one row."""
        value = source.rows[0][column]
        return figure(self.at(value), value, source, column)

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
