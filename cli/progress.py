"""Shows that work goes on, once it has gone on for a second; on standard error, terminals only."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cli.console import err

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

QUIET_S = 1.0
"""Nothing is shown before: most questions are answered in less, and a flicker only disturbs."""


@contextmanager
def working(what: str) -> Iterator[Callable[[str], None]]:
    """Show `what` and a spinner while the block runs. Gives a function that says what goes on now."""
    status = err().status(what)
    lock = threading.Lock()
    done = False

    def begin() -> None:
        with lock:
            if not done:
                status.start()

    timer = threading.Timer(QUIET_S, begin)
    timer.daemon = True
    timer.start()
    try:
        yield status.update
    finally:
        with lock:
            done = True
        timer.cancel()
        status.stop()
