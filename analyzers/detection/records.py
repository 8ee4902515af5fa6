"""Which category describes a whole record: a list of calls, a log-in, an address book.

Decided from the container's name and what is above it, and held to what its fields hold: a route that
says `calls` is not enough, and neither are a number and a time.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from analyzers.detection.answers import QUALIFIED, STRONG, SUPPORTED
from analyzers.detection.names import NameReader
from analyzers.detection.scene import Scene

Found = tuple[str, float, str]

_PHONES = ("mobile_number", "landline_number", "contact_phone", "iot_number")
_MIXED = 8
"""A record with so many categories is not of one use."""
_PARTS_OF_PAYMENT = 2
"""A payment's own record tells more of it than its number and its amount."""
_NETWORK = (
    "ip_address",
    "usage_volume",
    "internet_log",
    "mac_address",
    "imsi",
    "broadband_account",
)


def record_category(
    names: NameReader,
    name: str,
    ancestors: tuple[str, ...],
    fields: Sequence[tuple[str, str | None]],
    inside: str = "",
) -> Found | None:
    """Give the category of a record with confidence and evidence, None where it has none.

    `inside` is the key of the object around it: what is part of a place is no place of its own.
    """
    if not fields:
        return None
    above = (*ancestors, name) if name else ancestors
    scene = names.scene(above, tuple(field for field, _ in fields))
    if scene.staff or (scene.head == "stat" and not scene.who):
        return None
    holds = Counter(category for _, category in fields if category is not None)
    placed = not _PLACES.isdisjoint(names.phrase(name).concepts)
    within = not _PLACES.isdisjoint(names.phrase(inside).concepts)
    drawn = any(not _SHAPES.isdisjoint(names.phrase(field).words) for field, _ in fields)
    if not holds and scene.head == "bill" and {"amount", "bill@"} <= scene.beside:
        return "billing_info", QUALIFIED, "record:billing_info"  # its amounts are objects
    meant = drawn or any(names.read_in(field, scene).candidates for field, _ in fields)
    if placed and not holds and not within and meant and (scene.beside & _PLACES or drawn):
        return "service_location", QUALIFIED, "record:service_location"
    if not holds:
        return None
    charged = _charged(names, holds, fields)
    if charged is not None:
        return charged, QUALIFIED, f"record:{charged}"
    for category, test in _TESTS.items():
        confidence = test(scene, holds)
        if confidence and not (within and category == "service_location"):
            return category, confidence, f"record:{category}"
    return None


_PLACES = frozenset({"location", "geo", "cell"})
_SHAPES = frozenset({"point", "polygon", "shape", "ellipse"})
_CHARGED = {
    "sms": "sms_record",
    "pdu": "internet_log",
    "ims": "call_detail",
    "mmtel": "call_detail",
}
"""What a charging record is of (3GPP TS 32.291): the name of its part says so."""


def _charged(
    names: NameReader, holds: Mapping[str, int], fields: Sequence[tuple[str, str | None]]
) -> str | None:
    """Read a charging record: who and when in it, and what he used in a part of it."""
    if not (holds.get("service_time") and _any(holds, *_PHONES, "imsi", "customer_id")):
        return None
    for name, category in fields:
        said = names.phrase(name).words
        if category is None and "charging" in said and "information" in said:
            return next((_CHARGED[word] for word in said if word in _CHARGED), None)
    return None


def _any(holds: Mapping[str, int], *categories: str) -> int:
    return sum(holds.get(category, 0) for category in categories)


def _call(scene: Scene, holds: Mapping[str, int]) -> float:
    """Read a number and a time, in a record of calls or between two parties."""
    if not holds.get("service_time") or "call" not in scene.kinds or "sms" in scene.near:
        return 0.0
    parties = "party" in scene.beside
    if scene.intimate:
        return 0.0  # somebody's own record, asked for by a call
    if "traffic" in scene.beside and not parties and "call@" not in scene.beside:
        return 0.0  # data records are called CDRs too
    if _any(holds, *_PHONES, "imsi") and (
        parties or scene.near & {"call"} or "call@" in scene.beside
    ):
        return STRONG if parties else QUALIFIED
    return 0.0


