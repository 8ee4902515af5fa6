"""From a message's headers and body to bytes that can be read: content codings undone, kind told.

Bounded everywhere: a body of a kilobyte that unpacks to gigabytes costs `SCANNED` bytes and becomes the
gap `truncated`. Nothing raises: what cannot be undone is a gap.
"""

import codecs
import json
import re
import zlib
from collections.abc import Callable, Mapping
from enum import StrEnum

import brotli  # type: ignore[import-untyped]
import zstandard
from msgspec import Struct

from access import GapReason

SCANNED = 8 << 20
"""Bytes of a body that are read, a security limit: 3.5 s of a core at the slowest (four million
numbers in one list), 0.4 s for a customer list of this size."""
_MOST_CODINGS = 4
"""Content codings undone one after the other, a security limit; nobody honest uses three."""
_KIND_SIZE = len(b"content-type")
_CODING_SIZE = len(b"content-encoding")
_WINDOW = 1 << 23
"""The largest window a zstd frame may ask for: 8 MiB, what RFC 8878 section 3.1.1.1.2 recommends."""

Headers = tuple[tuple[bytes, bytes], ...]


class Media(StrEnum):
    """What kind of body it is."""

    NOTHING = "nothing"
    JSON = "json"
    LINES = "lines"
    """JSON, one document a line."""
    FORM = "form"
    MULTIPART = "multipart"
    HTML = "html"
    XML = "xml"
    CSV = "csv"
    XLSX = "xlsx"
    PROTOBUF = "protobuf"
    GRPC = "grpc"
    GRAPHQL = "graphql"
    SQL_ROWS = "sql_rows"
    """Rows that a query gave, as the database proxy writes them: `{table, columns, rows}`."""
    TEXT = "text"
    OTHER = "other"


class Content(Struct, frozen=True):
    """A body ready to be read. `cut` is True when it is only a prefix; `charset` is "" for unknown.

    `declared` is its type as declared, parameters included.
    """

    body: bytes
    media: Media
    charset: str
    cut: bool = False
    gaps: tuple[GapReason, ...] = ()
    declared: str = ""


def values_of(headers: Headers, name: bytes) -> str:
    """Give all values of a field in order, joined by commas; "" where there is none."""
    found = [v.decode("latin-1").strip() for k, v in headers if k.lower() == name]
    return found[0] if len(found) == 1 else ",".join(found)


def attachment_name(headers: Headers) -> str | None:
    """Give the file name of an attachment in lower case, "" without name; None for no attachment."""
    disposition = values_of(headers, b"content-disposition").lower()
    if not disposition.startswith("attachment"):
        return None
    found = re.search(r"filename\*?=(?:utf-8'')?\"?([^\";]{1,200})", disposition)
    return found[1] if found is not None else ""


def read_content(headers: Headers, body: bytes, *, complete: bool) -> Content:
    """Undo the content codings of a body, up to the limit, and tell what it is."""
    if not body:
        gaps: tuple[GapReason, ...] = () if complete else (GapReason.TRUNCATED,)
        return Content(b"", Media.NOTHING, "", cut=not complete, gaps=gaps)
    cut = not complete
    damaged = False
    kinds: list[bytes] = []
    codings: list[str] = []
    for name, value in headers:
        if len(name) == _KIND_SIZE and name.lower() == b"content-type":
            kinds.append(value)
        elif len(name) == _CODING_SIZE and name.lower() == b"content-encoding":
            codings = _codings(headers)
    kind = b",".join(kinds)
    told = _COMMON.get(kind) or _told(kind)
    if codings:
        if len(codings) > _MOST_CODINGS or not _UNDO.keys() >= {*codings}:
            return Content(b"", Media.OTHER, "", cut=True, gaps=(GapReason.UNPARSED,))
        for coding in reversed(codings):
            undone = _UNDO[coding](body, SCANNED + 1)
            body, cut, damaged = undone.body, cut or undone.cut, damaged or undone.damaged
    if len(body) > SCANNED:
        body, cut = body[:SCANNED], True
    media = told.media
    if media is not Media.JSON:
        media = _media(headers, told, body)
    gaps = (GapReason.TRUNCATED,) if cut else ()
    if damaged:
        gaps = (*gaps, GapReason.UNPARSED)
    return Content(body, media, told.charset, cut, gaps, told.declared)


