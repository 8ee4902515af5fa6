"""Whose data a statement asks for or writes: values beside identifying columns, as pseudonyms.

Literals become pseudonyms at once; for parameters the place is kept, and `bound` reads them when
they come. Nothing here keeps a value.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from access import Certainty, Gap, GapPlace, GapReason, SeenAs, SubjectRef
from access import Parameter as Bound
from analyzers.detection import OTHER_PERSONS, identities, subject_kind
from analyzers.detection.pseudonym import Pseudonymiser
from analyzers.sql.decoding import Undecodable, array_elements, texts_of
from analyzers.sql.neutral import Expression, Literal, LiteralKind, Operation, Parameter
from analyzers.sql.reading import Holds, LiteralUse, ParameterUse
from analyzers.sql.resolver import BY_ELEMENT, BY_POSITION, Pin, Resolution, bare
from analyzers.sql.schema import Field


class Subjects(NamedTuple):
    """What a statement's text says of data subjects. `uses` say which literals named them."""

    literals: tuple[SubjectRef, ...]
    parameters: tuple[ParameterUse, ...]
    uses: tuple[LiteralUse, ...]


class _Identified(NamedTuple):
    category: str
    certainty: Certainty
    other: bool = False


HeldBy = dict[tuple[str, ...], list[_Identified]]
"""What columns hold that identifies somebody."""
_HELD_KEPT = 20_000
"""Columns, and groups of equal ones, of which that is remembered."""


class SubjectReader:
    """Makes pseudonyms of the values that stand beside a statement's columns.

    `field` gives the column of a path; `held` is what was found out of columns so far.
    """

    def __init__(
        self,
        resolution: Resolution,
        field: Callable[[str], Field | None],
        pseudonymiser: Pseudonymiser,
        held: HeldBy,
    ) -> None:
        self._resolution = resolution
        self._field = field
        self._pseudonymiser = pseudonymiser
        self._known = held
        self._literals: dict[SubjectRef, None] = {}
        self._parameters: dict[ParameterUse, None] = {}
        self._uses: dict[LiteralUse, None] = {}

    def read(self) -> Subjects:
        """Go through everything that the statement compares or writes."""
        for pin in self._resolution.pins:
            if pin.range_:
                continue
            held = self._known.get(pin.paths)
            if held is None:
                if len(self._known) >= _HELD_KEPT:
                    self._known.clear()
                held = self._known[pin.paths] = self._held(pin.paths)
            if held:
                for at, value in enumerate(pin.values, 1):
                    self._take(value, held, pin, at if pin.row == BY_POSITION else pin.row)
        return Subjects(tuple(self._literals), tuple(self._parameters), tuple(self._uses))

    def _held(self, paths: tuple[str, ...]) -> list[_Identified]:
        """Give the identifying categories that columns may hold."""
        found: dict[tuple[str, bool], _Identified] = {}
        for path in paths:
            field = self._field(path)
            verdict = field.verdict if field else None
            if verdict is not None and subject_kind(verdict.category) is not None:
                found[verdict.category, verdict.other] = _Identified(
                    verdict.category, verdict.certainty, other=verdict.other
                )
        return list(found.values())

    def _take(self, value: Expression, held: list[_Identified], pin: Pin, row: int) -> None:
        node = bare(value)
        holds = Holds.PATTERN if pin.pattern else Holds.ONE
        if isinstance(node, Operation) and node.operator == "array":
            for at, element in enumerate(node.args, 1):
                self._take(element, held, pin, at if row == BY_ELEMENT else row)
        elif isinstance(node, Parameter):
            for one in held:
                use = ParameterUse(
                    node.number, one.category, pin.seen_as, one.certainty, holds, row, one.other
                )
                self._parameters[use] = None
        elif isinstance(node, Literal) and node.kind is not LiteralKind.NULL:
            for one in held:
                place = LiteralUse(
                    node.at, one.category, pin.seen_as, one.certainty, holds, row, one.other
                )
                self._uses[place] = None
                for ref in _of_literal(place, node.text, self._pseudonymiser):
                    self._literals[ref] = None


def told(
    literals: Iterable[tuple[LiteralUse, str]], pseudonymiser: Pseudonymiser
) -> tuple[SubjectRef, ...]:
    """Give the subjects that the literals of a text name, as `SubjectReader` would."""
    refs: dict[SubjectRef, None] = {}
    for use, text in literals:
        for ref in _of_literal(use, text, pseudonymiser):
            refs[ref] = None
    return tuple(refs)


def _of_literal(use: LiteralUse, text: str, pseudonymiser: Pseudonymiser) -> Iterator[SubjectRef]:
    for at, value in enumerate(_values(text, pattern=use.holds is Holds.PATTERN), 1):
        row = at if use.row == BY_ELEMENT else use.row
        row = 0 if use.other else row
        yield from _refs(pseudonymiser, use.category, value, use.seen_as, use.certainty, row)


def bound(
    uses: Sequence[ParameterUse], parameters: Sequence[Bound], pseudonymiser: Pseudonymiser
) -> tuple[tuple[SubjectRef, ...], tuple[Gap, ...]]:
    """Give the subjects that bound parameters name, and the gap of those that cannot be read."""
    refs: dict[SubjectRef, None] = {}
    unread: set[int] = set()
    for use in uses:
        if not 0 < use.number <= len(parameters):
            unread.add(use.number)
            continue
        try:
            values = texts_of(parameters[use.number - 1])
        except Undecodable:
            unread.add(use.number)
            continue
        for at, value in enumerate(values, 1):
            pattern = use.holds is Holds.PATTERN
            for whole in _values(value, pattern=pattern, array=False):
                row = at if use.row == BY_ELEMENT else use.row
                row = 0 if use.other else row
                for ref in _refs(
                    pseudonymiser, use.category, whole, use.seen_as, use.certainty, row
                ):
                    refs[ref] = None
    gaps = (Gap(GapReason.UNPARSED, GapPlace.PARAMETERS, len(unread)),) if unread else ()
    return tuple(refs), gaps


def _refs(
    pseudonymiser: Pseudonymiser,
    category: str,
    value: str,
    seen_as: SeenAs,
    certainty: Certainty,
    row: int,
) -> Iterator[SubjectRef]:
    if category in OTHER_PERSONS:
        row = 0  # a called party or a contact is somebody else than the row's own person
    for kind, form in identities(category, value):
        pseudonym = pseudonymiser.subject(kind, form)
        yield SubjectRef(kind, pseudonym, pseudonymiser.epoch, seen_as, certainty, row)


def _values(text: str | None, *, pattern: bool, array: bool = True) -> Sequence[str]:
    """Give the whole values a text stands for: itself, an array's elements, a pattern's text."""
    if text is None:
        return ()
    if pattern:
        return () if "%" in text or "_" in text.replace("\\_", "") else (text.replace("\\", ""),)
    if array and text.startswith("{") and text.endswith("}"):
        elements = array_elements(text)
        return [text] if elements is None else [one for one in elements if one is not None]
    return (text,)
