"""What one value looks like: the checks of the categories of Protection Rules Art. 4.

Works on one string at a time and knows nothing of field names. A check that passes is not a verdict:
one in ten numbers passes Luhn, one in eleven the identity number's check digit; `detector` weighs that.
"""

import unicodedata
from collections.abc import Callable, Mapping
from ipaddress import ip_address

from msgspec import Struct

from access import Form
from analyzers.detection import forms, plans
from analyzers.detection.chinese import address_marks, is_chinese_name, is_latin_name
from analyzers.detection.masks import masked_category, one_sign
from analyzers.detection.placeholders import ASKS, BOOLEANS, EMPTY_WORDS, LABELS

LONGEST_VALUE = 256
"""Whole-value checks look no further: longer values are text, which is searched instead."""


class ValueReading(Struct, frozen=True, gc=False):
    """What a value passes as.

    `passes` are categories whose check it passes, most telling first; `shapes` those whose outer form
    it has, passed or not (18 digits with a birth date in them, 11 digits from 1). Three names stand for
    less than a category: `birth_date` is any date, `local_number` any 7 or 8 digits a telephone could
    have, `latin_name` two to five words. `form` says whether it is masked or hashed.
    `trivial` is a flag, a code or nothing: too short to identify anybody. `opaque`: it may
    be encrypted, for it is long and has the characters of base64 or hexadecimal digits.
    """

    passes: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    form: Form = Form.CLEAR
    trivial: bool = False
    opaque: bool = False
    digits: bool = False
    """At least five digits and hardly anything else."""
    boolean: bool = False
    han: bool = False
    label: bool = False
    """It is what a field is called, or asks for one to be filled in: `姓名`, `请输入手机号`."""
    word: bool = False
    """Letters alone, one word of them."""
    code: bool = False
    """Hexadecimal digits as of a digest or an authentication code, of no hardware address's length."""
    overlong: bool = False
    """More digits than any identity document's number has."""
    spelled: bool = False
    """Words of Latin letters, as places are written: `Calder`, `92 Chestnut Street`."""
    coded: bool = False
    """A few letters and a number, as things and staff are numbered."""


_NOTHING = ValueReading()
_WORD_READING = ValueReading(word=True)
_SPELLED_WORD = ValueReading(word=True, spelled=True)
_SPELLED_WORDS = ValueReading(spelled=True)
_HAN_TEXT = ValueReading(han=True)
_SHORT_HAN = ValueReading(trivial=True, han=True)
_NUMBER = ValueReading(digits=True)
_TRIVIAL = ValueReading(trivial=True)
_LABEL = ValueReading(trivial=True, label=True)
_BOOLEAN = ValueReading(trivial=True, boolean=True)
_HASHED = ValueReading(form=Form.HASHED, opaque=True, code=True)
_OPAQUE_READING = ValueReading(opaque=True)
_CODE = ValueReading(opaque=True, code=True)
_OVERLONG = ValueReading(digits=True, overlong=True)
_MAIL_HOSTS = (
    "qq.com",
    "163.com",
    "126.com",
    "139.com",
    "189.cn",
    "wo.cn",
    "gmail.com",
    "sina.com",
    "yeah.net",
)
_LONGEST_DOCUMENT = 18
"""Digits of the longest number of an identity document (GB 11643)."""
_LABELLED_AS = {
    **dict.fromkeys(("imsi", "suci"), "imsi"),
    **dict.fromkeys(("imei", "imeisv"), "imei"),
    "msisdn": "mobile_number",
}
"""Identities of the 5G core say before the number what they are (3GPP TS 29.571: Supi, Gpsi, Pei)."""


def read_value(value: str) -> ValueReading:  # noqa: PLR0911 - one line a form
    """Tell what a value looks like. Never raises."""
    text = value.strip()
    if not text.isascii():
        text = unicodedata.normalize(
            "NFKC", forms.INVISIBLE.sub("", text[: LONGEST_VALUE + 1])
        ).strip()
    if len(text) <= 2:
        return _short(text)
    if text.isdigit() and text.isascii():
        return _digits(text)
    if text.startswith("data:image/"):
        return _PICTURE
    if len(text) > LONGEST_VALUE:
        return _NOTHING
    if text in LABELS:
        return _LABEL
    folded = text.casefold()
    if folded in EMPTY_WORDS:
        return _BOOLEAN if folded in BOOLEANS else _TRIVIAL
    if forms.MASK.search(text) is not None and not _is_unit(text):
        return _masked(text)
    if "@" in text or text.startswith(("sip:", "sips:")):
        uri = forms.SIP_ADDRESS.fullmatch(text)
        if uri is not None and _is_ip(uri[1]):
            return _IP
        user = forms.SIP_USER.fullmatch(text)
        if user is not None:
            return _phone_or_card(user[1])
        mail = forms.EMAIL.fullmatch(text) is not None
        if forms.REALM.fullmatch(text) is not None and not text.casefold().endswith(_MAIL_HOSTS):
            return _MAIL_OR_REALM if mail else _REALM_READING
        return _MAIL if mail else _NOTHING
    if text.isascii():
        return _ascii(text)
    return _chinese(text)


