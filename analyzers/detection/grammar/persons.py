"""Rules on names of persons and units, and on accounts that are names.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901 - a rule is a row of cases, each with its answer

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
from analyzers.detection.grammar.places import building, region
from analyzers.detection.grammar.row import (
    ASKED,
    Row,
    Rule,
    not_persons,
    of_agent,
    personal_plan,
    strong,
)
from analyzers.detection.grammar.uses import USES
from analyzers.detection.scene import CONTACTS, NO_PERSONS, PARTIES, PERSONS, THINGS, Scene
from analyzers.detection.word_set import word_set

_EMPLOYEES = frozenset(
    {
        *(
            "employee",
            "emp",
            "staff",
            "worker",
            "teacher",
            "yg",
            "ygxm",
            "员工",
            "职工",
            "教师",
            "老师",
        )
    }
)
"""Staff whose own record a table may be; an operator or a doctor stands in other people's."""


def _fullname(row: Row, scene: Scene) -> Answer:
    if row.previous in CONTACTS:
        return says("user_name", strong(row, scene), other=True)
    employee = scene.intimate and not row.words.isdisjoint(_EMPLOYEES)
    if (row.has("staff") and not employee) or (scene.staff and not row.has(*PERSONS)):
        return NEGATIVE
    if row.has("dept", "org", "shop") and row.has("handler"):
        return NEGATIVE  # who is at its head
    if of_agent(row, scene):
        return says("agent_person", strong(row, scene))
    if row.has("address", "region") or (scene.head == "region" and not row.before):
        return NEGATIVE  # the whole name of a place
    person = row.words & {"姓名", "真实姓名", "xingming", "xm"} and not row.before
    if row.has(*NO_PERSONS) or (scene.thing and not row.before and not person):
        return NEGATIVE
    if row.words & {"legalname", "legal"} and scene.unit:
        person = "legal" in scene.beside
        return says("agent_person" if person else "unit_identity", QUALIFIED)
    return says("user_name", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))


def _name(row: Row, scene: Scene) -> Answer:
    if row.has("staff"):
        about_him = scene.intimate or scene.near & {"visit", "occupation"}  # he came, he was paid
        own = about_him and row.previous == "staff" and not scene.near & PERSONS
        own = own and not scene.thing and not row.words.isdisjoint(_EMPLOYEES)
        return says("user_name", QUALIFIED) if own else NEGATIVE
    itself = row.before == {"agent"} and scene.unit
    if itself and "legal" in scene.beside and not scene.beside & {"agent+idcard", "agent+cert"}:
        return NEGATIVE  # a shop that sells for the operator
    if of_agent(row, scene) and not row.has("unit", "org"):
        return says("agent_person", strong(row, scene))
    if row.previous == "agent" and not scene.kinds and not scene.thing:
        return says("agent_person", SUPPORTED)
    if "户名" in row.words and not scene.thing:
        return says("user_name", QUALIFIED)
    if row.previous == "shop" and scene.near & {"license", "uscc"}:
        return says("unit_identity", QUALIFIED)  # whom a business licence names
    if row.words & _WATCHED and {"visit", "broadband"} & scene.kinds and _watches(scene):
        return says("internet_log", SUPPORTED)
    for concepts, answer in _NAMES_OF:
        if row.previous in concepts:
            return answer(row, scene)
    if row.has("login", "username", "nick"):
        return says("account_id")
    if row.previous == "call" and scene.kinds & {"call"} and "staff" not in scene.beside:
        return says("user_name", SUPPORTED, other=True)  # who called or was called
    if row.words & {"serv"} and row.previous == "subs":
        return NEGATIVE  # of a service
    if row.words & {"link"} and not (scene.person or scene.who or "contact+phone" in scene.beside):
        return NEGATIVE  # a site's
    if row.words & {"profile", "客户端"} or (row.previous == "client" and "secret" in scene.beside):
        return NEGATIVE
    buyer = row.words & {"buyer", "purchaser", "购方", "购买方", "gmf"}
    if buyer and "supplied" in scene.beside:
        return NEGATIVE  # who orders for the company
    if scene.kinds & {"bill"} and "taxno" in scene.beside:
        if buyer:
            return says("billing_info", QUALIFIED)  # whom an invoice is made out to
        if row.words & {"drawer", "payee", "reviewer", "kpr", "skr", "开票人", "收款人", "复核人"}:
            return NEGATIVE  # the seller's staff
    if row.words & {"vip"} and row.previous == "member" and scene.near & PERSONS:
        return says("profile_tag", SUPPORTED)  # which one he is
    if row.has(*PERSONS, *PARTIES) or row.previous in {"cert", "idcard", "face"}:
        if row.previous in PERSONS | PARTIES | {"cert", "idcard", "birth"} or not row.has(*THINGS):
            return says("user_name", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))
        return NEGATIVE
    if row.words & {"ship", "shipping", "billing"} and scene.postal:
        return says("user_name", QUALIFIED, other=True)
    if row.before - {"?", "last", "rowop", "homely", "social"}:
        return NEGATIVE
    if row.has("social"):
        return says("im_account", SUPPORTED)
    if row.before:
        return either({"user_name": WEAK}) if scene.person else NEGATIVE
    return _bare_name(scene)


