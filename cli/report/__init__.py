"""`whosaw report`: what is shown to an authority, to a complainant, and to those who answer to them.

A file for each report; this one only mounts them.
"""

from __future__ import annotations

import typer

from cli.help_texts import taught
from cli.report.breach import breach
from cli.report.complaint import complaint
from cli.report.evidence import evidence
from cli.report.self_inspection import self_inspection

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Write reports, as HTML pages in Chinese or English made to be printed, and evidence.

    Examples:
      whosaw report breach --account svc_report --since 7d
      whosaw report complaint --case K9
      whosaw report evidence --case 17-03
    """),
)


@app.callback()
def _root() -> None:
    """Hold the commands; its presence makes typer build a group."""


app.command()(breach)
app.command()(complaint)
app.command()(evidence)
app.command()(self_inspection)
