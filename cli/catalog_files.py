"""The catalogue's files as the commands read and write them. A write never tears a file."""

from __future__ import annotations

import fcntl
import getpass
import os
import re
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from analyzers.catalog import (
    Catalogue,
    CatalogueError,
    SystemFile,
    assembled,
    catalogue_version,
    parse_catalogue,
    read_files,
    read_system_file,
)
from analyzers.catalog.catalogue import EVERY_SYSTEM
from analyzers.catalog.editing import entry_texts, new_file, with_entries, with_scanned
from cli.door import WrongUse
from proxy.catalogue import SUFFIX, catalogue_texts, read_seed, today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from analyzers.catalog import Entry, Key
    from analyzers.catalog.system_file import Scanned
    from proxy.settings_types import Loaded

_SYSTEM = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_GIT_S = 30


@dataclass(frozen=True, slots=True)
class Shelf:
    """All files of a catalogue, read."""

    folder: Path
    built_in: Catalogue
    texts: dict[str, str]
    files: tuple[SystemFile, ...]

    @classmethod
    def of(cls, loaded: Loaded) -> Shelf:
        """Read the files of a configuration.

        Raises:
            WrongUse: one is wrong; the text says where and what to do.
        """
        try:
            return cls.read(loaded.catalog, catalogue_texts(loaded.catalog))
        except CatalogueError as error:
            message = f"{loaded.catalog}: {error}"
            raise WrongUse(message) from None

    @classmethod
    def read(cls, folder: Path, texts: dict[str, str]) -> Shelf:
        """Read texts by name.

        Raises:
            CatalogueError: one is wrong.
        """
        built_in = parse_catalogue(read_seed())
        return cls(folder, built_in, texts, read_files(texts, built_in))

    @property
    def version(self) -> str:
        """The version that records would carry."""
        return catalogue_version(read_seed(), self.texts)

    def catalogue(self) -> Catalogue:
        """Give the whole catalogue as it holds today."""
        return assembled(self.built_in, self.files, self.version, today())

    def expect(self, systems: Iterable[str], loaded: Loaded) -> None:
        """Refuse a name that neither the catalogue nor the configuration knows.

        Raises:
            WrongUse: there is one; the text lists those that are.
        """
        known = {file.system for file in self.files} | {one.name for one in loaded.settings.systems}
        for system in systems:
            if system not in known:
                there_are = ", ".join(sorted(known)) or "none yet"
                where = f"in {loaded.folder}. There are: {there_are}."
                message = f"{system}: no system of this name is {where}"
                raise WrongUse(message)

    def of_system(self, system: str) -> SystemFile:
        """Give what stands in the file of a system; an empty one where there is none yet.

        Raises:
            WrongUse: it is no name of a system.
        """
        found = next((file for file in self.files if file.system == system), None)
        if found is not None:
            return found
        if not _SYSTEM.fullmatch(system):
            message = "SYSTEM: expected its name in whosaw.toml: a small letter, then a-z 0-9 _ -."
            raise WrongUse(message)
        name = f"{system}{SUFFIX}"
        if name in self.texts:
            message = f"{self.folder / name} speaks of another system. Rename it."
            raise WrongUse(message)
        return SystemFile(name, system)

    def _replace(self, path: Path, text: str) -> None:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        new = path.with_name(f".{path.name}.{os.getpid()}.new")
        new.write_text(text, encoding="utf-8")
        new.chmod(mode)
        new.replace(path)

    def save(self, file: SystemFile, changes: Mapping[Key, Entry]) -> Path:
        """Write entries into a file as it is now: what others wrote meanwhile stays.

        Raises:
            WrongUse: somebody has made the file wrong meanwhile, or it would not hold what it should.
        """
        return self.rewrite(file, lambda now: (changes, now.scanned)) or self.folder / file.file

    def rewrite(
        self,
        file: SystemFile,
        decide: Callable[[SystemFile], tuple[Mapping[Key, Entry], tuple[Scanned, ...]] | None],
    ) -> Path | None:
        """Change a file as it is now, while no other command does; give its path.

        `decide` is asked with what the file holds now; None from it leaves the file as it is. What was
        written is read back before it takes the file's place.

        Raises:
            WrongUse: somebody has made the file wrong meanwhile, or it would not hold what it should.
        """
        ids = frozenset(self.built_in.categories) | {
            category.id
            for one in self.files
            if one.system == EVERY_SYSTEM
            for category in one.categories
        }
        path = self.folder / file.file
        with _alone(self.folder):
            try:
                text = path.read_text(encoding="utf-8")
            except FileNotFoundError:
                text = new_file(file.system)
            try:
                before = read_system_file(file.file, text, ids)
                decided = decide(before)
                if decided is None:
                    return None
                changes, scanned = decided
                text = with_entries(file.file, text, changes)
                if scanned != before.scanned:
                    text = with_scanned(file.file, text, scanned)
                after = read_system_file(file.file, text, ids)
            except CatalogueError as error:
                message = f"{self.folder}: {error} Nothing was written."
                raise WrongUse(message) from None
            if not _holds(after, {**before.entries, **changes}, scanned):
                message = (
                    f"{path}: the entries cannot be written in the form that stands there. Write each "
                    "on a line of its own, as `whosaw catalog scan` does. Nothing was written."
                )
                raise WrongUse(message)
            self._replace(path, text)
        return path


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder against other commands that write into it."""
    folder.mkdir(parents=True, exist_ok=True)
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _holds(file: SystemFile, entries: Mapping[Key, Entry], scanned: tuple[Scanned, ...]) -> bool:
    """Tell whether a file holds these entries and no others, as they are written."""
    return (
        file.entries.keys() == entries.keys()
        and file.scanned == scanned
        and all(entry_texts(file.entries[key]) == entry_texts(entries[key]) for key in entries)
    )


def files_at(text: str, loaded: Loaded) -> Shelf:
    """Read a state of the catalogue: a folder, a file, or a revision of git.

    Raises:
        WrongUse: it is none of them, or something in it is wrong.
    """
    path = Path(text)
    try:
        if path.is_dir():
            return Shelf.read(path, catalogue_texts(path))
        if path.is_file():
            return Shelf.read(path.parent, {path.name: path.read_text(encoding="utf-8")})
        return Shelf.read(loaded.catalog, _of_git(text, loaded.catalog))
    except CatalogueError as error:
        message = f"{text}: {error}"
        raise WrongUse(message) from None


def _of_git(revision: str, folder: Path) -> dict[str, str]:
    if revision.startswith("-"):
        message = f"{revision}: expected a folder, a file or a revision of git."
        raise WrongUse(message)
    listed = _git(revision, folder, "ls-tree", "--name-only", "-z", revision, "./")
    names = [name for name in listed.split("\0") if name.endswith(SUFFIX)]
    if not names:
        message = (
            f"{revision}: it holds no file {folder.name}/*{SUFFIX}: there is nothing to compare with. "
            "Give a revision in which the catalogue stands in this folder, or an empty folder."
        )
        raise WrongUse(message)
    return {name: _git(revision, folder, "show", f"{revision}:./{name}") for name in names}


def _git(revision: str, folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ("git", "-C", str(folder), *arguments),  # noqa: S607 - the git of whoever runs it
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_GIT_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        message = (
            f"{revision}: there is no such folder or file, and git knows no such revision of {folder}. "
            "Give a folder, a file, or a revision such as origin/main."
        )
        raise WrongUse(message) from None
    return done.stdout


def moment_now() -> str:
    """Give the moment as it stands in a file."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ")


def login_name() -> str:
    """Give who sits here, as the machine knows him."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
