"""What a target remembers: a finding is told once, tries are bounded, nothing is lost by a restart."""

from __future__ import annotations

import stat

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from access import Severity
from cli.alert_state import (
    FIRST_DELAY_S,
    GIVE_UP_S,
    MOST_DELAY_S,
    MOST_FACTS,
    OVERLAP,
    AlertState,
    StateUnreadable,
    TargetState,
    begun,
    delivered,
    due,
    failed,
    fitted,
    look_from,
    next_due,
    read_state,
    take,
    write_state,
)
from proxy.settings_types import WebhookAlert
from tests.cli.test_alert_send import AT, fact

SECOND = 1_000_000
TARGET = WebhookAlert(name="siem", url="https://siem.example.com")


def begun_at(moment: int = AT) -> TargetState:
    """Give a target that has looked once and found nothing."""
    state = TargetState(moment, moment - OVERLAP)
    take(state, TARGET, [], moment)
    return state


def opened(number: int, seconds: float = 1, **changes):
    """Make a fact of a finding that was opened, and last seen, so long after the target began."""
    at = AT + int(seconds * SECOND)
    return fact(number, **({"opening": at, "first_seen": at, "last_seen": at} | changes))


def told(state: TargetState) -> list[str]:
    return [one.finding for message in state.waiting for one in message.facts]


def test_a_finding_is_taken_once_however_often_it_is_looked_at():
    state = begun_at()

    assert [take(state, TARGET, [opened(1)], AT) for _ in range(3)] == [1, 0, 0]
    assert told(state) == ["F00000001"]


def test_one_that_opens_again_is_told_again():
    state = begun_at()
    take(state, TARGET, [opened(1)], AT)
    take(state, TARGET, [opened(1, 60)], AT)

    assert told(state) == ["F00000001", "F00000001"]


def test_what_was_there_before_the_target_is_known_and_not_told():
    state = TargetState(AT, AT - OVERLAP)
    before = opened(1, first_seen=AT - SECOND, last_seen=AT + SECOND)
    register = opened(2, first_seen=0, last_seen=0)
    take(state, TARGET, [before, register, opened(3)], AT)

    assert told(state) == ["F00000003"]
    assert state.before == 2
    # Later only what is wholly older than the target.
    old = opened(4, 90, first_seen=AT - 9 * SECOND, last_seen=AT - SECOND)
    late = opened(5, 90, first_seen=AT - SECOND, last_seen=AT + SECOND)
    take(state, TARGET, [old, late, opened(6, 90, first_seen=0, last_seen=0)], AT)
    assert told(state) == ["F00000003", "F00000005", "F00000006"]


def test_a_finding_of_a_clock_that_was_set_back_is_not_missed():
    state = begun_at()
    whole = AlertState(targets={"siem": state})
    take(state, TARGET, [opened(1, 100)], AT)

    assert look_from(whole) <= (AT + 98 * SECOND, "")
    take(state, TARGET, [opened(1, 100), opened(2, 98)], AT)
    assert sorted(told(state)) == ["F00000001", "F00000002"]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"severity": Severity.CRITICAL}, ["F00000001"]),
        ({"severity": Severity.HIGH}, ["F00000001", "F00000002", "F00000003"]),
        ({"severity": Severity.INFO}, [f"F0000000{n}" for n in range(1, 5)]),
        ({"rules": ("p5-1",)}, ["F00000002"]),
        ({"systems": ("billing",)}, ["F00000002", "F00000003"]),
    ],
)
def test_a_target_is_told_by_severity_rule_and_system(settings, expected):
    target = WebhookAlert(name="siem", url="https://siem.example.com", **settings)
    state = begun_at()
    found = [
        opened(1),
        opened(2, severity=Severity.HIGH, rule="P5-1", systems=("billing",)),
        opened(3, severity=Severity.HIGH, rule="P10-5", systems=()),
        opened(4, severity=Severity.LOW, rule="P5-3"),
    ]
    take(state, target, found, AT)

    assert told(state) == expected


