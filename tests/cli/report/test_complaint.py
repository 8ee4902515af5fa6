"""`whosaw report complaint`: the fifteen days, and who looked and why in the complainant's words."""

import json

import pytest

from access import (
    Action,
    Decision,
    Declared,
    DeclaredBy,
    IdentitySource,
    Operator,
    Outcome,
    Purpose,
    SubjectKind,
    Trust,
)
from cli.options import Language
from cli.report.complained import Use
from cli.report.complaint_page import _kinds as kinds_told
from cli.report.words import REPORT_WORDS
from tests.cli.conftest import resident
from tests.cli.report.test_page import Read

NUMBER = "13800138000"


def load(log, register, text):
    file = log.folder / f"{register}.csv"
    file.write_text(text, encoding="utf-8")
    done = log.ask("register", "load", str(file), "--as", register)
    assert done.exit_code == 0, done.output


def complaints(log, received, answered="", number=NUMBER):
    load(
        log,
        "complaints",
        f"complaint,phone,received_at,answered_at,owner\nK9,{number},{received},{answered},E2002\n",
    )


def purpose(name):
    return Purpose(Declared(name, DeclaredBy.HEADER))


@pytest.fixture
def told(empty):
    """Give a log in which three employees used the data of one subscriber, and one was refused."""
    with resident(empty):
        told_of(empty)
        yield empty


def told_of(empty):
    load(
        empty,
        "staff",
        "person,account,post,department,agency\nE1001,,客服,热线部,\nE1002,,,,A1\nE1003,,,,\n",
    )
    load(empty, "agencies", "agency,title\nA1,诚信代理\n")
    load(
        empty,
        "purposes",
        "purpose,title,in_service\nbilling-inquiry,话费查询,yes\ncampaign,营销活动,no\n",
    )
    empty.access(1)
    empty.access(2)
    empty.access(3, operator=person("E1002"), purpose=purpose("campaign"))
    empty.access(4, operator=person("E1003"), purpose=Purpose(), action=Action.EXPORT)
    empty.access(5, operator=None, purpose=purpose("unheard-of"))
    empty.access(6, decision=Decision.SUSPENDED, outcome=Outcome.DENIED)
    empty.access(7, subjects=(empty.subject(SubjectKind.PHONE, "+8613900000000"),))
    empty.write()


def person(number):
    return Operator(number, IdentitySource.SESSION_VARIABLE, Trust.CLAIMED)


def report(log, *arguments, given=None, file="c.html"):
    out = log.folder / file
    done = log.ask(
        "report", "complaint", "--case", "K9", "--out", str(out), *arguments, given=given
    )
    text = Read(out.read_text(encoding="utf-8")).text if out.exists() else []
    return done, text


@pytest.mark.parametrize(
    ("received", "answered", "clock"),
    [
        ("2026-06-25 09:00", "", "Day 6 of 15: to be answered by 2026-07-10."),
        ("2026-07-01 09:00", "", "Day 0 of 15: to be answered by 2026-07-16."),
        ("2026-06-16 23:59", "", "Day 15 of 15: to be answered by 2026-07-01."),
        ("2026-06-15 23:59", "", "Day 16 of 15: the answer is overdue since 2026-06-30."),
        ("2026-06-01", "2026-06-16 23:00", "Answered on day 15 of 15."),
    ],
)
def test_the_clock_counts_calendar_days_from_the_day_after_the_receipt(
    empty, received, answered, clock
):
    empty.access(1)
    empty.write()
    complaints(empty, received, answered)

    done, text = report(empty)

    assert done.exit_code == 0, done.output
    assert f"Complaint K9 · {clock}" in done.stdout
    assert clock in text


