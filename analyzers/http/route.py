"""A request target → an operation's name, its path parameters, and the word around them.

Configured templates win. Without one, segments that are listed words stay and all others become `{}`,
so that no value enters the name of an operation and a million customers give one operation.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from access import GapReason
from analyzers.catalog import TextField, TextGate
from analyzers.detection import is_of_words, says_nothing
from analyzers.http.form_body import unquoted

MOST_SEGMENTS = 64
"""Segments of a path that are read, a security limit."""
UNKNOWN = "{}"
"""Stands for a segment that no template and no list knows."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")
_PATH_ENDS = re.compile(r"[?#]")
"""A fragment does not belong into a target; what sends one sends it to the system, so it is read."""
_TEMPLATE = re.compile(r"(?:([A-Za-z]+)\s+)?(/\S*)")
_PARAMETER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::[^{}]*)?\}")
_WORD = re.compile(r"[A-Za-z][A-Za-z_.-]*")
"""A segment that reads like a resource's name; folding it hides structure, so that is told."""
_EXTENSION = re.compile(r"(.{3,})\.(?:json|xml|csv|html?|do|action|aspx?|php)")


class PathParameter(Struct, frozen=True):
    """One variable segment. `label` is for the record; `names` are name and parent to read it by.

    `at` is the segment's number in the path, from 0.
    """

    label: str
    names: tuple[tuple[str, str], ...]
    value: str
    at: int


class Route(Struct, frozen=True):
    """A target, read: `path` is the template, `words` are its fixed segments and those like words.

    `around` is the last of them that says something of what is there.
    """

    path: str
    parameters: tuple[PathParameter, ...]
    words: tuple[str, ...]
    around: str
    query: str
    gaps: tuple[GapReason, ...] = ()


_Match = tuple[str, tuple[tuple[int, str, str], ...]]
"""A template, and what it binds: segment number, parameter, value."""
_ANY = "*"


class BadTemplate(ValueError):
    """A route template of the configuration cannot be read."""


class _Node:
    """One level of the templates: fixed segments, then patterns with parameters."""

    __slots__ = ("end", "fixed", "patterns")

    def __init__(self) -> None:
        self.fixed: dict[str, _Node] = {}
        self.patterns: list[tuple[re.Pattern[str], tuple[str, ...], str, _Node]] = []
        self.end: dict[str, str] = {}


