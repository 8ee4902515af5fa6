"""`whosaw explain sql`: which columns a statement touches, how, and why that is known."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import msgspec
import pyarrow as pa
import typer

from analyzers.detection import Detector
from analyzers.sql.question import Schema, Told, answer, refused, tell
from analyzers.sql.question_parts import Malformed
from analyzers.sql.question_schema import search_path_names
from analyzers.sql.resolver import EXACT
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.options import Language, Output, Where, flattened
from cli.sql_drawing import Drawing, Explained, explained
from cli.sql_schema import schema_facts
from cli.tables import check_output, for_machine, give_to_machine
from proxy.catalogue import read_catalogue_of
from proxy.config import FILE_NAME, load_settings
from proxy.wiring import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

_STDIN = "-"
_ROWS = pa.schema(
    [
        ("field", pa.string()),
        ("category", pa.string()),
        ("sensitivity", pa.int64()),
        ("used", pa.list_(pa.string())),
        ("parts", pa.list_(pa.string())),
        ("through", pa.string()),
        ("statement", pa.int64()),
        ("certainty", pa.string()),
        ("evidence", pa.list_(pa.string())),
    ]
)


@flattened
def sql(
    output: Output,
    where: Where,
    statement: Annotated[
        str | None,
        typer.Argument(metavar="SQL", help="The statement; - reads it from standard input."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Read the statement from a file.")
    ] = None,
    schema: Annotated[
        str | None,
        typer.Option(
            "--schema",
            metavar="FILE|URL",
            help="The tables: a file of CREATE statements (a dump too), JSON or YAML (- reads one from "
            "standard input), a SQLite file, or postgresql://, mysql://, mariadb://, sqlite:///.",
        ),
    ] = None,
    dialect: Annotated[
        str | None,
        typer.Option(
            "--dialect", metavar="NAME", help="postgres (the default), mysql, mariadb or sqlite."
        ),
    ] = None,
    search_path: Annotated[
        str | None,
        typer.Option(
            "--search-path", metavar="NAMES", help="Schemas in which a bare name is looked for."
        ),
    ] = None,
    system: Annotated[
        str,
        typer.Option(
            "--system", metavar="NAME", help="Whose decisions of the catalogue name the categories."
        ),
    ] = "",
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help="Answer questions from standard input, one JSON object a line, in order.",
        ),
    ] = False,
) -> None:
    """Explain a statement: each column it touches, its category, its use, where and why.

    Ends with 3 where the answer is not exact; with --jsonl each answer says so itself.

    Examples:
      whosaw explain sql "select msisdn from subscriber" --schema crm.sql
      whosaw explain sql --file report.sql --schema postgresql://auditor@db:5432/crm
      whosaw explain sql --jsonl < questions.jsonl
    """
    if jsonl:
        if any((statement, file, schema, dialect, search_path)):
            message = "--jsonl: each line brings its own statement and schema; give nothing else."
            raise WrongUse(message)
        _answer_lines()
        return
    check_output(output)
    if statement == schema == _STDIN:
        message = "standard input can hold the statement or the schema, not both: --file, --schema."
        raise WrongUse(message)
    text = _statement(statement, file)
    facts, path = schema_facts(schema, dialect)
    try:
        names = search_path_names(search_path if search_path is not None else path)
    except Malformed as problem:
        message = f"{problem}."
        raise WrongUse(message) from None
    loaded = load_settings(where.config) if (where.config / FILE_NAME).is_file() else None
    catalogue = read_catalogue() if loaded is None else read_catalogue_of(loaded)
    ready = Schema(facts, Detector(catalogue, system))
    told = tell(text, ready, names)
    statements = explained(told, ready)
    if for_machine(output):
        _give_to_machine(told, statements, output)
    else:
        language = output.language or Language(loaded.settings.language if loaded else "en")
        chinese = {one.id: one.zh for one in catalogue.categories.values()}
        Drawing(language, chinese if language is Language.ZH else {}).draw(statements)
    if told.resolution != EXACT:
        raise typer.Exit(ExitCode.CANNOT_TELL)


def _statement(given: str | None, file: Path | None) -> str:
    message = 'give one statement: "SELECT …", --file FILE, or - for standard input.'
    if (given is None) == (file is None):
        raise WrongUse(message)
    if file is not None:
        text = file.read_bytes().decode("utf-8-sig", "surrogateescape")
    elif given == _STDIN:
        text = sys.stdin.buffer.read().decode("utf-8-sig", "surrogateescape")
    else:
        text = given or ""
    if not text.strip():  # "it touches no column" would be an answer to nothing
        message = f"the statement is empty: {message}"
        raise WrongUse(message)
    return text


def _answer_lines() -> None:
    """Answer the questions of standard input; each answer leaves before the next is read."""
    out = sys.stdout.buffer
    for number, raw in enumerate(sys.stdin.buffer, 1):
        if raw.strip():
            out.write(answered_line(raw, number))
            out.flush()


def answered_line(raw: bytes, number: int) -> bytes:
    """Give the answer to line `number`: one JSON object on a line."""
    question = _question(raw)
    told = (
        answer(question)
        if isinstance(question, dict)
        else refused(None, f"line {number}: expected a JSON object")
    )
    try:
        return msgspec.json.encode(told) + b"\n"
    except UnicodeEncodeError:  # names with lone surrogates: only escapes can hold them
        return json.dumps(told).encode() + b"\n"


def _question(raw: bytes) -> Any:
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        return json.loads(raw)  # it takes lone surrogates, which msgspec does not
    except (ValueError, RecursionError):
        return None


def _give_to_machine(told: Told, statements: Sequence[Explained], output: Output) -> None:
    rows = [
        {
            "field": row.field,
            "category": row.category,
            "sensitivity": row.sensitivity,
            "certainty": row.certainty,
            "evidence": list(row.evidence),
            "used": list(row.used),
            "parts": [f"{one.within}: {one.part}" if one.within else one.part for one in row.parts],
            "through": row.through,
            "statement": number,
        }
        for number, one in enumerate(statements, 1)
        for row in one.rows
    ]
    about = {
        "resolution": told.resolution,
        "gaps": list(told.gaps),
        "deleted": sorted({table for one in statements for table in one.deleted}),
        "unknown_tables": sorted({table for one in statements for table in one.unknown}),
    }
    notes = [f"{told.resolution}{': ' if told.gaps else ''}{', '.join(told.gaps)}"]
    give_to_machine(pa.Table.from_pylist(rows, _ROWS), about, output, ZoneInfo("UTC"), notes=notes)
