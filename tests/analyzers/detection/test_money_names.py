"""Names in records of money and of what somebody subscribed to: bills, payments, invoices, porting.

What is expected follows from the category list and from what the field is, in its scene.
"""

import pytest

from tests.analyzers.detection.asking import DETECTOR, Case, category

BILL = "acctId billingCycle custName accNum items"
SUMMARY = "totalAmt discountAmt oweAmt lateFee"
WECHAT = "appid openid total_fee transaction_id out_trade_no time_end"
ALIPAY = "trade_no out_trade_no buyer_id gmt_create gmt_payment total_amount"
INVOICE = "buyerName buyerTaxNo buyerAddressPhone sellerName sellerTaxNo amountWithTax"
INVOICED = "invoiceCode invoiceNo checkCode issuedAt titleType title amount"
PORTING = "PhoneNumber PortInCarrier PortOutCarrier HomeCarrier CredNumber AuthCode"
NPDB = "np_code port_in_netid port_out_netid home_netid active_time"
SCORED = "creditScore riskLevel churnProbability onlineMonths arpuAvg fraudTag"
TERMINAL = "contractNo custName phoneNumber imei startDate endDate"
STOCK = "bind_no iccid imsi puk1 warehouse location supplier"

MONEY: list[Case] = [
    ("billId", "billing bills", BILL, "76642698784", None),
    ("BILL_ID", "tf_f_user", "USER_ID CUST_ID OPEN_DATE", "13800001111", "mobile_number"),
    ("paidAmt", "billing bills summary", SUMMARY, "314.95", "billing_info"),
    ("paidAmt", "payments", "payTime payChannel", "314.95", "payment_record"),
    ("欠费月数", "arrears", "客户名称 业务号码 欠费金额", "6", "billing_info"),
    ("账期", "arrears", "客户名称 业务号码 欠费金额", "202601", None),
    ("是否停机", "arrears", "客户名称 业务号码 欠费金额", "是", "subscription_info"),
    ("是否停机", "servers", "ip 机房", "是", None),
    ("是否默认", "arrears", "客户名称 业务号码 欠费金额", "是", None),
    ("time_end", "pay notify", WECHAT, "20260103112233", "payment_record"),
    ("time_end", "course", "time_start teacher", "20260103112233", None),
    ("gmt_payment", "pay notify", ALIPAY, "2026-01-03 11:22:33", "payment_record"),
    ("gmt_create", "pay notify", ALIPAY, "2026-01-03 11:22:33", None),
    ("buyer_logon_id", "pay notify", ALIPAY, "13800001111", "mobile_number"),
    ("buyer_logon_id", "pay notify", ALIPAY, "li_lei_88", "account_id"),
    ("rechargedNumber", "recharge history", "payTime payAmount", "13800001111", "mobile_number"),
    ("txnId", "points ledger", "changeType points occurTime", "3503315693012", None),
    ("txnId", "payments", "payAmount payTime", "3503315693012", "payment_record"),
    ("amountWithTax", "invoice apply", INVOICE, "94.82", "billing_info"),
    ("buyerName", "invoice apply", INVOICE, "冯桂芳", "billing_info"),
    ("buyerName", "house_contract", "buyerIdNo buyerTel", "冯桂芳", "user_name"),
    ("checkCode", "invoice electronic", INVOICED, "19746978818312", None),
    ("checkCode", "login", "mobile", "197469", "auth_token"),
    ("issuedAt", "invoice electronic", INVOICED, "2025-08-07 11:22:33", None),
    ("issuedAt", "passport", "passportNo nationality", "2025-08-07", "id_doc_details"),
    ("title", "invoice electronic", INVOICED, "康博", "billing_info"),
]

SUBSCRIPTIONS: list[Case] = [
    ("PortInCarrier", "np PortRequest", PORTING, "001", "subscription_info"),
    ("HomeCarrier", "np PortRequest", PORTING, "002", "subscription_info"),
    ("carrier", "waybill", "trackingNo consignee", "SF", None),
    ("port_out_netid", "np_active_data", NPDB, "00200571", "subscription_info"),
    ("np_code", "np_active_data", NPDB, "17684496224", "mobile_number"),
    ("np_code", "np_active_data", NPDB, "R01", None),
    ("active_time", "np_active_data", NPDB, "2025-12-25 01:02:03", "subscription_info"),
    ("offerId", "orders orderItems", "offerName action qty", "830092314", "subscription_info"),
    ("offerId", "catalog offers", "offerName price stock", "830092314", None),
    ("id", "productInventory product", "name status productSerialNumber", "4960392", "customer_id"),
    ("STAT", "customer", "CUST_NAME ID_NBR SPEED OPEN_DATE", "F0A", "subscription_info"),
    ("STAT", "report", "region users", "F0A", None),
    ("churnProbability", "credit result", SCORED, "0.67", "profile_tag"),
    ("onlineMonths", "credit result", SCORED, "141", "subscription_info"),
    ("arpuAvg", "credit result", SCORED, "271.12", "billing_info"),
    ("fraudTag", "credit result", SCORED, "0", "profile_tag"),
    ("arpuAvg", "report region", "region users", "271.12", None),
    ("startDate", "contract", TERMINAL, "2026-06-06", "subscription_info"),
    ("contractNo", "contract", "partyA partyB amount signDate", "31106263", None),
    ("memberNumber", "family group members", "shortNum joinDate", "13286306453", "contact_phone"),
    ("memberNumber", "club members", "name level", "M88300021", "customer_id"),
    ("bind_no", "res_sim_used", STOCK, "18906261497", "mobile_number"),
    ("location", "res_sim_used", STOCK, "A-03-17", None),
    ("title", "me plan", "code price", "全家享199", "subscription_info"),
    ("title", "catalog plan", "code price", "全家享199", None),
    ("IssueNo", "record", "PermitType PermitNo ExpireDate", "02", "id_doc_details"),
    ("IssueNo", "magazine", "volume pages", "02", None),
    ("readerSn", "activation device", "readerModel samId", "479701710452", None),
    ("busiSerial", "activation", "channelId appKey nonce", "330102199001011237", None),
    ("Password", "CustService Header", "SystemCode RequestId StaffNo", "9f3a", None),
]


@pytest.mark.parametrize("case", MONEY + SUBSCRIPTIONS, ids=lambda case: f"{case[1]}: {case[0]}")
def test_a_field_about_money_or_a_subscription_is_what_its_scene_says(case: Case) -> None:
    assert category(case) == case[-1]


def test_how_to_reach_a_customer_is_no_address_book() -> None:
    fields = [("linkMan", "user_name"), ("linkPhone", "contact_phone"), ("postAddr", "address")]
    assert DETECTOR.record("contactInfo", ("customer", "panorama"), fields) is None
    found = DETECTOR.record("contacts", ("app", "contacts"), fields)
    assert found is not None
    assert found.category == "contact_list"


def test_the_members_of_a_family_s_plan_are_a_list_of_contacts() -> None:
    fields = [("memberNumber", "contact_phone"), ("joinDate", None)]
    found = DETECTOR.record("members", ("family", "group"), fields)
    assert found is not None
    assert found.category == "contact_list"
    assert DETECTOR.record("members", ("project", "team"), fields) is None
