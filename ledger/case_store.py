"""Cases: questions that belong together, kept with their answers.

A folder a case, named by a digest; in it for each question a head (JSON) and its answer (Arrow), all
readable by whosaw's own account only. What is kept holds pseudonyms and no value; every question in
it stands in the journal too, under the same id.
"""

from __future__ import annotations

import threading
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
import pyarrow as pa
from msgspec import Struct

from ledger import files
from ledger.wire import stream, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_ABOUT = "about.json"
_STATE = "evidence.json"
_HEAD = ".json"


class CaseEntry(Struct, frozen=True):
    """One question of a case. `asked` and `parameters` are without what may be somebody's.

    `tables` names the tables of its answer with their rows; `cut`: there were more rows than were
    given; `complete_to`: up to when the log it was asked of was complete, None: not known.
    """

    at: datetime
    question_id: str
    account: str
    uid: int
    name: str
    asked: str
    parameters: tuple[str, ...]
    tables: dict[str, int]
    complete_to: datetime | None = None
    cut: bool = False
    number: int = 0


class _About(Struct, frozen=True):
    case: str


class CaseStore:
    """The cases of a folder. A case is called by what the ledger admits of its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._collecting = threading.Lock()

    def folder(self, case: str) -> Path:
        """Give where a case is kept; it need not be there."""
        return self._folder / sha256(case.encode()).hexdigest()[:32]

    def collect(self, case: str, entry: CaseEntry, tables: Mapping[str, pa.Table]) -> int:
        """Add a question and its answer; give its number in the case, from 1.

        Raises:
            OSError: it could not be written; the case is as before.
        """
        folder = self.folder(case)
        with self._collecting:
            files.make_folder(folder)
            about = folder / _ABOUT
            if not about.exists():
                files.create_private(about, msgspec.json.encode(_About(case)))
            number = max((int(path.stem) for path in _heads(folder)), default=0) + 1
            for name, table in tables.items():
                files.replace(folder / f"{number:05d}.{name}.arrow", stream(table))
            head = msgspec.structs.replace(
                entry,
                number=number,
                tables={name: table.num_rows for name, table in tables.items()},
            )
            # Written last: an entry is there when its head is.
            files.create_private(folder / f"{number:05d}{_HEAD}", msgspec.json.encode(head))
        return number

    def state(self, case: str) -> bytes | None:
        """Give what was noted last of a case beside its questions; None: nothing was."""
        path = self.folder(case) / _STATE
        return path.read_bytes() if path.is_file() else None

    def note(self, case: str, content: bytes) -> None:
        """Note something of a case in place of what was noted before."""
        files.make_folder(self.folder(case))
        files.replace(self.folder(case) / _STATE, content)

    def cases(self) -> tuple[str, ...]:
        """Give the cases there are."""
        found = self._folder.glob(f"*/{_ABOUT}")
        return tuple(
            sorted(msgspec.json.decode(path.read_bytes(), type=_About).case for path in found)
        )

    def entries(self, case: str) -> tuple[CaseEntry, ...]:
        """Give the questions of a case in the order they were asked; none: there is no such case."""
        return tuple(
            msgspec.json.decode(path.read_bytes(), type=CaseEntry)
            for path in _heads(self.folder(case))
        )

    def table(self, case: str, number: int, name: str) -> pa.Table:
        """Give a table of an answer."""
        return table_of((self.folder(case) / f"{number:05d}.{name}.arrow").read_bytes())


def _heads(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob(f"*{_HEAD}") if path.stem.isdigit())
