"""`whosaw report breach`: what was reached, how many people at least and at most, and a draft."""

import json
import re

import pytest

from access import Action, CountIs, Gap, GapPlace, GapReason, Reading, SubjectKind
from cli.options import Language
from cli.report.words import REPORT_WORDS
from tests.cli.conftest import resident
from tests.cli.report.test_page import Read


def phone(log, number, row=0):
    return log.subject(SubjectKind.PHONE, f"+86138{number:08d}", row=row)


def customer(log, number, row=0):
    return log.subject(SubjectKind.CUSTOMER, f"c-{number}", row=row)


def reported(log, *arguments):
    done = log.ask("report", "breach", "--since", "today", "--json", *arguments)
    assert done.exit_code in {0, 3}, done.output
    return json.loads(done.stdout)


def between(told):
    return told["people_at_least"], told["people_at_most"]


def test_identifiers_of_one_kind_are_as_many_people_and_unlinked_ones_may_be_more(empty):
    """Five phones, two customer ids that no row and no register joins to them: 5 to 7 people."""
    empty.access(1, subjects=tuple(phone(empty, n) for n in range(5)), subject_count=5)
    empty.access(2, subjects=(customer(empty, 1), customer(empty, 2)), subject_count=2)
    empty.write()

    told = reported(empty)

    assert between(told) == (5, 7)
    done = empty.ask("report", "breach", "--since", "today", "--out", str(empty.folder / "b.html"))
    assert done.stdout.splitlines()[1] == "5 to 7 people · 2 accesses"


def test_identifiers_that_a_row_joins_are_one_person(empty):
    """Three rows with phone and customer id each, and one phone more in another access: 4 people."""
    both = tuple(one for n in (1, 2, 3) for one in (phone(empty, n, n), customer(empty, n, n)))
    empty.access(1, subjects=both, subject_count=6)
    empty.access(2, subjects=(phone(empty, 9),), subject_count=1)
    empty.write()

    assert between(reported(empty)) == (4, 4)


def test_two_numbers_of_one_customer_that_a_register_links_are_one_person(empty):
    empty.access(1, subjects=(phone(empty, 1), phone(empty, 2)), subject_count=2)
    empty.write()
    assert between(reported(empty)) == (2, 2)

    link = empty.folder / "link.csv"
    link.write_text("phone,customer\n13800000001,c-7\n13800000002,c-7\n", encoding="utf-8")
    loaded = empty.ask("register", "load", str(link), "--as", "link")
    assert loaded.exit_code == 0, loaded.output

    assert between(reported(empty)) == (1, 1)


def test_an_identifier_with_a_crowd_of_others_joins_nobody(empty):
    """Nine numbers beside one customer id: a company's. Nine people; the id may be one more."""
    for n in range(9):
        empty.access(n, subjects=(phone(empty, n, 1), customer(empty, 1, 1)), subject_count=2)
    empty.write()

    assert between(reported(empty)) == (9, 10)


@pytest.mark.parametrize("worth", [CountIs.AT_LEAST, CountIs.UNKNOWN])
def test_an_answer_of_unknown_size_leaves_no_upper_bound(empty, worth):
    empty.access(1, subjects=(phone(empty, 1),), subject_count=1, subject_count_is=worth)
    empty.write()

    assert between(reported(empty)) == (1, None)
    file = empty.folder / "b.html"
    done = empty.ask("report", "breach", "--since", "today", "--out", str(file))
    assert "at least 1 people · 1 access" in done.stdout
    # By category, by whom and by day: one identifier was seen, and there may be more.
    assert Read(file.read_text(encoding="utf-8")).text.count("≥ 1") == 3


def test_what_was_counted_without_being_listed_widens_the_upper_bound(empty):
    empty.access(1, subjects=(phone(empty, 1),), subject_count=50, action=Action.EXPORT)
    empty.write()

    assert between(reported(empty)) == (1, 50)


def test_each_filter_narrows_what_counts(empty):
    empty.access(1, system="crm")
    empty.access(2, system="billing", touches=())
    empty.access(120, system="billing")
    empty.write()

    def count(*given):
        return reported(empty, *given)["accesses"]

    with resident(empty):
        _narrow(count)


