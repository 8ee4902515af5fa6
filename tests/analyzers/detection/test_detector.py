"""Verdicts: how much a name, its values and both together are worth."""

from pathlib import Path

import pytest
from faker import Faker
from hypothesis import given
from hypothesis import strategies as st

from access import Certainty, Form, KnownBy
from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector, FoundValue, Verdict

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))
FAKE = Faker("zh_CN")


def field(name: str, *values: str, parent: str = "") -> Verdict | None:
    return DETECTOR.field(name, parent, values)


def known(name: str, *values: str, parent: str = "") -> Verdict:
    verdict = field(name, *values, parent=parent)
    assert verdict is not None
    return verdict


def test_a_name_alone_is_sure() -> None:
    verdict = known("custName")
    assert (verdict.category, verdict.confidence) == ("user_name", 0.85)
    assert (verdict.certainty, verdict.known_by) == (Certainty.SURE, KnownBy.NAME)
    assert verdict.sensitivity == 2


def test_a_name_and_its_values_are_worth_more() -> None:
    verdict = known("custName", "张伟")
    assert verdict.confidence >= 0.95
    assert verdict.known_by is KnownBy.NAME_AND_VALUE


@pytest.mark.parametrize(
    ("value", "category"),
    [
        ("13812345678", "mobile_number"),
        ("11010519491231002X", "id_number"),
        ("zhang@example.com", "email"),
        ("460001234567890", "imsi"),
        ("8986001234567890123", "iccid"),
        ("010-62345678", "landline_number"),
        ("北京市朝阳区建国路88号2号楼301室", "address"),
    ],
)
def test_a_value_alone_is_likely(value: str, category: str) -> None:
    verdict = known("field7", value)
    assert verdict.category == category
    assert verdict.certainty is Certainty.LIKELY
    assert verdict.known_by is KnownBy.VALUE
    assert 0.5 <= verdict.confidence <= 0.8


@pytest.mark.parametrize(
    "value",
    ["张伟", "1990-01-31", "10.0.0.1", "352099001761481", "6222021234567890128", "hello", "42"],
)
def test_values_that_prove_little_are_nothing_alone(value: str) -> None:
    assert field("field7", value) is None


def test_a_column_of_order_numbers_is_not_a_column_of_identity_numbers() -> None:
    # 18 digits with province and birth date in them: one in eleven passes the check digit.
    numbers = [f"110105199{n % 10}0{1 + n % 9}1{n % 10}{n:03}{n % 10}" for n in range(100, 164)]
    assert field("field7", *numbers) is None
    FAKE.seed_instance(1)
    assert known("field7", *[FAKE.ssn() for _ in range(32)]).category == "id_number"


def test_a_column_of_counted_numbers_is_not_a_column_of_phone_numbers() -> None:
    numbers = [str(10_000_000_000 + step * 297_777_777) for step in range(32)]
    assert field("field7", *numbers) is None


def test_a_name_that_says_order_number_is_overruled_by_thirty_passes_only() -> None:
    FAKE.seed_instance(2)
    numbers = [FAKE.ssn() for _ in range(32)]
    assert field("orderNo", *numbers[:29]) is None
    assert known("orderNo", *numbers).certainty is Certainty.LIKELY


def test_the_values_choose_between_the_meanings_of_a_name() -> None:
    assert known("zjhm", "13812345678").category == "mobile_number"
    assert known("zjhm", "11010519491231002X").category == "id_number"
    assert known("tel", "010-62345678").category == "landline_number"
    assert known("tel", "13812345678").category == "mobile_number"


def test_a_flag_named_after_a_number_is_nothing() -> None:
    assert field("mobile", "Y", "N") is None
    assert field("idCardNo", "1", "0") is None


def test_values_of_an_unknown_form_leave_a_strong_name_likely() -> None:
    verdict = known("mobile", "U2FsdGVkX1+vupppZksvRf5pq5g5")
    assert (verdict.category, verdict.certainty) == ("mobile_number", Certainty.LIKELY)


def test_a_bare_name_with_fitting_values_is_likely() -> None:
    assert known("name", "张伟", "李娜").category == "user_name"
    assert field("name", "Gold plan") is None
    assert field("name", "5G 畅享 99") is None
    assert field("name", "张伟", parent="product") is None


