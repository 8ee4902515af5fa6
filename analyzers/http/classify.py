"""Verdicts on the fields of one message, from their names, what is beside them and their values.

The slow way, taken while a path is new and wherever a cheap look finds something; `judge` remembers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from msgspec import structs

from access import Certainty, Form
from analyzers.detection import SAMPLES, Detector, Verdict, is_no_person, subject_kind
from analyzers.detection.unnamed import LEAST_COLUMNS
from analyzers.detection.values import read_value
from analyzers.http.look import LONG_NUMBER, may_be_anything, may_identify

if TYPE_CHECKING:
    from analyzers.http.trie import Field, Node, Plan
    from analyzers.http.walk import Column

_BESIDE = 0.6
"""Confidence in a bare name that only the fields beside it support."""
_NUMBER = re.compile(r"[.\[]([0-9]+)\]?(?:\[\*\])?$")
"""The number in a row, or of a protobuf field, at the end of a path."""
_TOGETHER = 8
"""Values of so many make a share that means something; of fewer each is asked for itself."""
MOST_TESTED = 512
"""Distinct values of a path that are tested where the first say nothing or a look stopped at one."""
SAY_WHO = frozenset(
    {
        *("mobile_number", "id_number", "id_number_legacy15", "email", "customer_id", "imsi"),
        *("iccid", "contact_phone", "landline_number", "user_name", "passport_number"),
        "birth_date",
    }
)
"""Categories that make a person's record of the object they stand in."""

type Distinct = dict[Field, list[object]]
"""The distinct values of fields, in order of appearance."""


def distinct_values(columns: Iterable[Column]) -> Distinct:
    """Give the distinct values of each field of some columns."""
    found: dict[Field, dict[object, None]] = {}
    for field, values, *_ in columns:
        known = found.get(field)
        if known is None:
            found[field] = dict.fromkeys(values)
        else:
            known.update(dict.fromkeys(values))
    return {field: list(values) for field, values in found.items()}


