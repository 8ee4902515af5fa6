"""How many attributes an element may have.

lxml looks each attribute up along the list of its element, and libxml2 appends to that list by walking
along it: what an element costs grows with the square of their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

    _Target = etree.ParserTarget[bool]
else:
    _Target = object

MOST_ATTRIBUTES = 256
"""Attributes of one element, a security limit: a document with more is not read."""


def any_is_wide(elements: Iterable[etree._Element]) -> bool:
    """Tell whether an element has more attributes than are read."""
    return any(len(element.attrib) > MOST_ATTRIBUTES for element in elements)


class Widest(_Target):
    """Takes a page's elements as they are parsed, before any tree: the target of an lxml parser."""

    def __init__(self) -> None:
        self._wide = False

    def start(self, _tag: str, attributes: Mapping[str, str], /) -> None:
        """Take the start of an element."""
        if len(attributes) > MOST_ATTRIBUTES:
            self._wide = True

    def close(self) -> bool:
        """Tell whether an element had more attributes than are read."""
        return self._wide
