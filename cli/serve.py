"""`whosaw serve`: runs the proxies and the ledger."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cli.console import line, note, problem
from cli.door import CannotTell, WrongUse
from cli.exits import ExitCode
from cli.help_texts import taught
from cli.options import Language, Output, Where, flattened
from cli.words import counted, say
from proxy.config import load_settings
from proxy.serve import reload as reload_catalogue
from proxy.serve import serve as run
from proxy.supervise import CannotServe
from proxy.takeover import NotRunning

ALERTS = "cli.alert_process"
"""The process that tells of new findings; a name, since `serve` itself needs nothing of it."""

app = typer.Typer(
    add_completion=False,
    invoke_without_command=True,
    help=taught("""Run the proxies and the ledger until SIGTERM or Ctrl-C.

    Workers that die are replaced. At the end no new connection is taken, and open ones get `drain_s`
    seconds to finish. With --take-over a changed configuration or a new release takes the sockets of
    the old one, which ends by itself.

    Examples:
      whosaw serve --config /etc/whosaw
      whosaw serve --take-over
      whosaw serve reload
    """),
)


@app.callback()
@flattened
def serve(
    context: typer.Context,
    where: Where,
    take_over: Annotated[
        bool,
        typer.Option(
            "--take-over",
            help="Take over from the serve that runs; no client is refused or cut off.",
        ),
    ] = False,
) -> None:
    """Run the proxies and the ledger."""
    if context.invoked_subcommand is not None:
        return
    loaded = load_settings(where.config)
    if not loaded.settings.systems:
        message = (
            f"{where.config}: there is no system to serve. Write one: whosaw init system NAME "
            "--upstream … --listen …"
        )
        raise WrongUse(message)
    try:
        asyncio.run(
            run(
                loaded,
                take_over=take_over,
                debug=where.debug,
                announce=note,
                beside={"alerts": ALERTS} if loaded.settings.alerts else {},
            )
        )
    except CannotServe as error:
        raise WrongUse(str(error)) from None


@app.command("reload")
@flattened
def reload(output: Output, where: Where) -> None:
    """Read the catalogue now, and wait until every worker goes by it.

    A changed file is taken within seconds without this, too. A broken one changes nothing: what is
    wrong is told, and the command ends with 1. Changed settings are taken by serve --take-over.

    Example:
      whosaw serve reload
    """
    loaded = load_settings(where.config)
    language = output.language or Language(loaded.settings.language)
    try:
        done = reload_catalogue(loaded)
    except NotRunning:
        message = f"no serve runs for {loaded.folder}. Start it: whosaw serve"
        raise CannotTell(message) from None
    line(
        say(
            "reloaded",
            language,
            version=done.catalogue.version,
            workers=done.workers,
            total=counted(done.of_workers, "worker", language),
        )
    )
    if done.catalogue.trouble:
        problem(say("catalogue_trouble", language, error=done.catalogue.trouble))
    if done.catalogue.trouble or done.workers < done.of_workers:
        raise typer.Exit(ExitCode.WRONG)
