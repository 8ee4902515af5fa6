"""Number plans and code tables that checks rest on: areas, networks, provinces, check digits.

Facts only, no verdicts. Each table names its source.
"""

import re
from datetime import date

MOBILE = re.compile(
    r"1(?:(?:3[0-9]|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8[0-9]|9[0-35-9])[0-9]|610)[0-9]{7}", re.ASCII
)
"""A mainland mobile number. Source: MIIT public numbering plan, number segments in use."""

IOT = re.compile(r"1(?:0[67]4|4[0-9]{2})[0-9]{9}", re.ASCII)
"""A 13-digit number of the Internet of Things. Source: MIIT numbering plan (1064, 1074, 14x)."""

AREA = re.compile(
    r"10|2[0-57-9]"
    r"|3(?:1[0-9]|35|49|5[0-9]|7[0-79]|9[1-68])"
    r"|4(?:1[0-9]|2[179]|3[1-9]|5[1-9]|6[4789]|7[0-9]|8[23])"
    r"|5(?:1[0-9]|2[37]|3[0-9]|4[36]|5[0-9]|6[1-6]|7[0-9]|80|9[1-9])"
    r"|6(?:3[1-5]|6[0238]|9[12])"
    r"|7(?:01|1[0-9]|2[248]|3[0-9]|4[3-6]|5[0-9]|6[02368-9]|7[0-9]|9[0-9])"
    r"|8(?:1[236-8]|2[5-7]|3[0-9]|5[1-9]|7[0-9]|8[3678]|9[1-9])"
    r"|9(?:0[1-3689]|1[1-79]|3[0-9]|4[13]|5[1-5]|7[0-9]|9[0-9])",
    re.ASCII,
)
"""An area code without its 0, merged ones (0732, 0899 …) included: old records hold them.
Source: MIIT list of long-distance area codes."""

LANDLINE = re.compile(rf"0?({AREA.pattern})([2-8][0-9]{{6,7}})", re.ASCII)
"""A mainland fixed number without separators. Eight digits follow a two-digit code."""

IMSI = re.compile(r"460(?:0[0-9]|1[0135]|20)[0-9]{10}", re.ASCII)
"""An IMSI of a mainland network: country 460, network codes in use. Source: ITU-T E.212 list."""

ICCID = re.compile(r"89860[0-9A-F][0-9A-F]{13,14}", re.ASCII)
"""A card serial of a mainland issuer: 89, country 86, issuer 0x. Source: ITU-T E.118."""

PROVINCES = frozenset(
    str(number)
    for numbers in (
        range(11, 16),
        range(21, 24),
        range(31, 38),
        range(41, 47),
        range(50, 55),
        range(61, 66),
        (71, 81, 82, 83),
    )
    for number in numbers
)
"""First two digits of a district code. Source: GB/T 2260; 83 = Taiwan residence permit."""

_FIRST_YEAR = 1850
"""Nobody alive was born earlier; with no clock here, the other end is the form `20\\d\\d`."""
_LAST_YEAR = 2099

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


def is_date(year: str, month: str, day: str) -> bool:
    """Tell whether these digits are a day of the calendar in a year somebody could live in."""
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def id_check_character(first17: str) -> str:
    """Give the check character of 17 digits. Source: GB 11643-1999, ISO 7064 MOD 11-2."""
    total = sum(int(digit) * weight for digit, weight in zip(first17, _WEIGHTS, strict=True))
    return _CHECK[total % 11]


def has_id_shape(digits: str) -> bool:
    """Tell whether 17 or 18 characters begin like an identity number: province and birth date."""
    return digits[:2] in PROVINCES and is_date(digits[6:10], digits[10:12], digits[12:14])


def is_id_number(value: str) -> bool:
    """Tell whether 18 characters (X upper case) are an identity number: place, date, check digit."""
    return (
        len(value) == 18
        and value.isascii()
        and value[:17].isdigit()
        and has_id_shape(value)
        and id_check_character(value[:17]) == value[17]
    )


def is_legacy_id_number(value: str) -> bool:
    """Tell whether 15 digits are an identity number of the first generation (no check digit)."""
    return (
        len(value) == 15
        and value.isascii()
        and value.isdigit()
        and value[:2] in PROVINCES
        and is_date("19" + value[6:8], value[8:10], value[10:12])
    )


def luhn_digit(digits: str) -> str:
    """Give the Luhn check digit that belongs after these digits. Source: ISO/IEC 7812-1 annex B."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        number = int(digit)
        if position % 2 == 0:
            number *= 2
            if number > 9:
                number -= 9
        total += number
    return str(-total % 10)


def has_luhn(digits: str) -> bool:
    """Tell whether the last of these digits is the Luhn digit of the others."""
    return luhn_digit(digits[:-1]) == digits[-1]


UNIT = re.compile(r"[159YNA][1239][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}", re.ASCII)
"""The outer form of a unified social credit code: kind, district, body, check character.
Source: GB 32100-2015."""

_UNIT_SIGNS = {sign: value for value, sign in enumerate("0123456789ABCDEFGHJKLMNPQRTUWXY")}
_UNIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def is_unit_code(value: str) -> bool:
    """Tell whether a value of the outer form has the right check character.

    Source: GB 32100-2015, ISO 7064 MOD 31-3.
    """
    total = sum(
        _UNIT_SIGNS[sign] * weight for sign, weight in zip(value[:17], _UNIT_WEIGHTS, strict=True)
    )
    return _UNIT_SIGNS[value[17]] == -total % 31


_SERVICE = re.compile(
    r"(?:400|800)[- ]?[0-9]{3}[- ]?[0-9]{4}|1[0-9]{2,5}|106[0-9]{4,17}|9[56][0-9]{3,6}", re.ASCII
)


def is_service_number(value: str) -> bool:
    """Tell whether a number is a service's (400, 800, 10086, 95xxx, 12345, 106xxxxx), no person's."""
    return len(value) != 13 and _SERVICE.fullmatch(value) is not None
