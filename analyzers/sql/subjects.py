"""Whose data a statement asks for or writes: values beside identifying columns, as pseudonyms.

Literals become pseudonyms at once; for parameters the place is kept, and `bound` reads them when
they come. Nothing here keeps a value.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from access import Certainty, Gap, GapPlace, GapReason, Parameter, SeenAs, SubjectRef
from analyzers.detection import OTHER_PERSONS, identities, subject_kind
from analyzers.detection.pseudonym import Pseudonymiser
from analyzers.sql.decoding import Undecodable, array_elements, texts_of
from analyzers.sql.notes import Compared
from analyzers.sql.reading import Holds, ParameterUse
from analyzers.sql.schema import SchemaIndex
from analyzers.sql.tree import Node, constant, nodes, unwrapped
from analyzers.sql.usage import Usage

BY_ELEMENT = -1
"""`ParameterUse.row`: element n of the array belongs to row n."""


class Subjects(NamedTuple):
    """What a statement's text says of data subjects."""

    literals: tuple[SubjectRef, ...]
    parameters: tuple[ParameterUse, ...]


class _Identified(NamedTuple):
    category: str
    certainty: Certainty


class SubjectReader:
    """Makes pseudonyms of the values that stand beside a statement's columns."""

    def __init__(self, usage: Usage, index: SchemaIndex, pseudonymiser: Pseudonymiser) -> None:
        self._usage = usage
        self._index = index
        self._pseudonymiser = pseudonymiser
        self._known: dict[tuple[int, object], list[_Identified]] = {}
        self._literals: dict[SubjectRef, None] = {}
        self._parameters: dict[ParameterUse, None] = {}

    def read(self) -> Subjects:
        """Go through everything that the walk found compared or written."""
        for compared in self._usage.walk.compared:
            key = (id(compared.target), compared.column)
            held = self._known.get(key)
            if held is None:
                held = self._known[key] = self._held(compared)
            if not held:
                continue
            values, row = compared.values, compared.row
            if compared.other is not None:
                values, in_array = self._given(compared.other)
                if in_array and compared.target is not None:
                    row = BY_ELEMENT
            for node in values:
                self._take(node, held, compared, row)
        return Subjects(tuple(self._literals), tuple(self._parameters))

    def _held(self, compared: Compared) -> list[_Identified]:
        """Give the identifying categories that the column may hold."""
        found: dict[str, _Identified] = {}
        column = compared.column
        qualifier = column[0] if isinstance(column, tuple) else None
        for item in self._usage.candidates(qualifier, compared.target):
            for table in self._usage.resolved(item).tables:
                fields = self._index.fields(table)
                if isinstance(column, tuple):
                    field = fields.get(column[1])
                else:
                    field = next(islice(fields.values(), column, None), None)
                verdict = field.verdict if field else None
                if verdict is not None and subject_kind(verdict.category) is not None:
                    found[verdict.category] = _Identified(verdict.category, verdict.certainty)
        return list(found.values())

    def _given(self, other: tuple[str | None, str]) -> tuple[tuple[Node, ...], bool]:
        given = self._usage.walk.given
        if other[0] is not None:
            return given.get(other, ((), False))
        for (_, column), found in given.items():
            if column == other[1]:
                return found
        return (), False

    def _take(self, node: Node, held: list[_Identified], compared: Compared, row: int) -> None:
        kind, fields = unwrapped(node)
        if kind == "A_ArrayExpr":
            for at, element in enumerate(nodes(fields, "elements"), 1):
                self._take(element, held, compared, at if row == BY_ELEMENT else row)
        elif kind == "ParamRef":
            holds = Holds.PATTERN if compared.pattern else Holds.ONE
            for one in held:
                use = ParameterUse(
                    fields.get("number", 0),
                    one.category,
                    compared.seen_as,
                    one.certainty,
                    holds,
                    row,
                )
                self._parameters[use] = None
        elif kind == "A_Const":
            text = constant(fields)
            for at, value in enumerate(_values(text, pattern=compared.pattern), 1):
                for one in held:
                    number = at if row == BY_ELEMENT else row
                    for ref in _refs(
                        self._pseudonymiser,
                        one.category,
                        value,
                        compared.seen_as,
                        one.certainty,
                        number,
                    ):
                        self._literals[ref] = None


def bound(
    uses: Sequence[ParameterUse], parameters: Sequence[Parameter], pseudonymiser: Pseudonymiser
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
