"""Ledgers for tests: on real journals and real DuckDB files in a folder of the test's own."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from access import Frame, to_bytes
from ledger.equipment import Equipment, LedgerPaths
from ledger.loader import Loader
from ledger.register_subjects import Subjects
from ledger.resident import Resident
from ledger.schema import CategoryRow
from ledger.store import Store
from tests.ledger.synthetic import JULY, identify, open_journal, pseudonym

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ledger.journal import Journal

CATEGORIES = (
    CategoryRow("mobile_number", "手机号码", "mobile number", "P4", 3),
    CategoryRow("name", "姓名", "name", "P4", 2),
)
EQUIPMENT = Equipment(Subjects(identify, pseudonym, 1), CATEGORIES, memory="512MB")


def clock() -> int:
    """Give µs since the epoch, UTC."""
    return time.time_ns() // 1000


def paths_in(folder: Path) -> LedgerPaths:
    """Give the paths of a ledger inside a folder."""
    return LedgerPaths(
        folder / "journal", folder / "ledger", folder / "run", folder / "listed.json"
    )


@contextmanager
def resident_in(folder: Path) -> Iterator[Resident]:
    """Open a ledger in this process."""
    with Resident(paths_in(folder), EQUIPMENT, clock) as ledger:
        yield ledger


@contextmanager
def store_in(folder: Path) -> Iterator[Store]:
    """Open the DuckDB files of a folder."""
    store = Store(folder / "ledger", CATEGORIES, memory="512MB", threads=2)
    try:
        yield store
    finally:
        store.close()


def load(store: Store, folder: Path) -> Loader:
    """Load all that the folder's journal holds, by a loader that knows nothing yet."""
    loader = Loader(store, folder / "journal", lambda: JULY)
    while not loader.round():
        pass
    return loader


def rows(store: Store, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Give the rows of a query over the views."""
    with store.read() as connection:
        return connection.execute(sql, list(parameters)).fetchall()


@contextmanager
def journal_in(folder: Path, prefix: str = "sql", **more: Any) -> Iterator[Journal]:
    """Open a journal in a folder."""
    journal = open_journal(folder / "journal", prefix, **more)
    try:
        yield journal
    finally:
        journal.close()


def append_all(journal: Journal, *frames: Frame) -> list[int]:
    """Append frames; give their numbers."""
    return [journal.append_sync(to_bytes(frame)) for frame in frames]
