"""Rules on names that mean nothing by themselves (`x`, `t`, `ud`, `total`): what is around them tells.

See `analyzers.detection.grammar`.
"""

# ruff: noqa: PLR0911 - a rule is a row of cases, each with its answer

from collections.abc import Mapping

from analyzers.detection.answers import NEGATIVE, QUALIFIED, SUPPORTED, Answer, says
from analyzers.detection.grammar.row import Row, Rule, spelled
from analyzers.detection.grammar.subscriptions import carrier
from analyzers.detection.grammar.volumes import of_allowance
from analyzers.detection.scene import Scene
from analyzers.detection.word_set import word_set


def _unnamed(row: Row, scene: Scene) -> Answer:
    """Read a letter or a sum, None where nothing around it says of what."""
    if row.words & {"netid"}:
        return carrier(row, scene)
    if row.before or scene.staff:
        return None
    if row.words == {"t"} and "password" in scene.beside:
        return NEGATIVE  # when a request was made
    if row.words == {"sub"} and "claims" in scene.beside:
        return says("account_id", QUALIFIED)  # RFC 7519
    if row.words & {"x", "y"} and len(row.words) == 1 and scene.kinds & {"geo", "location"}:
        return says("service_location", SUPPORTED)
    if row.words == {"t"} and scene.head in {"cert", "idcard"}:
        return says("id_doc_type", SUPPORTED)
    if row.words == {"t"} and scene.kinds & {"geo", "location"}:
        return says("service_time", SUPPORTED)
    if row.words & {"ud", "tpud"} and "sms" in scene.kinds:
        return says("communication_content", SUPPORTED)  # TS 23.040
    whole = row.words & {"total", "grand", "actual"} and spelled(row) <= _WHOLE
    counted = row.words == {"total"} and not scene.beside & {"pay@", "currency", "userid"}
    if (
        whole
        and not (scene.thing or counted)
        and (scene.head == "order" or "pay" in scene.kinds | scene.around)
    ):
        return says("payment_record", SUPPORTED)
    if row.words & {"total"} and "plan" in scene.near and {"use", "remaining"} <= scene.beside:
        return says("usage_volume", SUPPORTED)
    if row.words == {"total"} and of_allowance(scene):
        return says("usage_volume", SUPPORTED)
    ordered = scene.head == "order" and scene.beside & {"product", "address", "receiver"}
    if row.words == {"total"} and ordered:
        return says("payment_record", SUPPORTED)
    return None


_WHOLE = word_set("total actual real grand payer user order trade pay settlement")
"""Words of the sum of an order where no word says that it is an amount."""

RULES: Mapping[str, Rule] = {"?": _unnamed}
