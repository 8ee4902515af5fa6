"""`whosaw report`: what is shown to an authority, to a complainant, and to those who answer to them.

A file for each report; this one only mounts them.
"""

from __future__ import annotations

import typer

from cli.help_texts import taught
from cli.report.breach import breach
from cli.report.complaint import complaint
from cli.report.self_inspection import self_inspection

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Write reports: one HTML page each, in Chinese or English, made to be printed.

    Examples:
      whosaw report breach --account svc_report --since 7d
      whosaw report complaint --case K9
    """),
)


@app.callback()
def _root() -> None:
    """Hold the commands; its presence makes typer build a group."""


app.command()(breach)
app.command()(complaint)
app.command()(self_inspection)
