"""Each check passes its category's values and refuses the near misses."""

import pytest
from faker import Faker
from hypothesis import given
from hypothesis import strategies as st

from access import Form
from analyzers.detection.values import read_value


@pytest.mark.parametrize(
    ("value", "category"),
    [
        ("13812345678", "mobile_number"),
        ("+86 138-1234-5678", "mobile_number"),
        ("0086 13812345678", "mobile_number"),
        ("１３８１２３４５６７８", "mobile_number"),
        ("+852 9123 4567", "mobile_number"),
        ("010-62345678", "landline_number"),
        ("(0755)2345678", "landline_number"),
        ("1064812345678", "iot_number"),
        ("11010519491231002X", "id_number"),
        ("11010519491231002x", "id_number"),
        ("110105491231002", "id_number_legacy15"),
        ("460001234567890", "imsi"),
        ("352099001761481", "imei"),
        ("8986001234567890123", "iccid"),
        ("4111111111111111", "bank_account"),
        ("4111 1111 1111 1111", "bank_account"),
        ("zhang.wei@example.com", "email"),
        ("10.1.2.3", "ip_address"),
        ("10.1.2.0/24", "ip_address"),
        ("2001:db8::1", "ip_address"),
        ("00:1B:44:11:3A:B7", "mac_address"),
        ("1990-01-31", "birth_date"),
        ("19900131", "birth_date"),
        ("1990年1月31日", "birth_date"),
        ("1990-01-31T00:00:00Z", "birth_date"),
        ("张伟", "user_name"),
        ("欧阳娜娜", "user_name"),
        ("阿卜杜拉·买买提", "user_name"),
        ("北京市朝阳区建国路88号2号楼301室", "address"),
        ("朝阳区建国路88号", "address"),
        ("Room 301, 88 Jianguo Road, Chaoyang District", "address"),
    ],
)
def test_a_value_passes_as_its_category(value: str, category: str) -> None:
    reading = read_value(value)
    assert reading.passes[:1] == (category,)
    assert reading.form is Form.CLEAR


@pytest.mark.parametrize(
    "value",
    [
        "12812345678",  # no such segment
        "110105194912310021",  # wrong check character
        "11010519490231002X",  # 31 February
        "4111111111111112",  # Luhn
        "460991234567890",  # no such network
        "352099001761482",  # Luhn
        "2024-02-30",
        "999.1.2.3",
        "1.2.3",
        "高级",
        "张家港市",
        "黄金会员",
        "gold",
        "5G 畅享 99",
        "套餐 99元",
        "ORD-2024-0001",
        "550e8400-e29b-41d4-a716-446655440000",
        "example",
        "true",
        "",
        "99",
    ],
)
def test_a_near_miss_passes_as_nothing(value: str) -> None:
    assert read_value(value).passes == ()


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("https://example.com/a", "url"),
        ("http://example.com", "url"),
        ("news.example.com", "host"),
        ("1760776191761", "epoch"),
    ],
)
def test_a_link_a_host_and_a_moment_are_told_from_other_values(value: str, form: str) -> None:
    assert read_value(value).passes == (form,)


@pytest.mark.parametrize("value", ["ftp example", "app.js", "v1.2.3", "2760776191761"])
def test_what_is_no_link_and_no_moment_passes_as_neither(value: str) -> None:
    assert not {"url", "host", "epoch"} & set(read_value(value).passes)


@pytest.mark.parametrize(
    ("value", "category"),
    [
        ("138****5678", "mobile_number"),
        ("138xxxx5678", "mobile_number"),
        ("+86 138****5678", "mobile_number"),
        ("110105********002X", "id_number"),
        ("1****************X", "id_number"),
        ("6222 **** **** 1234", "bank_account"),
        ("z***@example.com", "email"),
        ("张*", "user_name"),
        ("张某某", "user_name"),
        ("*伟", "user_name"),
        ("北京市朝阳区****", "address"),
    ],
)
def test_a_masked_value_keeps_its_category(value: str, category: str) -> None:
    reading = read_value(value)
    if category != "address":
        assert category in reading.passes
    assert reading.form is Form.MASKED


@pytest.mark.parametrize(
    "value",
    [
        "d41d8cd98f00b204e9800998ecf8427e",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "a" * 63 + "1",
    ],
)
def test_a_digest_is_told_as_one(value: str) -> None:
    assert read_value(value).form is Form.HASHED


def test_made_up_chinese_data_is_recognised_by_form() -> None:
    fake = Faker("zh_CN")
    fake.seed_instance(11643)
    rounds = range(1000)
    assert all("id_number" in read_value(fake.ssn()).passes for _ in rounds)
    assert all("mobile_number" in read_value(fake.phone_number()).passes for _ in rounds)
    assert sum("address" in read_value(fake.address()).passes for _ in rounds) >= 990
    assert sum("user_name" in read_value(fake.name()).passes for _ in rounds) >= 950


def test_ordinary_words_hardly_ever_pass_as_names() -> None:
    fake = Faker("zh_CN")
    fake.seed_instance(11643)
    words = [make() for _ in range(1000) for make in (fake.word, fake.job, fake.company)]
    assert sum("user_name" in read_value(word).passes for word in words) <= 0.05 * len(words)


@given(st.text(max_size=300))
def test_any_text_is_read(value: str) -> None:
    read_value(value)


@given(st.text("0123456789*xX-+ ()年月日张路号@.", max_size=40))
def test_any_text_of_the_signs_of_identifiers_is_read(value: str) -> None:
    read_value(value)
