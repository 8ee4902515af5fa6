"""Whose data a message holds: identifiers of every row, and those inside texts, as pseudonyms.

Only verdicts are sampled; who is in a message is read of every row. After this no value is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from access import Certainty, GapReason, KnownBy, SubjectKind, SubjectRef
from analyzers.detection import (
    OTHER_PERSONS,
    Detector,
    FoundValue,
    Pseudonymiser,
    Verdict,
    canonical,
    identities,
    subject_kind,
)
from analyzers.detection.text import is_searched_whole
from analyzers.detection.values import read_value
from analyzers.http.classify import as_text
from analyzers.http.look import LONG_NUMBER, may_identify
from analyzers.http.walk import FEW

if TYPE_CHECKING:
    from analyzers.http.memory import Side
    from analyzers.http.walk import Column, Walk

MOST_REFS = 1 << 18
"""References to subjects of one message, a security limit: 8 MiB of bare numbers hold more."""

_SHORTEST = 6
"""Characters of the shortest value worth a look: the shortest mail address, `a@b.cn`."""
_PLAIN = 10
"""Characters of the longest customer number that is nothing else: a telephone number has one more."""
_TOKEN = re.compile(r"[0-9A-Za-z_.+\-]*")
"""One word without blanks: the verdict on the path has spoken on it as a whole."""
_WIDER = frozenset({"account_id", "customer_id", "broadband_account"})
"""Categories whose values may be an identifier of another kind: an account named after a phone."""

type _Identity = tuple[SubjectKind, bytes]


def _wider(distinct: Sequence[object]) -> list[str]:
    """Give the customer numbers or accounts that may be identifiers of another kind, too."""
    return [text for text in map(as_text, distinct) if "@" in text or len(text) > _PLAIN]


def _readable(value: object) -> str:
    """Give a text, or a number so long that it may be a telephone number; "" for any other value."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and value >= LONG_NUMBER:
        return as_text(value)
    return ""


_PROVEN = frozenset(
    {"id_number", "mobile_number", "imsi", "iccid", "imei", "bank_account", "email"}
)
"""Categories that a value proves by its form: a path that is one by its values alone holds it in those
that do, and nothing in the others."""


def _proven(
    category: str, values: Sequence[object], rows: Sequence[int]
) -> tuple[list[object], list[int], list[str]]:
    """Give the values that prove a category, their rows, and the texts of the others."""
    proves = {v: category in read_value(as_text(v)).passes for v in dict.fromkeys(values)}
    kept = [(value, row) for value, row in zip(values, rows, strict=True) if proves[value]]
    rest = [as_text(value) for value, proven in proves.items() if not proven]
    return [value for value, _ in kept], [row for _, row in kept], rest


