"""Rules on numbers, identifiers, codes and accounts: what stands before says of what.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

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
from analyzers.detection.grammar.documents import card
from analyzers.detection.grammar.places import building
from analyzers.detection.grammar.row import (
    ASKED,
    Row,
    Rule,
    personal_plan,
    strong,
)
from analyzers.detection.scene import AGENTS, CONTACTS, PARTIES, PERSONS, THINGS, Scene
from analyzers.detection.word_set import word_set


def _num(row: Row, scene: Scene) -> Answer:
    """Read a number, an identifier or a code: what stands before it says of what."""
    if row.has("staff"):
        return NEGATIVE
    switch = row.words & {"switch", "exchange", "exch", "交换机"} and scene.kinds & {"call"}
    if switch and (scene.who or "party" in scene.beside or scene.near & {"call"}):
        return says("service_location", SUPPORTED)  # as `msc_id`
    changed = row.head == "num" and not row.before and row.words & {"old", "new"}
    if changed and scene.beside & {"custid", "iccid", "imsi", "subs"} and not scene.thing:
        return says("mobile_number", SUPPORTED)  # that a subscriber changes for another
    if row.previous == "active" and row.head == "code" and scene.beside & {"eid", "iccid"}:
        return says("sim_secret", SUPPORTED)  # an eSIM's
    if row.previous == "issuing" and row.head == "num" and scene.beside & {"permit", "idcard"}:
        return says("id_doc_details", SUPPORTED)  # how often a document was issued
    if row.words & {"instance"} and "sip" in scene.beside:
        return either({"device_id": SUPPORTED, "imei": SUPPORTED - 0.01})  # RFC 5626 and 7254
    if row.words >= {"public", "identifier"} and not row.before - {"?"}:
        return either({"mobile_number": SUPPORTED, "account_id": WEAK})  # TM Forum 637
    if row.words & {"usecust"} and row.head == "id":
        return says(
            "customer_id", SUPPORTED
        )  # the number under which the one who uses a line is kept
    if row.has(*AGENTS) and not row.has("org", "unit"):
        return (
            says("agent_person", strong(row, scene)) if not row.words & {"violation"} else NEGATIVE
        )
    if row.words & {"term"} and row.head == "id" and {"login@", "ip"} <= scene.beside:
        return says("device_id", SUPPORTED)  # a terminal's
    asked = row.before in ({"rowop"}, {"complaint"}) and row.words & {"accept", "complain"}
    if asked and row.head == "num" and "complaint" in scene.near and scene.who:
        return says("mobile_number", SUPPORTED)  # about which somebody complains
    rule = _NUMBERS_OF.get(row.previous)
    if rule is not None:
        return rule(row, scene)
    if row.words & {"src", "dst", "dest", "source", "destination"} and not scene.kinds & {
        "call",
        "sms",
    }:
        return NEGATIVE
    ends = row.previous == "cycle" and row.words & {"from", "to"}
    if ends and row.head == "num" and scene.kinds & {"call", "sms"}:
        return says("mobile_number", QUALIFIED, other=True)
    if row.previous == "call" and row.has("about"):
        return NEGATIVE  # how many calls are allowed
    if row.words & {"smsnumber"} and "sms" in scene.kinds:
        return says("mobile_number", SUPPORTED, other=True)
    if row.head == "id" and row.previous == "third" and not scene.kinds & {"call", "sms"}:
        return NEGATIVE  # a key of another system
    if row.previous in PARTIES or (row.previous == "call" and row.head == "num"):
        return says("mobile_number", strong(row, scene), other=True)
    if row.previous in PERSONS - {"client"}:
        near = scene.around & {"family", "contactlist", "kin"}
        if (row.previous in CONTACTS or (row.previous == "member" and near)) and row.head == "num":
            return says("contact_phone", strong(row, scene), other=True)
        if "号码" in row.words:  # what he is called by; 号 and 编号 are how he is counted
            return says("mobile_number", QUALIFIED)
        if row.previous in CONTACTS:
            return NEGATIVE
        return _person_id(row, scene)
    if row.previous in {"mobile", "email"} and row.head == "code":
        known = row.before <= {"mobile", "email", "user", "?"} and not scene.thing
        return says("auth_token", SUPPORTED) if known else NEGATIVE
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
        return says("mobile_number", QUALIFIED) if not scene.thing else NEGATIVE
    if (
        "call" in scene.kinds
        and row.head == "num"
        and row.words & {"a", "b", "c"}
        and not row.before
    ):
        return says("mobile_number", QUALIFIED, other=True)
    if row.before == {"port"} and row.head == "code":
        return either({"mobile_number": WEAK})
    if row.before == {"port"} and row.head == "num":
        return says("mobile_number", SUPPORTED)
    telecom = scene.near & {"iccid", "subs", "member", "port", "card", "pay", "call", "user"}
    if row.before == {"netport"} and row.head == "num" and "port" in scene.near:
        return says("mobile_number", SUPPORTED)  # the number that is carried over
    main = row.words & {"main", "master", "primary"} and row.head == "num" and not row.before
    if main and (telecom or scene.near & {"kin", "family"}) and not scene.thing:
        return says("mobile_number", SUPPORTED)  # the one that others are tied to
    if row.words & {"callback"} and row.head == "num":
        return says("contact_phone", SUPPORTED, other=True)
    if row.words & {"bound", "bind", "绑定"} and row.words & {"号码", "number"} and telecom:
        return says("mobile_number", SUPPORTED)  # that a card of a stock went to
    if row.head == "num" and row.before <= {"flag", "use", "port"} and row.before and telecom:
        return says("mobile_number", SUPPORTED)
    if "externalid" in row.words and "core" in scene.beside:
        return says("customer_id", SUPPORTED)  # what another network calls a subscriber by
    if row.before - {"?"}:
        return NEGATIVE
    if row.before:
        return None if row.initials else NEGATIVE
    return _bare_number(row, scene)


def _person_id(row: Row, scene: Scene) -> NameReading:
    if row.has("third", "social"):
        return says("im_account", QUALIFIED)
    if row.has("rowop") and row.previous == "user" and not row.words & ASKED:
        return NEGATIVE
    kept = scene.beside & {"userid", "custid", "staff+id", "user+id", "cust+id", "username"}
    if "profile" in row.words and ("?" in row.before or row.before - PERSONS or kept):
        return NEGATIVE  # what somebody may do, how a line is set up
    if row.head == "code" and row.words & {"referrer", "inviter", "referral", "invitee"}:
        return NEGATIVE  # what others sign up with
    if row.head == "code" and row.previous not in {"cust", "subs", "member", "user", "person"}:
        return NEGATIVE
    if row.head == "num":  # a customer's number, or the number that he is called by: the values say
        return either({"customer_id": strong(row, scene), "mobile_number": SUPPORTED})
    if row.head == "id" and row.previous in {"user", "member"}:
        return says("account_id", strong(row, scene))  # listed: `user_id`, `member_id`
    return says("customer_id", strong(row, scene) if row.head != "code" else QUALIFIED)


_OTHER_KEYS = word_set("obj object detail details b d entity item biz base basic common copy back")
"""`obj_id`, `detail_id`, `b_id`: the key of something that the word leaves open."""


_OWN_CODES = word_set("code codes alnum digit number ref")


def _bare_number(row: Row, scene: Scene) -> Answer:
    """Settle `id`, `no`, `number`, `code` alone."""
    if row.words & {"line"} and row.head == "num" and scene.head in {"cert", "idcard"}:
        return NEGATIVE  # where in a file a row stood
    if row.head == "id" and row.words & _OTHER_KEYS:
        return NEGATIVE
    if row.words & {"request", "response", "req", "resp"}:
        return NEGATIVE
    if scene.agent:
        return says("agent_person", SUPPORTED)
    if row.head == "id" and scene.head == "account" and scene.beside & {"userid", "username"}:
        return NEGATIVE  # the key of a row
    if row.head == "id" and "sip" in scene.beside:
        return NEGATIVE  # the key of a row
    if scene.head == "cert" and scene.beside & {"secret", "password", "token"}:
        return NEGATIVE  # what a program signs in with
    if scene.head == "cert" and row.head == "id" and scene.beside & {"cert", "cert+num"}:
        return NEGATIVE  # the key of a row
    for concept, category in _NUMBER_IN:
        if scene.head == concept and row.head in {"num", "id"}:
            return says(category, QUALIFIED)
    own_table = scene.head in {"cust", "subs", "person"} and scene.near <= PERSONS
    if row.head == "code" and own_table and "name" in scene.beside and row.words <= _OWN_CODES:
        return says("customer_id", SUPPORTED)
    if row.head == "id" and row.words == {"identifier"} and "identified" in scene.beside:
        return says("id_number", SUPPORTED)
    if row.head == "id" and "old" in row.words and scene.near & {"idcard", "cert", "permit"}:
        return says("id_number_legacy15", SUPPORTED)
    if row.head == "id" and scene.head in {"org", "unit"} and "person" in scene.around:
        return says("customer_id", SUPPORTED)  # a party that is an organisation
    if (
        row.head == "id"
        and scene.head == "subscription"
        and scene.beside & {"msisdn", "imsi", "iccid"}
    ):
        return says("customer_id", SUPPORTED)  # of what a subscriber has
    known = scene.beside & {"mobile", "phone", "username", "fullname", "email", "idcard"}
    if row.head == "id" and scene.beside & {"open+id", "social"} and not known:
        return NEGATIVE  # the key of an account of another service
    signs_in = "username" in scene.beside and scene.beside & {"gender", "birthday", "fullname"}
    if row.head == "id" and not scene.head and signs_in and not scene.beside & {"userid", "staff"}:
        return says("customer_id", SUPPORTED)  # of his own record, which the request did not name
    own = scene.head in {"cust", "subs", "member", "person", "user"} and scene.person
    if row.head == "id" and own and scene.near <= PERSONS | {"use", "neutral"}:
        return says("customer_id", SUPPORTED)
    if row.head == "id" and scene.head == "subscription" and scene.who and not scene.kinds:
        return says("customer_id", SUPPORTED)  # an instance of a product
    sent = scene.head == "sent" and scene.beside & {"mobile", "phone", "msisdn"}
    if row.head == "code" and (sent or "oauth" in scene.beside):
        return says("auth_token", SUPPORTED)
    if row.head == "code" and (scene.near & {"otp"} or "filled" in scene.beside):
        return says("auth_token", QUALIFIED)
    if (
        row.head == "code"
        and "login" in scene.kinds
        and scene.beside & {"mobile", "phone", "msisdn"}
    ):
        return says("auth_token", SUPPORTED)
    if row.head == "code" and scene.kinds & {"sms"} and scene.near & {"system"}:
        return says("auth_token", SUPPORTED)  # what is put into a message's template
    if row.head == "code" and "envelope" in scene.beside:
        return NEGATIVE  # whether it went well
    if row.head == "num" and scene.head in {"cust", "subs", "member"}:
        named = scene.beside & {"name", "fullname"}
        if named:
            return either({"customer_id": SUPPORTED, "mobile_number": SUPPORTED - 0.01})
        return says("customer_id", WEAK)
    quiet = scene.head in THINGS or scene.kinds & {"pay", "bill"} or scene.thing
    alone = row.head == "num" or (row.head == "id" and not scene.beside)
    return SILENT if alone and not quiet else NEGATIVE


_NUMBER_IN = (
    ("idcard", "id_number"),
    ("cert", "id_number"),
    ("passport", "passport_number"),
    ("permit", "travel_permit_number"),
    ("military", "military_id_number"),
    ("otherid", "other_id_number"),
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


def _doc_id(row: Row, scene: Scene) -> Answer:
    """Read a running number: of payments, of somebody's document, else of papers."""
    if scene.near & {"cert", "idcard"} and row.words & {"document", "doc"}:
        return says("id_number", QUALIFIED)
    if row.has("pay") and row.words & {"流水", "lsh", "liushui", "serial", "flow"}:
        return says("payment_record", SUPPORTED)
    return NEGATIVE


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
    if row.has("system", "task") or "visit" in scene.kinds:
        return NEGATIVE  # a plan of inspections
    if scene.head in {"product", "plan", "system"} and not personal_plan(scene):
        return NEGATIVE
    if row.head == "id" and not scene.head and not scene.beside:
        return says("subscription_info", SUPPORTED)
    if row.head in {"id", "code"} and scene.head == "order" and "plan+name" in scene.beside:
        return says("subscription_info", SUPPORTED)
    if row.head in {"id", "code"} and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _product_id(row: Row, scene: Scene) -> Answer:
    if (
        row.words & {"model", "provider", "vendor", "supplier", "manufacturer", "maker"}
        or scene.thing
    ):
        return NEGATIVE
    subscribed = scene.near & {"subs", "subscription"} or scene.beside & {"msisdn", "subs"}
    subscribed = subscribed or (scene.near & {"user"} and scene.beside & {"iccid", "imsi", "open@"})
    if subscribed:
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _pay_id(row: Row, scene: Scene) -> Answer:
    topped = row.words & {"recharge", "recharged", "topup"} and row.words & {"number", "num", "nbr"}
    if topped and row.head == "num" and not row.before - {"pay"}:  # a telephone's, or a paper's
        return either({"mobile_number": SUPPORTED, "payment_record": SUPPORTED - 0.01})
    if row.has("order", "doc", "staff", "system", "shop") or row.words & {
        *("code", "codes", "cd", "代码", "编码", "daima"),
    }:
        return NEGATIVE  # a code is of a way to pay
    if row.words & {"charge", "charging"} and scene.kinds & {"call", "sms", "internet"}:
        return NEGATIVE  # of a record of use (3GPP TS 32.298)
    if row.words & {"txn"} and not (
        scene.kinds & {"pay"} or scene.beside & {"amount", "pay", "bankcard"}
    ):
        return NEGATIVE
    if row.head == "num" and row.words & {"recharge", "recharged", "topup", "charge", "charged"}:
        return either({"payment_record": SUPPORTED, "mobile_number": SUPPORTED - 0.01})
    return says("payment_record", SUPPORTED)


