"""Rules on addresses, parts of them, and places where the service was used.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, STRONG, SUPPORTED, WEAK, Answer, says
from analyzers.detection.grammar.network import is_server_s
from analyzers.detection.grammar.row import Row, Rule, not_persons, of_agent, strong
from analyzers.detection.grammar.uses import PLACED, USES
from analyzers.detection.scene import NO_PERSONS, PERSONS, Scene
from analyzers.detection.word_set import word_set

_ENDS_OF_TRIPS = word_set("start end from to begin dest destination")


def _address(row: Row, scene: Scene) -> Answer:
    if row.words & {"legal"} and row.before == {"legal"}:
        office = scene.beside & {"uscc"} or scene.near & {"unit", "org"} or scene.thing
        return NEGATIVE if office else says("address", SUPPORTED)
    if of_agent(row, scene):
        return says("agent_person", QUALIFIED, other=True)
    if row.has("working") and "staff" in scene.near:
        return NEGATIVE  # the employer's
    if row.has("cert", "idcard", "household"):
        return says("id_doc_address", strong(row, scene))
    blocked = "ip" in scene.near or "blocks" in scene.beside
    if blocked and not row.before and not scene.beside & {"region", "postcode"}:
        return says("ip_address", SUPPORTED) if scene.beside & {"user", "userid"} else NEGATIVE
    if row.has("sms", "server"):
        return NEGATIVE  # the centre's
    if "地址" in row.words and "?" in row.before and any(w.isascii() for w in row.words):
        return NEGATIVE  # of a site: gitee地址
    if row.words & {"link"} and not (scene.person or scene.who):
        return NEGATIVE
    trip = scene.beside & {"geo", "plate"} or "person+phone" in scene.beside
    if row.has("cycle") and row.words & _ENDS_OF_TRIPS and trip and not scene.thing:
        return says("service_location", SUPPORTED)
    if row.words & {"network", "net"} and not row.before - {"?"}:
        return says("ip_address", SUPPORTED) if scene.who or scene.kinds else NEGATIVE
    if scene.head == "ip" and not row.before - {"?"} and not is_server_s(scene):
        return says("ip_address", QUALIFIED)
    if row.words & {"pdp", "pdn"}:
        return says("ip_address", SUPPORTED)
    if row.has("login", "call", "roam", "cell", "internet", "geo") or row.words & _CLOCKED:
        return says("service_location", QUALIFIED)
    if row.has("caller", "callee") and not row.before & PERSONS:
        called = scene.kinds & {"call", "sms"}
        if called:
            return says("mobile_number", SUPPORTED, other=True)
        own = row.has("caller") and not scene.thing and not scene.staff
        return says("ip_address", SUPPORTED) if own else NEGATIVE
    if "visit" in scene.kinds and row.before == {"user"} and "visit" in scene.near:
        return says("service_location", SUPPORTED)  # where somebody punched in
    if scene.head == "email" or scene.near & {"email"}:
        return says("email", QUALIFIED) if scene.head != "system" or scene.who else NEGATIVE
    if (
        scene.head in {"cell", "device", "stock", "unit", "building", "region", "contract"}
        and not scene.who
        and not row.has(*PERSONS)
    ):
        return NEGATIVE
    if (
        not row.before
        and scene.head not in PERSONS
        and scene.kinds & {"login", "call", "online", "location"}
        and (not (scene.beside & {"postcode", "region"}) or scene.head == "location")
    ):
        elsewhere = scene.staff or scene.thing
        return NEGATIVE if elsewhere else says("service_location", SUPPORTED)
    if row.has("subscription", "token", "password"):
        return NEGATIVE
    if row.has("sender") and not scene.who and scene.kinds & {"email"}:
        return NEGATIVE
    if row.has("url", "system", "server", "wallet", "image", "recording", "avatar", "staff"):
        return NEGATIVE
    if row.has("bill") and scene.kinds & {"bill"} and row.words & {"invoice"}:
        return says("address", SUPPORTED)
    if row.words & {"stay", "staying", "lodging", "accommodation"}:
        return says("address", SUPPORTED)
    if row.words & {"hotel"} and (scene.intimate or scene.who):
        return says("address", SUPPORTED)  # where a traveller stays
    if not_persons(row, scene):
        return NEGATIVE
    if row.has("mailing") and "mailing+shop" in scene.beside:
        return NEGATIVE  # to a warehouse
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
    printed = {"idcard", "nationality", "issuing"} <= scene.beside
    if (
        (printed and not row.before)
        or scene.head in {"idcard", "cert"}
        or (not row.before and scene.beside & {"cert", "idcard"} and row.words & {"证件"})
    ):
        return says("id_doc_address", QUALIFIED)
    if scene.beside & {"uscc", "legal", "license"} and not row.before:
        return NEGATIVE
    if row.initials:
        return says("address", strong(row, scene))
    if scene.person or scene.who or scene.head in {"address", "receiver", "order"}:
        return says("address", STRONG)
    reached = scene.beside & {"phone", "email", "fullname", "postcode", "landline", "region"}
    if scene.beside and not row.before - {"?", "rowop"} and not reached:
        return says("address", WEAK)
    return says("address", QUALIFIED if row.before - {"?"} or not row.before else SUPPORTED)


_CLOCKED = word_set("考勤 打卡 签到 签退 checkin checkout punch clockin clockout attendance")
_MEASURED = word_set("built floor usable gross net inner inside public shared covered land rent")
"""Before `area` these say how large something is."""


def region(row: Row, scene: Scene) -> Answer:
    """Read a province, city, district or street: part of an address, or the place of use."""
    if row.has("birth"):
        return says("nationality_ethnicity", SUPPORTED)
    if row.has("working") and "staff" in scene.near:
        return NEGATIVE
    if row.words & {"area"} and (row.has("building") or row.words & _MEASURED):
        return NEGATIVE  # how large
    if row.has("visit") and scene.who and not scene.thing and not scene.staff:
        return says("service_location", QUALIFIED)
    if row.has("roam", "login", "call", "internet", "register", "location"):
        return NEGATIVE if scene.staff else says("service_location", QUALIFIED)
    if row.has("staff", "about", "sms", "type", "order", *NO_PERSONS - {"service"}):
        return NEGATIVE
    if "ip" in scene.beside and scene.kinds & {"visit", "chat"} and not row.before:
        return says("service_location", SUPPORTED)  # of who comes in
    used = scene.near & {"login", "online", "call"} and not (scene.thing and not scene.who)
    if used and not row.before - {"region"}:
        return NEGATIVE if scene.staff else says("service_location", SUPPORTED)
    if row.previous == "address" and not scene.thing and not scene.staff:
        return says("address", QUALIFIED)
    if scene.head == "region" and not row.before and "address" in scene.around:
        return says("address", QUALIFIED)
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
    placed = scene.who or scene.head == "location"
    mailed = scene.beside & {"receiver", "postcode"} and "address" in scene.beside
    located = "location" in scene.kinds and "address" not in scene.near and not mailed
    if located and placed and scene.beside & {"geo", "cell"}:
        return says("address" if scene.head in PERSONS else "service_location", SUPPORTED)
    if scene.near & {"address", "receiver"} or scene.held == "address":
        return says("address", STRONG)
    if scene.postal:
        return says("address", QUALIFIED)
    if row.has(*PERSONS):
        return says("address", SUPPORTED)
    if scene.intimate and not scene.near & USES:
        return says("address", SUPPORTED)  # of his profile, which knows his last log-in too
    if scene.kinds & {"login", "call", "internet", "roam", "sms"}:
        return says("service_location", SUPPORTED)
    if scene.head == "location" and "region" in scene.beside:
        return says("address", SUPPORTED)
    own = scene.who or scene.beside & {"gender", "social"}
    if scene.intimate or (scene.head in {"cust", "user", "person", "member"} and own):
        return says("address", SUPPORTED)
    return NEGATIVE


def building(row: Row, scene: Scene) -> Answer:
    """Read a building, a floor or a room: part of somebody's address, or a radio cell."""
    if row.has(*NO_PERSONS - {"service"}, "amount", "about") or "article" in scene.near:
        return NEGATIVE
    if "member" in scene.near and row.words == {"room"}:
        return NEGATIVE  # where they talk
    if row.words & {"street", "house"} and row.words & {"number", "no"} and scene.postal:
        return says("address", STRONG - 0.05)  # mere digits, beside the street
    if row.words & {"小区", "xiaoqu", "xqmc"} and (
        scene.kinds & {"call", "internet", "location", "cell"}
    ):
        used = scene.who or scene.beside & {"traffic", "url"}
        return says("service_location", SUPPORTED) if used else NEGATIVE
    guests = scene.kinds & {"visit"} or "visit@" in scene.beside
    if row.words & {"room", "roomno", "fjh", "fangjian", "房间", "房号"} and guests and scene.who:
        return says("service_location", SUPPORTED) if not scene.thing else NEGATIVE
    near = "address" in scene.near or scene.person or scene.intimate or scene.who
    near = near or "address" in row.before
    return says("address", SUPPORTED) if near and not scene.thing else NEGATIVE


