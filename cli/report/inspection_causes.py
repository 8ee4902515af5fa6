"""How a self-inspection names what a cause is about: categories, purposes and ways of use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from analyzers.catalog.catalogue import parse_catalogue
from cli.options import Language
from cli.words import meaning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from access import Finding
    from analyzers.catalog.catalogue import DataCategory
    from cli.report.inspection_view import View


def named(view: View, finding: Finding) -> dict[str, str | None]:
    """Give a finding's cause as its sentence is to name it: beside each code what it is called."""
    titles = {row["purpose"]: row["title"] for row in view.facts.purposes.rows}
    shown: dict[str, str | None] = {}
    for column, value in finding.cause:
        shown[column] = value
        if value is None:
            continue
        if column in {"category", "what"} and value in _categories():
            category = _categories()[value]
            name = category.zh if view.language is Language.ZH else category.en
            shown[column] = view.said("called", name=name, code=value)
        elif column == "purpose" and value in titles:
            shown[column] = view.said("called", name=titles[value], code=value)
        elif column == "what":
            shown[column] = meaning(value, view.language)
    return shown


@cache
def _categories() -> Mapping[str, DataCategory]:
    text = files("analyzers.catalog").joinpath("categories.json").read_bytes()
    return parse_catalogue(text).categories
