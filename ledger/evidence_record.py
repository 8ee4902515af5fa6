"""The record of a package that was given away: an access of action *provide*, as any other.

So whoever asks who saw a person's data is told that it was given to an authority, and the rules judge
this provision as they judge every one.
"""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec import Struct, structs

from access import (
    PART_SUBJECTS,
    AccessRecord,
    Action,
    Certainty,
    CountIs,
    Decision,
    Declared,
    DeclaredBy,
    FieldIn,
    Final,
    Form,
    Frame,
    IdentitySource,
    Intent,
    KnownBy,
    Operator,
    Outcome,
    Part,
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
    Whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

SYSTEM = "whosaw"
OPERATION = "report evidence"


class Given(Struct, frozen=True):
    """What was given away, by whom, to whom. Texts are as they may be recorded."""

    at: int
    account: str
    person: str
    recipient: str
    purpose: str
    case: str
    approval: str
    bytes_out: int
    rows: int
    instance: str
    catalog_version: str
    settings_version: str


def frames(given: Given, categories: Mapping[str, int], subjects: pa.Table) -> tuple[Frame, ...]:
    """Give the frames of the record. `categories` with their sensitivity; `subjects` each once."""
    refs = [
        SubjectRef(
            SubjectKind(row["subject_kind"]),
            UUID(str(row["subject_id"])).bytes,
            row["key_epoch"],
            SeenAs.RETURNED,
            Certainty.SURE,
        )
        for row in subjects.to_pylist()
    ]
    record = _record(given, categories, len(refs))
    if len(refs) <= PART_SUBJECTS:
        return (Whole(structs.replace(record, subjects=tuple(refs))),)
    return (Intent(record), *_parts(record, refs), Final(record))


def _parts(record: AccessRecord, refs: Sequence[SubjectRef]) -> list[Part]:
    starts = range(0, len(refs), PART_SUBJECTS)
    return [
        Part(
            record.access_id,
            number,
            (),
            tuple(refs[start : start + PART_SUBJECTS]),
            (),
            record.row_count or 0,
        )
        for number, start in enumerate(starts, 1)
    ]


def _record(given: Given, categories: Mapping[str, int], people: int) -> AccessRecord:
    source = IdentitySource.UNIX_ACCOUNT

    def declared(text: str) -> Declared:
        return Declared(text, DeclaredBy.ACCOUNT_MAPPING)

    return AccessRecord(
        access_id=(given.at // 1000).to_bytes(6) + os.urandom(10),
        seen_at=given.at,
        duration=0,
        system=SYSTEM,
        server="ledger",
        protocol=Protocol.HTTP1,
        principal=Principal(given.account, PrincipalKind.PERSON, source, Trust.VERIFIED),
        operator=Operator(given.person, source, Trust.VERIFIED),
        place=Place("local"),
        purpose=Purpose(
            declared(given.purpose),
            declared(given.case),
            declared(given.approval),
            declared(given.recipient),
        ),
        operation=OPERATION,
        operation_id=blake2b(f"{SYSTEM}\0{OPERATION}".encode(), digest_size=16).digest(),
        shape_id=None,
        action=Action.PROVIDE,
        touches=tuple(
            Touch(
                Resource(SYSTEM, f"evidence.{category}"),
                FieldIn.RESULT,
                category,
                sensitivity,
                Use.DISCLOSED,
                Form.HASHED,
                Certainty.SURE,
                KnownBy.CATALOG,
            )
            for category, sensitivity in categories.items()
        ),
        subjects=(),
        subject_count=people,
        subject_count_is=CountIs.EXACT,
        row_count=given.rows,
        bytes_in=0,
        bytes_out=given.bytes_out,
        gaps=(),
        reading=Reading.EXACT,
        decision=Decision.ALLOWED,
        outcome=Outcome.OK,
        error_code=None,
        error_class=None,
        session_id=os.urandom(16),
        trace_id=None,
        instance=given.instance,
        catalog_version=given.catalog_version,
        settings_version=given.settings_version,
    )
