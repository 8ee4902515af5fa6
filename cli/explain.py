"""`whosaw explain`: why an access was recorded as it was, and what a rule tests."""

from __future__ import annotations

from typing import ClassVar

import typer

from cli.deferred import Deferred, hold_commands
from cli.help_texts import taught


class _Explain(Deferred):
    places: ClassVar = {
        "sql": "cli.explain_sql:sql",
        "http": "cli.explain_http:http",
        "access": "cli.explain_access:access",
        "rule": "cli.explain_rule:rule",
    }


app = typer.Typer(
    add_completion=False,
    cls=_Explain,
    no_args_is_help=True,
    help=taught("""Explain why: an access, a rule, a statement, a body.

    Examples:
      whosaw explain access 4f1c09ab
      whosaw explain rule P9.3-2
      whosaw explain sql "select msisdn from subscriber" --schema crm.sql
      whosaw explain http customers.json --url /customers
    """),
)
app.callback()(hold_commands)
