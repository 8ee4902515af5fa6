"""`whosaw ledger`: the log itself."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import typer

from cli.console import note
from cli.door import CannotTell
from cli.help_texts import taught
from cli.options import Where, flattened
from ledger.journal import JournalUnavailable
from ledger.keys import KeyRefused
from ledger.resident import LedgerBusy
from ledger.service import serve_ledger
from proxy.clock import now
from proxy.config import load_settings
from proxy.ledger_place import ledger_paths
from proxy.ledger_process import equipment

if TYPE_CHECKING:
    from proxy.settings_types import Loaded

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help=taught("""Run the ledger alone; `whosaw serve` runs it beside the proxies.

    Example:
      whosaw ledger run --config /etc/whosaw
    """),
)


@app.callback()
def _root() -> None:
    """Hold the commands; its presence makes typer build a group."""


@app.command()
@flattened
def run(where: Where) -> None:
    """Load journals and answer questions until SIGTERM or Ctrl-C, without proxies.

    For a host to which the journals of proxies elsewhere are copied.

    Example:
      whosaw ledger run --config /etc/whosaw
    """
    loaded = load_settings(where.config)
    try:
        asyncio.run(_answer(loaded))
    except LedgerBusy:
        message = f"{ledger_paths(loaded).lock} is held: the ledger runs already (whosaw status)."
        raise CannotTell(message) from None
    except (KeyRefused, JournalUnavailable) as error:
        raise CannotTell(str(error)) from None


async def _answer(loaded: Loaded) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    paths = ledger_paths(loaded)
    await serve_ledger(
        paths, equipment(loaded), now, stop, lambda: note(f"answering on {paths.socket}")
    )
