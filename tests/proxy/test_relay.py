"""Wires over real sockets: bytes, ends, flow control, TLS."""

import asyncio
import os
import socket
import ssl
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import uvloop

from proxy.relay import Wire, accepted, closed, connected
from tests.servers import Certificate, free_port, make_certificate

Body = Callable[[Wire, Wire, Certificate], Coroutine[Any, Any, None]]


def on_both_loops(body: Body) -> Callable[..., None]:
    """Run a test with the two ends of a connection, on asyncio's loop and on uvloop's."""

    @pytest.mark.parametrize("loop", [asyncio.new_event_loop, uvloop.new_event_loop])
    def test(loop: Callable[[], asyncio.AbstractEventLoop], certificate: Certificate) -> None:
        with asyncio.Runner(loop_factory=loop) as runner:
            runner.run(with_pair(body, certificate))

    test.__name__ = body.__name__
    return test


async def with_pair(body: Body, certificate: Certificate) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        near = await connected("127.0.0.1", listener.getsockname()[1])
        sock, _ = await asyncio.get_running_loop().sock_accept(listener)
        far = await accepted(sock)
        await body(near, far, certificate)
        near.abort()
        far.abort()
        await asyncio.gather(near.lost.wait(), far.lost.wait())


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("relay"))


async def read_all(wire: Wire) -> bytes:
    found: list[bytes] = []
    while raw := await wire.read():
        found.append(raw)
    return b"".join(found)


@on_both_loops
async def test_bytes_arrive_and_an_end_is_told_while_the_other_way_stays_open(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    near.write(b"first ")
    near.write(b"second")
    near.end()
    assert await read_all(far) == b"first second"

    far.write(b"answer")
    far.end()
    assert await read_all(near) == b"answer"
    assert near.peer[0] == far.peer[0] == "127.0.0.1"


@on_both_loops
async def test_a_closed_wire_sends_what_was_written_and_wakes_its_reader(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    reading = asyncio.create_task(near.read())
    await asyncio.sleep(0)
    near.write(b"last words")
    near.close()

    assert await reading == b""
    assert await read_all(far) == b"last words"
    near.write(b"dropped")


@on_both_loops
async def test_a_lost_wire_calls_back_and_ends_reading_and_draining(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    called = asyncio.Event()
    near.on_lost = called.set
    payload = bytes(1 << 20)
    writing = asyncio.create_task(write_until_full(near, payload))
    assert await writing > 0
    draining = asyncio.create_task(near.drain())
    far.abort()

    await asyncio.wait_for(called.wait(), 30)
    await asyncio.wait_for(draining, 30)
    assert await near.read() == b""


async def write_until_full(wire: Wire, payload: bytes) -> int:
    """Write until the peer's buffers are full; give how many bytes."""
    written = 0
    while written < 128 << 20:
        wire.write(payload)
        written += len(payload)
        draining = asyncio.create_task(wire.drain())
        done, _ = await asyncio.wait([draining], timeout=0.5)
        if not done:
            draining.cancel()
            break
    return written


@on_both_loops
async def test_a_peer_that_does_not_read_stops_the_writer_and_loses_nothing(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    payload = os.urandom(1 << 20)
    written = await write_until_full(near, payload)
    near.end()

    everything = await read_all(far)
    assert len(everything) == written < 64 << 20
    assert everything[: 1 << 20] == payload


def contexts(certificate: Certificate) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(*certificate)
    client = ssl.create_default_context(cafile=str(certificate.certificate))
    return server, client


async def shake_hands(near: Wire, far: Wire, certificate: Certificate) -> None:
    server, client = contexts(certificate)
    await asyncio.gather(
        near.start_tls(client, server_side=False, hostname="127.0.0.1"),
        far.start_tls(server, server_side=True),
    )


@on_both_loops
async def test_tls_carries_bytes_both_ways_and_its_end(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    await shake_hands(near, far, certificate)
    payload = os.urandom(3 << 20)
    near.write(payload)
    near.end()
    assert await read_all(far) == payload
    far.write(b"answer")
    far.close()

    assert await read_all(near) == b"answer"
    assert near.encrypted
    assert far.encrypted


@on_both_loops
async def test_a_client_hello_that_was_read_before_is_not_lost(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    server, client = contexts(certificate)
    shaking = asyncio.create_task(near.start_tls(client, server_side=False, hostname="127.0.0.1"))
    hello = await far.read()
    await far.start_tls(server, server_side=True, received=hello)
    await shaking
    near.write(b"over TLS")

    assert hello[0] == 0x16
    assert await far.read() == b"over TLS"


@on_both_loops
async def test_a_certificate_that_is_not_trusted_ends_the_handshake(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    server, _ = contexts(certificate)
    stranger = ssl.create_default_context()
    results = await asyncio.gather(
        near.start_tls(stranger, server_side=False, hostname="127.0.0.1"),
        far.start_tls(server, server_side=True),
        return_exceptions=True,
    )

    assert isinstance(results[0], ssl.SSLCertVerificationError)
    assert isinstance(results[1], OSError)


@on_both_loops
async def test_plain_bytes_instead_of_a_handshake_are_an_error(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    near.write(b"no handshake at all\n")
    with pytest.raises(ssl.SSLError):
        await far.start_tls(contexts(certificate)[0], server_side=True)


@on_both_loops
async def test_a_peer_that_leaves_during_the_handshake_is_an_error(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    near.close()
    with pytest.raises(ConnectionResetError):
        await far.start_tls(contexts(certificate)[0], server_side=True)


@on_both_loops
async def test_a_broken_record_ends_what_can_be_read(
    near: Wire, far: Wire, certificate: Certificate
) -> None:
    await shake_hands(near, far, certificate)
    near.write(b"good")
    assert await far.read() == b"good"
    near._write_plain(b"\x17\x03\x03\x00\x05 bad ")

    assert await far.read() == b""


async def test_nobody_listening_is_an_error() -> None:
    with pytest.raises(ConnectionRefusedError):
        await connected("127.0.0.1", free_port())


@on_both_loops
async def test_closed_waits_for_all(near: Wire, far: Wire, certificate: Certificate) -> None:
    near.write(b"bye")
    await closed(near, far)

    assert near.lost.is_set()
    assert far.lost.is_set()
