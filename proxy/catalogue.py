"""The catalogue's files: read once by `serve`, handed to its processes, changed while they run.

`serve` reads the YAML, which takes seconds for a large system, and writes what it read to one packed
file; each process looks at that file every second. A broken file changes nothing: the catalogue that
was read last goes on, over restarts too, and status says so.
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from analyzers.catalog import (
    Catalogue,
    CatalogueError,
    SystemFile,
    assembled,
    catalogue_version,
    packed,
    parse_catalogue,
    read_files,
    unpacked,
)
from proxy.clock import now
from proxy.operations import OWN, printable, where

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from proxy.settings_types import Loaded

SUFFIX = ".yaml"
_log = logging.getLogger(f"{OWN}.catalogue")

_Signature = tuple[tuple[str, int, int, int], ...]


class CatalogueState(msgspec.Struct, frozen=True):
    """How the catalogue is. `since` is µs since the epoch, UTC; `trouble` "" where there is none."""

    version: str
    since: int
    files: int
    trouble: str = ""


def read_seed() -> bytes:
    """Read the categories that whosaw brings."""
    return files("analyzers.catalog").joinpath("categories.json").read_bytes()


def catalogue_texts(folder: Path) -> dict[str, str]:
    """Read the catalogue's files, by name; empty where there is no folder.

    Raises:
        CatalogueError: one cannot be read.
    """
    texts: dict[str, str] = {}
    for file in _files(folder):
        try:
            texts[file.name] = file.read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        except UnicodeDecodeError as error:
            message = f"{file.name}: byte {error.start} is no UTF-8. Save the file as UTF-8."
            raise CatalogueError(message) from None
        except OSError as error:
            message = f"{file.name}: cannot be read ({error.strerror}). Check its owner and mode."
            raise CatalogueError(message) from None
    return texts


def read_catalogue_of(loaded: Loaded) -> Catalogue:
    """Read the catalogue of a configuration from its files.

    Raises:
        CatalogueError: one of them is wrong.
    """
    seed = read_seed()
    built_in = parse_catalogue(seed)
    texts = catalogue_texts(loaded.catalog)
    read = read_files(texts, built_in)
    return assembled(built_in, read, catalogue_version(seed, texts), today())


def today() -> date:
    """Give the day by which decisions expire, UTC."""
    return datetime.now(UTC).date()


class CatalogueFolder:
    """The files as `serve` sees them. Blocking: run `look` in a thread."""

    def __init__(self, loaded: Loaded) -> None:
        self._folder = loaded.catalog
        self._packed = loaded.packed_catalog
        self._seed = read_seed()
        self._built_in = parse_catalogue(self._seed)
        self._seen: _Signature | None = None
        self._read: dict[str, tuple[str, SystemFile]] = {}
        self.state = CatalogueState("", 0, 0)

    def look(self, *, anew: bool = False) -> bool:
        """Read the files if one has changed (`anew`: in any case); tell whether all is well.

        Never raises: what is wrong stands in `state.trouble`; then nothing else has changed.
        """
        try:
            seen = _signature(self._folder)
            if seen == self._seen and not anew:
                return not self.state.trouble
            self._seen = seen
            self._take()
        except Exception as error:  # noqa: BLE001 - a door: whatever a file does, what was read goes on
            told = _told(error)
            if told != self.state.trouble:
                _log.error("the catalogue stays as it was: %s", told)
            self.state = msgspec.structs.replace(self.state, trouble=told)
        return not self.state.trouble

    def last_packed(self) -> bool:
        """Tell whether there is a catalogue that was read earlier and can go on."""
        try:
            catalogue = unpacked(self._packed.read_bytes(), self._built_in, today())
        except Exception:  # noqa: BLE001 - a door: what cannot be used is as if it were not there
            return False
        if catalogue is None:
            return False
        self.state = msgspec.structs.replace(self.state, version=catalogue.version, since=now())
        return True

    def _take(self) -> None:
        texts = catalogue_texts(self._folder)
        read = read_files(texts, self._built_in, self._read.values())
        version = catalogue_version(self._seed, texts)
        content = packed(version, self._built_in, read)
        if not self._packed.exists() or self._packed.read_bytes() != content:
            new = self._packed.with_suffix(".new")
            new.write_bytes(content)
            new.chmod(0o640)
            new.replace(self._packed)
        self._read = {file.file: (texts[file.file], file) for file in read}
        changed = version != self.state.version
        if changed or self.state.trouble:
            _log.info("catalogue %s: %d files", version, len(read))
        since = now() if changed else self.state.since
        self.state = CatalogueState(version, since, len(read))


class CatalogueInUse:
    """The catalogue as one process uses it: `look` tells when it has become another."""

    def __init__(self, loaded: Loaded) -> None:
        """Take what `serve` packed of the files as they are; else read them.

        Where one is wrong, what was packed before it was goes on.

        Raises:
            CatalogueError: a file is wrong, and there is nothing packed.
        """
        self._packed = loaded.packed_catalog
        self._built_in = parse_catalogue(read_seed())
        self._day = today()
        self._identity: tuple[int, int] | None = None
        found = self._unpacked()
        if found is None or found.version != _version_of(loaded.catalog):
            try:
                found = read_catalogue_of(loaded)
            except Exception as error:  # noqa: BLE001 - a door: what was packed goes on
                if found is None:
                    raise CatalogueError(_told(error)) from None
        self.catalogue = found

    @property
    def built_in(self) -> frozenset[str]:
        """The categories that whosaw brings."""
        return frozenset(self._built_in.categories)

    @property
    def changed(self) -> bool:
        """Whether `look` has something to do."""
        return self._identity_now() != self._identity or today() != self._day

    def look(self) -> bool:
        """Take what was packed since, or what holds on a new day; tell whether that is another.

        A large one takes some 100 ms: where a loop must go on, ask `changed` and do it in a thread.
        """
        if not self.changed:
            return False
        self._day = today()
        found = self._unpacked()
        if found is None:
            return False
        self.catalogue = found
        return True

    def _unpacked(self) -> Catalogue | None:
        self._identity = self._identity_now()  # what cannot be read is not tried again as it is
        try:
            return unpacked(self._packed.read_bytes(), self._built_in, self._day)
        except FileNotFoundError:
            return None
        except Exception:  # noqa: BLE001 - a door: the catalogue that is in use goes on
            _log.error("the packed catalogue cannot be read; the one before stays")
            return None

    def _identity_now(self) -> tuple[int, int] | None:
        try:
            stat = os.stat(self._packed)  # noqa: PTH116 - this runs each second, and stat is all
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_ino


def _told(error: Exception) -> str:
    """Give what is wrong with the catalogue; of a fault of whosaw itself its place only."""
    if isinstance(error, OSError):
        return error.strerror or "cannot be read"
    return printable(str(error) if isinstance(error, CatalogueError) else where(error))


def _version_of(folder: Path) -> str:
    try:
        return catalogue_version(read_seed(), catalogue_texts(folder))
    except (CatalogueError, ValueError):  # a name that is no UTF-8 has no version
        return ""


def _files(folder: Path) -> list[Path]:
    try:
        found = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    return [file for file in found if not file.name.startswith(".")]


def _signature(folder: Path) -> _Signature:
    """Give what changes when a file does."""
    found = []
    for file in _files(folder):
        stat = file.stat()
        found.append((file.name, stat.st_mtime_ns, stat.st_ino, stat.st_size))
    return tuple(found)
