"""Whole tables: what the columns of one table hold, when each is read among the others.

Tables are written down from memory of programs of the trades, in the notation
`table: column column:type=category`; a column without a category holds nothing personal.
"""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection import Detector

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))

TELEPHONY = """
opensips_location: username=account_id domain contact=ip_address received=ip_address path expires:int
  callid cseq:int last_modified:datetime user_agent=online_identifier socket sip_instance=device_id
missed_calls: id:int method from_tag to_tag callid sip_code sip_reason time:datetime=service_time
acc: method callid sip_code time:datetime=service_time src_user=account_id src_domain src_ip=ip_address
  dst_user=account_id dst_domain
sip_dialogs: callid from_uri=account_id to_uri=account_id from_tag to_tag caller_contact=ip_address
  callee_contact=ip_address local_contact state:int start_time:int=service_time
homer: method ruri_user=account_id from_user=account_id from_tag to_user=account_id to_tag callid cseq
  source_ip=ip_address source_port:int=ip_address contact_ip=ip_address contact_port:int=ip_address
pcscf: aor=account_id host=ip_address port:int=ip_address received=ip_address ck=sim_secret
  ik=sim_secret t_ck=sim_secret state expires:datetime
message_silo: id:int src_addr=account_id dst_addr=account_id inc_time:int=service_time callid extra_hdrs
  body:blob=communication_content
presence: username=account_id domain event etag expires:int body:blob sender=account_id callid
voip_accounting: UserName=account_id AcctTime:timestamp=service_time
  H323SetupTime:timestamp=service_time
  CalledStationId=mobile_number CallingStationId=mobile_number H323GWID H323RemoteAddress:inet
"""
MAIL = """
outbox: id:int subject=communication_content body_html:text=communication_content recipient=email
  reply_to=email date_sent:datetime=service_time template_id:int
mail_article: a_from=email a_to=email a_cc=email a_subject=communication_content in_reply_to
  a_body:text=communication_content content_type
mail_alias: address=email goto=email domain active
mailbox: username=account_id password=password name=user_name maildir quota:int domain
mail_template: id subject body type
"""
ACCOUNTING = """
journal_lines: id:int journal_id:int account_id:int debit:numeric credit:numeric balance:numeric
gl_entry: id:int gl_account description person_id:int transdate:date amount:numeric
invoice_lines: id:int parts_id:int qty:int sell_price:numeric discount:numeric unit serial_number
payment_event: id:int amount:numeric=payment_record reference=payment_record
  date_created:datetime=payment_record
shop_order: user_id:int=account_id total_incl_tax:numeric=payment_record
  grand_total:numeric=payment_record total_paid:numeric=payment_record shipping_incl_tax:numeric
debtor: customer_id:int=customer_id total_spent:numeric=billing_info
"""
LOGS = """
user_audit_log: user_id:int=account_id ip=ip_address time:timestamp=service_time result
search_history: user_id:int=account_id keyword=internet_log created_at:datetime=service_time
user_session: user_id:int=account_id token=auth_token created_at:datetime
device_list: ip username=account_id password time:timestamp
"""
WEB = """
web_sessions: id=auth_token payload:longtext last_activity:int
web_visits: ip=ip_address user_agent=online_identifier url=internet_log
access_attempt: username=account_id ip=ip_address attempt_time:datetime=service_time failures:int
social_tokens: account_id:int=account_id token=auth_token token_secret=auth_token
"""
OFFICE = """
crm_orders: partner_id:many2one=customer_id amount:numeric
hotel_booking: guest:foreignkey=customer_id check_in:datefield=service_time room:foreignkey
attendance: employee:foreignkey check_in:datetime=service_time check_out:datetime=service_time
leave_record: user:foreignkey=account_id start:datefield end:datefield
employment: employee:foreignkey company=occupation_employer
voice_calls: caller=mobile_number callee=mobile_number ended_at:datetime=service_time
leave_request: employee:foreignkey start_date:datefield end_date:datefield
lead: email_from=email contact_name=user_name
support_ticket: resolution:text=complaint_record priority:int
party_notes: id:int entity_id:int=customer_id entity_class:int
change_log: id:int entity_id:int entity_type action
sales_order: entity_id:int store_id:int grand_total:decimal(12,4)=payment_record
party_contact: entity_id:int=customer_id contact_class_id:int contact=contact_phone
customers: name=user_name code=customer_id email=email credit_limit:numeric=profile_tag
mail_users: name=user_name email=email organization=occupation_employer signature:text=free_text_pi
e_contract: customer_id=customer_id customer_signature:text=signature
payroll_wage: employee_id:int rate:numeric=occupation_employer
blog_comments: comment_author=user_name comment_author_email=email comment_author_url body
articles: id title author body published:datetime
family_members: party:many2one=customer_id role=contact_list
hr_employee_file: emp_number:int emp_lastname=user_name emp_birthday:date=birth_date
  emp_gender=gender emp_mobile=mobile_number emp_work_email=email emp_zipcode=postcode
  emp_nick_name=account_id emp_status emp_type
work_orders: emp_mobile emp_name order_no
social_accounts: user:foreignkey=account_id provider uid=im_account
wallet: user:foreignkey=account_id balance:decimal(10,2)=billing_info
user_events: user_id=account_id ip_address=ip_address event_time:bigint=service_time details_json
dependents: ed_name=user_name ed_relationship=contact_list ed_birth_date:date=birth_date emp_number:int
"""
HOSPITAL = """
conditions: patient:many2one=customer_id pathology severity notes:text=free_text_pi
  extra_info:text=free_text_pi institution:many2one chief_complaint
drug_dose_units: code name desc
hospital_unit: name institution:many2one code
doctors: healthprof:many2one party:many2one specialty
complaints: patient_id:int=customer_id complaint_content=complaint_record department
"""
ACCOUNTS = """
users: id:int=customer_id name=account_id password=password real_name=user_name email=email
staff_users: name=user_name password=password email=email
voicemail_call: dnid=mobile_number cid_name=user_name rdnis=mobile_number duration:int=service_time
ip_blocks: address=ip_address user:int=account_id range_start=ip_address reason
edit_log: id:int actor:bigint=account_id action
normalized: user_id:int=account_id normalized_email=email email_canonical=email username=account_id
ledger_entry: entered_by entered_username approved_by
residents: personal_id=id_number former_name=user_name attn=user_name
  street_number=address po_box=address
"""
ELSEWHERE = """
workorder: contact=user_name instance state expires:datetime
custom_field_values: id:int custom_field:int name content
settings: user_id:int=account_id name value
hospital: party:many2one code beds:int
customer_address: line1=address line2=address state=address postcode=postcode country
"""


