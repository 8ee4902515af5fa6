"""Rules on tags, scores, levels, and on words about a field.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911, SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, WEAK, Answer, says
from analyzers.detection.grammar.row import Row, Rule, not_persons, personal_plan, spelled, strong
from analyzers.detection.scene import PERSONS, Scene
from analyzers.detection.word_set import word_set


def is_scored(scene: Scene) -> bool:
    """Tell whether a record is what is thought of a person."""
    scored = scene.head == "credit" or scene.beside & {"score", "credit+score"}
    return bool((scene.who or scene.person or scored) and not scene.thing)


_OF_TAGS = word_set("tag label name value text tagname tagvalue labelname labelvalue 标签 标签名称")


def _tag(row: Row, scene: Scene) -> Answer:
    if row.words & {"seg"} and row.has("bill") and is_scored(scene):
        return says("profile_tag", SUPPORTED)  # in which band of spending somebody is
    valued = "tagged" in scene.beside or row.words & {"tagvalue", "labelvalue"}
    if scene.head == "tag" and not (valued or scene.around & PERSONS or row.has(*PERSONS)):
        return NEGATIVE  # what tags there are
    if scene.head == "tag" and row.words <= _OF_TAGS and not scene.thing:
        return says("profile_tag", SUPPORTED)  # one of those that somebody has
    marked = row.words & {"fraud", "risk", "churn", "blackflag", "blacklist", "black"}
    if marked and is_scored(scene):
        return says("profile_tag", SUPPORTED)
    if row.has("user", "cust", "subs", "member", "person") or row.words & {"用户画像", "画像"}:
        return says("profile_tag", strong(row, scene))
    if row.before - {"?"} or scene.thing or scene.near & {"address"}:
        return NEGATIVE
    held = scene.who or scene.person or scene.beside & {"social", "open"}
    told = scene.kinds & {"complaint", "sms", "recording"} or scene.head in {"address", "doc"}
    known = held and not told
    return says("profile_tag", SUPPORTED if known else WEAK)


def _is_lead_s(row: Row, scene: Scene) -> bool:
    """Tell whether a score is what a sales department thinks of a person."""
    plain = not row.before - {"person", "cust"} and row.words & {"score", "grade", "rating"}
    return bool(plain and "selling" in scene.beside and scene.person)


def _score(row: Row, scene: Scene) -> Answer:
    if _is_lead_s(row, scene):
        return says("profile_tag", SUPPORTED)
    if row.words & {"rating", "rank"} and row.words & {"credit", "customer", "score", "risk"}:
        return NEGATIVE if not_persons(row, scene) else says("profile_tag", QUALIFIED)
    if row.words & {"creditlimit", "creditline"}:
        return NEGATIVE if not_persons(row, scene) else says("profile_tag", QUALIFIED)
    if row.head == "credit" and not row.before and "tag" in scene.near and scene.who:
        return says("profile_tag", SUPPORTED)
    if row.head == "credit" and not (
        (row.before or row.words & {"value"}) and (scene.who or scene.person)
    ):
        return NEGATIVE
    if row.head == "credit" and row.words & {"value"}:
        return says("profile_tag", SUPPORTED)
    credit = row.words & {
        *(
            "credit",
            "creditscore",
            "churn",
            "churnscore",
            "fraud",
            "fraudscore",
            "risk",
            "riskscore",
            "信用分",
            "信用评分",
        ),
        *("风险评分", "信用分数", "xyf", "xinyongfen", "芝麻分"),
    }
    if credit and not not_persons(row, scene):
        return says("profile_tag", strong(row, scene))
    return NEGATIVE


_RANKED = word_set("level starlevel rating credit grade customer subscriber custstar userstar")


def _level(row: Row, scene: Scene) -> Answer:
    if "风险等级" in row.words and (scene.head or scene.beside):
        if not (scene.who or scene.person):
            return says("profile_tag", WEAK)  # of a machine or a weakness
    if row.words == {"tier"} and not (scene.who or scene.person):
        return NEGATIVE  # of prices, of a program
    if not_persons(row, scene) or row.has("rowop", "complaint"):
        return NEGATIVE
    if scene.head == "tag" and scene.who:
        return says("profile_tag", SUPPORTED)
    if row.words & {"star"} and not row.words & _RANKED and not row.has("cust", "user", "member"):
        return says("profile_tag", WEAK)
    return says("profile_tag", strong(row, scene))


_LEVELS = word_set("level levelid levelname grade id name 等级 rank 名称 编号")


def _of_his_use(row: Row, scene: Scene) -> Answer:
    """Read in which step somebody is, how long he called."""
    if row.words & {"valuelevel"} and is_scored(scene):
        return says("profile_tag", SUPPORTED)
    if row.has("bill") and row.words & {"lv", "lvl", "level", "grade", "band"} and is_scored(scene):
        return says("profile_tag", SUPPORTED)  # how much somebody spends, in steps
    if row.previous == "level" and row.words & {"lv", "lvl", "grade"}:
        return _level(row, scene)
    spoken = row.before == {"call"} and row.words & {"min", "mins"}
    if spoken and scene.who and scene.near & {"tag"}:
        return says("usage_volume", SUPPORTED)
    lasted = row.before == {"call"} and row.words & {"len", "length"} and not scene.thing
    if lasted and row.words & {"talk", "call", "ring"} and scene.kinds & {"call", "recording"}:
        return says("service_time", SUPPORTED)
    return None


def _about(row: Row, scene: Scene) -> Answer:
    """`credit_level`, `risk_grade`: words about a person, else about a field."""
    if row.has("credit") and row.words & {
        "limit",
        "value",
        "class",
        "grade",
        "level",
        "quota",
        "line",
        "额度",
    }:
        return says("profile_tag", QUALIFIED) if not not_persons(row, scene) else NEGATIVE
    if row.has("use", "remaining") and row.words & {"min", "mins", "minute", "minutes"}:
        return says("usage_volume", QUALIFIED)
    if row.previous == "innetdate" or row.words & {"innet", "innetdays", "innetmonths"}:
        return says("subscription_info", SUPPORTED)
    bound = row.has("contract") and row.words & {"period", "term", "months", "days", "length", "期"}
    if (bound or row.words & {"tenure"}) and scene.head != "contract" and personal_plan(scene):
        return says("subscription_info", SUPPORTED)
    if _is_lead_s(row, scene) or (row.words & {"risk", "churn", "fraud"} and not scene.thing):
        return says("profile_tag", SUPPORTED)
    personal = is_scored(scene)
    if row.words & {"arpu"} and personal:
        banded = row.words & {"level", "grade", "band", "lv", "lvl"}
        return says("profile_tag" if banded else "billing_info", SUPPORTED)
    if (own := _of_his_use(row, scene)) is not None:
        return own
    if row.has("bill") and row.has("month") and personal:
        return says("billing_info", SUPPORTED)  # for how many months somebody owes
    if row.words & {"min", "max", "avg", "count", "cnt", "limit", "上限", "下限"}:
        return NEGATIVE
    if row.has("occupation"):
        lasts = row.words & {"length", "seq", "order"}
        return NEGATIVE if lasts else says("occupation_employer", strong(row, scene))
    if row.words & {"level", "grade", "class", "lvl", "rank", "等级", "级别", "dj"} and row.has(
        "cust", "user", "member", "subs"
    ):
        return says("profile_tag", QUALIFIED) if not scene.thing else NEGATIVE
    if spelled(row) <= _LEVELS and not row.before:
        if scene.head in {"cust", "user", "member", "subs"} and not scene.thing:
            return says("profile_tag", SUPPORTED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("credit", "score"), _score),
    "tag": _tag,
    "level": _level,
    "about": _about,
}
