"""The one canonical form of each kind of identifier, so that one person has one pseudonym.

A phone number has the same form whether it came in JSON, in SQL text, as an integer or with a country
code and full-width digits. The forms are written down in docs/reference/subjects.md and are part of the
record's format: a pseudonym made from one form never meets one made from another.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from access import SubjectKind
from analyzers.detection import plans

LONGEST = 256
"""No identifier is longer: RFC 5321 allows 254 characters for an address, all others are shorter."""

_OPAQUE = re.compile(r"[A-Za-z][0-9A-Za-z_]{4,30}|[0-9]{1,31}", re.ASCII)
_PLAIN: Mapping[SubjectKind, re.Pattern[str]] = {
    SubjectKind.PHONE: re.compile(r"1[3-9][0-9]{9}", re.ASCII),
    SubjectKind.ID_DOCUMENT: re.compile(r"[0-9]{17}[0-9X]", re.ASCII),
    SubjectKind.CUSTOMER: _OPAQUE,
    SubjectKind.ACCOUNT: _OPAQUE,
    SubjectKind.EMAIL: re.compile(r"[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}"),
    SubjectKind.IMSI: re.compile(r"[0-9]{14,15}", re.ASCII),
    SubjectKind.IMEI: re.compile(r"(?!)"),
    SubjectKind.ICCID: re.compile(r"89[0-9]{16,18}", re.ASCII),
    SubjectKind.BANK_CARD: re.compile(r"[0-9]{8,30}", re.ASCII),
}
"""Values that are their own canonical form but for a country code or capitals."""

_KINDS: Mapping[str, SubjectKind] = {
    "mobile_number": SubjectKind.PHONE,
    "contact_phone": SubjectKind.PHONE,
    "landline_number": SubjectKind.PHONE,
    "iot_number": SubjectKind.PHONE,
    "call_detail": SubjectKind.PHONE,
    "sms_record": SubjectKind.PHONE,
    "id_number": SubjectKind.ID_DOCUMENT,
    "id_number_legacy15": SubjectKind.ID_DOCUMENT,
    "passport_number": SubjectKind.ID_DOCUMENT,
    "travel_permit_number": SubjectKind.ID_DOCUMENT,
    "military_id_number": SubjectKind.ID_DOCUMENT,
    "other_id_number": SubjectKind.ID_DOCUMENT,
    "customer_id": SubjectKind.CUSTOMER,
    "account_id": SubjectKind.ACCOUNT,
    "broadband_account": SubjectKind.ACCOUNT,
    "email": SubjectKind.EMAIL,
    "imsi": SubjectKind.IMSI,
    "imei": SubjectKind.IMEI,
    "iccid": SubjectKind.ICCID,
    "bank_account": SubjectKind.BANK_CARD,
}


OTHER_PERSONS = frozenset(
    {"call_detail", "sms_record", "contact_phone", "agent_person", "contact_list"}
)
"""Categories whose identifiers are other people's than the record's: called parties, contacts, agents.
They must not share a row with it, or the ledger would take a friend's number for the customer's own."""


def subject_kind(category: str) -> SubjectKind | None:
    """Give the kind of identifier that fields of a category hold; None where they hold none.

    Call and message records hold phone numbers among other things; `canonical` gives None for those.
    """
    return _KINDS.get(category)


def canonical(kind: SubjectKind, value: str) -> str | None:
    """Give the canonical form of a value, or None when it is no whole clear value of that kind.

    Masked (`138****1234`), empty and over-long values have none. Never raises.
    """
    plain = _PLAIN[kind].fullmatch(value)
    if plain is not None:  # nine of ten values in practice
        if kind is SubjectKind.PHONE:
            return "+86" + value
        value = value.lower() if plain.re is _OPAQUE else value
        return value if value not in _NOTHING else None
    if len(value) > LONGEST:
        return None
    text = _clean(value)
    if not text or "*" in text:
        return None
    return _FORMS[kind](text)


def identities(category: str, value: str) -> tuple[tuple[SubjectKind, str], ...]:
    """Give every identity a value of a category stands for, as kinds and canonical forms.

    An account or a customer number that is itself a phone number, an address or an identity number
    stands for that too; so does a mailbox named after the owner's phone.
    """
    kind = _KINDS.get(category)
    if kind is None:
        return ()
    form = canonical(kind, value)
    if form is None:
        return ()
    if kind is SubjectKind.ACCOUNT or kind is SubjectKind.CUSTOMER:
        # Cards and SIMs are left out: one in ten long customer numbers passes Luhn.
        return ((kind, form), *(found for found in _strict(form) if found[0] in _ALSO))
    if kind is SubjectKind.EMAIL:
        local, _, host = form.partition("@")
        if host in _PHONE_MAIL and plans.MOBILE.fullmatch(local):
            return ((kind, form), (SubjectKind.PHONE, "+86" + local))
    return ((kind, form),)


def identify(text: str) -> tuple[tuple[SubjectKind, str], ...]:
    """Give every identity a text typed by an analyst may stand for, most specific kinds first.

    Opaque numbers are tried as customer and as account too: nothing in them says which.
    """
    clean = _clean(text[: LONGEST + 1])
    found = list(_strict(clean))
    for kind in (SubjectKind.PHONE, SubjectKind.IMEI, SubjectKind.ID_DOCUMENT):
        form = canonical(kind, clean)
        if form is not None and (kind, form) not in found:
            found.append((kind, form))
    for kind in (SubjectKind.CUSTOMER, SubjectKind.ACCOUNT):
        form = canonical(kind, clean)
        if form is not None:
            found.append((kind, form))
    return tuple(found)


_ALSO = frozenset({SubjectKind.PHONE, SubjectKind.EMAIL, SubjectKind.ID_DOCUMENT})

_PHONE_MAIL = frozenset({"139.com", "189.cn", "wo.cn", "wo.com.cn"})
"""The operators' own mail services, whose mailboxes are named after the number."""

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x1f\x7f]")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
_DIGITS_ONLY = re.compile(r"[0-9]+")
_DECIMAL = re.compile(r"[0-9]+\.0+|[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,2}")


