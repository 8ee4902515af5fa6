"""What a journal frame can hold. One frame is one append; nothing is ever updated.

The release rule (DESIGN §3): an ordinary access is one `Whole`; a write, an unknown or a stream is
an `Intent`, `Part`s and a `Final`.
"""

from enum import StrEnum

from msgspec import Struct

from access.analysis import Shape
from access.gap import Gap
from access.record import AccessRecord
from access.subject import SubjectRef
from access.touch import Touch

PART_SUBJECTS = 4096
"""The most pseudonyms in one frame: 64 KiB of them, so that a frame stays well under a segment."""


class Boot(Struct, frozen=True, array_like=True, tag="boot"):
    """A writer opened the log of `slot`. `last_seq` is the last number before it, 0 for none."""

    at: int
    slot: str
    boot_id: bytes
    last_seq: int
    version: str
    catalog_version: str
    settings_version: str


class ShapeSeen(Struct, frozen=True, array_like=True, tag="shape"):
    """A shape, before the first record that refers to it (once per boot at least)."""

    shape: Shape


class Whole(Struct, frozen=True, array_like=True, tag="whole"):
    """A whole access in one frame, written before the answer was released."""

    record: AccessRecord


class Intent(Struct, frozen=True, array_like=True, tag="intent"):
    """An access about to be executed: outcome unknown, what is known so far."""

    record: AccessRecord


class Part(Struct, frozen=True, array_like=True, tag="part"):
    """More of an access, written before the bytes it describes were released.

    `number` counts from 1. `subjects` are at most `PART_SUBJECTS`. `row_count` is the rows so far.
    """

    access_id: bytes
    number: int
    touches: tuple[Touch, ...]
    subjects: tuple[SubjectRef, ...]
    gaps: tuple[Gap, ...]
    row_count: int


class Final(Struct, frozen=True, array_like=True, tag="final"):
    """The end of an access that began with an `Intent`.

    Touches, subjects and gaps of its parts are not repeated; those of the intent are.
    """

    record: AccessRecord


class LogGapReason(StrEnum):
    """Why accesses went unrecorded, or were refused."""

    DISK_FULL = "disk_full"
    IO_ERROR = "io_error"
    HUNG = "hung"
    BYPASS = "bypass"
    CRASH = "crash"
    """The gap was open when the proxy died; its end is the next boot."""


class LogFailurePolicy(StrEnum):
    """What a system wants done when its log cannot be written."""

    REFUSE = "refuse"
    PASS = "pass"  # noqa: S105 - a policy, not a password


class LogGap(Struct, frozen=True, array_like=True, tag="log_gap"):
    """A time in which the log could not be written: µs since the epoch, UTC.

    `passed` accesses went through unrecorded, `refused` ones were refused; -1 = not known.
    """

    started_at: int
    ended_at: int
    slot: str
    systems: tuple[str, ...]
    reason: LogGapReason
    policy: LogFailurePolicy
    passed: int
    refused: int
    person: str | None = None
    explanation: str | None = None


class Counted(Struct, frozen=True, array_like=True, tag="counted"):
    """Accesses that touched nothing, counted per operation and minute (`record = "touching"`)."""

    minute: int
    system: str
    operation: str
    accesses: int
    bytes_out: int


class Question(Struct, frozen=True, array_like=True, tag="question"):
    """Somebody asked the log something.

    `asked` is the redacted SQL, with the name of a named question before it.
    """

    at: int
    question_id: bytes
    account: str
    uid: int
    purpose: str | None
    case: str | None
    asked: str
    subjects: tuple[SubjectRef, ...]
    rows: int
    outcome: str


class RegisterLoaded(Struct, frozen=True, array_like=True, tag="register_loaded"):
    """A register was loaded. `sha256` is that of the source; `valid_through` an ISO date."""

    at: int
    register: str
    account: str
    uid: int
    rows: int
    sha256: bytes
    valid_through: str | None


Frame = (
    Boot | ShapeSeen | Whole | Intent | Part | Final | LogGap | Counted | Question | RegisterLoaded
)
