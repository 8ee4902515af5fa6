"""A body of any kind → the walk, with a gap for each thing that could not be read."""

import re

import orjson

from access import GapReason, Reading
from analyzers.detection import Detector
from analyzers.detection.text import is_searched_whole
from analyzers.http.content import Content, Media, text_of
from analyzers.http.csv_body import read_csv
from analyzers.http.form_body import read_form
from analyzers.http.graphql_body import query_tree
from analyzers.http.html_body import read_html
from analyzers.http.json_body import read_json, read_lines, read_sql_rows
from analyzers.http.multipart_body import read_multipart
from analyzers.http.protobuf_body import grpc_messages, protobuf_tree
from analyzers.http.walk import Walk
from analyzers.http.xlsx_body import read_xlsx
from analyzers.http.xml_body import xml_tree

RECORDS = frozenset(
    {
        *(Media.JSON, Media.LINES, Media.HTML, Media.CSV, Media.XML, Media.XLSX, Media.SQL_ROWS),
        *(Media.PROTOBUF, Media.GRPC),
    }
)
"""Kinds of body that have records to count."""

_NO_FORM = re.compile(r"^<|[\x00-\x1f\x7f]")
"""What no encoded form holds: control characters, line ends among them, and a tag at its start."""
_WORD = 32
"""A text answer of so few characters (`OK`, `pong`) is read by looking at it."""
_HEAD = re.compile(r";\s*header\s*=\s*\"?(present|absent)", re.IGNORECASE)


def read_body(walk: Walk, content: Content, detector: Detector, *, error: bool) -> Reading:
    """Read a body and tell how well that went. `error`: the answer's status is one.

    What is no document of its kind is still searched for values, as text.
    """
    read = _document(walk, content, detector)
    if content.media is Media.JSON and read:
        return _well(walk, content)
    if content.media is Media.NOTHING:
        return _well(walk, content)
    if error:
        if not read:
            _as_text(walk, content)
        walk.gaps[GapReason.SERVER_TEXT] += 1
        return Reading.POSSIBLE
    if read:
        return _well(walk, content)
    short = content.media is Media.TEXT and len(content.body) <= _WORD
    if content.media is Media.OTHER and GapReason.UNPARSED in content.gaps:
        return Reading.UNREADABLE  # a coding nobody knows: told already
    opened = _as_text(walk, content)
    if short or opened:
        return _well(walk, content)
    walk.gaps[GapReason.UNPARSED] += 1
    return Reading.POSSIBLE if content.media is Media.TEXT else Reading.UNREADABLE


def _document(walk: Walk, content: Content, detector: Detector) -> bool:
    """Read a body as what it says it is; False when it is not that."""
    body, charset, cut = content.body, content.charset, content.cut
    match content.media:
        case Media.JSON:
            return read_json(walk, body, charset, cut=cut) or _lines(walk, content)
        case Media.LINES:
            return read_lines(walk, body, charset, cut=cut)
        case Media.SQL_ROWS:
            return read_sql_rows(walk, body, charset, cut=cut) or read_json(
                walk, body, charset, cut=cut
            )
        case Media.HTML:
            return read_html(walk, body, charset, detector, cut=cut)
        case Media.FORM:
            return _form(walk, content)
        case Media.MULTIPART:
            return read_multipart(walk, body, content.declared, detector, cut=cut)
        case Media.CSV:
            declared = _HEAD.search(content.declared)
            head = declared[1].lower() == "present" if declared is not None else None
            text = text_of(body, charset, cut=cut)[0]
            return read_csv(walk, text, detector, cut=cut, head=head)
        case Media.TEXT | Media.OTHER | Media.NOTHING:
            return False
        case _:
            return _tree(walk, content, detector)


def _tree(walk: Walk, content: Content, detector: Detector) -> bool:
    """Read a body that becomes one tree, or a workbook."""
    body = content.body
    match content.media:
        case Media.XML:
            return _xml(walk, content)
        case Media.XLSX:
            return read_xlsx(walk, body, detector)
        case Media.PROTOBUF:
            return _protobuf(walk, [body])
        case Media.GRPC:
            framed = grpc_messages(body)
            if framed is None:
                return False
            messages, whole = framed
            if not whole:
                walk.gaps[GapReason.UNPARSED] += 1
            return _protobuf(walk, messages)
        case _:
            text = text_of(body, content.charset, cut=content.cut)[0]
            query = query_tree(text)
            if query is None:
                return False
            walk.document(query, "$|graphql")
            return True


def _form(walk: Walk, content: Content) -> bool:
    text, whole = text_of(content.body, content.charset, cut=content.cut)
    read_form(walk, text, walk.row())
    if not whole or _NO_FORM.search(text.strip()) is not None:
        walk.gaps[GapReason.UNPARSED] += 1
    walk.records = 1
    return True


def _xml(walk: Walk, content: Content) -> bool:
    text, whole = text_of(content.body, content.charset, cut=content.cut)
    found = xml_tree(text)
    if found is None:
        return False
    tree, hidden = found
    if hidden or not whole:
        walk.gaps[GapReason.UNPARSED] += 1
    walk.document(tree)
    return True


def _protobuf(walk: Walk, messages: list[bytes]) -> bool:
    """Read messages; several are a list."""
    trees: list[object] = []
    for message in messages:
        found = protobuf_tree(message)
        if found is None:
            return False
        if found.cut:
            walk.gaps[GapReason.TRUNCATED] += 1
        if found.unread:
            walk.gaps[GapReason.UNPARSED] += found.unread
        trees.append(found.tree)
    walk.document(trees[0] if len(trees) == 1 else trees)
    return True


def _lines(walk: Walk, content: Content) -> bool:
    """Read what is no single document as one document a line; False when its first line is none."""
    body = content.body
    if b"\n" not in body.strip():
        return False
    try:
        orjson.loads(body.strip().partition(b"\n")[0])
    except orjson.JSONDecodeError:
        return False
    walk.start_again()
    return read_lines(walk, body, content.charset, cut=content.cut)


def _as_text(walk: Walk, content: Content) -> bool:
    """Search a body for values as one text; True where it was a document in a coding after all."""
    gaps = walk.gaps
    walk.start_again()
    walk.gaps = gaps
    text, _ = text_of(content.body, content.charset, cut=content.cut)
    if not is_searched_whole(text):
        walk.gaps[GapReason.TRUNCATED] += 1
    field = walk.trie.root.field
    if text:
        walk.take(field, (text.strip(),), (walk.row(),), walk.place("$"), 0)
    return not any(column[0] is field for column in walk.columns) and content.media is Media.TEXT


def _well(walk: Walk, content: Content) -> Reading:
    """Tell how well a body was read: whole, or with something missing."""
    if not walk.gaps and not content.gaps:
        return Reading.EXACT
    partly = _MISSING.intersection(walk.gaps) or _MISSING.intersection(content.gaps)
    return Reading.POSSIBLE if partly else Reading.EXACT


_MISSING = frozenset({GapReason.TRUNCATED, GapReason.UNPARSED})
