"""Sentences: the record's words in English and Chinese."""

import pytest

from analyzers.rules.sentence import sentences
from tests.analyzers.rules.database import all_rules

RULES = {rule.id: rule for rule in all_rules()}


@pytest.mark.parametrize(
    ("rule", "cause", "accesses", "english", "chinese"),
    [
        (
            "P9.3-2",
            {"problem": "undeclared", "system": "crm", "account": "svc_report", "purpose": None},
            9214,
            "crm/svc_report declares no purpose: 9,214 accesses",
            "crm/svc_report 未声明使用目的：9,214 次访问",
        ),
        (
            "P9.4-1",
            {"system": "crm", "account": "li.na", "purpose": None},
            1,
            "crm/li.na used data of people whose service had ended (no declared purpose): 1 access",
            "crm/li.na 在用户终止使用服务后仍使用其个人信息（目的：未声明目的）：1 次访问",
        ),
        (
            "P10-1",
            {"problem": "unknown", "account": "", "person": None},
            2,
            "no account (nobody named) is not in the staff register: 2 accesses",
            "无账号（未指明人员）不在员工登记表中：2 次访问",
        ),
        (
            "P13.3-2",
            {"problem": "unreviewed", "system": "crm", "account": "mkt", "person": "E2001",
             "action": "export"},
            1,
            "crm/mkt (E2001): bulk export that nobody reviewed: 1 access",
            "crm/mkt（E2001）未经事先审查批量导出个人信息：1 次访问",
        ),
        (
            "P13.6-2",
            {"problem": "counted", "systems": "billing, crm", "reason": "disk_full",
             "person": None},
            120,
            "billing, crm: 120 accesses passed unrecorded (disk full)",
            "billing, crm：有 120 次访问未被记录（原因：磁盘已满）",
        ),
        (
            "P13.6-2",
            {"problem": "uncounted", "systems": "crm", "reason": "new_reason", "person": None},
            0,
            "crm: the log has a gap, and how many accesses it lacks is not known (new_reason)",
            "crm：日志存在缺口，缺失的访问次数不明（原因：new_reason）",
        ),
    ],
)  # fmt: skip
def test_a_finding_is_said_in_both_languages(
    rule: str, cause: dict[str, str | None], accesses: int, english: str, chinese: str
) -> None:
    assert sentences(RULES[rule], cause, accesses) == (english, chinese)


def test_braces_in_a_cause_are_text() -> None:
    cause = {"problem": "undeclared", "system": "{accesses}", "account": "{x}", "purpose": None}
    english, _ = sentences(RULES["P9.3-2"], cause, 1)
    assert english == "{accesses}/{x} declares no purpose: 1 access"
