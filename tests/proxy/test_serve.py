"""`serve` as a process: it begins, replaces what dies, ends, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import threading

import pytest

from proxy.takeover import NotRunning
from tests.proxy.house import (
    OK,
    PATIENCE_S,
    ROOT,
    a_house,
    family,
    free_port,
    gone,
    running,
    wait_until,
)


@pytest.fixture
def house(tmp_path):
    with a_house(tmp_path, workers=1) as (house, system):
        house.system = system
        yield house


def output(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.read()


def workers(house) -> list[int | None]:
    return [p.pid for p in house.status().processes if p.kind == "http"]


def test_requests_are_served_and_recorded_and_status_tells_of_it(house):
    process = house.serve()
    assert [house.ask() for _ in range(3)] == [OK] * 3
    status = house.status()
    assert status.pid == process.pid
    assert status.recording
    assert not status.draining
    assert [(s.name, s.kind, s.mode) for s in status.systems] == [("crm", "http", "record")]
    assert [(p.kind, p.restarts, p.slot) for p in status.processes][:1] == [("http", 0, "http-0")]
    assert len(house.records()) == 3


def test_its_socket_is_the_accounts_own_and_others_see_nothing_of_its_folder(house):
    house.serve()
    # The group may pass through: analysts reach the ledger's socket there.
    assert stat.S_IMODE(house.loaded.run.stat().st_mode) == 0o750
    assert stat.S_IMODE((house.loaded.run / "serve.sock").stat().st_mode) == 0o600
    pid = int((house.loaded.run / "serve.pid").read_text())
    assert pid == house.processes[0].pid


def test_a_busy_address_is_told_with_its_system_and_a_repair(house):
    with socket.create_server(("127.0.0.1", house.port)):
        process = house.serve(wait=False)
        assert process.wait(PATIENCE_S) == 2
    told = output(process)
    assert f"system crm: cannot listen on 127.0.0.1:{house.port}: Address already in use" in told
    assert f"ss -ltnp 'sport = :{house.port}'" in told
    assert not running(house)


def test_a_second_serve_does_not_begin_and_the_first_goes_on(house):
    first = house.serve()
    second = house.serve(wait=False)
    assert second.wait(PATIENCE_S) == 2
    assert "--take-over" in output(second)
    assert house.ask() == OK
    assert house.status().pid == first.pid


def test_a_missing_key_is_told_and_nothing_is_left_behind(house):
    (house.loaded.keys / "pseudonym.key").unlink()
    process = house.serve(wait=False)
    assert process.wait(PATIENCE_S) == 2
    assert "there is no pseudonym key" in output(process)
    with pytest.raises(ConnectionRefusedError):
        house.ask()


def test_a_killed_worker_is_replaced_and_the_address_never_refuses(house):
    house.serve()
    for killed in range(1, 4):
        [pid] = workers(house)
        os.kill(pid, signal.SIGKILL)
        assert house.ask() == OK  # waits in the kernel until the next worker takes it
        wait_until(lambda old=pid: workers(house) not in ([old], [None]))
        assert house.status().processes[0].restarts == killed
    assert len(house.records()) == 3
    assert {b.slot for b in house.boots() if b.slot.startswith("http")} == {"http-0"}


def test_a_stopped_serve_lets_an_exchange_under_way_end(house):
    process = house.serve()
    children = family(process)
    house.system.go.clear()
    answers: list[bytes] = []
    client = threading.Thread(target=lambda: answers.append(house.ask()))
    client.start()
    wait_until(lambda: house.system.asked == 1)
    process.send_signal(signal.SIGTERM)
    wait_until(lambda: not accepting(house.port))
    house.system.go.set()
    client.join(PATIENCE_S)
    assert [a.partition(b"\r\n\r\n")[2] for a in answers] == [b"ok"]
    assert process.wait(PATIENCE_S) == 0
    assert gone(children)
    assert len(house.records()) == 1
    assert not (house.loaded.run / "serve.sock").exists()
    assert not (house.loaded.run / "serve.pid").exists()


def accepting(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 1):
            return True
    except OSError:
        return False


def test_stop_on_the_socket_ends_it(house):
    from proxy.serve import stop

    process = house.serve()
    stop(house.loaded)
    assert process.wait(PATIENCE_S) == 0
    with pytest.raises(NotRunning):
        house.status()


def test_a_second_signal_does_not_wait_for_the_exchange(tmp_path):
    with a_house(tmp_path, workers=1, drain_s=600) as (house, system):
        process = house.serve()
        system.go.clear()
        client = threading.Thread(target=house.ask)
        client.start()
        wait_until(lambda: system.asked == 1)
        process.send_signal(signal.SIGTERM)
        wait_until(lambda: not accepting(house.port))
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0
        client.join(PATIENCE_S)
        assert [record.outcome for record in house.records()] == ["unknown"]


def test_when_the_parent_is_killed_its_processes_end_and_the_next_can_begin(house):
    process = house.serve()
    children = family(process)
    process.kill()
    process.wait()
    wait_until(lambda: gone(children))
    house.serve()
    assert house.ask() == OK


def test_when_the_parent_is_killed_an_exchange_under_way_still_ends(house):
    process = house.serve()
    house.system.go.clear()
    answers: list[bytes] = []
    client = threading.Thread(target=lambda: answers.append(house.ask()))
    client.start()
    wait_until(lambda: house.system.asked == 1)
    children = family(process)
    process.kill()
    process.wait()
    house.system.go.set()
    client.join(PATIENCE_S)
    assert [a.partition(b"\r\n\r\n")[2] for a in answers] == [b"ok"]
    wait_until(lambda: gone(children))
    assert len(house.records()) == 1


def test_sockets_of_systemd_are_used(house):
    with socket.create_server(("127.0.0.1", house.port)) as given:
        given.set_inheritable(True)
        program = (
            "import os, sys; os.dup2(int(sys.argv[1]), 3); os.environ['LISTEN_FDS'] = '1'; "
            "os.environ['LISTEN_PID'] = str(os.getpid()); "
            "os.execv(sys.executable, [sys.executable, '-m', 'tests.proxy.serve_main', sys.argv[2]])"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(given.fileno()), str(house.folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=[given.fileno()],
        )
        house.processes.append(process)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("serving")
        assert house.ask() == OK


def test_debug_writes_no_value_anywhere(house):
    process = house.serve("--debug")
    with socket.create_connection(("127.0.0.1", house.port)) as sock:
        sock.sendall(b"GET /13912345678 HTTP/1.1\r\nHost: 13912345678\r\nX-A: 13912345678\r\n\r\n")
        assert sock.recv(len(OK), socket.MSG_WAITALL) == OK
    process.send_signal(signal.SIGTERM)
    process.wait(PATIENCE_S)
    written = [path.read_bytes() for path in house.folder.rglob("*") if path.is_file()]
    assert len(written) > 5
    assert not [content for content in written if b"13912345678" in content]
    assert "13912345678" not in output(process)


def test_every_system_has_its_own_address(house):
    port = free_port()
    house.add("billing", port)
    house.serve()
    assert (house.ask(), house.ask(port)) == (OK, OK)
    assert {record.system for record in house.records()} == {"crm", "billing"}
