"""Columns as the schemas of public programs have them: what a name and its comment say together."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))

_Siblings = tuple[str, ...]


def _column(
    table: str, column: str, kind: str, comment: str, siblings: _Siblings = ()
) -> str | None:
    verdict = DETECTOR.column(table, column, kind, comment, siblings=siblings)
    return verdict.category if verdict is not None else None


@pytest.mark.parametrize(
    ("table", "column", "kind", "comment", "category"),
    [
        # who entered a row is no user, whatever the comment calls him
        ("visit_plan", "create_user_id", "bigint", "用户ID", None),
        ("visit_plan", "create_user_name", "varchar(50)", "制定人员姓名", None),
        ("repair_order", "create_user_name", "varchar(50)", "报修人", "user_name"),
        # the key of a person is a number also where the comment only names his part
        ("withdraw_apply", "apply_user_id", "varchar(30)", "申请人", "account_id"),
        ("withdraw_apply", "apply_user_name", "varchar(30)", "申请人姓名", "user_name"),
        ("trade_refund", "user_id", "varchar(50)", "买家ID", "account_id"),
        ("trade_refund", "user_id", "varchar(50)", "客户ID", "customer_id"),
        ("crm_member", "customer_id", "bigint", "主键id", "customer_id"),
        ("film_actor", "uid", "varchar(32)", "主键", None),
        # eleven characters are a mobile number's
        ("house_owner", "owner_tel", "varchar(11)", "业主联系电话", "mobile_number"),
        ("house_owner", "owner_tel", "varchar(32)", "业主联系电话", "landline_number"),
        # a telephone of a contact stays one where the comment only says telephone
        ("sys_tenant", "contact_phone", "varchar(20)", "联系电话", "contact_phone"),
        # a name in Chinese and Latin letters is one name, codes behind a space are not of it
        ("sys_member", "register_ip", "varchar(32)", "注册 IP", "ip_address"),
        ("owe_fee", "state", "varchar(12)", "状态 1000 未缴费，2000 已缴费", None),
        ("room_discount", "return_way", "varchar(4)", "返还方式1001折扣1002账户余额", None),
        ("member", "xingbie", "varchar(4)", "性别0男1女", "gender"),
        # how many, not which
        ("salary_slip", "pay_num", "int(11)", "发放人数", None),
        ("sales_goal", "customer_num", "int", "客户数量", None),
        ("building_room", "built_up_area", "decimal(12,2)", "建筑面积", None),
        ("room", "usable_area", "varchar(12)", "使用面积", None),
        # staff that a comment names by their work
        ("inspection_task", "act_user_name", "varchar(60)", "实际巡检人员姓名", None),
        ("hospital_ward", "nurse_name", "varchar(20)", "护士姓名", None),
        ("work_shift", "early_card", "varchar(10)", "上班最早打卡时间", None),
    ],
)
def test_a_name_and_its_comment_say_together(
    table: str, column: str, kind: str, comment: str, category: str | None
) -> None:
    assert _column(table, column, kind, comment) == category


@pytest.mark.parametrize(
    ("table", "column", "comment", "category"),
    [
        ("account_detail", "detail_id", "", None),
        ("account", "obj_id", "", None),
        ("account", "id", "", None),
        ("inspection_plan", "inspection_plan_id", "", None),
        ("staff_training", "training_plan_name", "培训计划名称", None),
        ("user_plan", "plan_id", "", "subscription_info"),
        ("pay_config", "payment_code", "付费类型", None),
        ("mail_log", "message_id", "邮件id", None),
        ("mail_log", "account_id", "邮箱账号编号", None),
        ("error_log", "stack_trace", "异常的栈轨迹", None),
        ("job_log", "executor_address", "执行器地址", None),
        ("site_admin", "gitee", "gitee地址", None),
        ("oauth_client", "client_secret", "客户端密码", None),
        ("oauth_client", "name", "客户端名称", None),
        ("goods_photo", "photo", "照片", None),
        ("media_play", "position", "最后播放位置", None),
        ("question_tag", "name", "标签名", None),
        ("user_group", "group_name", "用户组名称", None),
        ("asset_detail", "state", "状态备用", None),
        ("call_route", "route_num", "路由号码", None),
        ("patient", "wardcode", "病区", None),
        ("order_refund", "refund_no", "退款单号", "payment_record"),
        ("invoice_info", "deposit_account", "", "bank_account"),
        ("candidate", "latest_work_place", "", "occupation_employer"),
        ("member", "signature", "个性签名", "free_text_pi"),
        ("app_form", "sys_org_code", "", None),
        ("mms_message", "user_name", "姓名", "user_name"),
    ],
)
def test_schemas_name_things_and_persons(
    table: str, column: str, comment: str, category: str | None
) -> None:
    siblings = ("id", "user_id", "create_time", "phone")
    assert _column(table, column, "varchar(64)", comment, siblings) == category


@pytest.mark.parametrize(
    ("table", "column", "comment", "category", "siblings"),
    [
        ("gen_table", "business_name", "", None, ("table_name", "class_name", "package_name")),
        ("gen_table", "package_name", "", None, ("table_name", "class_name", "package_name")),
        ("ai_model", "name", "名称", None, ("id", "sys_org_code", "create_by")),
        ("cust_unit", "name", "", "unit_identity", ("id", "credit_code", "legal_person")),
        ("sms_log", "mobile_code", "", "auth_token", ("id", "user_mobile", "content")),
        ("member", "expand_field", "", None, ("id", "phone", "password")),
        ("notary_record", "notary_certificate", "", None, ("id", "item", "owner_id")),
        ("employee", "begin_contract", "合同起始日期", None, ("name", "gender", "birthday")),
        ("employee_education", "graduate_school", "毕业院校", "occupation_employer", ("id",)),
        ("employee_work", "witness_phone", "证明人手机号", "contact_phone", ("id", "company")),
        ("region", "full_name", "全名", None, ("id", "parent_id", "level")),
        ("sys_admin", "real_name", "", "user_name", ("id", "username", "password")),
        ("admin_log", "admin_name", "", None, ("id", "ip", "action")),
        ("course_certificate", "certificate_name", "证书名称", None, ("id", "user_id")),
    ],
)
def test_the_columns_beside_tell(
    table: str, column: str, comment: str, category: str | None, siblings: _Siblings
) -> None:
    assert _column(table, column, "varchar(64)", comment, (column, *siblings)) == category


@pytest.mark.parametrize(
    ("table", "column", "comment", "category"),
    [
        # a comment that calls an identifier by what it is for takes nothing from it
        ("invoice", "openid", "用户标识", "im_account"),
        ("fraud_filter", "imsi", "国际移动用户识别码", "imsi"),
        ("fraud_filter", "x1", "国际移动用户识别码", "imsi"),
        ("fraud_filter", "x1", "国际移动设备识别码", "imei"),
        ("client_import", "contact1_email", "联系人1-邮箱", "email"),
        # words of clouds, shops and lists
        ("link_type", "type", "1：手机 2：邮箱", None),
        ("db_host", "instance_name", "实例名称", None),
        ("db_host", "instance_status", "实例状态", None),
        ("vm_image", "image_id", "镜像ID", None),
        ("task_list", "offset", "查询起始位置", None),
        ("task_list", "end_time", "查询结束时间", None),
        ("video_mark", "xpos", "水印原点的水平位置", None),
        ("web_nav", "link_name", "名称", None),
        ("stock_receipt", "name", "收货单名称", None),
        ("sales_goal", "march_price", "三月目标金额", None),
        ("production_task", "unit_measure_name", "计量单位名称", None),
        ("upload_sign", "expire_time", "签名过期时间设置", None),
        ("access_key_risk", "level", "风险等级", None),
        ("log_file", "external_addr", "外网下载地址", None),
        ("refund_notice", "payer_total", "", None),
        ("seckill", "end_time", "结束时间点", None),
    ],
)
def test_words_of_clouds_and_lists_are_no_persons(
    table: str, column: str, comment: str, category: str | None
) -> None:
    siblings = ("id", column, "status", "remark", "create_time")
    assert _column(table, column, "varchar(64)", comment, siblings) == category


@pytest.mark.parametrize(
    ("table", "column", "kind", "category", "siblings"),
    [
        ("payments", "login", "varchar(45)", "account_id", ("id", "date", "summ")),
        ("ct_auth", "login", "datetime", "service_time", ("id", "user_id")),
        ("sip_devices", "sip_profile_id", "int", None, ("id", "username")),
        ("login_auth", "profile_id", "int", None, ("id", "user_id", "username")),
        ("blog", "file_uid", "varchar(32)", None, ("uid", "title")),
        ("blog", "friend_uid", "varchar(32)", "account_id", ("uid", "title")),
        ("admission", "adm_date", "varchar(20)", None, ("adm_id", "adm_type")),
        ("hss_auth", "adm_key", "varchar(32)", "sim_secret", ("imsi", "ki")),
        ("cdrs", "provider_code_destination", "varchar(80)", None, ("callerid", "callednum")),
        ("cdrs", "destination", "varchar(80)", "mobile_number", ("callerid", "callednum")),
        ("users", "secret_question", "varchar(99)", "auth_token", ("username", "password")),
        ("staff_contract", "contract_upload", "varchar(99)", None, ("id", "title")),
        ("daily_use", "upload", "bigint", "usage_volume", ("username", "download", "framedip")),
        ("address", "prim_state", "varchar(20)", "address", ("prim_city", "prim_zipcode")),
        ("student", "legal_residence", "varchar(99)", "address", ("student_id", "gender")),
        ("charge", "cc_card_no", "varchar(20)", "bank_account", ("amount", "currency")),
        ("sip_accounts", "max_call_numbers", "varchar(20)", None, ("username", "context")),
        ("reseller", "phone", "varchar(20)", None, ("name", "website")),
        ("daily_report", "total_users", "int", None, ("date", "arpu")),
        ("customer_order", "customer", "int", "customer_id", ("date", "total")),
        ("clinic_place", "address1", "varchar(99)", None, ("location_id", "name", "description")),
    ],
)
def test_names_of_other_trades(
    table: str, column: str, kind: str, category: str | None, siblings: _Siblings
) -> None:
    assert _column(table, column, kind, "", (column, *siblings)) == category


@pytest.mark.parametrize(
    ("table", "column", "kind", "comment", "category", "siblings"),
    [
        ("shop_user", "sex", "tinyint(1)", "性别，0未知，1男", "gender", ("phone", "nickname")),
        ("shop_user", "sex", "bit(1)", "", "gender", ("phone", "nickname")),
        ("shop_user", "phone", "tinyint(1)", "", None, ("sex", "nickname")),
        ("shop_user", "level", "tinyint(1)", "等级", "profile_tag", ("phone", "nickname")),
        ("shop_user", "mark", "varchar(255)", "用户备注", "free_text_pi", ("phone", "nickname")),
        ("shop_user", "mark", "tinyint(1)", "是否标记", None, ("phone", "nickname")),
        ("member_user", "level_id", "bigint", "等级编号", "profile_tag", ("mobile", "nickname")),
        ("member_user", "tag_ids", "varchar(99)", "用户标签编号列表", "profile_tag", ("mobile",)),
        ("tag_dict", "tag_code", "varchar(99)", "标签编码", None, ("tag_name",)),
        ("pay_order", "subject", "varchar(64)", "", None, ("amount", "body", "client_ip")),
        ("sent_mail", "subject", "varchar(64)", "", "communication_content", ("body", "cc", "to")),
        ("sms_workload", "check_amount", "decimal(9,2)", "", None, ("staff_id", "amount")),
        ("order_address", "tel", "varchar(15)", "收件人-电话", "contact_phone", ("address",)),
        ("member", "district", "varchar(15)", "所在地区", "address", ("phone", "city", "email")),
        ("bank_card", "card_no", "varchar(30)", "结算账户", "bank_account", ("phone",)),
        ("case_history", "registration_id", "bigint", "", None, ("patient_id", "diagnosis")),
        ("vacancy", "min_salary", "int", "", None, ("post_name", "city")),
        ("comments", "check_user_id", "bigint", "", None, ("user_id", "text")),
        ("comments", "reply_user_id", "bigint", "", "account_id", ("user_id", "text")),
        ("pay_account", "request_no", "varchar(50)", "", None, ("account_no", "amount")),
        ("order_item", "spec_volume", "varchar(9)", "", None, ("user_id", "goods_id")),
        ("employee_contract", "contract_num", "varchar(9)", "合同编号", None, ("employee_id",)),
    ],
)
def test_columns_of_shops_hospitals_and_payrolls(
    table: str,
    column: str,
    kind: str,
    comment: str,
    category: str | None,
    siblings: _Siblings,
) -> None:
    assert _column(table, column, kind, comment, (column, *siblings)) == category


def test_a_question_for_a_list_is_no_record_of_searching() -> None:
    asked = ("keyword", "page", "page_size", "sort")
    assert _column("article_search", "keyword", "varchar(64)", "搜索关键字", asked) is None
    kept = ("user_id", "keyword", "search_time")
    assert _column("user_search", "keyword", "varchar(64)", "搜索关键字", kept) == "internet_log"


def test_a_table_of_doctors_with_their_sex_is_their_own_file() -> None:
    siblings = ("doctor_id", "name", "sex", "phone", "ward")
    assert _column("ward_doctor", "sex", "varchar(2)", "性别", siblings) == "gender"
    assert _column("visit", "doctor_sex", "varchar(2)", "医生性别") is None
