"""A small operator's year, for reports: findings, a year before, gaps, registers and attestations.

Everybody in it is invented. The log begins on 3 June 2026; eight accesses are left of 2025, all of crm.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from access import (
    Action,
    CountIs,
    Declared,
    DeclaredBy,
    Gap,
    GapPlace,
    GapReason,
    IdentitySource,
    LogFailurePolicy,
    LogGap,
    LogGapReason,
    Operator,
    Principal,
    PrincipalKind,
    Purpose,
    Reading,
    SubjectKind,
    Trust,
)
from tests.cli.logs import NOW, Log, micros

if TYPE_CHECKING:
    from pathlib import Path

DAY = 24 * 60
"""Minutes."""
JUNE_3 = -28 * DAY
"""Minutes before nine o'clock on 1 July 2026 in Shanghai."""
A_YEAR = 365 * DAY
ENDED_PHONE = "+8613900139000"
"""Of a subscriber whose service ended on 1 May 2026."""
YEAR = "2026"

_REGISTERS = {
    "staff": """person,account,post,department,valid_from
E1001,li.na,agent,客户服务部,2024-01-01
E1002,wang.fang,clerk,营业厅,2024-01-01
E2001,,analyst,经营分析部,2024-01-01
E9001,,compliance officer,合规部,2024-01-01
""",
    "purposes": """purpose,title,in_service,after_termination,needs_ticket,registration,workflow
care,客户服务,yes,no,no,no,KF-01
registration,实名登记,yes,no,no,yes,DJ-01
dispute,争议处理,yes,yes,no,no,KF-03
marketing,营销推广,no,no,no,no,SC-01
""",
    "systems": """system,title,holds_personal_information,registration,reviewed_at,connected_at
crm,客户关系管理,yes,no,2025-01-01,2025-02-01
billing,计费,yes,no,2025-01-01,2025-02-01
register,实名登记系统,yes,yes,2025-01-01,2025-02-01
warehouse,数据仓库,yes,no,,2025-02-01
""",
    "approvals": """approval,account,approved_by,approved_at,valid_until,max_rows
AP-1,svc_report,E9001,2026-06-09,2026-06-11,100000
""",
    "service_status": """phone,service_ended_at
13900139000,2026-05-01
13800138000,
""",
    "recipients": """recipient,legal_basis,agreement
partner,,HT-2026-1
""",
    "attestations": """article,year,statement,attested_by,attested_at
P13(4),2026,全部纸质单据存放于上锁档案室，钥匙双人管理。,E9001,2026-06-20
P8,2026,收集使用规则已在 12 家营业厅和网站公布。,E9001,2026-06-20
第十四条,2026,an article in Chinese,E9001,2026-06-21
R10,2026,未登记的不予入网，已抽查 200 单。,E9001,2026-06-22
P12,2025,last year's,E9001,2025-12-20
""",
}
_SVC = Principal("svc_report", PrincipalKind.SERVICE, IdentitySource.DATABASE_USER, Trust.VERIFIED)
_LI_NA = Principal("li.na", PrincipalKind.PERSON, IdentitySource.DATABASE_USER, Trust.VERIFIED)


_OWN_RULE = """\
-- id = "OWN-1"
-- title_en = "Access from a site outside of the list"
-- title_zh = "来自清单之外场所的访问"
-- clause = "P13(8)"
-- tier = "P23"
-- severity = "low"
-- proves = "indicates"
-- group_by = ["site"]
-- sentence_en = "{site} is not in the list: {accesses}"
-- sentence_zh = "{site} 不在清单中：{accesses}"
-- clears_en = "Enter the site."
-- clears_zh = "登记该场所。"
-- limits = ["A rule of the house."]

SELECT access_id, seen_at, site FROM access WHERE site = 'elsewhere'
"""


