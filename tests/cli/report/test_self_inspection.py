"""`whosaw report self-inspection`: what it says, and what becomes of it when a person adopts it."""

from __future__ import annotations

import json
import re
import stat
from hashlib import sha256
from string import Formatter

import pytest

from cli.options import Language
from cli.report.articles import Regime, article_name, articles, normal
from cli.report.charts import Bar, Part, bars, columns
from cli.report.inspection_words import WORDS, percent, short
from cli.report.tracing import Sources, filled, literal
from cli.rules_files import rules_and_questions
from ledger.questions import QuestionFailed, QuestionStopped
from ledger.safe_sql import MOST_TEXT, Refused
from tests.browser.house import furnish, load_register
from tests.cli.report.test_page import Read


@pytest.fixture(scope="module")
def furnished(tmp_path_factory):
    """A log with registers, for tests that only ask."""
    return furnish(tmp_path_factory.mktemp("inspected") / "house")


@pytest.fixture(scope="module")
def draft(furnished, tmp_path_factory):
    """The English page of a draft, and what the command said."""
    page = tmp_path_factory.mktemp("draft") / "en.html"
    return page, report(furnished, "--out", str(page), "--lang", "en", code=3).stdout


@pytest.fixture
def small(empty):
    """A log of one access with a register of staff, for one test alone."""
    empty.access(1)
    empty.write()
    staff = empty.folder / "staff.csv"
    staff.write_text("person,post\nE1001,clerk\nE9001,officer\n", encoding="utf-8")
    load_register(empty, "staff", staff)
    return empty


def report(log, *arguments, code=0, year="2026"):
    done = log.ask("report", "self-inspection", "--year", year, *arguments)
    assert done.exit_code == code, done.output
    return done


def text_of(file):
    return " ".join(" ".join(Read(file.read_text(encoding="utf-8")).text).split())


def test_the_first_line_says_what_was_seen_in_both_languages(furnished, draft):
    page, told = draft
    kept = furnished.folder / "var" / "ledger" / "self-inspections"

    # 4 systems in the register, of which warehouse was never seen; 61 of 63 were read exactly.
    english = "3 of 4 systems seen, from 3 June to 30 June; 63 accesses, 96.83 % read exactly"
    assert english in told
    assert english in text_of(page).replace(" ;", ";").replace("  ", " ")
    chinese = text_of(kept / "SI-2026-protection.draft.zh.html").replace(" ", "")
    assert (
        "已覆盖4个系统中的3个，最早访问6月3日，最近访问6月30日；63次访问，准确解析96.83%" in chinese
    )
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_findings_trend_attestations_and_what_was_not_tested_stand_by_their_article(draft):
    text = text_of(draft[0]).split("Article by article", 1)[1]

    def between(start, end):
        return text.split(start, 1)[1].split(end, 1)[0]

    purposes = between("Article 9.3 · Nothing beyond", "Article 9.4 · After the service")
    assert "crm/svc_report" in purposes
    assert "▲ more ( 3 )" in purposes
    # billing and register have no access of 2025, so nothing there is called new.
    assert "last year not covered" in purposes
    assert "▲ new" not in purposes
    assert "Found last year and not again: 1." in purposes
    assert "billing/svc_report" in purposes
    ended = between("Article 9.4 · After the service ends: no", "Article 10 · Strict")
    assert "P9.4-1" in ended
    assert "▲ new" in ended
    assert "the register cancellations is not loaded" in ended
    assert "assigned, E1001, until 2026-08-31" in ended
    assert "accepted: not in use yet" in between("Article 13(6) · The record", "Article 13(7) ·")
    assert "open" in purposes
    assert "recorded by no check yet" not in text
    media = between("Article 13(4) · Media", "Article 13(5) · Systems")
    assert "No rule can test this article on a log." in media
    assert "全部纸质单据存放于上锁档案室" in media
    missing = (
        text.split("Nobody attested anything of:", 1)[1].split(".  ", 1)[0].split("What it was")[0]
    )
    assert "Article 12," in missing
    assert "Article 8," not in missing
    assert "Article 13(4)," not in missing
    own = between("Article 13(8) · Other measures", "Article 14.1 ·")
    assert "OWN-1 Access from a site outside of the list quiet 0 0" in own
    contact = between("Article 12 · Complaints are answered within", "Article 13(1) · Each")
    assert "nobody attested anything of this article for 2026" in contact
    assert "last year's" not in contact.replace("last year SQL", "")


