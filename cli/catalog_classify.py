"""`whosaw catalog classify`: what a column holds, told from its names, type and comment."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from analyzers.detection import Detector
from cli.ask import language_of
from cli.catalog_files import Shelf
from cli.console import note, raw
from cli.door import WrongUse
from cli.options import Language, Output, Where, flattened
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.times import zone_named
from cli.words import meaning
from proxy.config import FILE_NAME, load_settings
from proxy.settings_types import Loaded, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST = 0.5
"""The least confidence that is answered."""
_LINES_TOLD = 5


class _Asked(msgspec.Struct):
    """One line of --jsonl."""

    id: str | int
    table: str
    column: str
    type: str | None = None
    comment: str | None = None


class _Answer(msgspec.Struct):
    id: str | int
    category: str | None
    confidence: float


@flattened
def classify(
    output: Output,
    where: Where,
    column: Annotated[
        str | None, typer.Argument(metavar="[COLUMN]", help="The column's name.")
    ] = None,
    table: Annotated[str, typer.Option("--table", help="The table it stands in.")] = "",
    kind: Annotated[str, typer.Option("--type", help="Its type: varchar(18).")] = "",
    comment: Annotated[str, typer.Option("--comment", help="Its comment.")] = "",
    system: Annotated[
        str, typer.Option("--system", help="Ask the catalogue of this system too.")
    ] = "",
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help="Read {id, table, column, type?, comment?} a line, answer {id, category, confidence}.",
        ),
    ] = False,
) -> None:
    """Tell what a column holds, from its table, name, type and comment; no value is needed.

    With --jsonl one answer a line leaves as soon as its question has come; `category` is null, and
    `confidence` 0, where nothing personal is known (below .5).

    Examples:
      whosaw catalog classify zjhm --table t_cust --comment 证件号码
      whosaw catalog classify --jsonl < columns.jsonl
    """
    check_output(output)
    loaded = _loaded(where)
    shelf = Shelf.of(loaded)
    detector = Detector(shelf.catalogue(), system)
    if jsonl:
        _answer_lines(detector)
        return
    if column is None:
        message = "COLUMN: name one, or give lines of JSON with --jsonl."
        raise WrongUse(message)
    verdict = detector.column(table, column, kind, comment)
    row = {
        "field": f"{table}.{column}" if table else column,
        "category": verdict.category if verdict else None,
        "confidence": verdict.confidence if verdict else 0.0,
        "sensitivity": verdict.sensitivity if verdict else 0,
        "known_by": verdict.known_by.value if verdict else None,
        "evidence": list(verdict.evidence) if verdict else [],
    }
    language = language_of(loaded, output)
    if for_machine(output):
        import pyarrow as pa  # noqa: PLC0415 - 150 ms that --jsonl does not need

        table_of_one = pa.Table.from_pylist([row])
        give_to_machine(table_of_one, {}, output, zone_named(loaded.settings.zone))
        return
    names = {one.id: one.zh for one in shelf.catalogue().categories.values()}
    columns = [
        Column("field", lambda row: row["field"]),
        Column("category", lambda row: _category_shown(row["category"], names, language)),
        Column("confidence", lambda row: f"{row['confidence']:.2f}", right=True),
        Column("known_by", lambda row: meaning(row["known_by"] or "", language)),
        Column("evidence", lambda row: "; ".join(row["evidence"])),
    ]
    give_to_people(columns, [row], language)


def _loaded(where: Where) -> Loaded:
    """Give the configuration; where there is none, one that says nothing."""
    if not (where.config / FILE_NAME).exists():
        return Loaded(Settings(), where.config, "")
    return load_settings(where.config)


def _category_shown(category: str | None, chinese: Mapping[str, str], language: Language) -> str:
    if category is None:
        return meaning("not_personal", language)
    return chinese.get(category, category) if language is Language.ZH else category


def _answer_lines(detector: Detector) -> None:
    decoder = msgspec.json.Decoder(_Asked)
    wrong: list[int] = []
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            asked = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError):
            wrong.append(number)
            continue
        verdict = detector.column(asked.table, asked.column, asked.type or "", asked.comment or "")
        if verdict is None or verdict.confidence < LEAST:
            answer = _Answer(asked.id, None, 0.0)
        else:
            answer = _Answer(asked.id, verdict.category, verdict.confidence)
        raw(msgspec.json.encode(answer).decode() + "\n")
        sys.stdout.flush()
    if wrong:
        told = ", ".join(str(number) for number in wrong[:_LINES_TOLD])
        more = " …" if len(wrong) > _LINES_TOLD else ""
        note(f"lines without an answer: {told}{more}", "yellow")
        message = (
            f"{len(wrong)} of the lines were no questions. Expected "
            '{"id": …, "table": "…", "column": "…", "type": "…", "comment": "…"} a line.'
        )
        raise WrongUse(message)