_WATCHED = word_set(
    "program programme channel content video film movie vod 节目 频道 影片 视频 内容"
)


def _watches(scene: Scene) -> bool:
    """Tell whether a record says what somebody watched: an account, and when he began."""
    watching = "visit" in scene.near or "visit@" in scene.beside
    return bool(watching and scene.beside & {"account", "username", "broadband", "cpe", "msisdn"})


def _bare_name(scene: Scene) -> Answer:
    """Settle `name` alone."""
    if scene.staff or ("valued" in scene.beside and not scene.beside & _DESCRIBED):
        return NEGATIVE  # the name of an attribute
    if scene.agent:
        return says("agent_person")
    if scene.head == "article" and {"email", "score"} <= scene.beside:
        return says("user_name", SUPPORTED)  # of who wrote a review
    if scene.held in {"user_name", "agent_person", "id_number"}:
        return says("user_name", SUPPORTED)
    if scene.head in {"token", "password", "otp"} or ("type" in scene.near and not scene.who):
        return NEGATIVE
    if "address" in scene.near and "unit" in scene.near:
        return NEGATIVE  # who takes parcels at a company
    if scene.head in {"unit"} or (scene.unit and scene.head in {"", "org", "cust"}):
        if "measure" in scene.near or not scene.beside & _FIRM:
            return NEGATIVE  # a unit of measure, a ward
        return says("unit_identity", QUALIFIED)
    if {"password", "fullname"} <= scene.beside and scene.beside.isdisjoint(_SIGNS_IN):
        return says("account_id", QUALIFIED)  # what one signs in with: who he is, another says
    if scene.head in PERSONS or scene.intimate:
        return says("user_name")
    if scene.head in {"plan", "subscription"} and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if scene.head == "cell":
        return says("service_location", SUPPORTED)
    if scene.head == "rowop" and scene.beside & {"cert", "idcard"}:
        return says("user_name", SUPPORTED)
    if scene.head in THINGS or scene.head in {"tag", "level", "device", "region", "type", "rowop"}:
        return NEGATIVE
    if scene.head in {"email", "pay", "bankcard", "cert", "idcard"}:
        return says("user_name", SUPPORTED)
    if scene.head == "visit" and scene.beside & {"person+id", "custid"} and not scene.thing:
        return says("user_name", SUPPORTED)  # of who came
    if scene.postal and "phone" in scene.beside:
        return says("user_name", SUPPORTED)
    # The key of a user makes him the owner of a thing with a name: it takes more to be his.
    described = scene.who and not scene.beside.isdisjoint(_DESCRIBED)
    return says("user_name", SUPPORTED if scene.person or described else WEAK)


_SIGNS_IN = word_set("username account userid unit idcard")
_FIRM = word_set(
    """
    uscc legal license taxno vat phone mobile email contact address landline cust type status level
    bankcard postcode num
    """
)
"""What a unit's record has beside its name, where it is a firm."""
_DESCRIBED = word_set(
    """
    phone mobile msisdn landline email idcard cert gender birthday age address postcode imsi iccid
    bankcard broadband custid social passport
    """
)


def _plan_name(row: Row, scene: Scene) -> Answer:
    if row.has("rowop", "system", "document", "article", "task"):
        return NEGATIVE
    machine = "实例" in row.words and not scene.who and (scene.head or scene.beside)
    if machine or (scene.thing and "described" in scene.beside):
        return NEGATIVE
    if scene.head in {"product", "plan", "system", "shop", "doc"} and not personal_plan(scene):
        return NEGATIVE
    if scene.head == "order" and not row.has("plan", "subscription"):
        return NEGATIVE
    if row.words & {"物品", "货品", "goods", "item", "sku", "commodity", "材料", "资产"}:
        return NEGATIVE
    mine = row.words & {"brand"} and scene.beside & {"subs", "plan"} and scene.person
    if (
        not mine
        and row.words & {"brand", "model"}
        and (scene.head == "device" or "imei" in scene.beside)
    ):
        return NEGATIVE  # a terminal's
    if row.has("product", "service") and not row.has("plan", "subscription"):
        subscribed = scene.near & {"subs", "subscription", "cust", "user"} or scene.beside & {
            "msisdn",
            "subs",
        }
        subscribed = subscribed or scene.around & {"subs", "subscription", "broadband"}
        return says("subscription_info", SUPPORTED) if subscribed else NEGATIVE
    return says("subscription_info", STRONG if personal_plan(scene) else SUPPORTED)


