"""What `whosaw suspend` says, in English and in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, str]] = {
    "order": ("order", "暂停令"),
    "ordered_by": ("by", "下达机关"),
    "ordered_at": ("since", "下达时间"),
    "lifted_at": ("lifted", "解除时间"),
    "actions": ("actions", "操作"),
    "refusals": ("refused so far", "已拒绝"),
    "would_refuse": ("would have refused", "将被拒绝"),
    "untold": ("of which not read exactly", "其中未能准确读取"),
    "accounts": ("accounts", "账号数"),
}

NOUNS: Mapping[str, tuple[str, str, str]] = {
    "system": ("system", "systems", "个系统"),
    "order_row": ("system row", "system rows", "行"),
}

SENTENCES: Mapping[str, tuple[str, str]] = {
    "all_systems": ("all systems", "所有系统"),
    "all_actions": ("all", "全部操作"),
    "all_categories": ("all", "全部类别"),
    "order_names": (
        "{order}: {actions} of {categories} in {systems}",
        "{order}：{systems}中{categories}的{actions}",
    ),
    "would_have_refused": (
        "would have refused {accesses} yesterday, {systems}; {today} today so far",
        "昨日将拒绝 {accesses}，涉及 {systems}；今日至此 {today}",
    ),
    "only_a_preview": (
        "Nothing was ordered: this was a preview.",
        "仅为预览，未下达任何命令。",
    ),
    "start_really": (
        "Suspend these acts now?",
        "现在暂停上述行为？",
    ),
    "not_ordered": ("Nothing was ordered.", "未下达。"),
    "ordered": (
        "{order} stands since {at}; the proxies refuse within a second. whosaw suspend lift ends it.",
        "{order} 自 {at} 起生效，代理在一秒内开始拒绝。解除：whosaw suspend lift",
    ),
    "has_refused": (
        "{order} has refused {accesses} since {at}; lifted, such acts pass again",
        "{order} 自 {at} 起已拒绝 {accesses}；解除后此类行为恢复放行",
    ),
    "lift_really": ("Lift it now?", "现在解除？"),
    "not_lifted": ("Nothing was lifted.", "未解除。"),
    "lifted": (
        "{order} is lifted since {at}. The proxies let its acts pass within a second.",
        "{order} 已于 {at} 解除。代理在一秒内恢复放行。",
    ),
    "obeyed": (
        "{order}: obeyed by {count} of {of} proxy processes",
        "{order}：{of} 个代理进程中 {count} 个已执行",
    ),
    "nobody_obeys_yet": (
        "serve does not answer here: proxies obey when they run on this folder",
        "serve 未应答：代理在此目录运行后即执行",
    ),
    "no_orders": (
        "No order is in the register `suspensions`. whosaw suspend start --help says how one begins.",
        "登记表 suspensions 中没有暂停令。用法见 whosaw suspend start --help。",
    ),
    "stands": ("stands", "生效中"),
    "not_yet": ("from {at}", "自 {at} 起"),
}
