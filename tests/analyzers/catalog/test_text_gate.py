"""The gate lets listed text through, and what is made of listed words; nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzers.catalog import ListedText, TextField, TextGate

FIELD = TextField.FIELD_NAME
GATE = TextGate(
    ListedText(
        {FIELD: frozenset({"sjhm", "手机号码"})},
        {TextField.TICKET: r"INC\d{6}"},
        {FIELD: frozenset({"receiver", "address", "line", "no"})},
    ),
    lambda text: "d" * 16,
)


@pytest.mark.parametrize(
    "text",
    ["sjhm", "手机号码", "receiverAddress", "receiver_address", "ADDRESS-LINE2", "addressLine12"],
)
def test_listed_names_and_names_of_listed_words_pass_as_they_are(text: str) -> None:
    assert GATE.admit(FIELD, text) == (text, True)


@pytest.mark.parametrize(
    "text",
    [
        "receiverZhang",
        "address_13812345678",
        "line_13_81_23",
        "address123",
        "address line",
        "地址",
        "",
        "13812345678",
        "receiver.address",
        "no" * 40,
    ],
)
def test_any_other_name_becomes_a_digest(text: str) -> None:
    assert GATE.admit(FIELD, text) == ("unlisted-" + "d" * 16, False)


def test_words_count_only_for_the_field_they_are_listed_for() -> None:
    assert not GATE.lets(TextField.ROUTE, "receiver")
    assert GATE.lets(TextField.TICKET, "INC004711")
    assert not GATE.lets(TextField.TICKET, "INC004711 13812345678")


@given(st.text(max_size=40))
def test_a_text_that_passes_has_at_most_two_digits_unless_it_is_listed(text: str) -> None:
    if GATE.lets(FIELD, text):
        assert sum(character.isdigit() for character in text) <= 2
