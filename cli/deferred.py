"""Groups of commands that import a command when it is asked for.

`serve` stays in memory for months and needs neither DuckDB nor Arrow, which the questions do; and who
asks one thing need not wait for the parsers of another.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

import typer
import typer.core
import typer.main

if TYPE_CHECKING:
    from collections.abc import Mapping


class Deferred(typer.core.TyperGroup):
    """A group that knows where its commands stand."""

    places: ClassVar[Mapping[str, str]]
    """Each command's name, and its module and function or group, in the order of help texts."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Give the names of all commands."""
        del ctx
        return [*self.places]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Give a command by its name, None where there is none."""
        del ctx
        if cmd_name not in self.commands and cmd_name in self.places:
            self.commands[cmd_name] = self.imported(cmd_name)
        return self.commands.get(cmd_name)

    def imported(self, name: str) -> Any:
        """Import a command."""
        module, _, attribute = self.places[name].partition(":")
        found = getattr(import_module(module), attribute)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
            alone.command(name)(found)
            found = alone
        command: Any = typer.main.get_command(found)
        command.name = name
        return command


def hold_commands() -> None:
    """Be the callback of a deferred group: typer builds no group without one."""
