"""Rules on uses of the service: when somebody signed in, called or came, and how long it took.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, Answer, says
from analyzers.detection.grammar.row import Row, Rule, strong
from analyzers.detection.scene import PERSONS, Scene
from analyzers.detection.word_set import word_set

USES = word_set("login internet broadband online visit call sms chat use roam")
"""Uses of the service: their times and places are Art. 4's last limb."""


def _visited(scene: Scene) -> bool:
    """Tell whether a visit in this scene is somebody's use of the service, not one to a doctor."""
    if scene.beside & {"dept", "shop"} and "staff" in scene.beside:
        return False
    own = scene.who or scene.person or scene.beside & {"username", "account"}
    return bool(own or scene.kinds & PLACED)


PLACED = USES | {"location", "geo", "cell", "email", "recording"}


_HAS_ONE = word_set(
    """
    username account userid user member cust custid subs nick fullname name+fullname phone mobile
    msisdn email mac imei imsi device ua password avatar token
    """
)
"""What somebody who is seen, or his terminal, has."""


def is_somebody_s(scene: Scene) -> bool:
    """Tell whether a record is somebody's, his terminal's or session's, as far as is known."""
    if scene.thing or scene.staff:
        return False
    if not scene.head and not scene.beside:
        return True
    programs = "server" in scene.beside and not scene.who
    return not programs and bool(
        scene.who
        or scene.person
        or scene.kinds & PLACED
        or scene.near & {"device", "cpe", "imei", "online"}
        or scene.beside & _HAS_ONE
    )


def use_time(row: Row, scene: Scene) -> Answer:
    """Read the time of a log-in, a call, a visit."""
    if row.words & {"leave"} and row.has("cycle") and not scene.beside & {"plate", "car"}:
        return NEGATIVE  # for which time somebody need not come
    if row.has("about", "system", "server", "product") or scene.staff or scene.thing:
        return NEGATIVE
    if scene.head in {"device", "server"} and not scene.who and "login" not in row.before:
        return NEGATIVE  # when a device was last connected
    if row.words & {"auth", "authentication"} and scene.near & {"fullname", "idcard", "cert"}:
        return NEGATIVE  # when a document was checked
    isolated = not scene.head and not scene.beside
    known = (
        isolated
        or scene.kinds & PLACED
        or "use" in scene.near
        or (scene.person and "system" not in scene.near)
    )
    if row.has("sms") and row.words & {"失效", "过期", "到期", "invalid", "expire", "expired"}:
        return NEGATIVE  # until when a code may be used
    if (row.has("use") and not known) or scene.head == "otp":
        return NEGATIVE
    if scene.intimate and row.words & {"leave", "enter"} and "occupation" in scene.beside:
        return NEGATIVE  # of a job
    punched = row.words & _PUNCHES and scene.beside & _PUNCH_IN
    if punched and not row.words & {"estimated", "expected", "planned"}:
        return says("service_time", SUPPORTED)
    if row.has("visit") and not (isolated or _visited(scene)):
        return NEGATIVE
    return says("service_time", strong(row, scene))


ASIDE_OF_WORK = word_set("in out work worked 上班 下班")
_PUNCHES = word_set("checkin checkout checkedin checkedout punch check clock dksj qdsj qtsj")
_PUNCH_IN = PERSONS | {"staff", "custid", "userid", "fullname", "dept", "visit+location"}
DOERS = word_set("user userid username account cust custid member subs ip")


def is_deed(scene: Scene) -> bool:
    """Tell whether a record is of what a user did: who and from where, or a log's row with who."""
    if scene.staff or scene.thing or "password" in scene.beside:
        return False
    if scene.beside.isdisjoint(DOERS - {"ip"}):
        return False
    return "ip" in scene.beside or "doc" in scene.near


def _duration(row: Row, scene: Scene) -> Answer:
    attended = "visit" in scene.near and scene.beside & (PERSONS | {"staff", "userid", "custid"})
    if attended and row.words & ASIDE_OF_WORK and not row.before - {"working", "?"}:
        return says("service_time", SUPPORTED)
    if scene.thing and not scene.who:
        return NEGATIVE
    if "visit" in scene.kinds and scene.who and "cpe" in scene.beside and not row.before:
        return says("service_time", SUPPORTED)  # how long somebody watched
    if row.has(*USES) or scene.kinds & {
        "call",
        "internet",
        "sms",
        "broadband",
        "online",
        "recording",
        "voicemail",
    }:
        if row.words & {"月均", "日均"} and scene.who and row.has("call"):
            return says("usage_volume", SUPPORTED)  # how much somebody calls
        if row.words & {"avg", "max", "min", "limit", "平均", "最大"} or scene.staff:
            return NEGATIVE
        return says("service_time", strong(row, scene, QUALIFIED))
    return NEGATIVE


def _use_alone(row: Row, scene: Scene) -> Answer:
    """`last_login`, `lastOnline`: a time."""
    if row.head == "login" and row.words & {"current", "currentlogin"}:
        return says("service_time", QUALIFIED)
    if row.head == "login" and (
        row.words & {"user", "name"}
        or (
            row.words & {"login", "logon", "signin"}
            and not row.before
            and scene.beside & {"password", "fullname", "email"}
        )
    ):
        return says("account_id", SUPPORTED)
    if row.head == "visit" and row.has("server", "url") and row.words & {"visited"}:
        return says("internet_log", QUALIFIED)
    if row.has("last") and row.head in {"login", "internet", "active", "call", "online", "visit"}:
        if row.words & {"seen"} and not is_somebody_s(scene):
            return NEGATIVE
        return says("service_time", QUALIFIED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    "duration": _duration,
    **dict.fromkeys(("login", "internet", "active", "call", "online", "visit"), _use_alone),
}
