"""The page of `whosaw report self-inspection`: what stands first, and all parts in their order."""

from __future__ import annotations

import os
from importlib.metadata import version
from typing import TYPE_CHECKING

from analyzers.rules.verdict import Found
from cli.report.adoption import draft_notice, draft_over
from cli.report.articles import article_name, articles
from cli.report.charts import Bar, Part, bars, legend
from cli.report.inspection_articles import articles_section
from cli.report.inspection_complete import completeness_section, silence
from cli.report.inspection_end import (
    appendix,
    attestations_section,
    sources_section,
    untestable_section,
    versions_section,
)
from cli.report.inspection_view import VERDICTS, View, anchor, spaced, verdict_kind
from cli.report.inspection_words import day_words, percent, said, short
from cli.report.page import Html, element, facts, joined, notice, page, paragraph, section, table
from cli.report.tracing import SUM, counted_here, figure
from cli.report.words import told
from cli.tables import number
from cli.times import shown
from cli.words import say
from ledger.accounts import account_name
from ledger.finding import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.options import Language
    from cli.report.inspection_facts import Facts, Tested
    from cli.report.page import Content

_RULES_DRAWN = 12
"""Rules in the chart of findings: what fits above its table on a sheet. The table has all."""
_CLOSED = frozenset(one.value for one in Status if not one.is_open)


def inspection_title(facts: Facts, language: Language) -> str:
    """Give the page's title."""
    return said(f"title_{facts.regime.value}", language, year=facts.span.year)


def inspection_page(known: Facts, language: Language) -> str:
    """Give the page, as a draft."""
    view = View(known, language)
    return page(
        inspection_title(known, language),
        language,
        lead(view),
        draft_notice(known.span.year, known.regime.value, language),
        _about(view),
        _summary(view),
        articles_section(view),
        untestable_section(view),
        completeness_section(view),
        attestations_section(view),
        sources_section(view),
        versions_section(view),
        appendix(view),
        footer=_made(view),
        kind="draft",
        over=draft_over(language),
    )


def lead(view: View) -> Html:
    """Give the first line: systems seen of those known, since when, accesses, share read exactly."""
    source = view.facts.headline
    row = source.rows[0]
    seen, known = view.one(source, "systems_seen"), view.one(source, "systems_known")
    if row["first_seen"] is None:
        return paragraph(view.said_with("lead_none", seen=seen, known=known), class_="lead")
    zone = view.facts.asked.zone
    day = day_words(row["first_seen"], zone, view.language)
    last = day_words(row["last_seen"], zone, view.language)
    accesses = figure(short(row["accesses"], view.language), row["accesses"], source, "accesses")
    words = view.said_with(
        "lead",
        seen=seen,
        known=known,
        first=figure(day, row["first_seen"], source, "first_seen"),
        last=figure(last, row["last_seen"], source, "last_seen"),
        accesses=accesses,
        noun=view.noun(row["accesses"], "access"),
        share=figure(percent(row["exact_percent"]), row["exact_percent"], source, "exact_percent"),
    )
    return paragraph(words, class_="lead")


def _about(view: View) -> Html:
    known = view.facts
    span, regime = known.span, known.regime.value
    zone = known.asked.zone.key
    period = view.said("from_to", since=view.at(span.since), until=view.at(span.until), zone=zone)
    rows = known.inspected_last_year.rows
    last = [
        view.said("last_adopted_by", inspection=row["inspection"], at=view.at(row["adopted_at"]),
                  by=row["adopted_by"])
        for row in rows
    ] or [view.said("last_adopted_none")]  # fmt: skip
    pairs: list[tuple[str, Content]] = [
        (view.said("basis"), view.said(f"order_{regime}")),
        (view.said("period"), period),
        (view.said("log"), _complete(view)),
        (view.said("systems"), _known(view)),
        (view.said("last_adopted"), "; ".join(last)),
    ]
    parts = [facts(pairs), silence(view)]
    if span.until == known.asked.now:
        parts.append(paragraph(view.said("not_over"), class_="quiet"))
    if known.systems_missing:
        key = "systems_missing"
        if regime == "registration":
            key += "_registration"
        parts.append(notice(view.said(key), kind="warning"))
    return joined(*parts)