def test_masked_and_hashed_values_keep_the_category_and_tell_their_form() -> None:
    assert known("mobile", "138****5678", "139****0000").form is Form.MASKED
    assert known("mobile", "138****5678", "13912345678").form is Form.CLEAR
    assert known("custName", "张*").form is Form.MASKED
    assert known("mobileMd5", "d41d8cd98f00b204e9800998ecf8427e").form is Form.HASHED
    assert known("customerId", "C1").form is Form.CLEAR
    assert known("starLevel", "5", parent="customer").form is Form.CLEAR


def test_one_clear_value_among_many_masked_ones_is_clear() -> None:
    masked = [f"138****{n:04}" for n in range(20)]
    assert known("mobile", *masked, "13912345678").form is Form.CLEAR


def test_only_the_first_32_distinct_values_are_read() -> None:
    words = [f"word {n}" for n in range(32)]
    assert known("field7", *words[:31], *words[:31], "13812345678").category == "mobile_number"
    assert field("field7", *words, "13812345678") is None


@pytest.mark.parametrize(
    ("table", "column", "type_name", "comment", "category"),
    [
        ("public.subscriber", "msisdn", "bigint", "", "mobile_number"),
        ("customer", "name", "text", "", "user_name"),
        ("t_cust_info", "zjhm", "varchar(18)", "证件号码", "id_number"),
        ("t_cdr", "zjhm", "varchar(20)", "主叫号码", "mobile_number"),
        ("x", "c1", "text", "客户手机号，用于联系", "mobile_number"),
        ("customer", "c2", "varchar(64)", "备注：1-手机 2-座机", "free_text_pi"),
        ("customer", "birthday", "date", "", "birth_date"),
        ("customer", "pwd", "varchar", "", "password"),
        ("customer", "cust_id", "bigint", "", "customer_id"),
    ],
)
def test_a_column_is_known_by_name_table_and_comment(
    table: str, column: str, type_name: str, comment: str, category: str
) -> None:
    verdict = DETECTOR.column(table, column, type_name, comment)
    assert verdict is not None
    assert verdict.category == category


@pytest.mark.parametrize("column", ["mobile", "id_card_no", "cust_name"])
@pytest.mark.parametrize(
    "comment",
    ["Can be null", "Should be unique", "Is unique", "Has an index", "If known", "True value"],
)
def test_a_remark_in_english_that_any_column_may_have_takes_no_name_away(
    column: str, comment: str
) -> None:
    assert DETECTOR.column("t_cust", column, "text", comment) == DETECTOR.column(
        "t_cust", column, "text", ""
    )


@pytest.mark.parametrize(
    "comment",
    ["Whether it was verified", "Flag for verified", "True if known", "If true it is shown"],
)
def test_a_remark_in_english_that_explains_a_flag_takes_a_name_away(comment: str) -> None:
    assert DETECTOR.column("t_cust", "mobile", "text", comment) is None


@pytest.mark.parametrize(
    ("table", "column", "type_name", "comment"),
    [
        ("product", "name", "text", ""),
        ("customer", "mobile", "boolean", ""),
        ("customer", "mobile", "timestamp with time zone", ""),
        ("orders", "id", "bigint", ""),
        ("orders", "order_no", "text", "订单编号"),
        ("customer", "created_at", "timestamptz", "创建时间"),
        ("customer", "version", "integer", ""),
        ("x", "", "", ""),
    ],
)
def test_a_column_of_another_kind_is_nothing(
    table: str, column: str, type_name: str, comment: str
) -> None:
    assert DETECTOR.column(table, column, type_name, comment) is None


