"""The thread that keeps the store up with the journals, and lets questions wait for it.

It loads every 50 ms, and at once when somebody waits. A question is answered from a store that holds
all that was journalled before it was asked, or says up to when it does.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.loader import Loader

IDLE_S = 0.05
"""How long a loaded record may be away from the views while nobody asks."""
_AFTER_FAILURE_S = 1.0


class Keeper:
    """Runs a loader in a thread of its own from `start` to `stop`; before each round, `keep_files`."""

    def __init__(self, loader: Loader, keep_files: Callable[[], None] = lambda: None) -> None:
        self._loader = loader
        self._keep_files = keep_files
        self._changed = threading.Condition()
        self._wanted = False
        self._stopping = False
        self._trouble: str | None = None
        self._thread = threading.Thread(target=self._run, name="ledger loader", daemon=True)

    @property
    def trouble(self) -> str | None:
        """What kind of error the last round ended in; None when it went well."""
        return self._trouble

    def start(self) -> None:
        """Begin to load."""
        self._thread.start()

    def stop(self) -> None:
        """End after the round that runs now. What is not loaded yet stays in the journals."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        self._thread.join()

    def catch_up(self, seconds: float) -> bool:
        """Wait until all that is journalled now is loaded; False when that takes longer."""
        moment = time.monotonic_ns()
        with self._changed:
            self._wanted = True
            self._changed.notify_all()
            return self._changed.wait_for(
                lambda: self._loader.fresh_to >= moment or self._stopping, seconds
            )

    def _run(self) -> None:
        while True:
            wait = IDLE_S
            try:
                self._keep_files()
                done = self._loader.round()
                self._trouble = None
            # A door: whatever a round dies of, the next one may work (a full disk), and `status` and
            # every answer's "complete to" show meanwhile that loading stands still.
            except Exception as error:  # noqa: BLE001
                self._trouble = type(error).__name__
                done, wait = True, _AFTER_FAILURE_S
            with self._changed:
                self._changed.notify_all()
                if done:
                    self._changed.wait_for(lambda: self._wanted or self._stopping, wait)
                self._wanted = False
                if self._stopping:
                    return
