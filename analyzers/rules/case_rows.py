"""The rows of a case: defaults for what a case leaves out, the views' repeated columns, literals.

A case's row names only the columns that matter. The rest is that of an access nobody objects to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import cast
from uuid import UUID

from analyzers.rules.columns import TABLES
from analyzers.rules.rule import RuleWrong

Row = Mapping[str, object]

_FIRST = datetime(2026, 7, 1, 2, tzinfo=UTC)
"""When the first access of a case was seen, unless it says so; each further one a second later."""

_ROW_KEYS = frozenset({"without", "times", "touches", "subjects"})
DEFAULTS: Mapping[str, Row] = {
    "access": {
        "person": "E1001",
        "person_trust": "verified",
        "account": "li.na",
        "account_kind": "person",
        "client_address": "10.1.2.3",
        "site": "service-hall",
        "system": "crm",
        "server": "10.0.0.5:5432",
        "protocol": "postgresql",
        "operation": "SELECT name, msisdn FROM subscriber WHERE id = ?",
        "operation_id": "operation",
        "purpose": "care",
        "purpose_from": "account_mapping",
        "action": "read",
        "decision": "allowed",
        "outcome": "ok",
        "categories": ["mobile_number"],
        "sensitivity": 3,
        "row_count": 1,
        "subject_count": 1,
        "subject_count_is": "exact",
        "bytes_out": 200,
        "duration_ms": 1.5,
        "reading": "exact",
        "gaps": [],
        "session_id": "session",
        "instance": "postgres-0",
        "catalog_version": "c0",
        "settings_version": "s0",
    },
    "touch": {
        "field": "crm:public.subscriber.msisdn",
        "field_in": "result",
        "category": "mobile_number",
        "category_zh": "手机号码",
        "sensitivity": 3,
        "used": "disclosed",
        "form": "clear",
        "certainty": "sure",
        "known_by": "result_column",
    },
    "subject_access": {
        "subject_id": "somebody",
        "subject_kind": "phone",
        "key_epoch": 1,
        "seen_as": "returned",
        "certainty": "sure",
        "in_bulk": False,
    },
    "log_gap": {
        "started_at": _FIRST,
        "ended_at": _FIRST + timedelta(minutes=5),
        "instance": "postgres-0",
        "systems": ["crm"],
        "reason": "disk_full",
        "policy": "pass",
        "passed": 0,
        "refused": 0,
    },
    "staff": {
        "account": "li.na",
        "person": "E1001",
        "post": "call-centre agent",
        "department": "customer care",
        "valid_from": datetime(2020, 1, 1, tzinfo=UTC),
    },
    "purposes": {
        "purpose": "care",
        "title": "Customer care",
        "in_service": True,
        "after_termination": False,
    },
    "approvals": {
        "approval": "A-1",
        "account": "li.na",
        "system": "crm",
        "approved_by": "E9000",
        "approved_at": datetime(2026, 6, 30, tzinfo=UTC),
        "valid_from": datetime(2026, 6, 30, tzinfo=UTC),
        "valid_until": datetime(2026, 8, 1, tzinfo=UTC),
        "max_rows": 50_000,
    },
    "service_status": {
        "subject_id": "somebody",
        "subject_kind": "phone",
        "service_ended_at": datetime(2026, 3, 31, 16, tzinfo=UTC),
    },
    "notices": {
        "notice": "N-1",
        "purpose": "care",
        "published_at": datetime(2020, 1, 1, tzinfo=UTC),
        "place": "service hall, website",
    },
    "grants": {
        "account": "li.na",
        "granted_by": "E9000",
        "valid_from": datetime(2020, 1, 1, tzinfo=UTC),
    },
    "agencies": {
        "agency": "sunrise",
        "title": "Sunrise agency",
        "contract_from": datetime(2025, 1, 1, tzinfo=UTC),
        "contract_until": datetime(2028, 1, 1, tzinfo=UTC),
        "assessed_at": datetime(2026, 1, 1, tzinfo=UTC),
        "assessed_until": datetime(2027, 1, 1, tzinfo=UTC),
        "supervisor": "E9000",
    },
    "consents": {
        "subject_id": "somebody",
        "subject_kind": "phone",
        "given_at": datetime(2020, 1, 1, tzinfo=UTC),
    },
    "cancellations": {
        "subject_id": "somebody",
        "subject_kind": "phone",
        "requested_at": datetime(2026, 6, 1, tzinfo=UTC),
        "done_at": datetime(2026, 6, 2, tzinfo=UTC),
    },
    "recipients": {
        "recipient": "bank",
        "title": "The bank",
        "agreement": "C-1",
        "valid_from": datetime(2020, 1, 1, tzinfo=UTC),
    },
    "systems": {
        "system": "crm",
        "holds_personal_information": True,
        "registration": False,
        "marks_copies": False,
        "reviewed_at": datetime(2019, 12, 1, tzinfo=UTC),
        "reviewed_by": "E9000",
        "connected_at": datetime(2020, 1, 1, tzinfo=UTC),
    },
    "responsibilities": {
        "department": "customer care",
        "responsible": "E9000",
        "valid_from": datetime(2020, 1, 1, tzinfo=UTC),
    },
    "complaints": {
        "complaint": "T-1",
        "received_at": datetime(2026, 6, 1, 2, tzinfo=UTC),
        "answered_at": datetime(2026, 6, 8, 2, tzinfo=UTC),
        "owner": "E9000",
    },
    "incidents": {
        "incident": "I-1",
        "detected_at": datetime(2026, 6, 1, 2, tzinfo=UTC),
        "remedied_at": datetime(2026, 6, 1, 3, tzinfo=UTC),
        "serious": False,
        "registration": False,
    },
    "suspensions": {
        "suspension": "S-1",
        "title": "Suspend exports",
        "system": "crm",
        "ordered_at": datetime(2026, 6, 1, 2, tzinfo=UTC),
        "ordered_by": "the administration",
    },
    "training": {
        "person": "E1001",
        "trained_at": datetime(2026, 1, 15, 2, tzinfo=UTC),
    },
    "self_inspections": {
        "inspection": "SI-2026",
        "year": 2026,
        "regime": "protection",
        "adopted_at": datetime(2026, 5, 1, 2, tzinfo=UTC),
        "adopted_by": "E9000",
        "digest": "0" * 64,
    },
    "requests": {
        "request": "Q-1",
        "authority": "the administration",
        "received_at": datetime(2026, 6, 1, 2, tzinfo=UTC),
        "due_at": datetime(2026, 6, 15, 16, tzinfo=UTC),
        "answered_at": datetime(2026, 6, 10, 2, tzinfo=UTC),
        "package": "PK-1",
    },
    "attestations": {
        "article": "P13(4)",
        "year": 2026,
        "statement": "Media are kept in a locked room.",
        "attested_by": "E9000",
        "attested_at": datetime(2026, 5, 1, 2, tzinfo=UTC),
    },
    "findings": {
        "finding": "F-1",
        "rule": "P9.3-2",
        "status": "open",
        "opened_at": datetime(2026, 6, 1, 2, tzinfo=UTC),
    },
}
"""What a row has that a case does not name: an access nobody objects to. The rest is NULL."""


def case_tables(given: Mapping[str, Sequence[Row]], where: str) -> dict[str, Sequence[Row]]:
    """Give every table's rows, filled; `given` holds what the case file says.

    Raises:
        RuleWrong: a table or column is not known; `where` is the file and case for the message.
    """
    for table, rows in given.items():
        if table not in TABLES:
            raise RuleWrong(f"{where}: {table} is no view and no register")
        for row in rows:
            _check_row(row, table, where)
    repeated = {table: list(_repeated(rows)) for table, rows in given.items()}
    return {
        **{table: [_filled(row, table) for row in rows] for table, rows in repeated.items()},
        **_access_tables(repeated.get("access", ())),
    }


def _check_row(row: Row, table: str, where: str) -> None:
    known = set(TABLES[table]) | _ROW_KEYS
    without = set(cast("Sequence[str]", row.get("without", ())))
    if unknown := sorted((set(row) | without) - known):
        raise RuleWrong(f"{where}: {table} has no column {unknown[0]}")
    for key, nested in (("touches", "touch"), ("subjects", "subject_access")):
        for one in cast("Sequence[Row]", row.get(key, ())):
            _check_row(one, nested, where)


def _repeated(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        for _ in range(cast("int", row.get("times", 1))):
            yield row


def _filled(row: Row, table: str) -> Row:
    without = set(cast("Sequence[str]", row.get("without", ())))
    filled = {**DEFAULTS[table], **row}
    return {column: value for column, value in filled.items() if column not in without}


def _access_tables(rows: Sequence[Row]) -> dict[str, Sequence[Row]]:
    """Give the three views: accesses numbered and dated, who, when and where repeated."""
    accesses: list[Row] = []
    touches: list[Row] = []
    subjects: list[Row] = []
    for number, row in enumerate(rows, 1):
        dated = {
            "access_id": number,
            "seen_at": _FIRST + timedelta(seconds=number - 1),
            "seq": number,
            **row,
        }
        access = _filled(dated, "access")
        accesses.append(access)
        for nested, table, into in (
            ("touches", "touch", touches),
            ("subjects", "subject_access", subjects),
        ):
            repeated = {c: v for c, v in access.items() if c in TABLES[table]}
            for one in cast("Sequence[Row]", row.get(nested, ())):
                into.append({**repeated, **_filled(one, table)})
    return {"access": accesses, "touch": touches, "subject_access": subjects}


def row_literal(row: Row, columns: Mapping[str, str]) -> str:
    """Give a row as SQL: literals in the order of the columns."""
    return "(" + ", ".join(_literal(row.get(name), kind) for name, kind in columns.items()) + ")"


def _literal(value: object, kind: str) -> str:
    match value:
        case None:
            return "NULL"
        case _ if kind == "UUID":
            return f"UUID '{named_uuid(value)}'"
        case bool() | int() | float():
            return str(value)
        case list():
            return "[" + ", ".join(_literal(one, "VARCHAR") for one in value) + "]"
        case datetime():
            return f"TIMESTAMPTZ '{value.astimezone(UTC).isoformat()}'"
        case _:
            return "'" + str(value).replace("'", "''") + "'"


def named_uuid(name: object) -> UUID:
    """Give the UUID a case means: of the access with that number, or of a person by any word."""
    if isinstance(name, int):
        return UUID(int=name)
    return UUID(bytes=blake2b(str(name).encode(), digest_size=16).digest())
