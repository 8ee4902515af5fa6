"""What is too long to hold, or comes bit by bit, is recorded before any of it goes on."""

from __future__ import annotations

import asyncio

import pytest

from access import Final, Gap, GapPlace, GapReason, Intent, Outcome, Part, Protocol
from proxy.http import engine
from tests.proxy.http.rig import (
    BUFFER,
    GET,
    OK,
    TRUNCATED_ANSWER,
    TRUNCATED_REQUEST,
    Tap,
    answering,
    ask,
    client,
    exchange,
    problem,
    running,
)


def framed(body: bytes, framing: str) -> bytes:
    if framing == "length":
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    parts = [body[i : i + 9000] for i in range(0, len(body), 9000)]
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts)
    return b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


@pytest.mark.parametrize("framing", ["length", "chunked"])
@pytest.mark.parametrize("method", [b"GET", b"DELETE"])
async def test_a_long_answer_is_recorded_with_its_gap_before_its_first_byte(
    method, framing, tmp_path
):
    body = bytes(range(256)) * 1200
    finish = asyncio.Event()
    answer = b"HTTP/1.1 200 OK\r\n" + framed(body, framing)

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(answer[:-100])
        await finish.wait()
        writer.write(answer[-100:])
        await reader.read()

    request = method + b" /a HTTP/1.1\r\nHost: x\r\n\r\n"
    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(request + request)
        await reader.readuntil(b"\r\n\r\n")
        first = rig.records()
        assert not any(isinstance(frame, Final) for frame in first)
        finish.set()
        received = await read_body(reader, len(body), framing)
        assert received == body
        intent, *part, final = await all_frames(rig)
    assert isinstance(intent, Intent)
    assert isinstance(final, Final)
    assert final.record.outcome is Outcome.OK
    if method == b"GET":
        assert part == []
        assert intent.record.gaps == final.record.gaps == (TRUNCATED_ANSWER,)
        # The analyser was given what was held: never more than the buffer, and most of it.
        assert BUFFER - 65536 < final.record.row_count <= BUFFER
    else:
        assert [type(frame) for frame in part] == [Part]
        assert part[0].gaps == (TRUNCATED_ANSWER,)
        assert final.record.gaps == ()
    assert abs(final.record.bytes_out - len(body)) < 1000


async def all_frames(rig):
    await rig.ended(1)
    frames = rig.records()
    ends = [n for n, frame in enumerate(frames) if isinstance(frame, Final)]
    return frames[: ends[0] + 1]


async def read_body(reader: asyncio.StreamReader, size: int, framing: str) -> bytes:
    if framing == "length":
        return await reader.readexactly(size)
    body = b""
    while chunk := int(await reader.readuntil(b"\r\n"), 16):
        body += (await reader.readexactly(chunk + 2))[:-2]
    assert await reader.readexactly(2) == b"\r\n"
    return body


@pytest.mark.parametrize("framing", ["length", "chunked"])
async def test_of_a_long_answer_that_cannot_be_recorded_no_byte_leaves(framing, tmp_path):
    answer = b"HTTP/1.1 200 OK\r\n" + framed(b"13912345678," * 20000, framing)
    async with running(tmp_path, answering(answer)) as rig:
        rig.break_log()
        received = await ask(rig.port, GET)
    assert problem(received)[0] == b"HTTP/1.1 503 Service Unavailable"
    assert b"13912345678" not in received


@pytest.mark.parametrize("framing", ["length", "chunked"])
async def test_a_long_request_is_recorded_with_its_gap_before_any_of_it_goes_on(framing, tmp_path):
    body = bytes(range(256)) * 1200
    request = b"PUT /a HTTP/1.1\r\nHost: x\r\n" + framed(body, framing)
    seen = []

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.exactly(1)
        seen.extend(rig.records())
        await reader.head()
        tap = reader._reader
        assert await read_body(tap, len(body), framing) == body
        writer.write(OK)
        await reader.read()

    async with running(tmp_path, serve) as rig:
        assert await exchange(rig.port, request, len(OK)) == OK
        intent, final = rig.records()
    assert seen == [intent]
    assert intent.record.gaps == final.record.gaps == (TRUNCATED_REQUEST,)
    assert final.record.outcome is Outcome.OK
    assert abs(final.record.bytes_in - len(body)) < 1000


