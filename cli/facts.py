"""A few facts about one thing, each with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from cli.console import cleaned, show
from cli.words import row_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli.options import Language


def show_facts(facts: Sequence[tuple[str, str]], language: Language) -> None:
    """Show names and texts, one under the other; a name that stands twice is shown once."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    before = ""
    for name, text in facts:
        told = "" if name == before else row_name(name, language)
        grid.add_row(Text(told), Text("\n".join(cleaned(part) for part in text.split("\n"))))
        before = name
    show(grid)