def _clean(value: str) -> str:
    """Give the value in NFKC with plain dashes, without invisible characters and outer space."""
    if value.isascii() and value.isprintable():
        return value.strip()
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", value)).translate(_DASHES)
    return text.strip()


def _integral(text: str) -> str:
    """Give `138…` for `138….0` and `1.38…E10`: how spreadsheets and floats write a number."""
    if _DECIMAL.fullmatch(text) is None:
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return str(int(number)) if number == number.to_integral_value() else text


_PHONE_FORM = re.compile(r"(?:tel:)?[+(]*[0-9][0-9 ()./-]*[0-9]", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}")
_EXTENSION = re.compile(r"\s*(?:转|ext\.?|x|#|-)\s*[0-9]{1,6}$", re.IGNORECASE)
_NOT_PHONE = re.compile(r"[^0-9+]")


def _phone(text: str) -> str | None:
    """Give E.164 with `+`; a local number without its area code stays as its 7 or 8 digits."""
    text = _integral(text)
    whole = text
    if len(text) > 11:
        tail = _EXTENSION.search(text)
        if tail is not None and len(_NOT_PHONE.sub("", text[: tail.start()])) > 9:
            text = text[: tail.start()]
    form = _dialled(text)
    return form if form is not None or text is whole else _dialled(whole)


def _dialled(text: str) -> str | None:
    """Give the E.164 form of a dialled or written number without extension."""
    if _PHONE_FORM.fullmatch(text) is None or _DAY.fullmatch(text) is not None:
        return None
    digits = _NOT_PHONE.sub("", text)
    for prefix in ("+", "00"):
        if digits.startswith(prefix):
            digits = digits.lstrip("+")
            digits = digits.removeprefix("00")
            if not digits.startswith("86"):
                return "+" + digits if 8 <= len(digits) <= 15 and digits[0] != "0" else None
            return _mainland(digits[2:])
    if digits.startswith("86") and len(digits) > 11:
        form = _mainland(digits[2:])
        if form is not None:
            return form
    return _mainland(digits)


def _mainland(digits: str) -> str | None:
    """Give the form of a national number: mobile, Internet of Things, fixed with or without area."""
    if digits.startswith("01") and len(digits) == 12:
        digits = digits[1:]  # the long-distance prefix before a mobile number
    if len(digits) == 11 and digits[0] == "1" and digits[1] > "2":
        return "+86" + digits
    if plans.IOT.fullmatch(digits):
        return "+86" + digits
    fixed = plans.LANDLINE.fullmatch(digits)
    if fixed is not None:
        area, local = fixed[1], fixed[2]
        if len(area) == 3 or len(local) == 8:
            return "+86" + area + local
    if 7 <= len(digits) <= 8 and digits[0] in "2345678":
        return digits
    return None


_DOCUMENT = re.compile(r"[0-9A-Z\u4e00-\u9fff]{5,24}")
_DOCUMENT_NOISE = re.compile(r"[\s()./_-]")


