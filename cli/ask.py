"""One question to the ledger: reads the settings, opens the ledger, says what the answer is worth.

An answer that cannot be whole, because the log has a gap in the period or is not loaded up to its
end, is shown with that said, and the command ends with 3 instead of 0.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import typer

from analyzers.catalog import parse_catalogue
from cli import times
from cli.console import note
from cli.door import CannotTell, WrongUse
from cli.exits import ExitCode
from cli.options import Language, language_of
from cli.progress import working
from cli.tables import check_output, give_to_machine
from cli.words import listed, say
from ledger.client import LedgerUnreachable, open_ledger
from ledger.journal import JournalUnavailable
from ledger.kept import AskDays
from ledger.keys import KeyRefused
from ledger.questions import MAX_ROWS, SECONDS, QuestionFailed, QuestionStopped
from ledger.register_files import RegisterRefused
from ledger.safe_sql import Refused
from ledger.store import StoreInUse, StoreTooNew
from proxy.clock import now
from proxy.config import load_settings
from proxy.ledger_place import ledger_paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from cli.options import Output, Period, Reason, Where
    from cli.tables import Row
    from ledger.equipment import Equipment
    from ledger.questions import Answer, Ledger, WhoAnswer
    from proxy.settings_types import Loaded

_GAPS = """
SELECT started_at, ended_at, systems, reason FROM log_gap
WHERE started_at < CAST(? AS TIMESTAMPTZ)
  AND (ended_at IS NULL OR ended_at > CAST(? AS TIMESTAMPTZ))
  AND (passed IS NULL OR passed > 0)
