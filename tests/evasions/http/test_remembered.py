"""Ways to hide a value behind what an endpoint's paths held before, or behind many others.

Found by a reviewer of the HTTP analyser. Each stays for ever.
"""

from base64 import b64encode

import orjson
import pytest
from stdnum import luhn

from access import Analysis, GapPlace, GapReason, Reading
from analyzers.http import HttpAnalyser
from tests.analyzers.http.exchanges import (
    DETECTOR,
    GATE,
    PSEUDONYMS,
    answer,
    fields,
    gap,
    phone,
    pseudonyms,
    request,
)
from tests.analyzers.http.test_glance import ask, page, records, trained

NUMBER = "13912345678"


def analyser() -> HttpAnalyser:
    return HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, (), ())


def read(one: HttpAnalyser, body: object) -> Analysis:
    return one.exchange(request("GET", "/x"), answer(body))


def numbers(at: int = 0, count: int = 120) -> list[str]:
    """Numbers of fourteen digits that are nobody's."""
    return [f"9{(at + n) * 7919:012d}7" for n in range(count)]


def cards(at: int, count: int = 100) -> list[str]:
    """Numbers of bank cards, with their check digits."""
    first = 622202123456000000 + at
    return [f"{n}{luhn.calc_check_digit(str(n))}" for n in range(first, first + count)]


def test_a_path_that_held_phones_then_levels_is_not_blind_to_phones() -> None:
    one = analyser()
    for at in range(60):
        read(one, {"data": [{"phone": f"138{at * 10 + n:08}"} for n in range(9)]})
    for at in range(300):
        read(one, {"data": [{"phone": f"level {at * 10 + n}"} for n in range(9)]})
    for _ in range(500):
        analysis = read(one, {"data": [{"phone": NUMBER}, {"phone": "13812345678"}]})
        assert phone(NUMBER) in pseudonyms(analysis)


@pytest.mark.parametrize(
    "body",
    [
        b'{"mobile" :"13912345678","mobile":"x"}',
        b'{"mobile"\n:"13912345678","mobile":"x"}',
        b'{"mobile"\t:"13912345678","mobile":"x"}',
        b'{"mobile"\r\n:"13912345678","mobile":"x"}',
        b'{"a":"\\n","mobile"  :"13912345678","mobile":"x"}',
        b'{"a":"\\n","mobile"\r:"13912345678","mobile":"x"}',
        b'{\n  "mobile" : "13912345678",\n  "mobile" : "x"\n}',
        b'{"s":":","mobile" :"13912345678","mobile":"x"}',
    ],
)
def test_a_key_that_stands_twice_is_noticed_with_white_space_before_its_colon(body: bytes) -> None:
    assert phone(NUMBER) in pseudonyms(read(analyser(), body))


def test_a_key_that_stands_twice_with_white_space_is_noticed_in_a_known_message() -> None:
    spaced = orjson.dumps(page(5)).replace(b'"msisdn":', b'"msisdn" :"13912345678","msisdn":', 1)
    assert phone(NUMBER) in pseudonyms(ask(trained(), spaced))


@pytest.mark.parametrize("place", [0, 40, 70, 100])
@pytest.mark.parametrize("times", [0, 40])
@pytest.mark.parametrize("kind", [str, int])
def test_a_phone_among_many_long_numbers_is_found(place: int, times: int, kind: type) -> None:
    one = analyser()
    for at in range(times):
        read(one, {"data": [{"value": kind(n)} for n in numbers(at * 100)]})
    values = numbers()
    values[place] = NUMBER
    assert phone(NUMBER) in pseudonyms(read(one, {"data": [{"value": kind(n)} for n in values]}))


@pytest.mark.parametrize("times", [0, 30])
def test_a_phone_behind_many_cards_is_found_in_a_remark(times: int) -> None:
    one = analyser()
    for at in range(times):
        read(one, {"data": [{"remark": card} for card in cards(at * 100)]})
    rows = [{"remark": text} for text in (*cards(7), NUMBER)]
    assert phone(NUMBER) in pseudonyms(read(one, {"data": rows}))


def test_long_numbers_beyond_those_that_are_asked_are_told_and_corrected() -> None:
    one = analyser()
    values = numbers(count=1200)
    values[1000] = NUMBER
    analysis = read(one, {"data": [{"value": n} for n in values]})
    assert gap(analysis, GapReason.SAMPLED, GapPlace.RESPONSE_BODY) is not None
    assert analysis.reading is Reading.POSSIBLE
    [correction] = read(one, {"data": [{"value": NUMBER}]}).corrections
    assert correction.touch.category == "mobile_number"