class SubjectReading:
    """One message being read for subjects: collects identities by row."""

    def __init__(
        self, detector: Detector, pseudonymiser: Pseudonymiser, walk: Walk, side: Side
    ) -> None:
        self._detector = detector
        self._pseudonymiser = pseudonymiser
        self._walk = walk
        self._side = side
        self._by_row: dict[int, dict[_Identity, Certainty]] = {}

    def texts(self, column: Column, verdict: Verdict | None) -> list[str]:
        """Collect the subjects inside texts and long numbers; give the categories found there."""
        field, values, *_ = column
        category = verdict.category if verdict is not None else ""
        texts = {v: t for v in dict.fromkeys(values) if len(t := _readable(v)) >= _SHORTEST}
        if not texts or (len(texts) > FEW and not may_identify("\n".join(texts.values()))):
            return []
        found: dict[object, tuple[_Identity, ...]] = {}
        categories: dict[str, None] = {}
        for value, text in texts.items():
            inside = self._inside(text, whole=verdict is not None or not field.node.name)
            if inside:
                found[value] = self._pseudonyms(inside)
                categories.update(dict.fromkeys(value.category for value in inside))
        self._apart(found, Certainty.LIKELY)
        return [c for c in categories if c != category]

    def identifiers(self, column: Column, verdict: Verdict) -> list[str]:
        """Collect the subjects of a column of identifiers, row by row."""
        category = verdict.category
        kind = subject_kind(category)
        wanted: set[SubjectKind | None] = {kind}
        if kind is SubjectKind.EMAIL:
            wanted.add(SubjectKind.PHONE)
        also: list[str] = []
        _, values, rows, _, _ = column
        rest: list[str] = []
        if verdict.known_by is KnownBy.VALUE and category in _PROVEN:
            values, rows, rest = _proven(category, values, rows)
        distinct = list(dict.fromkeys(values))
        if category in _WIDER:
            for alone in self._alone(_wider(distinct)):
                wanted.add(subject_kind(alone))
                also.append(alone)
        wanted -= self._side.without
        apart = verdict.other or category in OTHER_PERSONS
        if wanted == {kind} and kind is not None and not apart:
            odd = self._of_one_kind(kind, values, rows, verdict.certainty)
        else:
            found, odd = self._of_kinds(category, wanted, distinct)
            if apart:
                self._apart(found, verdict.certainty)
            else:
                self._collect(values, rows, found, verdict.certainty)
        inside_text: dict[object, tuple[_Identity, ...]] = {}
        for text in (*odd, *rest):
            inside = self._inside(text, whole=True) if len(text) >= _SHORTEST else ()
            if inside:
                inside_text[text] = self._pseudonyms(inside)
                also.extend(v.category for v in inside)
        self._apart(inside_text, verdict.certainty)
        return [c for c in dict.fromkeys(also) if c != category]

    def _alone(self, texts: Sequence[str]) -> list[str]:
        """Give the categories of data subjects that texts have without a name, one by one."""
        found: dict[str, None] = {}
        for text in texts:
            if not self._detector.fits(None, "", text):
                verdict = self._detector.field("", "", (text,))
                if verdict is not None and subject_kind(verdict.category) is not None:
                    found[verdict.category] = None
        return list(found)

    def _of_one_kind(
        self,
        kind: SubjectKind,
        values: Sequence[object],
        rows: Sequence[int],
        certainty: Certainty,
    ) -> list[str]:
        """Put the identities of values of one kind into their rows; give the texts that are none."""
        by_row = self._by_row
        subject = self._pseudonymiser.subject
        known: dict[object, _Identity | None] = {}
        odd: list[str] = []
        for value, row in zip(values, rows, strict=True):
            if value in known:
                identity = known[value]
            else:
                text = value if type(value) is str else as_text(value)
                form = canonical(kind, text)
                identity = known[value] = None if form is None else (kind, subject(kind, form))
                if identity is None:
                    odd.append(text)
            if identity is None:
                continue
            in_row = by_row.get(row)
            if in_row is None:
                by_row[row] = {identity: certainty}
            elif in_row.get(identity) is not Certainty.SURE:
                in_row[identity] = certainty
        return odd

    def _of_kinds(
        self, category: str, wanted: set[SubjectKind | None], distinct: Sequence[object]
    ) -> tuple[dict[object, tuple[_Identity, ...]], list[str]]:
        """Give the identities of values of several kinds, and the texts that have none."""
        subject = self._pseudonymiser.subject
        found: dict[object, tuple[_Identity, ...]] = {}
        odd: list[str] = []
        for value in distinct:
            text = value if isinstance(value, str) else as_text(value)
            forms = identities(category, text)
            if forms:
                found[value] = tuple((k, subject(k, f)) for k, f in forms if k in wanted)
            else:
                odd.append(text)
        return found, odd

    def _inside(self, text: str, *, whole: bool) -> tuple[FoundValue, ...]:
        """Give the values inside a text. One that is the whole text counts only if `whole` says so."""
        if not may_identify(text) or (not whole and _TOKEN.fullmatch(text) is not None):
            return ()
        found = self._detector.values_in_text(text)
        if not is_searched_whole(text):
            self._walk.gaps[GapReason.TRUNCATED] += 1
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
        self,
        values: Sequence[object],
        rows: Sequence[int],
        found: Mapping[object, tuple[_Identity, ...]],
        certainty: Certainty,
    ) -> None:
        """Put the identities of a column's values into their rows."""
        by_row = self._by_row
        for value, row in zip(values, rows, strict=True):
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
                self._by_row[self._walk.row()] = {identity: certainty}

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
