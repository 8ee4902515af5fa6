"""A watch goes on whatever is wrong with one snapshot."""

import asyncio

import msgspec
import pytest

from analyzers.sql.facts import NO_FACTS, SchemaFacts
from proxy.introspect import watch
from proxy.introspect.watch import SchemaWatch

FACTS = msgspec.structs.replace(NO_FACTS, epoch="e1")


@pytest.mark.parametrize("fails", ["take", "on_facts"])
async def test_after_a_fault_the_next_snapshot_is_taken(
    fails: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_RETRY_S", 0.0)
    tries: list[str] = []
    used: list[SchemaFacts] = []
    done = asyncio.Event()

    def fail_first(step: str) -> None:
        if step == fails:
            tries.append(step)
            if len(tries) == 1:
                raise ValueError

    async def take() -> SchemaFacts:
        fail_first("take")
        return FACTS

    def on_facts(facts: SchemaFacts) -> None:
        fail_first("on_facts")
        used.append(facts)
        done.set()

    looking = SchemaWatch("crm", take, on_facts, 3600.0)
    await asyncio.wait_for(done.wait(), 30)
    await looking.close()
    assert used == [FACTS]
    assert len(tries) == 2
