"""What the ledger is given from outside: where its files are, and functions of other floors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from ledger.store import MEMORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.register_subjects import Subjects
    from ledger.relabel import Label
    from ledger.schema import CategoryRow


class LedgerPaths(Struct, frozen=True):
    """The folders of journal, DuckDB files and sockets, and the file of the listed texts."""

    journal: Path
    ledger: Path
    run: Path
    listed: Path

    @property
    def lock(self) -> Path:
        """Held by the process that has the DuckDB files open."""
        return self.run / "ledger.lock"

    @property
    def cases(self) -> Path:
        """Where cases are kept: questions that belong together, with their answers."""
        return self.ledger / "cases"

    @property
    def signing_key(self) -> Path:
        """What the ledger signs with; nobody else reads it."""
        return self.ledger / "signing.key"

    @property
    def socket(self) -> Path:
        """Where the resident process answers."""
        return self.run / "ledger.sock"


def nothing_new(_system: str, _field: str, _known_by: str) -> Label | None:
    """Leave every label as it was recorded."""
    return None


def as_it_is(_field: str, text: str) -> str:
    """Let a declared text through."""
    return text


class Equipment(Struct, frozen=True):
    """What the ledger needs of other floors, which it does not know.

    `subjects` makes pseudonyms. `zone` is the one in which registers give times. `admit` decides what
    of a question's declared purpose ("purpose"), case ("case") or name ("question") is recorded; it
    gives that text. `relabel` says what a field is under the catalogue that holds now
    (`ledger.relabel`); `catalog_now` looks which that is and gives its version.
    """

    subjects: Subjects
    categories: tuple[CategoryRow, ...] = ()
    zone: str = "Asia/Shanghai"
    admit: Callable[[str, str], str] = as_it_is
    version: str = ""
    catalog_version: str = ""
    settings_version: str = ""
    memory: str = MEMORY
    segment_bytes: int = 4 * 1024 * 1024
    deadline_s: float = 5.0
    """Of the journal in which questions and loads of registers are written."""
    relabel: Callable[[str, str, str], Label | None] = nothing_new
    catalog_now: Callable[[], str] = str