def test_persons_are_not_even_kept_for_a_target_that_is_not_told_them():
    with_persons = WebhookAlert(name="siem", url="https://siem.example.com", persons=True)
    for target, kept in ((TARGET, ()), (with_persons, ("E1042",))):
        state = begun_at()
        take(state, target, [opened(1, persons=("E1042",))], AT)
        assert state.waiting[0].facts[0].persons == kept


def test_findings_join_the_message_that_was_not_tried_yet_and_no_other():
    state = begun_at()
    take(state, TARGET, [opened(1)], AT)
    take(state, TARGET, [opened(2, 2)], AT)
    [first] = state.waiting
    assert first.count == 2
    begun(first)
    take(state, TARGET, [opened(3, 3)], AT)

    assert [message.count for message in state.waiting] == [2, 1]
    assert state.waiting[0] is first


def test_a_flood_is_one_message_that_tells_the_gravest_and_counts_all():
    state = begun_at()
    flood = [opened(n, 1 + n / 1000, severity=Severity.HIGH) for n in range(1, 5001)]
    take(state, TARGET, [*flood, opened(0xABCD)], AT)

    [message] = state.waiting
    assert (message.count, len(message.facts)) == (5001, MOST_FACTS)
    assert message.facts[0].finding == "F0000abcd"


@pytest.mark.parametrize("apart", [0, 1])
def test_a_flood_that_comes_in_parts_is_told_whole_and_once(monkeypatch, apart):
    monkeypatch.setattr("cli.alert_state.MOST_TOLD", 10)
    state, number = begun_at(), 37
    whole = AlertState(targets={"siem": state})
    # All opened by one check, so in one moment; or a µs apart.
    log = [opened(n, opening=AT + n * apart + SECOND) for n in range(1, number + 1)]

    def look() -> list[str]:
        after = look_from(whole)
        found = [one for one in log if (one.opening, one.finding) > after][:10]
        take(state, TARGET, found, AT, more=len(found) == 10)
        return [one.finding for one in found]

    parts = [look() for _ in range(6)]
    assert [len(part) for part in parts[:4]] == [10, 10, 10, 7]
    assert sorted(told(state)) == sorted(one.finding for one in log)
    assert state.waiting[0].count == number
    log.append(opened(99, 3))
    look()
    assert state.waiting[0].count == number + 1


def test_a_flood_at_the_first_look_is_known_to_its_end(monkeypatch):
    monkeypatch.setattr("cli.alert_state.MOST_TOLD", 10)
    state = TargetState(AT, AT - OVERLAP)
    log = [opened(n, first_seen=0, last_seen=0) for n in range(1, 16)]
    take(state, TARGET, log[:10], AT, more=True)
    take(state, TARGET, log[10:], AT)

    assert (state.before, state.waiting, state.looked) == (15, [], True)