_NAME = ValueReading(("user_name",), ("user_name",), han=True)
_MAIL = ValueReading(("email",), ("email",))
_MAIL_OR_REALM = ValueReading(("email", "realm"), ("email",))
_REALM_READING = ValueReading(("realm",), ("realm",))
_ORGANISATION_READING = ValueReading(("organisation",), ("organisation",))
_MOBILE = ValueReading(("mobile_number",), ("mobile_number",))
_MOBILE_SHAPE = ValueReading((), ("mobile_number",))
_LANDLINE = ValueReading(("landline_number",), ("landline_number",))
_LOCAL = ValueReading(("local_number",), ())
_IOT = ValueReading(("iot_number",), ("iot_number",))
_ID = ValueReading(("id_number",), ("id_number",))
_ID_SHAPE = ValueReading((), ("id_number",))
_BIRTH = ValueReading(("birth_date",), ())
_IP = ValueReading(("ip_address",), ("ip_address",))
_MAC_READING = ValueReading(("mac_address",), ("mac_address",))
_ADDRESS = ValueReading(("address",), ("address",))
_LATIN = ValueReading(("latin_name",), spelled=True)
_ICCID = ValueReading(("iccid",), ("iccid",))
_UNIT = ValueReading(("unit_identity",), ("unit_identity",))
_UNIT_SHAPE = ValueReading((), ("unit_identity",))
_VEHICLE = ValueReading(("vehicle_id",), ("vehicle_id",))
_TOKEN = ValueReading(("auth_token",), ("auth_token",), opaque=True)
_PLACE = ValueReading(("coordinate",), ("coordinate",))
_URL_READING = ValueReading(("url",), ("url",))
_HOST_READING = ValueReading(("host",), ())
_AGENT = ValueReading(("online_identifier",), ("online_identifier",))
_IMEI = ValueReading(("imei",), ("imei",))
_SINCE_1970 = ValueReading(("epoch",), digits=True)
_MOMENT_READING = ValueReading(("moment",), ("moment",))
_PASSPORT_READING = ValueReading(("passport_number",), ())
_PASSPORT_OR_PERMIT = ValueReading(("passport_number", "travel_permit_number"), ())
_PATIENT = ValueReading(("customer_id", "labelled"))
_REFERENCES = ("Patient/", "RelatedPerson/")
"""How a record of HL7 FHIR refers to a person."""
_PICTURE = ValueReading(("picture",))
_OPENID = ValueReading(("openid",), opaque=True)
_ALIPAY = ValueReading(("alipay_id",), digits=True)
_CODED = ValueReading(coded=True)
_MILITARY_READING = ValueReading(("military_id_number",), ("military_id_number",))


def _is_unit(text: str) -> bool:
    """Tell whether a unit's code with its right check sign only looks masked: it ends in XXX."""
    return plans.UNIT.fullmatch(text) is not None and plans.is_unit_code(text)


def _short(text: str) -> ValueReading:
    """Read one or two characters: a name, a masked name, or too little to identify anybody."""
    if text.isascii():
        return _TRIVIAL
    if text in LABELS:
        return _LABEL
    if is_chinese_name(text):
        return _NAME
    if forms.MASK.search(text) is not None:
        return _masked(text)
    return _SHORT_HAN if text >= "\u4e00" else _TRIVIAL


def _digits(text: str) -> ValueReading:
    """Read a value of digits alone, by its length."""
    read = _BY_LENGTH.get(len(text))
    if read is not None:
        return read(text)
    if len(text) > _LONGEST_DOCUMENT:
        return _OVERLONG
    return _NUMBER if len(text) > 4 else _TRIVIAL


def _eleven(text: str) -> ValueReading:
    """Read 11 digits: a mobile number, its outer form, or area code and local number."""
    if text[0] == "1":
        return _MOBILE if plans.MOBILE.fullmatch(text) else _MOBILE_SHAPE
    return _fixed(text)


def _fixed(text: str) -> ValueReading:
    """Read digits as area code and local number."""
    return _LANDLINE if _is_landline(text) else _NUMBER


