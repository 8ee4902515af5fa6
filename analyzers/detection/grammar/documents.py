"""Rules on identity documents, their types, dates and images, on cards and signatures.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import (
    NEGATIVE,
    QUALIFIED,
    SUPPORTED,
    WEAK,
    Answer,
    NameReading,
    either,
    says,
)
from analyzers.detection.grammar.row import Row, Rule, not_persons, of_agent, strong
from analyzers.detection.scene import CONTACTS, NO_PERSONS, PARTIES, PERSONS, Scene
from analyzers.detection.word_set import word_set

_OF_PERSONS = word_set(
    """
    fullname name birthday gender cert passport nationality household age mobile phone address
    issuing username userid custid email
    """
)
"""What stands beside the number of somebody's card."""
_CARDS = word_set(
    "no num number card code nbr identityno identitycard identitynumber identno document"
)


def _idcard(row: Row, scene: Scene) -> Answer:
    if row.has("staff") and not scene.intimate:
        return NEGATIVE
    if of_agent(row, scene) or row.has("agent"):
        return says("agent_person", strong(row, scene), other=True)
    if {"n", "id"} <= row.words and "nid" not in row.words:
        return NEGATIVE  # `hfcNId`
    described = not scene.beside or scene.beside & _OF_PERSONS
    if row.words & {"nid"} and not described:
        return NEGATIVE  # of a network
    called = row.words & {"identity", "identities", "identification"}
    if called and not (described or row.words & _CARDS or row.has("cell", *PARTIES)):
        bare = row.before <= PERSONS  # what somebody is called in a chat
        return says("id_number", WEAK) if bare else NEGATIVE  # `participant_identity`
    if row.words & {"15", "old"}:
        return says("id_number_legacy15")
    if row.has("military"):
        return says("military_id_number")
    if row.has("cell"):
        return says("service_location", SUPPORTED)  # `cell_identity`
    if row.previous in PARTIES:
        return says("mobile_number", QUALIFIED, other=True)  # `caller_id_number`
    if row.has(*NO_PERSONS - {"system", "service", "shop"}):
        return NEGATIVE
    if (
        scene.unit
        and not scene.beside & {"gender", "birthday"}
        and row.words & {"identification", "identity", "identificationid"}
    ):
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
    if "credential" in row.words and not row.before and "login" in scene.near:
        return says("password", SUPPORTED)
    if (
        row.words & {"certificate", "cert", "cred", "credential", "credentials", "paper"}
        and len(row.words) == 1
    ):
        personal = scene.person or scene.who
        return says("id_number", SUPPORTED if personal else WEAK)
    if "?" in row.before and row.words & {"certificate", "certificates"} and not scene.intimate:
        return says("id_number", WEAK)  # a certificate of something
    if not_persons(row, scene) or (scene.head in {"server", "system"} and not scene.who):
        return NEGATIVE
    if "id" in row.words and scene.head == "cert" and "cert+num" in scene.beside:
        return NEGATIVE  # the key of a row
    return says("id_number", strong(row, scene))


def _document(category: str) -> Rule:
    def rule(row: Row, scene: Scene) -> Answer:
        if row.words & {"insuranceno", "insurancenumber"} and scene.beside & {"plate", "car"}:
            return NEGATIVE  # the car's
        if of_agent(row, scene):
            return says("agent_person", QUALIFIED, other=True)
        if row.has("unit", "org", "product", "shop"):
            return NEGATIVE
        return says(category, strong(row, scene))

    return rule


def _military(row: Row, scene: Scene) -> Answer:
    if row.words & {"police"} and row.words <= {
        "police",
        "no",
        "num",
        "number",
        "code",
        "policeno",
    }:
        return NEGATIVE  # his number in the force
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
    if scene.head == "shop" and scene.thing:
        return NEGATIVE  # of a shop on a platform
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
    if row.has("system") or row.words & {"sys"}:
        return NEGATIVE  # the department that a row belongs to
    if (
        row.words & {"org", "organ", "organization", "orgcode"}
        and scene.who
        and not scene.beside & {*("legal", "unit", "license")}
    ):
        return NEGATIVE
    if scene.head == "shop" and scene.thing:
        return NEGATIVE
    if scene.thing and not scene.beside & {"legal"}:
        return says("unit_identity", SUPPORTED)
    return says("unit_identity", strong(row, scene))


