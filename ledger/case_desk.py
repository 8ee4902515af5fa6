"""Where the ledger keeps what was asked under the name of a case, with the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
from msgspec import Struct

from ledger.case_store import CaseEntry, CaseStore
from ledger.case_values import kept, literals, told
from ledger.limits import limited
from ledger.questions import AskWho, QuestionFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from ledger.kept import AskDays
    from ledger.questions import Ask, Caller
    from ledger.safe_sql import SafeSql
    from ledger.store import Store

_SECONDS = 60.0
"""How long is looked whether the log has a text; one that was not found by then is withheld."""
_NOT_THE_LOGS = frozenset({"question_log", "finding_log"})
"""Views with texts of askers."""
_LARGE = ("access", "touch")
"""Looked at last, and only for what the others do not have."""
_NOT_KEPT = "not kept in the case: {} ({})"


class Asked(Struct, frozen=True):
    """A question that was answered: who asked when, as it stands in the journal, and its tables."""

    at: datetime
    ask: Ask | AskDays | AskWho
    caller: Caller
    question_id: str
    recorded: str
    tables: Mapping[str, pa.Table]
    complete_to: datetime | None
    cut: bool


class CaseDesk(Struct, frozen=True):
    """Keeps cases. `admit` says what may be written down of a case's name, or of a question's."""

    cases: CaseStore
    store: Store
    safe: SafeSql
    views: Collection[str]
    admit: Callable[[str, str], str]

    def collect(self, asked: Asked) -> tuple[str, ...]:
        """Keep a question and its answer, if it belongs to a case; give what to warn of."""
        ask = asked.ask
        if not ask.case:
            return ()
        try:
            self._keep(self.admit("case", ask.case), asked)
        except (OSError, QuestionFailed) as error:
            # The question is answered and journalled; that its answer is not kept has to be said.
            reason = (error.strerror if isinstance(error, OSError) else None) or type(
                error
            ).__name__
            return (_NOT_KEPT.format(ask.case, reason),)
        return ()

    def _keep(self, case: str, asked: Asked) -> None:
        ask = asked.ask
        if not isinstance(ask, AskWho):
            brought = literals(self.safe.constants(ask.sql), ask.parameters, ask.sql)
            names = self._names()
            tables = {
                name: kept(one, brought, self.known, names) for name, one in asked.tables.items()
            }
            name = self.admit("question", ask.name) if ask.name else "sql"
            parameters = told(ask.parameters, self.known)
        else:
            tables, name = dict(asked.tables), "who"
            parameters = tuple(str(at) if at else "" for at in (ask.since, ask.until))
        entry = CaseEntry(
            at=asked.at,
            question_id=asked.question_id,
            account=asked.caller.account,
            uid=asked.caller.uid,
            name=name,
            asked=asked.recorded,
            parameters=parameters,
            tables={},
            complete_to=asked.complete_to,
            cut=asked.cut,
        )
        self.cases.collect(case, entry, tables)

    def _names(self) -> set[str]:
        """Give the names of the views' columns."""
        with self.store.read() as connection:
            return {
                name
                for view in self.views
                for name, *_ in connection.execute(f"DESCRIBE {view}").fetchall()
            }

    def known(self, texts: Sequence[str]) -> set[str]:
        """Give those of some texts that the log or a register holds."""
        wanted = set(texts)
        found: set[str] = set()
        views = sorted(set(self.views) - _NOT_THE_LOGS, key=lambda view: view in _LARGE)
        with self.store.read() as connection:
            try:
                with limited(connection, _SECONDS):
                    for view in views:
                        left = sorted(wanted - found)
                        if not left:
                            break
                        described = connection.execute(f"DESCRIBE {view}").fetchall()
                        columns = [
                            name for name, kind, *_ in described if kind.startswith("VARCHAR")
                        ]
                        lists = {name for name, kind, *_ in described if kind == "VARCHAR[]"}
                        held = " UNION ALL ".join(
                            f'SELECT unnest("{name}") AS text FROM {view}'  # noqa: S608 - our names
                            if name in lists
                            else f'SELECT "{name}" FROM {view}'  # noqa: S608
                            for name in columns
                        )
                        if held:
                            rows = connection.execute(
                                "SELECT DISTINCT text FROM (SELECT unnest(?) AS text) "  # noqa: S608
                                f"WHERE text IN ({held})",
                                [left],
                            ).fetchall()
                            found.update(text for (text,) in rows)
            except QuestionFailed:
                return found
        return found