def test_tries_double_their_distance_up_to_ten_minutes_and_end_after_a_day():
    state = begun_at()
    take(state, TARGET, [opened(1)], AT)
    now, delays = AT, []
    while (message := due(state, now)) is not None:
        begun(message)
        if failed(state, message, "HTTP 500", now, away=True):
            break
        upcoming = next_due(state)
        assert upcoming is not None
        assert due(state, upcoming - 1) is None
        delays.append((upcoming - now) // SECOND)
        now = upcoming

    assert delays[:9] == [5, 10, 20, 40, 80, 160, 320, 600, 600]
    assert sum(delays) == pytest.approx(GIVE_UP_S, abs=MOST_DELAY_S)
    assert (now - AT) // SECOND >= GIVE_UP_S
    assert state.waiting == []
    assert [(one.count, one.why) for one in state.lost] == [(1, "HTTP 500")]


def test_a_target_that_is_away_is_tried_with_one_message_and_is_not_tried_before_its_time():
    state = begun_at()
    take(state, TARGET, [opened(1)], AT)
    first = due(state, AT)
    begun(first)
    failed(state, first, "no connection (ECONNREFUSED)", AT, away=True)
    take(state, TARGET, [opened(2, 2)], AT + SECOND)

    assert due(state, AT + SECOND) is None
    assert next_due(state) == AT + FIRST_DELAY_S * SECOND
    assert due(state, AT + FIRST_DELAY_S * SECOND) is first


def test_a_message_that_is_never_taken_does_not_hold_up_the_others():
    state = begun_at()
    take(state, TARGET, [opened(1)], AT)
    first = due(state, AT)
    begun(first)
    failed(state, first, "HTTP 422", AT, away=False)
    take(state, TARGET, [opened(2, 2)], AT)
    later = AT + FIRST_DELAY_S * SECOND
    second = due(state, later)

    assert [one.finding for one in second.facts] == ["F00000002"]
    begun(second)
    delivered(state, second, later)
    assert due(state, later) is None
    assert due(state, AT + MOST_DELAY_S * SECOND) is first
    assert state.done == 1


def test_a_delivery_ends_the_rest_and_the_next_message_goes_at_once():
    state = begun_at()
    take(state, TARGET, [opened(1)], AT)
    first = due(state, AT)
    begun(first)
    failed(state, first, "HTTP 503", AT, away=True)
    take(state, TARGET, [opened(2, 2)], AT)
    now = next_due(state)
    begun(first)
    delivered(state, first, now)

    assert due(state, now).facts[0].finding == "F00000002"
    assert state.failures == 0


@given(st.lists(st.sampled_from(["find", "look", "ok", "away", "refused", "restart"]), max_size=60))
def test_whatever_happens_each_finding_arrives_once_or_waits_or_is_told_to_be_lost(steps):
    state, now, number = begun_at(), AT, 0
    arrived: list[str] = []
    log = []
    for step in steps:
        now += 30 * SECOND
        message = due(state, now)
        match step:
            case "find":
                number += 1
                log.append(opened(number, (now - AT) / SECOND))
                take(state, TARGET, log[-5:], now)
            case "look":
                take(state, TARGET, log[-5:], now)
            case "restart":
                write = AlertState(targets={"siem": state})
                state = msgspec.json.decode(msgspec.json.encode(write), type=AlertState).targets[
                    "siem"
                ]
            case _ if message is not None:
                begun(message)
                if step == "ok":
                    delivered(state, message, now)
                    arrived += [one.finding for one in message.facts]
                else:
                    failed(state, message, "HTTP 500", now, away=step == "away")

    assert sorted(arrived + told(state)) == sorted(one.finding for one in log)
    assert len({one.id for one in state.waiting}) == len(state.waiting)


def test_the_file_is_private_and_is_read_again_as_it_was(tmp_path):
    path = tmp_path / "alerts.json"
    assert read_state(path).targets == {}
    state = AlertState(targets={"siem": begun_at()})
    take(state.targets["siem"], TARGET, [opened(1)], AT)
    write_state(path, state)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_state(path) == state
    assert [file.name for file in tmp_path.iterdir()] == ["alerts.json"]


@pytest.mark.parametrize("raw", [b"", b"{", b'{"version":2}', b"[]"])
def test_a_file_that_is_none_of_ours_is_not_written_over(tmp_path, raw):
    path = tmp_path / "alerts.json"
    path.write_bytes(raw)

    with pytest.raises(StateUnreadable, match="Move it away"):
        read_state(path)
    assert path.read_bytes() == raw


def test_a_new_target_begins_when_it_was_configured_and_no_more_than_an_hour_ago():
    state = AlertState(targets={"old": begun_at(AT - 10**12), "gone": begun_at()})
    fitted(state, ["old", "new"], AT - 60 * SECOND, AT)

    assert list(state.targets) == ["old", "new"]
    assert state.targets["old"].since == AT - 10**12
    assert state.targets["new"].since == AT - 60 * SECOND
    fitted(state, ["ancient", "future"], 0, AT)
    assert state.targets["ancient"].since == AT - 3600 * SECOND
    fitted(state, ["later"], AT + SECOND, AT)
    assert state.targets["later"].since == AT
