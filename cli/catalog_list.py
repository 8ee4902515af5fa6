"""`whosaw catalog list`: how much of each system is decided, and each field of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from analyzers.catalog import State
from analyzers.catalog.system_file import NO_CATEGORY
from cli.catalog_files import Shelf
from cli.console import line
from cli.options import Language, Output, Where, flattened, language_of
from cli.tables import (
    Column,
    check_output,
    for_machine,
    give_to_machine,
    give_to_people,
    number,
    share,
)
from cli.times import zone_named
from cli.words import counted, meaning, say
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analyzers.catalog import Entry, Key, SystemFile
    from cli.tables import Row


@flattened
def list_fields(
    output: Output,
    where: Where,
    system: Annotated[
        str | None,
        typer.Argument(metavar="[SYSTEM]", help="Its fields. Default: one line a system."),
    ] = None,
    state: Annotated[
        State | None, typer.Option("--state", help="Only fields in this state.")
    ] = None,
) -> None:
    """Show how much of each system is decided, or each field of one.

    With --csv the fields can be decided in a table program: fill in the column `decision` (y, n, or
    a category) and, for n, `reason`; then whosaw catalog review --batch FILE.

    Examples:
      whosaw catalog list
      whosaw catalog list crm --state proposed --csv
    """
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    shelf = Shelf.of(loaded)
    shelf.expect((system,) if system is not None else (), loaded)
    entries = [entry for file in shelf.files for entry in file.entries.values()]
    decided = sum(entry.state is not State.PROPOSED for entry in entries)
    whole = system is None and state is None
    rows = [
        _row(file, key, entry)
        for file in shelf.files
        if system in (None, file.system)
        for key, entry in file.entries.items()
        if state in (None, entry.state)
    ]
    if whole:
        rows = [_summary(file) for file in shelf.files]
    if for_machine(output):
        about = {"version": shelf.version, "entries": len(entries), "decided": decided}
        table = pa.Table.from_pylist(rows, pa.schema(list((_SUMMARY if whole else _ROW).items())))
        give_to_machine(table, about, output, zone_named(loaded.settings.zone))
        return
    if not entries:
        line(say("catalog_empty", language))
        return
    if rows:
        chinese = {one.id: one.zh for one in shelf.catalogue().categories.values()}
        give_to_people(_summary_columns() if whole else _columns(language, chinese), rows, language)
    else:
        line(say("list_nothing", language))
    told = {
        "decided": number(decided),
        "entries": counted(len(entries), "field", language),
        "share": share(decided, len(entries)),
        "version": shelf.version,
    }
    line(
        say(
            "catalog_whole",
            language,
            decided=told["decided"],
            entries=told["entries"],
            share=told["share"],
            version=told["version"],
        )
    )


_SUMMARY = {
    "system": pa.string(),
    "fields": pa.int64(),
    **{state.value: pa.int64() for state in State},
    "terms": pa.int64(),
    "decided": pa.float64(),
}
"""`fields` are those of the sources that were scanned; `decided` is a share of the entries."""
_ROW = {
    "system": pa.string(),
    "operation": pa.string(),
    "field": pa.string(),
    "category": pa.string(),
    "form": pa.string(),
    "state": pa.string(),
    "confidence": pa.float64(),
    "exchanges": pa.int64(),
    "seen": pa.string(),
    "against": pa.string(),
    "by": pa.string(),
    "at": pa.string(),
    "decision": pa.string(),
    "reason": pa.string(),
    "expires": pa.string(),
    "approved_by": pa.string(),
}


def _summary(file: SystemFile) -> Row:
    states = [entry.state for entry in file.entries.values()]
    total = len(states)
    return {
        "system": file.system,
        "fields": sum(scanned.fields for scanned in file.scanned) or total,
        **{state.value: states.count(state) for state in State},
        "terms": len(file.terms),
        "decided": (total - states.count(State.PROPOSED)) / total if total else None,
    }


def _row(file: SystemFile, key: Key, entry: Entry) -> Row:
    return {
        "system": file.system,
        "operation": key.operation,
        "field": key.path,
        "category": entry.category or NO_CATEGORY,
        "form": entry.form.value if entry.form else None,
        "state": entry.state.value,
        "confidence": entry.confidence,
        "exchanges": entry.exchanges,
        "seen": entry.seen,
        "against": entry.against,
        "by": entry.by,
        "at": entry.at,
        "decision": "",
        "reason": entry.reason,
        "expires": entry.expires,
        "approved_by": entry.approved_by,
    }


def _summary_columns() -> list[Column]:
    return [
        Column("system", lambda row: row["system"], whole=True),
        Column("fields", lambda row: number(row["fields"]), right=True),
        Column("proposed", lambda row: number(row["proposed"]), right=True),
        Column("confirmed", lambda row: number(row["confirmed"]), right=True),
        Column("overridden", lambda row: number(row["overridden"]), right=True),
        Column("disputed", lambda row: number(row["disputed"]), right=True),
        Column("terms", lambda row: number(row["terms"]), right=True),
        Column("decided", lambda row: _share(row["decided"]), right=True),
    ]


def _columns(language: Language, chinese: Mapping[str, str]) -> list[Column]:
    names = chinese if language is Language.ZH else {}
    return [
        Column("system", lambda row: row["system"]),
        Column("field", lambda row: f"{row['operation']} {row['field']}".strip()),
        Column("category", lambda row: _category(row["category"], names, language)),
        Column("state", lambda row: meaning(row["state"], language), whole=True),
        Column("confidence", lambda row: _figure(row["confidence"]), right=True),
        Column("exchanges", lambda row: number(row["exchanges"]), right=True),
        Column("by", lambda row: row["by"] or row["against"]),
    ]


def _category(category: str, names: Mapping[str, str], language: Language) -> str:
    if category == NO_CATEGORY:
        return meaning("not_personal", language)
    return names.get(category, category)


def _share(part: float | None) -> str:
    return "" if part is None else share(round(part * 1000), 1000)


def _figure(confidence: float | None) -> str:
    return "" if confidence is None else f"{confidence:.2f}"
