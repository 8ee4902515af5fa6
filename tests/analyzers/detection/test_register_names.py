"""Names in registers, on invoices, at sites, in cores and call centres, and names that look like them.

What is expected follows from the category list and from what the field is, in its scene.
"""

import pytest

from tests.analyzers.detection.asking import DETECTOR, Case, category

PUPIL = "XH XM XBDM CSRQ SFZJH MZDM JTDZ"
POLICE = "GMSFHM XM XBDM MZDM CSRQ HKSZD QFJG"
INVOICE = "fpqqlsh kplx gmf_mc gmf_sjh kpr bz"
FOREIGNER = "zwxm xb csrq gj hzhm zsdz"
PERMITS = "zjlb hxz tbz xm xb csrq"
DETAIL = "THLX DFHM THKSSJ THSC XQH"
TICKET = "gdbh gdlx tsnr khmc lywj slsj"
INSURED = "AAC002 AAC003 AAC004 AAC006"

REGISTERS: list[Case] = [
    ("XMPY", "api students", PUPIL, "zhangwei", "user_name"),
    ("XMDM", "api projects", "XMMC JE", "P2201", None),
    ("JJLXFS", "api students", PUPIL, "13812345678", "contact_phone"),
    ("JTYB", "api students", PUPIL, "650000", "postcode"),
    ("ZXYZBM", "api students", PUPIL, "650000", "postcode"),
    ("PYCCDM", "api students", PUPIL, "05", "occupation_employer"),
    ("YXDM", "api students", PUPIL, "30", None),
    ("CLRQ", "api students", PUPIL, "2026-01-09 01:02:03", None),
    ("CZIP", "api students", PUPIL + " CZR CZRXM", "10.3.2.1", None),
    ("YXQXQSRQ", "rk", POLICE, "20200101", "id_doc_details"),
    ("YXQXJZRQ", "rk", POLICE, "20400101", "id_doc_details"),
    ("XP", "rk", POLICE, "EmMfsbgQ2KlpEmMfsbgQ2Klp", "biometric"),
    ("AAC001", "ac01", INSURED, "5300112233", "customer_id"),
    ("AAC040", "ac01", INSURED, "8200", "occupation_employer"),
    ("AAC007", "ac01", INSURED, "20100701", None),
    ("AAB001", "ac01", INSURED, "53001122", None),
    ("ywx", "lszs", FOREIGNER, "Tanaka", "user_name"),
    ("qzhm", "lszs", FOREIGNER, "K1234567", "other_id_number"),
    ("qzyxq", "lszs", FOREIGNER, "20270101", "id_doc_details"),
    ("yjjzh", "lszs", FOREIGNER, "JPN310090010101", "other_id_number"),
    ("fddh", "lszs", FOREIGNER, "13812345678", "contact_phone"),
    ("hzsmj", "lszs", FOREIGNER, "/9j/4AAQSkZJRgABAQ", "id_doc_image"),
    ("gatjzz", "gat verify", PERMITS, "810000199001011234", "travel_permit_number"),
    ("yyzzzp", "realname", "dwmc tyshxydm jbrxm", "/9j/4AAQSkZJRgABAQ", "id_doc_image"),
    ("htsp", "realname", "khxm zjhm zjdz", "EmMfsbgQ2KlpEmMfsbgQ2Klp", "biometric"),
    ("xjzxm", "gh apply", "yhhm yzjh", "张伟", "user_name"),
    ("biyeyuanxiao", "resume", "xingming xingbie xueli", "云南大学", "occupation_employer"),
]

MONEY: list[Case] = [
    ("jshj", "invoice issue", INVOICE, "113.00", "billing_info"),
    ("hjse", "invoice issue", INVOICE, "13.00", "billing_info"),
    ("JBF", "xd", DETAIL, "0.15", "billing_info"),
    ("CTF", "xd", DETAIL, "0.30", "billing_info"),
    ("smsAmount", "sim usage", "msisdn iccid dataAmount", "14", "usage_volume"),
    ("smsFee", "sim usage", "msisdn iccid dataAmount", "14", "billing_info"),
    ("amount", "bill", "msisdn billNo", "14.20", "billing_info"),
    ("recurringChargePeriod", "productInventory product productPrice", "price", "month", None),
    (
        "billing_company",
        "customers",
        "billing_city billing_postcode first_name",
        "某某公司",
        "occupation_employer",
    ),
    ("unit", "usage usageCharacteristic", "originatingNumber startDateTime", "SEC", None),
    ("unit", "patient", "name gender birthDate idCard", "昆明机床厂", "occupation_employer"),
]