def size_undone(headers: Headers, body: bytes, most: int) -> int:
    """Give the size of a body with its content codings undone; `most` + 1 where it is larger."""
    for coding in reversed(_codings(headers)):
        if coding not in _UNDO:
            break  # nothing behind it is read
        body = _UNDO[coding](body, most + 1).body
    return min(len(body), most + 1)


def text_of(body: bytes, charset: str, *, cut: bool) -> tuple[str, bool]:
    """Give the text of a body, and whether every byte of it could be read.

    Tried in order: a byte order mark, what four bytes of zeros and letters say, the declared charset,
    UTF-8, GB18030. A character that was cut in two at the end of a cut body is left out.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace"), True
    names = [_CHARSETS[charset]] if charset in _CHARSETS else []
    if b"\0" in body[:4]:
        names.insert(0, json.detect_encoding(body))
    for name in (*names, "utf-8", "gb18030"):
        try:
            return codecs.getincrementaldecoder(name)().decode(body, not cut), True
        except UnicodeDecodeError:
            continue
    return body.decode("utf-8", "replace"), False


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CHARSETS = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-32": "utf-32",
}
"""Charsets that are believed. Latin-1 is not among them: servers declare it by default over UTF-8."""


def _codings(headers: Headers) -> list[str]:
    """Give the content codings in the order in which they were applied."""
    given = values_of(headers, b"content-encoding")
    if not given:
        return []
    codings = (c.strip().lower() for c in given.split(","))
    return [c for c in codings if c and c != "identity"]


class _Undone(Struct, frozen=True):
    """What a coding gave: `cut` = more was there or the stream ends early, `damaged` = it broke."""

    body: bytes
    cut: bool = False
    damaged: bool = False


def _inflate(body: bytes, room: int, window: int) -> _Undone:
    """Undo zlib, gzip (any number of members) or raw deflate, up to `room` bytes."""
    pieces: list[bytes] = []
    rest = body
    while rest and room > 0:
        stream = zlib.decompressobj(window)
        try:
            piece = stream.decompress(rest, room)
        except zlib.error:
            return _Undone(b"".join(pieces), damaged=True)
        pieces.append(piece)
        room -= len(piece)
        if not stream.eof:
            return _Undone(b"".join(pieces), cut=True)
        rest = stream.unused_data.lstrip(b"\0")
    return _Undone(b"".join(pieces), cut=bool(rest))


def _gzip(body: bytes, room: int) -> _Undone:
    return _inflate(body, room, 31)


def _deflate(body: bytes, room: int) -> _Undone:
    """Undo deflate, with the zlib header the standard asks for or without it, as some send it."""
    undone = _inflate(body, room, 15)
    return _inflate(body, room, -15) if undone.damaged and not undone.body else undone


def _brotli(body: bytes, room: int) -> _Undone:
    stream = brotli.Decompressor()
    pieces: list[bytes] = []
    chunk = body
    try:
        while room > 0:
            piece: bytes = stream.process(chunk, output_buffer_limit=room)
            pieces.append(piece)
            room -= len(piece)
            chunk = b""
            if stream.is_finished():
                return _Undone(b"".join(pieces))
            if not piece:
                return _Undone(b"".join(pieces), cut=True)
    except brotli.error:
        return _Undone(b"".join(pieces), damaged=True)
    return _Undone(b"".join(pieces), cut=True)


def _zstd(body: bytes, room: int) -> _Undone:
    pieces: list[bytes] = []
    reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(
        body, read_across_frames=True
    )
    try:
        while room > 0:
            piece = reader.read(min(room, 1 << 20))
            if not piece:
                return _Undone(b"".join(pieces), cut=not pieces)
            pieces.append(piece)
            room -= len(piece)
    except zstandard.ZstdError:
        return _Undone(b"".join(pieces), damaged=True)
    return _Undone(b"".join(pieces), cut=True)


_UNDO: Mapping[str, Callable[[bytes, int], _Undone]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}

_TYPES: Mapping[str, Media] = {
    "application/json": Media.JSON,
    "text/json": Media.JSON,
    "text/x-json": Media.JSON,
    "application/x-ndjson": Media.LINES,
    "application/ndjson": Media.LINES,
    "application/jsonl": Media.LINES,
    "application/x-jsonlines": Media.LINES,
    "application/jsonlines": Media.LINES,
    "application/stream+json": Media.LINES,
    "application/json-seq": Media.LINES,
    "application/x-www-form-urlencoded": Media.FORM,
    "multipart/form-data": Media.MULTIPART,
    "application/x-sql-rows+json": Media.SQL_ROWS,
    "application/graphql": Media.GRAPHQL,
    "application/x-protobuf": Media.PROTOBUF,
    "application/protobuf": Media.PROTOBUF,
    "application/vnd.google.protobuf": Media.PROTOBUF,
    "application/grpc": Media.GRPC,
    "application/grpc+proto": Media.GRPC,
    "application/grpc-web+proto": Media.GRPC,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Media.XLSX,
    "text/xml": Media.XML,
    "application/xml": Media.XML,
    "text/html": Media.HTML,
    "application/xhtml+xml": Media.HTML,
    "text/csv": Media.CSV,
    "application/csv": Media.CSV,
    "text/tab-separated-values": Media.CSV,
    "text/comma-separated-values": Media.CSV,
    "text/plain": Media.TEXT,
    "application/javascript": Media.TEXT,
    "text/javascript": Media.TEXT,
    "text/css": Media.TEXT,
}
_ZIP = b"PK\x03\x04"
_CHARSET = re.compile(r"charset\s*=\s*\"?([A-Za-z0-9._:-]{1,32})", re.IGNORECASE)


class _Told(Struct, frozen=True):
    """What a content type says; `kind` is it without parameters, `media` None where it says little."""

    declared: str
    kind: str
    charset: str
    media: Media | None


def _told(value: bytes) -> _Told:
    """Read a content type."""
    declared = value.decode("latin-1").strip()
    lowered = declared.lower()
    kind = lowered.partition(";")[0].partition(",")[0].strip()
    found = _CHARSET.search(lowered)
    media = _TYPES.get(kind)
    if media is None and kind.endswith("+json"):
        media = Media.JSON
    elif media is None and kind.endswith("+xml"):
        media = Media.XML
    return _Told(declared, kind, found[1].lower() if found is not None else "", media)


_COMMON = {
    value: _told(value)
    for value in (
        b"application/json",
        *(
            b"application/json%bcharset=%b" % (semicolon, name)
            for semicolon in (b";", b"; ")
            for name in (b"utf-8", b"UTF-8")
        ),
    )
}
"""What most content types say, read once."""


def _media(headers: Headers, told: _Told, body: bytes) -> Media:
    """Tell what a body is: by its type, and by its first bytes where the type says little or lies."""
    media, kind = told.media, told.kind
    start = body[:256].lstrip(b"\xef\xbb\xbf \t\r\n\x00\xff\xfe")[:1]
    if start in {b"{", b"["} and media in {None, Media.FORM, Media.TEXT, Media.HTML}:
        return Media.JSON
    if media is Media.CSV and start in {b"{", b"["} and body[-64:].rstrip()[-1:] in {b"}", b"]"}:
        return Media.JSON
    if media is Media.TEXT or media is None:
        name = attachment_name(headers)
        if name is not None and name.endswith((".csv", ".tsv")):
            return Media.CSV
    if media in {None, Media.TEXT, Media.OTHER}:
        if body.startswith(_ZIP) and b"xl/" in body[:4096]:
            return Media.XLSX
        if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == b"<?xml":
            return Media.XML
    if media is not None:
        return media
    if start == b"<" and re.match(
        rb"\s*<(?:!doctype html|html|table|div|form)\b", body, re.IGNORECASE
    ):
        return Media.HTML
    return Media.TEXT if kind.startswith("text/") else Media.OTHER