def _bill_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"invoice", "发票", "fapiao"} and row.head == "num":
        return says("billing_info", SUPPORTED)
    return NEGATIVE


def _unit_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"uscc", "credit", "license"}:
        return says("unit_identity")
    if row.head == "num" and row.words & {"business", "biz"} and "call" not in scene.kinds:
        return says("mobile_number", WEAK)  # 业务号码
    if scene.near & {"cust"}:
        return says("customer_id", SUPPORTED)
    return NEGATIVE


def _org_id(row: Row, scene: Scene) -> Answer:
    return says("unit_identity", SUPPORTED) if scene.beside & {"uscc", "legal"} else NEGATIVE


def _internet_id(row: Row, scene: Scene) -> Answer:
    if row.words & {"session", "sess"} and row.head == "id" and "login" in scene.kinds:
        return says("auth_token", SUPPORTED)
    return NEGATIVE


def _region_id(row: Row, scene: Scene) -> Answer:
    """Read the code of a region: where somebody roamed, in records of use, else a code."""
    used = row.has("visit", "roam") and scene.kinds & {"call", "sms", "internet"}
    return says("service_location", SUPPORTED) if used and not scene.thing else NEGATIVE


def _group_id(row: Row, scene: Scene) -> Answer:
    """Read a group's number: a customer, where groups are customers."""
    group = row.words & {"group", "grp", "vpmn"}
    if group and ({"cust", "dept"} <= scene.near or {"cust", "unit", "dept"} <= scene.around):
        return says("customer_id", SUPPORTED)
    return NEGATIVE


