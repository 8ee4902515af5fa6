"""The pages for authorities and complainants in a browser: alone, whole on paper, true to the log."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from access import SubjectKind
from tests.browser.conftest import LANGUAGES
from tests.browser.opened import opened
from tests.cli.conftest import resident
from tests.cli.logs import Log
from tests.cli.report.test_complaint import complaints, told_of

PAGES = {
    "breach": ("--since", "today"),
    "complaint": ("--case", "K9"),
}
EACH = [(page, language) for page in PAGES for language in LANGUAGES]
NUMBERS = "() => [...document.querySelectorAll('td.number')].map(one => one.textContent)"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Give the log, and the file of each page in each language."""
    folder = tmp_path_factory.mktemp("pages")
    log = Log(folder / "house")
    log.init()
    with resident(log):
        log.access(
            30,
            subjects=tuple(log.subject(SubjectKind.PHONE, f"+86137{n:08d}") for n in range(1200)),
            subject_count=1200,
        )
        told_of(log)
        complaints(log, "2026-06-25")
        files = {}
        for page, language in EACH:
            file = folder / f"{page}.{language}.html"
            done = log.ask("report", page, *PAGES[page], "--lang", language, "--out", str(file))
            assert done.exit_code == 0, done.output
            files[page, language] = file
        yield log, files


@pytest.mark.parametrize("which", EACH, ids=".".join)
def test_a_page_asks_nobody_and_says_nothing_wrong_and_fits_on_paper(browser, written, which):
    _, files = written
    found = opened(browser, files[which])

    assert (found.asked, found.complaints) == ([], [])
    assert found.page.evaluate("() => document.querySelectorAll('h2').length") >= 2
    assert found.cut_on_paper() == []
    found.page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_the_breach_page_is_one_of_the_answers(browser, written, language):
    log, files = written
    told = json.loads(log.ask("report", "breach", *PAGES["breach"], "--json").stdout)
    groups = (told["rows"], told["by_account"], told["by_day"])
    expected = [
        f"{row[column]:,}"
        for rows in groups
        for row in rows
        for column in ("accesses", "identifiers")
    ]
    found = opened(browser, files["breach", language])

    assert found.page.evaluate(NUMBERS) == expected
    lead = found.page.inner_text(".lead")
    low, high = told["people_at_least"], told["people_at_most"]
    assert re.findall(r"[\d,]+", lead) == [
        f"{n:,}" for n in ((low, high) if low != high else (low,)) + (told["accesses"],)
    ]
    assert low >= 1200
    found.page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_annex_lists_every_access_of_the_complainant_on_a_page_of_its_own(
    browser, written, language, tmp_path
):
    log, files = written
    told = json.loads(log.ask("report", "complaint", "--case", "K9", "--json").stdout)
    found = opened(browser, files["complaint", language])
    ids = found.page.evaluate(
        "() => [...document.querySelectorAll('.code')].map(o => o.textContent)"
    )

    assert ids == [row["access_id"] for row in told["rows"]]
    paper = tmp_path / "complaint.pdf"
    found.page.pdf(path=str(paper), prefer_css_page_size=True)
    first = subprocess.run(
        ["pdftotext", "-l", "1", str(paper), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "svc_crm" not in first
    assert ids[0][:8] not in first
    found.page.close()
