"""What the proxy itself says to an HTTP client. No byte of any exchange is in it.

Source: RFC 9457 (problem details), RFC 9110 section 15, RFC 7725 (451).
"""

from __future__ import annotations

import json
from enum import Enum
from http import HTTPStatus
from typing import NamedTuple

CONTENT_TYPE = b"application/problem+json"


class _Text(NamedTuple):
    status: HTTPStatus
    title: str
    detail: str


class Refusal(Enum):
    """Why the proxy answered instead of the system."""

    NOT_RECORDED = _Text(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "This access cannot be recorded and was refused",
        "The access log cannot be written. Nothing was sent to the system behind this proxy.",
    )
    WITHHELD = _Text(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "This access cannot be recorded and its answer was withheld",
        "The access log cannot be written. The system behind this proxy may have carried out the "
        "request.",
    )
    SUSPENDED = _Text(
        HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
        "An order of the authority suspends this act",
        "It was refused and recorded; repeating it will not help while the order stands. Nothing was "
        "sent to the system behind this proxy.",
    )
    STOPPED = _Text(
        HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
        "An order of the authority suspends this act and its answer was withheld",
        "The refusal was recorded; repeating it will not help while the order "
        "stands. The system behind this proxy may have carried out the request.",
    )
    AMBIGUOUS = _Text(
        HTTPStatus.BAD_REQUEST,
        "The request does not say without doubt where it ends",
        "Its Content-Length, Transfer-Encoding or field names can be read in two ways; an access "
        "could pass unseen. Nothing was sent to the system behind this proxy.",
    )
    BAD_REQUEST = _Text(
        HTTPStatus.BAD_REQUEST,
        "This is no HTTP/1 request that can be forwarded",
        "Nothing was sent to the system behind this proxy.",
    )
    UNREACHABLE = _Text(
        HTTPStatus.BAD_GATEWAY,
        "The system behind this proxy cannot be reached",
        "No connection could be made.",
    )
    BAD_ANSWER = _Text(
        HTTPStatus.BAD_GATEWAY,
        "The system behind this proxy gave no whole HTTP/1 answer",
        "What it sent was not forwarded.",
    )

    @property
    def status(self) -> HTTPStatus:
        """The status code of the answer."""
        return self.value.status

    def body(self) -> bytes:
        """Give the problem details as JSON."""
        text = self.value
        problem = {
            "type": "about:blank",
            "title": text.title,
            "status": int(text.status),
            "detail": text.detail,
        }
        return json.dumps(problem).encode()

    def fields(self) -> list[tuple[bytes, bytes]]:
        """Give the answer's header fields, framing included, `Connection` not."""
        return [
            (b"Content-Type", CONTENT_TYPE),
            (b"Content-Length", str(len(self.body())).encode()),
            (b"Cache-Control", b"no-store"),
        ]

    def message(self) -> bytes:
        """Give the whole answer as bytes; the connection must be closed after it."""
        status = self.value.status
        head = [f"HTTP/1.1 {int(status)} {status.phrase}".encode()]
        head += [name + b": " + value for name, value in self.fields()]
        head += [b"Connection: close", b"", b""]
        return b"\r\n".join(head) + self.body()
