"""What machines say of fields, put beside what people decided: proposals, and contradictions.

A machine never changes what a person wrote. It adds proposals, renews its own, and marks a decision
`disputed` where samples contradict it.
"""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec
from msgspec import Struct

from access import Form
from analyzers.catalog.decisions import State, operation_key, path_key
from analyzers.catalog.system_file import Entry, Key, SystemFile

DISPUTE_SAMPLES = 64
"""From so many samples on they may contradict a person: of values of which 98 % fit fewer than 39 of
64 fit by accident less than once in 10^20."""
DISPUTE_SHARE = 0.6
"""Less than this share of the samples fits a decision that is disputed."""
PASSES_ANYWAY = 0.95
"""The share of samples that pass the check of a category, by which `none` is disputed: values that
pass by accident are one in ten at most (docs/reference/catalog.md)."""


class Proposal(Struct, frozen=True):
    """What a machine says of one field, and what it went by. Counts and names, never a value."""

    key: Key
    category: str
    confidence: float
    seen: str
    form: Form | None = None
    exchanges: int = 0


class Sampled(Struct, frozen=True):
    """How many samples of a field there were, and how many pass as which category."""

    samples: int
    passes: Mapping[str, int]


class Known:
    """Finds the entry of a field however its schema, case or route variables are written."""

    def __init__(self, entries: Mapping[Key, Entry]) -> None:
        self._exact = {_same(key): key for key in entries}
        tails: dict[str, list[Key]] = {}
        for key in entries:
            if not key.operation and key.path.count(".") >= 2:
                tails.setdefault(key.path.partition(".")[2].casefold(), []).append(key)
        self._tails = tails

    def key_of(self, key: Key) -> Key | None:
        """Give the key under which the field stands already."""
        found = self._exact.get(_same(key))
        if found is not None or key.operation:
            return found
        if key.path.count(".") >= 2:
            return self._exact.get(("", key.path.partition(".")[2].casefold()))
        same = self._tails.get(key.path.casefold(), ())
        return same[0] if len(same) == 1 else None


def _same(key: Key) -> tuple[str, str]:
    if not key.operation:
        return "", key.path.casefold()
    return operation_key(key.operation), path_key(key.path)


def merged(file: SystemFile, proposals: Iterable[Proposal], at: str) -> dict[Key, Entry]:
    """Give the entries that change when machines have said this; what people decided does not.

    A proposal keeps its date as long as its category stays, so that it can grow old.
    """
    known = Known(file.entries)
    changes: dict[Key, Entry] = {}
    for proposal in proposals:
        key = known.key_of(proposal.key) or proposal.key
        before = file.entries.get(key)
        if before is not None and before.state is not State.PROPOSED:
            if proposal.exchanges > before.exchanges:
                changes[key] = msgspec.structs.replace(before, exchanges=proposal.exchanges)
            continue
        entry = Entry(
            proposal.category,
            State.PROPOSED,
            proposal.form,
            round(proposal.confidence, 2),
            proposal.seen,
            max(proposal.exchanges, before.exchanges if before else 0),
            at=at,
        )
        if before is not None:
            same = before.category == entry.category
            entry = msgspec.structs.replace(entry, at=before.at if same else at, note=before.note)
        if entry != before:
            changes[key] = entry
    return changes


def contradicted(entry: Entry, sampled: Sampled, fitting: Iterable[str]) -> str:
    """Say what of the samples contradicts a person's decision; "" where nothing does.

    `fitting` are the categories as which a value of the decided one may pass; none where its values
    have no form of their own, so that nothing can contradict it.
    """
    if entry.state not in (State.CONFIRMED, State.OVERRIDDEN):
        return ""
    if sampled.samples < DISPUTE_SAMPLES or entry.form is Form.HASHED:
        return ""
    if entry.category is None:
        category, passed = max(sampled.passes.items(), key=lambda pair: pair[1], default=("", 0))
        return (
            f"{category} {passed}/{sampled.samples}"
            if passed >= PASSES_ANYWAY * sampled.samples
            else ""
        )
    forms = tuple(fitting)
    if not forms:
        return ""
    fits = max(sampled.passes.get(form, 0) for form in forms)
    if fits >= DISPUTE_SHARE * sampled.samples:
        return ""
    return f"{entry.category} {fits}/{sampled.samples}"


def disputed(entry: Entry, against: str) -> Entry:
    """Give a decision that samples have contradicted; who decided stays named."""
    return msgspec.structs.replace(entry, state=State.DISPUTED, against=against)


def open_keys(file: SystemFile, day: date) -> tuple[Key, ...]:
    """Give the fields that wait for a person: proposed, disputed, or decided until a day gone by."""
    return tuple(
        key
        for key, entry in file.entries.items()
        if entry.state in (State.PROPOSED, State.DISPUTED) or not entry.holds_on(day)
    )
