"""The rules on names, second half: networks, devices, secrets, use of the service, money, prose.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102, PLR1714 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import (
    NEGATIVE,
    QUALIFIED,
    STRONG,
    SUPPORTED,
    WEAK,
    Answer,
    either,
    says,
)
from analyzers.detection.grammar import (
    Row,
    Rule,
    none,
    not_persons,
    of_agent,
    personal_plan,
    strong,
)
from analyzers.detection.scene import CONTACTS, NO_PERSONS, PARTIES, PERSONS, Scene
from analyzers.detection.word_set import word_set

_USES = word_set("login internet broadband online visit call sms chat use roam")
"""Uses of the service: their times and places are Art. 4's last limb."""
_SUBSCRIBES = word_set("open close subscription plan port active")


# networks and devices


def _ip(row: Row, scene: Scene) -> Answer:
    if row.has("device") and not row.words & {"ue"}:
        return NEGATIVE
    if row.has(
        *("managing", "server", "system", "service", "staff", "cell", "product", "peer", "third"),
        "callee",
    ) or row.words & {"local"}:
        return NEGATIVE
    if row.has(*PERSONS, "login", "register", "internet", "last", "open", "pay", "order", "caller"):
        return says("ip_address", strong(row, scene))
    if scene.head in {"server", "system", "device", "cpe", "service"} or scene.staff:
        return NEGATIVE
    if scene.kinds & {"login", "internet"} or scene.who or scene.person:
        return says("ip_address", QUALIFIED)
    if "server" in scene.beside or scene.thing:
        return NEGATIVE
    return says("ip_address", QUALIFIED if "?" in row.before else SUPPORTED)


def _netport(row: Row, scene: Scene) -> Answer:
    """Read a port: of a subscriber's address translation, else a server's."""
    if row.has("server", "system", "peer", "callee", "cell") or scene.staff or scene.thing:
        return NEGATIVE
    if row.has("internet") or (
        scene.kinds & {"internet", "broadband"} and not row.before & {"about"}
    ):
        return says("ip_address", SUPPORTED)
    return NEGATIVE


def _mac(row: Row, scene: Scene) -> Answer:
    if scene.head in {"server", "device", "cell"} and not scene.who and not scene.around & PERSONS:
        return NEGATIVE
    if row.has("server", "system", "service") or (scene.thing and not row.before):
        return NEGATIVE
    if row.words & {"ap", "algorithm", "key", "secret"}:
        return NEGATIVE
    return says("mac_address", STRONG if row.words - {"mac"} or scene.who else QUALIFIED)


def _plain(category: str, *never: str) -> Rule:
    """Give the rule of a word that has one meaning."""

    def rule(row: Row, scene: Scene) -> Answer:
        if row.has(*never):
            return NEGATIVE
        return says(category, strong(row, scene), other=row.has(*CONTACTS, *PARTIES))

    return rule


def _person_item(category: str) -> Rule:
    """Give the rule of a word that has one meaning, if no thing, office or staff has it."""

    def rule(row: Row, scene: Scene) -> Answer:
        if not_persons(row, scene):
            return NEGATIVE
        return says(category, strong(row, scene), other=row.has(*CONTACTS, *PARTIES))

    return rule


def _email(row: Row, scene: Scene) -> Answer:
    if row.has("staff", "server", "system", "unit", *NO_PERSONS) and not row.has(*PERSONS):
        return NEGATIVE
    if row.words & {"content", "subject"}:
        return says("communication_content")
    if (scene.thing or scene.staff) and not row.has(*PERSONS, "receiver"):
        return NEGATIVE
    if row.words == {"mail"} or row.words == {"mails"}:
        return says("email", QUALIFIED)
    return says("email", strong(row, scene), other=row.has(*CONTACTS))


def _device(row: Row, scene: Scene) -> Answer:
    if row.words & {"terminal"} and row.words & {"id", "no", "num", "code", "sn"} and scene.who:
        return either({"device_id": QUALIFIED, "imei": SUPPORTED})
    if len(row.words) == 1 and row.words & {
        *("device", "terminal", "equipment", "handset", "ue", "设备", "终端"),
    }:
        return either({"device_id": WEAK, "imei": WEAK})
    if row.has("server", "system", "shop", "product") or (scene.thing and not scene.who):
        return NEGATIVE
    if scene.head and not (scene.who or scene.person or scene.kinds or scene.around & PERSONS):
        return says("device_id", WEAK)
    return says("device_id", strong(row, scene))


def _serial(row: Row, scene: Scene) -> Answer:
    if row.has(*PERSONS):
        return says("mobile_number", SUPPORTED)
    if row.has("device", "cpe", "imei"):
        owned = (
            not scene.head or scene.who or scene.person or scene.around & PERSONS or row.has("cpe")
        )
        return says("device_id", strong(row, scene) if owned else WEAK)
    if row.has("iccid", "sim"):
        return says("iccid")
    if row.before - {"?"} or scene.thing:
        return NEGATIVE
    if "?" in row.before and scene.who:
        return says("device_id", SUPPORTED)
    if scene.head in {"device", "cpe"} and (scene.who or scene.around & PERSONS):
        return says("device_id", QUALIFIED)
    if scene.near & {"user", "subs", "cust"} and row.words & {"sn", "serial"}:
        return either({"mobile_number": SUPPORTED, "device_id": WEAK})
    return either({"device_id": WEAK, "mobile_number": WEAK})


def _cpe(row: Row, scene: Scene) -> Answer:
    if row.has("about", "product") or (
        row.words & {"box", "modem", "optical"} and len(row.words) == 1
    ):
        return NEGATIVE
    return says("device_id", strong(row, scene))


def _key(row: Row, scene: Scene) -> Answer:
    if row.words & {"session"}:
        return says("auth_token", QUALIFIED)
    sim = row.has("iccid", "imsi", "opkey") or scene.beside & {"imsi", "opkey"}
    return says("sim_secret", QUALIFIED) if sim else NEGATIVE


