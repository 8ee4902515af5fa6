"""Multipart bodies: their fields are read as a form, documents among the parts by their own kind."""

from __future__ import annotations

from base64 import b64decode
from quopri import decodestring

from msgspec import Struct
from multipart import MultipartError, MultipartSegment, PushMultipartParser, parse_options_header

from access import GapReason
from analyzers.detection import Detector
from analyzers.http.content import text_of
from analyzers.http.csv_body import read_csv
from analyzers.http.form_body import MOST_PAIRS, read_pairs
from analyzers.http.opened import document_in
from analyzers.http.walk import LONGEST_OPENED, Walk

_MOST_HEADERS = 16
_DOCUMENTS = ("json", "xml", "csv", "text/", "form-urlencoded")
"""Types of parts that are text; the text of a document is opened by the walk."""
_READ_HEADERS = frozenset(
    {"Content-Disposition", "Content-Type", "Content-Transfer-Encoding", "Content-Length"}
)
_PLAIN = frozenset({"", "7bit", "8bit", "binary"})
"""Ways to send a part as it is."""


class Part(Struct):
    """One part: its name, its file's name ("" where it is none), its type and its bytes.

    `coding` is its transfer encoding, `headers` are the fields that mean something else.
    """

    name: str
    filename: str
    kind: str
    charset: str
    coding: str
    headers: list[tuple[str, str]]
    body: bytes


def read_multipart(
    walk: Walk, body: bytes, declared: str, detector: Detector, *, cut: bool
) -> bool:
    """Read a multipart body as one record; False where it is none.

    A file that is no text is the gap `unparsed`: what it shows nobody reads here. So is one whose text,
    which is searched, is no document, and so is what stands before or behind the parts.
    """
    boundary = parse_options_header(declared)[1].get("boundary", "")
    parts, whole = _parts(body, boundary)
    if not parts:
        return False
    if (not whole and not cut) or _is_around(body, boundary):
        walk.gaps[GapReason.UNPARSED] += 1
    pairs: list[tuple[str, str]] = []
    files: list[str] = []
    records = 1
    for part in parts[:MOST_PAIRS]:
        text = _text(part)
        if text is not None and _is_table(part) and read_csv(walk, text, detector, cut=False):
            records = max(records, walk.records or 0)
        elif text is not None:
            if part.filename and not _is_document(text, part.name):
                walk.gaps[GapReason.UNPARSED] += 1
            pairs.append((part.name, text))
        else:
            walk.gaps[GapReason.UNPARSED] += 1
            pairs.append((part.name, part.filename or part.kind))
        if part.filename:
            files.append(part.filename)
        pairs += ((f"{part.name}.{name}", value) for name, value in part.headers)
    if len(parts) > MOST_PAIRS or len(pairs) > MOST_PAIRS:
        walk.gaps[GapReason.TRUNCATED] += 1
    row = walk.row()
    read_pairs(walk, pairs[:MOST_PAIRS], row, "$.")
    if files:  # a word says what a file is called, not what stands in its name
        field = walk.trie.added(f"{walk.trie.prefix}.filename", "", "").field
        places = ["$.filename"] * len(files) if walk.traced else None
        walk.take(field, files, [row] * len(files), places, 0)
    walk.records = records
    return True


def _is_around(body: bytes, boundary: str) -> bool:
    """Tell whether something stands before the first part or behind the last."""
    line = b"--" + boundary.encode("utf-8", "replace")
    before, _, inside = body.partition(line)
    behind = inside.partition(b"\n" + line + b"--")[2]
    return bool(before.strip() or behind.strip())


def _is_table(part: Part) -> bool:
    name = part.filename.lower()
    return "csv" in part.kind or name.endswith((".csv", ".tsv"))


def _is_document(text: str, name: str) -> bool:
    """Tell whether the walk will open a text as a document, so that all of it is read."""
    return 1 < len(text) <= LONGEST_OPENED and document_in(text, name) is not None


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
        head.name or "",
        head.filename or "",
        head.content_type or "",
        head.charset or "",
        (head.header("Content-Transfer-Encoding") or "").strip().lower(),
        [(name, value) for name, value in head.headerlist if name not in _READ_HEADERS],
        b"",
    )


def _text(part: Part) -> str | None:
    """Give the text of a part, None for a file of another kind and what cannot be decoded."""
    body = _decoded(part)
    if body is None:
        return None
    if part.kind and not any(word in part.kind for word in _DOCUMENTS) and not body.isascii():
        return None
    text, whole = text_of(body, part.charset, cut=False)
    return text if whole and "\0" not in text else None


def _decoded(part: Part) -> bytes | None:
    """Undo a part's transfer encoding; None where it is broken, or one nobody knows."""
    if part.coding in _PLAIN:
        return part.body
    if part.coding == "quoted-printable":
        return decodestring(part.body)
    if part.coding != "base64":
        return None
    try:
        return b64decode(b"".join(part.body.split()), validate=True)
    except ValueError:
        return None
