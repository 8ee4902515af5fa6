"""What `doctor` tests on this machine: configuration, keys, disk, clock, installation.

Each test gives `Tested`: whether it is right, what was found, and for what is wrong its repair.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import packages_distributions, version
from typing import TYPE_CHECKING

import msgspec

from analyzers.catalog import CatalogueError, State
from analyzers.catalog.catalogue import EVERY_SYSTEM
from cli.catalog_files import Shelf
from ledger.keys import KeyRefused
from proxy.catalogue import catalogue_texts
from proxy.settings_types import JwtSettings, Secret, Tls
from proxy.wiring import read_pseudonymiser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from proxy.settings_types import Loaded

KEY_FILE = "pseudonym.key"
OWN_PACKAGES = ("access", "analyzers", "ledger", "proxy", "cli")
OWN_DISTRIBUTION = "whosaw"
_SECRET_MODE = 0o640
DISK_WRONG_DAYS = 7
"""Fewer days of disk than this are wrong: a week end and somebody's leave fit in."""
DISK_HINT_DAYS = 30
_LEARNT_S = 3600
"""A rate is told only from a log at least this old; a few seconds' log would make up days."""
_CLOCK_UNSYNCHRONISED = 5
"""`TIME_ERROR`, what adjtimex(2) gives while nothing keeps the clock right."""


class Verdict(StrEnum):
    """How a test came out."""

    RIGHT = "right"
    HINT = "hint"
    """Works, and yet something should be known or done."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Tested:
    """One line of `doctor`. `repair` is empty where nothing is to be done."""

    about: str
    verdict: Verdict
    found: str
    repair: str = ""


def installation() -> Iterator[Tested]:
    """Test that no other distribution owns our package names, and DuckDB's version."""
    yield names(packages_distributions())
    duckdb = version("duckdb")
    if duckdb.split(".")[0] == "2":
        yield Tested("DuckDB", Verdict.RIGHT, duckdb)
    else:
        yield Tested(
            "DuckDB",
            Verdict.WRONG,
            f"{duckdb}; its files are not those of 2.x",
            "Install whosaw from its own lock into an environment of its own.",
        )


def names(owners: Mapping[str, Sequence[str]]) -> Tested:
    """Test who owns our package names; `owners` maps a package to its distributions."""
    strangers = sorted(
        {other for name in OWN_PACKAGES for other in owners.get(name, ())} - {OWN_DISTRIBUTION}
    )
    if not strangers:
        return Tested("package names", Verdict.RIGHT, "ours alone in this environment")
    return Tested(
        "package names",
        Verdict.WRONG,
        f"also owned by {', '.join(strangers)}",
        "Install whosaw into an environment of its own (uv tool, pipx, a container).",
    )


def key(loaded: Loaded) -> Tested:
    """Test that the pseudonym key can be read, by us only, and is the one the log was made with."""
    try:
        epoch = read_pseudonymiser(loaded).epoch
    except KeyRefused as error:
        found, _, repair = str(error).partition("; ")
        return Tested("pseudonym key", Verdict.WRONG, found, repair)
    return Tested("pseudonym key", Verdict.RIGHT, f"epoch {epoch}, mode 0600")


def folder(loaded: Loaded) -> Tested:
    """Test that the folder for data is ours, and what it holds closed to others.

    Its group may look in, so that analysts reach the ledger's socket in `run`, and nothing else.
    """
    path = loaded.data
    if not path.is_dir():
        return Tested("data folder", Verdict.WRONG, f"{path}: not there", "Run whosaw init.")
    if not os.access(path, os.W_OK | os.X_OK):
        return Tested(
            "data folder",
            Verdict.WRONG,
            f"{path}: not writable by uid {os.geteuid()}",
            f"Give it to the account that runs whosaw: chown -R whosaw {path}",
        )
    allowed = {path: 0o750, loaded.keys: 0o700, loaded.journal: 0o700, loaded.ledger: 0o700}
    for inner, most in allowed.items():
        mode = stat.S_IMODE(inner.stat().st_mode) if inner.is_dir() else 0
        if mode & ~most:
            return Tested(
                "data folder",
                Verdict.WRONG,
                f"{inner}: mode {mode:04o}, others can look in",
                f"chmod {most:o} {inner}",
            )
    return Tested("data folder", Verdict.RIGHT, f"{path}: closed to others")


def secrets(loaded: Loaded) -> Iterator[Tested]:
    """Hint at files of secrets that others than their owner and group can use."""
    for name in sorted(set(_secret_files(loaded.settings))):
        path = loaded.path(name)
        mode = stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0
        if mode & ~_SECRET_MODE:
            yield Tested(
                "secret file",
                Verdict.HINT,
                f"{path}: mode {mode:04o}, others can use it",
                f"chmod 600 {path}",
            )