ORDER BY started_at
"""
"""Gaps in which something may have passed unrecorded; where all was refused nothing is missing."""
_GAPS_SHOWN = 5


class Desk:
    """Where one command asks: settings, language, zone, and the open ledger."""

    def __init__(
        self, loaded: Loaded, ledger: Ledger, output: Output, reason: Reason, now: datetime
    ) -> None:
        self.loaded = loaded
        self.ledger = ledger
        self.output = output
        self.language = language_of(loaded, output)
        self.zone = times.zone_named(loaded.settings.zone)
        self.now = now
        self.whole = True
        self._reason = reason
        self._complete: list[datetime | None] = []
        self._warnings: list[str] = []

    def period(self, given: Period, default_since: str) -> tuple[datetime, datetime]:
        """Give the period that was asked for, UTC."""
        return times.period(given, default_since, self.zone, self.now)

    def ask(
        self,
        sql: str,
        values: Sequence[Any] = (),
        *,
        name: str | None = None,
        most: int = MAX_ROWS,
        seconds: float = SECONDS,
    ) -> pa.Table:
        """Ask in SQL, a value for each `?`; moments go as text, so that they travel over any socket."""
        with working(say("asking", self.language)):
            answer = self.ledger.ask(
                sql,
                [_travelling(value) for value in values],
                purpose=self._reason.why,
                case=self._reason.case,
                name=name,
                max_rows=most,
                seconds=seconds,
            )
        self._heard(answer)
        return answer.table

    def ask_days(
        self,
        sql: str,
        values: Mapping[str, Any],
        period: tuple[datetime, datetime],
        around: int,
        name: str,
    ) -> pa.Table:
        """Ask by days (`ledger.kept`); what is kept of earlier answers is not asked again."""
        why, case = self._reason.why, self._reason.case
        answer = self.ledger.ask_days(AskDays(sql, dict(values), *period, around, name, why, case))
        self._heard(answer)
        return answer.table

    @property
    def reason(self) -> Reason:
        """Why the log is asked."""
        return self._reason

    def who(
        self,
        identifiers: Sequence[str],
        since: datetime | None,
        until: datetime | None,
        *,
        most: int = MAX_ROWS,
    ) -> WhoAnswer:
        """Ask who saw these people's data."""
        with working(say("asking", self.language)):
            answer = self.ledger.who(
                identifiers,
                since=since,
                until=until,
                purpose=self._reason.why,
                case=self._reason.case,
                max_rows=most,
            )
        self._heard(answer)
        return answer

    def parameters(self) -> dict[str, int | str]:
        """Give what the settings say of rules' parameters; days are days of the display zone."""
        return {"zone": self.zone.key, **self.loaded.settings.parameters}

    def standing(self, since: datetime, until: datetime) -> tuple[str, ...]:
        """Find out whether the answers so far can be whole for this period; say if not, and give it."""
        lines: list[str] = []
        for gap in self.ask(_GAPS, [until, since], name="gaps").slice(0, _GAPS_SHOWN).to_pylist():
            ended = gap["ended_at"]
            at = self.clock(gap["started_at"])
            lines.append(
                say(
                    "gap_inside",
                    self.language,
                    at=f"{at} – {self.clock(ended)}" if ended else at,
                    systems=", ".join(gap["systems"] or ()),
                    reason=gap["reason"],
                )
            )
        reached = self.complete_to
        if reached is None or reached < min(until, self.now):
            lines.append(say("lag_inside", self.language))
        self.whole = self.whole and not lines
        for text in lines:
            note(text, "yellow")
        lines += dict.fromkeys(self._warnings)
        self.say_warnings()
        return tuple(lines)

    def say_warnings(self) -> None:
        """Write once what the ledger warned of."""
        for text in dict.fromkeys(self._warnings):
            note(text, "yellow")
        self._warnings.clear()

    @property
    def complete_to(self) -> datetime | None:
        """Up to when all answers so far are complete; None: not known."""
        if not self._complete or None in self._complete:
            return None
        return min(at for at in self._complete if at)

    def complete_words(self) -> str:
        """Say up to when the answers are complete."""
        at = self.complete_to
        if at is None:
            return say("not_complete", self.language)
        return say("complete_to", self.language, at=self.clock(at))

    def give(self, answer: pa.Table, about: Row) -> None:
        """Write an answer in the machine's format that was asked for."""
        told = {**about, "complete_to": self.complete_to, "whole": self.whole}
        give_to_machine(answer, told, self.output, self.zone)

    def finish(self) -> None:
        """End with 3 if the answer cannot be whole."""
        if not self.whole:
            raise typer.Exit(ExitCode.CANNOT_TELL)

    def clock(self, at: datetime) -> str:
        """Show a moment in the display zone, as short as it is clear."""
        return times.clock(at, self.zone, self.now)

    def categories(self, ids: Sequence[str] | None) -> str:
        """Show data categories: their ids, or their Chinese names."""
        return listed(map(self.category, ids or ()), self.language)

    def category(self, category: str) -> str:
        """Show one data category."""
        if self.language is Language.ZH:
            return self._chinese.get(category, category)
        return category

    @cached_property
    def _chinese(self) -> Mapping[str, str]:
        catalogue = parse_catalogue(
            files("analyzers.catalog").joinpath("categories.json").read_bytes()
        )
        return {category.id: category.zh for category in catalogue.categories.values()}

    def _heard(self, answer: Answer | WhoAnswer) -> None:
        self._complete.append(answer.complete_to)
        self._warnings.extend(answer.warnings)


@contextmanager
def desk(where: Where, output: Output, reason: Reason) -> Iterator[Desk]:
    """Open the ledger of a configuration for one command."""
    check_output(output)
    loaded = load_settings(where.config)
    with opened(loaded) as ledger:
        yield Desk(loaded, ledger, output, reason, times.moment(now()))


def _equipment(loaded: Loaded) -> Equipment:
    """Build what this command needs to be the ledger itself."""
    from proxy.ledger_process import equipment  # noqa: PLC0415 - with a resident ledger, in vain

    return equipment(loaded)


def _travelling(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


@contextmanager
def opened(loaded: Loaded) -> Iterator[Ledger]:
    """Reach the ledger: the resident process, or the same code inside this command.

    Raises:
        CannotTell: neither can be had; the text says why and what to do.
    """
    try:
        with open_ledger(ledger_paths(loaded), lambda: _equipment(loaded), now) as ledger:
            yield ledger
    except (LedgerUnreachable, StoreInUse, StoreTooNew, KeyRefused, QuestionStopped) as error:
        raise CannotTell(str(error)) from None
    except JournalUnavailable as error:
        message = (
            f"questions are journalled before they are answered, and the journal takes none "
            f"({error.reason.value}): {error}. Nothing was answered; `whosaw status` says more."
        )
        raise CannotTell(message) from None
    except (Refused, QuestionFailed, RegisterRefused) as error:
        raise WrongUse(str(error)) from None
