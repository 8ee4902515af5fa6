"""Hostile bodies make nothing raise, cost no more than their size, and what is not read is told."""

import os
import random
import resource
import tracemalloc

import msgspec
import pytest

from access import Reading
from analyzers.http import HttpAnalyser
from tests.analyzers.http.exchanges import (
    DETECTOR,
    GATE,
    PSEUDONYMS,
    answer,
    phone,
    pseudonyms,
    request,
)
from tests.analyzers.http.hostile import LIMITED, NUMBER, damaged
from tests.analyzers.http.test_question import QUESTIONS

SOAK = bool(os.environ.get("WHOSAW_SOAK"))


def analyser() -> HttpAnalyser:
    return HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, ())


@pytest.mark.parametrize("name", LIMITED)
def test_what_a_limit_cuts_off_is_told(name: str) -> None:
    kind, body = LIMITED[name]
    analysis = analyser().exchange(request(), answer(body, kind))
    assert analysis.gaps
    assert analysis.reading is not Reading.EXACT


@pytest.mark.parametrize("name", LIMITED)
def test_a_hostile_body_costs_memory_of_the_order_of_its_limits(name: str) -> None:
    kind, body = LIMITED[name]
    given = answer(body, kind)
    tracemalloc.start()
    try:
        analyser().exchange(request(), given)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # The largest part of a workbook unpacked is 32 MB, and as much again as trees and texts.
    assert most < 256 << 20


def attack(count: int, seed: int) -> None:
    """Send damaged bodies along one analyser, as one endpoint sees them, and ask of each."""
    draw = random.Random(seed)
    shared = analyser()
    for _ in range(count):
        kind, body, headers = damaged(draw)
        analysis = shared.exchange(
            request("POST", "/customers", body, kind, headers), answer(body, kind, headers=headers)
        )
        assert msgspec.json.encode(analysis)
        if analysis.reading is not Reading.EXACT:
            assert analysis.gaps
        line = {"doc_id": 1, "url": "/x", "content_type": kind.decode("latin-1")}
        answered = QUESTIONS.answer({**line, "body": body.decode("latin-1")})
        assert "findings" in answered


@pytest.mark.soak
def test_damaged_bodies_make_nothing_raise_and_cost_bounded_memory() -> None:
    """Four hundred in the suite, ten thousand in `make soak`."""
    attack(200, 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    attack(10_000 if SOAK else 400, 2013)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown >> 10 < 200


@pytest.mark.parametrize("size", [1 << 12, 1 << 16])
def test_a_number_behind_any_padding_is_found(size: int) -> None:
    for pad in (b" ", b"[", b"a", "张".encode()):
        body = b'{"x":"' + pad * size + b'","mobile":"' + NUMBER.encode() + b'"}'
        assert phone(NUMBER) in pseudonyms(analyser().exchange(request(), answer(body)))
