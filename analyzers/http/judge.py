"""A walk → touches and data subjects: which paths hold personal information, and whose.

Paths that are settled cost one cheap look; new ones and odd values go the slow way (`classify`). The
subjects come from every row. After this no value is left, only pseudonyms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from access import Certainty, Form, KnownBy, Resource, SubjectRef, Touch
from analyzers.detection import SAMPLES, Detector, Pseudonymiser, Verdict, subject_kind
from analyzers.http.classify import SAY_WHO, Classifier, distinct_values
from analyzers.http.look import may_be_anything, may_be_masked, may_identify
from analyzers.http.memory import EVERY, Correction, Kind, Memory, Side
from analyzers.http.subjects import SubjectReading

if TYPE_CHECKING:
    from analyzers.http.trie import Field
    from analyzers.http.walk import Column, Walk

_LONG_NUMBER = 10**10
"""From here on an integer may be a telephone number: 11 digits."""
_WEAK_FORMS = (
    *("张伟", "欧阳娜娜", "John Smith", "1990-05-17", "192.0.2.1", "2001:db8::1"),
    *("00:1a:2b:3c:4d:5e", "张*", "男", "d41d8cd98f00b204e9800998ecf8427e", "E12345678"),
)
"""A value of each form that no cheap look finds: where one of them makes a verdict of a name that has
none without, the path's values must be read."""


class Context(Struct, frozen=True):
    """What is the same for every message of a trie: its operation, side and status class."""

    operation: str
    side: Side


class Judged(Struct, frozen=True):
    """What a part of a message holds. `people` counts records with different sets of identities.

    A person with a phone and a customer number in one record counts once, so does one whose record is
    repeated, and one seen alone who is in another record too. `capped` is True when `people` is right
    but not every reference was kept. `sampled` counts paths taken for nothing whose values were not all
    looked at; `corrections` say which paths were so taken before.
    """

    touches: tuple[Touch, ...]
    subjects: tuple[SubjectRef, ...]
    people: int
    capped: bool
    sampled: int = 0
    corrections: tuple[Correction, ...] = ()


