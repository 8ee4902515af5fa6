"""Corners of a body that nobody looks at: a value there is read, or its place is a gap.

Each input held a number that was neither found nor told, once.
"""

import base64
import io
import lzma
import zipfile

import pytest

from access import Analysis, GapReason, Reading
from analyzers.detection.text import LONGEST_TEXT, MOST_FOUND
from analyzers.http import HttpAnalyser
from tests.analyzers.http.exchanges import (
    DETECTOR,
    GATE,
    PSEUDONYMS,
    answer,
    fields,
    phone,
    pseudonyms,
    request,
)
from tests.analyzers.http.hostile import SHEET, XLSX, book, sheet
from tests.analyzers.http.test_question import QUESTIONS

NUMBER = "13912345678"
OTHER = "13812345678"
PROTOBUF = b"application/x-protobuf"
XML = b"application/xml"
HTML = b"text/html"
PARTS = b"multipart/form-data; boundary=B"
ROWS = b"application/x-sql-rows+json"
JSON = b"application/json"
_MISSING = {GapReason.TRUNCATED, GapReason.UNPARSED}


def ask(body: bytes, kind: bytes) -> Analysis:
    analyser = HttpAnalyser("crm", DETECTOR, PSEUDONYMS, GATE, ())
    return analyser.exchange(request("POST", "/x"), answer(body, kind))


def found(analysis: Analysis) -> bool:
    return phone(NUMBER) in pseudonyms(analysis)


def told(analysis: Analysis) -> bool:
    return analysis.reading is not Reading.EXACT and any(
        one.reason in _MISSING for one in analysis.gaps
    )


def varint(number: int) -> bytes:
    made = b""
    while number > 127:
        made += bytes([number & 127 | 128])
        number >>= 7
    return made + bytes([number])


def field(number: int, value: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(value)) + value


OK = field(2, b"ok")
INNER = field(2, NUMBER.encode()) + varint(3 << 3) + varint(7)
MESSAGES = {
    "packed varints": field(1, varint(int(NUMBER)) + varint(int(OTHER))) + OK,
    "packed fixed64": field(1, int(NUMBER).to_bytes(8, "little") * 2) + OK,
    "text ended by NUL": field(1, NUMBER.encode() + b"\0") + OK,
    "GBK": field(1, f"手机{NUMBER}".encode("gbk")) + OK,
    "two wire types": varint(1 << 3) + varint(5) + field(1, INNER),
    "signs around": field(1, f"\1call {NUMBER}\2".encode()) + OK,
    "UTF-16": field(1, NUMBER.encode("utf-16-le")) + OK,
    "a broken sibling": field(1, INNER) + field(1, b"\xff\xff\xff"),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_bytes_of_a_message_are_read_each_by_itself(name: str) -> None:
    assert found(ask(MESSAGES[name], PROTOBUF))


@pytest.mark.parametrize(
    "body",
    [
        field(1, b"\xff\xfe\xfd" * 20),
        field(1, b"\1Li Na") + OK,
        field(1, INNER) + field(1, b"\xff\xff\xff"),
        field(1, bytes(range(120, 136)) + b"\x01") + OK,
        b"\0\0\0\0\x05" + field(1, b"\xff\xfe\xfd"),
    ],
)
def test_bytes_that_say_nothing_are_a_gap(body: bytes) -> None:
    kind = PROTOBUF if body[:1] != b"\0" else b"application/grpc"
    assert told(ask(body, kind))


def test_packed_numbers_and_messages_are_no_gap() -> None:
    for name in ("packed varints", "packed fixed64", "two wire types"):
        assert not told(ask(MESSAGES[name], PROTOBUF)), name


CELLS = "<row><c t='inlineStr'><is><t>planName</t></is></c></row><row><c><v>{}</v></c></row>"
GOLD = sheet(CELLS.format("1"))
TARGETS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*pairs: tuple[str, str], more: str = "") -> bytes:
    lines = (
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}" {more}/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{TARGETS}">{"".join(lines)}</Relationships>'.encode()


