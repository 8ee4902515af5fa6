"""A dialogue that reads like a trace: `>>` goes in, `<<` must come out, and nothing else.

`client(…)` and `server(…)` say who sends. Expected events are compared without their raw bytes, and
without `Relayed`; that all raw bytes joined are the input is asserted for every dialogue. A dialogue
runs whole, byte by byte and cut at any places (`cuts`).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from proxy.postgres import Limits, PostgresSession
from proxy.postgres.events import CopySeen, Relayed, RowsSeen

Cut = Callable[[bytes], Iterable[bytes]]


class Sent(msgspec.Struct, frozen=True):
    """Bytes that one side sends at once."""

    by_client: bool
    raw: bytes


def client(*messages: bytes) -> Sent:
    return Sent(True, b"".join(messages))


def server(*messages: bytes) -> Sent:
    return Sent(False, b"".join(messages))


class Dialogue:
    """A list of steps, each bytes of one side and the events that they must give."""

    def __init__(self, before: "Dialogue | None" = None, limits: Limits | None = None) -> None:
        self.steps: list[tuple[Sent, list[Any]]] = list(before.steps) if before else []
        self.limits = limits or (before.limits if before else None)

    def __rshift__(self, sent: Sent) -> "Dialogue":
        self.steps.append((sent, []))
        return self

    def __lshift__(self, events: Any) -> "Dialogue":
        wanted = events if isinstance(events, tuple) else (events,)
        self.steps[-1][1].extend(wanted)
        return self

    def run(self, cut: Cut) -> PostgresSession:
        session = PostgresSession(self.limits)
        for number, (sent, wanted) in enumerate(self.steps, 1):
            feed = session.from_client if sent.by_client else session.from_server
            seen: list[Any] = []
            for piece in cut(sent.raw):
                seen += feed(piece)
            assert b"".join(e.raw for e in seen) == sent.raw, f"step {number}: bytes changed"
            assert meaning(seen) == wanted, f"step {number}"
        return session


def meaning(events: Sequence[Any]) -> list[Any]:
    """Give the events without raw bytes; neighbouring rows of one result are one."""
    said: list[Any] = []
    for event in events:
        if isinstance(event, Relayed):
            continue
        bare = msgspec.structs.replace(event, raw=b"")
        last = said[-1] if said else None
        if (
            isinstance(bare, RowsSeen | CopySeen)
            and type(last) is type(bare)
            and not (last.cut or bare.cut)
            and msgspec.structs.replace(last, count=bare.count) == bare
        ):
            said[-1] = msgspec.structs.replace(bare, count=last.count + bare.count)
        else:
            said.append(bare)
    return said


def whole(raw: bytes) -> Iterable[bytes]:
    return [raw]


def byte_by_byte(raw: bytes) -> Iterable[bytes]:
    return (raw[i : i + 1] for i in range(len(raw)))


def check(dialogue: Dialogue) -> None:
    """Run a dialogue under every way of cutting its bytes."""
    dialogue.run(whole)
    dialogue.run(byte_by_byte)

    @settings(deadline=None)
    @given(st.randoms(use_true_random=False))
    def cut_anywhere(random: Any) -> None:
        def cut(raw: bytes) -> Iterable[bytes]:
            at = 0
            while at < len(raw):
                step = random.randint(1, 40)
                yield raw[at : at + step]
                at += step

        dialogue.run(cut)

    cut_anywhere()
