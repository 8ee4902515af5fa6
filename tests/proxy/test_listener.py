"""Accepting on a shared socket."""

from __future__ import annotations

import asyncio
import resource
import socket

from proxy.listener import Listener


async def test_without_descriptors_accepting_rests_and_then_goes_on():
    accepted: list[socket.socket] = []
    server = socket.create_server(("127.0.0.1", 0))
    client = socket.create_connection(server.getsockname())
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with socket.socket() as probe:
        lowest = probe.fileno()
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, hard))
    try:
        listener = Listener(server, accepted.append)
        for _ in range(5):
            await asyncio.sleep(0)
        assert accepted == []
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    async with asyncio.timeout(10):
        while not accepted:
            await asyncio.sleep(0.01)
    listener.close()
    for sock in (client, *accepted):
        sock.close()


async def test_a_closed_listener_takes_no_connection_even_if_it_was_resting():
    accepted: list[socket.socket] = []
    server = socket.create_server(("127.0.0.1", 0))
    address = server.getsockname()
    other = server.dup()
    listener = Listener(server, accepted.append)
    listener.close()
    listener.close()
    client = socket.create_connection(address)
    for _ in range(5):
        await asyncio.sleep(0)
    assert accepted == []
    for sock in (client, other):
        sock.close()