def furnish(folder: Path) -> Log:
    """Write configuration, log and registers; the clock of commands has to stand at `NOW`."""
    log = Log(folder)
    log.init()
    _last_year(log)
    _this_year(log)
    gap = LogGap(
        started_at=micros(NOW) - 5 * 86_400_000_000,
        ended_at=micros(NOW) - 5 * 86_400_000_000 + 600_000_000,
        slot="sql-0",
        systems=("billing",),
        reason=LogGapReason.DISK_FULL,
        policy=LogFailurePolicy.PASS,
        passed=17,
        refused=0,
    )
    log.write(gap)
    for name, text in _REGISTERS.items():
        file = folder / f"{name}.csv"
        file.write_text(text, encoding="utf-8")
        load_register(log, name, file)
    own = folder / "rules"
    own.mkdir(exist_ok=True)
    (own / "OWN-1.sql").write_text(_OWN_RULE, encoding="utf-8")
    _answer_for_findings(log)
    return log


def _answer_for_findings(log: Log) -> None:
    """Record what the rules find; one finding gets an owner, another is lived with."""
    checked = log.ask("check", "--since", "2026-01-01", "--json")
    findings = {one["rule"]: one["id"] for one in json.loads(checked.stdout)["rows"]}
    for arguments in (
        ("assign", findings["P9.4-1"], "--to", "E1001", "--due", "2026-08-31"),
        ("accept", findings["P13.6-4"], "--until", "2026-12-31", "--reason", "not in use yet"),
    ):
        done = log.ask("finding", *arguments)
        assert done.exit_code == 0, done.output


def load_register(log: Log, name: str, file: Path) -> None:
    """Load a register that speaks for the year."""
    done = log.ask("register", "load", str(file), "--as", name, "--valid-through", "2026-12-31")
    assert done.exit_code == 0, done.output


def _purpose(name: str | None, approval: str | None = None) -> Purpose:
    declared = Declared(name, DeclaredBy.SESSION_VARIABLE) if name else None
    reviewed = Declared(approval, DeclaredBy.SESSION_VARIABLE) if approval else None
    return Purpose(declared, approval=reviewed)


def _care(log: Log, minutes: float, **changes: object) -> None:
    given = {"principal": _LI_NA, "purpose": _purpose("care"), **changes}
    log.access(minutes, **given)


def _last_year(log: Log) -> None:
    for number in range(3):
        _care(log, number - A_YEAR + 90 * DAY, principal=_SVC, purpose=_purpose(None))
    for number in range(2):
        _care(log, number - A_YEAR + 91 * DAY, purpose=_purpose("marketing"))
    for number in range(3):
        _care(log, number - A_YEAR + 92 * DAY)


def _this_year(log: Log) -> None:
    for number in range(40):
        _care(log, JUNE_3 + number * (27 * DAY / 40))
    # Without a purpose, by an account nobody stands behind: the cause of last year, more of it.
    for number in range(9):
        _care(
            log, JUNE_3 + DAY + number, principal=_SVC, operator=None, purpose=_purpose(None),
            system="billing",
        )  # fmt: skip
    for number in range(5):
        _care(log, -3 * DAY + number, principal=_SVC, purpose=_purpose(None))
    ended = (log.subject(SubjectKind.PHONE, ENDED_PHONE, row=1),)
    for number in range(4):
        _care(log, -2 * DAY + number, subjects=ended)
    exported = {
        "principal": _SVC,
        "operator": Operator("E2001", IdentitySource.SESSION_VARIABLE, Trust.CLAIMED),
        "action": Action.EXPORT,
        "row_count": 48_210,
        "subject_count": 48_210,
        "subject_count_is": CountIs.AT_LEAST,
        "subjects": (),
    }
    # One export that was reviewed, one that nobody reviewed.
    _care(log, -21 * DAY, **exported, purpose=_purpose("care", "AP-1"))
    _care(log, -1 * DAY, **exported)
    _care(
        log, -5 * DAY, system="register", purpose=_purpose("marketing"),
        operator=Operator("E1002", IdentitySource.SESSION_VARIABLE, Trust.CLAIMED),
    )  # fmt: skip
    _care(
        log, -4 * DAY, reading=Reading.UNREADABLE, touches=(), subjects=(), subject_count=0,
        subject_count_is=CountIs.UNKNOWN,
        gaps=(Gap(GapReason.ENCRYPTED, GapPlace.RESULT),),
    )  # fmt: skip
    _care(
        log, -4 * DAY + 1, reading=Reading.POSSIBLE,
        gaps=(Gap(GapReason.OPAQUE_FUNCTION, GapPlace.STATEMENT),),
    )  # fmt: skip
