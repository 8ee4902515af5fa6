"""Exchanges for the tests of the HTTP analyser, and short ways to look at an analysis."""

from collections.abc import Sequence
from pathlib import Path

import orjson

from access import Analysis, Gap, GapPlace, GapReason, HttpAnswer, HttpExchange, SubjectKind
from analyzers.catalog import TextGate, parse_catalogue
from analyzers.detection import Detector, Pseudonymiser, canonical
from analyzers.http import HttpAnalyser
from analyzers.vocabulary import built_in_texts

CATALOGUE = parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes())
DETECTOR = Detector(CATALOGUE)
PSEUDONYMS = Pseudonymiser(b"k" * 32, 1)
GATE = TextGate(built_in_texts(CATALOGUE), PSEUDONYMS.digest)

ROUTES = (
    "GET /customers/{id}",
    "/accounts/{accountId}/orders/{orderId}",
    "/subscribers/{msisdn}/usage",
    "/reports/{kind}-{year}.csv",
)
ANALYSER = HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, ROUTES)

JSON = b"application/json"
FORM = b"application/x-www-form-urlencoded"


def request(
    method: str = "GET",
    target: str = "/customers",
    body: object = b"",
    kind: bytes = JSON,
    headers: Sequence[tuple[bytes, bytes]] = (),
    *,
    complete: bool = True,
) -> HttpExchange:
    raw = body if isinstance(body, bytes) else orjson.dumps(body)
    fields = (*headers, (b"Content-Type", kind)) if raw else tuple(headers)
    return HttpExchange(
        "crm", "HTTP/1.1", 0, "192.0.2.1", 4000, "10.0.0.1:80", method, target, fields, raw,
        b"0" * 16, complete,
    )  # fmt: skip


def answer(
    body: object = b"",
    kind: bytes = JSON,
    status: int = 200,
    headers: Sequence[tuple[bytes, bytes]] = (),
    *,
    complete: bool = True,
) -> HttpAnswer:
    raw = body if isinstance(body, bytes) else orjson.dumps(body)
    return HttpAnswer(status, "", (*headers, (b"Content-Type", kind)), raw, 0, complete)


def read(
    body: object, kind: bytes = JSON, target: str = "/customers", status: int = 200
) -> Analysis:
    """Analyse a GET with this answer."""
    return ANALYSER.exchange(request("GET", target), answer(body, kind, status))


def fields(analysis: Analysis) -> dict[str, str]:
    """Give the category of each touched path, without the operation."""
    return {t.resource.path.partition("#")[2]: t.category for t in analysis.touches}


def pseudonym(kind: SubjectKind, value: str) -> bytes:
    form = canonical(kind, value)
    assert form is not None
    return PSEUDONYMS.subject(kind, form)


def phone(value: str) -> bytes:
    return pseudonym(SubjectKind.PHONE, value)


def pseudonyms(analysis: Analysis) -> set[bytes]:
    return {ref.pseudonym for ref in analysis.subjects}


def rows(analysis: Analysis) -> list[set[bytes]]:
    """Give the pseudonyms of each row, in order of rows."""
    found: dict[int, set[bytes]] = {}
    for ref in analysis.subjects:
        found.setdefault(ref.row, set()).add(ref.pseudonym)
    return [found[row] for row in sorted(found)]


def gap(analysis: Analysis, reason: GapReason, place: GapPlace) -> Gap | None:
    return next((g for g in analysis.gaps if g.reason is reason and g.place is place), None)
