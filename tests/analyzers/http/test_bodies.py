"""Kinds of body, content codings and charsets; what cannot be read is a gap."""

import gzip
import tracemalloc
import zlib

import brotli
import orjson
import pytest
import zstandard

from access import CountIs, GapPlace, GapReason, Reading, SubjectKind
from tests.analyzers.http.exchanges import (
    ANALYSER,
    JSON,
    answer,
    fields,
    gap,
    phone,
    pseudonym,
    pseudonyms,
    read,
    request,
    rows,
)

DOCUMENT = orjson.dumps({"data": [{"custName": "张伟", "mobile": "13812345678"}]})
PATHS = {"$.data[*].custName": "user_name", "$.data[*].mobile": "mobile_number"}


def raw_deflate(body: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(body) + stream.flush()


CODINGS = {
    b"gzip": gzip.compress(DOCUMENT),
    b"x-gzip": gzip.compress(DOCUMENT[:9]) + gzip.compress(DOCUMENT[9:]),
    b"deflate": zlib.compress(DOCUMENT),
    b"Deflate": raw_deflate(DOCUMENT),
    b"br": brotli.compress(DOCUMENT),
    b"zstd": zstandard.ZstdCompressor().compress(DOCUMENT),
    b"gzip, br": brotli.compress(gzip.compress(DOCUMENT)),
    b"identity": DOCUMENT,
}


@pytest.mark.parametrize("coding", CODINGS)
def test_a_content_coding_is_undone(coding: bytes) -> None:
    given = answer(CODINGS[coding], headers=((b"Content-Encoding", coding),))
    analysis = ANALYSER.exchange(request(), given)
    assert fields(analysis) == PATHS
    assert (analysis.reading, analysis.gaps) == (Reading.EXACT, ())


def memory(coding: bytes, size: int) -> int:
    """Give the most bytes of memory that the analysis of a packed body of blanks took."""
    plain = b" " * size
    packed = {
        b"gzip": gzip.compress(plain, 1),
        b"br": brotli.compress(plain, quality=1),
        b"zstd": zstandard.ZstdCompressor().compress(plain),
        b"deflate": zlib.compress(plain, 1),
    }[coding]
    del plain
    given = answer(packed, headers=((b"Content-Encoding", coding),))
    tracemalloc.start()
    try:
        analysis = ANALYSER.exchange(request(), given)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert gap(analysis, GapReason.TRUNCATED, GapPlace.RESPONSE_BODY) is not None
    assert analysis.reading is not Reading.EXACT
    return most


@pytest.mark.parametrize("coding", [b"gzip", b"br", b"zstd", b"deflate"])
def test_a_bomb_costs_what_the_limit_costs_and_is_told(coding: bytes) -> None:
    assert memory(coding, 96 << 20) < 1.2 * memory(coding, 12 << 20)


@pytest.mark.parametrize("coding", [b"gzip", b"br", b"zstd", b"deflate", b"compress", b"gzip," * 9])
def test_a_broken_or_unknown_coding_is_a_gap(coding: bytes) -> None:
    given = answer(b"\x07 no such stream", headers=((b"Content-Encoding", coding),))
    analysis = ANALYSER.exchange(request(), given)
    assert gap(analysis, GapReason.UNPARSED, GapPlace.RESPONSE_BODY) is not None
    assert analysis.reading is Reading.UNREADABLE
    assert analysis.subject_count_is is CountIs.UNKNOWN


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        (b"", "utf-8"),
        (b"; charset=utf-8", "utf-8-sig"),
        (b"; charset=ISO-8859-1", "utf-8"),
        (b"; charset=GBK", "gbk"),
        (b"", "gbk"),
        (b"; charset=utf-16", "utf-16"),
        (b"", "utf-16-le"),
        (b"", "utf-32-be"),
    ],
)
def test_json_is_read_in_the_charset_it_is_in(charset: bytes, encoding: str) -> None:
    analysis = read(DOCUMENT.decode().encode(encoding), JSON + charset)
    assert fields(analysis) == PATHS
    assert pseudonyms(analysis) == {phone("13812345678")}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (DOCUMENT, b"application/vnd.care.v2+json"),
        (DOCUMENT, b"text/plain"),
        (DOCUMENT, b"application/octet-stream"),
        (DOCUMENT, b""),
        (b")]}',\n" + DOCUMENT, JSON),
        (b"/**/callback(" + DOCUMENT + b");", JSON),
    ],
)
def test_json_is_recognised_under_other_types_and_wrappings(body: bytes, kind: bytes) -> None:
    assert fields(read(body, kind)) == PATHS


