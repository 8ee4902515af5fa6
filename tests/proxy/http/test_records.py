"""One record for each request, in time: never two, never none, whatever happens on the way."""

from __future__ import annotations

import asyncio
import json
import logging
import socket

import pytest

from access import (
    Decision,
    Final,
    Gap,
    GapPlace,
    GapReason,
    Intent,
    LogFailurePolicy,
    Outcome,
    Reading,
    Whole,
)
from tests.proxy.http.rig import (
    GET,
    OK,
    POST,
    TRUNCATED_REQUEST,
    Tap,
    answering,
    ask,
    client,
    exchange,
    problem,
    running,
)


async def ask_once(port: int, request: bytes) -> bytes:
    async with client(port) as (reader, writer):
        writer.write(request)
        return await reader.readuntil(b"\r\n\r\n")


async def test_a_read_is_one_frame_that_is_there_when_the_answer_is(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        assert await exchange(rig.port, GET, len(OK)) == OK
        [whole] = rig.records()
    assert isinstance(whole, Whole)
    assert whole.record.outcome is Outcome.OK
    assert whole.record.decision is Decision.ALLOWED
    assert (whole.record.bytes_in, whole.record.bytes_out, whole.record.error_code) == (0, 11, None)
    assert whole.record.place.client_address == "127.0.0.1"


async def test_a_write_has_its_intent_before_its_first_byte_reaches_the_system(tmp_path):
    seen = []

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.exactly(1)
        seen.extend(rig.records())
        await reader.head()
        writer.write(OK)
        await reader.read()

    async with running(tmp_path, serve) as rig:
        await exchange(rig.port, POST, len(OK))
        intent, final = rig.records()
    assert seen == [intent]
    assert isinstance(intent, Intent)
    assert isinstance(final, Final)
    assert intent.record.outcome is Outcome.UNKNOWN
    assert final.record.outcome is Outcome.OK
    assert intent.record.access_id == final.record.access_id
    assert final.record.bytes_in == 3


@pytest.mark.parametrize(
    "request_",
    [
        GET.replace(b"Host", b"X-HTTP-Method-Override: DELETE\r\nHost"),
        GET.replace(b"Host", b"x-method-override: patch\r\nHost"),
        GET.replace(b"/a", b"/a?_method=DELETE"),
    ],
)
async def test_a_get_that_asks_to_be_a_write_has_its_intent_before_it_goes(request_, tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        await exchange(rig.port, request_, len(OK))
        intent, final = rig.records()
        rig.break_log()
        refused = await ask_once(rig.port, request_)
    assert (type(intent), type(final)) == (Intent, Final)
    assert refused.startswith(b"HTTP/1.1 503 ")
    assert b"".join(rig.upstream.received) == request_


@pytest.mark.parametrize(
    ("fields", "title", "outcome"),
    [
        (b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "no HTTP/1 request", Outcome.FAILED),
        (b"Content-Length: +5\r\n\r\nabcde", "no HTTP/1 request", Outcome.FAILED),
        (b"Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", "no HTTP/1 request", Outcome.FAILED),
        (
            b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "without doubt",
            Outcome.DENIED,
        ),
    ],
)
async def test_a_length_that_is_none_is_refused_and_recorded_as_documented(
    fields, title, outcome, tmp_path
):
    async with running(tmp_path, answering(OK)) as rig:
        async with client(rig.port) as (reader, writer):
            writer.write(b"POST /a HTTP/1.1\r\nHost: x\r\n" + fields)
            status, said = problem(await reader.read(-1))
        [ended] = await rig.ended(1)
    assert status == b"HTTP/1.1 400 Bad Request"
    assert title in said
    assert ended.record.outcome is outcome
    assert b"".join(rig.upstream.received) == b""


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(200, "ok"), (304, "ok"), (401, "denied"), (403, "denied"), (404, "failed"), (500, "failed")],
)
async def test_the_outcome_is_told_by_the_status(status, outcome, tmp_path):
    answer = b"HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n" % status
    async with running(tmp_path, answering(answer)) as rig:
        await exchange(rig.port, GET, len(answer))
        [whole] = rig.records()
    assert whole.record.outcome == outcome
    code = str(status) if status >= 400 else None
    assert (whole.record.error_code, whole.record.error_class) == (code, code and code[0])