def _narrow(count):
    assert count() == 2, "an access that touches nothing reached nothing"
    assert count("--system", "billing") == 1
    assert count("--until", "10:00") == 1
    assert count("--account", "svc_crm") == 2
    assert count("--account", "other") == 0
    assert count("--person", "E1001") == 2
    assert count("--category", "mobile_number") == 2
    assert count("--category", "id_card") == 0


def test_what_could_not_be_read_counts_in_a_category_of_its_own_whatever_is_asked_for(empty):
    empty.access(
        1,
        reading=Reading.UNREADABLE,
        touches=(),
        gaps=(Gap(GapReason.UNPARSED, GapPlace.STATEMENT),),
        subjects=(),
        subject_count=0,
        subject_count_is=CountIs.UNKNOWN,
    )
    empty.write()

    told = reported(empty, "--category", "mobile_number")

    assert [row["category"] for row in told["rows"]] == ["(unreadable)"]
    assert between(told) == (0, None)


def test_an_incident_gives_period_and_systems(empty):
    empty.access(1, system="crm")
    empty.access(2, system="billing")
    empty.access(90, system="crm")
    empty.write()
    register = empty.folder / "incidents.csv"
    register.write_text(
        "incident,detected_at,remedied_at,systems\nINC-1,2026-07-01 09:30,2026-07-01 10:00,crm\n",
        encoding="utf-8",
    )
    assert empty.ask("register", "load", str(register), "--as", "incidents").exit_code == 0

    file = empty.folder / "b.html"
    done = empty.ask("report", "breach", "--incident", "INC-1", "--out", str(file))
    told = json.loads(empty.ask("report", "breach", "--incident", "INC-1", "--json").stdout)
    unknown = empty.ask("report", "breach", "--incident", "INC-2")

    assert done.exit_code == 0, done.output
    assert (told["accesses"], told["systems"]) == (1, ["crm"])
    assert told["since"].startswith("2026-06-01T09:30")
    text = " ".join(Read(file.read_text(encoding="utf-8")).text)
    assert "Detected 2026-07-01 09:30:00" in text
    assert unknown.exit_code == 2
    assert "no such number in the register incidents" in unknown.stderr


@pytest.mark.parametrize("language", list(Language))
def test_the_page_says_the_numbers_of_the_answer_in_both_languages(log, tmp_path, language):
    file = tmp_path / "breach.html"
    told = reported(log)
    done = log.ask(
        "report", "breach", "--since", "today", "--lang", language.value, "--out", str(file)
    )
    read = Read(file.read_text(encoding="utf-8"))
    text = "\n".join(read.text)

    assert done.exit_code == 0, done.output
    assert f"{told['accesses']:,}" in text
    for row in told["rows"]:
        assert re.search(rf"\n(≥ )?{row['identifiers']:,}\n", text)
    for key in ("draft_title", "bounds", "by_category", "by_whom", "by_day", "limits"):
        assert REPORT_WORDS[key][language.value] in text
    assert ("手机号" in text) == (language is Language.ZH)
    assert not any(name in attributes for _, attributes in read.tags for name in ("src", "href"))


def test_nothing_reached_is_said_and_still_a_report(log, tmp_path):
    file = tmp_path / "breach.html"
    done = log.ask(
        "report", "breach", "--since", "today", "--account", "nobody", "--out", str(file)
    )

    assert done.exit_code == 0
    assert "nothing that was recorded was reached" in done.stdout
    assert "nothing that was recorded was reached" in file.read_text(encoding="utf-8")


def test_each_question_of_the_report_is_journalled_under_its_name(log, tmp_path):
    log.ask("report", "breach", "--since", "today", "--out", str(tmp_path / "b.html"))
    sql = "SELECT DISTINCT asked FROM question_log"
    asked = [row["asked"] for row in json.loads(log.ask("query", sql, "--json").stdout)["rows"]]

    names = {text.partition(":")[0] for text in asked}
    assert {"breach.summary", "breach.people", "breach.categories", "breach.whom"} <= names
