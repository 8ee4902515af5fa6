"""The part of a self-inspection that says how complete the log is: gaps, systems, how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.report.charts import Bar, Part, bars, columns, legend
from cli.report.inspection_view import spaced
from cli.report.inspection_words import percent, short
from cli.report.page import Html, element, notice, paragraph, section, table
from cli.report.tracing import source_links
from cli.words import meaning

if TYPE_CHECKING:
    from cli.report.inspection_view import View
    from cli.report.tracing import Source
    from cli.tables import Row

_GAP_RULES = ("P13.6-2", "P13.6-4")
_GAPS_SHOWN = 30
_DRAWN = 15
"""Systems drawn; the table has all."""
_READINGS = ("exact", "possible", "unreadable")


def completeness_section(view: View) -> Html:
    """Say what the log has and what it lacks."""
    return section(
        view.said("completeness"),
        silence(view),
        *_gaps(view),
        _months(view),
        *_systems(view),
        *_unread(view),
        class_="completeness",
    )


def silence(view: View) -> Html:
    """Say since when nobody has been seen at all, which no rule finds."""
    if view.facts.silent_since is None:
        return Html("")
    source = view.facts.headline
    text = view.said_with(
        "silent",
        at=view.moment(source, "last_seen"),
        until=view.at(view.facts.loaded_to),
    )
    rule = view.said("silent_rule") if "P13.6-4" in view.facts.by_rule else ""
    return notice(text, rule, kind="warning")


def _gaps(view: View) -> list[Html]:
    together = view.facts.gaps_together
    tested = [view.facts.by_rule[one] for one in _GAP_RULES if one in view.facts.by_rule]
    parts = []
    if tested:
        told = [
            view.said_with("rule_verdict", rule=one.rule.id, verdict=view.verdict(one.now.verdict))
            for one in tested
        ]
        parts.append(paragraph(view.said_with("gap_rules", rules=spaced(told, view.comma))))
    if not together.rows[0]["gaps"]:
        return [paragraph(view.said("gaps_none")), *parts]
    text = view.said_with(
        "gaps",
        gaps=view.one(together, "gaps"),
        passed_gaps=view.one(together, "gaps_passed"),
        passed=view.one(together, "passed"),
        refused=view.one(together, "refused"),
        not_counted=view.one(together, "not_counted"),
    )
    heads = view.heads(
        "began", "ended", "systems", "proxy", "reason", "passed_unrecorded", "refused", "ordered_by"
    )
    rows = [_gap(view, row) for row in view.facts.gaps.rows[:_GAPS_SHOWN]]
    return [notice(text, kind="warning"), *parts, table(heads, rows, right=(5, 6))]


def _gap(view: View, row: Row) -> list[str | Html]:
    unknown = view.said("not_known")
    return [
        view.at(row["started_at"]),
        view.at(row["ended_at"]),
        _of_systems(view, row["systems"]),
        row["instance"] or "",
        " · ".join(
            text for text in (view.said(f"gap_{row['reason']}"), row["explanation"]) if text
        ),
        *(
            unknown if row[name] is None else view.cell(view.facts.gaps, name, row)
            for name in ("passed", "refused")
        ),
        row["person"] or "",
    ]


def _of_systems(view: View, systems: str | None) -> str:
    """Name the systems of a gap; what the list of systems does not have is said to be none of it."""
    known = {row["system"] for row in view.facts.coverage.rows}
    return ", ".join(
        one if one in known else view.said("not_listed", system=one)
        for one in (systems or "").split(", ")
        if one
    )


def _readings(view: View, source: Source, row: Row) -> list[Html]:
    return [view.cell(source, name, row) for name in ("accesses", *_READINGS)]


def _months(view: View) -> Html:
    source = view.facts.months
    year = view.facts.span.year
    given, rows = [], []
    for row in _begun(view, source.rows):
        month = view.said("month", year=year, month=row["month_number"])
        parts = [Part(row[name], name) for name in _READINGS]
        if row["accesses"]:
            parts[-1] = Part(row["unreadable"], "unreadable", short(row["accesses"], view.language))
        given.append(Bar(month, tuple(parts)))
        rows.append([month, *_readings(view, source, row)])
    chart = columns(
        "chart-months", view.said("chart_months"), view.said("chart_months_desc"), given
    )
    heads = view.heads("month_head", "accesses", *_READINGS)
    return element(
        "figure",
        _caption(view, "chart_months", source),
        chart,
        legend([(name, view.said(name)) for name in _READINGS]),
        table(heads, rows, right=(1, 2, 3, 4)),
    )


def _begun(view: View, rows: list[Row]) -> list[Row]:
    """Leave out the months of the year that have not begun."""
    last = view.facts.span.until.astimezone(view.facts.asked.zone)
    over = last.year > view.facts.span.year
    return [row for row in rows if over or row["month_number"] <= last.month]


def _caption(view: View, key: str, source: Source) -> Html:
    return element("figcaption", element("strong", view.said(key)), " ", source_links([source]))


def _systems(view: View) -> list[Html]:
    source = view.facts.coverage
    rows = source.rows
    seen = [row for row in rows if row["accesses"] or row["touching_nothing"]]
    missing = [row["system"] for row in rows if row not in seen]
    read = [row for row in seen if row["accesses"]]
    drawn = [
        Bar(row["system"], (Part(row["exact_percent"], "exact", percent(row["exact_percent"])),))
        for row in read[:_DRAWN]
    ]
    heads = view.heads(
        "system", "accesses", *_READINGS, "exact_share", "touching_nothing", "first", "last"
    )
    cells = [_system(view, source, row) for row in rows]
    parts: list[Html] = [_caption(view, "chart_systems", source)]
    if drawn:
        parts.append(
            bars(
                "chart-systems",
                view.said("chart_systems"),
                view.said("chart_systems_desc"),
                drawn,
                most=100,
            )
        )
    if len(read) > _DRAWN:
        parts.append(paragraph(view.said("chart_most", count=_DRAWN), class_="quiet"))
    parts.append(table(heads, cells, right=(1, 2, 3, 4, 5, 6), class_="wide"))
    parts.append(paragraph(view.said("coverage_note"), class_="quiet"))
    found = [element("figure", *parts)]
    if missing:
        text = view.said("not_seen_list", systems=", ".join(missing))
        found.append(notice(text, kind="warning"))
    return found


def _system(view: View, source: Source, row: Row) -> list[str | Html]:
    if not row["accesses"] and not row["touching_nothing"]:
        empty = ["–"] * 6
        return [row["system"], *empty, view.said("not_seen"), ""]
    return [
        row["system"],
        *_readings(view, source, row),
        view.cell(source, "exact_percent", row),
        view.cell(source, "touching_nothing", row),
        view.minute(row["first_seen"]),
        view.minute(row["last_seen"]),
    ]


def _unread(view: View) -> list[Html]:
    source = view.facts.unread
    headline = view.facts.headline.rows[0]
    if not headline["accesses"]:
        return []
    if headline["exact"] == headline["accesses"]:
        return [paragraph(view.said("unread_none"))]
    rows = [
        [meaning(row["reason"], view.language), view.cell(source, "accesses", row)]
        for row in source.rows
    ]
    title = element("h3", view.said("unread"), " ", source_links([source]))
    return [title, table(view.heads("reason", "accesses"), rows, right=(1,))]
