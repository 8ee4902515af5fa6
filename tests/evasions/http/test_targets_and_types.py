"""Ways past the analyser by a target or a body that is not what it says it is."""

import multiprocessing

import pytest

from access import Analysis, GapPlace, GapReason, Reading
from tests.analyzers.http.exchanges import (
    ANALYSER,
    FORM,
    JSON,
    fields,
    gap,
    phone,
    pseudonyms,
    read,
    request,
)

NUMBER = "13812345678"
PHONE = phone(NUMBER)


def says_nothing(analysis: Analysis) -> bool:
    """Tell whether the record claims for certain that nothing personal passed."""
    return not analysis.touches and not analysis.gaps and analysis.reading is Reading.EXACT


@pytest.mark.parametrize(
    "target",
    [
        f"/customers?back=x://&phone={NUMBER}",
        f"/customers?back=http://x/&phone={NUMBER}",
        f"http://crm/customers?phone={NUMBER}",
        f"/customers#phone={NUMBER}",
        f"/customers?a=1#&phone={NUMBER}",
    ],
)
def test_a_scheme_or_a_fragment_in_a_target_hides_nothing_behind_it(target):
    assert pseudonyms(ANALYSER.request(request("GET", target))) == {PHONE}


def _slow_target() -> None:
    ANALYSER.request(request("GET", "/customers?q=" + "a." * 100_000))


def test_a_target_within_the_head_limit_does_not_hold_the_analyser():
    process = multiprocessing.get_context("fork").Process(target=_slow_target)
    process.start()
    process.join(20)  # 40 ms; a pattern that is tried at every character took 30 s and more
    hung = process.is_alive()
    process.kill()
    process.join()
    assert not hung


@pytest.mark.parametrize(
    "kind", [b"text/csv", b"text/plain", b"text/html", FORM, b"application/octet-stream"]
)
def test_json_is_read_whatever_it_is_sent_as(kind):
    assert fields(read(b'{"phone":"%s"}' % NUMBER.encode(), kind)) == {"$.phone": "mobile_number"}


@pytest.mark.parametrize(
    "kind", [JSON, b"text/csv", b"text/plain", b"text/html", FORM, b"application/octet-stream"]
)
def test_json_lines_are_read_whatever_they_are_sent_as(kind):
    analysis = read(b'{"phone":"13812345678"}\n{"phone":"13912345678"}\n', kind)
    assert pseudonyms(analysis) == {PHONE, phone("13912345678")}
    assert (analysis.reading, analysis.row_count) == (Reading.EXACT, 2)


def test_a_csv_file_that_only_begins_like_json_is_read_as_csv():
    analysis = read(b"[a],phone\nx,13812345678\n", b"text/csv")
    assert fields(analysis) == {"$[*].phone": "mobile_number"}


def test_the_head_of_a_csv_file_hides_nothing():
    analysis = read(f"<p>{NUMBER}</p>,b\n1,2\n".encode(), b"text/csv")
    assert PHONE in pseudonyms(analysis)


@pytest.mark.parametrize(
    "body",
    [bytes(range(1, 255)), b"--x\r\nname=a\r\n\r\nb\r\n--x--", b"<a>b</a>", b"a=\xff\xfe\xff"],
)
def test_what_is_no_form_is_not_read_exactly_as_one(body):
    analysis = ANALYSER.request(request("POST", "/customers", body, FORM))
    assert gap(analysis, GapReason.UNPARSED, GapPlace.REQUEST_BODY) is not None
    assert analysis.reading is not Reading.EXACT


def test_a_form_is_still_read_exactly():
    analysis = ANALYSER.request(request("POST", "/customers", b"a=1&phone=13812345678\r\n", FORM))
    assert analysis.reading is Reading.EXACT
    assert PHONE in pseudonyms(analysis)


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>客户姓名：张三丰</p>", {"user_name"}),
        ("<p>订单 1，客户姓名: 张三丰 电话：13812345678</p>", {"user_name", "mobile_number"}),
        ("<table><tr><td>客户姓名：张三丰</td></tr></table>", {"user_name"}),
        ("<b>客户姓名：</b>张三丰", set()),
        ("<dl><dt>客户姓名</dt><dd>张三丰</dd></dl>", set()),
    ],
)
def test_what_a_label_in_a_page_announces_is_possible_at_most(page, found):
    analysis = read(f"<html>{page}</html>".encode(), b"text/html")
    assert found <= set(fields(analysis).values())
    assert "张三丰" not in repr(analysis)
    assert gap(analysis, GapReason.UNPARSED, GapPlace.RESPONSE_BODY) is not None
    assert analysis.reading is Reading.POSSIBLE


@pytest.mark.parametrize(
    "page",
    [
        "<p>Opening hours: 10:30</p><p>see https://example.com/x: ok</p>",
        "<style>p { color: red }</style><script>var name: string</script>",
        "<table><tr><th>客户姓名：</th><td>张三丰</td></tr></table>",
    ],
)
def test_a_page_whose_text_announces_nobody_is_read_exactly(page):
    assert read(f"<html>{page}</html>".encode(), b"text/html").reading is Reading.EXACT