async def test_all_exchanges_of_a_connection_share_a_session_and_others_do_not(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        await exchange(rig.port, GET * 2, 2 * len(OK))
        await exchange(rig.port, GET, len(OK))
        sessions = [frame.record.session_id for frame in rig.records()]
    assert sessions[0] == sessions[1] != sessions[2]


@pytest.mark.parametrize("request_", [GET, GET.replace(b"GET", b"HEAD"), POST])
async def test_an_access_that_cannot_be_recorded_is_refused_and_the_connection_goes_on(
    request_, tmp_path
):
    answer = OK.partition(b"13912345678")[0] if request_.startswith(b"HEAD") else OK
    async with running(tmp_path, answering(answer)) as rig, client(rig.port) as (reader, writer):
        rig.break_log()
        for _ in range(2):
            writer.write(request_)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 503 Service Unavailable\r\n")
            assert b"Content-Type: application/problem+json\r\n" in head
            assert b"Connection: close" not in head
            if not request_.startswith(b"HEAD"):
                body = json.loads(await reader.readuntil(b"}"))
                assert body["status"] == 503
                assert "cannot be recorded" in body["title"]
    sent = b"".join(rig.upstream.received)
    assert sent == (b"" if request_ is POST else request_ * 2)


async def test_an_access_that_cannot_be_recorded_passes_where_the_policy_says_so(tmp_path):
    async with running(tmp_path, answering(OK), policy=LogFailurePolicy.PASS) as rig:
        rig.break_log()
        assert await exchange(rig.port, GET, len(OK)) == OK
        [state] = rig.recorder.state()
    assert (state.passed, state.refused) == (1, 0)


async def test_a_system_that_cannot_be_reached_is_a_502_and_a_failed_access(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    async with running(tmp_path, answering(OK), upstream_port=port) as rig:
        answer = await ask(rig.port, POST)
        assert problem(answer) == (
            b"HTTP/1.1 502 Bad Gateway",
            "The system behind this proxy cannot be reached",
        )
        [final] = await rig.ended(1)
    assert final.record.outcome is Outcome.FAILED


async def test_a_system_that_closes_without_an_answer_leaves_an_unknown_access(tmp_path):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()

    async with running(tmp_path, serve) as rig:
        assert await ask(rig.port, GET) == b""
        [whole] = await rig.ended(1)
    assert isinstance(whole, Whole)
    assert whole.record.outcome is Outcome.UNKNOWN


async def test_a_client_that_leaves_before_the_answer_leaves_an_unknown_access(tmp_path):
    asked = asyncio.Event()

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        asked.set()
        assert await reader.read() == b"abc"
        assert await reader.read() == b""

    async with running(tmp_path, serve) as rig:
        async with client(rig.port) as (_, writer):
            writer.write(POST)
            await asked.wait()
        [final] = await rig.ended(1)
    assert isinstance(final, Final)
    assert final.record.outcome is Outcome.UNKNOWN


async def test_a_client_that_leaves_within_its_body_leaves_a_failed_access(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        async with client(rig.port) as (_, writer):
            writer.write(POST[:-1])
            writer.write_eof()
        [whole] = await rig.ended(1)
    assert isinstance(whole, Whole)
    assert whole.record.outcome is Outcome.FAILED
    assert whole.record.gaps == (TRUNCATED_REQUEST,)
    assert rig.upstream.received == []


async def test_what_is_no_request_leaves_nothing(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        answer = await ask(rig.port, b"\x16\x03\x01\x02\x00 13912345678\r\n\r\n")
        assert problem(answer)[0] == b"HTTP/1.1 400 Bad Request"
        assert b"13912345678" not in answer
        await exchange(rig.port, GET, len(OK))
        assert len(rig.records()) == 1


@pytest.mark.parametrize(
    "head", [b"GET / HTTP/1.1\r\n" + b"X-A: b\r\n" * 50_000, b"x" * 400_000], ids=["fields", "line"]
)
async def test_a_head_without_end_is_refused(head, tmp_path):
    async with running(tmp_path, answering(OK)) as rig, client(rig.port) as (reader, writer):
        writer.write(head)
        assert problem(await reader.read(-1))[0] == b"HTTP/1.1 400 Bad Request"
    assert rig.records() == []


@pytest.mark.parametrize("line", [b"PRI * HTTP/2.0", b"GET / HTTP/3.0"])
async def test_other_versions_are_refused_and_recorded(line, tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        answer = await ask(rig.port, line + b"\r\nHost: x\r\n\r\nSM\r\n\r\n")
        assert problem(answer)[0] == b"HTTP/1.1 400 Bad Request"
        [whole] = await rig.ended(1)
    assert whole.record.decision is Decision.DENIED
    assert rig.upstream.received == []


async def test_connect_is_refused_and_recorded(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        answer = await ask(rig.port, b"CONNECT crm:80 HTTP/1.1\r\nHost: crm:80\r\n\r\n")
        assert problem(answer)[0] == b"HTTP/1.1 400 Bad Request"
        [whole] = await rig.ended(1)
    assert whole.record.outcome is Outcome.FAILED


async def test_interim_answers_are_a_gap(tmp_path):
    interim = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    async with running(tmp_path, answering(interim + interim + OK)) as rig:
        await exchange(rig.port, GET + GET, 2 * len(interim + interim + OK))
        gaps = [frame.record.gaps for frame in rig.records()]
    assert gaps == [(Gap(GapReason.UNPARSED, GapPlace.HEADER, 2),)] * 2


async def test_an_analysis_that_fails_is_a_record_that_says_so(tmp_path):
    from proxy.helper_process import HelperProcess
    from proxy.http.analysis import BoundedAnalysis

    class Failing:
        def request(self, exchange):
            raise ValueError(exchange.target)

        def exchange(self, exchange, answer):
            raise ValueError(answer.body)

    async with running(tmp_path, answering(OK)) as rig:
        rig.analysis.request = BoundedAnalysis("crm", Failing(), HelperProcess(dict)).request
        rig.analysis.exchange = BoundedAnalysis("crm", Failing(), HelperProcess(dict)).exchange
        assert await exchange(rig.port, GET, len(OK)) == OK
        [whole] = rig.records()
    assert whole.record.reading is Reading.UNREADABLE
    assert {gap.reason for gap in whole.record.gaps} == {GapReason.UNPARSED}


async def test_a_defect_of_the_recorder_releases_nothing(tmp_path, monkeypatch):
    async with running(tmp_path, answering(OK)) as rig:

        async def broken(*_args: object, **_named: object) -> None:
            raise ValueError("13912345678")

        monkeypatch.setattr("proxy.recorder.Access.settle", broken)
        assert await ask(rig.port, GET) == b""


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
async def test_nothing_of_an_exchange_is_logged(level, tmp_path, capfd, caplog):
    caplog.set_level(level)
    odd = [
        GET.replace(b"/a", b"/13912345678"),
        b"GET /13912345678 HTTP/9\r\n\r\n",
        b"13912345678\r\n\r\n",
        b"GET / HTTP/1.1\r\n13912345678\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 13912345678x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n13912345678z\r\n",
        b"GET / HTTP/1.1\r\nHost: 13912345678",
    ]
    for number, answer in enumerate(
        [OK, b"13912345678\r\n\r\n", b"HTTP/1.1 13912345678 X\r\n\r\n"]
    ):
        async with running(tmp_path / str(number), answering(answer, close=True)) as rig:
            for request in odd:
                async with client(rig.port) as (reader, writer):
                    writer.write(request)
                    writer.write_eof()
                    await reader.read(-1)
    out, err = capfd.readouterr()
    ours = [record for record in caplog.records if record.name.startswith("whosaw")]
    assert "13912345678" not in out + err
    assert not any("13912345678" in record.getMessage() for record in ours)