def _building_id(row: Row, scene: Scene) -> Answer:
    return NEGATIVE if row.head == "id" else building(row, scene)


def _open_id(row: Row, scene: Scene) -> Answer:
    return (
        says("im_account", STRONG)
        if row.head == "id" and row.words & {"open", "openid"}
        else NEGATIVE
    )


def _login_id(row: Row, scene: Scene) -> Answer:
    if row.head in {"id", "num"} and row.words & {"login", "logon"}:
        return either({"account_id": QUALIFIED, "mobile_number": SUPPORTED - 0.1})
    return NEGATIVE


def _household_id(row: Row, scene: Scene) -> Answer:
    return says("other_id_number", QUALIFIED)


def _emergency_id(row: Row, scene: Scene) -> Answer:
    return says("contact_phone", other=True)


def _card_num(row: Row, scene: Scene) -> Answer:
    return card(row, scene)


def _iot_num(row: Row, scene: Scene) -> Answer:
    return says("iot_number")


_NUMBERS_OF: Mapping[str, Rule] = {
    "doc": _doc_id,
    "social": _social_id,
    "subscription": _subscription_id,
    "plan": _plan_id,
    "product": _product_id,
    "pay": _pay_id,
    "bill": _bill_id,
    "unit": _unit_id,
    "org": _org_id,
    "internet": _internet_id,
    "dept": _group_id,
    "region": _region_id,
    "building": _building_id,
    "open": _open_id,
    "login": _login_id,
    "household": _household_id,
    "emergency": _emergency_id,
    "card": _card_num,
    "iot": _iot_num,
}


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("num", "id", "code"), _num),
    "kinphone": _emergency_id,
}
