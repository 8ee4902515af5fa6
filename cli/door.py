"""The one door of the command line: every error leaves as a message, never as a traceback.

A message says what was expected, what came and what to do; it goes to standard error. What was typed
is shown back only after anything that looks like an identifier is masked. With `--debug` the place
of a failure is shown as files, lines and functions: no values, no text of another library, no local
variables.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
import typer.core

from cli.console import note, problem
from cli.exits import ExitCode
from proxy.config import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from traceback import FrameSummary

USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
"""What typer raises for wrong options and arguments; it has no public name."""
_MAIL = r"[^\s'\"=]+@[^\s'\"]+"
_DIGITS = r"[^\s'\"=]*(?:\d[ -]?){6}[^\s'\"]*"
_NOT_ASCII = r"[^\x00-\x7f]{2,}"
_IDENTIFIER = re.compile(f"{_MAIL}|{_DIGITS}|{_NOT_ASCII}")
"""An address of mail, six digits in a row, a name in Chinese: never shown back."""
_WRONG_PATH = {
    errno.ENOENT,
    errno.EACCES,
    errno.EPERM,
    errno.EEXIST,
    errno.EISDIR,
    errno.ENOTDIR,
}
"""What a path that was typed wrongly gives; other errors (a full disk) are no wrong use."""
_ROOT = Path(__file__).resolve().parent.parent


class WrongUse(Exception):
    """The command was used wrongly. The text says what to do instead, and holds no value."""


class CannotTell(Exception):
    """The question has no answer now. The text says why and what to do, and holds no value."""


class Door(typer.core.TyperGroup):
    """The root of the commands: runs one and turns whatever it raises into words."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **named: Any) -> Any:
        """Run the command line and end the process with its exit code."""
        named["standalone_mode"] = False
        named.setdefault("prog_name", "whosaw")
        given = sys.argv[1:] if args is None else args
        _spell_what_has_no_sign()
        try:
            code = super().main(args, *rest, **named)
        except Exception as error:  # noqa: BLE001 - the door
            code = _told(error, "--debug" in given or bool(os.environ.get("WHOSAW_DEBUG")))
        sys.exit(code if isinstance(code, int) else ExitCode.RAN)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader that has seen enough (`| head`) is no failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ExitCode.RAN) from None


def _spell_what_has_no_sign() -> None:
    r"""Have a terminal or file of another encoding get what it cannot hold as `\u7528`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def masked(text: str) -> str:
    """Give a text with everything that may be an identifier taken out."""
    return _IDENTIFIER.sub("…", text)


def _told(error: BaseException, debug: bool) -> ExitCode:
    """Say what went wrong; give the exit code it means."""
    if debug:
        _show_place(error)
    if isinstance(error, USAGE_ERROR):
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "whosaw"
        text = masked(error.format_message())  # type: ignore[attr-defined]
        text = text.replace(": Value error, ", ": ")  # the words of the library that checks enums
        if not text:  # a group without a command: its help was shown
            return ExitCode.RAN
        problem(f"{text.rstrip('.')}. Run `{command} --help` for what it takes.")
        return ExitCode.USAGE
    if isinstance(error, WrongUse | ConfigError):
        problem(str(error))
        return ExitCode.USAGE
    if isinstance(error, CannotTell):
        problem(str(error))
        return ExitCode.CANNOT_TELL
    if isinstance(error, typer.Abort | EOFError):
        problem("nothing was typed, so nothing was done.")
        return ExitCode.USAGE
    if isinstance(error, OSError):
        place = f"{error.filename}: " if isinstance(error.filename, str | Path) else ""
        problem(
            f"{place}{error.strerror or type(error).__name__}. Check that path, its owner and mode."
        )
        return ExitCode.USAGE if error.errno in _WRONG_PATH else ExitCode.CANNOT_TELL
    where = _frames(error)[-1:]
    at = f" in {where[0].name} ({_short(where[0])})" if where else ""
    problem(
        f"a fault of whosaw itself: {type(error).__name__}{at}. Nothing was changed by the answer "
        "that failed. Run it again with --debug and report what that shows; it holds no value."
    )
    return ExitCode.CANNOT_TELL


def _show_place(error: BaseException) -> None:
    """Show where an error came from: files, lines and functions of it and of its causes."""
    cause: BaseException | None = error
    while cause is not None:
        note(f"{type(cause).__module__}.{type(cause).__qualname__}")
        for frame in _frames(cause):
            note(f"  {_short(frame)} {frame.name}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)


def _frames(error: BaseException) -> list[FrameSummary]:
    return list(traceback.extract_tb(error.__traceback__))


def _short(frame: FrameSummary) -> str:
    """Give a frame's place without the folders of this machine."""
    file = Path(frame.filename)
    if file.is_relative_to(_ROOT) and ".venv" not in file.parts:
        return f"{file.relative_to(_ROOT)}:{frame.lineno}"
    parts = file.parts
    start = parts.index("site-packages") + 1 if "site-packages" in parts else len(parts) - 2
    return f"{'/'.join(parts[start:])}:{frame.lineno}"