def _sms(scene: Scene, holds: Mapping[str, int]) -> float:
    if "sms" not in scene.kinds or "otp" in scene.near:
        return 0.0
    if "sent" in scene.around and holds.get("communication_content"):
        return 0.0  # a message to be sent, not the record of one
    told = _any(holds, "service_time", "communication_content")
    told = told or (_any(holds, "imei", "imsi") and "sent" in scene.around)
    return QUALIFIED if told and _any(holds, *_PHONES) else 0.0


def _login(scene: Scene, holds: Mapping[str, int]) -> float:
    """Read a log-in's own record, not an account that knows its last one."""
    if "login" not in scene.kinds | scene.near or not holds.get("service_time"):
        return 0.0
    if (
        scene.intimate
        or "cpe" in scene.near
        or ("password" in holds and "broadband" not in scene.kinds)
    ):
        return 0.0
    if "usage_volume" in holds and not scene.near & {"login"}:
        return 0.0  # what was used in between counts too
    own = scene.around & {"login", "online"} or "last" not in scene.beside
    where = _any(holds, "ip_address", "service_location", "broadband_account")
    return QUALIFIED if own and where else 0.0


def _internet(scene: Scene, holds: Mapping[str, int]) -> float:
    if not scene.kinds & {"internet", "broadband", "visit"} and not holds.get("internet_log"):
        return 0.0
    kinds = sum(1 for category in _NETWORK if category in holds)
    if len(holds) >= _MIXED and not scene.around & {"internet", "broadband", "visit"}:
        return 0.0
    if holds.get("service_time") and kinds > 1:
        return QUALIFIED
    if (
        len(holds) < _MIXED
        and holds.get("internet_log")
        and _any(holds, "customer_id", "service_time", *_NETWORK[:2], *_PHONES)
    ):
        return SUPPORTED
    return 0.0


def _contacts(scene: Scene, holds: Mapping[str, int]) -> float:
    """Several persons of somebody's: the container's name says so."""
    listed = scene.near & {"contactlist", "contact", "kin"} and not scene.near & {
        "emergency",
        "cust",
    }
    listed = listed or (scene.head == "member" and scene.around & {"contactlist", "family"})
    listed = listed and scene.beside.isdisjoint({"contact+name", "contact+fullname"})
    reached = _any(holds, *_PHONES, "im_account", "contact_list") or "phone" in scene.beside
    return QUALIFIED if listed and reached and _any(holds, "user_name", "contact_phone") else 0.0


def _complaint(scene: Scene, holds: Mapping[str, int]) -> float:
    told = holds.get("complaint_record")
    if not told:
        return 0.0
    return STRONG if scene.near & {"complaint"} else QUALIFIED if len(holds) > 2 else 0.0


def _payment(scene: Scene, holds: Mapping[str, int]) -> float:
    paid = holds.get("payment_record", 0)
    told = {"tradeno", "amount"} <= scene.beside and paid > _PARTS_OF_PAYMENT and not scene.thing
    bought = scene.around & {"complaint"} or scene.beside & {"receiver", "address", "product"}
    if told and scene.head != "amount" and not bought:
        return QUALIFIED
    if "pay" in scene.kinds & scene.around and paid and scene.head != "amount":
        return STRONG if paid > 1 else SUPPORTED
    return 0.0


def _billing(scene: Scene, holds: Mapping[str, int]) -> float:
    return QUALIFIED if "bill" in scene.kinds and holds.get("billing_info", 0) > 1 else 0.0


def _place(scene: Scene, holds: Mapping[str, int]) -> float:
    """Read a place, or a track of places."""
    places = holds.get("service_location", 0)
    if not places or not scene.near & {"location", "geo"}:
        return 0.0
    return QUALIFIED if places > 1 or len(holds) == 1 else 0.0


_TESTS: Mapping[str, Callable[[Scene, Mapping[str, int]], float]] = {
    "call_detail": _call,
    "sms_record": _sms,
    "login_record": _login,
    "complaint_record": _complaint,
    "contact_list": _contacts,
    "payment_record": _payment,
    "internet_log": _internet,
    "billing_info": _billing,
    "service_location": _place,
}
