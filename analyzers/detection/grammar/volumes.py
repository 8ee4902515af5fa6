"""Rules on volumes: how much somebody used, and what is used or left of an allowance.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: SIM102 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, STRONG, SUPPORTED, WEAK, Answer, says
from analyzers.detection.grammar.row import Row, Rule, strong
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set

_LOADED = word_set(
    "? use internet call month day last remaining cycle plan subs user time duration"
)


def _traffic(row: Row, scene: Scene) -> Answer:
    if "server" in scene.beside and scene.near & {"visit", "server"} and not scene.who:
        return NEGATIVE  # of a gateway's requests
    if row.has("visit") and row.words & {"min", "mins", "minutes"}:
        return says("service_time", SUPPORTED)  # how long somebody stayed
    if (scene.thing and not scene.who) or scene.near & {"speed"}:
        return NEGATIVE
    if row.has("server", "system", "cycle", "doc", "speed") or row.words & {
        "requested",
        "granted",
        "reserved",
        "size",
        "avg",
        "max",
        "min",
        "limit",
        "speed",
    }:
        return NEGATIVE
    if row.words & {"flow"} and row.has(
        "content", "sms", "doc", "order", "system", "chat", "login"
    ):
        return NEGATIVE  # of messages, of work
    if row.words & {"volume"} and "?" in row.before and not scene.kinds & {"internet", "broadband"}:
        if not row.has("use", "internet", "plan", "traffic"):
            return NEGATIVE  # how large something is
    if row.words & {"upload", "download", "uploads", "downloads"} and row.before - _LOADED:
        return NEGATIVE  # of a file
    alone = row.words & {"volume", "bytes", "traffic", "flux"} and len(row.words) == 1
    alone = alone or (row.words & {"flow", "流量"} and len(row.words) == 1 and scene.beside)
    if alone and not (scene.who or scene.kinds & {"internet"} or scene.person):
        return says("usage_volume", WEAK)
    return says(
        "usage_volume", strong(row, scene, STRONG if row.before or scene.who else QUALIFIED)
    )


def of_allowance(scene: Scene) -> bool:
    """Tell whether a record tells what of an allowance of traffic or minutes is used and left."""
    if scene.thing or scene.staff or scene.beside.isdisjoint({"use", "remaining"}):
        return False
    return bool(scene.around & {"traffic"} or (scene.near & {"call"} and "plan" in scene.around))


def _used(row: Row, scene: Scene) -> Answer:
    """Read what is used or left of an allowance."""
    if row.has("server", "address", "ip"):
        return NEGATIVE
    if row.has("last") and row.head == "use":
        return says("service_time", SUPPORTED) if scene.kinds else NEGATIVE
    if row.has("plan", "call", "internet", "sms", "traffic", "use") or row.words & {"data", "flow"}:
        return says("usage_volume", SUPPORTED)
    measured = scene.around & {"traffic", "call"} and "bill" in scene.beside
    if not row.before and (of_allowance(scene) or (measured and not scene.thing)):
        return says("usage_volume", SUPPORTED)
    if "usedvalue" in row.words and (scene.who or scene.person):
        return says("usage_volume", SUPPORTED)
    allowance = "plan" in scene.near and {"use", "remaining"} <= scene.beside | {row.head}
    if allowance or scene.near & {"traffic", "use"} or scene.beside & {"traffic"}:
        return says("usage_volume", SUPPORTED)
    return NEGATIVE


RULES: Mapping[str, Rule] = {
    "traffic": _traffic,
    **dict.fromkeys(("use", "remaining"), _used),
}
