"""Checks of values against implementations by others: python-stdnum, phonenumbers, faker."""

import phonenumbers
import pytest
from faker import Faker
from hypothesis import assume, example, given
from hypothesis import strategies as st
from stdnum import imei, luhn
from stdnum.cn import ric, uscc

from analyzers.detection import plans
from analyzers.detection.chinese import is_chinese_name
from analyzers.detection.values import read_value

DIGITS = st.text(alphabet="0123456789")


@given(st.text(alphabet="0123456789", min_size=17, max_size=17))
def test_the_check_sign_of_an_identity_number(first17: str) -> None:
    assert plans.id_check_character(first17) == ric.calc_check_digit(first17 + "0")


@given(st.text(alphabet="0123456789", min_size=2, max_size=24))
def test_luhn(digits: str) -> None:
    assert plans.has_luhn(digits) == luhn.is_valid(digits)
    assert plans.luhn_digit(digits) == luhn.calc_check_digit(digits)


@given(st.from_regex(r"[35][0-9]{14}", fullmatch=True))
def test_a_device_number_passes_where_stdnum_lets_it(number: str) -> None:
    assume(not plans.is_legacy_id_number(number))
    assert ("imei" in read_value(number).passes) == imei.is_valid(number)


@given(st.from_regex(r"9[123][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}", fullmatch=True))
def test_a_unit_code_passes_where_stdnum_lets_it(code: str) -> None:
    assert plans.is_unit_code(code) == uscc.is_valid(code)


@example("916009008KB6K09XX")
@given(st.from_regex(r"91[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}", fullmatch=True))
def test_a_unit_code_with_the_right_check_sign_passes(first17: str) -> None:
    code = first17 + uscc.calc_check_digit(first17)
    assert "unit_identity" in read_value(code).passes


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_mobile_number_that_phonenumbers_knows_passes(number: str) -> None:
    parsed = phonenumbers.parse(number, "CN")
    known = (
        phonenumbers.is_valid_number(parsed)
        and phonenumbers.number_type(parsed) is phonenumbers.PhoneNumberType.MOBILE
    )
    if known:
        assert "mobile_number" in read_value(number).passes


@pytest.mark.parametrize(
    ("area", "local"),
    [("010", "62345678"), ("021", "62345678"), ("0571", "82345678"), ("0991", "2345678")],
)
def test_a_fixed_number_that_phonenumbers_knows_passes(area: str, local: str) -> None:
    parsed = phonenumbers.parse(area + local, "CN")
    assert phonenumbers.is_valid_number(parsed)
    assert "landline_number" in read_value(area + local).passes
    assert "landline_number" in read_value(f"{area}-{local}").passes


def test_names_addresses_and_numbers_of_faker_pass() -> None:
    fake = Faker("zh_CN")
    fake.seed_instance(2013)
    names = [fake.name() for _ in range(500)]
    assert sum(map(is_chinese_name, names)) >= 0.98 * len(names)
    for number in (fake.ssn() for _ in range(200)):
        assert read_value(number).passes[:1] == ("id_number",)
    phones = [fake.phone_number() for _ in range(200)]
    assert sum("mobile_number" in read_value(number).passes for number in phones) >= 0.98 * 200
    addresses = [fake.address() for _ in range(200)]
    assert sum("address" in read_value(text).passes for text in addresses) >= 0.9 * 200


@given(st.text(max_size=300))
def test_any_value_is_read(text: str) -> None:
    read_value(text)