def _complete(view: View) -> Html:
    """Say up to when the log is loaded, which gaps are in it, and when the last access was."""
    known = view.facts
    at = known.asked.complete_to
    loaded = (
        view.said("loaded_to", at=view.at(known.loaded_to))
        if at
        else say("not_complete", view.language)
    )
    parts: list[Content] = [loaded]
    if known.headline.rows[0]["last_seen"]:
        parts.append(view.said_with("last_access", at=view.moment(known.headline, "last_seen")))
    if known.gaps_together.rows[0]["gaps"]:
        parts.append(view.said_with("gaps_inside", gaps=view.one(known.gaps_together, "gaps")))
    return spaced(parts, view.semicolon)


def _known(view: View) -> Html:
    """Say where the known systems are known from."""
    source = view.facts.systems
    told = view.said_with(
        "systems_known",
        registered=view.rows_where(source, registered=True),
        known_registered=view.rows_where(source, registered=True, known=True),
    )
    besides = [row["system"] for row in source.rows if not row["registered"]]
    if not besides:
        return told
    more = view.said_with(
        "systems_besides",
        besides=view.rows_where(source, registered=False),
        systems=", ".join(besides),
    )
    return spaced([told, more], view.semicolon)


def _summary(view: View) -> Html:
    tested = view.facts.tested
    kinds = [verdict_kind(one.now.verdict) for one in tested]

    def count(kind: str) -> Html:
        value = kinds.count(kind)
        return counted_here(number(value), value, f"tr.rule.is-{kind}")

    rules = counted_here(number(len(tested)), len(tested), "tr.rule")
    findings = view.findings_of([one.now for one in tested])
    untested = [one for one in articles(view.facts.regime) if not view.facts.of_article(one)]
    lines = [
        paragraph(
            view.said_with(
                "summary_rules",
                rules=rules,
                found=count("found"),
                passed=count("passed"),
                untestable=count("not_testable"),
                articles=counted_here(
                    number(len(untested)), len(untested), "section.article.no-rule"
                ),
            )
        ),
        paragraph(
            findings,
            " ",
            view.noun(sum(len(one.now.findings) for one in tested), "finding"),
            *_counted(view),
        ),
        *_closed(view),
        paragraph(_before(view), class_="quiet"),
    ]
    drawn = [_verdict_chart(view), _finding_chart(view)]
    return section(view.said("summary"), *lines, *drawn, class_="summary")


def _counted(view: View) -> list[Html]:
    """Say how many accesses are at fault, each once, and how many are missing from the log."""
    tested = [one for one in view.facts.tested if one.now.counted]
    counting = [one for one in tested if not one.of_missing]
    missing = [one for one in tested if one.of_missing]
    parts = [_accesses(view, counting) if counting else Html(view.said("full_stop"))]
    if missing:
        count = view.counted_by([one.now for one in missing])
        rules = ", ".join(one.rule.id for one in missing)
        parts.append(view.said_with("summary_missing", missing=count, rules=rules))
    return parts


def _accesses(view: View, counting: Sequence[Tested]) -> Html:
    """Say between which numbers the accesses at fault are, each once, and their sum by findings."""
    together = view.counted_by([one.now for one in counting])
    alone = [one.now for one in counting if not one.told_apart]
    distinct = view.facts.distinct
    if distinct is None:
        noun = view.noun(sum(one.now.counted for one in counting), "access")
        return view.said_with("summary_counted", accesses=together, counted=noun)
    most = distinct.rows[0]["accesses"] + sum(one.counted for one in alone)
    sources = [distinct, *(one.source for one in alone if one.source)]
    return view.said_with(
        "summary_between" if alone else "summary_accesses",
        distinct=view.one(distinct, "accesses"),
        most=figure(number(most), most, sources, f"{SUM}accesses"),
        counted=view.noun(most, "access"),
        accesses=together,
    )


