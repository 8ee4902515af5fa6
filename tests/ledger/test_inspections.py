"""Self-inspections that the ledger keeps: drafts, and for good the one that a named person adopts."""

from __future__ import annotations

import stat
from datetime import date
from hashlib import sha256

import pytest

from access import LogGapReason, Question, RegisterLoaded
from ledger.client import LedgerHere, open_ledger
from ledger.inspection import AskInspection, KeepInspection
from ledger.journal import JournalUnavailable
from ledger.question_log import QuestionLog
from ledger.safe_sql import Refused
from tests.ledger.ledgers import EQUIPMENT, clock, paths_in
from tests.ledger.test_register_append import frames
from tests.ledger.test_service import ME, served

YEAR = AskInspection(2026, "protection")
PAGES = {"en": b"<p>draft</p>", "zh": "<p>草稿</p>".encode()}
FINAL = {"en": b"<p>adopted</p>", "zh": "<p>已签发</p>".encode()}
STAFF = f"""person,account,valid_until
E9001,,
E9002,wang.fang,
E9003,,2026-01-31
E9004,{ME}x,
""".encode()


@pytest.fixture(params=["socket", "here"])
def ledger(request, tmp_path):
    """The same ledger reached both ways."""
    if request.param == "socket":
        with served(tmp_path) as client:
            yield client
    else:
        with open_ledger(paths_in(tmp_path), lambda: EQUIPMENT, clock) as here:
            assert isinstance(here, LedgerHere)
            yield here


@pytest.fixture
def alone(tmp_path):
    """A ledger inside this process."""
    with open_ledger(paths_in(tmp_path), lambda: EQUIPMENT, clock) as here:
        yield here


def digests(pages):
    return {language: sha256(page).hexdigest() for language, page in pages.items()}


def draft(ledger, **changes):
    return ledger.keep_inspection(KeepInspection(2026, "protection", PAGES, **changes))


def adopt(ledger, by, **changes):
    given = {"of_draft": digests(PAGES), "purpose": "yearly", **changes}
    return ledger.keep_inspection(
        KeepInspection(2026, "protection", FINAL, {"P9.3-2": "abc"}, by, **given)
    )


def rows(ledger):
    return ledger.ask("SELECT * FROM self_inspections").table.to_pylist()


def test_a_draft_is_kept_until_the_next_and_counts_for_nothing(ledger):
    assert ledger.inspection(YEAR) is None
    draft(ledger)
    head = ledger.keep_inspection(KeepInspection(2026, "protection", {**PAGES, "en": b"newer"}))

    kept = ledger.inspection(YEAR)
    assert kept.head == head
    assert kept.pages == {**PAGES, "en": b"newer"}
    assert (head.adopted_by, head.account) == (None, ME)
    assert rows(ledger) == []
    assert ledger.inspection(AskInspection(2026, "registration")) is None
    assert ledger.inspection(AskInspection(2025, "protection")) is None


def test_what_a_named_person_adopts_is_frozen_entered_in_the_register_and_journalled(
    ledger, tmp_path
):
    ledger.load_register("staff", "staff.csv", STAFF)
    draft(ledger)
    head = adopt(ledger, "E9001")

    kept = ledger.inspection(YEAR)
    assert kept.pages == FINAL
    assert kept.head == head
    assert head.digests == digests(FINAL)
    assert head.versions == {"P9.3-2": "abc"}
    [row] = rows(ledger)
    assert (row["inspection"], row["year"], row["regime"]) == (
        "SI-2026-protection",
        2026,
        "protection",
    )
    assert (row["adopted_by"], row["adopted_at"]) == ("E9001", head.kept_at)
    assert row["digest"] == digests(FINAL)["zh"]
    [state] = [one for one in ledger.registers() if one.register == "self_inspections"]
    assert state.valid_through == date(2027, 12, 31)
    asked = [(q.asked, q.account, q.purpose) for q in frames(tmp_path, Question)]
    assert (
        f"self_inspection.adopt SI-2026-protection {digests(FINAL)['zh']}",
        ME,
        "yearly",
    ) in asked
    assert frames(tmp_path, RegisterLoaded)[-1].register == "self_inspections"
    for page in (tmp_path / "ledger" / "self-inspections").iterdir():
        assert stat.S_IMODE(page.stat().st_mode) == 0o600
        assert "draft" not in page.name


