"""Rules on telephone numbers: mobile, fixed, a contact's, the other end of a call.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

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
from analyzers.detection.grammar.row import Row, Rule, not_persons, of_agent, strong
from analyzers.detection.scene import CONTACTS, PARTIES, PERSONS, Scene
from analyzers.detection.word_set import word_set

_SPARE = word_set("second backup alternate alternative secondary spare")
"""A number to try when nobody answers at the first."""


_MAIN = word_set("mainnumber mainnum mainnbr mainmsisdn zhm zhh zhhm 主号 zkhm 主号码 主卡号码")
"""The number that others are tied to: the subscriber's own."""


_LENT = word_set("virtual privacy axb middle 虚拟 隐私")
"""Numbers lent to two parties for a call between them."""


def _reader_s(scene: Scene) -> bool:
    """Tell whether a mobile number in a record of a thing is that of who has to do with it."""
    somebody = scene.beside & {"userid", "custid", "fullname", "username", "nick"}
    return bool(somebody) and scene.head in {"article", "system", "doc", "stock", "currency"}


def _phones(landline: bool) -> Rule:
    def rule(row: Row, scene: Scene) -> Answer:
        if row.words & {"hotline"} or row.has("hotline") or row.words & _LENT:
            return NEGATIVE
        if row.has("iot"):
            return says("iot_number")
        if row.words == {"gh"} and scene.beside & {"dept", "dept+name", "visit@", "staff"}:
            return NEGATIVE  # 工号
        if row.previous == "address":
            return either({"address": WEAK + 0.1, "free_text_pi": WEAK})  # both: 购方地址电话
        if row.words & _MAIN:
            return says("mobile_number", strong(row, scene))
        if of_agent(row, scene):
            return says("contact_phone", strong(row, scene), other=True)
        somebody = scene.who or scene.beside & {"contact", "fullname", "contact+name", "legal"}
        if scene.head == "shop" and scene.thing and row.before == {"contact"} and not somebody:
            return NEGATIVE  # the shop's
        if (
            row.has(*CONTACTS)
            or row.words & _SPARE
            or row.words & {"receive"}
            or (row.has("member") and scene.around & {"kin", "family"})
        ):
            return says("contact_phone", strong(row, scene), other=True)
        if row.words & {"delivery", "shipping"}:
            return says("contact_phone", SUPPORTED, other=True)  # of whom takes a parcel
        if row.has(*PARTIES):
            return says("mobile_number", strong(row, scene), other=True)
        if landline and scene.head in CONTACTS and not row.before:
            return says("landline_number")
        if row.before == {"bank"} and scene.intimate:
            return says("mobile_number", SUPPORTED)  # the one that a bank has of him
        if (
            row.words == {"mobile"}
            and scene.head in {"product", "shop"}
            and "contact" in scene.beside
        ):
            return says("contact_phone", SUPPORTED, other=True)  # of whom a supplier sends
        if scene.thing and row.head == "mobile" and not row.before and _reader_s(scene):
            return says("mobile_number", SUPPORTED)
        if not_persons(row, scene) or (
            scene.head == "unit" and not scene.who and not row.has(*PERSONS)
        ):
            return NEGATIVE
        delivered = scene.head == "address" and "receiver" in scene.beside
        if not row.before - {"?"} and (scene.head in CONTACTS or delivered):
            return says("contact_phone", STRONG, other=True)
        if landline or row.has("homely", "working"):
            fixed = strong(row, scene)
            return either({"landline_number": fixed, "mobile_number": min(SUPPORTED, fixed - 0.01)})
        if "telno" in row.words:
            return either({"landline_number": SUPPORTED + 0.01, "mobile_number": SUPPORTED})
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
    if row.words & {"sp"}:
        return NEGATIVE  # a service provider's access number
    if row.has("member") and scene.near & {"kin", "family", "contactlist"}:
        return says("contact_phone", QUALIFIED, other=True)
    if row.words & {"msisdn", "gpsi"} and scene.kinds & {"sms", "call"}:
        return says("mobile_number", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))
    if scene.thing and "stock" in scene.beside | scene.near:
        return NEGATIVE  # nobody has it yet
    if row.words & {"acc", "accnbr", "accnum", "accnumber"} and not row.before:
        if "broadband" in scene.near:
            return says("broadband_account")  # what a line is called by
        return either({"mobile_number": QUALIFIED, "broadband_account": WEAK})
    if row.words & {"msisdn", "gpsi"} and not row.has("iot", *CONTACTS, *PARTIES):
        return says("mobile_number", strong(row, scene))
    if row.words & {"serialnumber", "serial"}:
        if not_persons(row, scene) or scene.head in {"device", "imei"}:
            known = scene.head == "device" and (
                "cpe" in scene.around or "managedcpe" in scene.beside
            )
            return says("device_id", SUPPORTED if known else WEAK)
        if scene.near & {"user", "subs", "cust"} or scene.who:
            return either({"mobile_number": QUALIFIED, "device_id": SUPPORTED})
        return either({"mobile_number": WEAK, "device_id": WEAK})
    if row.words & {"device"}:
        return either({"mobile_number": SUPPORTED, "device_id": SUPPORTED - 0.01})
    if row.words & {"bill"} and "bill" in scene.kinds:
        return either({"mobile_number": WEAK - 0.1})  # the bill's own number
    if row.words & {"bill"}:
        if "bill" in scene.near:
            return NEGATIVE  # the key of a bill; elsewhere the number that is billed
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
    if row.words & {"destination", "dest", "orig", "originator", "opposite", "src", "dst"}:
        if not scene.kinds & {"call", "sms"}:
            return NEGATIVE
    if row.before & {"code", "about", "product", "shop", "amount"}:
        return NEGATIVE  # `provider_code_destination`
    return says("mobile_number", QUALIFIED, other=True)


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("mobile", "phone"), _phones(False)),
    "landline": _phones(True),
    "msisdn": _msisdn,
    "dialno": _dialno,
    **dict.fromkeys(("caller", "callee", "peer", "third"), _party),
}
