"""What a walk over a statement's tree notes: tables, columns, functions, comparisons, effects.

Knows syntax only; what the names stand for is `analyzers.sql.usage`. The walk is iterative, since a
tree may be thousands of levels deep. Where the syntax leaves a doubt, the more disclosing place is
noted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import NamedTuple

from access import SeenAs
from analyzers.sql.tree import Node, carries_value, column_of, strings


class Place(IntEnum):
    """Where in a statement a name stands; the greater one discloses more."""

    FILTER = 0
    """Conditions, joins, grouping, order, limits."""
    SOURCE = 1
    """What is written into another column or table."""
    OUTPUT = 2
    """What the client may receive."""
    RETURNED = 3
    """What is written and then given back by RETURNING."""


class Effect(IntEnum):
    """What a part of a statement does."""

    READ = 0
    INSERT = 1
    UPDATE = 2
    COPY = 3
    DELETE = 4
    DELETE_ALL = 5


class Context(NamedTuple):
    """What surrounds a node."""

    place: Place
    ctes: frozenset[str] = frozenset()
    scope: int = 0
    seen_as: SeenAs = SeenAs.ASKED_FOR


class Item:
    """A table named in FROM or as a target. `used` gives the column names by place."""

    __slots__ = (
        "deleted", "dropped", "location", "name", "only", "place", "reference", "renamed", "schema",
        "scope", "starred", "target", "used", "written", "written_whole",
    )  # fmt: skip

    def __init__(self, fields: Node, context: Context, *, target: bool = False) -> None:
        alias = fields.get("alias", {})
        self.schema: str | None = fields.get("schemaname")
        self.name: str = fields.get("relname", "")
        self.reference: str = alias.get("aliasname") or self.name
        self.renamed = bool(alias.get("colnames"))
        self.only = not fields.get("inh", False)
        self.location: int = fields.get("location", 0)
        self.scope = context.scope
        self.place = context.place
        self.target = target
        self.used: dict[Place, set[str]] = {}
        self.starred: set[Place] = set()
        self.written: set[str] = set()
        self.written_whole = False
        self.deleted = False
        self.dropped: set[str] = set()
        """Columns deleted without their table."""


class Reference(NamedTuple):
    """A column named; `name` None is `*` (or `qualifier.*`) of the FROM with number `scope`."""

    place: Place
    qualifier: str | None
    name: str | None
    scope: int
    loose: bool = False
    """Its name need not be that of a column."""


Column = tuple[str | None, str]
"""Qualifier and name."""


class Compared(NamedTuple):
    """A column that stands beside values: compared with them or written from them.

    `column` is an ordinal in a target without column list. `values` are value nodes, or one column,
    whose values a VALUES list or `unnest` of this statement gives. `row` as in `ParameterUse`.
    """

    column: Column | int
    values: tuple[Node, ...]
    seen_as: SeenAs
    target: Item | None = None
    pattern: bool = False
    row: int = 0
    other: Column | None = None


class Walk:
    """What one statement names. `handlers` say what to do at a node, by its type."""

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        self._handlers = handlers
        self.items: list[Item] = []
        self.references: list[Reference] = []
        self.functions: list[tuple[str | None, str]] = []
        self.compared: list[Compared] = []
        self.effects: set[Effect] = set()
        self.derived: set[str] = set()
        """Names of CTEs, sub-selects and functions in FROM."""
        self.joins: set[str] = set()
        """Names of joins."""
        self.outputs: set[str] = set()
        """Names that the statement itself gives to columns."""
        self.given: dict[Column, tuple[tuple[Node, ...], bool]] = {}
        """Columns made of values, and whether one value holds all rows (`unnest`)."""
        self.locks = False
        self.makes_table = False
        self.natural = False
        self.renamed_join = False
        self._todo: list[tuple[Node | list[Node], Context]] = []
        self._scopes = 0

    def run(self, node: Node, place: Place = Place.OUTPUT) -> None:
        """Walk a node and all below it."""
        self.push(node, Context(place))
        while self._todo:
            found, context = self._todo.pop()
            if isinstance(found, list):
                self._todo.extend((one, context) for one in reversed(found) if one)
                continue
            for kind, fields in found.items():
                handler = self._handlers.get(kind)
                if handler is not None and isinstance(fields, dict):
                    handler(self, fields, context)
                elif isinstance(fields, dict | list):
                    self._todo.append((fields, context))

    def push(self, node: Node | list[Node] | None, context: Context) -> None:
        """Put a node on the list of those to walk."""
        if node:
            self._todo.append((node, context))

    def new_scope(self) -> int:
        """Give the number of the next FROM."""
        self._scopes += 1
        return self._scopes

    def add_item(self, fields: Node, context: Context, *, target: bool = False) -> Item:
        """Note a table."""
        item = Item(fields, context, target=target)
        self.items.append(item)
        if item.renamed:
            self.outputs.update(strings(fields["alias"]["colnames"]))
        return item

    def compare(self, left: Node, rights: list[Node], seen_as: SeenAs, *, pattern: bool) -> None:
        """Note `left = right` for each right where one side is a column."""
        column = column_of(left)
        if column is None:
            if len(rights) == 1 and column_of(rights[0]) is not None:
                self.compare(rights[0], [left], seen_as, pattern=pattern)
            return
        if len(rights) == 1 and (other := column_of(rights[0])) is not None:
            self.compared.append(Compared(column, (), seen_as, other=other))
            self.compared.append(Compared(other, (), seen_as, other=column))
            return
        values = tuple(right for right in rights if carries_value(right))
        if values:
            self.compared.append(Compared(column, values, seen_as, pattern=pattern))


Handler = Callable[[Walk, Node, Context], None]
"""Notes what a node says and pushes what is to be walked below it."""
