"""Families of interfaces: the 5G core, TM Forum, health, shops and back offices, by their own names."""

from pathlib import Path

import pytest

from analyzers.catalog import parse_catalogue, words
from analyzers.detection import Detector, is_of_words

DETECTOR = Detector(parse_catalogue(Path("analyzers/catalog/categories.json").read_bytes()))


def category(name: str, above: str, beside: str, *values: str) -> str | None:
    """Give the category of a field below some keys, outermost first, beside others."""
    verdict = DETECTOR.field(
        name, "", values, ancestors=tuple(above.split()), siblings=tuple(beside.split())
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
        ("registrationTime", "nudm-uecm registrations", "smsfInstanceId", (), "service_time"),
        ("externalId", "3gpp-monitoring-event", "msisdn", (), "customer_id"),
        ("externalId", "products", "sku price", (), None),
        ("mtcProviderId", "subscriptions", "msisdn dnn", (), None),
        ("stnSr", "am-data", "gpsis rfspIndex", ("0571",), None),
        ("responseTime", "locationQoS", "hAccuracy", ("LOW_DELAY",), None),
        ("codeWord", "provide-location", "gpsi supi", (), "password"),
        ("A3", "location civicAddress", "country RD HNO", ("杭州市",), "service_location"),
        ("PC", "location civicAddress", "country RD HNO", ("310000",), "postcode"),
        ("A3", "report sheet", "A1 A2", ("12",), None),
        ("time", "usedUnitContainer", "totalVolume uplinkVolume", ("30",), "service_time"),
        ("recipientGPSI", "sms recipientInfo", "recipientSUPI", (), "mobile_number"),
        ("originatorSCCPAddress", "sms originatorInfo", "originatorGPSI", ("8613900",), None),
        ("timeStamp", "evts reportList", "supi gpsi type", (), "service_time"),
        ("timeStamp", "envelope", "code msg", (), None),
        ("recordOpeningTime", "cdr sgsn", "servedIMSI duration", (), "service_time"),
        ("ccTime", "usedServiceUnit", "ccTotalOctets", ("60",), "service_time"),
        ("3gppUserLocationInfo", "serviceInformation psInformation", "", (), "service_location"),
        ("ggsnAddressUsed", "cdr", "servedIMSI dataVolumeUplink", ("10.1.2.3",), None),
        ("recordingEntity", "cdr", "servedIMSI callDuration", ("8613900",), None),
        ("publicAddress", "device ipv4Address", "publicPort", ("84.125.93.10",), "ip_address"),
        ("radius", "verify area", "areaType", (), None),
        ("radius_username", "session", "nasIp", (), "broadband_account"),
        ("k", "subscriber security", "opc amf", (), "sim_secret"),
        ("k", "charts", "v label", (), None),
        ("complainant", "complaint detail", "complaintContent", ("张伟",), "user_name"),
        ("from", "Accounts messages", "to body status", ("+8613800001111",), "mobile_number"),
        ("from", "Accounts messages", "to body status", ("li.na@example.com",), "email"),
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
        ("name", "individual externalReference", "externalReferenceType", None),
        ("id", "party organization", "tradingName isLegalEntity", "customer_id"),
        ("id", "organization", "parentId sort", None),
        ("issuingDate", "organization organizationIdentification", "identificationId", None),
        (
            "issuingDate",
            "individual individualIdentification",
            "identificationId",
            "id_doc_details",
        ),
        ("expirationDate", "paymentMean creditCard", "number holder", "bank_account"),
        ("cvv", "paymentMean creditCard", "number holder", "bank_account"),
        ("value", "customerBill amountDue", "unit", "billing_info"),
        ("value", "thermometer reading", "unit", None),
        ("id", "subscriptions", "msisdn activationDate", "customer_id"),
        ("id", "subscriptions", "callbackUrl eventType", None),
        ("installationDate", "subscription", "msisdn imei", "subscription_info"),
        ("id", "system social-user", "openid nickname", None),
        ("id", "accounts", "sysUserId thirdType", None),
        ("key", "auth online", "userName ip loginTime", "auth_token"),
        ("key", "dictionary", "label sort", None),
        ("userIp", "api-access-log", "userId requestMethod requestUrl", None),
        ("userIp", "login-log", "userId loginTime", "ip_address"),
        ("userAgent", "admin loginLog", "adminId ip", None),
        ("userAgent", "member loginLog", "memberId ip", "online_identifier"),
        ("post", "crm contact", "name mobile", "occupation_employer"),
        ("post", "system dept", "name sort", None),
        ("mobile", "supplier", "contact email", "contact_phone"),
        ("telephone", "supplier", "contact email", None),
        ("code", "sms-log templateParams", "op", "auth_token"),
        ("code", "templates params", "op", None),
        ("fromMail", "mail-log", "userId toMails templateId", None),
        ("deviceCode", "idcard scan", "name birthday nation", None),
        ("address", "idcard scan", "name birthday nation authority", "id_doc_address"),
        ("userId", "admin history list", "keyword addTime", "account_id"),
        ("fax", "sysDepart", "departName orgType", None),
        ("ip", "deployHistory", "appName deployDate", None),
        ("pickUpVerifyCode", "order", "userId payTime", None),
        ("verifyCode", "login", "mobile", "auth_token"),
        ("message", "order", "consignee mobile address", None),
        ("message", "chat messages", "senderId receiverId", "communication_content"),
        ("acc_nbr", "broadband query", "passwd speed", "broadband_account"),
        ("acc_nbr", "developer query", "developer_code", "mobile_number"),
        ("callName", "callRecords", "phoneNumber callStartTime", "user_name"),
        ("callLong", "callRecords", "phoneNumber callStartTime", "service_time"),
        ("billHeader", "order", "memberId receiverName", "billing_info"),
        ("name", "companyAddress", "phone province detailAddress", None),
        ("cvv", "paymentMethod", "cardNumber", "bank_account"),
        ("cc_exp_year", "payment", "method", "bank_account"),
        ("cc_last4", "payment", "method", "bank_account"),
        ("nameOnCard", "paymentMethod", "cardNumber", "user_name"),
        ("expirationDate", "coupons", "code discount", None),
        ("usageDate", "usageManagement usage", "usageType status", "service_time"),
        ("ackUserId", "alarms", "alarmType severity", None),
        ("ownerUserName", "crm customer", "name mobile", None),
        ("userName", "crm customer", "mobile", "account_id"),
        ("captcha", "sys phoneLogin", "mobile", "auth_token"),
        ("captcha", "login", "username password checkKey", None),
        ("levelName", "member user", "nickname mobile", "profile_tag"),
        ("levelName", "access log", "logger message", None),
        ("id", "mp user", "openid nickname", None),
        ("grand_total", "orders", "customer_id status", "payment_record"),
        ("userId", "admin footprint list", "goodsId addTime", "account_id"),
        ("modelNumber", "Device", "manufacturer patient", None),
        ("city", "orders shipping_address", "latitude longitude phone", "address"),
        ("region", "customer addresses region", "region_code region_id", "address"),
        ("from", "report", "to rows", None),
        ("body", "Accounts messages", "from to status", "communication_content"),
        ("body", "http", "headers status", None),
        ("answer", "cdr", "src dst start end billsec", "service_time"),
        ("answer", "exam", "question score", None),
        ("dateActivated", "devices", "iccid msisdn", "subscription_info"),
        ("dateActivated", "products", "sku price", None),
        ("dataAmount", "sim-data-usage", "msisdn", "usage_volume"),
        ("dataAmount", "orders", "sku", None),
        ("leaveRealFee", "userinfo acctInfo", "payName", "billing_info"),
        ("lastPositionTime", "lbs location", "lastLon lastLat", "service_time"),
        ("portStatus", "mnp port-in order", "msisdn donorOperator", "subscription_info"),
        ("portStatus", "switches ports", "portName vlan", None),
        ("productId", "checkuser userInfo", "openDate simCard imsi", "subscription_info"),
        ("address", "verify", "idCard nation issuer validStart", "id_doc_address"),
        ("address", "verify", "idCard name phone", "address"),
        ("certNbr", "cust detail", "custSeq custNm", "id_number"),
        ("custSeq", "crm cust", "custNm mobTel", "customer_id"),
        ("postCd", "crm cust", "custNm homeAddr", "postcode"),
        ("marryFlag", "crm cust", "custNm custSex", "occupation_employer"),
        ("dealStaff", "iom order", "custName orderCode", None),
        ("dealPhone", "iom order", "custName dealStaff", None),
        ("serviceNo", "iom order", "custName linkPhone", "mobile_number"),
        ("userIpv6Prefix", "aaa online", "userName userMac", "ip_address"),
        ("UL_DATA", "dpi xdr", "MSISDN IMSI", "usage_volume"),
        ("stayMins", "trace", "msisdn lng lat", "service_time"),
        ("vplmn", "roaming record", "imsi msisdn", "service_location"),
        ("contactTitle", "ent customer", "contactName uscc", "occupation_employer"),
        ("grpName", "ent customer", "uscc legalName", "unit_identity"),
        ("grpName", "system groups", "grpId sort", None),
        ("bonus", "ocs subscriber", "subscriberNo balance", None),
        ("bonus", "employee", "idCard birthday", "occupation_employer"),
        ("suggestion", "survey answer", "phone nps", "complaint_record"),
        ("suggestion", "password rules", "pattern", None),
        ("receiveMobile", "invoice apply", "invoiceTitle", "contact_phone"),
        ("total", "transactions amount", "currency payer_total", "payment_record"),
        ("name", "serviceInventory service", "state startDate", "subscription_info"),
        ("name", "serviceCatalog service", "version lifecycleStatus", None),
        ("type", "digitalIdentity credential", "login password", None),
        ("totalVolume", "subscriptions usageThreshold", "duration", None),
        ("totalVolume", "usage", "msisdn", "usage_volume"),
        ("city", "appointment relatedPlace", "streetName district", "address"),
        ("nickname", "distribution team", "uid phone avatar", "account_id"),
        ("phone", "system teams", "teamName leader", None),
        ("memberAreainfo", "ucenter member", "memberLoginTime memberTruename", "address"),
        ("startUserId", "workflow tasks", "taskName procInstId", None),
        ("userAccount", "pay withdraw", "bankName userName price", "bank_account"),
        ("card_data", "simcards", "sim_id imsi", None),
        ("id", "sso info", "username nickname gender phone", "customer_id"),
        ("id", "sso clients", "clientName secret", None),
        ("last4", "customer sources", "brand exp_month", "bank_account"),
        ("words", "words_result 民族", "", "nationality_ethnicity"),
        ("words", "speech result", "begin end", None),
        ("aac001", "shebao ryxx", "aac002 aac003", "customer_id"),
        ("aaz500", "shebao ryxx", "aac002 aac003", "other_id_number"),
        ("yxqz", "jtgl jsz", "sfzh xm", "id_doc_details"),
        ("iccid", "stock card list", "resStatus warehouse", None),
        ("iccid", "stock card list", "msisdn custName", "iccid"),
        ("virtualPhone", "ride order", "passengerPhone", None),
        ("passengerPhone", "ride order", "virtualPhone", "mobile_number"),
        ("startAddr", "ride order", "startLat startLng passengerPhone", "service_location"),
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


def test_a_record_of_charging_is_of_what_was_used() -> None:
    who = [("subscriberIdentifier", "imsi"), ("invocationTimeStamp", "service_time")]
    for part, expected in (
        ("sMSChargingInformation", "sms_record"),
        ("pDUSessionChargingInformation", "internet_log"),
        ("iMSChargingInformation", "call_detail"),
        ("registrationChargingInformation", None),
    ):
        found = DETECTOR.record("", ("chargingdata",), [*who, (part, None)])
        assert (found.category if found is not None else None) == expected, part


def test_a_place_is_its_outermost_object() -> None:
    fields = [("lon", "service_location"), ("lat", "service_location")]
    cell = [("tai", None), ("ncgi", None), ("ueLocationTimestamp", None)]
    found = DETECTOR.record("userLocationInfo", ("sm-policies",), [("nrLocation", None)])
    assert found is not None
    assert found.category == "service_location"
    assert DETECTOR.record("nrLocation", ("ueLocation",), cell, "ueLocation") is None
    assert DETECTOR.record("point", ("locationEstimate",), fields, "locationEstimate") is None
    assert DETECTOR.record("position", ("vehicles",), fields) is not None


def test_a_customer_called_by_his_document_is_so() -> None:
    assert category("identifier", "fhir Patient", "", "110105198503071230") == "id_number"
    assert category("identifier", "fhir Patient", "", "MRN0012345") == "customer_id"


def test_behind_bills_stands_a_number_of_a_bill() -> None:
    names = (("id", "customerBill"), ("customerBill", ""))
    assert DETECTOR.best_name(names, "5ffaffbc-69a1-450b-a8e4-8220c86eaf61") == names[0]
    names = (("id", "msisdn"), ("msisdn", ""))
    assert DETECTOR.best_name(names, "13800001111") == names[1]


@pytest.mark.parametrize(
    "value", ["Calder", "New York", "6146 Honey Bluff Parkway", "St. John's Rd 4"]
)
def test_a_place_may_be_spelled_in_latin_letters(value: str) -> None:
    assert category("city", "customer addresses", "postcode firstname", value) == "address"


@pytest.mark.parametrize("value", ["0x7ffe01", "eth0", "tcp://broker:1883"])
def test_an_address_of_memory_or_of_a_machine_is_none_of_a_place(value: str) -> None:
    assert category("address", "diagnostics", "segment size", value) is None


def test_a_reference_to_a_patient_says_so_itself() -> None:
    assert (
        category("reference", "fhir Observation subject", "display", "Patient/123") == "customer_id"
    )
    assert category("reference", "fhir Observation performer", "display", "Practitioner/9") is None


def test_what_somebody_earns_is_a_number_and_where_he_works_is_none() -> None:
    assert (
        category("monthIncome", "loan applicant", "certNo mobile", "20000") == "occupation_employer"
    )
    assert category("workUnit", "loan applicant", "certNo mobile", "1020304") is None


@pytest.mark.parametrize("value", ["杭州", "浙江", "Calder"])
def test_a_city_of_an_address_need_not_say_that_it_is_one(value: str) -> None:
    assert category("city", "customer address", "postal_code", value) == "address"
