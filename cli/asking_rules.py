"""Runs rules and questions against the open ledger: the functions that `analyzers.rules` is given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from analyzers.rules.verdict import Reason, RegisterState, Untestable, end_of_day
from cli.door import WrongUse
from cli.times import shown
from cli.words import say
from ledger.questions import SECONDS
from ledger.registers import BY_HAND

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    import pyarrow as pa

    from analyzers.rules.rule import Rule, Scalar
    from cli.ask import Desk

_MOST = 100_000
"""Rows of one rule's answer: causes, not accesses."""


class TableAsk:
    """The `ask` that a rule or question is run with; keeps the last table that came."""

    def __init__(self, asked: Desk, name: str, most: int = _MOST, seconds: float = SECONDS) -> None:
        self._asked = asked
        self._seconds = seconds
        self._name = name
        self._most = most
        self._table: pa.Table | None = None

    @property
    def table(self) -> pa.Table:
        """The last answer, with its types."""
        if self._table is None:
            message = "nothing was asked yet"
            raise RuntimeError(message)
        return self._table

    def __call__(
        self, sql: str, values: Sequence[Scalar]
    ) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Ask, and give column names and rows."""
        self._table = self._asked.ask(
            sql, values, name=self._name, most=self._most, seconds=self._seconds
        )
        columns = [column.to_pylist() for column in self._table.columns]
        return self._table.column_names, list(zip(*columns, strict=True))


def register_states(asked: Desk) -> Mapping[str, RegisterState]:
    """Give the state of each register that was ever loaded."""
    return {
        state.register: RegisterState(
            state.rows,
            state.loaded_at,
            _speaks_until(asked, state.register, state.valid_through),
        )
        for state in asked.ledger.registers()
        if state.loaded_at is not None
    }


def _speaks_until(asked: Desk, register: str, valid_through: date | None) -> datetime | None:
    """Give until when a register speaks; what the ledger keeps itself always does."""
    if register not in BY_HAND:
        return datetime.max.replace(tzinfo=UTC)
    return end_of_day(valid_through, asked.zone) if valid_through else None


def given_parameters(rule: Rule, given: Sequence[str]) -> dict[str, Scalar]:
    """Read `NAME=VALUE` texts into the kinds that the rule's parameters have.

    Raises:
        WrongUse: a text has no =, names no parameter of the rule, or is of the wrong kind.
    """
    values: dict[str, Scalar] = {}
    known = ", ".join(rule.parameters) or "none"
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or name not in rule.parameters:
            message = f"--set: expected NAME=VALUE; parameters of {rule.id}: {known}."
            raise WrongUse(message)
        values[name] = _scalar(rule, name, value)
    return values


def reason_words(asked: Desk, reason: Reason) -> str:
    """Say why a rule cannot be tested, in the language of the answer."""
    match reason.why:
        case Untestable.OUTDATED:
            return say(
                "register_outdated",
                asked.language,
                register=reason.register,
                until=shown(reason.speaks_until, asked.zone) if reason.speaks_until else "",
                latest=shown(reason.latest, asked.zone) if reason.latest else "",
            )
        case Untestable.NO_ACCESSES:
            return say("no_accesses", asked.language)
        case Untestable.WAITS | Untestable.NO_SUBJECTS | Untestable.REFUSED:
            english, chinese = reason.text(asked.zone)
            return chinese if asked.language == "zh" else english
        case _:
            return say(f"register_{reason.why}", asked.language, register=reason.register)


def _scalar(rule: Rule, name: str, value: str) -> Scalar:
    default = rule.parameters[name].default
    if isinstance(default, bool):
        return value.lower() in {"yes", "true", "1"}
    try:
        if isinstance(default, int):
            return int(value)
        if isinstance(default, float):
            return float(value)
    except ValueError:
        message = f"--set {name}: expected a number ({rule.parameters[name].unit})."
        raise WrongUse(message) from None
    return value
