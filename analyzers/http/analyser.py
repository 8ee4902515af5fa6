"""An HTTP exchange → an analysis: operation, action, fields touched, data subjects, gaps.

Pure, and total: no bytes of a request or an answer make it raise. Headers are searched for numbers and
addresses of persons; a password or a token is a touched field and never a subject.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
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
from analyzers.catalog import TextGate
from analyzers.detection import Detector, Pseudonymiser, subject_kind
from analyzers.http import bodies
from analyzers.http.action import METHODS, action_of, exported, overriding_method
from analyzers.http.content import Headers, read_content
from analyzers.http.form_body import read_pairs
from analyzers.http.header_fields import read_headers
from analyzers.http.judge import Judge, Judged, Side
from analyzers.http.route import PathParameter, Route, Routes
from analyzers.http.sheet import Labels, Sheet

_OTHER_METHOD = "OTHER"
"""Recorded for a method that is not of the standards: its name is text from the wire."""
_LOGIN_IS_NOBODY = frozenset({SubjectKind.ACCOUNT})
_PARTIAL = 206
_ERROR = 400

_Gaps = Counter[tuple[GapReason, GapPlace]]


class _Part(Struct):
    """One part of an exchange, read: its sheet and what the judge found in it."""

    sheet: Sheet
    judged: Judged
    reading: Reading


class _Request(Struct):
    """A request, read: what the answer's analysis needs of it."""

    operation: str
    route: Route
    action: Action
    read_only: bool
    parts: list[_Part]
    gaps: _Gaps
    next_row: int


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
    ) -> None:
        """Compile the routes. `identity_headers` say who asks and why: no touch, no data subject.

        Raises:
            BadTemplate: a route is no template; the message says which.
        """
        self._system = system
        self._detector = detector
        self._judge = Judge(system, detector, pseudonymiser)
        self._labels = Labels(gate)
        self._routes = Routes(routes, gate)
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
        sheet = Sheet(self._labels, "$", request.route.around, request.next_row)
        reading = bodies.read_body(sheet, content, self._detector, error=status >= _ERROR)
        request.action = exported(action, status, answer.headers, content.media)
        side = Side(
            FieldIn.RESPONSE,
            Use.DISCLOSED,
            SeenAs.RETURNED,
            _LOGIN_IS_NOBODY if action is Action.LOGIN else frozenset(),
        )
        part = _Part(sheet, self._judge.judge(sheet, request.operation, side), reading)
        _count(request.gaps, sheet, content.gaps, GapPlace.RESPONSE_BODY)
        known = content.media in bodies.RECORDS and status < _ERROR
        answered = [part]
        self._add_headers(answered, request.gaps, request.operation, answer.headers, side)
        return self._analysis(request, answered, sheet.records if known else None)

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
        operation = f"{method} {route.path}"
        action, read_only = action_of(
            method, route.words, overriding_method(exchange.headers, route.query)
        )
        target = self._target(route, operation, action)
        _count(gaps, target.sheet, (), GapPlace.TARGET)
        content = read_content(exchange.headers, exchange.body, complete=exchange.body_complete)
        sheet = Sheet(self._labels, "request$", route.around, target.sheet.next_row)
        reading = bodies.read_body(sheet, content, self._detector, error=False)
        body = _Part(sheet, self._judge.judge(sheet, operation, _body_side(action)), reading)
        _count(gaps, sheet, content.gaps, GapPlace.REQUEST_BODY)
        parts = [target, body]
        self._add_headers(parts, gaps, operation, exchange.headers, _header_side(action))
        return _Request(operation, route, action, read_only, parts, gaps, parts[-1].sheet.next_row)

    def _add_headers(
        self, parts: list[_Part], gaps: _Gaps, operation: str, headers: Headers, side: Side
    ) -> None:
        """Read the fields of a message as a part of it, where one of them looks like a person's."""
        sheet = read_headers(
            self._labels, headers, self._identity_headers, parts[-1].sheet.next_row
        )
        if sheet is not None:
            reading = Reading.POSSIBLE if sheet.gaps[GapReason.TRUNCATED] else Reading.EXACT
            parts.append(_Part(sheet, self._judge.judge(sheet, operation, side), reading))
            _count(gaps, sheet, (), GapPlace.HEADER)

    def _target(self, route: Route, operation: str, action: Action) -> _Part:
        """Read path parameters and query, as one record."""
        sheet = Sheet(self._labels, "?", route.around, 1)
        row = sheet.row()
        for parameter in route.parameters:
            name, parent = self._best_name(parameter)
            sheet.add_column(f"/{parameter.label}", name, parent).add(parameter.value, row)
        if route.query:
            read_pairs(sheet, route.query, row)
        side = Side(
            FieldIn.REQUEST,
            Use.PREDICATE,
            SeenAs.DELETED if self._deletes(route, action, sheet) else SeenAs.ASKED_FOR,
            _LOGIN_IS_NOBODY if action is Action.LOGIN else frozenset(),
        )
        return _Part(sheet, self._judge.judge(sheet, operation, side), Reading.EXACT)

    def _deletes(self, route: Route, action: Action, sheet: Sheet) -> bool:
        """Tell whether what a target names is what is deleted: its last parameter says who."""
        if action is not Action.DELETE or not route.parameters:
            return action is Action.DELETE
        last = [column for column in sheet.filled() if column.path.startswith("/")][-1]
        verdict = self._detector.field(last.name, last.parent, [str(v) for v in last.values])
        return verdict is not None and subject_kind(verdict.category) is not None

    def _best_name(self, parameter: PathParameter) -> tuple[str, str]:
        """Give the name and parent under which a path parameter says most."""
        best, most = parameter.names[0], 0.0
        if len(parameter.names) > 1:
            for names in parameter.names:
                verdict = self._detector.field(*names, (parameter.value,))
                if verdict is not None and verdict.confidence > most:
                    best, most = names, verdict.confidence
        return best

    def _analysis(
        self, request: _Request, answer: list[_Part], records: int | None = None
    ) -> Analysis:
        """Put the parts together."""
        parts = [*request.parts, *answer]
        people = max(part.judged.people for part in parts)
        if any(part.judged.capped for part in parts):
            request.gaps[GapReason.TRUNCATED, GapPlace.RECORD] += 1
        reading = _worst(part.reading for part in parts)
        written = request.parts[1].sheet.records
        if request.action in _WRITES and written is not None:
            records = written
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
        )

    def _shape(self, operation: str, parts: Iterable[_Part]) -> Shape:
        paths = tuple(path for part in parts for path in part.sheet.paths())
        text = "\n".join((self._system, operation, *paths))
        return Shape(
            blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest(),
            self._system,
            operation,
            paths,
        )


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


def _count(gaps: _Gaps, sheet: Sheet, more: Iterable[GapReason], place: GapPlace) -> None:
    """Add a sheet's gaps, and those of undoing its codings, to the analysis's."""
    for reason, count in sheet.gaps.items():
        gaps[reason, place] += count
    for reason in more:
        gaps[reason, place] += 1


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