def _seven_or_eight(text: str) -> ValueReading:
    """Read a date without separators, or a local number."""
    if len(text) == 8 and plans.is_date(text[:4], text[4:6], text[6:]):
        return _BIRTH
    return _LOCAL if text[0] in "2345678" else _NUMBER


def _thirteen(text: str) -> ValueReading:
    """Read 13 digits: a mobile number behind 86, or one of the Internet of Things."""
    if text.startswith("86") and plans.MOBILE.fullmatch(text, 2):
        return _MOBILE
    if plans.IOT.fullmatch(text):
        return _IOT
    return _SINCE_1970 if "1500000000000" < text < "2000000000000" else _NUMBER


def _eighteen(text: str) -> ValueReading:
    """Read 17 digits and a last character: an identity number, or a card."""
    if plans.has_id_shape(text):
        return _ID if plans.is_id_number(text) else _ID_SHAPE
    if plans.UNIT.fullmatch(text) is not None and plans.is_unit_code(text):
        return _UNIT
    return _long(text) if text.isdigit() else _NUMBER


def _fourteen(text: str) -> ValueReading:
    """Read a time without separators, `20240501083000`, or a number."""
    day, hour, minute, second = text[:8], text[8:10], text[10:12], text[12:]
    clock = hour < "24" and minute < "60" and second < "60" and int(text[8:])
    if text.startswith(("19", "20")) and clock and plans.is_date(day[:4], day[4:6], day[6:]):
        return _MOMENT_READING
    return _NUMBER


def _fifteen(text: str) -> ValueReading:
    """Read 15 digits: IMSI, old identity number and IMEI can all be true at once."""
    if plans.IMSI.fullmatch(text):
        return ValueReading(("imsi",), ("imsi",))
    passes: list[str] = []
    shapes: list[str] = ["imei"]
    if plans.is_legacy_id_number(text):
        passes.append("id_number_legacy15")
        shapes.append("id_number_legacy15")
    if plans.has_luhn(text):
        passes.append("imei")
    return ValueReading(tuple(passes), tuple(shapes))


def _long(text: str) -> ValueReading:
    """Read 16 to 20 digits: a card's serial or a bank card."""
    if plans.ICCID.fullmatch(text):
        return _ICCID
    if len(text) == 16 and text.startswith("2088"):
        return _ALIPAY
    overlong = len(text) > _LONGEST_DOCUMENT
    if len(text) < 20 and text[0] in "3456" and (len(text) == 16 or text.startswith("62")):
        passes = ("bank_account",) if plans.has_luhn(text) else ()
        return ValueReading(passes, ("bank_account",), overlong=overlong)
    return _OVERLONG if overlong else _NUMBER


def _is_landline(text: str) -> bool:
    """Tell whether digits from 0 are an area code and a local number of the right length."""
    found = plans.LANDLINE.fullmatch(text)
    if found is None or text[0] != "0":
        return False
    return len(found[1]) == 3 or len(found[2]) == 8


_BY_LENGTH: Mapping[int, Callable[[str], ValueReading]] = {
    7: _seven_or_eight,
    8: _seven_or_eight,
    10: _fixed,
    11: _eleven,
    12: _fixed,
    13: _thirteen,
    14: _fourteen,
    15: _fifteen,
    16: _long,
    17: _long,
    18: _eighteen,
    19: _long,
    20: _long,
}


def _ascii(text: str) -> ValueReading:  # noqa: PLR0911, C901 - one line a form
    """Read a value of ASCII characters that is not all digits."""
    if forms.URL.fullmatch(text) is not None:
        return _URL_READING
    if forms.HOST.fullmatch(text) is not None:
        return _HOST_READING
    if forms.USER_AGENT.match(text) is not None:
        return _AGENT
    if forms.DIGIT.search(text) is None:
        if " " in text:
            words = _SPELLED_WORDS if forms.SPELLED.fullmatch(text) is not None else _NOTHING
            return _LATIN if is_latin_name(text) else words
        if len(text) > 15 and forms.OPAQUE.fullmatch(text):
            return _OPAQUE_READING
        return _SPELLED_WORD if text[0].isupper() and text[1:].islower() else _WORD_READING
    if forms.MOMENT.match(text) is not None or forms.CLOCK.fullmatch(text) is not None:
        return _MOMENT_READING
    if len(text) == 18 and text[17] in "xX" and text[:17].isdigit():
        return _eighteen(text.upper())
    if forms.HASH.fullmatch(text) is not None:
        return _HASHED
    if forms.DATE.fullmatch(text) is not None:
        return _dated(text)
    if forms.PHONE.fullmatch(text) is not None or forms.SPACED.fullmatch(text) is not None:
        return _phone_or_card(text)
    if _is_ip(text):
        return _IP
    if address_marks(text) > 2:
        return _ADDRESS
    if forms.COORDINATE.fullmatch(text) is not None or forms.PAIR.fullmatch(text) is not None:
        return _PLACE
    return _lettered(text)


