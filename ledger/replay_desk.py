"""Where the ledger labels a period anew by the catalogue that holds now (`ledger.relabel`)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from access import Whole, to_bytes
from ledger import relabel
from ledger.limits import limited
from ledger.question_log import outcome
from ledger.questions import MOST_SECONDS, Caller, QuestionFailed, Replay, Replayed

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.equipment import Equipment
    from ledger.journal import Journal
    from ledger.question_log import QuestionLog
    from ledger.store import Store


class ReplayDesk:
    """Replays of a store, one at a time."""

    def __init__(
        self,
        store: Store,
        journal: Journal,
        equipment: Equipment,
        clock: Callable[[], int],
        log: QuestionLog,
        catch_up: Callable[[], object],
    ) -> None:
        """`catch_up` waits until the store holds what is journalled now."""
        self._store = store
        self._journal = journal
        self._equipment = equipment
        self._clock = clock
        self._log = log
        self._catch_up = catch_up
        self._replaying = threading.Lock()

    def replay(self, replay: Replay, caller: Caller) -> Replayed:
        """Label a period anew by the catalogue that holds now; journalled as a question is.

        Each access whose labels change gets a record of its own that names it. A second replay finds
        nothing, so one that was cut short may be repeated.

        Raises:
            QuestionFailed: DuckDB cannot tell what the period held, or not in time; what was labelled
                until then stands, and the question is journalled with what became of it.
            JournalUnavailable: a record cannot be written; those before it stand.
        """
        self._catch_up()
        version = self._equipment.catalog_now()
        period = (replay.since, replay.until, replay.system)
        count, more = 0, False
        asked = f"catalog.replay {version}{' (dry run)' if replay.dry_run else ''}"
        try:
            with (
                self._replaying,
                self._store.read() as connection,
                limited(connection, MOST_SECONDS),
            ):
                found = relabel.differences(connection, self._equipment.relabel, *period)
                for row, touches in relabel.corrections(connection, found, *period):
                    if count >= relabel.MOST_CORRECTED:
                        more = True
                        break
                    if not replay.dry_run:
                        record = relabel.correction(
                            row,
                            touches,
                            at=self._clock(),
                            catalog_version=version,
                            instance=self._journal.slot,
                        )
                        self._journal.append_sync(to_bytes(Whole(record)))
                    count += 1
        except QuestionFailed as error:
            self._log.record(replay, caller, asked, (), count, outcome(error))
            raise
        self._log.note(replay, caller, asked, count)
        self._catch_up()
        return Replayed(count, found.shapes, version, more)
