"""What a transaction costs through whosaw, beside no proxy and pgbouncer, by pgbench in one run.

Run: `python -m bench.postgres_door [--rounds 5] [--seconds 2] [--clients 8] [--rows 20000]`. Looks a
subscriber up by number (`-M simple`, `extended`, `prepared`), then reads 20,000 rows at a time; each
target after the other in every round. Figures are medians of the rounds, ratios of the same round;
CPU is that of the proxy process alone, the least noisy figure. pgbouncer (a C program that pools and
records nothing) takes part where it is installed.
"""

import argparse
import contextlib
import os
import re
import shutil
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
from tests.servers import PostgresServer, free_port, server_folder, start_postgres, stop_postgres

SUBSCRIBERS = 100_000
SCHEMA = f"""
create table subscriber (id bigint primary key, msisdn text, name text, note text);
insert into subscriber select i, (13800000000 + i)::text, 'name ' || i, repeat('x', 50)
  from generate_series(1, {SUBSCRIBERS}) i;
vacuum analyze subscriber;
"""
LOOK_UP = f"""\\set i random(1, {SUBSCRIBERS})
select msisdn, name from subscriber where id = :i;
"""
WHOSAW = """
version = 1
[[systems]]
kind = "postgresql"
name = "crm"
listen = "127.0.0.1:{port}"
upstream = "127.0.0.1:{upstream}"
[systems.introspection]
account = "postgres"
database = "postgres"
[systems.identity]
service_accounts = ["postgres"]
"""
PGBOUNCER = """
[databases]
* = host=127.0.0.1 port={upstream}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
auth_type = trust
auth_file = {accounts}
pool_mode = session
default_pool_size = 100
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
logfile = /dev/null
"""
SERVE = (
    "import asyncio, sys; from pathlib import Path; from proxy.config import load_settings; "
    "from proxy.serve import serve; asyncio.run(serve(load_settings(Path(sys.argv[1]))))"
)


class Measured(NamedTuple):
    """Of one target in one round: transactions a second, mean latency in ms, CPU µs of each."""

    rate: float
    latency: float
    cpu: float


class Target(NamedTuple):
    """Where to connect, and whose CPU to count (None: nobody's)."""

    name: str
    port: int
    process: psutil.Process | None


def cpu_s(process: psutil.Process | None) -> float:
    if process is None:
        return 0.0
    times = process.cpu_times()
    return times.user + times.system


def measure(
    server: PostgresServer, target: Target, script: Path, mode: str, clients: int, seconds: float
) -> Measured:
    before = cpu_s(target.process)
    done = subprocess.run(
        [
            server.programs / "pgbench", "-n", "-M", mode, "-c", str(clients),
            "-T", str(max(1, round(seconds))), "-f", script, server.uri(port=target.port),
        ],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    transactions = int(found(r"actually processed: (\d+)", done.stdout))
    cpu = (cpu_s(target.process) - before) / transactions * 1e6
    rate = float(found(r"tps = ([\d.]+)", done.stdout))
    return Measured(rate, float(found(r"latency average = ([\d.]+)", done.stdout)), cpu)


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match is not None, text
    return match.group(1)


def wait_for(server: PostgresServer, port: int) -> None:
    while True:
        with contextlib.suppress(subprocess.CalledProcessError):
            server.psql("select 1", port=port)
            return
        time.sleep(0.1)


@contextlib.contextmanager
def process(*arguments: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    running = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield running
    finally:
        running.terminate()
        running.wait()


@contextlib.contextmanager
def pgbouncer(server: PostgresServer, folder: Path) -> Iterator[list[Target]]:
    """Run pgbouncer where it is installed. It refuses to be root."""
    search = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin"
    program = shutil.which("pgbouncer", path=search)
    if program is None:
        yield []
        return
    port = free_port()
    settings, accounts = folder / "pgbouncer.ini", folder / "accounts.txt"
    accounts.write_text('"postgres" ""\n')
    settings.write_text(PGBOUNCER.format(port=port, upstream=server.port, accounts=accounts))
    account = ["-u", server.account] if server.account else []
    with process(program, *account, settings) as running:
        wait_for(server, port)
        yield [Target("pgbouncer", port, psutil.Process(running.pid))]


@contextlib.contextmanager
def whosaw(server: PostgresServer, folder: Path) -> Iterator[list[Target]]:
    port = free_port()
    house = folder / "whosaw"
    house.mkdir()
    (house / "whosaw.toml").write_text(WHOSAW.format(port=port, upstream=server.port))
    loaded = load_settings(house)
    create_pseudonym_key(loaded.keys / "pseudonym.key")
    with process(sys.executable, "-c", SERVE, house):
        wait_for(server, port)
        worker = None
        while worker is None:
            with contextlib.suppress(NotRunning):
                pids = [p.pid for p in status_of(loaded).processes if p.kind == "postgresql"]
                worker = psutil.Process(pids[0]) if pids and pids[0] else None
        yield [Target("whosaw", port, worker)]


def compare(
    server: PostgresServer,
    targets: list[Target],
    script: Path,
    mode: str,
    given: argparse.Namespace,
) -> None:
    clients = given.clients if mode != "rows" else 1
    protocol = mode if mode != "rows" else "simple"
    rounds = [
        {
            target.name: measure(server, target, script, protocol, clients, given.seconds)
            for target in targets
        }
        for _ in range(given.rounds)
    ]
    print(f"-- {mode}, {clients} clients")
    print(f"{'target':12}{'ratio':>8}{'to pgbouncer':>14}{'tps':>9}{'mean ms':>9}{'CPU µs':>9}")
    for target in targets:
        of = [one[target.name] for one in rounds]
        ratio = median_ratio(rounds, target.name, "direct")
        pooled = (
            median_ratio(rounds, target.name, "pgbouncer") if "pgbouncer" in rounds[0] else None
        )
        rate, latency, cpu = (statistics.median(column) for column in zip(*of, strict=True))
        beside = f"{pooled:14.2f}" if pooled is not None else f"{'-':>14}"
        print(f"{target.name:12}{ratio:8.3f}{beside}{rate:9.0f}{latency:9.3f}{cpu:9.1f}")


def median_ratio(rounds: list[dict[str, Measured]], name: str, other: str) -> float:
    return statistics.median(one[name].rate / one[other].rate for one in rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--rows", type=int, default=20_000)
    given = parser.parse_args()
    print(f"{os.cpu_count()} processors, {SUBSCRIBERS} subscribers, {given.rows} rows at a time")
    with server_folder() as folder:
        server = start_postgres(folder)
        try:
            server.psql(SCHEMA)
            look_up, rows = folder / "look-up.sql", folder / "rows.sql"
            look_up.write_text(LOOK_UP)
            rows.write_text(f"select * from subscriber limit {given.rows};\n")
            with (
                tempfile.TemporaryDirectory() as own,
                pgbouncer(server, folder) as pooled,
                whosaw(server, Path(own)) as recorded,
            ):
                targets = [Target("direct", server.port, None), *pooled, *recorded]
                for mode in ("simple", "extended", "prepared"):
                    compare(server, targets, look_up, mode, given)
                compare(server, targets, rows, "rows", given)
        finally:
            stop_postgres(server)


if __name__ == "__main__":
    main()