def tables(text: str) -> list[tuple[str, str]]:
    """Give each table's name with its columns."""
    found: list[tuple[str, str]] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            found[-1] = (found[-1][0], f"{found[-1][1]} {line}")
        else:
            table, _, columns = line.partition(":")
            found.append((table, columns))
    return found


def told(table: str, columns: str) -> dict[str, str | None]:
    """Give what the detector says of each column of a table."""
    spelled = [column.partition("=")[0].partition(":") for column in columns.split()]
    names = [name for name, _, _ in spelled]
    verdicts = {
        name: DETECTOR.column(table, name, type_name or "varchar(64)", "", siblings=names)
        for name, _, type_name in spelled
    }
    return {name: verdict.category if verdict else None for name, verdict in verdicts.items()}


def wanted(columns: str) -> dict[str, str | None]:
    """Give what each column of a table holds."""
    pairs = (column.partition("=") for column in columns.split())
    return {name.partition(":")[0]: category or None for name, _, category in pairs}


TABLES = [
    table
    for text in (TELEPHONY, MAIL, ACCOUNTING, LOGS, HOSPITAL, WEB, OFFICE, ACCOUNTS, ELSEWHERE)
    for table in tables(text)
]


@pytest.mark.parametrize(("table", "columns"), TABLES)
def test_columns_are_read_among_the_others_of_their_table(table: str, columns: str) -> None:
    assert told(table, columns) == wanted(columns)


@pytest.mark.parametrize(
    ("column", "type_name"),
    [
        ("contact", "integer"),
        ("real_name", "int(11)"),
        ("home_address", "int"),
        ("email", "bool"),
        ("gender", "boolean"),
        ("id_card", "mediumint(8) unsigned"),
        ("address", "inet"),
        ("nick_name", "timestamp"),
    ],
)
def test_a_type_rules_out_what_it_cannot_hold(column: str, type_name: str) -> None:
    assert DETECTOR.column("t_user", column, type_name, "") is None


@pytest.mark.parametrize(
    ("column", "type_name", "category"),
    [
        ("last_login", "datetime", "service_time"),
        ("failed_login", "datetime", "service_time"),
        ("checked_in", "timestamp", "service_time"),
        ("modified", "datetime", None),
        ("approved", "timestamp", None),
    ],
)
def test_what_a_time_is_of_needs_no_word_for_time(
    column: str, type_name: str, category: str | None
) -> None:
    siblings = ["user_id", "username", "password", column]
    verdict = DETECTOR.column("users", column, type_name, "", siblings=siblings)
    assert (verdict.category if verdict else None) == category


def test_what_all_columns_begin_with_is_no_word() -> None:
    columns = "wl_id:int wl_user:int=account_id wl_title wl_ip=ip_address"
    assert told("watchlist", columns) == wanted(columns)
    columns = "cust_id=customer_id cust_name=user_name cust_phone=mobile_number"
    assert told("t", columns) == wanted(columns)


def test_a_sentence_in_english_does_not_outdo_a_name_that_is_something_else() -> None:
    comment = "Image with this order is shown first"
    assert DETECTOR.column("pictures", "display_order", "integer", comment) is None