def test_a_log_that_fell_silent_says_so_where_it_says_how_far_it_is_loaded(small, tmp_path):
    """Nothing after 1 July of a year: the whole rest of it has no access, and no rule finds that."""
    small.access(-500 * 24 * 60)
    small.access(-499 * 24 * 60)
    small.write()
    page = tmp_path / "silent.html"
    report(small, "--out", str(page), "--lang", "en", year="2025")
    text = text_of(page)

    about, rest = text.split("In short", 1)
    silent = "After 2025-02-17 09:00:00 the log has no access, up to 2026-01-01 00:00:00."
    assert "loaded up to 2026-01-01 00:00:00 ; last access 2025-02-17 09:00:00" in about.replace(
        "; last", " ; last"
    ).replace("  ", " ")
    assert silent in about
    assert silent in rest.split("How complete the log is", 1)[1]
    assert "complete to" not in about


def test_a_log_that_goes_on_is_not_called_silent(draft):
    assert "the log has no access, up to" not in text_of(draft[0]).split("Appendix", 1)[0]


def test_accesses_are_told_apart_from_what_findings_count_and_from_what_is_missing(draft):
    text = text_of(draft[0]).split("Article by article", 1)[0]

    [between] = re.findall(
        r"of\s+([\d,]+)\s+(?:to\s+([\d,]+)\s+)?accesses, each counted once\."
        r".*? count\s+([\d,]+)\s*,",
        text,
    )
    least, most, together = (int(one or 0) for one in between)
    assert 0 < least <= (most or least)
    # Nine accesses have neither a purpose nor a person, and count under P9.3-2 and under P13.6-1.
    assert together - (most or least) >= 9
    # 17 accesses of the gap; they are in no number of accesses.
    assert re.search(r"accesses that went unrecorded:\s+17\s+\(P13\.6-2\)", text)
    assert re.search(r"17\s+unrecorded", text)


def test_what_counts_no_accesses_has_a_dash_and_settings_are_said_in_words(draft):
    text = text_of(draft[0])

    assert re.search(r"P13\.6-4 .{20,200}? found judged at the log's last access, 2026-06-30", text)
    assert "P13.6-4 A system that holds personal information gave no records – –" in text
    assert "bulk: from 1000 rows or people" in text


def own_rule(log, name, select):
    folder = log.folder / "rules"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.sql").write_text(
        OWN_HEAD.format(name=name) + f"SELECT access_id, seen_at, system FROM {select}\n"
    )


OWN_HEAD = """\
-- id = "{name}"
-- title_en = "Anybody"
-- title_zh = "任何人"
-- clause = "P13(8)"
-- tier = "P23"
-- severity = "low"
-- proves = "indicates"
-- group_by = ["system"]
-- sentence_en = "{{system}}: {{accesses}}"
-- sentence_zh = "{{system}}：{{accesses}}"
-- clears_en = "Nothing."
-- clears_zh = "无。"
-- limits = ["None."]

"""


def test_an_own_rule_whose_sql_is_refused_is_one_that_could_not_be_tested(small, tmp_path):
    own_rule(small, "OWN-8", "access WHERE CAST('13800138000x' AS INTEGER) = 2")
    own_rule(small, "OWN-9", "no_such_table")
    page = tmp_path / "refused.html"
    done = report(small, "--out", str(page), "--lang", "en")
    text = text_of(page)

    for name in ("OWN-8", "OWN-9"):
        assert f"{name}.sql: its SQL was refused: whosaw check {name}" in text
    # What DuckDB says of it may quote; the report is kept and shown to others.
    assert "13800138000" not in page.read_text(encoding="utf-8") + done.output


