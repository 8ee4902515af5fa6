"""What the reports to authorities and complainants say, in English and in Chinese (`words.toml`)."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cli.options import Language

REPORT_WORDS: Mapping[str, Mapping[str, str]] = tomllib.loads(
    files("cli.report").joinpath("words.toml").read_text(encoding="utf-8")
)
"""By key, then by language."""


def told(key: str, language: Language, /, **parts: object) -> str:
    """Give a sentence of the reports with its parts filled in."""
    return REPORT_WORDS[key][language.value].format(**parts)
