"""The articles that a self-inspection goes through (`articles.toml`), and how they are called."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from cli.options import Language

_ID = re.compile(r"[PR](?P<article>\d+)(?:\.(?P<paragraph>\d+))?(?:\((?P<item>\d+)\))?")
_DIGITS = "零一二三四五六七八九"
_ONE = "[一二三四五六七八九]"
_NUMBER = rf"(?:\d{{1,2}}|{_ONE}?十{_ONE}?|{_ONE})"
_CHINESE = re.compile(
    rf"(?P<letter>[PRpr]?)第(?P<article>{_NUMBER})条"
    rf"(?:第(?P<paragraph>{_NUMBER})款|第?\(?(?P<item>{_NUMBER})\)?项)?"
)


class Regime(StrEnum):
    """Which of the two orders is inspected."""

    PROTECTION = "protection"
    REGISTRATION = "registration"


class Article(Struct, frozen=True):
    """An article, the rules and questions that test it, and what a log cannot show of it.

    `source` says of Order 25 what of the article was read: final, press or draft.
    """

    article: str
    en: str
    zh: str
    rules: tuple[str, ...]
    cannot_en: str
    cannot_zh: str
    penalty: str = ""
    source: str = ""

    def title(self, language: Language) -> str:
        """Say what it asks for."""
        return self.zh if language is Language.ZH else self.en

    def cannot(self, language: Language) -> str:
        """Say what a log cannot show of it."""
        return self.cannot_zh if language is Language.ZH else self.cannot_en

    def attested_by(self, article: str) -> bool:
        """Tell whether an attestation of an article speaks of this one: it names it, or all of it."""
        named = normal(article)
        return self.article == named or self.article.startswith((f"{named}.", f"{named}("))


@cache
def articles(regime: Regime) -> tuple[Article, ...]:
    """Give a regime's articles in their order."""
    text = files("cli.report").joinpath("articles.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text)[regime.value], tuple[Article, ...])


def normal(article: str) -> str:
    """Write an article as we do: P13(4) for p13（4）, 13(4) and 第十三条第（四）项.

    Without a letter it is one of Order 24. What is no article stays as it is.
    """
    text = re.sub(r"\s", "", article).replace("\uff08", "(").replace("\uff09", ")")
    if named := _CHINESE.fullmatch(text):
        number = _value(named["article"])
        paragraph, item = _value(named["paragraph"]), _value(named["item"])
        more = f".{paragraph}" if paragraph else f"({item})" if item else ""
        text = f"{named['letter']}{number}{more}"
    text = text.upper()
    with_letter = text if text[:1] in {"P", "R"} else f"P{text}"
    return with_letter if _ID.fullmatch(with_letter) else article


def article_name(article: str, language: Language) -> str:
    """Call an article as its readers do: Article 13(4), 第十三条第（四）项."""
    match = _ID.fullmatch(article)
    if match is None:
        return article
    number, paragraph, item = match["article"], match["paragraph"], match["item"]
    if language is Language.EN:
        return f"Article {number}" + (f".{paragraph}" if paragraph else f"({item})" if item else "")
    name = f"第{_numeral(int(number))}条"
    if paragraph:
        name += f"第{_numeral(int(paragraph))}款"
    return name + (f"第（{_numeral(int(item))}）项" if item else "")


def _value(numeral: str | None) -> int:
    """Read a number below a hundred, in digits or in Chinese; 0: there is none."""
    if not numeral:
        return 0
    if numeral.isascii():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    # Nothing before or behind the ten: one of them, none besides.
    before = _DIGITS.index(tens or "一") if ten else 0
    return 10 * before + _DIGITS.index(ones or "零")


def _numeral(number: int) -> str:
    """Write a number below a hundred in Chinese."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
