"""`whosaw serve` and `whosaw ledger run` as processes, seen from the other commands."""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ledger.keys import create_pseudonym_key
from tests.cli.logs import PLAIN, ask
from tests.cli.test_doctor import add, free_port, http, listening

ROOT = Path(__file__).parents[2]
READY_S = 60


@contextlib.contextmanager
def running(folder, *command):
    """Run a command that stays until SIGTERM; give it once it has said that it is ready."""
    with subprocess.Popen(
        [sys.executable, "-m", "cli.main", *command, "--config", str(folder)],
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=os.environ | PLAIN,
        cwd=ROOT,
    ) as process:
        try:
            ready, _, _ = select.select([process.stderr], [], [], READY_S)
            assert ready, "it was not ready in time"
            yield process, process.stderr.readline().decode()
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(30)
                except subprocess.TimeoutExpired:
                    process.kill()
                    raise


def settled(folder):
    """Ask for the status until the ledger answers, which serve does not wait for."""
    deadline = time.monotonic() + READY_S
    while True:
        done = ask("status", "--config", str(folder))
        if done.exit_code == 0 or time.monotonic() > deadline:
            return done


def test_a_running_serve_is_seen_by_status_doctor_and_a_second_serve(empty):
    with listening() as upstream:
        port = free_port()
        add(empty, http(port, f"http://127.0.0.1:{upstream}"))
        with running(empty.folder, "serve") as (process, said):
            status = settled(empty.folder)
            doctor = json.loads(empty.ask("doctor", "--json").stdout)
            second = empty.ask("serve")
            accesses = empty.ask("accesses", "--since", "today")
            process.send_signal(signal.SIGTERM)
            code = process.wait(30)
        after = empty.ask("status")

    assert said == "serving 1 systems\n"
    assert status.exit_code == 0, status.output
    lines = status.stdout.splitlines()
    assert lines[0] == f"crm: serving 127.0.0.1:{port} for http://127.0.0.1:{upstream} (record)"
    assert lines[-1] == "everything works"
    found = {row["check"]: row["found"] for row in doctor["rows"]}
    assert found["crm: listen"] == f"127.0.0.1:{port} is held, by whosaw serve it seems"
    assert [row for row in doctor["rows"] if row["result"] == "wrong"] == []
    assert second.exit_code == 2
    assert "--take-over" in second.stderr
    assert accesses.stdout.startswith("0 accesses · complete to ")
    assert code == 0
    assert after.output == "serve: whosaw serve does not run\n"


def test_serve_without_a_system_says_how_to_write_one(empty):
    done = empty.ask("serve")

    assert (done.exit_code, done.stderr) == (
        2,
        f"whosaw: {empty.folder}: there is no system to serve. Write one: whosaw init system NAME "
        "--upstream … --listen …\n",
    )


def test_serve_on_a_port_that_is_taken_says_who_may_have_it(empty):
    with listening() as taken:
        add(empty, http(taken, "http://127.0.0.1:1"))
        done = empty.ask("serve")

    assert done.exit_code == 2
    assert f"cannot listen on 127.0.0.1:{taken}" in done.stderr
    assert f"ss -ltnp 'sport = :{taken}'" in done.stderr


def test_the_ledger_alone_answers_and_a_second_one_is_told_that_it_runs(own_log):
    with running(own_log.folder, "ledger", "run") as (process, said):
        answered = own_log.ask("query", "SELECT count(*) AS n FROM access", "--json")
        process.send_signal(signal.SIGTERM)
        code = process.wait(30)

    assert said == f"answering on {own_log.folder}/var/run/ledger.sock\n"
    assert json.loads(answered.stdout)["rows"] == [{"n": 4}]
    assert code == 0


def test_without_the_key_nothing_can_be_asked_and_it_says_so(own_log):
    key = own_log.folder / "var" / "keys" / "pseudonym.key"
    key.unlink()
    done = own_log.ask("accesses")

    assert done.exit_code == 3
    assert done.stderr == (
        f"whosaw: {key}: there is no pseudonym key; restore it from its backup: the log here was "
        "recorded with it, and with a new key nobody in it could be found\n"
    )
    anew = own_log.ask("init", "--keys-only")
    assert anew.exit_code == 2
    assert "Restore" in anew.stderr
    assert not key.exists()


def test_a_replaced_key_is_noticed_by_the_ledger_and_by_doctor(own_log):
    assert own_log.ask("accesses", "--since", "1d").exit_code == 0
    key = own_log.folder / "var" / "keys" / "pseudonym.key"
    key.unlink()
    create_pseudonym_key(key)

    done = own_log.ask("accesses")
    doctor = own_log.ask("doctor", "--json")

    assert done.exit_code == 3
    assert "another than the one the log" in done.stderr
    found = {row["check"]: row for row in json.loads(doctor.stdout)["rows"]}
    assert found["pseudonym key"]["result"] == "wrong"
    assert "restore that key from its backup" in found["pseudonym key"]["repair"]


def test_while_nothing_is_recorded_a_key_may_be_made_anew(empty):
    assert empty.ask("doctor", "--json").exit_code == 0
    key = empty.folder / "var" / "keys" / "pseudonym.key"
    key.unlink()
    assert empty.ask("init", "--keys-only").exit_code == 0
    assert empty.ask("doctor", "--json").exit_code == 0
    assert empty.ask("accesses").exit_code in {0, 3}


@pytest.mark.parametrize("command", [("accesses",), ("check",), ("register", "list")])
def test_a_ledger_that_somebody_holds_cannot_tell(own_log, monkeypatch, command):
    import fcntl

    monkeypatch.setattr("ledger.client._WAIT_S", 0.0)
    run = own_log.folder / "var" / "run"
    run.mkdir(parents=True, exist_ok=True)
    with (run / "ledger.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = own_log.ask(*command)

    assert done.exit_code == 3
    assert "ledger.lock is held, but nobody answers on" in done.stderr
