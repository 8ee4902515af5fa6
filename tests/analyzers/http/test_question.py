"""What a line of `explain http --jsonl` answers: the place of every finding, in every kind of body."""

import base64
import io
import json
import zipfile
from typing import Any

import pytest

from analyzers.http.question import HttpQuestions
from tests.analyzers.http.exchanges import CATALOGUE

QUESTIONS = HttpQuestions(CATALOGUE)
PHONE = "13812345678"


def ask(
    body: str = "", kind: str = "application/json", url: str = "/x", **more: Any
) -> dict[str, str]:
    """Give the category at each place."""
    line = {"doc_id": "d", "direction": "response", "method": "GET", "url": url,
            "content_type": kind, "body": body, **more}  # fmt: skip
    answered = QUESTIONS.answer(line)
    assert "error" not in answered
    findings: Any = answered["findings"]
    return {found["path"]: found["category"] for found in findings}


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"a": {"mobile": PHONE}}, "$.a.mobile"),
        ({"a": [{"n": 1}, {"mobile": PHONE}]}, "$.a[1].mobile"),
        ([{"b": {"c": [{"mobile": PHONE}]}}], "$[0].b.c[0].mobile"),
        ({"mobiles": ["", PHONE]}, "$.mobiles[1]"),
        ({"x": json.dumps({"mobile": PHONE})}, "$.x|json.mobile"),
        ({"x": json.dumps([{"mobile": PHONE}])}, "$.x|json[0].mobile"),
        ({"x": json.dumps({"y": json.dumps({"mobile": PHONE})})}, "$.x|json.y|json.mobile"),
        ({"x": encoded(json.dumps({"mobile": PHONE}))}, "$.x|b64json.mobile"),
        ({"x": f"mobile={PHONE}&a=1"}, "$.x|form.mobile"),
        ({"x": encoded(f"mobile={PHONE}&agree=on")}, "$.x|b64form.mobile"),
        ({"x": encoded(f"mobile={PHONE}&agreed=1")}, "$.x|b64form.mobile"),
        ({"query": f'{{ customer(mobile: "{PHONE}") {{ id }} }}'}, "$.query|graphql.customer.mobile"),
        ({"query": "query($m: String) { c(m: $m) { id } }", "variables": {"mobile": PHONE}},
         "$.variables.mobile"),
    ],
)  # fmt: skip
def test_a_place_in_json(body: object, place: str) -> None:
    assert ask(json.dumps(body)) == {place: "mobile_number"}


@pytest.mark.parametrize(
    ("body", "kind", "places"),
    [
        (f'{{"a":1}}\n{{"mobile":"{PHONE}"}}\n', "application/x-ndjson", ["$[1].mobile"]),
        (f"id,mobile\n1,{PHONE}\n2,\n3,{PHONE}\n", "text/csv", ["$[0].mobile", "$[2].mobile"]),
        (f"手机号码\t网点\n{PHONE}\tx\n", "text/tab-separated-values", ["$[0].手机号码"]),
        (f"x,{PHONE}\n", "text/csv; header=absent", ["$[0].c1"]),
        (f"7,{PHONE}\n8,{PHONE}\n", "text/csv", ["$[0].c1", "$[1].c1"]),
        (f"mobile={PHONE}&a=1", "application/x-www-form-urlencoded", ["$.mobile"]),
        (f"<a><b><mobile>{PHONE}</mobile></b></a>", "application/xml", ["$.a.b.mobile"]),
        (f"<a><b/><b mobile='{PHONE}'/></a>", "text/xml", ["$.a.b[1].@mobile"]),
        (f"<a><mobile x='1'>{PHONE}</mobile></a>", "text/xml", ["$.a.mobile"]),
        (f'<s:E xmlns:s="u"><s:B><mobile>{PHONE}</mobile></s:B></s:E>', "application/soap+xml",
         ["$.E.B.mobile"]),
        (f"<table><tr><th>mobile<th>z<tr><td>{PHONE}<td>1</table>", "text/html", ["$[0].mobile"]),
        (f"<form><input name=mobile value={PHONE}></form>", "text/html", ["$.mobile"]),
        (json.dumps({"table": "t", "columns": ["a", "mobile"], "rows": [[1, PHONE]]}),
         "application/x-sql-rows+json", ["$[0].mobile"]),
        (encoded(json.dumps({"mobile": PHONE})), "text/plain", ["$|b64json.mobile"]),
        (f'--b\r\nContent-Disposition: form-data; name="mobile"\r\n\r\n{PHONE}\r\n--b--\r\n',
         "multipart/form-data; boundary=b", ["$.mobile"]),
    ],
)  # fmt: skip
def test_a_place_in_other_bodies(body: str, kind: str, places: list[str]) -> None:
    assert ask(body, kind) == dict.fromkeys(places, "mobile_number")


