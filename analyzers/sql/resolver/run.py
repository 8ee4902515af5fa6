"""What is known so far of one statement (or view, or function body) while it is resolved."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from access import SeenAs, Use
from analyzers.sql.neutral import Expression
from analyzers.sql.resolver.scope import (
    AGGREGATED,
    DERIVED,
    DIRECT,
    FLOWS,
    MASKED,
    Output,
    Sources,
)

if TYPE_CHECKING:
    from analyzers.sql.resolver.catalog import Catalog, Relation, View

USES = tuple(Use)
"""Uses in the order of their bits."""
BIT = {use: 1 << number for number, use in enumerate(USES)}
PREDICATE = BIT[Use.PREDICATE]
ORDERED = BIT[Use.ORDERED]
COPIED = BIT[Use.COPIED]
WRITTEN = BIT[Use.WRITTEN]
DELETED = BIT[Use.DELETED]
_BITS = {
    DIRECT: BIT[Use.DISCLOSED],
    DERIVED: BIT[Use.DERIVED],
    MASKED: BIT[Use.MASKED],
    AGGREGATED: BIT[Use.AGGREGATED],
}
SHOWN = tuple(sum(bit for flow, bit in _BITS.items() if known & flow) for known in range(FLOWS))
"""Flows of a value that goes to the client → uses."""


SHOWN_ANYHOW = sum(_BITS.values())
LOOKED_AT = (1 << len(USES)) - 1 - WRITTEN - DELETED
"""Uses for which a column is read."""


class Why(StrEnum):
    """Why an answer is not exact."""

    UNKNOWN_TABLE = "unknown table"
    UNKNOWN_COLUMN = "unknown column"
    AMBIGUOUS = "name with several meanings"
    OPAQUE_FUNCTION = "function whose body is not known"
    OPAQUE_BODY = "function whose body cannot be read"
    DYNAMIC = "statement made at run time"
    UNCLEAR = "syntax that is not understood"
    VALUES = "statistics that hold values"
    DEFINED_ELSEWHERE = "statement defined elsewhere"
    RULE = "rule of the table"
    CODE_IN_TEXT = "code in a literal"
    CONSTRAINT = "constraint whose columns are not known"


UNKNOWING = frozenset(
    (Why.UNKNOWN_TABLE, Why.VALUES, Why.DEFINED_ELSEWHERE, Why.DYNAMIC, Why.OPAQUE_BODY)
)
"""Reasons after which not even the tables are known."""
HARMLESS = frozenset((Why.OPAQUE_FUNCTION, Why.CODE_IN_TEXT))
"""Reasons that leave what the statement itself touches exact: of a function that the facts do not know
nothing more can be said."""


class Effect(StrEnum):
    """What a statement does to rows."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    DELETE_ALL = "delete all"


BY_ELEMENT = -1
"""`Pin.row`: element n of the array belongs to row n."""
BY_POSITION = -2
"""`Pin.row`: value n belongs to row n."""


class Pin(NamedTuple):
    """Columns that stand beside values: compared with them or written from them.

    `paths` are base columns; `values` are expressions, of which those that are no values (calls and
    the like) stand there for their position only; `pattern` says that they are LIKE patterns,
    `range_` that they are the two ends of a range. `row` links values of one row that is written, 0
    for none.
    """

    paths: tuple[str, ...]
    values: tuple[Expression, ...]
    seen_as: SeenAs
    pattern: bool = False
    range_: bool = False
    row: int = 0


