"""Names that the scene settles: staff and things, sessions and messages, codes, places of things.

What is expected follows from the category list and from what the field is, in its scene.
"""

import pytest

from tests.analyzers.detection.asking import DETECTOR, Case, category

CHAT = "msgId from type content sendTime read"
RESET = "username oldPassword newPassword confirm question answer"
PO = "poNo supplier lines buyer approver createdAt"
BUILD = "commitId msg author authorEmail timestamp"
LEDGER = "period account_name debit credit voucher_no preparer"
REGIONS = "code name fullName level zip areaCode lng lat"
USERS = "地市 用户数 ARPU 离网率 责任人"
VOICE = "box_no caller left_at secs audio_file"
COVERAGE = "addrId addrFullName freePorts oltName longitude latitude"
CONTRACT = "contractNo partyA partyB amount signDate address"

STAFF_AND_THINGS: list[Case] = [
    ("uid", "deployments metadata", "name namespace resourceVersion", "9e619dcd-3271", None),
    ("uid", "members", "nickname level", "4046108", "account_id"),
    ("fullName", "build culprits", "absoluteUrl", "马淑珍", None),
    ("authorEmail", "build changes", BUILD, "zw@corp.example.cn", None),
    ("authorEmail", "blog comments", "content postId", "zw@corp.example.cn", "email"),
    ("保管员", "erp stock", "物料名称 仓库 数量", "孔俊", None),
    ("面试官", "resume", "候选人 手机 学历", "苏彬", None),
    ("buyer", "erp purchase", PO, "徐桂兰", None),
    ("poNo", "erp purchase", PO, "110105202501102637", None),
    ("account_name", "gl_journal", LEDGER, "银行存款", None),
    ("account_name", "bankcard", "bankName cardNo mobile", "徐桂兰", "user_name"),
    ("fullName", "basic regions", REGIONS, "浙江省杭州市", None),
    ("zip", "basic regions", REGIONS, "310000", None),
    ("lng", "basic regions", REGIONS, "110.70505", None),
    ("zip", "customer address", "province city detail", "310000", "postcode"),
    ("ARPU", "arpu table", USERS, "55.38", None),
    ("责任人", "arpu table", USERS, "张海燕", None),
    ("flow", "traffic region", "region users share rank", "321.8", None),
    ("longitude", "rms coverage", COVERAGE, "109.62901", None),
    ("longitude", "lbs trace", "msisdn time latitude", "109.62901", "service_location"),
    ("contractNo", "legal contracts", CONTRACT, "330106202504022319", None),
    ("address", "legal contracts", CONTRACT, "武汉市洪山区关山大道1号", None),
    ("deliveryAddress", "simcard order", "vendor deliveryWarehouse", "杭州市萧山区仓储路6号", None),
    ("deliveryAddress", "order", "consignee", "杭州市萧山区仓储路6号", "address"),
    ("example", "schemas Customer mobile", "type maxLength", "13800138000", None),
    ("user.address", "zh_CN", "user.name user.mobile", "家庭住址", None),
    ("mac", "bank transfer notify", "termId traceNo respCode", "e712fc998caa6a31", None),
    ("img", "captcha image", "uuid expire", "iVBORw0KGgoA", None),
    ("corp", "scrm fans", "", "744045", None),
    ("ts", "auth login", "loginName sign channel", "1778691577490", None),
]

SAID_AND_DONE: list[Case] = [
    ("content", "im session messages", CHAT, "怎么查流量", "communication_content"),
    ("city", "im session visitor", "uid nick ip ua", "杭州", "service_location"),
    ("orderTitle", "workorder", "orderId complaintContent custName", "信号差", "complaint_record"),
    ("orderTitle", "shop", "orderId price", "信号差", None),
    ("recordUrl", "qc recordings", "contactId asrText", "/rec/a1.wav", "call_recording"),
    ("recordCount", "qc recordings", "contactId asrText", "12", None),
    ("confirm", "password reset", RESET, "2Tnczu99Ma", "password"),
    ("confirm", "orders", "orderId status", "2Tnczu99Ma", None),
    ("question", "password reset", RESET, "我的小学", "auth_token"),
    ("answer", "password reset", RESET, "实验小学", "auth_token"),
    ("question", "survey", "title options", "我的小学", None),
    ("code", "api send", "phone tpl", "143964", "auth_token"),
    ("code", "oauth", "state redirect_uri", "3e7fe4321ca4", "auth_token"),
    ("code", "dict", "name sort", "143964", None),
    ("push_token", "app_push_token", "user_id android_id", "fcfc45ac2746aa", "device_id"),
    ("balance", "selfcare home", "flowLeft voiceLeft", "72.04", "billing_info"),
    ("tel", "user address", "consignee province city", "19868366072", "contact_phone"),
    ("年龄段", "survey", "手机号 性别", "26-35", "birth_date"),
    ("ageRange", "segment", "phoneMd5 gender", "25-34", "birth_date"),
    ("lastReport", "fleet vehicles", "plateNo lastLat lastLng", "2026-01-09 01:02", "service_time"),
    ("lastReport", "bi", "name owner", "2026-01-09 01:02", None),
    ("left_at", "vms box", VOICE, "2025-07-29 01:02:03", "service_time"),
    ("secs", "vms box", VOICE, "396", "service_time"),
    ("audio_file", "vms box", VOICE, "vm/2026/a.amr", "communication_content"),
    ("audio_file", "calls", "caller callee duration", "vm/2026/a.amr", "call_recording"),
    ("image1", "ai face compare", "threshold scene", "EmMfsbgQ2Klp", "biometric"),
    ("callForwardTo", "subscriber", "telNo state", "13048080800", "mobile_number"),
]


@pytest.mark.parametrize(
    "case", STAFF_AND_THINGS + SAID_AND_DONE, ids=lambda case: f"{case[1]}: {case[0]}"
)
def test_a_field_is_what_its_scene_makes_of_it(case: Case) -> None:
    assert category(case) == case[-1]


def test_names_of_persons_without_a_word_for_them_are_believed_of_no_thing() -> None:
    names = ["李佳", "苏彬", "王伟", "张敏"]
    assert DETECTOR.field("c7", "", names) is not None
    assert DETECTOR.field("c7", "stock", names, ancestors=("erp", "stock")) is None


def test_a_value_of_a_dictionary_is_an_entry_of_it() -> None:
    assert DETECTOR.field("dictValue", "cert_type", ["01"], ancestors=("cert_type",)) is None
