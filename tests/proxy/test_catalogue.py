"""The catalogue's files: read by `serve`, in use in every process, changed while they run."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from typing import TYPE_CHECKING

import msgspec
import psycopg
import pytest

from analyzers.catalog import CatalogueError, TextField
from ledger.keys import create_pseudonym_key
from proxy.catalogue import (
    CatalogueFolder,
    CatalogueInUse,
    catalogue_texts,
    read_catalogue_of,
)
from proxy.config import ConfigError
from proxy.serve import reload
from proxy.settings_types import Loaded, Settings
from proxy.wiring import Wiring, keep_looking
from tests.proxy.house import OK, a_house, free_port, wait_until

if TYPE_CHECKING:
    from pathlib import Path

BADGE = """\
version: 1
system: "*"
categories:
  badge: {zh: 门禁卡号, en: Badge number, sensitivity: 2, names: [badge_no]}
"""
BROKEN = "version: 1\nsystem: crm\ndb:\n  t.a: {category: nonsense, state: proposed}\n"
SAID = "crm.yaml, line 4, db > t.a > category: no category of this name is known"


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "var").mkdir()
    return Loaded(Settings(), tmp_path, "0" * 12)


def _write(loaded: Loaded, name: str, text: str) -> None:
    (loaded.catalog / name).write_text(text, encoding="utf-8")


def test_what_serve_read_is_in_use_in_its_processes(loaded):
    folder = CatalogueFolder(loaded)
    assert folder.look()
    in_use = CatalogueInUse(loaded)
    assert "badge" not in in_use.catalogue.categories
    assert not in_use.look()
    _write(loaded, "house.yaml", BADGE)
    assert folder.look()
    assert in_use.look()
    assert in_use.catalogue.categories["badge"].sensitivity == 2
    assert in_use.catalogue.version == folder.state.version == read_catalogue_of(loaded).version
    assert not in_use.look()
    (loaded.catalog / "house.yaml").unlink()
    folder.look()
    assert in_use.look()
    assert "badge" not in in_use.catalogue.categories


def test_a_broken_file_changes_nothing_and_is_told(loaded):
    _write(loaded, "house.yaml", BADGE)
    folder = CatalogueFolder(loaded)
    folder.look()
    before = folder.state
    in_use = CatalogueInUse(loaded)
    _write(loaded, "crm.yaml", BROKEN)
    assert not folder.look()
    assert not folder.look()
    assert SAID in folder.state.trouble
    assert (folder.state.version, folder.state.since) == (before.version, before.since)
    assert not in_use.look()
    (loaded.catalog / "crm.yaml").unlink()
    assert folder.look()
    assert folder.state == before


def test_after_a_new_start_a_broken_file_leaves_what_was_read_before(loaded):
    _write(loaded, "house.yaml", BADGE)
    CatalogueFolder(loaded).look()
    version = read_catalogue_of(loaded).version
    _write(loaded, "house.yaml", BROKEN)
    folder = CatalogueFolder(loaded)
    assert folder.last_packed()
    assert not folder.look()
    assert folder.state.version == version
    assert "badge" in CatalogueInUse(loaded).catalogue.categories
    with pytest.raises(CatalogueError):
        read_catalogue_of(loaded)


def test_a_fault_in_reading_a_file_is_told_and_what_was_read_before_goes_on(loaded, monkeypatch):
    _write(loaded, "house.yaml", BADGE)
    folder = CatalogueFolder(loaded)
    folder.look()
    version = folder.state.version
    _write(loaded, "house.yaml", BROKEN)

    def fail(*_: object) -> None:
        raise ValueError("13812345678")

    monkeypatch.setattr("proxy.catalogue.read_files", fail)
    assert not folder.look()
    assert "13812345678" not in folder.state.trouble
    assert folder.state.trouble.startswith("ValueError at ")
    assert folder.state.version == version
    assert CatalogueInUse(loaded).catalogue.version == version
    loaded.packed_catalog.unlink()
    with pytest.raises(ConfigError, match=r"the catalogue in .* cannot be used: ValueError at "):
        Wiring.of(loaded)
    assert not CatalogueFolder(loaded).last_packed()


@pytest.mark.parametrize("text", [BADGE, BROKEN])
def test_a_file_whose_name_is_no_text_is_told_so_that_status_can_say_it(loaded, text):
    folder = CatalogueFolder(loaded)
    folder.look()
    version = folder.state.version
    (loaded.catalog / os.fsdecode(b"\xff.yaml")).write_text(text, encoding="utf-8")

    assert not folder.look()
    assert folder.state.version == version
    assert json.loads(msgspec.json.encode(folder.state))["trouble"]
    assert CatalogueInUse(loaded).catalogue.version == version


async def test_a_fault_in_taking_a_catalogue_does_not_end_the_looking(loaded, monkeypatch):
    create_pseudonym_key(loaded.keys / "pseudonym.key")
    folder = CatalogueFolder(loaded)
    folder.look()
    wiring = Wiring.of(loaded)
    monkeypatch.setattr("proxy.wiring._LOOK_S", 0)
    tries, taken = [], asyncio.Event()

    async def renew() -> None:
        tries.append(wiring.catalogue.version)
        if len(tries) == 1:
            raise ValueError
        taken.set()

    looking = asyncio.create_task(keep_looking(wiring, renew))
    _write(loaded, "house.yaml", BADGE)
    folder.look()
    await asyncio.wait_for(taken.wait(), 30)
    looking.cancel()
    assert tries == [folder.state.version] * 2


def test_a_damaged_packed_file_is_not_used(loaded):
    CatalogueFolder(loaded).look()
    in_use = CatalogueInUse(loaded)
    loaded.packed_catalog.write_bytes(b"\xc1")
    assert not in_use.look()
    assert not CatalogueFolder(loaded).last_packed()
    assert CatalogueInUse(loaded).catalogue.version == read_catalogue_of(loaded).version


def test_where_nothing_was_packed_the_files_are_read(loaded):
    _write(loaded, "house.yaml", BADGE)
    assert "badge" in CatalogueInUse(loaded).catalogue.categories
    _write(loaded, "house.yaml", BROKEN)
    with pytest.raises(ConfigError, match="line 4, db > t.a > category"):
        Wiring.of(loaded)


def test_a_file_that_cannot_be_read_is_named(loaded):
    (loaded.catalog / "crm.yaml").write_bytes(b"version: 1\n\xff\n")
    with pytest.raises(CatalogueError, match=r"crm\.yaml: byte 11 is no UTF-8"):
        catalogue_texts(loaded.catalog)
    (loaded.catalog / "crm.yaml").unlink()
    (loaded.catalog / "crm.yaml").mkdir()
    with pytest.raises(CatalogueError, match=r"crm\.yaml: cannot be read"):
        catalogue_texts(loaded.catalog)


def test_what_the_registers_list_outlives_a_change_of_the_catalogue(loaded):
    create_pseudonym_key(loaded.keys / "pseudonym.key")
    loaded.listed.write_text(json.dumps({"texts": {"person": ["E1001"]}}))
    folder = CatalogueFolder(loaded)
    folder.look()
    wiring = Wiring.of(loaded)
    assert not wiring.gate.lets(TextField.FIELD_NAME, "badgeNo")
    before = wiring.detector("crm")
    assert wiring.detector("crm") is before
    _write(loaded, "house.yaml", BADGE)
    folder.look()
    assert wiring.look()
    assert not wiring.look()
    assert wiring.gate.lets(TextField.FIELD_NAME, "badgeNo")
    assert wiring.gate.lets(TextField.PERSON, "E1001")
    assert wiring.detector("crm") is not before


def test_a_decision_that_expires_ends_at_midnight(loaded, monkeypatch):
    decision = "{category: none, state: overridden, reason: x, by: li, expires: 2026-11-24}"
    _write(loaded, "crm.yaml", f"version: 1\nsystem: crm\ndb:\n  t.a: {decision}\n")
    from datetime import date

    monkeypatch.setattr("proxy.catalogue.today", lambda: date(2026, 11, 24))
    CatalogueFolder(loaded).look()
    in_use = CatalogueInUse(loaded)
    assert in_use.catalogue.for_system("crm").column("t.a") is not None
    monkeypatch.setattr("proxy.catalogue.today", lambda: date(2026, 11, 25))
    assert in_use.look()
    assert in_use.catalogue.for_system("crm").column("t.a") is None


BILLING = """
kind = "postgresql"
name = "billing"
listen = "127.0.0.1:{port}"
upstream = "{upstream}"

