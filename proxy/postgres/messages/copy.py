"""The begin of a COPY. Source: PostgreSQL manual, 54.2.7 and 54.7 CopyInResponse and its kin."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from proxy.postgres.body import Body


class CopyResponse(Struct, frozen=True):
    """`CopyInResponse`, `CopyOutResponse` and `CopyBothResponse`, which look the same."""

    binary: bool
    column_formats: tuple[int, ...]

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        message = cls(body.byte() == 1, body.counted("H"))
        body.done()
        return message
