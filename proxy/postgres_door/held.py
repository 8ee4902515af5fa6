"""The server's bytes that wait for a record before the client may have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proxy.relay import Wire


class HeldBytes:
    """What is held for one client. Empty when nothing waits."""

    def __init__(self, client: Wire) -> None:
        self._client = client
        self._held: list[bytes] = []
        self._size = 0
        self.client_inside = False
        """Whether what the client has got so far ends inside a message."""

    def __len__(self) -> int:
        return self._size

    def add(self, raw: bytes) -> None:
        """Hold bytes."""
        if raw:
            self._held.append(raw)
            self._size += len(raw)

    def mark(self) -> int:
        """Give the place behind all that is held now."""
        return len(self._held)

    def drop_from(self, mark: int) -> None:
        """Hold no longer what was added behind a place."""
        self._size -= sum(map(len, self._held[mark:]))
        del self._held[mark:]

    async def release(self, *, inside: bool) -> None:
        """Give the client all that is held: every record of it is safe.

        `inside` says that what is held ends inside a message.
        """
        if not self._held:
            return
        self._client.write(self._held[0] if len(self._held) == 1 else b"".join(self._held))
        self.drop()
        self.client_inside = inside
        await self._client.drain()

    def drop(self) -> None:
        """Hold nothing any more."""
        self._held.clear()
        self._size = 0
