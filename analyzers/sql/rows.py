"""Counts the data subjects in rows that go by, and keeps their pseudonyms until they are taken.

Shared by results and COPY. Of a row only the fields that may identify somebody are read.
"""

from collections import deque
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from access import (
    PART_SUBJECTS,
    Certainty,
    CountIs,
    Gap,
    GapPlace,
    GapReason,
    SeenAs,
    SubjectKind,
    SubjectRef,
)
from analyzers.detection import OTHER_PERSONS, Pseudonymiser, identities
from analyzers.sql.decoding import Undecodable, text_of

DISTINCT_LIMIT = 100_000
"""Different rows that are told apart: 8 MB of hashes. Beyond, the count is *at least*."""
_Subject = tuple[SubjectKind, bytes]
_SELF_PROVING = "account_id"
"""A category whose values stand for every kind that their own form proves."""


class Watched(Struct, frozen=True):
    """A field of each row that may identify somebody.

    `category` is "" where only the value itself can tell: it then counts if its form proves one of
    `kinds`.
    """

    at: int
    category: str
    certainty: Certainty
    type_oid: int = 0
    binary: bool = False
    other: bool = False
    """It names another person than the row's own."""


class SubjectRows:
    """Reads rows and collects their subjects.

    The same set of subjects in a later row is neither counted nor kept again: a thousand calls of
    one number are one person. Subjects of categories that hold other people's identifiers (called
    parties, contacts) share no row with the rest and count for themselves. `told` says that every
    identifying field of a row is among the watched ones, `personal` that rows hold personal
    information at all.
    """

    def __init__(
        self,
        watched: Sequence[Watched],
        kinds: Collection[SubjectKind],
        seen_as: SeenAs,
        pseudonymiser: Pseudonymiser,
        *,
        told: bool,
        personal: bool,
    ) -> None:
        self.row_count = 0
        self.subject_count = 0
        self.unread = 0
        self.proven: set[SubjectKind] = set()
        """Kinds that values of fields without a category proved to be of."""
        self._watched = tuple(watched)
        self._kinds = kinds
        self._seen_as = seen_as
        self._pseudonymiser = pseudonymiser
        self._told = told
        self._personal = personal
        self._distinct: set[int] = set()
        self._waiting: deque[SubjectRef] = deque()

    @property
    def watches(self) -> bool:
        """Whether any field of a row is looked at."""
        return bool(self._watched)

    @property
    def count_is(self) -> CountIs:
        """What `subject_count` is worth."""
        if not self.row_count:
            return CountIs.EXACT
        if self._personal and not (self._watched and (self._told or self.subject_count)):
            return CountIs.UNKNOWN
        if not self._told or self.unread:
            return CountIs.AT_LEAST
        return CountIs.EXACT if len(self._distinct) < DISTINCT_LIMIT else CountIs.AT_LEAST

    @property
    def waiting(self) -> int:
        """How many pseudonyms have not been taken."""
        return len(self._waiting)

    def row(self, fields: Sequence[bytes | None]) -> None:
        """Read one row."""
        self.row_count += 1
        found: dict[_Subject, Certainty] = {}
        others: dict[_Subject, Certainty] = {}
        for watched in self._watched:
            value = fields[watched.at] if watched.at < len(fields) else None
            if value is None or not value:
                continue
            try:
                text = text_of(watched.type_oid, value, binary=watched.binary)
            except Undecodable:
                self.unread += 1
                continue
            apart = watched.other or watched.category in OTHER_PERSONS
            belongs = others if apart else found
            for kind, form in self._identities(watched.category, text):
                subject = (kind, self._pseudonymiser.subject(kind, form))
                belongs.setdefault(subject, watched.certainty)
                if not watched.category:
                    self.proven.add(kind)
        if found:
            self._keep(found, self.row_count)
        for subject, certainty in others.items():
            self._keep({subject: certainty}, 0)

    def take(self) -> tuple[SubjectRef, ...]:
        """Give the next pseudonyms, at most `PART_SUBJECTS`; empty when all were taken."""
        waiting = self._waiting
        count = min(len(waiting), PART_SUBJECTS)
        return tuple(waiting.popleft() for _ in range(count))

    def gaps(self) -> tuple[Gap, ...]:
        """Give the gap of the values that could not be read."""
        if not self.unread:
            return ()
        return (Gap(GapReason.UNPARSED, GapPlace.RESULT, self.unread),)

    def _identities(self, category: str, text: str) -> Iterable[tuple[SubjectKind, str]]:
        if category:
            return identities(category, text)
        return [pair for pair in identities(_SELF_PROVING, text) if pair[0] in self._kinds]

    def _keep(self, found: dict[_Subject, Certainty], row: int) -> None:
        if len(self._distinct) < DISTINCT_LIMIT:
            key = hash(frozenset(found))
            if key in self._distinct:
                return
            self._distinct.add(key)
            self.subject_count += 1
        epoch = self._pseudonymiser.epoch
        for (kind, pseudonym), certainty in found.items():
            self._waiting.append(SubjectRef(kind, pseudonym, epoch, self._seen_as, certainty, row))
