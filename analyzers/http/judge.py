"""A walk → touches and data subjects: which paths hold personal information, and whose.

Paths that are settled cost one cheap look; new ones and odd values go the slow way (`classify`). The
subjects come from every row. After this no value is left, only pseudonyms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from access import Certainty, Correction, Form, KnownBy, Resource, SubjectRef, Touch
from analyzers.catalog import SystemCatalogue
from analyzers.detection import SAMPLES, Detector, Pseudonymiser, Verdict, subject_kind
from analyzers.http.classify import (
    MOST_TESTED,
    SAY_WHO,
    Classifier,
    distinct_values,
    more_than_asked,
)
from analyzers.http.look import LONG_NUMBER, may_be_anything, may_be_masked, may_identify
from analyzers.http.memory import Kind, Memory, Side
from analyzers.http.skeleton import Touched, skeleton_of, with_text
from analyzers.http.subjects import SubjectReading
from analyzers.http.trie import EVERY

if TYPE_CHECKING:
    from analyzers.http.trie import Field, Node, Plan, Trie
    from analyzers.http.walk import Column, Walk

_WEAK_FORMS = (
    *("张伟", "欧阳娜娜", "John Smith", "1990-05-17", "192.0.2.1", "2001:db8::1"),
    *("30.27415", "张*", "男", "汉族", "d41d8cd98f00b204e9800998ecf8427e", "E12345678"),
)
"""A value of each form that no cheap look finds: where one of them makes a verdict of a name that has
none without, the path's values must be read."""


_STRONG_FORMS = ("13812345678", "11010519491231002X", "a.b@example.com", "010-62345678")
"""Values that mean something without a name: where none of them makes a verdict, the name says that it
is something else, and only `_ENOUGH_TO_OVERRULE` of them at once could."""
_ENOUGH_TO_OVERRULE = 16
_FEW_CHECKS = 2
"""Checks of one message for which single columns are made; for more, all of them are."""
_MOST_SKELETONS = 64
_WIDEST_SKELETON = 256
"""Kinds of message of one endpoint that are remembered, and columns of the widest."""


class Context(Struct, frozen=True):
    """What is the same for every message of a trie: its operation, side and status class."""

    operation: str
    side: Side
    asked: str = ""
    """The operation as the catalogue has it: with the status class of an answer."""


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


def _is_long(numbers: Sequence[object]) -> bool:
    """Tell whether one of some numbers may be a telephone number."""
    return max(numbers) >= LONG_NUMBER  # type: ignore[type-var, operator]


