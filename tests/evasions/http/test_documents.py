"""Ways to hide a value from the analyser, or to put one into the record. Each stays for ever."""

from urllib.parse import quote

import msgspec
import orjson
import pytest
from faker import Faker

from access import GapPlace, GapReason, Reading, SubjectKind
from analyzers.detection.chinese import is_chinese_name
from analyzers.vocabulary import FIELD_NAMES, FIELD_WORDS, ROUTE_WORDS
from tests.analyzers.http.exchanges import (
    ANALYSER,
    FORM,
    JSON,
    answer,
    fields,
    gap,
    phone,
    pseudonym,
    pseudonyms,
    read,
    request,
)

NUMBER = "13812345678"


@pytest.mark.parametrize(
    "body",
    [
        b'{"mobile":"13812345678","mobile":"x"}',
        b'{"mobile":"x","mobile":"13812345678"}',
        b'{"mobile" :"13812345678","mobile"\n:"x"}',
        b'{"a\\\\":1,"mobile":"13812345678","mobile":"x"}',
        b'{"s":"\\":","mobile":"13812345678","mobile":"x"}',
        b'{"s":":x","mobile":"13812345678","mobile":"x"}',
        b'[{"a":1},{"b":{"mobile":"13812345678","mobile":null}}]',
        b'{"ext":"{\\"mobile\\":\\"13812345678\\",\\"mobile\\":\\"x\\"}"}',
        b'{"\\u006dobile":"13812345678"}',
        b'{"mobile":"\\u0031\\u00338\\u0031\\u0032345678"}',
        b'{"mobile":"13812345678","bad":"\\ud800"}',
        b'{"mobile":"13812345678","bad":NaN}',
        b'{"mobile":"13812345678","bad":"\xff"}',
        b'\xef\xbb\xbf{"mobile":"13812345678"}',
        b'  \n{"mobile":"13812345678"}',
        b'{"mobile":1.3812345678e10}',
        b'{"mobile":"138\\u200b1234\\u200b5678"}',
        b'{"deep":{"deep":{"deep":[[[["13812345678"]]]]}}}',
        b'{"13812345678":{}}',
        b'{"phone_13812345678":1}',
        b'{"x":{"y":"https://example.com/?phone=13812345678&a=1"}}',
        b'{"":"13812345678"}',
    ],
)
def test_a_number_is_found_however_the_document_is_written(body: bytes) -> None:
    assert phone(NUMBER) in pseudonyms(read(body))


def test_nesting_beyond_the_limit_is_told() -> None:
    for depth in (100, 900, 5000, 200_000):
        body = b'{"a":' * depth + b'"13812345678"' + b"}" * depth
        analysis = read(body)
        assert gap(analysis, GapReason.TRUNCATED, GapPlace.RESPONSE_BODY) is not None, depth
        assert analysis.reading is not Reading.EXACT


def test_a_thousand_keys_of_an_attacker_become_one_path() -> None:
    body = {f"zork{chr(97 + n % 26)}{chr(97 + n // 26)}": n for n in range(600)}
    analysis = read([body] * 3)
    assert analysis.shape is not None
    assert len(analysis.shape.paths) < 70
    found = gap(analysis, GapReason.UNLISTED, GapPlace.RESPONSE_BODY)
    assert found is not None


PLANTED = [
    "张伟强",
    "Zhang Weiqiang",
    "zhangweiqiang",
    "13812345678",
    "138-1234-5678",
    "11010519491231002X",
    "zhang.weiqiang@example.com",
    "S3cret!pass",
    "eyJhbGciOiJIUzI1NiJ9.x.y",
    "北京市朝阳区建国路88号",
    "6222021234567890128",
    "Pan Yue",
]


@pytest.mark.parametrize("value", PLANTED)
def test_no_value_enters_an_analysis_wherever_it_stands(value: str) -> None:
    body = {
        value: 1,
        "x" + value: {value: value},
        "custName": value,
        "password": value,
        "remark": f"about {value} again",
        "list": [{value: value}, value],
    }
    text = orjson.dumps(body)
    quoted = quote(value, safe="")
    for kind, sent in (
        (JSON, text),
        (FORM, f"{quoted}={quoted}&a[{quoted}]=1".encode()),
        (b"text/csv", f"{value},name\n{value},{value}\n".encode()),
        (b"text/html", f"<table><tr><th>{value}</th></tr><tr><td>{value}</td></tr></table>"
                       f"<input name='{value}' value='{value}'>".encode()),
        (b"text/plain", value.encode()),
    ):  # fmt: skip
        analysis = ANALYSER.exchange(
            request("POST", f"/customers/{quoted}/{quoted}?{quoted}={quoted}&a={quoted}", sent, kind,
                    ((b"X-Name", value.encode()), (b"Cookie", value.encode()))),
            answer(sent, kind, 200, ((b"Location", b"/customers/" + quoted.encode()),)),
        )  # fmt: skip
        recorded = msgspec.json.encode(analysis).decode()
        assert value not in recorded
        assert quoted not in recorded
        if analysis.shape is not None:
            assert value not in repr(analysis)


def test_the_method_and_an_unknown_route_leave_no_text() -> None:
    analysis = ANALYSER.request(request(NUMBER, f"/{NUMBER}"))
    assert NUMBER not in repr(analysis)


def test_an_identity_number_in_a_path_with_a_suffix_is_found() -> None:
    analysis = ANALYSER.request(request("GET", "/people/11010519491231002X.json"))
    assert pseudonym(SubjectKind.ID_DOCUMENT, "11010519491231002X") in pseudonyms(analysis)
    assert fields(analysis)


ORDINARY = frozenset(
    {
        *("branch", "case", "day", "fields", "holder", "key", "max", "min", "page", "price"),
        *("short", "ping"),
    }
)
"""Words of every API that somebody is called, too."""


def test_the_vocabulary_holds_no_surname_and_no_given_name() -> None:
    names = set()
    for locale in ("zh_CN", "en_US"):
        fake = Faker(locale)
        fake.seed_instance(1)
        for _ in range(3000):
            names.update(part.lower() for part in (fake.last_name(), fake.first_name()))
    romanized = Faker("zh_CN")
    romanized.seed_instance(1)
    names.update(romanized.last_romanized_name().lower() for _ in range(1000))
    names.update(romanized.first_romanized_name().lower() for _ in range(1000))
    assert names & (FIELD_WORDS | ROUTE_WORDS) <= ORDINARY
    assert not any(is_chinese_name(name) for name in FIELD_NAMES)
