"""JSON bodies → a sheet. The fast parser first, the exact one where the fast one would lose something.

orjson keeps the last of two equal keys, refuses lone surrogates and turns numbers beyond 64 bits into
floats: each of these would hide a value. Duplicates are noticed by counting, at no cost worth naming.
"""

import json
import re
from collections.abc import Iterable

import orjson

from access import GapReason
from analyzers.http.content import text_of
from analyzers.http.sheet import DEEPEST, Column, Sheet

_NESTED = 4
"""JSON inside strings inside JSON: levels that are opened, a security limit."""
FEW = 4
"""Plain values of one list that can belong to one person (his numbers); of a longer list each element
is a record of its own, or a list of a thousand subscribers would count as one."""
_EXACT_FLOAT = 2.0**53
_WRAPPERS = (
    *("data", "result", "results", "list", "items", "rows", "records", "content"),
    *("body", "page", "response"),
)
_ABOUT = frozenset(
    {
        *("code", "msg", "message", "success", "status", "total", "count", "ok", "error", "errors"),
        *("page", "size", "pageNum", "pageNo", "pageSize", "pages", "totalPages", "totalCount"),
        *(
            "totalElements",
            "hasNext",
            "hasMore",
            "next",
            "prev",
            "meta",
            "links",
            "_links",
            "traceId",
        ),
        *("requestId", "timestamp", "retCode", "retMsg", "resultCode", "resultMsg", "respCode"),
        *("respMsg", "rspCode", "rspDesc", "errorCode", "errorMessage", "errCode", "errMsg"),
    }
)
"""Fields of an envelope that do not make a record of it."""


class _Pairs(list[tuple[str, object]]):
    """An object with every one of its pairs, equal keys included."""


class _TooDeep(Exception):
    """The parser's own limit of nesting was reached."""


def read_json(sheet: Sheet, body: bytes, charset: str, *, cut: bool) -> bool:
    """Read a body into a sheet; False when it is no JSON at all. `cut` says it may end early."""
    text = _text(body, charset, cut=cut)
    if cut:
        text = _mended(text)
    try:
        tree, fast = _parse(text, sheet)
    except _TooDeep:
        sheet.gaps[GapReason.TRUNCATED] += 1
        return False
    except ValueError:
        return False
    walker = _Walker(sheet)
    walker.document(tree)
    if fast and (walker.inexact or not _same_pairs(text, walker.pairs)):
        try:
            tree = _exact(text)
        except (ValueError, RecursionError):
            sheet.gaps[GapReason.UNPARSED] += 1
            return True
        sheet.start_again()
        walker = _Walker(sheet)
        walker.document(tree)
    return True


def read_lines(sheet: Sheet, body: bytes, charset: str, *, cut: bool) -> bool:
    """Read one JSON document a line into a sheet; a line that is none is the gap `unparsed`."""
    lines = [line.strip(b" \t\r\x1e") for line in _text(body, charset, cut=cut).split(b"\n")]
    lines = [line for line in lines if line]
    if cut and lines:
        lines.pop()
    whole: list[object] = []
    for line in lines:
        try:
            whole.append(_careful(line))
        except (ValueError, RecursionError):
            sheet.gaps[GapReason.UNPARSED] += 1
    _Walker(sheet).document(whole)
    return bool(whole)


def _careful(text: bytes) -> object:
    """Give a small document, by the exact parser where the fast one might lose something.

    Raises:
        ValueError, RecursionError: it is none.
    """
    try:
        tree: object = orjson.loads(text)
    except orjson.JSONDecodeError:
        return _exact(text)
    if _LONG.search(text) is not None or not _same_pairs(text, _count(tree)):
        return _exact(text)
    return tree


_LONG = re.compile(rb"[0-9]{17}")
"""So many digits may be a number that no float holds."""


