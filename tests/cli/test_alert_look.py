"""A look judges what is new, asks nothing while nothing changes, and never takes the ledger's place."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from access import Severity
from cli.alert_look import Looker
from cli.alert_process import AlertWork
from ledger.reader import START, JournalReader, slots
from proxy.config import load_settings
from proxy.control import begin
from tests.cli.conftest import resident
from tests.cli.logs import NOW, micros

ROOT = Path(__file__).parents[2]
AT = micros(NOW)
YESTERDAY = micros(NOW - timedelta(days=1))
TARGET = '[[alerts]]\nkind = "webhook"\nname = "siem"\nurl = "http://127.0.0.1:1/"\n'
OWN = """\
-- id = "OWN-1"
-- title_en = "Anybody"
-- title_zh = "任何人"
-- clause = "P9.3"
-- tier = "P23"
-- severity = "critical"
-- proves = "indicates"
-- group_by = ["system"]
-- sentence_en = "{system}: {accesses}"
-- sentence_zh = "{system}：{accesses}"
-- clears_en = "Nothing."
-- clears_zh = "无。"
-- false_positives = ["None."]
-- limits = ["None."]

"""


def looker(log, more: str = "") -> Looker:
    main = log.folder / "whosaw.toml"
    if "\n[[alerts]]" not in main.read_text():
        main.write_text(main.read_text() + "\n" + TARGET + more)
    loaded = load_settings(log.folder)
    return Looker(loaded, loaded.settings.alerts)


def questions(log) -> int:
    """Count what the ledger has journalled of its own: each question, each record."""
    journal = load_settings(log.folder).journal
    return sum(
        len(JournalReader(journal, slot).read(START, most=10**6).frames)
        for slot in slots(journal)
        if "ledger" in slot
    )


def test_a_look_gives_what_was_opened_and_asks_nothing_until_something_changes(own_log):
    with resident(own_log):
        looking = looker(own_log)
        first = looking.look(AT, (YESTERDAY, ""), 0)
        before = questions(own_log)
        second = looking.look(AT, (YESTERDAY, ""), first.reached)
        asked = questions(own_log) - before
        later = looking.look(AT + 601_000_000, (YESTERDAY, ""), first.reached)

    assert first.judged
    assert first.trouble == ""
    rules = {fact.rule for fact in first.facts}
    assert "P13.6-1" in rules
    assert all(fact.severity in {Severity.CRITICAL, Severity.HIGH} for fact in first.facts)
    [nobody] = [fact for fact in first.facts if fact.rule == "P13.6-1"]
    assert (nobody.opening, nobody.systems, nobody.accesses) == (AT, ("crm",), 1)
    assert not second.judged
    assert before > 5
    assert asked == 0
    assert later.judged
    assert {fact.finding for fact in later.facts} == {fact.finding for fact in first.facts}


def test_more_than_a_look_gives_is_given_by_the_next_ones_without_judging(own_log, monkeypatch):
    monkeypatch.setattr("cli.alert_look.MOST_ROWS", 2)
    (own_log.folder / "rules").mkdir(exist_ok=True)
    (own_log.folder / "rules" / "OWN-1.sql").write_text(
        OWN + "SELECT access_id, seen_at, CAST(access_id AS VARCHAR) AS system FROM access\n"
    )
    with resident(own_log):
        looking = looker(own_log, 'severity = "info"\n')
        after, parts, asked = (YESTERDAY, ""), [], []
        while not parts or parts[-1].more:
            parts.append(looking.look(AT, after, AT))
            after = max([after, *((fact.opening, fact.finding) for fact in parts[-1].facts)])
            asked.append(questions(own_log))

    found = [fact.finding for part in parts for fact in part.facts]
    assert len(found) == len(set(found)) == 5  # four of the own rule, one of P13.6-1
    assert [len(part.facts) for part in parts] == [2, 2, 1]
    # Each further part is one question.
    assert [later - earlier for earlier, later in pairwise(asked)] == [1] * (len(parts) - 1)


def test_only_what_a_target_wants_is_judged(own_log):
    with resident(own_log):
        only = looker(own_log, 'rules = ["P9.3-2"]\n').look(AT, (YESTERDAY, ""), 0)

    assert only.judged
    assert {fact.rule for fact in only.facts} <= {"P9.3-2"}


def test_an_own_rule_that_cannot_be_asked_keeps_no_other_from_being_judged(own_log):
    folder = own_log.folder / "rules"
    folder.mkdir(exist_ok=True)
    (folder / "OWN-1.sql").write_text(
        OWN + "SELECT access_id, seen_at, system FROM access WHERE 'a1' + 1 = 2\n"
    )
    with resident(own_log):
        looked = looker(own_log).look(AT, (YESTERDAY, ""), 0)

    assert looked.judged
    assert looked.trouble == "OWN-1: its SQL was refused"
    assert "P13.6-1" in {fact.rule for fact in looked.facts}


def test_a_file_that_is_no_rule_keeps_no_rule_from_being_judged(own_log):
    folder = own_log.folder / "rules"
    folder.mkdir(exist_ok=True)
    (folder / "OWN-1.sql").write_text("SELECT 1\n")
    with resident(own_log):
        looked = looker(own_log).look(AT, (YESTERDAY, ""), 0)

    assert looked.judged
    assert looked.trouble.startswith("rules: OWN-1.sql: ")
    assert "P13.6-1" in {fact.rule for fact in looked.facts}


def test_without_the_ledger_nothing_is_judged_and_its_lock_is_left_alone(own_log):
    looked = looker(own_log).look(AT, (YESTERDAY, ""), 0)

    assert (looked.judged, looked.trouble) == (False, "the ledger does not answer")
    assert not (own_log.folder / "var" / "run" / "ledger.lock").exists()


def test_one_process_at_a_time_is_at_work_and_the_next_goes_on_where_it_ended(empty):
    looker(empty)
    loaded = load_settings(empty.folder)
    loaded.run.mkdir(parents=True, exist_ok=True)

    async def both() -> tuple[bool, bool, bool]:
        first_message = begin(loaded, {}, debug=False)
        first = await AlertWork.begin(first_message, loaded)
        second = await AlertWork.begin(first_message, loaded)
        while not loaded.alert_state.exists():
            await asyncio.sleep(0.01)
        waits = second.waits
        await first.drain(0, asyncio.Event())
        while second.waits:
            await asyncio.sleep(0.05)
        took_over = not second.waits
        await second.drain(0, asyncio.Event())
        return not first.waits, waits, took_over

    assert asyncio.run(both()) == (False, True, True)


def test_a_process_that_wants_too_much_memory_gets_none_of_it():
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from cli.alert_process import bound_memory\n"
            "bound_memory(64 * 1024 * 1024)\n"
            "kept = bytearray(32 * 1024 * 1024)\n"
            "try:\n    more = bytearray(256 * 1024 * 1024)\n"
            "except MemoryError:\n    print('refused', len(kept))\n",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"refused {32 * 1024 * 1024}\n"
