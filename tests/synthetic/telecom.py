"""The telecom of the synthetic month: what it does, for what, who works there, what is in order.

Invented throughout. Written from the Rules and from what the registers' columns mean, without a look
at the rules' SQL: this is the world in which nothing is at fault. What is at fault is planted on top
(`tests.synthetic.breaches`), and so is what is nearly so (`tests.synthetic.near_misses`).
"""

from __future__ import annotations

from typing import NamedTuple

STAFF = 2000
AGENTS = 40
"""Agencies; each has two people."""

Row = dict[str, str]
"""A row of a register's file: column and cell. What is left out is empty."""


class Duty(NamedTuple):
    """One thing that a post does all day, in order in every respect."""

    post: str
    system: str
    purpose: str
    action: str
    operation: str
    categories: tuple[str, ...]
    masked: bool = False
    recipient: str | None = None


DUTIES = (
    Duty(
        "call_agent",
        "crm",
        "billing_inquiry",
        "read",
        "GET /customers/{id}/bill",
        ("user_name", "mobile_number", "billing_info"),
    ),
    Duty(
        "call_agent",
        "crm",
        "fault_repair",
        "read",
        "GET /customers/{id}/lines",
        ("user_name", "mobile_number", "address", "service_time"),
    ),
    Duty(
        "call_agent",
        "service_desk",
        "complaint_handling",
        "read",
        "GET /tickets/{id}",
        ("user_name", "mobile_number", "complaint_record"),
    ),
    Duty(
        "hall_clerk",
        "registration",
        "registration",
        "collect",
        "POST /registrations",
        ("user_name", "id_doc_type", "id_number", "id_doc_address", "id_doc_image"),
    ),
    Duty(
        "hall_clerk",
        "crm",
        "service_change",
        "update",
        "PUT /customers/{id}/services",
        ("mobile_number", "subscription_info"),
    ),
    Duty(
        "hall_clerk",
        "crm",
        "billing_inquiry",
        "read",
        "GET /customers/{id}/bill",
        ("user_name", "mobile_number", "billing_info"),
    ),
    Duty(
        "engineer",
        "provisioning",
        "fault_repair",
        "read",
        "SELECT msisdn, imsi FROM line WHERE id = $1",
        ("mobile_number", "imsi", "service_time"),
    ),
    Duty(
        "biller",
        "billing",
        "billing",
        "read",
        "SELECT * FROM bill WHERE account = $1",
        ("account_id", "billing_info", "payment_record"),
    ),
    Duty(
        "biller",
        "billing",
        "billing",
        "update",
        "UPDATE bill SET paid = $1 WHERE id = $2",
        ("account_id", "billing_info", "payment_record"),
    ),
    Duty(
        "settler",
        "gateway",
        "settlement",
        "provide",
        "POST /partners/{id}/settlement",
        ("mobile_number", "usage_volume"),
        recipient="partner-roaming",
    ),
    Duty(
        "analyst",
        "warehouse",
        "statistics",
        "read",
        "SELECT mask(msisdn), volume FROM usage",
        ("mobile_number", "usage_volume"),
        masked=True,
    ),
    Duty(
        "keeper",
        "archive",
        "retention_end",
        "delete",
        "DELETE FROM old_ticket WHERE id = $1",
        ("user_name", "complaint_record"),
    ),
    Duty(
        "keeper",
        "archive",
        "regulator_request",
        "read",
        "SELECT * FROM call_log WHERE msisdn = $1",
        ("mobile_number", "call_detail"),
    ),
    Duty(
        "seller",
        "agent_portal",
        "registration",
        "collect",
        "POST /agent/registrations",
        ("user_name", "id_doc_type", "id_number", "id_doc_address"),
    ),
)

DEPARTMENTS = {
    "call_agent": "call_centre",
    "hall_clerk": "halls",
    "engineer": "network",
    "biller": "billing",
    "settler": "partners",
    "analyst": "statistics",
    "keeper": "archive",
}
"""Posts of the operator's own people, and their departments. `seller` is the agents' post."""
OWN_POSTS = tuple(DEPARTMENTS)

_EVERYWHERE = (
    "user_name",
    "mobile_number",
    "address",
    "billing_info",
    "payment_record",
    "account_id",
)


class PurposeOf(NamedTuple):
    """A purpose, what it needs and what the published rules say of it."""

    purpose: str
    needs: tuple[str, ...]
    actions: tuple[str, ...]
    told: tuple[str, ...] = ()
    """Categories that the notice names beyond those the purpose needs."""
    more: Row | None = None


