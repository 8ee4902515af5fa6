"""What goes over the ledger's socket: requests in MessagePack, answers as Arrow streams and JSON.

Shared by `service` and `client`; nothing is sent here.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import msgspec
import pyarrow as pa
from msgspec import Struct

from ledger.questions import Answer, WhoAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARROW = "application/vnd.apache.arrow.stream"
MSGPACK = "application/msgpack"
JSON = "application/json"
MOST_REQUEST = 512 * 1024 * 1024
"""The largest request, in bytes: a register of some ten million rows."""

_ADDRESS_BYTES = 107


class Trouble(StrEnum):
    """Why there is no answer, as the client's exceptions tell them apart."""

    REFUSED = "refused"
    FAILED = "failed"
    STOPPED = "stopped"
    REGISTER = "register"
    NOT_RECORDED = "not_recorded"
    REQUEST = "request"


STATUS = {
    Trouble.REFUSED: 403,
    Trouble.FAILED: 422,
    Trouble.STOPPED: 504,
    Trouble.REGISTER: 422,
    Trouble.NOT_RECORDED: 503,
    Trouble.REQUEST: 400,
}


class ProblemLine(Struct, frozen=True):
    """A `Problem` of a register's file."""

    file: str
    expected: str
    sheet: int | None
    row: int | None
    column: str | None


class NoAnswer(Struct, frozen=True):
    """The body of an answer that is none. `reason` is a `LogGapReason` for `not_recorded`."""

    trouble: Trouble
    text: str
    problems: tuple[ProblemLine, ...] = ()
    count: int = 0
    reason: str | None = None


class AnswerHead(Struct, frozen=True):
    """What stands beside an Arrow stream, in the header `X-Answer` as percent-encoded JSON."""

    complete_to: datetime | None
    question_id: str
    warnings: tuple[str, ...] = ()


class WhoBody(Struct, frozen=True):
    """The body of the answer to `who`; the tables are Arrow streams."""

    accesses: bytes
    identifiers: bytes
    kinds: tuple[str, ...]
    unknown: tuple[int, ...]
    complete_to: datetime | None
    question_id: str
    warnings: tuple[str, ...] = ()


@contextmanager
def socket_address(path: Path) -> Iterator[str]:
    """Give an address for a Unix socket's path that fits its 107 bytes. Source: unix(7).

    Folders may be deep: a path that is too long is reached through a descriptor of its folder.
    """
    if len(os.fsencode(path)) <= _ADDRESS_BYTES:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def stream(table: pa.Table) -> bytes:
    """Give a table as an Arrow IPC stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def table_of(raw: bytes) -> pa.Table:
    """Read an Arrow IPC stream."""
    with pa.ipc.open_stream(pa.BufferReader(raw)) as reader:
        return reader.read_all()


def answer_head(answer: Answer) -> str:
    """Give the header of an answer."""
    head = AnswerHead(answer.complete_to, answer.question_id, answer.warnings)
    return quote(msgspec.json.encode(head))


def answer_of(raw: bytes, head: str) -> Answer:
    """Read an answer."""
    read = msgspec.json.decode(unquote(head), type=AnswerHead)
    return Answer(table_of(raw), read.complete_to, read.question_id, read.warnings)


def who_body(answer: WhoAnswer) -> bytes:
    """Give the body of an answer to `who`."""
    return msgspec.msgpack.encode(
        WhoBody(
            stream(answer.accesses),
            stream(answer.identifiers),
            answer.kinds,
            answer.unknown,
            answer.complete_to,
            answer.question_id,
            answer.warnings,
        )
    )


def who_answer_of(raw: bytes) -> WhoAnswer:
    """Read an answer to `who`."""
    body = msgspec.msgpack.decode(raw, type=WhoBody)
    return WhoAnswer(
        table_of(body.accesses),
        table_of(body.identifiers),
        body.kinds,
        body.unknown,
        body.complete_to,
        body.question_id,
        body.warnings,
    )
