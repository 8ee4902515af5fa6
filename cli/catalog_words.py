"""The headings and sentences of `whosaw catalog`, in both languages; `cli.words` takes them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, str]] = {
    "fields": ("fields", "字段数"),
    "proposed": ("proposed", "待确认"),
    "confirmed": ("confirmed", "已确认"),
    "overridden": ("overridden", "已改判"),
    "disputed": ("disputed", "有争议"),
    "terms": ("terms", "用语"),
    "decided": ("decided", "已判定"),
    "confidence": ("confidence", "置信度"),
    "exchanges": ("exchanges", "次数"),
    "by": ("by", "判定人"),
    "seen": ("what was seen", "依据"),
    "evidence": ("what spoke for it", "具体线索"),
    "before": ("before", "之前"),
    "after": ("after", "之后"),
    "problem": ("problem", "问题"),
    "place": ("where", "位置"),
}

MEANINGS: Mapping[str, tuple[str, str]] = {
    "proposed": ("proposed", "待确认"),
    "confirmed": ("confirmed", "已确认"),
    "overridden": ("overridden", "已改判"),
    "disputed": ("disputed", "有争议"),
    "not_personal": ("none", "非个人信息"),
    # problems of catalog check
    "wrong": ("wrong", "错误"),
    "expired": ("expired", "已到期"),
    "stale": ("stale", "久未判定"),
    "taken_away": ("taken_away", "类别被取消"),
    "disputed_told": ("samples contradict the decision", "抽样与判定不符，请复核。"),
    "expired_told": ("the decision held until its last day", "判定已过有效期，请复核。"),
    "stale_told": ("proposed long ago and not decided", "建议长期未经判定，请复核。"),
    "taken_away_told": (
        "a second person has to agree",
        "经确认的类别已被取消，须由另一人同意：在 approved_by 中填写，且不得与 by 相同。",
    ),
}

NOUNS: Mapping[str, tuple[str, str, str]] = {
    "field": ("field", "fields", "个字段"),
    "file": ("file", "files", "个文件"),
    "table": ("table", "tables", "张表"),
    "decision": ("decision", "decisions", "项判定"),
    "problem": ("problem", "problems", "个问题"),
    "change": ("change", "changes", "处变更"),
    "worker": ("worker", "workers", "个工作进程"),
    "shape": ("kind of access", "kinds of access", "类访问"),
}

SENTENCES: Mapping[str, tuple[str, str]] = {
    "scan_coverage": (
        (
            "{system}: {source}: {fields}, {proposed} proposed ({new} new), {decided} decided, "
            "{by_terms} by terms of the house, {silent} with nothing personal known"
        ),
        (
            "{system}：{source}：{fields}，{proposed} 个待确认（新增 {new}），{decided} 个已判定，"
            "{by_terms} 个由自定用语判定，{silent} 个未见个人信息"
        ),
    ),
    "scan_disputes": (
        "{count} contradicted by samples and now disputed",
        "{count} 个判定与抽样不符，已标为有争议",
    ),
    "scan_left_out": ("left out: {what}", "未读取：{what}"),
    "scan_gone": (
        "{count} stand in the file and not in the source any more",
        "文件中有 {count} 个已不在数据源中",
    ),
    "scan_unread": (
        "samples of {count} could not be read: no right on them, or too slow",
        "{count}无法抽样：无权限或过慢",
    ),
    "scan_dry": ("nothing was written (--dry-run)", "未写入（--dry-run）"),
    "scan_written": (
        "{file}: written. Next: whosaw catalog review {system}",
        "{file}：已写入。下一步：whosaw catalog review {system}",
    ),
    "scan_same": ("{file}: nothing new", "{file}：无变化"),
    "catalog_empty": (
        "no field is in the catalogue. Begin with: whosaw catalog scan SYSTEM SOURCE",
        "目录中尚无字段。请先执行：whosaw catalog scan 系统 数据源",
    ),
    "catalog_whole": (
        "{decided} of {entries} decided ({share}), catalogue {version}",
        "共 {entries}，已判定 {decided}（{share}），目录版本 {version}",
    ),
    "review_nothing": ("nothing waits for a decision", "没有待判定的字段"),
    "review_place": ("{at} of {total}", "{at} / {total}"),
    "review_is": ("{category}, {confidence}", "{category}，{confidence}"),
    "review_exchanges": ("{exchanges} seen", "出现 {exchanges} 次"),
    "review_same": ("same name elsewhere", "同名字段"),
    "review_more": ("and {count} more", "另有 {count} 个"),
    "review_keys": (
        "y yes · n none · c other category · a all of this name · s skip · u undo · q save and end",
        "y 是 · n 非个人信息 · c 其他类别 · a 同名全部 · s 跳过 · u 撤销 · q 保存并结束",
    ),
    "review_keys_all": (
        "all {count} of this name: y yes · n none · c other category · a only this one",
        "同名 {count} 个：y 是 · n 非个人信息 · c 其他类别 · a 仅此一个",
    ),
    "review_reason": ("why is it none: ", "为何不是个人信息："),
    "review_category": ("which category (? lists them): ", "哪个类别（? 列出全部）："),
    "review_unknown": ("no such category; nearest: {near}", "无此类别；相近：{near}"),
    "review_undone": ("undone: {field}", "已撤销：{field}"),
    "review_no_undo": ("nothing to undo", "没有可撤销的操作"),
    "review_done": ("{field}: {what}", "{field}：{what}"),
    "review_taken": (
        "a confirmed category is taken away: catalog check wants a second person in `approved_by`",
        "已取消经确认的类别：须由另一人填写 approved_by，catalog check 方可通过",
    ),
    "review_saved": (
        "{decisions} saved, {left} left, {seconds} s a decision",
        "已保存 {decisions}，剩余 {left}，每项 {seconds} 秒",
    ),
    "batch_saved": ("{decisions} saved from {file}", "已由 {file} 保存 {decisions}"),
    "check_right": (
        "the catalogue is right: {files}, {fields}",
        "目录无问题：{files}，{fields}",
    ),
    "list_nothing": ("no such field is in the catalogue", "目录中没有这样的字段"),
    "no_changes": ("nothing has changed", "无变化"),
    "catalogue_trouble": (
        "the one before goes on: {error}",
        "沿用之前的目录：{error}",
    ),
    "catalogue_behind": (
        "changed a moment ago; not every process goes by it yet",
        "刚刚变更，部分进程尚未生效",
    ),
    "reloaded": (
        "catalogue {version} holds in {workers} of {total}",
        "目录 {version} 已在 {total} 中的 {workers} 个生效",
    ),
    "replay_done": (
        "{records} of {shapes} labelled anew under catalogue {version}",
        "按目录 {version} 重新标注 {shapes} 的 {records}",
    ),
    "replay_none": (
        "nothing to label anew: the catalogue says the same of all {shapes}",
        "无需重新标注：目录对全部 {shapes} 的判定未变",
    ),
    "replay_dry": (
        "{records} of {shapes} would be labelled anew; nothing was written (--dry-run)",
        "将重新标注 {shapes} 的 {records}；未写入（--dry-run）",
    ),
}
