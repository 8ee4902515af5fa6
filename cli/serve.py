"""`whosaw serve`: runs the proxies and the ledger."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cli.console import note
from cli.door import WrongUse
from cli.options import Where, flattened
from proxy.config import load_settings
from proxy.serve import serve as run
from proxy.supervise import CannotServe


@flattened
def serve(
    where: Where,
    take_over: Annotated[
        bool,
        typer.Option(
            "--take-over",
            help="Take over from the serve that runs; no client is refused or cut off.",
        ),
    ] = False,
) -> None:
    """Run the proxies and the ledger until SIGTERM or Ctrl-C.

    Workers that die are replaced. At the end no new connection is taken, and open ones get `drain_s`
    seconds to finish. With --take-over a changed configuration or a new release takes the sockets of
    the old one, which ends by itself.

    Examples:
      whosaw serve --config /etc/whosaw
      whosaw serve --take-over
    """
    loaded = load_settings(where.config)
    if not loaded.settings.systems:
        message = (
            f"{where.config}: there is no system to serve. Write one: whosaw init system NAME "
            "--upstream … --listen …"
        )
        raise WrongUse(message)
    try:
        asyncio.run(run(loaded, take_over=take_over, debug=where.debug, announce=note))
    except CannotServe as error:
        raise WrongUse(str(error)) from None
