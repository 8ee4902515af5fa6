"""What is kept of yearly self-inspections: a draft that may be made anew, and the one that was adopted.

The pages are made elsewhere; here they are bytes with a digest. Nothing is stored here
(`ledger.inspection_desk`).
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from ledger.safe_sql import Refused

INSPECTION_LANGUAGES = ("en", "zh")
"""A self-inspection has a page in each."""
MOST_PAGE = 64 * 1024 * 1024
"""The largest page, in bytes: a hundred times what 46 rules with findings make."""


class AskInspection(Struct, frozen=True):
    """A request for what is kept of a year."""

    year: int
    regime: str


class KeepInspection(Struct, frozen=True):
    """Pages to be kept, by language, and the versions they were made with.

    `adopted_by` is the staff number of who adopts them; None: they are a draft. `of_draft` are the
    digests of the draft that is adopted: it has to be the one that is kept.
    """

    year: int
    regime: str
    pages: dict[str, bytes]
    versions: dict[str, str] = {}
    adopted_by: str | None = None
    of_draft: dict[str, str] = {}
    purpose: str | None = None
    case: str | None = None


class InspectionHead(Struct, frozen=True):
    """What is known of pages that are kept. `account` is who kept them, as the system says.

    `digests` are SHA-256 by language, in hexadecimal.
    """

    inspection: str
    year: int
    regime: str
    kept_at: datetime
    account: str
    uid: int
    digests: dict[str, str]
    versions: dict[str, str]
    adopted_by: str | None = None


class Inspection(Struct, frozen=True):
    """A self-inspection with its pages, by language."""

    head: InspectionHead
    pages: dict[str, bytes]


class InspectionRefused(Refused):
    """It may not be kept, or not adopted by this person. The text says why and what to do."""
