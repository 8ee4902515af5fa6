"""Number plans against second implementations: python-stdnum and phonenumbers."""

import phonenumbers
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric

from analyzers.detection import plans

# Merged into neighbours since, or never in the library's table: they stand in old records.
MERGED = {"410", "413", "414", "565", "634", "732", "733", "852", "853", "899"}


def is_fixed(number: str) -> bool:
    kind = phonenumbers.number_type(phonenumbers.parse("+86" + number))
    return kind in {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }


def test_area_codes_are_those_of_phonenumbers_and_the_merged_ones() -> None:
    local = ("62345678", "6234567", "3123456", "2234567", "8234567", "82345678")
    for code in (f"{number:03}" for number in range(300, 1000)):
        known = any(is_fixed(code + number) for number in local)
        assert (plans.AREA.fullmatch(code) is not None) == (known or code in MERGED), code
    for code in ("10", *(f"2{digit}" for digit in range(10))):
        assert (plans.AREA.fullmatch(code) is not None) == is_fixed(code + "62345678"), code


def test_every_mobile_segment_of_phonenumbers_is_one_of_ours() -> None:
    for segment in range(130, 200):
        number = f"{segment}12345678"
        if phonenumbers.is_valid_number(phonenumbers.parse("+86" + number)):
            assert plans.MOBILE.fullmatch(number), number
    for number in ("12012345678", "15412345678", "16012345678", "17912345678", "19412345678"):
        assert not plans.MOBILE.fullmatch(number)


@given(st.text("0123456789", min_size=17, max_size=17))
def test_the_check_character_is_the_one_of_stdnum(first17: str) -> None:
    assert plans.id_check_character(first17) == ric.calc_check_digit(first17 + "0")


@given(st.text("0123456789", min_size=2, max_size=19))
def test_luhn_is_the_one_of_stdnum(digits: str) -> None:
    assert plans.luhn_digit(digits) == luhn.calc_check_digit(digits)
    assert plans.has_luhn(digits) == luhn.is_valid(digits)


def test_an_identity_number_needs_a_province_a_day_and_its_check_character() -> None:
    assert plans.is_id_number("11010519491231002X")
    for wrong in (
        "110105194912310021",  # check character
        "11010519490231002X",  # 31 February
        "99010519491231002X",  # no province
        "11010517491231002X",  # nobody is that old
        "1101051949123100２X",  # full width
    ):
        assert not plans.is_id_number(wrong), wrong
