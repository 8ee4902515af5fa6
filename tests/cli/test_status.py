"""`whosaw status`: one line for each system and process, and 1 when something does not work."""

import json
import socket
from datetime import timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from access import LogFailurePolicy, LogGapReason
from cli.options import Language
from cli.status import Line, Shown, lines_of
from ledger.loader import SlotState
from ledger.questions import LedgerStatus
from proxy.config import load_settings
from proxy.control import ChildState
from proxy.recorder import LogState
from proxy.serve import SOCKET, Status, SystemStatus
from proxy.supervise import ChildStatus
from tests.cli.logs import MORNING, NOW, ask, micros

SHOWN = Shown(Language.EN, ZoneInfo("Asia/Shanghai"), NOW)
SERVED = "serving 127.0.0.1:8081 for http://127.0.0.1:1 (observe)"
COMPLETE = Line("ledger", "complete to 12:00:00", right=True)


@pytest.fixture
def loaded(empty):
    done = ask("init", "system", "crm", "--upstream", "http://127.0.0.1:1", "--listen",
               "127.0.0.1:8081", "--config", str(empty.folder))  # fmt: skip
    assert done.exit_code == 0
    return load_settings(empty.folder)


def process(kind="http", pid=7, slot="http-0", restarts=0, log=()):
    return ChildStatus(kind, pid, slot, micros(MORNING), restarts, ChildState(3, log))


def serving(loaded, *processes, **changes):
    system = SystemStatus("crm", "http", "127.0.0.1:8081", "http://127.0.0.1:1", "observe")
    status = Status(1, "0.1.0", loaded.version, micros(MORNING), False, True, (system,), processes)
    return msgspec.structs.replace(status, **changes)


def ledger(**changes):
    status = LedgerStatus(NOW, 0.02, (), (), 0, (), None, True, 9)
    return msgspec.structs.replace(status, **changes)


def lines(loaded, serve, of_ledger):
    return list(lines_of(loaded, serve, of_ledger, SHOWN))


def trouble(policy, reason, **changes):
    state = LogState(micros(MORNING), reason, policy, ("crm",), 312, 4)
    return msgspec.structs.replace(state, **changes)


def test_everything_that_works_is_right(loaded):
    assert lines(loaded, serving(loaded, process()), ledger()) == [
        Line("crm", SERVED, right=True),
        COMPLETE,
    ]


@pytest.mark.parametrize(
    ("policy", "reason", "said"),
    [
        (LogFailurePolicy.REFUSE, LogGapReason.IO_ERROR, "refusing since 09:00 (EIO); 4 refused"),
        (
            LogFailurePolicy.REFUSE,
            LogGapReason.DISK_FULL,
            "refusing since 09:00 (ENOSPC); 4 refused",
        ),
        (LogFailurePolicy.REFUSE, LogGapReason.HUNG, "refusing since 09:00 (ETIMEDOUT); 4 refused"),
        (
            LogFailurePolicy.PASS,
            LogGapReason.IO_ERROR,
            "passing unrecorded since 09:00 (EIO); 312 passed",
        ),
    ],
)
def test_a_log_that_cannot_be_written_says_since_when_and_why(loaded, policy, reason, said):
    serve = serving(loaded, process(log=(trouble(policy, reason),)))

    assert lines(loaded, serve, ledger())[0] == Line("crm", said, right=False)


def test_two_workers_in_trouble_are_one_line_with_the_earliest_time(loaded):
    refuse, broken = LogFailurePolicy.REFUSE, LogGapReason.IO_ERROR
    later = trouble(refuse, broken, since=micros(MORNING + timedelta(minutes=12)), refused=6)
    serve = serving(
        loaded,
        process(log=(later,)),
        process(slot="http-1", log=(trouble(refuse, broken),)),
    )

    assert lines(loaded, serve, ledger())[0].state == "refusing since 09:00 (EIO); 10 refused"


def test_a_system_that_serve_does_not_know_yet_is_wrong(loaded):
    serve = serving(loaded, process(), systems=(), settings_version="other")

    assert lines(loaded, serve, ledger()) == [
        Line("crm", "not served: it was added later; whosaw serve --take-over", right=False),
        Line(
            "serve",
            "the configuration was changed since it began; whosaw serve --take-over applies it",
            right=True,
        ),
        COMPLETE,
    ]


@pytest.mark.parametrize("down", [process(pid=None), process(slot="", restarts=4)])
def test_a_process_that_is_down_is_wrong(loaded, down):
    [_, line, _] = lines(loaded, serving(loaded, down), ledger())

    assert (line.about, line.right) == ("http", False)
    assert line.state.startswith("not running; started anew ")


def test_a_process_that_has_just_been_started_is_not_down(loaded):
    [_, line, _] = lines(loaded, serving(loaded, process("ledger", slot="")), ledger())

    assert line == Line("ledger", "starting", right=True)


@pytest.mark.parametrize(
    ("of_ledger", "said"),
    [
        (None, "the ledger does not answer"),
        (ledger(trouble="IOException"), "cannot load the log (IOException)"),
        (
            ledger(slots=(SlotState("http-0", 1, 1, 0, 1, "PermissionError"),)),
            "cannot read the journal http-0 (PermissionError)",
        ),
        (ledger(lag_s=31.0), "complete to 12:00:00"),
        (ledger(complete_to=None, lag_s=None), "not loaded up to now"),
    ],
)
def test_a_ledger_that_does_not_keep_up_is_wrong(loaded, of_ledger, said):
    found = lines(loaded, serving(loaded, process()), of_ledger)

    assert Line("ledger", said, right=False) in found


def test_an_account_that_may_not_ask_serve_is_told_its_owner_and_what_the_ledger_answers(loaded):
    found = list(lines_of(loaded, None, ledger(), SHOWN, "whosaw"))

    told = "serve cannot be asked from this account (owner whosaw)"
    assert found == [Line("serve", told, right=False), COMPLETE]


def test_a_control_socket_that_is_not_ours_is_no_serve_that_does_not_run(empty, monkeypatch):
    def denied(_sock, _name):
        raise PermissionError

    folder = load_settings(empty.folder).run
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SOCKET).touch()
    monkeypatch.setattr(socket.socket, "connect", denied)
    done = empty.ask("status")

    owner = (folder / SOCKET).owner()
    assert done.output.startswith(
        f"serve: serve cannot be asked from this account (owner {owner})\n"
    )
    assert "ledger" in done.output
    assert done.exit_code in {1, 3}


def test_without_serve_nothing_works_and_it_says_so(empty):
    done = empty.ask("status")
    told = json.loads(empty.ask("status", "--json").stdout)

    assert (done.exit_code, done.output) == (1, "serve: whosaw serve does not run\n")
    assert told == {
        "right": False,
        "rows": [{"about": "serve", "state": "whosaw serve does not run", "right": False}],
    }
