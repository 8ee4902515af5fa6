"""The access record: one per exchange or statement, journalled once, never changed.

The order of the fields is the format (`access.canonical`): fields are only ever added at the end,
with a default.
"""

from enum import StrEnum

from msgspec import Struct

from access.analysis import Correction, Reading
from access.gap import Gap
from access.place import Place
from access.principal import Operator, Principal
from access.purpose import Purpose
from access.resource import Action, Protocol
from access.subject import CountIs, SubjectRef
from access.touch import Touch


class Decision(StrEnum):
    """What whosaw decided about an access."""

    ALLOWED = "allowed"
    DENIED = "denied"
    SUSPENDED = "suspended"
    """Stopped by an order under Art. 14.2."""
    REFUSED = "refused"
    """Stopped because it could not be recorded."""


class Outcome(StrEnum):
    """What became of an access."""

    OK = "ok"
    FAILED = "failed"
    DENIED = "denied"
    SKIPPED = "skipped"
    """Sent, but the server did not run it (after an error in the same pipeline)."""
    UNKNOWN = "unknown"


class AccessRecord(Struct, frozen=True, array_like=True):
    """Person, time, place, matter: what Art. 13(6) demands of every operation, and no value.

    Times are µs since the epoch, UTC; `duration` is µs. `access_id` is 16 bytes ordered by time.
    `operation_id` is a digest of system and operation, `shape_id` refers to a `Shape` (None: none was
    made). `error_code` is a status code or SQLSTATE (of an access that an order stopped: the order's
    number), `error_class` its first digit or two characters.
    `subjects` holds at most 4,096 refs; more are in `Part` frames, and `subject_count` counts all.
    `corrects` names an earlier access that this record labels anew; `corrections` tell what this access
    showed of earlier ones that were read by samples.
    """

    access_id: bytes
    seen_at: int
    duration: int
    system: str
    server: str
    protocol: Protocol
    principal: Principal
    operator: Operator | None
    place: Place
    purpose: Purpose
    operation: str
    operation_id: bytes
    shape_id: bytes | None
    action: Action
    touches: tuple[Touch, ...]
    subjects: tuple[SubjectRef, ...]
    subject_count: int
    subject_count_is: CountIs
    row_count: int | None
    bytes_in: int
    bytes_out: int
    gaps: tuple[Gap, ...]
    reading: Reading
    decision: Decision
    outcome: Outcome
    error_code: str | None
    error_class: str | None
    session_id: bytes
    trace_id: bytes | None
    instance: str
    catalog_version: str
    settings_version: str
    corrects: bytes | None = None
    corrections: tuple[Correction, ...] = ()