class Judge:
    """Reads the walks of one system."""

    def __init__(
        self,
        system: str,
        detector: Detector,
        pseudonymiser: Pseudonymiser,
        decisions: SystemCatalogue,
    ) -> None:
        self._system = system
        self._decisions = decisions
        self.detector = detector
        self.classifier = Classifier(detector)
        self._pseudonymiser = pseudonymiser

    def judge(self, walk: Walk, context: Context, at: int) -> Judged:
        """Tell what a message holds and whose it is. `at` is its time, µs since the epoch."""
        touched = self.touched(walk, context, at)
        if walk.known is not None:
            touched.identifying = walk.known.subjects(walk)
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
        if walk.repeated:
            touches = list(dict.fromkeys(touches))
        return Judged(
            tuple(touches), subjects, people, capped, touched.sampled, tuple(touched.corrections)
        )

    def touched(self, walk: Walk, context: Context, at: int) -> Touched:
        """Give the touches of a message, and the columns that say whose it is."""
        trie = walk.trie
        self._check(trie, walk)
        if walk.known is not None:
            return walk.known.touched(at)
        touched = Touched(at, [])
        pending: list[Column] = []
        for column in walk.columns:
            field, values, _, _, text = column
            memory = field.memory
            if memory is None:
                memory = field.memory = self._remembered(field, context)
            kind = memory.kind
            if kind < Kind.NAMED:
                pending.append(column)
            elif memory.touched is None:
                if self._is_odd(touched, column, memory):
                    pending.append(column)
            elif (
                may_be_masked(text)
                if text is not None
                else (memory.kind is Kind.NAMED and _is_long(values))
            ):
                pending.append(column)
            else:
                touched.add(column, memory)
        if pending:
            touched.take_back(pending, walk.columns)
            self._slowly(touched, pending, context)
        whole = self._whole_records(walk, context)
        touched.touches.extend(whole)
        if touched.changed:
            trie.forget_kinds()
        elif not pending and not walk.repeated:
            self._remember(walk, whole)
        return touched

    def _whole_records(self, walk: Walk, context: Context) -> list[Touch]:
        """Give the touches of records as a whole: a list of calls, a log-in."""
        found: dict[Touch, None] = {}
        for holder, plan, _ in walk.groups:
            if plan.describes is False:
                continue
            touch = plan.whole
            if touch is None:
                known = [(field, field.memory) for field in plan.fields]
                verdicts = {field: m.verdict for field, m in known if m is not None}
                touch = self._whole_record(holder, plan, verdicts, context)
                if all(m is None or m.kind is not Kind.NEW for _, m in known):
                    plan.describes, plan.whole = touch is not None, touch
            if touch is not None:
                found[touch] = None
        return list(found)

    def _whole_record(
        self,
        holder: Node,
        plan: Plan,
        verdicts: Mapping[Field, Verdict | None],
        context: Context,
    ) -> Touch | None:
        verdict = self.classifier.record(holder, plan, verdicts)
        decision = self._decisions.path(context.asked or context.operation, holder.path)
        if decision is not None and decision.binds:
            verdict = self.detector.decided(decision)
        if verdict is None:
            return None
        memory = Memory(Resource(self._system, f"{context.operation}#{holder.path}"))
        return memory.touch(verdict, context.side)

    def _remember(self, walk: Walk, whole: Sequence[Touch]) -> None:
        """Keep what a message of these paths holds, if that is settled."""
        skeleton = skeleton_of(walk.columns, whole)
        if skeleton is not None and len(walk.columns) <= _WIDEST_SKELETON:
            skeletons = walk.trie.skeletons
            if len(skeletons) >= _MOST_SKELETONS:
                walk.trie.forget_kinds()
            skeletons[tuple([column[0] for column in walk.columns])] = skeleton

    def _remembered(self, field: Field, context: Context) -> Memory:
        path = field.node.path
        decision = self._decisions.path(context.asked or context.operation, path)
        if decision is not None and decision.binds:
            field.decision = decision
        return Memory(Resource(self._system, f"{context.operation}#{path}"))

    def _check(self, trie: Trie, walk: Walk) -> None:
        """Check one in 64 values of settled paths, path after path; what drifts begins anew."""
        turns = trie.turns(walk.values())
        if not turns:
            return
        if len(turns) > _FEW_CHECKS:
            walk.make_columns()
        for turn in turns:
            field, values, *_ = walk.column_at(turn)
            memory = field.memory
            if memory is None or memory.kind < Kind.NAMED:
                continue
            value = values[turn % len(values)]
            if memory.check(fits=self.classifier.fits(field, memory.verdict, value)):
                trie.forget_kinds()
                if walk.known is not None:
                    walk.known = None
                    walk.columns = [with_text(column) for column in walk.columns]

    def _is_odd(self, touched: Touched, column: Column, memory: Memory) -> bool:
        """Tell whether values of a path that holds nothing must be classified after all.

        Texts that a number may stand in are read in any case.
        """
        field, values, _, _, text = column
        if memory.kind is Kind.OPEN:
            return True
        if field.decision is not None:
            return False
        if text is None:
            if max(values) < LONG_NUMBER:  # type: ignore[type-var, operator]
                return False
        elif not (may_identify(text) or (memory.kind is Kind.NOTHING and may_be_anything(text))):
            return False
        else:
            touched.texts.append((column, None))
        distinct = list(dict.fromkeys(values))
        if memory.kind is Kind.CLOSED and len(distinct) < _ENOUGH_TO_OVERRULE:
            return False
        tested = (
            distinct if len(distinct) <= MOST_TESTED else [*distinct[:SAMPLES], *distinct[::EVERY]]
        )
        if len(tested) < len(distinct) and memory.kind is Kind.NOTHING:
            memory.unread(touched.at)
            touched.sampled += 1
        for value in tested:
            if not self._is_nothing(field, value):
                touched.odd[field] = value
                return True
        return False

    def _is_nothing(self, field: Field, value: object) -> bool:
        """Tell whether a value, or what stands inside it, means nothing without a name."""
        if not self.classifier.fits(field, None, value):
            return False
        return not isinstance(value, str) or not self.detector.values_in_text(value)

    def _slowly(self, touched: Touched, pending: Sequence[Column], context: Context) -> None:
        """Classify the values of new paths and of those a look stopped at."""
        distinct = distinct_values(pending)
        for field, odd in touched.odd.items():
            distinct[field] = list(dict.fromkeys([odd, *distinct[field]]))
        persons = {
            column[0].node.group
            for column, verdict in touched.identifying
            if verdict.category in SAY_WHO
        }
        verdicts = self.classifier.verdicts(distinct, persons)
        side = context.side
        done: set[Field] = set()
        for column in pending:
            field, values, *_ = column
            memory = field.memory
            if memory is None:
                continue
            verdict = verdicts[field]
            if field not in done:
                done.add(field)
                self._learn(touched, memory, field, verdict, distinct[field], len(values), side)
                if verdict is not None:
                    touched.touches.append(memory.touch(verdict, side))
            if verdict is not None and subject_kind(verdict.category) is not None:
                touched.identifying.append((column, verdict))
            elif (type(values[0]) is str or _is_long(values)) and (
                verdict is not None or field.decision is None
            ):
                touched.texts.append((column, verdict))

    def _learn(
        self,
        touched: Touched,
        memory: Memory,
        field: Field,
        verdict: Verdict | None,
        distinct: Sequence[object],
        count: int,
        side: Side,
    ) -> None:
        """Remember a verdict; settle the path once enough of it was seen."""
        if verdict is not None:
            if memory.sampled:
                correction = memory.corrected(verdict, side)
                if correction is not None:
                    touched.corrections.append(correction)
            if memory.kind >= Kind.NOTHING:
                memory.begin_anew()
                touched.changed = True
        elif memory.kind is not Kind.NOTHING and (
            (len(distinct) > SAMPLES and self._is_open(field)) or more_than_asked(distinct)
        ):
            memory.unread(touched.at)
            touched.sampled += 1
        if memory.kind is not Kind.NEW:
            return
        if memory.learn(verdict, distinct, count):
            memory.settle(self._kind(field, verdict))
            touched.changed = True
            if verdict is not None and memory.kind >= Kind.NAMED:
                memory.touched = memory.touch(verdict, side)
            field.opens = field.opened
            if not field.opened:
                field.expects = type(distinct[0])

    def _kind(self, field: Field, verdict: Verdict | None) -> Kind:
        """Tell how a path is to be read from now on."""
        if verdict is None:
            if self._is_open(field):
                return Kind.OPEN
            telling = any(self.classifier.verdict(field, (form,)) for form in _STRONG_FORMS)
            return Kind.NOTHING if telling else Kind.CLOSED
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
