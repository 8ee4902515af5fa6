"""Cheap looks at many values at once: whether any could be a number, an address or a masked value.

A path's strings are looked at as one text, translated so that one search for a constant finds a form.
The looks may see too much, never too little; the tests hold them against the detector.
"""

import re
from collections.abc import Iterable
from unicodedata import is_normalized, normalize

LONG_NUMBER = 10**10
"""From here on an integer may be a telephone number: 11 digits."""
SHORTEST = 6
"""Characters of the shortest text worth a look: the shortest mail address, `a@b.cn`."""
_DIGITS = bytes(48 if 48 <= byte <= 57 else byte for byte in range(256))
_SEVEN = b"0" * 7
_HYPHEN, _SPACE = b"- "
"""Numbers, for a byte is found in bytes ten times as fast as bytes are."""
_DATE = b"0000-00-00"
"""A date in every second field of every API; no number of anybody is written in these groups."""
_HEXADECIMAL = bytes(
    48 if chr(byte) in "0123456789abcdefABCDEF" else 58 if chr(byte) in ":-" else byte
    for byte in range(256)
)
_MAC = b"00:00:00:00:00:00"
_DOTTED_MAC = b"0000.0000.0000"
_SPEAKING = re.compile(
    r"[省市区县镇乡村路街道巷弄里号栋幢室楼州盟旗组屯]"
    r"|[\u4e00-\u9fff][A-Za-z][ ·•.-]?[A-Za-z0-9]{4,6}"
)
"""Characters of which an address in Chinese has some, and number plates."""
BASE64_JSON = ("ey", "ew", "W1", "W3", "Wy", "Wz", "Ww", "IH", "IF")
"""How base64 of `{` and `[` begins, with what commonly follows them."""
SHORTEST_BASE64 = 12
"""Characters of the shortest text that is tried as a document in base64."""
_SECOND = {
    first: "".join(begin[1] for begin in BASE64_JSON if begin[0] == first) for first in "eWI"
}
_BEGINNING = re.compile(
    rf"\n(?:{'|'.join(f'{first}[{second}]' for first, second in _SECOND.items())})"
)
_TWO_SMALL, _TWO_LARGE = re.compile("xx"), re.compile("XX")
"""Patterns that begin with a constant are searched twice as fast as constants of two characters."""
_BASE64 = rf"(?:{'|'.join(BASE64_JSON)})[A-Za-z0-9+/_-]{{{SHORTEST_BASE64 - 4},}}={{0,2}}"
_BASE64_LINE = re.compile(rf"^{_BASE64}$", re.MULTILINE)
_BASE64_STRING = re.compile(rf'"{_BASE64}"'.encode())


def may_identify(text: str) -> bool:
    """Tell whether a number of seven digits or an address of mail may be in a text."""
    if not text.isascii() and not is_normalized("NFKC", text):
        text = normalize("NFKC", text)  # full-width, circled and other digits
    if "@" in text:
        return True
    try:
        raw = text.encode()
    except UnicodeEncodeError:  # lone surrogates
        raw = text.encode("utf-8", "surrogatepass")
    return _has_seven(raw)


def _has_seven(raw: bytes) -> bool:
    """Tell whether seven digits stand together, but for spaces and hyphens and the groups of a date."""
    digits = raw.translate(_DIGITS)
    if _HYPHEN in digits or _SPACE in digits:
        digits = digits.replace(_DATE, b"/").translate(None, b" -")
    return digits.find(_SEVEN) >= 0


def may_be_odd(texts: Iterable[str], identifiers: Iterable[str], *, ordinary: bool = False) -> bool:
    """Tell whether a value of a message may be what its path was not before, by one pass for all.

    Of texts: a number, an address, a document in base64, a masked value. Of identifiers: the last two.
    Asterisks are not looked for. `ordinary`: all characters are of ASCII or `ORDINARY`.

    Raises:
        TypeError: one is no text.
    """
    text = "\n".join(texts)
    every = "\n".join(("", text, *identifiers))
    if not every.isascii() and (
        "某" in every
        if ordinary
        else _has_mark(every) or not (text.isascii() or is_normalized("NFKC", text))
    ):
        return True
    # One character is found ten times as fast as two.
    if (
        _has_two(every)
        or "@" in text
        or ("J" in text and "eyJ" in text)
        or ("W" in text and "W3s" in text)
    ):
        return True
    try:
        raw = text.encode()
    except UnicodeEncodeError:  # lone surrogates
        return True
    if _has_seven(raw):
        return True
    return _BEGINNING.search(every) is not None and _BASE64_LINE.search(every) is not None


ORDINARY = ("\u4000", "\u9fff")
"""Between them stand most characters of Chinese texts: no compatibility form of a digit or a letter, no
mark of a masked value but 某. In UTF-8 no other character begins with their first bytes."""


def may_be_anything(text: str) -> bool:
    """Tell whether a text may hold what has a meaning without a name and is no number.

    That is a hardware address, a postal address or a number plate.
    """
    if not text.isascii():
        return _SPEAKING.search(text) is not None or _has_mac(text)
    return (":" in text or "-" in text or "." in text) and _has_mac(text)


def may_be_a_document(text: str) -> bool:
    """Tell whether a line of a text may be a document in base64."""
    return _BEGINNING.search(f"\n{text}") is not None and _BASE64_LINE.search(text) is not None


def may_hold_a_document(text: bytes) -> bool:
    """Tell whether a string in JSON text without escapes may be a document in base64."""
    return _BASE64_STRING.search(text) is not None


def _has_mac(text: str) -> bool:
    plain = text.encode("utf-8", "surrogatepass").translate(_HEXADECIMAL)
    return plain.find(_MAC) >= 0 or plain.find(_DOTTED_MAC) >= 0


def may_be_masked_otherwise(text: str) -> bool:
    """Tell whether a value of a text may be masked by other signs than an asterisk."""
    return _has_two(text) or (not text.isascii() and _has_mark(text))


def _has_two(text: str) -> bool:
    """Tell whether letters stand for what was masked: 138xxxx5678."""
    return ("x" in text and _TWO_SMALL.search(text) is not None) or (
        "X" in text and _TWO_LARGE.search(text) is not None
    )


def may_be_masked(text: str) -> bool:
    """Tell whether a value of a text may be masked."""
    return "*" in text or may_be_masked_otherwise(text)


def _has_mark(text: str) -> bool:
    return "某" in text or "＊" in text or "●" in text or "•" in text or "×" in text or "█" in text