def _legacy(row: Row, scene: Scene) -> Answer:
    return says("id_number_legacy15")


def _bankcard(row: Row, scene: Scene) -> Answer:
    if row.has("staff", "system", "shop"):
        return NEGATIVE
    if scene.thing or (scene.head == "unit" and not scene.who):
        return NEGATIVE
    if "id" in row.words and not row.words & {"no", "num", "number", "identifier"}:
        return NEGATIVE  # the key of a row
    if row.words & {"last", "tail", "cclast"}:  # its last four digits
        return NameReading((("bank_account", QUALIFIED),), formless=True)
    if row.words == {"pan"}:
        return says("bank_account", SUPPORTED if "pay" in scene.kinds else WEAK)
    return says("bank_account", strong(row, scene))


def card(row: Row, scene: Scene) -> Answer:
    """Read a card: the bank's, the telephone's, a member's; the values choose."""
    if row.words & {"data"}:
        return NEGATIVE  # what is written on it
    if row.has("product", "order", "about", "article", "doc", "system", "shop", "currency"):
        return NEGATIVE
    if {"pay", "card"} <= scene.near:
        return NEGATIVE  # a scratch card
    if row.has("bank", "occupation") or scene.head in {"bank", "bankcard"}:
        return says("bank_account")
    if row.has("iccid", "subs", "sim"):
        return says("iccid")
    if scene.thing and not row.before:
        return NEGATIVE  # a plan's, a shop's
    if row.head == "card" and scene.around & {"iot"} and not row.before:
        return either({"iccid": QUALIFIED, "iot_number": QUALIFIED})
    if row.has("member", "cust", "user"):
        return says("customer_id", SUPPORTED)
    if row.has("pay", "person") or scene.kinds & {"pay"} or "bank" in scene.beside:
        return either({"bank_account": QUALIFIED, "iccid": WEAK})
    if row.has("iot"):
        return says("iot_number")
    if scene.thing or scene.near & {"product"} or (scene.head == "plan" and not scene.who):
        return NEGATIVE
    if scene.beside & {"imsi", "msisdn", "puk"} or scene.head == "iccid":
        return either({"iccid": QUALIFIED, "bank_account": WEAK})
    if scene.thing or row.before - {"?", "card"}:
        return NEGATIVE
    return either({"bank_account": WEAK, "iccid": WEAK, "id_number": WEAK})


_RANGE = word_set("begin start end from to first last qs js ks jz")


def _sim(row: Row, scene: Scene) -> Answer:
    if "stock" in scene.around and not scene.who and not scene.person:
        return NEGATIVE  # of a card that nobody has yet
    if row.words & _RANGE and row.has("cycle"):
        return NEGATIVE  # of a batch of cards
    if row.has("product", "doc", "system") or row.head != "iccid":
        return NEGATIVE
    if row.words in ({"sim"}, {"esim"}):
        return says("iccid", SUPPORTED if scene.who or scene.person else WEAK)
    if row.words & {
        "no",
        "num",
        "number",
        "nbr",
        "simno",
    }:  # of the card, or the one it is called by
        return either(
            {"iccid": strong(row, scene), "iot_number": SUPPORTED, "mobile_number": SUPPORTED}
        )
    return says("iccid", strong(row, scene))


def image(row: Row, scene: Scene) -> Answer:
    """Read a picture: of a document, a face or a signature, else of a thing."""
    keyed = row.words & {"id", "name", "编号", "名称"}
    if keyed and not row.has("cert", "idcard", "face", "sign"):
        return NEGATIVE  # the key of a picture, a machine's image
    return _image(row, scene)