def _opkey(row: Row, scene: Scene) -> Answer:
    if row.words & {"ki", "opc"} and len(row.words) == 1:
        sim = scene.beside & {"imsi", "iccid", "msisdn", "opkey"} or scene.near & {"iccid", "subs"}
        return says("sim_secret", STRONG if sim else WEAK)
    return says("sim_secret", strong(row, scene))


def _pin(row: Row, scene: Scene) -> Answer:
    sim = (
        row.words & {"1", "2"}
        or scene.beside & {"puk", "iccid", "imsi"}
        or scene.near & {"iccid"}
        or row.has("iccid")
    )
    if (
        not sim
        and "?" in row.before
        and (scene.who or scene.person or scene.beside & {"broadband"})
    ):
        return says("password", SUPPORTED - 0.05)
    return says("sim_secret", STRONG if sim else WEAK)


def _password(row: Row, scene: Scene) -> Answer:
    if row.has("about", "type", "rowop", "doc"):
        return NEGATIVE
    infra = (
        scene.head in {"server", "system", "device", "email", "sms", "shop", "stock"} or scene.thing
    )
    if row.has("server", "email") or ("server" in scene.beside and not scene.who):
        return NEGATIVE
    if infra and not scene.who and not row.has(*PERSONS, "staff", "service", "login"):
        return NEGATIVE
    if row.words == {"pass"} or row.words == {"psw"}:
        return says(
            "password", SUPPORTED if scene.beside & {"username", "userid", "account"} else WEAK
        )
    return says("password", strong(row, scene))


def _salt(row: Row, scene: Scene) -> Answer:
    return says("password", STRONG if "password" in scene.beside or scene.who else SUPPORTED)


def _secret(row: Row, scene: Scene) -> Answer:
    if row.has("client", "system", "server"):
        return NEGATIVE
    return says("password", WEAK)


def _token(row: Row, scene: Scene) -> Answer:
    if row.has("about", "page", "doc", "report", "hist", "cycle") or row.words & {
        *("page", "next", "csrf", "continuation", "cursor", "sync", "total", "max", "prompt"),
        *("cancel", "partition", "count", "completion", "input", "output"),
    }:
        return NEGATIVE
    if len(row.words) == 1 and row.words & {"token", "令牌"}:
        supported = (
            scene.who or scene.person or "login" in scene.kinds or scene.beside & {"username"}
        )
        return says("auth_token", SUPPORTED if supported else WEAK)
    return says("auth_token", strong(row, scene))


def _otp(row: Row, scene: Scene) -> Answer:
    if row.words == {"authcode"} and scene.thing:
        return NEGATIVE
    return says("auth_token", strong(row, scene))


def _cookie(row: Row, scene: Scene) -> Answer:
    return says("online_identifier", strong(row, scene))


def _ua(row: Row, scene: Scene) -> Answer:
    known = scene.kinds & {"login", "internet"} or scene.who or "ip" in scene.beside
    return says("online_identifier", QUALIFIED if known else WEAK)


def _plate(row: Row, scene: Scene) -> Answer:
    if row.words == {"frameno"} and not scene.beside & {"plate", "car"}:
        return says("vehicle_id", SUPPORTED)
    return says("vehicle_id", strong(row, scene))


# images and bodies


def _image(row: Row, scene: Scene) -> Answer:
    if row.has("face") or row.words & {"现场照片", "现场", "xczp", "rlzp", "rxzp"}:
        return says("biometric", strong(row, scene))
    if row.has("sign"):
        return says("signature", strong(row, scene))
    if of_agent(row, scene):
        return says("agent_person", SUPPORTED)
    if row.has("cert", "idcard", "passport", "household", "otherid", "permit") or row.words & {
        *("证件照", "国徽面", "人像面", "手持证件照", "handheld", "holding", "hold"),
    }:
        return says("id_doc_image", strong(row, scene))
    if row.has("person", "kin", "cust", "user") and row.words & {"pic", "photo", "image", "head"}:
        return says("biometric", SUPPORTED)
    if row.words & {"front", "back", "正面", "反面", "正面照", "反面照"}:
        known = scene.near & {"cert", "idcard"} or scene.beside & {"cert", "idcard"}
        return says("id_doc_image", QUALIFIED if known else WEAK)
    if row.words & {"copy", "scan", "复印件", "fyj"} and scene.near & {"cert", "idcard"}:
        return says("id_doc_image", QUALIFIED)
    if scene.head in {"cert", "idcard"} and not row.before:
        return says("id_doc_image", QUALIFIED)
    if row.has("user", "cust", "person", "subs") and row.words & {"photo"}:
        return says("biometric", SUPPORTED)
    if row.words & {"photo", "照片", "zp"} and not row.before and scene.intimate:
        return says("biometric", SUPPORTED)
    return NEGATIVE


def _face(row: Row, scene: Scene) -> Answer:
    if row.has("about", "product") or row.words & {"type"}:
        return NEGATIVE
    if len(row.words) == 1 and row.words & {"face", "race"} and not (scene.who or scene.person):
        return says("biometric", WEAK)
    return says("biometric", strong(row, scene))


def _finger(row: Row, scene: Scene) -> Answer:
    if row.has("doc", "system", "device", "server", "cert") or scene.beside & {"cookie", "ua"}:
        return says("online_identifier", SUPPORTED) if row.has("device") else NEGATIVE
    return says("biometric", STRONG if scene.who or scene.person else SUPPORTED)


