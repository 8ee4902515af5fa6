"""What alerts say, and what `status` and `doctor` say of them, in English and in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOUNS: Mapping[str, tuple[str, str, str]] = {
    "new_finding": ("new finding", "new findings", "项新发现"),
}

SENTENCES: Mapping[str, tuple[str, str]] = {
    # in a message
    "alert_head": ("[whosaw] {count} ({severity})", "[whosaw] {count}（{severity}）"),
    "alert_line": ("{severity} · {rule} · clause {clause}", "{severity} · {rule} · 条款 {clause}"),
    "alert_line_own": ("{severity} · {rule}", "{severity} · {rule}"),
    "alert_system": ("system {names}", "系统 {names}"),
    "alert_account": ("account {names}", "账号 {names}"),
    "alert_person": ("person {names}", "人员 {names}"),
    "alert_seen": ("{accesses}, {first} – {last}", "{accesses}，{first} – {last}"),
    "alert_seen_once": ("{accesses}, {at}", "{accesses}，{at}"),
    "alert_ask": ("ask: whosaw finding show {finding}", "查询：whosaw finding show {finding}"),
    "alert_more": (
        "… and {count} more: whosaw finding list",
        "另有 {count} 项：whosaw finding list",
    ),
    "alert_id": ("message {id}", "消息编号 {id}"),
    "alert_test": (
        "[whosaw] test of the alerts to {name}: this is no finding",
        "[whosaw] 告警测试（{name}）：这不是发现",
    ),
    # in status and doctor
    "alerts_begin": (
        "{target}: findings are told from the next look on",
        "{target}：自下次检查起告警",
    ),
    "alerts_none_yet": (
        "{target}: nothing new since {since}",
        "{target}：自 {since} 起没有新发现",
    ),
    "alerts_told": (
        "{target}: {count} told since {since}, the last one at {at}",
        "{target}：自 {since} 起已发送{count}，最近一次 {at}",
    ),
    "alerts_waiting": (
        "{target}: {count} not told since {at} ({why}); next try {next}",
        "{target}：{count}自 {at} 起未能送达（{why}）；下次重试 {next}",
    ),
    "alerts_lost": (
        "{target}: {count} given up at {at} ({why}); whosaw finding list has them",
        "{target}：{count}于 {at} 放弃发送（{why}）；见 whosaw finding list",
    ),
    "alerts_look_trouble": (
        "the log was not judged at {at}: {why}",
        "{at} 未能检查日志：{why}",
    ),
    "alerts_no_look": (
        "nobody looks for new findings since {at}",
        "自 {at} 起没有检查新发现",
    ),
    "alerts_slow": (
        "judging takes {seconds} s, so findings are told later than a minute after their access",
        "检查耗时 {seconds} 秒，告警将晚于访问后一分钟",
    ),
    "alerts_unreadable": (
        "what was told cannot be read ({why}); run this as the account of whosaw",
        "无法读取告警状态（{why}）；请以 whosaw 的账户运行",
    ),
}
