"""What a rule says about accesses."""

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How grave a finding is, as the rule's header says."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Proves(StrEnum):
    """What a row of a rule's answer is worth."""

    DISPROVES = "disproves"
    """A breach on the face of the log."""
    INDICATES = "indicates"
    """A human has to look."""
    ANSWERS = "answers"
    """A question, not a test."""


class FindingStatus(StrEnum):
    """Where a finding stands."""

    OPEN = "open"
    ASSIGNED = "assigned"
    FALSE_ALARM = "false_alarm"
    ACCEPTED = "accepted"
    REMEDIED = "remedied"


class Finding(Struct, frozen=True):
    """One cause that a rule found, with its accesses counted under it.

    `id` is stable over runs: a digest of rule and cause. `cause` holds the values of the rule's
    `group_by`, in its order. `examples` are up to five access ids (UUID text), oldest first.
    `first_seen` and `last_seen` are µs since the epoch, UTC.
    """

    id: str
    rule: str
    clause: str
    severity: Severity
    proves: Proves
    cause: tuple[tuple[str, str | None], ...]
    sentence_en: str
    sentence_zh: str
    accesses: int
    first_seen: int
    last_seen: int
    examples: tuple[str, ...]
    owner: str | None = None
    status: FindingStatus = FindingStatus.OPEN
