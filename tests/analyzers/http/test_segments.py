"""Variable segments of a path: whose number one is, and which are mere words."""

import json
from typing import Any

import pytest

from analyzers.http.question import HttpQuestions
from tests.analyzers.http.exchanges import CATALOGUE

QUESTIONS = HttpQuestions(CATALOGUE)


def ask(url: str, body: str = "", kind: str = "application/json") -> dict[str, str]:
    """Give the category at each place of an exchange."""
    line = {"doc_id": "d", "direction": "response", "method": "GET", "url": url,
            "content_type": kind, "body": body}  # fmt: skip
    found: Any = QUESTIONS.answer(line)["findings"]
    return {finding["path"]: finding["category"] for finding in found}


@pytest.mark.parametrize(
    ("url", "category"),
    [
        ("/users/13812345678/orders", "mobile_number"),
        ("/crm/subs/13812345678", "mobile_number"),
        ("/care/cust/138%2A%2A%2A%2A1739", "mobile_number"),
        ("/lbs/track/13812345678", "mobile_number"),
        ("/iot/card/1064569877706/state", "iot_number"),
        ("/customers/2172670880", "customer_id"),
        ("/sessions/5e11079dfa86fc94592c04a53574e4f8abec8cdb", "auth_token"),
        ("/account/zhangwei022/logins", "account_id"),
    ],
)
def test_a_segment_that_is_somebodys_number_is_that(url: str, category: str) -> None:
    assert set(ask(url).values()) == {category}


@pytest.mark.parametrize(
    "url",
    [
        "/passport/login.do",
        "/account/logins.csv",
        "/khda/bc",
        "/v3/realname/supplement",
        "/realname/unit.csv",
        "/customers/search",
        "/stock/14783159020",
        "/im/session/e847a30c-1a0a-4231-bf4c-6c86a06d9b1a/messages",
    ],
)
def test_a_segment_that_is_a_word_or_a_things_number_is_nobodys(url: str) -> None:
    assert ask(url) == {}


def test_words_of_a_chinese_path_are_around_the_body() -> None:
    rows = {
        "data": [{"缴费号码": "13812345678", "缴费金额": 30.5, "缴费时间": "2024-05-01 10:00:00"}]
    }
    assert ask("/缴费/记录", json.dumps(rows))["$.data"] == "payment_record"


def test_elements_of_a_list_have_the_siblings_of_their_list() -> None:
    body = {"extra": {"openId": "oX4be540dd8f831c9c5e773faa00", "tags": ["夜猫子", "学生群体"]}}
    assert ask("/x", json.dumps(body))["$.extra.tags[1]"] == "profile_tag"
    assert ask("/x", json.dumps({"spec": {"color": "red", "tags": ["new", "hot"]}})) == {}


def test_a_message_to_be_sent_is_no_record_of_one() -> None:
    body = {"from": "13812345678", "to": "13912345678", "smsContent": "晚上七点老地方见"}
    assert "$" not in ask("/sms/send", json.dumps(body))
    sent = {**body, "sendTime": "2024-05-01 10:00:00"}
    assert ask("/sms/records", json.dumps({"data": [sent]}))["$.data"] == "sms_record"


def test_what_a_cell_below_a_head_says_is_said_by_the_head() -> None:
    page = (
        "<html><body><table><thead><tr><th>id</th><th>remark</th></tr></thead><tbody>"
        "<tr><td>1</td><td>改地址：浙江省杭州市西湖区文一路12号5幢2单元301室</td></tr></tbody></table>{}</body></html>"
    )
    found = ask("/notes", page.format(""), kind="text/html")
    assert found == {"$[0].remark": "free_text_pi"}
    told = ask("/notes", page.format("<p>客户姓名：张三丰</p>"), kind="text/html")
    assert told["$.客户姓名"] == "user_name"


def test_a_list_of_cells_is_where_nobody_was() -> None:
    cell = {
        "cellId": 5077251,
        "lat": 35.188285,
        "lng": 114.265021,
        "vendor": "中兴",
        "tac": "239f51",
    }
    assert ask("/nms/cells", json.dumps({"cells": [cell, cell]})) == {}
