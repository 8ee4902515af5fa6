"""`whosaw catalog review` in a real terminal: what is shown, what each key does, what is saved."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from analyzers.catalog import Entry, State, read_system_file
from docs.terminal import Terminal
from proxy.wiring import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CRM = """\
version: 1
system: crm
db:
  t_a.zjhm: {category: id_number, state: proposed, confidence: 0.9, seen: name:pinyin, at: 2026-11-01}
  t_b.zjhm: {category: id_number, state: proposed, confidence: 0.8, at: 2026-11-01}  # Li asks
  t_c.zjhm: {category: id_number, state: confirmed, by: wang, at: 2026-11-01}
  t_a.bz: {category: free_text_pi, state: disputed, by: wang, at: 2026-11-01, against: "2/64"}
"""
BILLING = """\
version: 1
system: billing
api:
  "GET /bills 200":
    $.zjhm: {category: id_number, state: proposed, confidence: 0.55, exchanges: 900, at: 2026-11-01}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "whosaw.toml").write_text("version = 1\n")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "crm.yaml").write_text(CRM, encoding="utf-8")
    (tmp_path / "catalog" / "billing.yaml").write_text(BILLING, encoding="utf-8")
    return tmp_path


@contextmanager
def _review(house: Path, *options: str) -> Iterator[Terminal]:
    command = [sys.executable, "-m", "cli.main", "catalog", "review", "--by", "li.na", *options]
    env = {
        **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "WHOSAW_CONFIG": str(house),
        "PYTHONPATH": str(ROOT),
    }
    with Terminal(command, env, columns=120) as terminal:
        yield terminal


def _entries(house: Path, system: str = "crm") -> dict[str, Entry]:
    text = (house / "catalog" / f"{system}.yaml").read_text("utf-8")
    file = read_system_file(f"{system}.yaml", text, read_catalogue().categories)
    return {str(key): entry for key, entry in file.entries.items()}


KEYS = "q save and end"


def test_what_counts_most_comes_first_with_its_evidence_and_namesakes(house):
    with _review(house) as terminal:
        first = terminal.expect(KEYS)
        assert "1 of 4" in first
        assert "billing" in first
        assert "GET /bills 200 $.zjhm" in first
        assert "900 times seen" in first
        assert "crm t_c.zjhm: id_number, confirmed" in first
        terminal.send("s")
        second = terminal.expect(KEYS)
        assert "t_a.bz" in second
        assert "2/64" in second
        terminal.send("q")
        terminal.expect("0 decisions saved, 4 left")
        assert terminal.wait() == 0
    assert (house / "catalog" / "crm.yaml").read_text("utf-8") == CRM


def test_yes_none_and_another_category_are_saved(house):
    with _review(house, "--system", "crm") as terminal:
        assert "t_a.bz" in terminal.expect(KEYS)
        terminal.send("y")
        assert "t_b.zjhm" in terminal.expect(KEYS)
        terminal.send("n")
        terminal.expect("why is it none")
        terminal.send("流水号\n")
        assert "t_a.zjhm" in terminal.expect(KEYS)
        terminal.send("c")
        terminal.expect("which category")
        terminal.send("imeei\n")
        terminal.expect("nearest: imei")
        terminal.send("imei\n")
        terminal.expect("3 decisions saved, 0 left")
        assert terminal.wait() == 0
    entries = _entries(house)
    assert (entries["t_a.bz"].state, entries["t_a.bz"].against) == (State.CONFIRMED, "")
    none = entries["t_b.zjhm"]
    assert (none.category, none.reason, none.was, none.by) == (None, "流水号", "id_number", "li.na")
    assert (entries["t_a.zjhm"].category, entries["t_a.zjhm"].state) == ("imei", State.OVERRIDDEN)
    assert entries["t_c.zjhm"].by == "wang"
    assert "  # Li asks" in (house / "catalog" / "crm.yaml").read_text("utf-8")


