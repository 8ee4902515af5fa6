"""The catalogue's files under several hands: nobody's decision is lost, and no write breaks a file."""

from __future__ import annotations

import fcntl
import os
import threading

import msgspec
import pytest

from analyzers.catalog import Entry, Key, State
from analyzers.catalog.proposals import Proposal
from analyzers.catalog.review import accepted
from cli import catalog_files
from cli.catalog_files import Shelf, moment_now
from cli.catalog_scan import _Looked, _written
from cli.door import WrongUse
from proxy.catalogue import catalogue_texts
from proxy.introspect.fields import Source
from proxy.introspect.proposing import Findings

C, D = Key("", "t.c"), Key("", "t.d")
CRM = (
    "version: 1\nsystem: crm\ndb:\n  t.c: {category: id_number, state: proposed, confidence: 0.9}\n"
)


@pytest.fixture
def shelf(tmp_path):
    (tmp_path / "crm.yaml").write_text(CRM, encoding="utf-8")
    return _shelf(tmp_path)


def _shelf(folder) -> Shelf:
    return Shelf.read(folder, catalogue_texts(folder))


def _looked(*proposals: Proposal, disputes: dict[Key, str] | None = None) -> _Looked:
    return _Looked(Source("x", (), complete=False), Findings(proposals, 0, disputes or {}))


def test_what_a_person_decides_while_a_scan_runs_stays(shelf):
    file = shelf.of_system("crm")
    decided = accepted(file.entries[C], "li.na", moment_now())
    _shelf(shelf.folder).save(file, {C: decided})
    proposals = (Proposal(C, "email", 0.8, "name"), Proposal(D, "email", 0.9, "name"))
    assert _written(shelf, file, _looked(*proposals)) == shelf.folder / "crm.yaml"
    entries = _shelf(shelf.folder).of_system("crm").entries
    assert entries[C] == decided
    assert entries[D].category == "email"


def test_what_a_person_decided_anew_is_not_disputed_by_what_was_counted_before(shelf):
    confirmed = Entry("id_number", State.CONFIRMED, by="li.na", at="2026-11-01")
    shelf.save(shelf.of_system("crm"), {C: confirmed})
    shelf = _shelf(shelf.folder)
    anew = msgspec.structs.replace(confirmed, category="imei", by="wang")
    _shelf(shelf.folder).save(shelf.of_system("crm"), {C: anew})
    _written(shelf, shelf.of_system("crm"), _looked(disputes={C: "2/64"}))
    assert _shelf(shelf.folder).of_system("crm").entries[C] == anew
    again = _shelf(shelf.folder)
    _written(again, again.of_system("crm"), _looked(disputes={C: "2/64"}))
    assert _shelf(shelf.folder).of_system("crm").entries[C].state is State.DISPUTED


def test_a_write_waits_for_the_other_and_loses_nothing(shelf):
    file = shelf.of_system("crm")
    held = os.open(shelf.folder, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    writer = threading.Thread(
        target=shelf.save, args=(file, {D: Entry("email", State.PROPOSED)}), daemon=True
    )
    writer.start()
    path = shelf.folder / "crm.yaml"
    path.write_text(f"# meanwhile\n{path.read_text('utf-8')}", encoding="utf-8")
    os.close(held)
    writer.join(30)
    assert path.read_text("utf-8").startswith("# meanwhile\n")
    assert D in _shelf(shelf.folder).of_system("crm").entries


@pytest.mark.parametrize("broken", ["version: 1\nsystem: [", "version: 1\nsystem: crm\n"])
def test_a_text_that_does_not_read_back_takes_no_files_place(shelf, monkeypatch, broken):
    monkeypatch.setattr(catalog_files, "with_entries", lambda *_: broken)
    with pytest.raises(WrongUse, match="Nothing was written"):
        shelf.save(shelf.of_system("crm"), {D: Entry("email", State.PROPOSED)})
    assert (shelf.folder / "crm.yaml").read_text("utf-8") == CRM