def _lettered(text: str) -> ValueReading:  # noqa: PLR0911 - one line a form
    """Read what mixes letters and digits: a hardware address, a serial, a unit's or car's code."""
    if forms.MAC.fullmatch(text) is not None:
        return _MAC_READING
    length = len(text)
    if forms.URN_IMEI.fullmatch(text) is not None:
        return _IMEI
    if length in {19, 20} and plans.ICCID.fullmatch(text.upper()):
        return _ICCID
    if length == 18 and plans.UNIT.fullmatch(text) is not None:
        return _UNIT if plans.is_unit_code(text) else _UNIT_SHAPE
    if text.startswith(_REFERENCES):
        return _PATIENT
    labelled = forms.LABELLED.fullmatch(text)
    if labelled is not None:
        category = _LABELLED_AS[labelled[1] or labelled[2]]
        return ValueReading((category, "labelled"), (category,))
    if length == 17 and forms.VIN.fullmatch(text) is not None:
        return _VEHICLE
    if length > 40 and forms.JWT.fullmatch(text) is not None:
        return _TOKEN
    if length < 12 and forms.PASSPORT.fullmatch(text) is not None:
        return _PASSPORT_OR_PERMIT if text[0] in "HMhm" else _PASSPORT_READING
    return _opaque(text)


def _opaque(text: str) -> ValueReading:
    """Read what has no form of its own: digits of a code, something encrypted, or nothing."""
    if len(text) in {16, 24} and forms.HEXADECIMAL.fullmatch(text) is not None:
        return _CODE
    if len(text) == 28 and forms.OPENID_FORM.fullmatch(text) is not None:
        return _OPENID
    if forms.CODE_FORM.fullmatch(text) is not None:
        return _CODED
    if len(text) > 15 and forms.OPAQUE.fullmatch(text):
        return _OPAQUE_READING
    return _SPELLED_WORDS if forms.SPELLED.fullmatch(text) is not None else _NOTHING


def _dated(text: str) -> ValueReading:
    """Read what has the form of a date."""
    date = forms.DATE.fullmatch(text)
    return _BIRTH if date is not None and plans.is_date(date[1], date[2], date[3]) else _NOTHING


def _phone_or_card(text: str) -> ValueReading:
    """Read digits with signs between them: a phone number, else the digits alone."""
    compact = forms.NOT_DIGIT.sub("", text)
    national = compact.removeprefix("00").removeprefix("86")
    if len(national) == 12 and national.startswith("01"):
        national = national[1:]
    if plans.MOBILE.fullmatch(national):
        return _MOBILE
    if compact == national:
        if _is_landline(national):
            return _LANDLINE
    elif _is_landline("0" + national):
        return _LANDLINE
    if text.startswith("+") and 8 <= len(compact) <= 15:
        return _MOBILE
    return _digits(compact) if len(compact) >= 15 else _NUMBER


def _is_ip(text: str) -> bool:
    """Tell whether a value is an IP address, with or without prefix length or port."""
    host = text.partition("/")[0]
    if host.count(":") == 1:
        host = host.partition(":")[0]
    if len(host) > 45 or (host.count(".") != 3 and host.count(":") < 2):
        return False
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _chinese(text: str) -> ValueReading:
    """Read a value with characters outside ASCII: a name, an address, a date, an old permit."""
    if is_chinese_name(text):
        return _NAME
    if text.startswith(ASKS):
        return _LABEL
    if forms.DATE.fullmatch(text) is not None:
        return _dated(text)
    if forms.PLATE.fullmatch(text) is not None:
        return _VEHICLE
    if forms.ORGANISATION.fullmatch(text) is not None:
        return _ORGANISATION_READING
    if forms.MILITARY.fullmatch(text) is not None:
        return _MILITARY_READING
    marks = address_marks(text)
    if marks > 1 and forms.ANNOUNCES.match(text) is None:
        return ValueReading(("address",), ("address",) if marks > 2 else ())
    return _HAN_TEXT


def _masked(text: str) -> ValueReading:
    """Read a masked value: the category whose unmasked part and length it has."""
    plain = one_sign(text)
    category = masked_category(plain)
    if category is not None:
        return ValueReading((category,), (category,), Form.MASKED)
    if address_marks(plain) > 1:
        return ValueReading(("address",), (), Form.MASKED)
    return ValueReading(form=Form.MASKED)