def _sign(row: Row, scene: Scene) -> Answer:
    """Read a person's signature, not the one over a request."""
    if row.words & {
        "esign",
        "esignature",
        "handsign",
        "autograph",
        "电子签名",
        "手写签名",
        "dzqm",
        "qmtp",
    }:
        return says("signature")
    if scene.beside & {"time", "nonce", "secret", "system"} & {"secret", "nonce"}:
        return NEGATIVE
    if row.words & {"personalized", "personalised", "text"}:
        return NEGATIVE
    if row.has(*PERSONS, "hand", "electronic", "contract", "agent", "handler") or row.words & {
        "hand",
        "electronic",
        "handwritten",
    }:
        return says("signature")
    if row.words & {"sign"}:
        return says("signature", WEAK - 0.1)
    known = scene.intimate or scene.person or not (scene.head or scene.beside)
    return says("signature", SUPPORTED if known else WEAK)


# use of the service


def _time(row: Row, scene: Scene) -> Answer:
    """Read a time or a date: of birth, of use of the service, of a payment, or of the row."""
    if row.has("birth", "birthday"):
        return says("birth_date", strong(row, scene))
    if row.has("staff", "article", "shop", "flag", "about"):
        return NEGATIVE
    if row.has("cert", "idcard", "passport", "permit", "issuing") and row.has("cycle", "issuing"):
        return says("id_doc_details", strong(row, scene))
    if "pay" in scene.kinds and row.words & {"success", "成功"} and not scene.thing:
        return says("payment_record", SUPPORTED)
    if row.has("pay") and row.words & {"due", "expire", "deadline"}:
        return NEGATIVE
    if row.has("pay") and not row.has("order", "rowop", "cycle"):
        return says("payment_record", strong(row, scene))
    if row.has("last") and row.has("active"):
        return says("service_time", QUALIFIED)
    if row.has(*_SUBSCRIBES) and not row.has(*_USES, "product"):
        return _subscription_time(row, scene)
    if row.has("install") and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if (
        row.words & {"report", "reporting", "上报", "trigger", "invocation", "location"}
        and scene.kinds & _PLACED
    ):
        return says("service_time", QUALIFIED)
    if row.has("bill") and row.words & {"rent", "起租", "停租"} and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if row.has("rowop", "order", "complaint", "register", "doc") and not row.has("login"):
        return _only_time(row, scene)
    if row.has("sent"):
        return (
            says("service_time", QUALIFIED)
            if scene.kinds & _PLACED and not scene.staff
            else NEGATIVE
        )
    if row.words & {"avg", "max", "min", "平均", "最大"}:
        return NEGATIVE
    if row.has("phase"):
        return says("service_time", QUALIFIED) if scene.kinds & _PLACED else NEGATIVE
    if "port" in scene.near and scene.who:
        return says("subscription_info", SUPPORTED)
    if row.has("system") and row.words & {"event", "事件"} and scene.kinds & _PLACED and scene.who:
        return says("service_time", SUPPORTED)
    if row.has(*_USES, "location", "cell", "geo"):
        if row.has("about", "system", "server", "product") or scene.staff or scene.thing:
            return NEGATIVE
        isolated = not scene.head and not scene.beside
        if (row.has("use") and not scene.kinds & _PLACED and not isolated) or scene.head == "otp":
            return NEGATIVE
        if row.has("visit") and not (
            isolated or scene.who or scene.person or scene.kinds & _PLACED
        ):
            return NEGATIVE
        return says("service_time", strong(row, scene))
    if row.has("bill"):
        cycle = row.words & {"cycle", "账期", "period"}
        return says("billing_info", SUPPORTED) if cycle and scene.who else NEGATIVE
    if row.has("cycle"):
        return _span(row, scene)
    if row.before - {"?", "last", "time", "date"}:
        return NEGATIVE
    return NEGATIVE if row.has("?") else _span(row, scene)


_PLACED = _USES | {"location", "geo", "cell", "email", "recording"}


def _only_time(row: Row, scene: Scene) -> Answer:
    """Read the time of a row: that of the log-in, where the record is of one and has no other."""
    if "login" in scene.kinds and not scene.staff and not scene.beside & {"login@", "visit@"}:
        if row.words & {"create", "created", "创建", "createtime"} and "login" in scene.near:
            return says("service_time", SUPPORTED)
    return NEGATIVE


def _subscription_time(row: Row, scene: Scene) -> Answer:
    if scene.thing and not scene.who:
        return NEGATIVE
    if scene.kinds & {"complaint"} or scene.head in {
        *("doc", "order", "contract", "cell", "article", "shop"),
    }:
        return NEGATIVE
    telecom = scene.near & (PERSONS | {"subscription", "plan", "broadband", "port", "iccid"})
    telecom = telecom or scene.beside & {"msisdn", "subscription", "plan", "iccid", "imsi"}
    personal = (personal_plan(scene) and telecom) or scene.head in {"subscription", "plan"}
    if row.head == "time" and row.has("active") and scene.kinds & {"internet", "login"}:
        return says("service_time", SUPPORTED)
    if row.words & {"销户", "xhsj", "xiaohu", "停机", "拆机", "innet", "入网", "离网"}:
        return says("subscription_info", QUALIFIED)
    if not scene.head and not scene.beside:
        personal = True
    if row.has("open", "port") or row.words & {"innet", "入网", "active", "activate", "activation"}:
        return says("subscription_info", QUALIFIED) if personal else NEGATIVE
    return says("subscription_info", QUALIFIED) if personal else NEGATIVE


