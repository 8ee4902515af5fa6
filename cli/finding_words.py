"""What `whosaw check` and `whosaw finding` say of findings, in English and in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, str]] = {
    "status": ("status", "状态"),
    "owner": ("owner", "责任人"),
    "due": ("due", "整改期限"),
    "opened": ("opened", "发现时间"),
    "sentence": ("what was found", "问题"),
    "what": ("what happened", "处理"),
    "because": ("why", "理由"),
    "cases": ("cases", "用例"),
    "differs": ("what differs", "差异"),
}

NOUNS: Mapping[str, tuple[str, str, str]] = {
    "case": ("case", "cases", "个用例"),
    "own_rule": ("rule", "rules", "条规则"),
}

SENTENCES: Mapping[str, tuple[str, str]] = {
    "of_all": (
        "{accesses} of {total}: {sentence}",
        "{total} 次访问中的 {accesses} 次：{sentence}",
    ),
    "not_answered": ("{rule} cannot be answered: {why}.", "{rule} 无法回答：{why}。"),
    "one_change": ("{sentence}; {change}", "{sentence}；{change}"),
    "finding_new": ("new", "新发现"),
    "finding_again": ("open again: {reason}", "重新打开：{reason}"),
    "finding_since": ("known since {at}", "自 {at} 起已知"),
    "finding_owner": ("{owner} removes it", "责任人 {owner}"),
    "finding_owner_due": ("{owner} removes it until {due}", "责任人 {owner}，期限 {due}"),
    "covered_line": (
        "answered for: {finding} ({accesses}), {status} by {by}: {reason}",
        "已处置：{finding}（{accesses}），{by} 认定为{status}：{reason}",
    ),
    "covered_until": (
        "answered for until {until}: {finding} ({accesses}), {status} by {by}: {reason}",
        "已处置，有效期至 {until}：{finding}（{accesses}），{by} 认定为{status}：{reason}",
    ),
    "closed_line": (
        "closed, and not seen since: {findings} ({accesses})",
        "已关闭且未再发现：{findings}（{accesses}）",
    ),
    "gone_line": (
        "{finding} ({rule}) closed by itself as {status}: {reason}",
        "{finding}（{rule}）自动关闭，{status}：{reason}",
    ),
    "baseline_hides": (
        "before the baseline {at}, hidden: {findings} ({accesses})",
        "基线 {at} 之前，已隐藏：{findings}（{accesses}）",
    ),
    "known_hidden": (
        "known before {at}, hidden: {findings} ({accesses})",
        "{at} 之前已知，已隐藏：{findings}（{accesses}）",
    ),
    "no_findings": (
        "there is no such finding; whosaw finding list --all names them",
        "没有这样的发现；whosaw finding list --all 列出全部",
    ),
    "acted": ("{finding} is {status}", "{finding}：{status}"),
    "acted_owner": ("{finding}: {owner} removes it", "{finding}：由 {owner} 整改"),
    "acted_due": (", until {due}", "，期限 {due}"),
    "acted_until": ("{finding} is {status} until {until}", "{finding}：{status}，有效期至 {until}"),
    "rows_used": (
        "register {register} (load {load} of {at} by {by}):",
        "登记表 {register}（{at} 由 {by} 载入，批次 {load}）：",
    ),
    "rows_used_none": (
        "register {register} (load {load} of {at} by {by}): no row of it speaks of this cause",
        "登记表 {register}（{at} 由 {by} 载入，批次 {load}）：没有与此相关的行",
    ),
    "rows_dated_back": (
        "rows whose known_since is after these accesses are dated back",
        "known_since 晚于访问时间的行为补登",
    ),
    "rows_more": ("… and {count} more rows", "……另有 {count} 行"),
    "check_covered": (" · {count} answered for", " · {count} 项已处置"),
    "more_found": (
        "… and {count} more (finding list, --json)",
        "……另有 {count} 项（finding list、--json）",
    ),
    "cases_hold": ("{rules}, {cases}: all as expected", "{rules}，{cases}：全部符合预期"),
    "cases_differ": (
        "{rules}, {cases}: {count} not as expected",
        "{rules}，{cases}：{count} 个不符合预期",
    ),
}

MEANINGS: Mapping[str, tuple[str, str]] = {
    "open": ("open", "待处理"),
    "assigned": ("assigned", "已指派"),
    "false_alarm": ("false alarm", "误报"),
    "accepted": ("accepted", "已接受"),
    "remedied": ("remedied", "已整改"),
    "cleared": ("cleared", "已消除"),
    "opened": ("opened", "打开"),
    "reopened": ("opened again", "重新打开"),
    "assign": ("assigned", "指派"),
    "accept": ("accepted", "接受"),
    "reopen": ("opened again", "重新打开"),
}

RULE_WRITTEN = "{rule} and {cases}: written. Edit both, then: whosaw check --test {folder}"
"""What `init rule` says; `init` knows no language yet."""
