"""Header and trailer fields → a sheet, of those alone whose values look like a person's.

A gateway of an operator puts the subscriber's number into the requests of his phone (header
enrichment), and answers name people in `Location`, `Set-Cookie` and fields of their own. Most fields
are never looked at: what they hold is fixed by their standard, or says who asks, which is identity and
no touch. Names of persons are not found here, and a field name alone says nothing.
"""

from collections.abc import Collection
from urllib.parse import unquote_plus

from access import GapReason
from analyzers.detection import WORTH_A_LOOK
from analyzers.http.content import Headers, text_of
from analyzers.http.sheet import KEY, Column, Labels, Sheet

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


def read_headers(
    labels: Labels, headers: Headers, skipped: Collection[bytes], first_row: int
) -> Sheet | None:
    """Read the fields whose values look like a person's; None where there is none.

    `skipped` are names in lower case of fields that say who asks. The fields of a message are one
    record: a number and the SIM card beside it are one subscriber's.
    """
    sheet: Sheet | None = None
    columns: dict[bytes, Column] = {}
    room = MOST_LOOKED_AT
    for raw, value in headers:
        name = raw.lower()
        if name in _SKIPPED or name in skipped or name.startswith(_SKIPPED_FAMILIES):
            continue
        looked_at = value[:room]
        room -= len(looked_at)
        text = _worth_a_look(looked_at)
        told = _worth_a_look(raw[:64])
        if text is None and told is None and len(looked_at) == len(value):
            continue
        if sheet is None:
            sheet = Sheet(labels, "header", "", first_row)
            sheet.row()
        if len(looked_at) < len(value):
            sheet.gaps[GapReason.TRUNCATED] += 1
        if name not in columns:
            columns[name] = _column(sheet, labels, raw.decode("latin-1"))
        for found in (text, told):
            if found is not None:
                columns[name].add(found, first_row)
    return sheet


def _worth_a_look(value: bytes) -> str | None:
    """Give the text of a value, percent-encoding undone, if a number or an address may be in it."""
    text = value.decode("ascii") if value.isascii() else text_of(value, "", cut=True)[0]
    if "%" in text:
        text = unquote_plus(text, errors="replace")
    return text if WORTH_A_LOOK.search(text) is not None else None


def _column(sheet: Sheet, labels: Labels, name: str) -> Column:
    """Make the column of a field: by its name where that is listed, else by its digest."""
    lower = name.lower()
    bare = lower.removeprefix("x-")
    if lower in _OF_TEXT:
        return sheet.add_column(f"header.{lower}", "", "")
    label, listed = labels.label(bare)
    if listed:
        return sheet.add_column(f"header.{lower}", bare, "")
    if label == KEY:
        return sheet.add_column(f"header.{KEY}", "", "")
    sheet.gaps[GapReason.UNLISTED] += 1
    return sheet.add_column(f"header.{label}", bare, "")