def _span(row: Row, scene: Scene) -> Answer:
    """Read a start, an end, an expiry or a bare time: the record says of what."""
    expires = row.words & {
        "expires",
        "expired",
        "invalid",
        "到期",
        "过期",
        "生效",
        "expire",
        "exp",
        "expiry",
        "eff",
        "effective",
        "valid",
        "validity",
        "有效",
        "失效",
    }
    if scene.near & {"cert", "idcard"} or (
        row.has("cycle")
        and row.words & {"valid", "yxq", "yxqx", "有效"}
        and scene.beside & {"cert", "idcard"}
    ):
        return says("id_doc_details", QUALIFIED)
    if scene.held in {"im_account", "bank_account"}:
        return says(scene.held, SUPPORTED)
    if scene.kinds & _PLACED and not expires:
        if scene.staff or scene.thing or (row.has("last") and row.has("rowop")):
            return NEGATIVE
        return says("service_time", QUALIFIED)
    if scene.kinds & {"pay"} and not row.has("cycle"):
        return says("payment_record", SUPPORTED)
    if (
        scene.head in {"subscription", "plan", "subs", "broadband"}
        and personal_plan(scene)
        and row.has("cycle")
    ):
        return says("subscription_info", QUALIFIED)
    return NEGATIVE


def _duration(row: Row, scene: Scene) -> Answer:
    if row.has(*_USES) or scene.kinds & {
        "call",
        "internet",
        "sms",
        "broadband",
        "online",
        "recording",
        "voicemail",
    }:
        if row.words & {"avg", "max", "min", "limit", "平均", "最大"} or scene.staff:
            return NEGATIVE
        return says("service_time", strong(row, scene, QUALIFIED))
    return NEGATIVE


def _use_alone(row: Row, scene: Scene) -> Answer:
    """`last_login`, `lastOnline`: a time."""
    if row.has("last") and row.head in {"login", "internet", "active", "call", "online", "visit"}:
        return says("service_time", QUALIFIED)
    return NEGATIVE


def _placed(scene: Scene) -> bool:
    """Tell whether a place in this scene may be a person's: not that of a station or a shop."""
    return bool(
        not scene.head
        or scene.who
        or scene.person
        or scene.kinds & _PLACED
        or scene.head in {"rowop", "mobile", "msisdn", "imsi", "imei", "location", "address", "doc"}
    )


def _geo(row: Row, scene: Scene) -> Answer:
    if row.has("unit", "server", *NO_PERSONS) or scene.thing or not _placed(scene):
        return NEGATIVE
    if scene.head == "cell" and not scene.who:
        return NEGATIVE
    return says("service_location", strong(row, scene))


def _cell(row: Row, scene: Scene) -> Answer:
    if scene.thing and not scene.who:
        return NEGATIVE
    if scene.head in {"server", "system", "cell"} or row.has("about", "system"):
        within = (
            scene.who or scene.kinds & _USES or scene.around & {"location", "subs", "user", "geo"}
        )
        if not (within or len(scene.beside) < 4):
            return NEGATIVE
    if row.words & {"tac", "imeitac"} and (row.has("imei") or scene.head in {"device", "imei"}):
        return NEGATIVE
    if len(row.words) == 1 and row.words & {
        "cell",
        "lac",
        "tac",
        "rac",
        "sac",
        "bs",
        "sector",
        "msc",
        "nodeb",
    }:
        known = (
            scene.who
            or scene.kinds & _USES
            or "cell" in scene.beside
            or scene.near & {"cell", "location"}
        )
        return says("service_location", STRONG if known else SUPPORTED)
    return says("service_location", strong(row, scene))


def _location(row: Row, scene: Scene) -> Answer:
    if row.has("unit", "rowop", *NO_PERSONS):
        return NEGATIVE
    if row.has(*_USES, "last", "user", "subs", "mobile", "device", "current", "geo", "cell"):
        return says("service_location", strong(row, scene))
    if row.words & {"归属地", "漫游地", "gsd", "guishudi"}:
        return (
            says("service_location", QUALIFIED) if _placed(scene) and not scene.thing else NEGATIVE
        )
    if scene.thing or scene.staff or row.has("product", "order") or not _placed(scene):
        return NEGATIVE
    if scene.kinds & {*_USES} or scene.who or scene.beside & {"geo", "cell"}:
        return says("service_location", SUPPORTED)
    return says("service_location", WEAK)


def _traffic(row: Row, scene: Scene) -> Answer:
    if scene.thing and not scene.who:
        return NEGATIVE
    if row.has("server", "system", "cycle", "doc") or row.words & {
        "size",
        "avg",
        "max",
        "min",
        "limit",
        "speed",
    }:
        return NEGATIVE
    alone = row.words & {"volume", "bytes", "traffic", "flux"} and len(row.words) == 1
    if alone and not (scene.who or scene.kinds & {"internet"} or scene.person):
        return says("usage_volume", WEAK)
    return says(
        "usage_volume", strong(row, scene, STRONG if row.before or scene.who else QUALIFIED)
    )


def _used(row: Row, scene: Scene) -> Answer:
    """Read what is used or left of an allowance."""
    if row.has("plan", "call", "internet", "sms", "traffic", "use") or row.words & {"data", "flow"}:
        return says("usage_volume", SUPPORTED)
    if scene.near & {"traffic", "use"} or scene.beside & {"traffic"}:
        return says("usage_volume", SUPPORTED)
    return NEGATIVE


def _url(row: Row, scene: Scene) -> Answer:
    if row.has("recording") or (
        row.words & {"record", "rec"} and scene.kinds & {"call", "complaint"}
    ):
        return says("call_recording")
    if row.has("image", "face", "cert", "idcard", "sign"):
        words = Row(
            next(c for c in ("face", "sign", "image", "cert") if row.has(c) or c == "cert"),
            row.before,
            "",
            row.initials,
            row.words,
        )
        return _image(words, scene)
    if row.has("internet") or row.words & {"visited", "访问网址", "access"}:
        return says("internet_log", strong(row, scene))
    if row.before - {"?", "system"} or row.words & {"link", "href"}:
        return NEGATIVE
    if "internet" in scene.kinds and (
        scene.who or scene.beside & {"traffic", "ip", "mobile", "imsi"}
    ):
        return says("internet_log", QUALIFIED)
    return says("internet_log", WEAK) if "internet" in scene.kinds else NEGATIVE


