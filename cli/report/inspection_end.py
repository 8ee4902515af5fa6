"""The last parts of a self-inspection: what was not tested, attestations, texts, versions, the SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzers.rules.rule import parameter_values
from analyzers.rules.verdict import NotTestable
from cli.report.articles import Regime, article_name, articles, normal
from cli.report.inspection_articles import reasons
from cli.report.inspection_view import spaced
from cli.report.page import Html, element, joined, notice, paragraph, section, table
from cli.report.tracing import figure, source_block, source_links
from cli.tables import number

if TYPE_CHECKING:
    from cli.report.inspection_view import View
    from cli.tables import Row

_DIGITS = 16
"""Of a register's digest, shown; the versions of an adopted report have it whole."""


def untestable_section(view: View) -> Html:
    """Say what could not be tested and why, rules with one reason together."""
    why: dict[str, list[str]] = {}
    for one in view.facts.tested:
        if isinstance(one.now.verdict, NotTestable):
            for text in reasons(view, one.now.verdict):
                why.setdefault(text, []).append(one.rule.id)
    if not why:
        return section(view.said("untestable"), paragraph(view.said("untestable_none")))
    rows = [[text, ", ".join(rules)] for text, rules in why.items()]
    return section(
        view.said("untestable"),
        paragraph(view.said("untestable_note")),
        table(view.heads("why", "rules"), rows),
        class_="untestable",
    )


def attestations_section(view: View) -> Html:
    """List what persons attested for the year, of this regime."""
    known = articles(view.facts.regime)
    letter = known[0].article[0]
    rows = [
        row for row in view.facts.attestations.rows if normal(row["article"]).startswith(letter)
    ]
    if not rows:
        text = view.said("attestations_none", year=view.facts.span.year)
        return section(view.said("attestations"), notice(text, kind="warning"))
    missing = [
        article_name(one.article, view.language)
        for one in known
        if not any(one.attested_by(row["article"]) for row in rows)
    ]
    heads = view.heads("article", "statement", "by", "at")
    cells = [
        [
            article_name(normal(row["article"]), view.language),
            row["statement"],
            row["attested_by"],
            view.day(row["attested_at"]),
        ]
        for row in rows
    ]
    return section(
        view.said("attestations"),
        paragraph(view.said("attestations_note"), class_="quiet"),
        table(heads, cells),
        paragraph(source_links([view.facts.attestations])),
        notice(view.said("attestations_missing", articles=view.comma.join(missing)), kind="warning")
        if missing
        else "",
    )


def sources_section(view: View) -> Html:
    """Say how the articles of Order 25 were known; the other order was read whole."""
    if view.facts.regime is not Regime.REGISTRATION:
        return Html("")
    rows = [
        [
            article_name(one.article, view.language),
            one.title(view.language),
            view.said(f"source_{one.source}"),
        ]
        for one in articles(view.facts.regime)
        if one.source
    ]
    return section(
        view.said("sources"),
        notice(view.said("sources_note"), kind="warning"),
        table(view.heads("article", "what", "read_from"), rows),
    )


def versions_section(view: View) -> Html:
    """Say which rules, registers, catalogues and settings it was made with."""
    known = view.facts
    rules = [
        [
            one.rule.id,
            view.title(one.rule),
            element("span", known.rule_version(one.rule), class_="code"),
        ]
        for one in known.tested
    ]
    made = [
        [
            element("span", row["catalog_version"] or "–", class_="code"),
            element("span", row["settings_version"] or "–", class_="code"),
            figure(
                number(row["accesses"]),
                row["accesses"],
                known.versions,
                "accesses",
                {
                    "catalog_version": row["catalog_version"],
                    "settings_version": row["settings_version"],
                },
            ),
            view.at(row["first_seen"]),
            view.at(row["last_seen"]),
        ]
        for row in known.versions.rows
    ]
    return section(
        view.said("versions"),
        table(view.heads("catalogue", "settings", "accesses", "first", "last"), made, right=(2,)),
        _registers(view),
        paragraph(_parameters(view)),
        table(view.heads("rule", "what", "version"), rules),
    )


def _registers(view: View) -> Html:
    used = {name for one in view.facts.tested for name in one.rule.registers}
    used |= {"attestations", "self_inspections", "systems"}
    rows = [_register(view, row) for row in view.facts.registers.rows if row["register"] in used]
    heads = view.heads("register", "rows", "load", "loaded", "through", "digest")
    return table(heads, rows, right=(1, 2), caption=view.said("register"))


def _register(view: View, row: Row) -> list[str | Html]:
    if row["load_id"] is None:
        return [row["register"], "–", "–", view.said("not_loaded"), "", ""]
    source = view.facts.registers
    key = {"register": row["register"]}
    return [
        row["register"],
        figure(number(row["row_count"]), row["row_count"], source, "row_count", key),
        figure(str(row["load_id"]), row["load_id"], source, "load_id", key),
        view.at(row["loaded_at"]),
        str(row["valid_through"] or ""),
        element("span", (row["sha256"] or "")[:_DIGITS], class_="code"),
    ]


def _parameters(view: View) -> Html:
    values: dict[str, str] = {}
    for one in view.facts.tested:
        for name, value in parameter_values(one.rule, view.facts.parameters).items():
            values[name] = f"{name} = {value}"
    named = [element("span", text, class_="code") for text in values.values()]
    return view.said_with("parameters", parameters=spaced(named))


def appendix(view: View) -> Html:
    """Give each question as it was asked."""
    return section(
        view.said("appendix"),
        paragraph(view.said("appendix_note"), class_="quiet"),
        joined(*(source_block(one) for one in view.facts.sources.all)),
        class_="new-page appendix",
    )
