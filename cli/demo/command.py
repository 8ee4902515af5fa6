"""`whosaw demo`: what the product does, in a minute, on a machine with nothing prepared."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from cli.demo.postgres_server import PostgresMissing
from cli.demo.scene import DemoFailed, Scene, play

if TYPE_CHECKING:
    from cli.demo.subscribers import Subscriber


def demo(
    clean: Annotated[
        bool, typer.Option("--clean", help="Play the same without violations; no finding is right.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Leave it running to explore, until Ctrl-C.")
    ] = False,
) -> None:
    """Play a telecom in miniature: traffic, answers, findings, then gone.

    Starts a real PostgreSQL with 10,000 made-up subscribers, a customer-care API over it and whosaw
    before both, sends a few hundred requests, shows who saw what, and stops everything.
    """
    console = Console(highlight=False, soft_wrap=True)
    found: list[int] = []

    def ask(scene: Scene) -> int:
        found.append(_ask(scene, clean=clean))
        return found[0]

    def say(text: str) -> None:
        console.print(text, markup=False)

    try:
        code = asyncio.run(play(clean=clean, keep=keep, say=say, ask=ask))
    except (DemoFailed, PostgresMissing) as error:
        console.print(f"demo: {error}", style="red", markup=False)
        raise typer.Exit(1) from None
    raise typer.Exit(code)


def _ask(scene: Scene, *, clean: bool) -> int:
    """Put the questions; gives 0 when the findings are what the scene planted."""
    known: Subscriber = next(p for p in scene.people if p.service_ended_at is None)
    wrong = [
        scene.ask("accesses", "--since", "1h", "--system", "care", "--limit", "8"),
        scene.ask(
            "accesses", "--since", "1h", "--system", "crm", "--min-people", "1", "--limit", "8"
        ),
        scene.ask("who", "--stdin", "--since", "1h", given=f"{known.msisdn}\n"),
        scene.ask("query", "exports", "--since", "1h"),
    ]
    checked = scene.ask("check", "--since", "1h")
    expected = 0 if clean else 1
    if any(wrong) or checked != expected:
        scene.say(f"\ndemo: expected check to exit {expected}, it gave {checked}; others {wrong}")
        return 1
    scene.say(
        "\nNothing found, as it should be."
        if clean
        else "\nThat was a miniature. Next: whosaw demo --keep, and docs/tutorial/first-hour.md"
    )
    return 0
