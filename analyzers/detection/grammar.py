"""The rules on names: a row of concepts and the scene around it → what the field holds.

The last concept decides (`mobile type` is a type), the ones before qualify it (`receiver phone`), and a
bare one (`name`) is settled by the scene. Each rule is a sentence that can be defended without a
data set; docs/reference/detection.md lists them.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Callable, Mapping

from msgspec import Struct

from analyzers.detection.answers import (
    NEGATIVE,
    QUALIFIED,
    SILENT,
    STRONG,
    SUPPORTED,
    WEAK,
    Answer,
    NameReading,
    either,
    says,
)
from analyzers.detection.scene import (
    AGENTS,
    CONTACTS,
    NO_PERSONS,
    PARTIES,
    PERSONS,
    THINGS,
    Scene,
)
from analyzers.detection.word_set import word_set


class Row(Struct, frozen=True):
    """Read a name's concepts: the last one, those before it, and whether initials gave them."""

    head: str
    before: frozenset[str]
    previous: str
    initials: bool = False
    words: frozenset[str] = frozenset()

    def has(self, *concepts: str) -> bool:
        """Tell whether one of these stands before the last."""
        return not self.before.isdisjoint(concepts)


Rule = Callable[[Row, Scene], Answer]

_NUMBERS = word_set("num id code serial")


def read_row(concepts: tuple[str, ...], initials: bool, found: frozenset[str]) -> Row:
    """Give the row; a number of something is the thing: `imsi num`, `cert code`."""
    kept = ["staff" if concept == "maker" else concept for concept in concepts]
    if len(kept) > 1 and kept[0] == "id" and kept[1] in _OF_CARD:
        kept[0] = "idcard"
    while len(kept) > 1 and (
        (kept[-1] in _NUMBERS and kept[-2] in _NUMBERED)
        or (kept[-1] in _NAMED and kept[-2] in _CODED)
        or (kept[-1] in {"id", "name"} and kept[-2] == "tag")
        or (kept[-1] in _KEPT_AS and kept[-2] in _FILES)
        or (kept[-1] == "address" and kept[-2] in {"ip", "mac", "email"})
    ):
        kept.pop()
    previous = kept[-2] if len(kept) > 1 else ""
    return Row(kept[-1], frozenset(kept[:-1]), previous, initials, found)


_OF_CARD = word_set("address type image fullname issuing cycle name org front")
"""`id` before one of these is an identity card: `id_address`, `id_type`."""
_NAMED = word_set("id code name num desc")
_KEPT_AS = word_set("key url id system code name address")
_FILES = word_set("image face sign recording finger avatar")
"""A key, path or address of a file is the file: `certImageKey`, `voiceFilePath`."""
_CODED = word_set(
    """
    type status level score flag gender nationality occupation speed about
    """
)
"""A code or a name of one of these is the thing itself: `certTypeCd`, `levelName`."""
_NUMBERED = word_set(
    """
    puk pin opkey
    mobile msisdn phone landline email imsi imei iccid eid idcard cert passport permit
    military otherid license legacyid bankcard plate uscc taxno mac ip cell postcode
    username userid custid account cpe device cookie otp token password tradeno birthday iot
    """
)


def not_persons(row: Row, scene: Scene) -> bool:
    """Tell whether a thing, an office or staff is qualified, or all that is around is one."""
    if row.has(*PERSONS) or row.has(*AGENTS):
        return False
    if row.has("staff", "unit", *NO_PERSONS):
        return True
    return scene.thing or scene.staff


def strong(row: Row, scene: Scene, confidence: float = STRONG) -> float:
    """Give the confidence of a name: initials need a scene that supports them.

    Unknown words before it weaken it.
    """
    if row.initials:
        return STRONG if scene.pinyin or scene.person or scene.who else max(WEAK, confidence - 0.3)
    if "?" in row.before and confidence > QUALIFIED:
        return QUALIFIED
    return confidence


def of_agent(row: Row, scene: Scene) -> bool:
    """Tell whether what is named is an agent's, a handler's or a legal person's."""
    if row.has(*AGENTS):
        return True
    if row.has("agent"):
        return is_registration(scene)
    return scene.agent and not row.has(*PERSONS - {"contact"}) and not row.has("unit")


def is_registration(scene: Scene) -> bool:
    """Tell whether an `agent` here acts for a customer; elsewhere he sits in the call centre."""
    if scene.kinds & {"call", "complaint", "login"} or "staff" in scene.around | scene.beside:
        return False
    return bool(scene.beside & {"agent+cert", "agent+idcard", "cert", "idcard"}) or scene.agent


# names