class Classifier:
    """Gives verdicts under one detector."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector

    def verdicts(
        self, distinct: Distinct, persons: Iterable[str] = ()
    ) -> Mapping[Field, Verdict | None]:
        """Give the verdict on each field; bare names are tried again in a person's record.

        `persons` are the groups already known to be persons' records.
        """
        found: dict[Field, Verdict | None] = {}
        groups = set(persons)
        for field, values in distinct.items():
            verdict = found[field] = self.verdict(field, values)
            if verdict is not None and verdict.category in SAY_WHO:
                groups.add(field.node.group)
        self._unnamed(distinct, found)
        for field, verdict in found.items():
            if verdict is None and field.node.name and field.node.group in groups:
                found[field] = self._beside(field, distinct[field])
        return found

    def _unnamed(self, distinct: Distinct, found: dict[Field, Verdict | None]) -> None:
        """Read fields without names again, those of one record together."""
        records: dict[str, list[tuple[int, Field]]] = {}
        for field in distinct:
            number = _NUMBER.search(field.node.path) if not field.node.name else None
            if number is not None and field.decision is None:
                records.setdefault(field.node.group, []).append((int(number[1]), field))
        for fields in records.values():
            if len(fields) < LEAST_COLUMNS:
                continue
            fields.sort(key=itemgetter(0))
            columns = [(at, list(map(as_text, distinct[one][:SAMPLES]))) for at, one in fields]
            known = [found[one] for _, one in fields]
            node = fields[0][1].node
            read = self._detector.unnamed(columns, known, node.ancestors)
            found.update(zip((one for _, one in fields), read, strict=True))

    def verdict(self, field: Field, distinct: Sequence[object]) -> Verdict | None:
        """Give the verdict on a field; where the first values say nothing, later long ones may."""
        return self._verdict(field, distinct, field.node.parent)

    def by_name(self, field: Field) -> Verdict | None:
        """Give the verdict that a field's name alone speaks."""
        return self._ask(field, field.node.parent, ())

    def _beside(self, field: Field, distinct: Sequence[object]) -> Verdict | None:
        """Give the verdict on a bare name beside a person's number: likely, never sure."""
        if field.decision is not None or is_no_person(field.node.parent):
            return None
        verdict = self._verdict(field, distinct, "person")
        if verdict is None or subject_kind(verdict.category) is not None:
            return None  # the record's own number as well as the person's: it must link nobody
        if verdict.certainty is not Certainty.SURE:
            return verdict
        return structs.replace(verdict, confidence=_BESIDE, certainty=Certainty.LIKELY)

    def _verdict(self, field: Field, distinct: Sequence[object], parent: str) -> Verdict | None:
        verdict = self._ask(field, parent, [as_text(value) for value in distinct[:SAMPLES]])
        if verdict is None and len(distinct) > SAMPLES:
            for later in (*self._telling(field, distinct), _long_ones(distinct[SAMPLES:])):
                if later and verdict is None:
                    verdict = self._ask(field, parent, later)
                if verdict is None and len(later) < _TOGETHER:  # too few to be weighed together
                    asked = (self._ask(field, parent, [text]) for text in later)
                    verdict = next((one for one in asked if one is not None), None)
        return verdict

    def _telling(self, field: Field, distinct: Sequence[object]) -> list[list[str]]:
        """Give the later values that mean something without a name, as many at a time as samples."""
        texts = [as_text(value) for value in distinct[SAMPLES:MOST_TESTED]]
        if field.decision is not None or not _may_tell("\n".join(texts)):
            return []
        name = field.node.name
        telling = [text for text in texts if not self._detector.fits(None, name, text)]
        return [telling[at : at + SAMPLES] for at in range(0, len(telling), SAMPLES)]

    def fits(self, field: Field, verdict: Verdict | None, value: object) -> bool:
        """Tell whether one more value of a field does not speak against its verdict."""
        if field.decision is not None:
            return True
        return self._detector.fits(verdict, field.node.name, as_text(value))

    def leaf(self, verdict: Verdict, text: str) -> tuple[str, Form] | None:
        """Give category and form of one value of a field, None where it holds nothing."""
        return self._detector.leaf(verdict, text)

    def record(
        self, holder: Node, plan: Plan, verdicts: Mapping[Field, Verdict | None]
    ) -> Verdict | None:
        """Give the category that describes the whole record; None where there is none.

        `holder` is the list the records stand in, or the one object that is a record itself.
        """
        fields = []
        for field in plan.fields:
            verdict = verdicts.get(field)
            fields.append((field.node.name, verdict.category if verdict is not None else None))
        above = holder.ancestors if holder.path.count(".") > 1 else ()
        return self._detector.record(holder.name, holder.ancestors, fields, *above[-1:])

    def _ask(self, field: Field, parent: str, samples: Sequence[str]) -> Verdict | None:
        if field.decision is not None:
            return self._detector.decided(field.decision, [read_value(text) for text in samples])
        node = field.node
        return self._detector.field(
            node.name, parent, samples, siblings=field.siblings, ancestors=node.ancestors
        )


def as_text(value: object) -> str:
    """Give a value's text as an analyst would type it: a whole float without its point."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 2.0**53:
        return str(int(value))
    return str(value)


def more_than_asked(distinct: Sequence[object]) -> bool:
    """Tell whether values that were not looked at may mean something without a name."""
    return len(distinct) > MOST_TESTED and _may_tell(
        "\n".join(map(as_text, distinct[MOST_TESTED:]))
    )


def _may_tell(text: str) -> bool:
    return may_identify(text) or may_be_anything(text)


def _long_ones(values: Sequence[object]) -> list[str]:
    """Give the first values that are long enough to be an identifier, at most as many as samples."""
    found: list[str] = []
    for value in values:
        long = len(value) > 10 if isinstance(value, str) else value >= LONG_NUMBER  # type: ignore[operator]
        if long:
            found.append(as_text(value))
            if len(found) == SAMPLES:
                break
    return found
