"""The canonical bytes of a frame's body: one value, one byte string.

MessagePack arrays in the order in which the types declare their fields, shortest forms, no maps, no
floats, no timestamps; enumerations by their text, pseudonyms and ids as `bin`. A tagged frame is an
array whose first element is the tag. Readers accept arrays that are shorter (older writers: the
default) or longer (newer writers: ignored). Source: docs/reference/record.md.
"""

import msgspec

from access.frames import Frame

FORMAT_VERSION = 1
"""Stands in every journal frame. Raised only when old readers would misunderstand."""

_encoder = msgspec.msgpack.Encoder()
_decoder: "msgspec.msgpack.Decoder[Frame]" = msgspec.msgpack.Decoder(Frame)


class NotCanonical(ValueError):
    """The bytes are no frame body of this format."""


def to_bytes(frame: Frame) -> bytes:
    """Give the canonical bytes of a frame's body."""
    return _encoder.encode(frame)


def from_bytes(body: bytes, version: int = FORMAT_VERSION) -> Frame:
    """Read a frame's body.

    Raises:
        NotCanonical: the bytes are damaged or from a format this release does not know.
    """
    if version != FORMAT_VERSION:
        raise NotCanonical(
            f"frame format {version} is not known to this release (it knows {FORMAT_VERSION}); "
            "read it with the release that wrote it"
        )
    try:
        return _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        # The library's text could quote what it read, so it is not passed on. Text that is no UTF-8
        # (the tag of a frame, for one) leaves it as Python's own error.
        raise NotCanonical(f"a frame body of {len(body)} bytes does not decode") from None