def test_json_lines_are_one_record_each_and_a_broken_one_is_told() -> None:
    lines = b'{"mobile":"13812345678"}\n\n{"mobile":"13912345678"}\nnonsense\n'
    analysis = read(lines, b"application/x-ndjson")
    assert analysis.row_count == 2
    assert rows(analysis) == [{phone("13812345678")}, {phone("13912345678")}]
    assert gap(analysis, GapReason.UNPARSED, GapPlace.RESPONSE_BODY) is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_export_is_read_by_its_chinese_head(encoding: str, delimiter: str) -> None:
    table = [
        ("客户姓名", "手机号码", "套餐"),
        ("张伟", "13812345678", "x"),
        ("李娜", "13912345678", "y"),
    ]
    text = "\r\n".join(delimiter.join(line) for line in table)
    analysis = read(text.encode(encoding), b"text/csv")
    assert fields(analysis)["$[*].手机号码"] == "mobile_number"
    assert analysis.row_count == 2
    assert rows(analysis) == [{phone("13812345678")}, {phone("13912345678")}]


def test_a_csv_without_a_head_is_read_by_its_values() -> None:
    analysis = read(b"1,13812345678\n2,13912345678\n3,13712345678\n", b"text/csv")
    assert fields(analysis) == {"$[*][1]": "mobile_number"}
    assert (analysis.row_count, analysis.subject_count) == (3, 3)


def test_an_html_table_and_a_form_are_read_by_their_names() -> None:
    page = """<!doctype html><html><body><h1>客户</h1>
      <table><tr><th>姓名</th><th>手机号</th><th>套餐</th></tr>
        <tr><td>张伟</td><td><a href="/customers/1">13812345678</a></td><td>99</td></tr>
        <tr><td>李娜</td><td>13912345678</td><td>129</td></tr></table>
      <table><tr><th>证件号码：</th><td>11010519491231002X</td></tr></table>
      <form><input name="email" value="zhang@example.com"><input type=submit name=x value=ok></form>
      <p>客服热线 10086，回访 137 1234 5678</p></body></html>"""
    analysis = read(page.encode(), b"text/html; charset=utf-8")
    assert fields(analysis) == {
        "$.table[*].姓名": "user_name",
        "$.table[*].手机号": "mobile_number",
        "$.table[*].套餐": "subscription_info",
        "$.table[*].证件号码": "id_number",
        "$.email": "email",
        "$.text": "mobile_number",
    }
    assert analysis.row_count == 2
    assert {phone("13812345678"), phone("13912345678"), phone("13712345678")} <= pseudonyms(
        analysis
    )
    assert all(len(row) == 1 for row in rows(analysis))


def test_html_nested_beyond_the_parsers_depth_is_told_and_searched() -> None:
    page = b"<div>" * 3000 + b"13812345678" + b"</div>" * 3000
    analysis = read(page, b"text/html")
    assert analysis.reading is Reading.UNREADABLE
    assert pseudonyms(analysis) == {phone("13812345678")}


@pytest.mark.parametrize(
    "kind", [b"application/pdf", b"image/png", b"multipart/form-data; boundary=x"]
)
def test_a_body_of_another_kind_is_a_gap(kind: bytes) -> None:
    analysis = read(b"\x89PNG\r\n\x1a\n" * 9, kind)
    assert gap(analysis, GapReason.UNPARSED, GapPlace.RESPONSE_BODY) is not None
    assert (analysis.reading, analysis.touches) == (Reading.UNREADABLE, ())


