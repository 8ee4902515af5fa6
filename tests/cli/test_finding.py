"""`whosaw finding`, and what `check` makes of what was said of findings."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec
import pytest

from access import Purpose
from cli.rules_files import rule_named
from tests.cli.conftest import filled, resident
from tests.cli.logs import NOW, Log
from tests.ledger.synthetic import touch

PURPOSES = "purpose,in_service,valid_from\ncare,yes,2026-01-01\n"
P9 = "P9.3-2"
AS_NOBODY = """
import os, pwd, sys
import cli.finding, cli.main, ledger.client, ledger.service, proxy.ledger_process
os.seteuid(pwd.getpwnam("nobody").pw_uid)
cli.main.app(["finding", "remedied", *sys.argv[1:]])
"""
"""Becomes somebody else once all is imported: he may not read where Python is installed."""


def load(log: Log, text: str, name: str = "purposes") -> None:
    file = log.folder / f"{name}.csv"
    file.write_text(text)
    done = log.ask("register", "load", str(file), "--as", name, "--valid-through", "2030-12-31")
    assert done.exit_code == 0, done.output


def found(log: Log, *arguments: str) -> dict[str, dict]:
    """Check; give the findings by account and problem."""
    told = json.loads(log.ask("check", P9, "--since", "today", "--json", *arguments).stdout)
    return {row["cause"]: row for row in told["rows"]}


@pytest.fixture
def judged(own_log):
    """Give the log of four accesses: three for billing-inquiry, which is no purpose, one for none."""
    load(own_log, PURPOSES)
    assert own_log.ask("check", P9, "--since", "today").exit_code == 1
    return own_log


def ids(log: Log) -> dict[str, str]:
    rows = json.loads(log.ask("finding", "list", "--all", "--json").stdout)["rows"]
    return {next(one["value"] for one in row["cause"] if one["name"] == "problem"): row["finding"]
            for row in rows}  # fmt: skip


def test_what_one_change_clears_most_comes_first_with_its_share(judged):
    done = judged.ask("check", P9, "--since", "today")
    lines = done.stdout.splitlines()

    assert " ".join(lines[:2]) == (
        "3 of 4: crm/svc_crm declares the purpose billing-inquiry, which is not in the purposes "
        "register; one row in the register purposes clears them, if it is part of the service"
    )
    assert "1 of 4: crm/svc_crm declares no purpose; one mapping line clears them" in lines
    assert rule_named(P9).clears_en[:40] in done.stdout


def test_the_list_names_status_and_owner(judged):
    undeclared = ids(judged)["undeclared"]
    done = judged.ask("finding", "assign", undeclared.lower(), "--to", "E7", "--due", "2026-07-31")
    listed = json.loads(judged.ask("finding", "list", "--owner", "E7", "--json").stdout)["rows"]

    assert done.stdout == f"{undeclared}: E7 removes it, until 2026-08-01 00:00:00\n"
    assert [(row["finding"], row["status"], row["due_at"]) for row in listed] == [
        (undeclared, "assigned", "2026-08-01T00:00:00+08:00")
    ]
    text = re.sub(r"\s+", " ", judged.ask("finding", "list").stdout)
    assert (
        f"{undeclared} P9.3-2 assigned 1 E7 2026-08-01 00:00:00 crm/svc_crm declares no purpose"
        in text
    )
    assert text.endswith("2 findings ")
    assert "E7 removes it until 2026-08-01" in judged.ask("check", P9, "--since", "today").stdout


def test_show_lays_out_sentence_accesses_register_rows_history_and_what_clears_it(judged):
    load(judged, PURPOSES + "billing-inquiry,no,2026-01-01\n")
    assert judged.ask("check", P9, "--since", "today").exit_code == 1
    rows = json.loads(judged.ask("finding", "list", "--json").stdout)["rows"]
    [of_billing] = [row for row in rows if row["accesses"] == 3]
    text = re.sub(r"\s+", " ", judged.ask("finding", "show", of_billing["finding"]).stdout)

    assert text.startswith(
        "crm/svc_crm uses personal information for billing-inquiry, which is not part of the service: "
        f"3 accesses {of_billing['finding']} · P9.3-2 · P9.3 · critical · open · known since"
    )
    assert "00000001 09:01:00 E1001 svc_crm crm billing-inquiry mobile_number" in text
    assert re.search(r"register purposes \(load \d+ of 12:00:00 by \S+\):", text)
    assert "billing-inquiry" in text.partition("register purposes")[2]
    assert "rows whose known_since is after these accesses are dated back" in text
    assert "opened whosaw" in text
    assert "What clears it: Declare the purpose" in text
    assert "care" not in text.partition("register purposes")[2].partition("opened")[0]


def test_show_says_when_no_row_speaks_of_the_cause(judged):
    done = judged.ask("finding", "show", ids(judged)["unregistered"])

    assert "no row of it speaks of this cause" in re.sub(r"\s+", " ", done.stdout)
    assert judged.ask("finding", "show", "F00000000").exit_code == 2


def test_what_somebody_answered_for_is_counted_apart_and_ends_the_alarm(judged):
    names = ids(judged)
    done = judged.ask(
        "finding", "accept", names["unregistered"], "--until", "30d", "--reason", "soon"
    )
    assert done.stdout.endswith("is accepted until 2026-07-31 12:00:00\n")
    judged.ask("finding", "false-alarm", names["undeclared"], "--reason", "known")
    after = judged.ask("check", P9, "--since", "today")
    rows = found(judged)

    assert after.exit_code == 0
    assert {row["status"] for row in rows.values()} == {"accepted", "false_alarm"}
    assert (
        "0 findings (0 accesses) · 0 rules quiet · 0 not testable · 2 answered for" in after.stdout
    )
    assert (
        f"answered for until 2026-07-31 12:00:00: {names['unregistered']} (3 accesses), accepted"
        in (after.stdout)
    )


def test_a_late_access_that_an_acceptance_does_not_cover_opens_it_again(judged):
    name = ids(judged)["unregistered"]
    judged.ask("finding", "accept", name, "--until", "30d", "--at-most", "3", "--reason", "soon")
    assert found(judged)["problem=unregistered; system=crm; account=svc_crm; purpose=billing-inquiry"][
        "status"] == "accepted"  # fmt: skip
    judged.access(30)
    judged.write()
    done = judged.ask("check", P9, "--since", "today")

    assert done.exit_code == 1
    assert "open again: more than what was answered for" in done.stdout


def test_a_back_dated_row_clears_and_the_check_says_which_load_did(judged):
    name = ids(judged)["unregistered"]
    load(judged, PURPOSES + "billing-inquiry,yes,2026-01-01\n")
    done = judged.ask("check", P9, "--since", "today")

    listed = json.loads(judged.ask("finding", "list", "--all", "--json").stdout)["rows"]
    [state] = [one for one in listed if one["finding"] == name]
    assert re.search(
        rf"{name} \(P9\.3-2\) closed by itself as cleared: cleared by a back-dated row of load \d+ of "
        "purposes",
        re.sub(r"\s+", " ", done.stdout),
    )
    assert (state["status"], state["closed_by"]) == ("cleared", "whosaw")


def test_a_reason_is_asked_for_and_may_name_nobody(judged):
    name = ids(judged)["undeclared"]
    for reason in ("", "asked for by 13800138000"):
        done = judged.ask("finding", "remedied", name, "--reason", reason)
        assert done.exit_code == 2
    assert "identifier of a data subject" in done.stderr
    assert "13800138000" not in done.output
    assert (
        judged.ask("finding", "accept", name, "--until", "2026-06-30", "--reason", "x").exit_code
        == 2
    )


def test_baseline_hides_the_past_and_counts_what_it_hides(judged):
    told = json.loads(
        judged.ask("check", P9, "--since", "today", "--baseline", "09:03", "--json").stdout
    )
    text = judged.ask("check", P9, "--since", "today", "--baseline", "09:03").stdout

    assert [row["accesses"] for row in told["rows"]] == [2]
    assert (told["baseline"]["findings"], told["baseline"]["accesses"]) == (1, 2)
    assert "before the baseline 2026-07-01 09:03:00, hidden: 1 finding (2 accesses)" in text
    quiet = judged.ask("check", P9, "--since", "today", "--baseline", "09:05")
    assert quiet.exit_code == 0
    assert "hidden: 2 findings (4 accesses)" in quiet.stdout


def test_new_since_shows_what_was_first_found_since_and_counts_the_rest(judged, monkeypatch):
    late = NOW.timestamp() * 1e6 + 3_600_000_000
    monkeypatch.setattr("cli.ask.now", lambda: int(late))
    judged.access(30, purpose=Purpose(), system="billing")
    judged.write()
    done = judged.ask("check", P9, "--since", "today", "--new-since", "12:30")

    assert done.exit_code == 1
    assert "1 of 1: billing/svc_crm declares no purpose" in done.stdout
    assert "known before 2026-07-01 12:30:00, hidden: 2 findings (4 accesses)" in done.stdout


def test_full_and_kept_checks_find_the_same(judged):
    assert found(judged, "--full") == found(judged)


def test_a_hazard_that_is_not_removed_in_time_is_a_finding_of_its_own(judged, monkeypatch):
    name = ids(judged)["undeclared"]
    judged.ask("finding", "assign", name, "--to", "E7", "--due", "12:30")
    assert "0 findings" in judged.ask("check", "P16-2", "--since", "today").stdout
    later = int(NOW.timestamp() * 1e6) + 3_600_000_000
    monkeypatch.setattr("cli.ask.now", lambda: later)
    judged.access(239)
    judged.write()
    done = judged.ask("check", "P16-2", "--since", "today")

    assert done.exit_code == 1
    assert f"finding {name} (P9.3-2) is open after its date" in done.stdout


@pytest.mark.skipif(os.getuid() != 0, reason="only root may start a command as somebody else")
def test_nobody_closes_what_he_removes_but_another_account_may():
    """Two accounts of the system, told apart by the kernel: the owner is refused, root is not."""
    with tempfile.TemporaryDirectory() as open_folder:
        Path(open_folder).chmod(0o755)
        log = Log(Path(open_folder) / "house")
        log.init()
        filled(log)
        with resident(log):
            load(log, PURPOSES)
            log.ask("check", P9, "--since", "today")
            name = ids(log)["undeclared"]
            log.ask("finding", "assign", name, "--to", "nobody")
            for path in (log.folder, *log.folder.rglob("*")):
                path.chmod(0o755 if path.is_dir() else 0o644)
            (log.folder / "var" / "run" / "ledger.sock").chmod(0o666)
            arguments = [name, "--reason", "done", "--config", str(log.folder)]
            own = subprocess.run(
                [sys.executable, "-c", AS_NOBODY, *arguments],
                capture_output=True,
                text=True,
                check=False,
                cwd=Path(__file__).parents[2],
            )
            other = log.ask("finding", "remedied", name, "--reason", "looked at it")

    assert own.returncode == 2, own.stderr
    assert f"nobody is or was to remove {name}; somebody else closes it" in own.stderr
    assert other.exit_code == 0, other.output


def test_a_category_taken_away_and_replayed_closes_the_finding_as_a_false_alarm(empty):
    """USERS.md: an order number taken for an id number; catalog review, catalog replay, check."""
    number = msgspec.structs.replace(
        touch("public.t.nr", "id_number"), category="id_number", sensitivity=4
    )
    for minute in range(3):
        empty.access(minute, touches=(number,), purpose=Purpose())
    empty.access(5)
    empty.write()
    load(empty, PURPOSES + "billing-inquiry,yes,2026-01-01\n")
    before = empty.ask("check", P9, "--since", "today")
    name = ids(empty)["undeclared"]
    (empty.folder / "catalog" / "crm.yaml").write_text(
        "version: 1\nsystem: crm\ndb:\n  public.t.nr: {category: none, state: overridden, "
        "was: id_number, reason: order number, by: li, at: 2026-11-01}\n",
        encoding="utf-8",
    )
    assert empty.ask("catalog", "replay", "--since", "today").stdout.startswith("3 accesses of ")
    after = empty.ask("check", P9, "--since", "today")
    [state] = json.loads(empty.ask("finding", "list", "--all", "--json").stdout)["rows"]

    assert (before.exit_code, after.exit_code) == (1, 0)
    assert f"{name} (P9.3-2) closed by itself as false alarm: category\n" in after.stdout
    assert (state["status"], state["reason"], state["closed_by"]) == (
        "false_alarm", "category", "whosaw",
    )  # fmt: skip
