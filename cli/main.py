"""The command line: which commands there are, in the order in which they are met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import typer

from cli.deferred import Deferred, hold_commands
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


class Whosaw(Deferred, Door):
    """All commands."""

    places: ClassVar = {name: place for name, (_, place) in COMMANDS.items()}

    def imported(self, name: str) -> Any:
        """Import a command and say what it is for."""
        command = super().imported(name)
        command.rich_help_panel = COMMANDS[name][0]
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


app.callback()(hold_commands)


if __name__ == "__main__":
    app()
