"""Message for message: what the system and the client see through the proxy, byte by byte.

Each case is run directly and through the proxy. Where the proxy's bytes differ, the case names the
difference, and docs/reference/http.md lists exactly those names.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.proxy.http.rig import DEADLINE_S, Tap, client, running

DOCS = Path(__file__).parents[3] / "docs" / "reference" / "http.md"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
GET = b"GET / HTTP/1.1\r\nHost: crm.internal:8080\r\n\r\n"


@dataclass(frozen=True)
class Case:
    """A request and an answer, and what the other end sees of each where that differs."""

    name: str
    request: bytes = GET
    answer: bytes = OK
    system_sees: bytes | None = None
    client_sees: bytes | None = None
    difference: str = ""
    closes: bool = False
    """The system closes after its answer."""


PASSING = [
    Case("a plain request"),
    Case(
        "field names keep their case, their order and their duplicates",
        request=b"GET /a?b=c HTTP/1.1\r\nHost: x\r\nX-UPPER: 1\r\nx-lower: 2\r\nCookie: a=1\r\n"
        b"Cookie: b=2\r\nX-upper: 3\r\n\r\n",
        answer=b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-ONE: 1\r\nset-cookie: b=2\r\n"
        b"Content-Length: 0\r\nX-one: 2\r\n\r\n",
    ),
    Case(
        "the host field is the client's and the alternative services the system's",
        answer=b'HTTP/1.1 200 OK\r\nAlt-Svc: h3=":443"\r\nContent-Length: 0\r\n\r\n',
    ),
    Case(
        "bytes beyond ASCII in target, fields and reason",
        request="GET /客户/1?姓名=张 HTTP/1.1\r\nHost: x\r\nX-Name: 张三\r\nX-L: \xe9\r\n\r\n".encode(),
        answer="HTTP/1.1 200 好的\r\nX-Name: 张三\r\nContent-Length: 0\r\n\r\n".encode(),
    ),
    Case(
        "a target that is not normalised",
        request=b"GET /a/../b//c/%2e%2e/%7E?x=%zz&&a=b#f HTTP/1.1\r\nHost: x\r\n\r\n",
    ),
    Case("a target in absolute form", b"GET http://crm/a?b HTTP/1.1\r\nHost: crm\r\n\r\n"),
    Case("the asterisk target", b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
    Case("a method of one's own", b"QUERY-9 /a HTTP/1.1\r\nHost: x\r\n\r\n"),
    Case(
        "a body with its length",
        b"POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n\x00\xff\r\n!",
    ),
    Case("a body on GET", b"GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"),
    Case("an empty body on POST", b"POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"),
    Case(
        "a body in one chunk",
        b"POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n",
    ),
    Case(
        "trailers",
        b"POST / HTTP/1.1\r\nHost: x\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"3\r\nabc\r\n0\r\nX-Sum: 9\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"2\r\nab\r\n0\r\nX-Sum: 7\r\nX-sum: 8\r\n\r\n",
    ),
    Case(
        "trailers behind no body",
        answer=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Sum: 7\r\n\r\n",
    ),
    Case(
        "a chunked body of no bytes",
        answer=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ),
    Case(
        "an interim answer before the real one",
        answer=b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"
        b"HTTP/1.1 103 Early Hints\r\nLink: </b.css>\r\n\r\n" + OK,
    ),
    Case("no body with 204", answer=b"HTTP/1.1 204 No Content\r\nX-A: 1\r\n\r\n"),
    Case(
        "no body with 304, whatever its fields say",
        answer=b"HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\nETag: x\r\n\r\n",
    ),
    Case(
        "an answer to HEAD with the length of what GET would give",
        b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n",
    ),
    Case(
        "an answer that ends with its connection",
        answer=b"HTTP/1.1 200 OK\r\nX-A: 1\r\n\r\nuntil the end",
        closes=True,
    ),
    Case(
        "HTTP/1.0 on both sides",
        b"GET / HTTP/1.0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nold",
        closes=True,
    ),
    Case(
        "a connection that the client wants closed",
        b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        closes=True,
    ),
    Case("an error of the system", answer=b"HTTP/1.1 599 Own Code\r\nContent-Length: 1\r\n\r\n!"),
    Case(
        "an encoded body stays as it is",
        answer=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x00!",
    ),
    Case(
        "a switch of protocols, and the bytes after it",
        b"GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n\x81\x05hello\x00\xff",
    ),
    Case(
        "server-sent events",
        answer=b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\ndata: 2\n\n",
        closes=True,
    ),
]

DIFFERING = [
    Case(
        "chunks",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"1;ext=1\r\na\r\n02\r\nbc\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n1;x\r\nb\r\n000\r\n\r\n",
        system_sees=b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"3\r\nabc\r\n0\r\n\r\n",
        client_sees=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
        difference="chunks",
    ),
    Case(
        "white space around field values",
        b"GET / HTTP/1.1\r\nHost:x\r\nX-A:  1 \t\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX-A:1  \r\nContent-Length:0\r\n\r\n",
        system_sees=b"GET / HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n\r\n",
        client_sees=b"HTTP/1.1 200 OK\r\nX-A: 1\r\nContent-Length: 0\r\n\r\n",
        difference="white-space",
    ),
    Case(
        "lines that end in LF alone",
        b"GET / HTTP/1.1\nHost: x\n\n",
        b"HTTP/1.1 200 OK\nContent-Length: 0\n\n",
        system_sees=b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        client_sees=b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        difference="line-ends",
    ),
    Case(
        "empty lines before a request",
        b"\r\n\r\n" + GET,
        system_sees=GET,
        difference="empty-lines",
    ),
    Case(
        "a missing reason",
        answer=b"HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n",
        client_sees=b"HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n",
        difference="reason",
    ),
    Case(
        "a folded field of an answer",
        answer=b"HTTP/1.1 200 OK\r\nX-A: 1\r\n\t  2\r\nContent-Length: 0\r\n\r\n",
        client_sees=b"HTTP/1.1 200 OK\r\nX-A: 1\r\n 2\r\nContent-Length: 0\r\n\r\n",
        difference="folded-fields",
    ),
]


async def _dialogue(port: int, case: Case, system_sees: bytes, client_sees: bytes) -> bytes:
    async with client(port) as (reader, writer):
        writer.write(case.request)
        seen = await reader.readexactly(len(client_sees))
        if case.closes:
            seen += await reader.read(-1)
    return seen


@pytest.mark.parametrize("case", PASSING + DIFFERING, ids=lambda case: case.name)
async def test_both_ends_see_through_the_proxy_what_they_would_see_without_it(case, tmp_path):
    expected = {
        "direct": (case.request, case.answer),
        "proxied": (case.system_sees or case.request, case.client_sees or case.answer),
    }
    for way, (system_sees, client_sees) in expected.items():

        async def serve(reader: Tap, writer: asyncio.StreamWriter, wanted=system_sees) -> None:
            await reader.exactly(len(wanted))
            writer.write(case.answer)
            if not case.closes:
                while await reader.read():
                    pass

        async with running(tmp_path / way, serve) as rig:
            port = rig.port if way == "proxied" else rig.upstream.port
            assert await _dialogue(port, case, system_sees, client_sees) == client_sees
        assert [bytes(r) for r in rig.upstream.received] == [system_sees]


async def test_requests_sent_without_waiting_are_answered_in_order_on_one_connection(tmp_path):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        while head := await reader.head():
            path = head.split(b" ")[1]
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(path), path))

    targets = [b"/%d" % n for n in range(20)]
    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(b"".join(b"GET %s HTTP/1.1\r\nHost: x\r\n\r\n" % t for t in targets))
        answers = b"".join(
            b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(t), t) for t in targets
        )
        assert await reader.readexactly(len(answers)) == answers
    assert len(rig.upstream.received) == 1


async def test_expect_is_answered_here_and_taken_off_the_request(tmp_path):
    head = b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
    serve = _read_then_ok(b"\r\n\r\nabc")
    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(head)
        assert await reader.readuntil(b"\r\n\r\n") == b"HTTP/1.1 100 Continue\r\n\r\n"
        writer.write(b"abc")
        assert await reader.readexactly(len(OK)) == OK
    seen = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
    assert bytes(rig.upstream.received[0]) == seen


def _read_then_ok(end: bytes):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        received = b""
        while not received.endswith(end):
            received += await reader.read()
        writer.write(OK)
        while await reader.read():
            pass

    return serve


async def test_an_upstream_that_closes_without_an_answer_closes_the_client_without_an_answer(
    tmp_path,
):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        assert await reader.read(-1) == b""


async def test_a_kept_connection_that_the_upstream_closes_is_closed_to_the_client(tmp_path):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(OK)

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        assert await reader.read(-1) == OK


@pytest.mark.parametrize(
    "difference",
    ["answered-by-us", "expect", "ambiguous-requests", "short-answers", "draining", "timing"],
)
def test_each_difference_that_other_tests_show_is_documented(difference):
    assert f"`{difference}`" in DOCS.read_text(encoding="utf-8")


def test_the_documentation_lists_each_difference_of_framing():
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert {case.difference for case in DIFFERING} <= listed


AMBIGUOUS = {
    "both lengths": b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": b"Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
    "a list of lengths": b"Content-Length: 3, 3\r\n\r\nabc",
    "a length with a sign": b"Content-Length: +3\r\n\r\nabc",
    "a space before the colon": b"Content-Length : 3\r\n\r\nabc",
    "an unknown coding": b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "codings twice": b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
    "a folded field": b"X-A: 1\r\n Content-Length: 3\r\n\r\nabc",
    "a bare CR": b"X-A: 1\rContent-Length: 3\r\n\r\nabc",
    "a zero byte": b"X-A: 1\0\r\n\r\n",
}


@pytest.mark.parametrize("fields", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
async def test_a_request_that_can_be_read_in_two_ways_never_reaches_the_system(fields, tmp_path):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        while await reader.read():
            pass

    async with running(tmp_path, serve) as rig:
        async with client(rig.port) as (reader, writer):
            writer.write(b"POST /13912345678 HTTP/1.1\r\nHost: x\r\n" + fields)
            answer = await reader.read(-1)
        assert answer.startswith(b"HTTP/1.1 400 Bad Request\r\n")
        assert b"problem+json" in answer
        assert b"13912345678" not in answer
        assert len(await rig.ended(1)) == 1
    assert b"".join(rig.upstream.received) == b""


async def test_what_the_upstream_sent_in_the_place_of_an_answer_is_not_quoted(tmp_path):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(b"13912345678 no http\r\n\r\n")

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        answer = await reader.read(-1)
    assert answer.startswith(b"HTTP/1.1 502 Bad Gateway\r\n")
    assert b"13912345678" not in answer


async def test_an_answer_shorter_than_it_said_is_a_502(tmp_path):
    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n13912345678")

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        async with asyncio.timeout(DEADLINE_S):
            writer.write(GET)
            answer = await reader.read(-1)
    assert answer.startswith(b"HTTP/1.1 502 Bad Gateway\r\n")
    assert b"13912345678" not in answer