def _somebody_s(scene: Scene) -> bool:
    """Tell whether an address in this scene is one at which somebody is reached."""
    if scene.who or scene.person or scene.held == "address" or scene.near & {"address", "receiver"}:
        return True
    return bool(scene.beside & {"address", "phone", "mobile", "email", "fullname", "building"})


def _postcode(row: Row, scene: Scene) -> Answer:
    if scene.head in {"post", "role"} or (scene.head == "region" and not scene.who):
        return NEGATIVE
    if scene.beside & {"region+code", "region+region"} and not _somebody_s(scene):
        return NEGATIVE  # of a place, not of an address
    if not_persons(row, scene) and not (row.before == {"service"} and _somebody_s(scene)):
        return NEGATIVE
    return says("postcode", strong(row, scene))


def _placed(scene: Scene) -> bool:
    """Tell whether a place in this scene may be a person's: not that of a station or a shop."""
    if scene.head == "region" and "location" in scene.kinds:
        return True  # the area where somebody was found
    if scene.head in {"server", "device", "cell", "region", "stock", "building", "contract"}:
        return scene.who or bool(scene.around & {"login"})
    return bool(
        not scene.head
        or scene.who
        or scene.person
        or scene.kinds & PLACED
        or scene.head in {"rowop", "mobile", "msisdn", "imsi", "imei", "location", "address", "doc"}
    )


