"""What `serve` and its processes say to each other, one JSON object a line on a Unix socket.

Each child has one socket with its parent, inherited: an end of file on it means that the parent is
gone, and then a child lets its exchanges end and exits, so that nothing is left behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from typing import TYPE_CHECKING

import msgspec

from proxy.recorder import LogState
from proxy.settings_types import Loaded, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LINE_BYTES = 16 * 1024 * 1024
"""The longest message: settings of some ten thousand systems."""


class Begin(msgspec.Struct, frozen=True, tag="begin"):
    """The first message to a child. `sockets` are descriptors it inherited, by system."""

    settings: Settings
    folder: str
    version: str
    sockets: dict[str, int]
    debug: bool


class AskState(msgspec.Struct, frozen=True, tag="ask_state"):
    """To a child: how are you? It answers with `ChildState`."""


class Drain(msgspec.Struct, frozen=True, tag="drain"):
    """To a child: take no more, let what is under way end within the limit, exit."""

    limit_s: float


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """From a child: it serves. `slot` is its journal's."""

    slot: str


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """From a child: it cannot begin. `why` names no value."""

    why: str


class ChildState(msgspec.Struct, frozen=True, tag="state"):
    """From a child: its clients, and what keeps its log from being written (empty: nothing).

    `catalog_version` is that of the catalogue it goes by, "" for a child that goes by none. `orders`
    are the numbers of the orders to suspend that it obeys.
    """

    connections: int = 0
    log: tuple[LogState, ...] = ()
    catalog_version: str = ""
    orders: tuple[str, ...] = ()


Message = Begin | AskState | Drain | Ready | Failed | ChildState


class Link:
    """One end of the socket between parent and child."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._decoder = msgspec.json.Decoder(Message)

    @classmethod
    async def over(cls, sock: socket.socket) -> Link:
        """Take over a connected socket."""
        sock.setblocking(False)
        reader, writer = await asyncio.open_unix_connection(sock=sock, limit=_LINE_BYTES)
        return cls(reader, writer)

    async def send(self, message: Message) -> None:
        """Send a message; nothing happens when the other end is gone."""
        with contextlib.suppress(ConnectionError):
            self._writer.write(msgspec.json.encode(message) + b"\n")
            await self._writer.drain()

    async def receive(self) -> Message | None:
        """Give the next message, None when the other end is gone."""
        try:
            line = await self._reader.readline()
        except (ConnectionError, ValueError):
            return None
        return self._decoder.decode(line) if line.endswith(b"\n") else None

    def close(self) -> None:
        """Close this end."""
        self._writer.close()


def begin(loaded: Loaded, sockets: dict[str, int], *, debug: bool) -> Begin:
    """Make the first message for a child.

    A child gets the settings and does not read them again: one that is replaced while somebody edits
    them must not fail.
    """
    folder = str(loaded.folder.absolute())
    return Begin(loaded.settings, folder, loaded.version, sockets, debug)


@contextlib.contextmanager
def short_path(path: Path) -> Iterator[str]:
    """Give a name for a socket's path that fits into 107 bytes, however deep its folder lies."""
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
