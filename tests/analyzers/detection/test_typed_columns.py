"""Whole tables in which a column's type or its neighbours say what its name alone does not.

Written down from memory of programs of the trades, in the notation of `test_columns`.
"""

import pytest

from tests.analyzers.detection.test_columns import tables, told, wanted

MESSAGES = """
user_message: sender_id:int=account_id receiver_id:int=account_id title=communication_content
  content:text=communication_content send_time:datetime=service_time is_read:boolean
sms_inbox: id:int sender_number=mobile_number text_decoded:text=communication_content
  receiving_time:datetime=service_time
notice_template: id:int title content:text created_at:datetime
"""
TIMES = """
staff_attendance: employee_id:int first_in:datetime=service_time last_out:datetime=service_time
  worked_hours:decimal=service_time
attendance_log: user_id:int=account_id punched_at:datetime=service_time worked_duration:int=service_time
leave_of_absence: user_id:int=account_id leave_start:datetime leave_end:datetime
checkin: id:int student_id:int=customer_id name=user_name checkin_time:datetime=service_time
call_log: call_id caller=mobile_number callee=mobile_number queue_time:int=service_time
employee_training: employee:ForeignKey title user:ForeignKey
user_role: user:ForeignKey=account_id role:ForeignKey created_time:datetime
page_visits: ip=ip_address user_agent=online_identifier referrer=internet_log
shift_plan: id:int name work_date:date
newsletter: email=email subscribed_at:datetime=subscription_info
  unsubscribed_at:datetime=subscription_info
driving_licence: employee_id:int expiry_date:date=id_doc_details
  file:FileField=id_doc_image
passport: passport_no=passport_number expiry_date:date=id_doc_details attachment:FileField=id_doc_image
product_file: product_id:int file:FileField expiry_date:date
"""
CARDS = """
vcard: username=account_id fn=user_name family=user_name given=user_name bday=birth_date
  locality=address orgname=occupation_employer
user_search: name=user_name lname=user_name email=email lemail=email nickname=account_id
  lnickname=account_id
colours: level length lid
"""
SALES = """
opportunity: customer_id:uuid=customer_id stage probability:int owner_id:uuid amount:numeric
sales_lead: name=user_name company=occupation_employer source score:int=profile_tag grade=profile_tag
  owner_id:uuid stage
exam: student_id:int=customer_id score:int grade
author_profile: name=user_name company=occupation_employer position=occupation_employer
  career_history:text=occupation_employer
res_partner: name=user_name nationality:Many2one=nationality_ethnicity
house_repair: owner_id:bigint=customer_id owner_phone=mobile_number
shop_orders: order_sn user_id:int=account_id amount:decimal=payment_record
  pay_time:datetime=payment_record
customer: name=user_name mobile=mobile_number contact:jsonb=free_text_pi
"""
LINES = """
mobile_line: msisdn=mobile_number icc=iccid icc_donor=iccid previous_provider=subscription_info
  donor_operator=subscription_info
fiber_line: phone_number=mobile_number service_street=address service_zip_code=postcode
  service_city=address service_state_id:Many2one=address password_wifi=password
broadband_order_line: phone_number=mobile_number previous_service=subscription_info
  current_tariff_product:Many2one=subscription_info data_available:float=usage_volume
goods: provider current_provider target_provider price:decimal
person_address: person_id:int=customer_id street=address municipality:ForeignKey=address
"""


@pytest.mark.parametrize(
    ("table", "columns"),
    [table for text in (MESSAGES, TIMES, CARDS, SALES, LINES) for table in tables(text)],
)
def test_type_and_neighbours_say_what_a_name_alone_does_not(table: str, columns: str) -> None:
    assert told(table, columns) == wanted(columns)
