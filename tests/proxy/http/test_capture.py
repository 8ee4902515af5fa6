"""From mitmproxy's flow to the bytes of the wire."""

from __future__ import annotations

import pytest
from mitmproxy import connection, http

from proxy.http import capture


def flow(peer=("192.0.2.7", 4711), **request) -> http.HTTPFlow:
    client = connection.Client(peername=peer, sockname=("192.0.2.1", 80), timestamp_start=0)
    made = http.HTTPFlow(client, connection.Server(address=("192.0.2.9", 80)))
    made.request = http.Request(
        **{
            "host": "",
            "port": 0,
            "method": b"GET",
            "scheme": b"",
            "authority": b"",
            "path": b"/a",
            "http_version": b"HTTP/1.1",
            "headers": http.Headers([(b"X-A", b"1"), (b"x-a", b"\xff")]),
            "content": b"body",
            "trailers": None,
            "timestamp_start": 0,
            "timestamp_end": None,
        }
        | request
    )
    return made


def exchange(of: http.HTTPFlow, body: bytes | None = None):
    return capture.exchange(
        of, system="crm", server="s", started_at=7, session_id=b"i" * 16, body=body
    )


def test_an_exchange_holds_the_bytes_as_they_came():
    got = exchange(flow())
    assert (got.method, got.target, got.version) == ("GET", "/a", "HTTP/1.1")
    assert got.headers == ((b"X-A", b"1"), (b"x-a", b"\xff"))
    assert (got.body, got.body_complete) == (b"body", True)
    assert (got.client_address, got.client_port) == ("192.0.2.7", 4711)
    assert (got.system, got.server, got.started_at, got.session_id) == ("crm", "s", 7, b"i" * 16)


def test_a_prefix_is_told_to_be_one():
    got = exchange(flow(content=None), b"bo")
    assert (got.body, got.body_complete) == (b"bo", False)


@pytest.mark.parametrize(
    ("peer", "address"),
    [
        (("2001:db8::1", 1, 0, 0), "2001:db8::1"),
        (("fe80::1%eth0", 1, 0, 2), "fe80::1"),
        (("::ffff:192.0.2.7", 1, 0, 0), "192.0.2.7"),
    ],
)
def test_a_client_has_one_way_to_be_written(peer, address):
    assert exchange(flow(peer=peer)).client_address == address


@pytest.mark.parametrize(
    ("parts", "target"),
    [
        ({"path": b"*"}, "*"),
        ({"path": b"/a?b#c"}, "/a?b#c"),
        ({"scheme": b"http", "authority": b"crm:80", "path": b"/a"}, "http://crm:80/a"),
        ({"authority": b"crm:80", "path": b""}, "crm:80"),
        ({"path": "/张".encode()}, "/张"),
        ({"path": b"/\xff"}, "/\udcff"),
    ],
)
def test_the_target_is_the_one_that_was_sent(parts, target):
    assert exchange(flow(**parts)).target == target


def test_trailers_are_read_as_fields():
    got = exchange(flow(trailers=http.Headers([(b"X-Sum", b"9")])))
    assert got.headers[-1] == (b"X-Sum", b"9")


def test_an_answer_holds_the_bytes_as_they_came():
    of = flow()
    of.response = http.Response(
        b"HTTP/1.1", 200, "好".encode(), http.Headers([(b"A", b"b")]), b"\x1f\x8b", None, 0, 1
    )
    got = capture.answer(of, ended_at=9)
    assert (got.status, got.reason.encode("latin-1")) == (200, "好".encode())
    assert (got.headers, got.body, got.body_complete, got.ended_at) == (
        ((b"A", b"b"),), b"\x1f\x8b", True, 9,
    )  # fmt: skip
    assert capture.answer(of, ended_at=9, body=b"").body_complete is False


def test_a_flow_without_an_answer_has_none():
    with pytest.raises(ValueError, match="no answer"):
        capture.answer(flow(), ended_at=0)
