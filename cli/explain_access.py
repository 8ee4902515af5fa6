"""`whosaw explain access`: why an access was recorded as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import sqlparse
import typer
from sqlparse.exceptions import SQLParseError

from cli.accesses import SHORT_ID, people
from cli.ask import Desk, desk
from cli.console import line
from cli.door import WrongUse
from cli.facts import show_facts
from cli.options import Language, Output, Reason, Where, flattened
from cli.tables import (
    Column,
    for_machine,
    give_to_people,
    number,
)
from cli.times import shown
from cli.words import meaning, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.tables import Row

_SQL = frozenset({"postgresql", "mysql"})
_SUFFIX = re.compile(r"[0-9a-f]{6,12}")
_SUBJECTS_SHOWN = 10
"""Pseudonyms listed; the rest is counted. A person reads the count, a machine asks with --json."""


@flattened
def access(
    access_id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help=f"The access id, whole or its last {SHORT_ID} digits as shown."
        ),
    ],
    output: Output,
    reason: Reason,
    where: Where,
) -> None:
    """Explain one access: who, what, every field with its category and why, and each gap.

    Examples:
      whosaw explain access 4f1c09ab
      whosaw explain access 019a2b7c-5d1e-7f3a-8b4c-9d0e4f1c09ab --json
    """
    condition, value = _which(access_id)
    with desk(where, output, reason) as asked:
        found = asked.ask(
            f"SELECT * FROM access WHERE {condition} LIMIT 2",  # noqa: S608 - text of this module
            [value],
            name="explain.access",
        )
        rows = found.to_pylist()
        if not rows:
            message = "there is no access with that id. whosaw accesses shows the ids."
            raise WrongUse(message)
        if len(rows) > 1:
            message = "more than one access ends so. Give the whole id (whosaw accesses --json)."
            raise WrongUse(message)
        [row] = rows
        touches = asked.ask(
            "SELECT field, field_in, category, category_zh, sensitivity, used, form, certainty, "
            "known_by FROM touch WHERE access_id = ? ORDER BY sensitivity DESC, field, field_in",
            [row["access_id"]],
            name="explain.access.fields",
        )
        subjects = asked.ask(
            "SELECT subject_id, subject_kind, seen_as, certainty FROM subject_access "
            "WHERE access_id = ? ORDER BY subject_kind, seen_as, subject_id LIMIT ?",
            [row["access_id"], _SUBJECTS_SHOWN + 1],
            name="explain.access.subjects",
        )
        if for_machine(output):
            asked.give(found, {"touches": touches.to_pylist(), "subjects": subjects.to_pylist()})
        else:
            _show_access(asked, row)
            _show_touches(asked, touches.to_pylist(), row)
            _show_subjects(asked, row, subjects.to_pylist())
            _show_gaps(asked, row["gaps"])


def _which(access_id: str) -> tuple[str, str]:
    """Give the SQL that finds an access by its id, and its value."""
    text = access_id.strip().lower()
    if _SUFFIX.fullmatch(text):
        return "ends_with(CAST(access_id AS VARCHAR), ?)", text
    try:
        return "access_id = CAST(? AS UUID)", str(UUID(text))
    except ValueError:
        message = (
            f"ID: expected an access id (a UUID), or its last {SHORT_ID} digits as "
            "`whosaw accesses` shows them."
        )
        raise WrongUse(message) from None


def _show_access(asked: Desk, row: Row) -> None:
    language = asked.language
    place = " · ".join(part for part in (row["client_address"], row["site"]) if part)
    person = row["person"] or say("nobody_named", language)
    if row["person"]:
        person += _bracketed(row["person_trust"], language)
    account = row["account"] or say("no_account", language)
    account += _bracketed(row["account_kind"] if row["account"] else None, language)
    purpose = row["purpose"] or say("none_declared", language)
    if row["purpose_from"] != "none":
        purpose += _bracketed(row["purpose_from"], language)
    outcome = " · ".join(
        part for part in (meaning(row["outcome"], language), row["error_code"]) if part
    )
    facts = [
        ("access_id", str(row["access_id"])),
        ("seen_at", f"{shown(row['seen_at'], asked.zone)} ({asked.zone.key})"),
        ("person", person),
        ("account", account),
        ("place", place),
        ("purpose", purpose),
        ("ticket", row["ticket"] or ""),
        ("approval", row["approval"] or ""),
        ("recipient", row["recipient"] or ""),
        ("system", f"{row['system']} ({row['server']}, {row['protocol']})"),
        ("operation", laid_out(row["operation"], row["protocol"])),
        ("action", meaning(row["action"], language)),
        ("decision", meaning(row["decision"], language)),
        ("outcome", outcome),
        ("rows", number(row["row_count"])),
        ("people", people(row, asked)),
        ("reading", meaning(row["reading"], language)),
        ("recorded", f"{row['instance']} #{row['seq']}"),
    ]
    show_facts([(name, text) for name, text in facts if text], language)


def _bracketed(word: str | None, language: Language) -> str:
    """Give what is added to a name in brackets; nothing where there is nothing to say."""
    return f" ({meaning(word, language)})" if word and meaning(word, language) else ""


def laid_out(operation: str, protocol: str) -> str:
    """Lay a redacted statement out over several lines; a route stays as it is."""
    if protocol not in _SQL:
        return operation
    try:
        told: str = sqlparse.format(operation, reindent=True, indent_width=2)
    except SQLParseError:  # it is nested deeper than the library goes
        return operation
    return told


def _show_touches(asked: Desk, touches: Sequence[Row], row: Row) -> None:
    language = asked.language
    if not touches:
        key = "fields_unknown" if row["gaps"] else "fields_none"
        line("")
        line(say(key, language))
        return
    line("")
    columns = [
        Column("field", lambda touch: touch["field"]),
        Column("field_in", lambda touch: meaning(touch["field_in"], language)),
        Column("category", lambda touch: asked.category(touch["category"])),
        Column("sensitivity", lambda touch: str(touch["sensitivity"]), right=True),
        Column("used", lambda touch: _used(touch, language)),
        Column("certainty", lambda touch: meaning(touch["certainty"], language)),
        Column("known_by", lambda touch: meaning(touch["known_by"], language)),
    ]
    give_to_people(columns, touches, language)


def _used(touch: Row, language: Language) -> str:
    used = meaning(touch["used"], language)
    return used if touch["form"] == "clear" else f"{used}, {meaning(touch['form'], language)}"


def _show_subjects(asked: Desk, row: Row, subjects: Sequence[Row]) -> None:
    if not subjects:
        return
    language = asked.language
    line(say("subjects_are", language, count=people(row, asked)))
    for subject in subjects[:_SUBJECTS_SHOWN]:
        kind, seen_as = (
            meaning(subject["subject_kind"], language),
            meaning(subject["seen_as"], language),
        )
        line(f"  {subject['subject_id']}  {kind}, {seen_as}")
    if len(subjects) > _SUBJECTS_SHOWN:
        line("  " + say("subjects_more", language), "dim")


def _show_gaps(asked: Desk, gaps: Sequence[str] | None) -> None:
    language = asked.language
    line("")
    if not gaps:
        line(say("no_gaps", language))
        return
    rows = [dict(zip(("reason", "place"), gap.split(":", 1), strict=True)) for gap in gaps]
    columns = [
        Column("gap", lambda gap: gap["reason"], whole=True),
        Column("field_in", lambda gap: meaning(gap["place"], language), whole=True),
        Column("means", lambda gap: meaning(gap["reason"], language)),
    ]
    give_to_people(columns, rows, language)