def _host(row: Row, scene: Scene) -> Answer:
    if (
        "internet" in scene.kinds
        and row.words & {"host", "domain", "域名"}
        and not row.before - {"internet"}
    ):
        return says("internet_log", QUALIFIED)
    return NEGATIVE


def _keyword(row: Row, scene: Scene) -> Answer:
    if row.words & {"search", "搜索", "searchkeyword", "searchword", "搜索关键词", "搜索词"}:
        personal = scene.who or scene.person or "internet" in scene.kinds
        return says("internet_log", QUALIFIED if personal else SUPPORTED)
    if scene.who and not scene.thing:
        return says("internet_log", SUPPORTED)
    return NEGATIVE


# money and subscriptions


def _amount(row: Row, scene: Scene) -> Answer:
    if row.has("occupation"):
        return says("occupation_employer", SUPPORTED)
    if row.has("credit"):
        return says("profile_tag", SUPPORTED)
    if row.has("product", "shop", "staff") or row.words & {"avg", "max", "min", "limit", "unit"}:
        return NEGATIVE
    if row.words & {"discount", "coupon", "freight", "优惠", "运费"}:
        return NEGATIVE if not scene.kinds & {"bill"} else says("billing_info", SUPPORTED)
    if row.words & {"service", "commission", "手续"} and scene.kinds & {"pay"}:
        return NEGATIVE
    if row.has("pay") and not row.has("order", "doc"):
        return says("payment_record", strong(row, scene))
    if row.has("card", "stock", "cycle"):
        return NEGATIVE
    if row.has("bill", "call", "sms", "internet", "month", "plan", "use", "traffic", "overdue"):
        if scene.head in {"plan", "product"} and not personal_plan(scene):
            return NEGATIVE
        return says("billing_info", strong(row, scene))
    if row.has("order", "cycle"):
        return NEGATIVE
    if scene.thing:
        return NEGATIVE
    if scene.head == "order" and row.words & {"total", "总"} and row.words & {"amount", "price"}:
        return says("payment_record", SUPPORTED - 0.05)
    if scene.kinds & {"pay"}:
        return says("payment_record", QUALIFIED)
    if scene.kinds & {"bill", "call", "sms", "internet"}:
        return says("billing_info", QUALIFIED)
    if scene.near & {"occupation"}:
        return says("occupation_employer", SUPPORTED)
    if (
        row.words & {"fee", "fees", "费", "费用"}
        and scene.who
        and scene.head not in {"order", "product"}
    ):
        return says("billing_info", SUPPORTED - 0.05)
    return NEGATIVE


def _bill(row: Row, scene: Scene) -> Answer:
    if row.has("product", "shop", "server", "system") or row.words & {"load"}:
        return NEGATIVE
    if row.has("about") and not scene.who:
        return NEGATIVE
    if row.words & {"balance", "bal", "余额", "ye"} and not (
        scene.who
        or scene.person
        or scene.kinds & {"bill", "pay"}
        or "account" in scene.near | row.before
    ):
        return says("billing_info", WEAK)
    if scene.thing:
        return NEGATIVE
    if (
        row.words & {"bill", "bills", "billing", "invoice", "账单", "consumption", "consume"}
        and not row.before
    ):
        return says("billing_info", WEAK)
    return says("billing_info", strong(row, scene))


def _pay(row: Row, scene: Scene) -> Answer:
    if row.words & {"charge", "deposit"} and scene.kinds & {"call", "sms", "internet", "bill"}:
        return says("billing_info", QUALIFIED)
    if scene.near & {"occupation"}:
        return says("occupation_employer", SUPPORTED)
    if row.before - {"?", "last", "user"} or scene.thing:
        return NEGATIVE
    return says("payment_record", WEAK)


def _tradeno(row: Row, scene: Scene) -> Answer:
    if (
        scene.head in {"order", "product", "shop"}
        and not scene.kinds & {"pay"}
        and row.words & {"transaction"}
    ):
        return NEGATIVE
    return says("payment_record", STRONG if row.words & {"out", "outtradeno"} else QUALIFIED)


def _doc(row: Row, scene: Scene) -> Answer:
    """Read a running number of payments, else a paper."""
    if row.has("pay") and row.words & {"流水", "流水号", "lsh", "liushui"}:
        return says("payment_record", SUPPORTED)
    return NEGATIVE


def _taxno(row: Row, scene: Scene) -> Answer:
    if scene.thing and not scene.who:
        return NEGATIVE
    return says("billing_info", strong(row, scene))


def _status(row: Row, scene: Scene) -> Answer:
    if row.has("flag", "about", "order", "staff", "system", "pay", "bill", "login", "sms"):
        return NEGATIVE
    postal = {"mailing", "bill", "homely", "receiver", "address", "post", "install"}
    if (
        row.words & {"state"}
        and row.before <= postal
        and (row.before or scene.postal or scene.held == "address")
    ):
        return says("address", SUPPORTED)
    if row.has("occupation"):
        return says("occupation_employer", strong(row, scene))
    if row.has("subs", "port", "subscription", "plan", "open", "close"):
        return says("subscription_info", QUALIFIED)
    if row.has("user", "cust") and not row.before - {"user", "cust", "service", "open", "?"}:
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _plan(row: Row, scene: Scene) -> Answer:
    if row.has("about", "rowop", "system", "work", "doc") or row.has("order"):
        return NEGATIVE
    if scene.head in {"product", "plan", "order", "shop"} and not personal_plan(scene):
        return NEGATIVE
    return says(
        "subscription_info", strong(row, scene, QUALIFIED) if personal_plan(scene) else WEAK
    )


