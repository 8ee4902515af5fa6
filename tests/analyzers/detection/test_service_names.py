"""Names of lines at home, calls, recordings, hotlines and portraits, each in its record."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue
from analyzers.detection.names import NameReader

NAMES = NameReader(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))

LINE = "userName userPassword bindMac fixedIp status openTime expireTime custName installAddr"
HLR = "imsi msisdn authKey vlrNo mscNo stat lastLuTm crtTm"
CALLS = "callId agentNo ani dnis startTm endTm talkLen filePath fileSize transcript"
HOTLINE = "orderId callerNumber customerName contactNumber acceptPerson content targetDept"
PORTRAIT = "msisdn age sex starLvl callMin fluxMb churnScore arpuSeg credit"
MESSAGES = "msgId srcId destId stat subTm doneTm content"
MODEM = "softwareVersion connectionRequestUrl username wanMac ssid preSharedKey loid"
TELEVISION = "uid stb title begin dur act"
DIRECTORY = "mail displayName telephone orgCode credentialType authenticationDate"


@pytest.mark.parametrize(
    ("name", "above", "beside", "category"),
    [
        ("bandwidthUp", "aaa user", LINE, "subscription_info"),
        ("bandwidth_down", "aaa user", LINE, "subscription_info"),
        ("status", "aaa user", LINE, "subscription_info"),
        ("expireTime", "broadband user", LINE, "subscription_info"),
        ("stat", "hlr_subscriber", HLR, "subscription_info"),
        ("LAST_LU_TM", "hlr_subscriber", HLR, "service_time"),
        ("mmeTimestamp", "subscriber", HLR, "service_time"),
        ("CFU_NO", "hlr_subscriber", HLR, "mobile_number"),
        ("cfnrcNum", "hlr_subscriber", HLR, "mobile_number"),
        ("SGSN_NO", "hlr_subscriber", HLR, "service_location"),
        ("acctupdatetime", "radacct", "username framedipaddress", "service_time"),
        ("startTm", "recordings rows", CALLS, "service_time"),
        ("talkLen", "recordings rows", CALLS, "service_time"),
        ("callLength", "recordings rows", CALLS, "service_time"),
        ("AcceptTimestamp", "cdrs", "caller callee duration", "service_time"),
        ("recordObjectName", "callEvent", "calling called callEndTime", "call_recording"),
        ("content", "gov hotline order", HOTLINE, "complaint_record"),
        ("acceptNum", "workorder", "custName contactTel complainContent", "mobile_number"),
        ("gzms", "fault", "kdzh yhxm lxdh azdz gzms", "complaint_record"),
        ("STAR_LVL", "user_portrait", PORTRAIT, "profile_tag"),
        ("CUST_GRP", "user_portrait", PORTRAIT, "profile_tag"),
        ("arpu_seg", "user_portrait", PORTRAIT, "profile_tag"),
        ("consume_lv", "user tags", PORTRAIT, "profile_tag"),
        ("credit", "user tags", PORTRAIT, "profile_tag"),
        ("gender_pred", "user tags", PORTRAIT, "gender"),
        ("CALL_MIN", "user_portrait", PORTRAIT, "usage_volume"),
        ("sub_tm", "smsgw rows", MESSAGES, "service_time"),
        ("content", "smsgw rows", MESSAGES, "communication_content"),
        ("username", "inform parameters", MODEM, "broadband_account"),
        ("preSharedKey", "inform parameters", MODEM, "password"),
        ("title", "iptv watch", TELEVISION, "internet_log"),
        ("dur", "iptv watch", TELEVISION, "service_time"),
        ("displayName", "login attributes", DIRECTORY, "user_name"),
        ("title", "accounts", "uid cn mail mobile employeeNumber", "occupation_employer"),
        ("page_url", "track properties", "device_id ip city latitude", "internet_log"),
        ("ticket", "serviceValidate", "ticket service", "auth_token"),
        ("termId", "login_log", "loginAcct loginTm loginIp ua", "device_id"),
    ],
)
def test_a_record_settles_what_its_names_hold(
    name: str, above: str, beside: str, category: str
) -> None:
    found = NAMES.read(
        name, ancestors=above.split(), siblings={*beside.split()} | {name}
    ).candidates
    assert found[0][0] == category
    assert found[0][1] >= 0.5


@pytest.mark.parametrize(
    ("name", "above", "beside"),
    [
        ("status", "staff user", "userName password openTime deptName operId"),
        ("bandwidthUp", "olt port", "oltName ponPort vendor"),
        ("stat", "server", "cpu memory hostName"),
        ("acceptTime", "order", "orderId goodsId shopName"),
        ("startTm", "files", "fileName filePath fileSize"),
        ("content", "article", "title author publishTime"),
        ("cust_grp", "orders", "orderId amount"),
        ("starLevel", "hotel", "hotelName price"),
        ("consume_lv", "product", "productId price"),
        ("dur", "task", "taskName cron"),
        ("title", "video", "coverUrl price"),
        ("credentialType", "login attributes", DIRECTORY),
        ("screen_name", "track properties", "app_version device_id ip latitude"),
        ("riskToken", "login", "mobile smsCode deviceInfo"),
        ("term_id", "taxonomy", "slug parent"),
        ("preSharedKey", "server", "hostName port"),
        ("站址", "", "小区名称 经度 纬度 厂家"),
    ],
)
def test_names_that_look_alike_hold_nothing(name: str, above: str, beside: str) -> None:
    found = NAMES.read(
        name, ancestors=above.split(), siblings={*beside.split()} | {name}
    ).candidates
    assert not [pair for pair in found if pair[1] >= 0.5]
