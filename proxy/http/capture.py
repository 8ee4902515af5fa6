"""From mitmproxy's flow to the exchange and the answer: the bytes of the wire, nothing decoded.

Pure: reads a flow, changes nothing. Knows neither records nor analysis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from access import HttpAnswer, HttpExchange

if TYPE_CHECKING:
    from mitmproxy import http

    Fields = tuple[tuple[bytes, bytes], ...]


def exchange(
    flow: http.HTTPFlow,
    *,
    system: str,
    server: str,
    started_at: int,
    session_id: bytes,
    body: bytes | None = None,
) -> HttpExchange:
    """Give the request of a flow. `body` is the prefix that was kept where not all of it was."""
    request = flow.request.data
    address, port = client(flow)
    return HttpExchange(
        system=system,
        version=request.http_version.decode("latin-1"),
        started_at=started_at,
        client_address=address,
        client_port=port,
        server=server,
        method=request.method.decode("latin-1"),
        target=target(flow.request),
        headers=fields(flow.request),
        body=(request.content or b"") if body is None else body,
        session_id=session_id,
        body_complete=body is None,
    )


def answer(flow: http.HTTPFlow, *, ended_at: int, body: bytes | None = None) -> HttpAnswer:
    """Give the answer of a flow. `body` is the prefix that was kept where not all of it was."""
    response = flow.response
    if response is None:
        message = "the flow has no answer"
        raise ValueError(message)
    return HttpAnswer(
        status=response.data.status_code,
        reason=response.data.reason.decode("latin-1"),
        headers=fields(response),
        body=(response.data.content or b"") if body is None else body,
        ended_at=ended_at,
        body_complete=body is None,
    )


def client(flow: http.HTTPFlow) -> tuple[str, int]:
    """Give the peer of the client's connection: no IPv6 zone, and IPv4 as IPv4."""
    address, port, *_ = flow.client_conn.peername
    return str(address).partition("%")[0].removeprefix("::ffff:"), int(port)


def target(request: http.Request) -> str:
    """Give the request target as it was sent; bytes that are no UTF-8 become surrogates."""
    data = request.data
    raw = data.path
    if data.authority:
        raw = data.scheme + b"://" + data.authority + raw if data.path else data.authority
    return raw.decode("utf-8", "surrogateescape")


def fields(message: http.Message) -> Fields:
    """Give header fields, then trailer fields: the analysis reads both alike."""
    data = message.data
    if data.trailers is None:
        return data.headers.fields
    return data.headers.fields + data.trailers.fields