def _fullname(row: Row, scene: Scene) -> Answer:
    if (row.has("staff") and not scene.intimate) or (scene.staff and not row.has(*PERSONS)):
        return NEGATIVE
    if of_agent(row, scene):
        return says("agent_person", strong(row, scene))
    if row.has(*NO_PERSONS) or (scene.thing and not row.before):
        return NEGATIVE
    return says("user_name", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))


def _name(row: Row, scene: Scene) -> Answer:
    if row.has("staff"):
        own = scene.intimate and row.previous == "staff" and not scene.near & PERSONS
        return says("user_name", QUALIFIED) if own else NEGATIVE
    if of_agent(row, scene) and not row.has("unit", "org"):
        return says("agent_person", strong(row, scene))
    if row.previous == "agent" and not scene.kinds and not scene.thing:
        return says("agent_person", SUPPORTED)
    for concepts, answer in _NAMES_OF:
        if row.previous in concepts:
            return answer(row, scene)
    if row.has("login", "username", "nick"):
        return says("account_id")
    if row.words & {"profile"} or (row.previous == "client" and "secret" in scene.beside):
        return NEGATIVE
    if row.has(*PERSONS, *PARTIES) or row.previous in {"cert", "idcard", "face"}:
        if row.previous in PERSONS | PARTIES | {"cert", "idcard", "birth"} or not row.has(*THINGS):
            return says("user_name", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))
        return NEGATIVE
    if row.before - {"?", "last", "rowop", "homely", "social"}:
        return NEGATIVE
    if row.has("social"):
        return says("im_account", SUPPORTED)
    if row.before:
        return either({"user_name": WEAK}) if scene.person else NEGATIVE
    return _bare_name(scene)


def _bare_name(scene: Scene) -> Answer:
    """Settle `name` alone."""
    if scene.staff:
        return NEGATIVE
    if scene.agent:
        return says("agent_person")
    if scene.held in {"user_name", "agent_person", "id_number"}:
        return says("user_name", SUPPORTED)
    if scene.head in {"unit"} or (scene.unit and scene.head in {"", "org", "cust"}):
        return says("unit_identity", QUALIFIED)
    if scene.head in PERSONS or scene.intimate:
        return says("user_name")
    if scene.head in {"plan", "subscription"} and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if scene.head == "cell":
        return says("service_location", SUPPORTED)
    if scene.head in THINGS or scene.head in {"tag", "level", "device", "region", "type", "rowop"}:
        return NEGATIVE
    if scene.head in {"email", "pay", "bankcard", "cert", "idcard"}:
        return says("user_name", SUPPORTED)
    if scene.postal and "phone" in scene.beside:
        return says("user_name", SUPPORTED)
    return says("user_name", SUPPORTED if scene.who or scene.person else WEAK)


def personal_plan(scene: Scene) -> bool:
    """Tell whether a plan in this scene is somebody's, not one of the catalogue."""
    return bool(
        scene.who
        or scene.around & (PERSONS | {"subscription"})
        or scene.beside & {"msisdn", "custid", "userid", "subs"}
    )


def _plan_name(row: Row, scene: Scene) -> Answer:
    if row.has("rowop", "system", "document", "article"):
        return NEGATIVE
    if scene.head in {"product", "plan", "system", "shop", "doc"} and not personal_plan(scene):
        return NEGATIVE
    if scene.head == "order" and not row.has("plan", "subscription"):
        return NEGATIVE
    if row.has("product", "service") and not row.has("plan", "subscription"):
        subscribed = scene.near & {"subs", "subscription", "cust", "user"} or scene.beside & {
            "msisdn",
            "subs",
        }
        return says("subscription_info", SUPPORTED) if subscribed else NEGATIVE
    return says("subscription_info", STRONG if personal_plan(scene) else SUPPORTED)


def _unit_name(row: Row, scene: Scene) -> Answer:
    if row.has("shop", "product", "service", "doc", "server", "bank", "system"):
        return NEGATIVE
    if row.head == "unit" and row.has("about", "amount", "time", "bill"):
        return NEGATIVE
    if scene.thing or scene.staff:
        return NEGATIVE
    if row.has("working") or (
        (scene.intimate or scene.head in {"contact", "person", "user", "member"})
        and not scene.beside & {"uscc", "legal", "license", "taxno"}
    ):
        return says(
            "occupation_employer", QUALIFIED if row.head == "name" or row.before else SUPPORTED
        )
    if row.has("bill") or "bill" in scene.near:
        return says("billing_info", SUPPORTED)
    if row.head == "name":
        return says("unit_identity", STRONG)
    if scene.beside & {"uscc", "legal", "license"} or scene.head in {"cust", "unit"}:
        return says("unit_identity", QUALIFIED)
    return says("unit_identity", WEAK)