PHONES = sheet(CELLS.format(NUMBER).replace("planName", "mobile"))
COMMENT = (
    f"<comments xmlns='u'><commentList><comment><text><t>call </t><t>{NUMBER}</t></text></comment>"
    "</commentList></comments>"
)
BOOKS = {
    "comments": {"xl/comments1.xml": COMMENT.encode()},
    "a comment that is nothing else": {
        "xl/comments1.xml": COMMENT.replace("<t>call </t>", "").encode()
    },
    "a comment in pieces": {
        "xl/comments1.xml": COMMENT.replace(NUMBER, f"139</t>\n  <t>{NUMBER[3:]}").encode()
    },
    "a comment beside its text": {
        "xl/comments1.xml": f"<comments><comment><text>{NUMBER}</text></comment></comments>".encode()
    },
    "the name of a sheet": {
        "xl/workbook.xml": f'<workbook><sheets><sheet name="{NUMBER}"/></sheets></workbook>'.encode()
    },
    "a title": {"docProps/core.xml": f"<c><title>list of {NUMBER}</title></c>".encode()},
    "a filter of a table": {
        "xl/tables/table1.xml": f'<table><filter val="{NUMBER}"/></table>'.encode()
    },
    "a footer": {
        "xl/worksheets/sheet2.xml": PHONES.replace(NUMBER.encode(), b"1").replace(
            b"</sheetData>", f"</sheetData><oddFooter>{NUMBER}</oddFooter>".encode()
        )
    },
    "a list to choose from": {
        "xl/worksheets/sheet2.xml": GOLD.replace(
            b"</sheetData>",
            f'</sheetData><dataValidation><formula1>"a,{NUMBER}"</formula1></dataValidation>'.encode(),
        )
    },
    "a formula without its result": {"xl/worksheets/sheet2.xml": PHONES.replace(b"v>", b"f>")},
    "a formula beside its result": {
        "xl/worksheets/sheet2.xml": GOLD.replace(
            b"<v>", f'<f>HYPERLINK("tel:{NUMBER}","x")</f><v>'.encode()
        )
    },
    "who changed it last": {
        "docProps/core.xml": f"<c><lastModifiedBy>{NUMBER}</lastModifiedBy></c>".encode()
    },
    "whose it is": {"docProps/app.xml": f"<c><Company>{NUMBER}</Company></c>".encode()},
    "a drawing": {
        "xl/drawings/vmlDrawing1.vml": f"<xml><textbox><div>{NUMBER}</div></textbox></xml>".encode()
    },
    "a sheet elsewhere": {
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "ws/data.xml")),
        "xl/ws/data.xml": PHONES,
    },
    "a sheet at the root": {
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "/data.xml")),
        "data.xml": PHONES,
    },
    "a link": {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            ("hyperlink", f"https://x.cn/?p={NUMBER}"), more='TargetMode="External"'
        )
    },
}
HIDDEN = {
    "pivot": {"xl/pivotCache/pivotCacheRecords1.xml": f'<p><r><s v="{NUMBER}"/></r></p>'.encode()},
    "a sheet below": {"xl/worksheets/d/data.xml": PHONES},
    "an image": {"xl/media/image1.png": b"\x89PNG"},
    "data beside": {"customXml/item1.xml": f"<a>{NUMBER}</a>".encode()},
}
HARMLESS = {
    "[Content_Types].xml": b"<Types/>",
    "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
    "docProps/app.xml": b"<Properties/>",
    "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
    "xl/workbook.xml": b"<workbook/>",
    "xl/styles.xml": b"<styleSheet/>",
    "xl/theme/theme1.xml": b"<theme/>",
    "xl/calcChain.xml": b"<calcChain/>",
    "xl/printerSettings/printerSettings1.bin": b"\0",
}


@pytest.mark.parametrize("name", BOOKS)
def test_what_lies_beside_the_sheets_of_a_workbook_is_read(name: str) -> None:
    analysis = ask(book({SHEET: GOLD, **BOOKS[name]}), XLSX)
    assert found(analysis)
    assert not told(analysis)


@pytest.mark.parametrize("name", HIDDEN)
def test_a_part_of_a_workbook_that_is_not_read_is_a_gap(name: str) -> None:
    assert told(ask(book({SHEET: GOLD, **HIDDEN[name]}), XLSX))


def test_an_ordinary_workbook_has_no_gap() -> None:
    assert not told(ask(book({SHEET: GOLD, **HARMLESS}), XLSX))


def test_two_parts_of_one_name_are_both_read() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(SHEET, PHONES)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(SHEET, GOLD)
    assert found(ask(made.getvalue(), XLSX))


def test_a_workbook_in_another_compression_is_a_gap_whatever_is_wrong_with_it() -> None:
    packed = bytearray(book({SHEET: GOLD * 50}, zipfile.ZIP_LZMA))
    assert told(ask(bytes(packed), XLSX))
    at = packed.find(b"sheet1.xml") + 14
    packed[at : at + 5] = b"\xff" * 5
    with pytest.raises(lzma.LZMAError):
        zipfile.ZipFile(io.BytesIO(bytes(packed))).read(SHEET)
    assert told(ask(bytes(packed), XLSX))


