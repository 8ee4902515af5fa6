"""What the columns of a table hold when their types and comments are known too.

Notation: `table: column|type|comment=category`; type and comment may be left out, a column without a
category holds nothing personal.
"""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))

WIDTHS = """
cust: cust_id=customer_id mobile=mobile_number tel|varchar(8)=landline_number cust_name=user_name
cust: cust_id=customer_id id_card|varchar(18)=id_number id_card_type|char(1)=id_doc_type star|char(1)
cust: cust_id=customer_id phone|character_varying(11)=mobile_number address|char(1) remark|varchar2(1)
house: owner_name=user_name owner_mobile=mobile_number area|decimal(8,2) location|decimal(10,2)
user_info: user_id=account_id msisdn=mobile_number month_fee|char(1) fee|number(12,2)=billing_info
location_report: msisdn=mobile_number lng|decimal(10,6)=service_location
  lat|numeric(9,6)=service_location
"""
TRADES = """
patient: mrn=customer_id patient_name=user_name id_card=id_number phone=mobile_number
zy_brxx: zyh=customer_id brxm=user_name sfzh=id_number zyfy|decimal(10,2)=billing_info blh=customer_id
student: student_no=customer_id name=user_name admission_ticket=customer_id gender=gender exam_room
army: sbzh=military_id_number xm=user_name bdmc=occupation_employer zwjb=occupation_employer
hukou: qcdz||迁出地址=id_doc_address qrdz||迁入地址=id_doc_address jsfz=id_number_legacy15 xm=user_name
salary: emp_no name||姓名=user_name tax|decimal(8,2)|个税=occupation_employer
  cut|decimal(8,2)|扣款=occupation_employer min|decimal(8,2)|薪资下限 max|decimal(8,2)|薪资上限
library: reader_name=user_name card_no||借阅证号=customer_id fine|decimal(6,2)|罚款=billing_info
violation: driver_name=user_name plate_no=vehicle_id police_no||警号 fine|int|罚款金额=billing_info
candidate: name=user_name phone=mobile_number email=email work_years|int|工作年限=occupation_employer
xs: xh=customer_id xm=user_name sfzh=id_number jzsj||家长手机=contact_phone zy||专业
"""
TELECOM = """
prod_inst: prod_inst_id=customer_id acc_nbr=mobile_number cust_id=customer_id
  status_cd||实例状态=subscription_info begin||起租时间=subscription_info
  stop||停租时间=subscription_info
port_in: msisdn=mobile_number user_name||姓名=user_name code||携号转网授权码=auth_token
out_call: khxm=user_name lxdh=landline_number tjtc||推荐套餐 dqtc||当前套餐=subscription_info
invoice: seller_name||销方名称 seller_tax||销方税号 buyer_tax||购方税号=billing_info
  buyer_addr_tel||购方地址电话=address
settle: partner_name||合作方名称 bank_account||合作方银行账号 contact||合作方联系人=user_name
grid: grid_id grid_name||网格名称 lng||中心经度 lat||中心纬度
site_device: sn||读卡器序列号 ip||读卡器IP tel||机房电话 linkman||机房联系人=user_name
family_net: main_number||主号码=mobile_number kin_number||亲情号码=contact_phone
sms_plan: msisdn=mobile_number plan_time||计划发送时间 receive_time||回执时间=service_time
bill_item: acct_id=account_id acc_nbr=mobile_number item_name||账目项名称=billing_info
  item_code||账目项编码
mnp_request: port_number=mobile_number cert_no=id_number request_time=subscription_info
  effect_time=subscription_info create_time
switch_port: port_number|int request_time speed
family_net_member: member_number=contact_phone join_time=subscription_info quit_time=subscription_info
fan_club: member_number=customer_id member_name=user_name join_time
cdr: calling_no=mobile_number called_no=mobile_number msc||交换机标识=service_location sp||SP接入号
cust: cust_no=customer_id a||客户号码=mobile_number b||客户编号=customer_id
dns_log: user_account=broadband_account src_ip=ip_address query_domain=internet_log
portal_account: user_account=account_id nick_name=account_id
sim_stock: iccid=iccid imsi=imsi bind_number=mobile_number batch_number
feedback: uid=account_id contact=contact_phone content=complaint_record
feedback: uid=account_id contact=user_name mobile=mobile_number content=complaint_record
supplier: contact=user_name contact_tel=contact_phone address
voicemail: mailbox_id msisdn=mobile_number vm_pin=password msg_time=service_time create_time
mail_user: mailbox=email password=password create_time
parking: plate_no=vehicle_id in_time=service_time out_time=service_time fee|decimal(8,2)=billing_info
stock_in: sku_code in_time out_time
iptv_sub: iptv_account=broadband_account lock_pin=password
sim: iccid=iccid pin1=sim_secret puk1=sim_secret
broadband_user: bb_account=broadband_account status||账号状态=subscription_info
  acct_status=subscription_info
sys_account: login_name=account_id account_status||账号状态
offer_inst: cust_id=customer_id offer_id=subscription_info period||合约期=subscription_info
asset: serial_number asset_name location dept_id
user_line: user_id=account_id serial_number=mobile_number imsi=imsi
doctor_info: id_no=id_number phone|varchar(20)|联系手机=mobile_number
cust: cust_name=user_name contact_mobile||联系手机=contact_phone
client_app: contact_name||应用负责人=user_name contact_email||负责人邮箱=email
chat_message: from_user=account_id media_url=communication_content send_time=service_time
iptv_watch: iptv_account=broadband_account program_name=internet_log channel_name=internet_log
  begin_time=service_time watch_dur=service_time
channel_shop: channel_name channel_code program_name
roam_cdr: imsi=imsi vlr=service_location visit_country=service_location begin_time=service_time
  a||漫游运营商=service_location charge_id
country_dict: country country_code name
passport_reg: full_name=user_name passport_no=passport_number
  passport_country=nationality_ethnicity
order_book: acct_id balance
acct_book: acct_id=account_id balance=billing_info
portrait: msisdn=mobile_number mou||月均通话时长=usage_volume level||价值等级=profile_tag
  interest||兴趣偏好=profile_tag age||年龄段=birth_date
clinic_visit: patient_name=user_name doctor_name dept_name visit_date|date||就诊日期
mr: imsi=imsi cell||小区标识=service_location lng=service_location lat=service_location
cert_check: cert_no=id_number org||创建机构 issue_org||签发机关=id_doc_details
rpt_daily_user: stat_date area_id new_user total_user arpu total_flow call_dur total_fee
stat_user_use: user_id=account_id stat_date total_flow=usage_volume call_dur=service_time
t_thxd: zjhm||主叫号码=mobile_number bjhm=mobile_number dsfhm=mobile_number tfje=billing_info
  jhjbh||交换机编号=service_location xqbh||小区编号=service_location
t_yqjh: mc||交换机名称 jhjbh||交换机编号 xqbh||小区编号
mkt_list: target_phone=mobile_number target_name||目标客户=user_name exec_staff||执行人
t_dd: ddbh shrxm=user_name zje||总金额=payment_record
staff_account: staff_no staff_name=user_name login_name=account_id pwd=password mobile=mobile_number
  email=email org_id
staff_duty: staff_no staff_name duty_date
attendance: emp_no emp_name=user_name punch_time=service_time
order_step: order_no emp_name finish_time
real_name_auth: msisdn=mobile_number id_card=id_number agent_name=agent_person agent_id_no=agent_person
call_center: caller_no=mobile_number agent_name agent_no
family_group: group_id member_msisdn=contact_phone member_name=user_name join_date=subscription_info
message_log: msg_id phone=mobile_number content=communication_content send_time=service_time
smtp_config: mail_host port username password
web_user: username=account_id password=password email=email
patrol: police_no officer_cert_no=military_id_number
bm: bmbh bmmc bmfzr
cert_type: code name
ticket: ly|tinyint kind
params: name min||通话时长下限 max||通话时长上限
"""
RECORDS = """
emp_training_degree: degree_id|bigint education_id|bigint
employee_education: education_id|bigint school||毕业院校=occupation_employer employee_id|bigint
member_credentials: credentials_id||证件ID member_id=account_id credentials_no||证件号码=id_number
pay_card: card_no||银行卡号=bank_account user_id=account_id
recruit_candidate: candidate_id|bigint|候选人id candidate_name||姓名=user_name
  mobile||手机=mobile_number
crm_leads: leads_id|int name||线索姓名=user_name mobile=mobile_number
customer_visit: customer_id|bigint=customer_id cust_name=user_name
pay_order: transaction_id||交易ID=payment_record trade_no||外部订单流水号=payment_record
  order_no||订单编号 product_id||商品ID amount|decimal(10,2)|金额=payment_record
refund: user_id=account_id amount|decimal(10,2)|退款金额=payment_record create_time|datetime|创建时间
call_record: customer_phone=mobile_number dial_time|datetime|拨打时间=service_time
  billsec|smallint(6)=service_time direction|smallint(6)
sms_log: mobile|text|手机号码=mobile_number request_url request_params
oper_log: request_url request_params user_mobile|text|手机号码
user: sjhm1||手机号{加密}=mobile_number state||状态{手机}
pick_addr: mobile||手机 addr||地址 city||城市 addr_name||自提点名称
store: store_name license||营业执照 credit_code||统一社会信用代码 card_name||银行卡账户名
  card_no||银行卡号 phone address
customer_unit: cust_id=customer_id license||营业执照=unit_identity
  credit_code||统一社会信用代码=unit_identity
recruit_post: post_id post_name||职位名称 city||工作城市 salary_unit||薪资单位 min_age|int
  min_salary|decimal(10,2)
  description|longtext|职位描述 industry||行业
applied_post: real_name||姓名=user_name gender=gender mobile=mobile_number birthday=birth_date
tz_feedback: contact||联系方式=contact_phone content|text|反馈内容=complaint_record
crm_contract: customer_id|int=customer_id name||合同名称 money|decimal(18,2)|合同金额=billing_info
  total_price|decimal(18,2)|总金额=billing_info start_time|date|开始时间=subscription_info
  end_time|date|结束时间=subscription_info discount_rate|decimal(10,2)
supplier_contract: supplier_id|int money|decimal(18,2) start_time|date end_time|date
member: id|int=customer_id mobile=mobile_number start_time|datetime|会员开始时间=subscription_info
  end_time|datetime|会员结束时间=subscription_info
recharge_order: person_name||名称=user_name product_name||名称 amount|decimal(10,2)=payment_record
user_message: user_id=account_id title||消息标题=communication_content
  content|text|消息内容=communication_content send_time|datetime|发送时间=service_time
message_template: title||消息标题 template_code
customer_address: alias||别名 address=address mobile=mobile_number
web_member: alias||别名=account_id mobile=mobile_number password=password
biz_sim: iccid=iccid msisdn=mobile_number active_time|datetime|开卡时间=subscription_info
employee: name=user_name id_card=id_number birthday=birth_date messenger=im_account work_city||工作城市
  home_city||家庭城市=address work_address||工作地址 home_address||家庭住址=address
cdr: caller_id_number=mobile_number bridge_stamp|datetime=service_time
  progress_stamp|datetime=service_time
user_bill: username=account_id email_invoice fax_invoice invoice_no=billing_info
worksheet_index: title||标题=complaint_record worksheet_no user_id=account_id mobile=mobile_number
employee_insurance: social_security_no=other_id_number
  social_security_start_month||参保起始月份
gate_white: third_id||三方ID person_name||姓名=user_name
"""


def tables(text: str) -> list[tuple[str, list[str]]]:
    """Give each table's name with its columns."""
    found: list[tuple[str, list[str]]] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            found[-1][1].extend(line.split())
        else:
            table, _, columns = line.partition(": ")
            found.append((table, columns.split()))
    return found


@pytest.mark.parametrize(("table", "columns"), tables(WIDTHS + TRADES + TELECOM + RECORDS))
def test_each_column_of_a_table_holds_what_is_said_of_it(table: str, columns: list[str]) -> None:
    asked, wanted = {}, {}
    for column in columns:
        said, _, category = column.partition("=")
        name, _, rest = said.partition("|")
        type_name, _, comment = rest.partition("|")
        asked[name] = (type_name.replace("_", " ") or "varchar(64)", comment)
        wanted[name] = category or None
    found = {}
    for name, (type_name, comment) in asked.items():
        verdict = DETECTOR.column(table, name, type_name, comment, siblings=list(asked))
        found[name] = verdict.category if verdict else None
    assert found == wanted
