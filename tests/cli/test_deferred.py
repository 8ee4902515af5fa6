"""A command is imported when it is asked for, and nothing that only its neighbours need."""

import subprocess
import sys

import pytest

_RUN = """
import sys
for name in {hidden!r}:
    sys.modules[name] = None  # an import of it fails
from cli.main import app
app({given!r})
"""


@pytest.mark.parametrize(
    ("given", "hidden"),
    [
        (["explain", "http", "--help"], ["duckdb", "aiohttp", "sqlglot"]),
        (["explain", "sql", "--help"], ["duckdb", "aiohttp", "lxml"]),
        (["explain", "rule", "--help"], ["duckdb", "aiohttp", "sqlglot", "lxml"]),
        (["catalog", "list", "--help"], ["duckdb", "aiohttp", "sqlglot", "lxml", "graphql"]),
        (["accesses", "--help"], ["sqlglot", "lxml", "graphql"]),
    ],
)
def test_a_command_does_not_need_what_only_others_need(given: list[str], hidden: list[str]) -> None:
    script = _RUN.format(hidden=hidden, given=given)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: whosaw" in done.stdout


def test_a_command_that_is_not_there_is_wrong_use() -> None:
    script = _RUN.format(hidden=[], given=["catalog", "nosuch"])
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "No such command" in done.stderr
