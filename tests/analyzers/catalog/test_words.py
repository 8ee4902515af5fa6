"""Names split into the same words whatever style they are written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzers.catalog import spellings, words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("custMobileNo", ("cust", "mobile", "no")),
        ("CUST_MOBILE_NO", ("cust", "mobile", "no")),
        ("cust-mobile.no", ("cust", "mobile", "no")),
        ("ＣｕｓｔＭｏｂｉｌｅＮｏ", ("cust", "mobile", "no")),
        ("IDCardNo", ("id", "card", "no")),
        ("custID", ("cust", "id")),
        ("userIDs", ("user", "ids")),
        ("addressLine2", ("address", "line", "2")),
        ("手机号（主）", ("手机号", "主")),
        ("cust手机号", ("cust", "手机号")),
        ("", ()),
        ("__", ()),
    ],
)
def test_a_name_gives_its_words(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected


@given(
    st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=8), min_size=1, max_size=4)
)
def test_every_spelling_with_marked_words_gives_the_words_back(parts: list[str]) -> None:
    for spelling in spellings("_".join(parts)):
        if spelling != "".join(parts):
            assert words(spelling) == tuple(parts)


@given(st.text())
def test_any_text_gives_words(text: str) -> None:
    assert all(word == word.lower() for word in words(text) if word.isascii())
