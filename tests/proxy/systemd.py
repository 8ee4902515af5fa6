"""The end of `NOTIFY_SOCKET` that systemd would hold."""

from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def notified() -> Iterator[tuple[str, socket.socket]]:
    """Give the name of an abstract socket and the socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
        sock.bind("")  # the kernel finds a name: unix(7), autobind
        sock.setblocking(False)
        yield "@" + sock.getsockname()[1:].decode(), sock


def told(sock: socket.socket) -> list[str]:
    """Give what was told so far."""
    messages = []
    with contextlib.suppress(BlockingIOError):
        while True:
            messages.append(sock.recv(4096).decode())
    return messages
