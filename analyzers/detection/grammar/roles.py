"""Rules on roles that stand alone, on agents, and on what persons are: sex, birth, work, nationality.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

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
from analyzers.detection.grammar.row import Row, Rule, not_persons, strong
from analyzers.detection.scene import CONTACTS, NO_PERSONS, PARTIES, PERSONS, Scene
from analyzers.detection.word_set import word_set


def _person_item(category: str) -> Rule:
    """Give the rule of a word that has one meaning, if no thing, office or staff has it."""

    def rule(row: Row, scene: Scene) -> Answer:
        if not_persons(row, scene) and not row.words & {"tenant"}:
            return NEGATIVE
        return says(category, strong(row, scene), other=row.has(*CONTACTS, *PARTIES))

    return rule


_ON_INVOICES = frozenset({"drawer", "payee", "收款人", "开票人", "复核人"})
"""Those who made out an invoice: the seller's staff."""


def _emergency(scene: Scene, *, spare: bool) -> Answer:
    """Read an emergency contact: listed as his number, a name where that has a field of its own."""
    if spare:
        return NEGATIVE  # a field that is kept in reserve
    named = scene.beside & {"emergency+phone", "emergency+mobile", "emergency+num", "kinphone"}
    phone, name = (SUPPORTED - 0.01, SUPPORTED) if named else (SUPPORTED, SUPPORTED - 0.01)
    return either({"user_name": name, "contact_phone": phone}, other=True)


def _contact(row: Row, scene: Scene) -> Answer:
    """Read a contact: a person's name, in a SIP registration where the terminal is (RFC 3261)."""
    if row.words == {"contact"} and "sip" in scene.beside:
        return says("ip_address", SUPPORTED)
    ways = scene.beside & {"mobile", "phone", "landline", "email"}
    if "reached" in scene.beside and not ways and row.words == {"contact"}:
        return says("contact_phone", SUPPORTED, other=True)  # by what, another column says
    if row.has("building", "cell") and not (scene.intimate or scene.person):
        return NEGATIVE  # who keeps a site's keys
    if scene.thing:
        return says("user_name", SUPPORTED, other=True)
    written = "complaint" in scene.near and scene.beside & {"content", "complaintcontent"}
    if written and not scene.beside & {"phone", "mobile", "email", "landline"}:
        return either({"contact_phone": SUPPORTED, "user_name": WEAK}, other=True)
    return either({"user_name": SUPPORTED, "contact_phone": WEAK}, other=True)


def _party(row: Row, scene: Scene) -> Answer:
    """Read who sent or got a message: his number, where there is no other field for it."""
    numbered = scene.beside & {"phone", "mobile", "msisdn", "fullname"}
    if "sms" in scene.kinds and not row.before and not numbered:
        return either({"mobile_number": SUPPORTED, "user_name": WEAK}, other=True)
    return _role(row, scene)


_LISTED = {"机主": "user_name", "家庭成员": "contact_list"}


_ANYBODY = word_set(
    """
    person persons people individual citizen resident residents party profile human personal
    participant prospect lead student pupil passenger guest voter relatedparty naturalperson
    principalperson referrer
    个人 人员 本人 居民 公民 学生 学员 自然人 考生 ren renyuan geren jumin benren xuesheng ry 登记人 djr
    """
)
"""Words that say only that there is somebody, where a role (`payer`, `owner`) asks for his name."""


_RELATIVES = word_set("guardian father mother spouse husband wife 监护人 父亲 母亲 配偶")
"""Of these somebody has one, and a field holds the name."""


