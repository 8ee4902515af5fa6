"""Look-alikes: fields and values that are nearly something personal, beside those that are."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))


def category(name: str, *values: str, above: str = "", beside: str = "") -> str | None:
    """Give the category of a field below keys and beside siblings, both written with blanks."""
    keys = tuple(above.split())
    verdict = DETECTOR.field(
        name, keys[-1] if keys else "", values, siblings=tuple(beside.split()), ancestors=keys
    )
    return verdict.category if verdict is not None else None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "匿名"),
        ("custName", "测试"),
        ("addr", "暂无"),
        ("address", "Address"),
        ("password", "Password"),
        ("mobile", "未登记"),
        ("email", "Email"),
    ],
)
def test_what_stands_where_nothing_was_filled_in_is_nobodys(name: str, value: str) -> None:
    assert category(name, value, above="customer") is None


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("mac", "f50d2d58002fd39f", None),
        ("mac", "eee59bd418c4133aeee59bd418c4133a", None),
        ("mac", "67:5F:D7:87:B6:D9", "mac_address"),
        ("zjbh", "7577425485599337094", None),
        ("zjbh", "11010519491231002X", "id_number"),
        ("zjbh", "E12345678", "id_number"),
    ],
)
def test_a_value_of_an_impossible_length_takes_a_name_away(
    name: str, value: str, expected: str | None
) -> None:
    assert category(name, value, above="cust", beside="khxm lxdh bz") == expected


def test_one_telephone_number_among_other_numbers_says_nothing() -> None:
    assert category("c1", "19828619286", "8341506575378911", "8000803562011934965") is None
    assert category("c1", "19828619286", "13812345678", "8341506575378911") == "mobile_number"


@pytest.mark.parametrize("name", ["kcbh", "rwlsh", "zcxlh", "cgddh"])
def test_a_running_number_in_initials_is_no_telephone(name: str) -> None:
    assert category(name, "13996468471") is None


def test_numbers_of_a_pool_are_nobodys() -> None:
    pool = "level preFee state pool batch"
    assert category("accNbr", "15001951667", above="resource numbers", beside=pool) is None
    assert category("preFee", "9", above="resource numbers", beside=f"accNbr {pool}") is None
    taken = f"{pool} custName"
    assert category("accNbr", "15001951667", above="cust", beside=taken) == "mobile_number"


@pytest.mark.parametrize(
    ("name", "above", "beside", "expected"),
    [
        ("cellName", "nms cells", "cellId lat lng vendor", None),
        ("cellName", "calls", "caller callee startTime cellId", "service_location"),
        ("cell", "metrics labels", "city imeiTac", None),
        ("card", "catalog offers", "offerId name monthFee bankName", None),
        ("card", "pay", "bankName payerName amount", "bank_account"),
        ("code", "ocr idcard", "request_id result cost", None),
        ("code", "login", "mobile", "auth_token"),
        ("head_image", "ocr idcard", "name sex nation birth id_number", "biometric"),
        ("head_image", "user", "nickname mobile", None),
        ("copyId", "archive", "ownerName copyDate", None),
        ("copyImage", "cert", "certNo", "id_doc_image"),
        ("faceModelVersion", "face", "idName idNumber", None),
        ("faceImage", "face", "idName idNumber", "biometric"),
        ("insuranceNo", "car", "plateNo vin", None),
        ("insuranceNo", "patient", "patientName sex", "other_id_number"),
        ("mailNo", "courier", "cust receiver phone", None),
        ("mail", "cust", "custName phone", "email"),
        ("zxsj", "kh", "khbh rwsj tc", "subscription_info"),
        ("zxsj", "swjl", "swzh dlip swsc", "service_time"),
        ("dwmc", "wlw", "wlwhm kh lxr lxrdh", "unit_identity"),
        ("dwmc", "yh", "xm csrq lxdh", "occupation_employer"),
        ("xh", "dd", "ddh spmc sl", None),
        ("xh", "xs", "xm xb csrq", "customer_id"),
        ("zhh", "qqh", "qqh gx", "mobile_number"),
        ("sn", "orders items", "", None),
        ("userId", "cust_cert", "idCard passportNo", "account_id"),
        ("residencePermitPr", "cust docs", "idCard passportNo", "other_id_number"),
        ("residencePermit", "cust docs", "idCard passportNo", "travel_permit_number"),
        ("subject", "messages", "fromAddr toAddrs mailBody", "communication_content"),
        ("subject", "course", "teacher room", None),
    ],
)
def test_what_is_around_tells_look_alikes_apart(
    name: str, above: str, beside: str, expected: str | None
) -> None:
    assert category(name, above=above, beside=beside) == expected


def test_a_word_and_a_colon_before_an_address_make_it_a_text() -> None:
    spoken = "改地址：辽宁省巢湖县金平路8号楼4单元603室"
    assert category("", spoken) == "free_text_pi"
    assert category("", spoken.partition("：")[2]) == "address"


@pytest.mark.parametrize(
    ("name", "above", "beside", "expected"),
    [
        ("transactionId", "realname check", "custName certId", None),
        ("transactionId", "pay", "amount payTime", "payment_record"),
        ("city", "portal profile user", "sex birthDay lastLoginIp lastLoginTime", "address"),
        ("city", "login logs", "loginIp loginTime account", "service_location"),
        ("groupName", "enterprise customer group", "uscc legalPerson", "unit_identity"),
        ("groupName", "system menu", "icon sort", None),
        ("legalPerson", "enterprise customer group", "uscc groupName", "agent_person"),
        ("memberPhone", "family members", "relation joinTime", "contact_phone"),
        ("memberPhone", "mall members", "memberName points", "mobile_number"),
        ("deliveryPhone", "orders", "orderId items", "contact_phone"),
        ("donorOper", "mnp apply", "portMsisdn custName", "subscription_info"),
        ("brandName", "device terminal", "imei msisdn", None),
        ("sendTime", "msg log", "phone smsContent", "service_time"),
        ("framedIp", "sessions", "username nasIp callingStationId sessionTime", "ip_address"),
        ("documentNumber", "kyc documents", "documentType selfie", "id_number"),
        ("documentNumber", "archive files", "fileName pages", None),
        ("billingCycle", "usage", "msisdn voiceMinutes", "billing_info"),
        ("total", "orders", "items shippingAddress", "payment_record"),
        ("total", "orders", "rows page size", None),
        ("tier", "loyalty member", "memberId points", "profile_tag"),
        ("tier", "deployment labels", "app", None),
    ],
)
def test_words_of_customers_mean_what_stands_beside(
    name: str, above: str, beside: str, expected: str | None
) -> None:
    assert category(name, above=above, beside=beside) == expected


@pytest.mark.parametrize(
    ("name", "above", "beside", "expected"),
    [
        ("thfy", "thxd", "zjhm bjhm kssj thsc", "billing_info"),
        ("ythf", "zdxx", "zq yzf llf ye", "billing_info"),
        ("dxf", "zdxx", "zq yzf llf ye", "billing_info"),
        ("zq", "zdxx", "yzf ythf llf ye", "billing_info"),
        ("dqye", "yhzl", "yhhm tcmc rwsj", "billing_info"),
        ("xyd", "yhzl", "yhhm tcmc rwsj", "profile_tag"),
        ("ipdz", "swrz", "kdzh sxsj xxsj", "ip_address"),
        ("imsih", "yhzl", "yhhm tcmc rwsj", "imsi"),
        ("uimkh", "yhzl", "yhhm tcmc rwsj", "iccid"),
        ("sbxh", "yhzl", "yhhm tcmc rwsj", None),
        ("dlfs", "dlrz", "yhm dlsj dlip", None),
        ("thcs", "thxd", "zjhm bjhm kssj", None),
        ("目的IP", "上网日志", "用户账号 上线时间 访问域名", "internet_log"),
    ],
)
def test_initials_of_bills_and_uses(
    name: str, above: str, beside: str, expected: str | None
) -> None:
    assert category(name, above=above, beside=beside) == expected


@pytest.mark.parametrize(
    ("name", "above", "beside", "expected"),
    [
        ("oaid", "app register", "osVersion brand", "device_id"),
        ("deviceId", "app register", "imei mac ua", "device_id"),
        ("deviceId", "nms devices", "rack vendor slot", None),
        ("latitude", "oss station stations", "stationId stationName longitude", None),
        ("rent", "oss station stations", "stationId stationName longitude", None),
        ("latitude", "trace points", "msisdn longitude locTime", "service_location"),
        ("roomNo", "hotel checkin guests", "guestName certNo checkInTime", "service_location"),
        ("roomNo", "customer address", "custName phone city", "address"),
        ("relationType", "crm contacts", "contactName contactPhone", "contact_list"),
        ("relationType", "product relation", "productId", None),
    ],
)
def test_devices_stations_and_rooms_are_whose_they_are(
    name: str, above: str, beside: str, expected: str | None
) -> None:
    assert category(name, above=above, beside=beside) == expected


def test_a_number_that_money_went_to_is_a_telephones_and_the_papers_has_no() -> None:
    beside = "faceValue payTime"
    assert category("rechargeNumber", above="pay", beside=beside) == "mobile_number"
    assert category("rechargeNo", above="pay", beside=beside) == "payment_record"
