"""The breaches of the Registration Rules."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from access import SeenAs
from tests.synthetic.plan import SHANGHAI, Who, at

if TYPE_CHECKING:
    from tests.synthetic.plan import Plan

REGISTERED = ("user_name", "id_doc_type", "id_number", "id_doc_address")


def plant(plan: Plan) -> None:
    """Plant them all."""
    _registration(plan)
    _registration_order(plan)


def _registration(plan: Plan) -> None:
    def register(day: int, who: Who, missing: str, operation: str) -> None:
        plan.access(
            at(day),
            who,
            system="registration",
            purpose="registration",
            action="collect",
            seen_as=SeenAs.WRITTEN,
            operation=operation,
            categories=[c for c in REGISTERED if c != missing],
        )

    for problem, missing in (
        ("type", "id_doc_type"),
        ("name", "user_name"),
        ("number", "id_number"),
        ("address", "id_doc_address"),
    ):
        plan.breach("R9-1", f"a form registers without the {problem}")
        register(14, plan.person("hall_clerk"), missing, f"POST /short/{problem}")
        plan.expect(
            "R9-1", problem=problem, system="registration", operation=f"POST /short/{problem}"
        )

    plan.breach("R9-2", "a scanner copies documents and does not mark them")
    plan.row(
        "systems",
        system="scan_desk",
        holds_personal_information="yes",
        registration="yes",
        reviewed_at="2024-03-01",
        connected_at="2024-04-01",
    )
    plan.access(
        at(30),
        plan.person("hall_clerk"),
        system="scan_desk",
        purpose="registration",
        action="copy",
        categories=("id_doc_image",),
    )
    plan.expect("R9-2", system="scan_desk")

    def deletion(who: Who, ended: datetime | None) -> None:
        plan.row(
            "approvals",
            approval=f"AP-{who.account}",
            account=who.account,
            person=str(who.person),
            approved_by="board",
            approved_at="2025-12-01",
        )
        plan.access(
            at(15),
            who,
            plan.subscriber(ended=ended),
            system="registration",
            purpose="retention_end",
            action="delete",
            seen_as=SeenAs.DELETED,
            categories=("user_name", "id_number"),
        )

    plan.breach("R11-1", "registration of somebody in service is deleted")
    who = plan.person("keeper")
    deletion(who, None)
    plan.expect("R11-1", problem="in_service", system="registration", account=who.account)

    plan.breach("R11-1", "registration is deleted a microsecond before two years are over")
    who = plan.person("keeper")
    deletion(who, datetime(2024, 1, 15, 10, 0, 0, 1, SHANGHAI))
    plan.expect("R11-1", problem="too_early", system="registration", account=who.account)

    plan.breach("R12-1", "registered names are used to sell cars")
    who = plan.person("hall_clerk")
    plan.access(at(16), who, system="registration", purpose="car_campaign")
    plan.expect(
        "R12-1", problem="purpose", system="registration", account=who.account, what="car_campaign"
    )
    plan.expect(
        "P9.3-2",
        problem="out_of_service",
        system="registration",
        account=who.account,
        purpose="car_campaign",
    )

    plan.breach("R12-1", "registered names are provided to a stranger")
    who = plan.person("hall_clerk")
    plan.access(
        at(16),
        who,
        system="registration",
        purpose="registration",
        action="provide",
        recipient="unlisted-11ee",
        categories=("user_name",),
    )
    plan.expect(
        "R12-1", problem="recipient", system="registration", account=who.account, what="unlisted"
    )
    plan.expect("P10-4", problem="unknown", system="registration", recipient=None)


def _registration_order(plan: Plan) -> None:
    def sell(who: Who) -> None:
        plan.access(
            at(23),
            who,
            system="agent_portal",
            purpose="registration",
            action="collect",
            seen_as=SeenAs.WRITTEN,
            operation="POST /agent/registrations",
            categories=REGISTERED,
        )

    for problem, cells in (
        ("unknown", None),
        ("out_of_contract", {"contract_from": "2026-01-24", "assessed_at": "2025-06-01"}),
        ("unassessed", {"contract_from": "2025-01-01", "assessed_at": "2026-01-24"}),
    ):
        name = f"agency-{problem}"
        plan.breach("R14-1", f"an agency that is {problem.replace('_', ' ')} registers people")
        if cells:
            plan.row("agencies", agency=name, **cells)
        sell(plan.agent(name))
        plan.expect("R14-1", problem=problem, system="agent_portal", agency=name)
        plan.expect("P11-1", problem=problem, agency=name)

    plan.breach("R15-1", "somebody who was never trained registers people")
    who = plan.person("hall_clerk", trained=False, department="halls_south")
    plan.row("responsibilities", department="halls_south", responsible="E1")
    plan.access(
        at(24),
        who,
        system="registration",
        purpose="registration",
        action="collect",
        seen_as=SeenAs.WRITTEN,
        operation="POST /registrations",
        categories=REGISTERED,
    )
    plan.expect("R15-1", problem="untrained", year=None, department="halls_south")
    plan.expect("P15-1", problem="untrained", department="halls_south")
