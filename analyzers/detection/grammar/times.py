"""Rules on times and dates: of birth, use, payment, subscription, or of the row.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, Answer, either, says
from analyzers.detection.grammar.network import netport
from analyzers.detection.grammar.row import Row, Rule, personal_plan, spelled, strong
from analyzers.detection.grammar.spans import is_cards, span, subscription_time
from analyzers.detection.grammar.uses import (
    ASIDE_OF_WORK,
    DOERS,
    PLACED,
    USES,
    is_deed,
    is_somebody_s,
    use_time,
)
from analyzers.detection.scene import PERSONS, Scene
from analyzers.detection.word_set import word_set

_SUBSCRIBES = word_set("open close subscription plan port active")


_LATEST = word_set("last lasttime latest latesttime 最近 上次 最后 最近时间 最后时间")
_CLOCKS = word_set("t ts time timestamp")
_LAPSES = word_set("expire expires expired expiry expiretime expirein expiresin expireat expiresat")
_ORDERED = frozenset({"subscription", "plan", "iccid", "card", "device", "product"})


_LEFT = word_set("msg message leave left record recv received 留言")
_PORTED = word_set("apply request effect effective complete 申请 生效 完成 携入 携出")
"""Steps of carrying a number over to another operator."""


def _logged(row: Row, scene: Scene) -> bool:
    """Tell whether a time is that of a line of a log about one use, or of a message."""
    if row.before <= {"doc", "system"} and row.before and "internet" in scene.kinds:
        logged = scene.beside & {"translated", "resolved"}
        return bool(logged) and not scene.beside & {"cycle@", "internet@", "online@"}
    told = scene.kinds & {"sms", "chat", "voicemail", "email"}
    if row.before == {"content"} and told:
        return not scene.staff
    return row.has("remaining") and "voicemail" in scene.kinds  # when somebody left a message


def _time(row: Row, scene: Scene) -> Answer:
    """Read a time or a date: of birth, of use of the service, of a payment, or of the row."""
    if row.has("birth", "birthday"):
        return says("birth_date", strong(row, scene))
    if row.has("flag") and row.words & {"invalid"}:  # `invalid_date` ends what `valid_date` began
        row = Row("time", row.before - {"flag"} | {"cycle"}, "cycle", row.initials, row.words)
    if (own := _of_his_own(row, scene)) is not None:
        return own
    if row.has("staff", "article", "shop", "flag", "about"):
        return NEGATIVE
    if row.has("password", "token", "otp") and not row.has("login"):
        return NEGATIVE
    if row.words & {"stop"} and not scene.kinds & {"broadband"} and scene.near & {"user", "subs"}:
        return says("subscription_info", QUALIFIED)
    if scene.unit and scene.near & {"org", "unit"} and row.has("issuing"):
        return NEGATIVE
    lapses = row.has("cycle", "issuing") or row.words & {"lose", "invalid", "lapse"}
    if not row.before and row.words & {"ts", "timestamp"} and "sign" in scene.beside:
        return NEGATIVE  # when a request was signed
    if _logged(row, scene):
        return says("service_time", SUPPORTED)
    billed = row.has("issuing") and "bill" in scene.kinds
    if row.has("cert", "idcard", "passport", "permit", "issuing") and lapses and not billed:
        return says("id_doc_details", strong(row, scene))
    if "pay" in scene.kinds and row.words & {"success", "成功"} and not scene.thing:
        return says("payment_record", SUPPORTED)
    if _of_request(row, scene):
        return NEGATIVE
    if row.has("pay") and row.words & {"due", "expire", "deadline", "period"}:
        return NEGATIVE
    if row.has("pay") and scene.thing and scene.head == "shop" and not scene.who:
        return NEGATIVE
    if row.has("pay") and not row.has("order", "rowop", "cycle"):
        return says("payment_record", strong(row, scene))
    if row.words & {"response", "reaction"} and row.head == "time" and "timestamp" not in row.words:
        return NEGATIVE  # how fast something answers
    if "core" in scene.beside and row.words & {"activetime", "timer", "expire", "expiry"}:
        return NEGATIVE  # how long a terminal may sleep, till when it is watched
    if row.head == "month" and row.before == {"online"}:
        return says("subscription_info", SUPPORTED)  # 在网: how long somebody has been a customer
    if row.has("last") and (row.has("active") or row.words & {"activity", "seen", "visited"}):
        return says("service_time", QUALIFIED) if is_somebody_s(scene) else NEGATIVE
    if is_cards(row, scene):
        return says("subscription_info", SUPPORTED)
    if "activetime" in row.words and not scene.thing and not scene.near & _ORDERED:
        if scene.who or scene.person or not (scene.head or scene.beside):
            return says("service_time", SUPPORTED)
    if "opentime" in row.words and scene.kinds & {"call", "internet"} and scene.who:
        return says("service_time", SUPPORTED)  # of a record
    if row.has(*_SUBSCRIBES) and not row.has(*USES, "product"):
        return subscription_time(row, scene)
    if row.has("install") and scene.beside & {"device", "imei"} and scene.head != "subscription":
        return NEGATIVE
    if row.has("install") and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if (
        row.words & {"report", "reporting", "上报", "trigger", "invocation", "location", "position"}
        and scene.kinds & PLACED
    ):
        return says("service_time", QUALIFIED)
    if row.has("bill") and row.words & {"rent", "起租", "停租"} and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if row.has("register") and not row.words & {"timer", "period", "periodic"}:
        if "core" in scene.beside or ("register" in scene.near and "sip" in scene.beside):
            return says("service_time", QUALIFIED)  # when a terminal came into the network
    step = _of_a_step(row, scene)
    if step is not None:
        return step
    if row.has("rowop", "order", "complaint", "register", "doc") and not row.has("login"):
        return _only_time(row, scene)
    if row.words <= {"time", "cc", "cctime"} and scene.near & {"use"} and "traffic" in scene.beside:
        return says("service_time", SUPPORTED)  # seconds used, beside the bytes
    if row.has("content", "chat") and scene.kinds & {"chat", "sms"} and not row.has("rowop"):
        return says("service_time", QUALIFIED)
    if row.has("sent", "receiver") or row.words & {"done", "received", "recv"}:
        message = row.words & _SENDS and scene.who and not scene.kinds & {"complaint"}
        message = message and not scene.thing and scene.head not in _NO_MESSAGES
        used = scene.kinds & PLACED or scene.around & {"sms"} or message
        return says("service_time", QUALIFIED) if used and not scene.staff else NEGATIVE
    asked = row.words & {"查询", "query"} and row.has("cycle")  # between when it is looked for
    extreme = row.words & {"avg", "max", "min", "平均", "最大", "最早", "最晚"}
    if asked or extreme or row.words <= {"day", "days", "日"}:
        return NEGATIVE
    if row.head == "month" and not row.before - {"month", "date", "?"}:
        return NEGATIVE  # a period that is asked for or added up
    if row.words & {"receiving", "delivery"} and scene.kinds & {"sms", "email", "chat"}:
        return says("service_time", SUPPORTED)  # of a message
    if row.has("phase"):
        return says("service_time", QUALIFIED) if scene.kinds & PLACED else NEGATIVE
    if ("port" in scene.near and scene.who) or (
        "port" in scene.around and row.before == {"netport"}
    ):
        return says("subscription_info", SUPPORTED)
    if row.has("system") and row.words & {"event", "事件"} and scene.kinds & PLACED and scene.who:
        return says("service_time", SUPPORTED)
    if row.has(*USES, "location", "cell", "geo"):
        return use_time(row, scene)
    if row.has("bill"):
        cycle = row.words & {"cycle", "账期", "period", "zq", "zhangqi"}
        known = scene.who or scene.kinds & {"bill"} or "account" in scene.beside
        return says("billing_info", SUPPORTED) if cycle and known else NEGATIVE
    if row.has("cycle"):
        return span(row, scene)
    if row.words & _ATTEMPTS and "ip" in scene.beside and is_deed(scene):
        return says("service_time", SUPPORTED)
    if row.before - {"?", "last", "time", "date", "user"}:
        return NEGATIVE
    if row.has("last") and row.words & _LATEST and scene.beside & {"last+ip", "password", "nick"}:
        return says("service_time", SUPPORTED)  # he was here
    if row.has("user"):
        return NEGATIVE
    return NEGATIVE if row.has("?") else span(row, scene)


def _of_his_own(row: Row, scene: Scene) -> Answer:
    """Read when somebody clocked in, or to what he wants to be sent."""
    if _is_clocked(row, scene):
        return says("service_time", SUPPORTED)
    if row.words & _LISTS and (scene.near & PERSONS or "email" in scene.beside):
        return says("subscription_info", SUPPORTED)
    return _of_network(row, scene)


def _of_network(row: Row, scene: Scene) -> Answer:
    """Read when a message, a call or a terminal came to a part of the network."""
    if "sub" in row.words and row.before == {"?"} and "sms" in scene.kinds:
        return says("service_time", SUPPORTED)  # when a message was submitted
    if "call" in scene.kinds and row.words & {"accept", "accepted"} and row.before == {"rowop"}:
        return says("service_time", SUPPORTED)  # when a call was taken
    if row.words & {"lu", "locationupdate"} and "last" in row.before and not scene.thing:
        return says("service_time", SUPPORTED)  # when a terminal last told its area
    if row.words & _CORE_NODES and row.before == {"server"} and scene.beside & {"imsi", "msisdn"}:
        return says("service_time", SUPPORTED)  # when it came to this node
    return None


_CORE_NODES = word_set("mme sgsn amf vlr smsf scscf cscf")


def _of_a_step(row: Row, scene: Scene) -> Answer:
    """Read the time of a step that only its record tells: a voice left, a car passed, a porting."""
    if row.has("contact") and "complaint" in scene.kinds:
        return says("service_time", SUPPORTED)  # when a customer turned to the operator
    if "voicemail" in scene.near and not row.has("rowop") and row.words & _LEFT:
        return says("service_time", SUPPORTED)
    if scene.near & {"call"} and row.words & _WAITS and spelled(row) <= _WAITS | {"time"}:
        return says("service_time", SUPPORTED) if not scene.thing else NEGATIVE
    if scene.kinds & {"pay"} and row.words & {"交易"} and row.words & {"开始", "起始", "结束"}:
        return says("payment_record", SUPPORTED)
    if row.words & {"done"} and "parties" in scene.beside:
        return NEGATIVE  # when what a message asks for was done
    if row.words & {"read"} and row.before <= {"?"} and scene.kinds & {"sms", "email", "chat"}:
        return says("service_time", SUPPORTED) if not scene.staff else NEGATIVE
    passed = row.words & {"in", "out", "entry", "exit"} and not row.before - {"visit", "last"}
    if passed and scene.beside & {"plate", "car"} and "stock" not in scene.near:
        return says("service_time", SUPPORTED)  # of a car park
    attended = "visit" in scene.near and scene.beside & (PERSONS | {"staff", "userid", "custid"})
    day = row.head == "date" and "working" in row.before
    passed_in = row.words & ASIDE_OF_WORK and not row.before - {"last", "working", "?"}
    if attended and passed_in and not day:
        return says("service_time", SUPPORTED)  # when he came to work, how long he stayed
    joins = row.words & {"join", "joined", "quit", "加入", "退出", "jiaru", "leave"}
    if joins and (
        scene.near & {"kin", "family", "contactlist"} or {"member", "dept"} <= scene.near
    ):
        return says("subscription_info", SUPPORTED)  # a family's plan, a company's short numbers
    if "port" in scene.near and scene.who and row.words & _PORTED:
        return says("subscription_info", SUPPORTED)
    return None


def _is_clocked(row: Row, scene: Scene) -> bool:
    """Tell whether a time is when somebody punched in, not when he should have."""
    if "visit" not in scene.near or row.words & {"plan", "base", "planned", "due"}:
        return False
    return bool(row.words & {"check", "checktime"} and scene.beside & {"userid", "custid"})


def _of_request(row: Row, scene: Scene) -> bool:
    """Tell whether a time is that of a request or an answer, or how long a token lives."""
    if spelled(row) <= _CLOCKS and not row.before:
        if {"code", "content"} <= scene.beside and not scene.who:
            return True  # an answer's own: {code, msg, time, data}
        return bool(scene.beside & {"password", "otp"}) and not scene.beside & {"login@", "ip"}
    lapses = row.words & _LAPSES and row.before <= {"cycle"}
    return bool(lapses and scene.beside & {"token"})


_WAITS = word_set("queue wait waiting hold ring ringing")
_LISTS = word_set("subscribed unsubscribed 订阅 退订")


def _only_time(row: Row, scene: Scene) -> Answer:
    """Read the time of a row: that of the log-in, where the record is of one and has no other."""
    if scene.head == "role":
        return NEGATIVE
    if "talk" in scene.beside and row.words & {"create", "created", "createtime"}:
        return says("service_time", SUPPORTED)  # of a message
    known = scene.beside & {"login@", "visit@", "token"}
    if "login" in scene.kinds and not scene.staff and not known:
        if row.words & {"create", "created", "创建", "createtime"} and "login" in scene.near:
            return says("service_time", SUPPORTED)
    created = row.words & _CREATED and not scene.staff and not scene.thing
    deed = scene.near & _DEEDS or "keyword" in scene.beside
    if created and deed and scene.beside & DOERS and scene.beside.isdisjoint(_ASIDE):
        return says("service_time", SUPPORTED)
    paid = "pay" in scene.near and "pay@" not in scene.beside and "amount" in scene.beside
    if created and paid and "创建" not in row.words:
        return says("payment_record", SUPPORTED - 0.05)
    return NEGATIVE


_CREATED = word_set("create created creation createtime createdat 创建")
_DEEDS = word_set("visit keyword")
"""A row is made when the user does one of these: its time is that of the use."""
_ASIDE = word_set("visit@ login@ online@ token cycle ip traffic")
"""What a session has, and a log with a time of its own."""
_ATTEMPTS = word_set("attempt action event request")


def _innet(row: Row, scene: Scene) -> Answer:
    return says("subscription_info", QUALIFIED) if not scene.thing else NEGATIVE


def _last(row: Row, scene: Scene) -> Answer:
    """Read `last` alone, in the record of somebody who signs in."""
    seen = row.words == {"last"} and not scene.beside.isdisjoint({"ip", "last+ip"})
    seen = seen and not scene.beside.isdisjoint({"nick", "password", "fullname"})
    return says("service_time", SUPPORTED) if seen and not scene.thing else NEGATIVE


_ENDS_OF_CALLS = word_set(
    "tolist fromlist from to formatted forwarded fromformatted toformatted forwardedfrom"
)


_SENDS = word_set("send sent sending receive received 发送 接收")
_NO_MESSAGES = frozenset({"order", "product", "shop", "contract", "stock", "receiver"})

_TURNS = word_set("date time period at valid effective start end ts")


def _cycle(row: Row, scene: Scene) -> Answer:
    """`valid_from`, `startAt`, `expiry` without a word for time."""
    if "recording" in scene.near and scene.beside & {"content"}:
        return NEGATIVE  # where in a recording something was said
    if row.has("netport"):
        return netport(row, scene)
    paid = scene.kinds & {"pay"} and scene.beside & {"tradeno"}
    if paid and row.has("time") and row.words & {"end"} and not scene.thing:
        return says("payment_record", SUPPORTED)
    if row.has("email") and row.words & {"from", "to", "sender"}:
        return says("email", QUALIFIED, other=True)
    turned = row.before == {"?"} and not row.words & (
        _TURNS | {"forwarded", "formatted"}
    )  # `transitioned_from`
    if row.words & {"from", "to"} and turned and not row.has("last"):
        return NEGATIVE
    if row.words & {"from", "to", "tolist"} and row.words <= _ENDS_OF_CALLS:
        if "email" in scene.kinds:
            return either({"email": QUALIFIED, "mobile_number": SUPPORTED}, other=True)
        called = (
            scene.kinds & {"sms", "chat", "call"}
            or {"from", "to", "texted"} - row.words <= scene.beside
        )
        ends = "to" in scene.beside or row.words & {"tolist"}
        if scene.kinds & {"sms", "chat", "call"} == {"chat"} and ends:
            return either({"mobile_number": SUPPORTED, "account_id": SUPPORTED - 0.05}, other=True)
        return either({"mobile_number": SUPPORTED}, other=True) if called else NEGATIVE
    if row.words & {"forward", "forwarded", "divert"} and row.words & {"to"}:
        return says("mobile_number", SUPPORTED, other=True)
    if row.has("cert", "idcard"):
        return says("id_doc_details")
    if row.words & {"range"} and "ip" in scene.near and scene.beside & {"user", "userid"}:
        return says("ip_address", SUPPORTED)  # whose addresses are blocked
    return _time(Row("time", row.before | {"cycle"}, "cycle", row.initials, row.words), scene)


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("time", "date", "month"), _time),
    "cycle": _cycle,
    "innetdate": _innet,
    "last": _last,
}
