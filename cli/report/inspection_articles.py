"""The part of a self-inspection that goes article by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzers.rules.rule import parameter_values
from analyzers.rules.sentence import sentences
from analyzers.rules.verdict import NotTestable
from cli.options import Language
from cli.report.articles import Article, article_name, articles
from cli.report.inspection_causes import named
from cli.report.inspection_view import anchor, spaced, verdict_kind
from cli.report.page import Html, element, joined, paragraph, section, table
from cli.report.tracing import figure, source_links
from cli.rules_files import questions
from cli.tables import number
from cli.times import moment
from cli.words import meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from access import Finding
    from cli.report.inspection_facts import Tested
    from cli.report.inspection_view import View
    from cli.tables import Row

_FINDINGS_SHOWN = 10
"""Findings shown of a rule; the rest is counted. The first ones clear most accesses."""


def articles_section(view: View) -> Html:
    """Go through the articles of the regime."""
    given = articles(view.facts.regime)
    return section(view.said("articles"), *(_article(view, one) for one in given))


def _article(view: View, article: Article) -> Html:
    tested = view.facts.of_article(article)
    title = f"{article_name(article.article, view.language)} · {article.title(view.language)}"
    about = [_penalty(view, article)] if article.penalty else []
    if article.source:
        about.append(f"{view.said('read_from')}{view.colon}{view.said(f'source_{article.source}')}")
    parts: list[Html] = [
        element("h3", title),
        paragraph(" · ".join(about), class_="quiet") if about else Html(""),
        _verdicts(view, tested) if tested else paragraph(view.said("no_rule"), class_="quiet"),
        *(_answers(view, rule) for rule in article.rules if rule not in view.facts.by_rule),
        *(_findings(view, one) for one in tested if one.now.findings or _gone(one)),
        _cannot(view, article),
    ]
    kind = "article" if tested else "article no-rule"
    return element("section", *parts, class_=kind, id=anchor(article.article))


def _penalty(view: View, article: Article) -> str:
    return view.said("penalty", article=article_name(article.penalty, view.language))


def _verdicts(view: View, tested: Sequence[Tested]) -> Html:
    rows = []
    for one in tested:
        before = view.findings(one.before) if one.before else ""
        rows.append(
            [
                joined(
                    element("strong", one.rule.id), " ", view.title(one.rule), _settings(view, one)
                ),
                joined(view.verdict(one.now.verdict), _reasons(view, one), _judged_at(view, one)),
                view.findings(one.now),
                view.counted(one, one.now),
                before,
                source_links([one.now.source]) if one.now.source else "",
            ]
        )
    heads = view.heads("rule", "verdict", "findings", "accesses", "last_year", "source")
    kinds = [f"rule is-{verdict_kind(one.now.verdict)}" for one in tested]
    return table(heads, rows, right=(2, 3, 4), kinds=kinds)


def _settings(view: View, tested: Tested) -> Html:
    """Say the settings that decide over a rule's findings, in words."""
    values = parameter_values(tested.rule, view.facts.parameters)
    return joined(
        *(
            element("div", view.setting(name, value), class_="quiet")
            for name, value in values.items()
            if name != "zone"
        )
    )


def _judged_at(view: View, tested: Tested) -> Html:
    """Say of what is overdue or silent by which moment it was judged."""
    seen = view.facts.seen
    if isinstance(tested.now.verdict, NotTestable) or not tested.at_latest:
        return Html("")
    if seen.rows[0]["last_seen"] is None:
        return Html("")
    told = view.said_with("judged_at", at=view.moment(seen, "last_seen"))
    return element("div", told, class_="quiet")


def _reasons(view: View, tested: Tested) -> Html:
    verdict = tested.now.verdict
    if not isinstance(verdict, NotTestable):
        return Html("")
    return joined(*(element("div", text, class_="quiet") for text in reasons(view, verdict)))


def reasons(view: View, verdict: NotTestable) -> list[str]:
    """Say why a rule could not be tested."""
    chinese = view.language is Language.ZH
    texts = [reason.text(view.facts.asked.zone) for reason in verdict.reasons]
    return [text[1] if chinese else text[0] for text in texts]