def _org_name(row: Row, scene: Scene) -> Answer:
    if row.has("issuing", "cert"):
        return says("id_doc_details")
    if scene.beside & {"uscc", "legal"} and not scene.thing:
        return says("unit_identity", QUALIFIED)
    return NEGATIVE


def _cell_name(row: Row, scene: Scene) -> Answer:
    if scene.head == "cell" and not scene.who:
        return NEGATIVE
    return says("service_location", strong(row, scene, QUALIFIED))


def _region_name(row: Row, scene: Scene) -> Answer:
    return _region(row, scene)


def _building_name(row: Row, scene: Scene) -> Answer:
    return _building(row, scene)


def _post_name(row: Row, scene: Scene) -> Answer:
    personal = scene.intimate or (scene.who and scene.person)
    return says("occupation_employer", SUPPORTED) if personal else NEGATIVE


def _app_name(row: Row, scene: Scene) -> Answer:
    if "internet" in scene.kinds and row.words & {"app", "应用"}:
        return says("internet_log", QUALIFIED)
    return NEGATIVE


def _account_name(row: Row, scene: Scene) -> Answer:
    if not (
        scene.who or scene.person or "bill" in scene.kinds or row.has("bank", "bankcard", *PERSONS)
    ):
        return NEGATIVE
    if row.has("login", "system") or scene.kinds & {"login"}:
        return says("account_id")
    return says("user_name", QUALIFIED)


def _user_name(row: Row, scene: Scene) -> Answer:
    return says("user_name")


def _bankcard_name(row: Row, scene: Scene) -> Answer:
    if row.has("bank") and row.words & {"bank", "khyh", "开户行"}:
        return NEGATIVE
    return says("user_name", QUALIFIED) if row.words & {"holder", "account"} else NEGATIVE


def _bill_name(row: Row, scene: Scene) -> Answer:
    return says("billing_info", SUPPORTED)


_NAMES_OF: tuple[tuple[frozenset[str], Rule], ...] = (
    (frozenset({"plan", "subscription", "product", "service"}), _plan_name),
    (frozenset({"unit"}), _unit_name),
    (frozenset({"org"}), _org_name),
    (frozenset({"cell"}), _cell_name),
    (frozenset({"region"}), _region_name),
    (frozenset({"building"}), _building_name),
    (frozenset({"post"}), _post_name),
    (frozenset({"system"}), _app_name),
    (frozenset({"account"}), _account_name),
    (frozenset({"bankcard"}), _bankcard_name),
    (frozenset({"bill", "taxno"}), _bill_name),
    (frozenset({"homely", "birth"}), _user_name),
)


def _username(row: Row, scene: Scene) -> Answer:
    if row.has("staff") or (scene.staff and not row.has(*PERSONS)):
        return NEGATIVE
    if (
        row.has("server", "internet", "iot", "broadband")
        or scene.kinds & {"broadband"}
        or (scene.beside & {"internet@", "traffic", "nasip"} and "internet" in scene.kinds)
    ):
        return says("broadband_account", STRONG)
    if scene.head in {"server", "system"} and not scene.who:
        return NEGATIVE
    if scene.beside & {"server"} and "password" in scene.beside and not scene.who:
        return NEGATIVE
    if row.has("email", "pay"):
        return says("account_id", SUPPORTED)
    return either({"account_id": STRONG, "user_name": SUPPORTED, "broadband_account": WEAK})


def _nick(row: Row, scene: Scene) -> Answer:
    if not_persons(row, scene) and not row.has("social"):
        return NEGATIVE
    if row.words & {"alias", "别名"} and not (scene.person or scene.who):
        return says("account_id", WEAK)
    return says("account_id", QUALIFIED)


# numbers and identifiers


def _num(row: Row, scene: Scene) -> Answer:
    """Read a number, an identifier or a code: what stands before it says of what."""
    if row.has("staff"):
        return NEGATIVE
    if row.has(*AGENTS) and not row.has("org", "unit"):
        return (
            says("agent_person", strong(row, scene)) if not row.words & {"violation"} else NEGATIVE
        )
    rule = _NUMBERS_OF.get(row.previous)
    if rule is not None:
        return rule(row, scene)
    if row.previous in PARTIES or (row.previous == "call" and row.head == "num"):
        return says("mobile_number", strong(row, scene), other=True)
    if row.previous in PERSONS - {"client"}:
        if row.previous in CONTACTS and row.head == "num":
            return says("contact_phone", strong(row, scene), other=True)
        if row.previous in CONTACTS:
            return NEGATIVE
        return _person_id(row, scene)
    if "号码" in row.words and not row.before - {
        "?",
        "flag",
        "rowop",
        "visit",
        "use",
        "last",
        "sent",
        "roam",
    }:
        return says("mobile_number", SUPPORTED) if not scene.thing else NEGATIVE
    telecom = scene.near & {"iccid", "subs", "member", "port", "card", "pay", "call", "user"}
    if row.head == "num" and row.before <= {"flag", "use", "port"} and row.before and telecom:
        return says("mobile_number", SUPPORTED)
    if row.before - {"?"}:
        return NEGATIVE
    if row.before:
        return None if row.initials else NEGATIVE
    return _bare_number(row, scene)


