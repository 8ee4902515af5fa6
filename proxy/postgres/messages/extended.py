"""The extended query protocol's messages. Source: PostgreSQL manual, 54.2.3 and 54.7."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from proxy.postgres.body import Body, ProtocolViolation

_STATEMENT, _PORTAL = ord("S"), ord("P")


class Parse(Struct, frozen=True):
    """Prepare a statement. `parameter_types` are oids, 0 = left to the server; may be too few."""

    name: bytes
    query: bytes
    parameter_types: tuple[int, ...]

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        message = cls(body.string(), body.string(), body.counted("I"))
        body.done()
        return message


class Bind(Struct, frozen=True):
    """Bind parameters to a statement. Formats: 0 = text, 1 = binary; none = all text, one = all."""

    portal: bytes
    statement: bytes
    parameter_formats: tuple[int, ...]
    parameters: tuple[bytes | None, ...]
    result_formats: tuple[int, ...]

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        portal, statement = cls.names(body)
        formats = body.counted("H")
        parameters = tuple([body.value() for _ in range(body.uint16())])
        if len(formats) > 1 and len(formats) != len(parameters):
            message = "a Bind with a number of formats that fits no number of parameters"
            raise ProtocolViolation(message)
        message_ = cls(portal, statement, formats, parameters, body.counted("H"))
        body.done()
        return message_

    @staticmethod
    def names(body: Body) -> tuple[bytes, bytes]:
        """Read only the portal's and the statement's name, which come first."""
        return body.string(), body.string()


class Describe(Struct, frozen=True):
    """Describe a statement or a portal."""

    portal: bool
    name: bytes

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        return cls(*_kind_and_name(body))


class Close(Struct, frozen=True):
    """Close a statement or a portal."""

    portal: bool
    name: bytes

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        return cls(*_kind_and_name(body))


class Execute(Struct, frozen=True):
    """Run a portal. `rows` is the most rows to return, 0 = all."""

    portal: bytes
    rows: int

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        message = cls(body.string(), body.int32())
        body.done()
        return message


def _kind_and_name(body: Body) -> tuple[bool, bytes]:
    kind, name = body.byte(), body.string()
    body.done()
    if kind not in {_STATEMENT, _PORTAL}:
        message = "a Describe or Close of neither a statement nor a portal"
        raise ProtocolViolation(message)
    return kind == _PORTAL, name
