"""What the server asks of a client that logs in. Answers (passwords, proofs) are never read.

Source: PostgreSQL manual, 54.7: AuthenticationOk and its kin, AuthenticationSASL.
"""

from __future__ import annotations

from enum import IntEnum
from struct import pack
from typing import Self

from msgspec import Struct

from proxy.postgres.body import Body


class AuthenticationCode(IntEnum):
    """The kinds that are told apart here; servers may send others, which pass."""

    OK = 0
    SASL = 10


class Authentication(Struct, frozen=True):
    """One authentication message. `mechanisms` is filled for `AuthenticationSASL` only."""

    code: int
    mechanisms: tuple[bytes, ...] = ()

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body."""
        code = body.int32()
        if code != AuthenticationCode.SASL:
            return cls(code)
        mechanisms = []
        while name := body.string():
            mechanisms.append(name)
        body.done()
        return cls(code, tuple(mechanisms))

    def encode(self) -> bytes:
        """Give an `AuthenticationSASL` message's bytes."""
        names = b"".join(name + b"\0" for name in self.mechanisms) + b"\0"
        return pack(">cII", b"R", 8 + len(names), self.code) + names
