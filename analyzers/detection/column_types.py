"""What the type of a database column rules out, and which types are keys of other tables.

A word in a name says what a column is about, its type what it can hold: `contact integer` is the key
of a contact, not his name, `failed_login timestamp` the time of one.
"""

import re

from analyzers.detection.word_set import word_set

REFERENCES = re.compile(r"foreignkey|onetoone|many2one|manytoone", re.IGNORECASE)
"""Types of frameworks that are keys of rows of other tables."""
KEYS = re.compile(
    r"(?:big|small|medium)?int|integer|number|foreignkey|onetoone|many2one|uuid|fk|key", re.I
)
"""Types of keys: a `customer` of such a type is the customer's number in another table."""

_TEXTS = word_set(
    """
    user_name address id_doc_address email password free_text_pi communication_content agent_person
    unit_identity complaint_record signature biometric id_doc_image contact_list online_identifier
    auth_token passport_number mac_address im_account call_recording
    id_doc_details internet_log
    """
)
"""What is written in words, or in signs that are no digits."""
_NUMBERS = word_set(
    """
    mobile_number landline_number contact_phone iot_number email id_number id_number_legacy15
    bank_account imsi imei iccid user_name address id_doc_address password account_id passport_number
    mac_address ip_address
    """
)
_LONG = word_set("id_number id_number_legacy15 bank_account imsi imei iccid iot_number")
"""Numbers of thirteen digits and more: four bytes do not hold them."""
_NEVER_IN = {
    "time": _NUMBERS | {"free_text_pi", "customer_id", "gender"},
    "decimal": word_set("user_name address email free_text_pi password unit_identity"),
    "real": _NUMBERS | {"birth_date", "free_text_pi"},
    "key": _NUMBERS | {"free_text_pi", "communication_content", "postcode", "unit_identity"},
    "tiny": _NUMBERS
    | _TEXTS
    | {"free_text_pi", "service_time", "im_account", "complaint_record", "payment_record"},
    "small": _NUMBERS | _TEXTS | {"im_account", "complaint_record", "payment_record"},
    "int": _TEXTS | _LONG,
    "sign": _TEXTS
    | _NUMBERS
    | word_set(
        """
        billing_info payment_record usage_volume service_time service_location birth_date
        customer_id postcode profile_tag
        """
    ),
    "money": _NUMBERS
    | word_set("birth_date free_text_pi service_location nationality_ethnicity customer_id"),
    "binary": word_set("user_name free_text_pi profile_tag address subscription_info"),
    "inet": word_set("address user_name service_location account_id"),
}
_LEAST = {
    **dict.fromkeys(("mobile_number", "contact_phone", "iot_number"), 11),
    **dict.fromkeys(("bank_account", "mac_address"), 12),
    **dict.fromkeys(("imsi", "id_number_legacy15"), 15),
    **dict.fromkeys(("address", "id_doc_address"), 8),
    **dict.fromkeys(("free_text_pi", "communication_content", "complaint_record", "email"), 10),
    "id_number": 18,
    "iccid": 19,
    "imei": 14,
}
"""Signs of the shortest value of a category: a narrower column holds something else."""
_EVERYTHING = "bool"
"""Two values hold nothing personal but a flag, and the sex."""
_DIGITS = frozenset({"gender", "id_doc_type", "occupation_employer", "profile_tag"})
"""What is written as one digit: `tinyint(1)` is a boolean to some programs only."""


_REAL = frozenset(
    {"real", "double", "double precision", "float", "float4", "float8", "money", "monetary"}
)
_BROKEN = re.compile(
    r"(?:decimal|dec|numeric|number) *\( *[0-9]{1,3} *, *([1-9][0-9]?)", re.IGNORECASE
)
"""A number with decimal places."""
_OF_COORDINATES = 5
"""Decimal places from which a number may be a place; amounts and volumes have one to four."""
_WIDTH = re.compile(
    r"(?:(?:n?var|n|bp)?char2?|(?:national )?character(?: varying)?) *\( *([0-9]{1,5})",
    re.IGNORECASE,
)


def holds(type_name: str, category: str) -> bool:
    """Tell whether a column of a type may hold a category. A type that nobody knows holds all."""
    found = family(type_name)
    if found == _EVERYTHING:
        written = type_name.lower()
        if category == "gender" and written.startswith("bit"):
            return True
        return written.startswith("tinyint") and category in _DIGITS
    if category in _NEVER_IN.get(found, frozenset()):
        return False
    width = width_of(type_name)
    return not width or width >= _LEAST.get(category, 0)


def width_of(type_name: str) -> int:
    """Give the signs that a column of characters has room for, 0 where the type does not say."""
    found = _WIDTH.match(type_name)
    return int(found[1]) if found is not None else 0


def family(type_name: str) -> str:
    """Give the family of a column type, "" for all that may hold identifiers."""
    kind = type_name.lower().partition("(")[0].strip()
    places = _BROKEN.match(type_name)
    if places is not None:
        return "money" if int(places[1]) < _OF_COORDINATES else "real"
    for known, kinds in _FAMILIES:
        if kind in kinds:
            return known
    if REFERENCES.match(kind):
        return "key"
    if kind.startswith(("bool", "bit")) or type_name.lower().startswith("tinyint(1)"):
        return "bool"
    if kind.startswith(("timestamp", "time", "date", "interval", "year")):
        return "time"
    if kind == "tinyint":
        return "tiny"
    return "sign" if width_of(type_name) == 1 else ""


_FAMILIES = (
    ("key", word_set("selection positiveintegerfield manytomanyfield")),
    ("real", _REAL),
    ("decimal", word_set("decimal numeric decimalfield positivedecimalfield dec")),
    ("small", word_set("smallint int2")),
    ("int", word_set("int integer int4 mediumint serial integerfield")),
    ("binary", word_set("binary imagefield")),
    ("inet", word_set("inet cidr macaddr genericipaddressfield")),
)
