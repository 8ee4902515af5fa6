"""How help texts are written: as plain doc strings, examples indented under a line of their own."""

from __future__ import annotations

import inspect
import re

_EXAMPLE = re.compile(r"^[^\n]+:\n(?:  +\S[^\n]*(?:\n|$))+$")


def taught(text: str) -> str:
    """Give a help text in which typer leaves examples as they stand and fills everything else.

    A paragraph is an example when its first line ends with a colon and all others are indented. The
    mark for it (backspace on a line of its own) is click's.
    """
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(f"\b\n{p}" if _EXAMPLE.match(p) else p for p in paragraphs)
