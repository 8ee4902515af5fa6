"""Draining: what is under way ends, what waits is told, nothing is reset."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import socket

from access import Final, Outcome
from tests.proxy.http.rig import Tap, answering, client, running

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
CLOSING = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"


async def test_a_kept_connection_hears_close_with_its_next_answer(tmp_path):
    async with running(tmp_path, answering(OK)) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        assert await reader.readexactly(len(OK)) == OK
        draining = asyncio.create_task(rig.plane.drain(5))
        writer.write(GET)
        assert await reader.read(-1) == CLOSING
        await draining
        assert rig.plane.connections == 0


async def test_an_exchange_under_way_ends_before_the_plane_does(tmp_path):
    asked, go = asyncio.Event(), asyncio.Event()

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        asked.set()
        await go.wait()
        writer.write(OK)
        await reader.read()

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(GET)
        await asked.wait()
        draining = asyncio.create_task(rig.plane.drain(5))
        go.set()
        assert await reader.read(-1) == CLOSING
        await draining


async def test_a_client_that_connected_before_the_drain_is_still_served(tmp_path):
    async with running(tmp_path, answering(OK)) as rig, client(rig.port) as (reader, writer):
        while not rig.plane.connections:
            await asyncio.sleep(0)
        draining = asyncio.create_task(rig.plane.drain(5))
        await asyncio.sleep(0)
        writer.write(GET)
        assert await reader.read(-1) == CLOSING
        await draining


async def test_at_the_limit_what_is_left_is_closed_and_recorded(tmp_path):
    asked = asyncio.Event()

    async def serve(reader: Tap, writer: asyncio.StreamWriter) -> None:
        await reader.head()
        asked.set()
        await reader.read()

    async with running(tmp_path, serve) as rig, client(rig.port) as (reader, writer):
        writer.write(POST)
        await asked.wait()
        await rig.plane.drain(0)
        assert await reader.read(-1) == b""
        _, final = rig.records()
    assert isinstance(final, Final)
    assert final.record.outcome is Outcome.UNKNOWN


async def test_connections_that_wait_in_the_kernel_are_left_to_the_others(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        other = socket.create_server(("127.0.0.1", 0))
        rig.plane.listen("crm", other.dup())
        await rig.plane.drain(0)
        clients = [socket.create_connection(other.getsockname()) for _ in range(20)]
        other.setblocking(True)
        served = [other.accept()[0] for _ in clients]
        for ours, theirs in zip(clients, served, strict=True):
            theirs.sendall(b"x")
            ours.settimeout(5)
        assert [ours.recv(1) for ours in clients] == [b"x"] * 20
        for end in (*clients, *served, other):
            with contextlib.closing(end):
                pass


async def test_connections_are_taken_one_at_a_turn_so_that_workers_share_them(tmp_path):
    async with running(tmp_path, answering(OK)) as rig:
        clients = [socket.create_connection(("127.0.0.1", rig.port)) for _ in range(5)]
        seen = []
        while rig.plane.connections < 5:
            seen.append(rig.plane.connections)
            await asyncio.sleep(0)
        assert max(after - before for before, after in itertools.pairwise(seen)) <= 1
        for end in clients:
            end.close()