def test_what_a_check_far_behind_finds_is_read() -> None:
    one = analyser()
    for at in range(40):
        read(one, {"data": [{"value": n} for n in numbers(at * 100)]})
    values = numbers(count=1200)
    values[1024] = NUMBER
    analysis = read(one, {"data": [{"value": n} for n in values]})
    assert phone(NUMBER) in pseudonyms(analysis)


@pytest.mark.parametrize("name", ["customerId", "accountId"])
@pytest.mark.parametrize("place", [0, 36])
@pytest.mark.parametrize("digits", [9, 13])
def test_a_customer_number_that_is_a_phone_is_read_in_every_row(
    name: str, place: int, digits: int
) -> None:
    rows = [{name: f"C{10 ** (digits - 1) + n}"} for n in range(40)]
    rows[place] = {name: NUMBER}
    assert phone(NUMBER) in pseudonyms(read(analyser(), {"data": rows}))


def test_a_number_among_names_is_read() -> None:
    mixed = {"data": [{"custName": "王小芳"}, {"custName": "李伟"}, {"custName": int(NUMBER)}]}
    assert phone(NUMBER) in pseudonyms(read(analyser(), mixed))
    one = analyser()
    for at in range(60):
        read(one, {"data": [{"custName": name, "z": at} for name in ("王小芳", "李伟", "张敏静")]})
    for body in (mixed, {"data": [{"custName": int(NUMBER), "z": 1}]}):
        assert phone(NUMBER) in pseudonyms(read(one, body))


def test_a_number_in_a_path_of_numbers_known_by_its_name_is_read() -> None:
    one = analyser()
    for at in range(60):
        read(one, {"data": [{"balance": at * 10 + n} for n in range(9)]})
    body = {"data": [{"balance": 3}, {"balance": int(NUMBER)}]}
    assert phone(NUMBER) in pseudonyms(read(analyser(), body))
    assert phone(NUMBER) in pseudonyms(read(one, body))


@pytest.mark.parametrize("field", ["remark", "msisdn", "custName"])
@pytest.mark.parametrize(
    "document",
    [
        '{"idCardNo":"11010519491231002X"}',
        '{\n"idCardNo":"11010519491231002X"}',
        '{ "idCardNo":"11010519491231002X"}',
        '{\t"idCardNo":"11010519491231002X"}',
        '["11010519491231002X", "13912345678"]',
        '[{"idCardNo":"11010519491231002X"}]',
        '[ "11010519491231002X"]',
        '[["11010519491231002X"]]',
    ],
)
def test_a_document_in_base64_is_opened_on_a_known_endpoint(field: str, document: str) -> None:
    body = page(77)
    padded = document + " " * (-len(document) % 3)  # no sign of equality at its end tells of it
    records(body)[1][field] = b64encode(padded.encode()).decode()
    raw = orjson.dumps(body)
    fresh, known = ask(analyser(), raw), ask(trained(), raw)
    assert fields(known) == fields(fresh)
    assert pseudonyms(known) == pseudonyms(fresh)


@pytest.mark.parametrize("keys", [("attrCode", "attrValue"), ("name", "value")])
@pytest.mark.parametrize(
    "text",
    [
        '{"%s":"msisdn","%s":"13912345678"}',
        '{"%s":"mobile","%s":"13912345678"}',
        '{"%s":"msisdn","%s":"13912345678","%s":"x"}',
        '{"%s":"msisdn","%s":"x","%s":"13912345678"}',
    ],
)
def test_a_value_that_stands_twice_is_read_by_its_name(keys: tuple[str, str], text: str) -> None:
    named = text % (*keys, keys[1])[: text.count("%s")]
    body = ('{"data":[' + named + "]}").encode()
    assert phone(NUMBER) in pseudonyms(read(analyser(), body))


def test_a_value_with_two_names_is_read_by_both() -> None:
    for names in ("msisdn", "status"), ("status", "msisdn"):
        keys = ",".join(f'"attrCode":"{name}"' for name in names)
        body = f'{{"data":[{{{keys},"attrValue":"{NUMBER}"}}]}}'.encode()
        assert phone(NUMBER) in pseudonyms(read(analyser(), body))


def test_a_value_is_read_by_its_name_beside_one_whose_name_is_not_listed() -> None:
    for body in (
        [{"attrCode": "mobile", "attrValue": NUMBER}],
        [
            {"attrCode": "mobile", "attrValue": NUMBER},
            {"attrCode": "payMode", "attrValue": "postpaid"},
        ],
        [
            {"attrCode": "mobile", "attrName": "x", "attrValue": NUMBER},
            {"attrCode": "zorkq", "attrName": "z", "attrValue": "postpaid"},
        ],
    ):
        analysis = read(analyser(), {"data": body})
        assert phone(NUMBER) in pseudonyms(analysis)
        assert fields(analysis) == {"$.data[*].attrValue.mobile": "mobile_number"}
