"""The views and registers that rules may read, and their columns: the contract with the ledger.

Types are DuckDB's. The views are DESIGN §10 word for word; registers are what the ledger loads.
A register's `valid_until`, and `service_ended_at`, is the first moment at which a row no longer holds,
so a bare date in a source means the midnight after it.
"""

from collections.abc import Mapping

_WHO: Mapping[str, str] = {
    "access_id": "UUID",
    "seen_at": "TIMESTAMPTZ",
    "person": "VARCHAR",
    "account": "VARCHAR",
    "system": "VARCHAR",
    "operation": "VARCHAR",
    "purpose": "VARCHAR",
    "action": "VARCHAR",
    "outcome": "VARCHAR",
}
"""What the views `touch` and `subject_access` repeat of the access, so that no join is needed."""

ACCESS: Mapping[str, str] = {
    "access_id": "UUID",
    "seen_at": "TIMESTAMPTZ",
    "person": "VARCHAR",
    "person_trust": "VARCHAR",
    "account": "VARCHAR",
    "account_kind": "VARCHAR",
    "client_address": "VARCHAR",
    "site": "VARCHAR",
    "system": "VARCHAR",
    "server": "VARCHAR",
    "protocol": "VARCHAR",
    "operation": "VARCHAR",
    "operation_id": "UUID",
    "purpose": "VARCHAR",
    "purpose_from": "VARCHAR",
    "ticket": "VARCHAR",
    "approval": "VARCHAR",
    "recipient": "VARCHAR",
    "action": "VARCHAR",
    "decision": "VARCHAR",
    "outcome": "VARCHAR",
    "error_code": "VARCHAR",
    "categories": "VARCHAR[]",
    "sensitivity": "INTEGER",
    "row_count": "BIGINT",
    "subject_count": "BIGINT",
    "subject_count_is": "VARCHAR",
    "bytes_out": "BIGINT",
    "duration_ms": "DOUBLE",
    "reading": "VARCHAR",
    "gaps": "VARCHAR[]",
    "session_id": "UUID",
    "trace_id": "VARCHAR",
    "instance": "VARCHAR",
    "seq": "BIGINT",
    "catalog_version": "VARCHAR",
    "settings_version": "VARCHAR",
}

TOUCH: Mapping[str, str] = {
    **_WHO,
    "row_count": "BIGINT",
    "field": "VARCHAR",
    "field_in": "VARCHAR",
    "category": "VARCHAR",
    "category_zh": "VARCHAR",
    "sensitivity": "INTEGER",
    "used": "VARCHAR",
    "form": "VARCHAR",
    "certainty": "VARCHAR",
    "known_by": "VARCHAR",
}

SUBJECT_ACCESS: Mapping[str, str] = {
    "subject_id": "UUID",
    "subject_kind": "VARCHAR",
    "key_epoch": "INTEGER",
    "seen_as": "VARCHAR",
    "certainty": "VARCHAR",
    "in_bulk": "BOOLEAN",
    **_WHO,
    "categories": "VARCHAR[]",
    "subject_count": "BIGINT",
}

LOG_GAP: Mapping[str, str] = {
    "started_at": "TIMESTAMPTZ",
    "ended_at": "TIMESTAMPTZ",
    "instance": "VARCHAR",
    "systems": "VARCHAR[]",
    "reason": "VARCHAR",
    "policy": "VARCHAR",
    "passed": "BIGINT",
    "refused": "BIGINT",
    "person": "VARCHAR",
    "explanation": "VARCHAR",
}

VIEWS: Mapping[str, Mapping[str, str]] = {
    "access": ACCESS,
    "touch": TOUCH,
    "subject_access": SUBJECT_ACCESS,
    "log_gap": LOG_GAP,
}

REGISTERS: Mapping[str, Mapping[str, str]] = {
    "staff": {
        "account": "VARCHAR",
        "person": "VARCHAR",
        "post": "VARCHAR",
        "department": "VARCHAR",
        "valid_from": "TIMESTAMPTZ",
        "valid_until": "TIMESTAMPTZ",
    },
    "purposes": {
        "purpose": "VARCHAR",
        "title": "VARCHAR",
        "in_service": "BOOLEAN",
        "after_termination": "BOOLEAN",
        "max_people": "BIGINT",
        "valid_from": "TIMESTAMPTZ",
        "valid_until": "TIMESTAMPTZ",
    },
    "approvals": {
        "approval": "VARCHAR",
        "account": "VARCHAR",
        "person": "VARCHAR",
        "purpose": "VARCHAR",
        "system": "VARCHAR",
        "approved_by": "VARCHAR",
        "approved_at": "TIMESTAMPTZ",
        "valid_from": "TIMESTAMPTZ",
        "valid_until": "TIMESTAMPTZ",
        "max_rows": "BIGINT",
    },
    "service_status": {
        "subject_kind": "VARCHAR",
        "subject_id": "UUID",
        "service_ended_at": "TIMESTAMPTZ",
    },
}

TABLES: Mapping[str, Mapping[str, str]] = {**VIEWS, **REGISTERS}
"""Everything a rule may read, views first."""
