"""What a machine says of the fields of a source: names, types, comments, references, samples counted.

Samples are seen by `Tally` alone, which keeps counts and a verdict of each field and no value.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from access import KnownBy
from analyzers.catalog import Decision, Entry, Key
from analyzers.catalog.proposals import DISPUTE_SAMPLES, Known, Proposal, Sampled, contradicted
from analyzers.detection import Detector, Verdict
from analyzers.detection.comments import head_of
from analyzers.detection.evidence import CONFIRMS
from analyzers.detection.values import read_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from proxy.introspect.fields import SourceField

MOST_SAMPLES = 200
"""Samples of a column at most: enough to tell a number that passes by accident from one that means
it, and no copy of anybody's table."""
_INHERITED = 0.95
"""What is left of a verdict's confidence in a column that refers to it: the values are the same, but
not every reference says whose they are."""
_CHECKED = frozenset(
    {
        *("mobile_number", "landline_number", "contact_phone", "iot_number", "email"),
        *("id_number", "bank_account", "imsi", "imei", "iccid"),
    }
)
"""Categories whose values always have a form that can be checked: only they can be contradicted, and
only what passes as one of them contradicts `none`."""
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f]+")
_MAY_BE_VALUE = re.compile(r"@|＠|(?:\d\D*){5}")
"""An address of mail, or five digits: a comment whose head holds such is not shown."""


class Told(NamedTuple):
    """What is said of one field, and what it went by."""

    category: str
    confidence: float
    seen: str
    verdict: Verdict | None


class Tally:
    """Counts what samples look like. It sees values and keeps none."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector
        self.sampled: dict[Key, Sampled] = {}
        self.verdicts: dict[Key, Verdict | None] = {}

    def take(self, field: SourceField, values: Sequence[str]) -> None:
        """Count the samples of a field: at most `MOST_SAMPLES`, none of them empty."""
        texts = [value for value in values[:MOST_SAMPLES] if value]
        passes: Counter[str] = Counter()
        for text in texts:
            passes.update(read_value(text).passes)
        self.sampled[field.key] = Sampled(len(texts), dict(passes))
        if texts:
            self.verdicts[field.key] = self._detector.field(
                field.name,
                field.parent.rpartition(".")[2],
                texts,
                siblings=field.siblings,
                ancestors=field.ancestors,
            )


class Findings(NamedTuple):
    """What a look at a source gave.

    `proposals` are for the file; `by_terms` counts fields that a term of the house decides already;
    `disputes` are decisions that samples contradict, with what contradicts them.
    """

    proposals: tuple[Proposal, ...]
    by_terms: int
    disputes: dict[Key, str]


def findings(
    fields: Iterable[SourceField],
    detector: Detector,
    entries: Mapping[Key, Entry],
    tally: Tally | None = None,
) -> Findings:
    """Say what each field holds; `entries` are what stands in the file already."""
    every = tuple(fields)
    known = Known(entries)
    told: dict[Key, Told] = {}
    by_terms = 0
    for field in every:
        verdict = _verdict(field, detector, tally)
        if verdict is None:
            continue
        key = known.key_of(field.key)
        if verdict.known_by is KnownBy.CATALOG and key is None:
            by_terms += 1
        told[field.key] = Told(verdict.category, verdict.confidence, _seen(field, verdict), verdict)
    _inherit(every, told, known, entries)
    proposals = tuple(
        Proposal(
            field.key,
            found.category,
            found.confidence,
            found.seen + _counted(field, found, tally),
            found.verdict.form if found.verdict and _is_special(found.verdict) else None,
        )
        for field in every
        if (found := told.get(field.key)) is not None and not _by_catalogue(found)
    )
    return Findings(proposals, by_terms, _disputes(every, known, entries, tally))


def _verdict(field: SourceField, detector: Detector, tally: Tally | None) -> Verdict | None:
    """Give the surest verdict: of name, type and comment, or of name and samples."""
    candidates: list[Verdict | None] = []
    if field.is_column or field.comment:
        candidates.append(
            detector.column(
                field.parent, field.name, field.type_name, field.comment, siblings=field.siblings
            )
        )
    if not field.is_column:
        candidates.append(
            detector.field(
                field.name, field.parent, (), siblings=field.siblings, ancestors=field.ancestors
            )
        )
    if tally is not None:
        candidates.append(tally.verdicts.get(field.key))
    found = [verdict for verdict in candidates if verdict is not None]
    decided = [verdict for verdict in found if verdict.known_by is KnownBy.CATALOG]
    return max(decided or found, key=lambda verdict: verdict.confidence, default=None)


def _inherit(
    fields: Sequence[SourceField],
    told: dict[Key, Told],
    known: Known,
    entries: Mapping[Key, Entry],
) -> None:
    """Let columns that refer to a classified one hold what it holds, over any number of steps."""
    referring = [field for field in fields if field.references]
    for _ in range(len(referring)):
        changed = False
        for field in referring:
            for target in field.references:
                found = _of_target(target, told, known, entries)
                mine = told.get(field.key)
                if found is None or (mine is not None and mine.confidence >= found[1]):
                    continue
                told[field.key] = Told(*found, f"references {target.path}", None)
                changed = True
        if not changed:
            return


def _of_target(
    target: Key, told: Mapping[Key, Told], known: Known, entries: Mapping[Key, Entry]
) -> tuple[str, float] | None:
    key = known.key_of(target)
    decision: Decision | None = entries[key].decision() if key is not None else None
    if decision is not None and decision.binds:
        return (decision.category, _INHERITED) if decision.category is not None else None
    found = told.get(target)
    return (found.category, round(found.confidence * _INHERITED, 3)) if found else None


def _disputes(
    fields: Iterable[SourceField],
    known: Known,
    entries: Mapping[Key, Entry],
    tally: Tally | None,
) -> dict[Key, str]:
    found: dict[Key, str] = {}
    if tally is None:
        return found
    for field in fields:
        key = known.key_of(field.key)
        sampled = tally.sampled.get(field.key)
        if key is None or sampled is None or sampled.samples < DISPUTE_SAMPLES:
            continue
        entry = entries[key]
        if entry.category is None:
            strict = {name: n for name, n in sampled.passes.items() if name in _CHECKED}
            sampled = msgspec.structs.replace(sampled, passes=strict)
        forms = CONFIRMS.get(entry.category or "", frozenset())
        against = contradicted(entry, sampled, forms if entry.category in _CHECKED else ())
        if against:
            found[key] = against
    return found


def _by_catalogue(found: Told) -> bool:
    return found.verdict is not None and found.verdict.known_by is KnownBy.CATALOG


def _is_special(verdict: Verdict) -> bool:
    return verdict.form.value != "clear"


def _seen(field: SourceField, verdict: Verdict) -> str:
    parts = list(verdict.evidence) or [verdict.known_by.value]
    head = _NOT_SHOWN.sub(" ", head_of(field.comment)).strip()
    if head and _MAY_BE_VALUE.search(head) is None:
        parts = [part for part in parts if part != "comment"]
        parts.append(f"comment {head}")
    return "; ".join(parts)


def _counted(field: SourceField, found: Told, tally: Tally | None) -> str:
    """Say how many samples pass as the category, where its values have a form of their own."""
    sampled = tally.sampled.get(field.key) if tally is not None else None
    if sampled is None or not sampled.samples:
        return ""
    forms = CONFIRMS.get(found.category)
    if forms is None:
        return f"; {sampled.samples} samples"
    passed = max((sampled.passes.get(form, 0) for form in forms), default=0)
    return f"; {passed}/{sampled.samples} samples pass"
