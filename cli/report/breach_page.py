"""The page of `whosaw report breach`, with the draft of the report to the authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.report.page import (
    Html,
    bullets,
    element,
    facts,
    joined,
    notice,
    page,
    paragraph,
    section,
    table,
)
from cli.report.reached import Reached, filter_words, people_words
from cli.report.signature import made_words
from cli.report.words import told
from cli.tables import number
from cli.times import shown
from cli.words import counted, listed, meaning

if TYPE_CHECKING:
    from datetime import datetime

    from cli.ask import Desk
    from cli.tables import Row

UNREADABLE = "(unreadable)"
_BLANK = element("span", class_="blank")


def breach_page(asked: Desk, reached: Reached) -> str:
    """Give the page."""
    language = asked.language
    warnings = [notice(text, kind="warning") for text in reached.warnings]
    asked_for = [*filter_words(asked, reached), (told("log", language), asked.complete_words())]
    content: list[Html] = [facts(asked_for), *warnings]
    if reached.accesses:
        content += [
            _lead(asked, reached),
            _categories(asked, reached),
            _whom(asked, reached),
            _days(asked, reached),
            _bounds(asked, reached),
            _draft(asked, reached),
        ]
    else:
        content.append(paragraph(told("breach_none", language), class_="lead"))
    content.append(_limits(asked, reached))
    return page(told("breach_title", language), language, *content, footer=made_words(asked))


def _lead(asked: Desk, reached: Reached) -> Html:
    language = asked.language
    accesses = counted(reached.accesses, "access", language)
    lead = told("breach_lead", language, people=people_words(reached, language), accesses=accesses)
    first, last = reached.summary["first_seen"], reached.summary["last_seen"]
    lines = [
        paragraph(lead, class_="lead"),
        facts(
            [
                (told("first", language), shown(first, asked.zone)),
                (told("last", language), shown(last, asked.zone)),
            ]
        ),
    ]
    if reached.denied:
        denied = counted(reached.denied, "access", language)
        lines.append(paragraph(told("also_denied", language, denied=denied), class_="quiet"))
    return joined(*lines)


def category_name(asked: Desk, category: str) -> str:
    """Show a category, or that it could not be read."""
    if category == UNREADABLE:
        return told("unreadable", asked.language)
    return asked.category(category)


def identifiers(row: Row) -> str:
    """Show how many identifiers were seen, and whether there may be more."""
    count = number(row["identifiers"])
    return f"≥ {count}" if row["more"] else count


def _heads(asked: Desk, *keys: str) -> list[str]:
    return [told(key, asked.language) for key in keys]


def _categories(asked: Desk, reached: Reached) -> Html:
    rows = [
        [
            category_name(asked, row["category"]),
            number(row["accesses"]),
            identifiers(row),
            shown(row["first_seen"], asked.zone),
            shown(row["last_seen"], asked.zone),
        ]
        for row in reached.categories
    ]
    heads = _heads(asked, "category", "accesses", "identifiers", "first", "last")
    return section(told("by_category", asked.language), table(heads, rows, right=(1, 2)))


def _whom(asked: Desk, reached: Reached) -> Html:
    language = asked.language
    rows = [
        [
            row["system"],
            row["account"] or told("no_account", language),
            row["person"] or told("nobody", language),
            row["purpose"] or told("undeclared", language),
            number(row["accesses"]),
            identifiers(row),
            shown(row["first_seen"], asked.zone),
            shown(row["last_seen"], asked.zone),
        ]
        for row in reached.whom
    ]
    heads = _heads(
        asked,
        "system", "account", "person", "purpose", "accesses", "identifiers", "first", "last",
    )  # fmt: skip
    told_by = element("div", table(heads, rows, right=(4, 5)), class_="whole-words")
    return section(told("by_whom", language), told_by)


def _days(asked: Desk, reached: Reached) -> Html:
    rows = [
        [str(row["local_day"]), number(row["accesses"]), identifiers(row)] for row in reached.days
    ]
    heads = _heads(asked, "local_day", "accesses", "identifiers")
    return section(told("by_day", asked.language), table(heads, rows, right=(1, 2)))


def _bounds(asked: Desk, reached: Reached) -> Html:
    language = asked.language
    title = told("bounds", language)
    if not reached.kinds:
        return section(title, paragraph(told("people_none", language)))
    kinds = listed(
        (
            f"{meaning(row['subject_kind'], language)} {number(row['identifiers'])}"
            for row in reached.kinds
        ),
        language,
    )
    low, high = reached.bounds
    most = reached.kinds[0]
    lines = [
        told(
            "bounds_how",
            language,
            identifiers=number(sum(row["identifiers"] for row in reached.kinds)),
            kinds=kinds,
            groups=number(most["groups"]),
        ),
        told(
            "bounds_low",
            language,
            low=number(low),
            kind=meaning(most["subject_kind"], language),
        ),
    ]
    if reached.unlisted:
        lines.append(told("bounds_unlisted", language, count=number(reached.unlisted)))
    if high is None:
        accesses = counted(reached.summary["open_counts"], "access", language)
        lines.append(told("bounds_open", language, accesses=accesses))
    else:
        lines.append(told("bounds_high", language, high=number(high)))
    return section(title, bullets(lines))


def _draft(asked: Desk, reached: Reached) -> Html:
    language = asked.language
    incident = reached.incident

    def at(moment: datetime | None) -> str | Html:
        return shown(moment, asked.zone) if moment else _BLANK

    summary = reached.summary
    named = [row["category"] for row in reached.categories if row["category"] != UNREADABLE]
    what = told(
        "draft_what",
        language,
        first=shown(summary["first_seen"], asked.zone),
        last=shown(summary["last_seen"], asked.zone),
    )
    rows: list[tuple[str, str | Html]] = [
        (told("incident", language), incident.number if incident else _BLANK),
        (told("draft_people", language), people_words(reached, language)),
        (told("draft_categories", language), asked.categories(named)),
        (told("draft_systems", language), listed(summary["systems"] or (), language)),
        (told("draft_through", language), listed(summary["accounts"] or (), language) or _BLANK),
        (told("draft_detected", language), at(incident.detected_at if incident else None)),
        (told("draft_remedied", language), at(incident.remedied_at if incident else None)),
        *(
            (told(key, language), _BLANK)
            for key in ("draft_cause", "draft_harm", "draft_measures", "draft_contact")
        ),
    ]
    letter = element(
        "div",
        paragraph(told("draft_to", language), " ", _BLANK),
        paragraph(what),
        facts(rows),
        class_="letter",
    )
    return section(
        told("draft_title", language),
        paragraph(told("draft_note", language), class_="quiet"),
        letter,
        paragraph(told("draft_users", language), class_="quiet"),
        class_="new-page",
    )


def _limits(asked: Desk, reached: Reached) -> Html:
    language = asked.language
    lines = [told("limit_bypass", language), told("limit_after", language)]
    if unreadable := reached.summary["unreadable"]:
        accesses = counted(unreadable, "access", language)
        lines.append(told("limit_unreadable", language, accesses=accesses))
    return section(told("limits", language), bullets(lines))
