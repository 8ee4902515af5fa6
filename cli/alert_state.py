"""What was told to whom, what is still to be told, and what was given up: kept in one private file.

Each target remembers how far it has seen, so a finding is told once over restarts. A message is written
down before it is sent and struck out after, so a death between the two sends it again under the same
key. The file holds what a message holds, which is no value of a data subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from cli.alert_facts import Fact, gravest_first, message_id, stripped, wanted
from ledger import files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from proxy.settings_types import AlertTarget

OVERLAP = 600 * 1_000_000
"""How far back, in µs, findings are looked at again: a clock may be set back between two of them."""
_BEGINS = 3600 * 1_000_000
MOST_FACTS = 100
"""Findings that a message tells one by one; the others it counts."""
MOST_TOLD = 20_000
"""Findings remembered by name within `OVERLAP`; in a flood of more the order alone decides."""
_MOST_LOST = 20
FIRST_DELAY_S = 5
MOST_DELAY_S = 600
GIVE_UP_S = 24 * 3600
"""Tries double their distance from 5 s to 10 min, for a day: an outage over night is survived."""
_TURN = 8
"""Tries after which it is the next message's turn: one that is never taken holds up none for long.

What is found meanwhile joins the message that was not tried yet, so that few wait in the end."""
_SECOND = 1_000_000


class StateUnreadable(Exception):
    """The file is there and is none of ours. The text says what to do."""


class Waiting(msgspec.Struct):
    """A message that is to be sent. `count` is of all its findings, `facts` tells the gravest."""

    id: str
    made_at: int
    count: int
    facts: list[Fact]
    attempts: int = 0
    next_at: int = 0
    why: str = ""


class Lost(msgspec.Struct, frozen=True):
    """A message that was given up."""

    at: int
    count: int
    why: str


class TargetState(msgspec.Struct):
    """A target's memory. Times are µs since the epoch.

    `since`: when it was configured; `seen_to`: the newest finding looked at; `told`: openings by
    finding, within `OVERLAP` of that; `floor`, `floor_finding`: the last one, in the order of opening
    and id, of those that a flood made forget; `before`: findings that were there already and are not
    told; `failures` in a row, and `rest_until` when it is tried again.
    """

    since: int
    seen_to: int
    looked: bool = False
    told: dict[str, int] = {}
    floor: int = 0
    floor_finding: str = ""
    waiting: list[Waiting] = []
    lost: list[Lost] = []
    before: int = 0
    done: int = 0
    done_at: int = 0
    failures: int = 0
    rest_until: int = 0


class LookState(msgspec.Struct):
    """The last look at the log. `reached`: up to when it was judged."""

    reached: int = 0
    at: int = 0
    seconds: float = 0
    trouble: str = ""


class AlertState(msgspec.Struct):
    """The whole file."""

    version: int = 1
    look: LookState = msgspec.field(default_factory=LookState)
    targets: dict[str, TargetState] = {}


def read_state(path: Path) -> AlertState:
    """Read the file; a new state where there is none.

    Raises:
        StateUnreadable: it cannot be read, or is not of this release.
    """
    try:
        state = msgspec.json.decode(path.read_bytes(), type=AlertState)
    except FileNotFoundError:
        return AlertState()
    except OSError as error:
        raise StateUnreadable(f"{path}: {error.strerror}") from None
    except msgspec.DecodeError:
        state = None
    if state is None or state.version != 1:
        message = (
            f"{path}: not written by this release. Move it away: then findings are new from now on."
        )
        raise StateUnreadable(message)
    return state


def write_state(path: Path, state: AlertState) -> None:
    """Put the state in the place of the file before, readable by its owner only."""
    files.replace(path, msgspec.json.encode(state))


def fitted(state: AlertState, names: Sequence[str], configured: int, now: int) -> None:
    """Bring the state in line with the targets that there are.

    A new one begins when it was configured, in µs: what is accessed between then and the first look is
    new. It is no more than an hour ago: a file's time may be an old one's.
    """
    since = min(now, max(configured, now - _BEGINS))
    state.targets = {
        name: state.targets.get(name) or TargetState(since, since - OVERLAP) for name in names
    }


def take(
    state: TargetState,
    target: AlertTarget,
    found: Sequence[Fact],
    now: int,
    *,
    more: bool = False,
) -> int:
    """Take what a look gave; put what is new for the target into a message. Gives how many are.

    `found` is in the order of opening and id; `more` of it is to come. At a target's first look what
    began before the target did is known, not new; later only what is wholly older than the target.
    """
    new = []
    least = _least(state)
    for fact in found:
        if (fact.opening, fact.finding) <= least or state.told.get(fact.finding) == fact.opening:
            continue
        state.told[fact.finding] = fact.opening
        if not wanted(target, fact):
            continue
        if _is_old(state, fact):
            state.before += 1
        else:
            new.append(stripped(target, fact))
    state.looked = state.looked or not more
    state.seen_to = max([state.seen_to, *(fact.opening for fact in found)])
    if len(state.told) >= MOST_TOLD:
        state.floor, state.floor_finding = found[-1].opening, found[-1].finding
        state.told = {}
    state.told = {
        one: opening for one, opening in state.told.items() if opening >= state.seen_to - OVERLAP
    }
    if new:
        _put(state, target.name, new, now)
    return len(new)


def look_from(state: AlertState) -> tuple[int, str]:
    """Give after which finding, in the order of opening (µs) and id, the next look is to begin."""
    return min(_least(one) for one in state.targets.values())


def _least(state: TargetState) -> tuple[int, str]:
    return max((state.floor, state.floor_finding), (state.seen_to - OVERLAP, ""))


def _is_old(state: TargetState, fact: Fact) -> bool:
    if state.looked:
        return 0 < fact.last_seen < state.since
    return fact.first_seen < state.since


def _put(state: TargetState, name: str, new: list[Fact], now: int) -> None:
    known: list[Fact] = []
    before, count, made_at = "", 0, now
    if state.waiting and not state.waiting[-1].attempts:
        last = state.waiting.pop()
        known, before, count, made_at = last.facts, last.id, last.count, last.made_at
    told = gravest_first([*known, *new])[:MOST_FACTS]
    key = message_id(name, before, new)
    state.waiting.append(Waiting(key, made_at, count + len(new), told))


def due(state: TargetState, now: int) -> Waiting | None:
    """Give the message that is to be tried now; None: not now, or none waits."""
    if now < state.rest_until:
        return None
    ready = [one for one in state.waiting if one.next_at <= now]
    return min(ready, key=lambda one: (one.attempts // _TURN, one.made_at), default=None)


def next_due(state: TargetState) -> int | None:
    """Give when the next message is to be tried, in µs; None: none waits."""
    if not state.waiting:
        return None
    return max(state.rest_until, min(one.next_at for one in state.waiting))


def begun(message: Waiting) -> None:
    """Note that a message is being sent: from now on it stays as it is."""
    message.attempts += 1


def delivered(state: TargetState, message: Waiting, now: int) -> None:
    """Strike out a message that arrived."""
    state.waiting = [one for one in state.waiting if one.id != message.id]
    state.done += message.count
    state.done_at = now
    state.failures = state.rest_until = 0


def failed(state: TargetState, message: Waiting, why: str, now: int, *, away: bool) -> bool:
    """Note a try that failed; tell whether the message is given up with it.

    `away`: the target cannot be had, so all its messages wait; else this one does, behind the others.
    """
    message.why = why
    if away:
        state.failures += 1
        delay = min(FIRST_DELAY_S * 2 ** min(state.failures - 1, 20), MOST_DELAY_S)
    else:
        delay = FIRST_DELAY_S
        message.attempts += _TURN - 1
        message.next_at = now + MOST_DELAY_S * _SECOND
    state.rest_until = now + delay * _SECOND
    if now - message.made_at < GIVE_UP_S * _SECOND:
        return False
    state.waiting = [one for one in state.waiting if one.id != message.id]
    state.lost = [*state.lost, Lost(now, message.count, why)][-_MOST_LOST:]
    return True