def test_a_report_is_made_though_all_rules_together_are_more_than_may_be_asked(small, tmp_path):
    systems = ", ".join(f"'s{number}'" for number in range(MOST_TEXT // 16))
    for name in ("OWN-8", "OWN-9"):
        own_rule(small, name, f"access WHERE system NOT IN ({systems})")
    page = tmp_path / "many.html"
    report(small, "--out", str(page), "--lang", "en")

    assert "An access may count under several." in text_of(page)


@pytest.mark.parametrize("error", [Refused, QuestionFailed, QuestionStopped])
def test_a_report_is_made_without_the_number_that_the_ledger_does_not_give(
    furnished, tmp_path, monkeypatch, error
):
    ask = Sources.ask

    def refusing(self, name, sql, values):
        if name.endswith("distinct-accesses"):
            raise error("too much")
        return ask(self, name, sql, values)

    monkeypatch.setattr(Sources, "ask", refusing)
    page = tmp_path / "page.html"
    report(furnished, "--out", str(page), "--lang", "en", code=3)
    text = text_of(page)
    assert "accesses. An access may count under several." in text
    assert "each counted once" not in text.split("Appendix", 1)[0]


def test_only_the_rule_of_gaps_counts_accesses_that_the_log_has_not():
    counting = {rule.id for rule in rules_and_questions() if rule.counted_in == "missing"}
    assert counting == {"P13.6-2"}


def test_systems_of_the_register_and_those_besides_are_two_numbers(draft):
    text = text_of(draft[0])
    assert "4 in the register systems, of which 4 belong to this self-inspection" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_setting_of_a_rule_has_words(language):
    named = {
        name
        for rule in rules_and_questions()
        if re.match(r"[PR]\d", rule.id) and rule.proves.value != "answers"
        for name in rule.parameters
    }
    assert len(named) > 10
    for name in named:
        assert "{value}" in WORDS[f"setting_{name}"][language], name


def test_the_other_regime_has_its_own_systems_articles_and_says_what_of_them_was_read(
    furnished, tmp_path
):
    page = tmp_path / "r.html"
    done = report(furnished, "--regime", "registration", "--out", str(page), "--lang", "en", code=3)
    text = text_of(page)

    assert (
        "1 of 1 systems seen, from 26 June to 26 June; 1 access, 100 % read exactly" in done.stdout
    )
    assert "only Articles 1–7 and 16 were read in the final text" in text
    assert "text: draft of April 2013 only" in text
    assert "register/li.na used registration data for marketing" in text
    assert "P9.3-2" not in text.split("Appendix", 1)[0]


@pytest.mark.parametrize("regime", list(Regime))
def test_each_rule_and_question_of_a_regime_stands_by_one_article(regime):
    letter = {"protection": "P", "registration": "R"}[regime]
    ours = [one.id for one in rules_and_questions() if re.match(rf"{letter}\d", one.id)]
    named = [rule for article in articles(regime) for rule in article.rules]
    assert sorted(named) == sorted(ours)


def test_both_languages_say_the_same_parts():
    for key, word in WORDS.items():
        assert set(word) == {"en", "zh"}, key
        parts = [
            {name for _, name, _, _ in Formatter().parse(text) if name} for text in word.values()
        ]
        assert parts[0] == parts[1] or key in {"day", "month", "adopted_other"}, key


def test_a_draft_counts_for_nothing_and_an_adopted_one_is_frozen_entered_and_given_back(
    small, tmp_path
):
    draft, adopted, again = (tmp_path / name for name in ("d.html", "a.html", "b.html"))
    report(small, "--out", str(draft))
    assert inspected(small) == []
    report(small, "--verify", str(draft), code=1)

    done = report(small, "--adopt", "--by", "E9001", "--lang", "zh", "--out", str(adopted))
    digest = sha256(adopted.read_bytes()).hexdigest()
    assert digest in done.stdout
    [row] = inspected(small)
    assert (row["year"], row["regime"], row["adopted_by"], row["digest"]) == (
        2026,
        "protection",
        "E9001",
        digest,
    )
    small.access(2)
    small.write()
    report(small, "--lang", "zh", "--out", str(again))
    assert again.read_bytes() == adopted.read_bytes()
    report(small, "--verify", str(again))
    report(small, "--verify", str(draft), code=1)
    english = tmp_path / "en.html"
    report(small, "--lang", "en", "--out", str(english))
    assert sha256(english.read_bytes()).hexdigest() in adopted.read_text(encoding="utf-8")
    again.write_bytes(again.read_bytes() + b"\n")
    report(small, "--verify", str(again), code=1)
    assert "DRAFT" not in text_of(adopted)
    assert "由 E9001 于 2026-07-01" in text_of(adopted)


def test_only_an_adopted_self_inspection_clears_p16(small, tmp_path):
    """The year 2025 is over: without an adopted self-inspection it is a finding."""
    small.access(-365 * 24 * 60)
    small.write()
    other = small.folder / "old.csv"
    head = "inspection,year,regime,adopted_at,adopted_by\n"
    other.write_text(head + "OLD-1,2020,protection,2020-12-01,E9001\n", encoding="utf-8")
    load_register(small, "self_inspections", other)

    def verdict():
        done = small.ask("check", "P16-1", "--since", "2026-07-01", "--json", "--lang", "en")
        [rule] = json.loads(done.stdout)["rules"]
        return rule["verdict"]

    assert verdict() == "found"
    report(small, "--out", str(tmp_path / "d.html"), year="2025")
    assert verdict() == "found"
    report(small, "--adopt", "--by", "E9001", "--out", str(tmp_path / "a.html"), year="2025")
    assert verdict() == "passed"


def inspected(log):
    done = log.ask("query", "SELECT * FROM self_inspections", "--json")
    return json.loads(done.stdout)["rows"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--adopt",), "--adopt and --by go together"),
        (("--by", "E9001"), "--adopt and --by go together"),
        (("--adopt", "--by", "E9001"), "no draft to adopt"),
        (("--verify", "x", "--adopt", "--by", "E9001"), "--verify only compares"),
        (("--verify", "no-such-file.html"), "No such file"),
    ],
)
def test_wrong_use_is_told(furnished, arguments, told):
    assert told in report(furnished, *arguments, code=2, year="2024").output


def test_a_year_that_has_not_begun_has_no_report(furnished):
    assert "has not begun" in report(furnished, year="2027", code=2).output


def test_nobody_outside_the_staff_adopts(small, tmp_path):
    report(small, "--out", str(tmp_path / "d.html"))
    assert "staff number" in report(small, "--adopt", "--by", "E7777", code=2).output
    assert inspected(small) == []


def test_values_are_put_into_sql_as_it_writes_them():
    assert literal("it's") == "'it''s'"
    assert literal(True) == "true"
    assert literal(7) == "7"
    asked = """SELECT '$1', "$2", $1 -- $1\nFROM t /* $2 */ WHERE a = $2 AND b = $10"""
    values = ["x", 2, *"cdefghi", "ten"]
    assert filled(asked, values) == (
        """SELECT '$1', "$2", 'x' -- $1\nFROM t /* $2 */ WHERE a = 2 AND b = 'ten'"""
    )


@pytest.mark.parametrize(
    ("count", "english", "chinese"),
    [
        (999_999, "999,999", "99.9 万"),
        (41_990_000, "41.9 M", "4,199 万"),
        (41_000_000, "41 M", "4,100 万"),
        (99_999, "99,999", "99,999"),
        (3_210_000_000, "3.2 bn", "32.1 亿"),
        (0, "0", "0"),
    ],
)
def test_large_numbers_are_cut_and_never_rounded_up(count, english, chinese):
    assert short(count, Language.EN) == english
    assert short(count, Language.ZH) == chinese


def test_shares_and_articles_are_called_as_people_call_them():
    assert percent(99.97) == "99.97 %"
    assert percent(100.0) == "100 %"
    assert percent(None) == "–"
    assert article_name("P13(4)", Language.ZH) == "第十三条第（四）项"
    assert article_name("P9.3", Language.ZH) == "第九条第三款"
    assert article_name("P23", Language.ZH) == "第二十三条"
    assert article_name("R10", Language.EN) == "Article 10"
    assert article_name("P13(4)", Language.EN) == "Article 13(4)"
    assert normal(" p13（4） ") == "P13(4)"
    assert normal("13(4)") == "P13(4)"
    assert normal("第十三条第（四）项") == "P13(4)"
    assert normal("第13条第4项") == "P13(4)"
    assert normal("第九条第三款") == "P9.3"
    assert normal("R第二十条") == "R20"
    assert normal("r9.1") == "R9.1"
    assert normal("something else") == "something else"


def test_bars_are_as_long_as_their_values_are_to_one_another():
    drawn = Read(bars("c", "t", "d", [Bar("a", (Part(10, "x", "10"),)), Bar("b", (Part(5, "y"),))]))
    wide = [float(attributes["width"]) for tag, attributes in drawn.tags if tag == "rect"]
    assert wide[0] == pytest.approx(2 * wide[1], abs=0.1)
    up = Read(columns("c", "t", "d", [Bar("a", (Part(3, "x"), Part(1, "y"))), Bar("b", ())]))
    high = [float(attributes["height"]) for tag, attributes in up.tags if tag == "rect"]
    assert high[0] == pytest.approx(3 * high[1], abs=0.1)


def test_nothing_that_was_counted_draws_nothing():
    drawn = Read(bars("c", "t", "d", [Bar("a", (Part(0, "x", "0"),))]))
    assert [tag for tag, _ in drawn.tags if tag == "rect"] == []
