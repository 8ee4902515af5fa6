"""What names say: the last word decides, the words before it qualify, the parent settles bare ones."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzers.catalog import parse_catalogue
from analyzers.detection import says_nothing
from analyzers.detection.names import NameReader, NameReading

CATALOGUE = parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes())
NAMES = NameReader(CATALOGUE)


def read(name: str, parent: str = "") -> NameReading:
    return NAMES.read(name, parent)


RECORDS = {"call_detail", "sms_record", "internet_log", "login_record", "contact_list"}
"""Categories of whole records: a field of one has the category of what it holds itself."""
ELSEWHERE = {
    *("userid", "user_id", "uid", "member_id"),  # customer_id: whose it is, not how he signs in
    *("card_number_13", "prc_card", "bank_no_acct"),  # any card's, any account's: the value tells
    *("service_id_user", "radius_user", "client_ip_user"),  # not the last word of a name
    *("terminal_id", "active_time"),  # device_id, subscription_info: the values of both are alike
}


def test_every_strong_name_of_the_catalogue_means_its_category() -> None:
    for category in CATALOGUE.categories.values():
        if category.id in RECORDS:
            continue
        for name in set(category.names_en_strong) - ELSEWHERE:
            assert category.id in dict(read(name).candidates), name


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("custName", "user_name"),
        ("CUST_NAME", "user_name"),
        ("c_cust_name", "user_name"),
        ("guestName", "user_name"),
        ("contactName", "user_name"),
        ("khxm", "user_name"),
        ("客户姓名", "user_name"),
        ("客户名称", "user_name"),
        ("msisdn", "mobile_number"),
        ("phones", "mobile_number"),
        ("mobile2", "mobile_number"),
        ("custMobilePhone", "mobile_number"),
        ("accNbr", "mobile_number"),
        ("客户手机号码", "mobile_number"),
        ("手机号（主）", "mobile_number"),
        ("receiverMobile", "contact_phone"),
        ("emergencyContactPhone", "contact_phone"),
        ("紧急联系人电话", "contact_phone"),
        ("idCardNo", "id_number"),
        ("sfzhm", "id_number"),
        ("customer_cert_no", "id_number"),
        ("addressLine2", "address"),
        ("guestAddress", "address"),
        ("emailAddress", "email"),
        ("mac_address", "mac_address"),
        ("ip_address", "ip_address"),
        ("last_login_time", "service_time"),
        ("handlerCertNo", "agent_person"),
        ("userPassword", "password"),
        ("adminPassword", "password"),
        ("access_token", "auth_token"),
    ],
)
def test_a_name_alone_says_its_category(name: str, category: str) -> None:
    reading = read(name)
    assert reading.candidates[0][0] == category
    assert reading.candidates[0][1] >= 0.5


@pytest.mark.parametrize(
    "name",
    [
        "mobile_type",
        "email_sent",
        "is_mobile_verified",
        "hasPhone",
        "orderNo",
        "billNumber",
        "product_id",
        "storeName",
        "bankName",
        "city_name",
        "fileName",
        "storeAddress",
        "webAddress",
        "门店地址",
        "公司电话",
        "operName",
        "operatorPhone",
        "staff_id",
        "created_by",
        "createTime",
        "userType",
    ],
)
def test_a_name_that_is_about_something_else_says_so(name: str) -> None:
    reading = read(name)
    assert reading.negative
    assert reading.candidates == ()


@pytest.mark.parametrize(
    ("name", "parent", "category"),
    [
        ("name", "customers", "user_name"),
        ("name", "t_cust_info", "user_name"),
        ("name", "contacts", "user_name"),
        ("id", "customers", "customer_id"),
        ("id", "subscriberList", "customer_id"),
        ("id", "accounts", "account_id"),
        ("no", "cert", "id_number"),
        ("number", "phone", "mobile_number"),
        ("phone", "contact", "contact_phone"),
        ("phone", "order", "mobile_number"),
        ("street", "address", "address"),
    ],
)
def test_the_parent_settles_a_bare_name(name: str, parent: str, category: str) -> None:
    reading = read(name, parent)
    assert reading.candidates[0][0] == category
    assert reading.candidates[0][1] >= 0.5


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("name", "product"),
        ("name", "plans"),
        ("name", "order"),
        ("id", "orders"),
        ("address", "server"),
        ("phone", "store"),
        ("tel", "shop"),
        ("account", "system"),
        ("name", "employee"),
    ],
)
def test_the_parent_takes_a_bare_name_away(name: str, parent: str) -> None:
    assert read(name, parent).negative


@pytest.mark.parametrize("name", ["name", "id", "number", "sj", "zh", "mm", "face", "track"])
def test_a_bare_name_alone_is_not_enough(name: str) -> None:
    assert all(confidence < 0.5 for _, confidence in read(name).candidates)


def test_an_ambiguous_name_keeps_both_meanings() -> None:
    assert set(dict(read("zjhm").candidates)) == {"id_number", "mobile_number"}


def test_a_name_that_says_digest_says_so() -> None:
    for name in ("mobileMd5", "mobile_sha256", "phone_hash"):
        assert read(name).hashed, name
    assert not read("mobile").hashed


@pytest.mark.parametrize("name", ["data", "resultList", "items", "page_info", "attrValue", ""])
def test_wrappers_say_nothing(name: str) -> None:
    assert says_nothing(name)


@pytest.mark.parametrize("name", ["customers", "orderItems", "客户"])
def test_nouns_say_something(name: str) -> None:
    assert not says_nothing(name)


@given(st.text(max_size=200), st.text(max_size=40))
def test_any_name_in_any_parent_is_read(name: str, parent: str) -> None:
    read(name, parent)
