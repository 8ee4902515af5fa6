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


def attempts(plan: Plan) -> None:
    """Plant each breach once more as an attempt that was refused, and as one that gave nothing."""
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
    plan.row(
        "purposes",
        purpose="billing_inquiry",
        in_service="yes",
        workflow="WF",
        categories="email",
        max_people="5",
        valid_from="2026-01-06",
        valid_until="2026-01-06",
    )
    plan.row(
        "notices",
        notice="rules-6",
        purpose="billing_inquiry",
        categories="email",
        actions="read",
        published_at="2024-01-01",
    )
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
    plan.access(
        at(7),
        plan.person(),
        purpose="complaint_handling",
        rows=6,
        system="service_desk",
        subject_count=60,
    )
    plan.near("P5-3", "statistics are given masked numbers")
    plan.access(
        at(8),
        plan.person("analyst"),
        system="warehouse",
        purpose="statistics",
        categories=("mobile_number",),
        form=Form.MASKED,
    )
    plan.near("P5-3", "statistics are given something of little sensitivity in clear")
    plan.access(
        at(8),
        plan.person("analyst"),
        system="warehouse",
        purpose="statistics",
        categories=("usage_volume",),
        touches=_lightly(plan),
    )
    plan.near("P5-3", "a purpose that does not work masked is given numbers in clear")
    plan.access(
        at(8),
        plan.person("analyst"),
        system="warehouse",
        purpose="complaint_handling",
        categories=("mobile_number",),
    )
    plan.near("P9.3-1", "a change of service asks for what it needs")
    plan.access(
        at(8),
        plan.person("hall_clerk"),
        purpose="service_change",
        action="collect",
        ticket="T",
        seen_as=SeenAs.WRITTEN,
        categories=("mobile_number", "subscription_info"),
    )
    plan.near("P9.3-1", "a purpose that names no categories collects what it takes")
    plan.access(
        at(8),
        plan.person("hall_clerk"),
        purpose="free_purpose",
        action="collect",
        seen_as=SeenAs.WRITTEN,
        categories=("occupation_employer",),
    )


def _lightly(plan: Plan) -> object:
    made = plan.record(at(8), Who("x", "y"), (), categories=("usage_volume",)).touches
    return tuple(msgspec.structs.replace(touch, sensitivity=2) for touch in made)


def _purpose_row(plan: Plan, name: str, **cells: str) -> None:
    plan.row("purposes", purpose=name, **({"in_service": "yes", "workflow": "WF"} | cells))
    plan.row("notices", notice="rules-7", purpose=name, published_at="2024-01-01")


