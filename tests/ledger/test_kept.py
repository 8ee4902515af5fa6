"""Answers kept by days: always the answer of the whole, and only what changed is asked again."""

from __future__ import annotations

import random
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import ledger.kept
from access import Whole
from ledger.kept import AskDays, Kept
from ledger.questions import Ask, Caller, LoadRegister
from ledger.safe_sql import Refused
from tests.ledger.ledgers import append_all, journal_in, load, resident_in, rows, store_in
from tests.ledger.synthetic import JULY, record, touch

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.store import Store

ANNA = Caller(1001, "anna")
DAY = 86_400_000_000
START = datetime(2026, 7, 1, tzinfo=UTC)
SQL = """\
WITH access AS NOT MATERIALIZED (SELECT * FROM access
  WHERE seen_at >= CAST($window_since AS TIMESTAMPTZ) AND seen_at < CAST($window_until AS TIMESTAMPTZ))
SELECT epoch_us(seen_at) // 86400000000 AS utc_day, len(categories) AS cats, count(*) AS n
FROM access
WHERE seen_at >= CAST($since AS TIMESTAMPTZ) AND seen_at < CAST($until AS TIMESTAMPTZ)
  AND NOT EXISTS (SELECT 1 FROM purposes WHERE purposes.purpose = access.purpose)
GROUP BY 1, 2"""
WHOLE = """\
SELECT epoch_us(seen_at) // 86400000000 AS utc_day, len(categories) AS cats, count(*) AS n
FROM access
WHERE seen_at >= CAST($1 AS TIMESTAMPTZ) AND seen_at < CAST($2 AS TIMESTAMPTZ)
  AND NOT EXISTS (SELECT 1 FROM purposes WHERE purposes.purpose = access.purpose)
GROUP BY 1, 2"""


def asked(**changes: Any) -> AskDays:
    ask = AskDays(SQL, {}, START, START + timedelta(days=31), 0)
    return msgspec.structs.replace(ask, **changes)


def answer(kept: Kept, ask: AskDays) -> list[tuple[Any, ...]]:
    return sorted(tuple(row.values()) for row in kept.answer(ask).to_pylist())


