"""What `status` says of the alerts, and `doctor` of what did not arrive."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from cli import times
from cli.alert_state import StateUnreadable, next_due, read_state
from cli.words import counted, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from cli.alert_state import AlertState, TargetState
    from cli.options import Language
    from proxy.settings_types import Loaded

ABOUT = "alerts"
SLOW_S = 30.0
"""A look that takes longer leaves less than a minute from the access to the message."""
_SILENT = timedelta(minutes=2)
"""Without a look for so long nobody looks: it does every five seconds, or while it judges."""
_MOST_JUDGING = timedelta(minutes=15)
_REMEMBERED = timedelta(days=7)
"""How long what was given up is told of a target that has worked since."""


class AlertLine(Struct, frozen=True):
    """One line: how it is, whether it is as it should be."""

    text: str
    right: bool


class AlertView(Struct, frozen=True):
    """How words and times are shown."""

    language: Language
    zone: ZoneInfo
    now: datetime

    def clock(self, microseconds: int) -> str:
        """Show µs since the epoch to the minute."""
        return times.minute(times.moment(microseconds), self.zone, self.now)

    def findings(self, count: int) -> str:
        """Say how many findings."""
        return counted(count, "new_finding", self.language)


def alert_lines(loaded: Loaded, view: AlertView) -> Iterator[AlertLine]:
    """Give a line for each target, after those on looking; none where there is no target."""
    if not loaded.settings.alerts:
        return
    try:
        state = read_state(loaded.alert_state)
    except StateUnreadable as error:
        told = say("alerts_unreadable", view.language, why=str(error))
        yield AlertLine(told, right=False)
        return
    yield from _looking(state, view)
    for target in loaded.settings.alerts:
        known = state.targets.get(target.name)
        if known is None:
            told = say("alerts_begin", view.language, target=target.name)
            yield AlertLine(told, right=True)
        else:
            yield from target_lines(target.name, known, view)


def target_lines(name: str, state: TargetState, view: AlertView) -> Iterator[AlertLine]:
    """Give the lines of one target: what was given up, what waits, what was told."""
    language = view.language
    for lost in state.lost:
        works_since = state.done_at > lost.at
        if works_since and view.now - times.moment(lost.at) > _REMEMBERED:
            continue
        told = say(
            "alerts_lost",
            language,
            target=name,
            count=view.findings(lost.count),
            at=view.clock(lost.at),
            why=lost.why,
        )
        yield AlertLine(told, right=works_since)
    tried = [one for one in state.waiting if one.why]
    if tried:
        told = say(
            "alerts_waiting",
            language,
            target=name,
            count=view.findings(sum(one.count for one in state.waiting)),
            at=view.clock(min(one.made_at for one in tried)),
            why=tried[-1].why,
            next=view.clock(next_due(state) or 0),
        )
        yield AlertLine(told, right=False)
        return
    since = view.clock(state.since)
    if state.done:
        count, at = view.findings(state.done), view.clock(state.done_at)
        told = say("alerts_told", language, target=name, count=count, since=since, at=at)
    else:
        told = say("alerts_none_yet", language, target=name, since=since)
    yield AlertLine(told, right=True)


def _looking(state: AlertState, view: AlertView) -> Iterator[AlertLine]:
    look = state.look
    if not look.at:
        return
    if look.trouble:
        told = say("alerts_look_trouble", view.language, at=view.clock(look.at), why=look.trouble)
        yield AlertLine(told, right=False)
    if look.seconds > SLOW_S:
        yield AlertLine(
            say("alerts_slow", view.language, seconds=f"{look.seconds:.0f}"), right=False
        )
    may_take = min(_SILENT + timedelta(seconds=3 * look.seconds), _MOST_JUDGING)
    if view.now - times.moment(look.at) > may_take:
        told = say("alerts_no_look", view.language, at=view.clock(look.at))
        yield AlertLine(told, right=False)