CALLS: list[Case] = [
    ("ldhm", "kfgd detail", TICKET, "13812345678", "mobile_number"),
    ("hfhm", "kfgd detail", TICKET, "13812345678", "contact_phone"),
    ("yqjg", "kfgd detail", TICKET, "尽快修复宽带", "complaint_record"),
    ("zxwb", "kfgd detail", TICKET, "您好请问有什么可以帮您", "call_recording"),
    ("THD", "xd", DETAIL, "昆明", "service_location"),
    (
        "sip_from_user",
        "cdr variables",
        "direction caller_id_number",
        "13812345678",
        "mobile_number",
    ),
    ("sip_from_user", "cdr variables", "direction caller_id_number", "alice", "account_id"),
    ("start_epoch", "cdr", "caller callee", "1761040357", "service_time"),
    ("dialplan", "cdr caller_profile", "caller_id_number destination_number", "XML", None),
    ("id", "acc", "method from_tag to_tag callid sip_code src_user dst_user", "81274189", None),
]

NETWORKS: list[Case] = [
    ("encryptionKey", "subscriber permanentKey", "permanentKeyValue", "0", None),
    ("lte_state", "lte subscribers", "id auth_key auth_opc", "ACTIVE", "subscription_info"),
    ("status", "devices", "iccid imsi msisdn ratePlan", "ACTIVATED", "subscription_info"),
    ("status", "devices", "name vendor sn", "ACTIVATED", None),
    ("totalVolume", "chargingdata requestedUnit", "", "99999", None),
    ("latitude", "location retrieve area center", "longitude", "27.643768", "service_location"),
    ("streetNumber", "kyc match", "streetName postalCode locality birthdate", "1208", "address"),
    ("publicIdentifier", "productInventory product", "", "15164214816", "mobile_number"),
    ("public_id", "call_log", "id agent started", "15164214816", None),
    ("reg_time", "dealer", "name contact", "2026-06-29 16:52:43", None),
    ("APP_CONTENT", "dpi", "MSISDN IMSI START_TM URI UL_BYTES", "地图导航", "internet_log"),
    ("last_activity_at", "users", "username email nickname", "1761040357", "service_time"),
    ("cart_token", "order", "email total_price", "9e619dcd3271aa", None),
    ("captchaToken", "signUp input", "email password phone", "9e619dcd3271aa", None),
]

SITES = "gnb_id gnb_name vendor longitude latitude tac address owner room_contact ip_addr mac"
SITE_VALUES = {
    "gnb_id": "102938",
    "longitude": "102.70505",
    "tac": "f08164",
    "address": "昆明市盘龙区北京路12号",
    "room_contact": "孙颖",
    "ip_addr": "10.2.3.4",
    "mac": "9b:08:ea:b5:61:3a",
}


@pytest.mark.parametrize(
    "case", REGISTERS + MONEY + CALLS + NETWORKS, ids=lambda case: f"{case[1]}: {case[0]}"
)
def test_a_field_is_what_its_register_makes_of_it(case: Case) -> None:
    assert category(case) == case[-1]


@pytest.mark.parametrize("name", SITE_VALUES)
def test_nothing_in_a_list_of_sites_is_a_person_s(name: str) -> None:
    siblings = [other for other in SITES.split() if other != name]
    found = DETECTOR.field(
        name, "gnb", [SITE_VALUES[name]], ancestors=("nrm", "gis", "gnb"), siblings=siblings
    )
    assert found is None


def test_a_cell_that_a_number_was_in_is_where_somebody_was() -> None:
    found = DETECTOR.field("gnb_id", "track", ["102938"], siblings=["msisdn", "time", "longitude"])
    assert found is not None
    assert found.category == "service_location"


@pytest.mark.parametrize(
    ("name", "value", "above"),
    [
        ("email", "platform@corp.example.cn", "v3 api-docs user info contact"),
        ("name", "张伟", "v3 api-docs user info contact"),
        ("type", "keyword", "cust_idx mappings properties id_card"),
        ("example", "13800000000", "components schemas UserVO properties mobile"),
        ("fullName", "张伟", "changeSet items author"),
    ],
)
def test_who_documents_or_changes_a_program_is_no_user(name: str, value: str, above: str) -> None:
    ancestors = tuple(above.split())
    assert DETECTOR.field(name, ancestors[-1], [value], ancestors=ancestors) is None
