"""What an analyser found in an exchange or a statement: the same for both doors."""

from enum import StrEnum

from msgspec import Struct

from access.gap import Gap
from access.resource import Action
from access.subject import CountIs, SubjectRef
from access.touch import Touch


class Reading(StrEnum):
    """How well an access could be read."""

    EXACT = "exact"
    POSSIBLE = "possible"
    """Every field that may have been touched is named; some may not have been."""
    UNREADABLE = "unreadable"


class Shape(Struct, frozen=True, array_like=True):
    """The value-free form of an exchange or statement: journalled once and referred to by `id`.

    `paths` are field paths in order of appearance (`request$.a.b`, `result:public.t.c`), so that a
    better catalogue can label past accesses anew. `id` is 16 bytes, a digest of the rest.
    """

    id: bytes
    system: str
    operation: str
    paths: tuple[str, ...]


class Correction(Struct, frozen=True, array_like=True):
    """Says that a field was taken for nothing while only samples of it were read, and what it is.

    `touch` is what each of those accesses may have touched, its certainty `possible`. `since` and
    `until` are the times of the first and the last of them, µs since the epoch, UTC; `accesses` is how
    many there were. Each of them has the gap `sampled`.
    """

    touch: Touch
    since: int
    until: int
    accesses: int


class Analysis(Struct, frozen=True):
    """Touches, subjects and gaps of one exchange or statement.

    Empty touches and no gap = touches nothing; empty touches and a gap = could not tell.
    `operation` is the route template or the redacted statement. `read_only` is True only where it is
    proven that executing changes nothing. `row_count` is None where rows mean nothing.
    `catalog_version` is that of the catalogue it was made with, "" where its maker does not say.
    `corrections` are of earlier accesses.
    """

    operation: str
    action: Action
    reading: Reading
    read_only: bool = False
    touches: tuple[Touch, ...] = ()
    subjects: tuple[SubjectRef, ...] = ()
    gaps: tuple[Gap, ...] = ()
    subject_count: int = 0
    subject_count_is: CountIs = CountIs.EXACT
    row_count: int | None = None
    shape: Shape | None = None
    catalog_version: str = ""
    corrections: tuple[Correction, ...] = ()
