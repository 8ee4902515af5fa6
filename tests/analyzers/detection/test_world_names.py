"""Names from work, travel and the network's own lists, beside those that look like them."""

import pytest

from tests.analyzers.detection.asking import Case, category

_PUNCHES = "gh xm bmmc dksj dkwz jd wd"
WORK: list[Case] = [
    ("dksj", "kq_dk_mx", _PUNCHES, "2025-12-16 16:52:13", "service_time"),
    ("qdsj", "kq_dk_mx", _PUNCHES, "2025-12-16 16:52:13", "service_time"),
    ("dkwz", "kq_dk_mx", _PUNCHES, "滨江园区东门", "service_location"),
    ("qddd", "kq_dk_mx", _PUNCHES, "滨江园区东门", "service_location"),
    ("jg", "kq_dk_mx", _PUNCHES, "迟到", None),
    ("gh", "kq_dk_mx", _PUNCHES, "498794", None),
    ("gh", "kh", "khxm txdz yb", "010-87153690", "landline_number"),
    ("jg", "kh", "xm xb csrq mz", "江苏南京", "nationality_ethnicity"),
    ("公积金", "payroll", "姓名 身份证号 基本工资", "1200", "occupation_employer"),
    ("实发", "payroll", "姓名 身份证号 基本工资", "9200", "occupation_employer"),
]  # fmt: skip

PLACES: list[Case] = [
    ("wd", "export", "yhhm xm hxz zp csrq rq", "文三路营业厅", None),
    ("wd", "gj", "xm sjh jd", "29.27", "service_location"),
    ("lat", "subscriber lastTrip", "lng time speed", "26.27", "service_location"),
    ("time", "subscriber lastTrip", "lat lng speed", "2025-02-15 07:20:20", "service_time"),
    ("jzsj", "mz", "brid brxm xb csrq", "2026-04-01 23:52:43", None),
    ("jzsj", "xs", "xsxm xb csrq", "13800001111", "contact_phone"),
]  # fmt: skip

SEEN: list[Case] = [
    ("lastSeen", "rows", "sqlId execs avgMs user host", "2025-09-09 09:44:15", None),
    ("firstSeen", "assets", "apiId uri app method riskLevel", "2025-09-09 09:44:15", None),
    ("last_activity_at", "projects", "name path visibility", "2025-10-22T11:23:32", None),
    ("lastSeen", "users", "username email", "2025-09-09 09:44:15", "service_time"),
    ("last_seen", "clients", "mac signal ssid", "2025-09-09 09:44:15", "service_time"),
    ("displayName", "lastBuild", "number building result url", "#812", None),
    ("displayName", "profile", "username avatar", "tiger", "account_id"),
    ("BEGIN_ICCID", "RES_SIM", "BATCH_NO QTY", "89860137229804128801", None),
    ("ICCID", "subscriber", "imsi msisdn", "89860137229804128801", "iccid"),
    ("bandwidth", "data links", "aEnd zEnd status address", "100G", None),
    ("address", "data links", "aEnd zEnd status serial", "0x3fa1", None),
    ("callerIps", "assets", "apiId uri app", "28", None),
    ("reqUnit", "assist query", "caseNo target", "某市公安局", None),
]  # fmt: skip

PEOPLE: list[Case] = [
    ("contact", "contactInfoList", "contactType mobile tel address", "沈建平", "user_name"),
    ("contact", "medium", "contactType", "13812345678", "contact_phone"),
    ("useName", "unit numbers", "svcNum useName useIdNo usePurpose", "邓婷婷", "agent_person"),
    ("useIdNo", "unit numbers", "svcNum useName", "310115197406215795", "agent_person"),
    ("usePurpose", "unit numbers", "svcNum useName useIdNo", "办公", None),
    ("name", "data viewer plan", "since", "千兆宽带包年", "subscription_info"),
    ("payment", "trade", "total_fee pay_time receiver_name", "199.00", "payment_record"),
    ("payment", "trade", "code label", "online", None),
]  # fmt: skip


@pytest.mark.parametrize("case", [*WORK, *PLACES, *SEEN, *PEOPLE], ids=lambda case: case[0])
def test_a_name_is_what_the_record_around_it_says(case: Case) -> None:
    name, above, beside, value, expected = case
    assert category((name, above, beside, value, None)) == expected


def test_pages_of_graphql_say_nothing_of_what_is_on_them() -> None:
    beside = "msisdn status"
    assert (
        category(("status", "subscriptions edges node", beside, "ACTIVE", None))
        == category(("status", "subscriptions", beside, "ACTIVE", None))
        == "subscription_info"
    )
