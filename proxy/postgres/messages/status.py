"""What the server says of the session. Source: PostgreSQL manual, 54.7."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from proxy.postgres.body import Body, ProtocolViolation


class ParameterStatus(Struct, frozen=True):
    """A run-time setting that the server reports, at login and whenever it changes."""

    name: str
    value: str

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        name, value = body.string(), body.string()
        body.done()
        return cls(
            name.decode("utf-8", "surrogateescape"), value.decode("utf-8", "surrogateescape")
        )


class ReadyForQuery(Struct, frozen=True):
    """The server waits. `status` is I (idle), T (in a transaction) or E (in a failed one)."""

    status: str

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        status = body.byte()
        body.done()
        if status not in b"ITE":
            message = "a ReadyForQuery with a status that the manual does not know"
            raise ProtocolViolation(message)
        return cls(chr(status))
