"""What the settings become: policies, listed texts that follow the file, and both doors served."""

from __future__ import annotations

import json

import psycopg
import pytest

from access import LogFailurePolicy
from analyzers.catalog import TextField
from ledger.client import open_ledger
from ledger.journal import Durability
from ledger.keys import create_pseudonym_key
from proxy.clock import now
from proxy.config import ConfigError
from proxy.http.work import _analysers_of
from proxy.ledger_place import ledger_paths
from proxy.ledger_process import equipment
from proxy.recorder import SystemPolicy
from proxy.settings_types import (
    HttpIdentity,
    HttpPurpose,
    HttpSystem,
    Loaded,
    LogSettings,
    Mode,
    Recorded,
    Settings,
    TextSettings,
)
from proxy.wiring import Wiring, policy
from tests.proxy.house import OK, a_house, free_port, wait_until


def system(**more: object) -> HttpSystem:
    return HttpSystem(name="crm", listen="127.0.0.1:1", upstream="http://127.0.0.1:2", **more)


@pytest.fixture
def wired(tmp_path):
    def make(settings: Settings) -> Wiring:
        loaded = Loaded(settings, tmp_path, "0" * 12)
        if not loaded.keys.exists():
            create_pseudonym_key(loaded.keys / "pseudonym.key")
        return Wiring.of(loaded)

    return make


@pytest.mark.parametrize(
    ("log", "of_system", "expected"),
    [
        ({}, {}, SystemPolicy(LogFailurePolicy.REFUSE)),
        ({"on_log_failure": LogFailurePolicy.PASS}, {}, SystemPolicy(LogFailurePolicy.PASS)),
        (
            {"on_log_failure": LogFailurePolicy.PASS},
            {"on_log_failure": LogFailurePolicy.REFUSE},
            SystemPolicy(LogFailurePolicy.REFUSE),
        ),
        ({}, {"mode": Mode.OBSERVE}, SystemPolicy(LogFailurePolicy.PASS)),
        (
            {"durability": Durability.DISK},
            {"record": Recorded.TOUCHING},
            SystemPolicy(LogFailurePolicy.REFUSE, only_touching=True, on_disk=True),
        ),
        (
            {"durability": Durability.DISK},
            {"durability": Durability.PROCESS},
            SystemPolicy(LogFailurePolicy.REFUSE),
        ),
    ],
)
def test_a_systems_own_settings_win_over_the_general_ones(log, of_system, expected, tmp_path):
    settings = Settings(log=LogSettings(**log), systems=(system(**of_system),))
    assert policy(Loaded(settings, tmp_path, ""), settings.systems[0]) == expected


def test_what_settings_and_catalogue_name_is_listed_and_nothing_else(wired):
    gate = wired(
        Settings(
            text=TextSettings(ticket="[A-Z]+-[0-9]+", fields=("oddField",), applications=("care",)),
            systems=(
                system(
                    routes=("GET /kunden/{customer_id}/rechnungen",),
                    recipient="agency-7",
                    identity=HttpIdentity(
                        person_by_account={"app": "E1001"}, service_accounts=("batch",)
                    ),
                    purpose=HttpPurpose(by_route={"GET /kunden": "care"}),
                ),
            ),
        )
    ).gate
    for field, text in [
        (TextField.FIELD_NAME, "oddField"),
        (TextField.FIELD_NAME, "msisdn"),
        (TextField.ROUTE, "kunden"),
        (TextField.ROUTE, "rechnungen"),
        (TextField.RECIPIENT, "agency-7"),
        (TextField.ACCOUNT, "app"),
        (TextField.ACCOUNT, "batch"),
        (TextField.PERSON, "E1001"),
        (TextField.PURPOSE, "care"),
        (TextField.APPLICATION, "care"),
        (TextField.TICKET, "CC-17"),
    ]:
        assert gate.lets(field, text), (field, text)
    for field in TextField:
        assert not gate.lets(field, "13912345678")
        assert not gate.lets(field, "{customer_id}")


def test_what_the_registers_list_is_let_through_as_soon_as_the_file_says_so(wired, tmp_path):
    gate = wired(Settings(systems=(system(),))).gate
    file = tmp_path / "var" / "listed.json"

    def write(content: str) -> None:
        new = file.with_suffix(".new")
        new.write_text(content)
        new.replace(file)

    assert not gate.lets(TextField.PERSON, "E1001")
    texts = {"person": ["E1001"], "no_such_field": ["x"]}
    write(json.dumps({"texts": texts, "person_by_account": {"app": "E1001"}}))
    gate.look()
    assert gate.lets(TextField.PERSON, "E1001")
    assert gate.person_by_account == {"app": "E1001"}
    write("{broken")
    gate.look()
    assert gate.lets(TextField.PERSON, "E1001")
    write(json.dumps({"texts": {"person": ["E1002"]}}))
    gate.look()
    assert gate.lets(TextField.PERSON, "E1002")
    assert not gate.lets(TextField.PERSON, "E1001")
    assert gate.person_by_account == {}
    file.unlink()
    gate.look()
    assert gate.lets(TextField.PERSON, "E1002")


def test_a_template_that_is_none_is_an_error_of_the_configuration(wired, tmp_path):
    wired(Settings(systems=(system(routes=("GET /a/{b",)),)))
    with pytest.raises(ConfigError, match="system crm, key routes"):
        _analysers_of(Loaded(Settings(systems=(system(routes=("GET /a/{b",)),)), tmp_path, ""))


BILLING = """
kind = "postgresql"
name = "billing"
listen = "127.0.0.1:{port}"
upstream = "{upstream}"

[introspection]
account = "postgres"
database = "crm"
"""


def test_both_doors_are_served_recorded_and_loaded_into_the_ledger(crm, tmp_path):
    port = free_port()
    with a_house(tmp_path) as (house, _):
        file = house.folder / "systems.d" / "billing.toml"
        file.write_text(BILLING.format(port=port, upstream=crm.address))
        house.serve()
        assert house.ask() == OK
        with psycopg.connect(crm.uri("svc", "crm", port)) as connection:
            found = connection.execute("select msisdn from subscriber where id = 1").fetchone()
        assert found == ("13800000001",)
        wait_until(lambda: house.loaded.run.joinpath("ledger.sock").exists())
        with open_ledger(
            ledger_paths(house.loaded), lambda: equipment(house.loaded), now
        ) as ledger:
            rows = ledger.ask(
                "select system, protocol, categories from access where action = 'read' order by all"
            ).table.to_pylist()
        assert [(row["system"], row["protocol"]) for row in rows] == [
            ("billing", "postgresql"),
            ("crm", "http/1.1"),
        ]
        assert "mobile_number" in rows[0]["categories"]
        [sql] = [p for p in house.status().processes if p.kind == "postgresql"]
        assert sql.slot == "sql-0"


def test_what_an_analyst_declares_is_recorded_only_if_it_is_listed(wired, tmp_path):
    wired(Settings(text=TextSettings(ticket="[A-Z]+-[0-9]+"), systems=(system(),)))
    settings = Settings(text=TextSettings(ticket="[A-Z]+-[0-9]+"))
    admit = equipment(Loaded(settings, tmp_path, "")).admit
    assert admit("case", "CASE-7") == "CASE-7"
    assert admit("case", "13912345678").startswith("unlisted-")
    assert admit("purpose", "13912345678").startswith("unlisted-")
