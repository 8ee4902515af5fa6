"""A sheet → touches and data subjects: which columns hold personal information, and whose.

The verdict rests on the first 32 distinct values of a column; the subjects come from every row. Text is
searched for values in it behind a cheap look. After this no value is left, only pseudonyms.
"""

import re
from collections.abc import Iterable

from msgspec import Struct, structs

from access import (
    Certainty,
    FieldIn,
    Form,
    KnownBy,
    Resource,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Touch,
    Use,
)
from analyzers.detection import (
    OTHER_PERSONS,
    SAMPLES,
    WORTH_A_LOOK,
    Detector,
    FoundValue,
    Pseudonymiser,
    Verdict,
    canonical,
    identities,
    is_no_person,
    subject_kind,
)
from analyzers.http.json_body import FEW
from analyzers.http.sheet import Column, Sheet

MOST_REFS = 1 << 18
"""References to subjects of one message, a security limit: 8 MiB of bare numbers hold more."""

_BESIDE = 0.6
"""Confidence in a bare name that only the fields beside it support."""
_SHORTEST = 7
"""Characters of the shortest value worth a look: a local telephone number."""
_LONG_NUMBER = 10**10
"""From here on an integer may be a telephone number: 11 digits."""
_TOKEN = re.compile(r"[0-9A-Za-z_.+\-]*")
"""One word without blanks: the verdict on the column has spoken on it as a whole."""
_WIDER = frozenset({"account_id", "customer_id", "broadband_account"})
"""Categories whose values may be an identifier of another kind: an account named after a phone."""
_SAY_WHO = frozenset(
    {
        *(
            "mobile_number",
            "id_number",
            "id_number_legacy15",
            "email",
            "customer_id",
            "imsi",
            "iccid",
        ),
        *("contact_phone", "landline_number", "user_name", "passport_number", "birth_date"),
    }
)
"""Categories that make a person's record of the object they stand in."""

_Identity = tuple[SubjectKind, bytes]


class Side(Struct, frozen=True):
    """Which side of an exchange a sheet is of, and what happens to clear values there."""

    field_in: FieldIn
    used: Use
    seen_as: SeenAs
    without: frozenset[SubjectKind] = frozenset()
    """Kinds that are no data subjects here: the account in a log-in is the operator's."""


class Judged(Struct, frozen=True):
    """What a sheet holds. `people` counts records with different sets of identities.

    A person with a phone and a customer number in one record counts once, so does one whose record is
    repeated, and one seen alone who is in another record too. `capped` is True when `people` is right
    but not every reference was kept.
    """

    touches: tuple[Touch, ...]
    subjects: tuple[SubjectRef, ...]
    people: int
    capped: bool


class Judge:
    """Reads sheets of one system."""

    def __init__(self, system: str, detector: Detector, pseudonymiser: Pseudonymiser) -> None:
        self._system = system
        self._detector = detector
        self._pseudonymiser = pseudonymiser

    def judge(self, sheet: Sheet, operation: str, side: Side) -> Judged:
        """Tell what a sheet holds and whose it is."""
        reading = _Reading(self._detector, self._pseudonymiser, sheet, side)
        touches: list[Touch] = []
        for column, verdict in reading.verdicts():
            resource = Resource(self._system, f"{operation}#{column.path}")
            found = reading.column(column, verdict)
            if verdict is not None:
                touches.append(_touch(resource, verdict, side))
            touches.extend(self._found(resource, category, side) for category in found)
        subjects, people, capped = reading.subjects()
        return Judged(tuple(touches), subjects, people, capped)

    def _found(self, resource: Resource, category: str, side: Side) -> Touch:
        """Give the touch of values that stand inside a column's text."""
        return Touch(
            resource,
            side.field_in,
            category,
            self._detector.sensitivity(category),
            side.used,
            Form.CLEAR,
            Certainty.LIKELY,
            KnownBy.VALUE,
        )


