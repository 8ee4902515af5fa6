"""`whosaw init`: what it writes can be used as it is, and nothing that exists is changed."""

import csv
import stat
import tomllib

import openpyxl
import pytest

from ledger.keys import read_pseudonym_key
from ledger.registers import BY_HAND
from proxy.config import load_settings
from proxy.settings_types import HttpSystem, Mode, PostgresSystem, Settings
from tests.cli.logs import ask


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "whosaw"
    done = ask("init", str(folder))
    assert done.exit_code == 0, done.output
    return folder


def system(folder, *arguments):
    return ask("init", "system", *arguments, "--config", str(folder))


def test_a_folder_gets_a_configuration_a_key_and_templates_and_says_what_is_next(tmp_path):
    folder = tmp_path / "whosaw"
    done = ask("init", str(folder))

    assert (done.exit_code, done.output) == (
        0,
        f"{folder}/whosaw.toml: written. Edit it.\n"
        f"{folder}/var/keys/pseudonym.key: made. Keep a copy of it apart, as safe as the data it "
        "hides.\n"
        f"{folder}/registers: 20 templates. Fill in those you have.\n"
        f"{folder}/catalog: empty. whosaw catalog scan fills it; keep it under version control.\n"
        "Next: whosaw init system NAME --upstream … --listen …, then whosaw doctor, whosaw serve.\n",
    )


def test_the_written_configuration_says_what_the_defaults_say(folder):
    written = load_settings(folder).settings

    assert written == Settings()


def test_the_key_is_readable_by_its_owner_only_and_its_folder_closed(folder):
    key = folder / "var" / "keys" / "pseudonym.key"

    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "var").stat().st_mode) & 0o007 == 0
    assert read_pseudonym_key(key).epoch == 1


def test_a_second_init_changes_nothing(folder):
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    done = ask("init", str(folder))

    assert done.exit_code == 2
    assert done.stderr == (
        f"whosaw: {folder}/whosaw.toml is there already and stays as it is. Give another folder, or "
        "add to this one: whosaw init system NAME, whosaw init register NAME.\n"
    )
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_without_a_folder_the_one_of_the_configuration_is_meant(tmp_path):
    assert ask("init", "--config", str(tmp_path)).exit_code == 0
    assert (tmp_path / "whosaw.toml").is_file()


def test_keys_only_makes_the_key_of_a_configuration_that_is_there(tmp_path):
    (tmp_path / "whosaw.toml").write_text('data = "elsewhere"\n')
    done = ask("init", "--keys-only", "--config", str(tmp_path))

    assert done.exit_code == 0, done.output
    assert [p.name for p in tmp_path.iterdir()] == ["elsewhere", "whosaw.toml"] or sorted(
        p.name for p in tmp_path.iterdir()
    ) == ["elsewhere", "whosaw.toml"]
    assert (tmp_path / "elsewhere" / "keys" / "pseudonym.key").is_file()


def test_a_key_is_never_replaced(folder):
    key = (folder / "var" / "keys" / "pseudonym.key").read_bytes()
    done = ask("init", "--keys-only", "--config", str(folder))

    assert done.exit_code == 2
    assert "a pseudonym key is there already and is not replaced" in done.stderr
    assert (folder / "var" / "keys" / "pseudonym.key").read_bytes() == key


def test_an_api_becomes_a_system_that_observes(folder):
    done = system(
        folder, "crm", "--upstream", "http://crm.internal:8080", "--listen", "0.0.0.0:8081"
    )

    assert done.exit_code == 0, done.output
    assert done.output == (
        f'{folder}/systems.d/crm.toml: written, mode "observe". Edit who and purpose in it.\n'
        "Next: whosaw doctor, then let clients of crm speak to 0.0.0.0:8081.\n"
    )
    [written] = load_settings(folder).settings.systems
    assert isinstance(written, HttpSystem)
    assert (written.name, written.upstream, written.listen, written.mode) == (
        "crm",
        "http://crm.internal:8080",
        "0.0.0.0:8081",
        Mode.OBSERVE,
    )


@pytest.mark.parametrize(
    "upstream",
    ["db.internal:5432", "postgres://db.internal:5432", "postgresql://db.internal:5432/"],
)
def test_a_database_becomes_a_system_that_observes(folder, upstream):
    done = system(folder, "billing", "--upstream", upstream, "--listen", "0.0.0.0:5433")

    assert done.exit_code == 0, done.output
    [written] = load_settings(folder).settings.systems
    assert isinstance(written, PostgresSystem)
    assert (written.upstream, written.mode) == ("db.internal:5432", Mode.OBSERVE)


@pytest.mark.parametrize("name", ["system-http", "system-postgresql", "whosaw"])
def test_every_setting_that_a_template_shows_commented_out_is_valid(folder, name):
    text = (load_template(name)).replace("$quoted_name", '"crm"').replace("$name", "crm")
    text = text.replace("$listen", '"0.0.0.0:8081"').replace(
        "$upstream", '"http://x:1"' if name == "system-http" else '"x:1"'
    )
    lines = []
    for line in text.splitlines():
        bare = line.removeprefix("# ")
        lines.append(bare if bare != line and ("=" in bare or bare.startswith("[")) else line)
    shown = "\n".join(line for line in lines if not is_prose(line))
    file = folder / ("whosaw.toml" if name == "whosaw" else "systems.d/crm.toml")
    file.write_text(shown)

    assert load_settings(folder).version