def _unit_name(row: Row, scene: Scene) -> Answer:
    if row.has("shop", "product", "service", "doc", "server", "bank", "system"):
        return NEGATIVE
    if row.words & {"req", "request", "requesting"}:
        return NEGATIVE  # which office asks
    measured = scene.beside & {"use", "remaining", "traffic", "use+amount", "remaining+amount"}
    if row.words <= {"unit", "unitname", "name"} and measured:
        return NEGATIVE
    if row.has("use", "remaining") and row.words & {"unit", "units"}:
        return says("usage_volume", SUPPORTED) if scene.who else NEGATIVE
    measured = scene.kinds & {"call", "sms", "internet"} or scene.near & {"use", "amount"}
    if row.words == {"unit"} and (measured or "valued" in scene.beside):
        return NEGATIVE  # what something is counted in
    employed = row.words & {"billing", "shipping"} and row.words & {"company"} and scene.postal
    if employed:
        return says("occupation_employer", SUPPORTED)
    if row.head == "unit" and row.has("about", "amount", "time", "bill"):
        return NEGATIVE
    if scene.thing or scene.staff:
        return NEGATIVE
    if row.has("working") or (
        (
            scene.intimate
            or scene.near & {"contact", "person", "user", "member", "occupation"}
            or "own+fullname" in scene.beside
        )
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


def _group_name(row: Row, scene: Scene) -> Answer:
    """Read a group's name: a customer's, where groups are customers."""
    if "cust" in scene.near and scene.beside & {"uscc", "legal"}:
        return says("unit_identity", QUALIFIED)
    customers = {"cust", "dept"} <= scene.near or {"cust", "unit", "dept"} <= scene.around
    return says("unit_identity", SUPPORTED) if customers else NEGATIVE


def _org_name(row: Row, scene: Scene) -> Answer:
    if row.has("issuing", "cert"):
        return says("id_doc_details")
    if scene.beside & {"uscc", "legal"} and not scene.thing:
        return says("unit_identity", QUALIFIED)
    return NEGATIVE


def _cell_name(row: Row, scene: Scene) -> Answer:
    if scene.head == "cell" and not scene.who:
        return NEGATIVE
    if not (scene.who or scene.kinds & USES) and scene.beside & {"geo", "product"}:
        return NEGATIVE  # the network's own list of cells
    return says("service_location", strong(row, scene, QUALIFIED))


def _region_name(row: Row, scene: Scene) -> Answer:
    return region(row, scene)


def _building_name(row: Row, scene: Scene) -> Answer:
    return building(row, scene)


def _post_name(row: Row, scene: Scene) -> Answer:
    personal = scene.intimate or (scene.who and scene.person)
    return says("occupation_employer", SUPPORTED) if personal else NEGATIVE


def _app_name(row: Row, scene: Scene) -> Answer:
    if "internet" in scene.kinds and row.words & {"app", "应用"}:
        return says("internet_log", QUALIFIED)
    return NEGATIVE


def _account_name(row: Row, scene: Scene) -> Answer:
    if "ledger" in scene.beside or (scene.thing and scene.head == "shop"):
        return NEGATIVE
    if not (
        scene.who or scene.person or "bill" in scene.kinds or row.has("bank", "bankcard", *PERSONS)
    ):
        return NEGATIVE
    if row.has("login", "system") or scene.kinds & {"login"}:
        return says("account_id")
    return says("user_name", QUALIFIED)


def _work_name(row: Row, scene: Scene) -> Answer:
    own = scene.intimate or scene.person
    return says("occupation_employer", SUPPORTED) if own else NEGATIVE


def _user_name(row: Row, scene: Scene) -> Answer:
    return says("user_name")


def _bankcard_name(row: Row, scene: Scene) -> Answer:
    owner = row.words & {"holder", "account", "acct", "户名"}
    return says("user_name", QUALIFIED) if owner else NEGATIVE


def _contract_name(row: Row, scene: Scene) -> Answer:
    """Read what a subscriber is bound to, else a paper's name."""
    own = scene.person and scene.beside & {"plan", "innetdate", "subscription"}
    return (
        says("subscription_info", SUPPORTED) if own and not row.before - {"contract"} else NEGATIVE
    )


def _payer_name(row: Row, scene: Scene) -> Answer:
    """Read who pays for a subscription; elsewhere a way to pay."""
    return says("user_name", SUPPORTED) if scene.head == "account" else NEGATIVE


def _cert_name(row: Row, scene: Scene) -> Answer:
    """Read whose document it is; in a table of them what a diploma is called."""
    called = scene.head == "cert" and row.words & {"certificate"}
    return NEGATIVE if called or row.has(*NO_PERSONS, "task") else _user_name_of(row, scene)


def _user_name_of(row: Row, scene: Scene) -> Answer:
    return says("user_name", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))


