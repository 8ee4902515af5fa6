"""Forms of masked values: `138****1234`, `3301**********1234`, `张*`."""

import re

_MASKED_NAME = re.compile(r"[\u4e00-\u9fff][*某]{1,3}[\u4e00-\u9fff]?|\*{1,3}[\u4e00-\u9fff]{1,2}")
_MASKED_FORMS = (
    (
        "email",
        re.compile(
            r"[^@\s]{0,64}\*+[^@\s]{0,64}@[^@\s]+\.[A-Za-z]{2,24}|[^@\s]+@[^@\s]*\*+[^@\s]*"
        ),
    ),
    ("mobile_number", re.compile(r"(?:\+?86[- ]?)?1[3-9][0-9]?\d?[*xX]{3,8}[0-9]{2,4}")),
    ("id_number", re.compile(r"[1-8][0-9]{0,9}[*xX]{6,16}[0-9]{0,4}[0-9Xx]?")),
    ("bank_account", re.compile(r"(?:[3-6][0-9]{3,5})?[* ]{4,16}[0-9]{3,4}")),
    ("landline_number", re.compile(r"0[0-9]{2,3}-?[0-9]{0,3}\*{3,6}[0-9]{0,4}")),
    ("user_name", _MASKED_NAME),
)
_MASK_SIGNS = str.maketrans(dict.fromkeys("＊●•×█", "*"))


def one_sign(text: str) -> str:
    """Give a text with the one sign for what is masked: `*`."""
    return text.translate(_MASK_SIGNS)


def masked_category(plain: str) -> str | None:
    """Give the category whose unmasked part and length a masked value has, None for none."""
    for category, form in _MASKED_FORMS:
        if form.fullmatch(plain) is not None and _fits(category, plain):
            return category
    return None


def _fits(category: str, plain: str) -> bool:
    """Tell whether a masked value has the length of its category."""
    if category == "mobile_number":
        return 10 <= len(_unprefixed(plain)) <= 12
    if category == "id_number":
        return len(plain) in {15, 18}
    if category == "bank_account":
        return 12 <= len(plain) <= 24
    return True


def _unprefixed(plain: str) -> str:
    """Give a masked mobile number without its country code."""
    return re.sub(r"^\+?86[- ]?", "", plain)
