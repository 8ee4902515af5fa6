"""What a request costs through whosaw, beside no proxy and mitmproxy's bare library, in one run.

Run: `python -m bench.http_door [--rounds 5] [--seconds 2]`. A system that answers a customer as JSON,
16 kept connections, each target after the other in every round; figures are medians of the rounds,
ratios of the same round. CPU is that of the proxy process alone (`/proc`), the least noisy figure.
"""

import argparse
import asyncio
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psutil

from ledger.keys import create_pseudonym_key
from proxy.config import load_settings
from proxy.serve import status_of
from proxy.takeover import NotRunning

CONNECTIONS = 16
CUSTOMER = (
    '{"customerId":"C100000001","custName":"王芳","msisdn":"13912345678",'
    '"address":"北京市朝阳区建国路1号","email":"wang@example.com","planName":"5G 畅享 99",'
    '"status":"ACTIVE","openDate":"2020-03-11","balance":12.5,"notes":["' + "x" * 640 + '"]}'
).encode()
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (
    len(CUSTOMER),
    CUSTOMER,
)
GET = b"GET /customers/C100000001 HTTP/1.1\r\nHost: crm\r\nX-Account: app\r\n\r\n"
SYSTEM = """
import asyncio, sys, uvloop
ANSWER = %r
class System(asyncio.Protocol):
    def connection_made(self, transport): self.transport = transport; self.got = b""
    def data_received(self, data):
        self.got += data
        while (end := self.got.find(b"\\r\\n\\r\\n")) >= 0:
            self.got = self.got[end + 4:]
            self.transport.write(ANSWER)
async def main():
    server = await asyncio.get_running_loop().create_server(System, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()
uvloop.run(main())
"""
BARE = """
import asyncio, logging, sys, tempfile
from mitmproxy import master, options
from mitmproxy.addons import core, errorcheck, next_layer, proxyserver, tlsconfig
logging.disable()
async def main():
    opts = options.Options(mode=["reverse:http://127.0.0.1:" + sys.argv[1] + "@" + sys.argv[2]])
    one = master.Master(opts)
    one.addons.add(core.Core(), proxyserver.Proxyserver(), next_layer.NextLayer(),
                   tlsconfig.TlsConfig(), errorcheck.ErrorCheck())
    opts.update(confdir=tempfile.mkdtemp(), keep_host_header=True)
    await one.run()
asyncio.run(main())
"""
WHOSAW = """
version = 1
[[systems]]
kind = "http"
name = "crm"
listen = "127.0.0.1:{port}"
upstream = "http://127.0.0.1:{upstream}"
routes = ["GET /customers/{{customer_id}}"]
[systems.identity]
account_header = "X-Account"
"""


class Measured(NamedTuple):
    """Of one target in one round: requests a second, ms at median and 99th, CPU µs a request."""

    rate: float
    p50: float
    p99: float
    cpu: float


class Target(NamedTuple):
    """Where to send requests, and whose CPU to count (None: nobody's)."""

    name: str
    port: int
    process: psutil.Process | None


async def client(port: int, until: float, times: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.perf_counter() < until:
        began = time.perf_counter()
        writer.write(GET)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200")
        assert len(await reader.readexactly(len(CUSTOMER))) == len(CUSTOMER)
        times.append(time.perf_counter() - began)
    writer.close()


async def load(port: int, seconds: float) -> list[float]:
    times: list[float] = []
    until = time.perf_counter() + seconds
    await asyncio.gather(*(client(port, until, times) for _ in range(CONNECTIONS)))
    return sorted(times)


def cpu_s(process: psutil.Process | None) -> float:
    if process is None:
        return 0.0
    times = process.cpu_times()
    return times.user + times.system


def measure(target: Target, seconds: float) -> Measured:
    before = cpu_s(target.process)
    times = asyncio.run(load(target.port, seconds))
    cpu = (cpu_s(target.process) - before) / len(times) * 1e6
    p50, p99 = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
    return Measured(len(times) / seconds, p50, p99, cpu)


def wait_for(port: int) -> None:
    while True:
        with contextlib.suppress(OSError):
            asyncio.run(load(port, 0.05))
            return
        time.sleep(0.1)


@contextlib.contextmanager
def process(*arguments: str, **more: object) -> Iterator[subprocess.Popen[str]]:
    running = subprocess.Popen([sys.executable, *arguments], text=True, **more)
    try:
        yield running
    finally:
        running.terminate()
        running.wait()


@contextlib.contextmanager
def targets(folder: Path) -> Iterator[list[Target]]:
    with contextlib.ExitStack() as stack:
        system = stack.enter_context(process("-c", SYSTEM % ANSWER, stdout=subprocess.PIPE))
        assert system.stdout is not None
        upstream = int(system.stdout.readline())
        bare_port, port = upstream + 1, upstream + 2
        bare = stack.enter_context(process("-c", BARE, str(upstream), str(bare_port)))
        (folder / "whosaw.toml").write_text(WHOSAW.format(port=port, upstream=upstream))
        loaded = load_settings(folder)
        create_pseudonym_key(loaded.keys / "pseudonym.key")
        program = (
            "import asyncio, sys; from pathlib import Path; from proxy.config import load_settings; "
            "from proxy.serve import serve; asyncio.run(serve(load_settings(Path(sys.argv[1]))))"
        )
        stack.enter_context(process("-c", program, str(folder)))
        for there in (bare_port, port):
            wait_for(there)
        worker = None
        while worker is None:
            with contextlib.suppress(NotRunning):
                found = [p.pid for p in status_of(loaded).processes if p.kind == "http"]
                worker = psutil.Process(found[0]) if found and found[0] else None
        yield [
            Target("direct", upstream, None),
            Target("mitmproxy, bare library", bare_port, psutil.Process(bare.pid)),
            Target("whosaw", port, worker),
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, targets(Path(folder)) as all_targets:
        rounds = [
            {target.name: measure(target, given.seconds) for target in all_targets}
            for _ in range(given.rounds)
        ]
    print(f"{os.cpu_count()} processors, {CONNECTIONS} connections, {len(CUSTOMER)} bytes of JSON")
    print(f"{'target':26}{'ratio':>8}{'to bare':>9}{'p50 ms':>9}{'p99 ms':>9}{'CPU µs':>9}")
    for target in all_targets:
        of = [one[target.name] for one in rounds]
        ratio = statistics.median(
            m.rate / one["direct"].rate for m, one in zip(of, rounds, strict=True)
        )
        bare = statistics.median(
            m.rate / one["mitmproxy, bare library"].rate for m, one in zip(of, rounds, strict=True)
        )
        p50, p99, cpu = (statistics.median(column) for column in list(zip(*of, strict=True))[1:])
        print(f"{target.name:26}{ratio:8.3f}{bare:9.2f}{p50:9.2f}{p99:9.2f}{cpu:9.0f}")


if __name__ == "__main__":
    main()
