"""Large bodies are analysed in a process of their own, and give what they would give here."""

from __future__ import annotations

import asyncio
import gzip
import json
from functools import partial

import brotli
import msgspec
import psutil
import pytest
import zstandard

from access import (
    Action,
    Analysis,
    GapReason,
    HttpAnswer,
    HttpExchange,
    Reading,
    SubjectKind,
)
from ledger.keys import create_pseudonym_key
from proxy import helper_process
from proxy.catalogue import read_catalogue_of
from proxy.helper_process import HelperProcess
from proxy.http import analysis
from proxy.http.analysis import INLINE_BYTES, Analysers, BoundedAnalysis
from proxy.http.work import _analysers_of
from proxy.settings_types import HttpSystem, Loaded, Settings

CUSTOMERS = json.dumps(
    [{"customerId": f"C{n:09}", "msisdn": f"139{n:08}"} for n in range(10_000)]
).encode()
EXCHANGE = HttpExchange(
    "crm", "HTTP/1.1", 0, "192.0.2.1", 1, "s", "GET", "/customers", (), b"", b"0" * 16
)
ANSWER = HttpAnswer(200, "OK", ((b"Content-Type", b"application/json"),), CUSTOMERS, 0)


@pytest.fixture
def loaded(tmp_path):
    system = HttpSystem(name="crm", listen="127.0.0.1:1", upstream="http://127.0.0.1:2")
    loaded = Loaded(Settings(systems=(system,)), tmp_path, "0" * 12)
    create_pseudonym_key(loaded.keys / "pseudonym.key")
    return loaded


@pytest.fixture
def helper(loaded):
    helper = HelperProcess(partial(_analysers_of, loaded))
    yield helper
    helper.close()


@pytest.fixture
def bounded(loaded, helper):
    return _bounded(loaded, helper)


def _bounded(loaded: Loaded, helper: HelperProcess[Analysers]) -> BoundedAnalysis:
    made = _analysers_of(loaded)
    return BoundedAnalysis("crm", made.by_system["crm"], helper, made.catalog_version)


async def test_a_large_body_gives_in_the_helper_what_it_gives_here(
    loaded, bounded, helper, monkeypatch
):
    assert len(CUSTOMERS) > INLINE_BYTES
    there = await bounded.exchange(EXCHANGE, ANSWER)
    assert psutil.Process().children()
    helper.close()
    monkeypatch.setattr(analysis, "INLINE_BYTES", len(CUSTOMERS))
    here = await _bounded(loaded, helper).exchange(EXCHANGE, ANSWER)
    assert there == here
    assert there.catalog_version
    assert there.subject_count == 10_000
    assert {ref.kind for ref in there.subjects} == {SubjectKind.PHONE, SubjectKind.CUSTOMER}


@pytest.mark.parametrize(
    ("coding", "coded"),
    [("gzip", gzip.compress), ("br", brotli.compress), ("zstd", zstandard.compress)],
)
async def test_a_small_body_that_unfolds_to_a_large_one_goes_to_the_helper(
    bounded, helper, coding, coded
):
    body = coded(b'{"list":[' + b"0," * INLINE_BYTES + b"0]}")
    assert len(body) < INLINE_BYTES / 10
    headers = (*ANSWER.headers, (b"Content-Encoding", coding.encode()))
    await bounded.exchange(EXCHANGE, HttpAnswer(200, "OK", headers, body, 0))
    assert helper._pool is not None


async def test_a_small_body_needs_no_helper(bounded, helper):
    small = HttpAnswer(200, "OK", ANSWER.headers, b'{"msisdn":"13912345678"}', 0)
    assert (await bounded.exchange(EXCHANGE, small)).subject_count == 1
    assert helper._pool is None


async def test_a_renewed_helper_goes_by_the_catalogue_that_holds_then(loaded, bounded, helper):
    before = await bounded.exchange(EXCHANGE, ANSWER)
    loaded.catalog.mkdir()
    term = "{match: msisdn, category: none, note: test numbers}"
    (loaded.catalog / "crm.yaml").write_text(f"version: 1\nsystem: crm\nterms: [{term}]\n")
    same = await bounded.exchange(EXCHANGE, ANSWER)
    helper.renew()
    after = await bounded.exchange(EXCHANGE, ANSWER)
    assert same.catalog_version == before.catalog_version
    assert after.catalog_version == read_catalogue_of(loaded).version != before.catalog_version


async def test_when_the_helper_dies_the_access_says_so_and_the_next_is_read(bounded):
    await bounded.exchange(EXCHANGE, ANSWER)
    under_way = asyncio.create_task(bounded.exchange(EXCHANGE, ANSWER))
    await asyncio.sleep(0)
    for child in psutil.Process().children():
        if "spawn_main" in " ".join(child.cmdline()):
            child.kill()
    assert (await under_way).reading is Reading.UNREADABLE
    assert (await bounded.exchange(EXCHANGE, ANSWER)).reading is not Reading.UNREADABLE


SMALL_ROOM = b"[" + b"0," * INLINE_BYTES + b"0]"


class _Stuck:
    """An analyser that never ends with one body, and reads every other at once."""

    def request(self, exchange: HttpExchange) -> Analysis:
        while exchange.target == "/stuck":
            pass
        return Analysis("GET /", Action.READ, Reading.EXACT)


def _stuck() -> Analysers:
    return Analysers({"crm": _Stuck()}, "c")


def _large(target: str) -> HttpExchange:
    return msgspec.structs.replace(EXCHANGE, target=target, body=SMALL_ROOM)


@pytest.fixture
def stuck(monkeypatch):
    monkeypatch.setattr(helper_process, "DEADLINE_S", 0.2)
    helper = HelperProcess(_stuck)
    yield BoundedAnalysis("crm", _Stuck(), helper)
    helper.close()


def _says_too_late(found: Analysis) -> bool:
    assert {gap.reason for gap in found.gaps} == {GapReason.TRUNCATED}
    return found.reading is Reading.UNREADABLE


async def test_a_body_that_is_not_read_in_time_is_recorded_so_and_the_next_is_read(stuck):
    first, second = await asyncio.gather(
        stuck.request(_large("/stuck")), stuck.request(_large("/customers"))
    )
    assert _says_too_late(first)
    assert second.reading is Reading.EXACT


async def test_who_gives_up_waiting_leaves_no_body_in_the_way_of_the_next(stuck, monkeypatch):
    monkeypatch.setattr(helper_process, "DEADLINE_S", 600)
    assert (await stuck.request(_large("/customers"))).reading is Reading.EXACT
    given_up = asyncio.create_task(stuck.request(_large("/stuck")))
    await asyncio.sleep(0)
    given_up.cancel()
    assert (await stuck.request(_large("/customers"))).reading is Reading.EXACT


async def test_an_exchange_does_not_wait_for_the_helper_without_end(stuck, monkeypatch):
    monkeypatch.setattr(helper_process, "DEADLINE_S", 600)
    assert (await stuck.request(_large("/customers"))).reading is Reading.EXACT
    monkeypatch.setattr(helper_process, "PATIENCE_S", 0.2)
    holding = asyncio.create_task(stuck.request(_large("/stuck")))
    await asyncio.sleep(0)
    assert _says_too_late(await stuck.request(_large("/customers")))
    holding.cancel()
    await asyncio.wait([holding])
