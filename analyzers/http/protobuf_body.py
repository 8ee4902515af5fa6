"""Protobuf → a tree by field number. Nothing but the wire format is known of a message.

A field of bytes is a message where every value of it parses as one and not all are plain text. Source:
protobuf.dev/programming-guides/encoding.
"""

from __future__ import annotations

DEEPEST_MESSAGE = 32
"""Messages in messages that are opened, a security limit."""
MOST_VALUES = 500_000
"""Values of a whole body, a security limit; 8 MB could hold four million."""
_MOST_VARINT = 10
"""Bytes of the longest varint."""
_FRAME = 5
"""Bytes before each message of gRPC: whether it is compressed, and its length."""


class NotProtobuf(ValueError):
    """The bytes are no message."""


class _Budget:
    """Counts the values read; `over` is True once there were too many."""

    def __init__(self) -> None:
        self.left = MOST_VALUES
        self.cut = False


def protobuf_tree(body: bytes) -> tuple[dict[int, object], bool] | None:
    """Give a message by field numbers and whether it was read whole; None where it is none."""
    budget = _Budget()
    try:
        tree = _message(body, 0, budget)
    except NotProtobuf:
        return None
    return tree, not budget.cut


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
    """Read the values of one field: as messages, as text, or as bytes that say nothing."""
    raw = [value for value in values if isinstance(value, bytes)]
    if not raw or len(raw) != len(values):
        return [value if not isinstance(value, bytes) else _text(value) for value in values]
    texts = [_text(value) for value in raw]
    if all(text is not None for text in texts):
        return list(texts)
    if depth >= DEEPEST_MESSAGE:
        budget.cut = True
        return list(texts)
    try:
        return [_message(value, depth + 1, budget) for value in raw]
    except NotProtobuf:
        return list(texts)


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