class Routes:
    """Reads targets against the templates of one system."""

    def __init__(self, templates: Sequence[str], gate: TextGate) -> None:
        """Compile the templates (`GET /customers/{id}` or `/customers/{id}`).

        Raises:
            BadTemplate: one of them is none; the message says which and what was expected.
        """
        self._gate = gate
        self._root = _Node()
        for template in templates:
            self._add(template)

    def _add(self, template: str) -> None:
        found = _TEMPLATE.fullmatch(template.strip())
        if found is None:
            raise BadTemplate(
                f'route "{template}": expected a path such as "/customers/{{id}}", with or without a '
                'method before it ("GET /customers/{id}")'
            )
        method, path = (found[1] or "").upper(), found[2]
        node = self._root
        for segment in _segments(path):
            if "{" not in segment:
                node = node.fixed.setdefault(segment, _Node())
                continue
            names = tuple(_PARAMETER.findall(segment))
            if not names or "{" in _PARAMETER.sub("", segment):
                raise BadTemplate(f'route "{template}": parameters are written {{name}}')
            node = _pattern(node, segment, names)
        node.end[method] = "/" + "/".join(_PARAMETER.sub(r"{\1}", s) for s in _segments(path))

    def read(self, method: str, target: str) -> Route:
        """Read a request target; parameters after `;` count as query. Never raises."""
        origin = _SCHEME.match(target)
        path, *rest = _PATH_ENDS.split(target[origin.end() :] if origin else target, maxsplit=1)
        query = "".join(rest).replace("#", "&")
        raw = _segments(path)
        gaps: tuple[GapReason, ...] = ()
        if len(raw) > MOST_SEGMENTS:
            raw, gaps = raw[:MOST_SEGMENTS], (GapReason.TRUNCATED,)
        query = "&".join([*(part for s in raw for part in s.split(";")[1:]), query])
        segments = [unquoted(segment.partition(";")[0], plus=False) for segment in raw]
        found = None if gaps else self._template(segments, method)
        if found is not None:
            return _matched(*found, query)
        return self._folded(segments, query, gaps)

    def _template(self, segments: list[str], method: str) -> _Match | None:
        """Give the template that fits; one of another method only if it binds no listed word.

        `GET /customers/{id}` names `DELETE /customers/5` too, but not `POST /customers/search`.
        """
        found = next(self._matches(self._root, segments, 0, method), None)
        if found is not None:
            return found
        for match in self._matches(self._root, segments, 0, _ANY):
            if not any(self._gate.lets(TextField.ROUTE, value) for _, _, value in match[1]):
                return match
        return None

    def _matches(self, node: _Node, segments: list[str], at: int, method: str) -> Iterator[_Match]:
        """Give the templates that fit, fixed segments before parameters, with what they bind."""
        if at == len(segments):
            template = node.end.get(method) or node.end.get("")
            if template is not None:
                yield template, ()
            elif node.end and method == _ANY:
                yield next(iter(node.end.values())), ()
            return
        segment = segments[at]
        fixed = node.fixed.get(segment)
        if fixed is not None:
            yield from self._matches(fixed, segments, at + 1, method)
        for pattern, names, _, below in node.patterns:
            bound = pattern.fullmatch(segment)
            if bound is not None:
                here = tuple((at, name, bound[i + 1]) for i, name in enumerate(names))
                for template, rest in self._matches(below, segments, at + 1, method):
                    yield template, here + rest

    def _folded(self, segments: list[str], query: str, gaps: tuple[GapReason, ...]) -> Route:
        """Name a path that no template fits: listed words stay."""
        kept: list[str] = []
        words: list[str] = []
        parameters: list[PathParameter] = []
        for at, segment in enumerate(segments):
            if self._gate.lets(TextField.ROUTE, segment):
                kept.append(segment)
                words.append(segment)
                continue
            kept.append(UNKNOWN)
            if _WORD.fullmatch(segment) is not None:
                gaps = (*gaps, GapReason.UNLISTED)
            before = kept[-2] if len(kept) > 1 and kept[-2] != UNKNOWN else ""
            names = (
                (("id", _around(words)),)
                if not before
                else (("id", before), (before, _around(words[:-1])))
            )
            extension = _EXTENSION.fullmatch(segment)
            value = extension[1] if extension is not None else segment
            if is_of_words(value) or (at == 0 and _WORD.fullmatch(value) is not None):
                names = (("", ""),)  # a step of the path, whose value can still tell
            parameters.append(PathParameter(str(len(parameters) + 1), names, value, at))
            if _WORD.fullmatch(value) is not None or is_of_words(value):
                words.append(value)  # no name of the record, but it says what the message is about
        return Route(
            "/" + "/".join(kept), tuple(parameters), tuple(words), _around(words), query, gaps
        )


def _pattern(node: _Node, segment: str, names: tuple[str, ...]) -> _Node:
    """Give the node behind a segment with parameters, made at its first sight."""
    shape = _PARAMETER.sub("{}", segment)
    for _, known, text, below in node.patterns:
        if text == shape and known == names:
            return below
    expression = "(.+)".join(re.escape(part) for part in shape.split("{}"))
    below = _Node()
    node.patterns.append((re.compile(expression, re.DOTALL), names, shape, below))
    return below


def _matched(template: str, bound: tuple[tuple[int, str, str], ...], query: str) -> Route:
    """Give the route of a template and what it bound."""
    pieces = _segments(template)
    words = tuple(piece for piece in pieces if "{" not in piece)
    parameters = []
    for at, name, value in bound:
        before = [piece for piece in pieces[:at] if "{" not in piece]
        parameters.append(PathParameter(name, ((name, _around(before)),), value, at))
    return Route(template, tuple(parameters), words, _around(words), query)


def _around(words: Sequence[str]) -> str:
    """Give the last word that says something: `customers` of /api/v1/customers/search."""
    return next((word for word in reversed(words) if not says_nothing(word)), "")


def _segments(path: str) -> list[str]:
    """Give the segments of a path without empty ones and `.`; `..` takes the one before it away."""
    segments: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del segments[-1:]
        elif segment not in {"", "."}:
            segments.append(segment)
    return segments
