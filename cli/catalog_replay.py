"""`whosaw catalog replay`: labels what was recorded earlier by the catalogue that holds now."""

from __future__ import annotations

from typing import Annotated

import pyarrow as pa
import typer

from cli.ask import desk
from cli.console import line
from cli.options import Output, Period, Reason, Where, flattened
from cli.progress import working
from cli.tables import for_machine
from cli.words import counted, say
from ledger.questions import Replay


@flattened
def replay(
    output: Output,
    period: Period,
    reason: Reason,
    where: Where,
    system: Annotated[
        str | None, typer.Option("--system", metavar="NAME", help="Only this system.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only count what would be labelled anew.")
    ] = False,
) -> None:
    """Label earlier accesses by the catalogue that holds now; --since says how far back.

    Nothing is rewritten: each access whose labels change gets a record of its own that names it, and
    answers show the newest labels. No value was kept, so only decisions, terms and categories of the
    house can change a label; persons once counted stay counted.

    Examples:
      whosaw catalog replay --since 30d --dry-run
      whosaw catalog replay --since 2026-11-01 --system crm --why "bill numbers were no ID numbers"
    """
    with desk(where, output, reason) as asked:
        since, until = asked.period(period, "30d")
        accesses, more = 0, True
        while more:
            with working(say("asking", asked.language)):
                done = asked.ledger.replay(
                    Replay(since, until, system, dry_run, reason.why, reason.case)
                )
            accesses += done.accesses
            more = done.more and not dry_run
        if for_machine(output):
            told = {
                "accesses": accesses,
                "shapes": done.shapes,
                "catalog_version": done.catalog_version,
                "written": not dry_run,
            }
            asked.give(pa.Table.from_pylist([told]), {})
            return
        records = counted(accesses, "access", asked.language)
        shapes = counted(done.shapes, "shape", asked.language)
        if not accesses:
            line(say("replay_none", asked.language, shapes=shapes))
        elif dry_run:
            line(say("replay_dry", asked.language, records=records, shapes=shapes))
        else:
            line(
                say(
                    "replay_done",
                    asked.language,
                    records=records,
                    shapes=shapes,
                    version=done.catalog_version,
                )
            )
