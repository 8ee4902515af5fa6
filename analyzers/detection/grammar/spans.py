"""Rules on spans: since and till when a subscription, a card, a document or a membership runs.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901 - a rule is a row of cases, each with its answer

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, Answer, says
from analyzers.detection.grammar.row import Row, personal_plan
from analyzers.detection.grammar.subscriptions import is_lines_own
from analyzers.detection.grammar.uses import PLACED, is_deed
from analyzers.detection.scene import PERSONS, Scene
from analyzers.detection.word_set import word_set


def is_cards(row: Row, scene: Scene) -> bool:
    """Tell whether a time is since or till when a telephone card or a membership may be used."""
    if {"member", "cycle"} <= row.before and (scene.person or scene.who):
        return True
    if scene.head not in {"card", "iccid"} or scene.beside.isdisjoint({"imsi", "msisdn"}):
        return False
    return row.has("active", "open", "cycle") and not row.has("token", "password")


def subscription_time(row: Row, scene: Scene) -> Answer:
    """Read since or till when somebody subscribes to something."""
    if scene.thing and not scene.who:
        return NEGATIVE
    bound = scene.head == "contract" and row.has("plan", "subscription") and _bound_to(scene)
    if not bound and (
        scene.kinds & {"complaint"}
        or scene.head
        in {
            *("doc", "order", "contract", "cell", "article", "shop"),
        }
    ):
        return NEGATIVE
    telecom = scene.near & (PERSONS | {"subscription", "plan", "broadband", "port", "iccid"})
    telecom = telecom or scene.beside & {"msisdn", "subscription", "plan", "iccid", "imsi"}
    personal = (personal_plan(scene) and telecom) or scene.head in {"subscription", "plan"}
    personal = personal or "port" in scene.near
    if row.head == "time" and row.has("active") and scene.kinds & {"internet", "login"}:
        return says("service_time", SUPPORTED)
    if row.words & {"销户", "xhsj", "xiaohu", "停机", "拆机", "innet", "入网", "离网"}:
        return says("subscription_info", QUALIFIED)
    if not scene.head and not scene.beside:
        personal = True
    if row.has("open", "port") or row.words & {"innet", "入网", "active", "activate", "activation"}:
        return says("subscription_info", QUALIFIED) if personal else NEGATIVE
    return says("subscription_info", QUALIFIED) if personal else NEGATIVE


def _bound_to(scene: Scene) -> bool:
    """Tell whether a contract is a subscriber's."""
    if scene.beside & {"msisdn", "imei"} or {"custid", "amount"} <= scene.beside:
        return True
    return "cust+name" in scene.beside and bool(scene.beside & {"mobile", "phone"})


def span(row: Row, scene: Scene) -> Answer:
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
        "有效期",
        "有效期至",
        "有效期限",
    }
    if row.has("contract") and "staff" in scene.near:
        return NEGATIVE  # what an employee is bound to
    bound = row.has("contract") or (scene.head == "contract" and _bound_to(scene))
    if bound and row.has("cycle") and personal_plan(scene) and not scene.thing:
        return says("subscription_info", SUPPORTED)
    if scene.thing and "cert" in scene.near and scene.beside & {"serial", "msisdn", "tls"}:
        return NEGATIVE  # of a key's certificate
    if row.has("cycle") and scene.head in {"otherid", "passport", "permit"} and not scene.thing:
        return says("id_doc_details", QUALIFIED)
    if row.words & {"vip"} and row.has("member", "cycle") and scene.near & PERSONS:
        return says("subscription_info", SUPPORTED)  # how long he pays for it
    if row.head == "month" and row.words & {"social", "security", "insured"}:
        return NEGATIVE  # since when somebody is insured
    if scene.near & {"cert", "idcard"} or (
        row.has("cycle")
        and row.words
        & {
            *("valid", "yxq", "yxqx", "yxqz", "yxqq", "有效", "有效期", "有效期至", "有效期限"),
            *("expire", "expiry", "expires", "exp", "expiration"),
        }
        and scene.beside & {"cert", "idcard", "permit", "passport", "military", "otherid"}
        and not scene.near & {"subscription", "plan", "broadband"}
    ):
        return says("id_doc_details", QUALIFIED)
    printed = row.words & {"period"} and row.words & {"begin", "end", "start"}
    if (
        printed
        and row.has("cycle")
        and scene.beside & {"cert+type", "idcard+type", "cert", "idcard"}
    ):
        return says("id_doc_details", SUPPORTED)
    if scene.held in {"im_account", "bank_account"}:
        return says(scene.held, SUPPORTED)
    if scene.kinds & PLACED and not expires:
        if scene.staff or scene.thing or (row.has("last") and row.has("rowop")):
            return NEGATIVE
        return says("service_time", QUALIFIED)
    if scene.kinds & {"pay"} and not row.has("cycle"):
        return says("payment_record", SUPPORTED)
    if row.words <= _WHEN and is_deed(scene):
        return says("service_time", SUPPORTED)
    if (
        (
            scene.head in {"subscription", "plan", "subs"}
            or scene.near & {"broadband", "subscription"}
            or (scene.head == "iccid" and scene.beside & {"plan", "open"})
        )
        and personal_plan(scene)
        and row.has("cycle")
    ):
        return says("subscription_info", QUALIFIED)
    if "core" in scene.beside and not row.before and scene.beside & {"imsi", "msisdn"}:
        return says("service_time", SUPPORTED)  # of an event of a terminal
    if (
        row.has("cycle")
        and scene.beside & {"subscription+id"}
        and scene.beside & {"plan", "product"}
    ):
        return says("subscription_info", SUPPORTED)  # of one that somebody has, by its own number
    if row.before == {"cycle"} and is_lines_own(scene):
        return says("subscription_info", SUPPORTED)
    of_user = scene.around & {"user", "subs", "cust"}
    ordered = scene.head == "product" and scene.beside & {"product+name", "product+id", "plan"}
    if ordered and of_user and scene.who and row.has("cycle"):
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


_WHEN = word_set("time timestamp ts stamp datetime at date when")
