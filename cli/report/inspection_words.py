"""What the yearly self-inspection says, in English and in Chinese (`inspection.toml`)."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

from cli.options import Language
from cli.report.page import Html, joined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from cli.report.page import Content

WORDS: Mapping[str, Mapping[str, str]] = tomllib.loads(
    files("cli.report").joinpath("inspection.toml").read_text(encoding="utf-8")
)
"""By key, then by language."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def said(key: str, language: Language, /, **parts: object) -> str:
    """Give a sentence with its parts filled in."""
    return WORDS[key][language.value].format(**parts)


def said_with(key: str, language: Language, /, **parts: Content) -> Html:
    """Give a sentence whose parts may be markup."""
    text = WORDS[key][language.value]
    pieces: list[Content] = []
    while text:
        before, brace, rest = text.partition("{")
        pieces.append(before)
        if not brace:
            break
        name, _, text = rest.partition("}")
        pieces.append(parts[name])
    return joined(*pieces)


def day_words(at: datetime, zone: ZoneInfo, language: Language) -> str:
    """Give a day of the year that a report is of: 3 June, 6月3日."""
    here = at.astimezone(zone)
    month = _MONTHS[here.month - 1] if language is Language.EN else str(here.month)
    return said("day", language, day=here.day, month=month)


def short(count: int, language: Language) -> str:
    """Give a large number as it is said: 41 M, 4,100 万; a small one as it is."""
    if language is Language.ZH:
        units = ((100_000_000, "亿"), (10_000, "万"))
    else:
        units = ((1_000_000_000, "bn"), (1_000_000, "M"))
    for size, unit in units:
        if count >= 10 * size or (count >= size and language is Language.EN):
            # Cut, never rounded up: no more is claimed than was seen.
            tenths = count * 10 // size
            whole = (
                f"{tenths // 10:,}" if tenths >= 1000 else f"{tenths / 10:,.1f}".removesuffix(".0")
            )
            return f"{whole} {unit}"
    return f"{count:,}"


def percent(value: float | None) -> str:
    """Give a share that is in percent already; nothing was counted: a dash."""
    return "–" if value is None else f"{value:.2f}".rstrip("0").rstrip(".") + " %"
