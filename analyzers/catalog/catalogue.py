"""The catalogue of data categories: what counts as personal information, and by which clause.

Bytes in, typed value out; who reads the file is not known here. Source of the seed: `categories.json`
(Protection Rules Art. 4, Registration Rules Art. 7-9).
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from analyzers.catalog.decisions import SystemCatalogue
from analyzers.catalog.errors import CatalogueError
from analyzers.catalog.words import spellings

VERSION_DIGITS = 12
"""Hexadecimal digits of the SHA-256 that stand in every record: 48 bits tell any two catalogues that
one organisation will ever write apart."""


EVERY_SYSTEM = "*"
"""The name under which a file speaks of all systems."""


class DataCategory(Struct, frozen=True, forbid_unknown_fields=True):
    """One category. `clause` cites the Rules; `sensitivity` goes from 0 (none) to 4.

    `names_*` are the field names that mean it: English, bare words that need context, pinyin
    (`names_weak_pinyin` repeats those of them that are too short to be trusted alone) and Chinese.
    `value_regex` is what a whole value looks like, "" where that says nothing.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{1,40}$")]
    zh: Annotated[str, Meta(min_length=1)]
    en: Annotated[str, Meta(min_length=1)]
    clause: Annotated[str, Meta(min_length=1)]
    sensitivity: Annotated[int, Meta(ge=0, le=4)]
    names_en_strong: tuple[str, ...] = ()
    names_weak: tuple[str, ...] = ()
    names_pinyin: tuple[str, ...] = ()
    names_zh: tuple[str, ...] = ()
    names_weak_pinyin: tuple[str, ...] = ()
    value_format: str = ""
    value_regex: str = ""
    validator: str = ""
    note: str = ""

    def names(self) -> Iterator[str]:
        """Give every field name of the category, as the catalogue writes it."""
        yield from self.names_en_strong
        yield from self.names_weak
        yield from self.names_pinyin
        yield from self.names_zh


class Catalogue(Struct, frozen=True):
    """All categories by id, and what people have decided of each system.

    `version` is a digest of the text; `field_names` holds every name of every category in every
    usual spelling: names that may be recorded (`TextField.FIELD_NAME`).
    """

    version: str
    categories: Mapping[str, DataCategory]
    field_names: frozenset[str]
    systems: Mapping[str, SystemCatalogue] = {}

    def for_system(self, name: str) -> SystemCatalogue:
        """Give the decisions of one system; for one without a file, those of the whole house."""
        found = self.systems.get(name) or self.systems.get(EVERY_SYSTEM)
        return found or SystemCatalogue(name, self.version)


class _Seed(Struct, forbid_unknown_fields=True):
    version: str
    categories: list[DataCategory]
    clauses: dict[str, str] = {}


_seed = msgspec.json.Decoder(_Seed)


def parse_catalogue(seed: bytes) -> Catalogue:
    """Read a catalogue from its JSON text.

    Raises:
        CatalogueError: the text is no catalogue.
    """
    try:
        read = _seed.decode(seed)
    except msgspec.ValidationError as problem:
        raise CatalogueError(f"catalogue: {problem}{_which(seed, str(problem))}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise CatalogueError(f"catalogue: not valid JSON: {problem}") from None
    if not read.categories:
        raise CatalogueError("catalogue: `categories` is empty; at least one category is expected")
    categories: dict[str, DataCategory] = {}
    for position, category in enumerate(read.categories):
        _check(category, position, categories)
        categories[category.id] = category
    names = (name for category in read.categories for name in (category.id, *category.names()))
    return Catalogue(
        version=hashlib.sha256(seed).hexdigest()[:VERSION_DIGITS],
        categories=categories,
        field_names=frozenset(form for name in names for form in spellings(name)),
    )


def _check(category: DataCategory, position: int, before: Mapping[str, DataCategory]) -> None:
    """Raise `CatalogueError` for what the types alone do not say."""
    where = f"catalogue: categories[{position}] ({category.id})"
    if category.id in before:
        raise CatalogueError(f"{where}: this id stands there twice; give each category its own")
    for name in category.names():
        if not name.strip():
            raise CatalogueError(f"{where}: an empty field name; remove it")
    stray = set(category.names_weak_pinyin) - set(category.names_pinyin)
    if stray:
        raise CatalogueError(
            f"{where}: names_weak_pinyin has {sorted(stray)}, which names_pinyin lacks; add them"
        )
    try:
        re.compile(category.value_regex)
    except re.error as problem:
        raise CatalogueError(f"{where}: value_regex does not compile: {problem}") from None


def _which(seed: bytes, problem: str) -> str:
    """Give ` (category "id")` for the entry a validation message points at, if it has an id."""
    found = re.search(r"\$\.categories\[(\d+)\]", problem)
    if found is None:
        return ""
    raw = msgspec.json.decode(seed)
    entry = raw["categories"][int(found[1])]
    name = entry.get("id") if isinstance(entry, dict) else None
    return f' (category "{name}")' if isinstance(name, str) else ""
