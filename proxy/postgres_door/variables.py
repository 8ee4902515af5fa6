"""What a PostgreSQL session has said of itself, followed through its transactions. Pure.

A `SET` outside a transaction stays; inside one it is undone by ROLLBACK, by ROLLBACK TO a savepoint
set before it, and by an error of the implicit transaction it stands in. Where the wire does not tell
which savepoint was meant, only what every savepoint agrees on is kept: a purpose that is no longer
in force must not be claimed for an access. Source: PostgreSQL manual, SET, SET LOCAL, DISCARD.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from access import Temporary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from analyzers.sql.temporary import TemporaryChange

PREFIX = "whosaw."
"""The class of run-time settings in which a client declares purpose, person, ticket and so on."""
SEARCH_PATH = "search_path"
ROLE = "role"
_MADE = "temporary table "
"""Stands before the name of a temporary table or view, which lives by the same transactions."""
_MADE_KEPT = 256
"""The most temporary objects followed per session. A security limit; another one is unknown."""
_KEPT = 64
"""The most settings followed per session. A security limit; a client declares about six."""
_SAVEPOINTS = 64
"""The most savepoints followed; a deeper one is as if it were the deepest followed."""

_UNDOES = re.compile(r"\W*(?:rollback|abort)\b", re.IGNORECASE)

_Values = dict[str, str]


def undoes(operation: str) -> bool:
    """Tell whether a statement, by its recorded text, undoes settings made before it."""
    return _UNDOES.match(operation) is not None


class SessionVariables:
    """The `whosaw.*` settings of a session, and its search path. `base` is what RESET goes back to."""

    def __init__(self, startup: Iterable[tuple[str, str]]) -> None:
        self._base: _Values = {}
        for said, value in startup:
            name = said.lower()
            if (name.startswith(PREFIX) or name == SEARCH_PATH) and len(self._base) < _KEPT:
                self._base[name] = value
        self._committed: _Values = dict(self._base)
        self._current: _Values = dict(self._base)
        self._local: _Values = {}
        self._savepoints: list[tuple[_Values, _Values]] = []
        self._rolled_back = False
        self._failed = False
        self._reported: str | None = None
        self._made_any = False

    def declared(self, also: Sequence[tuple[str, str | None]] = ()) -> tuple[tuple[str, str], ...]:
        """Give the `whosaw.*` settings in force without their prefix, sorted by name.

        `also` are settings, as `set` takes them, of statements that were sent and not answered yet.
        """
        if not also and not self._current and not self._local:
            return ()  # most sessions declare nothing
        values = self._in_force()
        for name, value in also:
            if name == "*":
                values = dict(self._base)
            else:
                _put(values, self._base, name, value)
        start = len(PREFIX)
        return tuple(
            sorted((name[start:], v) for name, v in values.items() if name.startswith(PREFIX))
        )

    @property
    def role(self) -> str:
        """The role that a statement has set, "" where none has or it is not known any more."""
        return self._in_force().get(ROLE, "")

    @property
    def temporary(self) -> tuple[Temporary, ...]:
        """The temporary tables and views that the session has made, by name."""
        if not self._made_any:
            return ()  # as in most sessions
        values = self._in_force()
        return tuple(_made(values[name]) for name in sorted(values) if name.startswith(_MADE))

    @property
    def search_path(self) -> str:
        """The search path, as the server reports it where it does (from PostgreSQL 18)."""
        return self._in_force().get(SEARCH_PATH, "") if self._reported is None else self._reported

    def reported(self, search_path: str) -> None:
        """Take the server's word for the search path."""
        self._reported = search_path

    def set(self, settings: Iterable[tuple[str, str | None]], *, local: bool) -> None:
        """Apply settings (names with prefix, None = RESET, `*` = all) of a statement that went well."""
        values = self._local if local else self._current
        for name, value in settings:
            if name == "*":
                self._current = dict(self._base) | _made_in(self._current)
                self._local = _made_in(self._local)
                values = self._local if local else self._current
            else:
                _put(values, self._base, name, value)
                if not local:
                    self._local.pop(name, None)

    def make(self, changes: Iterable[TemporaryChange]) -> None:
        """Follow what a statement that went well has made of temporary objects."""
        for change in changes:
            known = {name.removeprefix(_MADE) for name in _made_in(self._in_force())}
            if change.made is None:
                names = known if change.name == "*" else {change.name}
                for name in names:
                    self._current.pop(_MADE + name, None)
                    self._local.pop(_MADE + name, None)
            elif change.holds(known) and (change.name in known or len(known) < _MADE_KEPT):
                self._made_any = True
                values = self._local if change.local else self._current
                values[_MADE + change.name] = msgspec.json.encode(change.made).decode()

    def ended(self, commands: Iterable[str]) -> None:
        """Follow a statement that went well, by the server's command tags."""
        for command in commands:
            match command:
                case "COMMIT" | "PREPARE TRANSACTION":
                    self._commit()
                case "ROLLBACK":
                    self._rolled_back = True
                    self._back_to_savepoint()
                case "SAVEPOINT" if len(self._savepoints) < _SAVEPOINTS:
                    self._savepoints.append((dict(self._current), dict(self._local)))
                case _:
                    pass

    def failed(self) -> None:
        """Follow a statement or request that failed."""
        self._failed = True

    def ready(self, status: str) -> None:
        """Follow a `ReadyForQuery`: I = no transaction is open."""
        if status == "I":
            if self._rolled_back or self._failed:
                self._current = dict(self._committed)
            self._commit()
        self._rolled_back = self._failed = False

    def _in_force(self) -> _Values:
        return {**self._current, **self._local}

    def _commit(self) -> None:
        self._committed = dict(self._current)
        self._local = {}
        self._savepoints.clear()

    def _back_to_savepoint(self) -> None:
        if not self._savepoints:
            self._current, self._local = dict(self._committed), {}
            return
        currents, locals_ = zip(*self._savepoints, strict=True)
        self._current, self._local = _agreed(currents), _agreed(locals_)


@lru_cache(maxsize=_MADE_KEPT)
def _made(value: str) -> Temporary:
    return msgspec.json.decode(value, type=Temporary)


def _made_in(values: Mapping[str, str]) -> _Values:
    return {name: value for name, value in values.items() if name.startswith(_MADE)}


def _put(values: _Values, base: _Values, name: str, value: str | None) -> None:
    if value is None:
        value = base.get(name)
    if value is None:
        values.pop(name, None)
    elif name in values or len(values) < _KEPT:
        values[name] = value


def _agreed(many: Iterable[_Values]) -> _Values:
    """Give what all agree on."""
    first, *others = many
    return {n: v for n, v in first.items() if all(o.get(n) == v for o in others)}
