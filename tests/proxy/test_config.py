"""The configuration's errors say where, what and what to do."""

from pathlib import Path

import pytest

from access import LogFailurePolicy
from proxy.config import ConfigError, host_and_port, load_settings, secret_text
from proxy.settings_types import HttpSystem, PostgresSystem, Secret

HTTP = (
    'kind = "http"\nname = "care"\nlisten = "127.0.0.1:8080"\nupstream = "http://127.0.0.1:9000"\n'
)
SQL = 'kind = "postgresql"\nname = "crm"\nlisten = "127.0.0.1:6432"\nupstream = "127.0.0.1:5432"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "systems.d").mkdir()
    (tmp_path / "whosaw.toml").write_text("version = 1\n")
    return tmp_path


def write(folder: Path, **systems: str) -> None:
    for name, text in systems.items():
        (folder / "systems.d" / f"{name}.toml").write_text(text, encoding="utf-8")


def test_systems_come_from_their_folder_in_order(folder):
    write(folder, b_crm=SQL, a_care=HTTP)
    loaded = load_settings(folder)

    assert [HttpSystem, PostgresSystem] == [type(s) for s in loaded.settings.systems]
    assert folder / "var" / "journal" == loaded.journal


def test_the_version_changes_with_any_file(folder):
    write(folder, care=HTTP)
    before = load_settings(folder).version
    write(folder, care=HTTP + 'on_log_failure = "pass"\n')
    after = load_settings(folder)

    assert before != after.version
    assert LogFailurePolicy.PASS is after.settings.systems[0].on_log_failure


def test_no_configuration_says_how_to_write_one(tmp_path):
    with pytest.raises(ConfigError, match="whosaw.toml: not found. Run `whosaw init`"):
        load_settings(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("listen = \n", "no valid TOML: Invalid value (at line 1, column 10)"),
        (HTTP.replace('"127.0.0.1:8080"', "8080"), "line 3, key listen: Expected `str`, got `int`"),
        (HTTP.replace("8080", "http"), "key listen: expected host:port"),
        (HTTP.replace("http://", "ftp://"), "key upstream: expected http://host:port"),
        (HTTP + 'upstraem = "x"\n', "line 5: Object contains unknown field `upstraem`"),
        (HTTP.replace('"care"', '"Care 1"'), "key name: expected a small letter"),
        (HTTP + 'routes = ["customers"]\n', "key routes: expected templates"),
        (HTTP + 'mode = "obsrve"\n', "line 5, key mode: Invalid enum value 'obsrve'"),
        (HTTP + 'mode = "obsrve"\n', "Did you mean observe?"),
        (HTTP + 'upstraem = "x"\n', "Did you mean upstream"),
        (HTTP.replace('"http"', '"soap"', 1), "line 1, key kind: Invalid value 'soap'"),
        (
            SQL + '[introspection]\naccount = "a"\ndatabase = "d"\npassword = "hunter2"\n',
            "line 8, key introspection.password: a secret stands in the file",
        ),
        (
            SQL + '[introspection]\naccount = "a"\ndatabase = "d"\npassword = {}\n',
            "give exactly one of file, env, command",
        ),
    ],
)
def test_an_error_names_file_place_and_expectation(folder, text, message):
    write(folder, care=text)

    with pytest.raises(ConfigError) as raised:
        load_settings(folder)

    assert "care.toml" in str(raised.value)
    assert message in str(raised.value)
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("version = 2\n", "key version: this release reads version 1"),
        ('[[networks]]\ncidr = "10.0.0.1/8"\n', "key networks.cidr: expected a network"),
        ('[text]\nticket = "("\n', "key text.ticket: no valid regular expression"),
        ("[log]\ndeadline_ms = 0\n", "key log.deadline_ms: expected at least 1"),
        ("[log]\nsegment_bytes = 1000\n", "key log.segment_bytes: expected at least 65536"),
    ],
)
def test_an_error_of_the_main_file_names_the_key(folder, text, message):
    (folder / "whosaw.toml").write_text(text)

    with pytest.raises(ConfigError, match="whosaw.toml") as raised:
        load_settings(folder)

    assert message in str(raised.value)


def test_two_systems_cannot_share_an_address(folder):
    write(folder, a=HTTP, b=HTTP.replace('"care"', '"care2"'))

    with pytest.raises(ConfigError, match=r"b.toml, key listen: 127.0.0.1:8080 is taken by"):
        load_settings(folder)


def test_secrets_come_from_file_environment_or_command(folder, monkeypatch):
    (folder / "pw").write_text("from a file\n")
    monkeypatch.setenv("PW", "from the environment")

    assert secret_text(Secret(file="pw"), folder) == "from a file"
    assert secret_text(Secret(env="PW"), folder) == "from the environment"
    assert secret_text(Secret(command=("echo", "from a command")), folder) == "from a command"


@pytest.mark.parametrize(
    "secret", [Secret(file="none"), Secret(env="NO_SUCH_VARIABLE_"), Secret(command=("false",))]
)
def test_a_secret_that_is_not_there_is_an_error(folder, secret):
    with pytest.raises(ConfigError, match="secret"):
        secret_text(secret, folder)


@pytest.mark.parametrize("text", ["", "8080", "host:", ":80", "h:0", "h:65536", "h:x"])
def test_what_is_no_address_is_refused(text):
    with pytest.raises(ValueError, match="expected host:port"):
        host_and_port(text)


def test_an_ipv6_address_stands_in_brackets():
    assert host_and_port("[::1]:5432") == ("::1", 5432)
