"""The page of `whosaw report complaint`: a letter for the complainant, an annex for who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.options import Language
from cli.report.complained import DAYS, Complained, clock_words
from cli.report.page import Html, element, facts, notice, page, paragraph, section, table
from cli.report.signature import made_words
from cli.report.words import told
from cli.tables import number
from cli.times import shown
from cli.words import counted, listed, meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.ask import Desk
    from cli.tables import Row

_ANNEX_ROWS = 2000
"""Accesses of the annex: more makes no page that anybody reads."""
_BLANK = element("span", class_="blank")


def complaint_page(asked: Desk, complained: Complained) -> str:
    """Give the page."""
    language = asked.language
    found = complained.complaint
    day = found.day(asked.now, asked.zone)
    late = day is None or (day > DAYS and found.answered_at is None)
    clock = notice(clock_words(asked, found), kind="wrong" if late else "")
    title = told("complaint_title", language, complaint=found.number)
    return page(
        title,
        language,
        clock,
        _letter(asked, complained),
        _annex(asked, complained),
        footer=made_words(asked),
    )


def _kinds(kinds: Sequence[str], language: Language) -> str:
    return listed(dict.fromkeys(meaning(kind, language) for kind in kinds), language)


def _letter(asked: Desk, complained: Complained) -> Html:
    language = asked.language
    parts = [
        paragraph(
            told(
                "letter_intro",
                language,
                since=shown(complained.since, asked.zone),
                until=shown(complained.until, asked.zone),
                kinds=_kinds([*complained.kinds, *complained.linked], language),
            )
        )
    ]
    used = complained.used
    if used:
        uses = counted(len(used), "use", language)
        heads = [told(key, language) for key in ("when", "who", "why", "what")]
        parts.append(paragraph(told("letter_found", language, uses=uses)))
        parts.append(table(heads, complained.lines(asked)))
    else:
        parts.append(paragraph(told("letter_none", language)))
    if complained.refused:
        count = number(len(complained.refused))
        parts.append(paragraph(told("letter_refused", language, count=count)))
    if any(not use.in_service for use in used if use.row["account_kind"] != "self_service"):
        parts.append(paragraph(told("letter_outside", language), _BLANK))
    if not asked.whole:
        parts.append(paragraph(told("letter_not_whole", language)))
    parts.append(paragraph(told("letter_bypass", language)))
    parts.append(paragraph(told("letter_contact", language), _BLANK))
    return section(
        told("letter_title", language),
        paragraph(told("letter_note", language), class_="quiet"),
        element("div", *parts, class_="letter"),
    )


def _annex_row(asked: Desk, row: Row) -> list[str | Html]:
    """Give one access: few columns, so that they stand on a sheet without cutting a word."""
    language = asked.language
    person = row["person"] or told("nobody", language)
    account = row["account"] or told("no_account", language)
    did = meaning(row["action"], language)
    categories = asked.categories(row["categories"])
    purpose = row["purpose"] or told("undeclared", language)
    return [
        shown(row["seen_at"], asked.zone),
        f"{person} · {account}",
        row["system"],
        told("did_with", language, did=did, categories=categories) if categories else did,
        f"{purpose} · {row['ticket']}" if row["ticket"] else purpose,
        " · ".join(meaning(row[part], language) for part in ("decision", "outcome")),
        element("span", str(row["access_id"]), class_="code"),
    ]


def _annex(asked: Desk, complained: Complained) -> Html:
    language = asked.language
    found = complained.complaint
    pairs = [
        ("received", shown(found.received_at, asked.zone) if found.received_at else ""),
        ("answered", shown(found.answered_at, asked.zone) if found.answered_at else ""),
        ("owner", found.owner),
        ("about", found.about),
        ("looked_under", _kinds(complained.kinds, language)),
        ("linked_too", _kinds(complained.linked, language)),
        ("log", asked.complete_words()),
    ]
    rows = [_annex_row(asked, use.row) for use in complained.uses[-_ANNEX_ROWS:]]
    heads = [
        told(key, language)
        for key in ("when", "who", "system", "what", "purpose", "outcome", "access")
    ]
    cut = len(complained.uses) > _ANNEX_ROWS
    return section(
        told("annex_title", language),
        facts([(told(key, language), text) for key, text in pairs if text]),
        *(notice(text, kind="warning") for text in complained.warnings),
        element("div", table(heads, rows), class_="whole-words") if rows else "",
        paragraph(told("newest_only", language, count=_ANNEX_ROWS, total=len(complained.uses)))
        if cut
        else "",
        class_="new-page",
    )
