"""Rules on network addresses, devices, mail, passwords, tokens and vehicles.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911 - a rule is a row of cases, each with its answer

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
from analyzers.detection.grammar.row import Row, Rule, strong
from analyzers.detection.scene import CONTACTS, NO_PERSONS, PARTIES, PERSONS, Scene
from analyzers.detection.word_set import word_set

_VISITED = frozenset(
    {*("dst", "dest", "destination", "dstip", "destip"), *("目的", "目标", "mbip", "mdip", "mddz")}
)
_ONLINE = frozenset({"login", "internet", "online", "broadband"})


def is_server_s(scene: Scene) -> bool:
    """Tell whether what is around is a server's address: `pgwIpAddr`."""
    around = scene.near | scene.around if scene.near <= {"ip", "address", "netport"} else scene.near
    return "server" in around and scene.near <= {"server", "ip", "address", "netport"}


def _ip(row: Row, scene: Scene) -> Answer:
    if "internet" in scene.kinds and row.words & _VISITED:
        return says("internet_log", QUALIFIED)  # what was visited
    used = scene.who or scene.around & (PERSONS | {"login"})
    if row.has("phase") or row.words & {"ac", "resolved"}:
        return NEGATIVE  # what a name was resolved to, a controller
    if row.has("device") and not (row.words & {"ue"} or used or scene.kinds & _ONLINE):
        return NEGATIVE
    if is_server_s(scene) and not row.has(*PERSONS):
        return NEGATIVE
    if row.words & {"请求"} and not scene.thing:
        return says("ip_address", SUPPORTED)  # of who asks
    if row.has(
        *("managing", "server", "system", "service", "staff", "cell", "product", "peer", "third"),
        "callee",
    ) or row.words & {"local"}:
        return NEGATIVE
    if scene.staff and "invocation" in scene.beside:
        return NEGATIVE  # who called a method of the back office
    if row.has("caller") and scene.thing:
        return NEGATIVE
    if row.has(*PERSONS, "login", "register", "internet", "last", "open", "pay", "order", "caller"):
        return says("ip_address", strong(row, scene))
    infra = scene.head in {"server", "system", "service"} or (
        scene.head in {"device", "cpe"} and not used
    )
    if infra or scene.staff:
        return NEGATIVE
    if scene.kinds & {"login", "internet", "broadband"} or scene.who or scene.person:
        return says("ip_address", QUALIFIED)
    if "server" in scene.beside or scene.thing:
        return NEGATIVE
    return says("ip_address", SUPPORTED)


def _received(row: Row, scene: Scene) -> Answer:
    """Read `received` of a SIP registration: the address behind a translation (RFC 3581)."""
    if row.words == {"received"} and "sip" in scene.beside:
        return says("ip_address", SUPPORTED)
    return NEGATIVE


def _client(row: Row, scene: Scene) -> Answer:
    """Read a client in a log of use: his address, if a value."""
    known = not row.before and scene.kinds & _ONLINE and not scene.staff
    return says("ip_address", WEAK) if known else None


def netport(row: Row, scene: Scene) -> Answer:
    """Read a port: of a subscriber's address translation, else a server's."""
    if row.has("server", "system", "peer", "callee", "cell") or scene.staff or scene.thing:
        return NEGATIVE
    if row.words & {"pon", "slot", "frame", "uplink", "downlink", "ethernet"}:
        return NEGATIVE  # a socket of a machine
    if row.has("internet") or (
        scene.kinds & {"internet", "broadband"} and not row.before & {"about"}
    ):
        return says("ip_address", SUPPORTED)
    return NEGATIVE


def _mac(row: Row, scene: Scene) -> Answer:
    of_network = scene.head in {"server", "device", "cell"} and not scene.who
    if of_network and not scene.around & (PERSONS | {"login"}):
        return NEGATIVE
    if row.has("server", "system", "service") or (scene.thing and not row.before):
        return NEGATIVE
    if row.words & {"ap", "algorithm", "key", "secret"}:
        return NEGATIVE
    if row.words == {"mac"} and "pay" in scene.kinds and "ip" not in scene.beside:
        return NEGATIVE  # an authentication code
    return says("mac_address", STRONG if row.words - {"mac"} or scene.who else QUALIFIED)


def _social(row: Row, scene: Scene) -> Answer:
    """Read an account of another service: what one pays with is a payment's."""
    if row.has("article", "shop"):
        return NEGATIVE
    trade = row.words & {"alipay"} and row.words & {"no", "num"} and "pay@" in scene.beside
    if trade and not scene.thing:
        return says("payment_record", SUPPORTED)  # of the trade that was paid
    if row.words & {"支付宝账号", "支付宝", "alipay"} and not row.words & {"id", "openid"}:
        return says("payment_record", SUPPORTED if "支付宝账号" in row.words or scene.who else WEAK)
    return says("im_account", strong(row, scene), other=row.has(*CONTACTS, *PARTIES))


