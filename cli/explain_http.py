"""`whosaw explain http`: what personal information a body or a URL holds, where, and why that is known.

Answers name places and categories, never a value.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
import pyarrow as pa
import typer

from analyzers.http.question import HttpQuestions
from cli.console import cleaned, line
from cli.door import WrongUse
from cli.exits import ExitCode
from cli.options import Language, Output, Where, flattened
from cli.tables import Column, check_output, for_machine, give_to_machine, give_to_people
from cli.words import meaning, say
from proxy.catalogue import read_catalogue_of
from proxy.config import FILE_NAME, load_settings
from proxy.settings_types import HttpSystem
from proxy.wiring import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analyzers.http.question import Finding
    from proxy.settings_types import Loaded

_STDIN = "-"
_TYPES = {
    ".json": "application/json",
    ".ndjson": "application/x-ndjson",
    ".jsonl": "application/x-ndjson",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xml": "application/xml",
    ".html": "text/html",
    ".htm": "text/html",
    ".txt": "text/plain",
    ".form": "application/x-www-form-urlencoded",
    ".pb": "application/x-protobuf",
    ".graphql": "application/graphql",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Kinds of body by the end of a file's name, where --content-type does not say it."""
_ROWS = pa.schema(
    [
        ("field", pa.string()),
        ("category", pa.string()),
        ("sensitivity", pa.int64()),
        ("form", pa.string()),
        ("confidence", pa.float64()),
        ("evidence", pa.list_(pa.string())),
        ("values", pa.int64()),
    ]
)
_NOTHING = {
    Language.EN: "it holds no personal information",
    Language.ZH: "未发现个人信息",
}
_UNTOLD = {
    Language.EN: "no personal information was found in what could be read",
    Language.ZH: "可读部分未发现个人信息",
}
_WHOLE_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")


class _Row(NamedTuple):
    """One path of the answer. `values` is how many stand there; `folded` is the path as it is drawn."""

    field: str
    category: str
    sensitivity: int
    form: str
    confidence: float
    evidence: tuple[str, ...]
    values: int
    folded: str


@flattened
def http(
    output: Output,
    where: Where,
    file: Annotated[
        str | None,
        typer.Argument(metavar="FILE", help="The body; - reads it from standard input."),
    ] = None,
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help="The request's path and query.")
    ] = "",
    method: Annotated[str, typer.Option("--method", metavar="NAME")] = "GET",
    content_type: Annotated[
        str | None,
        typer.Option(
            "--content-type",
            metavar="TYPE",
            help="What the body is; else the end of the file's name says it, or its first bytes.",
        ),
    ] = None,
    request: Annotated[
        bool, typer.Option("--request", help="The body is the request's, not the answer's.")
    ] = False,
    system: Annotated[
        str | None,
        typer.Option(
            "--system", metavar="NAME", help="Read it as this system's: its routes and decisions."
        ),
    ] = None,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help="Answer exchanges from standard input, one JSON object a line, in order.",
        ),
    ] = False,
) -> None:
    """Explain a body or a URL: each path that holds personal information, its category and why.

    Ends with 3 where something could not be read; with --jsonl each answer says so itself.

    Examples:
      whosaw explain http customers.json --url /customers
      curl -s localhost:8080/customers/1 | whosaw explain http - --content-type application/json
      whosaw explain http --url "/search?mobile=138"
      whosaw explain http --jsonl < exchanges.jsonl
    """
    loaded = load_settings(where.config) if (where.config / FILE_NAME).is_file() else None
    if jsonl:
        if any((file, url, content_type, request)):
            message = "--jsonl: each line brings its own body and URL; give nothing else."
            raise WrongUse(message)
        _answer_lines(_questions(loaded, system))
        return
    check_output(output)
    if file is None and not url:
        message = "give a body: FILE, or - for standard input; or --url."
        raise WrongUse(message)
    kind = content_type
    if kind is None:
        kind = _TYPES.get(Path(file or "").suffix.lower(), "")
    exchange = {
        "method": method,
        "url": _WHOLE_URL.sub("", url),
        "content_type": kind,
        "direction": "request" if request else "response",
        "body_base64": base64.b64encode(_body(file)).decode(),
    }
    findings, gaps = _questions(loaded, system).findings(exchange)
    rows = _rows(findings)
    if for_machine(output):
        table = pa.Table.from_pylist([row._asdict() for row in rows], _ROWS)
        give_to_machine(table, {"gaps": gaps}, output, ZoneInfo("UTC"), notes=gaps)
    else:
        language = output.language or Language(loaded.settings.language if loaded else "en")
        catalogue = read_catalogue() if loaded is None else read_catalogue_of(loaded)
        names = {one.id: one.zh for one in catalogue.categories.values()}
        _draw(rows, gaps, language, names if language is Language.ZH else {})
    if gaps:
        raise typer.Exit(ExitCode.CANNOT_TELL)


