"""What makes a self-inspection a draft, and what makes it the adopted one.

A draft is marked on every sheet. Adopting changes nothing else: the marks go, and who adopted it stands
in the place of the notice. So what is frozen says what the person read.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from cli.options import Language
from cli.report.inspection_words import said
from cli.report.page import Html, element, joined, notice, paragraph

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

# What is put into a page is escaped, so these stand in it only where we set them.
_MARK = ("<!--draft mark-->", "<!--end of draft mark-->")
_STANDING = ("<!--standing-->", "<!--end of standing-->")


def draft_over(language: Language) -> Html:
    """Give the mark of a draft: across every sheet, and above its text."""
    mark = said("draft_mark", language)
    style = f'@page {{ @top-center {{ content: "{mark}"; color: #b3261e; font-size: 9pt; }} }}'
    return _between(
        _MARK,
        element("style", Html(style)),
        element("div", mark, class_="mark", aria_hidden="true"),
    )


def draft_notice(year: int, regime: str, language: Language) -> Html:
    """Say that it is a draft and how it is adopted."""
    command = f"whosaw report self-inspection --year {year} --regime {regime} --adopt --by …"
    return _between(
        _STANDING,
        notice(
            element("strong", said("draft", language)),
            paragraph(said("draft_how", language, command=command), class_="screen"),
            kind="wrong standing",
        ),
    )


def adopted_pages(
    drafts: dict[str, bytes],
    year: int,
    regime: str,
    person: str,
    account: str,
    at: datetime,
    zone: ZoneInfo,
) -> dict[str, bytes]:
    """Give the pages that a person adopts, made of the kept drafts.

    The Chinese page has the digest of the English one, so its own speaks for both.

    Raises:
        ValueError: a draft has not the marks of one.
    """
    adopted: dict[str, bytes] = {}
    day = at.astimezone(zone).date().isoformat()
    for language in sorted(drafts, key=lambda one: one != Language.EN.value):
        words = Language(language)
        facts = [
            paragraph(
                element(
                    "strong",
                    said("adopted", words, by=person, at=day, zone=zone.key),
                )
            ),
            paragraph(
                said(
                    "adopted_facts",
                    words,
                    inspection=f"SI-{year}-{regime}",
                    account=account,
                    year=year,
                    regime=regime,
                ),
                class_="quiet",
            ),
            paragraph(
                said("adopted_other", words, digest=sha256(adopted.get("en", b"")).hexdigest()),
                class_="quiet code",
            ),
        ]
        text = drafts[language].decode()
        text = _put(text, _MARK, Html(""))
        text = _put(text, _STANDING, notice(*facts, kind="standing"))
        text = text.replace('<body class="draft">', '<body class="adopted">', 1)
        adopted[language] = text.encode()
    return adopted


def _between(marks: tuple[str, str], *content: Html) -> Html:
    return joined(Html(marks[0]), *content, Html(marks[1]))


def _put(text: str, marks: tuple[str, str], content: Html) -> str:
    """Put something in the place of what stands between two marks."""
    pattern = re.compile(f"{re.escape(marks[0])}.*?{re.escape(marks[1])}", re.DOTALL)
    changed, count = pattern.subn(lambda _: content, text)
    if count != 1:
        message = f"expected one {marks[0]} in the draft, found {count}"
        raise ValueError(message)
    return changed