PAGES = {
    "behind a field": f'<form><input name="a" value="1"> {NUMBER}</form>',
    "in pieces": "<p>139<em>1234</em>5678</p>",
    "in pieces side by side": "<p>x <span>139</span><span>1234<b>56</b></span>78</p>",
    "around a comment": "<p>139<!-- x -->12345678</p>",
    "around a chance to break": "<p>139<wbr>1234<wbr>5678</p>",
    "behind a text area": f'<textarea name="a">1</textarea> {NUMBER}',
    "an attribute of a field": f'<input name="a" value="1" title="{NUMBER}">',
    "an attribute nobody knows": f'<user-card phone="{NUMBER}"></user-card>',
    "a label for the blind": f'<a aria-label="call {NUMBER}">x</a>',
    "the text of an option": f'<select><option name="a" value="1">{NUMBER}</option></select>',
    "between cells": f"<table><tr><td>1</td><svg></svg></tr></table><p>{NUMBER}",
    "data of an element": f'<b data-x=\'{{"mobile":"{NUMBER}"}}\'></b>',
}


@pytest.mark.parametrize("name", PAGES)
def test_every_corner_of_a_page_is_searched(name: str) -> None:
    assert found(ask(f"<html><body>{PAGES[name]}</body></html>".encode(), HTML))


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><th>remark</th></tr><tr><td>{}</td></tr></table>",
        '<textarea name="remark">{}</textarea>',
    ],
)
def test_a_long_cell_of_a_page_is_told(page: str) -> None:
    long = f"{'lev ' * 1200} {NUMBER}"
    assert told(ask(f"<html><body>{page.format(long)}</body></html>".encode(), HTML))


def test_a_document_in_a_page_is_read_whatever_stands_in_it() -> None:
    page = (
        '<html><body><script type="application/json">{"list":[{"custName":"王小芳"}]}'
        "</script></body></html>"
    )
    assert "user_name" in fields(ask(page.encode(), HTML)).values()


