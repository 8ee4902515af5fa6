"""Names in operators' own pages: detailed bills, allowances, changes of number, customers' tags.

What is expected follows from the category list and from what the field is, in its scene.
"""

import pytest

from tests.analyzers.detection.asking import DETECTOR, Case, category

DETAIL = "startTime commPlac commMode anotherNm commTime commType commFee"
LINES = "calldate calltime calllonghour othernum calltype homearea totalfee"
ALLOWANCE = "used balance total title"
CHANGE = "oldNumber newNumber subsId iccid reason"
PORTED = "np_order_id tel_num cert_no out_carrier in_carrier status fail_rsn"
USER = "usernumber custName opendate packageName brandName imei"
INSTANCE = "effDate expDate offerName offerId offerInstId"
TOUCH = "channel contactTime reason operId result"

CASES: list[Case] = [
    ("startTime", "detailbill data", DETAIL, "04-22 23:18:12", "service_time"),
    ("startTime", "jobs", "endTime cron", "04-22 23:18:12", None),
    ("commPlac", "detailbill data", DETAIL, "武汉", "service_location"),
    ("commTime", "detailbill data", DETAIL, "29分42秒", "service_time"),
    ("commFee", "detailbill data", DETAIL, "0.15", "billing_info"),
    ("commFee", "goods", "goodsName price", "0.15", None),
    ("anotherNm", "detailbill data", DETAIL, "13800001111", "mobile_number"),
    ("calllonghour", "callDetail result", LINES, "29分5秒", "service_time"),
    ("used", "flowPackage flowInfo totalAmount", ALLOWANCE, "77605627", "usage_volume"),
    ("balance", "flowPackage flowInfo totalAmount", ALLOWANCE, "86259745", "usage_volume"),
    ("total", "flowPackage flowInfo totalAmount", ALLOWANCE, "40179893", "usage_volume"),
    ("used", "disk", "total free mount", "77605627", None),
    ("balance", "account", "acctId accNum", "86.25", "billing_info"),
    ("oldNumber", "crm changeNumber data", CHANGE, "13800001111", "mobile_number"),
    ("newNumber", "crm changeNumber data", CHANGE, "13800001112", "mobile_number"),
    ("oldNumber", "invoice", "newNumber seller", "204519", None),
    ("out_carrier", "np export", PORTED, "中国移动", "subscription_info"),
    ("status", "np export", PORTED, "已生效", "subscription_info"),
    ("status", "waybill", "trackingNo carrier", "已签收", None),
    ("brandName", "cust360 userList", USER, "动感地带", "subscription_info"),
    ("brandName", "device", "imei model", "荣耀", None),
    ("custlvl", "userInfo", USER, "三星客户", "profile_tag"),
    ("subscrbstat", "userInfo", USER, "开通", "subscription_info"),
    ("effDate", "order subPack", INSTANCE, "2025-05-25", "subscription_info"),
    ("expDate", "order subPack", INSTANCE, "2026-05-25", "subscription_info"),
    ("effDate", "offer catalog", "offerId offerName price stock", "2025-05-25", None),
    ("vipManagerTel", "custInfo", "custName certNo vipManager", "13800001111", None),
    ("recomPersonName", "open order msg", "simCardNo note", "雷明", None),
    ("tagName", "cust360 tags", "tagCode tagName tagValue", "价格敏感", "profile_tag"),
    ("tagName", "article tags", "tagCode tagName", "新闻", None),
    ("tagName", "overview tags", "tagCode tagValue updateDay", "价格敏感", "profile_tag"),
    ("tagValue", "overview tags", "tagCode tagName updateDay", "低", "profile_tag"),
    ("USECUST_ID", "TF_F_USER", "USER_ID CUST_ID OPEN_DATE", "308110016813", "customer_id"),
    ("useCustName", "memberList", "svcNum useCustPspt", "陈旭", "agent_person"),
    ("oldSign", "CustTransfer transferReq", "accNbr oldCust newCust newPwd", "iVBOR", "signature"),
    ("sign", "CustTransfer head", "appId nonce timestamp", "5a0c", None),
    ("contactTime", "cust360 contactHis", TOUCH, "2025-12-30 01:56:15", "service_time"),
    ("certAdress", "customer", "custName certNo", "武汉市江岸区一路3号", "id_doc_address"),
    ("homeareaName", "callDetail result", LINES, "杭州", "service_location"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c[0]}-{c[1]}")
def test_operators_pages_are_read(case: Case) -> None:
    assert category(case) == case[-1]


def test_a_payment_that_tells_its_parts_is_one() -> None:
    fields = [
        ("trade_no", "payment_record"),
        ("total_amount", "payment_record"),
        ("gmt_payment", "payment_record"),
    ]
    found = DETECTOR.record("", ["alipay"], fields)
    assert found is not None
    assert found.category == "payment_record"
    bought = [*fields, ("consignee", "user_name"), ("address", "address")]
    assert DETECTOR.record("", ["orders"], bought) is None
