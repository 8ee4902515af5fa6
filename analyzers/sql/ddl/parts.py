"""What a file of CREATE statements has said so far, in the form of a question's schema part."""

from __future__ import annotations

from collections.abc import Iterable

type Key = tuple[str | None, str]
type ColumnParts = dict[str, str]


class Parts:
    """Collects what statements say; later ones add to earlier ones, as in a dump.

    `unread` counts statements that could not be read.
    """

    def __init__(self) -> None:
        self.unread = 0
        self._tables: dict[Key, dict[str, ColumnParts]] = {}
        self._views: dict[Key, dict[str, object]] = {}
        self._functions: dict[Key, list[object]] = {}
        self._heirs: dict[Key, list[Key]] = {}
        self._constraints: dict[Key, list[dict[str, object]]] = {}
        self._types: dict[Key, object] = {}
        self._partitioned: set[Key] = set()

    def table(self, key: Key, columns: Iterable[tuple[str, str, str]] = ()) -> None:
        """Add a table, or columns to it: name, type and comment of each."""
        known = self._tables.setdefault(key, {})
        for name, kind, comment in columns:
            known[name] = {"name": name, "type": kind, "comment": comment}

    def partition(self, key: Key) -> None:
        """Let a table be one of partitions."""
        self._partitioned.add(key)

    def inherit(self, key: Key, parent: Key) -> None:
        """Let a table inherit from another, columns first. Comments are not inherited."""
        columns = self._tables.get(parent, {}).items()
        inherited = {name: {**column, "comment": ""} for name, column in columns}
        self._tables[key] = inherited | self._tables.get(key, {})
        if key not in self._heirs.setdefault(parent, []):
            self._heirs[parent].append(key)

    def like(self, key: Key, model: Key) -> None:
        """Give a table the columns of another."""
        columns = self._tables.get(model, {}).items()
        copied = {name: {**column, "comment": ""} for name, column in columns}
        self._tables[key] = self._tables.get(key, {}) | copied

    def view(self, key: Key, **given: object) -> None:
        """Add a view: `sql`, `columns`, `materialized`, `check_option`."""
        self._views[key] = given

    def function(self, key: Key, **given: object) -> None:
        """Add a function: `args`, `returns`, `language`, `body`, `kind`, `volatility`."""
        self._functions.setdefault(key, []).append(given)

    def constraint(self, key: Key, **given: object) -> None:
        """Add a constraint to a table."""
        self._constraints.setdefault(key, []).append(given)

    def type(self, key: Key, given: object) -> None:
        """Add a composite type (columns) or a domain (a text)."""
        self._types[key] = given

    def drop_column(self, key: Key, name: str) -> None:
        """Take a column away."""
        self._tables.get(key, {}).pop(name, None)

    def comment(self, key: Key, column: str, text: str) -> None:
        """Add a column's comment."""
        known = self._tables.get(key, {}).get(column)
        if known is not None:
            known["comment"] = text

    @property
    def empty(self) -> bool:
        """Whether nothing was found that a statement could name."""
        return not (self._tables or self._views or self._functions)

    def question(self) -> dict[str, object]:
        """Give the schema part of a question."""
        known = self._tables.keys() | self._views.keys()
        return {
            "schema": {
                _named(key): {
                    "columns": list(columns.values()),
                    "partitioned": key in self._partitioned,
                }
                for key, columns in self._tables.items()
            },
            "views": {_named(key): view for key, view in self._views.items()},
            "functions": {_named(key): many for key, many in self._functions.items()},
            "inherits": {
                _named(parent): [_named(heir) for heir in heirs]
                for parent, heirs in self._heirs.items()
                if parent in known
            },
            "constraints": {
                _named(key): many for key, many in self._constraints.items() if key in known
            },
            "types": {_named(key): given for key, given in self._types.items()},
        }


def _named(key: Key) -> str:
    """Give a name as a question may have it, always quoted."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in key if part is not None)