def _image(row: Row, scene: Scene) -> Answer:
    if scene.around & {"otp", "captcha"}:
        return NEGATIVE  # of letters to type
    if scene.head == "face" and not row.before:
        return says("biometric", SUPPORTED)
    if row.words & {"video", "视频"} and row.has("cert", "idcard"):
        return says("biometric", SUPPORTED)
    keyed = row.words & {"copy", "scan", "copies"} and row.words & {"id", "no", "num", "number"}
    if keyed and not row.has("idcard", "cert", "passport", "license"):
        return NEGATIVE  # the key of a row
    if row.has("license", "uscc") and not row.has("product", "shop", "car"):
        return says("id_doc_image", QUALIFIED)
    if not row.before and "face" in scene.near and not row.words & {"logo", "icon"}:
        return says("biometric", QUALIFIED)
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
    if row.words & {
        *("front", "back", "zhengmian", "fanmian"),
        *("正面", "反面", "正面照", "反面照"),
    }:
        cards = {"cert", "idcard", "image", "certimage"}
        known = scene.near & cards or scene.beside & cards
        return says("id_doc_image", QUALIFIED if known else WEAK)
    if row.words & {"copy", "scan", "复印件", "fyj"} and scene.near & {"cert", "idcard"}:
        return says("id_doc_image", QUALIFIED)
    if scene.head in {"sign", "face", "finger"} and not row.before:
        return says("signature" if scene.head == "sign" else "biometric", QUALIFIED)
    if (
        (scene.head in {"cert", "idcard"} or scene.near & {"image"})
        and not row.before
        and not (scene.near & NO_PERSONS or row.words & {"视频", "video", "copy"})
    ):
        return says("id_doc_image", QUALIFIED)
    if row.has("user", "cust", "person", "subs") and row.words & {"photo"}:
        return says("biometric", SUPPORTED)
    if (
        row.words & {"photo", "照片", "zp"}
        and not row.before
        and (scene.intimate or {"otherid", "fullname"} <= scene.beside)
    ):
        return says("biometric", SUPPORTED)
    return NEGATIVE


def _face(row: Row, scene: Scene) -> Answer:
    if row.has("about", "product") or row.words & {"type", "value"}:
        return NEGATIVE
    if row.has("cert", "idcard") and row.words & {"face"}:
        return says("id_doc_image", QUALIFIED)  # the front of a document
    if len(row.words) == 1 and row.words & {"face", "race"} and not (scene.who or scene.person):
        return says("biometric", WEAK)
    return says("biometric", strong(row, scene))


def _finger(row: Row, scene: Scene) -> Answer:
    if row.has("doc", "system", "device", "server", "cert") or scene.beside & {"cookie", "ua"}:
        return says("online_identifier", SUPPORTED) if row.has("device") else NEGATIVE
    if scene.who or scene.person:
        return says("biometric")
    return says("biometric", WEAK if scene.beside and "fingerprint" in row.words else SUPPORTED)


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
    if of_agent(row, scene) or row.has("agent"):
        return says("agent_person", SUPPORTED, other=True)
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
    if row.words & {"old", "new"} and scene.around & {"cust", "user", "subs"} | scene.beside & {
        "cust"
    }:
        return says("signature", SUPPORTED)  # of whom a number goes from and to
    if row.words & {"sign"}:
        return says("signature", WEAK - 0.1)
    known = scene.intimate or scene.person or not (scene.head or scene.beside)
    return says("signature", SUPPORTED if known else WEAK)


def _of_person(scene: Scene) -> bool:
    """Tell whether a document may be somebody's, not the certificate of a server."""
    if scene.beside & {"server", "key", "described", "typed", "secret", "password", "token"}:
        return False
    return scene.who or scene.person or not scene.beside or bool(scene.beside & _PRINTED)


_PRINTED = word_set(
    """
    issuing cert idcard fullname birthday nationality country image num cycle code name passport
    cert+num issuing@ cycle@ date id
    """
)
"""What is printed on somebody's document, or stands beside it."""


