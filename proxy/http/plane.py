"""All HTTP systems of one worker: sockets in, connections served, drained without a reset."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from proxy.http.engine import Connection, SystemDoor
from proxy.listener import Listener
from proxy.operations import OWN, where

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping

_CLOSING_S = 5
"""How long connections may take to write their records after the drain limit."""
_log = logging.getLogger(f"{OWN}.http.plane")


class HttpPlane:
    """Serves HTTP systems on listening sockets. Make it inside a running loop."""

    def __init__(self, doors: Mapping[str, SystemDoor]) -> None:
        self._doors = doors
        self._listeners: list[Listener] = []
        self._connections: dict[asyncio.Task[None], Connection | None] = {}
        self._draining = False

    @property
    def connections(self) -> int:
        """How many clients are connected."""
        return len(self._connections)

    def listen(self, system: str, sock: socket.socket) -> None:
        """Serve a system on a listening socket, which is closed at `drain`."""
        door = self._doors[system]
        loop = asyncio.get_running_loop()

        def accepted(client: socket.socket) -> None:
            task = loop.create_task(self._serve(door, client))
            if not task.done():
                self._connections.setdefault(task, None)
                task.add_done_callback(self._forget)

        self._listeners.append(Listener(sock, accepted))

    async def drain(self, limit_s: float, hurry: asyncio.Event | None = None) -> None:
        """Accept no more; let each exchange end and each kept connection hear `close`.

        A client that keeps a connection gets `Connection: close` with its next answer, for a close
        without a word resets one that is just sending. Those still here at the limit, or when
        `hurry` is set, are closed.
        """
        self._draining = True
        for listener in self._listeners:
            listener.close()
        hurrying = asyncio.create_task((hurry or asyncio.Event()).wait())
        await self._wait(limit_s, hurrying)
        hurrying.cancel()
        for connection in list(self._connections.values()):
            if connection is not None:
                connection.abandon()
        await self._wait(_CLOSING_S)

    async def _wait(self, limit_s: float, hurrying: asyncio.Task[Any] | None = None) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + limit_s
        while self._connections and loop.time() < until:
            waiting: set[asyncio.Task[Any]] = set(self._connections)
            if hurrying is not None:
                if hurrying.done():
                    return
                waiting.add(hurrying)
            await asyncio.wait(
                waiting, timeout=until - loop.time(), return_when=asyncio.FIRST_COMPLETED
            )

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._connections.pop(task, None)

    async def _serve(self, door: SystemDoor, client: socket.socket) -> None:
        # A door: what goes wrong with one connection ends that connection only.
        try:
            loop = asyncio.get_running_loop()
            reader = asyncio.StreamReader(loop=loop)
            protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
            transport, _ = await loop.connect_accepted_socket(lambda: protocol, client)
            writer = asyncio.StreamWriter(transport, protocol, reader, loop)
            if transport.get_extra_info("peername") is None:
                writer.close()  # gone before it was served
                return
            connection = Connection(reader, writer, door, lambda: self._draining)
            task = asyncio.current_task()
            if task is not None:
                self._connections[task] = connection
            await connection.handle_client()
        except Exception as error:  # noqa: BLE001 - a door, see above
            _log.exception("a connection ended: %s", where(error), exc_info=False)
