"""Puts the catalogue together: the categories that whosaw brings, and the files of the house.

Pure: texts and the day come in as arguments. `packed` is the form in which the process that read the
files hands them to those that use them, for YAML takes seconds where this takes milliseconds.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from analyzers.catalog.catalogue import (
    EVERY_SYSTEM,
    VERSION_DIGITS,
    Catalogue,
    DataCategory,
    parse_catalogue,
)
from analyzers.catalog.decisions import PATTERN, Decision, SystemCatalogue, Term
from analyzers.catalog.errors import CatalogueError
from analyzers.catalog.system_file import (
    Entry,
    Key,
    OwnCategory,
    Scanned,
    SystemFile,
    read_system_file,
)
from analyzers.catalog.words import spellings, words


def catalogue_version(seed: bytes, texts: Mapping[str, str]) -> str:
    """Give the version of a catalogue: the first digits of the SHA-256 of its seed and files."""
    digest = hashlib.sha256(seed)
    for name in sorted(texts):
        digest.update(b"\0" + name.encode() + b"\0" + texts[name].encode())
    return digest.hexdigest()[:VERSION_DIGITS]


def read_files(
    texts: Mapping[str, str], built_in: Catalogue, before: Iterable[tuple[str, SystemFile]] = ()
) -> tuple[SystemFile, ...]:
    """Read all files of the house, by name; those for all systems first.

    `before` are texts with what was read from them last time: they are not read again.

    Raises:
        CatalogueError: one is wrong, or two speak of the same system.
    """
    known = {(file.file, text): file for text, file in before}
    ids = frozenset(built_in.categories)
    house_ids = ids
    found: list[SystemFile] = []
    for name in sorted(texts, key=lambda name: (not _is_for_all(texts[name]), name)):
        text = texts[name]
        file = known.get((name, text)) if house_ids == ids else None
        file = file or read_system_file(name, text, house_ids)
        if file.system == EVERY_SYSTEM:
            house_ids |= {category.id for category in file.categories}
        found.append(file)
    _check_together(found, built_in)
    return tuple(found)


def _is_for_all(text: str) -> bool:
    return any(
        line.startswith("system:") and line.partition(":")[2].strip().strip("\"'")[:1] == "*"
        for line in text.splitlines()
    )


def _check_together(files: Sequence[SystemFile], built_in: Catalogue) -> None:
    by_system: dict[str, SystemFile] = {}
    own: dict[str, tuple[str, OwnCategory]] = {}
    for file in files:
        other = by_system.setdefault(file.system, file)
        if other is not file:
            message = (
                f"{file.file}, line 1: the system {file.system} has the file {other.file} already. "
                "Write both into one."
            )
            raise CatalogueError(message)
        for category in file.categories:
            if category.id in built_in.categories:
                message = (
                    f"{file.file}, categories > {category.id}: whosaw brings a category of this "
                    "name. Give yours another."
                )
                raise CatalogueError(message)
            name, first = own.setdefault(category.id, (file.file, category))
            if first != category:
                message = (
                    f"{file.file}, categories > {category.id}: {name} says something else of it. "
                    'Write it once, into the file of the system "*".'
                )
                raise CatalogueError(message)


def assembled(
    built_in: Catalogue, files: Sequence[SystemFile], version: str, day: date
) -> Catalogue:
    """Give the catalogue that holds on a day: what has expired by then does not count."""
    categories = dict(built_in.categories)
    for file in files:
        categories |= {category.id: _category(category) for category in file.categories}
    house = next((file.terms for file in files if file.system == EVERY_SYSTEM), ())
    systems = {file.system: _system(file, house, version, day) for file in files}
    names = {form for file in files for name in _names(file) for form in spellings(name)}
    return Catalogue(version, categories, built_in.field_names | names, systems)


def parse_whole(seed: bytes, texts: Mapping[str, str], day: date) -> Catalogue:
    """Give the catalogue of a seed and the files of the house, by name.

    Raises:
        CatalogueError: one of them is wrong.
    """
    built_in = parse_catalogue(seed)
    files = read_files(texts, built_in)
    return assembled(built_in, files, catalogue_version(seed, texts), day)


def _category(own: OwnCategory) -> DataCategory:
    return DataCategory(
        id=own.id,
        zh=own.zh,
        en=own.en,
        clause=own.clause,
        sensitivity=own.sensitivity,
        names_en_strong=tuple(name for name in own.names if name.isascii()),
        names_zh=tuple(name for name in own.names if not name.isascii()),
        note=own.note,
    )


def _system(file: SystemFile, house: tuple[Term, ...], version: str, day: date) -> SystemCatalogue:
    columns: dict[str, Decision] = {}
    paths: dict[tuple[str, str], Decision] = {}
    for key, entry in file.entries.items():
        if not entry.holds_on(day):
            continue
        if key.operation:
            paths[key.operation, key.path] = entry.decision()
        else:
            columns[key.path.casefold()] = entry.decision()
    terms = file.terms if file.system == EVERY_SYSTEM else file.terms + house
    return SystemCatalogue(file.system, version, terms=terms, columns=columns, paths=paths)


def _names(file: SystemFile) -> Iterator[str]:
    """Give the names of fields that a file writes out: they are schema, not values."""
    for category in file.categories:
        yield category.id
        yield from category.names
    for term in file.terms:
        if not term.match.startswith(PATTERN):
            yield term.match
    for key in file.entries:
        for step in key.path.split("."):
            name = step.partition("[")[0].lstrip("$?/@")
            if name and words(name):
                yield name


def last_days(files: Iterable[SystemFile]) -> frozenset[date]:
    """Give the days after which a decision no longer holds."""
    return frozenset(
        date.fromisoformat(entry.expires)
        for file in files
        for entry in file.entries.values()
        if entry.expires
    )


class _PackedFile(Struct, array_like=True):
    file: str
    system: str
    categories: tuple[OwnCategory, ...]
    terms: tuple[Term, ...]
    entries: tuple[tuple[Key, Entry], ...]
    scanned: tuple[Scanned, ...]


class _Packed(Struct):
    version: str
    built_in: str
    files: tuple[_PackedFile, ...]


_packed = msgspec.msgpack.Decoder(_Packed)


def packed(version: str, built_in: Catalogue, files: Sequence[SystemFile]) -> bytes:
    """Write what was read of the files in a form that is quickly read again."""
    return msgspec.msgpack.encode(
        _Packed(
            version,
            built_in.version,
            tuple(
                _PackedFile(
                    file.file,
                    file.system,
                    file.categories,
                    file.terms,
                    tuple(file.entries.items()),
                    file.scanned,
                )
                for file in files
            ),
        )
    )


def unpacked(content: bytes, built_in: Catalogue, day: date) -> Catalogue | None:
    """Give the catalogue that `packed` wrote; None where another release wrote it.

    Raises:
        CatalogueError: it is damaged.
    """
    try:
        read = _packed.decode(content)
    except msgspec.MsgspecError as problem:
        message = f"the catalogue's packed form cannot be read: {type(problem).__name__}"
        raise CatalogueError(message) from None
    if read.built_in != built_in.version:
        return None
    files = tuple(
        SystemFile(f.file, f.system, f.categories, f.terms, dict(f.entries), f.scanned)
        for f in read.files
    )
    return assembled(built_in, files, read.version, day)