def _type(row: Row, scene: Scene) -> Answer:
    if scene.head == "cert" and scene.beside & {"password", "username", "login"}:
        return NEGATIVE  # of what somebody signs in with
    if row.words & {"credential", "credentials"} and scene.kinds & {"login"}:
        return NEGATIVE
    if row.words == {"type"} and "typed" in scene.beside:
        return NEGATIVE  # `@type` of a resource
    if row.words & {"content"} or (row.words & {"credential"} and not _of_person(scene)):
        return NEGATIVE
    if scene.thing and scene.head in {"system", "role"} and not scene.who:
        return NEGATIVE  # of a dictionary
    if "system" in scene.near and scene.staff:
        return NEGATIVE  # of a field that is described
    if scene.unit and row.words & {"identification", "identificationtype"}:
        return NEGATIVE
    if row.has("system") and row.words & {"app", "应用"} and "internet" in scene.kinds:
        return says("internet_log", SUPPORTED)
    if row.has("cert", "idcard", "passport", "permit", "otherid") or (
        row.words & {"document", "doc", "credential"} and row.has("cert", "idcard", "doc")
    ):
        return says("id_doc_type", strong(row, scene))
    if {"id", "type"} == row.words or row.words & {"idtype"} or row.previous == "id":
        known = row.words <= {"id", "type", "idtype"} or row.has(*PERSONS)
        return says("id_doc_type") if known else NEGATIVE
    if scene.head in {"idcard", "cert"} and not row.before and _of_person(scene):
        return says("id_doc_type", QUALIFIED)
    if row.previous == "role" and row.words & {"job", "position"} and scene.intimate:
        return says("occupation_employer", SUPPORTED)
    if row.has("nationality"):
        return says("nationality_ethnicity", SUPPORTED)
    return NEGATIVE


def _issuing(row: Row, scene: Scene) -> Answer:
    alone = len(row.words) == 1 and row.words <= {"organization", "organisation"}
    who = scene.beside & {"fullname", "nick", "name"} and "email" in scene.beside
    if alone and who and not (scene.unit or scene.thing):
        return says("occupation_employer", SUPPORTED)  # whom he works for, in his own record
    if row.has("rowop") or (scene.unit and scene.near & {"org", "unit"}):
        return NEGATIVE
    if row.head == "org" and not row.before and scene.near & {"contact", "contactlist"}:
        return says("occupation_employer", SUPPORTED)  # a card's of somebody (RFC 6350)
    if row.head == "org" and not row.has("cert", "idcard", "issuing"):
        named = row.words & {"机关", "机构"} or row.initials
        if not named and not row.words & {"签发机关", "发证机关", "qianfajiguan", "fazhengjiguan"}:
            return NEGATIVE
    whole = {"签发机关", "发证机关", "发证单位", "颁发机关", "qianfajiguan", "fazhengjiguan"}
    if (
        row.has("cert", "idcard", "issuing")
        or row.words & whole
        or scene.near & {"cert", "idcard"}
        or scene.beside & {"cert", "idcard"}
    ):
        return says("id_doc_details", QUALIFIED)
    return NEGATIVE


def _certimage(row: Row, scene: Scene) -> Answer:
    return says("id_doc_image", strong(row, scene))


def _avatar(row: Row, scene: Scene) -> Answer:
    """Read a head's picture: that of a document, the face cut out of one, else a mere avatar."""
    if row.has("idcard", "cert", "passport"):
        return says("id_doc_image")
    drawn = row.words & {"logo", "poster", "cover"}
    cut_out = scene.near & {"idcard", "cert", "passport"} and scene.intimate and not drawn
    return says("biometric", QUALIFIED) if cut_out else NEGATIVE


RULES: Mapping[str, Rule] = {
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
    "bankcard": _bankcard,
    "card": card,
    "iccid": _sim,
    "avatar": _avatar,
    "certimage": _certimage,
    "image": image,
    "face": _face,
    "finger": _finger,
    "sign": _sign,
    "type": _type,
    **dict.fromkeys(("issuing", "org"), _issuing),
}