def _plain(category: str, *never: str) -> Rule:
    """Give the rule of a word that has one meaning."""

    def rule(row: Row, scene: Scene) -> Answer:
        if row.has(*never):
            return NEGATIVE
        return says(category, strong(row, scene), other=row.has(*CONTACTS, *PARTIES))

    return rule


def _email(row: Row, scene: Scene) -> Answer:
    if (
        row.words & {"mailbox"}
        and row.words & {"no", "num", "number"}
        and "voicemail" in scene.kinds
    ):
        return says("mobile_number", WEAK)  # whose messages are in it
    own = (
        row.has("unit", "org", "working") and not scene.unit and scene.beside & {"mobile", "userid"}
    )
    if own and scene.beside & {"name", "fullname"} and not scene.thing and not scene.staff:
        return says("email", QUALIFIED)  # where somebody is reached at work
    if row.has("staff", "server", "system", "unit", *NO_PERSONS) and not row.has(*PERSONS):
        return NEGATIVE
    if row.words & {"no", "num", "nbr", "sn"} and "mail" in row.words:
        return NEGATIVE  # a parcel's
    if {"server", "netport", "password"} <= scene.beside and not scene.who:
        return NEGATIVE  # from which a program writes
    if "mailbox" in row.words and "voicemail" in scene.around | scene.beside:
        return NEGATIVE  # of voices
    if row.words & {"content", "subject"}:
        return says("communication_content")
    if "commit" in scene.beside:
        return NEGATIVE  # who wrote a program
    if row.words & {"邮件", "youjian"} and row.words & {"id", "编号", "标识", "主键"}:
        return NEGATIVE  # the key of a message
    if row.words & {"from"} and scene.kinds & {"email"} and "system" in scene.beside:
        return NEGATIVE  # a message made of a template is the system's own
    written = scene.head == "article" and not row.before  # who wrote a review left it there
    if (scene.thing or scene.staff) and not row.has(*PERSONS, "receiver", "author") and not written:
        return NEGATIVE
    if row.words in ({"mail"}, {"mails"}):
        return says("email", QUALIFIED)
    return says("email", strong(row, scene), other=row.has(*CONTACTS))


_IDENTIFIES = frozenset(
    {
        *("id", "no", "num", "number", "code", "sn", "serial", "uuid", "identifier", "nbr", "key"),
        *("号", "编号", "标识", "序列号", "id", "号码", "设备号", "终端号", "设备标识", "编码"),
        *("udid", "androidid", "oaid", "vaid", "aaid", "idfa", "idfv", "android", "deviceid"),
        *("registrationid", "shebeihao", "sbh", "fingerprint", "shebeibiaoshi"),
    }
)


def _device(row: Row, scene: Scene) -> Answer:
    if row.words & {"registrationid", "registration"} and "sick" in scene.beside:
        return NEGATIVE  # of a patient at the counter
    at_counter = scene.kinds & {"pay"} and "shop" in scene.beside
    if (
        row.words & {"terminal"}
        and not at_counter
        and row.words & {"id", "no", "num", "code", "sn"}
        and scene.who
    ):
        return either({"device_id": QUALIFIED, "imei": SUPPORTED})
    if len(row.words) == 1 and row.words & {
        *("device", "terminal", "equipment", "handset", "ue", "设备", "终端"),
    }:
        return either({"device_id": WEAK, "imei": WEAK})
    if row.has("server", "system", "shop", "product") or (scene.thing and not scene.who):
        return NEGATIVE
    if scene.around & {"idcard", "cert", "face"} and not row.has(*PERSONS):
        return NEGATIVE  # what a document was read with
    if scene.kinds & {"pay"} and "shop" in scene.beside:
        return NEGATIVE  # the one at the counter
    if row.head == "device" and not row.words & _IDENTIFIES:
        return either({"device_id": WEAK, "imei": WEAK})
    if row.words & _HANDSETS and not scene.thing:
        return says("device_id", strong(row, scene))
    owned = scene.who or scene.person or scene.kinds or scene.around & PERSONS
    if scene.head and not owned and not scene.beside & {"imei", "ua"}:
        return says("device_id", WEAK)
    return says("device_id", strong(row, scene))


_HANDSETS = word_set("oaid idfa idfv androidid udid vaid aaid")
"""Identifiers that only what people carry has."""


