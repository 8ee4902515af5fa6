"""`whosaw catalog`: what each field holds, by machines' proposals and people's decisions."""

from __future__ import annotations

from typing import ClassVar

import typer

from cli.deferred import Deferred, hold_commands
from cli.help_texts import taught


class _Catalog(Deferred):
    places: ClassVar = {
        "scan": "cli.catalog_scan:scan",
        "list": "cli.catalog_list:list_fields",
        "review": "cli.catalog_review:review",
        "diff": "cli.catalog_check:diff",
        "check": "cli.catalog_check:check",
        "classify": "cli.catalog_classify:classify",
        "replay": "cli.catalog_replay:replay",
    }


app = typer.Typer(
    add_completion=False,
    cls=_Catalog,
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
app.callback()(hold_commands)