def _person_id(row: Row, scene: Scene) -> NameReading:
    if row.head == "code" and row.previous not in {"cust", "subs", "member", "user", "person"}:
        return NEGATIVE
    return says("customer_id", strong(row, scene) if row.head != "code" else QUALIFIED)


def _bare_number(row: Row, scene: Scene) -> Answer:
    """Settle `id`, `no`, `number`, `code` alone."""
    if scene.agent:
        return says("agent_person", SUPPORTED)
    for concept, category in _NUMBER_IN:
        if scene.head == concept and row.head in {"num", "id"}:
            return says(category, QUALIFIED)
    own = scene.head in {"cust", "subs", "member", "person", "user"} and scene.person
    if row.head == "id" and own and scene.near <= PERSONS | {"use", "neutral"}:
        return says("customer_id", SUPPORTED)
    if row.head == "code" and scene.near & {"otp"}:
        return says("auth_token", QUALIFIED)
    if (
        row.head == "code"
        and "login" in scene.kinds
        and scene.beside & {"mobile", "phone", "msisdn"}
    ):
        return says("auth_token", SUPPORTED)
    if row.head == "num" and scene.head in {"cust", "subs", "member"}:
        return says("customer_id", WEAK)
    quiet = scene.head in THINGS or scene.kinds & {"pay", "bill"} or scene.thing
    alone = row.head == "num" or (row.head == "id" and not scene.beside)
    return SILENT if alone and not quiet else NEGATIVE


_NUMBER_IN = (
    ("idcard", "id_number"),
    ("cert", "id_number"),
    ("passport", "passport_number"),
    ("mobile", "mobile_number"),
    ("msisdn", "mobile_number"),
    ("phone", "mobile_number"),
    ("landline", "landline_number"),
    ("bankcard", "bank_account"),
    ("caller", "mobile_number"),
    ("callee", "mobile_number"),
    ("plate", "vehicle_id"),
    ("account", "account_id"),
)


def _social_id(row: Row, scene: Scene) -> Answer:
    return says("im_account", strong(row, scene))


def _subscription_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"contract", "hetong", "合同", "agreement"}:
        return (
            says("customer_id", SUPPORTED)
            if scene.beside & {"custid", "userid", "msisdn"}
            else NEGATIVE
        )
    if row.words & {"prod", "product", "产品实例"}:
        return says("customer_id", SUPPORTED)
    return NEGATIVE


def _plan_id(row: Row, scene: Scene) -> Answer:
    if scene.head in {"product", "plan", "system"} and not personal_plan(scene):
        return NEGATIVE
    if row.head == "id" and not scene.head and not scene.beside:
        return says("subscription_info", SUPPORTED)
    if row.head in {"id", "code"} and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _product_id(row: Row, scene: Scene) -> Answer:
    if scene.near & {"subs"} or scene.beside & {"msisdn", "subs"}:
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _pay_id(row: Row, scene: Scene) -> Answer:
    if row.has("order", "doc", "staff", "system", "shop"):
        return NEGATIVE
    return says("payment_record", SUPPORTED)


def _bill_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"invoice", "发票", "fapiao"} and row.head == "num":
        return says("billing_info", SUPPORTED)
    return NEGATIVE


def _unit_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"uscc", "credit", "license"}:
        return says("unit_identity")
    if scene.near & {"cust"}:
        return says("customer_id", SUPPORTED)
    return NEGATIVE


def _org_id(row: Row, scene: Scene) -> Answer:
    return says("unit_identity", SUPPORTED) if scene.beside & {"uscc", "legal"} else NEGATIVE


def _internet_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"session", "sess"} and row.head == "id" and "login" in scene.kinds:
        return says("auth_token", SUPPORTED)
    return NEGATIVE


def _building_id(row: Row, scene: Scene) -> Answer:
    return _building(row, scene)


def _open_id(row: Row, scene: Scene) -> Answer:
    return (
        says("im_account", STRONG)
        if row.head == "id" and row.words & {"open", "openid"}
        else NEGATIVE
    )


