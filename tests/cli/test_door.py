"""The door: no traceback, no value shown back, an exit code for each kind of failure."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from cli.door import CannotTell, WrongUse, masked
from cli.exits import ExitCode
from tests.cli.logs import PLAIN, ask

SECRET = "13800138000"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def fails(monkeypatch):
    """Give a function that makes `whosaw status` raise something."""

    def with_error(error):
        def status() -> None:
            held = SECRET
            raise error(held) if isinstance(error, type) else error

        monkeypatch.setattr("cli.main.Whosaw.imported", lambda _, name: _command(name, status))
        return ask

    return with_error


def _command(name, function):
    alone = typer.Typer(add_completion=False)
    alone.command(name)(function)
    command = typer.main.get_command(alone)
    command.name = name
    return command


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No such option: --limt", "No such option: --limt"),
        ("Got unexpected extra argument (13800138000)", "Got unexpected extra argument …"),
        ("Invalid value: '138 0013 8000'", "Invalid value: '…'"),
        ("Invalid value: 'a.b@example.org' is no", "Invalid value: '…' is no"),
        ("Invalid value: '张伟' is no", "Invalid value: '…' is no"),
        ("expected x>=0", "expected x>=0"),
    ],
)
def test_what_may_be_an_identifier_is_masked(text, expected):
    assert masked(text) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        ("accesses", SECRET),
        ("accesses", "--limit", SECRET + "x"),
        ("accesses", f"--{SECRET}"),
        ("accesses", "--lang", SECRET),
        (SECRET,),
        ("explain", "access", SECRET),
        ("explain", "rule", SECRET),
        ("check", SECRET),
        ("register", "load", "x.csv", "--as", SECRET),
        ("init", "register", SECRET),
        ("init", "system", SECRET, "--upstream", "http://x:1", "--listen", "y:2"),
        ("init", "system", "crm", "--upstream", f"http://{SECRET}@x:1", "--listen", "y:2"),
        ("query", SECRET),
        ("who", SECRET),
        ("who", f"--{SECRET}"),
    ],
)
def test_an_identifier_in_a_wrong_command_line_is_never_shown_back(log, arguments):
    done = ask(*arguments, "--config", str(log.folder))

    assert done.exit_code == ExitCode.USAGE
    assert SECRET[:8] not in done.output
    assert "Traceback" not in done.output


def test_a_wrong_option_says_where_its_help_is():
    done = ask("accesses", "--limt", "3")

    assert done.exit_code == ExitCode.USAGE
    assert done.stdout == ""
    assert done.stderr == (
        "whosaw: No such option: --limt (Possible options: --limit). "
        "Run `whosaw accesses --help` for what it takes.\n"
    )


def test_without_a_command_the_help_is_shown():
    done = ask()

    assert done.exit_code == ExitCode.RAN
    assert "Who saw this person's data" in done.stdout
    assert done.stderr == ""


def test_a_missing_configuration_says_how_to_write_one(tmp_path):
    done = ask("accesses", "--config", str(tmp_path))

    assert done.exit_code == ExitCode.USAGE
    assert done.stderr == (
        f"whosaw: {tmp_path}/whosaw.toml: not found. Run `whosaw init` to write one, or name the "
        "folder that holds it with --config.\n"
    )


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (WrongUse("give a name"), 2, "whosaw: give a name\n"),
        (CannotTell("no ledger"), 3, "whosaw: no ledger\n"),
        (
            PermissionError(13, "Permission denied", "x.csv"),
            2,
            "whosaw: x.csv: Permission denied. Check that path, its owner and mode.\n",
        ),
        (
            EOFError,
            2,
            "\nwhosaw: nothing was typed, so nothing was done.\n",
        ),
    ],
)
def test_each_kind_of_failure_has_its_code_and_says_what_to_do(fails, error, code, text):
    done = fails(error)("status")

    assert (done.exit_code, done.stderr) == (code, text)


def test_a_fault_of_our_own_shows_its_kind_and_place_and_nothing_it_held(fails):
    done = fails(ValueError)("status")

    assert done.exit_code == ExitCode.CANNOT_TELL
    assert re.fullmatch(
        r"whosaw: a fault of whosaw itself: ValueError in status \(tests/cli/test_door.py:\d+\)\. .*\n",
        done.stderr,
    )
    assert SECRET not in done.output


def test_debug_shows_files_lines_and_functions_and_nothing_they_held(fails, monkeypatch):
    monkeypatch.setattr("tests.cli.logs.PLAIN", {"COLUMNS": "100", "WHOSAW_DEBUG": "1"})
    done = fails(ValueError)("status")

    assert done.stderr.startswith("builtins.ValueError\n  cli/door.py:")
    assert re.search(r"\n  tests/cli/test_door\.py:\d+ status\n", done.stderr)
    assert SECRET not in done.output
    assert "held" not in done.output


def test_a_full_disk_is_no_wrong_use(fails):
    done = fails(OSError(28, "No space left on device", "answer.parquet"))("status")

    assert done.exit_code == ExitCode.CANNOT_TELL
    assert done.stderr.startswith("whosaw: answer.parquet: No space left on device.")


def test_an_encoding_without_chinese_gets_escapes_and_no_failure(tmp_path):
    body = tmp_path / "a.json"
    body.write_text('{"mobile": "13800138000"}')
    done = subprocess.run(
        [Path(sys.executable).parent / "whosaw", "explain", "http", body, "--lang", "zh"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "200", "WHOSAW_CONFIG": ""},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "手机号码".encode("ascii", "backslashreplace") in done.stdout


def test_a_reader_that_has_seen_enough_is_no_failure(log):
    command = [sys.executable, "-m", "cli.main", "query", "--config", str(log.folder)]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            command,
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
            env=os.environ | PLAIN,
        )

    assert (done.returncode, done.stderr) == (0, b"")


def test_the_environment_names_the_folder_where_no_flag_does(log, monkeypatch):
    monkeypatch.setattr("tests.cli.logs.PLAIN", PLAIN | {"WHOSAW_CONFIG": str(log.folder)})

    assert ask("check", "--list").exit_code == 0
    assert ask("check", "--list", "--config", "nowhere").exit_code == ExitCode.USAGE