def _answers(view: View, question: str) -> Html:
    named = next(one for one in questions() if one.id == question)
    text = view.said("answers", rule=question, title=view.title(named))
    return paragraph(text, class_="quiet")


def _findings(view: View, tested: Tested) -> Html:
    rows = [_finding(view, tested, finding) for finding in tested.now.findings[:_FINDINGS_SHOWN]]
    heads = view.heads("finding", "what", "accesses", "seen", "status", "trend")
    kinds = ["finding"] * len(rows)
    parts = [table(heads, rows, right=(2,), kinds=kinds)] if rows else []
    more = len(tested.now.findings) - _FINDINGS_SHOWN
    if more > 0:
        text = view.said("more_findings", count=number(more), rule=tested.rule.id)
        parts.append(paragraph(text, class_="quiet"))
    if gone := _gone(tested):
        parts.append(paragraph(view.said("gone", count=number(gone)), class_="quiet"))
    return joined(*parts)


def _gone(tested: Tested) -> int:
    """Count the findings of last year that were not found again; nothing if that cannot be told."""
    if tested.before is None or isinstance(tested.now.verdict, NotTestable):
        return 0
    return len({one.id for one in tested.before.findings} - {one.id for one in tested.now.findings})


def _finding(view: View, tested: Tested, finding: Finding) -> list[str | Html]:
    chinese = view.language is Language.ZH
    sentence = sentences(tested.rule, named(view, finding), finding.accesses)[int(chinese)]
    source = tested.now.source
    shown = number(finding.accesses)
    count: str | Html = shown
    if tested.may_count_none and not finding.accesses:
        count = "–"
    elif source:
        count = figure(shown, finding.accesses, source, "accesses", dict(finding.cause))
    severity = meaning(finding.severity.value, view.language)
    seen = [view.minute(moment(at)) for at in (finding.first_seen, finding.last_seen) if at]
    return [
        joined(
            element("span", finding.id, class_="code id"),
            element("div", severity, class_=finding.severity.value),
        ),
        sentence,
        count,
        joined(*(element("div", at, class_="moment") for at in dict.fromkeys(seen))),
        _status(view, view.facts.status.get(finding.id)),
        _trend(view, tested, finding),
    ]


def _status(view: View, row: Row | None) -> str:
    if row is None:
        return view.said("status_unknown")
    text = view.said(f"status_{row['status']}")
    if row["owner"]:
        text = view.said("owner", status=text, owner=row["owner"])
    if row["due_at"] and row["closed_at"] is None:
        text = view.said("due", status=text, due=view.last_day(row["due_at"]))
    return f"{text}{view.colon}{row['reason']}" if row["reason"] else text


def _trend(view: View, tested: Tested, finding: Finding) -> Html:
    trend = tested.trend(finding, covered=view.facts.compares(finding))
    if not trend:
        return element("span", view.said("trend_unknown"), class_="quiet")
    before = ""
    if trend in {"more", "fewer", "same"} and tested.before and tested.before.source:
        value = next(one.accesses for one in tested.before.findings if one.id == finding.id)
        before = figure(number(value), value, tested.before.source, "accesses", dict(finding.cause))
    text = view.said_with(f"trend_{trend}", before=before)
    return element("span", text, class_=f"trend-{trend}")


def _cannot(view: View, article: Article) -> Html:
    attested = [row for row in view.facts.attestations.rows if article.attested_by(row["article"])]
    told = [
        view.said("attested_one", statement=row["statement"], by=row["attested_by"],
                  at=view.day(row["attested_at"]))
        for row in attested
    ]  # fmt: skip
    year = view.facts.span.year
    named = (
        element("span", spaced(told, "; "), class_="attested")
        if told
        else element("span", view.said("attested_none", year=year), class_="missing")
    )
    return element(
        "div",
        element(
            "div", element("strong", view.said("cannot")), view.colon, article.cannot(view.language)
        ),
        element("div", element("strong", view.said("attested")), view.colon, named),
        class_="cannot",
    )