@pytest.mark.parametrize("kind", [b"text/plain", b"text/html"])
def test_a_text_of_an_error_is_the_servers_own_and_is_searched(kind: bytes) -> None:
    text = b"<p>ERROR: duplicate key\nDETAIL: Key (phone)=(13812345678) already exists."
    analysis = read(text, kind, status=409)
    assert gap(analysis, GapReason.SERVER_TEXT, GapPlace.RESPONSE_BODY) is not None
    assert pseudonyms(analysis) == {phone("13812345678")}
    assert analysis.row_count is None


def test_a_json_error_is_read_like_any_document() -> None:
    analysis = read({"message": "Key (phone)=(13812345678) exists"}, status=409)
    assert analysis.gaps == ()
    assert pseudonyms(analysis) == {phone("13812345678")}


@pytest.mark.parametrize("body", [b"OK", b"pong", b"true"])
def test_a_word_is_no_gap(body: bytes) -> None:
    assert read(body, b"text/plain").gaps == ()


def test_an_empty_body_is_nothing_at_all() -> None:
    analysis = ANALYSER.exchange(request("GET", "/health"), answer(b"", b"", 204))
    assert (analysis.touches, analysis.gaps, analysis.reading) == ((), (), Reading.EXACT)
    assert analysis.row_count is None


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ([], 0),
        ({"data": []}, 0),
        ({"code": 0, "data": None, "total": 0}, 0),
        ({"code": 0, "data": {"list": [], "total": 0}}, 0),
        ({"id": 1, "items": []}, 1),
        ({"data": {"id": 1, "tags": []}}, 1),
        ([{"a": 1}, {"a": 2}], 2),
        ({"page": {"rows": [{"a": 1}] * 3, "total": 90}}, 3),
        ({"id": 1, "orders": [{"a": 1}] * 2}, 2),
        ({"code": 0, "message": "ok"}, 0),
    ],
)
def test_rows_are_the_records_of_the_main_list(body: object, count: int) -> None:
    assert read(body).row_count == count


def test_a_body_over_the_limit_is_read_up_to_it() -> None:
    listed = [{"mobile": f"138{n:08}", "pad": "x" * 200} for n in range(40_000)]
    analysis = read(listed)
    assert gap(analysis, GapReason.TRUNCATED, GapPlace.RESPONSE_BODY) is not None
    assert analysis.subject_count_is is CountIs.AT_LEAST
    assert 34_000 < analysis.subject_count < 40_000
    assert phone("13800000000") in pseudonyms(analysis)


@pytest.mark.parametrize("cut", [1, 20, 45, 60, len(DOCUMENT) - 1])
def test_a_prefix_of_a_document_is_read_as_far_as_it_goes(cut: int) -> None:
    whole = orjson.dumps([{"mobile": f"138{n:08}", "note": 'a"},{\\'} for n in range(20)])
    given = answer(whole[: len(whole) - cut], complete=False)
    analysis = ANALYSER.exchange(request(), given)
    assert gap(analysis, GapReason.TRUNCATED, GapPlace.RESPONSE_BODY) is not None
    assert 17 <= analysis.subject_count <= 20
    assert analysis.subject_count_is is CountIs.AT_LEAST


def test_a_partial_answer_is_told() -> None:
    analysis = read(DOCUMENT, status=206)
    assert gap(analysis, GapReason.TRUNCATED, GapPlace.RESPONSE_BODY) is not None
    assert pseudonyms(analysis) == {phone("13812345678")}


def test_a_body_that_is_no_json_is_searched_and_told() -> None:
    analysis = read(b"{'idCardNo': '11010519491231002X', // comment", JSON)
    assert gap(analysis, GapReason.UNPARSED, GapPlace.RESPONSE_BODY) is not None
    assert pseudonyms(analysis) == {pseudonym(SubjectKind.ID_DOCUMENT, "11010519491231002X")}
