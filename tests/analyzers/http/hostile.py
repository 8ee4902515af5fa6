"""Hostile bodies: bombs, depth, lies, broken forms. Each with the content type it claims."""

import base64
import gzip
import io
import json
import random
import zipfile
import zlib

import orjson

NUMBER = "13812345678"
KINDS = (
    *(b"application/json", b"application/x-ndjson", b"application/x-www-form-urlencoded"),
    *(b"text/csv", b"text/tab-separated-values; header=absent", b"text/html", b"text/xml"),
    *(b"application/soap+xml; charset=gbk", b"multipart/form-data; boundary=b", b"text/plain"),
    *(b"application/x-protobuf", b"application/grpc", b"application/graphql"),
    *(b"application/x-sql-rows+json", b"application/json; charset=utf-16", b""),
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
XLSX = KINDS[-1]
_STEPS = zip("abcdefghy", "bcdefghyz", strict=True)
_GROWING = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in _STEPS)
LAUGHS = (
    f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "13812345678">{_GROWING}]>'
    "<l>&z;<phone>&a;</phone></l>"
)


def book(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def sheet(rows: str) -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()


SHEET = "xl/worksheets/sheet1.xml"


def nested_json(depth: int, inner: str) -> str:
    for _ in range(depth):
        inner = json.dumps({"a": inner})
        if len(inner) > 200_000:
            break
    return inner


def nested_message(depth: int) -> bytes:
    body = b"\x0a\x0b" + NUMBER.encode()
    for _ in range(depth):
        size = b""
        left = len(body)
        while left > 127:
            size += bytes([left & 127 | 128])
            left >>= 7
        body = b"\x0a" + size + bytes([left]) + body
    return body


def flood() -> dict[str, object]:
    """Give an object with five thousand fields of names nobody knows."""
    letters = "abcdefghijklmnopqrst"
    return {f"k{a}{b}{c}": {"x": 1} for a in letters for b in letters for c in letters[:13]}


JSON = b"application/json"
XML = b"text/xml"
FORM = b"application/x-www-form-urlencoded"
PART = b'--b\r\nContent-Disposition: form-data; name="mobile"\r\n\r\n13812345678'
WIDE = b" ".join(b'a%d="1"' % n for n in range(20_000))
HEAD = ",".join(f"c{n}" for n in range(4000)).encode()

LIMITED: dict[str, tuple[bytes, bytes]] = {
    "deep objects": (JSON, b'{"a":' * 200 + b'"13812345678"' + b"}" * 200),
    "deep lists": (JSON, b"[" * 3000 + b'"13812345678"' + b"]" * 3000),
    "documents in documents": (JSON, nested_json(8, NUMBER).encode()),
    "billion laughs": (XML, LAUGHS.encode()),
    "deep elements": (XML, b"<a>" * 2000 + NUMBER.encode() + b"</a>" * 2000),
    "deep pages": (b"text/html", b"<div>" * 5000 + NUMBER.encode() + b"</div>" * 5000),
    "empty marks in lines in lines": (
        b"text/html",
        b"<div>1<b></b>2" * 20 + b"<b></b>" * 20_000 + b"</div>" * 20,
    ),
    "a wide element": (XML, b"<a " + WIDE + b"/>"),
    "a wide element of a page": (b"text/html", b"<p " + WIDE + b">1</p>"),
    "a wide cell": (XLSX, book({SHEET: sheet(f"<row {WIDE.decode()}><c><v>1</v></c></row>")})),
    "a zip bomb": (XLSX, book({SHEET: sheet("<row><c><v>1</v></c></row>" * 1_400_000)})),
    "a far cell": (XLSX, book({SHEET: sheet('<row><c r="XFD1"><v>1</v></c></row>')})),
    "a sheet of lies": (XLSX, book({SHEET: sheet("<row><c t='s'><v>9</v></c></row>")})),
    "a sheet cut short": (XLSX, book({SHEET: sheet("<row><c><v>1</v></c></row>")[:-9]})),
    "many keys": (JSON, orjson.dumps(flood())),
    "many columns": (b"text/csv", HEAD + b"\n" + b",".join([b"1"] * 4000)),
    "many pairs": (FORM, b"&".join(b"a%d=1" % n for n in range(5000))),
    "a broken part": (b"multipart/form-data; boundary=b", PART),
    "a cut frame": (b"application/grpc", b"\0\0\0\0\x7f" + nested_message(1)),
    "a compressed frame": (b"application/grpc", b"\1\0\0\0\x05hello"),
    "deep messages": (b"application/x-protobuf", nested_message(60)),
    "a long query": (b"application/graphql", b"{" + b"a " * 20_000 + b"}"),
    "a deep query": (b"application/graphql", b"{a" * 3000 + b"}" * 3000),
    "invalid UTF-8": (JSON, b'{"mobile":"\xff\xfe13812345678"}'),
}
"""Bodies of which something cannot be read: that must be told."""


PERSON = {
    "custName": "张伟",
    "mobile": NUMBER,
    "list": [{"id": 1, "x": None}, {"id": 2}],
    "n": 1.5e300,
}
PAGE = (
    f"<table><tr><th>姓名<td>x<tr><td><table><tr><td>{NUMBER}</table></table><input name=a value=1>"
    f"<p>手机：{NUMBER}<dl><dt>姓名<dd>张伟</dl>"
)
DOCUMENT = (
    f'<?xml version="1.0" encoding="gbk"?><a x="1"><b>{NUMBER}</b><b><![CDATA[<c>]]></b>t</a>'
)
PARTS = (
    b'--b\r\nContent-Disposition: form-data; name="p"; filename="x.png"\r\n'
    b"Content-Type: image/png\r\n\r\n\x89PNG\0\r\n"
    b'--b\r\nContent-Disposition: form-data; name="m"\r\n\r\n'
    b'{"mobile":"13812345678"}\r\n--b--\r\n'
)
QUERY = (
    b'query Q($a: S = "x") { c(mobile: "13812345678", in: {a: [1, "b"]}) { id ...F } }'
    b" fragment F on C { d(e: 1) }"
)
OPENED = {
    "a": base64.b64encode(b"a=1&mobile=13812345678").decode(),
    "b": "<a><b>1</b></a>",
    "query": "{a(b:1){c}}",
}
ROWS = {"table": "crm.cust", "columns": ["mobile", 1], "rows": [[NUMBER, None], [1]]}
CELLS = f"<row><c t='inlineStr'><is><t>mobile</t></is></c></row><row><c><v>{NUMBER}</v></c></row>"
WIRE = nested_message(3) * 2 + b"\x10\x05\x1d\0\0\0\0\x21" + b"\0" * 8
FRAMED = b"\0\0\0\0" + bytes([len(nested_message(2))]) + nested_message(2)

SEEDS: list[tuple[bytes, bytes]] = [
    (JSON, orjson.dumps([PERSON] * 3)),
    (JSON, b'{"mobile":1,"mobile":"\\ud800","\\ud800":NaN,"":{"":[]},"a":-0,"b":1e999}'),
    (b"application/x-ndjson", b"\n".join([orjson.dumps(PERSON)] * 3)),
    (FORM, f"custName=%D5%C5%CE%B0&a[b][c]={NUMBER}&d=%7B%22mobile%22:1%7D".encode()),
    (b"text/csv", f'客户姓名,手机号码\n张伟,"{NUMBER}"\n'.encode("gbk")),
    (b"text/html", PAGE.encode()),
    (XML, DOCUMENT.encode()),
    (b"multipart/form-data; boundary=b", PARTS),
    (b"application/x-protobuf", WIRE),
    (b"application/grpc", FRAMED),
    (b"application/graphql", QUERY),
    (b"application/x-sql-rows+json", orjson.dumps(ROWS)),
    (XLSX, book({SHEET: sheet(CELLS)})),
    (b"text/plain", base64.b64encode(orjson.dumps(PERSON))),
    (JSON, orjson.dumps(OPENED)),
]
"""Well-formed bodies of each kind, to be damaged."""


def damaged(draw: random.Random) -> tuple[bytes, bytes, tuple[tuple[bytes, bytes], ...]]:
    """Give a damaged body: its claimed type, its bytes, further headers."""
    kind, body = draw.choice(SEEDS)
    for _ in range(draw.randint(0, 4)):
        body = _DAMAGES[draw.randrange(len(_DAMAGES))](draw, body)
        body = body[:60_000]
    if draw.random() < 0.2:
        kind = draw.choice(KINDS)
    more: tuple[tuple[bytes, bytes], ...] = ()
    if draw.random() < 0.1:
        coding, code = draw.choice(((b"gzip", gzip.compress), (b"deflate", zlib.compress)))
        more = ((b"content-encoding", coding),)
        body = code(body)[: draw.randint(1, len(body) + 20)]
    return kind, body, more


def _cut(draw: random.Random, body: bytes) -> bytes:
    return body[: draw.randint(0, len(body))]


def _flip(draw: random.Random, body: bytes) -> bytes:
    if not body:
        return body
    at = draw.randrange(len(body))
    return body[:at] + bytes([draw.randrange(256)]) + body[at + 1 :]


def _repeat(draw: random.Random, body: bytes) -> bytes:
    at, to = sorted((draw.randint(0, len(body)), draw.randint(0, len(body))))
    return body[:at] + body[at:to] * draw.choice((2, 3, 50)) + body[to:]


def _splice(draw: random.Random, body: bytes) -> bytes:
    other = draw.choice(SEEDS)[1]
    at = draw.randint(0, len(body))
    return body[:at] + other[draw.randint(0, len(other)) :] + body[at:]


def _wrap(draw: random.Random, body: bytes) -> bytes:
    text = body.decode("latin-1")
    around = draw.choice(("[%s]", '{"a":%s}', "<x>%s</x>", "a=1&b=%s", "%s\n%s", "\0%s"))
    made = around.replace("%s", text).encode("latin-1")
    return json.dumps({"a": text}).encode() if draw.random() < 0.3 else made


def _noise(draw: random.Random, body: bytes) -> bytes:
    at = draw.randint(0, len(body))
    return body[:at] + draw.randbytes(draw.randint(1, 30)) + body[at:]


_DAMAGES = (_cut, _flip, _repeat, _splice, _wrap, _noise)
