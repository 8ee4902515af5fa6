"""32 clients connect without pause while one `serve` takes over from the other again and again."""

from __future__ import annotations

import asyncio
import collections
import os
import subprocess

import asyncpg
import pytest

from tests.proxy.house import OK, PATIENCE_S, House, a_house, free_port
from tests.proxy.test_wiring import BILLING

SOAK = bool(os.environ.get("WHOSAW_SOAK"))
RESTARTS = 20 if SOAK else 4
CLIENTS = 32
SQL_CLIENTS = 8
LAST = b"GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
KEPT = b"GET /a HTTP/1.1\r\nHost: x\r\n\r\n"


class Load:
    """Eight clients speak SQL, a connection for each statement. Of the others every second asks once
    a connection, and the rest keep theirs until they hear `close`."""

    def __init__(self, port: int, dsn: str) -> None:
        self.port = port
        self.dsn = dsn
        self.answers = 0
        self.rows = 0
        self.failures: collections.Counter[str] = collections.Counter()
        self.stopped = False

    async def run(self) -> None:
        await asyncio.gather(*(self._client(n) for n in range(CLIENTS)))

    async def _client(self, number: int) -> None:
        ask = self._once if number % 2 else self._keeping
        if number < SQL_CLIENTS:
            ask = self._sql
        while not self.stopped:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await ask()
            except (OSError, EOFError, TimeoutError, asyncpg.PostgresError) as error:
                self.failures[type(error).__name__] += 1

    async def _sql(self) -> None:
        connection = await asyncpg.connect(self.dsn)
        if await connection.fetchval("select msisdn from subscriber where id = 1") is None:
            raise EOFError
        self.rows += 1
        await connection.close()

    async def _once(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(LAST)
            if (await reader.read(-1)).partition(b"\r\n\r\n")[2] != b"ok":
                raise EOFError
            self.answers += 1
        finally:
            writer.close()

    async def _keeping(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            while not self.stopped:
                writer.write(KEPT)
                head = await reader.readuntil(b"\r\n\r\n")
                if await reader.readexactly(2) != b"ok":
                    raise EOFError
                self.answers += 1
                if b"Connection: close" in head:
                    return
        finally:
            writer.close()


@pytest.mark.soak
def test_through_restarts_no_connection_is_refused_and_none_is_reset(crm, tmp_path):
    port = free_port()
    with a_house(tmp_path, workers=2) as (house, upstream):
        file = house.folder / "systems.d" / "billing.toml"
        file.write_text(BILLING.format(port=port, upstream=crm.address))
        house.serve()
        load = asyncio.run(_restarts(house, f"{crm.uri('svc', 'crm', port)}?sslmode=disable"))
        for process in house.processes[:-1]:
            assert process.wait(PATIENCE_S) == 0
        assert load.failures == {}
        assert upstream.asked == load.answers
        recorded = collections.Counter((r.system, r.action) for r in house.records())
        assert recorded["crm", "read"] == load.answers
        assert recorded["billing", "read"] >= load.rows
        assert min(load.answers, load.rows) > CLIENTS * RESTARTS
        print(f"{RESTARTS} restarts, {load.answers} answers, {load.rows} rows, 0 refused, 0 reset")
        assert house.ask() == OK


async def _restarts(house: House, dsn: str) -> Load:
    load = Load(house.port, dsn)
    running = asyncio.create_task(load.run())
    for _ in range(RESTARTS):
        old = house.processes[-1]
        await asyncio.to_thread(house.serve, "--take-over")
        before = load.answers, load.rows
        async with asyncio.timeout(PATIENCE_S):
            while load.answers < before[0] + CLIENTS or load.rows < before[1] + CLIENTS:
                await asyncio.sleep(0.01)
        await asyncio.to_thread(_wait, old)
    load.stopped = True
    await running
    return load


def _wait(process: subprocess.Popen[str]) -> None:
    assert process.wait(PATIENCE_S) == 0
