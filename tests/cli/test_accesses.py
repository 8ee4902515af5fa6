"""`whosaw accesses` on a real log."""

import csv
import io
import json

import pytest

from access import LogFailurePolicy, LogGap, LogGapReason
from tests.cli.logs import MORNING, micros

FOUR = """\
id        time      person        account  system  categories     purpose           people
──────────────────────────────────────────────────────────────────────────────────────────
00000004  09:04:00  E1001         svc_crm  crm     mobile_number  billing-inquiry      ≥ 1
00000003  09:03:00  E1001         svc_crm  crm                    billing-inquiry  unknown
00000002  09:02:00  nobody named  svc_crm  crm     mobile_number  none declared     50,000
00000001  09:01:00  E1001         svc_crm  crm     mobile_number  billing-inquiry        1

4 accesses · complete to 12:00:00 · 1 instance · 25.0 % unreadable
"""


def test_it_shows_who_when_what_and_how_many_the_newest_first(log):
    done = log.ask("accesses", "--since", "today")

    assert (done.exit_code, done.output) == (0, FOUR)


def test_it_speaks_chinese(log):
    done = log.ask("accesses", "--since", "today", "--lang", "zh", "--by", "nobody")

    assert done.output == (
        "编号      时间      人员        账号     系统  信息类别                  目的    涉及人数\n"
        "─────────────────────────────────────────────────────────────────────────────────────────\n"
        "00000002  09:02:00  未指明人员  svc_crm  crm   手机号码（移动电话号码）  未声明    50,000\n"
        "\n"
        "1 次访问 · 完整至 12:00:00 · 1 个实例 · 0 % 无法读取\n"
    )


def test_the_setting_says_the_language_where_no_flag_does(own_log):
    settings = own_log.folder / "whosaw.toml"
    settings.write_text(settings.read_text().replace('language = "en"', 'language = "zh"'))

    assert "4 次访问" in own_log.ask("accesses", "--since", "today").output


@pytest.mark.parametrize(
    ("flags", "ids"),
    [
        (("--by", "nobody"), [2]),
        (("--by", "svc_crm"), [4, 3, 2, 1]),
        (("--by", "E1001"), [4, 3, 1]),
        (("--by", "E9"), []),
        (("--system", "crm"), [4, 3, 2, 1]),
        (("--category", "mobile_number"), [4, 2, 1]),
        (("--category", "手机号码（移动电话号码）"), [4, 2, 1]),
        (("--category", "手机号码"), [4, 2, 1]),
        (("--category", "user_name"), []),
        (("--purpose", "none"), [2]),
        (("--purpose", "billing-inquiry"), [4, 3, 1]),
        (("--reading", "unreadable"), [3]),
        (("--min-people", "2"), [2]),
        (("--limit", "1"), [4]),
        (("--limit", "0"), [4, 3, 2, 1]),
        (("--until", "09:03"), [2, 1]),
        (("--since", "09:02", "--until", "09:04"), [3, 2]),
    ],
)
def test_each_filter_leaves_what_it_names(log, flags, ids):
    done = log.ask("accesses", "--json", "--since", "today", *flags)

    assert done.exit_code == 0, done.output
    rows = json.loads(done.stdout)["rows"]
    assert [int(row["access_id"][-4:]) for row in rows] == ids


def test_a_limit_says_how_many_there_are(log):
    done = log.ask("accesses", "--since", "today", "--limit", "3")

    assert done.output.splitlines()[-1] == (
        "3 of 4 accesses shown (--limit) · complete to 12:00:00 · 1 instance · 25.0 % unreadable"
    )


def test_an_empty_log_says_so_and_is_no_failure(empty):
    done = empty.ask("accesses", "--since", "today")

    assert (done.exit_code, done.output) == (
        0,
        "0 accesses · complete to 12:00:00 · 0 instances · 0 % unreadable\n",
    )


