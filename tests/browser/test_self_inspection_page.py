"""The yearly self-inspection in a browser: drawn, true to its SQL, alone, and printed whole."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import datetime
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest

from cli.ask import opened as opened_ledger
from proxy.config import load_settings
from tests.browser.conftest import LANGUAGES, REGIMES
from tests.browser.opened import opened

SHANGHAI = ZoneInfo("Asia/Shanghai")
EACH = [(regime, language) for regime in REGIMES for language in LANGUAGES]


@pytest.fixture(scope="package")
def draft(request, reports, browser):
    """A draft that is open in the browser."""
    found = opened(browser, reports.drafts[request.param])
    yield found
    found.page.close()


def overlap(one, other):
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 0.5
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 0.5
    )


@pytest.mark.parametrize("draft", EACH, indirect=True)
def test_charts_are_drawn_and_told_beside_and_no_label_lies_on_another(draft):
    charts = draft.charts()

    assert {"chart-verdicts", "chart-findings", "chart-months", "chart-systems"} == {
        chart["id"] for chart in charts
    }
    for chart in charts:
        assert chart["role"] == "img"
        assert all(len(label) > 5 for label in chart["labels"]), chart["id"]
        assert chart["box"]["width"] > 400
        assert chart["box"]["height"] > 40
        assert chart["bars"], chart["id"]
        for bar in chart["bars"]:
            assert bar["width"] >= 1
            assert bar["height"] >= 1
            assert bar["fill"] != "rgb(0, 0, 0)", "a bar without the colour of its kind"
        inside = chart["box"]
        for text in chart["texts"]:
            assert text["left"] >= inside["left"] - 0.5, text
            assert text["right"] <= inside["right"] + 0.5, text
            assert text["bottom"] <= inside["bottom"] + 0.5, text
        for one, other in combinations(chart["texts"], 2):
            assert not overlap(one, other), (chart["id"], one, other)
        for text in chart["texts"]:
            for number in re.findall(r"\d[\d,.]*", text["text"]) if "/" not in text["text"] else ():
                assert number in chart["table"], (chart["id"], text)


@pytest.mark.parametrize("draft", EACH, indirect=True)
def test_every_number_is_what_its_sql_answers(draft, reports):
    with opened_ledger(load_settings(reports.log.folder)) as ledger:
        answers = {key: ledger.ask(sql).table.to_pylist() for key, sql in draft.questions().items()}

    figures = draft.figures()
    assert draft.bare_numbers() == []
    assert len(figures) > 60
    for figure in figures:
        if figure["of"]:
            assert int(figure["value"]) == figure["counted"], figure
        else:
            rows = [answers[key] for key in figure["sql"].split()]
            expected = taken(figure, rows)
            assert same(figure["value"], expected), (figure, expected)
        assert says(figure["shown"], figure["value"]), figure


def taken(figure, answers):
    """Take a number out of the answers as the page says it was."""
    column = figure["column"]
    wanted = json.loads(figure["row"]) if figure["row"] else {}
    given = [
        row
        for rows in answers
        for row in rows
        if all(same_key(row[name], value) for name, value in wanted.items())
    ]
    if column == "#rows":
        return len(given)
    if column.startswith("#sum:"):
        return sum(row[column.removeprefix("#sum:")] for row in given)
    [row] = given
    return row[column]


def same_key(given, wanted):
    if isinstance(given, datetime):
        return given == datetime.fromisoformat(wanted)
    return given == wanted


def same(value, expected):
    if isinstance(expected, datetime):
        return datetime.fromisoformat(value) == expected
    return float(value) == float(expected)


def says(shown, value):
    """Tell whether what is read is the number: as it is, in percent, a day, or a moment."""
    if re.fullmatch(r"[\d,]+", shown):
        return int(shown.replace(",", "")) == int(value)
    if shown.endswith(" %"):
        return float(shown[:-2]) == float(value)
    day = datetime.fromisoformat(value).astimezone(SHANGHAI)
    if re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", shown):
        return shown == f"{day:%Y-%m-%d %H:%M:%S}"
    return shown in {f"{day.day} {day:%B}", f"{day.month}月{day.day}日"}


@pytest.mark.parametrize("draft", EACH, indirect=True)
def test_it_asks_nothing_of_anybody_and_runs_nothing(draft):
    assert draft.asked == []
    assert draft.complaints == []
    wanted = draft.page.evaluate(
        "() => performance.getEntriesByType('resource').map(one => one.name)"
    )
    assert wanted == []
    assert draft.page.locator("script, link, img, iframe, object, form").count() == 0


@pytest.mark.parametrize(("regime", "language"), EACH)
def test_a_draft_prints_whole_and_is_marked_on_every_sheet(
    reports, browser, tmp_path, regime, language
):
    found = opened(browser, reports.drafts[regime, language])
    pages = printed(found, tmp_path / "draft.pdf")
    titles = found.page.locator("h1, h2, h3").all_inner_texts()
    cut = found.cut_on_paper()
    found.page.close()

    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        assert "DRAFT" in page, number
        assert "草稿" in page, number
        assert f"{number}/{len(pages)}" in page
    whole = "".join(pages)
    assert len(titles) > 30
    for title in titles:
        assert re.sub(r"\s", "", title) in whole, title
    assert cut == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_adopted_one_has_no_mark_and_says_who_adopted_it(reports, browser, tmp_path, language):
    found = opened(browser, reports.adopted[language])
    pages = printed(found, tmp_path / "adopted.pdf")
    standing = found.page.locator(".standing").inner_text()
    found.page.close()

    assert all("DRAFT" not in page and "草稿DRAFT" not in page for page in pages)
    assert "E9001" in standing
    assert "2026-07-01" in standing
    assert "SI-2026-protection" in standing


def printed(found, file):
    """Print to PDF; give the text of each sheet without white space."""
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext here; make packages installs Debian's poppler-utils")
    found.page.emulate_media(media="print")
    found.page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    text = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True, text=True
    ).stdout
    return [re.sub(r"\s", "", page) for page in text.split("\f") if page.strip()]
