"""A small operator's reports, made once, and Chromium to open them in."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.browser.house import YEAR, furnish
from tests.cli.logs import NOW, Log, micros

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

REGIMES = ("protection", "registration")
LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Reports:
    """The folder of the log, and the pages that were made of it by regime and language."""

    log: Log
    drafts: dict[tuple[str, str], Path]
    adopted: dict[str, Path]


@pytest.fixture(scope="package", autouse=True)
def standing_clock() -> Iterator[None]:
    """Let the clock of commands, and of the ledger inside them, stand at `NOW`."""
    with pytest.MonkeyPatch.context() as patch:
        for place in ("cli.ask.now", "cli.status.now"):
            patch.setattr(place, lambda: micros(NOW))
        yield


@pytest.fixture(scope="package")
def reports(tmp_path_factory: pytest.TempPathFactory, standing_clock: None) -> Reports:
    """Give the four drafts, and the two pages that somebody adopted."""
    folder = tmp_path_factory.mktemp("reports")
    log = furnish(folder / "house")
    drafts = {}
    for regime in REGIMES:
        page = folder / f"{regime}.en.html"
        made(log, page, "--regime", regime, "--lang", "en")
        drafts[regime, "en"] = page
        # The other page of the same draft, as the ledger keeps it.
        chinese = folder / f"{regime}.zh.html"
        kept = (
            log.folder / "var" / "ledger" / "self-inspections" / f"SI-{YEAR}-{regime}.draft.zh.html"
        )
        chinese.write_bytes(kept.read_bytes())
        drafts[regime, "zh"] = chinese
    adopted = {}
    for language in LANGUAGES:
        page = folder / f"adopted.{language}.html"
        by = ("--adopt", "--by", "E9001") if language == LANGUAGES[0] else ()
        made(log, page, "--lang", language, *by)
        adopted[language] = page
    return Reports(log, drafts, adopted)


def made(log: Log, page: Path, *arguments: str) -> None:
    """Write a report. 3 is right: the log has a gap in the year."""
    done = log.ask("report", "self-inspection", "--year", YEAR, "--out", str(page), *arguments)
    assert done.exit_code in {0, 3}, done.output
    assert page.exists(), done.output


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Give Debian's Chromium, driven by Playwright (`make packages` installs it).

    Playwright keeps an event loop in this thread until it is closed: no longer than this package.
    """
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no chromium here; make packages installs Debian's")
    with sync_api.sync_playwright() as playwright:
        # The pages are ours and forbid scripts; the sandbox does not start for root.
        found = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()
