"""The words of `whosaw explain sql`, in English and in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Mapping[str, tuple[str, str]] = {
    # rows below the table
    "statement_of": ("statement {at} of {total}", "第 {at} 条语句，共 {total} 条"),
    "answer": ("answer", "结论"),
    "written": ("written", "写入"),
    "deleted": ("deleted from", "删除"),
    "unknown_tables": ("not in the schema", "架构中没有"),
    "functions": ("body not known", "函数体未知"),
    "gap": ("gap", "缺口"),
    "nothing": ("it touches no column", "未涉及任何字段"),
    # resolutions
    "exact": ("exact: it touches no other column", "精确：不涉及其他字段"),
    "possible": (
        "possible: every column of every table named; it may touch fewer",
        "可能：列出所涉表的全部字段，实际可能更少",
    ),
    "unknown": (
        "unknown: it may touch more than is shown",
        "未知：实际涉及可能多于所列",
    ),
    # parts of a statement
    "select list": ("select list", "查询列表"),
    "where": ("WHERE", "WHERE 条件"),
    "join": ("join", "连接条件"),
    "from": ("FROM", "FROM"),
    "group by": ("GROUP BY", "分组"),
    "having": ("HAVING", "HAVING 条件"),
    "order by": ("ORDER BY", "排序"),
    "returning": ("RETURNING", "RETURNING"),
    "set": ("SET", "SET"),
    "values": ("VALUES", "VALUES"),
    "when": ("WHEN", "WHEN"),
    "on conflict": ("ON CONFLICT", "ON CONFLICT"),
    "target": ("target", "目标字段"),
    "whole": ("whole row", "整行"),
    "view": ("the view {name}", "视图 {name}"),
    "heir": ("inherits from {name}", "继承自 {name}"),
    "beside": ("a function, trigger, policy or key", "函数、触发器、策略或键"),
    # reasons
    "unknown table": (
        "a table that the schema does not know: complete the schema, or check the search path",
        "架构中没有的表：请补全架构，或检查 search_path",
    ),
    "unknown column": (
        "a column that no table of the statement has: the schema may be older than the statement",
        "所涉表中没有的字段：架构可能已过时",
    ),
    "name with several meanings": ("a name that may mean several things", "名称有多种含义"),
    "function whose body is not known": (
        "a function whose body is not known may read anything",
        "函数体未知，可能读取任何内容",
    ),
    "function whose body cannot be read": (
        "a function or trigger whose body cannot be read may touch anything",
        "函数或触发器体无法读取，可能涉及任何内容",
    ),
    "statement made at run time": (
        "a statement that is made while it runs",
        "运行时生成的语句",
    ),
    "syntax that is not understood": ("syntax that whosaw does not understand", "无法理解的语法"),
    "statistics that hold values": (
        "statistics of the server, which hold values of any column",
        "服务器统计信息，含任意字段的取值",
    ),
    "statement defined elsewhere": (
        "a statement that was prepared or declared elsewhere",
        "在别处准备或声明的语句",
    ),
    "rule of the table": ("a rule of the table rewrites the statement", "表上的规则会改写语句"),
    "code in a literal": ("code in a literal", "文本中的代码"),
    "constraint whose columns are not known": (
        "a constraint whose columns are not known",
        "约束的字段未知",
    ),
    "statement that cannot be read": (
        "the text does not parse: check the dialect",
        "语句无法解析：请检查方言",
    ),
}


def sql_word(key: str, language: Language, /, **parts: object) -> str:
    """Give a word or sentence; a key that has none is said as it is."""
    english, chinese = _WORDS.get(key, (key, key))
    return (chinese if language is Language.ZH else english).format(**parts)
