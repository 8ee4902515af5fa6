"""Long statements are read in the helper process: as here, within a deadline, by newer facts too."""

import asyncio
from collections.abc import Iterator

import msgspec
import psutil
import pytest

from access import SessionState
from analyzers.sql import SchemaFacts, SqlAnalyser, StatementReading
from proxy import helper_process
from proxy.postgres_door.analysts import INLINE_CHARACTERS, Analyst
from proxy.postgres_door.long_texts import LongTexts, SqlTools
from tests.analyzers.sql.telecom import FACTS, SESSION, analyser, table

LONG = "select msisdn from newer, subscriber where address = '" + "x" * 20_000 + "'"
SHORTER = "select" + " " * INLINE_CHARACTERS + "address from subscriber where msisdn = '{}'"
NEWER = msgspec.structs.replace(FACTS, epoch="e2", tables=(*FACTS.tables, table("newer", "msisdn")))


class _Stuck(SqlAnalyser):
    """An analyser that never ends with one text."""

    def statements(
        self, text: str, session: SessionState, *, complete: bool = True
    ) -> tuple[StatementReading, ...]:
        while text.endswith("stuck"):
            pass
        return super().statements(text, session, complete=complete)


def _stuck(facts: SchemaFacts) -> SqlAnalyser:
    made = analyser(facts)
    made.__class__ = _Stuck
    return made


def _tools() -> SqlTools:
    return SqlTools({"crm": _stuck})


def _newer_tools() -> SqlTools:
    return SqlTools({"crm": _stuck}, "new")


@pytest.fixture
def long_texts() -> Iterator[LongTexts]:
    made = LongTexts(_tools)
    yield made
    made.close()


async def test_a_long_text_is_read_in_the_helper_as_it_is_here(long_texts: LongTexts) -> None:
    found, _ = await Analyst(analyser(), "", long_texts).read(LONG, SESSION, complete=True)
    assert psutil.Process().children()
    assert found == analyser().statements(LONG, SESSION)


async def test_what_was_read_in_the_helper_is_remembered_here(long_texts: LongTexts) -> None:
    analyst = Analyst(analyser(), "", long_texts)
    text = SHORTER.format("13812345678")
    (first,), _ = await analyst.read(text, SESSION, complete=True)
    long_texts.close()
    before = len(psutil.Process().children())
    assert (await analyst.read(text, SESSION, complete=True)).readings[0] is first
    (other,), _ = await analyst.read(SHORTER.format("13912345678"), SESSION, complete=True)
    assert other.literals != first.literals
    assert len(psutil.Process().children()) == before


async def test_a_text_is_read_when_the_helper_was_killed_while_it_had_nothing_to_do(
    long_texts: LongTexts,
) -> None:
    analyst = Analyst(analyser(), "", long_texts)
    before = set(psutil.Process().children())
    await analyst.read(LONG, SESSION, complete=True)
    started = [child for child in psutil.Process().children() if child not in before]
    for child in started:
        child.kill()
    psutil.wait_procs(started, 30)

    assert (await analyst.read(LONG + " ", SESSION, complete=True)).readings


async def test_a_reading_names_the_catalogue_of_the_process_that_made_it() -> None:
    long_texts = LongTexts(_newer_tools)
    analyst = Analyst(analyser(), "old", long_texts)
    text = SHORTER.format("13812345678")
    try:
        assert (await analyst.read("select 1", SESSION, complete=True)).catalog_version == "old"
        assert (await analyst.read(text, SESSION, complete=True)).catalog_version == "new"
        assert analyst.analyser.recalled(text, SESSION) is None
        analyst.catalog_version = "new"
        assert (await analyst.read(text, SESSION, complete=True)).catalog_version == "new"
        assert analyst.analyser.recalled(text, SESSION) is not None
    finally:
        long_texts.close()


async def test_a_short_text_is_read_here(long_texts: LongTexts) -> None:
    before = len(psutil.Process().children())
    await Analyst(analyser(), "", long_texts).read("select 1", SESSION, complete=True)
    assert len(psutil.Process().children()) == before


async def test_the_helper_reads_by_the_newest_facts(long_texts: LongTexts) -> None:
    analyst = Analyst(analyser(), "", long_texts)
    (before,), _ = await analyst.read(LONG, SESSION, complete=True)
    analyst.use_facts(NEWER)
    (after,), _ = await analyst.read(LONG, SESSION, complete=True)
    assert "public.newer" not in before.tables
    assert "public.newer" in after.tables


async def test_only_the_beginning_of_a_text_is_read_as_such(long_texts: LongTexts) -> None:
    (found,), _ = await Analyst(analyser(), "", long_texts).read(LONG, SESSION, complete=False)
    assert found == analyser().statement(LONG, SESSION, complete=False)


async def test_what_is_not_read_in_time_is_told_and_the_next_is_read(
    long_texts: LongTexts, monkeypatch: pytest.MonkeyPatch
) -> None:
    analyst = Analyst(analyser(), "", long_texts)
    await analyst.read(LONG, SESSION, complete=True)
    monkeypatch.setattr(helper_process, "DEADLINE_S", 0.3)
    stuck = asyncio.create_task(analyst.read(LONG + "stuck", SESSION, complete=True))
    await asyncio.sleep(0)
    monkeypatch.setattr(helper_process, "DEADLINE_S", 60)
    with pytest.raises(TimeoutError):
        await stuck
    assert await analyst.read(LONG, SESSION, complete=True)
