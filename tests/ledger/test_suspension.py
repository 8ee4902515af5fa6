"""What the ledger tells the proxies of the orders in the register `suspensions`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from ledger.questions import Append, Ask
from ledger.register_append import appended_texts
from tests.ledger.ledgers import resident_in
from tests.ledger.test_registers import ANALYST, load

ORDERED = datetime(2026, 7, 1, 8, 30, 15, 250_000, tzinfo=UTC)
# By `date -ud '2026-07-01 08:30:15' +%s` and the quarter second.
ORDERED_US = 1_782_894_615_250_000


def append(ledger, *rows):
    return ledger.append(Append("suspensions", appended_texts(rows)), ANALYST)


def orders(folder):
    return json.loads((folder / "suspensions.json").read_text())["orders"]


def test_an_order_stands_in_the_file_when_the_load_is_done(tmp_path):
    with resident_in(tmp_path) as ledger:
        assert orders(tmp_path) == []
        append(
            ledger,
            {
                "suspension": "S-1",
                "system": "crm",
                "actions": ["export"],
                "categories": ["name"],
                "ordered_at": ORDERED,
            },
        )

        assert orders(tmp_path) == [
            {
                "suspension": "S-1",
                "system": "crm",
                "actions": ["export"],
                "categories": ["name"],
                "ordered_at": ORDERED_US,
                "lifted_at": None,
            }
        ]


def test_a_file_that_was_taken_away_is_there_again_with_its_orders(tmp_path):
    file = tmp_path / "suspensions.json"
    with resident_in(tmp_path) as ledger:
        append(ledger, {"suspension": "S-1", "system": "crm", "ordered_at": ORDERED})
        file.unlink()

        ledger.ask(Ask("SELECT 1"), ANALYST)  # waits for a round of the loader that begins now

        assert [order["suspension"] for order in orders(tmp_path)] == ["S-1"]


def test_a_lifted_order_is_gone_and_one_that_will_be_lifted_says_when(tmp_path):
    later = datetime.now(UTC) + timedelta(days=1)
    with resident_in(tmp_path) as ledger:
        append(ledger, *({"suspension": f"S-{n}", "ordered_at": ORDERED} for n in (1, 2)))
        append(
            ledger,
            {"suspension": "S-1", "ordered_at": ORDERED, "lifted_at": ORDERED + timedelta(hours=1)},
            {"suspension": "S-2", "ordered_at": ORDERED, "lifted_at": later},
        )

        [left] = orders(tmp_path)
        assert left["suspension"] == "S-2"
        assert left["lifted_at"] == int(later.timestamp() * 1_000_000)


def test_a_file_that_was_lost_is_written_again_when_the_ledger_begins(tmp_path):
    with resident_in(tmp_path) as ledger:
        append(ledger, {"suspension": "S-1", "ordered_at": ORDERED})
    (tmp_path / "suspensions.json").unlink()
    with resident_in(tmp_path):
        assert [order["suspension"] for order in orders(tmp_path)] == ["S-1"]


def test_a_load_that_loses_an_order_that_stood_says_so(tmp_path):
    with resident_in(tmp_path) as ledger:
        append(ledger, *({"suspension": f"S-{n}", "ordered_at": ORDERED} for n in (1, 2)))
        done = load(ledger, "suspensions", "s.csv", "文号,下达时间\nS-2,2026-07-02\n")

        assert len(done.warnings) == 1
        assert "passes again: S-1;" in done.warnings[0]
        done = load(ledger, "suspensions", "s.csv", "文号,下达时间\nS-2,2026-07-02\n")
        assert done.warnings == ()
