"""Every name that the category list gives to a category yields it, or is known to be read otherwise.

Each name is asked in its usual spellings: alone, as a column of a person's own record, and as one of a
record of the kind that the category is of. One of them must give the category, and none another.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzers.catalog import parse_catalogue, words
from analyzers.detection import Detector

_SEED = Path(__file__).resolve().parents[3] / "analyzers/catalog/categories.json"
_CATEGORIES: list[dict[str, Any]] = json.loads(_SEED.read_bytes())["categories"]

_OWN = {
    "en": ("t_customer", ("cust_id", "cust_name", "msisdn", "id_card_no")),
    "pinyin": ("t_khxx", ("khbh", "khxm", "sjhm", "sfzh")),
    "zh": ("客户信息", ("客户编号", "客户姓名", "手机号码", "身份证号")),
}
"""A customer's own record in English, pinyin and Chinese."""
_USES = {
    "login_record": "login_log",
    "call_detail": "call_record",
    "sms_record": "sms_record",
    "internet_log": "internet_log",
    "complaint_record": "complaint",
    "payment_record": "payment",
    "billing_info": "bill",
    "service_time": "call_record",
    "subscription_info": "subscription",
    "unit_identity": "enterprise",
    "device_id": "terminal",
    "sim_secret": "sim_card",
    "bank_account": "bank_card",
    "call_recording": "call_record",
    "communication_content": "sms_record",
    "usage_volume": "internet_log",
}
"""A record of the kind that a category is of."""

_HELD = "a leaf is what it holds: numbers of a call are numbers, its length a time, octets a volume"
_RECORD = "names a whole record, which stands on the container"
_SUFFIXED = "the list's own mark of a meaning, no name in use"
_EITHER = "two meanings are listed; values or what is beside choose"
_EMPLOYERS = (
    *("company_name", "unit_name", "enterprise_name", "corp_name"),
    *("danweimingcheng", "dwmc", "gsmc", "qymc", "单位名称", "公司名称", "企业名称"),
)
_EXTENSIONS = ("ext_info", "ext_attr", "extra", "kuozhan", "扩展信息")
_HELD_OTHERWISE = frozenset({"call_detail", "sms_record"})
"""Categories of whole records, whose listed names are those of leaves that hold something else."""
_OTHERWISE: dict[tuple[str, str], str] = {
    ("internet_log", "Acct-Input-Octets"): _HELD,
    ("internet_log", "Acct-Output-Octets"): _HELD,
    ("login_record", "last_login"): _HELD,
    ("login_record", "czjl_user"): _SUFFIXED,
    ("complaint_record", "work_order"): _RECORD,
    **{("complaint_record", n): _RECORD for n in ("ts", "gongdan", "gd", "工单", "tousu")},
    ("payment_record", "zhifu"): _RECORD,
    ("billing_info", "bill_detail"): _RECORD,
    ("billing_info", "账单"): _RECORD,
    ("billing_info", "zd"): "also 宅电, a telephone at home",
    ("contact_list", "contacts"): "one field of this name holds the contact's name",
    ("imei", "terminal_id"): _EITHER,
    ("agent_person", "授权委托书"): "the letter is an image",
    ("iccid", "卡号"): _EITHER,
    ("iccid", "kahao"): _EITHER,
    ("bank_account", "card_number"): _EITHER,
    ("device_id", "serial_no"): "`serial_number` is a telephone number in operators' systems",
    **{("unit_identity", n): "in a person's record his employer" for n in _EMPLOYERS},
    **{("free_text_pi", n): "what is in it is opened and scanned" for n in _EXTENSIONS},
}
"""Names that are read otherwise on purpose, and why."""


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(parse_catalogue(_SEED.read_bytes()))


def _spellings(name: str) -> tuple[str, ...]:
    if not name.isascii():
        return (name,)
    parts = words(name)
    snake = "_".join(parts)
    camel = parts[0] + "".join(part.capitalize() for part in parts[1:])
    return (name, snake, snake.upper(), camel, camel[:1].upper() + camel[1:])


def _listed() -> list[tuple[str, str, str]]:
    return [
        (category["id"], kind, name)
        for category in _CATEGORIES
        for kind, key in (("en", "names_en_strong"), ("pinyin", "names_pinyin"), ("zh", "names_zh"))
        for name in category[key]
    ]


def _answers(detector: Detector, category: str, kind: str, name: str) -> list[str | None]:
    table, beside = _OWN[kind]
    found = []
    for spelled in _spellings(name):
        asked = [
            ("", ()),
            (table, (*beside, spelled)),
            (_USES.get(category, table), (*beside, spelled)),
        ]
        found.append([detector.column(t, spelled, "", "", siblings=s) for t, s in asked])
    best = []
    for verdicts in found:
        categories = [verdict.category for verdict in verdicts if verdict is not None]
        wrong = [c for c in categories if c != category]
        best.append(wrong[0] if wrong else category if categories else None)
    return best


def _expected(category: str, name: str) -> bool:
    return category not in _HELD_OTHERWISE and (category, name) not in _OTHERWISE


@pytest.mark.parametrize("category", [row["id"] for row in _CATEGORIES])
def test_a_listed_name_is_its_category(detector: Detector, category: str) -> None:
    answers = {
        name: _answers(detector, category, kind, name)
        for of, kind, name in _listed()
        if of == category and _expected(of, name)
    }
    assert {name: given for name, given in answers.items() if set(given) != {category}} == {}


def test_a_name_read_otherwise_is_still_read_otherwise(detector: Detector) -> None:
    named = [row for row in _listed() if (row[0], row[2]) in _OTHERWISE]
    assert len(named) == len(_OTHERWISE)
    assert [row for row in named if set(_answers(detector, *row)) == {row[0]}] == []


_FORMS: dict[str, Callable[[str], str]] = {
    "c_mobile": lambda name: f"c_{name}",
    "F_MOBILE": lambda name: f"F_{name.upper()}",
    "mobile_enc": lambda name: f"{name}_enc",
    "mobile_masked": lambda name: f"{name}_masked",
    "mobile_md5": lambda name: f"{name}_md5",
    "mobile1": lambda name: f"{name}1",
    "mobile_list": lambda name: f"{name}_list",
    "new_mobile": lambda name: f"new_{name}",
}
_NO_FORMS = {
    *("m2m_number", "card_number_13", "id_card_15", "raw_data", "in_net_date", "active_time"),
    *("Framed-IPv6-Prefix", "Delegated-IPv6-Prefix", "ipv6_prefix", "emergency_contact"),
    *("service_id_user", "lan_account", "prc_card", "bank_no_acct", "client_ip_user", "tel_no"),
    *("dpi", "xdr"),
}
"""Names with numbers or words in them that are forms themselves, and those known only whole."""


@pytest.mark.parametrize("form", _FORMS)
def test_a_word_about_the_form_leaves_a_name_its_category(detector: Detector, form: str) -> None:
    beside = _OWN["en"][1]
    wrong = []
    for category, kind, name in _listed():
        if kind != "en" or not _expected(category, name) or name in _NO_FORMS:
            continue
        spelled = _FORMS[form]("_".join(words(name)))
        asked = (
            ("", ()),
            (_OWN["en"][0], (*beside, spelled)),
            (_USES.get(category, _OWN["en"][0]), (*beside, spelled)),
        )
        verdicts = [detector.column(t, spelled, "", "", siblings=s) for t, s in asked]
        if {v.category for v in verdicts if v is not None} != {category}:
            wrong.append((name, category))
    assert not wrong
