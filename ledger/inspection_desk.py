"""Keeps self-inspections: drafts in place of one another, and for good the one that a person adopts.

Files are readable by whosaw's own account only. What is adopted is never written again; its row in the
register `self_inspections` has the digest of the Chinese page, which has that of the English one.
"""

from __future__ import annotations

import contextlib
import threading
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from ledger import files
from ledger.inspection import (
    INSPECTION_LANGUAGES,
    MOST_PAGE,
    Inspection,
    InspectionHead,
    InspectionRefused,
)
from ledger.questions import Append
from ledger.register_append import appended_texts
from ledger.register_columns import WORDS
from ledger.register_store import speaks_through
from ledger.registers import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ledger.inspection import AskInspection, KeepInspection
    from ledger.questions import Caller
    from ledger.register_append import RegisterRow
    from ledger.store import Store

REGISTER = "self_inspections"
_FIRST_YEAR = 2013
"""The Rules are in force since September of that year."""

type Note = Callable[[KeepInspection, Caller, str, int], object]
"""Journals who did what, with a count."""


class InspectionDesk:
    """The kept self-inspections of a folder. `append` adds rows to a register."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        clock: Callable[[], int],
        append: Callable[[Append, Caller], object],
        note: Note,
    ) -> None:
        self._folder = folder
        self._store = store
        self._clock = clock
        self._append = append
        self._note = note
        self._keeping = threading.Lock()

    def kept(self, asked: AskInspection) -> Inspection | None:
        """Give what was adopted for a year, else its draft; None: there is neither.

        Raises:
            InspectionRefused: there is no such regime or year, or a page is not what was kept.
        """
        name = _name(asked)
        adopted = self._read(name, "")
        if adopted is None:
            return self._read(name, _DRAFT)
        with self._store.read() as connection:
            rows = connection.execute(
                f"SELECT digest FROM {REGISTER} WHERE inspection = ?",  # noqa: S608 - our name
                [name],
            ).fetchall()
        if any(digest != adopted.head.digests["zh"] for (digest,) in rows):
            message = (
                f"{name}: the page kept is not the one whose digest the register {REGISTER} has"
            )
            raise InspectionRefused(message)
        return adopted

    def keep(self, given: KeepInspection, caller: Caller) -> InspectionHead:
        """Keep pages: as the draft, or for good.

        Raises:
            InspectionRefused: they may not be kept; nothing was.
            JournalUnavailable: it cannot be recorded; nothing was kept.
        """
        name = _name(given)
        if set(given.pages) != set(INSPECTION_LANGUAGES):
            raise InspectionRefused("a self-inspection has a page in English and one in Chinese")
        if any(len(page) > MOST_PAGE for page in given.pages.values()):
            raise InspectionRefused(f"a page has more than {MOST_PAGE:,} bytes")
        head = InspectionHead(
            name,
            given.year,
            given.regime,
            datetime.fromtimestamp(self._clock() / 1e6, UTC),
            caller.account,
            caller.uid,
            {language: sha256(page).hexdigest() for language, page in given.pages.items()},
            given.versions,
            given.adopted_by,
        )
        with self._keeping:
            adopted = self._read(name, "")
            if adopted is not None:
                message = (
                    f"{name} was adopted at {adopted.head.kept_at:%Y-%m-%d %H:%M} UTC; it stays"
                )
                raise InspectionRefused(message)
            files.make_folder(self._folder)
            if given.adopted_by is None:
                self._note(given, caller, f"self_inspection.draft {name}", 1)
                self._write(head, given.pages, _DRAFT)
            else:
                self._adopt(given, caller, head, given.adopted_by)
        return head

    def _adopt(
        self, given: KeepInspection, caller: Caller, head: InspectionHead, person: str
    ) -> None:
        draft = self._read(head.inspection, _DRAFT)
        if draft is None or draft.head.digests != given.of_draft:
            message = "the draft to be adopted is not the one that is kept; read the new one first"
            raise InspectionRefused(message)
        through = self._check_person(person, caller, head.kept_at)
        digest = head.digests["zh"]
        self._note(given, caller, f"self_inspection.adopt {head.inspection} {digest}", 1)
        row: RegisterRow = {
            "inspection": head.inspection,
            "year": head.year,
            "regime": head.regime,
            "adopted_at": head.kept_at,
            "adopted_by": person,
            "digest": digest,
        }
        # The next one is due in the year that follows: until its end the register has said all.
        until = max(date(head.year + 1, 12, 31), through or date.min)
        self._append(
            Append(REGISTER, appended_texts([row]), given.purpose, valid_through=until), caller
        )
        # The head comes last: without it the adoption may be done again, into the same row.
        self._write(head, given.pages, "")
        for path in self._paths(head.inspection, _DRAFT):
            with contextlib.suppress(FileNotFoundError):
                path.unlink()

    def _check_person(self, person: str, caller: Caller, now: datetime) -> date | None:
        """Refuse who is not of the staff or does not ask himself; give how far the register speaks.

        An account that the register of staff does not know (an administrator's) may act for a person:
        the record has both.
        """
        with self._store.read() as connection:
            rows = connection.execute(
                "SELECT person, account FROM staff WHERE coalesce(valid_from <= ?, true) "
                "AND coalesce(valid_until > ?, true)",
                [now, now],
            ).fetchall()
            through = speaks_through(connection, REGISTERS[REGISTER])
        if person not in {row[0] for row in rows}:
            message = (
                "--by: expected the staff number of somebody who is of the staff today, as the "
                "register staff has it (whosaw register show staff)"
            )
            raise InspectionRefused(message)
        own = {row[0] for row in rows if row[1] == caller.account}
        if own and person not in own:
            message = "--by: the register staff says that this account is another person's"
            raise InspectionRefused(message)
        return through

    def _write(self, head: InspectionHead, pages: dict[str, bytes], kind: str) -> None:
        for language, page in pages.items():
            files.replace(self._page(head.inspection, kind, language), page)
        files.replace(self._head(head.inspection, kind), msgspec.json.encode(head))

    def _read(self, name: str, kind: str) -> Inspection | None:
        try:
            head = msgspec.json.decode(self._head(name, kind).read_bytes(), type=InspectionHead)
        except FileNotFoundError:
            return None
        pages = {
            language: self._page(name, kind, language).read_bytes() for language in head.digests
        }
        for language, page in pages.items():
            if sha256(page).hexdigest() != head.digests[language]:
                message = f"{name}: the page kept in language {language} is not what was kept"
                raise InspectionRefused(message)
        return Inspection(head, pages)

    def _head(self, name: str, kind: str) -> Path:
        return self._folder / f"{name}{kind}.json"

    def _page(self, name: str, kind: str, language: str) -> Path:
        return self._folder / f"{name}{kind}.{language}.html"

    def _paths(self, name: str, kind: str) -> list[Path]:
        pages = [self._page(name, kind, language) for language in INSPECTION_LANGUAGES]
        return [self._head(name, kind), *pages]


_DRAFT = ".draft"


def _name(of: AskInspection | KeepInspection) -> str:
    """Give the number of a self-inspection, which is also how its files are called."""
    regimes = sorted(set(WORDS["regime"].values()))
    if of.regime not in regimes or not _FIRST_YEAR <= of.year <= 9999:
        message = f"expected a year since {_FIRST_YEAR} and a regime among {', '.join(regimes)}"
        raise InspectionRefused(message)
    return f"SI-{of.year}-{of.regime}"
