"""The breaches against the use of personal information: Articles 5 to 11 of the Protection Rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from access import CountIs, Outcome, PrincipalKind, SeenAs
from tests.synthetic.plan import SHANGHAI, Who, at, cell, customer, subject_text

if TYPE_CHECKING:
    from tests.synthetic.plan import Plan

ONE_CAUSE = 10_000
"""Accesses of the one cause that shows how few findings an analyst has to look at."""
REPORT = Who("svc_report", None, PrincipalKind.SERVICE)


def plant(plan: Plan) -> None:
    """Plant them all."""
    _necessity(plan)
    _notice_and_consent(plan)
    _purpose(plan)
    _termination(plan)
    _confidentiality(plan)
    _recipients(plan)
    _agents(plan)


def _necessity(plan: Plan) -> None:
    plan.breach("P5-1", "a bill is read together with the subscriber's whereabouts")
    plan.access(at(5), plan.person(), categories=("user_name", "service_location"))
    plan.expect("P5-1", system="crm", purpose="billing_inquiry", category="service_location")

    plan.breach("P5-1", "identity numbers are exported to repair faults")
    who = plan.person("engineer")
    for hour in (9, 10, 11):
        plan.access(
            at(6, hour),
            who,
            system="provisioning",
            purpose="fault_repair",
            action="export",
            categories=("id_number", "mobile_number"),
        )
    plan.expect("P5-1", system="provisioning", purpose="fault_repair", category="id_number")

    plan.breach("P5-2", "a bill inquiry about one reads six")
    who = plan.person()
    plan.access(at(7), who, *(plan.subscriber() for _ in range(6)), rows=6)
    plan.expect("P5-2", system="crm", account=who.account, purpose="billing_inquiry")

    plan.breach("P5-2", "a bill inquiry reads six rows of people who could not be told")
    who = plan.person()
    plan.access(at(7), who, rows=6, subject_count_is=CountIs.UNKNOWN)
    plan.expect("P5-2", system="crm", account=who.account, purpose="billing_inquiry")

    plan.breach("P5-3", "statistics that work masked are given numbers in clear")
    plan.access(
        at(8),
        plan.person("analyst"),
        system="warehouse",
        purpose="statistics",
        operation="SELECT msisdn FROM usage",
        categories=("mobile_number",),
    )
    plan.expect(
        "P5-3", system="warehouse", purpose="statistics", operation="SELECT msisdn FROM usage"
    )


def _notice_and_consent(plan: Plan) -> None:
    def purpose(name: str, **cells: str) -> None:
        plan.row("purposes", purpose=name, in_service="yes", workflow="WF-9", **cells)

    plan.breach("P8-1", "a new tariff is offered that no published rules name")
    purpose("tariff_advice")
    plan.access(at(9), plan.person(), purpose="tariff_advice")
    plan.expect("P8-1", problem="unpublished", purpose="tariff_advice")

    plan.breach("P8-1", "number porting begins before its rules are published")
    purpose("number_porting")
    plan.row("notices", notice="porting-rules", purpose="number_porting", published_at="2026-01-20")
    plan.access(at(19, 23, 59), plan.person(), purpose="number_porting")
    plan.expect("P8-1", problem="not_in_force", purpose="number_porting")

    plan.breach("P9.1-1", "somebody who never consented is looked up")
    plan.access(
        at(9),
        plan.person(),
        plan.subscriber(consents=()),
        system="service_desk",
        purpose="complaint_handling",
    )
    plan.expect("P9.1-1", problem="never", system="service_desk", purpose="complaint_handling")

    plan.breach("P9.1-1", "somebody who withdrew his consent is looked up")
    gone = plan.subscriber(consents=[{"given_at": "2024-01-01", "withdrawn_at": cell(at(9, 8))}])
    plan.access(at(9, 8), plan.person(), gone, system="service_desk", purpose="complaint_handling")
    plan.expect("P9.1-1", problem="withdrawn", system="service_desk", purpose="complaint_handling")

    plan.breach("P9.1-1", "a consent to billing is taken for one to settlement")
    other = plan.subscriber(consents=[{"given_at": "2024-01-01", "purpose": "billing"}])
    plan.access(
        at(9),
        plan.person(),
        other,
        system="gateway",
        purpose="settlement",
        categories=("mobile_number",),
    )
    plan.expect("P9.1-1", problem="never", system="gateway", purpose="settlement")

    plan.breach("P9.2-1", "complaints are handled with bank accounts, which nobody was told")
    purpose("refund")
    plan.row(
        "notices",
        notice="refund-rules",
        purpose="refund",
        published_at="2024-01-01",
        categories="user_name;mobile_number",
        actions="read",
    )
    plan.access(at(10), plan.person(), purpose="refund", categories=("user_name", "bank_account"))
    plan.expect("P9.2-1", problem="category", system="crm", purpose="refund", what="bank_account")

    plan.breach("P9.2-1", "statistics are exported, and reading is all that was told")
    plan.access(
        at(10), plan.person("analyst"), system="warehouse", purpose="refund", action="export"
    )
    plan.expect("P9.2-1", problem="action", system="warehouse", purpose="refund", what="export")

    plan.breach("P9.3-1", "a change of service asks for the employer")
    plan.access(
        at(11),
        plan.person("hall_clerk"),
        purpose="service_change",
        action="collect",
        ticket="T-1",
        seen_as=SeenAs.WRITTEN,
        categories=("mobile_number", "occupation_employer"),
    )
    plan.expect("P9.3-1", system="crm", purpose="service_change", category="occupation_employer")


def _purpose(plan: Plan) -> None:
    plan.breach("P9.3-2", "ten thousand reports declare no purpose")
    people = [plan.subscriber() for _ in range(100)]
    for n in range(ONE_CAUSE):
        plan.access(
            at(12, 0) + timedelta(seconds=5 * n),
            REPORT,
            people[n % 100],
            purpose=None,
            operation="GET /reports/{id}",
        )
    plan.expect("P9.3-2", problem="undeclared", system="crm", account="svc_report", purpose=None)
    plan.expect("P13.6-1", problem="person", system="crm", account="svc_report")
    plan.row("grants", account="svc_report", system="crm")

    plan.breach("P9.3-2", "a purpose is declared that no register lists")
    who = plan.person()
    plan.access(at(13), who, purpose="unlisted-4fd1")
    plan.expect("P9.3-2", problem="unlisted", system="crm", account=who.account, purpose=None)

    plan.breach("P9.3-2", "a purpose is declared that the register has lost")
    who = plan.person()
    plan.row("notices", notice="old-rules", purpose="gift_cards", published_at="2024-01-01")
    plan.access(at(13), who, purpose="gift_cards")
    plan.expect(
        "P9.3-2", problem="unregistered", system="crm", account=who.account, purpose="gift_cards"
    )

    def purpose(name: str, in_service: str = "yes", **cells: str) -> None:
        plan.row("purposes", purpose=name, in_service=in_service, workflow="WF-9", **cells)
        plan.row("notices", notice="rules-3", purpose=name, published_at="2024-01-01")

    plan.breach("P9.3-2", "an offer goes on in the first instant after its purpose ended")
    purpose("winter_offer", valid_until="2026-01-14")
    who = plan.person()
    plan.access(at(15, 0), who, purpose="winter_offer")
    plan.expect(
        "P9.3-2", problem="not_in_force", system="crm", account=who.account, purpose="winter_offer"
    )

    plan.breach("P9.3-2", "an offer begins a microsecond before its purpose")
    purpose("spring_offer", valid_from="2026-01-15")
    who = plan.person()
    plan.access(at(15, 0, microseconds=-1), who, purpose="spring_offer")
    plan.expect(
        "P9.3-2", problem="not_in_force", system="crm", account=who.account, purpose="spring_offer"
    )

    plan.breach("P9.3-2", "data are used to sell cars")
    purpose("car_campaign", in_service="no")
    who = plan.person()
    for minute in range(20):
        plan.access(at(16, 10, minute), who, purpose="car_campaign")
    plan.expect(
        "P9.3-2",
        problem="out_of_service",
        system="crm",
        account=who.account,
        purpose="car_campaign",
    )


def _termination(plan: Plan) -> None:
    plan.breach("P9.4-1", "somebody whose service ended is looked up at that moment")
    who = plan.person()
    plan.access(at(16, 12), who, plan.subscriber(ended=at(16, 12)))
    plan.expect("P9.4-1", system="crm", account=who.account, purpose="billing_inquiry")

    plan.breach("P9.4-1", "somebody who left years ago is exported among those in service")
    who = plan.person("biller")
    gone = plan.subscriber(ended=datetime(2023, 5, 1, tzinfo=SHANGHAI))
    plan.access(
        at(17),
        who,
        plan.subscriber(),
        gone,
        system="billing",
        purpose="billing",
        action="export",
        categories=("mobile_number",),
        rows=2,
    )
    plan.expect("P9.4-1", system="billing", account=who.account, purpose="billing")

    plan.breach("P9.4-1", "somebody whose service ended is looked up, and the search finds him")
    who = plan.person()
    plan.access(at(17), who, plan.subscriber(ended=at(3)), seen_as=SeenAs.ASKED_FOR, rows=1)
    plan.expect("P9.4-1", system="crm", account=who.account, purpose="billing_inquiry")

    def cancellation(requested: datetime, done: datetime | None) -> int:
        number = plan.subscriber()
        plan.row(
            "cancellations",
            customer_id=customer(number),
            requested_at=cell(requested),
            done_at=cell(done) if done else "",
        )
        return number

    plan.breach("P9.4-2", "a cancellation is carried out a microsecond after its fifteen days")
    late = cancellation(at(2), at(17, 10, microseconds=1))
    plan.expect("P9.4-2", 0, problem="late", data_subject=subject_text(late))

    plan.breach("P9.4-2", "a cancellation is not carried out")
    waits = cancellation(at(2), None)
    plan.expect("P9.4-2", 0, problem="open", data_subject=subject_text(waits))

    plan.breach("P9.4-3", "data of a cancelled customer are collected anew")
    who = plan.person("hall_clerk")
    plan.access(
        at(12),
        who,
        cancellation(at(8), at(12)),
        purpose="service_change",
        action="collect",
        ticket="T-2",
        seen_as=SeenAs.WRITTEN,
        categories=("mobile_number",),
    )
    plan.expect("P9.4-3", system="crm", account=who.account)


def _confidentiality(plan: Plan) -> None:
    plan.breach("P10-1", "somebody whom nobody knows looks at a bill")
    plan.row("grants", account="stranger")
    plan.access(at(18), Who("stranger", "unlisted-77aa"))
    plan.expect("P10-1", problem="unknown", account="stranger", person=None)

    plan.breach("P10-1", "somebody looks at a bill in the instant after the last day")
    who = plan.person(valid_until="2026-01-17")
    plan.access(at(18, 0), who)
    plan.expect("P10-1", problem="departed", account=who.account, person=who.person)

    plan.breach("P10-1", "somebody without a post looks at a bill")
    who = plan.person(post="")
    plan.access(at(18), who)
    plan.expect("P10-1", problem="no_post", account=who.account, person=who.person)

    plan.breach("P10-2", "a name is changed without a ticket")
    who = plan.person()
    plan.access(
        at(19),
        who,
        system="service_desk",
        purpose="complaint_handling",
        action="update",
        seen_as=SeenAs.WRITTEN,
    )
    plan.expect("P10-2", system="service_desk", account=who.account)

    plan.breach("P10-3", "a complaint is deleted that nobody let delete")
    who = plan.person("keeper")
    plan.access(
        at(19),
        who,
        system="archive",
        purpose="retention_end",
        action="delete",
        seen_as=SeenAs.DELETED,
    )
    plan.expect(
        "P10-3", problem="unreviewed", system="archive", account=who.account, action="delete"
    )

    plan.breach("P10-3", "a deletion cites an approval that was given after it")
    who = plan.person("keeper")
    plan.row(
        "approvals",
        approval="AP-301",
        account=who.account,
        approved_by="board",
        approved_at=cell(at(19, 10)),
    )
    plan.access(
        at(19, 10),
        who,
        system="archive",
        purpose="retention_end",
        action="delete",
        approval="AP-301",
        seen_as=SeenAs.DELETED,
    )
    plan.expect(
        "P10-3", problem="not_covered", system="archive", account=who.account, action="delete"
    )

    plan.breach("P10-5", "a quiet clerk looks at two hundred people in a day")
    who = plan.person()
    people = [plan.subscriber() for _ in range(4)]
    for day in (5, 6, 7, 8):
        plan.record_quietly(at(day), who, people[0])
    for n in range(50):
        plan.access(at(20, 9, n), who, *people)
    plan.expect("P10-5", account=who.account, person=who.person, local_day="2026-01-20")


def _recipients(plan: Plan) -> None:
    plan.breach("P10-4", "data are given to somebody whom nobody names")
    plan.access(
        at(20),
        plan.person("settler"),
        system="gateway",
        purpose="settlement",
        action="provide",
        categories=("mobile_number",),
    )
    plan.expect("P10-4", problem="unnamed", system="gateway", recipient=None)

    plan.breach("P10-4", "data are given to a recipient that no register has")
    plan.access(
        at(20),
        plan.person("settler"),
        system="gateway",
        purpose="settlement",
        action="provide",
        recipient="unlisted-90cd",
        categories=("mobile_number",),
    )
    plan.expect("P10-4", problem="unknown", system="gateway", recipient=None)

    plan.breach("P10-4", "a partner is given what its agreement does not name")
    plan.row(
        "recipients",
        recipient="partner-tower",
        agreement="AG-8",
        purposes="settlement",
        categories="usage_volume",
    )
    plan.access(
        at(20),
        plan.person("settler"),
        system="gateway",
        purpose="settlement",
        action="provide",
        recipient="partner-tower",
        categories=("mobile_number", "usage_volume"),
    )
    plan.expect("P10-4", problem="not_covered", system="gateway", recipient="partner-tower")


def _agents(plan: Plan) -> None:
    def agency(name: str, **cells: str) -> None:
        plan.row(
            "agencies",
            agency=name,
            **({"contract_from": "2025-01-01", "assessed_at": "2025-06-01"} | cells),
        )

    plan.breach("P11-1", "an agent of an agency that nobody knows looks at a bill")
    plan.access(at(21), plan.agent("agency-ghost"))
    plan.expect("P11-1", problem="unknown", agency="agency-ghost")

    plan.breach("P11-1", "an agent goes on in the instant after the contract")
    agency("agency-ended", contract_until="2026-01-20")
    plan.access(at(21, 0), plan.agent("agency-ended"))
    plan.expect("P11-1", problem="out_of_contract", agency="agency-ended")

    plan.breach("P11-1", "the assessment of an agency has run out")
    agency("agency-stale", assessed_until="2026-01-20")
    plan.access(at(21, 0), plan.agent("agency-stale"))
    plan.expect("P11-1", problem="unassessed", agency="agency-stale")

    plan.breach("P11-2", "an agent reads bills, which sellers may not")
    who = plan.agent("agency-03", grant=False)
    plan.access(at(21), who)
    plan.expect("P11-2", agency="agency-03", system="crm", account=who.account, person=who.person)
    plan.expect("P13.3-1", system="crm", account=who.account, person=who.person)

    plan.breach("P11-2", "an agent whose grant ended goes on")
    who = plan.agent("agency-04", grant=False)
    plan.row("grants", person=str(who.person), system="crm", valid_until="2026-01-21")
    plan.access(at(22, 0), who, outcome=Outcome.UNKNOWN)
    plan.expect("P11-2", agency="agency-04", system="crm", account=who.account, person=who.person)
    plan.expect("P13.3-1", system="crm", account=who.account, person=who.person)