PURPOSES = (
    PurposeOf(
        "billing_inquiry",
        ("user_name", "mobile_number", "billing_info"),
        ("read",),
        ("service_location",),
        {"max_people": "5"},
    ),
    PurposeOf(
        "fault_repair",
        ("user_name", "mobile_number", "address", "service_time", "imsi"),
        ("read", "export", "unknown"),
        ("id_number",),
    ),
    PurposeOf(
        "complaint_handling",
        ("user_name", "mobile_number", "complaint_record"),
        ("read", "update"),
        ("call_recording",),
        {"after_termination": "yes"},
    ),
    PurposeOf(
        "registration",
        ("user_name", "id_doc_type", "id_number", "id_doc_address", "id_doc_image"),
        ("collect", "read", "update", "copy", "provide"),
        ("biometric", "agent_person"),
        {"legal_basis": "Registration Rules Art. 6", "registration": "yes"},
    ),
    PurposeOf(
        "service_change",
        ("user_name", "mobile_number", "subscription_info"),
        ("read", "update", "collect"),
        ("email", "occupation_employer"),
        {"needs_ticket": "yes"},
    ),
    PurposeOf(
        "billing",
        ("account_id", "billing_info", "payment_record", "mobile_number"),
        ("read", "update", "export", "copy", "destroy"),
        ("bank_account",),
    ),
    PurposeOf("settlement", ("mobile_number", "usage_volume"), ("read", "provide")),
    PurposeOf(
        "statistics",
        ("mobile_number", "usage_volume", "service_time"),
        ("read",),
        (),
        {"works_masked": "yes"},
    ),
    PurposeOf(
        "retention_end",
        (
            "user_name",
            "mobile_number",
            "complaint_record",
            "id_number",
            "id_doc_type",
            "billing_info",
        ),
        ("delete", "destroy"),
    ),
    PurposeOf(
        "regulator_request",
        ("mobile_number", "call_detail", "user_name"),
        ("read", "export", "provide"),
        (),
        {"after_termination": "yes", "legal_basis": "Telecom Regulations Art. 65"},
    ),
)
"""The purposes in use. Rows that only a plant needs are with the plant."""

SYSTEMS = {
    "crm": {},
    "service_desk": {},
    "provisioning": {},
    "billing": {},
    "gateway": {},
    "warehouse": {},
    "archive": {},
    "registration": {"registration": "yes", "marks_copies": "yes"},
    "agent_portal": {"registration": "yes", "marks_copies": "yes"},
}


def registers() -> dict[str, list[Row]]:
    """Give the rows of the registers that do not depend on subscribers."""
    return {
        "purposes": [_purpose(one) for one in PURPOSES],
        "notices": [_notice(one) for one in PURPOSES],
        "staff": [*map(_own, range(STAFF)), *map(_agent, range(2 * AGENTS))],
        "grants": _grants(),
        "agencies": [
            {
                "agency": f"agency-{n:02}",
                "contract_from": "2025-01-01",
                "contract_until": "2026-12-31",
                "assessed_at": "2025-06-01",
                "assessed_until": "2026-05-31",
                "supervisor": person(n),
            }
            for n in range(AGENTS)
        ],
        "approvals": [
            {
                "approval": "AP-RETENTION",
                "purpose": "retention_end",
                "system": "archive",
                "account": account(n),
                "person": person(n),
                "approved_by": "board",
                "approved_at": "2025-12-01",
                "requested_by": "archive-head",
                "kind": "destroy",
            }
            | {"approval": f"AP-RETENTION-{n}"}
            for n in range(STAFF)
            if post_of(n) == "keeper"
        ],
        "recipients": [
            {
                "recipient": "partner-roaming",
                "purposes": "settlement",
                "categories": "mobile_number;usage_volume",
                "agreement": "AG-7",
                "valid_from": "2025-01-01",
            }
        ],
        "systems": [
            {
                "system": system,
                "holds_personal_information": "yes",
                "reviewed_at": "2024-03-01",
                "reviewed_by": "security",
                "connected_at": "2024-04-01",
            }
            | more
            for system, more in SYSTEMS.items()
        ],
        "responsibilities": [
            {"department": department, "responsible": f"head-{department}"}
            for department in DEPARTMENTS.values()
        ],
        "training": [
            {"person": person(n), "trained_at": "2025-03-01", "valid_until": "2026-12-31"}
            for n in range(STAFF)
        ],
        "self_inspections": [],
        "complaints": [],
        "incidents": [],
        "suspensions": [],
        "requests": [],
        "cancellations": [],
    }


def post_of(number: int) -> str:
    """Give the post of the operator's person of this number."""
    return OWN_POSTS[number % len(OWN_POSTS)]


def person(number: int) -> str:
    """Give a staff number."""
    return f"E{number:05}"


def account(number: int) -> str:
    """Give the account of a person."""
    return f"acc{number:05}"


def _own(number: int) -> Row:
    post = post_of(number)
    return {
        "account": account(number),
        "person": person(number),
        "post": post,
        "department": DEPARTMENTS[post],
        "valid_from": "2020-01-01",
    }


def _agent(number: int) -> Row:
    at = 50_000 + number
    return {
        "account": account(at),
        "person": person(at),
        "post": "seller",
        "department": "agents",
        "valid_from": "2025-01-01",
        "agency": f"agency-{number % AGENTS:02}",
    }


def _purpose(one: PurposeOf) -> Row:
    return {
        "purpose": one.purpose,
        "in_service": "yes",
        "categories": ";".join(one.needs),
        "workflow": f"WF-{one.purpose}",
        "valid_from": "2024-01-01",
    } | (one.more or {})


def _notice(one: PurposeOf) -> Row:
    return {
        "notice": "privacy-rules-2",
        "purpose": one.purpose,
        "published_at": "2024-01-01",
        "categories": ";".join((*one.needs, *one.told)),
        "actions": ";".join(one.actions),
        "place": "website",
    }


def _grants() -> list[Row]:
    """Give each post what its duties need, and no more."""
    rows = []
    for post in (*OWN_POSTS, "seller"):
        for system in sorted({duty.system for duty in DUTIES if duty.post == post}):
            of = [duty for duty in DUTIES if duty.post == post and duty.system == system]
            rows.append(
                {
                    "post": post,
                    "system": system,
                    "granted_by": "security",
                    "categories": ";".join(sorted({c for duty in of for c in duty.categories})),
                    "actions": ";".join(sorted({duty.action for duty in of})),
                    "valid_from": "2024-01-01",
                }
            )
    return rows
