"""Errors and notices: only their class and code are read, never their text.

Errors carry values (`Key (phone)=(…) already exists`), so nothing but the SQLSTATE may be kept.
Source: PostgreSQL manual, 54.7 ErrorResponse, 54.8 (fields), appendix A (codes).
"""

from __future__ import annotations

import re
from struct import pack
from typing import Self

from msgspec import Struct

from proxy.postgres.body import Body

_SQLSTATE = re.compile(rb"[0-9A-Z]{5}")
UNKNOWN_SQLSTATE = "XX000"
"""Stands for a code that is no SQLSTATE: internal_error, the manual's catch-all."""


class ErrorResponse(Struct, frozen=True):
    """What is kept of an `ErrorResponse` or a `NoticeResponse`."""

    severity: str
    sqlstate: str

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read a body; a field of any type but severity and code is passed over."""
        severity, code = b"", b""
        while field := body.byte():
            text = body.string()
            if field == ord("C"):
                code = text
            elif field == ord("V") or (field == ord("S") and not severity):
                severity = text
        body.done()
        known = severity if severity in {b"ERROR", b"FATAL", b"PANIC"} else b""
        sqlstate = code.decode() if _SQLSTATE.fullmatch(code) else UNKNOWN_SQLSTATE
        return cls(known.decode(), sqlstate)

    def encode(self, message: str) -> bytes:
        """Give the bytes of an `ErrorResponse` of the proxy's own, with a text of its own."""
        fields = b"".join(
            kind + text.encode() + b"\0"
            for kind, text in (
                (b"S", self.severity),
                (b"V", self.severity),
                (b"C", self.sqlstate),
                (b"M", message),
            )
        )
        return pack(">cI", b"E", 5 + len(fields)) + fields + b"\0"
