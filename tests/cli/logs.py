"""A configured folder with a real log in it: what the command line is asked about in these tests.

Records go through the real journal; pseudonyms are made with the folder's own key. The clock stands
at `NOW`, so that answers can be compared whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from typer.testing import CliRunner, Result

from access import (
    AccessRecord,
    Certainty,
    Frame,
    SeenAs,
    SubjectKind,
    SubjectRef,
    Whole,
    to_bytes,
)
from analyzers.detection import Pseudonymiser
from cli.main import app
from ledger.keys import read_pseudonym_key
from tests.ledger.synthetic import open_journal, record

if TYPE_CHECKING:
    from pathlib import Path


MICROS = timedelta(microseconds=1)
MORNING = datetime(2026, 7, 1, 1, 0, tzinfo=UTC)
"""09:00 in Shanghai."""
NOW = datetime(2026, 7, 1, 4, 0, tzinfo=UTC)
"""Noon in Shanghai."""
PLAIN = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "WHOSAW_CONFIG": "", "WHOSAW_DEBUG": ""}


def micros(moment: datetime) -> int:
    """Give µs since the epoch."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // MICROS


@dataclass
class Log:
    """A folder with a configuration, and how to ask about it."""

    folder: Path
    number: int = 0
    written: list[AccessRecord] = field(default_factory=list)

    def ask(self, *arguments: str, given: str | bytes | None = None) -> Result:
        """Run a command against the folder."""
        return ask(*arguments, "--config", str(self.folder), given=given)

    def init(self) -> None:
        """Write configuration and key."""
        done = ask("init", str(self.folder))
        assert done.exit_code == 0, done.output

    def access(self, minutes: float = 0, **changes: Any) -> AccessRecord:
        """Prepare the record of an access some minutes after nine o'clock in Shanghai."""
        self.number += 1
        seen_at = micros(MORNING + timedelta(minutes=minutes))
        made = record(self.number, seen_at, **changes)
        subjects = changes.get("subjects", (self.subject(SubjectKind.PHONE, "+8613800138000"),))
        made = msgspec.structs.replace(made, seen_at=seen_at, subjects=subjects)
        self.written.append(made)
        return made

    def subject(self, kind: SubjectKind, canonical: str, row: int = 0) -> SubjectRef:
        """Make a ref to a data subject with the folder's key."""
        key = read_pseudonym_key(self.folder / "var" / "keys" / "pseudonym.key")
        pseudonym = Pseudonymiser(key.key, key.epoch).subject(kind, canonical)
        return SubjectRef(kind, pseudonym, key.epoch, SeenAs.RETURNED, Certainty.SURE, row)

    def write(self, *frames: Frame) -> None:
        """Journal the prepared accesses and other frames."""
        journal = open_journal(self.folder / "var" / "journal", clock=lambda: micros(NOW) - 1)
        try:
            for made in self.written:
                journal.append_sync(to_bytes(Whole(made)))
            for frame in frames:
                journal.append_sync(to_bytes(frame))
        finally:
            journal.close()
        self.written.clear()


def ask(*arguments: str, given: str | bytes | None = None) -> Result:
    """Run the command line in this process, 100 columns wide, without colours."""
    return CliRunner().invoke(app, list(arguments), input=given, env=PLAIN, prog_name="whosaw")