class Run:
    """The state of one resolution: collects, never forgets."""

    __slots__ = (
        "arguments",
        "assigned",
        "beside",
        "catalog",
        "conditions",
        "copies",
        "deleted",
        "denied",
        "depth",
        "effects",
        "equal",
        "fold",
        "functions",
        "gaps",
        "locks",
        "makes_table",
        "names_tables",
        "opaque",
        "path",
        "pins",
        "read",
        "restless",
        "rules",
        "seen_as",
        "tables",
        "uses",
        "work",
        "writes",
    )  # fmt: skip

    def __init__(self, catalog: Catalog, path: tuple[str, ...], depth: int = 0) -> None:
        self.catalog = catalog
        self.rules = catalog.rules
        self.fold = catalog.rules.folds_columns
        self.path = path
        self.depth = depth
        """Views and bodies around this one."""
        self.work = 0
        """Queries looked at so far."""
        self.read: set[str] = set()
        self.uses: dict[str, int] = {}
        self.writes: set[str] = set()
        self.deleted: dict[str, None] = {}
        self.conditions: set[str] = set()
        """Of a view: what its FROM and WHERE read."""
        self.gaps: dict[Why, int] = {}
        self.opaque: dict[str, None] = {}
        """Functions whose body is not known, as `schema.name` or the name alone."""
        self.tables: dict[str, Relation] = {}
        """Tables named, by their path, in order of appearance."""
        self.beside: dict[str, Relation] = {}
        """Tables that views and bodies name."""
        self.restless = False
        """Functions may run that are not known: of a view, an operator, a domain."""
        self.functions: dict[tuple[str | None, str], int] = {}
        """Functions called, schema and name, each with how often it is named."""
        self.pins: list[Pin] = []
        self.equal: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        """Columns compared for equality."""
        self.arguments: dict[int, Sources] = {}
        """In a function's body: what `$n` stands for."""
        self.assigned: dict[str, Sources] = {}
        """What was written into a column by this statement."""
        self.effects: set[Effect] = set()
        self.seen_as = SeenAs.ASKED_FOR
        self.denied = False
        """A NOT stands around: what is compared there is what is not asked for."""
        self.locks = False
        self.makes_table = False
        self.names_tables = False
        """It names a table, if only one of the server's own."""
        self.copies = False
        """Rows of one table are written into another."""

    def called(self, schema: str | None, name: str) -> None:
        """Note that a function is called."""
        key = (schema, name)
        self.functions[key] = self.functions.get(key, 0) + 1

    def gap(self, why: Why) -> None:
        """Note that something could not be told."""
        self.gaps[why] = self.gaps.get(why, 0) + 1

    def use(self, sources: Sources, bits: int) -> None:
        """Note a use of every column of a value."""
        uses = self.uses
        for path in sources:
            uses[path] = uses.get(path, 0) | bits

    def show(self, outputs: list[Output]) -> None:
        """Note that columns go to the client; what was written into one of them does too."""
        uses, assigned = self.uses, self.assigned
        for _, sources in outputs:
            for path, flow in sources.items():
                uses[path] = uses.get(path, 0) | SHOWN[flow]
                if assigned and path in assigned:
                    for source, flows in assigned[path].items():
                        uses[source] = uses.get(source, 0) | SHOWN[flows]

    def enter_below(self, view: View) -> None:
        """Take over what writing through a view reads: the table below and the view's conditions.

        The server leaves out what its other columns are made of.
        """
        start = f"{view.base.path}." if view.base is not None else ""
        if not self.rules.triggers_instead:
            start = "."  # MySQL asks for what is used, and the conditions
        before = set(self.read)
        self.enter(view)
        self.read = before | {
            path for path in view.read if path.startswith(start) or path in view.conditions
        }

    def enter(self, view: View) -> None:
        """Take over what reading a view does."""
        self.read |= view.read
        uses = self.uses
        for path, bits in view.uses.items():
            uses[path] = uses.get(path, 0) | bits
        for why, count in view.gaps.items():
            self.gaps[why] = self.gaps.get(why, 0) + count
        for name, times in view.functions.items():
            self.functions[name] = self.functions.get(name, 0) + times
        self.opaque.update(view.opaque)
        self.writes |= view.writes
        self.deleted.update(view.deleted)
        self.restless = self.restless or view.restless
        self.beside.update(view.tables)