class _Reading:
    """One sheet being read: collects identities by row."""

    def __init__(
        self, detector: Detector, pseudonymiser: Pseudonymiser, sheet: Sheet, side: Side
    ) -> None:
        self._detector = detector
        self._pseudonymiser = pseudonymiser
        self._sheet = sheet
        self._side = side
        self._by_row: dict[int, dict[_Identity, Certainty]] = {}
        self._distinct: dict[str, list[object]] = {}

    def verdicts(self) -> list[tuple[Column, Verdict | None]]:
        """Give the verdict on every column; bare names are tried again in a person's record."""
        first: list[tuple[Column, Verdict | None]] = []
        persons: set[str] = set()
        for column in self._sheet.filled():
            distinct = list(dict.fromkeys(column.values))
            self._distinct[column.path] = distinct
            verdict = self._field(column, distinct, column.parent)
            if verdict is not None and verdict.category in _SAY_WHO:
                persons.add(column.group)
            first.append((column, verdict))
        return [
            (column, self._beside(column))
            if verdict is None and column.name and column.group in persons
            else (column, verdict)
            for column, verdict in first
        ]

    def _beside(self, column: Column) -> Verdict | None:
        """Give the verdict on a bare name beside a person's number: likely, never sure."""
        if is_no_person(column.parent):
            return None
        verdict = self._field(column, self._distinct[column.path], "person")
        if verdict is None or subject_kind(verdict.category) is not None:
            return None  # the record's own number as well as the person's: it must link nobody
        if verdict.certainty is not Certainty.SURE:
            return verdict
        return structs.replace(verdict, confidence=_BESIDE, certainty=Certainty.LIKELY)

    def _field(self, column: Column, distinct: list[object], parent: str) -> Verdict | None:
        """Give the verdict on a column; where the first values say nothing, later long ones may."""
        samples = [as_text(value) for value in distinct[:SAMPLES]]
        verdict = self._detector.field(column.name, parent, samples)
        if verdict is None and len(distinct) > SAMPLES:
            later = _long_ones(distinct[SAMPLES:])
            if later:
                verdict = self._detector.field(column.name, parent, later)
        return verdict

    def column(self, column: Column, verdict: Verdict | None) -> list[str]:
        """Collect the subjects of a column; give the categories found inside its text besides."""
        category = verdict.category if verdict is not None else ""
        if verdict is not None and subject_kind(category) is not None:
            return self._identifiers(column, verdict)
        distinct = self._distinct[column.path]
        texts = [v for v in distinct if isinstance(v, str) and len(v) >= _SHORTEST]
        if not texts or (len(texts) > FEW and WORTH_A_LOOK.search("\n".join(texts)) is None):
            return []
        found: dict[object, tuple[_Identity, ...]] = {}
        categories: dict[str, None] = {}
        for text in texts:
            inside = self._inside(text, whole=verdict is not None or not column.name)
            if inside:
                found[text] = self._pseudonyms(inside)
                categories.update(dict.fromkeys(value.category for value in inside))
        self._apart(found, Certainty.LIKELY)
        return [c for c in categories if c != category]

    def _identifiers(self, column: Column, verdict: Verdict) -> list[str]:
        """Collect the subjects of a column of identifiers, row by row."""
        category = verdict.category
        kind = subject_kind(category)
        wanted: set[SubjectKind | None] = {kind}
        if kind is SubjectKind.EMAIL:
            wanted.add(SubjectKind.PHONE)
        also: list[str] = []
        distinct = self._distinct[column.path]
        if category in _WIDER:
            alone = self._detector.field("", "", [as_text(v) for v in distinct[:SAMPLES]])
            if alone is not None and subject_kind(alone.category) is not None:
                wanted.add(subject_kind(alone.category))
                also.append(alone.category)
        wanted -= self._side.without
        only = kind if wanted == {kind} else None
        found: dict[object, tuple[_Identity, ...]] = {}
        inside_text: dict[object, tuple[_Identity, ...]] = {}
        subject = self._pseudonymiser.subject
        for value in distinct:
            text = value if isinstance(value, str) else as_text(value)
            if only is not None:
                form = canonical(only, text)
                if form is not None:
                    found[value] = ((only, subject(only, form)),)
                    continue
            else:
                forms = identities(category, text)
                if forms:
                    found[value] = tuple((k, subject(k, f)) for k, f in forms if k in wanted)
                    continue
            if len(text) >= _SHORTEST:
                inside = self._inside(text, whole=True)
                if inside:
                    inside_text[value] = self._pseudonyms(inside)
                    also.extend(v.category for v in inside)
        if category in OTHER_PERSONS:
            self._apart(found, verdict.certainty)
        else:
            self._collect(column, found, verdict.certainty)
        self._apart(inside_text, verdict.certainty)
        return [c for c in dict.fromkeys(also) if c != category]

    def _inside(self, text: str, *, whole: bool) -> tuple[FoundValue, ...]:
        """Give the values inside a text. One that is the whole text counts only if `whole` says so."""
        if WORTH_A_LOOK.search(text) is None or (not whole and _TOKEN.fullmatch(text) is not None):
            return ()
        found = self._detector.values_in_text(text)
        if not whole and len(found) == 1 and len(found[0].text) >= len(text.strip()):
            return ()
        return found

    def _pseudonyms(self, found: Iterable[FoundValue]) -> tuple[_Identity, ...]:
        subject = self._pseudonymiser.subject
        return tuple(
            (kind, subject(kind, form))
            for value in found
            for kind, form in identities(value.category, value.text)
            if kind not in self._side.without
        )

    def _collect(
        self, column: Column, found: dict[object, tuple[_Identity, ...]], certainty: Certainty
    ) -> None:
        """Put the identities of a column's values into their rows."""
        by_row = self._by_row
        for value, row in zip(column.values, column.rows, strict=True):
            identified = found.get(value)
            if not identified:
                continue
            in_row = by_row.get(row)
            if in_row is None:
                in_row = by_row[row] = {}
            for identity in identified:
                if in_row.get(identity) is not Certainty.SURE:
                    in_row[identity] = certainty

    def _apart(self, found: dict[object, tuple[_Identity, ...]], certainty: Certainty) -> None:
        """Put identities into rows of their own: of other persons, or of nobody knows whom.

        A number in a remark or a called party's must not be linked to the record's customer.
        """
        for identified in found.values():
            for identity in identified:
                self._by_row[self._sheet.row()] = {identity: certainty}

    def subjects(self) -> tuple[tuple[SubjectRef, ...], int, bool]:
        """Give the references by row, the number of people, and whether references were left out."""
        refs: list[SubjectRef] = []
        seen: set[frozenset[_Identity]] = set()
        together: set[_Identity] = set()
        epoch = self._pseudonymiser.epoch
        seen_as = self._side.seen_as
        for row in sorted(self._by_row):
            identified = self._by_row[row]
            key = frozenset(identified)
            if key in seen:
                continue
            seen.add(key)
            if len(key) > 1:
                together |= key
            if len(refs) < MOST_REFS:
                refs.extend(
                    SubjectRef(kind, pseudonym, epoch, seen_as, certainty, row)
                    for (kind, pseudonym), certainty in identified.items()
                )
        capped = len(refs) >= MOST_REFS
        again = sum(1 for key in seen if len(key) == 1 and not key.isdisjoint(together))
        return tuple(refs[:MOST_REFS]), len(seen) - again, capped


def as_text(value: object) -> str:
    """Give a value's text as an analyst would type it: a whole float without its point."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 2.0**53:
        return str(int(value))
    return str(value)


def _long_ones(values: list[object]) -> list[str]:
    """Give the first values that are long enough to be an identifier, at most as many as samples."""
    found: list[str] = []
    for value in values:
        long = len(value) > 10 if isinstance(value, str) else value >= _LONG_NUMBER  # type: ignore[operator]
        if long:
            found.append(as_text(value))
            if len(found) == SAMPLES:
                break
    return found


def _touch(resource: Resource, verdict: Verdict, side: Side) -> Touch:
    """Give the touch of a column with a verdict; masked values are not disclosed."""
    masked = verdict.form is Form.MASKED and side.used is Use.DISCLOSED
    return Touch(
        resource,
        side.field_in,
        verdict.category,
        verdict.sensitivity,
        Use.MASKED if masked else side.used,
        verdict.form,
        verdict.certainty,
        verdict.known_by,
    )