def _count(tree: object) -> int:
    if isinstance(tree, dict):
        return len(tree) + sum(_count(inner) for inner in tree.values())
    if isinstance(tree, list):
        return sum(_count(inner) for inner in tree)
    return 0


def _text(body: bytes, charset: str, *, cut: bool) -> bytes:
    """Give the body in UTF-8 without a mark, a guard prefix (`)]}',`) or a callback around it."""
    if body[:3] == b"\xef\xbb\xbf":
        body = body[3:]
    elif charset.startswith(_OTHER) or b"\0" in body[:4] or body[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        body = text_of(body, charset, cut=cut)[0].encode("utf-8", "surrogatepass")
    if body[:4] == b")]}'":
        body = body.partition(b"\n")[2]
    if body[-2:] in {b");", b"})", b"])"}:
        wrapped = _CALLBACK.fullmatch(body)
        if wrapped is not None:
            return wrapped[1]
    return body


_OTHER = ("gb", "big5", "utf-16", "utf-32", "x-gb")
_CALLBACK = re.compile(rb"(?:/\*\*/)?\s*[\w$.\[\]]{1,128}\((.*)\);?\s*", re.DOTALL)


def _parse(text: bytes, sheet: Sheet) -> tuple[object, bool]:
    """Give the document, and whether the fast parser made it.

    Raises:
        ValueError: it is none.
        _TooDeep: no parser follows it down.
    """
    try:
        return orjson.loads(text), True
    except orjson.JSONDecodeError:
        plain, whole = text_of(text, "", cut=False)
        try:
            tree = _exact(plain)
        except RecursionError:
            raise _TooDeep from None
        if not whole:
            sheet.gaps[GapReason.UNPARSED] += 1
        return tree, False


def _exact(text: bytes | str) -> object:
    """Give the document with every pair, lone surrogates and all digits of its numbers."""
    return json.loads(
        text if isinstance(text, str) else text.decode("utf-8", "replace"),
        object_pairs_hook=_Pairs,
        parse_int=str,
        parse_float=str,
        strict=False,
    )


def _same_pairs(text: bytes, pairs: int) -> bool:
    """Tell whether the text has no more pairs than were read, so that no key stood there twice.

    Each pair has a `":`. Strings can hold more of them, never fewer, so equal means none was lost; an
    escaped quote before a colon is taken off exactly unless backslashes pile up.
    """
    if b'\\\\"' in text or any(sign in text for sign in (b'" :', b'"\n', b'"\t', b'"\r')):
        colons = len(_PAIR.findall(text))
        return colons == pairs
    return text.count(b'":') - text.count(b'\\":') == pairs


_PAIR = re.compile(rb'"(?:[^"\\]|\\.)*+"\s*:', re.DOTALL)


def _mended(text: bytes) -> bytes:
    """Close what is open where a text was cut, so that what came before can be read."""
    open_: list[bytes] = []
    safe = 0
    closing = b""
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in {b"{", b"["}:
            open_.append(b"}" if sign == b"{" else b"]")
        elif sign in {b"}", b"]"}:
            if not open_ or open_[-1] != sign:
                return text
            open_.pop()
            safe, closing = token.end(), b"".join(reversed(open_))
        elif sign == b",":
            safe, closing = token.start(), b"".join(reversed(open_))
    return text if not open_ else text[:safe] + closing


_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[\]{},]', re.DOTALL)


def read_string(sheet: Sheet, at: Column, value: str, row: int) -> None:
    """Add a string to a column, or what is in it when it is a JSON document."""
    _Walker(sheet).string(at, value, row, 0)


