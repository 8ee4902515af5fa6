"""A child that dies is replaced, one that hangs is killed, one that cannot begin says why."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from proxy import supervise
from proxy.control import Begin
from proxy.settings_types import Settings
from proxy.supervise import CannotServe, Child

PATIENCE_S = 20


@pytest.fixture
def child(tmp_path):
    def make(kind: str) -> Child:
        begin = Begin(Settings(), str(tmp_path), "0" * 12, {}, debug=False)
        return Child(kind, "tests.proxy.odd_child", begin, {})

    return make


async def until(condition) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():
            await asyncio.sleep(0.01)


async def test_a_child_says_when_it_serves_and_how_it_is(child):
    good = child("good")
    good.start()
    await good.ready()
    await good.ask()
    status = good.status()
    assert (status.kind, status.slot, status.restarts) == ("good", "odd-0", 0)
    assert status.state.connections == 7
    await good.drain(0)
    assert status.pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(status.pid, 0)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("misconfigured", "system crm, key routes: no template"),
        ("broken", r"the broken process cannot begin: ValueError at odd_child.py:\d+ in begin"),
        ("dead", "the dead process ended before it was ready"),
    ],
)
async def test_a_child_that_cannot_begin_says_why_without_a_value(kind, why, child):
    bad = child(kind)
    bad.start()
    with pytest.raises(CannotServe, match=f"^{why}$"):
        await bad.ready()
    await bad.drain(0)


async def test_a_killed_child_is_replaced(child):
    good = child("good")
    good.start()
    await good.ready()
    first = good.status().pid
    os.kill(first, signal.SIGKILL)
    await until(lambda: good.status().slot and good.status().pid != first)
    assert good.status().restarts == 1
    await good.drain(0)


async def test_a_child_that_hangs_is_killed_and_replaced(child, monkeypatch):
    monkeypatch.setattr(supervise, "_ASK_S", 0.05)
    monkeypatch.setattr(supervise, "_ANSWER_S", 0.05)
    monkeypatch.setattr(supervise, "_HUNG_S", 1)
    good = child("good")
    good.start()
    await good.ready()
    first = good.status().pid
    os.kill(first, signal.SIGSTOP)
    await until(lambda: good.status().slot and good.status().pid != first)
    await good.drain(0)


def test_the_first_try_is_at_once_and_further_ones_come_further_apart():
    delays = [supervise.delay_s(failures) for failures in range(10)]
    assert delays[0] == delays[1] == 0
    assert delays == sorted(delays)
    assert delays[2] > 0
    assert delays[-1] == delays[-2]


async def test_a_second_drain_hurries_the_first(child):
    slow = child("slow")
    slow.start()
    await slow.ready()
    first = asyncio.create_task(slow.drain(600))
    await asyncio.sleep(0)
    await slow.drain(0)
    async with asyncio.timeout(PATIENCE_S):
        await first


async def test_a_child_that_does_not_end_is_killed(child, monkeypatch):
    monkeypatch.setattr(supervise, "_END_S", 0.1)
    good = child("good")
    good.start()
    await good.ready()
    os.kill(good.status().pid, signal.SIGSTOP)
    async with asyncio.timeout(PATIENCE_S):
        await good.drain(0)
