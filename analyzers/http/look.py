"""Cheap looks at many values at once: whether any could be a number, an address or a masked value.

A path's strings are looked at as one text, translated so that one search for a constant finds a form.
The looks may see too much, never too little; the tests hold them against the detector.
"""

import re
from unicodedata import is_normalized, normalize

LONG_NUMBER = 10**10
"""From here on an integer may be a telephone number: 11 digits."""
SHORTEST = 7
"""Characters of the shortest text worth a look: a local telephone number."""
_DIGITS = bytes(48 if 48 <= byte <= 57 else byte for byte in range(256))
_SEVEN = b"0" * 7
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
_BEGINNINGS = tuple(f"\n{begin}" for begin in BASE64_JSON)
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
    digits = raw.translate(_DIGITS)
    if b"-" in digits or b" " in digits:
        digits = digits.replace(_DATE, b"/").translate(None, b" -")
    return _SEVEN in digits


def may_be_odd(text: str) -> bool:
    """Tell whether a text may hold a number, an address, a document in base64 or a masked value.

    The same as four looks, by one pass for all of the texts of a message: asterisks are not looked for.
    """
    if not text.isascii() and (not is_normalized("NFKC", text) or _has_mark(text)):
        return True
    # One character is found ten times as fast as two.
    if (
        "@" in text
        or ("J" in text and "eyJ" in text)
        or ("W" in text and "W3s" in text)
        or ("x" in text and "xx" in text)
        or ("X" in text and "XX" in text)
    ):
        return True
    try:
        raw = text.encode()
    except UnicodeEncodeError:  # lone surrogates
        return True
    if _SEVEN in raw.translate(_DIGITS).replace(_DATE, b"/").translate(None, b" -"):
        return True
    return may_be_a_document(text)


def may_be_anything(text: str) -> bool:
    """Tell whether a text may hold what has a meaning without a name and is no number.

    That is a hardware address, a postal address or a number plate.
    """
    if not text.isascii():
        return _SPEAKING.search(text) is not None or _has_mac(text)
    return (":" in text or "-" in text or "." in text) and _has_mac(text)


def may_be_a_document(text: str) -> bool:
    """Tell whether a line of a text may be a document in base64."""
    # Most lines begin otherwise; one character is found ten times as fast as two.
    return (
        ("e" in text and (text[0] == "e" or "\ne" in text))
        or ("W" in text and (text[0] == "W" or "\nW" in text))
        or ("I" in text and (text[0] == "I" or "\nI" in text))
    ) and _may_begin(text)


def _may_begin(text: str) -> bool:
    lines = f"\n{text}"
    return any(begin in lines for begin in _BEGINNINGS) and _BASE64_LINE.search(text) is not None


def may_hold_a_document(text: bytes) -> bool:
    """Tell whether a string in JSON text without escapes may be a document in base64."""
    return _BASE64_STRING.search(text) is not None


def _has_mac(text: str) -> bool:
    plain = text.encode("utf-8", "surrogatepass").translate(_HEXADECIMAL)
    return _MAC in plain or _DOTTED_MAC in plain


def may_be_masked_otherwise(text: str) -> bool:
    """Tell whether a value of a text may be masked by other signs than an asterisk."""
    return (
        ("x" in text and "xx" in text)
        or ("X" in text and "XX" in text)
        or (not text.isascii() and _has_mark(text))
    )


def may_be_masked(text: str) -> bool:
    """Tell whether a value of a text may be masked."""
    return "*" in text or may_be_masked_otherwise(text)


def _has_mark(text: str) -> bool:
    return "某" in text or "＊" in text or "●" in text or "•" in text or "×" in text or "█" in text