def _bill_name(row: Row, scene: Scene) -> Answer:
    return says("billing_info", SUPPORTED)


_NAMES_OF: tuple[tuple[frozenset[str], Rule], ...] = (
    (frozenset({"plan", "subscription", "product", "service"}), _plan_name),
    (frozenset({"unit"}), _unit_name),
    (frozenset({"dept"}), _group_name),
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
    (frozenset({"working"}), _work_name),
    (frozenset({"pay"}), _payer_name),
    (frozenset({"contract"}), _contract_name),
    (frozenset({"cert"}), _cert_name),
)


def _username(row: Row, scene: Scene) -> Answer:
    if row.words & {"useraccount"} and "bank" in scene.beside and scene.kinds & {"pay"}:
        return says("bank_account", SUPPORTED)  # where it is paid to
    if row.words & {"owner"} and row.words & {"user"}:
        return NEGATIVE  # of a customer in a back office: who looks after him
    if not row.before and "managedcpe" in scene.beside:
        return says("broadband_account", QUALIFIED)  # with which a modem dials in
    line = row.words & {"useraccount", "账号", "帐号"} and "internet" in scene.near
    if line and scene.beside & {"ip", "url", "traffic"}:
        return says("broadband_account", QUALIFIED)
    if row.has("staff") or (scene.staff and not row.has(*PERSONS)):
        own = scene.staff and not row.before and "password" in scene.beside
        return says("account_id", QUALIFIED) if own else NEGATIVE
    if (
        row.has("server", "internet", "iot", "broadband")
        or scene.kinds & {"broadband"}
        or (scene.beside & {"internet@", "traffic", "nasip"} and "internet" in scene.kinds)
    ):
        return says("broadband_account", STRONG)
    if row.has("rowop") and not row.words & ASKED:  # who entered or approved it
        return NEGATIVE
    if scene.head in {"server", "system"} and not scene.who:
        return NEGATIVE
    if (
        scene.beside & {"server"}
        and "password" in scene.beside
        and not (scene.who or scene.near & PERSONS)
    ):
        return NEGATIVE
    if row.has("email", "pay"):
        return says("account_id", SUPPORTED)
    return either(
        {
            "account_id": STRONG,
            "user_name": SUPPORTED,
            "mobile_number": SUPPORTED,
            "broadband_account": WEAK,
        }
    )


def _shown(scene: Scene) -> bool:
    """Tell whether a record is of somebody: what he is shown as is no thing's caption."""
    if scene.person or scene.who or scene.kinds & {"login", "chat", "email"}:
        return True
    named = {"fullname", "username", "account", "userid", "email", "avatar", "phone"}
    return bool((scene.beside | scene.near | scene.around) & (named | {"user", "social", "author"}))


def _nick(row: Row, scene: Scene) -> Answer:
    if row.has("url") or (not_persons(row, scene) and not row.has("social")):
        return NEGATIVE
    if row.words & {"display"} and (scene.head or scene.beside) and not _shown(scene):
        return NEGATIVE  # what a thing is called on a page
    if row.words & {"display"} and scene.near & {"contact", "kin", "contactlist"}:
        return says("user_name", QUALIFIED, other=True)
    if row.words & {"alias", "别名"} and "address" in scene.near:
        return NEGATIVE  # what somebody calls his home
    listed = {"email", "landline"} <= scene.beside and scene.beside & {"org", "dept", "org+code"}
    if row.words & {"display"} and listed:
        return says("user_name", QUALIFIED)  # of a directory
    if row.words & {"screen"} and scene.beside & {"geo", "system"} and "device" in scene.beside:
        return NEGATIVE  # which page of a program is open
    if row.words & {"alias", "别名"} and not (scene.person or scene.who):
        return says("account_id", WEAK)
    return says("account_id", QUALIFIED)


RULES: Mapping[str, Rule] = {
    "fullname": _fullname,
    "name": _name,
    "username": _username,
    "nick": _nick,
    "unit": _unit_name,
}
