"""How the tests of names ask the detector: a field in its scene, with a value."""

from pathlib import Path

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))

Case = tuple[str, str, str, str, str | None]
"""A name, the keys above it, outermost first, the names beside it, a value or "", the category."""


def category(case: Case) -> str | None:
    """Give the category that the detector answers for a case."""
    name, above, beside, value, _ = case
    keys = above.split()
    verdict = DETECTOR.field(
        name, keys[-1] if keys else "", [value], siblings=beside.split(), ancestors=keys
    )
    return verdict.category if verdict is not None else None
