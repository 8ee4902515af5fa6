"""The command line: which commands there are, in the order in which they are met.

A command's module is imported when the command is asked for: `serve` stays in memory for months and
needs neither DuckDB nor Arrow, which the questions do.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
import typer.main

from cli.door import Door
from cli.help_texts import taught

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, tuple[str, str]] = {
    "init": ("RUN", "cli.init:app"),
    "demo": ("RUN", "cli.demo.command:demo"),
    "serve": ("RUN", "cli.serve:app"),
    "status": ("RUN", "cli.status:status"),
    "doctor": ("RUN", "cli.doctor:doctor"),
    "catalog": ("KNOW", "cli.catalog:app"),
    "register": ("KNOW", "cli.register:app"),
    "accesses": ("ASK", "cli.accesses:accesses"),
    "who": ("ASK", "cli.who:who"),
    "query": ("ASK", "cli.query:query"),
    "explain": ("ASK", "cli.explain:app"),
    "check": ("JUDGE", "cli.check:check"),
    "finding": ("JUDGE", "cli.finding:app"),
    "suspend": ("JUDGE", "cli.suspend:app"),
    "report": ("PROVE", "cli.report:app"),
    "ledger": ("PROVE", "cli.ledger:app"),
}
"""What a command is for, and its function or group."""


class Whosaw(Door):
    """All commands, each imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Give the names of all commands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Give a command by its name, None where there is none."""
        del ctx
        if cmd_name not in self.commands and cmd_name in COMMANDS:
            self.commands[cmd_name] = _imported(cmd_name)
        return self.commands.get(cmd_name)


def _imported(name: str) -> Any:
    panel, place = COMMANDS[name]
    module, _, attribute = place.partition(":")
    found = getattr(import_module(module), attribute)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
        alone.command(name)(found)
        found = alone
    command: Any = typer.main.get_command(found)
    command.name = name
    command.rich_help_panel = panel
    return command


app = typer.Typer(
    name="whosaw",
    cls=Whosaw,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help=taught("""
    Who saw this person's data, and was it for the purpose he was told?

    Exit codes: 0 ran, 1 something is wrong, 2 wrong use, 3 could not tell.

    Begin here:
      whosaw demo                  a telecom in miniature, in a minute
      whosaw init /etc/whosaw      then init system, doctor, serve
      whosaw accesses --since 1h   what happened
    """),
)


@app.callback()
def _root() -> None:
    """Hold the commands; its presence makes typer build a group."""


if __name__ == "__main__":
    app()
