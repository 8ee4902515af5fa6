"""What could not be told, and why: a gap is data, not an error."""

from enum import StrEnum

from msgspec import Struct


class GapReason(StrEnum):
    """Why a part of an access could not be read."""

    UNPARSED = "unparsed"
    ENCRYPTED = "encrypted"
    TRUNCATED = "truncated"
    OPAQUE_FUNCTION = "opaque_function"
    UNKNOWN_TABLE = "unknown_table"
    UNLISTED = "unlisted"
    """Free text from the wire that stands in no list; a keyed digest was recorded in its place."""
    SERVER_TEXT = "server_text"
    """The server sent text of its own (errors, notices) that may carry values."""
    SAMPLED = "sampled"
    DROPPED = "dropped"


class GapPlace(StrEnum):
    """Where in the access the gap is."""

    TARGET = "target"
    HEADER = "header"
    REQUEST_BODY = "request_body"
    RESPONSE_BODY = "response_body"
    STATEMENT = "statement"
    PARAMETERS = "parameters"
    RESULT = "result"
    SESSION = "session"
    RECORD = "record"


class Gap(Struct, frozen=True, array_like=True, gc=False):
    """One thing that could not be told. `count` is how often, in this access."""

    reason: GapReason
    place: GapPlace
    count: int = 1
