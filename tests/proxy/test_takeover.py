"""Sockets that pass from one `serve` to the next."""

from __future__ import annotations

import signal
import socket
import threading

import pytest

from proxy import takeover
from proxy.control import short_path
from proxy.settings_types import HttpSystem
from proxy.supervise import CannotServe
from tests.proxy.house import (
    OK,
    PATIENCE_S,
    a_house,
    environment,
    free_port,
    running,
    wait_until,
)
from tests.proxy.systemd import notified, told


def system(name: str, port: int) -> HttpSystem:
    return HttpSystem(name=name, listen=f"127.0.0.1:{port}", upstream="http://127.0.0.1:1")


def test_a_system_gets_the_inherited_socket_with_its_address():
    with socket.create_server(("127.0.0.1", 0)) as old:
        port = old.getsockname()[1]
        inherited = old.dup()
        got = takeover.listening([system("crm", port)], [inherited])
        assert got == {"crm": inherited}
        inherited.close()


def test_an_inherited_socket_of_no_system_is_closed():
    old = socket.create_server(("127.0.0.1", 0))
    assert takeover.listening([], [old]) == {}
    assert old.fileno() == -1


def test_a_renamed_system_keeps_the_socket_of_its_address_and_a_new_one_gets_its_own():
    old = socket.create_server(("127.0.0.1", 0))
    port, new_port = old.getsockname()[1], free_port()
    got = takeover.listening([system("crm2", port), system("new", new_port)], [old])
    assert got["crm2"] is old
    assert got["new"].getsockname() == ("127.0.0.1", new_port)
    for sock in got.values():
        sock.close()


@pytest.mark.parametrize("listen", ["192.0.2.1:8080", "no.such.host.invalid:80"])
def test_an_address_of_another_machine_is_told_with_a_repair(listen):
    with pytest.raises(CannotServe, match=f"system crm: cannot listen on {listen}: .*orrect"):
        takeover.listening(
            [HttpSystem(name="crm", listen=listen, upstream="http://127.0.0.1:1")], []
        )


def test_when_one_address_is_busy_the_sockets_of_the_others_are_closed_again(monkeypatch):
    monkeypatch.setattr(takeover, "_BUSY_S", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = free_port()
        with pytest.raises(CannotServe):
            takeover.listening([system("a", port), system("b", busy.getsockname()[1])], [])
        socket.create_server(("127.0.0.1", port)).close()


def test_more_sockets_than_one_message_carries_are_handed_over(tmp_path):
    ours = [socket.create_server(("127.0.0.1", 0)) for _ in range(260)]
    path = tmp_path / "serve.sock"
    with socket.socket(socket.AF_UNIX) as listener:
        with short_path(path) as name:
            listener.bind(name)
        listener.listen()

        def hand_over() -> None:
            peer, _ = listener.accept()
            with peer:
                assert peer.recv(100) == b'{"do":"take-over"}\n'
                takeover.hand_over(peer, ours)

        other = threading.Thread(target=hand_over)
        other.start()
        taking = takeover.TakeOver(path)
        theirs = taking.sockets()
        other.join(PATIENCE_S)
        taking.close()
    assert [s.getsockname() for s in theirs] == [s.getsockname() for s in ours]
    for sock in (*ours, *theirs):
        sock.close()


def test_a_socket_deep_in_folders_can_be_reached(tmp_path):
    folder = tmp_path / ("d" * 100) / ("e" * 100)
    folder.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as listener:
        with short_path(folder / "serve.sock") as name:
            listener.bind(name)
        listener.listen()
        takeover.connect(folder / "serve.sock").close()


def test_nobody_there_is_told_as_that(tmp_path):
    with pytest.raises(takeover.NotRunning):
        takeover.connect(tmp_path / "serve.sock")


def test_the_next_serve_takes_over_and_the_first_ends_when_its_exchanges_have(tmp_path):
    with a_house(tmp_path) as (house, upstream):
        first = house.serve()
        upstream.go.clear()
        answers: list[bytes] = []
        client = threading.Thread(target=lambda: answers.append(house.ask()))
        client.start()
        wait_until(lambda: upstream.asked == 1)
        port = free_port()
        house.add("billing", port)
        second = house.serve("--take-over")
        assert house.status().pid == second.pid
        assert first.poll() is None
        upstream.go.set()
        client.join(PATIENCE_S)
        assert [a.partition(b"\r\n\r\n")[2] for a in answers] == [b"ok"]
        assert first.wait(PATIENCE_S) == 0
        assert house.status().pid == second.pid
        assert int((house.loaded.run / "serve.pid").read_text()) == second.pid
        assert (house.ask(), house.ask(port)) == (OK, OK)
        assert len(house.records()) == 3


def test_systemd_hears_of_the_new_main_process_before_the_old_one_ends(tmp_path):
    with notified() as (name, sock), a_house(tmp_path) as (house, _):
        first = house.serve(env=environment(NOTIFY_SOCKET=name))
        assert told(sock) == ["READY=1\n"]
        second = house.serve("--take-over", env=environment(NOTIFY_SOCKET=name))
        assert first.wait(PATIENCE_S) == 0
        assert told(sock) == [f"MAINPID={second.pid}\n", "READY=1\n"]
        second.send_signal(signal.SIGTERM)
        assert second.wait(PATIENCE_S) == 0
        assert told(sock) == ["STOPPING=1\n"]


def test_a_removed_systems_address_is_free_after_the_take_over(tmp_path):
    with a_house(tmp_path) as (house, _):
        port = free_port()
        house.add("billing", port)
        first = house.serve()
        (house.folder / "systems.d" / "billing.toml").unlink()
        house.serve("--take-over")
        first.wait(PATIENCE_S)
        socket.create_server(("127.0.0.1", port)).close()
        assert house.ask() == OK


def test_a_serve_that_cannot_begin_leaves_the_first_as_it_was(tmp_path):
    with a_house(tmp_path) as (house, _):
        first = house.serve()
        key = house.loaded.keys / "pseudonym.key"
        key.rename(key.with_suffix(".away"))
        second = house.serve("--take-over", wait=False)
        assert second.wait(PATIENCE_S) == 2
        assert house.ask() == OK
        assert house.status().pid == first.pid


def test_take_over_of_nobody_is_a_plain_begin(tmp_path):
    with a_house(tmp_path) as (house, _):
        process = house.serve("--take-over")
        assert house.ask() == OK
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
        assert not running(house)
