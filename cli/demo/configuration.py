"""Writes the demo's `whosaw.toml`, systems and registers: what a small operator would have."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cli.demo.traffic import STAFF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from cli.demo.subscribers import Subscriber

_WHOSAW = """\
# The demo's configuration. `whosaw init` writes one like it for you.
version = 1
data = "var"
zone = "Asia/Shanghai"

[text]
# What may stand in a record as it came; all else becomes a digest.
ticket = "[A-Z]{{2,6}}-[0-9]{{1,8}}"
approval = "AP-[0-9]{{1,6}}"

[[networks]]
cidr = "127.0.0.0/8"
site = "demo"
trusted = true

[parameters]
bulk_rows = 1000
"""
_CARE = """\
kind = "http"
name = "care"
title = "Customer care API"
listen = "127.0.0.1:{listen}"
upstream = "http://127.0.0.1:{upstream}"
routes = [
  "GET /health",
  "GET /customers",
  "GET /customers/{{customer_id}}",
  "GET /customers/{{customer_id}}/calls",
  "PUT /customers/{{customer_id}}/address",
  "GET /exports/customers",
]

[identity]
service_accounts = ["svc_report"]

[identity.jwt]
key = {{ file = "token.key" }}
algorithms = ["HS256"]
account_claim = "sub"
person_claim = "staff_no"
"""
_CRM = """\
kind = "postgresql"
name = "crm"
title = "Customer database"
listen = "127.0.0.1:{listen}"
upstream = "127.0.0.1:{upstream}"

[introspection]
account = "whosaw_schema"
database = "postgres"

[identity]
service_accounts = ["svc_care", "svc_report"]
"""
_FAR = datetime(2030, 1, 1, tzinfo=UTC)
_EARLY = datetime(2024, 1, 1, tzinfo=UTC)


def write_configuration(
    folder: Path, token_key: str, care: tuple[int, int], crm: tuple[int, int]
) -> None:
    """Write `whosaw.toml`, two systems and the key of the tokens; ports are (listen, upstream)."""
    (folder / "systems.d").mkdir(parents=True, exist_ok=True)
    (folder / "whosaw.toml").write_text(_WHOSAW.format(), encoding="utf-8")
    key = folder / "token.key"
    key.touch(mode=0o600)
    key.write_text(token_key, encoding="utf-8")
    for name, text, (listen, upstream) in (("care", _CARE, care), ("crm", _CRM, crm)):
        filled = text.format(listen=listen, upstream=upstream)
        (folder / "systems.d" / f"{name}.toml").write_text(filled, encoding="utf-8")


def write_registers(folder: Path, people: Iterable[Subscriber], now: datetime) -> list[Path]:
    """Write the registers as CSV, GB 18030 and Chinese headers included; gives their files."""
    folder.mkdir(parents=True, exist_ok=True)
    departed = now - timedelta(days=60)
    posts = {"chen.jing": "产品经理", "zhao.qiang": "客服"}
    staff = [
        (account, number, posts.get(account, "客服"), "客户服务部", _EARLY,
         departed if account == "zhao.qiang" else _FAR)
        for account, number in STAFF.items()
    ]  # fmt: skip
    purposes = [
        ("customer-care", "客户服务", "true", "false", "5", "KF-01"),
        ("billing-run", "账单处理", "true", "false", "", "ZW-02"),
        ("dispute", "争议处理", "true", "true", "5", "KF-03"),
        ("marketing", "营销推广", "false", "false", "", "SC-01"),
    ]
    approval = [
        ("AP-77", "", "E2001", "billing-run", "", "E9001",
         now - timedelta(hours=5), now - timedelta(hours=4), now + timedelta(days=1), 100_000)
    ]  # fmt: skip
    status = [(p.customer_id, p.msisdn, p.service_ended_at or "") for p in people]
    return [
        _write(
            folder / "staff.csv",
            ("账号", "工号", "岗位", "部门", "生效时间", "失效时间"),
            staff,
            encoding="gb18030",
        ),
        _write(
            folder / "purposes.csv",
            ("purpose", "title", "in_service", "after_termination", "max_people", "workflow"),
            purposes,
        ),
        _write(
            folder / "approvals.csv",
            (
                "approval",
                "account",
                "person",
                "purpose",
                "system",
                "approved_by",
                "approved_at",
                "valid_from",
                "valid_until",
                "max_rows",
            ),
            approval,
        ),
        _write(folder / "service_status.csv", ("customer_id", "phone", "service_ended_at"), status),
    ]


def _write(
    file: Path, header: Sequence[str], rows: Iterable[Sequence[object]], encoding: str = "utf-8"
) -> Path:
    with file.open("w", newline="", encoding=encoding) as output:
        writer = csv.writer(output)
        writer.writerow(header)
        for row in rows:
            writer.writerow([v.isoformat() if isinstance(v, datetime) else v for v in row])
    return file
