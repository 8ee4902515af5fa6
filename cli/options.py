"""The flags that commands share, as groups, and the decorator that spreads a group into flags.

A command takes a group as one parameter; typer sees each field of it as an option of its own. So
each flag is written once and means the same everywhere.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from cli.help_texts import taught

if TYPE_CHECKING:
    from proxy.settings_types import Loaded


class Language(StrEnum):
    """The language of headings and sentences."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Where:
    """Which configuration a command works on."""

    config: Annotated[
        Path,
        typer.Option(
            "--config",
            envvar="WHOSAW_CONFIG",
            metavar="FOLDER",
            help="The folder that holds whosaw.toml.",
            rich_help_panel="Shared",
        ),
    ] = Path()
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            help="On a failure show where in the program (never a value).",
            rich_help_panel="Shared",
        ),
    ] = False


@dataclass(frozen=True, slots=True)
class Output:
    """In which form an answer is given."""

    as_json: Annotated[
        bool,
        typer.Option("--json", help="Answer as one JSON object.", rich_help_panel="Output"),
    ] = False
    as_csv: Annotated[
        bool,
        typer.Option("--csv", help="Answer as CSV (UTF-8).", rich_help_panel="Output"),
    ] = False
    excel: Annotated[
        bool,
        typer.Option(
            "--excel",
            help="CSV that Excel opens rightly: with a byte order mark, no cell a formula.",
            rich_help_panel="Output",
        ),
    ] = False
    parquet: Annotated[
        Path | None,
        typer.Option(
            "--parquet", metavar="FILE", help="Write a Parquet file.", rich_help_panel="Output"
        ),
    ] = None
    language: Annotated[
        Language | None,
        typer.Option(
            "--lang",
            help="Language of headings and sentences. Default: the setting `language`.",
            rich_help_panel="Output",
        ),
    ] = None


def language_of(loaded: Loaded, output: Output) -> Language:
    """Give the language of an answer."""
    return output.language or Language(loaded.settings.language)


@dataclass(frozen=True, slots=True)
class Period:
    """Which time a question is about."""

    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="TIME",
            help="30m, 1h, 7d, 2w, today, yesterday, 2026-11-24, '2026-11-24 09:00', 09:00.",
            rich_help_panel="Period",
        ),
    ] = None
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="TIME",
            help="The same forms; a date alone includes that day. Default: now.",
            rich_help_panel="Period",
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the log is asked; it is journalled with the question."""

    case: Annotated[
        str | None,
        typer.Option(
            "--case",
            metavar="ID",
            help="The case this question belongs to.",
            rich_help_panel="Shared",
        ),
    ] = None
    why: Annotated[
        str | None,
        typer.Option(
            "--why",
            metavar="TEXT",
            help="The purpose of your question, journalled with it.",
            rich_help_panel="Shared",
        ),
    ] = None


def flattened(command: Callable[..., None]) -> Callable[..., None]:
    """Spread each dataclass parameter of a command into one option per field.

    The command is called with the dataclasses filled again.
    """
    hints = get_type_hints(command, include_extras=True)
    own: list[inspect.Parameter] = []
    shared: list[inspect.Parameter] = []
    groups: dict[str, tuple[type[Any], list[str]]] = {}
    for parameter in inspect.signature(command).parameters.values():
        kind = hints[parameter.name]
        if not is_dataclass(kind):
            own.append(parameter.replace(annotation=kind, kind=inspect.Parameter.KEYWORD_ONLY))
            continue
        assert isinstance(kind, type)  # noqa: S101 - an annotation is a type, not an instance
        field_hints = get_type_hints(kind, include_extras=True)
        groups[parameter.name] = (kind, [field.name for field in fields(kind)])
        shared.extend(
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                annotation=field_hints[field.name],
                default=field.default,
            )
            for field in fields(kind)
        )

    @functools.wraps(command)
    def spread(**given: Any) -> None:
        for name, (kind, names) in groups.items():
            given[name] = kind(**{field: given.pop(field) for field in names})
        command(**given)

    parameters = [*own, *shared]
    spread.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    spread.__doc__ = taught(command.__doc__ or "")
    spread.__annotations__ = {p.name: p.annotation for p in parameters}
    return spread