def test_all_of_one_name_are_decided_at_once_in_one_system(house):
    with _review(house, "--system", "crm") as terminal:
        terminal.expect(KEYS)
        terminal.send("s")
        assert "t_b.zjhm" in terminal.expect(KEYS)
        terminal.send("a")
        terminal.expect("all 2 of this name")
        terminal.send("y")
        terminal.expect("2 decisions saved, 1 left")
        assert terminal.wait() == 0
    entries = _entries(house)
    assert {entries[name].by for name in ("t_a.zjhm", "t_b.zjhm")} == {"li.na"}
    assert _entries(house, "billing")["GET /bills 200 $.zjhm"].state is State.PROPOSED


def test_undo_takes_back_the_last_key_whatever_it_decided(house):
    with _review(house, "--system", "crm") as terminal:
        terminal.expect(KEYS)
        terminal.send("u")
        terminal.expect("nothing to undo")
        terminal.send("s")
        assert "t_b.zjhm" in terminal.expect("t_b.zjhm")
        terminal.expect(KEYS)
        terminal.send("a")
        terminal.expect("all 2 of this name")
        terminal.send("y")
        terminal.expect("saved")
        assert terminal.wait() == 0
    with _review(house, "--system", "crm") as terminal:
        assert "1 of 1" in terminal.expect(KEYS)
        terminal.send("q")
        terminal.wait()
    before = (house / "catalog" / "crm.yaml").read_text("utf-8")
    (house / "catalog" / "crm.yaml").write_text(CRM, encoding="utf-8")
    with _review(house, "--system", "crm") as terminal:
        terminal.expect(KEYS)
        terminal.send("y")
        assert "t_b.zjhm" in terminal.expect(KEYS)
        terminal.send("u")
        terminal.expect("undone: t_a.bz")
        assert "1 of 3" in terminal.expect(KEYS)
        terminal.send("q")
        terminal.expect("0 decisions saved, 3 left")
        assert terminal.wait() == 0
    assert before != CRM
    assert _entries(house)["t_a.bz"].state is State.DISPUTED


def test_a_closed_terminal_and_an_interrupt_lose_nothing(house):
    with _review(house, "--system", "crm") as terminal:
        terminal.expect(KEYS)
        terminal.send("y")
        terminal.expect(KEYS)
        terminal.send("\x03")
        terminal.expect("1 decision saved, 2 left")
        terminal.wait()
    assert _entries(house)["t_a.bz"].state is State.CONFIRMED


def test_no_reason_and_no_category_decide_nothing(house):
    with _review(house, "--system", "crm") as terminal:
        terminal.expect(KEYS)
        terminal.send("n")
        terminal.expect("why is it none")
        terminal.send("\n")
        terminal.expect(KEYS)
        terminal.send("c")
        terminal.expect("which category")
        terminal.send("?\n")
        assert "id_number" in terminal.expect("which category")
        terminal.send("\n")
        terminal.expect(KEYS)
        terminal.send("q")
        terminal.expect("0 decisions saved, 3 left")
        terminal.wait()
    assert (house / "catalog" / "crm.yaml").read_text("utf-8") == CRM


def test_what_somebody_else_writes_meanwhile_stays(house):
    with _review(house, "--system", "crm") as terminal:
        terminal.expect(KEYS)
        file = house / "catalog" / "crm.yaml"
        file.write_text("# written meanwhile\n" + CRM, encoding="utf-8")
        terminal.send("y")
        terminal.expect(KEYS)
        terminal.send("q")
        terminal.expect("1 decision saved")
        terminal.wait()
    assert file.read_text("utf-8").startswith("# written meanwhile\n")
    assert _entries(house)["t_a.bz"].state is State.CONFIRMED


def test_nothing_waits(house):
    (house / "catalog" / "done.yaml").write_text("version: 1\nsystem: done\n")
    with _review(house, "done") as terminal:
        terminal.expect("nothing waits for a decision")
        assert terminal.wait() == 0
