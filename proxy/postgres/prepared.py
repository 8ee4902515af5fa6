"""The session's prepared statements and portals, as the client believes them to be.

Names are taken at once, when the client sends `Parse` or `Bind`, because a pipelining client uses
them before the server has answered; a `Parse` or `Bind` that then fails or is skipped gives the name
back to what it stood for before. Up to the next `Sync` that is safe: where the server skips the
definition it skips the use too. Behind it a definition counts only once the server has confirmed it,
else what the name stands for is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from access import Parameter, ResultColumn

if TYPE_CHECKING:
    from proxy.postgres.states import Limits


class PreparedStatement:
    """A statement that was sent with `Parse`. `text` is None when it was forgotten.

    `standing` turns true when the server has answered `ParseComplete`; `syncs` is how many `Sync`
    were sent before it.
    """

    __slots__ = ("columns", "complete", "parameter_types", "prepares", "standing", "syncs", "text")

    def __init__(self, text: str, parameter_types: tuple[int, ...], *, complete: bool) -> None:
        self.text: str | None = text
        self.complete = complete
        self.parameter_types = parameter_types
        self.columns: tuple[ResultColumn, ...] | None = None
        self.prepares = False
        """Whether executing it defines a name by SQL."""
        self.standing = False
        self.syncs = 0


class Portal:
    """A statement with its parameters. `statement` is None when its name was never seen.

    `standing` turns true when the server has answered `BindComplete`: from then on the portal ends
    with its transaction.
    """

    __slots__ = (
        "columns",
        "executed",
        "parameters",
        "result_formats",
        "standing",
        "statement",
        "syncs",
    )

    def __init__(
        self,
        statement: PreparedStatement | None,
        parameters: tuple[Parameter, ...] | None,
        result_formats: tuple[int, ...] | None,
    ) -> None:
        self.statement = statement
        self.parameters = parameters
        self.result_formats = result_formats
        self.columns: tuple[ResultColumn, ...] | None = None
        self.executed = False
        self.standing = False
        self.syncs = 0

    def result_columns(self) -> tuple[ResultColumn, ...] | None:
        """Give the columns as the client knows them; None when it never had them described."""
        if self.columns is None and self.statement and self.statement.columns is not None:
            self.columns = _with_formats(self.statement.columns, self.result_formats)
        return self.columns


def _with_formats(
    columns: tuple[ResultColumn, ...], formats: tuple[int, ...] | None
) -> tuple[ResultColumn, ...] | None:
    """Give a statement's columns the formats that `Bind` asked for, None where that is not known."""
    if formats is None:
        return None
    if not formats:
        return columns
    if len(formats) == 1:
        formats *= len(columns)
    if len(formats) != len(columns):
        return None
    return tuple(
        ResultColumn(c.name, c.table_oid, c.attribute, c.type_oid, form == 1)
        for c, form in zip(columns, formats, strict=True)
    )


class Names[Held: (PreparedStatement, Portal)]:
    """What the names of statements, or of portals, stand for; the oldest are forgotten first."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._held: dict[bytes, Held] = {}
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._held)

    def get(self, name: bytes) -> Held | None:
        """Give what a name stands for now."""
        return self._held.get(name)

    def take(self, name: bytes, held: Held) -> Held | None:
        """Let a name stand for something; give what it stood for before."""
        before = self._held.pop(name, None)
        self._bytes += _size(held) - (_size(before) if before else 0)
        self._held[name] = held
        while len(self._held) > 1 and (
            len(self._held) > self._limits.statements or self._bytes > self._limits.remembered_bytes
        ):
            self.drop(next(iter(self._held)))
        return before

    def drop(self, name: bytes) -> Held | None:
        """Let a name stand for nothing; give what it stood for."""
        before = self._held.pop(name, None)
        self._bytes -= _size(before) if before else 0
        return before

    def give_back(self, name: bytes, held: Held | None, before: Held | None) -> None:
        """Undo `take(name, held)`, or `drop` where `held` is None, if nothing came after it."""
        if self._held.get(name) is not held:
            return
        self.drop(name)
        if before is not None:
            self.take(name, before)

    def drop_all(self) -> None:
        """Let all names stand for nothing."""
        self._held.clear()
        self._bytes = 0

    def items(self) -> list[tuple[bytes, Held]]:
        """Give names and what they stand for, the oldest first."""
        return list(self._held.items())


def _size(held: PreparedStatement | Portal) -> int:
    """Give about how many bytes are kept of a statement's text or a portal's parameters."""
    if isinstance(held, PreparedStatement):
        return len(held.text or "")
    if not held.parameters:
        return 0
    return sum(len(p.value) for p in held.parameters if p.value is not None)