def _closed(view: View) -> list[Html]:
    status = view.facts.status
    found = [one.id for tested in view.facts.tested for one in tested.now.findings]
    closed = sum(one in status and status[one]["status"] in _CLOSED for one in found)
    if not closed:
        return []
    return [paragraph(view.said("summary_open", closed=number(closed)))]


def _before(view: View) -> Html:
    judged = [one.before for one in view.facts.tested if one.before is not None]
    if not judged:
        return joined(view.said("summary_last_none"))
    findings = view.findings_of(judged)
    noun = view.noun(sum(len(one.findings) for one in judged), "finding")
    log = view.facts.last_year
    return view.said_with(
        "summary_last",
        findings=findings,
        found=noun,
        accesses=view.one(log, "accesses"),
        counted=view.noun(log.rows[0]["accesses"], "access"),
        first=view.moment(log, "first_seen"),
        last=view.moment(log, "last_seen"),
    )


def _verdict_chart(view: View) -> Html:
    given, rows = [], []
    kinds = tuple(VERDICTS.values())
    for article in articles(view.facts.regime):
        tested = view.facts.of_article(article)
        if not tested:
            continue
        verdicts = [verdict_kind(one.now.verdict) for one in tested]
        counts = [verdicts.count(kind) for kind in kinds]
        label = article_name(article.article, view.language)
        parts = [Part(count, kind, str(count)) for count, kind in zip(counts, kinds, strict=True)]
        given.append(Bar(label, tuple(parts)))
        place = f"#{anchor(article.article)}"
        link = element("a", f"{label} · {article.title(view.language)}", href=place)
        counted = (
            counted_here(str(count), count, f"{place} tr.rule.is-{kind}")
            for count, kind in zip(counts, kinds, strict=True)
        )
        rows.append([link, *counted])
    words = [view.verdict_words(kind) for kind in kinds]
    chart = bars(
        "chart-verdicts",
        view.said("chart_verdicts"),
        view.said("chart_verdicts_desc"),
        given,
    )
    return element(
        "figure",
        element("figcaption", element("strong", view.said("chart_verdicts"))),
        chart,
        legend(list(zip(kinds, words, strict=True))),
        table([view.said("article"), *words], rows, right=(1, 2, 3)),
    )


def _finding_chart(view: View) -> Html:
    found = [
        one
        for one in view.facts.tested
        if isinstance(one.now.verdict, Found)
        or (one.before is not None and isinstance(one.before.verdict, Found))
    ]
    if not found:
        return Html("")
    counting = [one for one in found if one.now.counted and not one.of_missing]
    most = sorted(counting, key=lambda one: one.now.counted, reverse=True)[:_RULES_DRAWN]
    given = [bar for one in most for bar in _finding_bars(view, one)]
    chart = bars(
        "chart-findings",
        view.said("chart_findings"),
        view.said("chart_findings_desc"),
        given,
    )
    heads = view.heads("rule", "this_year", "last_year")
    rows = [
        [
            joined(one.rule.id, " ", view.title(one.rule)),
            view.counted(one, one.now),
            view.counted(one, one.before) if one.before else "–",
        ]
        for one in found
    ]
    return element(
        "figure",
        element("figcaption", element("strong", view.said("chart_findings"))),
        chart,
        paragraph(view.said("chart_most", count=len(most)), class_="quiet")
        if len(most) < len(counting)
        else "",
        legend([("now", view.said("this_year")), ("before", view.said("last_year"))]),
        table(heads, rows, right=(1, 2)),
    )


def _finding_bars(view: View, tested: Tested) -> list[Bar]:
    now = Part(tested.now.counted, "now", number(tested.now.counted))
    label = f"{tested.rule.id} {view.title(tested.rule)}"
    if tested.before is None or not tested.before.counted:
        return [Bar(label, (now,))]
    before = Part(tested.before.counted, "before", number(tested.before.counted))
    return [Bar(label, (now,)), Bar("", (before,))]


def _made(view: View) -> str:
    asked = view.facts.asked
    return told(
        "made",
        view.language,
        at=shown(asked.now, asked.zone),
        zone=asked.zone.key,
        by=account_name(os.getuid()),
        version=version("whosaw"),
    )
