"""What is kept of findings: their tables, what a check tells of them, what a person does with one.

The state of a finding is a row of `registers.finding`, each thing that happened to it one of
`registers.finding_log`. Nothing is stored here (`ledger.finding_store`, `ledger.finding_acts`).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from ledger.safe_sql import Refused

FINDING_TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "finding": (
        ("finding", "VARCHAR"),
        ("rule", "VARCHAR"),
        ("clause", "VARCHAR"),
        ("severity", "VARCHAR"),
        ("proves", "VARCHAR"),
        ("status", "VARCHAR"),
        ("cause", "STRUCT(name VARCHAR, value VARCHAR)[]"),
        ("sentence_en", "VARCHAR"),
        ("sentence_zh", "VARCHAR"),
        ("accesses", "BIGINT"),
        ("first_seen", "TIMESTAMPTZ"),
        ("last_seen", "TIMESTAMPTZ"),
        ("examples", "UUID[]"),
        ("opened_at", "TIMESTAMPTZ"),
        ("judged_at", "TIMESTAMPTZ"),
        ("judged_by", "VARCHAR"),
        ("loads", "STRUCT(register VARCHAR, load_id BIGINT)[]"),
        ("owner", "VARCHAR"),
        ("due_at", "TIMESTAMPTZ"),
        ("expires_at", "TIMESTAMPTZ"),
        ("most", "BIGINT"),
        ("closed_at", "TIMESTAMPTZ"),
        ("closed_by", "VARCHAR"),
        ("reason", "VARCHAR"),
        ("answered", "BIGINT"),
    ),
    "finding_log": (
        ("happened_at", "TIMESTAMPTZ"),
        ("finding", "VARCHAR"),
        ("what", "VARCHAR"),
        ("account", "VARCHAR"),
        ("uid", "BIGINT"),
        ("owner", "VARCHAR"),
        ("due_at", "TIMESTAMPTZ"),
        ("expires_at", "TIMESTAMPTZ"),
        ("most", "BIGINT"),
        ("reason", "VARCHAR"),
    ),
    # How the accesses of a rule's findings are found again: its SELECT and what filled it.
    "finding_rule": (
        ("rule", "VARCHAR"),
        ("accesses_sql", "VARCHAR"),
        ("parameters", "VARCHAR"),
    ),
}
"""The tables in the register file. `judged_by` is a digest of rule and parameters, `loads` the last
load of each register that the rule reads, as it was then; `most` is how many accesses are covered,
`answered` how many were counted when somebody answered for them. New columns stand last: stores of
older releases gain them there."""

KEPT_TABLE = (
    ("question", "VARCHAR"),
    ("day", "BIGINT"),
    ("content", "VARCHAR"),
    ("answer", "BLOB"),
)
"""The register file's table `kept`: what a day gave. `question` is a digest of SELECT and parameters,
`day` counts from 1970-01-01 UTC, `answer` is an Arrow stream."""

FINDING_VIEWS = (
    """CREATE OR REPLACE VIEW findings AS
    SELECT finding, rule, status, opened_at, due_at, closed_at, owner,
           CAST(NULL AS BIGINT) AS load_id, opened_at AS known_since
    FROM registers.finding""",
    """CREATE OR REPLACE VIEW findings_history AS
    SELECT finding, rule, status, opened_at, due_at, closed_at, owner,
           CAST(NULL AS BIGINT) AS load_id, opened_at AS known_since,
           CAST(NULL AS BIGINT) AS gone_load, CAST(NULL AS TIMESTAMPTZ) AS gone_at,
           CAST(NULL AS BOOLEAN) AS corrected
    FROM registers.finding""",
    "CREATE OR REPLACE VIEW finding_state AS SELECT * FROM registers.finding",
    "CREATE OR REPLACE VIEW finding_log AS SELECT * FROM registers.finding_log",
)
"""The register `findings` is what the store holds; analysts see more of it as `finding_state`."""

BY_ITSELF = "whosaw"
"""Who closed or opened a finding that no person did: a check."""


class Status(StrEnum):
    """Where a finding stands. Source: `access.FindingStatus`, and `CLEARED`.

    `CLEARED`: no check finds it any more, and nobody said why.
    """

    OPEN = "open"
    ASSIGNED = "assigned"
    FALSE_ALARM = "false_alarm"
    ACCEPTED = "accepted"
    REMEDIED = "remedied"
    CLEARED = "cleared"

    @property
    def is_open(self) -> bool:
        """Tell whether somebody has to do something."""
        return self in {Status.OPEN, Status.ASSIGNED}

    @property
    def covers(self) -> bool:
        """Tell whether a person answered for what is found."""
        return self in {Status.FALSE_ALARM, Status.ACCEPTED}


class Act(StrEnum):
    """What a person can do with a finding."""

    ASSIGN = "assign"
    FALSE_ALARM = "false_alarm"
    ACCEPT = "accept"
    REMEDIED = "remedied"
    REOPEN = "reopen"


class SeenFinding(Struct, frozen=True):
    """A cause that a rule found. Times are µs since the epoch, 0 for none; examples are UUID texts."""

    finding: str
    cause: tuple[tuple[str, str | None], ...]
    sentence_en: str
    sentence_zh: str
    accesses: int
    first_seen: int
    last_seen: int
    examples: tuple[str, ...]


class JudgedRule(Struct, frozen=True):
    """What came of a rule that was tested, over a period; rules that could not be tested are not told.

    `digest` is of rule and parameters. `registers` are those that it reads. `accesses_sql` gives the
    accesses of all its causes, `access_id` and the cause's columns, filled with `parameters`.
    """

    rule: str
    clause: str
    severity: str
    proves: str
    digest: str
    registers: tuple[str, ...]
    since: datetime
    until: datetime
    accesses_sql: str
    parameters: dict[str, Any]
    found: tuple[SeenFinding, ...]


class Judgement(Struct, frozen=True):
    """What a check found; to be recorded."""

    rules: tuple[JudgedRule, ...]
    purpose: str | None = None
    case: str | None = None


class FindingAct(Struct, frozen=True):
    """What a person does with a finding. Who it is, the ledger is told by the system.

    `expires_at`: until when an acceptance or false alarm covers what is found; `most`: up to how many
    accesses.
    """

    finding: str
    act: Act
    owner: str | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    most: int | None = None
    reason: str = ""
    purpose: str | None = None
    case: str | None = None


class FindingState(Struct, frozen=True):
    """Where a finding stands after a check or an act, and what the last thing was that happened to it.

    `happened`: opened, seen, reopened, covered, cleared, gone, or an `Act`.
    """

    finding: str
    rule: str
    status: Status
    happened: str
    opened_at: datetime
    accesses: int
    owner: str | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    reason: str | None = None


class Recorded(Struct, frozen=True):
    """What a judgement changed: where each finding stands that it found, or no longer found."""

    found: tuple[FindingState, ...]
    gone: tuple[FindingState, ...]


class FindingRefused(Refused):
    """It may not be done with the finding, or not by this person. The text says why and what to do."""
