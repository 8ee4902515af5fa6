"""What is done with a case: looked at, proposed as evidence, approved by a second person, packed."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from ledger.case_store import CaseEntry
from ledger.safe_sql import Refused


class CaseRefused(Refused):
    """It may not be done, or not by this person. The text says why and what to do."""


class LookAtCase(Struct, frozen=True, tag=True):
    """A request to see what a package of this case would hold."""

    case: str
    purpose: str | None = None


class ProposeEvidence(Struct, frozen=True, tag=True):
    """A request to have a package approved for a recipient; `request` is the number of his request."""

    case: str
    recipient: str
    request: str | None = None
    purpose: str | None = None


class ApproveEvidence(Struct, frozen=True, tag=True):
    """An approval of what was proposed: `content` and `proposal` are what the approver was shown."""

    case: str
    content: str
    proposal: Proposal | None
    purpose: str | None = None


class PackEvidence(Struct, frozen=True, tag=True):
    """A request for the package that was approved."""

    case: str
    purpose: str | None = None


type CaseAct = LookAtCase | ProposeEvidence | ApproveEvidence | PackEvidence


class CaseRequest(Struct, frozen=True):
    """What goes over the socket."""

    act: CaseAct


class Acted(Struct, frozen=True):
    """Who did something and when."""

    at: datetime
    account: str
    uid: int


class Proposal(Struct, frozen=True):
    """What was proposed to be given to whom. `content` is the digest of what it holds."""

    recipient: str
    request: str | None
    content: str
    proposed: Acted
    approved: Acted | None = None


class CaseContent(Struct, frozen=True):
    """What a package of a case holds.

    `counts` are rows by the path of each table; `content` is the digest of all of them; `unread`
    counts accesses that could not be read, `gaps` those of the log in the period.
    """

    case: str
    entries: tuple[CaseEntry, ...]
    counts: dict[str, int]
    people: int
    first_seen: datetime | None
    last_seen: datetime | None
    unread: int
    gaps: int
    content: str
    proposal: Proposal | None = None
    warnings: tuple[str, ...] = ()


class CaseReply(Struct, frozen=True):
    """What a case holds after an act; with `PackEvidence` the package too, as a tar archive."""

    content: CaseContent
    name: str = ""
    package: bytes = b""
    sha256: str = ""
    fingerprint: str = ""
