"""Words of field names in English, pinyin, initials and Chinese, as a customer's table has them."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector
from analyzers.detection.word_set import word_set

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))
CUSTOMER = ("cust_name", "mobile", "id_card", "gender", "create_time")
ROLES = word_set(
    """
    applicant shenqingren 申请人 sqr kaihuren 开户人 yezhu 业主 huzhu 户主 policyholder beibaoren
    被保险人 toubaoren jiekuanren 借款人 chengzuren baoxiuren fangke kh_name chinese_name
    english_name father mother 父亲
    """
)
CALL = ("caller", "callee", "start_time", "duration")


def category(
    table: str, column: str, beside: tuple[str, ...], kind: str = "", comment: str = ""
) -> str | None:
    verdict = DETECTOR.column(table, column, kind, comment, siblings=(*beside, column))
    return verdict.category if verdict is not None else None


@pytest.mark.parametrize("name", sorted(ROLES))
def test_a_role_asks_for_a_name(name: str) -> None:
    assert category("t_customer_info", name, CUSTOMER) == "user_name"


@pytest.mark.parametrize(
    "name", ["person", "people", "individual", "个人", "本人", "ren", "xuesheng"]
)
def test_that_there_is_somebody_asks_for_none(name: str) -> None:
    assert category("t_customer_info", name, CUSTOMER) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *dict.fromkeys(("guanxi", "kinship", "relation", "关系"), "contact_list").items(),
        *dict.fromkeys(("yibaokahao", "医保号", "社保号", "学生证号"), "other_id_number").items(),
        *dict.fromkeys(("driverLicenceNo", "studentCardNo"), "other_id_number").items(),
        *dict.fromkeys(("khdj", "hydj", "客户等级"), "profile_tag").items(),
        *dict.fromkeys(("icc", "iccid", "uicc_no"), "iccid").items(),
        *dict.fromkeys(("openid", "wx_openid", "mpOpenid", "unionId"), "im_account").items(),
        *dict.fromkeys(("selfie", "liveVideo", "livePhoto"), "biometric").items(),
        *dict.fromkeys(("live_id", "liveUrl", "is_live"), None).items(),
        *dict.fromkeys(("hobby", "爱好", "engineNo"), None).items(),  # no category has them
        *dict.fromkeys(("locality", "municipality"), "address").items(),
    ],
)
def test_a_customer_s_own_record(name: str, expected: str | None) -> None:
    assert category("t_customer_info", name, CUSTOMER) == expected


@pytest.mark.parametrize(
    ("table", "name", "expected"),
    [
        ("call_log", "from_number", "mobile_number"),
        ("call_log", "to_number", "mobile_number"),
        ("call_log", "to_formatted", "mobile_number"),
        ("call_log", "from_time", "service_time"),
        ("call_log", "recordUrl", "call_recording"),
        ("call_log", "transcription", "call_recording"),
        ("order_log", "from_number", None),
        ("emp_signature", "image", "signature"),
        ("face_compare", "image", "biometric"),
        ("goods", "image", None),
        ("driver_licence", "number", "other_id_number"),
        ("passport", "number", "passport_number"),
    ],
)
def test_the_table_says_what_a_bare_word_means(table: str, name: str, expected: str | None) -> None:
    assert category(table, name, CALL if "call" in table else ()) == expected


def test_a_code_by_sms_is_a_code_though_its_name_says_no_more() -> None:
    assert category("sys_sms_code", "code", ("mobile",), "varchar(10)", "验证码") == "auth_token"
    assert category("sys_role_code", "code", ("role_name",), "varchar(10)", "角色编码") is None


@pytest.mark.parametrize(
    ("table", "name", "comment", "expected"),
    [
        ("contract", "contract_no", "合同编号", "customer_id"),
        ("t_order", "review_remark", "审核备注", None),
        ("t_order", "seller_memo", "卖家备注", None),
        ("t_order", "buyer_remark", "买家备注", "free_text_pi"),
        ("complaint", "title", "标题", "complaint_record"),
        ("complaint_type", "title", "标题", None),
        ("cdrs", "waitmsec", "", "service_time"),
        ("staff", "work_age", "工龄", None),
        ("staff", "leave_time", "离职时间", None),
        ("sys_user", "auth_key", "", "auth_token"),
        ("sim_auth", "auth_key", "", "sim_secret"),
    ],
)
def test_what_others_did_to_a_row_is_not_the_customer_s(
    table: str, name: str, comment: str, expected: str | None
) -> None:
    beside = {
        "cdrs": CALL,
        "sys_user": ("username", "password"),
        "sim_auth": ("imsi", "iccid"),
        "staff": ("name", "gender", "birthday", "id_card"),
    }
    assert category(table, name, beside.get(table, ("cust_id", "mobile")), "", comment) == expected


@pytest.mark.parametrize(
    ("table", "name", "beside", "expected"),
    [
        ("remind_list", "send_time", ("msisdn", "amount"), "service_time"),
        ("push_log", "receive_time", ("mobile", "title"), "service_time"),
        ("t_order", "send_time", ("mobile", "order_no"), None),  # of goods
        ("members", "last_activity_at", ("nickname", "email"), "service_time"),
        ("members", "last_updated_at", ("nickname", "email"), None),
    ],
)
def test_when_something_reached_somebody_or_he_was_there_is_a_time_of_use(
    table: str, name: str, beside: tuple[str, ...], expected: str | None
) -> None:
    assert category(table, name, beside) == expected
