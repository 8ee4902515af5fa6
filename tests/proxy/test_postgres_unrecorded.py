"""When the log cannot be written: nothing passes that is not recorded, against a real server."""

from pathlib import Path
from typing import Any

import psycopg
import pytest

from access import Intent, LogFailurePolicy, LogGapReason
from ledger.journal import JournalUnavailable
from tests.proxy.postgres_rig import DATABASE, Rig, ended, recording, rig_before, wait_for
from tests.servers import PostgresServer


class Fault:
    """Makes the journal of a rig fail from the n-th append on."""

    def __init__(self, rig: Rig, good: int) -> None:
        self._journal = rig.journal
        self._append = rig.journal.append
        self.left = good

    def __enter__(self) -> None:
        async def append(body: bytes, *, sync: bool | None = None) -> int:
            if self.left <= 0:
                raise JournalUnavailable(LogGapReason.DISK_FULL, "no room")
            self.left -= 1
            return await self._append(body, sync=sync)

        self._journal.append = append

    def __exit__(self, *_: object) -> None:
        self._journal.append = self._append


def refused(error: psycopg.Error) -> bool:
    return error.sqlstate == "58030" and "cannot be written" in str(error)


def test_a_look_up_that_cannot_be_recorded_gives_no_row(
    rig: Rig, connection: psycopg.Connection
) -> None:
    with Fault(rig, 0), pytest.raises(psycopg.OperationalError) as raised:
        connection.execute("select msisdn from subscriber where id = 9")

    assert refused(raised.value)
    assert connection.broken
    assert "13800000009" not in str(raised.value)


def test_a_write_that_cannot_be_recorded_does_not_happen(
    rig: Rig, connection: psycopg.Connection, crm: PostgresServer
) -> None:
    with Fault(rig, 0), pytest.raises(psycopg.OperationalError) as raised:
        connection.execute("update subscriber set note = 'changed' where id = 11")

    assert refused(raised.value)
    assert crm.psql(
        "select count(*) from subscriber where note = 'changed'", database=DATABASE
    ) == ("0\n")


def test_a_write_whose_end_cannot_be_recorded_is_an_intent_with_an_unknown_outcome(
    rig: Rig, connection: psycopg.Connection
) -> None:
    connection.execute("update subscriber set note = 'x' where id = 12")  # its shape is journalled
    with recording(rig) as frames:
        with Fault(rig, 1), pytest.raises(psycopg.OperationalError) as raised:
            connection.execute("update subscriber set note = 'x' where id = 12")
        wait_for(lambda: not rig.recorder.state(), rig)

    assert refused(raised.value)
    assert isinstance(frames[0], Intent)
    assert not ended(frames)


def test_rows_behind_a_part_that_cannot_be_written_are_withheld(rig: Rig) -> None:
    with psycopg.connect(rig.uri(), autocommit=True) as connection:
        streamed = connection.cursor().stream("select repeat('x', 2000) from subscriber")
        rows: list[Any] = []
        with Fault(rig, 3), pytest.raises(psycopg.OperationalError) as raised:
            rows.extend(streamed)

    assert refused(raised.value)
    assert 0 < len(rows) < 1000


def test_a_login_that_cannot_be_recorded_is_refused(rig: Rig) -> None:
    with Fault(rig, 0), pytest.raises(psycopg.OperationalError, match="cannot be written"):
        psycopg.connect(rig.uri())


def test_a_system_that_passes_serves_on_and_counts_what_it_lost(
    crm: PostgresServer, tmp_path: Path
) -> None:
    with rig_before(crm, tmp_path, policy=LogFailurePolicy.PASS) as rig:
        with Fault(rig, 0), psycopg.connect(rig.uri(), autocommit=True) as connection:
            assert connection.execute("select 1").fetchone() == (1,)
            connection.execute("update plan set price = price")
        (state,) = rig.recorder.state()

    assert state.passed == 3
    assert state.refused == 0
