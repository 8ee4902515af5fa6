"""Records of platforms and back offices: payments, chats, work at a desk, answers of recognisers."""

import pytest

from tests.analyzers.detection.asking import Case, category

ACCOUNTS: list[Case] = [
    ("FromUserName", "callback", "ToUserName MsgType", "oUpF8uka79hyQuxFvNA7noqKaN7Q", "im_account"),
    ("user_id", "userinfo", "nick_name city", "2088102104794936", "im_account"),
    ("user_id", "userinfo", "nick_name city", "3088102104794936", "account_id"),
    ("accNo", "pay", "txnAmt txnTime orderId", "6222021234567890128", "bank_account"),
    ("accNo", "pay", "txnAmt txnTime orderId", "liwei88", "account_id"),
    ("sub", "token", "iss aud exp scope", "a1b2c3", "account_id"),
    ("sub", "menu", "title icon", "a1b2c3", None),
    ("dealer_user_id", "sign", "real_name id_card", "u8812", "account_id"),
    ("dealer_id", "sign", "real_name id_card", "u8812", None),
    ("from", "messages", "tolist msgtype msgid", "yong960359", "account_id"),
    ("from", "messages", "msgtype msgid content", "agent", None),
    ("userName", "user", "phone", "HZ83529", "account_id"),
    ("customer_name", "cust", "mobile", "HZ83529", None),
    ("customer_name", "cust", "mobile", "王伟", "user_name"),
]  # fmt: skip

MONEY: list[Case] = [
    ("total", "order", "currency payTime freight", "12.50", "payment_record"),
    ("total", "orders", "page size records", "293", None),
    ("actualTotal", "order", "payTime prodName", "12.50", "payment_record"),
    ("总价格", "order", "订单号 收货人姓名", "12.50", "payment_record"),
    ("实际支付", "order", "订单号 收货人姓名", "12.50", "payment_record"),
    ("总价格", "goods", "商品名称 库存", "12.50", None),
    ("amount", "complaint_order_info", "out_trade_no transaction_id", "8641", "payment_record"),
    ("amount", "promotion_detail", "coupon_id stock_id", "95", None),
    ("amount", "info", "out_trade_no transaction_id", "36076", "payment_record"),
    ("money", "user", "nickname mobile", "12.50", "billing_info"),
    ("now_money", "user", "nickname phone", "12.50", "billing_info"),
    ("money", "product", "sku stock", "12.50", None),
    ("referrer_code", "user", "nickname mobile", "eb2625", None),
    ("level_name", "member", "nickname mobile", "金卡", "profile_tag"),
]

TIMES: list[Case] = [
    ("time", "login", "code msg data", "1723440000", None),
    ("t", "login", "username password captcha", "1723440000000", None),
    ("login_time", "login", "username ip", "2024-01-02 10:00:00", "service_time"),
    ("expiretime", "userinfo", "token user_id createtime", "1723440000", None),
    ("last_time", "user", "nickname last_ip", "2024-01-02 10:00:00", "service_time"),
    ("user_lasttime", "user", "nick_name user_lastip", "2024-01-02 10:00:00", "service_time"),
    ("last_time", "job", "cron bean", "2024-01-02 10:00:00", None),
    ("msgtime", "chat", "msgtype from tolist msgid", "2024-01-02 10:00:00", "service_time"),
    ("contact_period_begin", "info", "contact_id_number", "2020-01-01", "id_doc_details"),
    ("userCheckTime", "attendance", "userId userAddress", "1723440000000", "service_time"),
    ("planCheckTime", "attendance", "userId userAddress", "1723440000000", None),
    ("ActiveTime", "VsimCardInfo", "Iccid Imsi Msisdn", "2025-05-11 15:18:58", "subscription_info"),
    ("ActiveTime", "product", "sku name", "2025-05-11 15:18:58", None),
    ("createTime", "callback", "fromUser toUser msgType", "1760117223", "service_time"),
    ("createTime", "order", "orderId userId", "1760117223", None),
    ("expire_time", "certificates", "serial_no effective_time", "2030-01-01", None),
    ("expire_time", "certificate", "serial_no fullname", "2030-01-01", "id_doc_details"),
    ("code", "TemplateParam", "", "123456", "auth_token"),
    ("code", "response", "msg data", "123456", None),
    ("yxqz", "detail", "xm jszh sjhm", "2030-01-01", "id_doc_details"),
]  # fmt: skip

