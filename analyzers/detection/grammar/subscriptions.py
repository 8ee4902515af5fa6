"""Rules on what somebody subscribes to: plans, speeds, states of lines and whom a number came from.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, PLR0912, C901, SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, WEAK, Answer, says
from analyzers.detection.grammar.row import Row, Rule, personal_plan, spelled, strong
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

_STATES = frozenset(
    {
        "cycle",
        "statusname",
        "statename",
        "name",
        "desc",
        "statusdesc",
        "lifecycle",
        "lifecyclestatus",
        "lifecyclestate",
        "lifestate",
        "life",
        "status",
        "statuscd",
        "statuscode",
        "cd",
        "code",
        "state",
        "状态",
        "zt",
    }
)


def _in_address(scene: Scene) -> bool:
    """Tell whether the parts of an address stand around: then `state` is one."""
    coded = scene.beside & {"region+code", "region+id"}
    parts = scene.postal and not scene.beside.isdisjoint({"region", "postcode"})
    return scene.held == "address" or (parts and not coded)


def is_lines_own(scene: Scene) -> bool:
    """Tell whether a record is of whom a line at home belongs to, with what stands at his end."""
    ends = scene.beside & {"cpe", "password", "install+address"}
    named = "cust+name" in scene.beside and bool(ends) and "broadband" in scene.around
    return named and scene.head in {"user", "subs", "account"} and not scene.thing


def _status(row: Row, scene: Scene) -> Answer:
    if "subscription" in row.before and row.words & {"业务", "yewu", "实例"}:
        if not (personal_plan(scene) and scene.who) and (scene.head or scene.beside):
            return NEGATIVE  # the state of a matter, not of what somebody ordered
    if row.has("flag", "about", "order", "staff", "system", "pay", "bill", "login", "sms"):
        return NEGATIVE
    if row.words & {"state"} and row.words & {"id", "code"}:
        return NEGATIVE
    postal = {"mailing", "bill", "homely", "receiver", "address", "post", "install"}
    in_use = scene.near & {"subs"} and "open@" in scene.beside and not row.before
    if (
        row.words & {"state"}
        and not in_use
        and row.before <= postal
        and (row.before or _in_address(scene))
    ):
        return says("address", SUPPORTED)
    beside_its_city = scene.beside & {"postcode", "address"} and "?+region" in scene.beside
    if row.words & {"state"} and row.before <= {"?", "email"} and beside_its_city:
        return says("address", SUPPORTED)  # `prim_state` beside `prim_city`
    if row.has("occupation"):
        return says("occupation_employer", strong(row, scene))
    if row.has("subs", "port", "subscription", "plan", "open", "close"):
        return says("subscription_info", QUALIFIED)
    sim = (
        row.before <= {"iccid", "card", "iot"}
        and row.before
        and scene.head not in {"stock", "product"}
    )
    if sim and scene.beside & {"msisdn", "imsi", "iccid", "iot", "userid"} and not scene.thing:
        return says("subscription_info", SUPPORTED)
    if row.before and row.before <= {"internet", "roam", "call", "sms"} and "subs" in scene.near:
        return says("subscription_info", SUPPORTED)  # whether he has data, or may roam
    if {"iccid", "msisdn"} <= scene.beside and row.words <= _STATES and not row.before:
        if scene.beside & {"plan", "open@", "active@"} and not scene.thing:
            return says("subscription_info", SUPPORTED)  # of a card
    if row.before == {"netport"} and scene.around & {"port"}:
        return says("subscription_info", QUALIFIED)  # of a number that is carried over
    subscribed = scene.around & {"subs", "subscription"} or scene.beside & {"msisdn", "subs"}
    if row.before == {"service"} and subscribed and scene.head not in {"system", "server"}:
        return says("subscription_info", SUPPORTED)
    if row.has("user", "cust") and not row.before - {"user", "cust", "service", "open", "?"}:
        return says("subscription_info", SUPPORTED)
    if row.before == {"account"} and scene.near & {"subs", "broadband"} and scene.who:
        return says("subscription_info", SUPPORTED)
    whole = row.words <= _STATES and not row.before
    if whole and "port" in scene.near | scene.beside and scene.who and not scene.thing:
        return says("subscription_info", SUPPORTED)  # how far the carrying of a number is
    if whole and (
        scene.head == "subscription"
        or (scene.near & {"subs", "broadband"} and (scene.who or "subs" in scene.beside))
        or (
            scene.near & {"user", "subs", "cust"}
            and scene.who
            and scene.beside & {"plan", "innetdate", "open@"}
            and not (scene.kinds - {"broadband", "online"} or row.initials)
        )
        or is_lines_own(scene)
        or (scene.head == "plan" and scene.around & {"member"} and "cycle@" in scene.beside)
    ):
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


def _plan(row: Row, scene: Scene) -> Answer:
    if row.has("about", "rowop", "system", "task", "doc") or row.has("order"):
        return NEGATIVE
    if row.words == {"业务"} and "internet" in scene.kinds and scene.beside & {"url", "server"}:
        return says("internet_log", SUPPORTED)
    if row.words == {"产品实例"}:
        return says("customer_id", SUPPORTED)
    if scene.head in {"product", "plan", "order", "shop"} and not personal_plan(scene):
        return NEGATIVE
    return says(
        "subscription_info", strong(row, scene, QUALIFIED) if personal_plan(scene) else WEAK
    )


_WAYS = word_set("up down uplink downlink upload download upstream downstream ul dl")


def _speed(row: Row, scene: Scene) -> Answer:
    """Read a speed: what somebody pays for."""
    if row.words == {"rate"} and "occupation" in scene.near:
        return says("occupation_employer", SUPPORTED)  # what he is paid
    if row.has("broadband", "subs", "plan"):
        return says("subscription_info", SUPPORTED)
    if scene.beside & {"geo", "plate"}:
        return NEGATIVE  # how fast a car goes
    ways = row.before <= {"cycle", "traffic", "?"} and row.words & _WAYS
    if row.words & {"bandwidth", "speed", "rate"} and ways and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    speed = row.words & {"speed", "bandwidth", "速率", "带宽", "网速", "sulv"} or row.initials
    if speed and not row.before - {"?"} and (scene.who or scene.person) and not scene.thing:
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


_CARRIERS = word_set(
    """
    donoroperator recipientoperator donornetwork recipientnetwork donorcarrier recipientcarrier
    donoroper recipoper recipientoper recipoperator donoroperid recipientoperid donornet recipnet
    """
)
"""Whom a number was carried from and to (number portability)."""


def _stat(row: Row, scene: Scene) -> Answer:
    """Read `STAT`: a state, where somebody's line is beside it, else a statistic."""
    if row.before == {"last"} and row.words & {"report"} and "location" in scene.kinds:
        return says("service_time", SUPPORTED)  # when it last told where it is
    if row.before == {"subs"} and scene.beside & {"open@", "innetdate", "plan"}:
        return says("subscription_info", SUPPORTED)
    line = "subs" in scene.near and scene.beside & {"imsi", "msisdn"}
    if row.words == {"stat"} and (line or scene.beside & {"open@", "innetdate", "plan"}):
        return _status(Row("status", row.before, "", row.initials, frozenset({"status"})), scene)
    return NEGATIVE


