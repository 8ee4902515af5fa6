"""Accepts connections on a socket that other processes share.

asyncio's own server takes up to its backlog at once, so that one worker takes all, and a cancelled
`sock_accept` can lose a connection that was accepted already. Here each turn of the loop takes one,
and after `close` none is taken and none is lost: the kernel keeps the waiting ones for the others.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from proxy.operations import OWN

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

_PAUSE_S = 0.1
"""How long accepting rests when the process has no descriptor left."""
_log = logging.getLogger(f"{OWN}.listener")


class Listener:
    """Gives each accepted connection to `on_connection`. The socket is closed by `close`."""

    def __init__(self, sock: socket.socket, on_connection: Callable[[socket.socket], None]) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._on_connection = on_connection
        self._loop = asyncio.get_running_loop()
        self._pause: asyncio.TimerHandle | None = None
        self._closed = False
        self._loop.add_reader(sock, self._accept)

    def close(self) -> None:
        """Accept no more. Connections waiting in the kernel stay there."""
        if self._closed:
            return
        self._closed = True
        if self._pause is not None:
            self._pause.cancel()
        self._loop.remove_reader(self._sock)
        self._sock.close()

    def _accept(self) -> None:
        try:
            connection, _ = self._sock.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return  # another process was faster, or the client is gone
        except OSError as error:
            _log.error("cannot accept connections: %s", error.strerror)
            self._loop.remove_reader(self._sock)
            self._pause = self._loop.call_later(_PAUSE_S, self._resume)
            return
        connection.setblocking(False)
        self._on_connection(connection)

    def _resume(self) -> None:
        self._pause = None
        self._loop.add_reader(self._sock, self._accept)
