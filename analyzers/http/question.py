"""One line of `whosaw explain http --jsonl`: an exchange in, the personal information in it out.

The same walk as the product's, with the place of every value kept (`$.a.b[0].c`) and nothing kept
between two lines. Answers no value, only where something stands and what it is.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import cast

from msgspec import Struct

from access import Form, GapReason
from analyzers.catalog import Catalogue, TextGate, parse_catalogue
from analyzers.detection import Detector, Verdict
from analyzers.detection.text import is_searched_whole
from analyzers.http import bodies
from analyzers.http.classify import Classifier, as_text, distinct_values
from analyzers.http.content import Content, Media, read_content
from analyzers.http.form_body import read_form
from analyzers.http.route import Route, Routes
from analyzers.http.segment import names_of
from analyzers.http.trie import KEY, Labels, Node, Trie
from analyzers.http.walk import Column, Walk
from analyzers.vocabulary import built_in_texts

LEAST = 0.5
"""Findings with less confidence are not answered."""
_DIRECTIONS = frozenset({"request", "response"})
_BINARY = ("protobuf", "grpc", "spreadsheet", "ms-excel", "octet-stream", "zip")

_TOLD = frozenset({GapReason.UNLISTED})
"""Gaps of the record, not of the reading: names are no secret to who asks with the exchange in hand."""

type Answer = dict[str, object]


class Finding(Struct, frozen=True):
    """What stands at a place. `verdict` says why; it is the path's, the value's own may differ.

    `path` is the place without the numbers of elements and without names that are data. A name that is
    not listed stands in it as the exchange has it, and may be a person's: it is for who asks with the
    exchange in hand. `folded` is the path as it is recorded, `{unlisted}` for such names: for anybody.
    """

    place: str
    path: str
    category: str
    form: Form
    verdict: Verdict
    folded: str

    def answer(self) -> Answer:
        """Give it as a line of JSON has it."""
        return {
            "path": self.place,
            "category": self.category,
            "confidence": round(self.verdict.confidence, 3),
            "form": self.form.value,
        }


def answer(exchange: Mapping[str, object]) -> Answer:
    """Answer one line under the catalogue that ships: `HttpQuestions.answer`."""
    return _shipped().answer(exchange)


@cache
def _shipped() -> HttpQuestions:
    """Give questions under the seed, which is part of the program and never changes while it runs."""
    seed = files("analyzers.catalog").joinpath("categories.json").read_bytes()
    return HttpQuestions(parse_catalogue(seed))


class HttpQuestions:
    """Answers questions under one catalogue. Holds names, and nothing of any line."""

    def __init__(self, catalogue: Catalogue, system: str = "", routes: Sequence[str] = ()) -> None:
        """Compile the routes of the system, "" for none in particular.

        Raises:
            BadTemplate: a route is no template; the message says which.
        """
        self._decisions = catalogue.for_system(system)
        self._detector = Detector(catalogue, system)
        self._classifier = Classifier(self._detector)
        self._gate = TextGate(
            built_in_texts(catalogue), lambda name: _SIGNS_OF_PATHS.sub("_", name)
        )
        self._labels = Labels(self._gate)
        self._routes = Routes(routes, self._gate)

    def answer(self, exchange: Mapping[str, object]) -> Answer:
        """Give `{doc_id, findings: [{path, category, confidence, form}]}`. Never raises.

        What is no exchange gives `error`, saying which field is wrong, and no findings.
        """
        doc_id = exchange.get("doc_id")
        problem = _problem(exchange)
        if problem:
            return {"doc_id": doc_id, "error": problem, "findings": []}
        findings = [found.answer() for found in self.findings(exchange)[0]]
        return {"doc_id": doc_id, "findings": findings}

    def findings(self, exchange: Mapping[str, object]) -> tuple[list[Finding], list[str]]:
        """Give what an exchange holds, and what could not be read of it (`unparsed:response_body`)."""
        url = str(exchange.get("url") or "")
        route = self._routes.read(str(exchange.get("method") or "GET").upper(), url)
        kind = str(exchange.get("content_type") or "")
        target = self._target(route, url)
        content = read_content(
            ((b"content-type", kind.encode("utf-8", "replace")),),
            _raw(exchange, kind),
            complete=True,
        )
        body = self._body(route, content)
        operation = f"{exchange.get('method') or 'GET'} {route.path}"
        asked = operation if exchange.get("direction") == "request" else f"{operation} 2xx"
        self._decide(target, operation)
        self._decide(body, asked)
        found = [*self._findings(target), *self._findings(body, xml=content.media is Media.XML)]
        place = "request_body" if exchange.get("direction") == "request" else "response_body"
        gaps = [(reason, "target") for reason in target.gaps]
        gaps += [(reason, place) for reason in (*content.gaps, *body.gaps)]
        if body.trie.overflowed or not all(map(_is_searched_whole, body.columns)):
            gaps.append((GapReason.TRUNCATED, place))
        told = dict.fromkeys(f"{reason}:{at}" for reason, at in gaps if reason not in _TOLD)
        return found, list(told)

    def _target(self, route: Route, url: str) -> Walk:
        """Walk path segments and query, as one record."""
        walk = Walk(Trie(self._labels, "?", route.around, route.words), 1, traced=True)
        row = walk.row()
        numbers = [at for at, segment in enumerate(_raw_segments(url)) if segment not in {"", "."}]
        for parameter in route.parameters:
            name, parent = names_of(parameter, self._detector)[0]
            field = walk.trie.added(f"/{parameter.label}", name, parent).field
            number = numbers[parameter.at] if parameter.at < len(numbers) else parameter.at
            walk.take(field, (parameter.value,), (row,), (f"/{number}",), 0)
        if route.query:
            read_form(walk, route.query, row, "?")
        return walk

    def _body(self, route: Route, content: Content) -> Walk:
        """Walk the body as what it says it is."""
        walk = Walk(Trie(self._labels, "$", route.around, route.words), 1, traced=True)
        bodies.read_body(walk, content, self._detector, error=False)
        return walk

    def _decide(self, walk: Walk, operation: str) -> None:
        """Note what people decided of the paths of an operation."""
        for field, *_ in walk.columns:
            decision = self._decisions.path(operation, field.node.path)
            if decision is not None and decision.binds:
                field.decision = decision

    def _findings(self, walk: Walk, *, xml: bool = False) -> Iterator[Finding]:
        """Give what stands where: each value of a field with a verdict, then whole records."""
        verdicts = self._classifier.verdicts(distinct_values(walk.columns))
        answered: set[tuple[str, str]] = set()
        for field, values, _, places, _ in walk.columns:
            verdict = verdicts[field]
            if verdict is None or verdict.confidence < LEAST:
                continue
            for value, place in zip(values, places or (), strict=False):
                text = as_text(value)
                found = self._classifier.leaf(verdict, text) if text.strip() else None
                if found is not None and (place, found[0]) not in answered:
                    answered.add((place, found[0]))
                    folded = _folded(field.node)
                    yield Finding(place, _shown(place, field.node), *found, verdict, folded)
        for holder, plan, holders in walk.groups:
            verdict = self._classifier.record(holder, plan, verdicts)
            if verdict is None or verdict.confidence < LEAST:
                continue
            for at in dict.fromkeys(holders or ()):
                place = _wrapper(at, walk) if xml else at
                if (place, verdict.category) not in answered:
                    answered.add((place, verdict.category))
                    yield Finding(
                        place,
                        _shown(place, holder),
                        verdict.category,
                        verdict.form,
                        verdict,
                        _folded(holder),
                    )


def _is_searched_whole(column: Column) -> bool:
    """Tell whether the texts of a column are as short as the search for values takes them."""
    return column[4] is None or all(map(is_searched_whole, cast("Sequence[str]", column[1])))


def _shown(place: str, node: Node) -> str:
    """Give a place without what is surely data: the path where a name in it is."""
    if KEY in node.path:
        return node.path.replace(_UNLISTED, "")
    return _NUMBER.sub("[*]", place)


def _folded(node: Node) -> str:
    """Give a path with no name in it that is not listed."""
    return _UNLISTED_NAME.sub("{unlisted}", node.path)


_NUMBER = re.compile(r"\[[0-9]+\]")
_SIGNS_OF_PATHS = re.compile(r"[.\[\]:]")
_UNLISTED_NAME = re.compile(r"unlisted-[^.\[:]*")
_UNLISTED = "unlisted-"


def _wrapper(place: str, walk: Walk) -> str:
    """Give the element that holds nothing but the records, else where the records stand themselves."""
    around = place.rpartition(".")[0]
    if around.count(".") < 1:
        return place
    inside = f"{around}."
    for *_, places, _ in walk.columns:
        for other in places or ():
            if other.startswith(inside) and not other.startswith((f"{place}[", f"{place}.")):
                return place
    return around


def _problem(exchange: Mapping[str, object]) -> str:
    """Say what is wrong with a line's fields, "" where nothing is."""
    for name in ("method", "url", "content_type", "body", "body_base64"):
        value = exchange.get(name)
        if value is not None and not isinstance(value, str):
            return f"field {name}: a string was expected"
    direction = exchange.get("direction")
    if direction is not None and not (isinstance(direction, str) and direction in _DIRECTIONS):
        return "field direction: request or response was expected"
    return ""


def _raw(exchange: Mapping[str, object], kind: str) -> bytes:
    """Give the body's bytes: a binary body stands in base64, or in one character a byte."""
    encoded = exchange.get("body_base64")
    text = exchange.get("body")
    binary = any(word in kind.lower() for word in _BINARY)
    if isinstance(encoded, str) and (encoded or not text):
        return _base64(encoded) or b""
    if not isinstance(text, str):
        return b""
    if binary:
        found = _base64(text)
        if found is not None:
            return found
        try:
            return text.encode("latin-1")
        except UnicodeEncodeError:
            pass
    return text.encode("utf-8", "surrogatepass")


def _base64(text: str) -> bytes | None:
    try:
        return b64decode("".join(text.split()), validate=True)
    except ValueError:
        return None


def _raw_segments(url: str) -> list[str]:
    path = url.partition("?")[0].partition("#")[0]
    if "://" in path:
        path = path.partition("://")[2].partition("/")[2]
    return path.removeprefix("/").split("/")
