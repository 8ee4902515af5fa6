"""What is known of one HTTP exchange while it is on its way."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from access import Protocol
from proxy.clock import new_id, now

if TYPE_CHECKING:
    from mitmproxy import http

    from access import Analysis, Correction, Gap, HttpExchange
    from proxy.draft import Who
    from proxy.recorder import Access

KEPT_BYTES = 256 * 1024
"""How much of an endless answer (server-sent events) is kept for analysis."""


class OpenExchange:
    """One request between its head and its record. The engine only reads what has a docstring."""

    def __init__(self, session_id: bytes, flow: http.HTTPFlow) -> None:
        self.flow = flow
        self.started_at = now()
        self.access_id = new_id(self.started_at)
        self.session_id = session_id
        self.begun_ns = time.monotonic_ns()
        self.exchange: HttpExchange | None = None
        self.analysis: Analysis | None = None
        self.who: Who | None = None
        self.access: Access | None = None
        self.kept = bytearray()
        self.in_parts: tuple[Gap, ...] = ()
        self.protocol = Protocol.HTTP1
        self.sent = False
        """Whether anything of it may have gone upstream."""
        self.ended = False
        """Whether its record was written, or cannot be."""
        self.request_streams = False
        """Whether its body goes upstream before all of it is here."""
        self.answer_streams = False
        """Whether its answer goes to the client before all of it is here."""
        self.tunnel = False
        """Whether it became something else than HTTP (101)."""
        self.order: str | None = None
        """The order that cut its answer off."""
        self.answered_ns = 0
        """When the head of its answer came, monotonic."""
        self.bytes_in = 0
        self.bytes_out = 0
        self.corrections: tuple[Correction, ...] = ()
        """What its analyses, the later of which take the place of the earlier, found of the past."""
        self.interim_answers = 0
        """Answers of 1xx that went to the client before the real one."""

    @property
    def passes(self) -> bool:
        """Whether its answer passes as it comes: nothing of it is held any more."""
        return self.answer_streams or self.tunnel

    def keep(self, chunk: bytes) -> bytes:
        """Count a chunk of a streamed answer, and keep it while there is room."""
        self.bytes_out += len(chunk)
        if len(self.kept) < KEPT_BYTES:
            self.kept += chunk[: KEPT_BYTES - len(self.kept)]
        return chunk

    def count(self, chunk: bytes) -> bytes:
        """Count a chunk of a streamed answer whose beginning was analysed already."""
        self.bytes_out += len(chunk)
        return chunk