def test_json_holds_the_rows_and_what_the_footer_says(log):
    told = json.loads(log.ask("accesses", "--since", "today", "--json").stdout)

    assert {key: told[key] for key in told if key != "rows"} == {
        "accesses": 4,
        "instances": 1,
        "unreadable": 1,
        "complete_to": "2026-07-01T12:00:00+08:00",
        "whole": True,
    }
    assert told["rows"][1]["gaps"] == ["unlisted:session", "unparsed:statement"]
    assert told["rows"][0]["seen_at"] == "2026-07-01T09:04:00+08:00"


def test_csv_has_a_line_for_each_access(log):
    done = log.ask("accesses", "--since", "today", "--csv", "--limit", "0")

    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["subject_count"] for row in rows] == ["1", "0", "50000", "1"]
    assert rows[0]["categories"] == "mobile_number"
    assert rows[2]["person"] == ""


def test_a_gap_in_which_something_passed_is_said_and_the_code_is_3(own_log):
    own_log.write(
        LogGap(
            started_at=micros(MORNING),
            ended_at=micros(MORNING) + 60_000_000,
            slot="sql-0",
            systems=("crm",),
            reason=LogGapReason.IO_ERROR,
            policy=LogFailurePolicy.PASS,
            passed=7,
            refused=0,
        )
    )
    done = own_log.ask("accesses", "--since", "today")

    assert done.exit_code == 3
    assert done.stdout == FOUR
    assert done.stderr == (
        "a gap in the log lies inside this period: 09:00:00 – 09:01:00, crm, io_error\n"
    )
    assert (
        json.loads(own_log.ask("accesses", "--since", "today", "--json").stdout)["whole"] is False
    )
    assert own_log.ask("accesses", "--since", "09:01").exit_code == 0


def test_a_gap_in_which_everything_was_refused_leaves_the_answer_whole(own_log):
    own_log.write(
        LogGap(
            started_at=micros(MORNING),
            ended_at=micros(MORNING) + 60_000_000,
            slot="sql-0",
            systems=("crm",),
            reason=LogGapReason.DISK_FULL,
            policy=LogFailurePolicy.REFUSE,
            passed=0,
            refused=12,
        )
    )

    assert own_log.ask("accesses", "--since", "today").exit_code == 0


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (
            ("--system", "crn"),
            "--system: there is no system of that name in the settings or the log.",
        ),
        (("--category", "mobile_numbr"), "mobile_number"),
        (("--category", "手机号"), "手机号码"),
    ],
)
def test_a_name_that_is_not_known_is_refused_with_those_that_are_like_it(log, flags, said):
    done = log.ask("accesses", "--since", "today", *flags)

    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_person_nobody_knows_is_warned_of(log):
    done = log.ask("accesses", "--since", "today", "--by", "E9")

    assert done.exit_code == 0
    assert done.stderr == (
        "--by: no such person or account is in the log or in the register staff\n"
    )


def test_accesses_that_touch_nothing_are_counted_and_shown_only_when_asked(empty):
    empty.access(1)
    empty.access(2, touches=(), subjects=(), subject_count=0)
    empty.write()

    shown = empty.ask("accesses", "--since", "today").stdout
    everything = empty.ask("accesses", "--since", "today", "--all").stdout

    assert "09:02:00" not in shown
    assert shown.splitlines()[-1].startswith("1 access · ")
    assert shown.endswith("1 that touch nothing hidden; --all shows them\n")
    assert "09:02:00" in everything
    assert everything.splitlines()[-1].startswith("2 accesses · ")


def test_a_machine_gets_all_rows_and_is_told_when_they_are_cut(empty):
    for minute in range(60):
        empty.access(minute)
    empty.write()

    whole = empty.ask("accesses", "--since", "today", "--csv")
    cut = empty.ask("accesses", "--since", "today", "--csv", "--limit", "2")

    assert len(list(csv.DictReader(io.StringIO(whole.stdout)))) == 60
    assert len(list(csv.DictReader(io.StringIO(cut.stdout)))) == 2
    assert cut.stderr.startswith("cut: the 2 newest of 60 accesses are given")
