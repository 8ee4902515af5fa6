"""Rules on names that mean nothing by themselves (`x`, `t`, `ud`, `total`): what is around them tells.

See `analyzers.detection.grammar`.
"""

from collections.abc import Mapping

from analyzers.detection.answers import SUPPORTED, Answer, says
from analyzers.detection.grammar.money import carrier
from analyzers.detection.grammar.row import Row, Rule
from analyzers.detection.scene import Scene


def _unnamed(row: Row, scene: Scene) -> Answer:
    """Read a letter or a sum, None where nothing around it says of what."""
    if row.words & {"netid"}:
        return carrier(row, scene)
    if row.before or scene.staff:
        return None
    if row.words & {"x", "y"} and len(row.words) == 1 and scene.kinds & {"geo", "location"}:
        return says("service_location", SUPPORTED)
    if row.words == {"t"} and scene.head in {"cert", "idcard"}:
        return says("id_doc_type", SUPPORTED)
    if row.words == {"t"} and scene.kinds & {"geo", "location"}:
        return says("service_time", SUPPORTED)
    if row.words & {"ud", "tpud"} and "sms" in scene.kinds:
        return says("communication_content", SUPPORTED)  # TS 23.040
    if row.words & {"total"} and "plan" in scene.near and {"use", "remaining"} <= scene.beside:
        return says("usage_volume", SUPPORTED)
    return None


RULES: Mapping[str, Rule] = {"?": _unnamed}