_SCHOOLS = word_set(
    "school schoolname name college university academy institute 学校 院校 高校 大学 xuexiao"
)


def carrier(row: Row, scene: Scene) -> Answer:
    """Read a carrier: whom a number was carried from or to, else a thing."""
    if row.has("idcard", "cert", "issuing") and row.words & {"agency"}:
        return says("id_doc_details", QUALIFIED)
    if spelled(row) <= _SCHOOLS and (scene.intimate or scene.head == "occupation"):
        return says("occupation_employer", SUPPORTED)  # where somebody learns or has learnt
    named = row.words & {
        *("carrier", "operator", "network", "netid", "portin", "portout", "运营商", "网络"),
    }
    own = row.has("homely") or row.words & {"归属", "home", "in", "out"}
    ported = row.has("port") or ("port" in scene.around | scene.beside and own)
    return says("subscription_info", SUPPORTED) if named and ported else NEGATIVE


def _ported(row: Row, scene: Scene) -> Answer:
    """Whether a number was carried to another operator."""
    if row.words & {"携号转网", "xiedaizhuanwang", "mnp"} or not row.words.isdisjoint(_CARRIERS):
        return says("subscription_info", SUPPORTED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    "status": _status,
    **dict.fromkeys(("plan", "subscription"), _plan),
    "speed": _speed,
    "port": _ported,
    "stat": _stat,
    **dict.fromkeys(("shop", "staff"), carrier),
}
