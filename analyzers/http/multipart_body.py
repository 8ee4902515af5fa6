"""Multipart bodies: their fields are read as a form, documents among the parts by their own kind."""

from __future__ import annotations

from msgspec import Struct
from multipart import MultipartError, MultipartSegment, PushMultipartParser, parse_options_header

from access import GapReason
from analyzers.http.content import text_of
from analyzers.http.form_body import MOST_PAIRS, read_pairs
from analyzers.http.walk import Walk

_MOST_HEADERS = 16
_DOCUMENTS = ("json", "xml", "csv", "text/", "form-urlencoded")
"""Types of parts that are text; the text of a document is opened by the walk."""


class Part(Struct):
    """One part: its name, its file's name ("" where it is none), its type and its bytes."""

    name: str
    filename: str
    kind: str
    charset: str
    body: bytes


def read_multipart(walk: Walk, body: bytes, declared: str, *, cut: bool) -> bool:
    """Read a multipart body as one record; False where it is none.

    A file that is no text is the gap `unparsed`: what it shows nobody reads here.
    """
    boundary = parse_options_header(declared)[1].get("boundary", "")
    parts, whole = _parts(body, boundary)
    if not parts:
        return False
    if not whole and not cut:
        walk.gaps[GapReason.UNPARSED] += 1
    if len(parts) > MOST_PAIRS:
        walk.gaps[GapReason.TRUNCATED] += 1
    pairs = []
    for part in parts[:MOST_PAIRS]:
        text = _text(part)
        if text is None:
            walk.gaps[GapReason.UNPARSED] += 1
            text = part.filename or part.kind
        pairs.append((part.name, text))
    read_pairs(walk, pairs, walk.row(), "$.")
    walk.records = 1
    return True


def _parts(body: bytes, boundary: str) -> tuple[list[Part], bool]:
    """Give the parts, the last perhaps cut short, and whether the body was well formed."""
    parts: list[Part] = []
    pieces: list[bytes] = []
    try:
        with PushMultipartParser(
            boundary, max_segment_count=MOST_PAIRS + 1, max_header_count=_MOST_HEADERS
        ) as parser:
            for event in parser.parse(body):
                if isinstance(event, MultipartSegment):
                    pieces = []
                    parts.append(_part(event))
                elif event is None:
                    parts[-1].body = b"".join(pieces)
                else:
                    pieces.append(bytes(event))
    except (MultipartError, ValueError, LookupError):
        if parts and not parts[-1].body:
            parts[-1].body = b"".join(pieces)
        return parts, False
    return parts, True


def _part(head: MultipartSegment) -> Part:
    return Part(
        head.name or "", head.filename or "", head.content_type or "", head.charset or "", b""
    )


def _text(part: Part) -> str | None:
    """Give the text of a part, None for a file of another kind."""
    if part.kind and not any(word in part.kind for word in _DOCUMENTS) and not part.body.isascii():
        return None
    text, whole = text_of(part.body, part.charset, cut=False)
    return text if whole and "\0" not in text else None