[introspection]
account = "postgres"
database = "crm"
"""


def test_a_changed_catalogue_holds_in_every_worker_and_every_open_session(crm, tmp_path):
    crm.psql("create table if not exists visitor (badge_no text)", database="crm")
    crm.psql("grant select on visitor to public", database="crm")
    port = free_port()
    with a_house(tmp_path, workers=2) as (house, _):
        file = house.folder / "systems.d" / "billing.toml"
        file.write_text(BILLING.format(port=port, upstream=crm.address))
        house.serve()
        catalog = house.folder / "catalog"
        catalog.mkdir()
        with psycopg.connect(crm.uri("svc", "crm", port), prepare_threshold=0) as session:
            session.execute("select badge_no from visitor")
            assert house.ask(target="/a?badge_no=1") == OK
            (catalog / "house.yaml").write_text(BADGE, encoding="utf-8")
            answer = reload(house.loaded)
            assert (answer.workers, answer.of_workers) == (3, 3)
            assert answer.catalogue.trouble == ""
            session.execute("select badge_no from visitor")
            assert house.ask(target="/a?badge_no=1") == OK
        version = answer.catalogue.version
        records = [r for r in house.records() if r.action == "read"]
        by_version = {
            (r.system, r.catalog_version == version): {t.category for t in r.touches}
            for r in records
        }
        assert by_version["billing", False] <= {""}
        assert by_version["billing", True] == {"badge"}
        assert "badge" not in by_version["crm", False]
        assert by_version["crm", True] == {"badge"}


def test_what_people_decided_holds_on_paths_and_columns(crm, tmp_path):
    crm.psql("create table if not exists visitor (badge_no text)", database="crm")
    crm.psql("grant select on visitor to public", database="crm")
    port = free_port()
    with a_house(tmp_path) as (house, _):
        billing = house.folder / "systems.d" / "billing.toml"
        billing.write_text(BILLING.format(port=port, upstream=crm.address))
        file = house.folder / "systems.d" / "crm.toml"
        file.write_text('routes = ["GET /a"]\n' + file.read_text())
        catalog = house.folder / "catalog"
        catalog.mkdir()
        house.serve()
        house.ask(target="/a?mobile=13812345678&nr=490154203237518")
        (catalog / "crm.yaml").write_text(
            'version: 1\nsystem: crm\napi:\n  "GET /a":\n'
            '    "?mobile": {category: none, state: overridden, reason: test, by: li}\n'
            '    "?nr": {category: imei, state: confirmed, by: li}\n'
        )
        (catalog / "billing.yaml").write_text(
            "version: 1\nsystem: billing\ndb:\n"
            "  visitor.badge_no: {category: iccid, state: confirmed, by: li}\n"
        )
        answer = reload(house.loaded)
        assert answer.catalogue.trouble == ""
        house.ask(target="/a?mobile=13812345678&nr=490154203237518")
        with psycopg.connect(crm.uri("svc", "crm", port)) as session:
            session.execute("select badge_no from visitor")
        records = [r for r in house.records() if r.action == "read"]
        before, after = (r for r in records if r.system == "crm")
        [statement] = [r for r in records if r.system == "billing"]
    assert "mobile_number" in {t.category for t in before.touches}
    assert [(t.category, t.known_by) for t in after.touches] == [("imei", "catalog")]
    assert {t.category for t in statement.touches} == {"iccid"}


def test_a_change_of_a_file_needs_no_command(tmp_path):
    with a_house(tmp_path, workers=2) as (house, _):
        house.serve()
        before = house.status().catalogue
        (house.folder / "catalog").mkdir()
        (house.folder / "catalog" / "house.yaml").write_text(BADGE, encoding="utf-8")

        def in_every_worker() -> bool:
            status = house.status()
            versions = {p.state.catalog_version for p in status.processes if p.kind == "http"}
            return versions == {status.catalogue.version} != {before.version}

        wait_until(in_every_worker)
        house.ask(target="/a?badge_no=1")
        [record] = house.records()
        assert record.catalog_version == house.status().catalogue.version
        assert {t.category for t in record.touches} == {"badge"}


def test_serve_begins_with_a_broken_file_only_where_it_had_a_whole_one(tmp_path):
    with a_house(tmp_path) as (house, _):
        catalog = house.folder / "catalog"
        catalog.mkdir()
        (catalog / "crm.yaml").write_text(BROKEN)
        refused = house.serve(wait=False)
        assert refused.wait(30) == 2
        assert refused.stdout is not None
        assert SAID in refused.stdout.read()
        (catalog / "crm.yaml").unlink()
        first = house.serve()
        version = house.status().catalogue.version
        (catalog / "crm.yaml").write_text(BROKEN)
        answer = reload(house.loaded)
        assert SAID in answer.catalogue.trouble
        assert (answer.workers, answer.of_workers) == (1, 1)
        first.send_signal(signal.SIGTERM)
        first.wait(30)
        house.serve()
        status = house.status()
        assert SAID in status.catalogue.trouble
        assert status.catalogue.version == version
        assert house.ask() == OK


def test_a_worker_that_is_replaced_goes_by_the_same_catalogue(tmp_path):
    with a_house(tmp_path) as (house, _):
        (house.folder / "catalog").mkdir()
        (house.folder / "catalog" / "house.yaml").write_text(BADGE, encoding="utf-8")
        house.serve()
        version = house.status().catalogue.version
        (house.folder / "catalog" / "house.yaml").write_text(BROKEN)
        wait_until(lambda: house.status().catalogue.trouble)
        [pid] = [p.pid for p in house.status().processes if p.kind == "http"]
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        house.ask(target="/a?badge_no=1")
        [record] = house.records()
        assert record.catalog_version == version
        assert {t.category for t in record.touches} == {"badge"}