def _speed(row: Row, scene: Scene) -> Answer:
    """Read a speed: what somebody pays for."""
    if row.has("broadband", "subs", "plan"):
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _ported(row: Row, scene: Scene) -> Answer:
    """Whether a number was carried to another operator."""
    if row.words & {"携号转网", "xiedaizhuanwang", "mnp"}:
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _tag(row: Row, scene: Scene) -> Answer:
    if row.has("user", "cust", "subs", "member", "person") or row.words & {"用户画像", "画像"}:
        return says("profile_tag", strong(row, scene))
    if row.before - {"?"} or scene.thing:
        return NEGATIVE
    known = (scene.who and scene.person) or (row.initials and scene.who)
    return says("profile_tag", SUPPORTED if known else WEAK)


def _score(row: Row, scene: Scene) -> Answer:
    if row.words & {"rating", "rank"} and row.words & {"credit", "customer", "score", "risk"}:
        return NEGATIVE if not_persons(row, scene) else says("profile_tag", QUALIFIED)
    if row.head == "credit" and not (
        (row.before or row.words & {"value"}) and (scene.who or scene.person)
    ):
        return NEGATIVE
    if row.head == "credit" and row.words & {"value"}:
        return says("profile_tag", SUPPORTED)
    credit = row.words & {
        *(
            "credit",
            "creditscore",
            "churn",
            "churnscore",
            "risk",
            "riskscore",
            "信用分",
            "信用评分",
        ),
        *("风险评分", "信用分数", "xyf", "xinyongfen", "芝麻分"),
    }
    if credit and not not_persons(row, scene):
        return says("profile_tag", strong(row, scene))
    return NEGATIVE


def _level(row: Row, scene: Scene) -> Answer:
    if not_persons(row, scene):
        return NEGATIVE
    if row.words & {"star"} and len(row.words) == 1:
        return says("profile_tag", WEAK)
    return says("profile_tag", strong(row, scene))


def _about(row: Row, scene: Scene) -> Answer:
    """`credit_level`, `risk_grade`: words about a person, else about a field."""
    if row.has("credit") and row.words & {
        "limit",
        "value",
        "class",
        "grade",
        "level",
        "quota",
        "额度",
    }:
        return says("profile_tag", QUALIFIED) if not not_persons(row, scene) else NEGATIVE
    if row.has("occupation"):
        return says("occupation_employer", strong(row, scene))
    if row.words & {"level", "grade", "class", "lvl", "等级", "级别", "dj"} and row.has(
        "cust", "user", "member", "subs"
    ):
        return says("profile_tag", QUALIFIED) if not scene.thing else NEGATIVE
    if row.words <= {"level", "levelid", "grade", "id", "等级", "rank"} and not row.before:
        if scene.head in {"cust", "user", "member", "subs"} and not scene.thing:
            return says("profile_tag", SUPPORTED)
    return NEGATIVE


# prose


def _comm(row: Row, scene: Scene) -> Answer:
    """Read what was said: not the text of a template."""
    if row.has("system", "product", "article") or (scene.thing and not scene.who):
        return NEGATIVE
    if "template" in scene.near or ("template" in row.words and not scene.who):
        return NEGATIVE
    return says("communication_content", strong(row, scene))


def _complained(row: Row, scene: Scene) -> Answer:
    return says("complaint_record", strong(row, scene))


def _innet(row: Row, scene: Scene) -> Answer:
    return says("subscription_info", QUALIFIED) if not scene.thing else NEGATIVE


def _content(row: Row, scene: Scene) -> Answer:
    if row.has("recording") or row.words & {"asr", "transcript", "转写"}:
        return says("call_recording")
    if row.words & {"type"} or row.has("article", "about", "product"):
        return NEGATIVE
    if row.has("complaint") or (scene.kinds & {"complaint"} and not row.has("sms")):
        return says("complaint_record", strong(row, scene))
    if row.words & {"template"} and scene.kinds & {"sms", "email"} and "doc" in scene.around:
        return says("communication_content", QUALIFIED)
    if row.has("sms", "email", "chat") or row.words & {
        "chat",
        "conversation",
        "短信内容",
        "dxnr",
        "im",
    }:
        if scene.near & {"system"} and not scene.who:
            return NEGATIVE
        return says("communication_content", strong(row, scene))
    if row.words & {"messagebody", "messagetext"} or {"message", "body"} <= row.words:
        return says("communication_content", QUALIFIED)
    if "template" in row.words:
        return NEGATIVE
    if not row.before - {"?"} and scene.beside & {"receiver", "sender"} and not scene.thing:
        return says("communication_content", SUPPORTED)
    if (
        not row.before - {"?", "content"}
        and scene.kinds & {"sms", "chat", "email"}
        and not scene.thing
    ):
        return says("communication_content", QUALIFIED)
    return NEGATIVE


def _remark(row: Row, scene: Scene) -> Answer:
    if row.has("complaint"):
        return says("complaint_record", SUPPORTED)
    return says("free_text_pi", SUPPORTED if _personal(scene) and not row.has("system") else WEAK)


def _personal(scene: Scene) -> bool:
    return not scene.thing and (scene.who or scene.person or "pay" in scene.kinds)


def _desc(row: Row, scene: Scene) -> Answer:
    if row.has("complaint") or scene.kinds & {"complaint"} or row.words & {"问题描述", "problem"}:
        return says("complaint_record", QUALIFIED)
    if row.has("address"):
        return says("address", QUALIFIED)
    return says("free_text_pi", WEAK - 0.1)


def _complaint(row: Row, scene: Scene) -> Answer:
    return says("complaint_record", WEAK)


def _recording(row: Row, scene: Scene) -> Answer:
    if row.has("about", "article", "device", "product"):
        return NEGATIVE
    if row.words & {"audio", "recording", "wav"} and len(row.words) == 1:
        return says("call_recording", SUPPORTED if scene.kinds & {"call", "complaint"} else WEAK)
    return says("call_recording", strong(row, scene))


