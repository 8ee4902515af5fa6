"""Every heading and sentence that an answer shows, in English and in Chinese.

Help texts, errors and machine formats stay English: they are looked up and parsed. Names of columns
in `--json`, `--csv` and `--parquet` are those of the views.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli import alert_words, catalog_words, finding_words, suspend_words
from cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEADINGS: Mapping[str, tuple[str, str]] = {
    **catalog_words.HEADINGS,
    **finding_words.HEADINGS,
    **suspend_words.HEADINGS,
    "id": ("id", "编号"),
    "time": ("time", "时间"),
    "person": ("person", "人员"),
    "account": ("account", "账号"),
    "system": ("system", "系统"),
    "categories": ("categories", "信息类别"),
    "category": ("category", "信息类别"),
    "purpose": ("purpose", "目的"),
    "people": ("people", "涉及人数"),
    "action": ("action", "操作"),
    "operation": ("operation", "操作内容"),
    "accesses": ("accesses", "访问次数"),
    "rule": ("rule", "规则"),
    "clause": ("clause", "条款"),
    "severity": ("severity", "严重程度"),
    "verdict": ("verdict", "结论"),
    "findings": ("findings", "发现"),
    "title": ("title", "名称"),
    "finding": ("finding", "发现"),
    "register": ("register", "登记表"),
    "rows": ("rows", "行数"),
    "loaded": ("loaded", "载入时间"),
    "loaded_by": ("loaded by", "载入人"),
    "valid_through": ("valid through", "有效期至"),
    "waiting": ("rules that wait for it", "等待它的规则"),
    "age": ("age", "距今"),
    "needed_by": ("needed by", "所需规则数"),
    "trouble": ("what is wrong", "问题"),
    "question": ("question", "问题"),
    "answers": ("what it answers", "说明"),
    "field": ("field", "字段"),
    "field_in": ("where", "位置"),
    "used": ("used", "用法"),
    "form": ("form", "形式"),
    "certainty": ("certainty", "把握"),
    "known_by": ("why", "依据"),
    "sensitivity": ("level", "敏感级"),
    "seen_as": ("seen as", "角色"),
    "kind": ("kind", "类型"),
    "state": ("state", "状态"),
    "check": ("check", "检查项"),
    "result": ("result", "结果"),
    "repair": ("what to do", "处理办法"),
    "gap": ("gap", "缺口"),
    "means": ("what it means", "含义"),
    "parameter": ("parameter", "参数"),
    "value": ("value", "值"),
    "through": ("found through", "查得途径"),
    "line": ("#", "行"),
    "identifiers": ("identifiers", "标识数"),
    "first": ("first", "首次"),
    "last": ("last", "末次"),
}

NOUNS: Mapping[str, tuple[str, str, str]] = {
    **alert_words.NOUNS,
    **catalog_words.NOUNS,
    **finding_words.NOUNS,
    **suspend_words.NOUNS,
    "access": ("access", "accesses", "次访问"),
    "instance": ("instance", "instances", "个实例"),
    "row": ("row", "rows", "行"),
    "line": ("line", "lines", "行"),
    "finding": ("finding", "findings", "项发现"),
    "rule": ("rule", "rules", "条规则"),
    "person": ("person", "persons", "名人员"),
    "account": ("account", "accounts", "个账号"),
    "identifier": ("identifier", "identifiers", "个标识"),
    "day": ("day", "days", "天"),
    "hint": ("hint", "hints", "项提示"),
    "time": ("time", "times", "次"),
    "use": ("use", "uses", "次使用"),
    "question": ("question", "questions", "个问题"),
}
"""One, several, and the Chinese measure word with its noun."""

SENTENCES: Mapping[str, tuple[str, str]] = {
    **alert_words.SENTENCES,
    **catalog_words.SENTENCES,
    **finding_words.SENTENCES,
    **suspend_words.SENTENCES,
    "nobody_named": ("nobody named", "未指明人员"),
    "none_declared": ("none declared", "未声明"),
    "no_account": ("no account", "无账号"),
    "at_least": ("≥ {count}", "≥ {count}"),
    "unknown": ("unknown", "未知"),
    "shown_of": (
        "{shown} of {total} shown (--limit)",
        "显示 {total} 中的 {shown} 条（--limit）",
    ),
    "cut": (
        "cut: the {shown} newest of {total} are given (--limit, or the ledger's own limit)",
        "已截断：仅给出 {total} 中最新的 {shown} 条（--limit 或系统上限）",
    ),
    "nothing_hidden": (
        "{count} that touch nothing hidden; --all shows them",
        "另有 {count} 次未涉及任何信息，已隐藏；--all 可显示",
    ),
    "by_unknown": (
        "--by: no such person or account is in the log or in the register staff",
        "--by：日志与人员登记表中均无此人员或账号",
    ),
    "asking": ("asking the log …", "正在查询日志……"),
    "how_to_ask": (
        "Ask one with: whosaw query NAME --since 30d. What it does: whosaw explain rule NAME",
        "查询方法：whosaw query 名称 --since 30d。说明：whosaw explain rule 名称",
    ),
    "not_linked": ("no other identifier belongs to it", "无其他关联标识"),
    "complete_to": ("complete to {at}", "完整至 {at}"),
    "not_complete": ("not loaded up to now", "尚未载入至当前时刻"),
    "unreadable": ("{share} unreadable", "{share} 无法读取"),
    "gap_inside": (
        "a gap in the log lies inside this period: {at}, {systems}, {reason}",
        "该时段内日志存在缺口：{at}，{systems}，{reason}",
    ),
    "lag_inside": (
        "the log is not loaded up to the end of this period",
        "日志尚未载入至该时段结束",
    ),
    "kinds_covered": ("asked as: {kinds}", "按以下标识查询：{kinds}"),
    "linked": (
        "linked to it: {kinds}",
        "与其关联：{kinds}",
    ),
    "not_read": (
        "{count} of {total} are no identifier of any kind and were not asked: lines {lines}",
        "{total}中有 {count} 行无法识别为任何标识，未查询：第 {lines} 行",
    ),
    "not_read_one": (
        "{count} of {total} is no identifier of any kind and was not asked: line {lines}",
        "{total}中有 {count} 行无法识别为任何标识，未查询：第 {lines} 行",
    ),
    "matched": ("{count} of {total} seen by somebody", "{total}中有 {count} 行被访问"),
    "people_saw": (
        "{accesses} by {people} and {accounts}",
        "{accesses}，{people}，{accounts}",
    ),
    "newest_shown": (
        "the newest {shown} of {total}; --json and --csv give all",
        "显示 {total} 中最新的 {shown} 条；--json 与 --csv 给出全部",
    ),
    "nobody_saw": ("no access in this period", "该时段内无访问"),
    "check_summary": (
        "{findings} ({accesses}) · {quiet} quiet · {untestable} not testable",
        "{findings}（{accesses}） · {quiet}无异常 · {untestable} 条无法检验",
    ),
    "load_these": (": load {registers}", "：请载入 {registers}"),
    "found": ("found", "有发现"),
    "passed": ("quiet", "无异常"),
    "not_testable": ("not testable", "无法检验"),
    "what_clears": ("What clears it: {what}", "整改：{what}"),
    "examples": ("For example: whosaw explain access {ids}", "示例：whosaw explain access {ids}"),
    "first_last": ("{first} to {last}", "{first} 至 {last}"),
    "register_missing": ("register {register} is not loaded", "登记表 {register} 未载入"),
    "register_empty": ("register {register} is empty", "登记表 {register} 为空"),
    "register_outdated": (
        (
            "register {register} speaks until {until}, the newest access is of {latest}; "
            "load it with --valid-through"
        ),
        "登记表 {register} 的有效期至 {until}，最新访问为 {latest}；载入时请注明 --valid-through",
    ),
    "no_accesses": ("no access in this period", "该时段内无访问"),
    "never": ("never loaded", "从未载入"),
    "not_said": ("not said", "未注明"),
    "register_loaded": (
        "{register}: {rows} loaded ({added} new, {gone} gone)",
        "{register}：已载入 {rows}（新增 {added}，移除 {gone}）",
    ),
    "register_right": (
        "{register}: {rows}, nothing wrong; nothing was loaded",
        "{register}：{rows}，检查通过；未载入",
    ),
    "register_dangling": (
        "{column}: {count} not in the register {other}",
        "{column}：{count} 项不在登记表 {other} 中",
    ),
    "registers_right": ("nothing wrong with what is loaded", "已载入的登记表均无异常"),
    "register_same": ("no row differs", "没有差异"),
    "days_old": ("{days} old", "已 {days}"),
    "days_left": ("{days} left", "剩余 {days}"),
    "ran_out": ("ran out", "已过期"),
    "all_works": ("everything works", "一切正常"),
    "serve_hidden": (
        "serve cannot be asked from this account (owner {owner})",
        "当前帐号无权查询 serve（属主为 {owner}）",
    ),
    "not_serving": ("whosaw serve does not run", "whosaw serve 未运行"),
    "settings_changed": (
        "the configuration was changed since it began; whosaw serve --take-over applies it",
        "配置在启动后已更改；执行 whosaw serve --take-over 生效",
    ),
    "draining": ("ending: open connections finish", "正在结束：等待现有连接完成"),
    "process_starting": ("starting", "正在启动"),
    "process_down": (
        "not running; started anew {restarts}. See the folder log",
        "未运行；已重启 {restarts}。见 log 文件夹",
    ),
    "not_served": (
        "not served: it was added later; whosaw serve --take-over",
        "未启用：为后来新增；执行 whosaw serve --take-over",
    ),
    "served": (
        "serving {listen} for {upstream} ({mode})",
        "正在服务 {listen} → {upstream}（{mode}）",
    ),
    "refusing": (
        "refusing since {at} ({error}); {count} refused",
        "自 {at} 起拒绝访问（{error}）；已拒绝 {count} 次",
    ),
    "passing": (
        "passing unrecorded since {at} ({error}); {count} passed",
        "自 {at} 起未记录放行（{error}）；已放行 {count} 次",
    ),
    "ledger_away": ("the ledger does not answer", "日志库无响应"),
    "ledger_trouble": ("cannot load the log ({error})", "无法载入日志（{error}）"),
    "slot_trouble": ("cannot read the journal {slot} ({error})", "无法读取日志 {slot}（{error}）"),
    "doctor_right": ("nothing is wrong", "未发现问题"),
    "doctor_wrong": ("{count} wrong", "{count} 项有误"),
    "fields_none": ("no field with personal information", "未涉及个人信息字段"),
    "fields_unknown": (
        "which fields it touched could not be told; see the gaps",
        "无法判断涉及哪些字段，见缺口说明",
    ),
    "subjects_are": (
        "whose data, as pseudonyms (people: {count}):",
        "涉及的数据主体（假名；人数：{count}）：",
    ),
    "subjects_more": ("… and more", "……等"),
    "no_gaps": ("no gaps: all of it could be read", "无缺口：内容全部可读"),
}

ROWS: Mapping[str, tuple[str, str]] = {
    "access_id": ("access", "访问"),
    "seen_at": ("time", "时间"),
    "person": ("person", "人员"),
    "account": ("account", "账号"),
    "place": ("place", "地点"),
    "purpose": ("purpose", "目的"),
    "ticket": ("ticket", "工单"),
    "approval": ("approval", "审批单"),
    "recipient": ("recipient", "接收方"),
    "system": ("system", "系统"),
    "operation": ("operation", "操作内容"),
    "action": ("action", "操作"),
    "decision": ("decision", "处置"),
    "outcome": ("outcome", "结果"),
    "rows": ("rows", "行数"),
    "people": ("people", "涉及人数"),
    "reading": ("reading", "可读程度"),
    "recorded": ("recorded by", "记录者"),
    "clause": ("clause", "条款"),
    "penalty": ("penalty", "罚则"),
    "severity": ("severity", "严重程度"),
    "proves": ("proves", "证明力"),
    "registers": ("registers", "登记表"),
    "one_cause": ("one cause is", "同一原因"),
    "clears": ("what clears it", "整改"),
    "false_positives": ("can be wrong when", "可能误报"),
    "limits": ("limits", "局限"),
}

MEANINGS: Mapping[str, tuple[str, str]] = {
    **catalog_words.MEANINGS,
    **finding_words.MEANINGS,
    # trust
    "verified": (
        "verified: a signature, certificate or the database checked it",
        "已验证：签名、证书或数据库核验",
    ),
    "asserted": ("asserted by a trusted hop", "由受信节点声明"),
    "claimed": ("claimed by the caller alone", "仅由调用方自称"),
    # reading
    "exact": ("exact: what it touched is known", "精确：涉及内容明确"),
    "possible": (
        "possible: every field it may have touched is named",
        "可能：列出可能涉及的全部字段",
    ),
    "unreadable": ("unreadable: see the gaps", "无法读取：见缺口"),
    # where a purpose was declared
    "header": ("from a header", "来自请求头"),
    "sql_comment": ("from a SQL comment", "来自 SQL 注释"),
    "session_variable": ("from a session variable", "来自会话变量"),
    "account_mapping": ("from the account's mapping", "来自账号映射"),
    "endpoint_mapping": ("from the operation's mapping", "来自接口映射"),
    "none": ("", ""),
    # why a field has its category
    "name": ("by its name", "依据名称"),
    "value": ("by its values", "依据取值"),
    "name_and_value": ("by name and values", "依据名称与取值"),
    "catalog": ("by the catalogue", "依据目录"),
    "result_column": ("the server named the column", "服务器标明列来源"),
    "statement_text": ("by the statement's text", "依据语句文本"),
    # why something could not be told
    "unparsed": ("whosaw does not read this format", "该格式无法解析"),
    "encrypted": ("encrypted by the client or the system", "内容已加密"),
    "truncated": ("longer than what is kept for reading", "超出读取上限"),
    "opaque_function": ("a function hides what it reads", "函数内部不可见"),
    "unknown_table": ("a table the schema facts do not know", "未知数据表"),
    "unlisted": (
        "text that no list and no pattern allows; a digest stands in its place",
        "文本未登记且不匹配规则，以摘要代替",
    ),
    "server_text": (
        "the server sent text of its own, which may hold values",
        "服务器自由文本，可能含取值",
    ),
    "sampled": ("only a sample of the values was looked at", "仅抽样检查"),
    "dropped": (
        "parts of this record were lost while the log could not be written",
        "日志中断期间部分记录丢失",
    ),
    # where in an access
    "target": ("the path or query", "路径或查询参数"),
    "request_body": ("the request's body", "请求体"),
    "response_body": ("the answer's body", "响应体"),
    "statement": ("the statement", "语句"),
    "parameters": ("the parameters", "参数"),
    "result": ("the result", "结果集"),
    "session": ("the session", "会话"),
    "record": ("the record", "记录"),
    # which kind of identifier
    "phone": ("phone", "电话号码"),
    "id_document": ("id document", "证件号码"),
    "customer": ("customer", "客户编号"),
    "account": ("account", "账号"),
    "email": ("email", "电子邮箱"),
    "imsi": ("imsi", "IMSI"),
    "imei": ("imei", "IMEI"),
    "iccid": ("iccid", "SIM 卡号"),
    "bank_card": ("bank card", "银行卡号"),
    # in which role a data subject appeared
    "asked_for": ("asked for", "被查询"),
    "returned": ("returned", "被返回"),
    "written": ("written", "被写入"),
    "deleted": ("deleted", "被删除"),
    # what was done
    "collect": ("collect", "收集"),
    "read": ("read", "读取"),
    "update": ("update", "修改"),
    "delete": ("delete", "删除"),
    "export": ("export", "导出"),
    "copy": ("copy", "复制"),
    "destroy": ("destroy", "销毁"),
    "provide": ("provide", "对外提供"),
    "login": ("login", "登录"),
    "other": ("other", "其他"),
    # how a field was used
    "disclosed": ("disclosed", "披露"),
    "derived": ("derived", "派生"),
    "masked": ("masked", "脱敏"),
    "hashed": ("hashed", "散列"),
    "aggregated": ("aggregated", "聚合"),
    "predicate": ("condition", "条件"),
    "ordered": ("ordered by", "排序"),
    "copied": ("copied", "复制"),
    # in which part of the conversation, and how sure
    "request": ("request", "请求"),
    "response": ("response", "响应"),
    # what became of it
    "allowed": ("allowed", "放行"),
    "suspended": ("suspended", "已暂停"),
    "refused": ("refused", "拒绝"),
    "denied": ("denied", "拒绝"),
    "ok": ("ok", "成功"),
    "failed": ("failed", "失败"),
    "skipped": ("skipped", "未执行"),
    "unknown": ("unknown", "未知"),
    # what kind of account
    "person": ("one person's", "个人账号"),
    "service": ("service", "服务账号"),
    "self_service": ("self-service", "自助账号"),
    # severity
    "critical": ("critical", "严重"),
    "high": ("high", "高"),
    "medium": ("medium", "中"),
    "low": ("low", "低"),
    "info": ("info", "提示"),
    "sure": ("sure", "确定"),
    "likely": ("likely", "很可能"),
    # what a rule's row is worth
    "disproves": ("a row is a breach on the face of the log", "日志本身即可证明违规"),
    "indicates": ("a row needs a human to look", "需人工判断"),
    "answers": ("it answers a question and judges nothing", "仅回答问题，不作判断"),
}


def heading(key: str, language: Language) -> str:
    """Give a column's heading."""
    return _of(HEADINGS[key], language)


def say(key: str, language: Language, /, **parts: object) -> str:
    """Give a sentence with its parts filled in."""
    return _of(SENTENCES[key], language).format(**parts)


def counted(count: int, noun: str, language: Language) -> str:
    """Give a number with what it counts: `1 access`, `9,214 accesses`, `9,214 次访问`."""
    one, several, chinese = NOUNS[noun]
    if language is Language.ZH:
        return f"{count:,} {chinese}"
    return f"{count:,} {one if count == 1 else several}"


def listed(names: Iterable[str], language: Language) -> str:
    """Give names as a list is written in a language."""
    return ("、" if language is Language.ZH else ", ").join(names)


def row_name(key: str, language: Language) -> str:
    """Give the name of one line of an explanation."""
    return _of(ROWS[key], language)


def meaning(word: str, language: Language) -> str:
    """Say what a word of the record means; the word itself where that is all there is to say."""
    return _of(MEANINGS[word], language) if word in MEANINGS else word


def _of(pair: tuple[str, str], language: Language) -> str:
    return pair[1] if language is Language.ZH else pair[0]
