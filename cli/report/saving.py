"""Where a report is written: the file that was asked for, or one named by what it is and when."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cli.ask import Desk


@dataclass(frozen=True, slots=True)
class Out:
    """Where the report is written."""

    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            help="The HTML file. Default: named by report and time, in this folder.",
            rich_help_panel="Output",
        ),
    ] = None


def file_for(out: Out, report: str, asked: Desk) -> Path:
    """Give the file of a report."""
    at = asked.now.astimezone(asked.zone).strftime("%Y%m%d-%H%M%S")
    return out.out or Path(f"{report}-{at}.html")
