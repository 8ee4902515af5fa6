"""No value of a data subject, and no person unless wanted, gets from a finding into a message."""

from __future__ import annotations

import json

import pytest

from cli.alert_facts import facts
from cli.alert_message import MOST_DINGTALK, Message
from cli.options import Language
from cli.rules_files import rules
from cli.times import zone_named
from proxy.settings_types import MailAlert
from tests.cli.test_alert_send import AT, mail_target

PSEUDONYM = "0b0e1c7e-9a51-4d8b-8f0e-6a2f6f9a1b2c"
VALUES = {
    "data_subject": PSEUDONYM,
    "operation": "SELECT name FROM subscriber WHERE msisdn = '13800138000'",
    "complaint": "K-13800138000",
    "incident": "zhang wei complains",
    "approval": "A-13900139000",
    "recipient": "bank of zhang",
    "category": "id_document_number",
    "purpose": "debt of li si",
    "what": "110101199003070011",
    "request": "R-110101199003070011",
    "problem": "unlisted",
}


def row(rule: str, /, **cause: str | None):
    return {
        "finding": "F0a1b2c3d",
        "rule": rule,
        "clause": "P9.3",
        "severity": "critical",
        "proves": "disproves",
        "cause": [{"name": name, "value": value} for name, value in cause.items()],
        "accesses": 3,
        "first_seen": AT,
        "last_seen": AT,
        "opening": AT,
    }


def sent(found) -> bytes:
    """Give everything that any target would be sent of these facts."""
    parts = []
    for language in Language:
        message = Message("0123", len(found), found, AT, language, zone_named("Asia/Shanghai"))
        mail = mail_target(25)
        assert isinstance(mail, MailAlert)
        whole = [message.webhook(), message.wecom(), message.dingtalk()]
        parts += [json.dumps(whole, ensure_ascii=False), message.text(MOST_DINGTALK)]
        parts.append(message.mail(mail).get_content())
    return "\n".join(parts).encode()


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_of_the_causes_of_every_rule_only_system_account_and_person_are_told(rule):
    cause = {
        column: {"system": "crm", "systems": "[crm]", "account": "svc_crm", "person": "E1042"}.get(
            column, VALUES.get(column, "13800138000")
        )
        for column in rule.group_by
    }
    [fact] = facts([row(rule.id, **cause)], [rule])
    told = sent([fact]).decode()

    assert fact.title_en == rule.title_en
    assert fact.systems == (("crm",) if {"system", "systems"} & set(cause) else ())
    assert fact.accounts == (("svc_crm",) if "account" in cause else ())
    assert fact.persons == (("E1042",) if "person" in cause else ())
    for value in (*VALUES.values(), "13800138000", "zhang", "li si", "subscriber"):
        assert value == "unlisted" or value not in told


@pytest.mark.parametrize(
    ("account", "accounts", "persons"),
    [
        ("svc_report", ("svc_report",), ()),
        ("DOMAIN\\zhang.wei", ("DOMAIN\\zhang.wei",), ()),
        ("unlisted-9f3c", ("unlisted-9f3c",), ()),
        # A subscriber's own account is his pseudonym.
        (PSEUDONYM, (), ()),
        (PSEUDONYM.upper(), (), ()),
        # What looks like somebody's number.
        ("13800138000", (), ()),
        ("u13800138000", (), ()),
        ("110101199003070011", (), ()),
        # An address names a person.
        ("zhang.wei@example.com", (), ("zhang.wei@example.com",)),
        ("a13800138000@example.com", (), ()),
        ("张伟", (), ()),
        ("", (), ()),
        (None, (), ()),
        ("svc\nreport", (), ()),
    ],
)
def test_an_account_is_told_where_it_is_the_name_of_one(account, accounts, persons):
    [fact] = facts([row("P13.6-1", system="crm", account=account)], [])

    assert (fact.accounts, fact.persons) == (accounts, persons)


def test_several_systems_of_one_cause_are_told_each_once():
    [fact] = facts([row("P13.6-2", systems="[billing, crm, crm]")], [])

    assert fact.systems == ("billing", "crm")
