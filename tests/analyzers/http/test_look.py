"""The cheap looks see every value that the detector would find a meaning in without a name."""

from unicodedata import is_normalized

import pytest
from faker import Faker
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzers.http.look import (
    ORDINARY,
    may_be_a_document,
    may_be_anything,
    may_be_masked,
    may_be_odd,
    may_identify,
)
from tests.analyzers.http.exchanges import DETECTOR

FAKE = Faker("zh_CN")
FAKE.seed_instance(2013)
VALUES = [
    make()
    for make in (
        *(FAKE.phone_number, FAKE.ssn, FAKE.email, FAKE.address, FAKE.street_address, FAKE.mac_address),
        *(FAKE.license_plate, FAKE.credit_card_number, FAKE.ipv4, FAKE.iban, FAKE.company, FAKE.name),
    )
    for _ in range(40)
]  # fmt: skip
SHAPES = st.one_of(
    st.sampled_from(VALUES),
    st.from_regex(r"\A(\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}\Z"),
    st.from_regex(r"\A0\d{2,3}[- ]?\d{7,8}(-\d{1,4})?\Z"),
    st.from_regex(r"\A[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}\Z"),
    st.from_regex(r"\A[１３５７９][３５７９][０-９]{9}\Z"),
    st.text(max_size=24),
)


def stands_alone(value: str) -> bool:
    return DETECTOR.field("", "", (value,)) is not None


@settings(max_examples=600, deadline=None)
@given(SHAPES)
def test_a_value_that_means_something_alone_is_seen(value: str) -> None:
    if stands_alone(value):
        assert may_identify(value) or may_be_anything(value) or may_be_masked(value)


@settings(max_examples=300, deadline=None)
@given(SHAPES, st.lists(st.text(max_size=8), max_size=4))
def test_a_value_is_seen_among_others(value: str, others: list[str]) -> None:
    text = "\n".join([*others, value])
    if DETECTOR.values_in_text(value):
        assert may_identify(text)


@pytest.mark.parametrize(
    "text", ["2024-03-05", "2024-03-05T10:12:00Z", "ACTIVE", "99.50", "5G 畅享 99", "v1.2.3-rc4"]
)
def test_ordinary_values_are_passed_over(text: str) -> None:
    assert not may_identify(text)
    assert not may_be_masked(text)


@pytest.mark.parametrize(
    "mask", ["138****5678", "张*", "王某", "138●●●●5678", "138xxxx5678", "张＊"]
)
def test_a_masked_value_is_seen(mask: str) -> None:
    assert may_be_masked(f"plain\n{mask}")


@settings(max_examples=400, deadline=None)
@given(SHAPES | st.sampled_from(["eyJtb2JpbGUiOiIxMzgifQ", "138xxxx5678", "张某", "138●●●5678"]))
def test_the_look_at_all_values_sees_what_each_look_sees(value: str) -> None:
    value = value.replace("*", "")
    beside = ["ACTIVE", "5G 畅享 99"]
    if may_identify(value) or may_be_masked(value) or may_be_a_document(value):
        assert may_be_odd([*beside, value], [])
    if may_be_masked(value) or may_be_a_document(value):
        assert may_be_odd(beside, [value])


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.text(
            st.characters(max_codepoint=0x7F)
            | st.characters(min_codepoint=0x4000, max_codepoint=0x9FFF)
        )
        | st.sampled_from(
            ["王某", "13912345678", "2024-03-05", "a@b.cn", "138xx", "W3siYSI6MTIzNDV9XQ"]
        ),
        max_size=4,
    ),
    st.lists(
        st.sampled_from(["王某", "13912345678", "138XX", "e", "eyJhIjoxMjM0NTY3OH0"]), max_size=2
    ),
)
def test_among_ordinary_characters_the_shorter_look_sees_the_same(
    texts: list[str], identifiers: list[str]
) -> None:
    assert may_be_odd(texts, identifiers, ordinary=True) == may_be_odd(texts, identifiers)


def test_no_ordinary_character_has_another_form_or_masks_a_value_but_one() -> None:
    first, last = map(ord, ORDINARY)
    characters = "".join(map(chr, range(first, last + 1)))

    assert is_normalized("NFKC", characters)
    assert [sign for sign in characters if may_be_masked(sign)] == ["某"]


def test_the_first_bytes_of_ordinary_characters_begin_no_others() -> None:
    begin = {sign.encode()[0] for sign in ORDINARY}
    every = (chr(one) for one in range(0x110000) if not 0xD800 <= one <= 0xDFFF)
    between = [one for one in every if min(begin) <= one.encode()[0] <= max(begin)]

    assert (between[0], between[-1]) == ORDINARY
