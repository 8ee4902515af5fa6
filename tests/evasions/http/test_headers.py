"""Ways past the analyser that use header fields, or the method they ask for."""

import msgspec
import pytest

from access import (
    Action,
    Analysis,
    FieldIn,
    GapPlace,
    GapReason,
    Reading,
    SeenAs,
    SubjectKind,
)
from analyzers.http import HttpAnalyser
from analyzers.http.action import changes_nothing
from tests.analyzers.http.exchanges import (
    ANALYSER,
    DETECTOR,
    GATE,
    PSEUDONYMS,
    answer,
    fields,
    gap,
    phone,
    pseudonym,
    pseudonyms,
    request,
    rows,
)

NUMBER = b"13812345678"
PHONE = phone(NUMBER.decode())


def asked(*headers: tuple[bytes, bytes]) -> Analysis:
    return ANALYSER.request(request("GET", "/customers", headers=headers))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (b"X-Phone", NUMBER),
        (b"Set-Cookie", b"msisdn=" + NUMBER + b"; Path=/"),
        (b"Location", b"/c?phone=" + NUMBER),
        (b"Location", b"/customers/" + NUMBER),
        (b"Link", b'</c?p=%31%33812345678>; rel="next"'),
    ],
)
def test_a_number_in_an_answers_header_is_returned(name, value):
    given = answer(b'{"ok":true}', headers=((name, value),))
    analysis = ANALYSER.exchange(request(), given)
    assert fields(analysis) == {f"header.{name.decode().lower()}": "mobile_number"}
    assert {touch.field_in for touch in analysis.touches} == {FieldIn.RESPONSE}
    assert {(ref.pseudonym, ref.seen_as) for ref in analysis.subjects} == {(PHONE, SeenAs.RETURNED)}


@pytest.mark.parametrize(
    "name", [b"X-MSISDN", b"X-Up-Calling-Line-Id", b"x-wap-msisdn", b"X-Nokia-MSISDN", b"Cookie"]
)
def test_a_number_in_a_requests_header_is_asked_for(name):
    analysis = asked((name, b"86" + NUMBER))
    assert fields(analysis) == {f"header.{name.decode().lower()}": "mobile_number"}
    assert {touch.field_in for touch in analysis.touches} == {FieldIn.REQUEST}
    assert {(ref.pseudonym, ref.seen_as) for ref in analysis.subjects} == {
        (PHONE, SeenAs.ASKED_FOR)
    }


def test_a_number_and_the_card_that_a_gateway_names_are_one_subscribers():
    analysis = asked((b"X-MSISDN", NUMBER), (b"X-IMSI", b"460001234567890"))
    assert rows(analysis) == [{PHONE, pseudonym(SubjectKind.IMSI, "460001234567890")}]


@pytest.mark.parametrize("name", [NUMBER, b"X-" + NUMBER, b"X-Foozle"])
def test_no_text_of_a_headers_name_or_value_enters_an_analysis(name):
    analysis = asked((name, NUMBER))
    assert PHONE in pseudonyms(analysis)
    recorded = msgspec.json.encode(analysis).decode() + repr(analysis)
    assert NUMBER.decode() not in recorded
    assert "oozle" not in recorded


@pytest.mark.parametrize(
    "ordinary",
    [
        (b"Authorization", b"Bearer " + NUMBER),
        (b"Cookie", b"JSESSIONID=A1B2C3; _ga=GA1.2.1234567890.1764000000; t=1764000000123"),
        (b"X-Forwarded-For", b"203.0.113.50"),
        (b"X-Request-Id", b"20261124093147"),
        (b"Host", b"crm.example.com"),
    ],
)
def test_ordinary_headers_are_neither_a_touch_nor_a_gap(ordinary):
    analysis = asked(ordinary)
    assert (analysis.touches, analysis.gaps, analysis.reading) == ((), (), Reading.EXACT)


def test_a_header_that_says_who_asks_is_no_data_subject():
    named = HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, (), {"X-Agent"})
    said = request("GET", "/customers", headers=((b"x-agent", NUMBER),))
    assert ANALYSER.request(said).subjects
    assert not named.request(said).subjects


def test_headers_beyond_the_limit_are_told():
    analysis = asked(*((b"X-Page", b"a" * 1000) for _ in range(9)), (b"X-MSISDN", NUMBER))
    assert gap(analysis, GapReason.TRUNCATED, GapPlace.HEADER) is not None
    assert analysis.reading is Reading.POSSIBLE


OVERRIDES = [
    ((b"X-HTTP-Method-Override", b"DELETE"), "/customers"),
    ((b"x-http-method", b"delete"), "/customers"),
    ((b"X-Method-Override", b"DELETE"), "/customers"),
    ((b"A", b"b"), "/customers?a=1&_method=DELETE"),
    ((b"A", b"b"), "/customers?%5Fmethod=delete"),
]


@pytest.mark.parametrize(("field", "target"), OVERRIDES)
def test_a_read_that_asks_to_be_a_deletion_is_taken_for_one(field, target):
    analysis = ANALYSER.request(request("GET", target, headers=(field,)))
    assert (analysis.action, analysis.read_only) == (Action.DELETE, False)
    assert not changes_nothing("GET", (field,), target)


@pytest.mark.parametrize(
    "headers",
    [
        ((b"X-HTTP-Method", b"GET"), (b"X-HTTP-Method", b"DELETE")),
        ((b"X-HTTP-Method", b"GET"), (b"X-Method-Override", b"PUT")),
        ((b"X-HTTP-Method", b"SOMETHING"),),
    ],
)
def test_a_method_that_is_asked_for_twice_or_unknown_proves_nothing(headers):
    assert not changes_nothing("GET", headers, "/customers")
    assert not changes_nothing("GET", (), "/customers?" + "a&" * 3000 + "_method=DELETE")
    assert changes_nothing("GET", ((b"X-HTTP-Method", b"get"),), "/customers?method=DELETE")
