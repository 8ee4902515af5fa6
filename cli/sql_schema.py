"""The schema that `whosaw explain sql` asks against: a file or a database."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from analyzers.sql.ddl import parts_of
from analyzers.sql.facts import NO_FACTS, SchemaFacts
from analyzers.sql.question_parts import Malformed
from analyzers.sql.question_schema import dialect_of, facts_of, schema_part
from cli.console import note
from cli.door import CannotTell, WrongUse

if TYPE_CHECKING:
    from analyzers.sql.facts import Dialect

PASSWORD = "WHOSAW_SCHEMA_PASSWORD"  # noqa: S105 - the name of a variable
_SQLITE = b"SQLite format 3\0"
_YAML = (".yaml", ".yml")
_JSON = (".json", ".jsonl")
_STDIN = "-"
_STDIN_TOLD = "standard input"
_YAML_BEGINS = re.compile(r"""(?:(?:#.*|---.*|%YAML.*)?\r?\n)*["']?[^\W\d][\w. "']*:(?:\s|$)""")
"""The first line of a YAML mapping, `schema:` or `crm.subscriber: [msisdn]`; no SQL begins so."""


def schema_facts(given: str | None, dialect: str | None) -> tuple[SchemaFacts, object]:
    """Read the schema that was given, and the search path it names, None for none.

    Raises:
        WrongUse: it cannot be used.
        CannotTell: the database did not answer.
    """
    wanted = _dialect(dialect or "postgres")
    if given is None:
        return facts_of(schema_part({"dialect": wanted})) if dialect else NO_FACTS, None
    if "://" in given:
        return _of_url(given), None
    name = _STDIN_TOLD if given == _STDIN else given
    content = sys.stdin.buffer.read() if given == _STDIN else Path(given).read_bytes()
    if content.startswith(_SQLITE):
        if not Path(given).is_file():
            message = f"{name}: a SQLite file cannot be read from a pipe; give its path."
            raise WrongUse(message)
        return _of_url(f"sqlite:///{given}"), None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{name}: expected a text in UTF-8, or a SQLite file."
        raise WrongUse(message) from None
    if (form := _form(given, text)) is not None:
        return _of_question(name, text, form, dialect)
    return _of_statements(name, text, wanted), None


def _form(given: str, text: str) -> str | None:
    """Tell JSON (".json"), YAML (".yaml") and statements (None) apart: a pipe's name has no end."""
    suffix = Path(given).suffix.lower()
    if suffix in _YAML:
        return ".yaml"
    if suffix in _JSON or text.lstrip()[:1] in ("{", "["):
        return ".json"
    return ".yaml" if not suffix and _YAML_BEGINS.match(text) else None


def _dialect(given: str) -> Dialect:
    try:
        return dialect_of({"dialect": given})
    except Malformed as problem:
        message = f"--dialect: {str(problem).removeprefix('dialect: ')}."
        raise WrongUse(message) from None


def _of_url(url: str) -> SchemaFacts:
    from proxy.introspect import SnapshotFailed, snapshot_of  # noqa: PLC0415 - files need no driver

    try:
        return asyncio.run(snapshot_of(url, password=os.environ.get(PASSWORD)))
    except SnapshotFailed as failure:
        told = f" The password is taken from the environment: {PASSWORD}."
        message = f"--schema: {failure}{'' if url.startswith('sqlite:') else told}"
        raise CannotTell(message) from None


def _of_question(
    name: str, text: str, form: str, dialect: str | None
) -> tuple[SchemaFacts, object]:
    """Read a schema part of a question, or the tables alone."""
    try:
        read: Any = yaml.safe_load(text) if form == ".yaml" else json.loads(text)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        message = f"{name}{f' line {mark.line + 1}' if mark else ''}: it is not YAML."
        raise WrongUse(message) from None
    except json.JSONDecodeError as problem:
        message = f"{name} line {problem.lineno}, column {problem.colno}: it is not JSON."
        raise WrongUse(message) from None
    if not isinstance(read, dict):
        message = f"{name}: expected an object with the tables and their columns."
        raise WrongUse(message)
    question = read if isinstance(read.get("schema"), dict) else {"schema": read}
    if dialect is not None:
        question = {**question, "dialect": dialect}
    try:
        return facts_of(schema_part(question)), question.get("search_path")
    except Malformed as problem:
        message = f"{name}: {problem}."
        raise WrongUse(message) from None


def _of_statements(name: str, text: str, dialect: Dialect) -> SchemaFacts:
    parts = parts_of(text, dialect)
    if parts.unread:
        note(f"{name}: {parts.unread} of its statements could not be read as {dialect}")
    if parts.empty:
        message = (
            f"{name}: no CREATE TABLE or CREATE VIEW in it that reads as {dialect}: --dialect?"
        )
        raise WrongUse(message)
    return facts_of(schema_part({"dialect": dialect, **parts.question()}))