def test_who_looked_and_why_is_said_in_the_complainants_words(told):
    complaints(told, "2026-06-25")
    done, text = report(told, "--lang", "zh")

    assert done.exit_code == 0, done.output
    letter = text[: text.index(REPORT_WORDS["annex_title"]["zh"])]
    rows = [letter[at : at + 4] for at in range(len(letter)) if letter[at].startswith("2026-07-01")]
    assert rows == [
        [
            "2026-07-01 09:01:00 至 09:02:00，共 2 次",
            "员工（热线部，客服）",
            "话费查询（为您提供服务）",
            "查看：手机号码",
        ],
        [
            "2026-07-01 09:03:00",
            "代理商 诚信代理 的员工",
            "营销活动（并非为您提供服务）",
            "查看：手机号码",
        ],
        ["2026-07-01 09:04:00", "员工", "未说明目的", "（连同他人信息）导出：手机号码"],
        [
            "2026-07-01 09:05:00",
            "系统账号，未记录具体人员",
            rows[3][2],
            "查看：手机号码",
        ],
    ]
    assert rows[3][2].endswith("（未在目的登记表中）")
    assert "另有 1 次尝试被拒绝，未显示任何信息。" in letter


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "read: name, sex and age; address"),
        (Language.ZH, "查看：姓名、地址"),
    ],
)
def test_titles_with_commas_are_told_apart_in_a_list(language, said):
    titles = {
        "person": {"en": "name, sex and age", "zh": "姓名"},
        "place": {"en": "address", "zh": "地址（住址）"},
    }
    used = Use({"action": "read", "categories": ["person", "place"]})

    assert used.what(language, titles).endswith(said.partition(": ")[2] or said)


def test_a_kind_that_was_given_and_linked_is_told_once():
    given = ["phone", "id_document", "customer", "email"]
    linked = ["id_document", "customer"]

    once = kinds_told(given, Language.EN)
    assert kinds_told([*given, *linked], Language.EN) == once
    assert len(once.split(", ")) == 4
    assert len(kinds_told(given, Language.ZH).split("、")) == 4


def test_the_letter_names_no_employee_and_the_annex_does(told):
    complaints(told, "2026-06-25")
    _, text = report(told)

    annex = text.index("Annex, not for the complainant")
    for number in ("E1001", "E1002", "E1003", "svc_crm"):
        assert not any(number in part for part in text[:annex])
        assert any(number in part for part in text[annex:])
    assert "E2002" in text[annex:]


def test_a_complainant_the_register_does_not_name_is_asked_for_and_never_taken_from_arguments(told):
    load(told, "complaints", "complaint,received_at\nK9,2026-06-25\n")

    nobody, _ = report(told)
    argument = told.ask("report", "complaint", NUMBER, "--case", "K9")
    given, text = report(told, "--stdin", given=NUMBER + "\n")

    assert nobody.exit_code == 2
    assert "standard input is no terminal" in nobody.stderr
    assert argument.exit_code == 2
    assert NUMBER not in argument.output
    assert given.exit_code == 0
    assert "It shows 5 uses:" in text
    assert not any(NUMBER in part for part in text)


def test_a_number_that_no_register_has_still_gets_an_answer_and_says_that_the_days_are_unknown(
    told,
):
    done, text = report(told, "--stdin", given=NUMBER + "\n")

    assert done.exit_code == 0
    assert any("the 15 days cannot be counted" in part for part in text)
    assert "It shows 5 uses:" in text


def test_nobody_looked_is_said(told):
    complaints(told, "2026-06-25", number="13700000000")
    done, text = report(told)

    assert done.exit_code == 0
    assert "It shows no use of your personal information in this time." in text


def test_the_number_of_the_complaint_has_to_be_given(told):
    done = told.ask("report", "complaint")

    assert (done.exit_code, done.stderr) == (
        2,
        "whosaw: give the number of the complaint: --case K9\n",
    )


@pytest.mark.parametrize("language", list(Language))
def test_a_machine_gets_every_access_and_the_clock(told, language):
    complaints(told, "2026-06-25")
    done = told.ask("report", "complaint", "--case", "K9", "--json", "--lang", language.value)
    answer = json.loads(done.stdout)

    assert (answer["day"], answer["days"], answer["due"]) == (6, 15, "2026-07-10")
    assert len(answer["rows"]) == 6
    assert answer["kinds"] == ["phone"]
