"""What is nearly a breach of safeguards, supervision and the Registration Rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from access import LogFailurePolicy, LogGap, LogGapReason, SeenAs
from tests.synthetic.breaches_of_registration import REGISTERED
from tests.synthetic.plan import SHANGHAI, at, cell, customer, micros

if TYPE_CHECKING:
    from tests.synthetic.plan import Plan

_JUST_BEFORE = timedelta(microseconds=-1)
_DAY = timedelta(days=1)


def plant(plan: Plan) -> None:
    """Plant them all."""
    _complaints(plan)
    _systems(plan)
    _gaps(plan)
    _incidents(plan)
    _suspensions(plan)
    _supervision(plan)
    _registration(plan)


def _complaints(plan: Plan) -> None:
    for number, (name, received, answered) in enumerate(
        (
            (
                "is answered in the last instant of its fifteenth day",
                at(3, 0),
                at(19, 0) + _JUST_BEFORE,
            ),
            ("is answered at once", at(3), at(3)),
            (
                "of the month before was answered late in the month before",
                at(1) - 40 * _DAY,
                at(1) - 20 * _DAY,
            ),
            ("has its fifteenth day when the month ends", at(16, 0), None),
        )
    ):
        plan.near("P12-1", f"a complaint {name}")
        plan.row(
            "complaints",
            complaint=f"K-N{number}",
            customer_id=customer(plan.subscriber()),
            received_at=cell(received),
            answered_at=cell(answered) if answered else "",
        )
        plan.never(complaint=f"K-N{number}")


def _systems(plan: Plan) -> None:
    def system(name: str, **cells: str) -> None:
        row = {
            "holds_personal_information": "yes",
            "reviewed_at": "2024-03-01",
            "connected_at": "2024-04-01",
        }
        plan.row("systems", system=name, **(row | cells))

    for name, cells, when in (
        (
            "reviewed in the instant of its connection",
            {"reviewed_at": cell(at(2)), "connected_at": cell(at(2))},
            at(30),
        ),
        (
            "that says no connection, reviewed in the instant of the access",
            {"reviewed_at": cell(at(30)), "connected_at": ""},
            at(30),
        ),
    ):
        plan.near("P13.5-1", f"a system {name}")
        system(f"near-{len(plan.near_misses)}", **cells)
        plan.access(when, plan.person(), system=f"near-{len(plan.near_misses)}")
    for name, cells, when in (
        (
            "heard of a microsecond less than seven days ago",
            {},
            at(31, 23, 59, seconds=59) - 7 * _DAY + timedelta(microseconds=1),
        ),
        ("retired before the month ends", {"retired_at": "2026-01-30"}, at(5)),
        ("without personal information", {"holds_personal_information": "no"}, None),
        (
            "connected less than seven days before the end",
            {"reviewed_at": "2026-01-24", "connected_at": "2026-01-25 00:00:00"},
            None,
        ),
    ):
        plan.near("P13.6-4", f"a system is silent, {name}")
        system(f"near-{len(plan.near_misses)}", **cells)
        plan.never(system=f"near-{len(plan.near_misses)}")
        if when:
            plan.access(when, plan.person(), system=f"near-{len(plan.near_misses)}")


def _gaps(plan: Plan) -> None:
    for name, began, ended, reason, passed, refused in (
        ("refused all that came", at(13), at(13, 11), LogGapReason.DISK_FULL, 0, 40),
        (
            "ended before the month",
            at(1, 0) - _DAY,
            at(1, 0) + _JUST_BEFORE,
            LogGapReason.BYPASS,
            5,
            0,
        ),
    ):
        plan.near("P13.6-2", f"a gap {name}")
        slot = f"near-{len(plan.near_misses)}"
        plan.gaps.append(
            LogGap(
                micros(began),
                micros(ended),
                slot,
                (slot,),
                reason,
                LogFailurePolicy.REFUSE,
                passed,
                refused,
            )
        )
        plan.never(systems=slot)


def _incidents(plan: Plan) -> None:
    last = at(31, 23, 59, seconds=59)
    for rules, name, cells in (
        (("P14-1",), "remedied exactly a day later", {"remedied_at": cell(at(6))}),
        (
            ("P14-1",),
            "not remedied, detected exactly a day before the latest access",
            {"detected_at": cell(last - _DAY)},
        ),
        (
            ("P14-2",),
            "reported exactly a day later",
            {"serious": "yes", "reported_at": cell(at(6))},
        ),
        (("P14-2",), "not serious and not reported", {}),
        (
            ("P14-2",),
            "serious, not reported, and a day old",
            {"detected_at": cell(last - _DAY), "serious": "yes", "remedied_at": cell(last)},
        ),
        (
            ("R13-1",),
            "of registration remedied exactly a day later",
            {"registration": "yes", "remedied_at": cell(at(6))},
        ),
        (
            ("R13-1",),
            "of registration reported exactly a day later",
            {"registration": "yes", "serious": "yes", "reported_at": cell(at(6))},
        ),
        (
            ("R13-1",),
            "of registration that is a day old",
            {"registration": "yes", "serious": "yes", "detected_at": cell(last - _DAY)},
        ),
    ):
        incident = f"I-N{len(plan.near_misses)}"
        plan.near(rules[0], f"an incident {name}")
        done = {} if "detected_at" in cells else {"remedied_at": cell(at(5, 12))}
        plan.row("incidents", incident=incident, **({"detected_at": cell(at(5))} | done | cells))
        plan.never(incident=incident)


def _suspensions(plan: Plan) -> None:
    plan.row(
        "suspensions",
        suspension="O-9",
        system="service_desk",
        actions="export",
        categories="complaint_record",
        ordered_at=cell(at(10)),
        lifted_at=cell(at(12)),
    )
    plan.row(
        "notices",
        notice="rules-8",
        purpose="complaint_handling",
        actions="export;read",
        published_at="2026-01-09",
        categories="complaint_record;user_name",
    )
    act: dict[str, Any] = {
        "system": "service_desk",
        "purpose": "complaint_handling",
        "action": "export",
        "categories": ("complaint_record",),
    }
    for name, when, more in (
        (
            "a microsecond before the doors have to have stopped it",
            at(10, seconds=1) + _JUST_BEFORE,
            {},
        ),
        ("in the instant of the lifting", at(12), {}),
        ("of another category", at(11), {"categories": ("user_name",)}),
        ("by another action", at(11), {"action": "read"}),
        ("in another system", at(11), {"system": "crm"}),
        ("before the order", at(9), {}),
    ):
        plan.near("P14-3", f"an act goes on {name}")
        plan.access(when, plan.person(), **(act | more))


def _supervision(plan: Plan) -> None:
    who = plan.person()
    for rule, regime, year in (
        ("P16-1", "protection", 2024),
        ("P16-1", "protection", 2023),
        ("R15-1", "registration", 2024),
        ("R15-1", "registration", 2023),
    ):
        plan.near(rule, f"the self-inspection of {year} ({regime}) was adopted in the year after")
        plan.row(
            "self_inspections",
            inspection=f"S-{regime}-{year}",
            year=str(year),
            regime=regime,
            adopted_at=f"{year + 1}-12-31",
            adopted_by="E1",
        )
        plan.record_quietly(datetime(year, 6, 2, 10, tzinfo=SHANGHAI), who)
        plan.never(rule=rule, year=str(year))
    last = at(31, 23, 59, seconds=59)
    for name, opened, more in (
        ("is closed exactly at its date", at(1), {"due_at": at(10), "closed_at": at(10)}),
        ("is thirty days old and has no date", last - 30 * _DAY, {}),
        ("is closed on its thirtieth day", at(1) - _DAY, {"closed_at": at(1) + 29 * _DAY}),
        ("is open, and its date is the latest access", at(1) - 90 * _DAY, {"due_at": last}),
    ):
        plan.near("P16-2", f"a finding {name}")
        plan.never(finding=plan.found_before(opened, **more).finding)
    for rule in ("P16-1", "R15-1"):
        plan.near(rule, "the year that runs has no self-inspection yet")
        plan.never(rule=rule, year="2026")
    for name, cells in (
        (
            "in the last instant of their day",
            {"due_at": "2026-01-10", "answered_at": cell(at(11, 0) + _JUST_BEFORE)},
        ),
        ("a microsecond before ten days are over", {"answered_at": cell(at(15) + _JUST_BEFORE)}),
        (
            "later, as the date they have allows",
            {"due_at": "2026-01-25", "answered_at": cell(at(25))},
        ),
        ("not yet, and their day is the last", {"due_at": "2026-01-31"}),
    ):
        request = f"Q-N{len(plan.near_misses)}"
        plan.near("P17-1", f"materials are given {name}")
        plan.row(
            "requests",
            request=request,
            authority="administration",
            received_at=cell(at(5)),
            **cells,
        )
        plan.never(request=request)


def _registration(plan: Plan) -> None:
    take: dict[str, Any] = {
        "system": "registration",
        "purpose": "registration",
        "action": "collect",
        "seen_as": SeenAs.WRITTEN,
        "operation": "POST /registrations",
    }
    for name, more in (
        ("takes exactly what has to be taken", {"categories": REGISTERED}),
        (
            "changes an address alone",
            {"categories": ("id_doc_address", "user_name"), "action": "read"},
        ),
        ("takes a portrait and no document", {"categories": ("user_name",)}),
        (
            "of another system takes a document's number",
            {"system": "crm", "purpose": "free_purpose", "categories": ("id_number",)},
        ),
    ):
        plan.near("R9-1", f"a form {name}")
        plan.access(at(14), plan.person("hall_clerk"), **(take | more))
    for name, more in (
        ("are looked at where nothing is marked", {"system": "scan_desk", "action": "read"}),
        ("are copied where copies are marked", {"action": "copy"}),
        ("are copied where nobody is registered", {"system": "crm", "action": "copy"}),
    ):
        plan.near("R9-2", f"documents {name}")
        plan.access(
            at(30), plan.person("hall_clerk"), **(take | {"categories": ("id_doc_image",)} | more)
        )