def test_nothing_takes_the_place_of_what_was_adopted(alone):
    alone.load_register("staff", "staff.csv", STAFF)
    draft(alone)
    adopt(alone, "E9001")

    for again in (draft, lambda one: adopt(one, "E9002")):
        with pytest.raises(Refused, match="was adopted at .*; it stays"):
            again(alone)
    assert alone.inspection(YEAR).pages == FINAL
    assert len(rows(alone)) == 1


@pytest.mark.parametrize("by", ["E9003", "E7777", ""])
def test_only_somebody_of_the_staff_of_today_adopts(alone, by):
    alone.load_register("staff", "staff.csv", STAFF)
    draft(alone)
    with pytest.raises(Refused, match="--by: expected the staff number"):
        adopt(alone, by)
    assert alone.inspection(YEAR).pages == PAGES
    assert rows(alone) == []


def test_nobody_adopts_in_another_persons_name(alone):
    mine = STAFF.replace(f"{ME}x".encode(), ME.encode())
    alone.load_register("staff", "staff.csv", mine)
    draft(alone)
    with pytest.raises(Refused, match="another person's"):
        adopt(alone, "E9001")
    assert rows(alone) == []

    assert adopt(alone, "E9004").adopted_by == "E9004"


def test_only_the_draft_that_is_kept_is_adopted(alone):
    alone.load_register("staff", "staff.csv", STAFF)
    with pytest.raises(Refused, match="not the one that is kept"):
        adopt(alone, "E9001")
    draft(alone)
    with pytest.raises(Refused, match="not the one that is kept"):
        adopt(alone, "E9001", of_draft={**digests(PAGES), "zh": "0" * 64})
    assert rows(alone) == []


@pytest.mark.parametrize(
    ("year", "regime", "pages"),
    [
        (2026, "../protection", PAGES),
        (2012, "protection", PAGES),
        (2026, "protection", {"zh": b"x"}),
        (2026, "protection", {**PAGES, "../x": b"x"}),
    ],
)
def test_what_is_no_self_inspection_is_refused(alone, tmp_path, year, regime, pages):
    with pytest.raises(Refused):
        alone.keep_inspection(KeepInspection(year, regime, pages))
    assert not (tmp_path / "ledger" / "self-inspections").exists()


def test_a_page_that_was_altered_on_disk_is_not_given_back(alone, tmp_path):
    draft(alone)
    page = tmp_path / "ledger" / "self-inspections" / "SI-2026-protection.draft.zh.html"
    page.write_bytes(page.read_bytes() + b" ")
    with pytest.raises(Refused, match="not what was kept"):
        alone.inspection(YEAR)


def test_a_page_that_was_put_in_the_place_of_the_adopted_one_is_not_given_back(alone, tmp_path):
    alone.load_register("staff", "staff.csv", STAFF)
    draft(alone)
    adopt(alone, "E9001")
    folder = tmp_path / "ledger" / "self-inspections"
    head, page = folder / "SI-2026-protection.json", folder / "SI-2026-protection.zh.html"
    page.write_bytes(b"better")
    wrong = head.read_text().replace(digests(FINAL)["zh"], sha256(b"better").hexdigest())
    head.write_text(wrong)
    with pytest.raises(Refused, match="whose digest the register"):
        alone.inspection(YEAR)


def test_what_cannot_be_journalled_is_not_adopted(alone, monkeypatch):
    alone.load_register("staff", "staff.csv", STAFF)
    draft(alone)

    def fails(self, *args):
        raise JournalUnavailable(LogGapReason.IO_ERROR, "EIO")

    with monkeypatch.context() as patched:
        patched.setattr(QuestionLog, "record", fails)
        with pytest.raises(JournalUnavailable):
            adopt(alone, "E9001")
    assert alone.inspection(YEAR).pages == PAGES
    assert rows(alone) == []
    assert adopt(alone, "E9001").adopted_by == "E9001"