def _document(text: str) -> str | None:
    """Give the number in capitals without separators; a 15-digit identity number with 18 digits."""
    compact = _DOCUMENT_NOISE.sub("", _integral(text)).upper()
    if plans.is_legacy_id_number(compact):
        first17 = compact[:6] + "19" + compact[6:]
        return first17 + plans.id_check_character(first17)
    if _DOCUMENT.fullmatch(compact) is None or not any("0" <= c <= "9" for c in compact):
        return None
    return compact


_UUID = re.compile(
    r"(?:urn:uuid:)?\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?"
)


def _opaque(text: str) -> str | None:
    """Give an account or customer number in lower case; a UUID as its 32 digits."""
    text = _integral(text).casefold()
    uuid = _UUID.fullmatch(text)
    if uuid is not None:
        return "".join(uuid.groups())
    return text if text not in _NOTHING else None


_NOTHING = frozenset({"null", "none", "nil", "undefined", "nan", "n/a", "-", "true", "false"})

_EMAIL = re.compile(r"[^\s@<>,;\"']{1,64}@[^\s@<>,;\"'/:]{1,253}")


def _email(text: str) -> str | None:
    """Give the address in lower case, the host in its ASCII form."""
    text = text.removeprefix("mailto:").casefold()
    if _EMAIL.fullmatch(text) is None:
        return None
    local, _, host = text.partition("@")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return f"{local}@{host.rstrip('.')}"


_SPACED = re.compile(r"[\s.-]")


def _imsi(text: str) -> str | None:
    """Give the 14 or 15 digits; 5G writes them `imsi-460…`."""
    digits = _SPACED.sub("", _integral(text.casefold().removeprefix("imsi-")))
    return digits if _DIGITS_ONLY.fullmatch(digits) and 14 <= len(digits) <= 15 else None


_MEID = re.compile(r"[A-F][0-9A-F]{13}")


def _imei(text: str) -> str | None:
    """Give 15 digits with the right Luhn digit, from 14, 15 or 16 (with software version)."""
    digits = re.sub(r"[\s./-]", "", _integral(text.casefold().removeprefix("imei-"))).upper()
    if _MEID.fullmatch(digits):
        return digits
    if _DIGITS_ONLY.fullmatch(digits) is None or not 14 <= len(digits) <= 16:
        return None
    return digits[:14] + plans.luhn_digit(digits[:14])


def _iccid(text: str) -> str | None:
    """Give the 18 to 20 digits in capitals without the filler F of a card's raw file."""
    digits = _SPACED.sub("", _integral(text)).upper()
    if len(digits) == 20:
        digits = digits.removesuffix("F")
    return digits if re.fullmatch(r"89[0-9A-F]{16,18}", digits) else None


def _bank_card(text: str) -> str | None:
    """Give the 8 to 30 digits of a card or account without separators."""
    digits = _SPACED.sub("", _integral(text))
    return digits if _DIGITS_ONLY.fullmatch(digits) and 8 <= len(digits) <= 30 else None


_FORMS: Mapping[SubjectKind, Callable[[str], str | None]] = {
    SubjectKind.PHONE: _phone,
    SubjectKind.ID_DOCUMENT: _document,
    SubjectKind.CUSTOMER: _opaque,
    SubjectKind.ACCOUNT: _opaque,
    SubjectKind.EMAIL: _email,
    SubjectKind.IMSI: _imsi,
    SubjectKind.IMEI: _imei,
    SubjectKind.ICCID: _iccid,
    SubjectKind.BANK_CARD: _bank_card,
}


_CARD = re.compile(r"[3-6][0-9]{15,18}", re.ASCII)


def _strict(text: str) -> tuple[tuple[SubjectKind, str], ...]:
    """Give the identities a value proves by its own form: mobile, document, mail, SIM, card."""
    found: list[tuple[SubjectKind, str]] = []
    phone = _phone(text)
    if phone is not None and phone.startswith("+861") and plans.MOBILE.fullmatch(phone, 3):
        found.append((SubjectKind.PHONE, phone))
    compact = _DOCUMENT_NOISE.sub("", text).upper()
    if plans.is_id_number(compact) or plans.is_legacy_id_number(compact):
        form = _document(compact)
        if form is not None:
            found.append((SubjectKind.ID_DOCUMENT, form))
    mail = _email(text) if "@" in text else None
    if mail is not None:
        found.append((SubjectKind.EMAIL, mail))
    if plans.IMSI.fullmatch(compact):
        found.append((SubjectKind.IMSI, compact))
    if plans.ICCID.fullmatch(compact):
        found.append((SubjectKind.ICCID, compact))
    if _CARD.fullmatch(compact) is not None and plans.has_luhn(compact):
        found.append((SubjectKind.BANK_CARD, compact))
    return tuple(found)