PERSONS: list[Case] = [
    ("mobile", "contact", "open_id name employee_no job_title", "13812345678", "mobile_number"),
    ("mobile", "contact", "name email", "13812345678", "contact_phone"),
    ("realname", "bug openedBy", "account", "王伟", None),
    ("realname", "bug assignedTo", "account", "王伟", None),
    ("realname", "invitedUser", "account", "王伟", "user_name"),
    ("mobile_phone", "contact_info", "contact_name contact_email", "13812345678", "contact_phone"),
    ("mobile_phone", "contact_info", "email", "13812345678", "mobile_number"),
    ("title", "contacts", "displayName phones emails org", "经理", "occupation_employer"),
    ("org", "contacts", "displayName phones emails", "明腾信息有限公司", "occupation_employer"),
    ("title", "article", "author email", "经理", None),
    ("biz_mail", "user", "userid name mobile", "li@corp.example.com", "email"),
    ("biz_mail", "company", "uscc legal_person", "li@corp.example.com", None),
    ("college", "user", "birthday idCardNumber", "某某大学", "occupation_employer"),
    ("school", "course", "name price", "某某大学", None),
    ("js_dh", "jr_yhhm", "xm yhhm js_xm", "13812345678", "contact_phone"),
    ("merchant_name", "business_license_info", "license_number", "迪摩传媒有限公司", "unit_identity"),
    ("merchant_name", "order", "sku", "迪摩传媒有限公司", None),
]  # fmt: skip

DOCUMENTS: list[Case] = [
    ("words", "words_result 姓名", "location", "王伟", "user_name"),
    ("words", "words_result 民族", "location", "汉", "nationality_ethnicity"),
    ("words", "words_result 出生", "location", "19900101", "birth_date"),
    ("words", "words_result 标题", "location", "通知", None),
    ("id_card_copy", "id_card_info", "id_card_name", "https://a.example/x.jpg", "id_doc_image"),
    ("copy_id", "cert", "cert_no", "42", None),
    ("idcard", "user", "realname", "data:image/png;base64,iVBORw0KGgo", "id_doc_image"),
    ("serial_no", "certificates", "encrypt_certificate algorithm", "110105199001011237", None),
    ("pictureUrl", "facialPictureFront", "qualityScore", "https://a.example/x.jpg", "biometric"),
    ("template", "voiceprint", "modelId score", "lxK2kx", "biometric"),
    ("template", "sms", "signName", "SMS_1", None),
]

PLACES: list[Case] = [
    ("city", "address", "receiver addr mobile postCode lat", "大连市", "address"),
    ("city", "location", "lat lng mobile", "大连市", "service_location"),
    (
        "userAddress",
        "attendance",
        "userId checkTime",
        "上海市浦东新区张江路8号",
        "service_location",
    ),
    ("zip", "region", "name level", "401120", None),
    ("addr", "user", "receiver mobile", "1", None),
    ("IpAddress", "instances PublicIpAddress", "", "203.0.113.7", None),
    ("上行", "dpi", "域名 网址 下行", "73258", "usage_volume"),
    ("关键词", "dpi", "域名 网址 上行", "高铁票", "internet_log"),
    ("小区", "dpi", "域名 网址 上行", "2e826fc8b", "service_location"),
    ("_token", "edit", "name mobile", "0d213a362ffe40b0", None),
    ("form_token", "edit", "name mobile", "0d213a362ffe40b0", None),
    ("token", "login", "userid mobile", "0d213a362ffe40b0", "auth_token"),
]


@pytest.mark.parametrize(
    ("name", "above", "beside", "value", "expected"),
    ACCOUNTS + MONEY + TIMES + PERSONS + DOCUMENTS + PLACES,
)
def test_a_field_of_a_platform_holds(
    name: str, above: str, beside: str, value: str, expected: str | None
) -> None:
    assert category((name, above, beside, value, None)) == expected
