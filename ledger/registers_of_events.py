"""Registers of what happened: to subscribers' service, and in the year of whoever answers for them."""

from __future__ import annotations

from ledger.register_columns import (
    IDENTIFIERS,
    PERSON_TITLES,
    Holds,
    Register,
    RegisterColumn,
    actions,
    categories,
    column,
    registration,
    since,
    until,
)


def _moment(name: str, meaning: str, *titles: str, required: bool = False) -> RegisterColumn:
    return column(name, meaning, *titles, holds=Holds.SINCE, required=required)


SERVICE_STATUS = Register(
    "service_status",
    "服务状态",
    "Subscribers whose service ended (Art. 9.4)",
    "P9.4, R11",
    (
        *IDENTIFIERS,
        column(
            "service_ended_at",
            "when the service ended; empty: it goes on",
            "服务终止时间",
            "服务终止日期",
            "销户时间",
            "销户日期",
            "离网日期",
            holds=Holds.UNTIL,
        ),
    ),
)
LINK = Register(
    "link",
    "标识关联",
    "Identifiers that belong to one person, and from when to when",
    "P12, P17.2",
    (
        *IDENTIFIERS,
        since("from when; empty: always"),
        until("until when; empty: still"),
    ),
)
CONSENTS = Register(
    "consents",
    "用户同意",
    "Consent of subscribers",
    "P9.1",
    (
        *IDENTIFIERS,
        column("purpose", "purpose consented to; empty: all", "目的", "使用目的"),
        _moment("given_at", "when it was given", "同意时间", "同意日期", required=True),
        column(
            "withdrawn_at",
            "when it was withdrawn; empty: it holds",
            "撤回时间",
            "撤回日期",
            holds=Holds.UNTIL,
        ),
    ),
)
CANCELLATIONS = Register(
    "cancellations",
    "注销申请",
    "Requests to cancel a number or account",
    "P9.4",
    (
        *IDENTIFIERS,
        _moment("requested_at", "when it was asked for", "申请时间", "申请日期", required=True),
        _moment("done_at", "when it was done; empty: not yet", "注销时间", "办结时间", "办结日期"),
    ),
)
COMPLAINTS = Register(
    "complaints",
    "投诉",
    "Complaints about personal information",
    "P12",
    (
        *IDENTIFIERS,
        column("complaint", "number of the complaint", "投诉编号", "投诉单号", required=True),
        _moment(
            "received_at", "when it was received", "受理时间", "受理日期", "投诉时间", required=True
        ),
        _moment("answered_at", "when it was answered; empty: not yet", "答复时间", "答复日期"),
        column("owner", "staff number of who answers it", "处理人", "责任人"),
        column("about", "what it is about, as a code", "投诉类型", "投诉事项"),
    ),
    nobody_named=True,
)
INCIDENTS = Register(
    "incidents",
    "安全事件",
    "Leaks, damage and losses, actual or possible",
    "P14.1, R13",
    (
        column("incident", "number of the incident", "事件编号", required=True),
        _moment("detected_at", "when it was detected", "发现时间", "发现日期", required=True),
        _moment("remedied_at", "when it was remedied; empty: not yet", "补救时间", "处置时间"),
        column(
            "serious",
            "whether consequences are or may be serious; empty: no",
            "后果严重",
            "是否严重",
            holds=Holds.YES_NO,
        ),
        _moment(
            "reported_at",
            "when it was reported to the authority; empty: not",
            "报告时间",
            "上报时间",
        ),
        registration("whether it touches registered identities; empty: no"),
        column("systems", "systems it touches; empty: not known", "系统", holds=Holds.LIST),
    ),
    key=("incident",),
)
SUSPENSIONS = Register(
    "suspensions",
    "暂停令",
    "Orders of the authority to suspend acts",
    "P14.2, R13",
    (
        column("suspension", "number of the order", "暂停令编号", "文号", required=True),
        column("title", "what it orders, in words", "名称", "事项"),
        column("system", "system it names; empty: all", "系统", "系统名称"),
        actions("actions it names; empty: all"),
        categories("ids of the data categories it names; empty: all"),
        _moment(
            "ordered_at", "from when the acts must stop", "下达时间", "下达日期", required=True
        ),
        _moment("lifted_at", "when it was lifted; empty: it holds", "解除时间", "解除日期"),
        column("ordered_by", "which authority", "下达机关", "发文机关"),
    ),
    key=("suspension", "system"),
)
TRAINING = Register(
    "training",
    "培训",
    "Training in the protection of personal information",
    "P15, R15",
    (
        column("person", "staff number of who was trained", *PERSON_TITLES, required=True),
        _moment("trained_at", "when", "培训时间", "培训日期", required=True),
        until("how long it counts; empty: no end"),
        column("topics", "what it was about", "培训内容", "主题", holds=Holds.LIST),
    ),
    key=("person", "trained_at"),
)
SELF_INSPECTIONS = Register(
    "self_inspections",
    "自查",
    "Yearly self-inspections that a person adopted",
    "P16, R15",
    (
        column("inspection", "number of the self-inspection", "自查编号", required=True),
        column("year", "year it inspects", "年度", "年份", holds=Holds.NUMBER, required=True),
        column(
            "regime",
            "protection or registration",
            "规定",
            "自查类型",
            required=True,
            one_of="regime",
        ),
        _moment("adopted_at", "when it was adopted", "批准时间", "签发时间", required=True),
        column("adopted_by", "staff number of who adopted it", "批准人", "签发人", required=True),
        column("digest", "SHA-256 of the report; empty: one from before whosaw", "摘要", "哈希值"),
    ),
    key=("inspection",),
)
REQUESTS = Register(
    "requests",
    "监管要求",
    "Materials the authority asked for",
    "P17.2",
    (
        column("request", "number of the request", "要求编号", "文号", required=True),
        column("authority", "which authority", "机关", "监管机关"),
        _moment("received_at", "when it was received", "收到时间", "收到日期", required=True),
        column(
            "due_at",
            "until when it is to be answered; empty: not said",
            "截止时间",
            "截止日期",
            holds=Holds.UNTIL,
        ),
        _moment("answered_at", "when it was answered; empty: not yet", "答复时间", "答复日期"),
        column("package", "number or SHA-256 of the package that was given", "材料包", "材料编号"),
    ),
    key=("request",),
)
ATTESTATIONS = Register(
    "attestations",
    "人工声明",
    "What a log cannot show, attested by a person",
    "P16",
    (
        column("article", "article and paragraph, such as P13(4)", "条款", required=True),
        column("year", "year it speaks of", "年度", "年份", holds=Holds.NUMBER, required=True),
        column("statement", "what is attested", "声明", "说明", required=True),
        column("attested_by", "staff number of who attests it", "声明人", required=True),
        _moment("attested_at", "when", "声明时间", "声明日期", required=True),
    ),
    key=("article", "year", "attested_at"),
)
FINDINGS = Register(
    "findings",
    "检查发现",
    "Findings of the rules and what became of them",
    "P16",
    (
        column("finding", "id of the finding", "发现编号", required=True),
        column("rule", "rule that found it", "规则", required=True),
        column(
            "status",
            "open, assigned, false_alarm, accepted, remedied, cleared (found no longer)",
            "状态",
            required=True,
        ),
        _moment("opened_at", "when it was first found", "发现时间", required=True),
        column(
            "due_at",
            "until when it is to be removed; empty: not said",
            "整改期限",
            holds=Holds.UNTIL,
        ),
        _moment("closed_at", "when it was closed; empty: open", "关闭时间"),
        column("owner", "staff number of who removes it; empty: nobody", "责任人"),
    ),
    key=("finding",),
    by_hand=False,
)
