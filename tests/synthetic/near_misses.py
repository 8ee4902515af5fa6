"""What is nearly a breach: just inside each bound. No rule may accuse any of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from access import CountIs, Decision, Form, Outcome, PrincipalKind, SeenAs
from tests.synthetic.plan import SHANGHAI, Who, at, cell, customer, subject_text

if TYPE_CHECKING:
    from tests.synthetic.plan import Plan

_JUST_BEFORE = timedelta(microseconds=-1)


def plant(plan: Plan) -> None:
    """Plant them all, behind the breaches: some are copies of those that never came about."""
    _necessity(plan)
    _notice(plan)
    _consent(plan)
    _purpose(plan)
    _termination(plan)
    _cancellation(plan)
    _people(plan)
    _changes_and_deletions(plan)
    _recipients(plan)
    _agents(plan)
    _grants(plan)


def attempts(plan: Plan) -> None:
    """Plant each breach once more as an attempt that was refused, and one that failed and gave nothing."""
    for breach in list(plan.breaches):
        if breach.accesses:
            first = breach.accesses[0]
            for word, changes in (
                ("refused", {"decision": Decision.DENIED, "outcome": Outcome.DENIED}),
                ("failed without a row", {"outcome": Outcome.FAILED, "row_count": 0}),
            ):
                plan.near(breach.rule, f"{word}: {breach.name}")
                plan.copy(first, **changes)


def _necessity(plan: Plan) -> None:
    plan.near("P5-1", "every category that a bill inquiry needs is read")
    plan.access(at(5), plan.person(), categories=("user_name", "mobile_number", "billing_info"))
    plan.near("P5-1", "a category is needed from the first instant of a purpose's second row")
    plan.row("purposes", purpose="billing_inquiry", in_service="yes", workflow="WF", categories="email",
             max_people="5", valid_from="2026-01-06", valid_until="2026-01-06")  # fmt: skip
    plan.row("notices", notice="rules-6", purpose="billing_inquiry", categories="email", actions="read",
             published_at="2024-01-01")  # fmt: skip
    plan.access(at(6, 0), plan.person(), categories=("user_name", "email"))
    plan.near("P5-1", "a category is needed until the last instant of a purpose's second row")
    plan.access(at(7, 0) + _JUST_BEFORE, plan.person(), categories=("email",))
    plan.near("P5-1", "a purpose that names no categories needs what it takes")
    _purpose_row(plan, "free_purpose")
    plan.access(at(6), plan.person(), purpose="free_purpose", categories=("service_location",))
    plan.near("P5-2", "a bill inquiry about five reads five")
    plan.access(at(7), plan.person(), *(plan.subscriber() for _ in range(5)), rows=5)
    plan.near("P5-2", "a bill inquiry about one reads six rows of the one")
    plan.access(at(7), plan.person(), rows=6)
    plan.near("P5-2", "five rows of people who could not be told")
    plan.access(at(7), plan.person(), rows=5, subject_count_is=CountIs.UNKNOWN)
    plan.near("P5-2", "a purpose without a number is read for sixty")
    plan.access(at(7), plan.person(), purpose="complaint_handling", rows=6, system="service_desk",
                subject_count=60)  # fmt: skip
    plan.near("P5-3", "statistics are given masked numbers")
    plan.access(at(8), plan.person("analyst"), system="warehouse", purpose="statistics",
                categories=("mobile_number",), form=Form.MASKED)  # fmt: skip
    plan.near("P5-3", "statistics are given something of little sensitivity in clear")
    plan.access(at(8), plan.person("analyst"), system="warehouse", purpose="statistics",
                categories=("usage_volume",), touches=_lightly(plan))  # fmt: skip
    plan.near("P5-3", "a purpose that does not work masked is given numbers in clear")
    plan.access(at(8), plan.person("analyst"), system="warehouse", purpose="complaint_handling",
                categories=("mobile_number",))  # fmt: skip
    plan.near("P9.3-1", "a change of service asks for what it needs")
    plan.access(at(8), plan.person("hall_clerk"), purpose="service_change", action="collect", ticket="T",
                seen_as=SeenAs.WRITTEN, categories=("mobile_number", "subscription_info"))  # fmt: skip
    plan.near("P9.3-1", "a purpose that names no categories collects what it takes")
    plan.access(at(8), plan.person("hall_clerk"), purpose="free_purpose", action="collect",
                seen_as=SeenAs.WRITTEN, categories=("occupation_employer",))  # fmt: skip


def _lightly(plan: Plan) -> object:
    made = plan.record(at(8), Who("x", "y"), (), categories=("usage_volume",)).touches
    return tuple(msgspec.structs.replace(touch, sensitivity=2) for touch in made)


def _purpose_row(plan: Plan, name: str, **cells: str) -> None:
    plan.row("purposes", purpose=name, **({"in_service": "yes", "workflow": "WF"} | cells))
    plan.row("notices", notice="rules-7", purpose=name, published_at="2024-01-01")


def _notice(plan: Plan) -> None:
    plan.row("purposes", purpose="renewal", in_service="yes", workflow="WF")
    plan.row("notices", notice="renewal-1", purpose="renewal", categories="user_name", actions="read",
             published_at="2026-01-08", valid_until="2026-01-20")  # fmt: skip
    plan.row("notices", notice="renewal-2", purpose="renewal", categories="address",
             actions="read;export", published_at="2026-01-10", valid_until="2026-01-20")  # fmt: skip
    for rule, name, when, more in (
        ("P8-1", "in the first instant of the rules", at(8, 0), {}),
        ("P8-1", "in the last instant of the rules", at(21, 0) + _JUST_BEFORE, {}),
        ("P9.2-1", "a category of the later rules in their first instant", at(10, 0),
         {"categories": ("user_name", "address")}),
        ("P9.2-1", "a category of the later rules in their last instant", at(21, 0) + _JUST_BEFORE,
         {"categories": ("address",)}),
        ("P9.2-1", "an action of the later rules in their first instant", at(10, 0),
         {"action": "export", "categories": ("user_name",)}),
        ("P9.2-1", "an action of the later rules in their last instant", at(21, 0) + _JUST_BEFORE,
         {"action": "export", "categories": ("user_name",)}),
    ):  # fmt: skip
        plan.near(rule, name)
        plan.access(
            when, plan.person(), purpose="renewal", **({"categories": ("user_name",)} | more)
        )
    plan.near("P9.2-1", "logging in has not to be told")
    plan.access(at(11), plan.person(), purpose="renewal", action="login", categories=("user_name",))
    plan.near("P9.2-1", "rules that name nothing name everything")
    plan.access(
        at(11), plan.person(), purpose="free_purpose", action="export", categories=("imsi",)
    )


def _consent(plan: Plan) -> None:
    def of(when: datetime, *consents: dict[str, str], **more: object) -> None:
        given = {"system": "service_desk", "purpose": "complaint_handling"} | more
        plan.access(when, plan.person(), plan.subscriber(consents=consents), **given)

    always = {"given_at": "2024-01-01"}
    plan.near("P9.1-1", "consent in the instant of the access")
    of(at(9), {"given_at": cell(at(9))})
    plan.near("P9.1-1", "consent is withdrawn a microsecond later")
    of(at(9), always | {"withdrawn_at": cell(at(9, microseconds=1))})
    plan.near("P9.1-1", "consent to this purpose alone")
    of(at(9), always | {"purpose": "complaint_handling"})
    plan.near("P9.1-1", "consent withdrawn and given again")
    of(at(9), always | {"withdrawn_at": cell(at(2))}, {"given_at": cell(at(3))})
    plan.near("P9.1-1", "no consent, and a law that asks for the access")
    of(at(9), system="archive", purpose="regulator_request")
    plan.near("P9.1-1", "no consent, and registration is a duty")
    of(at(9), system="registration", purpose="registration")
    plan.near("P9.1-1", "somebody without consent is searched for and not found")
    of(at(9), seen_as=SeenAs.ASKED_FOR, rows=0)
    plan.near("P9.1-1", "the subscriber looks at his own bill")
    self_care(plan, plan.subscriber(consents=()))
    plan.near("P9.1-1", "one consent of two is withdrawn")
    of(at(9), always, always | {"withdrawn_at": cell(at(1))})


def self_care(plan: Plan, number: int, **more: object) -> None:
    """Let a subscriber look at his own data."""
    who = Who("self-" + str(number), None, PrincipalKind.SELF_SERVICE)
    plan.access(at(9), who, number, **more)


def _purpose(plan: Plan) -> None:
    _purpose_row(plan, "short_offer", valid_from="2026-01-10", valid_until="2026-01-12")
    for rule, name, when in (
        ("P9.3-2", "in the first instant of an offer", at(10, 0)),
        ("P9.3-2", "in the last instant of an offer", at(13, 0) + _JUST_BEFORE),
    ):
        plan.near(rule, name)
        plan.access(when, plan.person(), purpose="short_offer")
    plan.near("P9.3-2", "a purpose out of the service has a second row in it")
    plan.row("purposes", purpose="car_campaign", in_service="yes", workflow="WF", valid_from="2026-01-03",
             valid_until="2026-01-03")  # fmt: skip
    plan.access(at(3), plan.person(), purpose="car_campaign")
    plan.near("P9.3-2", "no purpose is declared for what touches nobody")
    plan.access(at(4), plan.person(), purpose=None, categories=(), subjects=(), subject_count=0)
    plan.near("R12-1", "registered names are used in the first instant of an offer")
    plan.access(at(10, 0), plan.person("hall_clerk"), system="registration", purpose="short_offer")
    plan.near("R12-1", "registered names are used in the last instant of an offer")
    plan.access(at(13, 0) + _JUST_BEFORE, plan.person("hall_clerk"), system="registration",
                purpose="short_offer")  # fmt: skip
    plan.near("R12-1", "registered names are provided where the law asks for it")
    plan.row("recipients", recipient="police", legal_basis="law", valid_from="2026-01-10",
             valid_until="2026-01-10")  # fmt: skip
    for when in (at(10, 0), at(11, 0) + _JUST_BEFORE):
        plan.access(when, plan.person("hall_clerk"), system="registration", purpose="registration",
                    action="provide", recipient="police")  # fmt: skip
    plan.near("P13.2-1", "a service is looked at with its ticket")
    plan.access(at(5), plan.person(), purpose="service_change", ticket="T-9")
    plan.near("P13.2-1", "a purpose without a workflow gets one in time")
    plan.row("purposes", purpose="courtesy_call", in_service="yes", workflow="WF", valid_from="2026-01-20",
             valid_until="2026-01-20")  # fmt: skip
    plan.access(at(20, 0), plan.person(), purpose="courtesy_call")
    plan.near("P13.2-1", "the workflow holds until its last instant")
    plan.access(at(21, 0) + _JUST_BEFORE, plan.person(), purpose="courtesy_call")
    plan.near("P13.2-1", "a purpose that needs no ticket names none")
    plan.access(at(5), plan.person(), purpose="complaint_handling", system="service_desk")


def _termination(plan: Plan) -> None:
    for name, more in (
        ("a microsecond before the service ends", {"ended": at(16, 12, microseconds=1)}),
        ("long before the service ends", {"ended": at(30)}),
    ):
        plan.near("P9.4-1", f"somebody is looked up {name}")
        plan.access(at(16, 12), plan.person(), plan.subscriber(**more))
    gone = datetime(2025, 5, 1, tzinfo=SHANGHAI)
    for name, more in (
        ("is searched for and not found", {"seen_as": SeenAs.ASKED_FOR, "rows": 0}),
        ("complained, and the complaint is handled",
         {"system": "service_desk", "purpose": "complaint_handling"}),
        ("is asked for by the authority", {"system": "archive", "purpose": "regulator_request"}),
    ):  # fmt: skip
        plan.near("P9.4-1", f"somebody who left {name}")
        plan.access(at(16), plan.person(), plan.subscriber(ended=gone), **more)
    plan.near("P9.4-1", "what is left of somebody who left is deleted")
    who = plan.person("keeper")
    plan.row("approvals", approval="AP-901", account=who.account, person=str(who.person),
             approved_by="board", approved_at="2025-12-01")  # fmt: skip
    plan.access(at(16), who, plan.subscriber(ended=gone), system="archive", purpose="retention_end",
                action="delete", seen_as=SeenAs.DELETED)  # fmt: skip
    for name, ended in (
        ("in the instant in which two years are over", datetime(2024, 1, 15, 10, tzinfo=SHANGHAI)),
        ("three years after the end", datetime(2023, 1, 15, 10, tzinfo=SHANGHAI)),
    ):
        plan.near("R11-1", f"registration is deleted {name}")
        plan.access(at(15), who, plan.subscriber(ended=ended), system="registration",
                    purpose="retention_end", action="delete", seen_as=SeenAs.DELETED,
                    categories=("id_number",))  # fmt: skip
    plan.near("R11-1", "a complaint of somebody in service is deleted, which is no registration")
    plan.access(at(15), who, system="archive", purpose="retention_end", action="delete",
                seen_as=SeenAs.DELETED, categories=("complaint_record",))  # fmt: skip
    plan.near("R11-1", "somebody in service was to be deleted, and no row was")
    plan.access(at(15), who, system="registration", purpose="retention_end", action="delete",
                seen_as=SeenAs.ASKED_FOR, rows=0, categories=("id_number",))  # fmt: skip


def _cancellation(plan: Plan) -> None:
    def cancellation(requested: datetime, done: datetime | None) -> int:
        number = plan.subscriber()
        plan.row("cancellations", customer_id=customer(number), requested_at=cell(requested),
                 done_at=cell(done) if done else "")  # fmt: skip
        return number

    for name, requested, done in (
        ("is carried out in the last instant of its fifteen days", at(2), at(17)),
        ("is carried out at once", at(2), at(2)),
        ("of last year is carried out late, before the month", at(1) - timedelta(days=40), at(1) - timedelta(days=20)),
        ("still has a microsecond when the month ends", at(17, 0), None),
    ):  # fmt: skip
        plan.near("P9.4-2", f"a cancellation {name}")
        plan.never(data_subject=subject_text(cancellation(requested, done)))
    for name, done, more in (
        ("a microsecond before it is cancelled", at(12, microseconds=1), {}),
        ("before anything was done", None, {}),
        ("and only looked at", at(12), {"action": "read"}),
        ("and nothing came of it", at(12), {"seen_as": SeenAs.ASKED_FOR, "rows": 0}),
    ):  # fmt: skip
        plan.near("P9.4-3", f"data of a customer who cancels are collected {name}")
        given = {
            "purpose": "service_change",
            "action": "collect",
            "ticket": "T",
            "seen_as": SeenAs.WRITTEN,
        }
        plan.access(at(12), plan.person("hall_clerk"), cancellation(at(8), done), **(given | more))


def _people(plan: Plan) -> None:
    for name, cells, when in (
        ("on the first instant of the first day", {"valid_from": "2026-01-17"}, at(17, 0)),
        ("on the last instant of the last day", {"valid_until": "2026-01-17"}, at(18, 0) + _JUST_BEFORE),
        ("whose row has no beginning", {"valid_from": ""}, at(17)),
    ):  # fmt: skip
        plan.near("P10-1", f"somebody looks at a bill {name}")
        plan.access(when, plan.person(**cells))
    plan.near("P10-1", "somebody changed the post at midnight")
    who = plan.person(valid_until="2026-01-16")
    plan.row("staff", account=who.account, person=str(who.person), post="biller", department="billing",
             valid_from="2026-01-17")  # fmt: skip
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
        ("R15-1", {"system": "registration", "purpose": "registration"}),
    ):  # fmt: skip
        for name, cells, when in (
            ("in the instant of the training", {"trained_at": "2026-01-14"}, at(14, 0)),
            ("in the last instant for which it counts",
             {"trained_at": "2025-01-14", "valid_until": "2026-01-14"}, at(15, 0) + _JUST_BEFORE),
            ("long after a training without an end", {"trained_at": "2015-01-14"}, at(14)),
        ):  # fmt: skip
            plan.near(rule, f"somebody works {name}")
            who = plan.person("hall_clerk", trained=False)
            plan.row("training", person=str(who.person), **cells)
            plan.access(when, who, **more)
        plan.near(rule, "the agent of an agency is not of the staff")
        plan.access(at(14), plan.agent("agency-05"), **more)


def _changes_and_deletions(plan: Plan) -> None:
    change = {"system": "service_desk", "purpose": "complaint_handling", "action": "update",
              "seen_as": SeenAs.WRITTEN}  # fmt: skip
    plan.near("P10-2", "a name is changed with a ticket")
    plan.access(at(19), plan.person(), ticket="T-1", **change)
    plan.near("P10-2", "a name is changed with an approval")
    plan.access(at(19), plan.person(), approval="AP-2", **change)
    plan.near("P10-2", "the subscriber changes his own name")
    self_care(plan, plan.subscriber(), **change)
    plan.near("P10-3", "the subscriber deletes his own complaint")
    self_care(plan, plan.subscriber(), system="archive", purpose="retention_end", action="delete",
              seen_as=SeenAs.DELETED)  # fmt: skip
    wipe = {"system": "archive", "purpose": "retention_end", "seen_as": SeenAs.DELETED}
    export = {"system": "billing", "purpose": "billing", "categories": ("billing_info",)}
    cases = (
        ("decided a microsecond before", {"approved_at": cell(at(19) + _JUST_BEFORE)}, {}),
        ("in its first instant", {"valid_from": cell(at(19))}, {}),
        ("in its last instant", {"valid_until": cell(at(19, microseconds=1))}, {}),
        ("as large as it allows", {"max_rows": "1000"}, {}),
        ("that it allows a whole purpose", {"purpose": None}, {}),
        ("without being cited", {}, {"approval": None}),
    )  # fmt: skip
    for rule, action, act in (("P10-3", "delete", wipe), ("P13.3-2", "export", export)):
        for name, cells, more in cases:
            plan.near(rule, f"{action} with an approval {name}")
            who = plan.person("keeper")
            number = f"AP-N{len(plan.near_misses)}"
            row = {"account": who.account, "person": str(who.person), "approved_by": "board",
                   "approved_at": "2025-12-01"}  # fmt: skip
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
        plan.row("approvals", approval=f"AP-X{approved_by}", person=str(who.person), approved_by=approved_by,
                 requested_by=requested_by, approved_at="2025-12-01")  # fmt: skip
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
    plan.row("recipients", recipient="partner-debt", agreement="AG-9", purposes="settlement;billing",
             categories="mobile_number;usage_volume", valid_from="2026-01-10", valid_until="2026-01-20")  # fmt: skip
    give = {"system": "gateway", "purpose": "settlement", "action": "provide", "recipient": "partner-debt",
            "categories": ("mobile_number",)}  # fmt: skip
    for name, when, more in (
        ("in the first instant of the agreement", at(10, 0), {}),
        ("in the last instant of the agreement", at(21, 0) + _JUST_BEFORE, {}),
        ("every category it may have", at(12), {"categories": ("mobile_number", "usage_volume")}),
        ("by a law and no agreement", at(12),
         {"recipient": "court", "purpose": "regulator_request", "categories": ("call_detail",)}),
        ("that may receive everything", at(12), {"recipient": "auditor"}),
    ):  # fmt: skip
        plan.near("P10-4", f"data are given to a partner {name}")
        plan.access(when, plan.person("settler"), **(give | more))
    plan.row("recipients", recipient="court", legal_basis="law")
    plan.row("recipients", recipient="auditor", agreement="AG-10")


def _agents(plan: Plan) -> None:
    base = {"contract_from": "2025-01-01", "assessed_at": "2025-06-01"}
    for name, cells, when in (
        ("in the first instant of its contract", {"contract_from": "2026-01-20"}, at(20, 0)),
        ("in the last instant of its contract", {"contract_until": "2026-01-20"}, at(21, 0) + _JUST_BEFORE),
        ("in the instant of its assessment", {"assessed_at": "2026-01-20"}, at(20, 0)),
        ("in the last instant of its assessment", {"assessed_until": "2026-01-20"}, at(21, 0) + _JUST_BEFORE),
    ):  # fmt: skip
        for rule, more in (
            ("P11-1", {}),
            ("R14-1", {"system": "agent_portal", "purpose": "registration"}),
        ):
            agency = f"agency-near-{len(plan.near_misses)}"
            plan.near(rule, f"an agency works {name}")
            plan.row("agencies", agency=agency, **(base | cells))
            plan.access(when, plan.agent(agency), **more)
    plan.near("P11-1", "somebody who left an unknown agency for the staff")
    who = plan.agent("agency-gone", valid_until="2026-01-10")
    plan.row("staff", account=who.account, person=str(who.person), post="call_agent",
             department="call_centre", valid_from="2026-01-11")  # fmt: skip
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
    plan.access(at(7), plan.person(grant=False), system="service_desk", purpose="complaint_handling",
                categories=("user_name", "mobile_number", "complaint_record"))  # fmt: skip