def _notice(plan: Plan) -> None:
    plan.row("purposes", purpose="renewal", in_service="yes", workflow="WF")
    plan.row(
        "notices",
        notice="renewal-1",
        purpose="renewal",
        categories="user_name",
        actions="read",
        published_at="2026-01-08",
        valid_until="2026-01-20",
    )
    plan.row(
        "notices",
        notice="renewal-2",
        purpose="renewal",
        categories="address",
        actions="read;export",
        published_at="2026-01-10",
        valid_until="2026-01-20",
    )
    for rule, name, when, more in (
        ("P8-1", "in the first instant of the rules", at(8, 0), {}),
        ("P8-1", "in the last instant of the rules", at(21, 0) + _JUST_BEFORE, {}),
        (
            "P9.2-1",
            "a category of the later rules in their first instant",
            at(10, 0),
            {"categories": ("user_name", "address")},
        ),
        (
            "P9.2-1",
            "a category of the later rules in their last instant",
            at(21, 0) + _JUST_BEFORE,
            {"categories": ("address",)},
        ),
        (
            "P9.2-1",
            "an action of the later rules in their first instant",
            at(10, 0),
            {"action": "export", "categories": ("user_name",)},
        ),
        (
            "P9.2-1",
            "an action of the later rules in their last instant",
            at(21, 0) + _JUST_BEFORE,
            {"action": "export", "categories": ("user_name",)},
        ),
    ):
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
    of(at(9), system="registration", purpose="registration", categories=("user_name",))
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
    plan.row(
        "purposes",
        purpose="car_campaign",
        in_service="yes",
        workflow="WF",
        valid_from="2026-01-03",
        valid_until="2026-01-03",
    )
    plan.access(at(3), plan.person(), purpose="car_campaign")
    plan.near("P9.3-2", "no purpose is declared for what touches nobody")
    plan.access(at(4), plan.person(), purpose=None, categories=(), subjects=(), subject_count=0)
    plan.near("R12-1", "registered names are used in the first instant of an offer")
    plan.access(at(10, 0), plan.person("hall_clerk"), system="registration", purpose="short_offer")
    plan.near("R12-1", "registered names are used in the last instant of an offer")
    plan.access(
        at(13, 0) + _JUST_BEFORE,
        plan.person("hall_clerk"),
        system="registration",
        purpose="short_offer",
    )
    plan.near("R12-1", "registered names are provided where the law asks for it")
    plan.row(
        "recipients",
        recipient="police",
        legal_basis="law",
        valid_from="2026-01-10",
        valid_until="2026-01-10",
    )
    for when in (at(10, 0), at(11, 0) + _JUST_BEFORE):
        plan.access(
            when,
            plan.person("hall_clerk"),
            system="registration",
            purpose="registration",
            categories=("user_name",),
            action="provide",
            recipient="police",
        )
    plan.near("P13.2-1", "a service is looked at with its ticket")
    plan.access(at(5), plan.person(), purpose="service_change", ticket="T-9")
    plan.near("P13.2-1", "a purpose without a workflow gets one in time")
    plan.row(
        "purposes",
        purpose="courtesy_call",
        in_service="yes",
        workflow="WF",
        valid_from="2026-01-20",
        valid_until="2026-01-20",
    )
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
        (
            "complained, and the complaint is handled",
            {"system": "service_desk", "purpose": "complaint_handling"},
        ),
        ("is asked for by the authority", {"system": "archive", "purpose": "regulator_request"}),
    ):
        plan.near("P9.4-1", f"somebody who left {name}")
        plan.access(at(16), plan.person(), plan.subscriber(ended=gone), **more)
    plan.near("P9.4-1", "what is left of somebody who left is deleted")
    who = plan.person("keeper")
    plan.row(
        "approvals",
        approval="AP-901",
        account=who.account,
        person=str(who.person),
        approved_by="board",
        approved_at="2025-12-01",
    )
    plan.access(
        at(16),
        who,
        plan.subscriber(ended=gone),
        system="archive",
        purpose="retention_end",
        action="delete",
        seen_as=SeenAs.DELETED,
    )
    for name, ended in (
        ("in the instant in which two years are over", datetime(2024, 1, 15, 10, tzinfo=SHANGHAI)),
        ("three years after the end", datetime(2023, 1, 15, 10, tzinfo=SHANGHAI)),
    ):
        plan.near("R11-1", f"registration is deleted {name}")
        plan.access(
            at(15),
            who,
            plan.subscriber(ended=ended),
            system="registration",
            purpose="retention_end",
            action="delete",
            seen_as=SeenAs.DELETED,
            categories=("id_number",),
        )
    plan.near("R11-1", "a complaint of somebody in service is deleted, which is no registration")
    plan.access(
        at(15),
        who,
        system="archive",
        purpose="retention_end",
        action="delete",
        seen_as=SeenAs.DELETED,
        categories=("complaint_record",),
    )
    plan.near("R11-1", "somebody in service was to be deleted, and no row was")
    plan.access(
        at(15),
        who,
        system="registration",
        purpose="retention_end",
        action="delete",
        seen_as=SeenAs.ASKED_FOR,
        rows=0,
        categories=("id_number",),
    )


def _cancellation(plan: Plan) -> None:
    def cancellation(requested: datetime, done: datetime | None) -> int:
        number = plan.subscriber()
        plan.row(
            "cancellations",
            customer_id=customer(number),
            requested_at=cell(requested),
            done_at=cell(done) if done else "",
        )
        return number

    for name, requested, done in (
        ("is carried out in the last instant of its fifteen days", at(2), at(17)),
        ("is carried out at once", at(2), at(2)),
        (
            "of last year is carried out late, before the month",
            at(1) - timedelta(days=40),
            at(1) - timedelta(days=20),
        ),
        ("still has a microsecond when the month ends", at(17, 0), None),
    ):
        plan.near("P9.4-2", f"a cancellation {name}")
        plan.never(data_subject=subject_text(cancellation(requested, done)))
    for name, done, more in (
        ("a microsecond before it is cancelled", at(12, microseconds=1), {}),
        ("days before it is cancelled", at(20), {}),
        ("and only looked at", at(12), {"action": "read"}),
        ("and nothing came of it", at(12), {"seen_as": SeenAs.ASKED_FOR, "rows": 0}),
    ):
        plan.near("P9.4-3", f"data of a customer who cancels are collected {name}")
        given = {
            "purpose": "service_change",
            "action": "collect",
            "ticket": "T",
            "seen_as": SeenAs.WRITTEN,
        }
        plan.access(at(12), plan.person("hall_clerk"), cancellation(at(8), done), **(given | more))
