"""The first message of a connection, which has no type byte.

Source: PostgreSQL manual, 54.7: StartupMessage, SSLRequest, GSSENCRequest, CancelRequest.
"""

from __future__ import annotations

from struct import pack

from msgspec import Struct

from proxy.postgres.body import Body, ProtocolViolation

_SSL_REQUEST = 80877103
_GSSENC_REQUEST = 80877104
_CANCEL_REQUEST = 80877102
_PROTOCOL_MAJOR = 3


class SSLRequest(Struct, frozen=True):
    """The client asks whether it may speak TLS."""

    @staticmethod
    def encode() -> bytes:
        """Give the message's bytes."""
        return pack(">II", 8, _SSL_REQUEST)


class GSSENCRequest(Struct, frozen=True):
    """The client asks whether it may speak GSSAPI encryption."""


class CancelRequest(Struct, frozen=True):
    """The client asks to cancel what another connection runs. Its secret key is not read."""

    process_id: int


class StartupMessage(Struct, frozen=True):
    """The client opens a session. `parameters` are as sent, in order, decoded as UTF-8."""

    minor_version: int
    parameters: tuple[tuple[str, str], ...]

    def parameter(self, name: str) -> str:
        """Give a parameter's value, the last one where it came twice, or the empty string."""
        return dict(self.parameters).get(name, "")

    def settings(self) -> tuple[tuple[str, str], ...]:
        """Give the run-time settings it makes: those in `options`, then all other parameters."""
        own = {"user", "database", "options", "replication"}
        direct = tuple((name, value) for name, value in self.parameters if name not in own)
        return _options(self.parameter("options")) + direct


Startup = StartupMessage | SSLRequest | GSSENCRequest | CancelRequest


def decode_startup(raw: bytes) -> Startup:
    """Read a whole startup packet, length included.

    Raises:
        ProtocolViolation: it is none of protocol 3 (2.0 and older are refused by servers too).
    """
    body = Body(raw, 4)
    code = body.int32()
    if code == _SSL_REQUEST:
        body.done()
        return SSLRequest()
    if code == _GSSENC_REQUEST:
        body.done()
        return GSSENCRequest()
    if code == _CANCEL_REQUEST:
        process_id = body.int32()
        if not body.rest():
            message = "a CancelRequest without a secret key"
            raise ProtocolViolation(message)
        return CancelRequest(process_id)
    major, minor = code >> 16, code & 0xFFFF
    if major != _PROTOCOL_MAJOR:
        message = "a startup packet of no protocol version 3"
        raise ProtocolViolation(message)
    parameters = []
    while name := body.string():
        parameters.append((_text(name), _text(body.string())))
    body.done()
    return StartupMessage(minor, tuple(parameters))


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _options(text: str) -> tuple[tuple[str, str], ...]:
    """Read `-c name=value` and `--name=value` of the `options` parameter.

    Source: PostgreSQL manual, 54.7 StartupMessage: white space separates, a backslash escapes.
    """
    settings = []
    words = _words(text)
    while words:
        word = words.pop(0)
        if word == "-c" and words:
            word = words.pop(0)
        elif word.startswith(("-c", "--")):
            word = word[2:]
        else:
            continue
        name, equals, value = word.partition("=")
        if equals:
            settings.append((name.replace("-", "_"), value))
    return tuple(settings)


def _words(text: str) -> list[str]:
    words: list[str] = []
    word: list[str] | None = None
    characters = iter(text)
    for character in characters:
        if character in " \t\n\r\f\v":
            if word is not None:
                words.append("".join(word))
            word = None
            continue
        word = [] if word is None else word
        word.append(next(characters, "") if character == "\\" else character)
    return [*words, "".join(word)] if word is not None else words