def _questions(loaded: Loaded | None, system: str | None) -> HttpQuestions:
    catalogue = read_catalogue() if loaded is None else read_catalogue_of(loaded)
    if system is None:
        return HttpQuestions(catalogue)
    systems = loaded.settings.systems if loaded is not None else ()
    known = [one for one in systems if isinstance(one, HttpSystem) and one.name == system]
    if not known:
        message = f"--system {system}: no such HTTP system in whosaw.toml."
        raise WrongUse(message)
    return HttpQuestions(catalogue, system, known[0].routes)


def _body(file: str | None) -> bytes:
    if file is None:
        return b""
    return sys.stdin.buffer.read() if file == _STDIN else Path(file).read_bytes()


def _rows(findings: Sequence[Finding]) -> list[_Row]:
    """Give one row a path, category and form, the most sensitive first."""
    counted: dict[tuple[str, str, str], list[Finding]] = {}
    for found in findings:
        counted.setdefault((found.path, found.category, found.form.value), []).append(found)
    rows = [
        _Row(
            path,
            category,
            same[0].verdict.sensitivity,
            form,
            round(same[0].verdict.confidence, 3),
            same[0].verdict.evidence,
            len(same),
            same[0].folded,
        )
        for (path, category, form), same in counted.items()
    ]
    return sorted(rows, key=lambda row: -row.sensitivity)


def _draw(
    rows: Sequence[_Row], gaps: Sequence[str], language: Language, names: Mapping[str, str]
) -> None:
    columns = [
        Column("field", lambda row: cleaned(row["folded"])),
        Column("category", lambda row: names.get(row["category"], row["category"])),
        Column("sensitivity", lambda row: str(row["sensitivity"]), right=True),
        Column("form", lambda row: meaning(row["form"], language)),
        Column("confidence", lambda row: f"{row['confidence']:.2f}", right=True),
        Column("known_by", lambda row: ", ".join(row["evidence"])),
        Column("rows", lambda row: str(row["values"]), right=True),
    ]
    if rows:
        give_to_people(columns, [row._asdict() for row in rows], language)
    else:
        line((_UNTOLD if gaps else _NOTHING)[language])
    if not gaps:
        line(say("no_gaps", language))
        return
    shown = [dict(zip(("reason", "place"), gap.split(":", 1), strict=True)) for gap in gaps]
    give_to_people(
        [
            Column("gap", lambda gap: gap["reason"], whole=True),
            Column("field_in", lambda gap: meaning(gap["place"], language), whole=True),
            Column("means", lambda gap: meaning(gap["reason"], language)),
        ],
        shown,
        language,
    )


def _answer_lines(questions: HttpQuestions) -> None:
    """Answer the exchanges of standard input; each answer leaves before the next is read."""
    out = sys.stdout.buffer
    for number, raw in enumerate(sys.stdin.buffer, 1):
        if raw.strip():
            out.write(answered_line(questions, raw, number))
            out.flush()


def answered_line(questions: HttpQuestions, raw: bytes, number: int) -> bytes:
    """Give the answer to line `number`: one JSON object on a line."""
    exchange = _exchange(raw)
    told = (
        questions.answer(exchange)
        if isinstance(exchange, dict)
        else {"doc_id": None, "error": f"line {number}: expected a JSON object", "findings": []}
    )
    try:
        return msgspec.json.encode(told) + b"\n"
    except UnicodeEncodeError:  # names with lone surrogates: only escapes can hold them
        return json.dumps(told).encode() + b"\n"


def _exchange(raw: bytes) -> Any:
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        return json.loads(raw)  # it takes lone surrogates, which msgspec does not
    except (ValueError, RecursionError):
        return None
