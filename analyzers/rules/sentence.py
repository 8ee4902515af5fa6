"""Says a finding in one sentence, in English and in Chinese."""

from collections.abc import Mapping

from analyzers.rules.rule import PROBLEM, Rule, RuleWrong

Words = tuple[str, str]
"""English and Chinese."""

_WORDS: Mapping[tuple[str, str | None], Words] = {
    ("account", ""): ("no account", "无账号"),
    ("action", "collect"): ("collection", "收集"),
    ("action", "copy"): ("copy", "复制"),
    ("action", "delete"): ("deletion", "删除"),
    ("action", "destroy"): ("destruction", "销毁"),
    ("action", "export"): ("export", "导出"),
    ("action", "provide"): ("provision to others", "对外提供"),
    ("action", "read"): ("reading", "读取"),
    ("action", "unknown"): ("access of unknown kind", "处理"),
    ("action", "update"): ("change", "修改"),
    ("person", None): ("nobody named", "未指明人员"),
    ("purpose", None): ("no declared purpose", "未声明目的"),
    ("recipient", None): ("somebody whose name is not recorded", "名称未记录者"),
    ("reason", "bypass"): ("bypassed on order", "人为旁路"),
    ("reason", "crash"): ("crash", "进程崩溃"),
    ("reason", "disk_full"): ("disk full", "磁盘已满"),
    ("reason", "hung"): ("the disk hung", "磁盘无响应"),
    ("reason", "io_error"): ("write error", "写入错误"),
}
"""What the record's own words are called in a sentence; what is not here stands as it is."""

_NONE: Words = ("none", "无")


def sentences(rule: Rule, cause: Mapping[str, str | None], accesses: int) -> Words:
    """Give the rule's sentence for a cause, in English and in Chinese.

    Raises:
        RuleWrong: the SQL gave a problem that the header has no sentence for.
    """
    problem = "" if "" in rule.sentences_en else cause.get(PROBLEM)
    if problem is None or problem not in rule.sentences_en:
        raise RuleWrong(f"{rule.id}: the SQL gives the problem {problem!r}, which has no sentence")
    english, chinese = rule.sentences_en[problem], rule.sentences_zh[problem]
    noun = "access" if accesses == 1 else "accesses"
    said = {column: _words(column, value) for column, value in cause.items()}
    return (
        english.format_map(
            {c: w[0] for c, w in said.items()} | {"accesses": f"{accesses:,} {noun}"}
        ),
        chinese.format_map(
            {c: w[1] for c, w in said.items()} | {"accesses": f"{accesses:,} 次访问"}
        ),
    )


def _words(column: str, value: str | None) -> Words:
    if known := _WORDS.get((column, value)):
        return known
    return _NONE if value is None else (value, value)
