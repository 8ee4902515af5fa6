"""Names in records of a network: address translation, DNS, accounting, messages, terminals, cards.

What is expected follows from the category list and from what the field is, in its scene.
"""

import pytest

from analyzers.detection.plans import is_service_number
from analyzers.detection.values import read_value
from tests.analyzers.detection.asking import Case, category

NAT = "t proto priIP priPort pubIP pubPort dstIP dstPort natDev act"
DNS = "ts client qname qtype rcode answer server"
TRACE = "t x y acc src cgi"
AUDIT = "AUTH_ACCOUNT CERT_CODE MAC IP START_TIME END_TIME"
ESIM = "iccid eid matchingId activationCode smdpAddress confirmationCode"
WLAN = "sessionId userPhone terminalMac terminalIp loginTime upFlow downFlow browser"

LOGS: list[Case] = [
    ("t", "cgn log", NAT, "2026-01-03T11:22:33", "service_time"),
    ("priPort", "cgn log", NAT, "41113", "ip_address"),
    ("pub_port", "cgnat trace", NAT, "45244", "ip_address"),
    ("dstIP", "cgn log", NAT, "172.16.13.7", "internet_log"),
    ("dstPort", "cgn log", NAT, "443", None),
    ("client", "dns querylog", DNS, "112.10.58.16", "ip_address"),
    ("client", "dns querylog", DNS, "portal", None),
    ("client", "app release", "version", "112.10.58.16", None),
    ("qname", "dns querylog", DNS, "api.maps.example", "internet_log"),
    ("domain", "bras online", "user_account user_ip nas_ip online_time", "163.gd", None),
    ("terminalIp", "wlan sessions", WLAN, "112.10.138.1", "ip_address"),
    ("browser", "wlan sessions", WLAN, "Mozilla/5.0 (Linux) Chrome/120.0", "online_identifier"),
    ("browser", "wlan sessions", WLAN, "Chrome 12", None),
    ("START_TIME", "upload MESSAGE DATA ITEM", AUDIT, "1766511930", "service_time"),
    ("t", "lbs trajectory points", TRACE, "1760776191761", "service_time"),
    ("x", "lbs trajectory points", TRACE, "118.901954", "service_location"),
    ("x", "widget position", "x y w h", "118.901954", None),
    ("acc", "lbs trajectory points", TRACE, "217", None),
    (
        "registrationTime",
        "registrations",
        "pei ratType guami",
        "2026-03-12T01:02:03",
        "service_time",
    ),
    ("registrationTime", "courses", "title room", "2026-03-12T01:02:03", None),
    ("EXCH_CODE", "pstn call detail", "CALLER CALLEE BEGIN_TM", "5711", "service_location"),
    (
        "PDPAddress",
        "ServiceInformation",
        "SGSNAddress UserLocationInfo",
        "10.37.52.43",
        "ip_address",
    ),
    ("RequestedOctets", "ccr MSCC", "UsedCCTotalOctets ResultCode", "10485760", None),
    ("staticIp", "subscribers apnConfigs", "apn pdnType contextId", "112.10.184.9", "ip_address"),
    ("ud", "smsc trace", "oa da scts imsi", "到家了", "communication_content"),
    ("ud", "shop items", "sku price", "到家了", None),
    ("account", "sms batchSend", "apiKey templateId mobiles", "notice_sys", None),
]

TERMINALS: list[Case] = [
    ("matchingId", "downloadOrder", ESIM, "d51cffbb6914", "sim_secret"),
    ("activationCode", "downloadOrder", ESIM, "LPA:1$rsp.example.com$A1", "sim_secret"),
    ("confirmationCode", "downloadOrder", ESIM, "716679", "sim_secret"),
    ("confirmationCode", "register", "phone", "716679", "auth_token"),
    ("smdpAddress", "downloadOrder", ESIM, "rsp.example.com", None),
    ("wifiKey", "acs devices", "loid pppUsername ssid", "hZ82jsK1", "password"),
    ("wifiKey", "venue", "name seats", "hZ82jsK1", None),
    ("_SerialNumber", "acs devices _deviceId", "_OUI _ProductClass", "HWTC44194BD3", "device_id"),
    ("tboxSn", "iot car realname", "vin plateNo ownerMobile", "4408123456789012", "device_id"),
    ("ONU编号", "olt onus", "SN 型号 用户账号", "23", None),
    ("instanceId", "registrations", "impi impu contact", "urn:gsma:imei:35209900-176148-0", "imei"),
    ("used", "balance freeUnits", "name total left unitName", "7280", "usage_volume"),
    ("total", "balance freeUnits", "name used left unitName", "17632", "usage_volume"),
    ("total", "cart items", "name price", "17632", None),
    ("src", "topology links", "dst bw state", "400123", None),
]


@pytest.mark.parametrize("case", LOGS + TERMINALS, ids=lambda case: f"{case[1]}: {case[0]}")
def test_a_field_of_a_network_s_record_is_what_its_scene_says(case: Case) -> None:
    assert category(case) == case[-1]


def test_a_browser_s_word_for_itself_needs_no_name() -> None:
    assert read_value("Mozilla/5.0 (X11; Linux x86_64)").passes == ("online_identifier",)
    assert read_value("Mozilla is a browser of 1998").passes == ()


def test_a_terminal_s_urn_is_its_number() -> None:
    assert read_value("urn:gsma:imei:90420156-025763-0").passes == ("imei",)
    assert read_value("urn:uuid:90420156-0257-6300").passes == ()


def test_access_numbers_of_services_are_nobody_s() -> None:
    assert is_service_number("10657541")
    assert is_service_number("106575123456789")
    assert not is_service_number("1064812345678"), "a card of the Internet of Things"
    assert not is_service_number("13800001111")
