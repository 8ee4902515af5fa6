"""`whosaw catalog`: what each field holds, by machines' proposals and people's decisions."""

from __future__ import annotations

import typer

from cli.catalog_check import check, diff
from cli.catalog_classify import classify
from cli.catalog_list import list_fields
from cli.catalog_replay import replay
from cli.catalog_review import review
from cli.catalog_scan import scan
from cli.help_texts import taught

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Say what each field holds: machines propose, people decide.

    One YAML file a system, in the folder that the setting `catalog` names, under your version
    control.

    Examples:
      whosaw catalog scan crm postgresql://whosaw@db.internal/crm
      whosaw catalog review crm
      whosaw catalog check --against origin/main
    """),
)
app.command()(scan)
app.command("list")(list_fields)
app.command()(review)
app.command()(diff)
app.command()(check)
app.command()(classify)
app.command()(replay)
