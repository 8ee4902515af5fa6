"""Families of interfaces: the 5G core, TM Forum, health, shops and back offices, by their own names."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue, words
from analyzers.detection import Detector, is_of_words

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))


def category(name: str, above: str, beside: str, *values: str) -> str | None:
    """Give the category of a field below some keys, outermost first, beside others."""
    verdict = DETECTOR.field(
        name, "", values, ancestors=tuple(above.split()), siblings=(name, *beside.split())
    )
    return verdict.category if verdict is not None else None


@pytest.mark.parametrize(
    ("name", "above", "beside", "values", "expected"),
    [
        ("registrationTime", "registrations", "amfInstanceId ratType", (), "service_time"),
        ("deregistrationTime", "contexts", "supi accessType", (), "service_time"),
        ("registrationTime", "companies", "uscc name", (), None),
        ("registrationTimer", "contexts", "supi accessType", (), None),
        ("activeTime", "am-data", "gpsis subsRegTimer rfspIndex", ("3600",), None),
        ("subscriberIdentifier", "charging", "", ("imsi-460001357924680",), "imsi"),
        ("servedIdentity", "charging", "", ("msisdn-8613800001111",), "mobile_number"),
        ("userEquipmentInfo", "charging", "", ("imei-490154203237518",), "imei"),
        ("id", "subscription-data", "", ("imsi-460001357924680",), "imsi"),
        ("id", "orders", "", ("order-460001357924680",), None),
        ("callingParty", "call", "", ("sip:+8613800001111@ims.example",), "mobile_number"),
        ("ageOfLocationEstimate", "location", "supi gpsi", ("8",), None),
        ("age", "subscriber", "name gender", ("48",), "birth_date"),
        ("accountAge", "customer", "custName", ("8",), None),
        ("ipv4Addr", "smf pgwIpAddr", "", ("10.1.2.3",), None),
        ("ipv4Addr", "ueIpAddress", "supi", ("10.1.2.3",), "ip_address"),
        ("notificationUri", "sm-policies", "supi dnn", ("http://a.example/n",), None),
        ("callbackUrl", "sessions", "msisdn dnn", ("http://a.example/n",), None),
        ("visitedUrl", "dns-log", "msisdn", ("http://a.example/n",), "internet_log"),
    ],
)
def test_a_field_of_the_core_network_is_read_in_its_terms(
    name: str, above: str, beside: str, values: tuple[str, ...], expected: str | None
) -> None:
    assert category(name, above, beside, *values) == expected


@pytest.mark.parametrize(
    ("name", "above", "beside", "expected"),
    [
        ("name", "customer characteristic", "value", None),
        ("name", "customer attributes", "attrValue id", None),
        ("name", "customer", "phone", "user_name"),
        ("text", "patient contact relationship", "", "contact_list"),
        ("text", "patient contact name", "", "user_name"),
        ("text", "patient conditions code", "", None),
        ("name", "local-storage", "suffix path type size filename", None),
        ("realName", "local-storage", "suffix filename size", None),
        ("nickname", "devices", "deviceName productKey firmwareId", None),
        ("longitude", "devices", "deviceName productKey firmwareId", None),
        ("longitude", "devices", "deviceName msisdn firmwareId", "service_location"),
    ],
)
def test_what_stands_beside_a_bare_name_settles_it(
    name: str, above: str, beside: str, expected: str | None
) -> None:
    assert category(name, above, beside) == expected


@pytest.mark.parametrize("step", ["logins", "unit", "registration", "使用人", "bc", "user-profile"])
def test_a_step_of_words_alone_is_nobody_s_identifier(step: str) -> None:
    assert is_of_words(step)


@pytest.mark.parametrize("step", ["zhangwei022", "wangxm", "C1002", "13800001111", "Kqvxz"])
def test_a_step_of_unknown_words_or_digits_may_be_an_identifier(step: str) -> None:
    assert not is_of_words(step)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sMSCAddress", ("smsc", "address")),
        ("pDUSessionId", ("pdu", "session", "id")),
        ("rATType", ("rat", "type")),
        ("iMEI", ("imei",)),
        ("custID", ("cust", "id")),
        ("xAxis", ("x", "axis")),
        ("eMail", ("e", "mail")),
    ],
)
def test_a_name_of_asn1_begins_in_lower_case_and_is_still_an_acronym(
    name: str, expected: tuple[str, ...]
) -> None:
    assert words(name) == expected
