"""Takes the pictures of the documentation: `python -m tests.browser.screenshots`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import cli.ask
from tests.browser.house import YEAR, furnish
from tests.cli.logs import NOW, micros

FOLDER = Path(__file__).parents[2] / "docs" / "how-to"
SIZE = {"width": 900, "height": 620}
SHOTS = (
    ("self-inspection-zh", "zh", "h1"),
    ("self-inspection-article-en", "en", "#a-P9-3"),
    ("self-inspection-complete-en", "en", "#chart-months"),
)
"""File, language, what stands at the top of the picture."""


def main() -> None:
    """Write each picture in place of the last one."""
    cli.ask.now = lambda: micros(NOW)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        log = furnish(Path(folder) / "house")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport=SIZE)
        for name, language, top in SHOTS:
            file = Path(folder) / f"{name}.html"
            log.ask(
                "report", "self-inspection", "--year", YEAR, "--lang", language, "--out", str(file)
            )
            page.goto(file.as_uri())
            page.locator(top).first.evaluate("one => one.scrollIntoView(true)")
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
