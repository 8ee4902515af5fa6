"""The reserved block that takes the start of a gap when the log itself cannot be written.

Part in the flow: the recorder notes a gap before the first byte it cannot record is released; the
next boot of the slot reads it back. The block is written in place and was filled with zeros
beforehand, so a full disk takes it. A hung disk may not: the write runs in a thread of its own and
is waited for `_WAIT_S` only, since the caller is an event loop.
"""

import contextlib
import threading
from pathlib import Path

from ledger import files
from ledger.segment import GAP_BLOCK_BYTES, MAX_GAP_BODY, gap_block, read_gap_block

_WAIT_S = 0.02
"""How long a loop may be held (DESIGN §5). A write into the page cache takes 10 µs, a sync of one
block about 1 ms; what takes longer is a disk that hangs."""


class GapBlock:
    """The gap block of one slot."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._reserving = threading.Lock()
        self._thread: threading.Thread | None = None
        self._changed = threading.Condition()
        self._wanted: bytes | None = None
        self._closing = False

    def reserve(self) -> int:
        """Make the block if it is not there, and give its descriptor.

        Raises:
            OSError: the disk has no room for it, or cannot be written.
        """
        with self._reserving:
            if self._descriptor is None:
                self._descriptor = files.open_block(self._path, GAP_BLOCK_BYTES)
            return self._descriptor

    def left(self) -> bytes | None:
        """Give the note in the block, None when it holds none, b"" when it is damaged.

        Raises:
            OSError: it cannot be read.
        """
        if not self._path.exists():
            return None
        with self._path.open("rb") as block:
            return read_gap_block(block.read(GAP_BLOCK_BYTES))

    def note(self, body: bytes) -> None:
        """Put a note into the block, in the place of any other.

        Returns when it is there, or after 20 ms while the writing goes on; what the disk refuses is
        not told, since the caller has nothing better to do than what it does anyway.

        Raises:
            ValueError: the body is longer than the block.
        """
        if len(body) > MAX_GAP_BODY:
            message = f"a note of a gap has at most {MAX_GAP_BODY} bytes, this one has {len(body)}"
            raise ValueError(message)
        self._order(gap_block(body))

    def clear(self) -> None:
        """Empty the block; returns as `note` does."""
        self._order(bytes(GAP_BLOCK_BYTES))

    def close(self) -> None:
        """Stop, after what is still to be written; a write that hangs is left behind."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(_WAIT_S)
        elif self._descriptor is not None:
            files.close(self._descriptor)

    def _order(self, content: bytes) -> None:
        with self._changed:
            self._wanted = content
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="gap block", daemon=True)
                self._thread.start()
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._wanted is None, _WAIT_S)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wanted is not None or self._closing)
                content = self._wanted
            if content is None:
                break
            with contextlib.suppress(OSError):
                descriptor = self.reserve()
                files.write_all(descriptor, content, 0)
                files.sync(descriptor)
            with self._changed:
                if self._wanted is content:  # else: something newer has come meanwhile
                    self._wanted = None
                    self._changed.notify_all()
        if self._descriptor is not None:
            files.close(self._descriptor)
