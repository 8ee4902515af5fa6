"""Clients that never pause: each request and statement carries a ticket of its own.

A ticket is *whole* once its client had the complete answer. Tickets match the configured pattern,
so they stand in the record and tell which answers were recorded.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import asyncpg

if TYPE_CHECKING:
    from tests.acceptance.house import House

WRITE_EVERY = 4
"""One request in four is a write: it has an intent and a final frame."""
STREAM_EVERY = 11
"""One statement in eleven has an answer over the buffer: intent, parts, final."""


@dataclass
class Sent:
    """What the clients know: tickets sent, tickets answered whole, refusals by kind."""

    tickets: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    refused: dict[str, int] = field(default_factory=dict)
    bodies: list[bytes] = field(default_factory=list)
    """What came back with a refusal, to look for personal bytes in."""

    def refuse(self, word: str, body: bytes = b"") -> None:
        """Count a refusal."""
        self.refused[word] = self.refused.get(word, 0) + 1
        if len(self.bodies) < 1000:
            self.bodies.append(body)


class Load:
    """`connections` clients, half on each door, from `start` to `stop`."""

    def __init__(self, house: House, connections: int = 32, prefix: str = "LOAD") -> None:
        self._house = house
        self._numbers = itertools.count(1)
        self._prefix = prefix
        self._running = True
        self._connections = connections
        self._tasks: list[asyncio.Task[None]] = []
        self.http = Sent()
        self.sql = Sent()

    def start(self) -> None:
        """Let the clients run."""
        half = self._connections // 2
        self._tasks = [asyncio.create_task(self._http_client()) for _ in range(half)]
        self._tasks += [asyncio.create_task(self._sql_client()) for _ in range(half)]

    async def stop(self) -> None:
        """Let each client finish what it is at."""
        self._running = False
        await asyncio.gather(*self._tasks)

    def _ticket(self, sent: Sent) -> tuple[int, str]:
        number = next(self._numbers)
        ticket = f"{self._prefix}-{number}"
        sent.tickets.add(ticket)
        return number, ticket

    async def _http_client(self) -> None:
        # On bare streams: a client library may send a request again by itself, under one ticket.
        while self._running:
            writer = None
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self._house.care_port)
                while self._running:
                    async with asyncio.timeout(30):
                        await self._one_request(reader, writer)
            except (OSError, TimeoutError, EOFError):
                await asyncio.sleep(0.01)
            finally:
                if writer is not None:
                    writer.close()

    async def _one_request(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        number, ticket = self._ticket(self.http)
        head, body = f"GET /customers/C{number} HTTP/1.1\r\n", b""
        if number % WRITE_EVERY == 0:
            body = b'{"customer_id": "C%d", "mobile": "13900000001"}' % number
            head = f"POST /customers HTTP/1.1\r\nContent-Length: {len(body)}\r\n"
        head += f"Host: care\r\nX-Ticket: {ticket}\r\nX-Account: app\r\n"
        writer.write(head.encode() + b"Content-Type: application/json\r\n\r\n" + body)
        answer = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = re.search(r"(?i)^content-length: *(\d+)", answer, re.MULTILINE)
        assert length is not None
        content = await reader.readexactly(int(length.group(1)))
        if answer.startswith("HTTP/1.1 200 "):
            self.http.whole.add(ticket)
        else:
            self.http.refuse(answer[9:12], content)

    async def _sql_client(self) -> None:
        while self._running:
            connection = None
            try:
                connection = await asyncpg.connect(
                    self._house.dsn("app"), timeout=30, command_timeout=30
                )
                while self._running:
                    await self._one_statement(connection)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
                if isinstance(error, asyncpg.PostgresError):
                    self.sql.refuse(error.sqlstate or "", str(error).encode())
                await asyncio.sleep(0.01)
            finally:
                if connection is not None:
                    with contextlib.suppress(Exception):
                        connection.terminate()

    async def _one_statement(self, connection: asyncpg.Connection) -> None:
        number, ticket = self._ticket(self.sql)
        said = f"/* ticket='{ticket}' */ "
        if number % STREAM_EVERY == 0:
            rows = await connection.fetch(
                said + "select customer_id, name, address from subscriber, generate_series(1, 40)"
            )
            assert rows
        elif number % WRITE_EVERY == 0:
            await connection.execute(
                said + "insert into note (ticket, body) values ($1, $2)", ticket, "13900000001"
            )
        else:
            await connection.fetch(
                said + "select customer_id, msisdn from subscriber where customer_id = $1",
                f"C{number}",
            )
        self.sql.whole.add(ticket)
