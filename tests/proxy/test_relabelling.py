"""What a field that was recorded earlier is now: by decisions, terms and categories of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from access import Certainty, Form, KnownBy
from ledger.keys import create_pseudonym_key
from ledger.relabel import Label
from proxy.relabelling import relabelled
from proxy.settings_types import Loaded, Settings
from proxy.wiring import Wiring

if TYPE_CHECKING:
    from pathlib import Path

CRM = """\
version: 1
system: crm
categories:
  badge: {zh: 门禁卡号, en: Badge number, sensitivity: 2, names: [badge_no]}
terms:
  - {match: nr, category: iccid, under: "sims.**"}
db:
  t_cust.memo: {category: none, state: overridden, reason: x, by: li}
  t_cust.xm: {category: user_name, state: proposed}
  t_cust.zjhm: {category: none, state: disputed, by: li}
api:
  "GET /cust/{id} 200":
    "$.list[*].mobile": {category: mobile_number, form: masked, state: confirmed, by: li}
  "POST /cust":
    request$.no: {category: customer_id, state: confirmed, by: li}
"""
NOTHING = Label("", 0, KnownBy.CATALOG, Certainty.SURE)


@pytest.fixture
def wiring(tmp_path: Path) -> Wiring:
    loaded = Loaded(Settings(), tmp_path, "0" * 12)
    create_pseudonym_key(loaded.keys / "pseudonym.key")
    loaded.catalog.mkdir()
    (loaded.catalog / "crm.yaml").write_text(CRM, encoding="utf-8")
    return Wiring.of(loaded)


def decided(category: str, sensitivity: int, form: Form | None = None) -> Label:
    return Label(category, sensitivity, KnownBy.CATALOG, Certainty.SURE, form)


@pytest.mark.parametrize(
    ("field", "known_by", "label"),
    [
        ("public.t_cust.memo", "name", NOTHING),
        ("public.t_cust.memo", "", NOTHING),
        ("GET /cust/{no}#$.list[*].mobile", "value", decided("mobile_number", 3, Form.MASKED)),
        ("POST /cust#request$.no", "", decided("customer_id", 2)),
        ("POST /cust#$.no", "name", None),
        ("GET /sims/{id}#$.nr", "value", decided("iccid", 3)),
        ("GET /bills/{id}#$.nr", "value", None),
        # A proposal changes nothing, and neither does a `none` that is disputed.
        ("public.t_cust.xm", "name", None),
        ("public.t_cust.zjhm", "name_and_value", None),
        # A decision that is gone leaves what the name says.
        ("public.t_cust.sort_order", "catalog", NOTHING),
        # Of fields that were nothing only the house's own categories say more.
        ("public.t_visit.email", "", None),
        ("(unknown statement)", "name", None),
        ("GET /x#", "name", None),
    ],
)
def test_a_field_is_now_what_somebody_decided_or_else_what_it_was(wiring, field, known_by, label):
    assert relabelled(wiring, "crm", field, known_by) == label


def test_a_name_speaks_where_a_decision_is_gone_and_for_own_categories(wiring):
    email = relabelled(wiring, "crm", "GET /a#$.email", "catalog")
    assert email is not None
    assert (email.category, email.known_by) == ("email", KnownBy.NAME)
    badge = relabelled(wiring, "crm", "public.t_visit.badge_no", "")
    assert badge is not None
    assert (badge.category, badge.sensitivity) == ("badge", 2)


def test_another_system_has_its_own_decisions(wiring):
    assert relabelled(wiring, "billing", "public.t_cust.memo", "name") is None
