"""`whosaw catalog diff` and `check`: what changed, and what must not go to production."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import pyarrow as pa
import typer

from analyzers.catalog import CatalogueError, State
from analyzers.catalog.comparison import Problem, changes, complaints
from analyzers.catalog.system_file import NO_CATEGORY
from analyzers.catalog.withdrawal import taken_away
from cli.catalog_files import Shelf, files_at
from cli.console import line
from cli.exits import ExitCode
from cli.options import Language, Output, Where, flattened, language_of
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.times import zone_named
from cli.words import counted, meaning, say
from proxy.catalogue import catalogue_texts, today
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzers.catalog import Entry, SystemFile
    from analyzers.catalog.comparison import Change, Complaint
    from cli.tables import Row

STALE_DAYS = 30
"""Days that a proposal may wait by default: a field that nobody looks at for a month is forgotten."""


@flattened
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder, a file, or a git revision.")],
    output: Output,
    where: Where,
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="The same. Default: the catalogue now.")
    ] = None,
) -> None:
    """Show which fields mean something else in two states of the catalogue.

    Examples:
      whosaw catalog diff origin/main
      whosaw catalog diff v1 v2 --json
    """
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    before = files_at(old, loaded)
    after = files_at(new, loaded) if new is not None else Shelf.of(loaded)
    rows = [_change_row(change) for change in changes(before.files, after.files)]
    if for_machine(output):
        about = {"old": before.version, "new": after.version}
        table = pa.Table.from_pylist(rows, _CHANGES)
        give_to_machine(table, about, output, zone_named(loaded.settings.zone))
    elif rows:
        give_to_people(_change_columns(language), rows, language)
        line(counted(len(rows), "change", language))
    else:
        line(say("no_changes", language))


@flattened
def check(
    output: Output,
    where: Where,
    days: Annotated[
        int, typer.Option("--days", min=0, help="Days that a proposal may wait for a decision.")
    ] = STALE_DAYS,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="BASE",
            help="What it was: a folder, a file, or a git revision such as origin/main.",
        ),
    ] = None,
) -> None:
    """Test the catalogue before it goes to production; ends with 1 when something is wrong.

    Wrong are files that cannot be read, unknown categories, disputed and expired decisions, proposals
    that waited too long, and, with --against, a decided category that was taken away or lowered,
    wherever that was done, without a second person (`approved_by` other than `by`).

    Examples:
      whosaw catalog check
      whosaw catalog check --against origin/main --days 14
    """
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    base = files_at(against, loaded).files if against is not None else None
    files: Sequence[SystemFile] = ()
    try:
        shelf = Shelf.read(loaded.catalog, catalogue_texts(loaded.catalog))
        files = shelf.files
    except CatalogueError as error:
        place, _, what = str(error).partition(": ")
        rows: list[Row] = [_complaint("wrong", place, "", "", what)]
    else:
        found = complaints(files, today(), oldest=days)
        if base is not None:
            found += taken_away(base, files, shelf.built_in)
        rows = [_complaint_row(complaint) for complaint in found]
    if for_machine(output):
        table = pa.Table.from_pylist(rows, _COMPLAINTS)
        give_to_machine(table, {"right": not rows}, output, zone_named(loaded.settings.zone))
    elif rows:
        for row in rows:
            field = f"{row['system']} {row['field']}: " if row["field"] else ""
            problem = meaning(row["problem"], language)
            line(f"{row['place']}: {problem}: {field}{_told(row, language)}")
        line(counted(len(rows), "problem", language), "bold red")
    else:
        fields = counted(sum(len(file.entries) for file in files), "field", language)
        line(
            say("check_right", language, files=counted(len(files), "file", language), fields=fields)
        )
    if rows:
        raise typer.Exit(ExitCode.WRONG)


_CHANGES = pa.schema(
    [
        ("system", pa.string()),
        ("operation", pa.string()),
        ("field", pa.string()),
        ("before", pa.string()),
        ("after", pa.string()),
        ("by", pa.string()),
        ("approved_by", pa.string()),
        ("taken_away", pa.bool_()),
    ]
)
_COMPLAINTS = pa.schema(
    [(name, pa.string()) for name in ("problem", "place", "system", "field", "text")]
)


def _change_row(change: Change) -> Row:
    after = change.after
    return {
        "system": change.system,
        "operation": change.key.operation,
        "field": change.key.path,
        "before": _short(change.before),
        "after": _short(after),
        "by": after.by if after else "",
        "approved_by": after.approved_by if after else "",
        "taken_away": change.taken_away,
    }


def _told(row: Row, language: Language) -> str:
    text: str = row["text"]
    known = {problem.value for problem in Problem}
    if language is Language.ZH and row["problem"] in known:
        return meaning(f"{row['problem']}_told", language)
    return text


def _short(entry: Entry | None) -> str:
    if entry is None:
        return ""
    form = f" {entry.form.value}" if entry.form else ""
    return f"{entry.category or NO_CATEGORY}{form} ({entry.state.value})"


def _shown(text: str, language: Language) -> str:
    """Give one side of a change as people read it; what is in none of the files is told, too."""
    if not text:
        return "—"
    if language is Language.ZH:
        for state in State:
            text = text.replace(f" ({state.value})", f"（{meaning(state.value, language)}）")
    return text


def _change_columns(language: Language) -> list[Column]:
    return [
        Column("system", lambda row: row["system"]),
        Column("field", lambda row: f"{row['operation']} {row['field']}".strip()),
        Column("before", lambda row: _shown(row["before"], language)),
        Column("after", lambda row: _shown(row["after"], language)),
        Column("by", lambda row: row["by"]),
    ]


def _complaint_row(complaint: Complaint) -> Row:
    place = f"{complaint.file}, line {complaint.line}" if complaint.line else complaint.file
    return _complaint(
        complaint.problem.value,
        place or complaint.system,
        complaint.system,
        str(complaint.key),
        complaint.text,
    )


def _complaint(problem: str, place: str, system: str, field: str, text: str) -> Row:
    return {"problem": problem, "place": place, "system": system, "field": field, "text": text}
