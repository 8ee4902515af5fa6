"""What happens in the demo: a few hundred requests and statements by real clients.

Five breaches are played unless the scene is clean: a marketing export nobody reviewed, a look at a
subscriber whose service ended, a pooled account with nobody named and no purpose, a departed
employee who still has a token, and a use for a purpose that is not the service.
"""

from __future__ import annotations

import asyncio
import io
import random
import time
from typing import TYPE_CHECKING

import aiohttp
import asyncpg
import jwt

if TYPE_CHECKING:
    from cli.demo.subscribers import Subscriber

LOOK_UPS = 150
_AGENTS = ("li.na", "wang.jun", "he.min", "sun.lei")
STAFF = {
    "li.na": "E1001",
    "wang.jun": "E1002",
    "he.min": "E1003",
    "sun.lei": "E1004",
    "chen.jing": "E2001",
    "zhao.qiang": "E1900",
}
"""Account and staff number; zhao.qiang left the company in September."""


class Client:
    """One member of staff at a desk: an account, a token, and what to say of the purpose."""

    def __init__(self, session: aiohttp.ClientSession, base: str, token_key: str) -> None:
        self._session = session
        self._base = base
        self._token_key = token_key
        self.sent = 0
        """Requests sent so far."""

    async def send(
        self, account: str, method: str, path: str, *, body: object = None, **said: str
    ) -> int:
        """Send one request as `account` and read the answer; gives the status."""
        self.sent += 1
        claims = {"sub": account, "exp": int(time.time()) + 600}
        if account in STAFF:
            claims["staff_no"] = STAFF[account]
        token = jwt.encode(claims, self._token_key, algorithm="HS256")
        headers = {"Authorization": f"Bearer {token}"}
        headers |= {f"X-{key.capitalize()}": value for key, value in said.items()}
        async with self._session.request(
            method, self._base + path, headers=headers, json=body
        ) as answer:
            await answer.read()
            return answer.status


async def play_traffic(
    client: Client, crm_dsn: str, people: list[Subscriber], *, clean: bool, look_ups: int = LOOK_UPS
) -> int:
    """Play all of it. Gives the number of requests and statements sent by the clients."""
    active = [p for p in people if p.service_ended_at is None]
    left = [p for p in people if p.service_ended_at is not None]
    await _call_centre(client, active, look_ups)
    await _marketing(client, clean=clean)
    await _former_subscriber(client, left[0], clean=clean)
    statements = await _reports(crm_dsn, active, clean=clean)
    if not clean:
        await _departed_employee(client, active)
    return client.sent + statements


async def _call_centre(client: Client, active: list[Subscriber], look_ups: int) -> None:
    """Play ordinary look-ups by four agents, each with a ticket."""
    source = random.Random(9)  # noqa: S311 - a scene, not a secret

    async def agent(account: str) -> None:
        for number in range(look_ups // len(_AGENTS)):
            person = source.choice(active[:2000])
            said = {"purpose": "customer-care", "ticket": f"CARE-{1000 + number}"}
            await client.send(account, "GET", f"/customers?phone={person.msisdn}", **said)
            await client.send(account, "GET", f"/customers/{person.customer_id}", **said)
            if number % 5 == 0:
                path = f"/customers/{person.customer_id}/calls"
                await client.send(account, "GET", path, **said)
            if number % 12 == 0:
                path = f"/customers/{person.customer_id}/address"
                await client.send(account, "PUT", path, body={"address": person.address}, **said)

    await asyncio.gather(*(agent(account) for account in _AGENTS))
    known = active[0]
    said = {"purpose": "customer-care", "ticket": "CARE-7001"}
    await client.send("li.na", "GET", f"/customers?phone={known.msisdn}", **said)
    await client.send("li.na", "GET", f"/customers/{known.customer_id}", **said)


async def _marketing(client: Client, *, clean: bool) -> None:
    """Play an export: reviewed before in a clean scene, by nobody otherwise."""
    said = {"purpose": "billing-run", "approval": "AP-77"} if clean else {"purpose": "marketing"}
    await client.send("chen.jing", "GET", "/exports/customers?plan=5G-129", **said)


async def _former_subscriber(client: Client, person: Subscriber, *, clean: bool) -> None:
    """Look at somebody whose service ended: for a dispute in a clean scene, else as ever."""
    purpose = "dispute" if clean else "customer-care"
    said = {"purpose": purpose, "ticket": "CARE-8801"}
    await client.send("wang.jun", "GET", f"/customers/{person.customer_id}", **said)


async def _departed_employee(client: Client, active: list[Subscriber]) -> None:
    said = {"purpose": "customer-care", "ticket": "CARE-9001"}
    for person in active[10:13]:
        await client.send("zhao.qiang", "GET", f"/customers/{person.customer_id}", **said)


async def _reports(crm_dsn: str, active: list[Subscriber], *, clean: bool) -> int:
    """Play the reporting tool's pooled account on the database itself, and an analyst's COPY.

    The COPY is covered by the approval AP-77, which it cites in a clean scene only: an approval for her
    and this purpose counts where none is cited. Gives the number of statements that read something.
    """
    connection = await asyncpg.connect(crm_dsn.format(account="svc_report"))
    try:
        if clean:
            await connection.execute("set whosaw.purpose = 'billing-run'")
            await connection.execute("set whosaw.person = 'E2001'")
        looked_up = active[20:40]
        for person in looked_up:
            await connection.fetch(
                "select name, id_number, msisdn from subscriber where msisdn = $1", person.msisdn
            )
        await connection.fetch("select plan, count(*) from subscriber group by plan")
        await connection.fetch("select plan, monthly_fee from tariff")
    finally:
        await connection.close()
    connection = await asyncpg.connect(crm_dsn.format(account="chen.jing"))
    try:
        await connection.execute("set whosaw.purpose = 'billing-run'")
        if clean:
            await connection.execute("set whosaw.approval = 'AP-77'")
        await connection.copy_from_query(
            "select customer_id, name, msisdn, address from active_subscriber",
            output=io.BytesIO(),
            format="csv",
        )
    finally:
        await connection.close()
    return len(looked_up) + 3  # two reports and the COPY
