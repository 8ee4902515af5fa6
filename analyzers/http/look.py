"""Cheap looks at many values at once: whether any could be a number, an address or a masked value.

A column's strings are looked at as one text. The looks may see too much, never too little; the tests
hold them against the detector.
"""

import re

from analyzers.detection import WORTH_A_LOOK

_DIGITS = bytes(48 if 48 <= byte <= 57 else byte for byte in range(256))
_SEVEN = b"0" * 7
_SHORT = 200
"""Characters up to which one regular expression is cheaper than a translation."""
_PLACES = re.compile(r"[省市区县镇乡村路街道巷弄里号栋幢室楼州盟旗]")
"""Characters of which an address in Chinese has some."""


def may_identify(text: str) -> bool:
    """Tell whether a number of seven digits or an address of mail may be in a text."""
    if len(text) < _SHORT or not text.isascii():
        return WORTH_A_LOOK.search(text) is not None
    return "@" in text or _SEVEN in text.encode().translate(_DIGITS, b" -")


def may_be_anything(text: str) -> bool:
    """Tell whether a text may hold what has a meaning without a name: the above, or an address."""
    return may_identify(text) or (not text.isascii() and _PLACES.search(text) is not None)


def may_be_masked(text: str) -> bool:
    """Tell whether a value of a text may be masked."""
    if "*" in text or "xx" in text or "XX" in text:
        return True
    return not text.isascii() and (
        "某" in text or "＊" in text or "●" in text or "•" in text or "×" in text or "█" in text
    )
