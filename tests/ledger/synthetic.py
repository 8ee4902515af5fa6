"""Synthetic access records for tests: no value of anybody, the same from the same numbers."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec

from access import (
    AccessRecord,
    Action,
    Boot,
    Certainty,
    CountIs,
    Decision,
    Declared,
    DeclaredBy,
    FieldIn,
    Form,
    IdentitySource,
    KnownBy,
    Operator,
    Outcome,
    Place,
    Principal,
    PrincipalKind,
    Protocol,
    Purpose,
    Reading,
    Resource,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Touch,
    Trust,
    Use,
    to_bytes,
)
from ledger.journal import Durability, Journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

JULY = 1_782_864_000_000_000
"""2026-07-01T00:00:00Z in µs, by `date -ud 2026-07-01 +%s`."""


def pseudonym(kind: SubjectKind, canonical: str) -> bytes:
    """Stand in for the keyed pseudonymiser, which the ledger gets as a function."""
    return blake2b(f"{kind}\0{canonical}".encode(), digest_size=16).digest()


def identify(text: str) -> list[tuple[SubjectKind, str]]:
    """Stand in for the detector's kinds and canonical forms: by the first letter, or digits."""
    kinds = {"C": SubjectKind.CUSTOMER, "A": SubjectKind.ACCOUNT, "D": SubjectKind.ID_DOCUMENT}
    plain = text.replace(" ", "").replace("-", "").removeprefix("+86")
    if plain[:1] in kinds:
        return [(kinds[plain[0]], plain)]
    return [(SubjectKind.PHONE, plain)] if plain.isdigit() and len(plain) == 11 else []


def subject(
    kind: SubjectKind, canonical: str, seen_as: SeenAs = SeenAs.RETURNED, row: int = 0
) -> SubjectRef:
    """Make a ref to a data subject."""
    return SubjectRef(kind, pseudonym(kind, canonical), 1, seen_as, Certainty.SURE, row)


def subject_id(kind: SubjectKind, canonical: str) -> UUID:
    """Give the id under which a data subject is seen in the views."""
    return UUID(bytes=pseudonym(kind, canonical))


def touch(path: str = "public.subscriber.msisdn", category: str = "mobile_number") -> Touch:
    """Make a touch of a column."""
    return Touch(
        Resource("crm", path),
        FieldIn.RESULT,
        category,
        3,
        Use.DISCLOSED,
        Form.CLEAR,
        Certainty.SURE,
        KnownBy.RESULT_COLUMN,
    )


def record(number: int, seen_at: int = JULY, **changes: Any) -> AccessRecord:
    """Make the record of an access, its id made from its time and number."""
    access_id = (seen_at // 1000).to_bytes(6, "big") + number.to_bytes(10, "big")
    made = AccessRecord(
        access_id=access_id,
        seen_at=seen_at + number,
        duration=1500,
        system="crm",
        server="10.0.0.5:5432",
        protocol=Protocol.POSTGRESQL,
        principal=Principal(
            "svc_crm", PrincipalKind.SERVICE, IdentitySource.DATABASE_USER, Trust.VERIFIED
        ),
        operator=Operator("E1001", IdentitySource.SESSION_VARIABLE, Trust.CLAIMED),
        place=Place("10.3.2.9", (), "call-centre"),
        purpose=Purpose(Declared("billing-inquiry", DeclaredBy.SESSION_VARIABLE)),
        operation="SELECT msisdn FROM subscriber WHERE customer_id = $1",
        operation_id=b"operation-of-crm",
        shape_id=None,
        action=Action.READ,
        touches=(touch(),),
        subjects=(
            subject(SubjectKind.PHONE, f"139{number:08d}", row=1),
            subject(SubjectKind.CUSTOMER, f"C{number}", row=1),
        ),
        subject_count=1,
        subject_count_is=CountIs.EXACT,
        row_count=1,
        bytes_in=80,
        bytes_out=120,
        gaps=(),
        reading=Reading.EXACT,
        decision=Decision.ALLOWED,
        outcome=Outcome.OK,
        error_code=None,
        error_class=None,
        session_id=b"session-of-tests",
        trace_id=None,
        instance="sql-0",
        catalog_version="0123456789ab",
        settings_version="ba9876543210",
    )
    return msgspec.structs.replace(made, **changes)


def boot(slot: str, last_seq: int, at: int = JULY) -> bytes:
    """Give the body of a boot frame."""
    return to_bytes(Boot(at, slot, b"boot-id-of-tests", last_seq, "0.1.0", "0123456789ab", "ba98"))


def open_journal(
    folder: Path, prefix: str = "sql", clock: Callable[[], int] | None = None
) -> Journal:
    """Open a real journal. `clock` decides the month of what is appended; July unless told."""
    now = clock or (lambda: JULY)
    return Journal.open(
        folder,
        prefix,
        durability=Durability.PROCESS,
        segment_bytes=1024 * 1024,
        deadline_s=10,
        boot=lambda slot, last_seq: boot(slot, last_seq, now()),
        clock=now,
    )