def load_template(name):
    from importlib.resources import files

    return files("cli").joinpath("templates", f"{name}.toml").read_text(encoding="utf-8")


def is_prose(line: str) -> bool:
    """Tell a sentence that holds an equals sign from a setting."""
    try:
        tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return True
    return False


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("9", "--upstream", "http://x:1", "--listen", "y:2"), "NAME: expected a small letter"),
        (("crm", "--upstream", "x", "--listen", "y:2"), "--upstream: expected http://host:port"),
        (("crm", "--upstream", "http://a:b@x:1", "--listen", "y:2"), "without an account"),
        (("crm", "--upstream", "postgres://a@x:1", "--listen", "y:2"), "expected host:port alone"),
        (("crm", "--upstream", "postgres://x:1/db", "--listen", "y:2"), "expected host:port alone"),
        (("crm", "--upstream", "http://x:1", "--listen", "y"), "key listen: expected host:port"),
        (("crm", "--upstream", "http://x:1/path", "--listen", "y:2"), "no path"),
        (
            ("crm", "--upstream", "x:1", "--listen", "y:2", "--kind", "http"),
            "--kind http: the upstream is the address of a system of kind postgresql.",
        ),
        (
            ("crm", "--upstream", "x:1", "--listen", "y:2", "--kind", "oracle"),
            "--kind: expected http or postgresql.",
        ),
    ],
)
def test_a_system_that_cannot_be_is_refused_and_leaves_no_file(folder, arguments, said):
    done = system(folder, *arguments)

    assert done.exit_code == 2
    assert said in done.stderr
    assert list((folder / "systems.d").iterdir()) == []


def test_two_systems_on_one_port_are_refused_and_the_first_stays(folder):
    system(folder, "crm", "--upstream", "http://x:1", "--listen", "0.0.0.0:8081")
    done = system(folder, "care", "--upstream", "http://y:1", "--listen", "0.0.0.0:8081")

    assert done.exit_code == 2
    assert "is taken by" in done.stderr
    assert [p.name for p in (folder / "systems.d").iterdir()] == ["crm.toml"]


def test_a_system_that_is_there_stays_as_it_is(folder):
    system(folder, "crm", "--upstream", "http://x:1", "--listen", "0.0.0.0:8081")
    done = system(folder, "crm", "--upstream", "http://y:1", "--listen", "0.0.0.0:8082")

    assert done.exit_code == 2
    assert load_settings(folder).settings.systems[0].upstream == "http://x:1"


@pytest.mark.parametrize("register", BY_HAND.values(), ids=list(BY_HAND))
def test_a_template_has_a_chinese_title_for_each_column_that_the_loader_knows(folder, register):
    with (folder / "registers" / f"{register.name}.csv").open(encoding="utf-8-sig") as file:
        [titles] = csv.reader(file)

    assert len(titles) == len(register.columns)
    for title, column in zip(titles, register.columns, strict=True):
        assert title in column.titles
        assert not title.isascii()


def test_the_page_beside_the_templates_names_every_column_in_both_languages(folder):
    page = (folder / "registers" / "README.md").read_text(encoding="utf-8")

    for register in BY_HAND.values():
        assert f"## {register.name}: {register.title_en} / {register.title_zh}" in page
        for column in register.columns:
            assert f"| `{column.name}` | {column.meaning} |" in page


def test_templates_of_one_register_are_written_as_csv_and_workbook(folder):
    csv_file, workbook = (folder / "registers" / f"staff{end}" for end in (".csv", ".xlsx"))
    first = ask("init", "register", "staff", "--config", str(folder))
    csv_file.unlink()
    again = ask("init", "register", "staff", "--config", str(folder))
    there = ask("init", "register", "staff", "--config", str(folder))

    nextly = "Next: fill in one of them, then whosaw register load"
    assert (first.exit_code, first.output) == (
        0,
        f"{workbook}: written.\n{nextly} {workbook} --as staff\n",
    )
    assert again.output == f"{csv_file}: written.\n{nextly} {csv_file} --as staff\n"
    assert (there.exit_code, there.stderr) == (
        2,
        f"whosaw: {folder}/registers/staff.csv and .xlsx are there already and stay as they are.\n",
    )


@pytest.mark.parametrize("register", BY_HAND.values(), ids=list(BY_HAND))
def test_each_workbook_template_is_taken_by_the_loader_as_it_is(folder, register):
    ask("init", "register", register.name, "--config", str(folder))
    file = str(folder / "registers" / f"{register.name}.xlsx")
    done = ask("register", "check", file, "--as", register.name, "--config", str(folder))
    titles = next(openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True))

    assert (done.exit_code, done.output) == (
        0,
        f"{register.name}: 0 rows, nothing wrong; nothing was loaded\n",
    )
    assert len(titles) == len(register.columns)
    assert not [title for title in titles if title.isascii()]


def test_a_register_that_does_not_exist_names_those_that_do(folder):
    done = ask("init", "register", "salaries", "--config", str(folder))

    assert (done.exit_code, done.stderr) == (
        2,
        f"whosaw: NAME: no such register. There are: {', '.join(BY_HAND)}.\n",
    )
