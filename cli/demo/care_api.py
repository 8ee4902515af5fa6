"""The internal API of the demo: customer care over the `crm` database, reached through whosaw.

An ordinary aiohttp and asyncpg program, except for one courtesy: each statement carries a comment
that says for whom and why it runs, so that the API's own SQL underneath is not nobody's.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import asyncpg
import jwt
from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_POOL: web.AppKey[Any] = web.AppKey("pool")
_KEY: web.AppKey[str] = web.AppKey("key")
_PAGE = 50


def care_api(pool: asyncpg.Pool, token_key: str) -> web.Application:
    """Give the application. `token_key` checks the callers' tokens (HS256)."""
    app = web.Application(middlewares=[_signed_in])
    app[_POOL] = pool
    app[_KEY] = token_key
    app.router.add_get("/health", _health)
    app.router.add_get("/customers", _customers)
    app.router.add_get("/customers/{customer_id}", _customer)
    app.router.add_get("/customers/{customer_id}/calls", _calls)
    app.router.add_put("/customers/{customer_id}/address", _move)
    app.router.add_get("/exports/customers", _export)
    return app


@web.middleware
async def _signed_in(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    if request.path == "/health":
        return await handler(request)
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    try:
        request["claims"] = jwt.decode(token, request.app[_KEY], algorithms=["HS256"])
    except jwt.PyJWTError:
        return web.json_response({"error": "unauthorized"}, status=401)
    return await handler(request)


def _said(request: web.Request) -> str:
    """Give the comment with which the API's own statements say for whom and why they run.

    Keys and form are those of sqlcommenter: values percent-encoded, so that none ends the comment.
    """
    pairs = {
        "person": request["claims"].get("staff_no"),
        "purpose": request.headers.get("X-Purpose"),
        "ticket": request.headers.get("X-Ticket"),
        "approval": request.headers.get("X-Approval"),
        "traceparent": request.headers.get("traceparent"),
    }
    text = ",".join(f"{key}='{quote(value, safe='')}'" for key, value in pairs.items() if value)
    return f"/* {text} */ " if text else ""


async def _health(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


async def _customer(request: web.Request) -> web.Response:
    row = await request.app[_POOL].fetchrow(
        _said(request)
        + "select customer_id, name, id_number, msisdn, address, email, plan "
        + "from subscriber where customer_id = $1",
        request.match_info["customer_id"],
    )
    if row is None:
        return web.json_response({"error": "not found"}, status=404)
    return web.json_response({"data": dict(row)})


async def _customers(request: web.Request) -> web.Response:
    rows = await request.app[_POOL].fetch(
        _said(request) + "select customer_id, name, msisdn, plan from subscriber where msisdn = $1",
        request.query.get("phone", ""),
    )
    return web.json_response({"data": {"list": [dict(r) for r in rows], "total": len(rows)}})


async def _calls(request: web.Request) -> web.Response:
    rows = await request.app[_POOL].fetch(
        _said(request)
        + "select c.msisdn, c.called_number, c.started_at, c.duration_s from call_record c "
        + "join subscriber s using (msisdn) where s.customer_id = $1 order by c.started_at limit $2",
        request.match_info["customer_id"],
        _PAGE,
    )
    calls = [dict(r) | {"started_at": r["started_at"].isoformat()} for r in rows]
    return web.json_response({"data": calls})


async def _move(request: web.Request) -> web.Response:
    body = await request.json()
    await request.app[_POOL].execute(
        _said(request) + "update subscriber set address = $2 where customer_id = $1",
        request.match_info["customer_id"],
        body["address"],
    )
    return web.json_response({"status": "ok"})


async def _export(request: web.Request) -> web.Response:
    rows = await request.app[_POOL].fetch(
        _said(request)
        + "select customer_id, name, msisdn from subscriber "
        + "where plan = $1 and service_ended_at is null",
        request.query.get("plan", ""),
    )
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("customer_id", "name", "msisdn"))
    writer.writerows(tuple(row) for row in rows)
    return web.Response(
        text=text.getvalue(),
        content_type="text/csv",
        headers={"Content-Disposition": 'attachment; filename="customers.csv"'},
    )