def test_a_place_in_the_url() -> None:
    found = ask(url=f"/a/zork/{PHONE}/b?mobile={PHONE}&n=1")
    assert found == {"/2": "mobile_number", "?mobile": "mobile_number"}


def message(number: int, value: bytes) -> bytes:
    """Give one field of a protobuf message, of bytes (protobuf.dev/programming-guides/encoding)."""
    return bytes([number << 3 | 2, len(value)]) + value


def test_a_place_in_protobuf() -> None:
    person = message(2, PHONE.encode()) + bytes([3 << 3, 1])
    one = base64.b64encode(message(1, person)).decode()
    two = base64.b64encode(message(1, person) * 2).decode()
    kind = "application/x-protobuf"
    assert ask(kind=kind, body_base64=one) == {"$.1.2": "mobile_number"}
    assert ask(one, kind) == {"$.1.2": "mobile_number"}
    assert set(ask(two, kind)) == {"$.1[0].2", "$.1[1].2"}


def workbook(rows: list[list[str]]) -> str:
    """Give a workbook of one sheet in base64 (ECMA-376 part 1, 18.3)."""
    lines = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{c}</t></is></c>' for c in row) + "</row>"
        for row in rows
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        sheet = f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>'
        book.writestr("xl/worksheets/sheet1.xml", sheet)
    return base64.b64encode(made.getvalue()).decode()


def test_a_place_in_a_workbook() -> None:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    book = workbook([["id", "mobile"], ["1", PHONE], ["2", PHONE]])
    assert set(ask(book, kind)) == {"$[0].mobile", "$[1].mobile"}


def test_a_masked_value_says_so() -> None:
    line = {"body": '[{"mobile":"13812345678"},{"mobile":"138****5678"}]', "url": "/x"}
    findings: Any = QUESTIONS.answer(line)["findings"]
    assert [found["form"] for found in findings] == ["clear", "masked"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ({"doc_id": 1, "body": 5}, "field body: a string was expected"),
        ({"url": ["x"]}, "field url: a string was expected"),
        ({"direction": "up"}, "field direction: request or response was expected"),
        ({"direction": []}, "field direction: request or response was expected"),
    ],
)
def test_a_line_that_is_no_exchange_says_where(line: dict[str, object], error: str) -> None:
    answered = QUESTIONS.answer(line)
    assert (answered["error"], answered["findings"]) == (error, [])


def test_no_value_stands_in_an_answer() -> None:
    line = {"body": json.dumps({"mobile": PHONE, "remark": f"tel {PHONE}"}), "url": f"/p/{PHONE}"}
    assert PHONE not in json.dumps(QUESTIONS.answer(line))


def test_a_value_is_what_the_field_beside_it_names() -> None:
    attrs = [
        {"attrCode": "mobile", "attrName": "x", "attrValue": "13812345678"},
        {"attrCode": "payMode", "attrName": "zork", "attrValue": "postpaid"},
        {"attrCode": "custName", "attrName": "x", "attrValue": "张伟"},
    ]
    assert ask(json.dumps({"attrs": [attrs[0], attrs[2]]})) == {
        "$.attrs[0].attrValue": "mobile_number",
        "$.attrs[1].attrValue": "user_name",
    }
    telecom = [{"system": "email", "value": "a.b@example.com"}, {"system": "phone", "value": PHONE}]
    assert ask(json.dumps({"telecom": telecom}))["$.telecom[0].value"] == "email"
