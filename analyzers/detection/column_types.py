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
    "real": _NUMBERS | {"birth_date", "free_text_pi"},
    "key": _NUMBERS | {"free_text_pi", "communication_content", "postcode", "unit_identity"},
    "tiny": _NUMBERS
    | {"free_text_pi", "service_time", "im_account", "complaint_record", "payment_record"},
    "int": _TEXTS | _LONG,
    "binary": word_set("user_name free_text_pi profile_tag address subscription_info"),
    "inet": word_set("address user_name service_location account_id"),
}
_EVERYTHING = "bool"
"""Two values hold nothing personal but a flag."""


_REAL = frozenset({"real", "double", "double precision", "float", "float4", "float8", "money"})
_BROKEN = re.compile(r"(?:decimal|numeric|number)\s*\(\s*[0-9]+\s*,\s*[1-9]", re.IGNORECASE)
"""A number with decimal places."""


def holds(type_name: str, category: str) -> bool:
    """Tell whether a column of a type may hold a category. A type that nobody knows holds all."""
    found = family(type_name)
    return found != _EVERYTHING and category not in _NEVER_IN.get(found, frozenset())


def family(type_name: str) -> str:
    """Give the family of a column type, "" for all that may hold identifiers."""
    kind = type_name.lower().partition("(")[0].strip()
    if REFERENCES.match(kind) or kind in {"selection", "positiveintegerfield", "manytomanyfield"}:
        return "key"
    if kind.startswith(("bool", "bit")) or type_name.lower().startswith("tinyint(1)"):
        return "bool"
    if kind.startswith(("timestamp", "time", "date", "interval", "year")):
        return "time"
    if kind in _REAL or _BROKEN.match(type_name) is not None:
        return "real"
    if kind in {"tinyint", "smallint", "int2"}:
        return "tiny"
    if kind in {"int", "integer", "int4", "mediumint", "serial", "integerfield"}:
        return "int"
    if kind in {"binary", "imagefield"}:
        return "binary"
    if kind in {"inet", "cidr", "macaddr", "genericipaddressfield"}:
        return "inet"
    return ""