def _login_id(row: Row, scene: Scene) -> Answer:
    return (
        says("account_id", QUALIFIED)
        if row.head in {"id", "num"} and row.words & {"login"}
        else NEGATIVE
    )


def _household_id(row: Row, scene: Scene) -> Answer:
    return says("other_id_number", QUALIFIED)


def _emergency_id(row: Row, scene: Scene) -> Answer:
    return says("contact_phone", other=True)


def _card_num(row: Row, scene: Scene) -> Answer:
    return _card(row, scene)


def _iot_num(row: Row, scene: Scene) -> Answer:
    return says("iot_number")


_NUMBERS_OF: Mapping[str, Rule] = {
    "social": _social_id,
    "subscription": _subscription_id,
    "plan": _plan_id,
    "product": _product_id,
    "pay": _pay_id,
    "bill": _bill_id,
    "unit": _unit_id,
    "org": _org_id,
    "internet": _internet_id,
    "building": _building_id,
    "open": _open_id,
    "login": _login_id,
    "household": _household_id,
    "emergency": _emergency_id,
    "card": _card_num,
    "iot": _iot_num,
}


def _userid(row: Row, scene: Scene) -> Answer:
    if row.has("third", "social", "shop") or row.words & {"channel", "open", "wx"}:
        return says("im_account", QUALIFIED)
    if row.has("sign", "owner") or row.words & {"owner", "sign", "assign", "audit", "approve"}:
        return NEGATIVE
    if row.has("staff") or (scene.staff and row.words & {"userid", "uid"} and not scene.who):
        return NEGATIVE
    return says("customer_id", strong(row, scene))


def _custid(row: Row, scene: Scene) -> Answer:
    if row.has("staff"):
        return NEGATIVE
    if row.words & {"合同号", "合同编号", "hth", "htbh", "hetonghao"}:
        return _contractno(row, scene)
    return says("customer_id", strong(row, scene))


def _contractno(row: Row, scene: Scene) -> Answer:
    """Read the number of a contract: a subscriber's, where the record is of one."""
    known = scene.beside & {"custid", "userid", "msisdn", "subs"} and scene.head != "contract"
    return says("customer_id", SUPPORTED if known or not scene.beside else WEAK)


def _account(row: Row, scene: Scene) -> Answer:
    """Read an account: the bank's, the broadband line's, the ledger's or the person's own."""
    if row.has("staff"):
        return NEGATIVE
    if row.has("bank"):
        return says("bank_account", strong(row, scene))
    if row.has("internet", "broadband", "iot") or (scene.kinds & {"broadband"} and not row.before):
        return says("broadband_account", strong(row, scene))
    if row.words & {"payee", "payer", "收款账号", "收款", "refund", "withdraw", "提现账号", "提现"}:
        return says("bank_account", QUALIFIED)
    if row.has("social"):
        pays = row.words & {"alipay", "支付宝", "支付宝账号", "zhifubao"}
        return says("payment_record" if pays else "im_account")
    if row.has("pay"):
        return says("payment_record", QUALIFIED)
    if row.has("email"):
        return says("email", SUPPORTED)
    if not_persons(row, scene) or row.has("doc", "order", "about", "tax"):
        return NEGATIVE
    if row.before & {"cust", "user", "subs", "member", "login", "person"}:
        return says("account_id")
    plain = not row.words & {"acctid", "accountid", "id"}
    if plain and scene.beside & {"bank"} and not scene.beside & {"password", "username"}:
        return either({"bank_account": SUPPORTED, "account_id": WEAK})
    if scene.beside & {"internet@", "traffic", "ip"} and "internet" in scene.near:
        return says("broadband_account", SUPPORTED)
    if row.words & {"acctid", "accountid", "accountno", "acctno"} or row.words & {
        "id",
        "no",
        "num",
        "number",
    }:
        return says("account_id", STRONG if scene.person or scene.who else QUALIFIED)
    if scene.head in {"contract", "order", "doc", "currency", "bill", "unit"} and not scene.who:
        return says("account_id", WEAK)
    if scene.beside and not (scene.person or scene.who or scene.kinds):
        return says("account_id", WEAK)
    confidence = strong(row, scene, STRONG if scene.person or scene.who else SUPPORTED)
    return either({"account_id": confidence, "broadband_account": WEAK})


def _broadband(row: Row, scene: Scene) -> Answer:
    return says("broadband_account", SUPPORTED)


# telephones


