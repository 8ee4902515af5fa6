"""JSON text → a tree. The fast parser first, the exact one where the fast one would lose something.

orjson keeps the last of two equal keys, refuses lone surrogates and turns numbers beyond 64 bits into
floats: each of these would hide a value. Duplicates are noticed by counting, at no cost worth naming.
"""

import json
import re

import orjson

from analyzers.http.content import text_of


class Pairs(list[tuple[str, object]]):
    """An object with every one of its pairs, equal keys included."""


class TooDeep(Exception):
    """The parser's own limit of nesting was reached."""


def plain_text(body: bytes, charset: str, *, cut: bool) -> bytes:
    """Give the body in UTF-8 without a mark, a guard prefix (`)]}',`) or a callback around it."""
    if body[:1] in _BARE and body[-1:] in _ENDS and not (charset and charset.startswith(_OTHER)):
        return body
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


_BARE = frozenset({b"{", b"["})
_ENDS = frozenset({b"}", b"]"})
_OTHER = ("gb", "big5", "utf-16", "utf-32", "x-gb")
_CALLBACK = re.compile(rb"(?:/\*\*/)?\s*[\w$.\[\]]{1,128}\((.*)\);?\s*", re.DOTALL)


def parse(text: bytes) -> tuple[object, bool, bool]:
    """Give the document, whether the fast parser made it, and whether every byte could be read.

    Raises:
        ValueError: it is none.
        TooDeep: no parser follows it down.
    """
    try:
        return orjson.loads(text), True, True
    except orjson.JSONDecodeError:
        plain, whole = text_of(text, "", cut=False)
        try:
            return exact(plain), False, whole
        except RecursionError:
            raise TooDeep from None


def exact(text: bytes | str) -> object:
    """Give the document with every pair, lone surrogates and all digits of its numbers.

    Raises:
        ValueError, RecursionError: it is none.
    """
    return json.loads(
        text if isinstance(text, str) else text.decode("utf-8", "replace"),
        object_pairs_hook=Pairs,
        parse_int=str,
        parse_float=str,
        strict=False,
    )


def careful(text: bytes) -> object:
    """Give a small document, by the exact parser where the fast one might lose something.

    Raises:
        ValueError, RecursionError: it is none.
    """
    try:
        tree: object = orjson.loads(text)
    except orjson.JSONDecodeError:
        return exact(text)
    if _LONG.search(text) is not None or not same_pairs(text, _count(tree)):
        return exact(text)
    return tree


_LONG = re.compile(rb"[0-9]{17}")
"""So many digits may be a number that no float holds."""


def _count(tree: object) -> int:
    if isinstance(tree, dict):
        return len(tree) + sum(_count(inner) for inner in tree.values())
    if isinstance(tree, list):
        return sum(_count(inner) for inner in tree)
    return 0


def same_pairs(text: bytes, pairs: int) -> bool:
    """Tell whether the text has no more pairs than were read, so that no key stood there twice.

    Each pair has a `":`, unless white space stands before its colon, and without escapes nothing else
    but a string that begins with a colon has. Where there are more than pairs, or signs of such white
    space or of an escaped backslash before a quote, they are counted exactly. An escaped quote before
    a colon is taken off.
    """
    if not any(sign in text for sign in _SPACED):
        if b"\\" not in text:
            if text.count(b'":') == pairs:
                return True
        elif b'\\\\"' not in text and text.count(b'":') - text.count(b'\\":') == pairs:
            return True
    return len(_PAIR.findall(text)) == pairs


_SPACED = (b" :", b"\t:", b"\n:", b"\r:")
"""Ends of the white space that may stand between a key and its colon."""
_PAIR = re.compile(rb'"(?:[^"\\]|\\.)*+"\s*:', re.DOTALL)


def mended(text: bytes) -> bytes:
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
