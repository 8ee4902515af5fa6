"""What one value looks like: the checks of the categories of Protection Rules Art. 4.

Works on one string at a time and knows nothing of field names. A check that passes is not a verdict:
one in ten numbers passes Luhn, one in eleven the identity number's check digit; `detector` weighs that.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from ipaddress import ip_address

from msgspec import Struct

from access import Form
from analyzers.detection import plans
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

_MASK = re.compile(
    r"[*＊●•×█]{2,}|(?<=[0-9])[xX]{3,}(?=[0-9]|$)|^[\u4e00-\u9fff][*＊某]|^\*[\u4e00-\u9fff]"
)
_HASH = re.compile(
    r"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})"
    r"|[A-Za-z0-9+/]{43}=|\$2[aby]?\$[0-9]{2}\$[./A-Za-z0-9]{53}|\$argon2(?:id|i|d)\$.+",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"[A-Za-z0-9._%+'&-]{1,64}@[A-Za-z0-9\u4e00-\u9fff-]+(?:\.[A-Za-z0-9\u4e00-\u9fff-]+)*\.[A-Za-z\u4e00-\u9fff]{2,24}"
)
_DATE = re.compile(
    r"((?:18|19|20)[0-9]{2})(?:-|/|\.|年)?(0?[1-9]|1[0-2])(?:-|/|\.|月)?(0?[1-9]|[12][0-9]|3[01])日?"
    r"(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+0[08]:?00)?)?"
)
_SIP_ADDRESS = re.compile(
    r"<?sips?:(?:[^@\s]{0,64}@)?\[?([0-9A-Fa-f.:]{7,39}?)\]?(?::[0-9]{1,5})?(?:;.*)?>?"
)
"""A SIP URI with an address and no domain: where a terminal is (RFC 3261)."""
_SIP_USER = re.compile(r"<?sips?:(\+?[0-9]{7,15})[@;].{1,200}", re.IGNORECASE)
"""A SIP URI of a telephone number (RFC 3261, 19.1.6)."""
_DIGIT = re.compile(r"[0-9]")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ](?!00:00)[0-9]{2}:")
"""A time of day: nobody's date of birth, and the commonest value of all."""
_MAC = re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}")
_PHONE = re.compile(r"(?:tel:)?\+?\(?\+?[0-9][0-9 ()-]{5,24}", re.IGNORECASE)
_NOT_DIGIT = re.compile(r"[^0-9]")
_SPACED = re.compile(r"[0-9]{4,6}(?:[ -][0-9]{2,6}){1,5}[Xx]?")
_REALM = re.compile(r"[A-Za-z]{0,8}[0-9]{6,14}@[A-Za-z0-9][A-Za-z0-9.-]{0,30}")
"""A line's number and a realm, `057188091234@16900.gd`: what a RADIUS User-Name is."""
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
_ORGANISATION = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9()·]{2,40}(?:公司|集团|银行|支行|分行|学校|大学|学院|中学|小学|医院|委员会|管理局|公安局|派出所|事务所|"
    r"研究院|研究所|合作社|工作室|服务部|经营部|商行|门市部|酒店|协会|中心|总队|支队|厂)"
)
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_OPAQUE = re.compile(r"[0-9A-Za-z+/_=.:-]{16,}")
_ANNOUNCES = re.compile(r"[\u4e00-\u9fff]{1,8}[:：]")
"""A word and a colon: a sentence that says what comes, not the thing itself."""
_CODE_FORM = re.compile(r"[A-Za-z]{1,6}[-_]?[0-9]{3,12}")
_OPENID_FORM = re.compile(r"o(?=[A-Za-z0-9_-]*[0-9A-Z])[A-Za-z0-9_-]{27}")
"""What a platform calls a user towards one program (WeChat's openid)."""
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]+")
_LONGEST_DOCUMENT = 18
"""Digits of the longest number of an identity document (GB 11643)."""
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·. -]?[A-HJ-NP-Z0-9]"
    r"{4,5}[A-HJ-NP-Z0-9挂学警港澳]"
)
_SPELLED = re.compile(
    r"[0-9]{0,6}[A-Za-z#]?[,.]?(?: ?[A-Za-z][A-Za-z.'-]{0,30},?| #?[0-9]{1,6},?){2,12}"
)
_LABELLED = re.compile(
    r"(imsi|msisdn|imei|imeisv)-[0-9]{8,16}|(suci)-[0-9]-[0-9]{3}-[0-9]{2,3}-[0-9A-Fa-f-]{8,200}"
)
_LABELLED_AS = {
    **dict.fromkeys(("imsi", "suci"), "imsi"),
    **dict.fromkeys(("imei", "imeisv"), "imei"),
    "msisdn": "mobile_number",
}
"""Identities of the 5G core say before the number what they are (3GPP TS 29.571: Supi, Gpsi, Pei)."""
_VIN = re.compile(r"(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9]{4}$)[A-HJ-NPR-Z0-9]{17}")
_JWT = re.compile(r"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")
_COORDINATE = re.compile(r"-?[0-9]{1,3}\.[0-9]{4,}")
_PAIR = re.compile(r"(-?[0-9]{1,3}\.[0-9]{3,})[,; ]+(-?[0-9]{1,3}\.[0-9]{3,})")
_PASSPORT = re.compile(r"[EeGgDdSsPpHh][A-Za-z]?[0-9]{7,8}|[A-Za-z]{1,2}[0-9]{6,8}")
_MILITARY = re.compile(r"[\u4e00-\u9fa5]{1,4}字第?[0-9A-Za-z]{4,10}号?")
_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][^\s]*)?", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}(?:com|cn|net|org|example|io|tv|cc|top|info|me)")
_USER_AGENT = re.compile(r"(?:Mozilla|Opera|Dalvik|okhttp|CFNetwork)/[0-9]")
_URN_IMEI = re.compile(r"urn:gsma:imei:[0-9-]{15,20}")
"""A terminal as a URN (RFC 7254)."""
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")


