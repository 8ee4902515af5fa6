"""`whosaw explain`: why an access was recorded as it was, and what a rule tests."""

import json
import re

import pytest

from cli.rules_files import rules_and_questions

ORDINARY = """\
access       019f1b31-8ce0-0000-0000-000000000001
time         2026-07-01 09:01:00 (Asia/Shanghai)
person       E1001 (claimed by the caller alone)
account      svc_crm (service)
place        10.3.2.9 · call-centre
purpose      billing-inquiry (from a session variable)
system       crm (10.0.0.5:5432, postgresql)
operation    SELECT msisdn
             FROM subscriber
             WHERE customer_id = $1
action       read
decision     allowed
outcome      ok
rows         1
people       1
reading      exact: what it touched is known
recorded by  sql-0 #2

field                     where       category       level  used       certainty  why
────────────────────────────────────────────────────────────────────────────────────────────────────
public.subscriber.msisdn  the result  mobile_number      3  disclosed  sure       the server named
                                                                                  the column

whose data, as pseudonyms (people: 1):
  SUBJECT  phone, returned

no gaps: all of it could be read
"""


def plain(text: str) -> str:
    text = re.sub(
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}  ph", "SUBJECT  ph", text
    )
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


@pytest.mark.parametrize("access", ["00000001", "019f1b31-8ce0-0000-0000-000000000001"])
def test_an_access_is_explained_with_every_field_and_why(log, access):
    done = log.ask("explain", "access", access)

    assert (done.exit_code, plain(done.output)) == (0, ORDINARY)


def test_an_unreadable_access_says_what_could_not_be_told_and_what_that_means(log):
    done = log.ask("explain", "access", "00000003")

    assert "which fields it touched could not be told; see the gaps\n" in done.stdout
    lines = plain(done.stdout).splitlines()
    start = lines.index("gap       where          what it means")
    assert lines[start + 2 : start + 4] == [
        "unlisted  the session    text that no list and no pattern allows; a digest stands in its "
        "place",
        "unparsed  the statement  whosaw does not read this format",
    ]


def test_nobody_and_no_purpose_are_said_in_words(log):
    done = log.ask("explain", "access", "00000002")

    assert "person       nobody named\n" in plain(done.stdout)
    assert "purpose      none declared\n" in plain(done.stdout)
    assert "people       50,000\n" in plain(done.stdout)


def test_it_speaks_chinese(log):
    done = log.ask("explain", "access", "00000001", "--lang", "zh")

    assert "人员      E1001 (仅由调用方自称)\n" in plain(done.stdout)
    assert "手机号码（移动电话号码）" in done.stdout
    assert "无缺口：内容全部可读" in done.stdout


def test_json_holds_the_access_its_fields_and_its_subjects(log):
    told = json.loads(log.ask("explain", "access", "00000004", "--json").stdout)

    assert told["rows"][0]["subject_count_is"] == "at_least"
    assert [touch["category"] for touch in told["touches"]] == ["mobile_number"]
    assert [subject["subject_kind"] for subject in told["subjects"]] == ["customer", "phone"]


@pytest.mark.parametrize(
    ("access", "said"),
    [
        ("0000000f", "there is no access with that id. whosaw accesses shows the ids."),
        (
            "A1",
            "ID: expected an access id (a UUID), or its last 8 digits as `whosaw accesses` shows them.",
        ),
    ],
)
def test_an_id_that_names_no_single_access_says_what_to_do(log, access, said):
    done = log.ask("explain", "access", access)

    assert (done.exit_code, done.stderr) == (2, f"whosaw: {said}\n")


def test_an_ending_that_two_accesses_share_asks_for_the_whole_id(own_log):
    own_log.number = 0x1000000
    own_log.access(30)
    own_log.write()
    done = own_log.ask("explain", "access", "000001")

    assert (done.exit_code, done.stderr) == (
        2,
        "whosaw: more than one access ends so. Give the whole id (whosaw accesses --json).\n",
    )


@pytest.mark.parametrize("rule", rules_and_questions(), ids=lambda rule: rule.id)
def test_each_rule_and_question_is_explained_in_both_languages(log, rule):
    english = log.ask("explain", "rule", rule.id.lower())
    chinese = log.ask("explain", "rule", rule.id, "--lang", "zh")

    assert english.stdout.splitlines()[0] == f"{rule.id} · {rule.title_en}"
    assert chinese.stdout.splitlines()[0] == f"{rule.id} · {rule.title_zh}"
    assert " ".join(rule.sql.split()) in " ".join(english.stdout.split())
    for name in rule.parameters:
        assert re.search(rf"^{name} ", english.stdout, re.MULTILINE)


def test_a_parameter_of_a_rule_is_shown_as_it_is_set(empty):
    default = empty.ask("explain", "rule", "P13.3-2")
    settings = empty.folder / "whosaw.toml"
    settings.write_text(settings.read_text() + "\nbulk_rows = 500\n")
    changed = empty.ask("explain", "rule", "P13.3-2")

    assert re.search(r"^bulk_rows  1000 ", default.stdout, re.MULTILINE)
    assert re.search(r"^bulk_rows  500 \(whosaw\.toml\) ", changed.stdout, re.MULTILINE)
