"""The breaches against safeguards and supervision: Articles 12 to 17 of the Protection Rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from access import CountIs, LogFailurePolicy, LogGap, LogGapReason
from tests.synthetic.plan import SHANGHAI, Who, at, cell, customer, micros

if TYPE_CHECKING:
    from tests.synthetic.plan import Plan


def plant(plan: Plan) -> None:
    """Plant them all."""
    _complaints_and_order(plan)
    _grants_and_reviews(plan)
    _systems(plan)
    _record(plan)
    _incidents(plan)
    _training_and_supervision(plan)


def _complaints_and_order(plan: Plan) -> None:
    def complaint(name: str, **cells: str) -> None:
        plan.row("complaints", complaint=name, customer_id=customer(plan.subscriber()), **cells)

    plan.breach("P12-1", "a complaint is answered in the instant after its fifteen days")
    complaint("K-1", received_at=cell(at(3, 15)), answered_at=cell(at(19, 0)))
    plan.expect("P12-1", 0, problem="late", complaint="K-1")

    plan.breach("P12-1", "a complaint is not answered")
    complaint("K-2", received_at=cell(at(4, 15)))
    plan.expect("P12-1", 0, problem="open", complaint="K-2")

    plan.breach("P13.1-1", "a department touches data, and nobody answers for it")
    plan.access(at(4), plan.person(department="innovation"))
    plan.expect("P13.1-1", department="innovation", post="call_agent")

    plan.breach("P13.1-1", "who answered for a department left, and nobody came")
    plan.row("responsibilities", department="loyalty", responsible="E1", valid_until="2026-01-04")
    plan.access(at(5, 0), plan.person(department="loyalty"))
    plan.expect("P13.1-1", department="loyalty", post="call_agent")

    plan.breach("P13.2-1", "a purpose has no workflow")
    plan.row("purposes", purpose="courtesy_call", in_service="yes")
    plan.row("notices", notice="rules-4", purpose="courtesy_call", published_at="2024-01-01")
    plan.access(at(6), plan.person(), purpose="courtesy_call")
    plan.expect("P13.2-1", problem="no_workflow", system=None, purpose="courtesy_call")

    plan.breach("P13.2-1", "services are looked at without the ticket they need")
    plan.access(at(6), plan.person(), purpose="service_change")
    plan.expect("P13.2-1", problem="no_ticket", system="crm", purpose="service_change")


def _grants_and_reviews(plan: Plan) -> None:
    plan.breach("P13.3-1", "a call agent opens the warehouse")
    who = plan.person(grant=False)
    plan.access(at(7), who, system="warehouse", purpose="complaint_handling")
    plan.expect("P13.3-1", system="warehouse", account=who.account, person=who.person)

    plan.breach("P13.3-1", "a call agent reads one category more than the post may")
    who = plan.person(grant=False)
    plan.access(
        at(7),
        who,
        system="service_desk",
        purpose="complaint_handling",
        categories=("user_name", "call_recording"),
    )
    plan.expect("P13.3-1", system="service_desk", account=who.account, person=who.person)
    plan.expect(
        "P5-1", system="service_desk", purpose="complaint_handling", category="call_recording"
    )

    plan.breach("P13.3-2", "a thousand rows are exported, and nobody reviewed it")
    who = plan.person("biller")
    bulk = {"system": "billing", "purpose": "billing", "categories": ("billing_info",)}
    plan.access(at(8), who, action="export", rows=1000, **bulk)
    plan.expect(
        "P13.3-2",
        problem="unreviewed",
        system="billing",
        account=who.account,
        person=who.person,
        action="export",
    )

    plan.breach("P13.3-2", "an export is one row larger than its approval")
    who = plan.person("biller")
    plan.row(
        "approvals",
        approval="AP-401",
        account=who.account,
        person=str(who.person),
        approved_by="board",
        approved_at=cell(at(7)),
        max_rows="5000",
    )
    plan.access(at(8), who, action="export", rows=5001, approval="AP-401", **bulk)
    plan.expect(
        "P13.3-2",
        problem="not_covered",
        system="billing",
        account=who.account,
        person=who.person,
        action="export",
    )

    plan.breach("P13.3-2", "a copy of a size that nobody knows")
    who = plan.person("biller")
    plan.access(at(8), who, action="copy", rows=None, subject_count_is=CountIs.UNKNOWN, **bulk)
    plan.expect(
        "P13.3-2",
        problem="unreviewed",
        system="billing",
        account=who.account,
        person=who.person,
        action="copy",
    )

    def approval(name: str, **cells: str) -> Who:
        who = plan.person("biller")
        plan.row(
            "approvals", approval=name, person=str(who.person), approved_at=cell(at(8)), **cells
        )
        return who

    plan.breach("P13.3-3", "who asked for an export decides it")
    who = approval("AP-402", approved_by="E1", requested_by="E1")
    plan.access(at(9), who, action="export", rows=2000, approval="AP-402", **bulk)
    plan.expect("P13.3-3", problem="requester", approval="AP-402")

    plan.breach("P13.3-3", "who exports has decided it himself")
    who = plan.person("biller")
    plan.row(
        "approvals",
        approval="AP-403",
        person=str(who.person),
        approved_by=str(who.person),
        approved_at=cell(at(8)),
        requested_by="E1",
    )
    plan.access(at(9), who, action="export", rows=2000, approval="AP-403", **bulk)
    plan.expect("P13.3-3", problem="runner", approval="AP-403")

    plan.breach("P13.3-4", "twenty slices of fifty rows on one day are a thousand")
    who = plan.person("biller")
    for n in range(20):
        plan.access(at(10, 9, n), who, rows=50, **bulk)
    plan.expect("P13.3-4", system="billing", account=who.account, person=who.person)


def _systems(plan: Plan) -> None:
    def system(name: str, **cells: str) -> None:
        row = {
            "holds_personal_information": "yes",
            "reviewed_at": "2024-03-01",
            "connected_at": "2024-04-01",
        }
        plan.row("systems", system=name, **(row | cells))

    plan.breach("P13.5-1", "a system is used that nobody registered")
    plan.access(at(11), plan.person(), system="prize_draw")
    plan.expect("P13.5-1", problem="unknown", system="prize_draw")

    plan.breach("P13.5-1", "a system is used that nobody reviewed")
    system("loyalty_shop", reviewed_at="", connected_at="")
    plan.access(at(30), plan.person(), system="loyalty_shop")
    plan.expect("P13.5-1", problem="unreviewed", system="loyalty_shop")

    plan.breach("P13.5-1", "a system was reviewed a microsecond after it was connected")
    system("video_shop", reviewed_at=cell(at(2, microseconds=1)), connected_at=cell(at(2)))
    plan.access(at(30), plan.person(), system="video_shop")
    plan.expect("P13.5-1", problem="late", system="video_shop")

    plan.breach("P13.6-4", "a system with personal information was never heard of")
    system("voicemail")
    plan.expect("P13.6-4", 0, problem="never", system="voicemail")

    plan.breach("P13.6-4", "a system has been silent for more than seven days")
    system("roaming_desk")
    plan.access(at(24, 0), plan.person(), system="roaming_desk")
    plan.expect("P13.6-4", 0, problem="silent", system="roaming_desk")


def _record(plan: Plan) -> None:
    plan.breach("P13.6-1", "the record of a bill names no person")
    who = plan.person()
    plan.access(at(12), who._replace(person=None))
    plan.expect("P13.6-1", problem="person", system="crm", account=who.account)

    plan.breach("P13.6-1", "the record of a bill names no place")
    who = plan.person()
    plan.access(at(12), who, address="", site=None)
    plan.expect("P13.6-1", problem="place", system="crm", account=who.account)

    plan.breach("P13.6-1", "what was done to a bill could not be told")
    who = plan.person()
    plan.access(
        at(12), who, action="unknown", unreadable=True, categories=(), purpose="fault_repair"
    )
    plan.expect("P13.6-1", problem="matter", system="crm", account=who.account)

    def gap(
        started: datetime, reason: LogGapReason, passed: int, person: str | None = None
    ) -> None:
        plan.gaps.append(
            LogGap(
                micros(started),
                micros(started) + 60_000_000,
                "http-0",
                ("crm",),
                reason,
                LogFailurePolicy.PASS,
                passed,
                0,
                person,
            )
        )

    plan.breach("P13.6-2", "twelve accesses pass while somebody bypasses the log")
    gap(at(13), LogGapReason.BYPASS, 12, "E00007")
    plan.expect("P13.6-2", 12, problem="bypassed", systems="crm", reason="bypass", person="E00007")

    plan.breach("P13.6-2", "one access passes while the disk is full")
    gap(at(14), LogGapReason.DISK_FULL, 1)
    plan.expect("P13.6-2", 1, problem="counted", systems="crm", reason="disk_full", person=None)

    plan.breach("P13.6-2", "a crash leaves a gap of which nobody knows the size")
    gap(at(15), LogGapReason.CRASH, -1)
    plan.expect("P13.6-2", 0, problem="uncounted", systems="crm", reason="crash", person=None)


def _incidents(plan: Plan) -> None:
    def incident(name: str, detected: datetime, **cells: str) -> None:
        plan.row("incidents", incident=name, detected_at=cell(detected), **cells)

    day = timedelta(days=1)
    over = day + timedelta(microseconds=1)
    plan.breach("P14-1", "a leak is remedied a microsecond after a day")
    incident("I-1", at(5), remedied_at=cell(at(5) + over))
    plan.expect("P14-1", 0, problem="late", incident="I-1")

    plan.breach("P14-1", "a leak is not remedied")
    incident("I-2", at(6))
    plan.expect("P14-1", 0, problem="open", incident="I-2")

    plan.breach("P14-2", "a serious leak is reported a microsecond after a day")
    incident("I-3", at(7), remedied_at=cell(at(7)), serious="yes", reported_at=cell(at(7) + over))
    plan.expect("P14-2", 0, problem="late", incident="I-3")

    plan.breach("P14-2", "a serious leak is not reported")
    incident("I-4", at(8), remedied_at=cell(at(8)), serious="yes")
    plan.expect("P14-2", 0, problem="open", incident="I-4")

    plan.breach("P14-3", "an export goes on a second after the order to stop exports")
    plan.row(
        "suspensions",
        suspension="O-1",
        system="gateway",
        actions="export",
        ordered_at=cell(at(22, 10)),
        lifted_at=cell(at(24, 10)),
    )
    plan.access(
        at(22, 10, 0, seconds=1),
        plan.person("settler"),
        system="gateway",
        purpose="refund",
        action="export",
    )
    plan.expect("P14-3", suspension="O-1", system="gateway", action="export")
    plan.expect("P9.2-1", problem="action", system="gateway", purpose="refund", what="export")

    plan.breach("P14-3", "call details are read in the last instant of an order about them")
    plan.row(
        "suspensions",
        suspension="O-2",
        system="crm",
        categories="call_detail",
        ordered_at=cell(at(25, 10)),
        lifted_at=cell(at(26, 10)),
    )
    plan.access(
        at(26, 10, microseconds=-1),
        plan.person("keeper"),
        system="crm",
        purpose="regulator_request",
        categories=("call_detail",),
    )
    plan.expect("P14-3", suspension="O-2", system="crm", action="read")

    for number, problem, cells in (
        (1, "not_remedied", {}),
        (2, "remedied_late", {"remedied_at": cell(at(9) + over)}),
        (3, "not_reported", {"remedied_at": cell(at(9)), "serious": "yes"}),
        (
            4,
            "reported_late",
            {"remedied_at": cell(at(9)), "serious": "yes", "reported_at": cell(at(9) + over)},
        ),
    ):
        name = f"I-R{number}"
        plan.breach("R13-1", f"an incident of registration data is {problem.replace('_', ' ')}")
        incident(name, at(9), registration="yes", **cells)
        plan.expect("R13-1", 0, problem=problem, incident=name)
        rule, same = {
            "not_remedied": ("P14-1", "open"),
            "remedied_late": ("P14-1", "late"),
            "not_reported": ("P14-2", "open"),
            "reported_late": ("P14-2", "late"),
        }[problem]
        plan.expect(rule, 0, problem=same, incident=name)


def _training_and_supervision(plan: Plan) -> None:
    plan.breach("P15-1", "somebody who was never trained looks at a bill")
    plan.access(at(13), plan.person(trained=False, department="call_centre_east"))
    plan.row("responsibilities", department="call_centre_east", responsible="E1")
    plan.expect("P15-1", problem="untrained", department="call_centre_east")

    plan.breach("P15-1", "somebody goes on in the instant after the training ran out")
    who = plan.person(trained=False, department="call_centre_west")
    plan.row("training", person=str(who.person), trained_at="2025-01-13", valid_until="2026-01-13")
    plan.row("responsibilities", department="call_centre_west", responsible="E1")
    plan.access(at(14, 0), who)
    plan.expect("P15-1", problem="expired", department="call_centre_west")

    plan.breach("P16-1", "the year before had no self-inspection of protection")
    plan.record_quietly(datetime(2025, 6, 2, 10, tzinfo=SHANGHAI), plan.person())
    plan.expect("P16-1", 0, year="2025")

    plan.breach("P16-2", "a finding of last year is still open")
    one = plan.found_before(datetime(2025, 11, 1, tzinfo=SHANGHAI))
    plan.expect("P16-2", 0, problem="open", finding=one.finding, rule=one.of_rule)

    plan.breach("P16-2", "a finding is closed a microsecond after its date")
    one = plan.found_before(
        datetime(2025, 11, 2, tzinfo=SHANGHAI), due_at=at(10), closed_at=at(10, microseconds=1)
    )
    plan.expect("P16-2", 0, problem="late", finding=one.finding, rule=one.of_rule)

    plan.breach("R15-1", "the year before had no self-inspection of registration")
    plan.expect("R15-1", 0, problem="inspection", year="2025", department=None)

    plan.breach("P17-1", "materials are given at the instant after their last day")
    plan.row(
        "requests",
        request="Q-1",
        authority="administration",
        received_at=cell(at(5)),
        due_at="2026-01-10",
        answered_at=cell(at(11, 0)),
    )
    plan.expect("P17-1", 0, problem="late", request="Q-1", authority="administration")

    plan.breach("P17-1", "materials without a date of their own are not given")
    plan.row("requests", request="Q-2", authority="administration", received_at=cell(at(5)))
    plan.expect("P17-1", 0, problem="open", request="Q-2", authority="administration")