def read_value(value: str) -> ValueReading:  # noqa: PLR0911 - one line a form
    """Tell what a value looks like. Never raises."""
    text = value.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text[: LONGEST_VALUE + 1])).strip()
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
    if _MASK.search(text) is not None and not _is_unit(text):
        return _masked(text)
    if "@" in text or text.startswith(("sip:", "sips:")):
        uri = _SIP_ADDRESS.fullmatch(text)
        if uri is not None and _is_ip(uri[1]):
            return _IP
        user = _SIP_USER.fullmatch(text)
        if user is not None:
            return _phone_or_card(user[1])
        mail = _EMAIL.fullmatch(text) is not None
        if _REALM.fullmatch(text) is not None and not text.casefold().endswith(_MAIL_HOSTS):
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
    if _MASK.search(text) is not None:
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
    if _URL.fullmatch(text) is not None:
        return _URL_READING
    if _HOST.fullmatch(text) is not None:
        return _HOST_READING
    if _USER_AGENT.match(text) is not None:
        return _AGENT
    if _DIGIT.search(text) is None:
        if " " in text:
            words = _SPELLED_WORDS if _SPELLED.fullmatch(text) is not None else _NOTHING
            return _LATIN if is_latin_name(text) else words
        if len(text) > 15 and _OPAQUE.fullmatch(text):
            return _OPAQUE_READING
        return _SPELLED_WORD if text[0].isupper() and text[1:].islower() else _WORD_READING
    if _MOMENT.match(text) is not None or _CLOCK.fullmatch(text) is not None:
        return _MOMENT_READING
    if len(text) == 18 and text[17] in "xX" and text[:17].isdigit():
        return _eighteen(text.upper())
    if _HASH.fullmatch(text) is not None:
        return _HASHED
    if _DATE.fullmatch(text) is not None:
        return _dated(text)
    if _PHONE.fullmatch(text) is not None or _SPACED.fullmatch(text) is not None:
        return _phone_or_card(text)
    if _is_ip(text):
        return _IP
    if address_marks(text) > 2:
        return _ADDRESS
    if _COORDINATE.fullmatch(text) is not None or _PAIR.fullmatch(text) is not None:
        return _PLACE
    return _lettered(text)


def _lettered(text: str) -> ValueReading:  # noqa: PLR0911 - one line a form
    """Read what mixes letters and digits: a hardware address, a serial, a unit's or car's code."""
    if _MAC.fullmatch(text) is not None:
        return _MAC_READING
    length = len(text)
    if _URN_IMEI.fullmatch(text) is not None:
        return _IMEI
    if length in {19, 20} and plans.ICCID.fullmatch(text.upper()):
        return _ICCID
    if length == 18 and plans.UNIT.fullmatch(text) is not None:
        return _UNIT if plans.is_unit_code(text) else _UNIT_SHAPE
    if text.startswith(_REFERENCES):
        return _PATIENT
    labelled = _LABELLED.fullmatch(text)
    if labelled is not None:
        category = _LABELLED_AS[labelled[1] or labelled[2]]
        return ValueReading((category, "labelled"), (category,))
    if length == 17 and _VIN.fullmatch(text) is not None:
        return _VEHICLE
    if length > 40 and _JWT.fullmatch(text) is not None:
        return _TOKEN
    if length < 12 and _PASSPORT.fullmatch(text) is not None:
        return _PASSPORT_OR_PERMIT if text[0] in "HMhm" else _PASSPORT_READING
    return _opaque(text)


def _opaque(text: str) -> ValueReading:
    """Read what has no form of its own: digits of a code, something encrypted, or nothing."""
    if len(text) in {16, 24} and _HEXADECIMAL.fullmatch(text) is not None:
        return _CODE
    if len(text) == 28 and _OPENID_FORM.fullmatch(text) is not None:
        return _OPENID
    if _CODE_FORM.fullmatch(text) is not None:
        return _CODED
    if len(text) > 15 and _OPAQUE.fullmatch(text):
        return _OPAQUE_READING
    return _SPELLED_WORDS if _SPELLED.fullmatch(text) is not None else _NOTHING


def _dated(text: str) -> ValueReading:
    """Read what has the form of a date."""
    date = _DATE.fullmatch(text)
    return _BIRTH if date is not None and plans.is_date(date[1], date[2], date[3]) else _NOTHING


def _phone_or_card(text: str) -> ValueReading:
    """Read digits with signs between them: a phone number, else the digits alone."""
    compact = _NOT_DIGIT.sub("", text)
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
    if _DATE.fullmatch(text) is not None:
        return _dated(text)
    if _PLATE.fullmatch(text) is not None:
        return _VEHICLE
    if _ORGANISATION.fullmatch(text) is not None:
        return _ORGANISATION_READING
    if _MILITARY.fullmatch(text) is not None:
        return _MILITARY_READING
    marks = address_marks(text)
    if marks > 1 and _ANNOUNCES.match(text) is None:
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
