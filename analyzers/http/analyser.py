"""An HTTP exchange → an analysis: operation, action, fields touched, data subjects, gaps.

Pure, and total: no bytes of a request or an answer make it raise. Headers are searched for numbers and
addresses of persons; a password or a token is a touched field and never a subject.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from hashlib import blake2b

from msgspec import Struct

from access import (
    Action,
    Analysis,
    CountIs,
    FieldIn,
    Gap,
    GapPlace,
    GapReason,
    HttpAnswer,
    HttpExchange,
    Reading,
    SeenAs,
    Shape,
    SubjectKind,
    Use,
)
from analyzers.catalog import SystemCatalogue, TextGate
from analyzers.detection import Detector, Pseudonymiser, subject_kind
from analyzers.http import bodies
from analyzers.http.action import METHODS, action_of, exported, overriding_method
from analyzers.http.content import Content, Headers, Media, read_content
from analyzers.http.form_body import read_form
from analyzers.http.header_fields import read_headers, worth_reading
from analyzers.http.judge import Context, Judge, Judged
from analyzers.http.memory import Side
from analyzers.http.route import Route, Routes
from analyzers.http.segment import Named, names_of
from analyzers.http.trie import Labels, Trie
from analyzers.http.tries import Tries
from analyzers.http.walk import Walk

_OTHER_METHOD = "OTHER"
"""Recorded for a method that is not of the standards: its name is text from the wire."""
_LOGIN_IS_NOBODY = frozenset({SubjectKind.ACCOUNT})
_DISCLOSED = Side(FieldIn.RESPONSE, Use.DISCLOSED, SeenAs.RETURNED)
_DISCLOSED_LOGIN = Side(FieldIn.RESPONSE, Use.DISCLOSED, SeenAs.RETURNED, _LOGIN_IS_NOBODY)
_PARTIAL = 206
_ERROR = 400
_MOST_SHAPES = 2000
_LONGEST_SHAPE = 500
"""Shapes remembered, and paths of the longest of them."""

_Gaps = Counter[tuple[GapReason, GapPlace]]


class _Part(Struct):
    """One part of an exchange, read: its walk and what the judge found in it."""

    walk: Walk
    judged: Judged
    reading: Reading


class _Request(Struct):
    """A request, read: what the answer's analysis needs of it.

    `at` is its time, `written` the number of records in its body.
    """

    operation: str
    route: Route
    action: Action
    read_only: bool
    parts: list[_Part]
    gaps: _Gaps
    next_row: int
    at: int
    written: int | None = None


class HttpAnalyser:
    """Analyses the exchanges of one system. Holds compiled routes and a cache of names, no values."""

    def __init__(
        self,
        system: str,
        detector: Detector,
        pseudonymiser: Pseudonymiser,
        gate: TextGate,
        routes: Sequence[str],
        identity_headers: Collection[str] = (),
        decisions: SystemCatalogue | None = None,
    ) -> None:
        """Compile the routes. `identity_headers` say who asks and why: no touch, no data subject.

        `decisions` are what people decided of the paths of this system; they win.

        Raises:
            BadTemplate: a route is no template; the message says which.
        """
        self._system = system
        self._detector = detector
        self._judge = Judge(system, detector, pseudonymiser, decisions or SystemCatalogue())
        self._labels = Labels(gate)
        self._routes = Routes(routes, gate)
        self._tries = Tries()
        self._shapes: dict[tuple[str, ...], Shape] = {}
        self._identity_headers = frozenset(
            name.lower().encode("latin-1", "replace") for name in identity_headers
        )

    def request(self, exchange: HttpExchange) -> Analysis:
        """Give the analysis of a request whose answer is not known yet. Never raises."""
        return self._analysis(self._request(exchange), [])

    def exchange(self, exchange: HttpExchange, answer: HttpAnswer) -> Analysis:
        """Give the analysis of a request and its answer. Never raises."""
        request = self._request(exchange)
        action = request.action
        status = answer.status
        content = read_content(
            answer.headers, answer.body, complete=answer.body_complete and status != _PARTIAL
        )
        request.action = exported(action, status, answer.headers, content.media)
        side = _DISCLOSED_LOGIN if action is Action.LOGIN else _DISCLOSED
        body = self._body(request, content, side, status)
        known = content.media in bodies.RECORDS and status < _ERROR
        answered = [body] if body is not None else []
        self._add_headers(request, answered, answer.headers, side)
        records = body.walk.records if known and body is not None else None
        return self._analysis(request, answered, records)

    def _request(self, exchange: HttpExchange) -> _Request:
        """Read a request: target first, then the body."""
        method = exchange.method.upper()
        route = self._routes.read(method, exchange.target)
        gaps: _Gaps = Counter()
        for reason in route.gaps:
            gaps[reason, GapPlace.TARGET] += 1
        if method not in METHODS:
            method = _OTHER_METHOD
            gaps[GapReason.UNLISTED, GapPlace.TARGET] += 1
        action, read_only = action_of(
            method, route.words, overriding_method(exchange.headers, route.query)
        )
        request = _Request(
            f"{method} {route.path}", route, action, read_only, [], gaps, 1, exchange.started_at
        )
        if route.parameters or route.query:
            self._target(request)
        if exchange.body or not exchange.body_complete:
            content = read_content(exchange.headers, exchange.body, complete=exchange.body_complete)
            body = self._body(request, content, _body_side(action), 0)
            if body is not None:
                request.parts.append(body)
                request.written = body.walk.records
        self._add_headers(request, request.parts, exchange.headers, _header_side(action))
        return request

    def _body(self, request: _Request, content: Content, side: Side, status: int) -> _Part | None:
        """Read the body of a request (`status` 0) or of an answer; None where there is none."""
        place = GapPlace.RESPONSE_BODY if status else GapPlace.REQUEST_BODY
        for reason in content.gaps:
            request.gaps[reason, place] += 1
        if content.media is Media.NOTHING:
            return None
        prefix = "$" if status else "request$"
        error = status >= _ERROR

        def read(walk: Walk) -> Reading:
            return bodies.read_body(walk, content, self._detector, error=error)

        key = (prefix, request.operation, side, content.media, status // 100)
        asked = f"{request.operation} {status // 100}xx" if status else request.operation
        return self._part(request, key, Context(request.operation, side, asked), place, read)

    def _part(
        self,
        request: _Request,
        key: tuple[object, ...],
        context: Context,
        place: GapPlace,
        read: Callable[[Walk], Reading],
    ) -> _Part:
        """Walk a part along its endpoint's trie and judge it. `key` begins with the prefix of paths."""
        prefix = str(key[0])
        # Routes of words that nobody listed fold to one operation; their paths mean different things.
        key = (*key, request.route.words)
        found = self._tries.take(key)
        if found is None:
            route = request.route
            around = route.around if prefix != "header" else ""
            found = Trie(self._labels, prefix, around, route.words), context
        trie, context = found
        walk = Walk(trie, request.next_row)
        reading = read(walk)
        if trie.overflowed and not trie.fresh:
            trie.start_again()
            walk = Walk(trie, request.next_row)
            reading = read(walk)
        if trie.overflowed:  # names that were not told apart say nothing any more
            walk.gaps[GapReason.TRUNCATED] += 1
            reading = _worst((reading, Reading.POSSIBLE))
        judged = self._judge.judge(walk, context, request.at)
        self._tries.keep(key, trie, context)
        for reason, count in walk.gaps.items():
            request.gaps[reason, place] += count
        if judged.sampled:
            request.gaps[GapReason.SAMPLED, place] += judged.sampled
        if judged.sampled or GapReason.TRUNCATED in walk.gaps:
            reading = _worst((reading, Reading.POSSIBLE))
        request.next_row = walk.next_row
        return _Part(walk, judged, reading)

    def _add_headers(
        self, request: _Request, parts: list[_Part], headers: Headers, side: Side
    ) -> None:
        """Read the fields of a message as a part of it, where one of them looks like a person's."""
        found = worth_reading(headers, self._identity_headers)
        if not found.fields and not found.cut:
            return

        def read(walk: Walk) -> Reading:
            read_headers(walk, found, self._detector)
            return Reading.POSSIBLE if found.cut else Reading.EXACT

        key = ("header", request.operation, side)
        context = Context(request.operation, side)
        parts.append(self._part(request, key, context, GapPlace.HEADER, read))

    def _target(self, request: _Request) -> None:
        """Read path parameters and query, as one record."""
        route, action = request.route, request.action
        names = [names_of(parameter, self._detector) for parameter in route.parameters]
        side = Side(
            FieldIn.REQUEST,
            Use.PREDICATE,
            SeenAs.DELETED if self._deletes(route, action, names) else SeenAs.ASKED_FOR,
            _LOGIN_IS_NOBODY if action is Action.LOGIN else frozenset(),
        )

        def read(walk: Walk) -> Reading:
            row = walk.row()
            for parameter, read_by in zip(route.parameters, names, strict=True):
                for name, parent in read_by:
                    node = walk.trie.added(f"/{parameter.label}", name, parent)
                    walk.column(node.field, (parameter.value,), (row,), None)
            if route.query:
                read_form(walk, route.query, row, "?")
            return Reading.EXACT

        key = ("?", request.operation, side)
        context = Context(request.operation, side)
        request.parts.append(self._part(request, key, context, GapPlace.TARGET, read))

    def _deletes(self, route: Route, action: Action, names: Sequence[Sequence[Named]]) -> bool:
        """Tell whether what a target names is what is deleted: its last parameter says who."""
        if action is not Action.DELETE or not names:
            return action is Action.DELETE
        verdict = self._detector.field(*names[-1][0], (route.parameters[-1].value,))
        return verdict is not None and subject_kind(verdict.category) is not None

    def _analysis(
        self, request: _Request, answer: list[_Part], records: int | None = None
    ) -> Analysis:
        """Put the parts together."""
        parts = [*request.parts, *answer]
        people = max((part.judged.people for part in parts), default=0)
        if any(part.judged.capped for part in parts):
            request.gaps[GapReason.TRUNCATED, GapPlace.RECORD] += 1
        reading = _worst(part.reading for part in parts)
        if request.action in _WRITES and request.written is not None:
            records = request.written
        return Analysis(
            operation=request.operation,
            action=request.action,
            reading=reading,
            read_only=request.read_only,
            touches=tuple(touch for part in parts for touch in part.judged.touches),
            subjects=tuple(ref for part in parts for ref in part.judged.subjects),
            gaps=tuple(
                Gap(reason, place, count) for (reason, place), count in request.gaps.items()
            ),
            subject_count=people,
            subject_count_is=_count_is(reading, people),
            row_count=records,
            shape=self._shape(request.operation, parts),
            corrections=tuple(one for part in parts for one in part.judged.corrections),
        )

    def _shape(self, operation: str, parts: Iterable[_Part]) -> Shape:
        seen = tuple(path for part in parts for path in part.walk.seen())
        found = self._shapes.get((operation, *seen))
        if found is None:
            paths = tuple(dict.fromkeys(seen))
            text = "\n".join((self._system, operation, *paths))
            found = Shape(
                blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest(),
                self._system,
                operation,
                paths,
            )
            if len(self._shapes) >= _MOST_SHAPES:
                self._shapes.clear()
            if len(seen) <= _LONGEST_SHAPE:
                self._shapes[operation, *seen] = found
        return found


