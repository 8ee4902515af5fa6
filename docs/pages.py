"""What cog writes into generated pages: the text of `--help`, the table of data categories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer.main
import typer.rich_utils
from typer.testing import CliRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_WIDTH = "100"


def commands() -> str:
    """Give the command reference: a heading and the help text for each command, in order."""
    from cli.main import app  # noqa: PLC0415 - links and settings are checked without it

    typer.rich_utils.MAX_WIDTH = int(_WIDTH)
    parts = []
    for path in command_paths():
        shown = CliRunner().invoke(app, [*path, "--help"], env=_PLAIN, prog_name="whosaw")
        text = "\n".join(line.rstrip() for line in _ESCAPES.sub("", shown.stdout).splitlines())
        text = re.sub(r"\n{3,}", "\n\n", text).strip("\n")
        parts.append(f"{'#' * (2 + max(len(path) - 1, 0))} whosaw {' '.join(path)}".rstrip())
        parts.append(f"```text\n{text}\n```")
    return "\n\n".join(parts) + "\n"


def categories() -> str:
    """Give the table of the built-in data categories, the most sensitive first."""
    from proxy.wiring import read_catalogue  # noqa: PLC0415

    known = read_catalogue().categories.values()
    rows = [
        f"| `{one.id}` | {one.zh} | {one.en} | {one.sensitivity} |"
        for one in sorted(known, key=lambda one: (-one.sensitivity, one.id))
    ]
    return "\n".join(["| id | zh | en | level |", "|---|---|---|---|", *rows]) + "\n"


def command_paths() -> list[tuple[str, ...]]:
    """Give the path of every command that is not hidden: (), ("init",), and so on."""
    from cli.main import app  # noqa: PLC0415

    return list(_paths(typer.main.get_command(app), ()))


def _paths(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield path
    if not hasattr(command, "list_commands"):
        return
    with command.context_class(command, info_name="whosaw") as context:
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if not below.hidden:
                yield from _paths(below, (*path, name))


_PLAIN = {"COLUMNS": _WIDTH, "NO_COLOR": "1", "TERM": "dumb", "TERMINAL_WIDTH": _WIDTH}
