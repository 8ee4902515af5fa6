"""The orders of the authority that stand (P14.2), and whether they forbid an access.

The ledger writes the file, from the register `suspensions`; a process that records looks at it ten
times a second, so an order holds within a second and stands over restarts and without a ledger. An
act that cannot be told apart from a suspended one is forbidden too.
"""

from __future__ import annotations

import asyncio
import logging
import os
from typing import TYPE_CHECKING

import msgspec

from access import AccessRecord, Action, Gap, GapPlace, GapReason, Reading, Touch
from proxy.config import ConfigError
from proxy.operations import OWN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOOK_S = 0.1
"""How often the file is looked at: of the second that an order has, the ledger takes its part."""
_LEARNED = 10_000
"""Operations and actions remembered with what their answers held, some 2 MB."""
_BLIND = frozenset({GapReason.UNPARSED, GapReason.ENCRYPTED, GapReason.TRUNCATED})
_CONTENT = frozenset({GapPlace.REQUEST_BODY, GapPlace.RESPONSE_BODY, GapPlace.SESSION})
_NOTHING_DONE = frozenset({Action.OTHER, Action.LOGIN})
"""COMMIT, whose deferred triggers nobody read, is no act on personal information."""
_log = logging.getLogger(f"{OWN}.suspension")


class Suspended(Exception):
    """An order forbids the access. `order` is its number."""

    def __init__(self, order: str) -> None:
        super().__init__("an order of the authority suspends this act")
        self.order = order


class Order(msgspec.Struct, frozen=True):
    """An order: acts of a system (None: of all), all actions or some, all categories or some.

    Times are µs since the epoch, UTC.
    """

    suspension: str
    system: str | None
    actions: frozenset[str]
    categories: frozenset[str]
    ordered_at: int
    lifted_at: int | None

    def holds(self, at: int) -> bool:
        """Tell whether it holds at a moment."""
        return self.ordered_at <= at and (self.lifted_at is None or at < self.lifted_at)

    def forbids(
        self, system: str, action: Action, categories: frozenset[str], *, exact: bool
    ) -> bool:
        """Tell whether an act is one that it names, or cannot be told apart from one."""
        if self.system is not None and self.system != system:
            return False
        if self.actions and action not in self.actions and action is not Action.UNKNOWN:
            return False
        if not exact and (self.actions or action not in _NOTHING_DONE):
            return True
        return bool(categories & self.categories if self.categories else categories)


class Act(msgspec.Struct, frozen=True):
    """What is known of an access before it has a record."""

    system: str
    action: Action
    operation: str
    touches: tuple[Touch, ...]
    reading: Reading
    gaps: tuple[Gap, ...]


type Forbiddable = Act | AccessRecord


class _Orders(msgspec.Struct):
    orders: tuple[Order, ...]


class Suspensions:
    """The orders of one process. `clock` gives µs since the epoch, UTC."""

    def __init__(self, file: Path, clock: Callable[[], int]) -> None:
        """Read the orders.

        Raises:
            ConfigError: the file is there and cannot be read; nothing may pass before it can.
        """
        self._file = file
        self._clock = clock
        self._read: tuple[int, int] | None = None
        self._orders: tuple[Order, ...] = ()
        self._unread: tuple[int, int] | None = None
        self._learned: dict[tuple[str, str, Action], frozenset[str]] = {}
        self.standing: tuple[Order, ...] = ()
        """The orders that hold now. Empty: nothing is forbidden, and nothing need be asked."""
        if not self.look():
            message = (
                f"{file}: the orders to suspend cannot be read, so nothing may pass. Start the ledger "
                "(`whosaw ledger run`), which writes it anew, or mend its owner and mode."
            )
            raise ConfigError(message)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the orders that hold now, sorted."""
        return tuple(sorted({order.suspension for order in self.standing}))

    def look(self) -> bool:
        """See which orders hold now; False: the file cannot be read and those of before stay."""
        well = self._look_at_file()
        now = self._clock()
        standing = tuple(order for order in self._orders if order.holds(now))
        if standing != self.standing:
            _log.warning("%d orders to suspend stand", len(standing))
            self.standing = standing
            self._learned.clear()
        return well

    def _look_at_file(self) -> bool:
        identity = 0, 0
        try:
            stat = os.stat(self._file)  # noqa: PTH116 - ten times a second, and stat is all
            identity = stat.st_mtime_ns, stat.st_ino
            if identity == self._read:
                return True
            read = msgspec.json.decode(self._file.read_bytes(), type=_Orders)
        except FileNotFoundError:
            # Nobody ever wrote it, or somebody took it away: then the orders of before stay.
            return True
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            if identity != self._unread:
                self._unread = identity
                _log.error("the file of orders to suspend cannot be read; those read before stay")
            return False
        self._read, self._unread = identity, None
        self._orders = read.orders
        return True

    async def keep_looking(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            self.look()

    def forbidding(self, record: Forbiddable, *, answered: bool, alike: bool = True) -> str | None:
        """Give the number of the order that forbids an access, None where none does.

        `answered`: what came of it is known. Before, what refused answers of the same operation and
        action held since the orders changed counts too, if they were `alike`: that is what the
        operation names, one kind of act.
        """
        if not self.standing:
            return None
        categories = frozenset(touch.category for touch in record.touches if touch.category)
        operation = (record.system, record.operation, record.action)
        if not answered:
            categories |= self._learned.get(operation, frozenset())
        exact = record.reading is Reading.EXACT and not any(map(_blinds, record.gaps))
        for order in self.standing:
            if order.forbids(record.system, record.action, categories, exact=exact):
                if answered and alike and categories:
                    self._learn(operation, categories)
                return order.suspension
        return None

    def _learn(self, operation: tuple[str, str, Action], categories: frozenset[str]) -> None:
        if len(self._learned) >= _LEARNED:
            self._learned.clear()
        self._learned[operation] = self._learned.get(operation, frozenset()) | categories


def _blinds(gap: Gap) -> bool:
    """Tell whether behind a gap may lie content that nobody read."""
    return gap.reason in _BLIND and gap.place in _CONTENT
