"""What a field that was recorded earlier is under the catalogue that holds now (`ledger.relabel`).

No value is left, so only what needs none can speak: what people decided, the words of the house and its
own categories. What values once said of a field stays, unless somebody has decided otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from access import Certainty, KnownBy
from ledger.relabel import Label

if TYPE_CHECKING:
    from analyzers.catalog import Catalogue, Decision
    from analyzers.detection import Verdict
    from proxy.wiring import Wiring

_STEP = re.compile(r"[^.\[\]|]+")


def relabelled(wiring: Wiring, system: str, field: str, known_by: str) -> Label | None:
    """Say what a field is now; None: what was recorded stands.

    `known_by` is what its verdict rested on, "" for a field that was not touched.
    """
    catalogue = wiring.catalogue
    names = _names(field)
    if not names:
        return None
    decision = _decision(catalogue, system, field, names)
    if decision is not None and decision.binds:
        return _decided(catalogue, decision)
    if known_by and known_by != KnownBy.CATALOG:
        return None
    verdict = _by_name(wiring, system, field, names)
    if known_by:
        # A decision is gone, or disputed: what the names say is all that is left.
        return _label(verdict) if verdict is not None else _NOTHING
    own = verdict is not None and verdict.category not in wiring.built_in
    return _label(verdict) if verdict is not None and own else None


_NOTHING = Label("", 0, KnownBy.CATALOG, Certainty.SURE)


def _names(field: str) -> list[str]:
    """Give the words of a field from the outermost to its own name."""
    operation, sign, path = field.partition("#")
    if not sign:
        return field.split(".") if field.count(".") else []
    words = [word for word in operation.split("/")[1:] if word and not word.startswith("{")]
    steps = [step.lstrip("$?/@") for step in _STEP.findall(path.removeprefix("request"))]
    steps = [step for step in steps if step and step != "*"]
    return [*words, *steps] if steps else []


def _decision(catalogue: Catalogue, system: str, field: str, names: list[str]) -> Decision | None:
    known = catalogue.for_system(system)
    operation, sign, path = field.partition("#")
    if path.startswith("$"):
        operation += " 2xx"  # an answer's: the record does not keep its status
    found = known.path(operation, path) if sign else known.column(field)
    return found if found is not None else known.term(names[-1], names[:-1])


def _by_name(wiring: Wiring, system: str, field: str, names: list[str]) -> Verdict | None:
    detector = wiring.detector(system)
    if "#" not in field:
        return detector.column(".".join(names[:-1]), names[-1], "", "")
    return detector.field(names[-1], names[-2] if len(names) > 1 else "", (), ancestors=names[:-1])


def _decided(catalogue: Catalogue, decision: Decision) -> Label:
    if decision.category is None:
        return _NOTHING
    category = catalogue.categories.get(decision.category)
    sensitivity = category.sensitivity if category is not None else 0
    return Label(decision.category, sensitivity, KnownBy.CATALOG, Certainty.SURE, decision.form)


def _label(verdict: Verdict) -> Label:
    return Label(verdict.category, verdict.sensitivity, verdict.known_by, verdict.certainty)
