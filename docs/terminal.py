"""Runs a command in a terminal of its own and writes down what it shows, for recordings and tests."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE_S = 30.0
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\r")


class Terminal:
    """A command in a terminal of a fixed size. Use as a context: the command ends with it."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], columns: int = 88, rows: int = 28
    ) -> None:
        self.size = columns, rows
        self.events: list[tuple[float, str]] = []
        """What it wrote, with seconds since it began."""
        self._seen = 0
        self._mine, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._began = time.monotonic()
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - one thread; else ^C would reach nobody
            env=dict(env) | {"COLUMNS": str(columns), "LINES": str(rows)},
        )
        os.close(theirs)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._mine)

    @property
    def text(self) -> str:
        """All that it wrote so far, without colours."""
        return plain("".join(data for _, data in self.events))

    def expect(self, text: str) -> str:
        """Wait until it has written a text since the last call; give what came before and with it.

        Raises:
            TimeoutError: it does not come.
        """
        deadline = time.monotonic() + PATIENCE_S
        while (at := self.text.find(text, self._seen)) < 0:
            if time.monotonic() > deadline or not self._read(deadline - time.monotonic()):
                message = f"expected {text!r}, got {self.text[self._seen :]!r}"
                raise TimeoutError(message)
        found = self.text[self._seen : at + len(text)]
        self._seen = at + len(text)
        return found

    def send(self, keys: str) -> None:
        """Press keys."""
        os.write(self._mine, keys.encode())

    def wait(self) -> int:
        """Wait until it ends; give its exit code."""
        while self._read(PATIENCE_S):
            pass
        return self._process.wait(PATIENCE_S)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._mine], [], [], max(seconds, 0.0))
        if not ready:
            return False
        data = b""
        with contextlib.suppress(OSError):  # EIO: the other end is closed
            data = os.read(self._mine, 65536)
        if data:
            self.events.append((time.monotonic() - self._began, data.decode("utf-8", "replace")))
        return bool(data)


def _take_terminal() -> None:
    """Make the standard input the terminal of this session, so that ^C is a signal."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def plain(text: str) -> str:
    """Give a terminal's output without colours and movements."""
    return _ESCAPES.sub("", text)


def cast(terminal: Terminal, title: str) -> str:
    """Give a recording in the form of asciinema. Source: asciicast v2."""
    columns, rows = terminal.size
    head = {"version": 2, "width": columns, "height": rows, "title": title}
    lines = [json.dumps(head, ensure_ascii=False)]
    lines += [
        json.dumps([round(at, 2), "o", data], ensure_ascii=False) for at, data in terminal.events
    ]
    return "\n".join(lines) + "\n"
