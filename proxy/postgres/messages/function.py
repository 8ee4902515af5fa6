"""The function call protocol, as old as large objects. Source: PostgreSQL manual, 54.2.6, 54.7."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from proxy.postgres.body import Body


class FunctionCall(Struct, frozen=True):
    """Call a function by its oid. Formats as in `Bind`."""

    function: int
    argument_formats: tuple[int, ...]
    arguments: tuple[bytes | None, ...]
    result_format: int

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        function, formats = body.oid(), body.counted("H")
        arguments = tuple([body.value() for _ in range(body.uint16())])
        message = cls(function, formats, arguments, body.int16())
        body.done()
        return message