_WRITES = frozenset({Action.COLLECT, Action.UPDATE, Action.DELETE})


def _body_side(action: Action) -> Side:
    """Give what a request's body means: what is written, or what is asked for."""
    match action:
        case Action.READ | Action.EXPORT:
            return Side(FieldIn.REQUEST, Use.PREDICATE, SeenAs.ASKED_FOR)
        case Action.LOGIN:
            return Side(FieldIn.REQUEST, Use.PREDICATE, SeenAs.ASKED_FOR, _LOGIN_IS_NOBODY)
        case Action.DELETE:
            return Side(FieldIn.REQUEST, Use.DELETED, SeenAs.DELETED)
        case _:
            return Side(FieldIn.REQUEST, Use.WRITTEN, SeenAs.WRITTEN)


def _header_side(action: Action) -> Side:
    """Give what a request's header fields mean: who is asked for, whatever is done to him."""
    without = _LOGIN_IS_NOBODY if action is Action.LOGIN else frozenset()
    return Side(FieldIn.REQUEST, Use.PREDICATE, SeenAs.ASKED_FOR, without)


def _worst(readings: Iterable[Reading]) -> Reading:
    """Give the worst of the parts' readings."""
    found = set(readings)
    for reading in (Reading.UNREADABLE, Reading.POSSIBLE):
        if reading in found:
            return reading
    return Reading.EXACT


def _count_is(reading: Reading, people: int) -> CountIs:
    """Say what a count of people is worth: nothing hidden, some, or nobody knows."""
    if reading is Reading.EXACT:
        return CountIs.EXACT
    if reading is Reading.UNREADABLE and people == 0:
        return CountIs.UNKNOWN
    return CountIs.AT_LEAST