class _Walker:
    """Puts a parsed document into a sheet. `pairs` counts the pairs of all objects it met."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._records = 0
        self._opened = 0
        self.pairs = 0
        self.inexact = False

    def document(self, tree: object) -> None:
        """Read a whole document and say how many records it holds."""
        sheet = self._sheet
        root = sheet.root
        if isinstance(tree, list) and type(tree) is not _Pairs:
            self._list(root, tree, 0, 0)
        else:
            self._value(root, tree, sheet.row(), 0)
        sheet.records = self._records or _outer_records(tree)

    def _value(self, at: Column, value: object, row: int, depth: int) -> None:
        if isinstance(value, str):
            self.string(at, value, row, depth)
        elif isinstance(value, dict):
            self._object(at, value.items(), row, depth)
        elif isinstance(value, _Pairs):
            self._object(at, value, row, depth)
        elif isinstance(value, list):
            self._list(at, value, row, depth)
        elif value is None or isinstance(value, bool):
            at.read = True
        else:
            if isinstance(value, float) and abs(value) >= _EXACT_FLOAT:
                self.inexact = True
            at.values.append(value)
            at.rows.append(row)

    def string(self, at: Column, value: str, row: int, depth: int) -> None:
        """Add a string, or what is in it when it is a JSON document itself."""
        if value[:1] in {"{", "["} and self._opened < _NESTED:
            inner = _inner(value)
            if inner is not None:
                pairs, self._opened = self.pairs, self._opened + 1
                self._value(at, inner, row, depth + 1)
                self.pairs, self._opened = pairs, self._opened - 1
                return
        at.values.append(value)
        at.rows.append(row)

    def _object(
        self, at: Column, items: Iterable[tuple[str, object]], row: int, depth: int
    ) -> None:
        if depth > DEEPEST:
            self._sheet.gaps[GapReason.TRUNCATED] += 1
            return
        children = at.children
        pairs = 0
        for key, value in items:
            pairs += 1
            child = children.get(key)
            if child is None:
                self._new(at, key, value, row, depth)
            elif (kind := type(value)) is int or (kind is str and value[:1] not in _OPENS):  # type: ignore[index]
                child.values.append(value)
                child.rows.append(row)
            else:
                self._value(child, value, row, depth + 1)
        self.pairs += pairs

    def _new(self, at: Column, key: str, value: object, row: int, depth: int) -> None:
        """Add a field seen for the first time, or one whose name is data: then a record of its own."""
        sheet = self._sheet
        if sheet.is_data(key):
            if isinstance(value, dict | _Pairs):
                row = sheet.row()
            sheet.keys(at).add(key, row)
        self._value(sheet.child(at, key), value, row, depth + 1)

    def _list(self, at: Column, values: list[object], row: int, depth: int) -> None:
        if depth > DEEPEST:
            self._sheet.gaps[GapReason.TRUNCATED] += 1
            return
        sheet = self._sheet
        element = sheet.element(at)
        alone = row == 0 or len(values) > FEW
        objects = 0
        for value in values:
            if isinstance(value, dict):
                objects += 1
                self._object(element, value.items(), sheet.row(), depth + 1)
            elif isinstance(value, _Pairs):
                objects += 1
                self._object(element, value, sheet.row(), depth + 1)
            else:
                self._value(element, value, sheet.row() if alone else row, depth + 1)
        self._records = max(self._records, objects)


_OPENS = ("{", "[", "")


def _inner(text: str) -> object:
    """Give the document in a string, None where there is none worth opening."""
    if text[-1] not in "}]":
        return None
    try:
        inner = _careful(text.encode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return inner if isinstance(inner, dict | list) else None


def _outer_records(tree: object) -> int | None:
    """Give the number of records of a document without a list of objects: 0, 1, a list's length."""
    for _ in range(len(_WRAPPERS)):
        if isinstance(tree, list) and not isinstance(tree, _Pairs):
            return len(tree)
        if isinstance(tree, _Pairs):
            tree = dict(tree)
        if not isinstance(tree, dict):
            return None if tree is None else 1
        inside = [key for key in tree if key not in _ABOUT]
        if len(inside) != 1 or inside[0] not in _WRAPPERS:
            return 1 if inside else 0
        tree = tree[inside[0]]
        if tree is None or tree in ({}, []):
            return 0
    return 1
