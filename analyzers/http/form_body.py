"""Form-encoded pairs: query strings and form bodies alike, and the parts of a multipart body."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote_to_bytes

from access import GapReason
from analyzers.http.content import text_of
from analyzers.http.trie import Node
from analyzers.http.walk import FEW, Walk

MOST_PAIRS = 2000
"""Pairs that are read, a security limit; as many as a message may have paths."""
_NESTED_ENCODING = 3
"""Percent-encoding inside percent-encoding that is undone, a security limit."""

_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_NAME_PARTS = re.compile(r"[^\[\].]+")
_LISTED = re.compile(r"[\w.@+*-]+(?:[,;|][\w.@+*-]+)+")
"""A list of plain words in one value; an address with commas is none."""
_PAIRS = object()
"""Tells the plan of a form from that of an object with the same names."""


def unquoted(text: str, *, plus: bool) -> str:
    """Give percent-decoded text; encoding over encoding is undone too. `plus` means a space by `+`."""
    if plus:
        text = text.replace("+", " ")
    for _ in range(_NESTED_ENCODING):
        if _PERCENT.search(text) is None:
            break
        text = text_of(unquote_to_bytes(_bytes(text)), "", cut=False)[0]
    return text


def _bytes(text: str) -> bytes:
    """Give the bytes of the wire: those that were no UTF-8 arrive as escaped surrogates."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def read_form(walk: Walk, text: str, row: int, place: str = "$.") -> None:
    """Read `a=1&b=2`, all of it in one record. `place` stands before the names."""
    pairs = list(_pairs(text))
    if len(pairs) > MOST_PAIRS:
        walk.gaps[GapReason.TRUNCATED] += 1
    read_pairs(walk, pairs[:MOST_PAIRS], row, place)


def read_pairs(
    walk: Walk, pairs: Sequence[tuple[str, str]], row: int, place: str, *, split: bool = True
) -> None:
    """Read names and values, all of them in one record. `split` reads a list in one value apart."""
    trie = walk.trie
    walk.repeated = True
    keys = list(dict.fromkeys(name for name, _ in pairs))
    odd: dict[str, list[str]] = {}
    for name in keys:
        parts = [part for part in _parts(name) if trie.labels.is_data(part)]
        if parts:
            odd[name] = parts
    regular = tuple(name for name in keys if name not in odd)
    plan = trie.plan_of(trie.root, _PAIRS, regular, lambda: [_node(walk, name) for name in regular])
    walk.count(plan)
    walk.groups.append((trie.root, plan, walk.place(place.rstrip(".") or "$")))
    fields = dict(zip(regular, plan.fields, strict=True))
    for name, parts in odd.items():  # a name that is data is a value too
        keys_node = trie.keys(trie.root)
        walk.take(keys_node.field, parts, [row] * len(parts), _same(walk, place, name, parts), 0)
        fields[name] = _node(walk, name).field
    for name, value in pairs:
        listed = split and _LISTED.fullmatch(value) is not None
        found = re.split(r"[,;|]", value) if listed else [value]
        rows = [walk.row() if len(found) > FEW else row for _ in found]
        walk.take(fields[name], found, rows, _same(walk, place, name, found), 0)


def _same(walk: Walk, place: str, name: str, values: Sequence[str]) -> list[str] | None:
    one = walk.place(f"{place}{name}")
    return list(one) * len(values) if one is not None else None


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pair in text.split("&", MOST_PAIRS + 1):
        if pair:
            name, _, value = pair.partition("=")
            yield unquoted(name, plus=True), unquoted(value, plus=True)


def _parts(name: str) -> list[str]:
    """Give the steps of a name: `filter[phone]` and `customer.phone` are fields of a field."""
    return ([part for part in _NAME_PARTS.findall(name) if not part.isdigit()] or [name])[:8]


def _node(walk: Walk, name: str) -> Node:
    at = walk.trie.root
    for part in _parts(name):
        at = walk.trie.child(at, part)
    return at