def _serial(row: Row, scene: Scene) -> Answer:
    if row.has(*PERSONS):
        machine = scene.head in {"device", "cpe"} and row.words & {"sn"}
        return NEGATIVE if machine else says("mobile_number", SUPPORTED)
    if row.has("device", "cpe", "imei"):
        owned = (
            not scene.head or scene.who or scene.person or scene.around & PERSONS or row.has("cpe")
        )
        return says("device_id", strong(row, scene) if owned else WEAK)
    if row.has("iccid", "sim"):
        return says("iccid")
    of_paper = scene.head in {"order", "stock", "product", "doc"} and not scene.who
    if row.before - {"?"} or scene.thing or of_paper:
        return NEGATIVE
    if (
        "?" in row.before
        and scene.who
        and scene.near | scene.beside & {"imei", "mac", "cpe", "device"}
    ):
        within = (
            scene.near & {"device", "cpe", "car", "iccid"}
            or scene.beside & {"imei", "mac", "cpe"}
            or scene.around & {"car"}
        )
        return says("device_id", SUPPORTED if within else WEAK)
    if scene.head in {"device", "cpe"} and (scene.who or scene.around & (PERSONS | {"cpe"})):
        return says("device_id", QUALIFIED)
    if "managedcpe" in scene.beside and not row.before - {"device", "?"}:
        return says("device_id", SUPPORTED)
    owned = scene.who or scene.person or not (scene.head or scene.beside)
    if row.words & {"shebeixuliehao", "设备序列号"} and owned and not scene.thing:
        return says("device_id", QUALIFIED)
    if scene.near & {"user", "subs", "cust"} and row.words & {"serial"}:
        return either({"mobile_number": SUPPORTED, "device_id": WEAK})
    return either({"device_id": WEAK, "mobile_number": WEAK})


def _cpe(row: Row, scene: Scene) -> Answer:
    if row.words & {"box", "mailbox"} and "voicemail" in scene.kinds:
        return says("mobile_number", WEAK)  # the number that a box belongs to
    if row.has("about", "product") or (
        row.words & {"box", "modem", "optical"}
        and row.words
        <= {"box", "modem", "optical", "code", "no", "id", "boxcode", "boxno", "boxid"}
    ):
        return NEGATIVE
    return says("device_id", strong(row, scene))


def _key(row: Row, scene: Scene) -> Answer:
    if row.words & {"encryption"} and scene.held == "sim_secret":
        return NEGATIVE  # with which key the key is kept
    if row.has("otp") or row.words & {"session", "activation", "activate", "reset", "remember"}:
        return says("auth_token", QUALIFIED)
    shared = row.words >= {"pre", "shared"} or row.words & {"preshared"}
    if shared and "managedcpe" in scene.beside | scene.around:
        return says("password", SUPPORTED)
    if row.words & {"wifi", "wlan", "ssid", "wpa", "psk"} and scene.beside & {"cpe", "broadband"}:
        return says("password", SUPPORTED)  # of somebody's wireless network
    if row.words == {"key"} and scene.near & {"online"} and {"ip", "login@"} <= scene.beside:
        return says("auth_token", SUPPORTED)  # of a session that is going on
    sim = row.has("iccid", "imsi", "opkey") or scene.beside & {"imsi", "opkey"}
    return says("sim_secret", QUALIFIED) if sim else NEGATIVE


def _opkey(row: Row, scene: Scene) -> Answer:
    remembered = row.words & {"authkey"} and scene.beside & {"password", "username"}
    if remembered and not scene.beside & {"imsi", "iccid"}:
        return says("auth_token", SUPPORTED)  # a framework's, by which a login is remembered
    if row.words & {"ki", "opc"} and len(row.words) == 1:
        sim = scene.beside & {"imsi", "iccid", "msisdn", "opkey"} or scene.near & {"iccid", "subs"}
        return says("sim_secret", STRONG if sim else WEAK)
    if row.words & {"adm"} and not scene.beside & {"imsi", "iccid", "opkey", "puk", "pin"}:
        return NEGATIVE  # an admission, an administrator
    return says("sim_secret", strong(row, scene))


def _pin(row: Row, scene: Scene) -> Answer:
    sim = (
        row.words & {"1", "2"}
        or scene.beside & {"puk", "iccid", "imsi"}
        or scene.near & {"iccid"}
        or row.has("iccid")
    )
    if row.words & {"pinma", "pin码"}:
        return says("sim_secret", QUALIFIED)
    asked = row.words & {"lock", "vm", "voicemail", "parental", "purchase", "login", "user"}
    if asked and not sim and not scene.thing:
        return says("password", SUPPORTED)  # what somebody types in
    if (
        not sim
        and "?" in row.before
        and (scene.who or scene.person or scene.beside & {"broadband"})
    ):
        return says("password", SUPPORTED - 0.05)
    return says("sim_secret", STRONG if sim else WEAK)