_AT_COUNTER = word_set("permit otherid image certimage amount staff")
"""Beside one of these, and no other half of a position, `wd` is an outlet."""


def _geo(row: Row, scene: Scene) -> Answer:
    if scene.unit and "shop+address" in scene.beside:
        return NEGATIVE
    if scene.beside & {"netport", "server"} and not (scene.who or scene.kinds & PLACED):
        return NEGATIVE  # where the network is
    if row.words == {"wd"} and scene.beside & _AT_COUNTER and "geo" not in scene.beside:
        return NEGATIVE  # 网点, where no 经度 is beside
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
            scene.who or scene.kinds & USES or scene.around & {"location", "subs", "user", "geo"}
        )
        if not within and (scene.beside & {"geo", "location"} or len(scene.beside) > 3):
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
            or scene.kinds & USES
            or "cell" in scene.beside
            or scene.near & {"cell", "location"}
        )
        return says("service_location", STRONG if known else SUPPORTED)
    if "sector" in row.words and "?" in row.before and not (scene.who or scene.kinds & USES):
        return NEGATIVE  # of business
    return says("service_location", strong(row, scene))


def _location(row: Row, scene: Scene) -> Answer:
    elsewhere = row.words & {"illegal", "violation", "违法"}
    if row.has("unit", "rowop", "cycle", "about", *NO_PERSONS) or elsewhere:
        return NEGATIVE
    if row.has(*USES, "last", "user", "subs", "mobile", "device", "current", "geo", "cell"):
        return says("service_location", strong(row, scene))
    if row.words & {"归属地", "漫游地", "gsd", "guishudi", "漫入地", "漫出地", "当前位置"}:
        return (
            says("service_location", QUALIFIED) if _placed(scene) and not scene.thing else NEGATIVE
        )
    if scene.thing or scene.staff or row.has("product", "order") or not _placed(scene):
        return NEGATIVE
    if {"shop", "product"} <= scene.beside and not scene.kinds:
        return NEGATIVE  # a shelf
    if scene.kinds & {*USES} or scene.who or scene.beside & {"geo", "cell"}:
        return says("service_location", SUPPORTED)
    return says("service_location", WEAK)


def _country(row: Row, scene: Scene) -> Answer:
    """Read a country: a nationality beside a document, a place in a roaming record."""
    if row.has("passport", "cert", "birth"):
        return says("nationality_ethnicity", QUALIFIED)
    if "roam" in scene.near and (scene.who or "roam" in scene.kinds):
        return says("service_location", SUPPORTED)
    if row.before & {"mailing", "homely", "bill", "post"} and scene.postal:
        return says("address", SUPPORTED)
    if row.has("roam", "visit") and scene.who and scene.kinds & {"call", "sms", "internet"}:
        return says("service_location", SUPPORTED)
    return NEGATIVE


def _spot(row: Row, scene: Scene) -> Answer:
    """Read the place of something: of a use of the service, else of a thing."""
    if row.has(*USES) and not scene.thing and not scene.staff:
        return says("service_location", QUALIFIED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    "address": _address,
    "region": region,
    "building": building,
    "postcode": _postcode,
    "geo": _geo,
    "cell": _cell,
    "country": _country,
    "location": _location,
    "spot": _spot,
}