def whole(store: Store, ask: AskDays) -> list[tuple[Any, ...]]:
    return sorted(rows(store, WHOLE, ask.since.isoformat(), ask.until.isoformat()))


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Give the days that were asked of DuckDB, first and last, counted from 1 July."""
    real, seen = ledger.kept._asked, []

    def watched(connection: Any, ask: AskDays, first: int, last: int) -> Any:
        seen.append((first - JULY // DAY, last - JULY // DAY))
        return real(connection, ask, first, last)

    monkeypatch.setattr(ledger.kept, "_asked", watched)
    return seen


@pytest.mark.parametrize("seed", range(6))
def test_however_records_arrive_the_kept_answer_is_the_whole_one(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    numbers = list(range(1, 301))
    chance.shuffle(numbers)  # late records: days fill in any order
    made = [
        record(
            number,
            JULY + chance.randrange(31 * DAY),
            touches=(touch(),) * chance.randrange(3),
        )
        for number in numbers
    ]
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        kept = Kept(store, threading.Lock())
        while made:
            some = [made.pop() for _ in range(min(len(made), chance.choice((1, 5, 60))))]
            append_all(journal, *(Whole(one) for one in some))
            load(store, tmp_path)
            corrected = some[0]
            if chance.random() < 0.5:
                # Labelled anew: it bears the time of the access, and an id of its own.
                bare = msgspec.structs.replace(
                    corrected,
                    access_id=chance.randbytes(16),
                    touches=(),
                    corrects=corrected.access_id,
                )
                append_all(journal, Whole(bare))
                load(store, tmp_path)
            begin = timedelta(hours=chance.randrange(0, 200))
            length = timedelta(hours=chance.randrange(1, 744))
            for ask in (asked(), asked(since=START + begin, until=START + begin + length)):
                assert answer(kept, ask) == whole(store, ask)


def test_only_the_days_that_gained_a_record_are_asked_again(
    tmp_path: Path, runs: list[tuple[int, int]]
) -> None:
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, *(Whole(record(day, JULY + day * DAY)) for day in range(10)))
        load(store, tmp_path)
        kept = Kept(store, threading.Lock())
        answer(kept, asked())
        answer(kept, asked())
        assert runs == [(0, 9)]

        append_all(journal, Whole(record(50, JULY + 3 * DAY)), Whole(record(51, JULY + 12 * DAY)))
        load(store, tmp_path)
        answer(kept, asked())
        assert runs[1:] == [(3, 3), (12, 12)]
        # A ledger that is opened anew goes on with what was kept.
        answer(Kept(store, threading.Lock()), asked())
        assert runs[3:] == []


def test_what_is_judged_with_days_around_it_runs_again_when_those_change(
    tmp_path: Path, runs: list[tuple[int, int]]
) -> None:
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, *(Whole(record(day, JULY + day * DAY)) for day in range(10)))
        load(store, tmp_path)
        kept = Kept(store, threading.Lock())
        answer(kept, asked(around=2))
        append_all(journal, Whole(record(50, JULY + 5 * DAY)))
        load(store, tmp_path)
        answer(kept, asked(around=2))
        assert runs == [(0, 9), (3, 7)]


def test_days_that_the_period_cuts_are_asked_each_time_and_not_kept(
    tmp_path: Path, runs: list[tuple[int, int]]
) -> None:
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        numbers = [(day, hour) for day in range(4) for hour in (1, 13)]
        append_all(
            journal,
            *(Whole(record(d * 24 + h, JULY + d * DAY + h * DAY // 24)) for d, h in numbers),
        )
        load(store, tmp_path)
        kept = Kept(store, threading.Lock())
        cut = asked(since=START + timedelta(hours=12), until=START + timedelta(days=3, hours=12))
        for _ in range(2):
            assert answer(kept, cut) == whole(store, cut)
        assert runs == [(0, 3), (0, 0), (3, 3)]


def test_a_load_of_a_register_that_is_read_asks_every_day_again(
    tmp_path: Path, runs: list[tuple[int, int]]
) -> None:
    with journal_in(tmp_path) as journal:
        append_all(journal, *(Whole(record(day, JULY + day * DAY)) for day in range(3)))
    with resident_in(tmp_path) as resident:
        first = resident.ask_days(asked(name="rule.P0-1"), ANNA)
        resident.load_register(
            LoadRegister("staff", "s.csv", b"account,person,post\na,E1,desk\n"), ANNA
        )
        resident.ask_days(asked(), ANNA)
        purposes = b"purpose,in_service,valid_from\nbilling-inquiry,yes,2026-01-01\n"
        resident.load_register(LoadRegister("purposes", "p.csv", purposes), ANNA)
        after = resident.ask_days(asked(), ANNA)

        assert (first.table.num_rows, after.table.num_rows) == (3, 0)
        assert runs == [(0, 2), (0, 2)]
        log = Ask("SELECT asked, row_count FROM question_log WHERE asked LIKE 'rule.P0-1%'")
        assert [row["row_count"] for row in resident.ask(log, ANNA).table.to_pylist()] == [3]


@pytest.mark.parametrize(
    "sql",
    [
        SQL.replace("FROM purposes", "FROM log_gap"),
        SQL.replace("FROM purposes", "FROM findings"),
        SQL.replace("FROM purposes", "FROM read_csv('/etc/passwd')"),
        "DELETE FROM registers.kept",
    ],
)
def test_what_does_not_rest_on_days_is_refused(tmp_path: Path, sql: str) -> None:
    with resident_in(tmp_path) as resident, pytest.raises(Refused):
        resident.ask_days(asked(sql=sql), ANNA)


@pytest.mark.parametrize("around", [-1, 1001, 10**12])
def test_more_days_around_than_a_rule_can_ask_for_are_refused(tmp_path: Path, around: int) -> None:
    with resident_in(tmp_path) as resident, pytest.raises(Refused, match="at most 1000 days"):
        resident.ask_days(asked(around=around), ANNA)


def test_an_empty_log_gives_the_columns_and_no_row(tmp_path: Path) -> None:
    with resident_in(tmp_path) as resident:
        table = resident.ask_days(asked(), ANNA).table
        assert (table.column_names, table.num_rows) == (["utc_day", "cats", "n"], 0)


@pytest.mark.parametrize("changed", ["analysts_views", "register_views"])
def test_a_release_that_changes_a_view_asks_anew(
    tmp_path: Path, runs: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    with journal_in(tmp_path) as journal, store_in(tmp_path) as store:
        append_all(journal, Whole(record(1)))
        load(store, tmp_path)
        answer(Kept(store, threading.Lock()), asked())
        answer(Kept(store, threading.Lock()), asked())
        assert len(runs) == 1
        monkeypatch.setattr(ledger.kept, changed, lambda: "another view")
        answer(Kept(store, threading.Lock()), asked())
        assert len(runs) == 2