def _role(row: Row, scene: Scene) -> Answer:
    """`consignee`, `contact`, `lxr`, `payer` alone: a name, if a value."""
    came = scene.kinds & {"visit"} and scene.beside & {"ip", "ua"}
    if row.words <= {"referrer", "referer"} and came:
        return says("internet_log", SUPPORTED)  # from which page
    if scene.thing and row.head in {"person", "user", "cust", "member"}:
        return SILENT
    if row.words & {"deal"} and "complaint" in scene.kinds:
        return NEGATIVE  # who works on it
    bought = row.words == {"buyer"} and {"product", "staff"} <= scene.beside
    if bought or row.before & {"about", "type", "staff", "doc", "system", "dept"}:
        return NEGATIVE
    if row.words & {"total", "totals", "sum"}:
        return NEGATIVE  # `payer_total` is an amount
    if "server" in row.before and row.head != "contact":
        return NEGATIVE
    if row.head == "emergency" or (row.head == "contact" and row.has("emergency")):
        return _emergency(scene, spare=not row.words.isdisjoint({"备用", "beiyong"}))
    whole = _LISTED.get(next(iter(row.words))) if len(row.words) == 1 else None
    if whole is not None:
        return says(whole, QUALIFIED)
    if row.head == "receiver" and row.words & {
        "consignee",
        "addressee",
        "attn",
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
        return _contact(row, scene)
    if row.head in {"user", "member"} and row.words & {"from", "to"} and row.has("cycle"):
        numbered = {"mobile_number": SUPPORTED - 0.01} if "call" in scene.kinds else {}
        return either({"account_id": SUPPORTED, **numbered}, other=True)
    if row.has("broadband") and row.head in {"user", "subs"}:
        return says("broadband_account", SUPPORTED)  # `pppoe_user`
    if row.head == "subs" and scene.kinds & {"internet"} and "ip" in scene.beside:
        return says("broadband_account", SUPPORTED)
    if "bill" in scene.kinds and row.words & _ON_INVOICES:
        return NEGATIVE
    if row.head == "person" and not row.before and not row.words & _ANYBODY:
        paid = scene.near & {"bankcard", "card", "pay", "bank"}
        known = paid or scene.who or scene.person or "phone" in scene.beside or not scene.beside
        return says("user_name", QUALIFIED if known else WEAK)
    if row.head == "kin" and not row.before:
        named = row.words & _RELATIVES and (scene.intimate or scene.who)
        if row.initials or named:
            return says("user_name", SUPPORTED, other=True)
    if row.head == "receiver" and scene.beside & {"phone", "mobile", "msisdn"} and not row.before:
        return says("user_name", SUPPORTED, other=True)
    return either({"user_name": WEAK})


def _handler(row: Row, scene: Scene) -> Answer:
    if row.has(*NO_PERSONS) or scene.kinds & {"complaint"} or scene.staff or scene.thing:
        return NEGATIVE
    if row.words & {
        "responsible",
        "deputy",
        "负责人",
        "责任人",
        "fzr",
        "fuzeren",
    } and not scene.beside & {
        "legal",
        "uscc",
        "unit",
    }:
        alone = not scene.head and not scene.beside
        return says("agent_person", SUPPORTED if alone else WEAK)
    return says("agent_person", strong(row, scene))


_OF_EMPLOYEES = word_set(
    """
    education degree diploma salary marital marriage qualification graduateschool workunit employer
    学历 学位 毕业院校 毕业学校 工作单位 婚姻状况 工资 薪资 月薪 年薪 职称
    """
)


_EARNED = word_set(
    "income annualincome monthlyincome salary bonus 收入 月收入 年收入 工资 薪资 月薪 年薪"
)


def _occupation(row: Row, scene: Scene) -> Answer:
    if row.words == {"bonus"} and not scene.intimate:
        return NEGATIVE  # points, or money of an account
    if row.has("product", "article", "system", "type", "role") or scene.thing:
        return NEGATIVE
    known = scene.who or scene.person or scene.intimate or scene.staff
    if row.words & {"income", "收入"} and (scene.head or scene.beside) and not known:
        return says("occupation_employer", WEAK)  # of a shop or a platform
    if row.words & {"min", "max", "lowest", "highest"} and row.words & {"salary", "income"}:
        return NEGATIVE  # what a vacancy offers
    if row.words & {"degree"} and (scene.head or scene.beside) and not known:
        return says("occupation_employer", WEAK)  # of an angle, of trust
    if row.words & {"degrees"} or ("id" in row.words and row.words & {"income", "salary"}):
        return NEGATIVE  # of a meter; the key of something that is earned
    if scene.staff:  # a table about employees: what they learnt, where they worked, what they earn
        own = "staff" in scene.near and row.words & _OF_EMPLOYEES and not row.before - {"?"}
        return says("occupation_employer", SUPPORTED) if own else NEGATIVE
    if scene.unit and not scene.intimate:
        return NEGATIVE
    if row.words & {"industry", "行业"} and not scene.intimate:
        return NEGATIVE
    if row.words & _EARNED and (scene.who or scene.person):  # a number is what he earns
        return NameReading((("occupation_employer", QUALIFIED),), formless=True)
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


_NATIVES = word_set("gender birthday age household nationality idcard")
"""Beside one of these `jg` is where somebody comes from."""


def _nationality(row: Row, scene: Scene) -> Answer:
    if row.words & {"place", "birthplace", "出生地"} and row.words & {"code", "代码"}:
        return NEGATIVE
    if row.words & {"nation", "native", "race", "jg", "mz", "gj"} and len(row.words) == 1:
        known = scene.who or scene.person or scene.pinyin
        if row.words == {"jg"} and not (scene.intimate or scene.beside & _NATIVES):
            return NEGATIVE  # 结果, 机构
        return says("nationality_ethnicity", STRONG if known else WEAK)
    if not_persons(row, scene):
        return NEGATIVE
    return says("nationality_ethnicity", strong(row, scene))


def _birth(row: Row, scene: Scene) -> Answer:
    if row.has("about", "flag", "location", "geo", "cell", "account", "system", "doc", "device"):
        return NEGATIVE  # how old something is
    if row.words & {"net", "network", "innet"}:
        known = scene.who or "score" in scene.beside
        return says("subscription_info", SUPPORTED) if known else NEGATIVE
    if row.head == "age" and "?" in row.before and not scene.intimate:
        return NEGATIVE
    if row.head == "age" and not (scene.who or scene.person or scene.intimate or row.has(*PERSONS)):
        return says("birth_date", WEAK)
    return says("birth_date", strong(row, scene))


def _product(row: Row, scene: Scene) -> Answer:
    """Read a brand: a subscriber's own, else a thing."""
    brand = row.words & {"brand", "品牌", "pinpai"}
    own = scene.near & {"subs", "user", "cust"} and scene.beside & {
        "mobile",
        "msisdn",
        "subs",
        "plan",
        "serial",
    }
    return says("subscription_info", SUPPORTED) if brand and own else NEGATIVE


def _dept(row: Row, scene: Scene) -> Answer:
    """Read a department: where somebody works, in his own record."""
    own = scene.intimate or (scene.person and "fullname" in scene.beside)
    if row.before == {"cust"} and scene.head == "tag" and scene.who:
        return says("profile_tag", SUPPORTED)  # among which customers somebody is counted
    employed = scene.beside & {"unit", "org", "occupation"} and row.words & {
        "dept",
        "department",
        "部门",
    }
    if row.has("working") or (own and not row.before and employed):
        return says("occupation_employer", SUPPORTED)
    return NEGATIVE


def _author(row: Row, scene: Scene) -> Answer:
    """Read who wrote a comment: a visitor's name, where he left his address beside it."""
    written = "author+email" in scene.beside and not row.words & {"id", "url"}
    if "commit" in scene.beside:
        return NEGATIVE
    return says("user_name", SUPPORTED) if written else NEGATIVE


def _position(row: Row, scene: Scene) -> Answer:
    """Read a post or a job: a person's occupation in his own record."""
    if scene.near & {"family", "kin"} and row.words == {"role"}:
        return says("contact_list", SUPPORTED)
    printed = "idcard" in scene.beside and scene.beside & {"nationality"}
    if (
        row.words & {"authority"}
        and not scene.unit
        and (scene.near & {"idcard", "cert"} or printed)
    ):
        return says("id_doc_details", QUALIFIED)
    if row.words == {"post"} and "contact" in scene.near and scene.beside & {"mobile", "phone"}:
        return says("occupation_employer", SUPPORTED)
    named = {"position", "job", "职务", "职位", "岗位", "title", "职称", "post"}
    if scene.postal and row.words == {"post"}:
        return NEGATIVE
    employed = scene.beside & {"fullname", "name"} and scene.beside & {"unit", "occupation"}
    if row.words & named and "person" in scene.near and employed and not row.before:
        return says("occupation_employer", SUPPORTED)
    if row.words & named and scene.head == "occupation" and not row.before:
        return says("occupation_employer", SUPPORTED)
    if row.words & named and (scene.intimate or (scene.who and scene.person)):
        if not row.before - {"?"} and "num" not in row.before:
            return says("occupation_employer", SUPPORTED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    "dept": _dept,
    "product": _product,
    "gender": _person_item("gender"),
    **dict.fromkeys(("birthday", "birth", "age"), _birth),
    "nationality": _nationality,
    "occupation": _occupation,
    **dict.fromkeys(("role", "post"), _position),
    **dict.fromkeys(
        (
            "contact",
            "emergency",
            "kin",
            "cust",
            "user",
            "subs",
            "member",
            "person",
        ),
        _role,
    ),
    **dict.fromkeys(("receiver", "sender"), _party),
    "author": _author,
    **dict.fromkeys(("handler", "legal"), _handler),
}