def _phones(landline: bool) -> Rule:
    def rule(row: Row, scene: Scene) -> Answer:
        if row.words & {"hotline"} or row.has("hotline"):
            return NEGATIVE
        if row.has("iot"):
            return says("iot_number")
        if of_agent(row, scene):
            return says("contact_phone", strong(row, scene), other=True)
        if row.has(*CONTACTS):
            return says("contact_phone", strong(row, scene), other=True)
        if row.has(*PARTIES):
            return says("mobile_number", strong(row, scene), other=True)
        if landline and scene.head in CONTACTS and not row.before:
            return says("landline_number")
        if not_persons(row, scene) or (
            scene.head == "unit" and not scene.who and not row.has(*PERSONS)
        ):
            return NEGATIVE
        if not row.before - {"?"} and scene.head in CONTACTS:
            return says("contact_phone", STRONG, other=True)
        if landline or row.has("homely", "working"):
            return either({"landline_number": strong(row, scene), "mobile_number": SUPPORTED})
        if row.head == "phone" and row.words & {"tel", "tels", "telno", "dh", "dianhua", "电话"}:
            return either(
                {"mobile_number": SUPPORTED + 0.01, "landline_number": SUPPORTED}
                if row.words & {"tel", "telno", "tels"}
                else {"landline_number": strong(row, scene, QUALIFIED), "mobile_number": SUPPORTED}
            )
        confidence = strong(row, scene)
        return either({"mobile_number": confidence, "landline_number": min(confidence, SUPPORTED)})

    return rule


def _msisdn(row: Row, scene: Scene) -> Answer:
    if row.words & {"msisdn", "gpsi"} and not row.has("iot", *CONTACTS, *PARTIES):
        return says("mobile_number", strong(row, scene))
    if row.words & {"serialnumber", "serial"}:
        if not_persons(row, scene) or scene.head in {"device", "imei"}:
            return says("device_id", WEAK)
        if scene.near & {"user", "subs", "cust"} or scene.who:
            return either({"mobile_number": QUALIFIED, "device_id": SUPPORTED})
        return either({"mobile_number": WEAK, "device_id": WEAK})
    if row.words & {"device"}:
        return either({"mobile_number": SUPPORTED, "device_id": SUPPORTED - 0.01})
    if row.words & {"bill"}:
        return (
            either({"mobile_number": SUPPORTED})
            if scene.who or scene.person
            else says("mobile_number", WEAK)
        )
    if row.words & {"service", "servnumber"} and not (scene.person or scene.who):
        return says("mobile_number", SUPPORTED)
    answer = _phones(False)(row, scene)
    if answer is not None and answer.candidates and answer.candidates[0][0] == "mobile_number":
        return either({**dict(answer.candidates), "broadband_account": WEAK}, other=answer.other)
    return answer


def _dialno(row: Row, scene: Scene) -> Answer:
    return says("mobile_number", QUALIFIED, other=True)


def _party(row: Row, scene: Scene) -> Answer:
    """`caller`, `callee`, `otherParty` alone: a number, in a call's record."""
    if row.head in {"peer", "third"} and not scene.kinds & {"call", "sms"}:
        return NEGATIVE
    if row.words & {"destination", "dest", "orig", "originator", "opposite"}:
        if not scene.kinds & {"call", "sms"}:
            return NEGATIVE
    return says("mobile_number", QUALIFIED, other=True)


# documents


def _idcard(row: Row, scene: Scene) -> Answer:
    if row.has("staff") and not scene.intimate:
        return NEGATIVE
    if of_agent(row, scene) or row.has("agent"):
        return says("agent_person", strong(row, scene), other=True)
    if row.words & {"15", "old"}:
        return says("id_number_legacy15")
    if row.has(*NO_PERSONS - {"system", "service", "shop"}):
        return NEGATIVE
    if scene.unit and row.words & {"identification", "identity", "identificationid"}:
        return says("unit_identity", QUALIFIED)
    if row.words & {"identity", "identification", "identities"} and not row.before & PERSONS:
        if len(row.words) == 1 and not (scene.person or scene.who):
            return says("id_number", WEAK)
    return says("id_number", strong(row, scene), other=row.has(*CONTACTS))


def _cert(row: Row, scene: Scene) -> Answer:
    if row.has("unit", "org"):
        return says("unit_identity", QUALIFIED)
    if of_agent(row, scene) or row.has("agent"):
        return says("agent_person", strong(row, scene), other=True)
    if row.has("military"):
        return says("military_id_number")
    if (
        row.words & {"certificate", "cert", "credential", "credentials", "paper"}
        and len(row.words) == 1
    ):
        personal = scene.person or scene.who
        return says("id_number", SUPPORTED if personal else WEAK)
    if not_persons(row, scene) or scene.head in {"server", "system"}:
        return NEGATIVE
    return says("id_number", strong(row, scene))


