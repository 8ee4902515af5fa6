"""Journals every question to the ledger, and every act of a person in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from access import Question, SubjectRef, to_bytes
from ledger.questions import Append, Ask, AskWho, Caller, QuestionStopped, Replay
from ledger.safe_sql import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ledger.case import CaseAct
    from ledger.finding import FindingAct, Judgement
    from ledger.inspection import KeepInspection
    from ledger.journal import Journal
    from ledger.kept import AskDays

    type Asking = (
        Ask | AskDays | AskWho | Replay | Append | Judgement | FindingAct | KeepInspection | CaseAct
    )


class QuestionLog:
    """Records of questions in a journal. `admit` keeps a text of the asker's, or its digest."""

    def __init__(
        self, journal: Journal, admit: Callable[[str, str], str], clock: Callable[[], int]
    ) -> None:
        self._journal = journal
        self._admit = admit
        self._clock = clock

    def note(self, ask: Asking, caller: Caller, asked: str, rows: int) -> UUID:
        """Journal what was done or answered and asked for no data subject by name; give its id."""
        return self.record(ask, caller, asked, (), rows, "ok")

    def record(
        self,
        ask: Asking,
        caller: Caller,
        asked: str,
        subjects: Sequence[SubjectRef],
        rows: int,
        outcome: str,
    ) -> UUID:
        """Journal a question; give its id.

        Raises:
            JournalUnavailable: it cannot be recorded, so it may not be answered.
        """
        question_id = uuid4()
        purpose, case = (ask.why, None) if isinstance(ask, Append) else (ask.purpose, ask.case)
        self._journal.append_sync(
            to_bytes(
                Question(
                    self._clock(),
                    question_id.bytes,
                    caller.account,
                    caller.uid,
                    self._admit("purpose", purpose) if purpose else None,
                    self._admit("case", case) if case else None,
                    asked,
                    tuple(subjects),
                    rows,
                    outcome,
                )
            )
        )
        return question_id


def outcome(error: Exception) -> str:
    """Give what became of a question that ended with an error."""
    match error:
        case Refused():
            return "refused"
        case QuestionStopped():
            return "stopped"
        case _:
            return "failed"
