"""The queue of messages whose answer the server still owes, in the order in which they were sent."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from proxy.postgres.states import Awaited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from access import ResultColumn
    from proxy.postgres.prepared import Portal, PreparedStatement

_STATEMENTS = frozenset({Awaited.EXECUTE, Awaited.QUERY, Awaited.FUNCTION_CALL})
_ANSWERED_BY_READY = frozenset({Awaited.SYNC, Awaited.QUERY, Awaited.FUNCTION_CALL})


class Expected:
    """One message that waits for its answer.

    `awaited` changes during a COPY. `before` is what a `Parse`, `Bind` or `Close` displaced.
    `copy_ended` and `after_copy` keep apart a `Sync` inside a COPY, which servers swallow, from one
    behind it.
    """

    __slots__ = (
        "after_copy",
        "awaited",
        "before",
        "columns",
        "commands",
        "copy_ended",
        "kind",
        "name",
        "portal",
        "rows",
        "serial",
        "sqlstate",
        "statement",
        "text",
    )

    def __init__(
        self,
        kind: Awaited,
        *,
        serial: int = 0,
        name: bytes = b"",
        statement: PreparedStatement | None = None,
        portal: Portal | None = None,
        text: str | None = None,
    ) -> None:
        self.kind = kind
        self.awaited = kind
        self.serial = serial
        self.name = name
        self.statement = statement
        self.portal = portal
        self.text = text
        self.before: PreparedStatement | Portal | None = None
        self.columns: tuple[ResultColumn, ...] | None = None
        self.rows: int | None = None
        self.commands: tuple[str, ...] = ()
        self.sqlstate: str | None = None
        self.copy_ended = False
        self.after_copy = False

    @property
    def is_statement(self) -> bool:
        """Whether it executes something, so that a record waits for its end."""
        return self.kind in _STATEMENTS


class Pending:
    """The queue. `skipping` is true between an error and the `Sync` that ends it."""

    def __init__(self) -> None:
        self._queue: deque[Expected] = deque()
        self._last_statement: Expected | None = None
        self.skipping = False

    def __len__(self) -> int:
        return len(self._queue)

    def __iter__(self) -> Iterator[Expected]:
        return iter(self._queue)

    @property
    def head(self) -> Expected | None:
        """The message that the server is answering now."""
        return self._queue[0] if self._queue else None

    @property
    def last_statement(self) -> Expected | None:
        """The statement sent last, while it is not answered: COPY data sent now belongs to it."""
        return self._last_statement

    def push(self, expected: Expected) -> None:
        """Add a message that was just sent."""
        last = self._last_statement
        if expected.is_statement:
            self._last_statement = expected
        elif last is not None and expected.kind is Awaited.SYNC:
            if last.awaited in {Awaited.COPY_IN, Awaited.COPY_BOTH} and not last.copy_ended:
                return  # the server reads it as part of the COPY and swallows it
            expected.after_copy = last.copy_ended
        self._queue.append(expected)

    def pop(self) -> Expected:
        """Take the head away: it was answered."""
        expected = self._queue.popleft()
        if expected is self._last_statement:
            self._last_statement = None
        return expected

    def copy_begins(self) -> None:
        """Forget each `Sync` that was sent behind the head before the client knew of the COPY.

        Source: PostgreSQL manual, 54.2.7: the backend ignores Sync during copy-in mode.
        """
        head = self._queue.popleft()
        while self._queue and self._queue[0].kind is Awaited.SYNC:
            if self._queue[0].after_copy:
                break
            self._queue.popleft()
        self._queue.appendleft(head)

    def take_until_ready(self) -> list[Expected] | None:
        """Take all that a `ReadyForQuery` answers, the message it answers itself last.

        More than one only after an error: those before the last were skipped. Empty: nothing was
        awaited, see `states`. None: the server still owes another answer, a violation.
        """
        taken: list[Expected] = []
        if self.skipping:
            self.skipping = False
            while self._queue:
                taken.append(self.pop())
                if taken[-1].kind is Awaited.SYNC:
                    break
            return taken
        head = self.head
        if head is None:
            return taken
        if head.kind not in _ANSWERED_BY_READY:
            return None
        return [self.pop()]