def _document(category: str) -> Rule:
    def rule(row: Row, scene: Scene) -> Answer:
        if of_agent(row, scene):
            return says("agent_person", QUALIFIED, other=True)
        if row.has("unit", "org", "product", "shop"):
            return NEGATIVE
        return says(category, strong(row, scene))

    return rule


def _military(row: Row, scene: Scene) -> Answer:
    if len(row.words) == 1 and row.words & {"officer", "soldier", "army", "police", "military"}:
        return NEGATIVE
    return says("military_id_number", strong(row, scene))


def _permit(row: Row, scene: Scene) -> Answer:
    if row.words & {"pr", "permanent"}:
        return says("other_id_number", QUALIFIED)
    if row.words == {"permit"}:
        return says("travel_permit_number", WEAK)
    return says("travel_permit_number", strong(row, scene))


def _license(row: Row, scene: Scene) -> Answer:
    if row.has("unit") or row.words & {"business"}:
        return says("unit_identity")
    if row.words & {"driver", "driving"}:
        return says("other_id_number")
    if row.has("product", "server", "system", "plan") or scene.thing:
        return NEGATIVE
    if scene.beside & {"unit", "uscc", "legal"}:
        return says("unit_identity", QUALIFIED)
    return says("other_id_number", WEAK)


def _household(row: Row, scene: Scene) -> Answer:
    return says("id_doc_address", strong(row, scene))


def _uscc(row: Row, scene: Scene) -> Answer:
    if (
        row.words & {"org", "organ", "organization", "orgcode"}
        and scene.who
        and not scene.beside & {*("legal", "unit", "license")}
    ):
        return NEGATIVE
    if scene.thing and not scene.beside & {"legal"}:
        return says("unit_identity", SUPPORTED)
    return says("unit_identity", strong(row, scene))


def _legacy(row: Row, scene: Scene) -> Answer:
    return says("id_number_legacy15")


# cards


def _bankcard(row: Row, scene: Scene) -> Answer:
    if row.has("staff", "system"):
        return NEGATIVE
    if row.words == {"pan"}:
        return says("bank_account", SUPPORTED if "pay" in scene.kinds else WEAK)
    return says("bank_account", strong(row, scene))


def _card(row: Row, scene: Scene) -> Answer:
    """Read a card: the bank's, the telephone's, a member's; the values choose."""
    if row.has("product", "order", "about", "article", "doc", "system", "shop", "currency"):
        return NEGATIVE
    if row.has("bank") or scene.head in {"bank", "bankcard"}:
        return says("bank_account")
    if row.has("iccid", "subs", "sim"):
        return says("iccid")
    if row.has("member", "cust", "user"):
        return says("customer_id", SUPPORTED)
    if row.has("pay", "person") or scene.kinds & {"pay"} or "bank" in scene.beside:
        return either({"bank_account": QUALIFIED, "iccid": WEAK})
    if row.has("iot"):
        return says("iot_number")
    if scene.beside & {"imsi", "msisdn", "puk"} or scene.head == "iccid":
        return either({"iccid": QUALIFIED, "bank_account": WEAK})
    if scene.thing or row.before - {"?"}:
        return NEGATIVE
    return either({"bank_account": WEAK, "iccid": WEAK, "id_number": WEAK})


def _sim(row: Row, scene: Scene) -> Answer:
    if row.has("product", "doc", "system") or row.head != "iccid":
        return NEGATIVE
    if row.words in ({"sim"}, {"esim"}):
        return says("iccid", SUPPORTED if scene.who or scene.person else WEAK)
    return says("iccid", strong(row, scene))


# addresses and regions