def _system(row: Row, scene: Scene) -> Answer:
    """Read a file of a recording, else a thing."""
    if row.has("recording") or (row.words & {"rec", "record"} and scene.kinds & {"call"}):
        return says("call_recording")
    if row.has("face", "finger") and row.words & {"template", "tpl", "feature", "file"}:
        return says("biometric")
    if row.has("idcard", "cert", "face", "sign", "image"):
        return _url(row, scene)
    return NEGATIVE


# persons by their role alone


def _role(row: Row, scene: Scene) -> Answer:
    """`consignee`, `contact`, `lxr`, `payer` alone: a name, if a value."""
    if scene.thing and row.head in {"person", "user", "cust", "member"}:
        return NEGATIVE
    if row.before & {"about", "type", "staff", "doc", "system", "server"}:
        return NEGATIVE
    if row.head == "emergency":
        return either({"user_name": SUPPORTED, "contact_phone": SUPPORTED - 0.01}, other=True)
    if row.head == "receiver" and row.words & {
        "consignee",
        "addressee",
        "shr",
        "sjr",
        "收货人",
        "收件人",
    }:
        return says("user_name", other=True)
    if row.head == "contact" and row.words & {
        "linkman",
        "contactperson",
        "contact",
        "contacts",
        "lxr",
        "联系人",
        "lianxiren",
        "contactor",
        "联络人",
        "linkperson",
    }:
        return either({"user_name": SUPPORTED, "contact_phone": WEAK}, other=True)
    if row.head == "subs" and scene.kinds & {"internet"} and "ip" in scene.beside:
        return says("broadband_account", SUPPORTED)
    if row.head == "person" and row.words & {
        *(
            "payer",
            "payee",
            "owner",
            "holder",
            "accountholder",
            "applicant",
            "开户人",
            "申请人",
            "业主",
        ),
        *(
            "户主",
            "付款人",
            "持卡人",
            "registrant",
            "cardholder",
            "收款人",
            "患者",
            "投保人",
            "当事人",
        ),
    }:
        known = scene.who or scene.person or "phone" in scene.beside or not scene.beside
        return says("user_name", QUALIFIED if known else WEAK)
    if row.head == "kin" and (row.initials or (scene.who and row.words & {"guardian", "监护人"})):
        return says("user_name", SUPPORTED, other=True)
    if row.head == "receiver" and scene.beside & {"phone", "mobile", "msisdn"} and not row.before:
        return says("user_name", SUPPORTED, other=True)
    return either({"user_name": WEAK})


def _handler(row: Row, scene: Scene) -> Answer:
    if scene.kinds & {"complaint"} or scene.staff or scene.thing:
        return NEGATIVE
    if row.words & {"responsible", "deputy", "负责人", "fzr", "fuzeren"} and not scene.beside & {
        "legal",
        "uscc",
        "unit",
    }:
        return says("agent_person", WEAK)
    return says("agent_person", strong(row, scene))


def _relation(row: Row, scene: Scene) -> Answer:
    """How somebody is related to the customer."""
    if scene.thing or row.before & {"product", "system", "doc", "article", "table", "org", "dept"}:
        return NEGATIVE
    return says("contact_list", WEAK)


def _contactlist(row: Row, scene: Scene) -> Answer:
    return says("contact_list", strong(row, scene))


def _type(row: Row, scene: Scene) -> Answer:
    if scene.unit and row.words & {"identification", "identificationtype"}:
        return NEGATIVE
    if row.has("cert", "idcard") or (
        row.words & {"document", "doc", "credential"} and row.has("cert", "idcard", "doc")
    ):
        return says("id_doc_type", strong(row, scene))
    if {"id", "type"} == row.words or row.words & {"idtype"}:
        return says("id_doc_type")
    if scene.head in {"idcard", "cert"} and not row.before:
        return says("id_doc_type", QUALIFIED)
    if row.has("nationality"):
        return says("nationality_ethnicity", SUPPORTED)
    return NEGATIVE


def _title(row: Row, scene: Scene) -> Answer:
    """Read a title: of an invoice, of a message, a person's post, else of a thing."""
    if row.words & {"invoice", "发票"}:
        return says("billing_info", QUALIFIED)
    if row.has("email", "complaint") or scene.near & {"email"}:
        return says(
            "communication_content" if not row.has("complaint") else "complaint_record", SUPPORTED
        )
    if scene.near & {"complaint"} and row.words & {"subject"}:
        return says("complaint_record", SUPPORTED)
    return NEGATIVE


def _issuing(row: Row, scene: Scene) -> Answer:
    if scene.unit and scene.near & {"org", "unit"}:
        return NEGATIVE
    if (
        row.has("cert", "idcard", "issuing")
        or scene.near & {"cert", "idcard"}
        or scene.beside & {"cert", "idcard"}
    ):
        return says("id_doc_details", QUALIFIED)
    return NEGATIVE


def _cycle(row: Row, scene: Scene) -> Answer:
    """`valid_from`, `startAt`, `expiry` without a word for time."""
    if row.has("netport"):
        return _netport(row, scene)
    if row.words <= {"from", "to"} and scene.kinds & {"sms", "chat", "call"}:
        return either({"mobile_number": SUPPORTED}, other=True)
    if row.has("cert", "idcard"):
        return says("id_doc_details")
    return _time(Row("time", row.before | {"cycle"}, "cycle", row.initials, row.words), scene)


def _occupation(row: Row, scene: Scene) -> Answer:
    if row.has("product", "article", "shop", "system", "type", "role") or (
        scene.thing or scene.staff
    ):
        return NEGATIVE
    if scene.unit and not scene.intimate:
        return NEGATIVE
    if row.words & {"industry", "行业"} and not scene.intimate:
        return NEGATIVE
    if (
        row.words
        & {
            "education",
            "industry",
            "career",
            "income",
            "salary",
            "zy",
            "zc",
            "行业",
            "专业",
            "工资",
            "收入",
        }
        and len(row.words) == 1
    ):
        return says("occupation_employer", QUALIFIED if scene.who or scene.person else WEAK)
    return says("occupation_employer", strong(row, scene))