def _password(row: Row, scene: Scene) -> Answer:
    again = row.words & {"confirm", "confirmed", "repeat", "again", "确认"}
    if row.has("about", "type", "doc", "client") or (row.has("rowop") and not again):
        return NEGATIVE
    if {"server", "netport"} <= scene.beside and not scene.who:
        return NEGATIVE  # with which a program reaches a server
    if {"pay", "card"} <= scene.near or (scene.head in {"device", "server"} and not scene.who):
        return NEGATIVE  # a scratch card's, a machine's
    infra = (
        scene.head in {"server", "system", "device", "email", "sms", "shop", "stock"} or scene.thing
    )
    own = scene.who or scene.beside & {"username", "userid"}
    if row.has("server", "email") or (
        "server" in scene.beside and not (own or scene.near & PERSONS)
    ):
        return NEGATIVE
    boxes = scene.head == "email" and "username" in scene.beside and "server" not in scene.beside
    if infra and not boxes and not scene.who and not row.has(*PERSONS, "staff", "service", "login"):
        return NEGATIVE
    if not row.before and scene.beside & {"staff+num", "staff+id"} and not own:
        return NEGATIVE  # with which staff, or a program, asks
    if row.words & {"pass"} and row.words & {"id", "no", "type", "code"}:
        return NEGATIVE  # a pass, no word
    if row.words in ({"pass"}, {"psw"}):
        return says(
            "password", SUPPORTED if scene.beside & {"username", "userid", "account"} else WEAK
        )
    return says("password", strong(row, scene))


def _salt(row: Row, scene: Scene) -> Answer:
    return says("password", STRONG if "password" in scene.beside or scene.who else SUPPORTED)


def _secret(row: Row, scene: Scene) -> Answer:
    if row.has("otp", "token") or row.words & {"totp", "mfa", "twofactor"}:
        return says("auth_token", QUALIFIED)
    if "sip" in scene.beside:
        return says("password", SUPPORTED)
    if row.has("client", "system", "server"):
        return NEGATIVE
    return says("password", WEAK)


def _token(row: Row, scene: Scene) -> Answer:
    if row.has("about", "page", "doc", "report", "hist", "cycle") or row.words & {
        *("page", "next", "csrf", "continuation", "cursor", "sync", "total", "max", "prompt"),
        *("cart", "checkout", "captcha", "recaptcha", "risk"),
        *("cancel", "partition", "count", "completion", "input", "output"),
    }:
        return NEGATIVE
    if row.words & {"push"}:
        return says("device_id", SUPPORTED)  # where messages to the terminal go
    if len(row.words) == 1 and row.words & {"token", "令牌"}:
        supported = (
            scene.who
            or scene.person
            or scene.near & {"login", "visit", "token", "password"}
            or "login" in scene.kinds
            or scene.beside & {"username", "userid"}
        )
        return says("auth_token", SUPPORTED if supported else WEAK)
    return says("auth_token", strong(row, scene))


def _otp(row: Row, scene: Scene) -> Answer:
    if row.words & {"confirmation"} and scene.beside & {"eid", "iccid"}:
        return says("sim_secret", SUPPORTED)  # SGP.22: asked for before a profile is loaded
    if row.words == {"authcode"} and scene.thing:
        return NEGATIVE
    if row.words & {"captcha"} and not row.words & {"sms", "phone", "mobile"}:
        texted = scene.beside & {"mobile", "phone", "msisdn"} and "username" not in scene.beside
        return says("auth_token", SUPPORTED) if texted else NEGATIVE  # else a picture
    if row.words & {"checkcode"} and scene.kinds & {"bill"}:
        return NEGATIVE  # printed on an invoice
    if row.words & {"pickup", "pick", "fetch", "coupon", "writeoff", "核销", "取件", "提货"}:
        return NEGATIVE  # what a parcel is handed out for
    return says("auth_token", strong(row, scene))


def _cookie(row: Row, scene: Scene) -> Answer:
    if scene.staff:
        return NEGATIVE
    return says("online_identifier", strong(row, scene))


def _ua(row: Row, scene: Scene) -> Answer:
    if scene.staff:
        return NEGATIVE
    known = scene.kinds & {"login", "internet"} or scene.who or "ip" in scene.beside
    return says("online_identifier", QUALIFIED if known else WEAK)


def _plate(row: Row, scene: Scene) -> Answer:
    if row.words == {"frameno"} and not scene.beside & {"plate", "car"}:
        return says("vehicle_id", SUPPORTED)
    return says("vehicle_id", strong(row, scene))


RULES: Mapping[str, Rule] = {
    "ip": _ip,
    "netport": netport,
    "client": _client,
    "sent": _received,
    "mac": _mac,
    "imsi": _plain("imsi", "about", "doc"),
    "imei": _plain("imei", "about", "product", "doc"),
    "eid": _plain("iccid"),
    "iot": _plain("iot_number"),
    **dict.fromkeys(("puk", "activationcode"), _plain("sim_secret")),
    "opkey": _opkey,
    "pin": _pin,
    "key": _key,
    "email": _email,
    "social": _social,
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
    "voicemail": _plain("communication_content"),
}
