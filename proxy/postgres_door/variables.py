"""What a PostgreSQL session has said of itself, followed through its transactions. Pure.

A `SET` outside a transaction stays; inside one it is undone by ROLLBACK, by ROLLBACK TO a savepoint
set before it, and by an error of the implicit transaction it stands in. Where the wire does not tell
which savepoint was meant, only what every savepoint agrees on is kept: a purpose that is no longer
in force must not be claimed for an access. Source: PostgreSQL manual, SET, SET LOCAL, DISCARD.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analyzers.sql.temporary import DOUBT, MORE, What, change_known, changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from access import Temporary
    from analyzers.sql.temporary import TemporaryChange

PREFIX = "whosaw."
"""The class of run-time settings in which a client declares purpose, person, ticket and so on."""
SEARCH_PATH = "search_path"
ROLE = "role"
_MADE_KEPT = 256
"""The most temporary objects followed per session. A security limit; beyond it any name may be one."""
_KEPT = 64
"""The most settings followed per session. A security limit; a client declares about six."""
_SAVEPOINTS = 64
"""The most savepoints followed; a deeper one is as if it were the deepest followed."""

_UNDOES = re.compile(r"\W*(?:rollback|abort)\b", re.IGNORECASE)

_Values = dict[str, str]
_Made = dict[str, "Temporary"]


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
        self._made: _Made = {}
        self._made_committed: _Made = {}
        self._savepoints: list[tuple[_Values, _Values, _Made]] = []
        self._rolled_back = False
        self._failed = False
        self._reported: str | None = None

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
    def moved(self) -> bool:
        """Whether the session has set a search path or role that may be undone."""
        values = self._in_force()
        return ROLE in values or values.get(SEARCH_PATH) != self._base.get(SEARCH_PATH)

    @property
    def temporary(self) -> tuple[Temporary, ...]:
        """The temporary tables and views that the session has made, by name."""
        if not self._made:
            return ()  # as in most sessions
        return tuple(self._made[name] for name in sorted(self._made))

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
                self._current = dict(self._base)
                self._local = {}
                values = self._local if local else self._current
            else:
                _put(values, self._base, name, value)
                if not local:
                    self._local.pop(name, None)

    def make(self, changes: Iterable[TemporaryChange]) -> None:
        """Follow what a statement that went well has made of temporary objects."""
        for change in changes:
            if change.what is What.ENDED:
                continue  # the server's command tags tell that
            if change.made is None or change.name in self._made or len(self._made) < _MADE_KEPT - 1:
                change_known(self._made, change)
            elif not change.if_known:
                self._made[MORE.name] = MORE

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
                    kept = dict(self._current), dict(self._local), dict(self._made)
                    self._savepoints.append(kept)
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
                self._made = dict(self._made_committed)
            self._commit()
        self._rolled_back = self._failed = False

    def _in_force(self) -> _Values:
        return {**self._current, **self._local}

    def _commit(self) -> None:
        self._committed = dict(self._current)
        self._local = {}
        if self._made or self._made_committed:
            self._made = {n: one for n, one in self._made.items() if not one.until_commit}
            self._made_committed = dict(self._made)
        self._savepoints.clear()

    def _back_to_savepoint(self) -> None:
        if not self._savepoints:
            self._current, self._local = dict(self._committed), {}
            self._made = dict(self._made_committed)
            return
        currents, locals_, made = zip(*self._savepoints, strict=True)
        self._current, self._local = _agreed(currents), _agreed(locals_)
        if len(made) == _SAVEPOINTS:
            made = (*made, self._made)  # one that is not followed may be meant
        self._made = _agreed_made(made)


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


def _agreed_made(many: Sequence[_Made]) -> _Made:
    """Give what all agree on as it is, and all else as what may be gone."""
    found: _Made = {}
    for name in dict.fromkeys(name for one in many for name in one):
        there = [one.get(name) for one in many]
        last = [one for one in there if one is not None][-1]
        same = all(one == last for one in there)
        found[name] = last if same else changed((last,), (DOUBT,))[0]
    return found
