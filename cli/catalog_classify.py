"""`whosaw catalog classify`: what a column holds, told from its names, type and comment."""

from __future__ import annotations

import os
import select
import sys
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from analyzers.detection import Detector
from cli.catalog_files import Shelf
from cli.console import note, raw
from cli.door import WrongUse
from cli.options import Language, Output, Where, flattened, language_of
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.times import zone_named
from cli.words import meaning
from proxy.config import FILE_NAME, load_settings
from proxy.settings_types import Loaded, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import BinaryIO

LEAST = 0.5
"""The least confidence that is answered."""
_LINES_TOLD = 5
_CHUNK = 1 << 20
_MOST = 64 << 20
"""Bytes of questions that are held to see a table's columns together: some 400,000 lines."""
_PATIENCE_S = 0.05
"""How long more lines are waited for: a program that writes a whole schema needs less between two
writes, a person that types does not notice."""


class _Asked(msgspec.Struct):
    """One line of --jsonl."""

    id: str | int
    column: str
    table: str | None = None
    type: str | None = None
    comment: str | None = None


class _Answer(msgspec.Struct):
    id: str | int | None
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

    With --jsonl each line gets its answer, in order; columns of one table that come together are
    judged in sight of each other. `category` is null, and `confidence` 0, where nothing personal is
    known (below .5), and for a line that is no question.

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
    number, wrong = 0, []
    for lines in _together(sys.stdin.buffer):
        asked: list[_Asked | None] = []
        for line in lines:
            number += 1
            if not line.strip():
                continue
            try:
                asked.append(decoder.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError):
                wrong.append(number)
                asked.append(None)
        for answer in _answers(detector, asked):
            raw(msgspec.json.encode(answer).decode() + "\n")
        sys.stdout.flush()
    if wrong:
        told = ", ".join(str(number) for number in wrong[:_LINES_TOLD])
        more = " …" if len(wrong) > _LINES_TOLD else ""
        note(f"lines that are no questions: {told}{more}", "yellow")
        message = (
            f"{len(wrong)} of the lines were no questions. Expected "
            '{"id": …, "table": "…", "column": "…", "type": "…", "comment": "…"} a line.'
        )
        raise WrongUse(message)


def _answers(detector: Detector, asked: Sequence[_Asked | None]) -> Iterator[_Answer]:
    """Answer questions in order, each column in sight of the others of its table."""
    beside = _beside(asked)
    for number, one in enumerate(asked):
        if one is None:
            yield _Answer(None, None, 0.0)
            continue
        verdict = detector.column(
            one.table or "", one.column, one.type or "", one.comment or "", siblings=beside[number]
        )
        if verdict is None or verdict.confidence < LEAST:
            yield _Answer(one.id, None, 0.0)
        else:
            yield _Answer(one.id, verdict.category, verdict.confidence)


def _beside(asked: Sequence[_Asked | None]) -> list[tuple[str, ...]]:
    """Give for each question the columns of its table, its own among them.

    They are those asked under one table's name; where a column's name comes twice among them, two
    tables have one name, and only those that come one behind the other belong together.
    """
    whole: dict[str, list[str]] = {}
    runs: list[list[str]] = []
    before: str | None = None
    for one in asked:
        if one is None or not one.table:
            before = None
            runs.append([one.column] if one is not None else [])
            continue
        whole.setdefault(one.table, []).append(one.column)
        if one.table != before or one.column in runs[-1]:
            runs.append([])
        else:
            runs.append(runs[-1])
        runs[-1].append(one.column)
        before = one.table
    once = {table: tuple(names) for table, names in whole.items() if len({*names}) == len(names)}
    return [
        once.get(one.table or "", tuple(run)) if one is not None else ()
        for one, run in zip(asked, runs, strict=True)
    ]


def _together(stream: BinaryIO) -> Iterator[list[bytes]]:
    """Give the lines that are at hand together: all of a file's, and as a pipe brings them.

    A caller that waits for an answer before it asks again gets it after `_PATIENCE_S`.
    """
    try:
        descriptor = stream.fileno()
    except OSError:
        yield stream.read().splitlines()
        return
    left = b""
    while chunk := os.read(descriptor, _CHUNK):
        left += chunk
        if len(left) < _MOST and select.select([descriptor], [], [], _PATIENCE_S)[0]:
            continue
        whole, _, left = left.rpartition(b"\n")
        if whole:
            yield whole.split(b"\n")
    if left:
        yield left.split(b"\n")
