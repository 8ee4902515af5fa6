"""Runs the demo: start, play, ask, stop. Everything it starts it stops, by process id."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import asyncpg
from aiohttp import web

from cli.demo.care_api import care_api
from cli.demo.configuration import write_configuration, write_registers
from cli.demo.postgres_server import PostgresServer, free_port
from cli.demo.subscribers import Subscriber, subscribers
from cli.demo.traffic import Client, play_traffic

if TYPE_CHECKING:
    from collections.abc import Callable

_READY_S = 60
_STOP_S = 30
_CALLS = 4
"""Call records made up per subscriber, for the first 2,500 of them."""


class DemoFailed(Exception):
    """A part of the demo did not start or answer. The text says which and where its words are."""


@dataclass
class Scene:
    """A demo that stands: where it is and how to ask it."""

    folder: Path
    people: list[Subscriber]
    care_port: int
    crm_port: int
    token_key: str
    say: Callable[[str], None]
    _open: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    def ask(self, *arguments: str, given: str | None = None) -> int:
        """Run a whosaw command against the scene, printing it and its answer; gives its exit code."""
        shown = " ".join(a if a and " " not in a else f'"{a}"' for a in arguments)
        self.say(f"\n$ whosaw {shown}")
        done = subprocess.run(
            [sys.executable, "-m", "cli.main", *arguments, "--config", str(self.folder)],
            input=given,
            text=True,
            check=False,
        )
        return done.returncode


async def play(
    *, clean: bool, keep: bool, say: Callable[[str], None], ask: Callable[[Scene], int]
) -> int:
    """Play the whole demo; gives the exit code that `ask` gave.

    `ask` is called when the traffic is done and puts its questions through `Scene.ask`. With `keep`
    everything goes on until Ctrl-C.

    Raises:
        DemoFailed: something did not start.
        PostgresMissing: there is no PostgreSQL to start.
    """
    folder = Path(tempfile.mkdtemp(prefix="whosaw-demo-"))
    try:
        async with contextlib.AsyncExitStack() as stack:
            scene = await _stand(folder, say, stack)
            began = time.monotonic()
            async with aiohttp.ClientSession() as session:
                client = Client(session, f"http://127.0.0.1:{scene.care_port}", scene.token_key)
                crm = (
                    f"postgresql://{{account}}@127.0.0.1:{scene.crm_port}/postgres?sslmode=disable"
                )
                sent = await play_traffic(client, crm, scene.people, clean=clean)
            say(
                f"{sent} requests and statements by the clients in {time.monotonic() - began:.1f} s"
            )
            code = await asyncio.to_thread(ask, scene)
            if keep:
                await _stay(scene)
        return code
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _stand(
    folder: Path, say: Callable[[str], None], stack: contextlib.AsyncExitStack
) -> Scene:
    people = subscribers()
    say("starting PostgreSQL, the customer-care API and whosaw before both …")
    postgres = stack.enter_context(PostgresServer(folder / "postgres"))
    await _fill(postgres.dsn, people)
    api_port, care_port, crm_port = free_port(), free_port(), free_port()
    token_key = secrets.token_hex(32)
    write_configuration(folder, token_key, (care_port, api_port), (crm_port, postgres.port))
    scene = Scene(folder, people, care_port, crm_port, token_key, say)
    _command(scene, "init", "--keys-only")
    for register in write_registers(folder / "registers", people, datetime.now(UTC)):
        _command(scene, "register", "load", str(register), "--as", register.stem,
                 "--valid-through", "2030-01-01")  # fmt: skip
    await _serve(scene, stack)
    pool = await asyncpg.create_pool(
        f"postgresql://svc_care@127.0.0.1:{crm_port}/postgres?sslmode=disable",
        min_size=1,
        max_size=4,
    )
    stack.push_async_callback(pool.close)
    runner = web.AppRunner(care_api(pool, token_key), access_log=None)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, "127.0.0.1", api_port).start()
    return scene


async def _fill(dsn: str, people: list[Subscriber]) -> None:
    """Make the tables and fill them, past whosaw: what was there before it came."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute((Path(__file__).parent / "schema.sql").read_text(encoding="utf-8"))
        await connection.copy_records_to_table(
            "subscriber",
            records=[
                (p.customer_id, p.name, p.id_number, p.msisdn, p.address, p.email, p.birth_date,
                 p.plan, p.service_ended_at)
                for p in people
            ],
        )  # fmt: skip
        start = datetime(2026, 10, 1, tzinfo=UTC)
        active = [p for p in people if p.service_ended_at is None]
        calls = [
            (p.msisdn, active[(n * 7 + k) % len(active)].msisdn, start, 30 + k, f"cell-{n % 90}")
            for n, p in enumerate(people[:2500])
            for k in range(_CALLS)
        ]
        await connection.copy_records_to_table(
            "call_record",
            records=calls,
            columns=("msisdn", "called_number", "started_at", "duration_s", "cell_id"),
        )
        await connection.execute("insert into tariff values ('5G-59', 59), ('5G-129', 129)")
    finally:
        await connection.close()


def _command(scene: Scene, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments, "--config", str(scene.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        message = f"whosaw {' '.join(arguments[:2])} failed: {done.stderr or done.stdout}"
        raise DemoFailed(message)


async def _serve(scene: Scene, stack: contextlib.AsyncExitStack) -> None:
    """Start `whosaw serve` and wait until both doors take connections."""
    words = stack.enter_context((scene.folder / "serve.log").open("wb"))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "cli.main", "serve", "--config", str(scene.folder),
        stdin=asyncio.subprocess.DEVNULL, stdout=words, stderr=words,
    )  # fmt: skip

    async def stop() -> None:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), _STOP_S)
            except TimeoutError:
                process.kill()
                await process.wait()

    stack.push_async_callback(stop)
    deadline = time.monotonic() + _READY_S
    for port in (scene.care_port, scene.crm_port):
        while not _answers(port):
            if process.returncode is not None or time.monotonic() > deadline:
                text = (scene.folder / "serve.log").read_text(encoding="utf-8", errors="replace")
                message = f"whosaw serve did not start:\n{text}"
                raise DemoFailed(message)
            await asyncio.sleep(0.1)


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


async def _stay(scene: Scene) -> None:
    scene.say(
        f"\nIt goes on until Ctrl-C. Ask it from another terminal:\n"
        f"  export WHOSAW_CONFIG={scene.folder}\n"
        f"  {Path(sys.executable).parent / 'whosaw'} accesses --since 1h\n"
        f"API behind whosaw: http://127.0.0.1:{scene.care_port}   "
        f"database: psql -h 127.0.0.1 -p {scene.crm_port} -U svc_report postgres"
    )
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    await stopped.wait()