class Judge:
    """Reads the walks of one system."""

    def __init__(self, system: str, detector: Detector, pseudonymiser: Pseudonymiser) -> None:
        self._system = system
        self.detector = detector
        self.classifier = Classifier(detector)
        self._pseudonymiser = pseudonymiser

    def judge(self, walk: Walk, context: Context, at: int) -> Judged:
        """Tell what a message holds and whose it is. `at` is its time, µs since the epoch."""
        touched = self.touched(walk, context, at)
        if touched.identifying or touched.texts:
            reading = SubjectReading(self.detector, self._pseudonymiser, walk, context.side)
            for column, verdict in touched.identifying:
                self._inside(touched, column, reading.identifiers(column, verdict), context)
            for column, spoken in touched.texts:
                self._inside(touched, column, reading.texts(column, spoken), context)
            subjects, people, capped = reading.subjects()
        else:
            subjects, people, capped = (), 0, False
        touches = touched.touches
        if touched.repeated:
            touches = list(dict.fromkeys(touches))
        return Judged(
            tuple(touches), subjects, people, capped, touched.sampled, tuple(touched.corrections)
        )

    def touched(self, walk: Walk, context: Context, at: int) -> Touched:
        """Give the touches of a message, and the columns that say whose it is."""
        touched = Touched(walk)
        pending: list[Column] = []
        for column in walk.columns:
            field, values, _, _ = column
            memory = field.memory
            if memory is None:
                memory = field.memory = self._remembered(field, context)
            kind = memory.kind
            if kind < Kind.NAMED:
                pending.append(column)
                continue
            memory.left -= len(values)
            if memory.left <= 0 and self._drifts(memory, field, values):
                pending.append(column)
                continue
            verdict = memory.verdict
            if verdict is None:
                if _is_odd(values, open_=kind is Kind.OPEN):
                    pending.append(column)
                continue
            if type(values[0]) is str:
                text = values[0] if len(values) == 1 else "\n".join(values)  # type: ignore[arg-type]
                if may_be_masked(text):
                    pending.append(column)
                    continue
                touched.look_inside(column, verdict, kind, text)
            touched.touches.append(memory.touch(verdict, context.side))
            if kind is Kind.IDENTIFIER:
                touched.identifying.append((column, verdict))
        if pending:
            self._slowly(touched, pending, context, at)
        return touched

    def _remembered(self, field: Field, context: Context) -> Memory:
        return Memory(Resource(self._system, f"{context.operation}#{field.node.path}"))

    def _drifts(self, memory: Memory, field: Field, values: Sequence[object]) -> bool:
        """Check one in 64 values of a settled path; True when it begins anew."""
        memory.left = EVERY
        verdict = memory.verdict
        category = verdict.category if verdict is not None else ""
        for value in values[::EVERY]:
            found = self.classifier.verdict(field, (value,))
            fits = found is not None and found.category == category
            if verdict is None:
                fits = found is None
            if memory.check(fits=fits):
                return True
        return False

    def _slowly(
        self, touched: Touched, pending: Sequence[Column], context: Context, at: int
    ) -> None:
        """Classify the values of new paths and of those a look stopped at."""
        distinct = distinct_values(pending)
        persons = {
            column[0].node.group
            for column, verdict in touched.identifying
            if verdict.category in SAY_WHO
        }
        verdicts = self.classifier.verdicts(distinct, persons)
        side = context.side
        done: set[Field] = set()
        for column in pending:
            field, values, _, _ = column
            memory = field.memory
            if memory is None:
                continue
            verdict = verdicts[field]
            if field not in done:
                done.add(field)
                self._learn(touched, memory, field, verdict, distinct[field], at)
                if verdict is not None:
                    touched.touches.append(memory.touch(verdict, side))
            if verdict is not None and subject_kind(verdict.category) is not None:
                touched.identifying.append((column, verdict))
            elif type(values[0]) is str:
                touched.texts.append((column, verdict))

    def _learn(
        self,
        touched: Touched,
        memory: Memory,
        field: Field,
        verdict: Verdict | None,
        distinct: Sequence[object],
        at: int,
    ) -> None:
        """Remember a verdict; settle the path once enough of it was seen."""
        if verdict is not None:
            if memory.sampled:
                correction = memory.corrected(verdict.category)
                if correction is not None:
                    touched.corrections.append(correction)
            if memory.kind >= Kind.NOTHING:
                memory.begin_anew()
        elif len(distinct) > SAMPLES and memory.kind is not Kind.NOTHING and self._is_open(field):
            memory.unread(at)
            touched.sampled += 1
        if memory.kind is not Kind.NEW:
            return
        if memory.learn(verdict, distinct, len(distinct)):
            memory.settle(self._kind(field, verdict))

    def _kind(self, field: Field, verdict: Verdict | None) -> Kind:
        """Tell how a path is to be read from now on."""
        if verdict is None:
            return Kind.OPEN if self._is_open(field) else Kind.NOTHING
        named = self.classifier.by_name(field)
        if named is None or named.category != verdict.category:
            return Kind.BY_VALUE
        return Kind.NAMED if subject_kind(verdict.category) is None else Kind.IDENTIFIER

    def _is_open(self, field: Field) -> bool:
        """Tell whether a value that no cheap look finds could make a verdict of this path."""
        return any(self.classifier.verdict(field, (form,)) is not None for form in _WEAK_FORMS)

    def _inside(
        self, touched: Touched, column: Column, categories: Iterable[str], context: Context
    ) -> None:
        """Add the touches of values that stand inside a path's text."""
        memory = column[0].memory
        if memory is None:
            return
        for category in categories:
            touched.touches.append(
                Touch(
                    memory.resource,
                    context.side.field_in,
                    category,
                    self.detector.sensitivity(category),
                    context.side.used,
                    Form.CLEAR,
                    Certainty.LIKELY,
                    KnownBy.VALUE,
                )
            )


def _is_odd(values: Sequence[object], *, open_: bool) -> bool:
    """Tell whether values of a path that holds nothing must be read after all."""
    if type(values[0]) is not str:
        return max(values) >= _LONG_NUMBER  # type: ignore[type-var, operator]
    text = values[0] if len(values) == 1 else "\n".join(values)  # type: ignore[arg-type]
    return open_ or may_be_anything(text)


class Touched:
    """What the first look at a message gives: touches, and columns to be read for subjects."""

    __slots__ = ("corrections", "identifying", "repeated", "sampled", "texts", "touches")

    def __init__(self, walk: Walk) -> None:
        self.touches: list[Touch] = []
        self.identifying: list[tuple[Column, Verdict]] = []
        self.texts: list[tuple[Column, Verdict | None]] = []
        self.corrections: list[Correction] = []
        self.sampled = 0
        self.repeated = len(set(walk.seen)) < len(walk.seen)

    def look_inside(self, column: Column, verdict: Verdict, kind: Kind, text: str) -> None:
        """Have texts read in which a number may stand; identifiers are read anyway."""
        if kind is Kind.NAMED and may_identify(text):
            self.texts.append((column, verdict))
