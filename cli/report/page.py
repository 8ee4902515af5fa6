"""The frame of a report: one HTML page that holds all it needs, prints, and asks nothing of anybody.

Whatever is put in is escaped unless it is `Html` already. A policy in the page forbids every request,
scripts too, so that a report can be opened from a folder on a machine that nobody trusts.
"""

from __future__ import annotations

import html
import os
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from cli.console import cleaned
from cli.door import WrongUse
from cli.options import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

type Content = str | int | Html
type Attribute = str | int | float | None

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {Language.ZH: "zh-CN", Language.EN: "en"}
_NO_END = frozenset({"br", "hr", "meta"})


class Html(str):
    """A text that is markup: nothing in it is escaped again."""

    __slots__ = ()


def escaped(content: Content) -> Html:
    """Give what may stand between tags; control and direction characters become visible."""
    if isinstance(content, Html):
        return content
    text = str(content)
    lines = (html.escape(cleaned(line)) for line in text.split("\n"))
    return Html("<br>".join(lines))


def joined(*content: Content) -> Html:
    """Give several contents as one."""
    return Html("".join(escaped(one) for one in content))


def element(tag: str, /, *content: Content, **attributes: Attribute) -> Html:
    """Give an element. `class_` is `class`, `stroke_width` is `stroke-width`; None is left out."""
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html.escape(cleaned(str(value)))}"'
        for name, value in attributes.items()
        if value is not None
    )
    inner = joined(*content)
    return Html(f"<{tag}{given}>" if tag in _NO_END else f"<{tag}{given}>{inner}</{tag}>")


def paragraph(*content: Content, class_: str | None = None) -> Html:
    """Give a paragraph."""
    return element("p", *content, class_=class_)


def section(title: str, *content: Content, class_: str | None = None) -> Html:
    """Give a section under its title."""
    return element("section", element("h2", title), *content, class_=class_)


def bullets(lines: Iterable[Content]) -> Html:
    """Give a list."""
    return element("ul", *(element("li", line) for line in lines))


def facts(pairs: Iterable[tuple[str, Content]]) -> Html:
    """Give names and what they are, one under the other."""
    return element(
        "dl", *(joined(element("dt", name), element("dd", told)) for name, told in pairs)
    )


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[Content]],
    *,
    right: Iterable[int] = (),
    caption: str = "",
    kinds: Sequence[str] = (),
    class_: str | None = None,
) -> Html:
    """Give a table. `right` are the columns of numbers, counted from 0; `kinds` the rows' classes."""
    numbers = frozenset(right)

    def cells(tag: str, row: Sequence[Content], kind: str | None = None) -> Html:
        scope = "col" if tag == "th" else None
        cell = (
            element(tag, one, class_="number" if at in numbers else None, scope=scope)
            for at, one in enumerate(row)
        )
        return element("tr", *cell, class_=kind)

    given = list(rows)
    classes: list[str | None] = [*kinds, *(None for _ in given[len(kinds) :])]
    return element(
        "table",
        element("caption", caption) if caption else "",
        element("thead", cells("th", headings)),
        element(
            "tbody",
            *(cells("td", row, kind) for row, kind in zip(given, classes, strict=True)),
        ),
        class_=class_,
    )


def words_of(content: Html) -> str:
    """Give what a person reads of a markup, without the tags."""
    return html.unescape(re.sub(r"<[^>]*>", "", content))


def notice(*content: Content, kind: str = "") -> Html:
    """Give a box that is not overlooked; `kind` is nothing, "warning" or "wrong"."""
    return element("div", *content, class_=f"notice {kind}".strip())


def page(
    title: str,
    language: Language,
    *content: Content,
    footer: Content = "",
    kind: str | None = None,
    over: Content = "",
) -> str:
    """Give the whole page, its title as the first heading.

    `kind` is the class of its body; `over` stands outside of the text, such as a mark on every sheet.
    """
    style = Html(files("cli.report").joinpath("style.css").read_text(encoding="utf-8"))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", style),
    )
    below = element("footer", footer) if footer else ""
    text = element("main", element("h1", title), *content, below)
    body = element("body", over, text, class_=kind)
    return f"<!doctype html>\n{element('html', head, body, lang=_TAGS[language])}\n"


def save(path: Path, content: str | bytes) -> None:
    """Write a report into a new file that its owner alone can read.

    Raises:
        WrongUse: there is such a file already; a report is not written over.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        message = f"{path} is there already and is not written over. Give another name with --out."
        raise WrongUse(message) from None
    with os.fdopen(descriptor, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