def _secret_files(part: object) -> Iterator[str]:
    """Give the files that settings name for secrets; what only checks signatures is none."""
    match part:
        case Secret(file=str() as file):
            yield file
        case Tls(key=key):
            yield key
        case JwtSettings() if not any(one.startswith("HS") for one in part.algorithms):
            return
        case msgspec.Struct():
            for name in part.__struct_fields__:
                yield from _secret_files(getattr(part, name))
        case tuple():
            for one in part:
                yield from _secret_files(one)


def disk(loaded: Loaded, now_s: float) -> Tested:
    """Test for how many days the disk of the log lasts at the pace it was filled with so far."""
    path = loaded.data if loaded.data.is_dir() else loaded.folder
    free = shutil.disk_usage(path).free
    used, oldest = _used(loaded.journal, loaded.ledger)
    seconds = now_s - oldest
    if used == 0 or seconds < _LEARNT_S:
        return Tested("disk", Verdict.RIGHT, f"{_size(free)} free; no pace is known yet")
    days = int(free / (used / seconds) / 86400)
    found = f"{_size(free)} free, {days:,} days at the pace so far"
    if days >= DISK_HINT_DAYS:
        return Tested("disk", Verdict.RIGHT, found)
    repair = f"Give the log more room, or move it: data in {loaded.folder / 'whosaw.toml'}."
    return Tested("disk", Verdict.WRONG if days < DISK_WRONG_DAYS else Verdict.HINT, found, repair)


def clock() -> Tested:
    """Test whether the kernel knows its clock to be kept right (NTP)."""
    state = _adjtimex()
    if state is None:
        return Tested("clock", Verdict.HINT, "this system does not say whether it is kept right")
    if state == _CLOCK_UNSYNCHRONISED:
        return Tested(
            "clock",
            Verdict.HINT,
            "nothing keeps it right",
            "Run chrony or systemd-timesyncd: the record says when (Art. 13(6)).",
        )
    return Tested("clock", Verdict.RIGHT, "kept right by the system")


def catalogue(loaded: Loaded) -> Iterator[Tested]:
    """Test that the catalogue's files can be read, and that each speaks of a system that is served."""
    try:
        shelf = Shelf.read(loaded.catalog, catalogue_texts(loaded.catalog))
    except CatalogueError as error:
        found, repair = (
            f"{loaded.catalog}: {error}",
            "Correct it; until then the one before goes on.",
        )
        yield Tested("catalogue", Verdict.WRONG, found, repair)
        return
    entries = [entry for file in shelf.files for entry in file.entries.values()]
    open_ = sum(entry.state in (State.PROPOSED, State.DISPUTED) for entry in entries)
    found = f"{len(shelf.files)} files, {len(entries)} fields, version {shelf.version}"
    if open_:
        repair = "whosaw catalog review"
        yield Tested("catalogue", Verdict.HINT, f"{found}; {open_} wait for a decision", repair)
    else:
        yield Tested("catalogue", Verdict.RIGHT, found)
    served = {system.name for system in loaded.settings.systems} | {EVERY_SYSTEM}
    for file in shelf.files:
        if file.system not in served:
            yield Tested(
                f"catalogue: {file.file}",
                Verdict.HINT,
                f"it speaks of {file.system}, and no system has that name",
                "Correct `system` in it, or remove the file.",
            )


def texts(loaded: Loaded, listed: Mapping[str, int]) -> Iterator[Tested]:
    """Hint at fields whose every text would become a digest: no register lists any, no pattern."""
    text = loaded.settings.text
    ways = {"account": "staff", "person": "staff", "purpose": "purposes"}
    for field, register in ways.items():
        if getattr(text, field) is None and not listed.get(field):
            yield Tested(
                f"text: {field}",
                Verdict.HINT,
                f"no register lists any {field} and no pattern is set: all become digests",
                f"Load the register {register}, or set text.{field} in whosaw.toml.",
            )


def _used(*folders: Path) -> tuple[int, float]:
    """Give the bytes that the files of the folders hold and when the oldest was begun."""
    used, oldest = 0, float("inf")
    for top in folders:
        for file in top.rglob("*") if top.is_dir() else ():
            if file.is_file():
                found = file.stat()
                used += found.st_blocks * 512
                oldest = min(oldest, found.st_mtime)
    return used, oldest


def _size(count: float) -> str:
    for unit in ("B", "KiB", "MiB", "GiB"):
        if count < 1024:
            return f"{count:.0f} {unit}"
        count /= 1024
    return f"{count:.1f} TiB"


def _adjtimex() -> int | None:
    """Ask the kernel how its clock stands, changing nothing; None where it cannot be asked."""
    try:
        asked = ctypes.CDLL(None, use_errno=True).adjtimex
    except (OSError, AttributeError):
        return None
    # struct timex is 208 bytes on 64-bit Linux; its first field, modes = 0, means "only read".
    state: int = asked(ctypes.create_string_buffer(512))
    return None if state < 0 else state
