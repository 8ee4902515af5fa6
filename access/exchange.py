"""What was seen on the wire of HTTP. In memory only: these hold values and are never recorded."""

from msgspec import Struct


class HttpExchange(Struct, frozen=True):
    """A request as it arrived, before anything went upstream.

    `started_at` is µs since the epoch, UTC. `target` is the request target as sent. Field names and
    values are the bytes of the wire, in order. `body` is the body as sent (still content-encoded).
    `certificate_subject` is set only when the chain was verified. `session_id` is 16 bytes, the same
    for all exchanges of a connection.
    """

    system: str
    version: str
    started_at: int
    client_address: str
    client_port: int
    server: str
    method: str
    target: str
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    session_id: bytes
    body_complete: bool = True
    certificate_subject: str | None = None


class HttpAnswer(Struct, frozen=True):
    """The answer to an exchange. `ended_at` is µs since the epoch, UTC.

    `body_complete` is False when only a prefix of the body was kept (streamed or over the limit).
    """

    status: int
    reason: str
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    ended_at: int
    body_complete: bool = True


def header_lines(headers: tuple[tuple[bytes, bytes], ...], name: str) -> tuple[str, ...]:
    """Give the values of all lines of a field in order, names compared without case."""
    wanted = name.lower().encode("latin-1")
    return tuple(value.decode("latin-1") for key, value in headers if key.lower() == wanted)
