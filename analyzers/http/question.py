"""One line of `whosaw explain http --jsonl`: an exchange in, the personal information in it out.

The same walk as the product's, with the place of every value kept (`$.a.b[0].c`) and nothing kept
between two lines. Answers no value, only where something stands and what it is.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping
from itertools import repeat
from typing import TYPE_CHECKING

from access import Form
from analyzers.catalog import Catalogue, TextGate
from analyzers.detection import Detector, Verdict
from analyzers.detection.values import read_value
from analyzers.http import bodies
from analyzers.http.classify import Classifier, as_text, distinct_values
from analyzers.http.content import read_content
from analyzers.http.form_body import read_form
from analyzers.http.route import Route, Routes
from analyzers.http.trie import Labels, Trie
from analyzers.http.vocabulary import built_in_texts
from analyzers.http.walk import Walk

if TYPE_CHECKING:
    from analyzers.http.trie import Field

LEAST = 0.5
"""Findings with less confidence are not answered."""
_INSIDE = 0.7
"""Confidence in free text that holds values of persons."""
_DIRECTIONS = frozenset({"request", "response"})
_BINARY = ("protobuf", "grpc", "spreadsheet", "ms-excel", "octet-stream", "zip")

type Answer = dict[str, object]


class HttpQuestions:
    """Answers questions under one catalogue. Holds names, and nothing of any line."""

    def __init__(self, catalogue: Catalogue, system: str = "") -> None:
        self._detector = Detector(catalogue)
        self._classifier = Classifier(self._detector)
        self._gate = TextGate(built_in_texts(catalogue), lambda _: "name")
        self._labels = Labels(self._gate)
        self._routes = Routes((), self._gate)
        self._system = system

    def answer(self, exchange: Mapping[str, object]) -> Answer:
        """Give `{doc_id, findings: [{path, category, confidence, form}]}`. Never raises.

        What is no exchange gives `error`, saying which field is wrong, and no findings.
        """
        doc_id = exchange.get("doc_id")
        problem = _problem(exchange)
        if problem:
            return {"doc_id": doc_id, "error": problem, "findings": []}
        url = str(exchange.get("url") or "")
        route = self._routes.read(str(exchange.get("method") or "GET").upper(), url)
        findings = [
            *self._findings(self._target(route, url)),
            *self._findings(self._body(route, exchange)),
        ]
        return {"doc_id": doc_id, "findings": findings}

    def _target(self, route: Route, url: str) -> Walk:
        """Walk path segments and query, as one record."""
        walk = Walk(Trie(self._labels, "?", route.around, route.words), 1, traced=True)
        row = walk.row()
        numbers = [at for at, segment in enumerate(_raw_segments(url)) if segment not in {"", "."}]
        for parameter in route.parameters:
            name, parent = self._best_name(parameter.names, parameter.value)
            field = walk.trie.added(f"/{parameter.label}", name, parent).field
            number = numbers[parameter.at] if parameter.at < len(numbers) else parameter.at
            walk.take(field, (parameter.value,), (row,), (f"/{number}",), 0)
        if route.query:
            read_form(walk, route.query, row, "?")
        return walk

    def _best_name(self, names: tuple[tuple[str, str], ...], value: str) -> tuple[str, str]:
        """Give the name and parent under which a path segment says most."""
        verdicts = [self._detector.field(*pair, (value,)) for pair in names]
        return max(
            zip(names, verdicts, strict=True),
            key=lambda one: one[1].confidence if one[1] is not None else 0.0,
        )[0]

    def _body(self, route: Route, exchange: Mapping[str, object]) -> Walk:
        """Walk the body as what it says it is."""
        kind = str(exchange.get("content_type") or "")
        raw = _raw(exchange, kind)
        content = read_content(
            ((b"content-type", kind.encode("utf-8", "replace")),), raw, complete=True
        )
        walk = Walk(Trie(self._labels, "$", route.around, route.words), 1, traced=True)
        bodies.read_body(walk, content, self._detector, error=False)
        return walk

    def _findings(self, walk: Walk) -> Iterator[Answer]:
        """Give what stands where: values of fields with a verdict, and texts with values inside."""
        distinct = distinct_values(walk.columns)
        verdicts = self._classifier.verdicts(distinct)
        answered: set[tuple[str, str]] = set()
        for field, values, _, places, _ in walk.columns:
            verdict = verdicts[field]
            for value, place in zip(values, places or repeat(""), strict=False):
                found = self._finding(field, verdict, as_text(value))
                if found is not None and (place, found[0]) not in answered:
                    answered.add((place, found[0]))
                    category, confidence, form = found
                    yield {
                        "path": place,
                        "category": category,
                        "confidence": round(confidence, 3),
                        "form": form.value,
                    }

    def _finding(
        self, field: Field, verdict: Verdict | None, text: str
    ) -> tuple[str, float, Form] | None:
        """Give category, confidence and form of one value."""
        if not text.strip():
            return None
        if verdict is not None and verdict.confidence >= LEAST:
            reading = read_value(text)
            form = reading.form if reading.form is not Form.CLEAR else verdict.form
            return verdict.category, verdict.confidence, form
        if verdict is None and len(self._detector.values_in_text(text)) > 0 and " " in text:
            return "free_text_pi", _INSIDE, Form.CLEAR
        return None


def _problem(exchange: Mapping[str, object]) -> str:
    """Say what is wrong with a line's fields, "" where nothing is."""
    for name in ("method", "url", "content_type", "body", "body_base64"):
        value = exchange.get(name)
        if value is not None and not isinstance(value, str):
            return f"field {name}: a string was expected"
    direction = exchange.get("direction")
    if direction is not None and direction not in _DIRECTIONS:
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
