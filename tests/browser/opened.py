"""A page as Chromium shows it: what is drawn, what its numbers say, what it asked the network."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

A4_TEXT = 673
"""Width of the text on a sheet in CSS pixels: 210 mm less margins of 16 mm on each side."""

_CHARTS = """() => [...document.querySelectorAll('svg.chart')].map(svg => {
  const box = one => { const r = one.getBoundingClientRect();
    return {left: r.left, top: r.top, right: r.right, bottom: r.bottom,
            width: r.width, height: r.height, text: one.textContent} };
  return {id: svg.id, box: box(svg), role: svg.getAttribute('role'),
    labels: svg.getAttribute('aria-labelledby').split(' ').map(
      id => document.getElementById(id)?.textContent ?? ''),
    bars: [...svg.querySelectorAll('rect')].map(
      one => ({...box(one), fill: getComputedStyle(one).fill})),
    texts: [...svg.querySelectorAll('text')].map(box),
    table: svg.closest('figure')?.querySelector('table')?.innerText ?? ''}})"""
_FIGURES = """() => [...document.querySelectorAll('data.figure')].map(one => ({
  shown: one.textContent, value: one.value, sql: one.dataset.sql ?? '',
  column: one.dataset.column ?? '', row: one.dataset.row ?? '',
  of: one.dataset.countOf ?? '',
  counted: one.dataset.countOf ? document.querySelectorAll(one.dataset.countOf).length : null,
  top: one.getBoundingClientRect().top}))"""
_CUT = """() => { const wide = document.querySelector('main').getBoundingClientRect().right + 1;
  return [...document.querySelectorAll('main *')].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.right > wide
      || (one.tagName !== 'svg' && !one.closest('svg') && one.scrollWidth > one.clientWidth + 1
          && getComputedStyle(one).display !== 'inline'))
  }).map(one => one.tagName + '.' + one.className + ': ' + one.textContent.slice(0, 60)) }"""


@dataclass
class Opened:
    """A page in a browser. `asked` are the addresses that it wanted, its own left out."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def charts(self) -> list[dict[str, Any]]:
        """Give each chart with the boxes of its bars and texts."""
        return self.page.evaluate(_CHARTS)

    def figures(self) -> list[dict[str, Any]]:
        """Give each number that says where it came from."""
        return self.page.evaluate(_FIGURES)

    def questions(self) -> dict[str, str]:
        """Give the SQL of the appendix."""
        return self.page.evaluate(
            "() => Object.fromEntries([...document.querySelectorAll('pre[data-question]')]"
            ".map(one => [one.dataset.question, one.textContent]))"
        )

    def bare_numbers(self) -> list[str]:
        """Give the cells of numbers that do not say where they came from."""
        return self.page.evaluate(
            "() => [...document.querySelectorAll('td.number')]"
            ".filter(one => /\\d/.test(one.textContent) && !one.querySelector('data.figure'))"
            ".map(one => one.closest('tr').innerText)"
        )

    def cut_on_paper(self) -> list[str]:
        """Give what would be wider than a sheet."""
        self.page.emulate_media(media="print")
        self.page.set_viewport_size({"width": A4_TEXT, "height": 1000})
        return self.page.evaluate(_CUT)


def opened(browser: Browser, file: Path) -> Opened:
    """Open a page; whatever it asks for is refused and noted."""
    page = browser.new_page(viewport={"width": 1100, "height": 900})
    found = Opened(page)
    own = file.as_uri()

    def refuse(route: Any) -> None:
        if route.request.url == own:
            route.continue_()
            return
        found.asked.append(route.request.url)
        route.abort()

    page.route("**/*", refuse)
    page.on("console", lambda said: found.complaints.append(said.text))
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    page.goto(own)
    return found
