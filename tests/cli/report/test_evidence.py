"""`whosaw report evidence`: what it holds is seen, a second account approves, and it is made."""

import json
import re
import stat
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import pytest

from cli.options import Language
from tests.cli.conftest import filled, resident
from tests.cli.logs import Log

NUMBER = "13800138000"
AS_NOBODY = """
import os, pwd, sys
import cli.main, cli.report, ledger.client, ledger.service, proxy.ledger_process
os.seteuid(pwd.getpwnam("nobody").pw_uid)
cli.main.app(["report", "evidence", *sys.argv[1:]])
"""
"""Becomes somebody else once all is imported: he may not read where Python is installed."""


@pytest.fixture(scope="module")
def shared():
    """Give a log that two accounts may ask, its ledger running."""
    with tempfile.TemporaryDirectory() as folder:
        log = Log(Path(folder) / "house")
        log.init()
        filled(log)
        with resident(log):
            Path(folder).chmod(0o755)
            for path in (log.folder, *log.folder.rglob("*")):
                if "ledger" not in path.relative_to(log.folder).parts and path.suffix != ".key":
                    path.chmod(0o755 if path.is_dir() else 0o644)
            (log.folder / "var" / "run" / "ledger.sock").chmod(0o666)
            yield log


def evidence(log, *arguments):
    return log.ask("report", "evidence", "--case", "17-03", *arguments)


def as_nobody(log, *arguments):
    return subprocess.run(
        [
            sys.executable,
            "-c",
            AS_NOBODY,
            "--case",
            "17-03",
            *arguments,
            "--config",
            str(log.folder),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )


def test_from_the_question_to_a_package_that_python_and_openssl_find_good(
    shared, tmp_path, monkeypatch
):
    shared.ask("who", "--stdin", "--since", "today", "--case", "17-03", given=NUMBER + "\n")

    seen = evidence(shared)
    assert seen.exit_code == 0, seen.output
    assert "3 accesses, 3 rows of fields" in seen.stdout
    assert "Not proposed to anybody yet" in seen.stdout

    early = evidence(shared, "--pack")
    assert early.exit_code == 2
    assert "no package of this case was proposed" in early.stderr

    proposed = evidence(shared, "--recipient", "GD-CA", "--request", "REQ-7")
    assert "Proposed for GD-CA by root" in proposed.stdout
    assert "the recipient is not in the register recipients" in proposed.stderr

    unseen = evidence(shared, "--approve")
    assert unseen.exit_code == 2
    assert "3 accesses, 3 rows of fields" in unseen.stdout
    assert "Look first, then give --yes" in unseen.stderr

    own = evidence(shared, "--approve", "--yes")
    assert own.exit_code == 2
    assert "a second person approves" in own.stderr

    second = as_nobody(shared, "--approve", "--yes")
    assert second.returncode == 0, second.stderr
    assert "Approved by nobody" in second.stdout

    nowhere = evidence(shared, "--pack", "--out", str(tmp_path / "no-such-folder" / "17-03.tar"))
    assert nowhere.exit_code == 2
    assert "No such file or directory" in nowhere.stderr

    # Nothing was recorded as given, and the approval holds.
    file = tmp_path / "17-03.tar"
    made = evidence(shared, "--pack", "--out", str(file))
    assert made.exit_code == 0, made.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with tarfile.open(file) as archive:
        archive.extractall(tmp_path / "given", filter="data")
    [folder] = (tmp_path / "given").iterdir()
    checked = subprocess.run(
        [sys.executable, "-I", folder / "verify.py"], capture_output=True, text=True, check=False
    )
    fingerprint = re.search(r"signed with: ([0-9a-f]{64})", made.stdout)[1]
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.splitlines()[0] == f"key fingerprint: {fingerprint}"

    told = shared.ask("accesses", "--since", "today", "--until", "today", "--json", "--all")
    provided = [row for row in json.loads(told.stdout)["rows"] if row["action"] == "provide"]
    assert [row["account"] for row in provided] == ["root"]
    again = evidence(shared, "--pack", "--out", str(tmp_path / "again.tar"))
    assert again.exit_code == 2
    assert "nobody approved this package yet" in again.stderr
    assert not (tmp_path / "again.tar").exists()

    evidence(shared, "--recipient", "GD-CA")
    assert as_nobody(shared, "--approve", "--yes").returncode == 0
    monkeypatch.chdir(tmp_path)
    assert evidence(shared, "--pack").exit_code == 0
    [named] = set(tmp_path.rglob("*evidence-*.tar"))
    assert named.parent == tmp_path
    with tarfile.open(named) as archive:
        assert archive.getnames()[0].partition("/")[0] == named.stem


def test_a_package_is_never_written_over_another_file(shared, tmp_path):
    file = tmp_path / "there.tar"
    file.write_bytes(b"mine")
    shared.ask("query", "SELECT access_id FROM access", "--case", "over")
    done = shared.ask("report", "evidence", "--case", "over", "--pack", "--out", str(file))

    assert done.exit_code == 2
    assert done.stderr.endswith("is not written over. Give another name with --out.\n")
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give the case whose questions are the evidence"),
        (("--case", "none"), "nothing was asked under this case"),
        (("--case", "x", "--approve", "--pack"), "give one of --recipient, --approve and --pack"),
        (("--case", "x", "--out", "f"), "--out to --pack"),
        (("--case", "x", "--yes"), "--yes to --approve"),
    ],
)
def test_what_is_asked_wrongly_is_said(shared, arguments, said):
    done = shared.ask("report", "evidence", *arguments)

    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize("language", list(Language))
def test_what_it_holds_is_told_in_both_languages_and_to_machines(shared, language):
    shared.ask("query", "exports", "--since", "today", "--case", "look")
    done = shared.ask("report", "evidence", "--case", "look", "--lang", language.value)
    told = json.loads(shared.ask("report", "evidence", "--case", "look", "--json").stdout)

    assert done.exit_code == 0
    assert ("案件 look 的证据材料" in done.stdout) == (language is Language.ZH)
    assert {"table": "records/access", "rows": 1} in told["rows"]
    assert told["content"] in done.stdout


@pytest.mark.parametrize(
    "question",
    [
        ("accesses", "--since", "today"),
        ("who", "--stdin", "--since", "today"),
        ("query", "exports", "--since", "today"),
        ("query", "SELECT access_id FROM access"),
        ("check", "P13.6-1", "--since", "today"),
        ("report", "breach", "--since", "today", "--json"),
    ],
    ids=" ".join,
)
def test_every_kind_of_question_is_collected_under_its_case(shared, question):
    case = "-".join(question[:2])
    shared.ask(*question, "--case", case, given=NUMBER + "\n")
    told = json.loads(shared.ask("report", "evidence", "--case", case, "--json").stdout)

    counts = {row["table"]: row["rows"] for row in told["rows"]}
    assert counts["case/questions"] >= 1
    assert counts["records/access"] >= 1 or question[0] == "report"


def test_the_explanation_of_an_access_is_collected(shared):
    rows = json.loads(shared.ask("accesses", "--since", "today", "--json").stdout)["rows"]
    shared.ask("explain", "access", rows[0]["access_id"], "--case", "explained")
    told = json.loads(shared.ask("report", "evidence", "--case", "explained", "--json").stdout)

    assert {"table": "records/access", "rows": 1} in told["rows"]