def _nationality(row: Row, scene: Scene) -> Answer:
    if row.words & {"place", "birthplace", "出生地"} and row.words & {"code", "代码"}:
        return NEGATIVE
    if row.words & {"nation", "native", "race", "jg", "mz", "gj"} and len(row.words) == 1:
        known = scene.who or scene.person or scene.pinyin
        return says("nationality_ethnicity", STRONG if known else WEAK)
    if not_persons(row, scene):
        return NEGATIVE
    return says("nationality_ethnicity", strong(row, scene))


def _birth(row: Row, scene: Scene) -> Answer:
    if row.has("about", "flag"):
        return NEGATIVE
    if row.head == "age" and not (scene.who or scene.person or scene.intimate or row.has(*PERSONS)):
        return says("birth_date", WEAK)
    return says("birth_date", strong(row, scene))


def _avatar(row: Row, scene: Scene) -> Answer:
    """Read a head's picture: that of a document, else a mere avatar."""
    return says("id_doc_image") if row.has("idcard", "cert", "passport") else NEGATIVE


def _country(row: Row, scene: Scene) -> Answer:
    """Read a country: a nationality beside a document, a place in a roaming record."""
    if row.has("passport", "cert", "birth"):
        return says("nationality_ethnicity", QUALIFIED)
    if "roam" in scene.near and scene.who:
        return says("service_location", SUPPORTED)
    return NEGATIVE


def _product(row: Row, scene: Scene) -> Answer:
    """Read a brand: a subscriber's own, else a thing."""
    brand = row.words & {"brand", "品牌", "pinpai"}
    if brand and scene.near & {"subs", "user"} and scene.beside & {"msisdn", "imsi", "subs"}:
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _position(row: Row, scene: Scene) -> Answer:
    """Read a post or a job: a person's occupation in his own record."""
    if row.words & {"authority"} and scene.near & {"idcard", "cert"}:
        return says("id_doc_details", QUALIFIED)
    if row.words & {"position", "job", "post", "职务", "职位", "岗位", "title", "职称"} and (
        scene.intimate or (scene.who and scene.person)
    ):
        if not row.before - {"?"} and "num" not in row.before:
            return says("occupation_employer", SUPPORTED)
    return NEGATIVE


USE_RULES: Mapping[str, Rule] = {
    "ip": _ip,
    "netport": _netport,
    "avatar": _avatar,
    "country": _country,
    "product": _product,
    "relation": _relation,
    "credit": _score,
    "mac": _mac,
    "imsi": _plain("imsi", "about", "doc"),
    "imei": _plain("imei", "about", "product", "doc"),
    "eid": _plain("iccid"),
    "iot": _plain("iot_number"),
    "puk": _plain("sim_secret"),
    "activationcode": _plain("sim_secret"),
    "opkey": _opkey,
    "pin": _pin,
    "key": _key,
    "email": _email,
    "social": _plain("im_account", "article", "shop"),
    "device": _device,
    "serial": _serial,
    "cpe": _cpe,
    "password": _password,
    "salt": _salt,
    "secret": _secret,
    "token": _token,
    "otp": _otp,
    "cookie": _cookie,
    "ua": _ua,
    "plate": _plate,
    "gender": _person_item("gender"),
    "birthday": _birth,
    "birth": _birth,
    "age": _birth,
    "nationality": _nationality,
    "occupation": _occupation,
    "role": _position,
    "image": _image,
    "face": _face,
    "finger": _finger,
    "sign": _sign,
    **dict.fromkeys(("time", "date", "month"), _time),
    "cycle": _cycle,
    "duration": _duration,
    **dict.fromkeys(("login", "internet", "active", "call", "online", "visit"), _use_alone),
    "geo": _geo,
    "cell": _cell,
    "location": _location,
    "traffic": _traffic,
    **dict.fromkeys(("use", "remaining"), _used),
    "url": _url,
    "server": _host,
    "keyword": _keyword,
    "amount": _amount,
    "bill": _bill,
    "pay": _pay,
    "tradeno": _tradeno,
    "taxno": _taxno,
    "status": _status,
    **dict.fromkeys(("plan", "subscription"), _plan),
    "post": _position,
    "speed": _speed,
    "tag": _tag,
    "score": _score,
    "level": _level,
    "about": _about,
    "content": _content,
    "commcontent": _comm,
    "complaintcontent": _complained,
    "innetdate": _innet,
    "voicemail": _plain("communication_content"),
    "remark": _remark,
    **dict.fromkeys(("desc", "ext"), _desc),
    "port": _ported,
    "complaint": _complaint,
    "recording": _recording,
    "system": _system,
    **dict.fromkeys(("contact", "emergency", "receiver", "sender", "kin"), _role),
    **dict.fromkeys(("cust", "user", "subs", "member", "person"), _role),
    **dict.fromkeys(("handler", "legal"), _handler),
    "contactlist": _contactlist,
    "type": _type,
    "doc": _doc,
    "title": _title,
    **dict.fromkeys(("issuing", "org"), _issuing),
    **dict.fromkeys(
        (
            *(
                "flag",
                "staff",
                "dept",
                "shop",
                "order",
                "contract",
                "service",
                "article",
                "stock",
                "stat",
            ),
            *(
                "currency",
                "bank",
                "rowop",
                "register",
                "roam",
                "hist",
                "reason",
                "hotline",
            ),
            *(
                "spot",
                "phase",
                "car",
                "open",
                "close",
                "client",
                "homely",
                "working",
                "mailing",
                "sms",
                "last",
            ),
            *("country", "sent", "install", "chat", "invocation", "neutral"),
        ),
        none,
    ),
}
