"""The demo is the product's first impression: it must tell, and it must leave nothing behind."""

import re
import subprocess
import sys

import psutil
import pytest


@pytest.fixture
def nothing_left(tmp_path, monkeypatch):
    """Run in a temporary folder of its own; afterwards no process, port or file may be left."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = {p.pid for p in psutil.process_iter()}
    yield tmp_path
    left = [
        p.info["cmdline"]
        for p in psutil.process_iter(["cmdline"])
        if p.pid not in before and str(tmp_path) in " ".join(p.info["cmdline"] or [])
    ]
    assert left == []
    assert list(tmp_path.iterdir()) == []


def demo(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cli.main", "demo", *arguments],
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip


def test_the_demo_shows_accesses_of_both_doors_who_and_five_rules(nothing_left):
    done = demo()

    assert done.returncode == 0, done.stdout + done.stderr
    assert "care" in done.stdout
    assert "crm" in done.stdout
    found = re.findall(r"^(P\d+(?:\.\d+)?-\d) +\w+ +\d", done.stdout, re.MULTILINE)
    assert len(set(found)) == 5
    assert "phone" in done.stdout
    assert "customer" in done.stdout


def test_the_clean_demo_finds_nothing(nothing_left):
    done = demo("--clean")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 findings" in done.stdout