DOCUMENTS = {
    "comment": f"<a><b>1</b><!-- call {NUMBER} --></a>",
    "comment before": f"<!-- call {NUMBER} --><a><b>1</b></a>",
    "comment behind": f"<a><b>1</b></a><!-- call {NUMBER} -->",
    "instruction": f'<a><b>1</b><?x phone="{NUMBER}"?></a>',
    "two namespaces": f'<c xmlns:a="u:a" xmlns:b="u:b" a:phone="{NUMBER}" b:phone="x">t</c>',
    "name of an element": f"<a><p{NUMBER}>x</p{NUMBER}></a>",
    "name of an attribute": f'<a p{NUMBER}="x"/>',
    "address of a namespace": f'<a xmlns="urn:{NUMBER}"/>',
    "prefix of a namespace": f'<a xmlns:p{NUMBER}="u"/>',
    "name of an instruction": f"<a><?p{NUMBER} x?></a>",
    "address of a kind": f'<!DOCTYPE a SYSTEM "http://x/{NUMBER}"><a/>',
    "a comment in a value": f"<a><phone>139<!-- x -->{NUMBER[3:]}</phone></a>",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_corner_of_a_document_in_xml_is_read(name: str) -> None:
    analysis = ask(DOCUMENTS[name].encode(), XML)
    assert found(analysis)
    assert not told(analysis)


@pytest.mark.parametrize(
    "declared",
    [
        f'<!ATTLIST a phone CDATA "{NUMBER}">',
        f'<!ENTITY e "{NUMBER}">',
        f'<!NOTATION n SYSTEM "{NUMBER}">',
        f"<!-- {NUMBER} -->",
    ],
)
def test_what_a_document_declares_is_told(declared: str) -> None:
    analysis = ask(f"<!DOCTYPE a [{declared}]><a>t</a>".encode(), XML)
    assert found(analysis) or told(analysis)


@pytest.mark.parametrize(
    "before",
    [
        "<!-- <!DOCTYPE x> --><!DOCTYPE a",
        "<?x <!DOCTYPE y> ?>\n<!DOCTYPE a",
        '<!DOCTYPE a SYSTEM "x>y"',
        "<!DOCTYPE a PUBLIC 'x' '>'",
    ],
)
def test_what_a_document_declares_is_told_whatever_stands_before_it(before: str) -> None:
    declared = f'{before} [<!ENTITY e "{NUMBER}">]><a>&e;</a>'
    for head in ("", "\ufeff", '<?xml version="1.0"?>\n'):
        assert told(ask(f"{head}{declared}".encode(), XML))


def test_a_text_longer_than_is_searched_is_told() -> None:
    long = "level " * (LONGEST_TEXT // 6 + 10) + f" call {NUMBER} now"
    body = f'{{"remark":"{long}"}}'
    assert told(ask(body.encode(), JSON))
    line = {"url": "/x", "content_type": "application/json", "body": body}
    assert "truncated:response_body" in QUESTIONS.findings(line)[1]


def test_more_values_in_a_text_than_are_kept_is_told() -> None:
    listed = " ".join(f"138{number:08}" for number in range(MOST_FOUND + 1))
    assert told(ask(f'{{"remark":"call {listed}"}}'.encode(), JSON))
    listed = " ".join(f"138{number:08}" for number in range(MOST_FOUND))
    assert not told(ask(f'{{"remark":"call {listed}"}}'.encode(), JSON))


def part(head: str, content: bytes, rest: bytes = b"") -> bytes:
    return (
        b"--B\r\nContent-Disposition: form-data; "
        + head.encode()
        + b"\r\n\r\n"
        + content
        + b"\r\n--B--\r\n"
        + rest
    )


UPLOADS = {
    "the name of a file": part(
        f'name="f"; filename="{NUMBER}.txt"\r\nContent-Type: text/plain', b"hello"
    ),
    "the name of an image": part(
        f'name="f"; filename="{NUMBER}.png"\r\nContent-Type: image/png', b"\x89PNG\xff"
    ),
    "a header": part(f'name="f"\r\nX-Msisdn: {NUMBER}', b"hello"),
    "base64": part(
        'name="f"\r\nContent-Transfer-Encoding: base64',
        base64.b64encode(f"mobile={NUMBER} xx".encode()),
    ),
    "quoted-printable": part(
        'name="f"\r\nContent-Transfer-Encoding: quoted-printable', f"=31{NUMBER[1:]}".encode()
    ),
    "a table": part('name="f"; filename="a.csv"', f"level,x\n1,{NUMBER}\n".encode()),
}


@pytest.mark.parametrize("name", UPLOADS)
def test_every_corner_of_a_part_is_read(name: str) -> None:
    assert found(ask(UPLOADS[name], PARTS))


@pytest.mark.parametrize(
    "body",
    [
        part('name="f"', b"hello", NUMBER.encode()),
        NUMBER.encode() + b"\r\n" + part('name="f"', b"hello"),
        part('name="f"; filename="a.txt"\r\nContent-Type: text/plain', "姓名 王小芳".encode()),
        part('name="f"; filename="a"\r\nContent-Type: application/octet-stream', b"Wang"),
        part('name="f"\r\nContent-Transfer-Encoding: base64', b"%%%"),
        part('name="f"\r\nContent-Transfer-Encoding: x-packed', b"abc"),
    ],
)
def test_what_of_an_upload_has_no_structure_is_a_gap(body: bytes) -> None:
    assert told(ask(body, PARTS))


def test_a_table_among_the_parts_is_read_by_its_head() -> None:
    table = "custName,idCardNo\n王小芳,x\n李伟,y\n"
    analysis = ask(
        part('name="f"; filename="a.csv"\r\nContent-Type: text/csv', table.encode()), PARTS
    )
    assert fields(analysis)["$[*].custName"] == "user_name"
    assert not told(analysis)


@pytest.mark.parametrize(
    "body",
    [
        f'{{"table":"t","columns":["level"],"rows":[["1"]],"extra":{{"mobile":"{NUMBER}"}}}}',
        f'{{"table":"t","columns":["mobile"],"rows":[["{NUMBER}"]],"rows":[["1"]]}}',
        f'{{"table":"t","columns":["mobile"],"rows":[["1"]],"rows":[["{NUMBER}"]]}}',
        f'{{"table":"t","rows":[["{NUMBER}"]],"columns":["mobile"],"columns":["a"]}}',
    ],
)
def test_all_of_the_rows_of_a_query_is_read(body: str) -> None:
    assert found(ask(body.encode(), ROWS))


QUERIES = [
    f'{{user @who(phone:"{NUMBER}"){{id}}}}',
    f'query Q @who(phone:"{NUMBER}") {{user{{id}}}}',
    f'query Q($a: S @who(phone:"{NUMBER}")) {{user(a:$a){{id}}}}',
    f'{{user{{...F @who(phone:"{NUMBER}") }}}} fragment F on U {{id}}',
    f'{{user{{id}}}} fragment F on U @who(phone:"{NUMBER}") {{id}}',
    f'{{user(a:"# \\" x"){{id}}}}# {NUMBER}',
    f'{{user(a:"""#"""){{id}}}}\n# call {NUMBER}\n',
]


@pytest.mark.parametrize("query", QUERIES)
def test_directives_and_comments_of_a_query_are_read(query: str) -> None:
    assert found(ask(query.encode(), b"application/graphql"))
