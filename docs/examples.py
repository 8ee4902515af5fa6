"""Checks the examples in fenced blocks: each one parses, and commands take the flags they are given.

`toml` is read as a configuration where its first line is a comment that names the file
(`# whosaw.toml`, `# systems.d/crm.toml`), `console` lines that begin with `$ whosaw` are parsed by the
program's own command tree (nothing is run), `sql` by DuckDB against the views, `bash` by bash.
"""

from __future__ import annotations

import atexit
import csv
import json
import re
import shlex
import shutil
import subprocess
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pgparse
import typer
import typer.main

from ledger.registers import REGISTERS
from ledger.resident import VIEWS
from ledger.safe_sql import Refused, SafeSql
from ledger.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_BLOCK = re.compile(r"^( *)```(\w+)[^\n]*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^[$#] (?:sudo (?:-u \w+ )?)?(?:\S*/)?whosaw(?=\s|$)(.*)$")
_FILE = re.compile(r"#\s*(whosaw\.toml|systems\.d/\w+\.toml)")
_ROOT = Path(__file__).resolve().parent.parent


def example_problems(pages: Iterable[Path]) -> Iterator[str]:
    """Give a line for each example that does not parse."""
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for block in _BLOCK.finditer(text):
            line = text.count("\n", 0, block.start()) + 1
            body = "".join(
                part.removeprefix(block.group(1)) for part in block.group(3).splitlines(True)
            )
            wrong = _CHECKS.get(block.group(2), _nothing)(body)
            if wrong:
                name = page.relative_to(_ROOT).as_posix()
                yield f"{name}:{line}: this {block.group(2)} example {wrong}"


def _nothing(_: str) -> str | None:
    return None


def _toml(body: str) -> str | None:
    from proxy.config import ConfigError, load_settings  # noqa: PLC0415

    try:
        tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        return f"is no TOML: {error}"
    named = _FILE.match(body.strip())
    if not named:
        return None
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder, "whosaw.toml")
        main.write_text("version = 1\n", encoding="utf-8")
        file = Path(folder, named.group(1))
        file.parent.mkdir(exist_ok=True)
        file.write_text(body, encoding="utf-8")
        try:
            load_settings(Path(folder))
        except ConfigError as error:
            return f"is refused: {str(error).replace(folder, '')}"
    return None


def _console(body: str) -> str | None:
    for line in re.sub(r"\\\n\s*", "", body).splitlines():
        command = _COMMAND.match(line)
        if command and (wrong := command_problem(command.group(1)) or _asked(command.group(1))):
            return f"has a command that is refused: whosaw{command.group(1)}: {wrong}"
    return None


def command_problem(text: str) -> str | None:
    """Parse what follows `whosaw` without running it; give what is wrong with it, or None."""
    from cli.door import USAGE_ERROR  # noqa: PLC0415
    from cli.main import app  # noqa: PLC0415

    try:
        words = shlex.split(text, comments=True)
    except ValueError as error:
        return str(error)
    for mark in ("|", ">", ">>", "<", "&&", ";", "2>&1"):
        if mark in words:
            words = words[: words.index(mark)]
    command: Any = typer.main.get_command(app)
    context = None
    try:
        while True:
            context = command.make_context(command.name, list(words), parent=context)
            rest = [*context._protected_args, *context.args]  # as invoke() does
            if not hasattr(command, "resolve_command") or not rest:
                return None
            _, command, words = command.resolve_command(context, rest)
    except typer.Exit:
        return None
    except Exception as error:
        if isinstance(error, USAGE_ERROR):
            return str(error.format_message())  # type: ignore[attr-defined]
        raise


def _asked(text: str) -> str | None:
    """Check the SQL of a `whosaw query "SELECT …"`."""
    words = shlex.split(text, comments=True)
    if words[:1] != ["query"]:
        return None
    return next((_sql(word) for word in words[1:] if " " in word and "SELECT" in word), None)


def _sql(body: str) -> str | None:
    """Let the ledger's own judge and the real views decide, on an empty log."""
    safe, store = _ledger()
    try:
        safe.check(body.rstrip().rstrip(";"))
        with store.read() as connection:
            asked = f"SELECT * FROM ({body.rstrip().rstrip(';')}) LIMIT 0"  # noqa: S608 - our docs
            connection.execute(asked).fetchall()
    except (Refused, duckdb.Error) as error:
        return f"cannot be asked: {error}"
    return None


@cache
def _ledger() -> tuple[SafeSql, Store]:
    folder = tempfile.TemporaryDirectory()
    store = Store(Path(folder.name), memory="256MB", threads=1)
    atexit.register(folder.cleanup)
    atexit.register(store.close)
    return SafeSql(VIEWS), store


def _postgresql(body: str) -> str | None:
    try:
        pgparse.parse(body)
    except pgparse.PGQueryError as error:
        return f"is no PostgreSQL: {error}"
    return None


def _json(body: str) -> str | None:
    try:
        json.loads(body)
    except ValueError as error:
        return f"is no JSON: {error}"
    return None


def _python(body: str) -> str | None:
    try:
        compile(body, "example", "exec")
    except SyntaxError as error:
        return f"is no Python: {error.msg}, line {error.lineno}"
    return None


def _bash(body: str) -> str | None:
    bash = shutil.which("bash") or "bash"
    done = subprocess.run([bash, "-n"], input=body, text=True, capture_output=True, check=False)
    return f"is no shell: {done.stderr.strip()}" if done.returncode else None


def _csv(body: str) -> str | None:
    rows = [row for row in csv.reader(body.splitlines()) if row]
    if len({len(row) for row in rows}) != 1:
        return "has rows of different lengths"
    known = [
        {word for column in register.columns for word in (column.name, *column.titles)}
        for register in REGISTERS.values()
    ]
    if any(set(rows[0]) <= titles for titles in known):
        return None
    nearest = max(known, key=lambda titles: len(titles & set(rows[0])))
    unknown = ", ".join(sorted(set(rows[0]) - nearest))
    return f"has titles that no register has: {unknown}"


def _ini(body: str) -> str | None:
    for number, line in enumerate(body.splitlines(), 1):
        if not re.fullmatch(r"\s*|#.*|\[[A-Z]\w+\]|[A-Z]\w+=.*", line):
            return f"has no unit file's form in its line {number}"
    return None


_CHECKS: dict[str, Callable[[str], str | None]] = {
    "toml": _toml,
    "console": _console,
    "sql": _sql,
    "postgresql": _postgresql,
    "json": _json,
    "python": _python,
    "bash": _bash,
    "sh": _bash,
    "csv": _csv,
    "ini": _ini,
}