def _address(row: Row, scene: Scene) -> Answer:
    if of_agent(row, scene):
        return says("agent_person", QUALIFIED, other=True)
    if row.has("cert", "idcard", "household"):
        return says("id_doc_address", strong(row, scene))
    if row.has("login", "call", "roam", "cell", "internet", "geo"):
        return says("service_location", QUALIFIED)
    if scene.head == "email" or scene.near & {"email"}:
        return says("email", QUALIFIED)
    if (
        scene.head in {"cell", "device", "stock", "unit", "building", "region"}
        and not scene.who
        and not row.has(*PERSONS)
    ):
        return NEGATIVE
    if (
        not row.before
        and scene.kinds & {"login", "call", "online", "location"}
        and not (scene.beside & {"postcode", "region"})
    ):
        return NEGATIVE if scene.staff else says("service_location", SUPPORTED)
    if row.has("subscription", "token", "password"):
        return NEGATIVE
    if row.has("sender") and not scene.who and scene.kinds & {"email"}:
        return NEGATIVE
    if row.has("url", "system", "server", "wallet", "image", "recording", "avatar", "staff"):
        return NEGATIVE
    if row.has("bill") and scene.kinds & {"bill"} and row.words & {"invoice"}:
        return says("address", SUPPORTED)
    if not_persons(row, scene):
        return NEGATIVE
    if row.has("register") and scene.beside & {"uscc", "legal", "license", "unit"}:
        return NEGATIVE
    if row.has(
        *PERSONS,
        "homely",
        "post",
        "install",
        "mailing",
        "bill",
        "landline",
        "order",
        "working",
        "open",
    ):
        return says("address", strong(row, scene))
    if scene.head in {"idcard", "cert"} or (
        not row.before and scene.beside & {"cert", "idcard"} and row.words & {"证件"}
    ):
        return says("id_doc_address", QUALIFIED)
    if scene.beside & {"uscc", "legal", "license"} and not row.before:
        return NEGATIVE
    if row.initials:
        return says("address", strong(row, scene))
    if scene.person or scene.who or scene.head in {"address", "receiver", "order"}:
        return says("address", STRONG)
    return says("address", QUALIFIED if row.before - {"?"} or not row.before else SUPPORTED)


def _region(row: Row, scene: Scene) -> Answer:
    """Read a province, city, district or street: part of an address, or the place of use."""
    if row.has("roam", "login", "call", "internet", "register", "location"):
        return NEGATIVE if scene.staff else says("service_location", QUALIFIED)
    if row.has("staff", "about", "sms", "type", "order", *NO_PERSONS - {"service"}):
        return NEGATIVE
    if scene.near & {"login", "online", "call"} and not row.before:
        return NEGATIVE if scene.staff else says("service_location", SUPPORTED)
    if scene.head in {"unit", "building", "region"} and not scene.who:
        return NEGATIVE
    if "?" in row.before and not scene.postal:
        return NEGATIVE
    if row.has(
        "post", "address", "mailing", "homely", "receiver", "sender", "contact", "household", "bill"
    ):
        return says("address", QUALIFIED)
    if row.head in {"code", "num", "id", "name"} and not scene.near & {"address"}:
        return NEGATIVE
    if scene.thing or scene.staff:
        return NEGATIVE
    if (
        "address" in scene.near
        or "receiver" in scene.near
        or scene.postal
        or scene.held == "address"
    ):
        return says("address", QUALIFIED)
    if scene.kinds & {"login", "call", "internet", "roam", "sms"}:
        return says("service_location", SUPPORTED)
    if row.has(*PERSONS):
        return says("address", SUPPORTED)
    if scene.intimate or (scene.head in {"cust", "user", "person", "member"} and scene.who):
        return says("address", SUPPORTED)
    return NEGATIVE


def _building(row: Row, scene: Scene) -> Answer:
    if row.has(*NO_PERSONS - {"service"}, "amount", "about"):
        return NEGATIVE
    if row.words & {"小区", "xiaoqu"} and (scene.kinds & {"call", "internet", "location", "cell"}):
        return says("service_location", SUPPORTED) if scene.who else NEGATIVE
    near = "address" in scene.near or scene.person or scene.intimate or scene.who
    return says("address", SUPPORTED) if near and not scene.thing else NEGATIVE


def _postcode(row: Row, scene: Scene) -> Answer:
    if scene.head in {"post", "role"}:
        return NEGATIVE
    if not_persons(row, scene):
        return NEGATIVE
    return says("postcode", strong(row, scene))


def none(row: Row, scene: Scene) -> Answer:
    """Say that a name is something else."""
    return NEGATIVE


PERSON_RULES: Mapping[str, Rule] = {
    "fullname": _fullname,
    "name": _name,
    "username": _username,
    "nick": _nick,
    **dict.fromkeys(("num", "id", "code"), _num),
    "userid": _userid,
    "custid": _custid,
    "contractno": _contractno,
    "account": _account,
    "broadband": _broadband,
    "mobile": _phones(False),
    "phone": _phones(False),
    "landline": _phones(True),
    "msisdn": _msisdn,
    "dialno": _dialno,
    **dict.fromkeys(("caller", "callee", "peer", "third"), _party),
    "idcard": _idcard,
    "cert": _cert,
    "passport": _document("passport_number"),
    "permit": _permit,
    "military": _military,
    "otherid": _document("other_id_number"),
    "license": _license,
    "household": _household,
    "uscc": _uscc,
    "legacyid": _legacy,
    "kinphone": _emergency_id,
    "bankcard": _bankcard,
    "card": _card,
    "iccid": _sim,
    "unit": _unit_name,
    "address": _address,
    "region": _region,
    "building": _building,
    "postcode": _postcode,
}
