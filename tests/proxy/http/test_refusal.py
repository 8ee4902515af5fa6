"""What the proxy says of itself: whole messages, each in the reference."""

from __future__ import annotations

import http.client
import io
import json
from pathlib import Path

import pytest

from proxy.http.refusal import Refusal

DOCS = Path(__file__).parents[3] / "docs" / "reference" / "http.md"


class _Wire:
    """A socket of which only reading matters."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._raw)


@pytest.mark.parametrize("refusal", Refusal)
def test_a_refusal_is_a_whole_message_that_closes_its_connection(refusal):
    answer = http.client.HTTPResponse(_Wire(refusal.message()))
    answer.begin()
    body = answer.read()
    assert answer.status == refusal.status
    assert answer.getheader("Content-Type") == "application/problem+json"
    assert answer.getheader("Connection") == "close"
    assert int(answer.getheader("Content-Length")) == len(body)
    problem = json.loads(body)
    assert problem["status"] == refusal.status
    assert set(problem) == {"type", "title", "status", "detail"}


@pytest.mark.parametrize("refusal", Refusal)
def test_each_refusal_is_documented_with_its_status(refusal):
    line = f"| {int(refusal.status)} | {refusal.value.title} |"
    assert line in DOCS.read_text(encoding="utf-8")
