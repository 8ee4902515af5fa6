"""Protobuf → a tree by field number. Nothing but the wire format is known of a message.

Each value of bytes is read by itself: as text, as a message, as packed numbers; what is none of them is
counted. Source: protobuf.dev/programming-guides/encoding.
"""

from __future__ import annotations

import re

from msgspec import Struct

DEEPEST_MESSAGE = 32
"""Messages in messages that are opened, a security limit."""
MOST_VALUES = 500_000
"""Values of a whole body, a security limit; 8 MB could hold four million."""
_MOST_VARINT = 10
"""Bytes of the longest varint."""
_FRAME = 5
"""Bytes before each message of gRPC: whether it is compressed, and its length."""


_FIRST_SIGN = 0x20
_SIGNS = bytes(one if _FIRST_SIGN <= one < 0x7F else _FIRST_SIGN for one in range(256))
"""Makes a blank of each byte that is no letter, digit or sign."""
_TELLING = re.compile(rb"[0-9](?:[ -]?[0-9]){6}|[A-Za-z0-9]@[A-Za-z0-9-]+\.[A-Za-z]{2}")
"""A number or an address among bytes that are no text as a whole."""


class NotProtobuf(ValueError):
    """The bytes are no message."""


class Message(Struct, frozen=True):
    """A message by field numbers. `unread` counts values of bytes that say nothing.

    `cut` is True where a limit left something out.
    """

    tree: dict[int, object]
    cut: bool
    unread: int


class _Budget:
    """Counts the values read, and those of bytes that say nothing; `cut`: there were too many."""

    def __init__(self) -> None:
        self.left = MOST_VALUES
        self.cut = False
        self.unread = 0


def protobuf_tree(body: bytes) -> Message | None:
    """Read a message; None where the bytes are none."""
    budget = _Budget()
    try:
        tree = _message(body, 0, budget)
    except NotProtobuf:
        return None
    return Message(tree, budget.cut, budget.unread)


def grpc_messages(body: bytes) -> tuple[list[bytes], bool] | None:
    """Give the messages of a gRPC body and whether all could be had; None where it is none.

    Source: grpc/doc/PROTOCOL-HTTP2.md, Length-Prefixed-Message.
    """
    messages: list[bytes] = []
    at = 0
    while at < len(body):
        flag, length = body[at], int.from_bytes(body[at + 1 : at + _FRAME], "big")
        start, at = at + _FRAME, at + _FRAME + length
        if flag & 0x80 or at > len(body):
            return (messages, flag & 0x80 != 0) if messages else None
        if flag:
            return messages, False
        messages.append(body[start:at])
    return messages, True


def _message(body: bytes, depth: int, budget: _Budget) -> dict[int, object]:
    """Read one message; fields that repeat become lists."""
    found: dict[int, list[object]] = {}
    at = 0
    end = len(body)
    while at < end:
        if budget.left <= 0:
            budget.cut = True
            break
        budget.left -= 1
        tag, at = _varint(body, at)
        number, wire = tag >> 3, tag & 7
        if number == 0 or number >= 1 << 29:
            raise NotProtobuf
        value: object
        if wire == 0:
            value, at = _varint(body, at)
        elif wire == 2:
            length, at = _varint(body, at)
            value, at = body[at : at + length], at + length
        elif wire in {1, 5}:
            size = 8 if wire == 1 else 4
            value, at = int.from_bytes(body[at : at + size], "little"), at + size
        else:
            raise NotProtobuf
        if at > end:
            raise NotProtobuf
        found.setdefault(number, []).append(value)
    tree: dict[int, object] = {}
    for number, values in found.items():
        read = _opened(values, depth, budget)
        tree[number] = read if len(read) > 1 else read[0]
    return tree


def _opened(values: list[object], depth: int, budget: _Budget) -> list[object]:
    """Read the values of one field, those of bytes each by itself.

    What is text and parses as a message too is one where a value beside it can be nothing else.
    """
    read = list(values)
    texts: list[int] = []
    among_messages = False
    for at, value in enumerate(values):
        if not isinstance(value, bytes):
            continue
        text = _text(value)
        if text is not None:
            read[at] = text
            texts.append(at)
            continue
        message = _inner(value, depth, budget)
        if message is not None:
            read[at] = message
            among_messages = True
        else:
            read[at] = _otherwise(value, budget)
    if among_messages:
        for at in texts:
            value = values[at]
            message = _inner(value, depth, budget) if isinstance(value, bytes) else None
            if message is not None:
                read[at] = message
    return read


def _inner(value: bytes, depth: int, budget: _Budget) -> dict[int, object] | None:
    """Read a value as a message; None where it is none."""
    if depth >= DEEPEST_MESSAGE:
        budget.cut = True
        return None
    unread = budget.unread
    try:
        return _message(value, depth + 1, budget)
    except NotProtobuf:
        budget.unread = unread
        return None


def _otherwise(value: bytes, budget: _Budget) -> object:
    """Read bytes that are neither text in UTF-8 nor a message; None, and counted, where nobody can."""
    text = _text(value.rstrip(b"\0"))
    if text:
        return text
    try:
        text = value.decode("gb2312")
    except UnicodeDecodeError:
        pass
    else:
        if text.isprintable():
            return text
    spoken = value.translate(_SIGNS, b"\0")
    if _TELLING.search(spoken) is not None:
        budget.unread += 1
        return spoken.decode("ascii")
    numbers = _fixed(value) or _packed(value, budget)
    if numbers is None:
        budget.unread += 1
    return numbers


def _fixed(value: bytes) -> list[object] | None:
    """Read packed numbers of eight bytes; None where one is so large that the bytes are no numbers."""
    if not value or len(value) % 8:
        return None
    numbers: list[object] = [
        int.from_bytes(value[at : at + 8], "little") for at in range(0, len(value), 8)
    ]
    return (
        numbers
        if all(value[at + 6 : at + 8] == b"\0\0" for at in range(0, len(value), 8))
        else None
    )


def _packed(value: bytes, budget: _Budget) -> list[int] | None:
    """Read packed varints. Counts them as unread, too, where they may as well be anything else.

    Half of all bytes parse as varints: only those written as short as they can be, all of one length,
    are believed, and none of one byte that may be a letter.
    """
    numbers: list[int] = []
    lengths: set[int] = set()
    at = 0
    try:
        while at < len(value):
            if budget.left <= 0:
                budget.cut = True
                break
            budget.left -= 1
            start = at
            number, at = _varint(value, at)
            if at - start > 1 and value[at - 1] == 0:
                return None
            lengths.add(at - start)
            numbers.append(number)
    except NotProtobuf:
        return None
    if len(lengths) > 1 or (lengths == {1} and max(numbers) >= _FIRST_SIGN):
        budget.unread += 1
    return numbers


def _text(value: bytes) -> str | None:
    """Give the text of bytes, None where they are none: control characters are no text."""
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        return None
    plain = text.replace("\n", "").replace("\t", "").replace("\r", "")
    return text if plain.isprintable() and (plain or not text) else None


def _varint(body: bytes, at: int) -> tuple[int, int]:
    """Give a varint and where it ends."""
    value = shift = 0
    for _ in range(_MOST_VARINT):
        if at >= len(body):
            raise NotProtobuf
        byte = body[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise NotProtobuf
