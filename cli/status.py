"""`whosaw status`: whether it works now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import typer
from msgspec import Struct

from access import LogFailurePolicy, LogGapReason
from cli import times
from cli.alert_status import ABOUT, AlertView, alert_lines
from cli.ask import opened
from cli.console import line
from cli.door import CannotTell
from cli.exits import ExitCode
from cli.options import Output, Where, flattened, language_of
from cli.serving import hidden_by, obeying, serve_status
from cli.tables import check_output, for_machine, give_to_machine, number
from cli.words import counted, say
from proxy.clock import now
from proxy.config import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from cli.options import Language
    from ledger.questions import LedgerStatus
    from proxy.recorder import LogState
    from proxy.serve import Status
    from proxy.settings_types import Loaded, System

LAG_S = 30.0
"""A ledger further behind than this is wrong: it loads every 50 ms, 75,000 records a second."""
_ERRORS = {
    LogGapReason.DISK_FULL: "ENOSPC",
    LogGapReason.IO_ERROR: "EIO",
    LogGapReason.HUNG: "ETIMEDOUT",
}
"""What the operator knows these reasons as."""


class Line(Struct, frozen=True):
    """One line of the status: what it is about, how that is, whether it is as it should be."""

    about: str
    state: str
    right: bool


@flattened
def status(output: Output, where: Where) -> None:
    """Show whether it works now: each system, each process, the log.

    Ends with 1 when something does not, and with 3 when only serve cannot be asked from this account:
    its control socket is for the account that serves, and others see what the ledger answers.
    `crm: refusing since 03:12 (EIO)` means that the log's disk does not take writes and crm refuses
    rather than go unrecorded: mend the disk, it goes on by itself.

    Examples:
      whosaw status
      whosaw status --json
    """
    check_output(output)
    loaded = load_settings(where.config)
    language = language_of(loaded, output)
    zone = times.zone_named(loaded.settings.zone)
    serving = serve_status(loaded)
    owner = hidden_by(loaded) if serving is None else None
    ledger = _ledger_status(loaded) if serving or owner else None
    view = Shown(language, zone, times.moment(now()))
    lines = list(lines_of(loaded, serving, ledger, view, owner))
    right = all(one.right for one in lines)
    if for_machine(output):
        table = pa.Table.from_pylist(
            [{"about": one.about, "state": one.state, "right": one.right} for one in lines]
        )
        give_to_machine(table, {"right": right}, output, zone)
    else:
        for one in lines:
            line(f"{one.about}: {one.state}", "" if one.right else "bold red")
        if right:
            line(say("all_works", language), "green")
    if not right:
        only_hidden = owner is not None and sum(not one.right for one in lines) == 1
        raise typer.Exit(ExitCode.CANNOT_TELL if only_hidden else ExitCode.WRONG)


class Shown(Struct, frozen=True):
    """How words and times are shown."""

    language: Language
    zone: ZoneInfo
    now: datetime

    def clock(self, microseconds: int) -> str:
        """Show µs since the epoch to the minute."""
        return times.minute(times.moment(microseconds), self.zone, self.now)

    def say(self, key: str, **parts: object) -> str:
        """Give a sentence."""
        return say(key, self.language, **parts)


def lines_of(
    loaded: Loaded,
    serving: Status | None,
    ledger: LedgerStatus | None,
    shown: Shown,
    owner: str | None = None,
) -> Iterator[Line]:
    """Give every line of the status, the systems first; `owner` alone may ask `serve`."""
    if owner is not None:
        yield Line("serve", shown.say("serve_hidden", owner=owner), right=False)
        yield from _ledger(ledger, shown)
        return
    if serving is None:
        yield Line("serve", shown.say("not_serving"), right=False)
        return
    states = [state for process in serving.processes for state in process.state.log]
    for system in loaded.settings.systems:
        yield _system(system, serving, states, shown)
    if serving.settings_version != loaded.version:
        yield Line("serve", shown.say("settings_changed"), right=True)
    if serving.catalogue.trouble:
        told = shown.say("catalogue_trouble", error=serving.catalogue.trouble)
        yield Line("catalogue", told, right=False)
    versions = {p.state.catalog_version for p in serving.processes if p.state.catalog_version}
    if versions - {serving.catalogue.version}:
        yield Line("catalogue", shown.say("catalogue_behind"), right=True)
    for order in sorted({order for one in serving.processes for order in one.state.orders}):
        count, of = obeying(serving, order)
        told = shown.say("obeyed", order=order, count=count, of=of)
        yield Line("orders", told, right=count == of)
    if serving.draining:
        yield Line("serve", shown.say("draining"), right=True)
    for process in serving.processes:
        if process.pid is None or not process.slot:
            if process.pid is not None and process.restarts == 0:
                yield Line(process.kind, shown.say("process_starting"), right=True)
                continue
            restarts = counted(process.restarts, "time", shown.language)
            told = shown.say("process_down", restarts=restarts)
            yield Line(process.kind, told, right=False)
    yield from _ledger(ledger, shown)
    view = AlertView(shown.language, shown.zone, shown.now)
    for alert in alert_lines(loaded, view):
        yield Line(ABOUT, alert.text, alert.right)


def _system(system: System, serving: Status, states: Sequence[LogState], shown: Shown) -> Line:
    if system.name not in {one.name for one in serving.systems}:
        return Line(system.name, shown.say("not_served"), right=False)
    trouble = [state for state in states if system.name in state.systems]
    if not trouble:
        told = shown.say("served", listen=system.listen, upstream=system.upstream, mode=system.mode)
        return Line(system.name, told, right=True)
    first = min(trouble, key=lambda state: state.since)
    refusing = first.policy is LogFailurePolicy.REFUSE
    told = shown.say(
        "refusing" if refusing else "passing",
        at=shown.clock(first.since),
        error=_ERRORS.get(first.reason, first.reason.value),
        count=number(sum(s.refused if refusing else s.passed for s in trouble)),
    )
    return Line(system.name, told, right=False)


def _ledger(ledger: LedgerStatus | None, shown: Shown) -> Iterator[Line]:
    if ledger is None:
        yield Line("ledger", shown.say("ledger_away"), right=False)
        return
    if ledger.trouble:
        yield Line("ledger", shown.say("ledger_trouble", error=ledger.trouble), right=False)
    for slot in ledger.slots:
        if slot.trouble:
            told = shown.say("slot_trouble", slot=slot.slot, error=slot.trouble)
            yield Line("ledger", told, right=False)
    at = ledger.complete_to
    reached = (
        shown.say("complete_to", at=times.clock(at, shown.zone, shown.now))
        if at
        else shown.say("not_complete")
    )
    right = ledger.lag_s is not None and ledger.lag_s <= LAG_S
    yield Line("ledger", reached, right=right)


def _ledger_status(loaded: Loaded) -> LedgerStatus | None:
    """Ask the resident process; None when it does not answer."""
    try:
        with opened(loaded) as ledger:
            return ledger.status()
    except CannotTell:
        return None
