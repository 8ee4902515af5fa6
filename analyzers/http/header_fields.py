"""Header and trailer fields → a walk, of those alone whose values look like a person's.

A gateway of an operator puts the subscriber's number into the requests of his phone (header
enrichment), and answers name people in `Location`, `Set-Cookie` and fields of their own. Most fields
are never looked at: what they hold is fixed by their standard, or says who asks, which is identity and
no touch. Names of persons are not found here, and a field name alone says nothing.
"""

from collections.abc import Collection
from urllib.parse import unquote_plus

from msgspec import Struct

from access import GapReason
from analyzers.detection import WORTH_A_LOOK, Detector
from analyzers.http.content import Headers, text_of
from analyzers.http.trie import KEY, Node, Trie
from analyzers.http.walk import Walk

MOST_LOOKED_AT = 8192
"""Bytes of field values of one message that are looked at, a security limit; the rest is a gap."""

_OF_STANDARDS = frozenset(
    {
        *(b"age", b"allow", b"alt-svc", b"cache-control", b"connection", b"content-length"),
        *(b"content-type", b"date", b"dnt", b"etag", b"expect", b"expires", b"host", b"keep-alive"),
        *(b"last-modified", b"max-forwards", b"nel", b"origin", b"pragma", b"priority", b"range"),
        *(b"report-to", b"retry-after", b"server", b"strict-transport-security", b"te"),
        *(b"timing-allow-origin", b"trailer", b"transfer-encoding", b"upgrade", b"user-agent"),
        *(b"vary", b"via", b"warning", b"x-content-type-options", b"x-frame-options"),
        *(b"x-powered-by", b"x-requested-with", b"x-xss-protection"),
    }
)
_OF_WHO_ASKS = frozenset(
    {
        *(b"authorization", b"proxy-authorization", b"www-authenticate", b"proxy-authenticate"),
        *(b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-port"),
        *(b"x-forwarded-proto", b"x-real-ip", b"traceparent", b"tracestate", b"x-request-id"),
        *(b"x-correlation-id", b"x-b3-traceid", b"x-b3-spanid", b"x-b3-parentspanid"),
    }
)
_SKIPPED = _OF_STANDARDS | _OF_WHO_ASKS
_SKIPPED_FAMILIES = (b"accept", b"access-control-", b"content-security-", b"if-", b"sec-")
_OF_TEXT = frozenset(
    {
        *("cookie", "set-cookie", "location", "content-location", "content-disposition", "link"),
        *("referer", "refresh", "from", "x-up-calling-line-id", "x-up-subno", "x-nokia-msisdn"),
        *("x-wap-msisdn", "x-source-id", "x-network-info"),
    }
)
"""Fields of the standards that hold text, and of gateways about the subscriber: their names say nothing
of what stands in them, or the wrong thing (`line-id` is a telephone number)."""


class WorthReading(Struct, frozen=True):
    """The fields of a message that look like a person's: raw name and text.

    `cut` counts the fields of which the end was not looked at.
    """

    fields: tuple[tuple[str, str], ...]
    cut: int


def worth_reading(headers: Headers, skipped: Collection[bytes]) -> WorthReading:
    """Give the fields whose values look like a person's.

    `skipped` are names in lower case of fields that say who asks.
    """
    found: list[tuple[str, str]] = []
    cut = 0
    room = MOST_LOOKED_AT
    for raw, value in headers:
        name = raw.lower()
        if name in _SKIPPED or name in skipped or name.startswith(_SKIPPED_FAMILIES):
            continue
        looked_at = value[:room]
        room -= len(looked_at)
        cut += len(looked_at) < len(value)
        texts = (_worth_a_look(looked_at), _worth_a_look(raw[:64]))
        found += [(raw.decode("latin-1"), text) for text in texts if text is not None]
    return WorthReading(tuple(found), cut)


def read_headers(walk: Walk, found: WorthReading, detector: Detector) -> None:
    """Read the fields of a message as one record: the SIM card beside a number is one person's.

    A field's name counts where it says something of the value; the value counts in any case.
    """
    row = walk.row()
    if found.cut:
        walk.gaps[GapReason.TRUNCATED] += found.cut
    for name, text in found.fields:
        node = _node(walk.trie, name)
        if node.name and detector.field(node.name, "", (text,)) is None:
            node = walk.trie.added(node.path, "", "", told=node.told)
        if not node.told:
            walk.gaps[GapReason.UNLISTED] += 1
        walk.column(node.field, (text,), (row,), None)


def _worth_a_look(value: bytes) -> str | None:
    """Give the text of a value, percent-encoding undone, if a number or an address may be in it."""
    text = value.decode("ascii") if value.isascii() else text_of(value, "", cut=True)[0]
    if "%" in text:
        text = unquote_plus(text, errors="replace")
    return text if WORTH_A_LOOK.search(text) is not None else None


def _node(trie: Trie, name: str) -> Node:
    """Give the node of a field: by its name where that is listed, else by its digest."""
    lower = name.lower()
    bare = lower.removeprefix("x-")
    if lower in _OF_TEXT:
        return trie.added(f"header.{lower}", "", "")
    label, listed = trie.labels.label(bare)
    if listed:
        return trie.added(f"header.{lower}", bare, "")
    if label == KEY:
        return trie.added(f"header.{KEY}", "", "")
    return trie.added(f"header.{label}", bare, "", told=False)
