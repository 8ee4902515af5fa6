"""Where the commands write: answers to standard output, notes and problems to standard error.

Texts of the record come from the wire, through the gate; control characters in them are shown as
escapes all the same, and square brackets are never markup.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType

PIPE_WIDTH = 100
"""Columns of a table that goes to a file or a pipe, where no terminal says how wide it is."""


def out() -> Console:
    """Give the console of standard output."""
    return _console(stderr=False)


def err() -> Console:
    """Give the console of standard error."""
    return _console(stderr=True)


def show(shown: RenderableType) -> None:
    """Write a part of the answer."""
    out().print(shown)


def line(text: str, style: str = "") -> None:
    """Write one line of the answer; nothing in it is markup, and no path in it is cut."""
    out().print(Text(text, style=style), soft_wrap=True)


def paragraph(text: str, indent: int, style: str = "") -> None:
    """Write a text that is filled to the width and indented as a whole."""
    out().print(Padding(Text(text, style=style), (0, 0, 0, indent)))


def note(text: str, style: str = "dim") -> None:
    """Write a line beside the answer, to standard error."""
    err().print(Text(text, style=style), soft_wrap=True)


def problem(text: str) -> None:
    """Write what went wrong, to standard error. A path or a command in it is never cut in two."""
    err().print(Text.assemble(("whosaw: ", "bold red"), text), soft_wrap=True)


def raw(content: str) -> None:
    """Write a machine's answer as it is."""
    sys.stdout.write(content)


def cleaned(text: str) -> str:
    r"""Give a text whose control and direction characters are escapes such as `\x1b`."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else _escape(c) for c in text
    )


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


class _Console(Console):
    """A console whose reader may stop reading (`| head`): that is no failure."""

    def on_broken_pipe(self) -> None:
        """End quietly."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0)


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    told = os.environ.get("COLUMNS", "").isdigit()
    width = None if told or stream.isatty() else PIPE_WIDTH
    return _Console(stderr=stderr, width=width, highlight=False, emoji=False, markup=False)
