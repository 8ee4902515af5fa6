"""Listening sockets: opened, inherited from systemd, or taken over from an older `serve`.

A new parent takes the descriptors of the old one's sockets (SCM_RIGHTS), so that a connection which
waits in the kernel is never reset: the socket it waits on lives on. (SO_REUSEPORT was tried: at the
close of one of two sockets 31 of 32 waiting connections were reset, measured.)
"""

from __future__ import annotations

import array
import contextlib
import errno
import os
import socket
import time
from typing import TYPE_CHECKING

import msgspec

from proxy.config import host_and_port
from proxy.control import short_path
from proxy.supervise import CannotServe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from proxy.settings_types import System

BACKLOG = 1024
"""Connections that may wait; the kernel's own limit (somaxconn) is 4096 since Linux 5.4."""
_BUSY_S = 3
"""How long a busy address is tried again: workers of a killed parent let go of it within a second."""
_MOST_SENT = 250
"""Descriptors in one message. The kernel's limit is 253 (SCM_MAX_FD)."""
_ANSWER_S = 60
"""How long an old parent may take to end its ledger, which may be in the midst of a load."""
_SYSTEMD_FIRST = 3
"""The first descriptor systemd hands over. Source: sd_listen_fds(3)."""

Address = tuple[str, int]


class NotRunning(Exception):
    """No `serve` answers on its socket."""


class NotAllowed(NotRunning):
    """The account may not use the socket of `serve`; whether one runs is not known."""


class TakeOver:
    """The conversation with the old parent. Blocking: run it in a thread."""

    def __init__(self, path: Path) -> None:
        """Connect.

        Raises:
            NotRunning: nobody is there.
        """
        self._sock = connect(path)
        self._sock.settimeout(_ANSWER_S)

    def sockets(self) -> list[socket.socket]:
        """Take copies of its listening sockets; it goes on serving.

        Raises:
            CannotServe: it does not hand them over.
        """
        self._sock.sendall(b'{"do":"take-over"}\n')
        received, sockets = b"", []
        try:
            while not received.endswith(b"\n"):
                chunk, descriptors, _, _ = socket.recv_fds(self._sock, 65536, _MOST_SENT)
                if not chunk:
                    break
                received += chunk
                sockets += [socket.socket(fileno=descriptor) for descriptor in descriptors]
        except OSError:
            received = b""
        if not received.endswith(b"\n"):
            message = (
                "the running serve did not hand over its sockets; stop it, then start this one"
            )
            raise CannotServe(message)
        return sockets

    def let_go(self) -> bool:
        """Tell it to accept no more and to end its ledger; give whether it said that it has."""
        try:
            self._sock.sendall(b'{"do":"drain"}\n')
            return self._sock.recv(4096) != b""
        except OSError:
            return False

    def close(self) -> None:
        """End the conversation. Before `let_go`, the old parent goes on as if nothing was."""
        self._sock.close()


def connect(path: Path) -> socket.socket:
    """Connect to the socket of a running `serve`.

    Raises:
        NotAllowed: this account may not.
        NotRunning: nobody is there.
    """
    sock = socket.socket(socket.AF_UNIX)
    try:
        with short_path(path) as name:
            sock.connect(name)
    except PermissionError:
        sock.close()
        raise NotAllowed from None
    except OSError:
        sock.close()
        raise NotRunning from None
    return sock


def hand_over(to: socket.socket, sockets: Sequence[socket.socket]) -> None:
    """Send copies of listening sockets, then the line that ends them."""
    for start in range(0, len(sockets), _MOST_SENT):
        some = [sock.fileno() for sock in sockets[start : start + _MOST_SENT]]
        to.sendmsg([b" "], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", some))])
    to.sendmsg([b'{"taken":%d}\n' % len(sockets)])


def from_systemd() -> list[socket.socket]:
    """Give the sockets of systemd's socket activation, if this process was started by it."""
    if os.environ.get("LISTEN_PID") != str(os.getpid()):
        return []
    count = int(os.environ.get("LISTEN_FDS", "0"))
    descriptors = range(_SYSTEMD_FIRST, _SYSTEMD_FIRST + count)
    return [socket.socket(fileno=descriptor) for descriptor in descriptors]


def tell_systemd(text: str) -> None:
    """Tell systemd how the service is, if it asked to be told. Source: sd_notify(3)."""
    name = os.environ.get("NOTIFY_SOCKET")
    if name:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock, contextlib.suppress(OSError):
            sock.connect("\0" + name[1:] if name.startswith("@") else name)
            sock.send(text.encode())


def listening(
    systems: Iterable[System], inherited: Iterable[socket.socket]
) -> dict[str, socket.socket]:
    """Give a listening socket for each system: an inherited one with its address, or a new one.

    Inherited sockets of no system are closed: such systems were removed.

    Raises:
        CannotServe: an address cannot be listened on.
    """
    there = {_own_address(sock): sock for sock in inherited}
    sockets: dict[str, socket.socket] = {}
    try:
        for system in systems:
            sockets[system.name] = _listening(system, there)
    except CannotServe:
        for sock in sockets.values():
            sock.close()
        raise
    finally:
        for sock in there.values():
            sock.close()
    return sockets


def _listening(system: System, there: dict[Address, socket.socket]) -> socket.socket:
    host, port = host_and_port(system.listen)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        message = (
            f"system {system.name}: cannot listen on {system.listen}: {error.strerror}. Correct "
            "`listen` in its file; it must be an address of this machine."
        )
        raise CannotServe(message) from None
    family, _, _, _, address = found[0]
    inherited = there.pop((str(address[0]), int(address[1])), None)
    if inherited is not None:
        return inherited
    until = time.monotonic() + _BUSY_S
    while True:
        sock = socket.socket(family, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind(address)
            sock.listen(BACKLOG)
        except OSError as error:
            sock.close()
            if error.errno != errno.EADDRINUSE or time.monotonic() > until:
                raise _cannot_listen(system, error) from None
            time.sleep(0.1)
        else:
            return sock


def _cannot_listen(system: System, error: OSError) -> CannotServe:
    port = host_and_port(system.listen)[1]
    repair = {
        errno.EADDRINUSE: f"`ss -ltnp 'sport = :{port}'` tells which process has it: stop that one, or "
        "give the system another `listen`.",
        errno.EACCES: "Ports under 1024 need the right CAP_NET_BIND_SERVICE, or a socket from systemd.",
        errno.EADDRNOTAVAIL: "It is no address of this machine: correct `listen`.",
    }.get(error.errno or 0, "Correct `listen`.")
    return CannotServe(
        f"system {system.name}: cannot listen on {system.listen}: {error.strerror}. {repair}"
    )


def _own_address(sock: socket.socket) -> Address:
    address, port, *_ = sock.getsockname()
    return str(address), int(port)


def ask(path: Path, what: str) -> dict[str, object]:
    """Say `status` or `stop` to a running `serve`; give its answer.

    Raises:
        NotRunning: nobody is there, or he does not answer.
    """
    with connect(path) as sock:
        sock.settimeout(_ANSWER_S)
        received = b""
        try:
            sock.sendall(b'{"do":"%s"}\n' % what.encode())
            while not received.endswith(b"\n"):
                chunk = sock.recv(65536)
                if not chunk:
                    raise NotRunning
                received += chunk
        except OSError:
            raise NotRunning from None
    return msgspec.json.decode(received, type=dict[str, object])
