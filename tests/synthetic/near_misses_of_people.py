"""What people nearly do wrong: those who may, what they change and delete, whom they give to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from access import SeenAs
from tests.synthetic.near_misses import self_care
from tests.synthetic.plan import at, cell

if TYPE_CHECKING:
    from tests.synthetic.plan import Plan

_JUST_BEFORE = timedelta(microseconds=-1)


def plant(plan: Plan) -> None:
    """Plant them all."""
    _people(plan)
    _changes_and_deletions(plan)
    _recipients(plan)
    _agents(plan)
    _grants(plan)


def _people(plan: Plan) -> None:
    for name, cells, when in (
        ("on the first instant of the first day", {"valid_from": "2026-01-17"}, at(17, 0)),
        (
            "on the last instant of the last day",
            {"valid_until": "2026-01-17"},
            at(18, 0) + _JUST_BEFORE,
        ),
        ("whose row has no beginning", {"valid_from": ""}, at(17)),
    ):
        plan.near("P10-1", f"somebody looks at a bill {name}")
        plan.access(when, plan.person(**cells))
    plan.near("P10-1", "somebody changed the post at midnight")
    who = plan.person(valid_until="2026-01-16")
    plan.row(
        "staff",
        account=who.account,
        person=str(who.person),
        post="biller",
        department="billing",
        valid_from="2026-01-17",
    )
    plan.access(at(17, 0), who)
    plan.near("P10-1", "the subscriber is on nobody's staff")
    self_care(plan, plan.subscriber())
    plan.near("P13.6-1", "the subscriber is the person")
    self_care(plan, plan.subscriber())
    plan.near("P13.6-1", "an address is a place")
    plan.access(at(17), plan.person(), site=None)
    plan.near("P13.6-1", "a site is a place")
    plan.access(at(17), plan.person(), address="")
    plan.near("P13.6-1", "what was read could not be told, what was done could")
    plan.access(at(17), plan.person(), unreadable=True, categories=())
    plan.near("P13.6-1", "what was done could not be told, what was read could")
    who = plan.person("engineer")
    plan.access(at(17), who, action="unknown", purpose="fault_repair")
    for days, people, name in ((4, 50, "only four days"), (6, 49, "two people too few")):
        plan.near("P10-5", f"a day of many people with {name} of it")
        who = plan.person()
        one = plan.subscriber()
        for day in range(2, 1 + days):
            plan.record_quietly(at(day), who, one)
        for n in range(people):
            plan.access(at(20, 9, n), who, *[one] * 4)
    plan.near("P10-5", "a day nineteen times one's own median")
    who = plan.person()
    one = plan.subscriber()
    for day in range(3, 8):
        for n in range(3):
            plan.record_quietly(at(day, 9, n), who, *[one] * 4)
    for n in range(57):
        plan.access(at(20, 9, n), who, *[one] * 4)
    for name, cells, when in (
        ("in the first instant of its rule", {"valid_from": "2026-01-05"}, at(5, 0)),
        ("in the last instant of its rule", {"valid_until": "2026-01-05"}, at(6, 0) + _JUST_BEFORE),
        ("for one post alone", {"post": "call_agent"}, at(5)),
    ):
        department = f"branch {len(plan.near_misses)}"
        plan.near("P13.1-1", f"a department touches data {name}")
        plan.row("responsibilities", department=department, responsible="E1", **cells)
        plan.access(when, plan.person(department=department))
    for rule, more in (
        ("P15-1", {}),
        (
            "R15-1",
            {"system": "registration", "purpose": "registration", "categories": ("user_name",)},
        ),
    ):
        for name, cells, when in (
            ("in the instant of the training", {"trained_at": "2026-01-14"}, at(14, 0)),
            (
                "in the last instant for which it counts",
                {"trained_at": "2025-01-14", "valid_until": "2026-01-14"},
                at(15, 0) + _JUST_BEFORE,
            ),
            ("long after a training without an end", {"trained_at": "2015-01-14"}, at(14)),
        ):
            plan.near(rule, f"somebody works {name}")
            who = plan.person("hall_clerk", trained=False)
            plan.row("training", person=str(who.person), **cells)
            plan.access(when, who, **more)
        plan.near(rule, "the agent of an agency is not of the staff")
        plan.access(at(14), plan.agent("agency-05"), **more)


def _changes_and_deletions(plan: Plan) -> None:
    change = {
        "system": "service_desk",
        "purpose": "complaint_handling",
        "action": "update",
        "seen_as": SeenAs.WRITTEN,
    }
    plan.near("P10-2", "a name is changed with a ticket")
    plan.access(at(19), plan.person(), ticket="T-1", **change)
    plan.near("P10-2", "a name is changed with an approval")
    plan.access(at(19), plan.person(), approval="AP-2", **change)
    plan.near("P10-2", "the subscriber changes his own name")
    self_care(plan, plan.subscriber(), **change)
    plan.near("P10-3", "the subscriber deletes his own complaint")
    self_care(
        plan,
        plan.subscriber(),
        system="archive",
        purpose="retention_end",
        action="delete",
        seen_as=SeenAs.DELETED,
    )
    wipe = {"system": "archive", "purpose": "retention_end", "seen_as": SeenAs.DELETED}
    export = {"system": "billing", "purpose": "billing", "categories": ("billing_info",)}
    cases = (
        ("decided a microsecond before", {"approved_at": cell(at(19) + _JUST_BEFORE)}, {}),
        ("in its first instant", {"valid_from": cell(at(19))}, {}),
        ("in its last instant", {"valid_until": cell(at(19, microseconds=1))}, {}),
        ("as large as it allows", {"max_rows": "1000"}, {}),
        ("that it allows a whole purpose", {"purpose": None}, {}),
        ("without being cited", {}, {"approval": None}),
    )
    for rule, action, act in (("P10-3", "delete", wipe), ("P13.3-2", "export", export)):
        for name, cells, more in cases:
            plan.near(rule, f"{action} with an approval {name}")
            who = plan.person("keeper")
            number = f"AP-N{len(plan.near_misses)}"
            row = {
                "account": who.account,
                "person": str(who.person),
                "approved_by": "board",
                "approved_at": "2025-12-01",
            }
            row |= {key: act["purpose"] if text is None else text for key, text in cells.items()}
            plan.row("approvals", approval=number, **row)
            plan.access(
                at(19), who, action=action, rows=1000, **(act | {"approval": number} | more)
            )
    plan.near("P13.3-2", "an export of one row less than bulk")
    plan.access(at(8), plan.person("biller"), action="export", rows=999, **export)
    plan.near("P13.3-2", "one row less than bulk is read, of nearly as many people")
    plan.access(at(8), plan.person("biller"), rows=999, subject_count=999, **export)
    plan.near("P13.3-2", "a read of unknown size is no bulk")
    plan.access(at(8), plan.person("biller"), rows=None, **export)
    for rule, approved_by, requested_by in (("P13.3-3", "E2", "E1"), ("P13.3-3", "board", "")):
        plan.near(
            rule, f"an approval decided by {approved_by} for {requested_by or 'nobody named'}"
        )
        who = plan.person("biller")
        plan.row(
            "approvals",
            approval=f"AP-X{approved_by}",
            person=str(who.person),
            approved_by=approved_by,
            requested_by=requested_by,
            approved_at="2025-12-01",
        )
        plan.access(at(9), who, action="export", rows=2000, approval=f"AP-X{approved_by}", **export)
    for name, count, rows, more in (
        ("nineteen slices of fifty rows", 19, 50, {}),
        ("forty reads of forty-nine rows", 40, 49, {}),
        ("twenty slices with a ticket's approval", 20, 50, {"approval": "AP-SLICES"}),
    ):
        plan.near("P13.3-4", name)
        who = plan.person("biller")
        for n in range(count):
            plan.access(at(11, 9, n), who, rows=rows, **(export | more))
    plan.near("P13.3-4", "twenty slices on two days, midnight between them")
    who = plan.person("biller")
    for n in range(20):
        plan.access(at(12, 23, 50) + timedelta(minutes=n), who, rows=50, **export)
    plan.near("P13.3-4", "twenty slices of two operations")
    who = plan.person("biller")
    for n in range(20):
        plan.access(at(13, 9, n), who, rows=50, operation=f"GET /bills/{n % 2}", **export)


def _recipients(plan: Plan) -> None:
    plan.row(
        "recipients",
        recipient="partner-debt",
        agreement="AG-9",
        purposes="settlement;billing",
        categories="mobile_number;usage_volume",
        valid_from="2026-01-10",
        valid_until="2026-01-20",
    )
    give = {
        "system": "gateway",
        "purpose": "settlement",
        "action": "provide",
        "recipient": "partner-debt",
        "categories": ("mobile_number",),
    }
    for name, when, more in (
        ("in the first instant of the agreement", at(10, 0), {}),
        ("in the last instant of the agreement", at(21, 0) + _JUST_BEFORE, {}),
        ("every category it may have", at(12), {"categories": ("mobile_number", "usage_volume")}),
        (
            "by a law and no agreement",
            at(12),
            {"recipient": "court", "purpose": "regulator_request", "categories": ("call_detail",)},
        ),
        ("that may receive everything", at(12), {"recipient": "auditor"}),
    ):
        plan.near("P10-4", f"data are given to a partner {name}")
        plan.access(when, plan.person("settler"), **(give | more))
    plan.row("recipients", recipient="court", legal_basis="law")
    plan.row("recipients", recipient="auditor", agreement="AG-10")


def _agents(plan: Plan) -> None:
    base = {"contract_from": "2025-01-01", "assessed_at": "2025-06-01"}
    for name, cells, when in (
        ("in the first instant of its contract", {"contract_from": "2026-01-20"}, at(20, 0)),
        (
            "in the last instant of its contract",
            {"contract_until": "2026-01-20"},
            at(21, 0) + _JUST_BEFORE,
        ),
        ("in the instant of its assessment", {"assessed_at": "2026-01-20"}, at(20, 0)),
        (
            "in the last instant of its assessment",
            {"assessed_until": "2026-01-20"},
            at(21, 0) + _JUST_BEFORE,
        ),
    ):
        for rule, more in (
            ("P11-1", {}),
            (
                "R14-1",
                {"system": "agent_portal", "purpose": "registration", "categories": ("user_name",)},
            ),
        ):
            agency = f"agency-near-{len(plan.near_misses)}"
            plan.near(rule, f"an agency works {name}")
            plan.row("agencies", agency=agency, **(base | cells))
            plan.access(when, plan.agent(agency), **more)
    plan.near("P11-1", "somebody who left an unknown agency for the staff")
    who = plan.agent("agency-gone", valid_until="2026-01-10")
    plan.row(
        "staff",
        account=who.account,
        person=str(who.person),
        post="call_agent",
        department="call_centre",
        valid_from="2026-01-11",
    )
    plan.row("training", person=str(who.person), trained_at="2026-01-11")
    plan.access(at(11, 0), who)


def _grants(plan: Plan) -> None:
    for rule, take in (
        ("P13.3-1", lambda **more: plan.person(grant=False, **more)),
        ("P11-2", lambda **more: plan.agent("agency-06", grant=False, **more)),
    ):
        for name, cells, when in (
            ("in its first instant", {"valid_from": "2026-01-21"}, at(21, 0)),
            ("in its last instant", {"valid_until": "2026-01-21"}, at(22, 0) + _JUST_BEFORE),
            ("to just this system", {"system": "warehouse"}, at(21)),
            ("of just these categories", {"categories": "user_name;mobile_number"}, at(21)),
            ("of just this action", {"actions": "read"}, at(21)),
        ):
            plan.near(rule, f"a grant used {name}")
            who = take()
            plan.row("grants", person=str(who.person), **cells)
            plan.access(when, who, system="warehouse", purpose="complaint_handling")
        plan.near(rule, "two grants add up, one to the account and one to the person")
        who = take()
        plan.row("grants", person=str(who.person), categories="user_name")
        plan.row("grants", account=who.account, categories="mobile_number")
        plan.access(at(21), who, system="warehouse", purpose="complaint_handling")
    plan.near("P13.3-1", "a call agent does what the post may")
    plan.access(
        at(7),
        plan.person(grant=False),
        system="service_desk",
        purpose="complaint_handling",
        categories=("user_name", "mobile_number", "complaint_record"),
    )