async def test_of_a_long_request_that_cannot_be_recorded_no_byte_goes_on(tmp_path):
    request = b"PUT /a HTTP/1.1\r\nHost: x\r\n" + framed(b"x" * (BUFFER + 1), "length")
    async with running(tmp_path, answering(OK)) as rig:
        rig.break_log()
        assert problem(await ask(rig.port, request))[0] == b"HTTP/1.1 503 Service Unavailable"
    assert rig.upstream.received == []


async def test_an_answer_that_comes_before_the_end_of_a_long_request_is_recorded_once(tmp_path):
    early = b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n"
    request = b"PUT /a HTTP/1.1\r\nHost: x\r\n" + framed(b"x" * (4 * BUFFER), "length")

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(early)
        await reader.exactly(4 * BUFFER)
        await reader.head()
        writer.write(early)
        await reader.read()

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(request[:-1])
        assert await reader.readexactly(len(early)) == early
        writer.write(request[-1:] + GET)
        assert await reader.readexactly(len(early)) == early
        ends = await rig.ended(2)
    assert [frame.record.error_code for frame in ends] == ["413", "413"]
    assert len(rig.records()) == 3


async def test_server_sent_events_come_one_by_one_after_the_intent(tmp_path):
    more = asyncio.Event()

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n")
        await more.wait()
        writer.write(b"data: 2\n\n")

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        await reader.readuntil(b"data: 1\n\n")
        [intent] = rig.records()
        more.set()
        assert await reader.read(-1) == b"data: 2\n\n"
        [final] = await rig.ended(1)
    assert isinstance(intent, Intent)
    assert intent.record.gaps == (TRUNCATED_ANSWER,)
    assert final.record.gaps == (TRUNCATED_ANSWER,)
    assert final.record.bytes_out == final.record.row_count == 18


async def test_server_sent_events_that_cannot_be_recorded_do_not_come(tmp_path):
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 13912345678\n\n"
    async with running(tmp_path, answering(answer)) as rig:
        rig.break_log()
        received = await ask(rig.port, GET)
    assert problem(received)[0] == b"HTTP/1.1 503 Service Unavailable"


async def test_an_answer_that_takes_its_time_is_released_as_it_comes(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "HELD_S", 0)
    nudged = asyncio.Event()

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")
        while not nudged.is_set():
            await asyncio.sleep(0.01)  # so that the two parts are not read as one
            nudged.set()
        writer.write(b"def")
        await received.wait()
        writer.write(b"ghi")
        await reader.read()

    received = asyncio.Event()
    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        assert (await reader.readuntil(b"def"))[-6:] == b"abcdef"
        [intent] = rig.records()
        received.set()
        assert await reader.readexactly(3) == b"ghi"
        [final] = await rig.ended(1)
    assert isinstance(intent, Intent)
    assert intent.record.gaps == final.record.gaps == (TRUNCATED_ANSWER,)
    assert intent.record.row_count == 3


async def test_a_switch_of_protocols_is_recorded_before_and_after(tmp_path):
    request = (
        b"GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Version: 13\r\n\r\n"
    )
    switch = (
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
    )

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(switch)
        while chunk := await reader.read():
            writer.write(chunk.upper())

    async with running(tmp_path, serve) as rig:
        async with client(rig.port) as (reader, writer):
            writer.write(request)
            assert await reader.readexactly(len(switch)) == switch
            [intent] = rig.records()
            for _ in range(50):
                writer.write(b"hello")
                assert await reader.readexactly(5) == b"HELLO"
        [final] = await rig.ended(1)
    assert isinstance(intent, Intent)
    assert intent.record.gaps == (Gap(GapReason.UNPARSED, GapPlace.SESSION),)
    assert final.record.protocol is Protocol.WEBSOCKET
    assert final.record.outcome is Outcome.OK
    assert (final.record.bytes_in, final.record.bytes_out) == (250, 250)