@pytest.mark.parametrize(
    ("table", "column", "category"),
    [
        ("customer", "id", "customer_id"),
        ("subscriber", "id", "customer_id"),
        ("t_serv", "acc_nbr", "mobile_number"),
        ("persons", "phone_home", "landline_number"),
        ("comments", "comment_author_ip", "ip_address"),
        ("comments", "comment_author_email", "email"),
        ("cards", "real_user_id_no", "id_number"),
        ("cust_info", "acc_num", "mobile_number"),
        ("apmodules", "taxmodulename", None),
        ("social_insurance", "aac003", "user_name"),
        ("cust_info", "cust_status", "subscription_info"),
        ("product_review", "email", "email"),
        ("product_review", "name", None),
        ("session", "token", "auth_token"),
        ("household_unit", "address_street", "address"),
        ("cdr_sms", "srcaddr", "mobile_number"),
        ("firewall_rules", "srcaddr", None),
        ("patient_measures", "ecg_strip", None),
    ],
)
def test_a_name_that_says_by_itself_what_it_holds_is_read_so(
    table: str, column: str, category: str | None
) -> None:
    verdict = DETECTOR.column(table, column, "varchar(64)", "")
    assert (verdict.category if verdict else None) == category


def test_values_inside_a_text_are_found_in_order() -> None:
    text = (
        "客户手机１３８１２３４５６７８，备用139-1234-5678；证件11010519491231002X，邮箱a.b@example.com，"
        "座机(010)62345678，卡4111 1111 1111 1111，订单123456789012345678，单号ORD13812345678"
    )
    assert DETECTOR.values_in_text(text) == (
        FoundValue("mobile_number", "13812345678"),
        FoundValue("mobile_number", "139-1234-5678"),
        FoundValue("id_number", "11010519491231002X"),
        FoundValue("email", "a.b@example.com"),
        FoundValue("landline_number", "(010)62345678"),
        FoundValue("bank_account", "4111 1111 1111 1111"),
    )


@pytest.mark.parametrize(
    "text",
    ["", "no numbers", "room 301, floor 12", "2024-01-31 08:15:00", "v1.2.3.4", "a@b", "12345678"],
)
def test_ordinary_text_holds_nothing(text: str) -> None:
    assert DETECTOR.values_in_text(text) == ()


@given(st.text(max_size=20), st.text(max_size=20), st.lists(st.text(max_size=40), max_size=40))
def test_any_field_has_a_verdict_or_none(name: str, parent: str, values: list[str]) -> None:
    verdict = DETECTOR.field(name, parent, values)
    assert verdict is None or verdict.confidence >= 0.5


@given(st.text(max_size=300))
def test_any_text_is_searched(text: str) -> None:
    DETECTOR.values_in_text(text)


def test_a_mistyped_identity_number_keeps_its_name_s_word() -> None:
    verdict = known("idCard", "110101199003074476")
    assert (verdict.category, verdict.certainty) == ("id_number", Certainty.LIKELY)


@pytest.mark.parametrize(
    ("name", "value", "short"),
    [
        ("custName", "张伟", "12345"),
        ("address", "浙江省杭州市西湖区文三路1号", "10086"),
        ("bankCard", "6222021234567890128", "95588123"),
        ("idCard", "11010519491231002X", "123456"),
    ],
)
def test_only_a_telephone_may_be_a_service_number(name: str, value: str, short: str) -> None:
    verdict = known(name, value, parent="customer")
    leaf = DETECTOR.leaf(verdict, short)
    assert leaf is not None
    assert leaf[0] == verdict.category


def test_a_list_of_telephones_may_hold_service_numbers() -> None:
    verdict = known("mobile", FAKE.phone_number(), parent="customer")
    assert DETECTOR.leaf(verdict, "10086") is None


def test_a_remark_that_is_a_telephone_number_is_one_with_a_value_in_it() -> None:
    number = "13812345678"
    verdict = known("remark", f"客户来电要求 回拨 {number} 谢谢", parent="customer")
    assert verdict.category == "free_text_pi"
    assert DETECTOR.leaf(verdict, number) == ("free_text_pi", Form.CLEAR)
    assert DETECTOR.leaf(verdict, "10086") is None
    assert DETECTOR.leaf(verdict, "已处理") is None


def test_a_field_below_very_many_keys_is_read_by_the_nearest() -> None:
    above = tuple(f"k{number}" for number in range(5_000))
    verdict = DETECTOR.field("name", "customer", ("张伟",), ancestors=(*above, "customer"))
    assert verdict is not None
    assert verdict.category == "user_name"
